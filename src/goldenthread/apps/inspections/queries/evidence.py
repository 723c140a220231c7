"""Reads the evidence log, always from what this person may read of it, and what findings rest on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from goldenthread.apps.inspections.models import Basis, DraftFinding, Evidence, EvidenceDraft, Inspection
from goldenthread.core.frameworks import load_framework
from goldenthread.core.triangulation import Cited, Triangulation, triangulate


@dataclass(frozen=True)
class FindingView:
    """One draft finding with what it rests on."""

    draft: DraftFinding
    rests_on: Triangulation
    criteria: tuple[str, ...]
    hidden: int


def log_of(
    inspection: Inspection, user: Any, *, words: str = "", kind: str = "", criterion: str = ""
) -> QuerySet[Evidence]:
    """The entries this person may read, newest first: restricted ones only for who wrote them and who leads."""
    found = inspection.evidence.select_related("inspection", "judgement", "logged_by", "case")
    if inspection.run.lead_id != user.pk:
        found = found.filter(Q(confidentiality=Evidence.Confidentiality.TEAM) | Q(logged_by=user))
    for word in words.split():
        found = found.filter(Q(text__icontains=word) | Q(source__icontains=word) | Q(quote__icontains=word))
    if kind:
        found = found.filter(kind=kind)
    return found.filter(criterion=criterion) if criterion else found


def draft_of(inspection: Inspection, user: Any) -> EvidenceDraft | None:
    """What this person has typed of an entry and not yet logged."""
    return EvidenceDraft.objects.filter(inspection=inspection, writer=user).first()


def findings_of(inspection: Inspection, user: Any, *, words: str = "", judgement: str = "") -> tuple[FindingView, ...]:
    """The draft findings that stand, in order, each with what it rests on."""
    found = _drafts(inspection).filter(withdrawn_why="")
    for word in words.split():
        found = found.filter(Q(text__icontains=word) | Q(title__icontains=word))
    if judgement:
        found = found.filter(judgement__key=judgement)
    themes = criterion_themes(inspection)
    return tuple(_finding(each, user, themes) for each in found)


def finding(inspection: Inspection, user: Any, key: str) -> FindingView | None:
    """One draft finding with what it rests on; withdrawn ones too."""
    found = _drafts(inspection).filter(key=key).first()
    return _finding(found, user, criterion_themes(inspection)) if found else None


def criterion_themes(inspection: Inspection) -> dict[str, str]:
    """The theme of each criterion of the inspection's framework, by key."""
    return {each.key: each.theme for each in load_framework(inspection.framework).criteria}


def may_read(entry: Evidence, user: Any) -> bool:
    """Whether this person may read an entry of the log."""
    return (
        entry.confidentiality == Evidence.Confidentiality.TEAM
        or entry.logged_by_id == user.pk
        or entry.inspection.run.lead_id == user.pk
    )


def resting_on(bases: Iterable[Basis]) -> Triangulation:
    """What a finding's evidence amounts to; a withdrawn entry supports nothing."""
    cited = [
        Cited(each.evidence.number, each.evidence.kind, each.evidence.source, each.stance, each.evidence.criterion)
        for each in bases
        if not each.evidence.withdrawn_why
    ]
    return triangulate(cited, kind_labels=dict(Evidence.Kind.choices))


def _drafts(inspection: Inspection) -> QuerySet[DraftFinding]:
    bases = Basis.objects.select_related("evidence__inspection__run", "evidence__logged_by")
    whole = inspection.drafts.select_related("judgement", "author", "inspection")
    return whole.prefetch_related(Prefetch("bases", bases), "practice_steps__person", "wordings")


def _finding(draft: DraftFinding, user: Any, themes: dict[str, str]) -> FindingView:
    rests_on = resting_on(draft.bases.all())
    hidden = sum(not may_read(each.evidence, user) for each in draft.bases.all())
    return FindingView(draft, rests_on, tuple(themes.get(key, key) for key in rests_on.criteria), hidden)
