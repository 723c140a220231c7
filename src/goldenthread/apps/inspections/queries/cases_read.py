"""Reads the register of cases, and how the authority's audits compare with the inspectors' views."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from goldenthread.analysis.agreement import Agreement, agreement
from goldenthread.apps.inspections.models import CaseGrading, DrawnCase, Inspection
from goldenthread.apps.inspections.models.cases_read import Purpose
from goldenthread.core.frameworks import load_framework
from goldenthread.core.grades import Grade


@dataclass(frozen=True)
class AuditMatrix:
    """Tracked cases by the authority's grade (rows) and the inspectors' (columns)."""

    grades: tuple[Grade, ...]
    rows: tuple[tuple[Grade, tuple[int, ...]], ...]
    both: int
    same: int
    authority_higher: int
    authority_lower: int
    waiting_for_audit: int
    waiting_for_view: int
    agreement: Agreement | None

    @property
    def direction(self) -> str:
        """Which way the authority errs, in a sentence."""
        if not self.both:
            return "No case has been graded by both yet."
        if self.authority_higher == self.authority_lower:
            return "The authority errs as often one way as the other."
        way = "higher" if self.authority_higher > self.authority_lower else "lower"
        return f"Where they differ, the authority more often grades {way} than the inspectors do."


def register(inspection: Inspection, *, words: str = "", purpose: str = "") -> QuerySet[DrawnCase]:
    """The cases chosen or set aside, in the order of the register; those still in line are not part of it."""
    found = inspection.cases.exclude(state=DrawnCase.State.IN_LINE).select_related("inspection", "draw", "replaces")
    if purpose:
        found = found.filter(purpose=purpose)
    for word in words.split():
        found = found.filter(Q(reference__icontains=word) | Q(stratum__icontains=word) | Q(why__icontains=word))
    return found.prefetch_related("gradings")


def audit_matrix(inspection: Inspection) -> AuditMatrix:
    """The grades in force of the tracked cases, authority against inspector."""
    scale = load_framework(inspection.framework).scale
    grades = scale.grades if scale else ()
    rank = {each.code: each.rank for each in grades}
    pairs: list[tuple[str, str, str]] = []
    audited = viewed = 0
    tracked = register(inspection, purpose=Purpose.TRACKED).filter(state=DrawnCase.State.CHOSEN)
    for case in tracked:
        newest = {each.view: each.grade for each in reversed(case.gradings.all())}
        ours, theirs = newest.get(CaseGrading.View.AUTHORITY), newest.get(CaseGrading.View.INSPECTOR)
        audited, viewed = audited + bool(ours), viewed + bool(theirs)
        if ours and theirs:
            pairs.append((case.reference, ours, theirs))
    counted = Counter((ours, theirs) for _, ours, theirs in pairs)
    graded = [
        (reference, who, grade)
        for reference, ours, theirs in pairs
        for who, grade in (("authority", ours), ("inspector", theirs))
    ]
    return AuditMatrix(
        grades=grades,
        rows=tuple((each, tuple(counted[each.code, other.code] for other in grades)) for each in grades),
        both=len(pairs),
        same=sum(ours == theirs for _, ours, theirs in pairs),
        authority_higher=sum(rank[ours] < rank[theirs] for _, ours, theirs in pairs),
        authority_lower=sum(rank[ours] > rank[theirs] for _, ours, theirs in pairs),
        waiting_for_audit=len(tracked) - audited,
        waiting_for_view=audited - viewed,
        agreement=agreement(graded, grades=tuple(each.code for each in reversed(grades))) if len(pairs) > 1 else None,
    )
