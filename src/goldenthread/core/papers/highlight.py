"""Composes a board highlight report: where the plan stands, what moved, what is off track, what worked, what is next.

Everything is worked out from the snapshot; decisions are those that the facts call for, each with its action.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import TypeAlias

from goldenthread.core.document import Block, Column, Document, Heading, simple_table, spoken_date
from goldenthread.core.papers.highlight_content import HighlightAction, HighlightContent
from goldenthread.core.papers.outline import Outline
from goldenthread.core.papers.writing import Numbering, listing, sentence_list

RATINGS = {
    "blue": "Blue",
    "green": "Green",
    "amber": "Amber",
    "red": "Red",
    "stale": "Stale",
    "not_known": "Not known",
    "not_rated": "Not rated",
}
_TROUBLED = ("red", "amber", "stale")

Maker: TypeAlias = Callable[[HighlightContent, Numbering], Iterator[Block]]


def compose_highlight(content: HighlightContent, outline: Outline, imprint: Block) -> Document:
    """The report as a document tree, its sections in the outline's order; the same content gives the same tree."""
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
        date=content.meeting_on,
        meta=(
            ("Report to", content.body),
            ("Report of", content.report_of),
            ("Position as at", spoken_date(content.as_at)),
            ("Compared with", spoken_date(content.before)),
        ),
        marking=content.marking,
        blocks=(*blocks, imprint),
    )


def position(content: HighlightContent, pen: Numbering) -> Iterator[Block]:
    """How many actions have each rating, now and a period ago."""
    actions = content.actions
    done = sum(each.done for each in actions)
    ahead = sum(each.start > content.as_at and not each.done for each in actions)
    yield pen.paragraph(
        f"The plan holds {_actions(len(actions))}. On {spoken_date(content.as_at)}, {done} were reported done, {ahead} had not "
        f"reached their start, and {len(actions) - done - ahead} were under way."
    )
    if content.note:
        yield pen.paragraph(content.note)
    columns = (
        Column("Rating"),
        *(
            Column(f"{kind}, {spoken_date(when)}", "right")
            for kind in ("Delivery", "Impact")
            for when in _days(content)
        ),
    )
    rows = [
        (
            words,
            *(
                str(sum(getattr(each, name) == rating for each in actions))
                for name in ("delivery_before", "delivery", "impact_before", "impact")
            ),
        )
        for rating, words in RATINGS.items()
    ]
    yield simple_table("Actions by rating", columns, rows)
    yield pen.paragraph(
        "Delivery says whether an action is being done, impact whether children are better off; they are rated apart. "
        "A rating is what a person chose. A green that nobody has renewed for five weeks is shown as stale."
    )


def _days(content: HighlightContent) -> tuple[date, date]:
    return (content.before, content.as_at)


def moves(content: HighlightContent, pen: Numbering) -> Iterator[Block]:
    """Every rating that changed in the period, and every date that moved."""
    rows = [
        (
            f"{each.key}: {each.title}",
            _move(each.delivery_before, each.delivery),
            _move(each.impact_before, each.impact),
        )
        for each in content.actions
        if (each.delivery_before, each.impact_before) != (each.delivery, each.impact)
    ]
    if rows:
        yield pen.paragraph(f"Ratings that changed since {spoken_date(content.before)}:")
        columns = (Column("Action", width=8), Column("Delivery", width=4), Column("Impact", width=4))
        yield simple_table("Ratings that changed", columns, rows)
    else:
        yield pen.paragraph(f"No rating has changed since {spoken_date(content.before)}.")
    moved = [
        f"{each.key}: from {spoken_date(one.old)} to {spoken_date(one.due)}, decided on {spoken_date(one.on)}. "
        f"{one.reason} It was promised for {spoken_date(each.baseline_due)}."
        for each in content.actions
        for one in each.revisions
    ]
    if moved:
        yield pen.paragraph("Due dates that were moved:")
        yield listing(moved)


def _move(old: str, new: str) -> str:
    if old == new:
        return f"{RATINGS[new]}, as before"
    return f"{RATINGS[old]} to {RATINGS[new].lower()}"


def exceptions(content: HighlightContent, pen: Numbering) -> Iterator[Block]:
    """Each action that is amber, red or stale, or that its dates say should be, with cause and recovery."""
    found = [each for each in content.actions if _troubled(each)]
    if not found:
        yield pen.paragraph("No action is amber, red or stale, and no date suggests that one should be.")
        return
    yield pen.paragraph(
        f"{_actions(len(found)).capitalize()} of {len(content.actions)} need attention. Where no cause or recovery was "
        "recorded, that is said."
    )
    rows = [(f"{each.key}: {each.title}", each.owner, _rated(each), _cause(each), _recovery(each)) for each in found]
    columns = (
        Column("Action", width=6),
        Column("Owner", width=4),
        Column("Rating", width=4),
        Column("Cause", width=7),
        Column("Recovery", width=5),
    )
    yield simple_table("Exceptions", columns, rows)


def _troubled(action: HighlightAction) -> bool:
    return bool({action.delivery, action.suggested, action.impact} & set(_TROUBLED))


def _rated(action: HighlightAction) -> str:
    words = f"Delivery {RATINGS[action.delivery].lower()}, impact {RATINGS[action.impact].lower()}"
    differs = action.suggested != action.delivery
    return f"{words}; its dates suggest {RATINGS[action.suggested].lower()}" if differs else words


def _cause(action: HighlightAction) -> str:
    """What was reported, then what the dates say, where they say something else than that all is well."""
    said = ""
    if action.last:
        said = f"{spoken_date(action.last.on)}: {action.last.reason or action.last.text} "
    return f"{said}{action.why}" if action.suggested in _TROUBLED else said or "No cause is recorded."


def _recovery(action: HighlightAction) -> str:
    if action.revisions:
        return f"Now due on {spoken_date(action.due)}: {action.revisions[-1].reason}"
    if action.due != action.baseline_due:
        return f"Now due on {spoken_date(action.due)}, promised for {spoken_date(action.baseline_due)}."
    ahead = [step for step in action.steps if step.done_on is None]
    if ahead:
        step = min(ahead, key=lambda one: (one.due, one.title))
        return f"Next step: {step.title}, by {spoken_date(step.due)}."
    return f"No recovery date is recorded; due on {spoken_date(action.due)}."


def impact_evidence(content: HighlightContent, pen: Numbering) -> Iterator[Block]:
    """What was put forward in the period to show that something worked, and what somebody else found."""
    checked = [
        f"{each.key}, {spoken_date(one.on)}: {one.step.lower()}, found by somebody other than the owner. {one.evidence}"
        for each in content.actions
        for one in each.checks
    ]
    put = [
        f"{each.key}, {spoken_date(one.on)}: {one.evidence}"
        for each in content.actions
        for one in each.reports
        if one.evidence
    ]
    if checked:
        yield pen.paragraph("Verified in the period:")
        yield listing(checked)
    if put:
        yield pen.paragraph("Put forward by owners in the period, not yet verified unless listed above:")
        yield listing(put)
    if not (checked or put):
        yield pen.paragraph("No evidence of impact was recorded in the period.")
    unknown = sum(each.impact in ("not_known", "not_rated") for each in content.actions)
    yield pen.paragraph(
        f"Impact is not known for {unknown} of {_actions(len(content.actions))}: there are not yet numbers that could show it."
    )


def decisions(content: HighlightContent, pen: Numbering) -> Iterator[Block]:
    """What the facts ask the board to decide, one item for each action concerned."""
    asked = [words for each in content.actions for words in _asked(each, content)]
    silent: dict[str, list[str]] = {}
    for each in content.actions:
        if not each.done and content.as_at > each.hear_by:
            silent.setdefault(each.owner, []).append(each.key)
    asked += [
        f"ask the {owner} for a report on {sentence_list(keys)}, not heard of for more than five weeks."
        for owner, keys in silent.items()
    ]
    if asked:
        yield pen.paragraph("The board is asked to:")
        yield listing(asked, "letter")
    else:
        yield pen.paragraph("Nothing recorded asks for a decision of the board this time.")


def _asked(action: HighlightAction, content: HighlightContent) -> Iterator[str]:
    for one in action.revisions:
        yield f"note that {action.key} was moved to {spoken_date(one.due)}: {one.reason}"
    if not action.done and action.due < content.as_at:
        yield (
            f"decide on a new date for {action.key}, or on stopping it: it was due on {spoken_date(action.due)} and is not done."
        )
    elif action.delivery == "red":
        yield f"agree how {action.key} recovers ({action.owner})."


def next_period(content: HighlightContent, pen: Numbering) -> Iterator[Block]:
    """What falls due until the next report."""
    rows = []
    for each in content.actions:
        if not each.done:
            rows += [(step.due, f"{each.key}: {step.title}", "step") for step in each.steps if step.done_on is None]
            rows.append((each.due, f"{each.key}: {each.title}", "whole action"))
            if each.start > content.as_at:
                rows.append((each.start, f"{each.key}: {each.title}", "start"))
    due = sorted(row for row in rows if content.as_at <= row[0] <= content.next_to)
    if not due:
        yield pen.paragraph(f"No action or step falls due by {spoken_date(content.next_to)}.")
        return
    yield pen.paragraph(f"Due by {spoken_date(content.next_to)}:")
    columns = (Column("Day", width=4), Column("What", width=10), Column("Kind", width=3))
    yield simple_table("Due in the next period", columns, [(spoken_date(day), what, kind) for day, what, kind in due])


def rating_legend(content: HighlightContent, pen: Numbering) -> Iterator[Block]:
    """What each rating means."""
    columns = (Column("Rating", width=3), Column("Meaning", width=12))
    rows = [
        (f"{each.kind.capitalize()}: {RATINGS[each.rating].lower()}", each.meaning)
        for each in content.legend
        if each.rating in RATINGS
    ]
    yield simple_table("What the ratings mean", columns, rows)


def _actions(count: int) -> str:
    return "1 action" if count == 1 else f"{count} actions"


MAKERS: Mapping[str, Maker] = {
    "position": position,
    "moves": moves,
    "exceptions": exceptions,
    "impact_evidence": impact_evidence,
    "decisions": decisions,
    "next_period": next_period,
    "rating_legend": rating_legend,
}
