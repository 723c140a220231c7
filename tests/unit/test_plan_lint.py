"""The plan linter: each code on a plan that deserves it, and nothing on one that does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from goldenthread.core.plan_lint import OF_A_PLAN, OF_AN_ACTION, ActionFacts, PlanFacts, codes, lint_plan

pytestmark = pytest.mark.unit

SOUND = ActionFacts(
    ref="A1",
    title="Agree a duty list of who attends each meeting",
    outcome="Children have somebody beside them whom they know.",
    start=date(2016, 5, 3),
    due=date(2016, 7, 29),
    indicator="CP13",
    baseline=58.0,
    target=85.0,
    evidence_required="Attendance by school",
    resources="Half a day a week",
    owner="Head",
)


def _codes(*actions: ActionFacts, unanswered: tuple[str, ...] = ()) -> set[str]:
    return {finding.code for finding in lint_plan(PlanFacts(actions, unanswered))}


def test_a_sound_plan_has_nothing_wrong() -> None:
    assert lint_plan(PlanFacts((SOUND,))) == ()


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("P-01", {"title": "Continue to embed the duty list"}),
        ("P-01", {"title": "Raise awareness of the duty list"}),
        ("P-02", {"outcome": "Children get robust help."}),
        ("P-03", {"baseline": None}),
        ("P-03", {"target": None}),
        ("P-04", {"target": 58.0}),
        ("P-04", {"target": 40.0}),
        ("P-05", {"indicator": "FD1"}),
        ("P-06", {"evidence_required": "  "}),
        ("P-07", {"outcome": "The service is better."}),
        ("P-08", {"due": date(2016, 12, 16)}),
        ("P-09", {"due": date(2018, 12, 16), "milestones": 3}),
        ("P-11", {"waits_for": (("A2", date(2016, 8, 1)),)}),
        ("P-12", {"resources": ""}),
        ("P-13", {"owner_held": False}),
    ],
)
def test_each_code_is_found_where_it_belongs(code: str, changes: dict[str, Any]) -> None:
    assert _codes(replace(SOUND, **changes)) == {code}


@pytest.mark.parametrize(
    "title", ["Supported housing for nine care leavers", "Improvements in the panel's reports, scored"]
)
def test_a_word_that_only_begins_like_a_vague_one_is_left_alone(title: str) -> None:
    assert _codes(replace(SOUND, title=title)) == set()


def test_an_ask_that_nothing_answers_stops_the_plan() -> None:
    (found,) = lint_plan(PlanFacts((SOUND,), ("LA2(b)",)))
    assert (found.code, found.level, found.where) == ("P-10", "stop", "LA2(b)")


def test_six_actions_on_one_day_and_two_alike_are_seen() -> None:
    words = ("bread", "stone", "river", "cloud", "horse", "paper")
    crowd = [replace(SOUND, ref=f"A{n}", title=f"Sign the {word}") for n, word in enumerate(words)]
    assert _codes(*crowd) == {"P-14"}
    assert _codes(*crowd[:5]) == set()
    assert _codes(SOUND, replace(SOUND, ref="A2", due=date(2016, 7, 28))) == {"P-15"}


def test_every_check_names_its_own_code() -> None:
    assert len(codes()) == len(OF_AN_ACTION) + len(OF_A_PLAN) == 15
