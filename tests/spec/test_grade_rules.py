"""What the rules of an edition say about recorded grades, case by case."""

from __future__ import annotations

import pytest

from goldenthread.core.errors import InputNotFit
from goldenthread.core.frameworks import load_framework
from goldenthread.core.judgements import RuleCheck, check_rules, missing_judgements

pytestmark = pytest.mark.spec

SIF = load_framework("sif-2013")
GATESHEAD = {
    "overall": "good",
    "help_and_protection": "good",
    "looked_after": "good",
    "adoption": "good",
    "care_leavers": "requires_improvement",
    "leadership": "good",
    "lscb": "requires_improvement",
}


def answers(**changed: str | None) -> dict[str, RuleCheck]:
    return {check.rule: check for check in check_rules(SIF, {**GATESHEAD, **changed})}


def test_gateshead_breaks_no_rule_and_its_care_leavers_grade_is_explained() -> None:
    found = answers()
    assert {check.answer for check in found.values()} == {"ok"}
    told = found["care-leavers-ri-looked-after-good"]
    assert told.applies
    assert "does not stop children looked after from being good" in told.says
    assert told.strength == "fact"
    assert not found["looked-after-usually-overall"].applies


def test_an_inadequate_key_judgement_under_a_good_overall_is_a_violation() -> None:
    check = answers(leadership="inadequate")["key-inadequate-overall-inadequate"]
    assert check.answer == "violation"
    assert check.edition == "sif-2013"
    assert check.citation
    assert check.confidence == "medium"
    assert "“Leadership, management and governance” has" in check.says
    assert "“Overall effectiveness” is good" in check.says


def test_the_same_rule_is_kept_when_overall_is_inadequate_too() -> None:
    check = answers(leadership="inadequate", overall="inadequate")["key-inadequate-overall-inadequate"]
    assert (check.answer, check.applies) == ("ok", True)


def test_an_inadequate_sub_judgement_under_a_good_one_is_a_query_not_a_violation() -> None:
    check = answers(adoption="inadequate")["sub-inadequate-looked-after-limited"]
    assert check.answer == "query"
    assert "record the reason" in check.says
    limited = answers(adoption="inadequate", looked_after="requires_improvement")
    assert limited["sub-inadequate-looked-after-limited"].answer == "ok"


def test_the_boards_grade_never_matters_to_overall() -> None:
    found = answers(lscb="inadequate")
    assert {check.answer for check in found.values()} == {"ok"}
    assert found["lscb-independent"].applies


def test_a_difference_that_is_common_is_told_and_not_queried() -> None:
    check = answers(looked_after="requires_improvement")["looked-after-usually-overall"]
    assert (check.answer, check.applies) == ("ok", True)
    assert check.says.endswith("Here they differ.")


def test_a_rule_that_waits_for_a_grade_says_so() -> None:
    check = answers(leadership="inadequate", overall=None)["key-inadequate-overall-inadequate"]
    assert (check.answer, check.checked) == ("query", False)
    assert "until a grade is recorded for “Overall effectiveness”" in check.says
    waiting = answers(leadership=None)["key-inadequate-overall-inadequate"]
    assert (waiting.answer, waiting.checked) == ("query", False)


def test_nothing_recorded_is_nothing_to_say() -> None:
    assert all(check.answer == "ok" and not check.applies for check in check_rules(SIF, {}))


def test_a_front_page_without_the_boards_grade_is_incomplete() -> None:
    front_page = {key: grade for key, grade in GATESHEAD.items() if key != "lscb"}
    assert [each.judgement for each in missing_judgements(SIF, front_page)] == ["lscb"]
    assert not missing_judgements(SIF, GATESHEAD)
    assert not missing_judgements(SIF, front_page, "reinspection")


def test_an_unknown_judgement_or_grade_is_refused() -> None:
    with pytest.raises(InputNotFit, match="no judgement “safeguarding”"):
        check_rules(SIF, {"safeguarding": "good"})
    with pytest.raises(InputNotFit, match="no grade “adequate”"):
        check_rules(SIF, {"overall": "adequate"})
