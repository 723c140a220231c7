"""Turns a framework's statutory time limits into dates, from the day the report was received.

Education and Inspections Act 2006 s137: the authority publishes the report and prepares a written statement
of the action it proposes, both within a number of working days of receiving the report. Nobody has to
remember this; recording the receipt is enough.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from goldenthread.core.calendars import add_working_days, load_calendar, working_days_between
from goldenthread.core.framework_parts import Clock, Framework

State = Literal["open", "due_today", "overdue", "met", "met_late"]


@dataclass(frozen=True)
class Deadline:
    """One statutory time limit as a date: `key` is the clock's, `due` the last day that is in time."""

    key: str
    label: str
    received: date
    due: date
    clock: Clock


@dataclass(frozen=True)
class DeadlineState:
    """Where a deadline stands on a day. `working_days` are those left, or late, never negative."""

    deadline: Deadline
    state: State
    working_days: int
    says: str


def deadlines(framework: Framework, received: date) -> tuple[Deadline, ...]:
    """Every statutory deadline of the edition, soonest first; OutsideCalendar when no calendar reaches that far."""
    found = [
        Deadline(
            key=clock.key,
            label=clock.label,
            received=received,
            due=add_working_days(received, clock.working_days, load_calendar(clock.calendar)),
            clock=clock,
        )
        for clock in framework.clocks
    ]
    return tuple(sorted(found, key=lambda each: (each.due, each.key)))


def deadline_state(deadline: Deadline, *, on: date, met_on: date | None = None) -> DeadlineState:
    """Where a deadline stands on a day: due in so many working days, due today, overdue, or met and when."""
    calendar = load_calendar(deadline.clock.calendar)
    if met_on is not None and met_on <= on:
        late = working_days_between(deadline.due, met_on, calendar)
        if met_on <= deadline.due:
            return DeadlineState(deadline, "met", 0, f"met on {met_on.isoformat()}")
        return DeadlineState(deadline, "met_late", late, f"met on {met_on.isoformat()}, {_days(late)} late")
    if on == deadline.due:
        return DeadlineState(deadline, "due_today", 0, "due today")
    if on > deadline.due:
        late = working_days_between(deadline.due, on, calendar)
        return DeadlineState(
            deadline, "overdue", late, f"overdue by {_days(late)}" if late else "overdue since the last working day"
        )
    left = working_days_between(on, deadline.due, calendar)
    return DeadlineState(deadline, "open", left, f"due in {_days(left)}")


def _days(count: int) -> str:
    return "1 working day" if count == 1 else f"{count} working days"
