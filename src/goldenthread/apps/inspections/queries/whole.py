"""The whole published record as plain values: what a revision freezes, and what two records are compared by."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from django.db.models import Model

from goldenthread.apps.inspections.models import Ask, GradeDecision, Inspection, Judgement

# Row numbers differ from one database to the next, and who typed a line in is the trail's to tell.
NOT_CONTENT = {"id", "inspection", "component", "judgement", "recommendation", "parent", "recorded_by", "recorded_at"}


def whole(inspection: Inspection) -> dict[str, Any]:
    """Everything the record of one inspection says, in its order."""
    judgements = Judgement.objects.filter(component__inspection=inspection).select_related("parent", "component")
    decisions = GradeDecision.objects.filter(judgement__component__inspection=inspection).order_by("id")
    asks = Ask.objects.filter(recommendation__inspection=inspection).select_related("recommendation")
    return {
        "inspection": _fields(inspection),
        "components": [_fields(each) for each in inspection.components.all()],
        "judgements": [
            {
                **_fields(each),
                "component": each.component.key,
                "parent": each.parent.key if each.parent else None,
                "decisions": [_fields(one) for one in decisions if one.judgement_id == each.pk],
            }
            for each in judgements
        ],
        "findings": [
            {**_fields(each), "judgement": each.judgement.key if each.judgement else None}
            for each in inspection.findings.select_related("judgement")
        ],
        "recommendations": [
            {
                **_fields(each),
                "component": each.component.key,
                "judgement": each.judgement.key if each.judgement else None,
                "asks": [_fields(ask) for ask in asks if ask.recommendation_id == each.pk],
            }
            for each in inspection.recommendations.select_related("judgement", "component")
        ],
        "team": _all(inspection.team.all()),
        "evidence": _all(inspection.evidence_counts.all()),
        "duties_done": _all(inspection.duties_done.order_by("id")),
    }


def frozen(content: dict[str, Any]) -> str:
    """The SHA-256 of a whole record."""
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _all(rows: Iterable[Model]) -> list[dict[str, Any]]:
    return [_fields(each) for each in rows]


def _fields(row: Model) -> dict[str, Any]:
    """The content of one row; days and moments as ISO text, so that it is the same after a trip through JSON."""
    found = {}
    for field in row._meta.concrete_fields:
        if field.name in NOT_CONTENT:
            continue
        value = getattr(row, field.attname)
        found[field.name] = value.isoformat() if hasattr(value, "isoformat") else value
    return found
