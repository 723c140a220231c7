"""The facts a learning bulletin is made from: one round of case audit, counted, with nothing said of any child.

Counts are kept as they may be printed: a disclosure scheme has already hidden what must be hidden, so that no reader of the
frozen facts sees more than a reader of the bulletin. `number` is there only where the count is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundLine:
    """Which audits: their month, tool and how many were planned and are settled."""

    title: str
    month: date
    tool: str
    edition: str
    planned: int
    settled: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeLine:
    """How often one overall grade stands."""

    label: str
    count: str
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardLine:
    """How often each grade stands for one standard, in the order of the overall grades; `graded` is their sum."""

    title: str
    counts: tuple[str, ...]
    graded: str
    critical: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeLine:
    """A theme with how many audits were tagged with it. `good` says what it looks like when it goes well."""

    title: str
    says: str
    count: str
    good: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckLine:
    """How often one compliance check was answered each way."""

    text: str
    yes: str
    no: str
    not_applicable: str
    not_recorded: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinContent:
    """Everything one learning bulletin is made from, as at a day."""

    schema: Literal["learning-bulletin-1"]
    outline: str
    title: str
    subject: str
    authority_code: str
    report_of: str
    as_at: date
    round: RoundLine
    overall: tuple[GradeLine, ...]
    share: str
    standards: tuple[StandardLine, ...]
    themes_edition: str
    good: tuple[ThemeLine, ...] = ()
    mend: tuple[ThemeLine, ...] = ()
    checks: tuple[CheckLine, ...] = ()
    trust: tuple[str, ...] = ()
    follow_up: tuple[str, ...] = ()
    scheme: str = ""
    symbol: str = ""
    note: str = ""
    marking: str = ""

    @property
    def meeting_on(self) -> date:
        """A bulletin is put before no meeting; its day is the day it was made."""
        return self.as_at
