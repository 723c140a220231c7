"""Reads the working papers of an inspection that is under way."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.db.models import Count, Q, Sum

from goldenthread.apps.inspections.models import CaseGrading, DrawnCase, Evidence, Inspection, Judgement
from goldenthread.core.case_counts import Reconciled, reconcile
from goldenthread.core.frameworks import load_framework
from goldenthread.core.report_steps import Taken


def steps_taken(inspection: Inspection) -> tuple[Taken, ...]:
    """The steps the report took, oldest first."""
    rows = inspection.report_steps.order_by("id").values_list("step", "person__email")
    return tuple(Taken(step, email) for step, email in rows)


def draft_hash(inspection: Inspection) -> str:
    """One hash of what the report would say now: every finding's words and every decision in force."""
    drafts = inspection.drafts.filter(withdrawn_why="").order_by("id")
    content: list[Any] = [
        [each.key, each.kind, each.judgement_id, each.title, each.text, each.finding_class, each.asks]
        for each in drafts
    ]
    for judgement in _judgements(inspection):
        decision = next(iter(judgement.meeting_decisions.all()), None)
        content.append([judgement.key, decision.grade if decision else "", decision.reasons if decision else ""])
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def not_ready(inspection: Inspection) -> list[str]:
    """What stands between the report and its publication, a sentence for each; empty when nothing does."""
    found = []
    for judgement in _judgements(inspection):
        if judgement.kind == "narrative" or load_framework(inspection.framework).scale is None:
            continue
        decision = next(iter(judgement.meeting_decisions.all()), None)
        if decision is None:
            found.append(f"No grade is decided for “{judgement.title}”.")
        elif decision.countersigned is None:
            found.append(f"The grade for “{judgement.title}” is not countersigned.")
    found += [each.says for each in reconciled(inspection) if not each.agrees]
    return found


def reconciled(inspection: Inspection) -> tuple[Reconciled, ...]:
    """Each count the report states beside what the log and the register hold."""
    found = found_counts(inspection)
    return tuple(
        reconcile(each.key, count=each.count, precision=each.precision, counts=each.counts, found=found)
        for each in inspection.stated_counts.all()
    )


def found_counts(inspection: Inspection) -> dict[str, int]:
    """What the log and the register hold, by the keys of core.case_counts."""
    read, tracked = Q(read_on__isnull=False), Q(purpose="tracked")
    cases = inspection.cases.filter(state=DrawnCase.State.CHOSEN).aggregate(
        cases_read=Count("id", filter=read),
        sampled_read=Count("id", filter=read & Q(purpose="sampled")),
        tracked_read=Count("id", filter=read & tracked),
    )
    audited = CaseGrading.objects.filter(
        case__inspection=inspection, view=CaseGrading.View.AUTHORITY, case__state=DrawnCase.State.CHOSEN
    )
    entries = inspection.evidence.filter(withdrawn_why="")
    heard = entries.aggregate(
        entries=Count("id"),
        children=Sum("people", filter=Q(kind=Evidence.Kind.CHILD)),
        parents=Sum("people", filter=Q(kind=Evidence.Kind.PARENT)),
        staff=Sum("people", filter=Q(kind=Evidence.Kind.STAFF)),
    )
    counts = {**cases, **heard, "tracked_audited": audited.values("case").distinct().count()}
    return {key: value or 0 for key, value in counts.items()}


def _judgements(inspection: Inspection) -> list[Judgement]:
    found = Judgement.objects.filter(component__inspection=inspection).prefetch_related("meeting_decisions__signatures")
    return list(found)


def changed_since_checked(inspection: Inspection) -> bool:
    """Whether findings or grades have changed since somebody else last checked or answered on the report."""
    last = inspection.report_steps.exclude(step__in=("drafted", "published")).first()
    return last is not None and last.content_sha256 != draft_hash(inspection)
