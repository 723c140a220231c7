"""The blocks of papers made from the same facts for other readers: scrutiny, boards, the public, children.

Every number in them comes from the same snapshot as the Cabinet paper, so they agree with it number for number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from goldenthread.core.document import Block, Column, Footnote, Heading, Run, Text, simple_table, spoken_date
from goldenthread.core.papers.content import ActionLine, CabinetContent, RecommendationLine
from goldenthread.core.papers.outline import Outline, OutlineSection
from goldenthread.core.papers.writing import SMALL_STATES, Numbering, counted, day, listing, sentence_list

READERS = {
    "public": "The public",
    "children": "Children and young people",
    "ofsted": "Ofsted and the Secretary of State",
}


def reader(content: CabinetContent, outline: Outline) -> str:
    """Whom a paper of this outline is for: the body by its one name, or the readers it is written for."""
    return READERS.get(outline.decision_maker) or content.body(outline.decision_maker)


def asked(content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline) -> Iterator[Block]:
    """What the members who read this are asked to do, in the outline's words."""
    yield pen.paragraph(f"The {reader(content, outline)} is asked to:")
    when = day(content.paper.review_on)
    yield listing([words.replace("REVIEW", when) for words in outline.asks], section.items)


def answers(content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline) -> Iterator[Block]:
    """Each recommendation addressed to the body that reads this, or all where none is, with what answers it."""
    keys = {each.key for each in content.judgements if each.component == outline.component}
    own = [each for each in content.recommendations if each.judgement in keys]
    chosen = own or list(content.recommendations)
    source = content.source_as_at("inspection")
    yield pen.paragraph(
        "Of ",
        counted(len(content.recommendations), source),
        " recommendations, ",
        counted(len(chosen), source),
        f" {'is' if len(chosen) == 1 else 'are'} set out here, each with the actions that answer it.",
    )
    yield _answer_table(content, chosen)


def _answer_table(content: CabinetContent, chosen: list[RecommendationLine]) -> Block:
    actions = {each.key: each for each in (content.plan.actions if content.plan else ())}
    rows = []
    for each in chosen:
        for ask in each.asks:
            found = [actions[key] for key in ask.actions if key in actions]
            due = sentence_list(dict.fromkeys(spoken_date(one.due) for one in found)) or "No date"
            told = "; ".join(one.title for one in found) or "No action yet"
            rows.append((ask.key, ask.text, told, due, SMALL_STATES[ask.status].capitalize()))
    columns = (
        Column("Ask", width=2),
        Column("What is asked", width=6),
        Column("Action", width=8),
        Column("Due", width=3),
        Column("State", width=3),
    )
    return simple_table("Recommendations, asks and actions", columns, rows)


def duties(content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline) -> Iterator[Block]:
    """What the law asks of the authority after the report, and by when."""
    told = content.inspection
    assumed = ", assumed to be the day of publication" if told.received_assumed else ""
    yield pen.paragraph(
        f"{content.paper.authority} received the report on {spoken_date(told.received_on)}{assumed}. This statement says what "
        "action it proposes, and over what time, as the law requires."
    )
    for clock in content.clocks:
        parts: list[str | Run] = [f"By {spoken_date(clock.due)} it must {clock.duty}."]
        parts.append(Footnote(f"{clock.basis}: {clock.working_days} working days from receipt", told.received_on))
        yield pen.paragraph(*parts)


def statement(content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline) -> Iterator[Block]:
    """For each recommendation the action proposed and the period for it, component by component."""
    if content.plan is None:
        yield pen.paragraph("No plan was agreed yet. A statement without one cannot be published.")
        return
    for law in content.inspection.laws:
        keys = {each.key for each in content.judgements if each.component == law.key}
        chosen = [each for each in content.recommendations if each.judgement in keys]
        if chosen:
            yield Heading(2, law.title)
            yield from _proposed(content, chosen, pen)
    unanswered = [ask.key for each in content.recommendations for ask in each.asks if not ask.actions]
    if unanswered:
        yield pen.paragraph(
            f"No action answers {sentence_list(unanswered)} yet. Each is to be planned, or the reason given."
        )


def _proposed(content: CabinetContent, chosen: list[RecommendationLine], pen: Numbering) -> Iterator[Block]:
    actions = {each.key: each for each in (content.plan.actions if content.plan else ())}
    for each in chosen:
        yield pen.paragraph(Text(f"{each.key}. ", bold=True), each.text)
        keys = dict.fromkeys(key for ask in each.asks for key in ask.actions if key in actions)
        yield listing([_action_words(actions[key]) for key in keys] or ["No action is planned yet."])


def _action_words(action: ActionLine) -> str:
    return f"{action.key}: {action.title}, by {spoken_date(action.due)} ({action.owner})."


def one_page(content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline) -> Iterator[Block]:
    """The whole plan, a line for each area that inspectors judged: what was asked, how much is planned, by when."""
    if content.plan is None:
        yield pen.paragraph("No plan was agreed yet.")
        return
    asks = sum(len(each.asks) for each in content.recommendations)
    yield pen.paragraph(
        f"{content.plan.title}: {len(content.plan.actions)} actions answer the {asks} things that inspectors asked for. The last "
        f"is done by {spoken_date(content.plan.ends_on)}."
    )
    rows = []
    for judgement in content.judgements:
        asked = [each for each in content.recommendations if each.judgement == judgement.key]
        if asked:
            keys = {key for each in asked for ask in each.asks for key in ask.actions}
            found = [one for one in content.plan.actions if one.key in keys]
            last = max((one.due for one in found), default=None)
            refs = ", ".join(each.key for each in asked)
            due = _month(last) if last else "No date"
            rows.append((judgement.label, judgement.grade_label, refs, str(len(found)), due))
    columns = (
        Column("Area", width=6),
        Column("Judged", width=3),
        Column("Recommendations", width=3),
        Column("Actions", "right", width=2),
        Column("Done by", width=2),
    )
    yield simple_table("The plan by area", columns, rows)
    owners = Counter(one.owner for one in content.plan.actions)
    most, count = max(sorted(owners.items()), key=lambda each: each[1])
    yield pen.paragraph(f"{len(owners)} posts answer for the actions. Most of them, {count}, are with the {most}.")
    if content.paper.overseers:
        yield pen.paragraph(
            f"Who watches them: the {sentence_list(content.body(key) for key in content.paper.overseers)}."
        )


def _month(when: date) -> str:
    """A month short enough for a narrow column: Dec 2016."""
    _, name, year = spoken_date(when).split()
    return f"{name[:3]} {year}"


def how_it_goes(content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline) -> Iterator[Block]:
    """How far the plan has come, in counts and then ask by ask, for anybody."""
    asks = [ask for each in content.recommendations for ask in each.asks]
    source = content.source_as_at("inspection")
    yield pen.paragraph(
        "Inspectors made ",
        counted(len(content.recommendations), source),
        f" recommendations. They ask for {len(asks)} separate things.",
    )
    rows = [
        (words.capitalize(), str(sum(ask.status == status for ask in asks)))
        for status, words in SMALL_STATES.items()
        if any(ask.status == status for ask in asks)
    ]
    yield simple_table("How far each thing asked for has come", (Column("State"), Column("Number", "right")), rows)
    done = [f"{ask.text} {ask.evidence}".strip() for ask in asks if ask.status == "addressed"]
    if done:
        yield pen.paragraph("Done so far:")
        yield listing(done)
    yield pen.paragraph(
        "A thing counts as done when the authority says so. Whether children are better off is judged apart."
    )


_CHILD_GRADES = {
    "outstanding": "very good indeed (“outstanding”)",
    "good": "good",
    "requires_improvement": "not good enough yet (“requires improvement”)",
    "inadequate": "not safe or good enough (“inadequate”)",
}


def told_children(
    content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline
) -> Iterator[Block]:
    """What inspectors said, in short sentences."""
    told = content.inspection
    yield pen.paragraph(
        f"Inspectors from Ofsted came to see how {content.paper.authority} helps children. They came on "
        f"{spoken_date(told.on_site_from)} and left on {spoken_date(told.on_site_to)}."
    )
    yield pen.paragraph("They talked to children, families and staff, and read about the help people got. They said:")
    rows = [(each.label, _CHILD_GRADES.get(each.grade, each.grade_label)) for each in content.judgements]
    yield simple_table("What inspectors said", ("What they looked at", "How good it is"), rows)


def promised_children(
    content: CabinetContent, section: OutlineSection, pen: Numbering, outline: Outline
) -> Iterator[Block]:
    """What inspectors asked for, as the authority will do it, one line each."""
    yield pen.paragraph("They asked us to do these things better:")
    yield listing([each.text for each in content.recommendations])
    if content.plan:
        yield pen.paragraph(
            f"We have a plan with {len(content.plan.actions)} things to do. The last one will be done by "
            f"{spoken_date(content.plan.ends_on)}."
        )
    yield pen.paragraph("If something is wrong for you, tell your social worker, your advocate or a teacher you trust.")
