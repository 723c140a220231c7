"""The facts a board highlight report is made from: one plan as it stood on two days, a period apart.

HighlightContent
├── who reports to which body, when, and the two days
├── actions     both ratings on both days, what was reported, dates, steps, evidence
└── legend, sources
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionLine:
    """A due date that was moved in the period."""

    on: date
    old: date
    due: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """A milestone, with the day it was done if it has been."""

    title: str
    due: date
    done_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckLine:
    """What somebody other than the owner found in the period; `step` in the words of the ladder."""

    on: date
    step: str
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """What was reported on one day; `evidence` and `reason` are "" where none was given."""

    on: date
    text: str
    evidence: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HighlightAction:
    """One action on both days. Ratings are those a person chose, aged to stale; "not_rated" before the first.

    `suggested` and `why` are what its dates and steps suggest on the later day, whatever was chosen. `hear_by` is
    the last day on which the newest report is not yet stale.
    """

    key: str
    title: str
    owner: str
    start: date
    baseline_due: date
    due: date
    done: bool
    delivery: str
    delivery_before: str
    impact: str
    impact_before: str
    suggested: str
    why: str
    hear_by: date
    last: ReportLine | None = None
    reports: tuple[ReportLine, ...] = ()
    revisions: tuple[RevisionLine, ...] = ()
    steps: tuple[StepLine, ...] = ()
    checks: tuple[CheckLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LegendLine:
    """What one rating means."""

    kind: str
    rating: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HighlightContent:
    """Everything one highlight report is made from. `before` is the day the period starts, `as_at` the day it ends."""

    schema: Literal["board-highlight-1"]
    outline: str
    title: str
    subject: str
    authority_code: str
    body: str
    report_of: str
    before: date
    as_at: date
    next_to: date
    meeting_on: date
    actions: tuple[HighlightAction, ...]
    legend: tuple[LegendLine, ...]
    note: str = ""
    marking: str = ""
