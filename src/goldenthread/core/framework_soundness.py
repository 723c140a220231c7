"""Refuses a framework file whose parts do not fit together, naming the file, the part and the mistake.

`core.definitions.build` has already refused unknown keys and wrong types. Here is what only the whole file
can show: a rule about a judgement that does not exist, a parent that is its own grandchild, a clock in a
calendar nobody shipped, two editions of one family on the same day.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from goldenthread.core.calendars import calendar_keys
from goldenthread.core.errors import DefinitionError
from goldenthread.core.framework_parts import Framework, Judgement, Rule

RESULT_KINDS = ("overall", "key", "sub", "separate")


def check_sound(framework: Framework, *, where: str) -> None:
    """Return quietly, or stop with DefinitionError at the first thing that does not fit."""
    for name in ("kinds", "components", "judgements", "criteria", "rules", "phases", "requests", "clocks", "sources"):
        _no_key_twice(getattr(framework, name), f"{where} › {name}")
    _not_empty(framework, where)
    _sources_named(framework, where)
    for judgement in framework.judgements:
        _judgement_fits(judgement, framework, f"{where} › judgements [{judgement.key}]")
    for criterion in framework.criteria:
        _known(criterion.judgement, framework, f"{where} › criteria [{criterion.key}] › judgement")
    for rule in framework.rules:
        _rule_fits(rule, framework, f"{where} › rules [{rule.key}]")
    for phase in framework.phases:
        if unknown := sorted(set(phase.kinds) - {kind.key for kind in framework.kinds}):
            raise DefinitionError(f"{where} › phases [{phase.key}] › kinds names “{unknown[0]}”, not among the kinds.")
    for clock in framework.clocks:
        if clock.calendar not in calendar_keys():
            raise DefinitionError(
                f"{where} › clocks [{clock.key}] › calendar is “{clock.calendar}”, which is not shipped. "
                f"There are: {', '.join(calendar_keys())}."
            )
        if clock.working_days < 1:
            raise DefinitionError(f"{where} › clocks [{clock.key}] › working_days must be 1 or more.")
    codes = [each.code for each in framework.finding_classes]
    if twice := _first_twice(codes):
        raise DefinitionError(f"{where} › finding_classes has the code “{twice}” twice.")


def _not_empty(framework: Framework, where: str) -> None:
    for name in ("validity", "components", "judgements"):
        if not getattr(framework, name):
            raise DefinitionError(f"{where} › {name} is empty; a framework needs at least one.")
    for component in framework.components:
        if not component.legal_basis:
            raise DefinitionError(f"{where} › components [{component.key}] has no legal_basis.")
    for one, other in itertools.combinations(framework.validity, 2):
        if one.overlaps(other) and set(one.rounds) & set(other.rounds):
            raise DefinitionError(f"{where} › validity names the same days and round twice.")


def _no_key_twice(items: Iterable[object], where: str) -> None:
    if twice := _first_twice([str(getattr(item, "key", "")) for item in items]):
        raise DefinitionError(f"{where} has the key “{twice}” twice.")


def _first_twice(keys: Sequence[str]) -> str | None:
    return next((key for place, key in enumerate(keys) if key in keys[:place]), None)


def _sources_named(framework: Framework, where: str) -> None:
    known = {source.key for source in framework.sources}
    for name in ("validity", "components", "judgements", "rules", "phases", "requests", "clocks"):
        for place, item in enumerate(getattr(framework, name), start=1):
            if item.source and item.source not in known:
                label = getattr(item, "key", place)
                raise DefinitionError(f"{where} › {name} [{label}] › source names “{item.source}”, not in sources.")


def _known(key: str, framework: Framework, where: str) -> Judgement:
    for judgement in framework.judgements:
        if judgement.key == key:
            return judgement
    raise DefinitionError(
        f"{where} names “{key}”, which is no judgement of this framework. "
        f"It has: {', '.join(framework.judgement_keys)}."
    )


def _judgement_fits(judgement: Judgement, framework: Framework, where: str) -> None:
    if judgement.component not in {component.key for component in framework.components}:
        raise DefinitionError(f"{where} › component names “{judgement.component}”, which is not among the components.")
    if judgement.kind in RESULT_KINDS and framework.scale is None:
        raise DefinitionError(f"{where} is graded, but the framework has no scale.")
    if judgement.kind == "sub" and judgement.parent is None:
        raise DefinitionError(f"{where} is a sub-judgement and must name its parent.")
    seen = {judgement.key}
    parent = judgement.parent
    while parent is not None:
        if parent in seen:
            raise DefinitionError(f"{where} › parent leads round in a circle through “{parent}”.")
        seen.add(parent)
        above = _known(parent, framework, f"{where} › parent")
        if above.component != judgement.component:
            raise DefinitionError(f"{where} › parent is in another component; a judgement stays within its own.")
        parent = above.parent


def _rule_fits(rule: Rule, framework: Framework, where: str) -> None:
    if not rule.when.any_of:
        raise DefinitionError(f"{where} › when › any_of is empty; the rule names no judgement.")
    for key in rule.when.any_of:
        _known(key, framework, f"{where} › when › any_of")
    _known(rule.then.judgement, framework, f"{where} › then › judgement")
    if rule.then.judgement in rule.when.any_of:
        raise DefinitionError(f"{where} limits “{rule.then.judgement}” by itself.")
    if rule.then.usually_equals is not None:
        _known(rule.then.usually_equals, framework, f"{where} › then › usually_equals")
    for place, grade in (
        ("when › grade", rule.when.grade),
        ("then › no_better_than", rule.then.no_better_than),
        ("then › may_be", rule.then.may_be),
    ):
        if grade is not None and (framework.scale is None or grade not in framework.scale):
            raise DefinitionError(f"{where} › {place} is “{grade}”, which is no grade of the scale.")


def check_family_dates(frameworks: Sequence[Framework]) -> None:
    """Stop when two editions of one family govern the same round of inspection on the same day."""
    for one, other in itertools.combinations(frameworks, 2):
        if one.family != other.family:
            continue
        for mine, theirs in itertools.product(one.validity, other.validity):
            if mine.overlaps(theirs) and set(mine.rounds) & set(theirs.rounds):
                raise DefinitionError(
                    f"definitions/frameworks: {one.key} and {other.key} are both in force from "
                    f"{max(mine.start, theirs.start).isoformat()}. End one before the other starts."
                )
