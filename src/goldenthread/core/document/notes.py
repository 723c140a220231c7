"""The footnotes of a paper, numbered once for every format.

A `Footnote` gets a number where it stands. A `Figure` gets the note of its source; the second figure from the
same source shows the same number again, so that a page of figures from one register has one note and not forty.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.core.document.model import (
    Block,
    Chart,
    Document,
    Figure,
    Footnote,
    ListBlock,
    Notice,
    NumberedParagraph,
    Paragraph,
    Quote,
    Run,
    Runs,
    Section,
    Table,
    spoken_date,
)


@dataclass(frozen=True)
class Note:
    """One note as the reader sees it; `key` is the source's, or "" for a note of its own."""

    number: int
    text: str
    href: str = ""
    key: str = ""


@dataclass(frozen=True)
class Citation:
    """One mark in the text: which note it leads to, and whether this is where the note is introduced."""

    note: Note
    first: bool


class Notes:
    """Numbers the notes as a format meets them; every format must walk the blocks in reading order."""

    def __init__(self, document: Document) -> None:
        self._sources = {source.key: source for source in document.sources}
        self._by_key: dict[str, Note] = {}
        self.made: list[Note] = []

    def cite(self, run: Run) -> Citation | None:
        """The mark that belongs after this run, if any. A figure whose source is unknown gets none."""
        if isinstance(run, Footnote):
            return Citation(self._new(run.text, run.as_at, run.href, ""), first=True)
        if not isinstance(run, Figure) or run.source not in self._sources:
            return None
        known = self._by_key.get(run.source)
        if known:
            return Citation(known, first=False)
        source = self._sources[run.source]
        note = self._by_key[run.source] = self._new(source.text, source.as_at, source.href, source.key)
        return Citation(note, first=True)

    def _new(self, text: str, as_at: dt.date | None, href: str, key: str) -> Note:
        words = text.rstrip()
        if as_at:
            words = f"{words.removesuffix('.')}, as at {spoken_date(as_at)}."
        elif words and words[-1] not in ".!?":
            words += "."
        note = Note(len(self.made) + 1, words, href, key)
        self.made.append(note)
        return note


def all_notes(document: Document) -> tuple[Note, ...]:
    """Every note of the paper in order, as all formats number them."""
    notes = Notes(document)
    for words in _reading_order(document.blocks):
        for run in words:
            notes.cite(run)
    return tuple(notes.made)


def _reading_order(blocks: tuple[Block, ...]) -> Iterator[Runs]:
    for block in blocks:
        if isinstance(block, Section):
            yield from _reading_order(block.blocks)
        elif isinstance(block, Chart):
            yield from _table(block.table)
        elif isinstance(block, Table):
            yield from _table(block)
        elif isinstance(block, ListBlock):
            yield from _list(block)
        elif isinstance(block, Paragraph | NumberedParagraph | Quote | Notice):
            yield block.runs


def _table(table: Table) -> Iterator[Runs]:
    for row in table.rows:
        yield from row
    yield from table.notes


def _list(block: ListBlock) -> Iterator[Runs]:
    for item in block.items:
        yield item.runs
        if item.nested:
            yield from _list(item.nested)
