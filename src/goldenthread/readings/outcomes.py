"""What every reading of a measure gives: one row for each thing counted, with its outcome, reason and breakdowns.

    unit_id | child_id | outcome | reason | value | base | days_used | days_left | team … placement

`Source` is the tables of one return as a reading sees them, with two more that hold no child: `the_period`
(one row: the day, and the same day a year and three years before) and `working_days` (how many working days
had passed by each day). Working days are so a join, which every engine can do, and never a function of ours.
"""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.core.measures import BREAKDOWNS
from goldenthread.readings.frozen import Shapes

_NO_TEXT = ibis.null("string")
_NO_NUMBER = ibis.null("float64")
_NO_WHOLE = ibis.null("int64")
YES = ibis.literal(value=True)
NO = ibis.literal(value=False)

Decision = tuple[Any, str, str]
"""A condition, and the outcome and reason of the rows for which it is the first that holds."""


class Source(Shapes):
    """The tables of one return, for the reading of a measure."""

    @property
    def collection(self) -> str:
        """Which return it is: annex-a, ssda903, cin-census or workforce."""
        return self.schema.key

    def timed(self, table: Any) -> Any:
        """The rows with the day (`today`), the day a year before (`since`) and three years before (`since_3`)."""
        period = ibis.table({"today": "date", "since": "date", "since_3": "date"}, name="the_period")
        return table.cross_join(period)

    def numbered(self, table: Any, **columns: str) -> Any:
        """The rows with the working-day number of named dates: numbered(t, started_no="started")."""
        for new, old in columns.items():
            days = ibis.table({"working_day": "date", "number": "int64"}, name="working_days")
            days = days.select(_day=days.working_day, **{new: days.number})
            table = table.left_join(days, table[old] == days._day).drop("_day")
        return table


_OWN = {
    "cin_details": "case_no",
    "assessments": "assessment_no",
    "cp_plans": "plan_no",
    "section_47": "start_date",
    "episodes": "decom",
    "reviews": "review",
}
"""What tells the things of one child apart: in XML every row of a child has the child's number as its place."""


def unit_of(table: Any, name: str) -> Any:
    """The name of the thing each row of a table is, which no other thing has: place, table, row, own number or day."""
    unit = table.source_name + f"/{name}#" + table.source_row.cast("string")
    if name not in _OWN:
        return unit
    return unit + "." + ibis.coalesce(table[_OWN[name]].cast("string"), "")


def age_on(born: Any, day: Any) -> Any:
    """Completed years of age on a day; below 0 before birth."""
    had_birthday = (day.month() > born.month()) | ((day.month() == born.month()) & (day.day() >= born.day()))
    return day.year() - born.year() - ibis.ifelse(had_birthday, 0, 1)


def age_band(born: Any, day: Any, *, leaver: bool = False) -> Any:
    """The band of age on a day: unborn, under 1, 1 to 4 …; those of care leavers are 17 and 18, 19 to 21 …"""
    age = age_on(born, day)
    steps = [(17, "under 17"), (19, "17 and 18"), (22, "19 to 21")] if leaver else []
    steps = steps or [(1, "under 1"), (5, "1 to 4"), (10, "5 to 9"), (16, "10 to 15"), (18, "16 and 17")]
    last = "22 and over" if leaver else "18 and over"
    return ibis.cases(
        (born.isnull(), _NO_TEXT), (born > day, "unborn"), *((age < top, name) for top, name in steps), else_=last
    )


def sure(answer: Any) -> Any:
    """The answer, where none is no."""
    return ibis.coalesce(answer, NO)


def unread(table: Any, column: str) -> Any:
    """Whether the cell held something that could not be read; that is not the same as empty."""
    return sure(table.unread_cells.contains(column))


def inside(thing: Any, day: Any) -> Any:
    """Whether the day falls in the twelve months that end with the day the reading is made for."""
    return (day > thing.since) & (day <= thing.today)


def years_after(day: Any, years: int) -> Any:
    """The same day so many years later."""
    return day + ibis.interval(years=years)


def months_after(day: Any, months: int) -> Any:
    """The same day so many months later; where the month has no such day, its last."""
    return day + ibis.interval(months=months)


def outcome_rows(
    thing: Any,
    *decisions: Decision,
    otherwise: tuple[str, str],
    value: Any = None,
    base: Any = None,
    clock: tuple[Any, Any, int] | None = None,
) -> Any:
    """The rows of a measure: for each thing the outcome and reason of the first decision that holds.

    `clock` is (which things are still open, days used, days allowed).
    """
    outcome = ibis.cases(*((when, name) for when, name, _ in decisions), else_=otherwise[0]) if decisions else None
    reason = ibis.cases(*((when, why) for when, _, why in decisions), else_=otherwise[1]) if decisions else None
    used: Any = _NO_WHOLE
    left: Any = _NO_WHOLE
    if clock is not None:
        still_open, days, allowed = clock
        used = ibis.ifelse(still_open, days.cast("int64"), _NO_WHOLE)
        left = ibis.ifelse(still_open, (allowed - days).cast("int64"), _NO_WHOLE)
    return thing.select(
        unit_id=thing.unit_id,
        child_id=thing.child_id,
        outcome=ibis.literal(otherwise[0]) if outcome is None else outcome,
        reason=ibis.literal(otherwise[1]) if reason is None else reason,
        value=_NO_NUMBER if value is None else value.cast("float64"),
        base=_NO_NUMBER if base is None else base.cast("float64"),
        days_used=used,
        days_left=left,
        **{name: thing[name] if name in thing.columns else _NO_TEXT for name in BREAKDOWNS},
    )
