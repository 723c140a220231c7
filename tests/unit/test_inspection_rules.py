"""The rules of an inspection under way that need no database: clocks, steps of the report, counts, self-evaluation."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from goldenthread.core.case_counts import COUNTED, reconcile
from goldenthread.core.errors import RuleBroken
from goldenthread.core.referred_cases import STEPS, check_step, due_day, standing
from goldenthread.core.report_steps import FOLLOWS, Taken, check_next
from goldenthread.core.sampling import Quota, Replacement, SamplingPlan, draw, draw_line
from goldenthread.core.self_evaluation import Claimed, gaps

pytestmark = pytest.mark.unit

FRIDAY = datetime(2026, 5, 1, 15, 0)


def test_a_child_at_risk_now_is_answered_the_same_day() -> None:
    assert due_day(FRIDAY.date(), immediate=True) == date(2026, 5, 1)
    view = standing(FRIDAY, immediate=True, taken=(), finished_on=None, on=date(2026, 5, 1))
    assert (view.overdue, view.next_step) == (False, "received")
    assert "due today" in view.says
    late = standing(FRIDAY, immediate=True, taken=("received",), finished_on=None, on=date(2026, 5, 2))
    assert (late.overdue, late.next_step) == (True, "owned")


def test_any_other_case_is_answered_by_the_next_working_day() -> None:
    """Friday 1 May 2026 is followed by a bank holiday on Monday 4 May."""
    assert due_day(FRIDAY.date(), immediate=False) == date(2026, 5, 5)


def test_a_case_reported_back_is_closed_whether_in_time_or_not() -> None:
    said = [
        standing(FRIDAY, immediate=True, taken=tuple(STEPS), finished_on=day, on=date(2026, 6, 1)).says
        for day in (date(2026, 5, 1), date(2026, 5, 2))
    ]
    assert said == ["Answered in time", "Answered after its day"]


def test_steps_of_an_answer_come_in_order_and_once() -> None:
    check_step("received", ())
    with pytest.raises(RuleBroken, match="First record “Given to an owner”"):
        check_step("outcome", ("received",))
    with pytest.raises(RuleBroken, match="already recorded"):
        check_step("received", ("received",))
    with pytest.raises(RuleBroken, match="is one of"):
        check_step("waved", ())


def taken(*steps: tuple[str, str]) -> tuple[Taken, ...]:
    return tuple(Taken(step, person) for step, person in steps)


def test_nobody_checks_or_signs_off_a_report_they_drafted() -> None:
    drafted = taken(("drafted", "a@example.gov.uk"))
    with pytest.raises(RuleBroken, match="nobody signs off their own words"):
        check_next("checked", drafted, person="a@example.gov.uk", note="")
    check_next("checked", drafted, person="b@example.gov.uk", note="")
    whole = taken(("drafted", "a"), ("checked", "b"), ("sent", "a"), ("drafted", "b"), ("checked", "c"))
    whole += taken(("sent", "c"), ("answered", "c"))
    for author in "ab":
        with pytest.raises(RuleBroken, match="closed to whoever drafted"):
            check_next("signed_off", whole, person=author, note="")
    check_next("signed_off", whole, person="c", note="")


def test_a_report_takes_its_steps_in_order() -> None:
    with pytest.raises(RuleBroken, match="not ready"):
        check_next("published", taken(("drafted", "a")), person="b", note="")
    with pytest.raises(RuleBroken, match="needs a reason"):
        check_next("drafted", taken(("drafted", "a"), ("checked", "b")), person="a", note=" ")
    with pytest.raises(RuleBroken, match="2 points"):
        check_next(
            "answered", taken(("drafted", "a"), ("checked", "b"), ("sent", "a")), person="a", note="", unanswered=2
        )
    with pytest.raises(RuleBroken, match="stays"):
        check_next("drafted", taken(("published", "a")), person="a", note="Why")
    with pytest.raises(RuleBroken, match="is one of"):
        check_next("shredded", (), person="a", note="")


def test_every_step_but_the_last_leads_somewhere() -> None:
    assert all(FOLLOWS[step] for step in FOLLOWS if step != "published")


@pytest.mark.parametrize(
    ("precision", "count", "agrees"),
    [
        ("exact", 226, True),
        ("exact", 200, False),
        ("at_least", 226, True),
        ("more_than", 200, True),
        ("more_than", 226, False),
    ],
)
def test_a_stated_count_is_true_of_the_register_or_it_says_so(precision: str, count: int, agrees: bool) -> None:
    found = dict.fromkeys(COUNTED, 0) | {"cases_read": 226}
    said = reconcile("case-files", count=count, precision=precision, counts="cases_read", found=found)
    assert said.agrees is agrees
    assert ("do not agree" in said.says) is not agrees


def test_claims_without_proof_are_listed() -> None:
    claims = [
        Claimed(1, "know", 2, date(2026, 1, 1)),
        Claimed(2, "know", 0, None),
        Claimed(3, "how", 1, date(2024, 1, 1)),
    ]
    found = gaps(claims, as_at=date(2026, 2, 1))
    assert (found.unproved, found.unanswered, found.old, found.is_complete) == ((2,), ("next",), (3,), False)


def test_the_next_in_line_is_who_a_replacement_in_the_plan_would_bring() -> None:
    frame = [{"case": f"C{number:03d}", "stage": "ab"[number % 2]} for number in range(60)]
    plan = SamplingPlan(title="Cases", by=("stage",), quotas=(Quota(where={"stage": "a"}, take=4),))
    sample, waiting = draw_line(frame, plan, seed="s", spare=3)
    assert sample == draw(frame, plan, seed="s")
    assert [(each.stratum, each.place) for each in waiting] == [(("a",), 5), (("a",), 6), (("a",), 7)]
    gone = sample.drawn[1].case
    replaced = SamplingPlan(
        title="Cases", by=("stage",), quotas=plan.quotas, replace=(Replacement(case=gone, reason="Moved"),)
    )
    brought = next(each for each in draw(frame, replaced, seed="s").drawn if each.replaces == gone)
    assert brought.case == waiting[0].case


def test_nobody_waits_in_line_where_every_case_was_drawn() -> None:
    frame = [{"case": f"C{number}", "stage": "a"} for number in range(4)]
    plan = SamplingPlan(title="Cases", by=("stage",), size=4)
    assert draw_line(frame, plan, seed="s", spare=5)[1] == ()
