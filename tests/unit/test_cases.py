"""The shipped Gateshead case: what it holds, and the mistakes in a case that loading refuses."""

from __future__ import annotations

import copy
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from goldenthread.core.bodies import load_bodies
from goldenthread.core.case_plans import build_plan, load_plan
from goldenthread.core.cases import build_case, case_keys, load_case
from goldenthread.core.definitions import read_toml
from goldenthread.core.errors import DefinitionError
from goldenthread.core.indicators import load_indicators

pytestmark = pytest.mark.unit
GATESHEAD = "gateshead-2015"


def test_the_case_holds_what_inspectors_gave() -> None:
    case = load_case(GATESHEAD)
    assert case_keys() == (GATESHEAD,)
    assert {each.key: each.grade for each in case.judgements} == {
        "overall": "good",
        "help_and_protection": "good",
        "looked_after": "good",
        "adoption": "good",
        "care_leavers": "requires_improvement",
        "leadership": "good",
        "lscb": "requires_improvement",
    }
    assert [each.key for each in case.recommendations] == [f"LA{n}" for n in range(1, 9)] + [
        f"LS{n}" for n in range(1, 8)
    ]
    assert len([ask for ask in case.asks if ask.key.startswith("LA")]) == 12
    assert len([ask for ask in case.asks if ask.key.startswith("LS")]) == 12
    assert len(case.practice) == 5
    assert sum(role.number for role in case.team) == 10
    assert (case.published_on, case.received.on, case.received.assumed) == (date(2016, 3, 11), date(2016, 3, 11), True)
    assert case.notice.notified_at is None


@pytest.mark.parametrize(
    ("judgement", "number"),
    [
        ("help_and_protection", 13),
        ("looked_after", 14),
        ("adoption", 7),
        ("care_leavers", 12),
        ("leadership", 20),
        ("lscb", 7),
    ],
)
def test_every_strength_of_a_judgement_points_at_its_own_bullet(judgement: str, number: int) -> None:
    found = next(each for each in load_case(GATESHEAD).judgements if each.key == judgement)
    assert [strength.seed for strength in found.strengths] == [f"{found.seed}.{n}" for n in range(1, number + 1)]


def test_what_the_paper_left_open_stays_open() -> None:
    case = load_case(GATESHEAD)
    assert {ask.status_at_report for ask in case.asks} == {"not_stated"}
    depth = next(each for each in case.evidence if each.key == "cases-in-depth")
    assert depth.relation == "unknown"


def _unknown_key(tables: dict[str, Any]) -> None:
    tables["judgements"][0]["colour"] = "blue"


def _no_ask(tables: dict[str, Any]) -> None:
    tables["recommendations"][0]["asks"] = []


def _wrong_body(tables: dict[str, Any]) -> None:
    tables["recommendations"][0]["owner_body"] = "parish-council"


def _wrong_judgement(tables: dict[str, Any]) -> None:
    tables["recommendations"][0]["judgement"] = "early_help"


def _wrong_indicator(tables: dict[str, Any]) -> None:
    tables["recommendations"][0]["asks"][0]["indicators"] = ["ZZ9"]


def _twice(tables: dict[str, Any]) -> None:
    tables["recommendations"].append(tables["recommendations"][0])


def _backwards(tables: dict[str, Any]) -> None:
    tables["published_on"] = date(2015, 11, 1)


def _wrong_topic(tables: dict[str, Any]) -> None:
    tables["recommendations"][0]["topics"] = ["weather"]


def _half_relation(tables: dict[str, Any]) -> None:
    del tables["evidence"][1]["relation"]


@pytest.mark.parametrize(
    ("break_it", "says"),
    [
        (_unknown_key, "overall has a key “colour”|\\[overall\\] has a key “colour”"),
        (_no_ask, "LA1 has no ask"),
        (_wrong_body, "owner body “parish-council”"),
        (_wrong_judgement, "judgement “early_help”"),
        (_wrong_indicator, "indicator “ZZ9”"),
        (_twice, "LA1” is there twice"),
        (_backwards, "dates run backwards"),
        (_wrong_topic, "topic “weather”"),
        (_half_relation, "go together"),
    ],
)
def test_a_mistake_in_a_case_is_refused_by_name(break_it: Callable[[dict[str, Any]], None], says: str) -> None:
    tables = copy.deepcopy(read_toml("cases", GATESHEAD, "inspection.toml"))
    break_it(tables)
    with pytest.raises(DefinitionError, match=says):
        build_case(tables, where="a case")


def test_an_unknown_case_is_refused_with_the_list() -> None:
    with pytest.raises(DefinitionError, match="There are: gateshead-2015"):
        load_case("../gateshead-2015")


def test_the_plan_answers_every_ask_and_says_it_is_made_up() -> None:
    plan = load_plan(GATESHEAD)
    answered = {ask for action in plan.actions for ask in action.asks}
    assert answered == {ask.key for ask in load_case(GATESHEAD).asks}
    assert plan.made_up
    assert "Made up" in plan.note
    assert all(action.baseline.illustrative and action.target.illustrative for action in plan.actions)
    assert {update.delivery for action in plan.actions for update in action.updates} == {"green", "amber", "red"}


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("asks", ["LA9a"], "ask “LA9a”"),
        ("boards", ["parish-council"], "body “parish-council”"),
        ("owner", "mayor", "post “mayor”"),
        ("indicator", "ZZ9", "indicator “ZZ9”"),
        ("due", date(2016, 1, 1), "due before it starts"),
        ("sponsor", "quality-lead", "one post as owner and sponsor"),
    ],
)
def test_a_mistake_in_a_plan_is_refused_by_name(field: str, value: object, says: str) -> None:
    tables = copy.deepcopy(read_toml("cases", GATESHEAD, "plan.toml"))
    tables["actions"][0][field] = value
    with pytest.raises(DefinitionError, match=says):
        build_plan(tables, where="a plan")


def test_a_plan_that_leaves_an_ask_unanswered_is_refused() -> None:
    tables = copy.deepcopy(read_toml("cases", GATESHEAD, "plan.toml"))
    tables["actions"] = [action for action in tables["actions"] if "LS7a" not in action["asks"]]
    with pytest.raises(DefinitionError, match="no action answers LS7a"):
        build_plan(tables, where="a plan")


def test_two_names_of_one_committee_lead_to_one_body() -> None:
    register = load_bodies()
    one = register.named("the Children and Young People’s Overview and Scrutiny Committee")
    assert one is not None
    assert one == register.named("Families OSC")
    assert register.named("Parish Council") is None


def test_every_indicator_of_the_domain_is_listed_once() -> None:
    indicators = load_indicators()
    assert len(indicators) == 160
    assert indicators["CP3b"].polarity == "lower"
    assert indicators["SE4"].polarity == "band"
