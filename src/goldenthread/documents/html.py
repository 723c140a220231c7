"""A paper as a web page: one accessible file of its own, or the same markup for a page of the site.

No script, no address fetched, no inline style (the site's content policy forbids it). Labels of ordered lists and
numbers of paragraphs are words, not counters, so that what is copied or read aloud is what is seen.
"""

from __future__ import annotations

import re
from html import escape
from importlib.resources import files

from goldenthread.core.document import (
    Block,
    Chart,
    Citation,
    Column,
    Document,
    Figure,
    Footnote,
    Heading,
    Link,
    ListBlock,
    ListItem,
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
    details,
    is_safe,
    label_of,
    notice_title,
    printable,
    squared,
)
from goldenthread.documents import charts

_FITS = 4  # As many columns as fit a telephone without scrolling sideways, when words may break.


def style_sheet() -> str:
    """The style sheet of a paper, all of it under the class `paper`; the site may serve it beside its own."""
    return files("goldenthread.documents").joinpath("paper.css").read_text(encoding="utf-8")


def render(document: Document) -> str:
    """The paper as one HTML file that needs nothing else, for a screen, a screen reader or a printer."""
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="{_text(document.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(document.title)}</title>\n"
        f'<meta name="author" content="{_text(document.author)}">\n'
        f'<meta name="date" content="{document.date.isoformat()}">\n'
        f"<style>\n{style_sheet()}</style>\n</head>\n<body>\n"
        '<a class="paper-skip" href="#paper">Skip to the paper</a>\n'
        f'<main id="paper" tabindex="-1">\n{fragment(document)}</main>\n</body>\n</html>\n'
    )


def fragment(document: Document, *, top: int = 1, prefix: str = "") -> str:
    """The paper as one <article> for a page that has its own shell.

    `top` is the level of the title's heading (2 where the page has a title of its own); `prefix` keeps the
    paper's anchors apart from the page's.
    """
    return _Page(document, top, prefix).article()


def _text(words: str) -> str:
    return escape(printable(words), quote=True)


class _Page:
    """One walk over the tree in reading order; it only remembers the notes met so far."""

    def __init__(self, document: Document, top: int, prefix: str) -> None:
        self.document = document
        self.top = top
        self.prefix = prefix
        self.notes = Notes(document)
        self.charts = 0

    def article(self) -> str:
        body = self.blocks(self.document.blocks)
        language = _text(self.document.language)
        return f'<article class="paper" lang="{language}">\n{self.head()}{body}{self.foot()}</article>\n'

    def head(self) -> str:
        document = self.document
        parts = [f'<p class="paper-marking">{_lines(document.marking)}</p>\n'] if document.marking else []
        if document.subtitle:
            parts.append(f'<p class="paper-subtitle">{_lines(document.subtitle)}</p>\n')
        parts.append(f"<h{self.top}>{_lines(document.title)}</h{self.top}>\n")
        rows = "".join(f"<dt>{_text(name)}</dt><dd>{_lines(value)}</dd>\n" for name, value in details(document))
        return "<header>\n" + "".join(parts) + f'<dl class="paper-meta">\n{rows}</dl>\n</header>\n'

    def foot(self) -> str:
        if not self.notes.made:
            return ""
        level = min(self.top + 1, 6)
        items = []
        for note in self.notes.made:
            words = _lines(note.text)
            if note.href and is_safe(note.href):
                words = f'<a href="{_text(self.href(note.href))}">{words}</a>'
            back = f'<a href="#{self.mark_id(note.number)}" aria-label="Back to note {note.number} in the text">↩</a>'
            items.append(f'<li id="{self.note_id(note.number)}">{words} {back}</li>\n')
        heading = f'<h{level} id="{self.id("paper-notes")}">Notes and sources</h{level}>\n'
        return (
            f'<section class="paper-notes" aria-labelledby="{self.id("paper-notes")}">\n'
            f"{heading}<ol>\n{''.join(items)}</ol>\n</section>\n"
        )

    # ---- blocks

    def blocks(self, blocks: tuple[Block, ...]) -> str:
        return "".join(self.block(block) for block in blocks)

    def block(self, block: Block) -> str:
        match block:
            case Heading():
                level = min(max(block.level, 1) + self.top, 6)
                return f"<h{level}{self.anchor(block.anchor)}>{_lines(block.text)}</h{level}>\n"
            case Paragraph():
                return f"<p>{self.runs(block.runs)}</p>\n"
            case NumberedParagraph():
                level = f" paper-level-{min(block.level, 3)}" if block.level > 1 else ""
                number = f"<span>{_text(block.number)} </span>"
                return f'<p class="paper-numbered{level}">{number}<span>{self.runs(block.runs)}</span></p>\n'
            case ListBlock():
                return self.list(block)
            case Table():
                return self.table(block)
            case Chart():
                return self.chart(block)
            case Quote():
                said = f"<footer>{_lines(block.attribution)}</footer>\n" if block.attribution else ""
                return f"<blockquote>\n<p>{self.runs(block.runs)}</p>\n{said}</blockquote>\n"
            case Notice():
                title = f"<strong>{_text(notice_title(block))}</strong><br>"
                kind = f"paper-notice paper-notice-{block.kind}"
                return f'<div class="{kind}">\n<p>{title}{self.runs(block.runs)}</p>\n</div>\n'
            case PageBreak():
                return '<div class="paper-page"></div>\n'
            case Section():
                return f"<section{self.anchor(block.anchor)}>\n{self.blocks(block.blocks)}</section>\n"

    def list(self, block: ListBlock) -> str:
        labelled = any(label_of(block, place) for place in range(len(block.items)))
        items = "".join(self.item(item, label_of(block, place), labelled) for place, item in enumerate(block.items))
        if not labelled:
            return f"<ul>\n{items}</ul>\n"
        # Some screen readers drop a list whose markers are hidden unless its role is said again.
        return f'<ol class="paper-labelled" role="list">\n{items}</ol>\n'

    def item(self, item: ListItem, label: str, labelled: bool) -> str:  # noqa: FBT001
        words = self.runs(item.runs)
        nested = f"\n{self.list(item.nested)}" if item.nested else ""
        if labelled:
            words = f"<span>{_text(label)} </span><span>{words}</span>"
        return f"<li>{words}{nested}</li>\n"

    def table(self, table: Table) -> str:
        table = squared(table)
        sides = [_side(column) for column in table.columns]
        heads = "".join(
            f'<th scope="col"{side}>{_lines(column.heading)}</th>'
            for side, column in zip(sides, table.columns, strict=True)
        )
        rows = "".join(f"<tr>{self.row(row, sides, table.row_headers)}</tr>\n" for row in table.rows)
        notes = "".join(f'<p class="paper-table-note">{self.runs(note)}</p>\n' for note in table.notes)
        # A wide table scrolls in its own box, which the keyboard must be able to reach and a listener to name.
        name = f"Table: {_text(table.caption)}"
        box = f' role="region" tabindex="0" aria-label="{name}"' if len(table.columns) > _FITS else ""
        return (
            f'<div class="paper-scroll"{box}>\n'
            f"<table>\n<caption>{_lines(table.caption)}</caption>\n<thead>\n<tr>{heads}</tr>\n</thead>\n"
            f"<tbody>\n{rows}</tbody>\n</table>\n{notes}</div>\n"
        )

    def row(self, row: tuple[Runs, ...], sides: list[str], named: bool) -> str:  # noqa: FBT001
        cells = []
        for place, (cell, side) in enumerate(zip(row, sides, strict=True)):
            words = self.runs(cell)
            first = named and place == 0
            cells.append(f'<th scope="row"{side}>{words}</th>' if first else f"<td{side}>{words}</td>")
        return "".join(cells)

    def chart(self, chart: Chart) -> str:
        self.charts += 1
        drawn = charts.svg(chart, key=self.id(f"paper-chart-{self.charts}"))
        return (
            f"<figure>\n<figcaption>{_lines(chart.title)}</figcaption>\n{drawn}\n</figure>\n{self.table(chart.table)}"
        )

    # ---- runs

    def runs(self, words: Runs) -> str:
        return "".join(self.run(run) for run in words)

    def run(self, run: Run) -> str:
        citation = self.notes.cite(run)
        mark = self.mark(citation) if citation else ""
        match run:
            case Footnote():
                return mark
            case Figure():
                value = _lines(run.value)
                return (f"<strong>{value}</strong>" if run.bold else value) + mark
            case Link():
                if not is_safe(run.href):
                    return _lines(run.text)
                return f'<a href="{_text(self.href(run.href))}">{_lines(run.text)}</a>'
            case _:
                words = _lines(run.text)
                words = f"<em>{words}</em>" if run.italic else words
                return f"<strong>{words}</strong>" if run.bold else words

    def mark(self, citation: Citation) -> str:
        number = citation.note.number
        own = f' id="{self.mark_id(number)}"' if citation.first else ""
        link = f'<a{own} href="#{self.note_id(number)}" aria-label="Note {number}">{number}</a>'
        return f'<span class="paper-mark">{link}</span>'

    # ---- names inside the page

    def id(self, name: str) -> str:
        return _text(f"{self.prefix}{_name(name)}")

    def note_id(self, number: int) -> str:
        return self.id(f"paper-note-{number}")

    def mark_id(self, number: int) -> str:
        return self.id(f"paper-note-{number}-mark")

    def anchor(self, name: str) -> str:
        return f' id="{self.id(name)}"' if name else ""

    def href(self, href: str) -> str:
        return f"#{self.prefix}{_name(href[1:])}" if href.startswith("#") else href


def _name(words: str) -> str:
    return re.sub(r"[^\w.-]", "-", words)


def _lines(words: str) -> str:
    return _text(words).replace("\n", "<br>")


def _side(column: Column) -> str:
    return "" if column.align == "left" else f' class="paper-{column.align}"'
