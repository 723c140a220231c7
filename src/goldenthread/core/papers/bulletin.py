"""Composes a learning bulletin: what went well first, then what to mend and how, then the grades and how far to trust them.

It is read by the people whose work was audited, in five minutes. It names no child, worker or team.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from goldenthread.core.document import Block, Chart, Column, Document, Heading, Notice, runs, simple_table, spoken_date
from goldenthread.core.papers.bulletin_content import BulletinContent, ThemeLine
from goldenthread.core.papers.outline import Outline
from goldenthread.core.papers.writing import Numbering, listing

Maker: TypeAlias = Callable[[BulletinContent, Numbering], Iterator[Block]]
_SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
_TO_TRY = 3


def compose_bulletin(content: BulletinContent, outline: Outline, imprint: Block) -> Document:
    """The bulletin as a document tree, its sections in the outline's order."""
    blocks: list[Block] = []
    for part in outline.parts:
        pen = Numbering(part)
        for section in outline.sections_of(part.key):
            inside = list(MAKERS[section.block](content, pen))
            if inside or section.required:
                blocks.append(Heading(1, section.title, f"{part.key}-{section.block}".replace("_", "-")))
                blocks += inside
    return Document(
        title=content.title,
        subtitle=content.subject,
        author=content.report_of,
        date=content.as_at,
        meta=(
            ("From", content.report_of),
            ("Audits of", _month(content)),
            ("Tool", f"{content.round.tool}, edition {content.round.edition}"),
            ("As at", spoken_date(content.as_at)),
        ),
        marking=content.marking,
        blocks=(*blocks, imprint),
    )


def what_was_read(content: BulletinContent, pen: Numbering) -> Iterator[Block]:
    """How many cases, and what a round can and cannot say."""
    told = content.round
    yield pen.paragraph(
        f"{_counted(told.planned, 'case')} {'was' if told.planned == 1 else 'were'} to be read; {told.settled} "
        f"{'has' if told.settled == 1 else 'have'} a grade that stands. A round this size shows what is worth a closer look. "
        "It does not show that practice has changed since the last one."
    )
    if content.note:
        yield Notice(runs(content.note), "info", "About these audits")


def went_well(content: BulletinContent, pen: Numbering) -> Iterator[Block]:
    """The themes tagged as good practice, most often seen first."""
    if content.good:
        yield listing(f"{each.title}: {_seen(each)}. {each.says}" for each in content.good)
    else:
        yield pen.paragraph(
            "No audit of this round was tagged with good practice. That says as much of the tagging as of practice."
        )


def to_mend(content: BulletinContent, pen: Numbering) -> Iterator[Block]:
    """The themes tagged as something to mend, most often seen first."""
    if content.mend:
        yield listing(f"{each.title}: {_seen(each)}. {each.says}" for each in content.mend)
    else:
        yield pen.paragraph("No audit of this round was tagged with something to mend.")


def to_try(content: BulletinContent, pen: Numbering) -> Iterator[Block]:
    """What the most frequent things to mend look like when they go well."""
    if content.mend:
        yield pen.paragraph("What it looks like when it goes well, for the next supervision or team meeting:")
        yield listing((f"{each.title}: {each.good}" for each in content.mend[:_TO_TRY]), "number")


def grades(content: BulletinContent, pen: Numbering) -> Iterator[Block]:
    """The overall grades, as a chart where every count may be shown."""
    caption = f"Overall grades, {_month(content)}"
    table = simple_table(
        caption, ("Grade", Column("Audits", "right")), [(each.label, each.count) for each in content.overall]
    )
    counts = [(each.label, each.number) for each in content.overall]
    if content.overall and all(number is not None for _, number in counts):
        yield _chart(caption, [(label, number or 0) for label, number in counts], table)
    else:
        yield table
    yield pen.paragraph(content.share)
    yield pen.paragraph("An overall grade is the auditor's decision with reasons, never worked out from the standards.")


def standards(content: BulletinContent, pen: Numbering) -> Iterator[Block]:
    """Each standard's grades."""
    if not content.standards:
        return
    columns = (
        Column("Standard", width=8),
        *(Column(each.label, "right", _width(each.label)) for each in content.overall),
        Column("Graded", "right", 4),
    )
    rows = [
        (f"{each.title} (critical)" if each.critical else each.title, *each.counts, each.graded)
        for each in content.standards
    ]
    yield simple_table("Grades of each standard", columns, rows, notes=_hidden(content))
    if any(each.critical for each in content.standards):
        yield pen.paragraph(
            "Where a critical standard is inadequate the overall grade is inadequate, and somebody acts on the same day."
        )


def checks(content: BulletinContent, pen: Numbering) -> Iterator[Block]:
    """Each compliance check's answers."""
    if content.checks:
        columns = (
            Column("Check", width=12),
            *(Column(each, "right", 3) for each in ("Yes", "No", "Does not apply", "Not recorded")),
        )
        rows = [(each.text, each.yes, each.no, each.not_applicable, each.not_recorded) for each in content.checks]
        yield simple_table("Is it there, and in time", columns, rows, notes=_hidden(content))


def trust(content: BulletinContent, pen: Numbering) -> Iterator[Block]:
    """What second gradings say about the first."""
    for sentence in content.trust:
        yield pen.paragraph(sentence)


def follow_up(content: BulletinContent, pen: Numbering) -> Iterator[Block]:
    """What was agreed to be done, and how much of it is seen to be done."""
    for sentence in content.follow_up:
        yield pen.paragraph(sentence)


MAKERS: Mapping[str, Maker] = {
    "what_was_read": what_was_read,
    "went_well": went_well,
    "to_mend": to_mend,
    "to_try": to_try,
    "grades": grades,
    "standards": standards,
    "checks": checks,
    "trust": trust,
    "follow_up": follow_up,
}


def _width(label: str) -> int:
    """Room for the longest word of a heading."""
    return max(4, (max(len(word) for word in label.split()) + 1) // 2)


def _seen(theme: ThemeLine) -> str:
    if not theme.count.replace(",", "").isdigit():
        return "count not shown"
    return f"{theme.count} {'audit' if theme.count == '1' else 'audits'}"


def _hidden(content: BulletinContent) -> tuple[str, ...]:
    if not content.symbol:
        return ()
    return (f"{content.symbol}: not shown, so that no small count is given away ({content.scheme}).",)


def _month(content: BulletinContent) -> str:
    return spoken_date(content.round.month).partition(" ")[2]


def _counted(number: int, noun: str) -> str:
    return f"1 {noun}" if number == 1 else f"{number} {noun}s"


def _chart(title: str, counts: list[tuple[str, int]], table: Any) -> Chart:
    """Bars with each grade and its number written out, so that nothing hangs on a colour."""
    values = [{"grade": label, "count": number, "label": str(number)} for label, number in counts]
    y = {"field": "grade", "type": "nominal", "sort": None, "title": None, "axis": {"ticks": False, "domain": False}}
    x = {"field": "count", "type": "quantitative", "title": "Audits", "axis": {"tickMinStep": 1, "format": "d"}}
    spec = {
        "$schema": _SCHEMA,
        "width": 440,
        "height": {"step": 34},
        "data": {"values": values},
        "layer": [
            {"mark": {"type": "bar", "height": 22, "color": "#12436d"}, "encoding": {"y": y, "x": x}},
            {
                "mark": {"type": "text", "align": "left", "dx": 5},
                "encoding": {"y": y, "x": x, "text": {"field": "label"}},
            },
        ],
    }
    said = ", ".join(f"{label.lower()} {number}" for label, number in counts)
    return Chart(title, f"Bar chart of audits by overall grade: {said}.", spec, table)
