"""Reads what came after the audits: actions verified on time, cases audited again, and themes before and after an action."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, CharField, Count, F, Q, QuerySet, Value, When

from goldenthread.apps.audits.models import Audit, AuditAction, Grading, ThemeTag
from goldenthread.apps.audits.numbers.queries import Scope
from goldenthread.core.audit_tools import GRADES

ON_TIME, LATE, OVERDUE, RUNNING = "on_time", "late", "overdue", "running"
OUTCOMES = {
    ON_TIME: "Verified on time",
    LATE: "Verified late",
    OVERDUE: "Overdue, not verified",
    RUNNING: "Not yet due",
}


@dataclass(frozen=True)
class Seen:
    """In how many audits a theme was tagged, of how many that stand in the same months and tools."""

    good: int
    mend: int
    out_of: int


@dataclass(frozen=True)
class Movement:
    """Cases audited again: how many, and how many stand higher, the same and lower than before."""

    n: int
    higher: int
    same: int
    lower: int


def actions_by_outcome(scope: Scope, *, on: date) -> Counter[str]:
    """The actions that came out of audits of these months, by what became of them by a day."""
    return Counter(dict(_judged(scope, on).values_list("outcome").annotate(n=Count("id"))))


def actions_by(scope: Scope, column: str, *, on: date) -> dict[Any, Counter[str]]:
    """The same for each team title or theme."""
    found: dict[Any, Counter[str]] = {}
    for key, outcome, n in _judged(scope, on).values_list(column, "outcome").annotate(n=Count("id")):
        found.setdefault(key, Counter())[outcome] += n
    return found


def re_audits(scope: Scope) -> Movement:
    """The re-audits of these months whose grade stands, beside the grade of the audit they follow."""
    found = Audit.objects.filter(**scope.cell(), reaudit_of__isnull=False).exclude(overall="").order_by()
    moved: Counter[int] = Counter()
    for before, after, n in found.values_list("reaudit_of__overall", "overall").annotate(n=Count("id")):
        if before in GRADES and after in GRADES:
            step = GRADES.index(after) - GRADES.index(before)
            moved[(step > 0) - (step < 0)] += n
    return Movement(sum(moved.values()), moved[1], moved[0], moved[-1])


def themes_seen(scope: Scope) -> dict[str, Seen]:
    """How often each theme was tagged to the audits that stand, by its key."""
    rows = ThemeTag.objects.filter(**scope.cell(), stands=True).order_by()
    counted = {(theme, kind): n for theme, kind, n in rows.values_list("theme", "kind").annotate(n=Count("id"))}
    out_of = Grading.objects.filter(**scope.cell(), stands=True).count()
    keys = sorted({theme for theme, _ in counted})
    good, mend = ThemeTag.Kind.GOOD.value, ThemeTag.Kind.MEND.value
    return {key: Seen(counted.get((key, good), 0), counted.get((key, mend), 0), out_of) for key in keys}


def theme_by_month(scope: Scope, theme: str) -> dict[date, tuple[int, int]]:
    """For each month with an audit that stands: in how many the theme needed mending, of how many."""
    tags = ThemeTag.objects.filter(**scope.cell(), stands=True, theme=theme, kind=ThemeTag.Kind.MEND).order_by()
    tagged = dict(tags.values_list("month").annotate(n=Count("id")))
    standing = Grading.objects.filter(**scope.cell(), stands=True).order_by()
    return {
        month: (tagged.get(month, 0), n) for month, n in sorted(standing.values_list("month").annotate(n=Count("id")))
    }


def _judged(scope: Scope, on: date) -> QuerySet[AuditAction]:
    cell = {
        "authority": scope.authority,
        "agency": scope.agency,
        "audit__tool__in": scope.tools,
        "audit__month__gte": scope.since,
        "audit__month__lte": scope.until,
    }
    if scope.team is not None:
        cell["team_id"] = scope.team
    outcome = Case(
        When(verified_on__isnull=False, verified_on__lte=F("due"), then=Value(ON_TIME)),
        When(verified_on__isnull=False, then=Value(LATE)),
        When(Q(due__lt=on), then=Value(OVERDUE)),
        default=Value(RUNNING),
        output_field=CharField(),
    )
    return AuditAction.objects.filter(**cell).annotate(outcome=outcome).order_by()
