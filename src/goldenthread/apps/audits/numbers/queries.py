"""Counts the audits that stand, always from what a person may see: by standard, team, tool and month.

A question names tools, months and perhaps a team. Its months are those of the rounds. Only a grading that stands is counted:
the agreed one where the audit was moderated. Calibration sets and inspectors' gradings never stand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from django.db.models import Count, QuerySet, Sum

from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.audits.models import Audit, AuditRound, Grading, Team, ToolEdition
from goldenthread.apps.audits.numbers.models import GradeCount
from goldenthread.apps.audits.policies import agency_of
from goldenthread.core.audit_road import SETTLED
from goldenthread.core.audit_tools import GRADES

By = Literal["tool", "team", "month"]
COLUMNS: dict[By, str] = {"tool": "tool__key", "team": "team__title", "month": "month"}


@dataclass(frozen=True)
class Scope:
    """Which audits are counted: of whose, with which editions of a tool, in which months, of one team or all."""

    authority: str
    agency: str
    tools: tuple[int, ...]
    since: date
    until: date
    team: int | None = None

    def cell(self) -> dict[str, Any]:
        """The filter that every counted row answers to."""
        found: dict[str, Any] = {
            "authority": self.authority,
            "agency": self.agency,
            "tool_id__in": self.tools,
            "month__gte": self.since,
            "month__lte": self.until,
        }
        return found if self.team is None else found | {"team_id": self.team}


def rounds(user: Any) -> QuerySet[AuditRound]:
    """The rounds whose figures this person may read: of their own agency."""
    if not allows(user, Verb.READ_AUDIT_FIGURES) and not allows(user, Verb.READ_AUDIT_SUMMARY):
        return AuditRound.objects.none()
    return AuditRound.objects.filter(authority=user.authority, agency=agency_of(user))


def tools_used(user: Any) -> dict[str, list[ToolEdition]]:
    """The editions used in any round by the tool's key, the newest first."""
    used = rounds(user).order_by().values("tool")
    found: dict[str, list[ToolEdition]] = {}
    for edition in ToolEdition.objects.filter(pk__in=used).order_by("title", "-made_on", "-pk"):
        found.setdefault(edition.key, []).append(edition)
    return found


def teams(user: Any) -> QuerySet[Team]:
    """The teams of this person's agency."""
    return Team.objects.filter(authority=user.authority, agency=agency_of(user))


def months(user: Any) -> list[date]:
    """The months of the rounds that hold a settled audit, oldest first."""
    known = rounds(user).order_by("month").values_list("month", flat=True).distinct()
    last = (
        Audit.objects.filter(authority=user.authority, agency=agency_of(user), stage__in=SETTLED)
        .order_by("-month")
        .values_list("month", flat=True)
        .first()
    )
    return [month for month in known if last and month <= last]


def overall_counts(scope: Scope) -> Counter[str]:
    """How often each overall grade stands."""
    rows = _standing(scope).values_list("overall").annotate(n=Count("id"))
    return Counter({grade: n for grade, n in rows if grade})


def overall_by(scope: Scope, by: By) -> dict[Any, Counter[str]]:
    """The same for each tool, team or month; an audit without a team under None."""
    return _nested(_standing(scope).values_list(COLUMNS[by], "overall").annotate(n=Count("id")))


def standard_counts(scope: Scope) -> dict[str, Counter[str]]:
    """How often each grade stands for each standard, by the standard's key."""
    return _summed(GradeCount.objects.filter(**scope.cell()).order_by(), "standard")


def standard_by(scope: Scope, standard: str, by: By) -> dict[Any, Counter[str]]:
    """How often each grade stands for one standard, for each tool, team or month."""
    return _summed(GradeCount.objects.filter(**scope.cell(), standard=standard).order_by(), COLUMNS[by])


def planned_and_settled(scope: Scope) -> tuple[int, int]:
    """How many audits were planned in these months and not set aside, and how many of them are settled."""
    found = Audit.objects.filter(**scope.cell()).order_by().exclude(round__kind=AuditRound.Kind.CALIBRATION)
    stages = Counter(dict(found.values_list("stage").annotate(n=Count("id"))))
    planned = sum(n for stage, n in stages.items() if stage != "set_aside")
    return planned, sum(stages[stage] for stage in SETTLED)


def _standing(scope: Scope) -> QuerySet[Grading]:
    return Grading.objects.filter(**scope.cell(), stands=True).order_by()


def _summed(found: QuerySet[GradeCount], column: str) -> dict[Any, Counter[str]]:
    rows = found.values_list(column).annotate(*(Sum(grade) for grade in GRADES))
    return {key: Counter(dict(zip(GRADES, counts, strict=True))) for key, *counts in rows}


def _nested(rows: Iterable[tuple[Any, str, int]]) -> dict[Any, Counter[str]]:
    found: dict[Any, Counter[str]] = {}
    for key, grade, n in rows:
        if grade:
            found.setdefault(key, Counter())[grade] += n
    return found
