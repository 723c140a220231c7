"""Reads published reports and the drafts they come from, always from what a person may see."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Count, Q, QuerySet

from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.reports.models import Passage, PublishedReport, Reading
from goldenthread.pipeline.report_receiving import FILE, PICTURE


def visible_to(user: Any) -> QuerySet[PublishedReport]:
    """The published reports of this person's workspace; what was withdrawn is not among them."""
    return with_withdrawn(user).filter(withdrawn_on=None)


def with_withdrawn(user: Any) -> QuerySet[PublishedReport]:
    """The same with those that were withdrawn, for their own pages, which say so."""
    if not allows(user, Verb.READ_RECORD):
        return PublishedReport.objects.none()
    return PublishedReport.objects.filter(authority=user.authority)


def readings_visible_to(user: Any) -> QuerySet[Reading]:
    """The readings of this person's workspace, those set aside among them."""
    if not allows(user, Verb.READ_RECORD):
        return Reading.objects.none()
    return Reading.objects.filter(authority=user.authority)


def listed(user: Any, *, words: str = "") -> QuerySet[PublishedReport]:
    """The visible reports with how many recommendations each has, newest first."""
    found = (
        visible_to(user)
        .annotate(recommendation_count=Count("passages", filter=Q(passages__kind=Passage.Kind.RECOMMENDATION)))
        .prefetch_related("judgements")
        .order_by(*PublishedReport._meta.ordering)
    )
    for word in words.split():
        found = found.filter(Q(name__icontains=word) | Q(framework__icontains=word) | Q(region__icontains=word))
    return found


def drafts(user: Any, *, words: str = "") -> QuerySet[Reading]:
    """The readings that wait for a person: not saved and not set aside, newest first."""
    found = readings_visible_to(user).filter(report=None, set_aside_on=None).prefetch_related("decisions")
    for word in words.split():
        found = found.filter(file_name__icontains=word)
    return found


def draft_of(user: Any, sha256: str) -> Reading | None:
    """The reading of the same bytes that is still of use: a draft, or one that was saved."""
    return readings_visible_to(user).filter(sha256=sha256, set_aside_on=None).select_related("report").first()


def shelf() -> Path:
    """The folder of the workspace in which report files and the pictures of their pages are kept."""
    return Path(settings.WORKSPACE) / "reports"


def picture_path(reading: Reading, page: int) -> Path | None:
    """The picture of one page, if it was drawn. The path is made of a hash and a number, never of a name."""
    path = shelf() / reading.sha256 / PICTURE.format(page)
    return path if path.is_file() else None


def file_path(reading: Reading) -> Path | None:
    """The file itself, as it was given."""
    path = shelf() / reading.sha256 / FILE
    return path if path.is_file() else None
