"""Keeps the counts true. `recount` runs inside the action that changed a grading; it decides nothing by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from django.db.models import Count

from goldenthread.apps.audits.models import Audit, Grading, StandardGrade, ToolEdition
from goldenthread.apps.audits.numbers.models import GradeCount, PairCount
from goldenthread.core.audit_tools import GRADES


def recount(*, audits: Iterable[Audit]) -> None:
    """Writes the counts of every cell (tool, month) these audits are in anew, from the gradings.

    It runs in the transaction of whatever changed them. The tool's row is locked first, so that two people who settle
    audits of one month at the same moment do not each leave out the other's.
    """
    cells = {(each.authority, each.agency, each.tool_id, each.month) for each in audits}
    tools = sorted({tool for _, _, tool, _ in cells})
    list(ToolEdition.objects.select_for_update().filter(pk__in=tools).order_by("pk"))
    for authority, agency, tool, month in sorted(cells):
        cell = {"authority": authority, "agency": agency, "tool_id": tool, "month": month}
        GradeCount.objects.filter(**cell).delete()
        GradeCount.objects.bulk_create(_grades(cell))
        PairCount.objects.filter(**cell).delete()
        PairCount.objects.bulk_create(_pairs(cell))


def _grades(cell: dict[str, object]) -> list[GradeCount]:
    found = StandardGrade.objects.filter(**cell, stands=True).order_by()
    rows: dict[tuple[object, str], GradeCount] = {}
    for standard, team, grade, n in found.values_list("standard", "team_id", "grade").annotate(n=Count("id")):
        row = rows.setdefault((team, standard), GradeCount(**cell, team_id=team, standard=standard))
        if grade in GRADES:
            setattr(row, grade, n)
    return list(rows.values())


def _pairs(cell: dict[str, object]) -> list[PairCount]:
    """The auditor's grade beside the moderator's, for each standard both graded."""
    gradings = Grading.objects.filter(**cell, role__in=(Grading.Role.AUDITOR, Grading.Role.MODERATOR))
    newest = {(audit, role): pk for pk, audit, role in gradings.order_by("id").values_list("id", "audit_id", "role")}
    moderated = [audit for audit, role in newest if role == Grading.Role.MODERATOR]
    firsts = _standards(
        [newest[audit, Grading.Role.AUDITOR] for audit in moderated if (audit, Grading.Role.AUDITOR) in newest]
    )
    seconds = _standards([newest[audit, Grading.Role.MODERATOR] for audit in moderated])
    counted: Counter[tuple[str, str, str]] = Counter()
    for audit in moderated:
        first = firsts.get(newest.get((audit, Grading.Role.AUDITOR), 0), {})
        second = seconds.get(newest[audit, Grading.Role.MODERATOR], {})
        counted.update((key, first[key], grade) for key, grade in second.items() if key in first)
    return [
        PairCount(**cell, standard=standard, first=first, second=second, pairs=n)
        for (standard, first, second), n in sorted(counted.items())
    ]


def _standards(gradings: list[int]) -> dict[int, dict[str, str]]:
    """The grade of each standard by grading."""
    found: dict[int, dict[str, str]] = {}
    rows = StandardGrade.objects.filter(grading_id__in=gradings).order_by()
    for grading, standard, grade in rows.values_list("grading_id", "standard", "grade"):
        found.setdefault(grading, {})[standard] = grade
    return found
