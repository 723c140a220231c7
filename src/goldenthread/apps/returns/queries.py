"""Reads which versions there are, always from what a person may see."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import QuerySet

from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.returns.models import DataVersion, Upload
from goldenthread.core.errors import NotAllowed, WrongUse


def visible_to(user: Any) -> QuerySet[DataVersion]:
    """The versions of this person's own authority, newest first."""
    if not allows(user, Verb.READ_RETURNS):
        return DataVersion.objects.none()
    return _whole(DataVersion.objects.filter(authority=user.authority))


def everything() -> QuerySet[DataVersion]:
    """Every version of the workspace, for whoever looks after the machine; counts only."""
    return _whole(DataVersion.objects.all())


def version(user: Any, key: str) -> DataVersion:
    """One visible version; NotAllowed for who may read none, WrongUse when there is none of that name."""
    if not allows(user, Verb.READ_RETURNS):
        raise NotAllowed(f"{user.name} may not {Verb.READ_RETURNS.says}. An administrator can give a role that may.")
    found = visible_to(user).filter(key=key).first()
    if found is None:
        raise WrongUse("There is no version of that name. `goldenthread vault versions` lists them.")
    return found


def version_before(user: Any, version: DataVersion) -> DataVersion | None:
    """The visible version of the same return for the latest earlier day, or None where there is none."""
    earlier = visible_to(user).filter(collection=version.collection, as_at__lt=version.as_at)
    return earlier.order_by("-as_at", "-id").first()


def uploads_visible_to(user: Any) -> QuerySet[Upload]:
    """The uploads of this person's own authority, newest first, for those who accept returns."""
    if not allows(user, Verb.ACCEPT_RETURNS):
        return Upload.objects.none()
    return Upload.objects.filter(authority=user.authority).prefetch_related("stages__by", "stages__version")


def due(found: Iterable[DataVersion], on: date) -> list[DataVersion]:
    """Those whose time is over and which nothing keeps."""
    return [each for each in found if each.is_due(on)]


def unknown(sealed: Iterable[str]) -> list[str]:
    """The names in the vault that no record knows: sealed when the machine stopped before the record was kept."""
    known = set(DataVersion.objects.values_list("key", flat=True))
    return sorted(set(sealed) - known)


def _whole(found: QuerySet[DataVersion]) -> QuerySet[DataVersion]:
    return found.select_related("accepted_by").prefetch_related("custody")
