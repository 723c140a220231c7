"""Reads papers, always from what a person may see."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.db.models import Q, QuerySet

from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.governance.models import Implication, Paper, Snapshot
from goldenthread.apps.governance.policies import policy
from goldenthread.apps.inspections.models import Inspection
from goldenthread.core.papers.as_composed import facts_of_snapshot
from goldenthread.core.papers.lint import LintFinding, lint
from goldenthread.core.papers.snapshot import Snapshot as Frozen


def visible_to(user: Any) -> QuerySet[Paper]:
    """The papers of this person's own authority with their snapshots, newest first."""
    if not allows(user, Verb.READ_PAPERS):
        return Paper.objects.none()
    found = Paper.objects.filter(authority=user.authority).select_related("inspection", "body", "plan")
    return found.prefetch_related("snapshots")


def every_paper() -> QuerySet[Paper]:
    """Every paper of the workspace, for the person who runs the machine it is on."""
    found = Paper.objects.select_related("inspection", "body", "plan")
    return found.prefetch_related("snapshots", "implications")


def listed(user: Any, *, words: str = "") -> QuerySet[Paper]:
    """The visible papers whose title or body holds every word."""
    found = visible_to(user)
    for word in words.split():
        found = found.filter(Q(title__icontains=word) | Q(body__title__icontains=word))
    return found


def papers_about(user: Any, inspection: Inspection) -> list[Paper]:
    """The visible papers made from one inspection that have been frozen at least once."""
    return [paper for paper in visible_to(user).filter(inspection=inspection) if paper.snapshot]


def awaiting_signature(user: Any) -> list[Implication]:
    """The assessed implications of visible papers that this person may sign off."""
    found = Implication.objects.filter(paper__in=visible_to(user), signed_on__isnull=True)
    waiting = found.exclude(state=Implication.State.NOT_YET).select_related("paper")
    return [each for each in waiting if policy.may_sign(user, each)]


def lint_of(snapshot: Snapshot) -> tuple[LintFinding, ...]:
    """What looks wrong in the paper that a snapshot makes."""
    return _lint(snapshot.content, snapshot.hash)


@lru_cache(maxsize=32)
def _lint(text: str, sha256: str) -> tuple[LintFinding, ...]:
    return lint(facts_of_snapshot(Frozen(text, sha256)))
