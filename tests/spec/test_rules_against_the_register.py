"""The frameworks against what Ofsted published: strengths are earned, numbers are counted, names agree."""

from __future__ import annotations

import re

import pytest

from goldenthread.core.cases import case_keys, load_case
from goldenthread.core.frameworks import framework_keys, load_framework
from goldenthread.core.judgements import check_rules
from goldenthread.core.outcomes import edition, events, shelf, shipped
from goldenthread.core.rule_evidence import published_tallies, tally_rules

pytestmark = pytest.mark.spec

RULES = [(key, rule) for key in framework_keys() for rule in load_framework(key).rules]


@pytest.mark.parametrize(("key", "rule"), RULES, ids=[f"{key}:{rule.key}" for key, rule in RULES])
def test_a_rule_is_as_strong_as_the_published_inspections_allow(key: str, rule) -> None:
    (tally,) = [each for each in published_tallies(load_framework(key)) if each.rule == rule.key]
    if rule.strength == "always":
        assert tally.held == tally.met > 0
    elif rule.strength == "likely" and tally.met:
        assert tally.held / tally.met >= 0.8
    elif rule.strength == "fact":
        assert 0 < tally.held <= tally.met


@pytest.mark.parametrize(("key", "rule"), RULES, ids=[f"{key}:{rule.key}" for key, rule in RULES])
def test_the_numbers_a_rule_quotes_are_counted(key: str, rule) -> None:
    (tally,) = [each for each in published_tallies(load_framework(key)) if each.rule == rule.key]
    if not tally.met:
        assert not rule.evidence
        return
    quoted = re.search(r"(\d+) of (?:the )?(\d+)", rule.evidence)
    assert quoted, rule.evidence
    assert (int(quoted[1]), int(quoted[2])) == (tally.held, tally.met)


def test_no_published_inspection_breaks_a_rule_that_always_holds() -> None:
    checked = 0
    for event in events(shipped()):
        if event.judgements:
            answers = check_rules(load_framework(event.framework), event.judgements)
            assert "violation" not in {check.answer for check in answers}
            checked += 1
    assert checked > 600


def test_grades_that_break_the_rule_are_counted_as_broken() -> None:
    framework = load_framework("sif-2013")
    broken = {"overall": "good", "leadership": "inadequate", "help_and_protection": "good", "looked_after": "good"}
    kept = {**broken, "overall": "inadequate"}
    tally = tally_rules(framework, [broken, kept, {}])[0]
    assert (tally.inspections, tally.met, tally.held) == (2, 2, 1)


def test_every_judgement_the_register_holds_is_in_its_framework() -> None:
    for family in shelf().family:
        for each in family.edition:
            framework = load_framework(each.key)
            assert framework.family == family.key
            assert set(each.judgements) <= set(framework.judgement_keys)


def test_every_grade_the_register_holds_is_on_its_scale() -> None:
    for event in events(shipped()):
        scale = load_framework(event.framework).scale
        assert all(grade in scale for grade in event.judgements.values())
        assert edition(event.framework).key == event.framework


@pytest.mark.parametrize("key", case_keys())
def test_every_case_stands_in_frameworks_that_are_shipped(key: str) -> None:
    case = load_case(key)
    framework = load_framework(case.framework)
    assert {judgement.key for judgement in case.judgements} == set(framework.judgement_keys)
    assert {each.finding_class for each in case.recommendations} <= {each.code for each in framework.finding_classes}
    assert {each.key for each in case.components} == {each.key for each in framework.components}
    for earlier in case.history:
        load_framework(earlier.framework)
