"""The records a paper is made of, and the few plain readings of them that every format shares."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

Align: TypeAlias = Literal["left", "right", "centre"]
ListStyle: TypeAlias = Literal["bullet", "number", "letter", "roman"]


@dataclass(frozen=True)
class Text:
    """Words. A line feed is a line break; nothing else in them has a meaning to any format."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Link:
    """Words that lead to an https, http or mailto address, or to `#anchor` in the same paper."""

    href: str
    text: str


@dataclass(frozen=True)
class Figure:
    """A number as it is printed, and the key of the document's source that it came from."""

    value: str
    source: str
    bold: bool = False


@dataclass(frozen=True)
class Footnote:
    """A note numbered where it stands, with the date on which it was true."""

    text: str
    as_at: dt.date | None = None
    href: str = ""


Run: TypeAlias = Text | Link | Figure | Footnote
Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    """A heading below the title: level 1 is the highest inside a paper. The anchor is what links lead to."""

    level: int
    text: str
    anchor: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph without a number."""

    runs: Runs


@dataclass(frozen=True)
class NumberedParagraph:
    """A paragraph as councils number them. The numeral is given, not counted: a source may have it wrong."""

    number: str
    runs: Runs
    level: int = 1


@dataclass(frozen=True)
class ListItem:
    """One item. A label is shown instead of the counted one; a nested list follows the words."""

    runs: Runs
    label: str = ""
    nested: ListBlock | None = None


@dataclass(frozen=True)
class ListBlock:
    """A list with bullets, numbers, letters or roman numerals."""

    items: tuple[ListItem, ...]
    style: ListStyle = "bullet"


@dataclass(frozen=True)
class Column:
    """One column of a table. Width is a share of the table against the other columns'; 0 leaves it to the format."""

    heading: str
    align: Align = "left"
    width: int = 0


@dataclass(frozen=True)
class Table:
    """A table. With row_headers, the first cell of each row names the row."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Runs, ...], ...]
    row_headers: bool = True
    notes: tuple[Runs, ...] = ()


@dataclass(frozen=True)
class Chart:
    """A picture of a table: a Vega-Lite specification, the words for who cannot see it, and the table."""

    title: str
    alt: str
    spec: Mapping[str, Any]
    table: Table


@dataclass(frozen=True)
class Quote:
    """Somebody else's words, with who said them and where."""

    runs: Runs
    attribution: str = ""


@dataclass(frozen=True)
class Notice:
    """A box that must not be missed: information, or a warning."""

    runs: Runs
    kind: Literal["info", "warning"] = "info"
    title: str = ""


@dataclass(frozen=True)
class PageBreak:
    """What follows starts on a new page where there are pages."""


@dataclass(frozen=True)
class Section:
    """Blocks that belong together, for instance one appendix, under an anchor of their own."""

    anchor: str
    blocks: tuple[Block, ...]


Block: TypeAlias = (
    Heading | Paragraph | NumberedParagraph | ListBlock | Table | Chart | Quote | Notice | PageBreak | Section
)


@dataclass(frozen=True)
class Source:
    """Where figures come from: a sentence for the reader, and the date on which they were true."""

    key: str
    text: str
    as_at: dt.date | None = None
    href: str = ""


@dataclass(frozen=True)
class Document:
    """A whole paper. `date` is the paper's own date and the only date that files made from it carry."""

    title: str
    date: dt.date
    blocks: tuple[Block, ...]
    subtitle: str = ""
    author: str = ""
    meta: tuple[tuple[str, str], ...] = ()
    marking: str = ""
    language: str = "en-GB"
    sources: tuple[Source, ...] = field(default=())


def anchors(blocks: Iterable[Block]) -> list[str]:
    """Every anchor under some blocks, in reading order, one that stands twice twice."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Heading | Section) and block.anchor:
            found.append(block.anchor)
        if isinstance(block, Section):
            found += anchors(block.blocks)
    return found


def runs(*parts: str | Run) -> Runs:
    """Runs from plain words and runs in any mixture: runs("Of ", Figure("85", "register"), " published")."""
    return tuple(Text(part) if isinstance(part, str) else part for part in parts)


def simple_table(
    caption: str,
    columns: Iterable[Column | str],
    rows: Iterable[Iterable[str | Run | Runs]],
    *,
    row_headers: bool = True,
    notes: Iterable[str | Runs] = (),
) -> Table:
    """A table from plain words: each heading, cell and note may be words, one run or several runs."""
    return Table(
        caption=caption,
        columns=tuple(Column(each) if isinstance(each, str) else each for each in columns),
        rows=tuple(tuple(_cell(cell) for cell in row) for row in rows),
        row_headers=row_headers,
        notes=tuple(_cell(note) for note in notes),
    )


def squared(table: Table) -> Table:
    """The table with a cell wherever a column and a row meet; nothing is lost where a row is too long or too short."""
    across = max((len(table.columns), *(len(row) for row in table.rows)))
    columns = (*table.columns, *(Column("") for _ in range(across - len(table.columns))))
    rows = tuple((*row, *(() for _ in range(across - len(row)))) for row in table.rows)
    return dataclasses.replace(table, columns=columns, rows=rows)


def _cell(cell: str | Run | Runs) -> Runs:
    return cell if isinstance(cell, tuple) else runs(cell)


def plain(words: Runs) -> str:
    """The words of some runs without marks; footnotes stand outside the sentence and are left out."""
    parts = []
    for run in words:
        if isinstance(run, Text | Link):
            parts.append(run.text)
        elif isinstance(run, Figure):
            parts.append(run.value)
    return "".join(parts)


def notice_title(notice: Notice) -> str:
    """The first words of a notice; a warning says that it is one, so that nothing hangs on its colour."""
    if notice.kind == "warning":
        return f"Warning: {notice.title}" if notice.title else "Warning"
    return notice.title or "Please note"


_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def printable(text: str) -> str:
    """The text with one kind of line end, and with characters that no file format can hold shown as �.

    Shown rather than dropped: a reader sees that something stood there.
    """
    return _UNPRINTABLE.sub("�", text.replace("\r\n", "\n").replace("\r", "\n"))


def details(document: Document) -> tuple[tuple[str, str], ...]:
    """The pairs under the title; the paper's date joins them unless one of them already says it."""
    day = spoken_date(document.date)
    return document.meta if any(day in value for _, value in document.meta) else (*document.meta, ("Date", day))


def running_title(document: Document) -> str:
    """The title as it stands at the foot of every page: on one line, cut short where it is long."""
    words = " ".join(printable(document.title).split())
    return words if len(words) <= _RUNNING else words[: _RUNNING - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—") + "…"


_RUNNING = 80
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def label_of(block: ListBlock, position: int) -> str:
    """What stands before an item (position from 0): its own label or the counted one; "" for a bullet."""
    own = block.items[position].label
    count = position + 1
    if own or block.style == "bullet":
        return own
    if block.style == "number":
        return f"{count}."
    return f"({_letters(count) if block.style == 'letter' else _roman(count)})"


def _letters(count: int) -> str:
    text = ""
    while count:
        count, place = divmod(count - 1, 26)
        text = chr(ord("a") + place) + text
    return text


def _roman(count: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (count // value)
        count %= value
    return text


# Not strftime: month names must not follow the machine's language.
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def spoken_date(day: dt.date) -> str:
    """A date as it is written in a sentence: 11 March 2016."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
