"""Counts working days by a named calendar, and stops where the published calendar stops.

The law does not have one working day. Each rule names the calendar it is counted in, because the 2007
inspection Regulations, the 2006 complaints Regulations and a council's notice of a meeting each say it
differently. Day 0 is always the start: a report received on Friday 11 March has its first working day on
Monday 14 March, so "within 30 working days" means `working_days_between(...) <= 30`.
"""

from __future__ import annotations

import dataclasses
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from goldenthread.core.definitions import build, names_on, read_csv, read_toml
from goldenthread.core.errors import DefinitionError, OutsideCalendar, WrongUse
from goldenthread.core.stated import Stated

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, kw_only=True)
class CalendarRecord(Stated):
    """One calendar as its file in definitions/calendars states it."""

    key: str
    title: str
    basis: str
    meaning: str
    first_year: int
    last_year: int
    weekend: tuple[str, ...]
    closed_each_year: tuple[str, ...]
    holidays: str


@dataclass(frozen=True)
class Calendar:
    """A calendar ready for counting: every working day from its first year to its last, in order."""

    record: CalendarRecord
    holidays: frozenset[date]
    working_days: tuple[date, ...] = dataclasses.field(repr=False)

    @property
    def key(self) -> str:
        return self.record.key

    @property
    def first_day(self) -> date:
        return date(self.record.first_year, 1, 1)

    @property
    def last_day(self) -> date:
        return date(self.record.last_year, 12, 31)

    def check_covers(self, day: date) -> None:
        """Stop with OutsideCalendar when no published calendar covers this day."""
        if not self.first_day <= day <= self.last_day:
            raise self._outside(f"{day.isoformat()} is outside")

    def _outside(self, what: str) -> OutsideCalendar:
        return OutsideCalendar(
            f"{what} the calendar “{self.key}”, which covers {self.record.first_year} to {self.record.last_year}. "
            "Use a date it covers, or install a release with later published bank holidays."
        )


def calendar_keys() -> tuple[str, ...]:
    """The keys of every calendar that is shipped, sorted."""
    return names_on("calendars")


@cache
def load_calendar(key: str) -> Calendar:
    """The named calendar; DefinitionError lists the names there are when this one is not among them."""
    if key not in calendar_keys():
        raise DefinitionError(f"There is no calendar “{key}”. There are: {', '.join(calendar_keys())}.")
    where = f"definitions/calendars/{key}.toml"
    record = build(CalendarRecord, read_toml("calendars", f"{key}.toml"), where=where)
    if record.key != key:
        raise DefinitionError(f"{where} has the key “{record.key}”. Give the file and the key the same name.")
    holidays = _holidays(record, where)
    closed = _weekdays(record, where)
    first, last = date(record.first_year, 1, 1), date(record.last_year, 12, 31)
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    working = tuple(day for day in days if day.weekday() not in closed and day not in holidays)
    return Calendar(record, holidays, working)


def _weekdays(record: CalendarRecord, where: str) -> frozenset[int]:
    unknown = [name for name in record.weekend if name not in _WEEKDAYS]
    if unknown:
        raise DefinitionError(f"{where} › weekend must hold names of days, such as saturday.")
    return frozenset(_WEEKDAYS.index(name) for name in record.weekend)


def _holidays(record: CalendarRecord, where: str) -> frozenset[date]:
    years = range(record.first_year, record.last_year + 1)
    try:
        listed = {date.fromisoformat(row["date"]) for row in read_csv("calendars", record.holidays)}
        fixed = {date.fromisoformat(f"{year}-{day}") for year in years for day in record.closed_each_year}
    except ValueError as error:
        raise DefinitionError(f"{where}: a day is not written as a date (2016-03-25, or 12-25 each year).") from error
    if missing := sorted(set(years) - {day.year for day in listed}):
        raise DefinitionError(f"{where} says it covers {missing[0]}, for which {record.holidays} has no day.")
    return frozenset(listed | fixed)


def is_working_day(day: date, calendar: Calendar) -> bool:
    """Whether the day counts as a working day in this calendar."""
    calendar.check_covers(day)
    place = bisect_left(calendar.working_days, day)
    return place < len(calendar.working_days) and calendar.working_days[place] == day


def working_days_between(start: date, end: date, calendar: Calendar) -> int:
    """How many working days after the start the end falls; the start is day 0.

    Negative when the end is before the start. An end on a day that does not count adds nothing: from a
    Friday to the Sunday after is 0.
    """
    calendar.check_covers(start)
    calendar.check_covers(end)
    return bisect_right(calendar.working_days, end) - bisect_right(calendar.working_days, start)


def working_day_span(first: date, last: date, calendar: Calendar) -> int:
    """How many working days a stretch holds, counting both its first and its last day.

    This is the length of time on site. It is not the time limit (`working_days_between`), which starts at 0.
    """
    calendar.check_covers(first)
    calendar.check_covers(last)
    if last < first:
        raise WrongUse(f"A stretch cannot end on {last.isoformat()}, before it starts on {first.isoformat()}.")
    return bisect_right(calendar.working_days, last) - bisect_left(calendar.working_days, first)


def add_working_days(start: date, days: int, calendar: Calendar) -> date:
    """The day that is this many working days after the start; 0 gives the start itself."""
    calendar.check_covers(start)
    if days < 0:
        raise WrongUse("A time limit cannot be a negative number of working days.")
    if days == 0:
        return start
    place = bisect_right(calendar.working_days, start) + days - 1
    if place >= len(calendar.working_days):
        raise calendar._outside(f"{days} working days after {start.isoformat()} is past the end of")
    return calendar.working_days[place]


def clear_days(notice: date, meeting: date, calendar: Calendar) -> int:
    """How many clear days lie between giving notice and the meeting; neither of those two days counts."""
    calendar.check_covers(notice)
    calendar.check_covers(meeting)
    between = bisect_left(calendar.working_days, meeting) - bisect_right(calendar.working_days, notice)
    return max(between, 0)


def latest_notice_day(meeting: date, clear: int, calendar: Calendar) -> date:
    """The last working day on which notice can be given and still leave this many clear days."""
    calendar.check_covers(meeting)
    if clear < 0:
        raise WrongUse("Clear days cannot be a negative number.")
    place = bisect_left(calendar.working_days, meeting) - clear - 1
    if place < 0:
        raise calendar._outside(f"{clear} clear days before {meeting.isoformat()} is before the start of")
    return calendar.working_days[place]
