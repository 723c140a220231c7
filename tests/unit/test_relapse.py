"""When a measure has fallen back, when days are review points, and what amber and red must say."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.core.errors import RuleBroken
from goldenthread.core.evidence import Held, check_evidence, check_step, load_evidence_rules
from goldenthread.core.ratings import ImpactFacts, check_way_back, load_rating_rules, relapse, review_points

pytestmark = pytest.mark.unit
DAY = date(2016, 9, 1)


def _facts(*values: float, **more: object) -> ImpactFacts:
    days = tuple((DAY + timedelta(days=30 * number), value) for number, value in enumerate(values))
    return ImpactFacts(**{"polarity": "higher", "target": 85.0, "values": days, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("facts", "fell"),
    [
        (_facts(86, 71), True),
        (_facts(84, 71), False),  # it had not reached the target
        (_facts(86, 84.9), False),  # less than the share that counts as a change
        (_facts(86, 80, 71), False),  # the fall was the value before
        (_facts(86), False),
        (_facts(9, 14, polarity="lower", target=10.0), True),
        (_facts(14, 9, polarity="lower", target=10.0), False),
        (_facts(86, 71, target=None), False),
        (_facts(86, 71, polarity="context"), False),
        (_facts(86, 71, polarity="band"), False),  # no range was agreed
        (_facts(40, 71, polarity="band", target=None, band=(30.0, 60.0)), True),
    ],
)
def test_a_relapse_is_a_fall_below_a_target_that_was_reached(facts: ImpactFacts, fell: bool) -> None:
    assert bool(relapse(facts)) == fell


@given(st.lists(st.dates(date(2016, 1, 1), date(2018, 1, 1)), max_size=12))
def test_review_points_lie_a_period_apart_and_none_is_missed(days: list[date]) -> None:
    found, gap = review_points(days), load_rating_rules().period_days
    assert set(found) <= set(days)
    assert all((later - earlier).days >= gap for earlier, later in pairwise(found))
    for day in days:
        assert any(0 <= (day - point).days < gap for point in found)


@pytest.mark.parametrize(("delivery", "impact"), [("amber", "green"), ("green", "red"), ("red", "amber")])
def test_amber_and_red_say_why_and_by_when(delivery: str, impact: str) -> None:
    given = {"delivery": delivery, "impact": impact, "on": DAY}
    with pytest.raises(RuleBroken, match="cause"):
        check_way_back(**given, cause=" ", recovery_on=date(2017, 1, 1))  # type: ignore[arg-type]
    with pytest.raises(RuleBroken, match="back on its way"):
        check_way_back(**given, cause="Ill", recovery_on=None)  # type: ignore[arg-type]
    check_way_back(**given, cause="Ill", recovery_on=date(2017, 1, 1))  # type: ignore[arg-type]


def test_green_needs_no_way_back() -> None:
    check_way_back(delivery="green", impact="not_known", cause="", recovery_on=None, on=DAY)


@given(
    st.sampled_from(list(load_rating_rules().ladder)),
    st.lists(
        st.builds(
            Held,
            st.sampled_from(list(load_rating_rules().ladder)),
            st.sampled_from(list(load_evidence_rules().strength)),
            st.dates(date(2016, 8, 1), date(2016, 10, 1)),
        ),
        max_size=4,
    ),
)
def test_a_step_about_children_stands_only_on_strong_enough_evidence(step: str, held: list[Held]) -> None:
    order = list(load_rating_rules().ladder)
    enough = any(
        each.strength != "weak" and each.effective_on <= DAY and order.index(each.step) >= order.index(step)
        for each in held
    )
    if step in load_rating_rules().outcome_steps and not enough:
        with pytest.raises(RuleBroken, match="Add the evidence first"):
            check_step(step, held, on=DAY)
    else:
        check_step(step, held, on=DAY)


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "rumour"},
        {"strength": "iron"},
        {"step": "up"},
        {"effective_on": date(2017, 1, 1)},
        {"sha256": "AB" * 32},
    ],
)
def test_evidence_is_of_a_known_kind_and_of_a_day_that_has_come(changes: dict[str, object]) -> None:
    sound = {"kind": "audit", "strength": "strong", "step": "known", "effective_on": DAY, "sha256": "", "on": DAY}
    check_evidence(**sound)  # type: ignore[arg-type]
    with pytest.raises(RuleBroken):
        check_evidence(**(sound | changes))  # type: ignore[arg-type]
