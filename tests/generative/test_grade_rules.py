"""The rule checker against a plain reading of the same rules, over any grades anyone could record."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.core.frameworks import Framework, all_frameworks
from goldenthread.core.judgements import check_rules, missing_judgements

pytestmark = pytest.mark.generative

RANKS = {"outstanding": 1, "good": 2, "requires_improvement": 3, "inadequate": 4}
GRADED = [framework for framework in all_frameworks() if framework.scale]


@st.composite
def recorded(draw: st.DrawFn) -> tuple[Framework, dict[str, str | None]]:
    framework = draw(st.sampled_from(GRADED))
    grade = st.sampled_from([*RANKS, None])
    return framework, {key: draw(grade) for key in framework.judgement_keys if draw(st.booleans())}


@given(recorded())
def test_every_answer_is_what_the_rule_says_read_plainly(case) -> None:
    framework, grades = case
    for rule, check in zip(framework.rules, check_rules(framework, grades), strict=True):
        if rule.strength == "fact":
            assert check.answer == "ok"
            continue
        met = any(grades.get(key) == rule.when.grade for key in rule.when.any_of)
        target = grades.get(rule.then.judgement)
        broken = met and target is not None and RANKS[target] < RANKS[rule.then.no_better_than]
        if broken:
            assert check.answer == ("violation" if rule.strength == "always" else "query")
            assert check.checked
        elif check.answer != "ok":
            assert check.answer == "query"
            assert not check.checked
        assert check.applies == met


@given(recorded())
def test_recorded_and_missing_make_up_the_edition(case) -> None:
    framework, grades = case
    missing = {each.judgement for each in missing_judgements(framework, grades)}
    given_ = {key for key, grade in grades.items() if grade}
    assert missing | given_ == set(framework.judgement_keys)
    assert not missing & given_


@given(recorded())
def test_checking_changes_nothing_that_was_recorded(case) -> None:
    framework, grades = case
    before = dict(grades)
    check_rules(framework, grades)
    assert grades == before
