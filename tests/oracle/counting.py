"""How the oracle counts days and periods: by walking through the calendar, one day at a time."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Any

from goldenthread.core.calendars import load_calendar

HOLIDAYS = load_calendar("england-bank-holidays").holidays
FIRST, LAST = date(2009, 1, 1), date(2028, 12, 31)
OWN = {"cin_details": "case_no", "assessments": "assessment_no", "cp_plans": "plan_no", "section_47": "start_date"}
OWN |= {"episodes": "decom", "reviews": "review"}
_DAY = timedelta(days=1)


def working_days(start: date, end: date) -> int | None:
    """Working days after the start up to the end (negative when the end is first); None outside the calendar."""
    if not (FIRST <= start <= LAST and FIRST <= end <= LAST):
        return None
    low, high = min(start, end), max(start, end)
    count, day = 0, low + _DAY
    while day <= high:
        if day.weekday() < 5 and day not in HOLIDAYS:
            count += 1
        day += _DAY
    return count if start <= end else -count


def months_on(day: date, months: int) -> date:
    """The same day so many months later (or earlier), or the last day of that month."""
    place = day.year * 12 + day.month - 1 + months
    year, month = place // 12, place % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def in_the_year(day: date | None, on: date) -> bool:
    """Whether the day is one of the twelve months that end with `on`."""
    return day is not None and months_on(on, -12) < day <= on


def age(born: date, on: date) -> int:
    """Birthdays had by the day."""
    return on.year - born.year - (1 if (on.month, on.day) < (born.month, born.day) else 0)


def unit(table: str, row: dict[str, Any]) -> str:
    """The name of the thing a row is; in XML the rows of one child share their place, and differ by a number or day."""
    place = f"{row['source_name']}/{table}#{row['source_row']}"
    return f"{place}.{'' if row[OWN[table]] is None else row[OWN[table]]}" if table in OWN else place


def unread(row: dict[str, Any], column: str) -> bool:
    """Whether the cell could not be read."""
    return column in (row["unread_cells"] or [])
