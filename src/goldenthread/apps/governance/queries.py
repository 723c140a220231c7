"""Reads papers, always from what a person may see."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.governance.models import Paper
from goldenthread.apps.inspections.models import Inspection


def visible_to(user: Any) -> QuerySet[Paper]:
    """The papers of this person's own authority with their snapshots, newest first."""
    if not allows(user, Verb.READ_PAPERS):
        return Paper.objects.none()
    found = Paper.objects.filter(authority=user.authority).select_related("inspection", "body", "plan")
    return found.prefetch_related("snapshots")


def listed(user: Any, *, words: str = "") -> QuerySet[Paper]:
    """The visible papers whose title or body holds every word."""
    found = visible_to(user)
    for word in words.split():
        found = found.filter(Q(title__icontains=word) | Q(body__title__icontains=word))
    return found


def papers_about(user: Any, inspection: Inspection) -> list[Paper]:
    """The visible papers made from one inspection that have been frozen at least once."""
    return [paper for paper in visible_to(user).filter(inspection=inspection) if paper.snapshot]
