"""A paper as a PDF that a screen reader can use: tagged, PDF/UA-1, the same bytes for the same tree.

The layout is one fixed file (paper.typ). The paper goes to it as data, never as markup, so words such as
`#import` or `$x$` are printed as they stand. Only the typefaces that are shipped are used. A character none of
them has (an emoji, a Chinese character) is printed as its name in square brackets, because PDF/UA forbids a gap.

PDF/UA also refuses a skipped heading level; where a tree skips one, which `problems` reports, the heading is
tagged one level below the heading before it.
"""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Any

from goldenthread.core.document import (
    Block,
    Chart,
    Document,
    Figure,
    Footnote,
    Heading,
    Link,
    ListBlock,
    Notes,
    Notice,
    NumberedParagraph,
    PageBreak,
    Paragraph,
    Quote,
    Run,
    Runs,
    Section,
    Table,
    anchors,
    details,
    is_safe,
    label_of,
    notice_title,
    plain,
    printable,
    running_title,
    squared,
)
from goldenthread.core.errors import InputNotFit
from goldenthread.documents import charts, column_widths, row_headers

FONTS = (charts.TYPEFACE, "Libertinus Serif", "New Computer Modern", "New Computer Modern Math", "DejaVu Sans Mono")
# Characters every shipped face has, so that only the rest need be tried (a test sets every one of them).
_LETTERS = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x180)))) | frozenset("\n\t–—‘’“”…•→≥≤−←→↩�")
_LONGEST_WHOLE = 700  # Letters in a cell; a row with more may be broken across two pages.
_PROBE = b'#set document(title: "p")\n#set text(font: json(bytes(sys.inputs.fonts)))\n#sys.inputs.words'


def render(document: Document) -> bytes:
    """The paper as the bytes of a PDF/UA-1 file, dated with the paper's own date."""
    if not printable(document.title).strip():
        raise InputNotFit("The paper has no title, and a PDF without one cannot be accessible. Give it a title.")
    layout = _Layout(document)
    data = json.dumps(layout.paper(), ensure_ascii=False, sort_keys=True)
    return row_headers.mark(_set(data), layout.row_headers)


def _set(data: str) -> bytes:
    import typst

    try:
        return _compile(_displayed(data, _not_displayable(frozenset(data) - _LETTERS)))
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise InputNotFit(f"The PDF could not be made: {str(error).strip()}. Mend the paper there.") from error
    # Rare: characters that can be shown alone and not together. Print all but plain letters by name.
    return _compile(_displayed(data, frozenset(data) - _LETTERS))


def _compile(data: str) -> bytes:
    import typst

    layout = files("goldenthread.documents").joinpath("paper.typ").read_bytes()
    made = typst.compile(layout, format="pdf", font_paths=_fonts(), sys_inputs={"paper": data}, pdf_standards=["ua-1"])
    return b"".join(made) if isinstance(made, list) else made or b""


@cache
def _fonts() -> Any:
    """Only the shipped faces: a PDF must not depend on what a machine happens to have."""
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[str(charts.typeface_folder())])


# ---- characters no shipped face has


_tried: dict[str, bool] = {}


def _not_displayable(characters: frozenset[str]) -> frozenset[str]:
    """Those of the characters that no shipped face can show, found by setting them: halves until one is left."""
    unknown = sorted(characters - _tried.keys())
    if unknown:
        _try_out(unknown)
    return frozenset(each for each in characters if not _tried[each])


def _try_out(characters: list[str]) -> None:
    import typst

    inputs = {"fonts": json.dumps(FONTS), "words": " ".join(characters)}
    try:
        typst.compile(_PROBE, format="pdf", font_paths=_fonts(), sys_inputs=inputs, pdf_standards=["ua-1"])
    except typst.TypstError:
        if len(characters) == 1:
            _tried[characters[0]] = False
            return
        half = len(characters) // 2
        _try_out(characters[:half])
        _try_out(characters[half:])
        return
    _tried.update(dict.fromkeys(characters, True))


def _displayed(data: str, bad: frozenset[str]) -> str:
    return data.translate({ord(each): _named(each) for each in bad})


def _named(character: str) -> str:
    return f"[{unicodedata.name(character, f'character U+{ord(character):04X}').lower()}]"


# ---- the data the layout reads


class _Layout:
    """One walk over the tree in reading order, giving paper.typ plain values with every decision made."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.notes = Notes(document)
        self.level = 0
        self.charts = 0
        self.row_headers: list[bool] = []
        self.anchors = frozenset(anchors(document.blocks))
        self.placed: set[str] = set()

    def paper(self) -> dict[str, Any]:
        document = self.document
        lang, _, region = document.language.partition("-")
        return {
            "title": printable(document.title),
            "running": running_title(document),
            "subtitle": printable(document.subtitle),
            "author": printable(document.author),
            "marking": printable(document.marking),
            "lang": lang or "en",
            "region": region if len(region) == 2 else None,
            "day": {"year": document.date.year, "month": document.date.month, "day": document.date.day},
            "fonts": FONTS,
            "meta": [[printable(name), printable(value)] for name, value in details(document)],
            "blocks": self.blocks(document.blocks),
        }

    def blocks(self, blocks: tuple[Block, ...]) -> list[dict[str, Any]]:
        return [made for block in blocks for made in self.block(block)]

    def block(self, block: Block) -> list[dict[str, Any]]:
        match block:
            case Heading():
                return self.heading(block)
            case Paragraph():
                return [{"kind": "paragraph", "runs": self.runs(block.runs)}]
            case NumberedParagraph():
                level = min(max(block.level, 1), 3)
                number = printable(block.number)
                return [{"kind": "numbered", "number": number, "level": level, "runs": self.runs(block.runs)}]
            case ListBlock():
                return [self.list(block)] if block.items else []
            case Table():
                return self.table(squared(block))
            case Chart():
                return self.chart(block)
            case Quote():
                said = printable(block.attribution)
                return [{"kind": "quote", "attribution": said, "runs": self.runs(block.runs)}]
            case Notice():
                title = printable(notice_title(block))
                warning = block.kind == "warning"
                return [{"kind": "notice", "title": title, "warning": warning, "runs": self.runs(block.runs)}]
            case PageBreak():
                return [{"kind": "page-break"}]
            case Section():
                anchor = self.anchor(block.anchor)
                start = [{"kind": "anchor", "anchor": anchor}] if anchor else []
                return start + self.blocks(block.blocks)

    def heading(self, heading: Heading) -> list[dict[str, Any]]:
        anchor = self.anchor(heading.anchor)
        if not printable(heading.text).strip():
            return [{"kind": "anchor", "anchor": anchor}] if anchor else []
        self.level = min(max(heading.level, 1), self.level + 1, 5)
        return [{"kind": "heading", "level": self.level, "text": printable(heading.text), "anchor": anchor}]

    def list(self, block: ListBlock) -> dict[str, Any]:
        labels = [printable(label_of(block, place)) for place in range(len(block.items))]
        items = [
            {
                "runs": self.runs(item.runs),
                "nested": self.list(item.nested) if item.nested and item.nested.items else None,
            }
            for item in block.items
        ]
        return {"kind": "list", "labels": labels, "items": items}

    def table(self, table: Table) -> list[dict[str, Any]]:
        caption = printable(table.caption)
        if not table.columns:
            words = [{"kind": "paragraph", "runs": [_words(caption, bold=True)]}] if caption.strip() else []
            return words + [{"kind": "paragraph", "runs": self.runs(note)} for note in table.notes]
        self.row_headers.append(table.row_headers and bool(table.rows))
        columns = [
            {"heading": printable(column.heading), "align": column.align, "share": share}
            for column, share in zip(table.columns, column_widths.shares(table), strict=True)
        ]
        rows = [[self.runs(cell) for cell in row] for row in table.rows]
        notes = [self.runs(note) for note in table.notes]
        crowded = len(columns) >= column_widths.CROWDED
        whole_rows = all(len(plain(cell)) < _LONGEST_WHOLE for row in table.rows for cell in row)
        parts = {
            "caption": caption,
            "columns": columns,
            "rows": rows,
            "notes": notes,
            "crowded": crowded,
            "whole": whole_rows,
        }
        return [{"kind": "table", **parts}]

    def chart(self, chart: Chart) -> list[dict[str, Any]]:
        self.charts += 1
        picture = {
            "kind": "chart",
            "title": printable(chart.title),
            "alt": printable(chart.alt).strip() or printable(chart.title).strip() or "Chart",
            "svg": charts.svg(chart, key=f"chart-{self.charts}"),
        }
        return [picture, *self.block(chart.table)]

    def runs(self, words: Runs) -> list[dict[str, Any]]:
        return [made for run in words for made in self.run(run)]

    def run(self, run: Run) -> list[dict[str, Any]]:
        citation = self.notes.cite(run)
        mark: list[dict[str, Any]] = []
        if citation:
            note = citation.note
            outside = note.href if is_safe(note.href) and not note.href.startswith("#") else ""
            text = printable(note.text)
            mark = [{"kind": "note", "number": note.number, "first": citation.first, "text": text, "href": outside}]
        match run:
            case Footnote():
                return mark
            case Figure():
                return [_words(run.value, bold=run.bold), *mark]
            case Link():
                return [self.link(run)]
            case _:
                return [_words(run.text, bold=run.bold, italic=run.italic)]

    def link(self, link: Link) -> dict[str, Any]:
        words = printable(link.text)
        if not words.strip() or not is_safe(link.href):
            return _words(words)
        if not link.href.startswith("#"):
            return {"kind": "link", "href": link.href, "text": words}
        return {"kind": "jump", "to": link.href[1:], "text": words} if link.href[1:] in self.anchors else _words(words)

    def anchor(self, name: str) -> str:
        """The anchor, the first time it is met: a place in a PDF has one name, and a name one place."""
        if not name or name in self.placed:
            return ""
        self.placed.add(name)
        return name


def _words(text: str, *, bold: bool = False, italic: bool = False) -> dict[str, Any]:
    return {"kind": "text", "text": printable(text), "bold": bold, "italic": italic}
