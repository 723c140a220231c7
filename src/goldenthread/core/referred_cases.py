"""The clock of a case referred back: received, given to an owner, an outcome, reported back, each in time.

A case where a child may be at risk now is answered the same day, until midnight. Any other is answered by the end
of the next working day. These are the house's own limits: the handbook asks for a prompt answer and names no hour.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from goldenthread.core.calendars import add_working_days, load_calendar
from goldenthread.core.errors import RuleBroken

STEPS = {
    "received": "Received",
    "owned": "Given to an owner",
    "outcome": "Outcome recorded",
    "reported_back": "Reported back to the lead inspector",
}
CALENDAR = "england-bank-holidays"


@dataclass(frozen=True)
class Standing:
    """Where the answer to one case stands on a day."""

    due: date
    next_step: str
    overdue: bool
    says: str

    @property
    def is_closed(self) -> bool:
        return not self.next_step


def due_day(referred_on: date, *, immediate: bool) -> date:
    """The last day on which the answer is in time."""
    return referred_on if immediate else add_working_days(referred_on, 1, load_calendar(CALENDAR))


def standing(
    referred_at: datetime, *, immediate: bool, taken: Collection[str], finished_on: date | None, on: date
) -> Standing:
    """Where a case stands on a day; `finished_on` is the day it was reported back, if it was."""
    due = due_day(referred_at.date(), immediate=immediate)
    waiting = next((step for step in STEPS if step not in taken), "")
    if not waiting:
        late = finished_on is not None and finished_on > due
        return Standing(due, "", overdue=False, says="Answered after its day" if late else "Answered in time")
    overdue = on > due
    said = {
        "received": "The authority has not said that it was received",
        "owned": "Nobody owns it yet",
        "outcome": "No outcome is recorded",
        "reported_back": "Not yet reported back to the lead inspector",
    }[waiting]
    return Standing(
        due,
        waiting,
        overdue=overdue,
        says=f"{said}; {'its day has passed' if overdue else 'due today' if on == due else 'in time'}",
    )


def check_step(step: str, taken: Collection[str]) -> None:
    """Nothing when this step comes next; RuleBroken in words when it does not."""
    if step not in STEPS:
        raise RuleBroken(f"A step of the answer is one of: {', '.join(STEPS.values())}.")
    if step in taken:
        raise RuleBroken(f"“{STEPS[step]}” is already recorded, and stays as it was.")
    before = [each for each in list(STEPS)[: list(STEPS).index(step)] if each not in taken]
    if before:
        raise RuleBroken(f"First record “{STEPS[before[0]]}”: the steps of an answer come in order.")
