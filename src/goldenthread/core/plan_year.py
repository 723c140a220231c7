"""What happens to a shipped plan after it was approved, as data: the year that the demonstration replays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from goldenthread.core.definitions import build, read_toml
from goldenthread.core.ratings import Progress


@dataclass(frozen=True, slots=True)
class Reported:
    """An update. A rating that is empty is the one that dates and numbers suggest on its day."""

    action: str
    on: date
    text: str
    progress: Progress
    delivery: str = ""
    impact: str = ""
    reason: str = ""
    confidence: str = ""
    next_step: str = ""
    cause: str = ""
    recovery_on: date | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """A new due date with its reason."""

    action: str
    on: date
    due: date
    reason: str


@dataclass(frozen=True, slots=True)
class Step:
    """A step on the way, added on a day, and the day it was done."""

    action: str
    on: date
    title: str
    due: date
    done_on: date | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """A value of an indicator, recorded on a day."""

    indicator: str
    as_at: date
    on: date
    value: float
    source: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece of evidence put on the record."""

    action: str
    on: date
    title: str
    kind: str
    strength: str
    step: str
    effective_on: date
    kept_at: str


@dataclass(frozen=True, slots=True)
class Verified:
    """What somebody other than the owner found."""

    action: str
    on: date
    step: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Feared:
    """A risk that was raised."""

    action: str
    on: date
    text: str
    mitigation: str
    level: Literal["low", "medium", "high"]


@dataclass(frozen=True, slots=True)
class PlanYear:
    """Everything that happened to one plan up to `day`; updates up to `looked_at_until` were accepted by somebody else."""

    plan: str
    day: date
    looked_at_until: date
    updates: tuple[Reported, ...]
    revisions: tuple[Moved, ...]
    milestones: tuple[Step, ...]
    values: tuple[Counted, ...]
    evidence: tuple[Placed, ...]
    verifications: tuple[Verified, ...]
    risks: tuple[Feared, ...]


def load_year(case_key: str) -> PlanYear:
    """The year shipped with one case; DefinitionError names the place of any mistake in it."""
    where = f"definitions/cases/{case_key}/year.toml"
    return build(PlanYear, read_toml("cases", case_key, "year.toml"), where=where)
