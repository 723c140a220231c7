"""Says whether one inspection's grades may be set beside those of another, judgement by judgement.

What compares with what is the crosswalk's business (core.crosswalk); here it is asked about two inspections
that really took place, of which each judged only some things.
"""

from __future__ import annotations

from dataclasses import dataclass

from goldenthread.core import authorities
from goldenthread.core.crosswalk import Comparison, ComparisonAnswer, compare
from goldenthread.core.outcomes import Event

_ORDER: tuple[ComparisonAnswer, ...] = ("like_for_like", "with_caveat", "not_comparable")
_OPENINGS: dict[ComparisonAnswer, str] = {
    "like_for_like": "Like for like",
    "with_caveat": "Not quite like for like",
    "not_comparable": "Not like for like",
}


@dataclass(frozen=True)
class JudgementComparison:
    """One judgement now beside the nearest one before: the two grades, whether they compare, and why."""

    judgement: str
    grade: str
    judgement_before: str
    grade_before: str
    answer: ComparisonAnswer
    says: str


def comparisons(previous: Event, event: Event) -> tuple[JudgementComparison, ...]:
    """Each judgement of an inspection that the crosswalk sets beside one of the inspection before it."""
    made = []
    for judgement, grade in event.judgements.items():
        found = _nearest(previous, event.framework, judgement)
        if found is not None:
            before, comparison = found
            grade_before = previous.judgements[before]
            made.append(JudgementComparison(judgement, grade, before, grade_before, comparison.answer, comparison.says))
    return tuple(made)


def in_one_sentence(previous: Event | None, event: Event) -> str:
    """Whether the grades compare with those of the inspection before: the overall judgement speaks for the rest."""
    if not event.judgements:
        return "A visit: no grade is given, so there is nothing to compare."
    if previous is None:
        return "The first graded inspection held here: nothing before it to compare with."
    if previous.dfe != event.dfe:
        return f"Not like for like: the one before was of {authorities.by_dfe(previous.dfe).name}, another authority."
    found = comparisons(previous, event)
    if not found:
        return "Not like for like: no judgement of the inspection before covers the same ground."
    if all(each.answer == "like_for_like" for each in found) and len(found) == len(event.judgements):
        return f"Like for like with the inspection published on {previous.when.day} {previous.when:%B %Y}."
    chief = next((each for each in found if each.judgement == "overall"), found[0])
    return f"{_OPENINGS[chief.answer]}: {chief.says[:1].lower()}{chief.says[1:]}"


def _nearest(previous: Event, framework: str, judgement: str) -> tuple[str, Comparison] | None:
    """The judgement before that compares best; of equals the one of the same name; None where nothing is said."""
    asked = [(before, compare(previous.framework, before, framework, judgement)) for before in previous.judgements]
    told = [(before, answer) for before, answer in asked if answer.stated]
    if not told:
        return None
    return min(told, key=lambda each: (_ORDER.index(each[1].answer), each[0] != judgement))
