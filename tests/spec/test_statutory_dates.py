"""Worked dates: what the law's working days come to across the holidays of real years."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.core.calendars import (
    add_working_days,
    clear_days,
    latest_notice_day,
    load_calendar,
    working_day_span,
    working_days_between,
)
from goldenthread.core.clocks import deadline_state, deadlines
from goldenthread.core.frameworks import load_framework

pytestmark = pytest.mark.spec

ENGLAND = load_calendar("england-bank-holidays")


@pytest.mark.parametrize(
    ("received", "publish", "statement"),
    [
        (date(2016, 3, 11), date(2016, 4, 26), date(2016, 6, 23)),  # Gateshead; Easter and both May holidays inside
        (date(2016, 11, 28), date(2017, 1, 12), date(2017, 3, 9)),  # Kirklees set 9 March 2017 itself
        (date(2022, 5, 30), date(2022, 7, 13), date(2022, 9, 8)),  # two Jubilee days inside
    ],
)
def test_the_dates_that_follow_from_receiving_a_report(received: date, publish: date, statement: date) -> None:
    found = {each.key: each.due for each in deadlines(load_framework("sif-2013"), received)}
    assert found == {"publish_report_by": publish, "written_statement_by": statement}


def test_gateshead_waited_78_working_days_for_its_report() -> None:
    assert working_days_between(date(2015, 11, 19), date(2016, 3, 11), ENGLAND) == 78


def test_gateshead_was_inspected_for_18_working_days_first_and_last_included() -> None:
    assert working_day_span(date(2015, 10, 27), date(2015, 11, 19), ENGLAND) == 18


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        (date(2015, 12, 23), 1, date(2015, 12, 24)),
        (date(2015, 12, 24), 1, date(2015, 12, 29)),  # 25 Friday, 26-27 weekend, 28 substitute for Boxing Day
        (date(2015, 12, 24), 4, date(2016, 1, 4)),
        (date(2016, 3, 24), 1, date(2016, 3, 29)),  # Good Friday 25 to Easter Monday 28 March
        (date(2016, 3, 25), 1, date(2016, 3, 29)),  # a start on a holiday is still day 0
        (date(2011, 4, 21), 3, date(2011, 4, 28)),  # Good Friday 22, Monday 25
        (date(2011, 4, 28), 1, date(2011, 5, 3)),  # royal wedding 29 April, May Day 2 May
        (date(2012, 6, 1), 1, date(2012, 6, 6)),  # 4 and 5 June 2012
        (date(2020, 5, 1), 5, date(2020, 5, 11)),  # 8 May in place of Monday 4 May 2020
        (date(2022, 9, 16), 1, date(2022, 9, 20)),
        (date(2023, 5, 5), 1, date(2023, 5, 9)),
        (date(2010, 12, 24), 1, date(2010, 12, 29)),  # both Christmas substitutes
    ],
)
def test_working_days_over_holidays(start: date, days: int, due: date) -> None:
    assert add_working_days(start, days, ENGLAND) == due
    assert working_days_between(start, due, ENGLAND) == days


def test_the_forty_fifth_working_day_is_in_time_and_the_next_is_not() -> None:
    referral = date(2015, 12, 1)
    last = add_working_days(referral, 45, ENGLAND)
    assert last == date(2016, 2, 5)
    assert working_days_between(referral, last, ENGLAND) == 45
    assert working_days_between(referral, date(2016, 2, 8), ENGLAND) == 46


def test_clear_days_leave_out_the_day_of_notice_and_the_day_of_the_meeting() -> None:
    council = load_calendar("council-clear-days")
    assert clear_days(date(2016, 4, 11), date(2016, 4, 19), council) == 5
    assert clear_days(date(2016, 4, 18), date(2016, 4, 19), council) == 0
    assert latest_notice_day(date(2016, 4, 19), 5, council) == date(2016, 4, 11)
    assert latest_notice_day(date(2016, 3, 30), 5, council) == date(2016, 3, 18)  # Easter between


@pytest.mark.parametrize(
    ("on", "state", "says"),
    [
        (date(2016, 4, 25), "open", "due in 1 working day"),
        (date(2016, 4, 26), "due_today", "due today"),
        (date(2016, 4, 27), "overdue", "overdue by 1 working day"),
        (date(2016, 5, 3), "overdue", "overdue by 4 working days"),
    ],
)
def test_where_a_deadline_stands(on: date, state: str, says: str) -> None:
    publish = deadlines(load_framework("sif-2013"), date(2016, 3, 11))[0]
    found = deadline_state(publish, on=on)
    assert (found.state, found.says) == (state, says)


def test_a_deadline_that_was_met_says_when() -> None:
    publish = deadlines(load_framework("sif-2013"), date(2016, 3, 11))[0]
    met = deadline_state(publish, on=date(2016, 6, 1), met_on=date(2016, 4, 26))
    late = deadline_state(publish, on=date(2016, 6, 1), met_on=date(2016, 4, 28))
    not_yet = deadline_state(publish, on=date(2016, 4, 20), met_on=date(2016, 4, 22))
    assert (met.state, met.says) == ("met", "met on 2016-04-26")
    assert (late.state, late.working_days) == ("met_late", 2)
    assert not_yet.state == "open"
