"""Cut-off dates, quorum, notice of a key decision, call-in: worked by hand from the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.core.bodies import load_bodies
from goldenthread.core.calendars import clear_days, load_calendar
from goldenthread.core.errors import DefinitionError, WrongUse
from goldenthread.core.meetings import (
    KindRule,
    answer_due,
    call_in_ends,
    cut_offs,
    exemption,
    is_key,
    kind_rule,
    load_board_rules,
    notice_of,
    quorum,
)

pytestmark = pytest.mark.unit
CABINET = date(2016, 4, 19)


def test_the_seeds_cabinet_meeting_has_its_days() -> None:
    """Tuesday 19 April 2016. Good Friday 25 and Easter Monday 28 March lie before it."""
    found = {each.key: each.due for each in cut_offs("cabinet", CABINET)}
    assert found == {
        "notice": date(2016, 3, 21),
        "draft": date(2016, 3, 29),
        "final": date(2016, 4, 7),
        "agenda": date(2016, 4, 11),
    }
    assert [each.due for each in cut_offs("cabinet", CABINET)] == sorted(found.values())


def test_only_a_body_that_decides_for_the_executive_gives_notice() -> None:
    assert "notice" not in {each.key for each in cut_offs("scrutiny", CABINET)}


@given(st.dates(date(2012, 1, 1), date(2026, 12, 1)), st.sampled_from([each.key for each in load_board_rules().kind]))
def test_the_days_of_any_meeting_come_in_order_and_before_it(day: date, kind: str) -> None:
    found = {each.key: each.due for each in cut_offs(kind, day)}
    assert found["draft"] <= found["final"] <= found["agenda"] < day
    wanted = kind_rule(kind).agenda_clear_days
    if wanted is not None:
        assert clear_days(found["agenda"], day, load_calendar("council-clear-days")) >= wanted


@pytest.mark.parametrize(
    ("given_on", "road"),
    [
        (date(2016, 3, 21), "in_time"),
        (date(2016, 3, 22), "general_exception"),
        (date(2016, 4, 11), "general_exception"),
        (date(2016, 4, 12), "special_urgency"),
        (CABINET, "special_urgency"),
    ],
)
def test_a_key_decision_takes_the_road_its_notice_leaves(given_on: date, road: str) -> None:
    assert notice_of(given_on, CABINET) == road


@pytest.mark.parametrize(
    ("spending", "communities", "key"),
    [
        (True, None, True),
        (None, True, True),
        (True, False, True),
        (False, False, False),
        (False, None, None),
        (None, None, None),
    ],
)
def test_a_decision_is_key_when_either_answer_is_yes_and_open_while_one_is_missing(spending, communities, key) -> None:
    assert is_key(spending=spending, communities=communities) is key


def test_call_in_ends_after_five_working_days_over_a_bank_holiday() -> None:
    assert call_in_ends("cabinet", date(2016, 4, 27)) == date(2016, 5, 5)
    assert call_in_ends("lscb", date(2016, 4, 27)) is None


@pytest.mark.parametrize(
    ("sent", "due"),
    [
        (date(2016, 4, 19), date(2016, 6, 19)),
        (date(2016, 12, 31), date(2017, 2, 28)),
        (date(2016, 11, 5), date(2017, 1, 5)),
    ],
)
def test_the_executive_answers_scrutiny_within_two_months(sent: date, due: date) -> None:
    assert answer_due("scrutiny", sent) == due
    assert answer_due("management", sent) is None


@given(st.integers(0, 80), st.sampled_from([each.key for each in load_board_rules().kind]))
def test_a_quorum_is_never_below_the_least_and_never_shrinks_with_seats(seats: int, kind: str) -> None:
    assert quorum(kind, seats) >= kind_rule(kind).quorum_least
    assert quorum(kind, seats + 1) >= quorum(kind, seats)
    assert quorum(kind, seats, own=7) == 7


def test_what_is_not_known_is_refused_with_what_there_is() -> None:
    with pytest.raises(WrongUse, match=r"cabinet.*scrutiny"):
        kind_rule("parish")
    with pytest.raises(WrongUse, match="1, 2, 3"):
        exemption("8")
    assert exemption("2").says


def test_a_kind_without_a_way_to_count_its_agenda_is_refused() -> None:
    with pytest.raises(DefinitionError, match="clear days or in working days"):
        KindRule(key="x", title="X", draft_days=1, final_days=1, quorum_share=0.5, quorum_least=1)


def test_every_body_that_is_shipped_has_rules() -> None:
    for body in load_bodies("gateshead").bodies:
        assert kind_rule(body.kind)


def test_notice_in_time_leaves_every_clear_day() -> None:
    latest = CABINET - timedelta(days=29)
    assert notice_of(latest, CABINET) == "in_time"
    assert notice_of(latest + timedelta(days=1), CABINET) != "in_time"
