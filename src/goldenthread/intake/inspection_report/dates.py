"""The dates of fieldwork and publication, in every form in which reports have printed them.

"23 July 2018 to 27 July 2018", "13 to 24 March 2023", "23 April–18 May 2018", "9 and 10 May 2017",
"between 5 and 9 December 2016", "30 January 2018". A date that is not in the calendar is not a date.
"""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
_DAY = r"(?P<{0}day>[0-3]?\d)(?:st|nd|rd|th)?"
_MONTH = rf"(?P<{{0}}month>{'|'.join(_MONTHS)})"
_YEAR = r"(?P<{0}year>20\d\d)"
_TO = r"\s*(?:–|—|−|-|to|and|until|&)\s*"
_FULL = rf"{_WEEKDAY}{_DAY}(?: of)? {_MONTH},? {_YEAR}"
_ONE = re.compile(_FULL.format("a"), re.IGNORECASE)
_RANGE = re.compile(
    rf"{_WEEKDAY}{_DAY}(?:(?: of)? {_MONTH},?)?(?: {_YEAR})?".format("a") + _TO + _FULL.format("b"), re.IGNORECASE
)
#: A visit of three separate days: the first and the last count.
_LIST = re.compile(rf"{_DAY}, (?:[0-3]?\d,? )*(?:and )".format("a") + _FULL.format("b"), re.IGNORECASE)

#: No inspection of an authority lasts longer; a wider span is two dates that do not belong together.
LONGEST_DAYS = 120


def date_in(text: str) -> date | None:
    """The first full date in a text, or None."""
    found = _ONE.search(text)
    return _date(found["aday"], found["amonth"], found["ayear"]) if found else None


def span_in(text: str) -> tuple[date, date] | None:
    """The first span of dates in a text as first and last day; one date alone is a span of one day.

    Two dates that cannot be one span, the last before the first for instance, are not read at all.
    """
    ranges = [match for pattern in (_RANGE, _LIST) if (match := pattern.search(text))]
    found = min(ranges, key=lambda match: match.start(), default=None)
    single = _ONE.search(text)
    if single and (found is None or single.end() < found.start()):
        day = _date(single["aday"], single["amonth"], single["ayear"])
        return (day, day) if day else None
    return _span(found) if found else None


def _span(found: re.Match[str]) -> tuple[date, date] | None:
    last = _date(found["bday"], found["bmonth"], found["byear"])
    if last is None:
        return None
    groups = found.groupdict()
    month = groups.get("amonth") or found["bmonth"]
    first = _date(found["aday"], month, groups.get("ayear") or found["byear"])
    if first and first > last and not groups.get("ayear"):
        first = _date(found["aday"], month, str(last.year - 1))
    if first is None or not 0 <= (last - first).days <= LONGEST_DAYS:
        return None
    return first, last


def _date(day: str, month: str, year: str) -> date | None:
    try:
        return date(int(year), _MONTHS.index(month.casefold()) + 1, int(day))
    except ValueError:
        return None
