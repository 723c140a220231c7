"""The two tables beside the return that hold no child: the period a measure is made for, and the working days.

Kept apart from the expressions, because running a compiled reading needs these and not Ibis, which is slow to load.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import pyarrow as pa

from goldenthread.core.calendars import load_calendar
from goldenthread.core.measures import BREAKDOWNS

CALENDAR = "england-bank-holidays"
"""The calendar in which practice counts working days; each day's number is the working days up to and with it."""

COLUMNS = ("unit_id", "child_id", "outcome", "reason", "value", "base", "days_used", "days_left", *BREAKDOWNS)
"""The columns every reading of a measure gives."""


def years_before(day: date, years: int) -> date:
    """The same day so many years earlier; 29 February gives 28 February."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def period_table(on: date) -> pa.Table:
    """The one row of `the_period` for a day."""
    row = {"today": [on], "since": [years_before(on, 1)], "since_3": [years_before(on, 3)]}
    return pa.table({name: pa.array(days, type=pa.date32()) for name, days in row.items()})


@cache
def working_days_table() -> pa.Table:
    """Every day the calendar covers, with how many working days had passed by its end."""
    calendar = load_calendar(CALENDAR)
    working = frozenset(calendar.working_days)
    span = (calendar.last_day - calendar.first_day).days + 1
    days = [calendar.first_day + timedelta(days=place) for place in range(span)]
    numbers, passed = [], 0
    for day in days:
        passed += day in working
        numbers.append(passed)
    return pa.table(
        {"working_day": pa.array(days, type=pa.date32()), "number": pa.array(numbers, type=pa.int64())},
    )
