"""Small spreadsheets and hostile archives, made in memory, for the readers' tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from xml.sax.saxutils import escape, quoteattr

ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_SPACES = " ".join(
    f'xmlns:{key}="urn:oasis:names:tc:opendocument:xmlns:{key}:1.0"' for key in ("office", "table", "text")
)


class Formula(str):
    """A cell whose shown text was worked out by a formula."""


class Raw(str):
    """A whole table row written as XML by the test itself."""


Cell = str | int | float | date | None


def archive(parts: Mapping[str, str | bytes], *, packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file of these parts; the mimetype part, when there is one, comes first and unpacked."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", packing) as zipped:
        for name, content in parts.items():
            zipped.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else packing)
    return made.getvalue()


def ods(sheets: Mapping[str, Sequence[Sequence[Cell] | Raw]], *, manifest: str = "", prologue: str = "") -> bytes:
    """An OpenDocument spreadsheet holding these sheets, row by row."""
    tables = "".join(
        f"<table:table table:name={quoteattr(name)}>{''.join(map(_row, rows))}</table:table>"
        for name, rows in sheets.items()
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>{prologue}<office:document-content {_SPACES}><office:body>'
        f"<office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    listed = (
        '<?xml version="1.0"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS_TYPE}"/>{manifest}</manifest:manifest>'
    )
    return archive({"mimetype": ODS_TYPE, "content.xml": content, "META-INF/manifest.xml": listed})


def _row(cells: Sequence[Cell] | Raw) -> str:
    if isinstance(cells, Raw):
        return cells
    return f"<table:table-row>{''.join(map(_cell, cells))}</table:table-row>"


def _cell(value: Cell) -> str:
    if value is None or value == "":
        return "<table:table-cell/>"
    if isinstance(value, date):
        return f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}"/>'
    if isinstance(value, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
    formula = ' table:formula="of:=A1"' if isinstance(value, Formula) else ""
    return f'<table:table-cell office:value-type="string"{formula}><text:p>{escape(value)}</text:p></table:table-cell>'
