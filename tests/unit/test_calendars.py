"""Calendars cover the years they say, and stop at their edges."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

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
from goldenthread.core.errors import DefinitionError, OutsideCalendar, WrongUse
from goldenthread.core.reporting_years import reporting_year, snapshot_day

pytestmark = pytest.mark.unit

ENGLAND = load_calendar("england-bank-holidays")


def easter(year: int) -> date:
    """Easter Sunday by the anonymous Gregorian reckoning: an oracle that shares nothing with the CSV."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


@pytest.mark.parametrize("year", range(2009, 2029))
def test_every_year_has_its_easter_and_at_least_eight_holidays(year: int) -> None:
    days = [day for day in ENGLAND.holidays if day.year == year]
    assert easter(year) - timedelta(days=2) in days
    assert easter(year) + timedelta(days=1) in days
    on_weekdays = [day for day in days if day.weekday() < 5]
    extra = {2011: 1, 2012: 1, 2022: 2, 2023: 1}.get(year, 0)
    assert len(on_weekdays) == 8 + extra


@pytest.mark.parametrize(
    "day",
    ["2011-04-29", "2012-06-04", "2012-06-05", "2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08"],
)
def test_days_proclaimed_once_are_holidays(day: str) -> None:
    assert not is_working_day(date.fromisoformat(day), ENGLAND)


@pytest.mark.parametrize("day", ["2020-05-04", "2012-05-28", "2022-05-30"])
def test_days_a_holiday_was_moved_from_are_working_days(day: str) -> None:
    assert is_working_day(date.fromisoformat(day), ENGLAND)


@pytest.mark.parametrize("key", calendar_keys())
def test_every_shipped_calendar_says_what_it_rests_on(key: str) -> None:
    calendar = load_calendar(key)
    assert calendar.key == key
    assert calendar.record.basis
    assert not is_working_day(date(2016, 3, 12), calendar)


def test_the_complaints_calendar_names_boxing_day() -> None:
    assert load_calendar("england-complaints-2006").record.closed_each_year == ("12-25", "12-26")
    assert ENGLAND.record.closed_each_year == ("12-25",)


@pytest.mark.parametrize("day", [date(2008, 12, 31), date(2029, 1, 1)])
def test_a_day_no_calendar_covers_is_an_error_everywhere(day: date) -> None:
    inside = date(2016, 3, 11)
    for ask in (
        lambda: is_working_day(day, ENGLAND),
        lambda: add_working_days(day, 1, ENGLAND),
        lambda: working_days_between(day, inside, ENGLAND),
        lambda: working_days_between(inside, day, ENGLAND),
        lambda: working_day_span(day, inside, ENGLAND),
        lambda: clear_days(inside, day, ENGLAND),
        lambda: latest_notice_day(day, 5, ENGLAND),
    ):
        with pytest.raises(OutsideCalendar, match="covers 2009 to 2028"):
            ask()


def test_a_time_limit_that_runs_past_the_calendar_is_an_error() -> None:
    assert add_working_days(date(2028, 12, 27), 2, ENGLAND) == date(2028, 12, 29)
    with pytest.raises(OutsideCalendar, match="70 working days after 2028-12-01"):
        add_working_days(date(2028, 12, 1), 70, ENGLAND)
    with pytest.raises(OutsideCalendar, match="before the start"):
        latest_notice_day(date(2009, 1, 5), 5, ENGLAND)


def test_nonsense_is_refused() -> None:
    with pytest.raises(WrongUse, match="negative"):
        add_working_days(date(2016, 3, 11), -1, ENGLAND)
    with pytest.raises(WrongUse, match="before it starts"):
        working_day_span(date(2016, 3, 11), date(2016, 3, 10), ENGLAND)
    with pytest.raises(DefinitionError, match="There are: council-clear-days, england-bank-holidays"):
        load_calendar("scotland")


def test_reporting_years() -> None:
    assert reporting_year(date(2016, 3, 31)).label == "2015-16"
    assert reporting_year(date(2016, 4, 1)).first == date(2016, 4, 1)
    assert reporting_year(date(2015, 9, 30), "workforce").last == date(2015, 9, 30)
    assert reporting_year(date(2015, 10, 1), "workforce").label == "2015-16"
    assert date(2016, 3, 31) in reporting_year(date(2015, 4, 1))
    assert snapshot_day(2016) == date(2016, 3, 31)
    assert snapshot_day(2016, "workforce") == date(2016, 9, 30)
    with pytest.raises(DefinitionError, match="financial, workforce"):
        reporting_year(date(2016, 1, 1), "school")
