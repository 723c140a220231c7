"""Reads who graded the same case how: auditor and moderator, everybody on a calibration set, authority and inspector.

A pair is the auditor's last grading of a case and the moderator's, given blind. Pairs come out counted, as tables of grade by
grade, worst first; the figures are made of them in the analysis room.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.db.models import Count, OuterRef, QuerySet, Subquery, Sum

from goldenthread.apps.accounts.models import User
from goldenthread.apps.audits.models import Audit, AuditRound, Grading
from goldenthread.apps.audits.numbers.models import PairCount
from goldenthread.apps.audits.numbers.queries import Scope, rounds
from goldenthread.core.audit_tools import GRADES

Table = tuple[tuple[int, ...], ...]
K = TypeVar("K", bound=Any)
_RANKS = {grade: rank for rank, grade in enumerate(GRADES)}
EMPTY: Table = tuple((0,) * len(GRADES) for _ in GRADES)


@dataclass(frozen=True)
class Pair:
    """So many cases of one month and tool on which this auditor gave the first grade and the moderator the second."""

    tool: str
    month: date
    auditor: int
    first: str
    second: str
    n: int


def overall_pairs(scope: Scope) -> list[Pair]:
    """Every pair of overall grades, counted by tool, month and auditor."""
    moderated = Grading.objects.filter(**scope.cell(), role=Grading.Role.MODERATOR).order_by()
    first = Grading.objects.filter(audit=OuterRef("audit"), role=Grading.Role.AUDITOR).order_by("-id")
    paired = moderated.annotate(
        first=Subquery(first.values("overall")[:1]), auditor=Subquery(first.values("by")[:1])
    ).exclude(overall="")
    rows = paired.values_list("tool__key", "month", "auditor", "first", "overall").annotate(n=Count("id"))
    return [Pair(*row) for row in rows if row[3] in GRADES and row[4] in GRADES]


def tables_by(pairs: Iterable[Pair], key: Callable[[Pair], K]) -> dict[K, Table]:
    """A table of grade by grade, the auditor's grades down, for each value of a key, sorted; read in one pass."""
    found: dict[K, list[list[int]]] = {}
    for each in pairs:
        name = key(each)
        table = found.get(name)
        if table is None:
            table = found[name] = [[0] * len(GRADES) for _ in GRADES]
        table[_RANKS[each.first]][_RANKS[each.second]] += each.n
    return {name: tuple(tuple(row) for row in found[name]) for name in sorted(found)}


def standard_tables(scope: Scope) -> dict[str, Table]:
    """A table for each standard that was graded twice, by its key. Pairs are counted for all teams together."""
    cell = {key: value for key, value in scope.cell().items() if key != "team_id"}
    rows = PairCount.objects.filter(**cell).order_by().values_list("standard", "first", "second").annotate(Sum("pairs"))
    found: dict[str, list[tuple[str, str, int]]] = {}
    for standard, first, second, n in rows:
        found.setdefault(standard, []).append((first, second, n))
    return {standard: _table(each) for standard, each in found.items()}


def calibration_rounds(user: Any) -> QuerySet[AuditRound]:
    """The calibration sets, the newest first, with how many cases, graders and gradings each holds."""
    return (
        rounds(user)
        .filter(kind=AuditRound.Kind.CALIBRATION)
        .annotate(
            cases=Count("audits", distinct=True),
            graders=Count("audits__gradings__by", distinct=True),
            gradings=Count("audits__gradings", distinct=True),
        )
        .select_related("tool")
        .order_by("-month", "title")
    )


def calibration_gradings(found: AuditRound) -> list[tuple[str, int, str]]:
    """Every overall grade of a closed calibration set as case, person and grade. An open one shows nobody's grades."""
    if found.closed_on is None:
        return []
    rows = Grading.objects.filter(audit__round=found, role=Grading.Role.CALIBRATION).exclude(overall="").order_by("id")
    newest = {(case, by): grade for case, by, grade in rows.values_list("audit__case", "by", "overall")}
    return [(case, by, grade) for (case, by), grade in newest.items()]


def inspector_tables(user: Any) -> list[tuple[AuditRound, Table]]:
    """For each round of tracked cases, the authority's grades that stand beside the inspectors' of the same cases."""
    tracked = rounds(user).filter(kind=AuditRound.Kind.TRACKED).select_related("inspection", "tool").order_by("-month")
    found = []
    for held in tracked:
        inspector = Grading.objects.filter(audit=OuterRef("pk"), role=Grading.Role.INSPECTOR).order_by("-id")
        cases = Audit.objects.filter(round=held).order_by().annotate(second=Subquery(inspector.values("overall")[:1]))
        rows = cases.values_list("overall", "second").annotate(n=Count("id"))
        found.append((held, _table(row for row in rows if row[0] in GRADES and row[1] in GRADES)))
    return found


def names_of(people: Iterable[int]) -> dict[int, str]:
    """The names of people by their key."""
    return dict(User.objects.filter(pk__in=set(people)).values_list("pk", "name"))


def moderated_share(scope: Scope) -> tuple[int, int]:
    """How many audits stand, and how many of them were graded by a moderator too."""
    standing = Grading.objects.filter(**scope.cell(), stands=True).order_by()
    agreed = Counter(dict(standing.values_list("role").annotate(n=Count("id"))))
    return sum(agreed.values()), agreed[Grading.Role.AGREED]


def _table(rows: Iterable[tuple[str, str, int]]) -> Table:
    counts = [[0] * len(GRADES) for _ in GRADES]
    for first, second, n in rows:
        if first in GRADES and second in GRADES:
            counts[GRADES.index(first)][GRADES.index(second)] += n
    return tuple(tuple(row) for row in counts)
