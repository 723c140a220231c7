"""Prints a paper from its snapshot: one tree, three formats, and the snapshot itself beside them.

Nothing here reads the database or the clock: the same snapshot gives the same bytes, so files can be made again at
any time and are only kept to be handed out.
"""

from __future__ import annotations

import os
import secrets
import shutil
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from goldenthread.core.document import Document
from goldenthread.core.papers.compose import Variant, compose
from goldenthread.core.papers.outline import load_outline
from goldenthread.core.papers.snapshot import Snapshot, stored
from goldenthread.documents import docx, html, pdf

FORMATS = {
    "html": ("text/html; charset=utf-8", "web page"),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word file"),
    "pdf": ("application/pdf", "PDF"),
}
# What the files of a paper are called, where it is not the outline's key.
NAMES = {"cabinet": "cabinet-report"}


@dataclass(frozen=True)
class Printed:
    """Where the files of one paper are."""

    html: Path
    docx: Path
    pdf: Path
    snapshot: Path


@lru_cache(maxsize=8)
def document_of(text: str, sha256: str, outline: str = "", variant: Variant = "public") -> Document:
    """The tree of the paper that a snapshot holds, in its own outline or another its facts can fill."""
    return compose(Snapshot(text, sha256), outline=load_outline(outline) if outline else None, variant=variant)


def render(
    snapshot: Snapshot, form: str, *, template: Path | None = None, outline: str = "", variant: Variant = "public"
) -> bytes:
    """The bytes of one format: html, docx or pdf. The restricted variant only where it is asked for by name."""
    if form == "docx" and template is not None:
        return docx.render(document_of(snapshot.text, snapshot.sha256, outline, variant), template)
    return _bytes(snapshot, form, outline, variant)


@lru_cache(maxsize=32)
def _bytes(snapshot: Snapshot, form: str, outline: str, variant: Variant) -> bytes:
    """The same bytes for the same snapshot, so they are kept for whoever asks next: a published paper is asked for often."""
    document = document_of(snapshot.text, snapshot.sha256, outline, variant)
    if form == "html":
        return html.render(document).encode()
    return docx.render(document, None) if form == "docx" else pdf.render(document)


def forget() -> None:
    """Nothing is kept any more: the next paper is printed anew."""
    _bytes.cache_clear()


def fragment(document: Document) -> str:
    """The paper's text for the middle of a page of ours; every word is escaped by the printer."""
    return html.fragment(document)


def style_sheet() -> str:
    """The look of a paper's text."""
    return html.style_sheet()


def word_template(workspace: Path) -> Path | None:
    """The council's own Word template, where the workspace holds word-template.docx or word-template.dotx."""
    for ending in ("docx", "dotx"):
        path = workspace / f"word-template.{ending}"
        if path.is_file():
            return path
    return None


def print_files(snapshot: Snapshot, folder: Path, *, template: Path | None = None) -> Printed:
    """All three formats and snapshot.json in `folder`, which is there whole or not at all."""
    name = _name(snapshot)
    making = folder.with_name(f".{folder.name}-{secrets.token_hex(4)}")
    making.mkdir(parents=True)
    try:
        for form in FORMATS:
            (making / f"{name}.{form}").write_bytes(render(snapshot, form, template=template))
        (making / "snapshot.json").write_text(stored(snapshot), encoding="utf-8")
        if folder.exists():
            old = folder.with_name(f".{folder.name}-old-{secrets.token_hex(4)}")
            os.replace(folder, old)
            os.replace(making, folder)
            shutil.rmtree(old)
        else:
            os.replace(making, folder)
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return _printed(folder, name)


def print_into(snapshot: Snapshot, folder: Path, *, template: Path | None = None) -> Printed:
    """The same four files put into a folder of a person's own, where other files stay untouched."""
    name = _name(snapshot)
    files = {f"{name}.{form}": render(snapshot, form, template=template) for form in FORMATS}
    files["snapshot.json"] = stored(snapshot).encode()
    folder.mkdir(parents=True, exist_ok=True)
    for called, data in files.items():
        making = folder / f".{called}-{secrets.token_hex(4)}"
        making.write_bytes(data)
        os.replace(making, folder / called)
    return _printed(folder, name)


def _name(snapshot: Snapshot) -> str:
    outline = snapshot.records.outline
    return NAMES.get(outline, outline)


def _printed(folder: Path, name: str) -> Printed:
    return Printed(
        html=folder / f"{name}.html",
        docx=folder / f"{name}.docx",
        pdf=folder / f"{name}.pdf",
        snapshot=folder / "snapshot.json",
    )
