"""Reads the register as the library's own records; what is asked of them is core.register's business."""

from __future__ import annotations

from functools import lru_cache

from django.db.models import QuerySet

from goldenthread.apps.register.models import Outcome, Release
from goldenthread.core import outcomes as core
from goldenthread.intake.official_statistics import Reading
from goldenthread.intake.official_statistics import Release as ReadRelease

FIELDS = core.COLUMNS


def records() -> tuple[core.Outcome, ...]:
    """Every outcome the workspace holds, read from the database once for each version of the register."""
    return _records(_version())


def releases() -> QuerySet[Release]:
    """The releases the register was made from, newest first."""
    return Release.objects.all()


def source_line() -> str:
    """Where the register's figures come from, for the foot of a page or a figure."""
    newest = releases().first()
    if newest is None:
        return "The register is empty."
    return f"Ofsted, {newest.title}. {newest.covers}."


def as_readings() -> list[Reading]:
    """The register as readings, one for each release, ready to be joined with another."""
    held = records()
    return [
        Reading(
            release=ReadRelease(each.key, each.title, each.published, each.covers, "", each.sha256),
            rows=tuple(row for row in held if row.source == each.key),
            issues=(),
            tables=(),
        )
        for each in releases()
    ]


def forget() -> None:
    """Read the database again at the next question, after an import."""
    _records.cache_clear()


def _version() -> tuple[int, int]:
    """What changes with every import: how many outcomes there are and the last of their numbers."""
    last = Outcome.objects.order_by("-pk").values_list("pk", flat=True).first()
    return (last or 0, Outcome.objects.count())


@lru_cache(maxsize=2)
def _records(version: tuple[int, int]) -> tuple[core.Outcome, ...]:
    return tuple(core.Outcome(*values) for values in Outcome.objects.order_by("pk").values_list(*FIELDS))
