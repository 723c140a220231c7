"""What would stop a reader, above all one who listens instead of looking. It says; it mends nothing."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.core.document.codec import to_json
from goldenthread.core.document.model import (
    Block,
    Chart,
    Document,
    Figure,
    Footnote,
    Heading,
    Link,
    ListBlock,
    Notice,
    NumberedParagraph,
    Paragraph,
    Quote,
    Runs,
    Section,
    Table,
    anchors,
    plain,
    printable,
)

EMPTY_LINK_WORDS = frozenset(
    {"", "here", "click here", "click", "link", "this link", "more", "read more", "this", "this page", "download"}
)
SAFE_SCHEMES = ("https://", "http://", "mailto:", "#")


@dataclass(frozen=True)
class Problem:
    """One thing to put right: a stable code, where it is, and a sentence for the author."""

    code: str
    where: str
    says: str


@dataclass(frozen=True)
class _Seen:
    """What links and figures may refer to, gathered before the blocks are read."""

    anchors: frozenset[str]
    sources: frozenset[str]


def problems(document: Document) -> tuple[Problem, ...]:
    """Everything that stands between this paper and every reader, in reading order; empty when there is nothing."""
    return tuple(_all(document))


def _all(document: Document) -> Iterator[Problem]:
    if not document.title.strip():
        yield Problem("title-missing", "document", "The paper has no title.")
    if not document.language.strip():
        yield Problem("language-missing", "document", "The paper does not say which language it is in.")
    if any(printable(text) != text for text in _strings(json.loads(to_json(document)))):
        yield Problem("unprintable", "document", "The paper holds characters no file can show; they print as �.")
    keys = Counter(source.key for source in document.sources)
    for key in sorted(key for key, count in keys.items() if count > 1):
        yield Problem("source-twice", "document", f"The source “{key}” is listed more than once.")
    places = Counter(anchors(document.blocks))
    for anchor in sorted(anchor for anchor, count in places.items() if count > 1):
        yield Problem(
            "anchor-twice", "document", f"The anchor “{anchor}” is used more than once; a link needs one place."
        )
    yield from _headings(document)
    yield from _blocks(document.blocks, _Seen(frozenset(places), frozenset(keys)))


def _strings(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, list):
        for item in data:
            yield from _strings(item)
    elif isinstance(data, dict):
        for key, item in data.items():
            yield key
            yield from _strings(item)


def _flat(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Section):
            yield from _flat(block.blocks)
        else:
            yield block


def _headings(document: Document) -> Iterator[Problem]:
    before = 0
    for block in _flat(document.blocks):
        if not isinstance(block, Heading):
            continue
        where = f"heading “{block.text}”"
        if not block.text.strip():
            yield Problem("heading-empty", where, "A heading has no words.")
        if not 1 <= block.level <= 5:
            yield Problem("heading-level", where, f"Level {block.level} is outside 1 to 5.")
        elif block.level > before + 1:
            yield Problem("heading-skipped", where, f"The heading goes from level {before} to level {block.level}.")
        before = block.level


def _blocks(blocks: tuple[Block, ...], seen: _Seen) -> Iterator[Problem]:
    near = "the start"
    for block in blocks:
        if isinstance(block, Heading):
            near = f"under “{block.text}”"
        elif isinstance(block, Section):
            yield from _blocks(block.blocks, seen)
        elif isinstance(block, Table):
            yield from _table(block, seen)
        elif isinstance(block, Chart):
            yield from _chart(block, seen)
        elif isinstance(block, ListBlock):
            yield from _list(block, near, seen, depth=1)
        elif isinstance(block, Paragraph | NumberedParagraph | Quote | Notice):
            yield from _runs(block.runs, near, seen)


def _table(table: Table, seen: _Seen) -> Iterator[Problem]:
    where = f"table “{table.caption}”"
    if not table.caption.strip():
        yield Problem("table-caption", where, "A table has no caption.")
    if not table.columns or any(not column.heading.strip() for column in table.columns):
        yield Problem("table-headers", where, "Every column needs a heading.")
    if any(len(row) != len(table.columns) for row in table.rows):
        yield Problem("table-shape", where, "Every row needs one cell for each column.")
    if table.row_headers and any(not row or not plain(row[0]).strip() for row in table.rows):
        yield Problem("table-row-header", where, "Every row needs words in its first cell, which names the row.")
    for row in table.rows:
        for cell in row:
            yield from _runs(cell, where, seen)
    for note in table.notes:
        yield from _runs(note, where, seen)


def _chart(chart: Chart, seen: _Seen) -> Iterator[Problem]:
    where = f"chart “{chart.title}”"
    if not chart.alt.strip():
        yield Problem("chart-alt", where, "A chart has no words for a reader who cannot see it.")
    elif chart.alt.strip().casefold() == chart.title.strip().casefold():
        yield Problem("chart-alt-title", where, "The chart's words only repeat its title; say what it shows.")
    if not chart.title.strip():
        yield Problem("chart-title", where, "A chart has no title.")
    if not chart.table.rows:
        yield Problem("chart-table", where, "A chart has no table of its numbers.")
    yield from _table(chart.table, seen)


def _list(block: ListBlock, where: str, seen: _Seen, depth: int) -> Iterator[Problem]:
    if not block.items:
        yield Problem("list-empty", where, "A list has no items.")
    if depth == 3:
        yield Problem("list-depth", where, "A list is nested more than once; few readers can follow it.")
    for item in block.items:
        yield from _runs(item.runs, where, seen)
        if item.nested:
            yield from _list(item.nested, where, seen, depth + 1)


def _runs(words: Runs, where: str, seen: _Seen) -> Iterator[Problem]:
    for run in words:
        if isinstance(run, Figure) and run.source not in seen.sources:
            yield Problem("figure-source", where, f"The figure {run.value} cites a source the paper does not list.")
        elif isinstance(run, Footnote) and not run.text.strip():
            yield Problem("footnote-empty", where, "A footnote has no words.")
        if isinstance(run, Link):
            yield from _link(run, where, seen)
        elif isinstance(run, Footnote) and run.href and not is_safe(run.href):
            yield Problem("link-address", where, "A footnote leads to an address that is not https, http or mailto.")


def _link(link: Link, where: str, seen: _Seen) -> Iterator[Problem]:
    words = link.text.strip().rstrip(".").casefold()
    if words in EMPTY_LINK_WORDS or words.startswith(("http://", "https://", "www.")):
        yield Problem("link-words", where, f"The link “{link.text}” does not say where it leads.")
    if not is_safe(link.href):
        yield Problem("link-address", where, f"The link “{link.text}” leads to no https, http or mailto address.")
    elif link.href.startswith("#") and link.href[1:] not in seen.anchors:
        yield Problem("link-anchor", where, f"The link “{link.text}” leads to a place that is not in the paper.")


def is_safe(href: str) -> bool:
    """Whether a link may be printed: https, http, mailto or a place in the same paper, and no control character."""
    return href.lower().startswith(SAFE_SCHEMES) and printable(href) == href and not any(c.isspace() for c in href)
