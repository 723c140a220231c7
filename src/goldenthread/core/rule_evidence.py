"""How often a framework's rules held in the inspections Ofsted has published, counted from the shipped register.

A rule's strength should not be taken on trust. "A key judgement inadequate means overall inadequate" is
`always` because no published inspection says otherwise; under ILACS it is `likely` because four do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from goldenthread.core.framework_parts import Framework, Rule
from goldenthread.core.grades import Scale
from goldenthread.core.outcomes import Event, edition, events, shelf, shipped


@dataclass(frozen=True)
class Tally:
    """Of so many inspections, in how many the rule's condition was met, and in how many of those it held.

    Held means: the limit was kept, the possible grade was given, the usual sameness was there; for judgements
    said to be independent, that their grades differed.
    """

    rule: str
    inspections: int
    met: int
    held: int


def tally_rules(framework: Framework, inspections: Iterable[Mapping[str, str]]) -> tuple[Tally, ...]:
    """One tally for each rule over these inspections, each given as its grades by judgement key."""
    graded = [each for each in inspections if each]
    return tuple(_tally(rule, framework.scale, graded) for rule in framework.rules if framework.scale)


def published_tallies(framework: Framework) -> tuple[Tally, ...]:
    """One tally for each rule over every inspection the register holds for this edition; empty when it holds none."""
    return tally_rules(framework, [event.judgements for event in _published(framework.key)])


def _published(key: str) -> tuple[Event, ...]:
    if key not in {each.key for family in shelf().family for each in family.edition}:
        return ()
    under = edition(key).held_under or key
    return tuple(event for event in events(shipped()) if event.framework == under and event.judgements)


def _tally(rule: Rule, scale: Scale, inspections: list[Mapping[str, str]]) -> Tally:
    met = held = 0
    for grades in inspections:
        target = grades.get(rule.then.judgement)
        causes = [grades[key] for key in rule.when.any_of if key in grades]
        if target is None or not any(rule.when.grade in (None, grade) for grade in causes):
            continue
        met += 1
        held += _held(rule, scale, target, causes)
    return Tally(rule.key, len(inspections), met, held)


def _held(rule: Rule, scale: Scale, target: str, causes: list[str]) -> bool:
    then = rule.then
    if then.no_better_than is not None:
        return scale.rank(target) >= scale.rank(then.no_better_than)
    if then.may_be is not None:
        return target == then.may_be
    if then.usually_equals is not None:
        return target in causes
    return target not in causes
