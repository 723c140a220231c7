"""What readings of checks are written with: blanks told from unread cells, ages, overlaps, repeated rows.

A cell that could not be read is not a blank one. Reading the file has already said that it is wrong; a check
that took it for blank would say something else that is not true.
"""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.outcomes import age_on, months_after, sure, unread, years_after

__all__ = [
    "absent",
    "age_on",
    "birthday",
    "born_with",
    "days_between",
    "either",
    "months_after",
    "out_of_order",
    "overlapping",
    "repeated",
    "sure",
]


def absent(table: Any, *columns: str) -> Any:
    """Whether all of these cells are blank: empty, and not merely impossible to read."""
    return ibis.and_(*(table[column].isnull() & ~unread(table, column) for column in columns))


def either(table: Any, *columns: str) -> Any:
    """Whether any of these cells holds an entry."""
    return ibis.or_(*(table[column].notnull() for column in columns))


def birthday(born: Any, age: int) -> Any:
    """The day somebody reaches an age; of one born on 29 February, 1 March where the year has no such day."""
    day = years_after(born, age)
    return ibis.ifelse(day.day() < born.day(), day + ibis.interval(days=1), day)


def days_between(first: Any, last: Any) -> Any:
    """The number of days from one day to another."""
    return last.delta(first, unit="day")


def out_of_order(table: Any, first: str, last: str) -> Any:
    """The rows in which the first date is later than the one that must follow it."""
    return table.filter(table[first] > table[last])


def repeated(table: Any, *columns: str) -> Any:
    """The rows that share all of these columns with another row."""
    whole = table.filter([table[column].notnull() for column in columns])
    return whole.mutate(_same=ibis._.count().over(ibis.window(group_by=list(columns)))).filter(ibis._["_same"] > 1)


def overlapping(table: Any, by: str, first: str, last: str, *, touching: bool = False) -> Any:
    """The rows that begin before an earlier one of the same child (or case) has ended.

    An end that could not be read is no end that is known, so such a row makes no other one overlap. With
    `touching`, a row that begins on the day the other ends overlaps too.
    """
    rows = table.filter(table[first].notnull() & table[by].notnull())
    open_end = ibis.date(9999, 12, 31)
    until = ibis.ifelse(unread(rows, last), rows[first], ibis.coalesce(rows[last], open_end))
    rows = rows.mutate(_until=until)
    before = ibis.window(group_by=by, order_by=[first, "_until", "source_row"], preceding=(None, 1))
    rows = rows.mutate(_before=rows._until.max().over(before))
    return rows.filter(rows[first] <= rows._before) if touching else rows.filter(rows[first] < rows._before)


def born_with(rows: Any, children: Any, *, born: str = "date_of_birth", by: str = "child_id") -> Any:
    """The rows with the child's date of birth (`born`) from another table, where there is one."""
    known = children.filter(children[by].notnull()).group_by(_whose=children[by]).agg(born=children[born].max())
    return rows.left_join(known, rows[by] == known._whose).drop("_whose")
