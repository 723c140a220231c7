"""Suggested ratings: each colour from the facts that deserve it, and the sentence that says why."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.core.errors import RuleBroken
from goldenthread.core.ratings import (
    DeliveryFacts,
    ImpactFacts,
    Milestone,
    Suggestion,
    check_choice,
    legend,
    suggest_delivery,
    suggest_impact,
)

pytestmark = pytest.mark.unit
START, DUE = date(2016, 4, 1), date(2016, 7, 29)


def _delivery(on: date, **facts: object) -> str:
    return suggest_delivery(DeliveryFacts(start=START, due=DUE, **facts), on=on).rating  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("on", "facts", "expected"),
    [
        (date(2016, 3, 1), {}, "green"),
        (date(2016, 5, 6), {}, "green"),  # 35 days after the start
        (date(2016, 5, 7), {}, "stale"),  # 36
        (date(2016, 7, 29), {"last_update": date(2016, 7, 1)}, "green"),  # the day itself is in time
        (date(2016, 7, 30), {"last_update": date(2016, 7, 29)}, "red"),
        (date(2016, 6, 1), {"progress": "at_risk", "last_update": date(2016, 5, 30)}, "amber"),
        (date(2016, 6, 1), {"progress": "blocked"}, "red"),
        (date(2016, 8, 1), {"due_now": date(2016, 8, 26), "last_update": date(2016, 7, 30)}, "amber"),  # 28 days
        (date(2016, 8, 1), {"due_now": date(2016, 8, 27), "last_update": date(2016, 7, 30)}, "red"),  # 29
        (date(2016, 9, 1), {"progress": "done"}, "green"),
        (date(2016, 9, 1), {"progress": "done", "verified_on": (date(2016, 8, 1),)}, "green"),
        (date(2016, 11, 1), {"progress": "done", "verified_on": (date(2016, 8, 1), date(2016, 10, 31))}, "blue"),
        (date(2016, 9, 1), {"progress": "done", "verified_on": (date(2016, 8, 1), date(2016, 10, 31))}, "green"),
        (date(2016, 6, 1), {"milestones": (Milestone("Draft", date(2016, 5, 20)),)}, "amber"),
        (date(2016, 7, 1), {"milestones": (Milestone("Draft", date(2016, 5, 20)),)}, "red"),
        (
            date(2016, 6, 1),
            {
                "milestones": (Milestone("Draft", date(2016, 5, 20), done_on=date(2016, 5, 31)),),
                "last_update": date(2016, 6, 1),
            },
            "green",
        ),
    ],
)
def test_delivery_follows_the_dates(on: date, facts: dict[str, object], expected: str) -> None:
    assert _delivery(on, **facts) == expected


def test_a_late_action_says_how_late() -> None:
    said = suggest_delivery(DeliveryFacts(start=START, due=DUE), on=date(2016, 7, 30)).why
    assert said == "It was due on 29 July 2016 and is not done: 1 day late."


def _values(*values: float) -> tuple[tuple[date, float], ...]:
    return tuple((date(2016, month, 28), value) for month, value in enumerate(values, start=1))


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (ImpactFacts("higher"), "not_known"),
        (ImpactFacts("higher", _values(61.0), target=80.0), "not_known"),
        (ImpactFacts("context", _values(61.0, 70.0)), "not_known"),
        (ImpactFacts("band", _values(61.0, 70.0)), "not_known"),
        (ImpactFacts("higher", _values(61.0, 66.0), target=80.0), "green"),
        (ImpactFacts("higher", _values(61.0, 61.5), target=80.0), "amber"),
        (ImpactFacts("higher", _values(61.0, 55.0), target=80.0), "red"),
        (ImpactFacts("lower", _values(61.0, 55.0), target=40.0), "green"),
        (ImpactFacts("lower", _values(55.0, 61.0)), "red"),
        (ImpactFacts("higher", _values(70.0, 81.0), target=80.0), "green"),
        (ImpactFacts("higher", _values(70.0, 81.0, 80.0), target=80.0), "blue"),
        (ImpactFacts("band", _values(10.0, 20.0), band=(30.0, 40.0)), "green"),
        (ImpactFacts("band", _values(42.0, 60.0), band=(30.0, 40.0)), "red"),
        (ImpactFacts("band", _values(35.0, 36.0), band=(30.0, 40.0)), "blue"),
    ],
)
def test_impact_follows_the_measure(facts: ImpactFacts, expected: str) -> None:
    assert suggest_impact(facts).rating == expected


def test_another_choice_needs_a_reason_and_the_same_choice_needs_none() -> None:
    suggested = Suggestion("red", "It is late.")
    check_choice(suggested, chosen="red", reason="")
    check_choice(suggested, chosen="amber", reason="The contract is signed; the first day is Monday.")
    with pytest.raises(RuleBroken, match="without a reason"):
        check_choice(suggested, chosen="amber", reason="  ")


def test_the_legend_explains_every_colour_once() -> None:
    rows = legend()
    assert [row[1] for row in rows if row[0] == "delivery"] == ["blue", "green", "amber", "red", "stale"]
    assert [row[1] for row in rows if row[0] == "impact"] == ["blue", "green", "amber", "red", "not_known"]
