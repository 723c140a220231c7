"""Properties of counting working days, against a plain day-by-day count."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.core.calendars import (
    add_working_days,
    calendar_keys,
    clear_days,
    is_working_day,
    latest_notice_day,
    load_calendar,
    working_day_span,
    working_days_between,
)

pytestmark = pytest.mark.generative

CALENDARS = st.sampled_from([load_calendar(key) for key in calendar_keys()])
DAYS = st.dates(min_value=date(2009, 1, 12), max_value=date(2027, 12, 31))


def counted(start: date, end: date, calendar) -> int:
    return sum(is_working_day(start + timedelta(n), calendar) for n in range(1, (end - start).days + 1))


@given(CALENDARS, DAYS, st.integers(0, 200))
def test_adding_then_counting_gives_the_number_back(calendar, start: date, days: int) -> None:
    end = add_working_days(start, days, calendar)
    assert working_days_between(start, end, calendar) == days
    assert days == 0 or is_working_day(end, calendar)


@given(CALENDARS, DAYS, st.integers(0, 400))
def test_the_count_is_the_days_one_by_one(calendar, start: date, span: int) -> None:
    end = min(start + timedelta(span), date(2028, 12, 31))
    assert working_days_between(start, end, calendar) == counted(start, end, calendar)
    assert working_day_span(start, end, calendar) == counted(start - timedelta(1), end, calendar)


@given(CALENDARS, DAYS, DAYS, DAYS)
def test_counts_join_up_and_never_go_back(calendar, one: date, two: date, three: date) -> None:
    a, b, c = sorted((one, two, three))
    assert working_days_between(a, b, calendar) + working_days_between(b, c, calendar) == working_days_between(
        a, c, calendar
    )
    assert working_days_between(a, b, calendar) <= working_days_between(a, c, calendar)
    assert working_days_between(c, a, calendar) == -working_days_between(a, c, calendar)


@given(CALENDARS, DAYS, st.integers(0, 60), st.integers(0, 60))
def test_a_longer_limit_is_never_sooner(calendar, start: date, days: int, more: int) -> None:
    assert add_working_days(start, days, calendar) <= add_working_days(start, days + more, calendar)


@given(CALENDARS, DAYS, st.integers(0, 5))
def test_the_latest_day_of_notice_is_the_latest(calendar, meeting: date, clear: int) -> None:
    notice = latest_notice_day(meeting, clear, calendar)
    assert clear_days(notice, meeting, calendar) == clear
    later = add_working_days(notice, 1, calendar)
    assert later >= meeting or clear_days(later, meeting, calendar) < clear
