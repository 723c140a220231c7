"""The blocks of the appendices: policy context to background information, and the inspection report by reference."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.core.document import (
    Block,
    Column,
    Heading,
    Link,
    Paragraph,
    Runs,
    Text,
    runs,
    simple_table,
    spoken_date,
)
from goldenthread.core.papers.content import CabinetContent, ImplicationLine, JudgementLine, RecommendationLine
from goldenthread.core.papers.outline import Outline, OutlineImplication, OutlineSection
from goldenthread.core.papers.writing import SMALL_STATES, Numbering, day, listing, sentence_list, strength

_RATINGS = {"blue": "Blue", "green": "Green", "amber": "Amber", "red": "Red", "not_started": "Not started",
            "not_known": "Not known", "stale": "Stale"}  # fmt: skip


def policy_context(
    content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline
) -> Iterator[Block]:
    """How the proposals stand to duties and plans."""
    for words in content.paper.policy_context:
        yield pen.paragraph(words)


def process(content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline) -> Iterator[Block]:
    """How inspectors judge, and on what scale."""
    grades = sentence_list(grade.label.lower() for grade in content.scale)
    yield pen.paragraph(
        f"Under the {content.inspection.framework_title} each judgement is given one of these grades: {grades}. A grade is "
        "the inspectors' best fit against published descriptions. It is not an average, and no grade is worked out from others."
    )
    parts = sentence_list(f"“{law.title}”" for law in content.inspection.laws)
    yield pen.paragraph(f"The report binds together {parts}, each with its own legal basis (see Background).")
    yield pen.paragraph(
        "What follows is in the authority's words. Where a line ends in a remark in brackets, the record holds no figure, "
        "date or comparator behind those words, or they are used of something that was not graded."
    )


def outcomes(content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline) -> Iterator[Block]:
    """Judgement by judgement what inspectors praised, then what they ask, component by component."""
    for law in content.inspection.laws:
        judgements = [each for each in content.judgements if each.component == law.key]
        for each in judgements:
            yield from _judgement(each, content, pen)
        keys = {each.key for each in judgements}
        asked = [each for each in content.recommendations if each.judgement in keys]
        if asked:
            yield Heading(3, f"Recommendations: {law.title}")
            yield pen.paragraph(
                "Inspectors recommend the following. Each is split into the separate things it asks for:"
            )
            yield listing([_recommendation(each) for each in asked])


def _judgement(each: JudgementLine, content: CabinetContent, pen: Numbering) -> Iterator[Block]:
    kind = "Sub-judgement: " if each.kind == "sub" else ""
    yield Heading(3, f"{kind}{each.label}")
    yield pen.paragraph(Text(f"Judged {each.grade_label.lower()}.", bold=True), f" {each.summary}")
    if each.strengths:
        yield listing([strength(line, content) for line in each.strengths])


def _recommendation(each: RecommendationLine) -> Runs:
    asks = "; ".join(
        f"{ask.key} {ask.text[:1].lower()}{ask.text[1:]} ({SMALL_STATES[ask.status]})" for ask in each.asks
    )
    again = "".join(f" Found again, {words}" for words in each.recurrences)
    return runs(Text(f"{each.key}. ", bold=True), f"{each.text} Asks: {asks}.{again}")


def plan(content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline) -> Iterator[Block]:
    """The actions with owner, frozen date, measure and both ratings; nothing where there is no plan."""
    if content.plan is None:
        return
    if content.plan.note:
        yield pen.paragraph(content.plan.note)
    yield pen.paragraph(
        "Each action answers the asks named beside it. Dates are those first agreed. Delivery says whether an action is "
        "being done, impact whether it worked; they are rated apart."
    )
    rows = [
        (
            action.key,
            f"{action.title}. {action.outcome}",
            action.owner,
            spoken_date(action.due),
            action.indicator,
            f"{_RATINGS.get(action.delivery, action.delivery)} / {_RATINGS.get(action.impact, action.impact)}",
        )
        for action in content.plan.actions
    ]
    columns = (
        Column("Action", width=3),
        Column("What will be done, and what for", width=9),
        Column("Owner", width=5),
        Column("Due", width=4),
        Column("Measure", width=3),
        Column("Delivery / impact", width=4),
    )
    yield simple_table(content.plan.title, columns, rows)


def consultation(content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline) -> Iterator[Block]:
    """Who was asked or will be, on which day, and what came of it."""
    yield pen.paragraph("Consulted, or to be consulted:")
    yield listing([f"{each.who}, {day(each.on)}. {each.text}".rstrip() for each in content.consultation])


def alternatives(content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline) -> Iterator[Block]:
    """What else was considered and why it is not recommended."""
    if content.alternatives_reason:
        yield pen.paragraph(content.alternatives_reason)
    if content.alternatives:
        yield pen.paragraph("Considered and not recommended:")
        yield listing([f"{each.option}. {each.why_not}" for each in content.alternatives])
    elif not content.alternatives_reason:
        yield pen.paragraph("No alternative was recorded.")


def implications(content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline) -> Iterator[Block]:
    """Each implication the outline requires, with its state, who assessed it and who signed."""
    stated = {each.topic: each for each in content.implications}
    group = ""
    for wanted in outline.implications:
        if wanted.group and wanted.group != group:
            yield Heading(3, wanted.group)
        group = wanted.group
        yield pen.paragraph(*_implication(wanted, stated.get(wanted.topic)))


def _implication(wanted: OutlineImplication, stated: ImplicationLine | None) -> Runs:
    label = Text(f"{wanted.label}: ", bold=True)
    if stated is None or stated.state == "not_yet_assessed":
        return runs(label, f"not yet assessed. To be signed by the {wanted.sign_off_post}.")
    words = stated.text if stated.state == "assessed" else f"None. {stated.text}".rstrip()
    by = f" Assessed by the {stated.author}" if stated.author else " It is not recorded who assessed this"
    signed = (
        f", signed by the {stated.sign_off} on {day(stated.sign_off_on)}." if stated.sign_off else ", and not signed."
    )
    return runs(label, words, by, signed)


def documents(content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline) -> Iterator[Block]:
    """Background papers in law, and published sources, told apart."""
    background = [each for each in content.documents if not each.published]
    published = [each for each in content.documents if each.published]
    if background:
        yield pen.paragraph("Background papers (unpublished, relied on to a material extent, open to inspection):")
        yield listing([each.title for each in background])
    else:
        yield pen.paragraph("There are no background papers: everything relied on is published.")
    if published:
        yield pen.paragraph("Published sources relied on:")
        yield listing([_published(each.title, each.href) for each in published])


def _published(title: str, href: str) -> Runs:
    return runs(Link(href, title)) if href else runs(title)


def inspection_report(
    content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline
) -> Iterator[Block]:
    """The inspection report, by reference."""
    published = spoken_date(content.inspection.published_on)
    yield Paragraph(
        runs(
            f"Ofsted's report on {content.paper.authority}, published {published}. It is published by Ofsted and is "
            "attached by reference, not copied."
        )
    )
