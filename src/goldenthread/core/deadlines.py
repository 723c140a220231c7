"""Everything that runs, in one list: what is due when, where it stands on a day, and whose it is.

The kinds are statutory (time limits in law), action, milestone, update (an action not reported on for five weeks),
meeting, implication, cut_off (a day before a board's meeting), board_action (asked for by a meeting), referral,
challenge, call_in, audit_alert (due on the day it was raised), audit and audit_action.
This module only counts and sorts; the front rooms gather.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from goldenthread.core.calendars import load_calendar, working_days_between
from goldenthread.core.clocks import State
from goldenthread.core.errors import OutsideCalendar

Kind = Literal[
    "statutory",
    "action",
    "milestone",
    "update",
    "meeting",
    "implication",
    "cut_off",
    "board_action",
    "referral",
    "challenge",
    "call_in",
    "audit_alert",
    "audit",
    "audit_action",
]
DONE: frozenset[State] = frozenset({"met", "met_late"})


@dataclass(frozen=True, slots=True)
class Due:
    """One thing with a day: `done_on` once it is done, `calendar` the one its working days are counted in.

    `authority` is the three-digit DfE number; `href` leads to the page where it is dealt with.
    """

    kind: Kind
    what: str
    due: date
    owner: str
    authority: str
    href: str
    done_on: date | None = None
    calendar: str = "england-bank-holidays"


@dataclass(frozen=True, slots=True)
class Running:
    """Where one thing stands on a day. `working_days` are those left, or late, never negative.

    `working_days` is None where the published calendar does not reach: the deadline is still shown.
    """

    item: Due
    state: State
    working_days: int | None


def running(items: Iterable[Due], *, on: date, include_done: bool = False) -> tuple[Running, ...]:
    """Every thing that runs on a day, soonest first; what is done only where it is asked for."""
    found = [_standing(item, on) for item in items]
    kept = [each for each in found if include_done or each.state not in DONE]
    return tuple(sorted(kept, key=lambda each: (each.item.due, each.item.kind, each.item.what, each.item.href)))


def _standing(item: Due, on: date) -> Running:
    if item.done_on is not None and item.done_on <= on:
        late = item.done_on > item.due
        days = _working_days(item.due, item.done_on, item.calendar) if late else 0
        return Running(item, "met_late" if late else "met", days)
    if on == item.due:
        return Running(item, "due_today", 0)
    if on > item.due:
        return Running(item, "overdue", _working_days(item.due, on, item.calendar))
    return Running(item, "open", _working_days(on, item.due, item.calendar))


def _working_days(start: date, end: date, calendar: str) -> int | None:
    try:
        return working_days_between(start, end, load_calendar(calendar))
    except OutsideCalendar:
        return None
