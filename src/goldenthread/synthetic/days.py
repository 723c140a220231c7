"""Days as whole numbers, for arrays: 0 is 1 January 1970; NEVER stands for a day that does not come.

Working days follow the calendar of the 2007 Regulations, the one the measures count in. It begins in 2009;
before that only weekends are left out, which no return can show.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import Literal

import numpy as np

from goldenthread.core.calendars import load_calendar
from goldenthread.synthetic.chance import Flags, Whole

NEVER = 1_000_000
"""Later than any date: the day an open case closes."""

YEAR = 365.25
EPOCH = date(1970, 1, 1)


def number(day: date) -> int:
    """The day as a number."""
    return (day - EPOCH).days


def day_of(value: int) -> date:
    """The date a number stands for."""
    return EPOCH + timedelta(days=int(value))


def dates(days: Whole) -> np.ndarray:
    """Day numbers as dates, NEVER as not-a-time."""
    found = days.astype("datetime64[D]")
    found[days >= NEVER] = np.datetime64("NaT")
    return found


def birthday(born: Whole, age: int | Whole) -> Whole:
    """The day each child reaches an age; someone born on 29 February does so on 1 March in common years."""
    months = born.astype("datetime64[D]").astype("datetime64[M]")
    within = born - months.astype("datetime64[D]").astype(np.int64)
    reached = (months + 12 * np.asarray(age)).astype("datetime64[D]").astype(np.int64)
    return np.asarray(reached + within, dtype=np.int64)


def age_on(born: Whole, day: int | Whole) -> Whole:
    """Completed years on a day, nought or less before birth."""
    day = np.broadcast_to(np.asarray(day, dtype=np.int64), born.shape)
    year = day.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64)
    birth_year = born.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64)
    years = year - birth_year
    return years - (birthday(born, years) > day)


@cache
def _calendar() -> np.busdaycalendar:
    held = sorted(load_calendar("england-bank-holidays").holidays)
    return np.busdaycalendar(holidays=np.array(held, dtype="datetime64[D]"))


def working(days: Whole) -> Whole:
    """Each day, or the next working day when it is not one."""
    return _moved(days, np.zeros(len(days), dtype=np.int64), "forward")


def after(days: Whole, count: Whole) -> Whole:
    """The day so many working days after each, the day itself being day 0 whether or not it is a working day."""
    return np.where(count > 0, _moved(days, count, "backward"), working(days))


def _moved(days: Whole, count: Whole, roll: Literal["forward", "backward"]) -> Whole:
    moved = np.busday_offset(days.astype("datetime64[D]"), count, roll=roll, busdaycal=_calendar())
    return moved.astype(np.int64)


def is_weekend(days: Whole) -> Flags:
    """Whether each day is a Saturday or Sunday; day 0 was a Thursday."""
    return (days + 3) % 7 >= 5
