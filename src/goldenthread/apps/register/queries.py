"""Reads the register as the library's own records; what is asked of them is core.register's business."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from django.db.models import Count, Max, QuerySet

from goldenthread.apps.register.models import Outcome, Release
from goldenthread.core import authorities
from goldenthread.core import outcomes as core
from goldenthread.core.authorities import Authority
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


def last_day() -> date | None:
    """The day the newest report in the register was published; nothing is known of later ones."""
    return _last_day(_version())


def beyond_what_is_known(day: date) -> date | None:
    """The last day the register knows of, where the day asked about is later."""
    last = last_day()
    return last if last and day > last else None


def latest_overall() -> dict[int, core.Outcome]:
    """The newest overall grade of each authority, by DfE number."""
    return _latest_overall(_version())


def authorities_matching(words: str, region: str) -> list[Authority]:
    """Every authority, present or past, whose names or numbers hold each of the words, in a region or anywhere."""
    wanted = words.casefold().split()
    return [
        each
        for each in sorted(authorities.authorities(), key=lambda one: one.name)
        if (not region or authorities.in_region(each.dfe, region)) and all(word in _findable(each) for word in wanted)
    ]


def forget() -> None:
    """Read the database again at the next question, after an import."""
    _records.cache_clear()
    _last_day.cache_clear()
    _latest_overall.cache_clear()


def _version() -> tuple[int, int]:
    """What changes with every import: how many outcomes there are and the last of their numbers."""
    found = Outcome.objects.aggregate(last=Max("pk"), count=Count("pk"))
    return (found["last"] or 0, found["count"])


@lru_cache(maxsize=2)
def _last_day(version: tuple[int, int]) -> date | None:
    return max((row.published for row in _records(version) if row.published), default=None)


@lru_cache(maxsize=2)
def _latest_overall(version: tuple[int, int]) -> dict[int, core.Outcome]:
    graded = [row for row in _records(version) if row.judgement == "overall" and row.published]
    return {row.dfe: row for row in sorted(graded, key=lambda row: row.published or date.min)}


def _findable(each: Authority) -> str:
    return " ".join((each.name, *each.other_names, str(each.dfe), each.ons, *each.former_ons)).casefold()


@lru_cache(maxsize=2)
def _records(version: tuple[int, int]) -> tuple[core.Outcome, ...]:
    return tuple(core.Outcome(*values) for values in Outcome.objects.order_by("pk").values_list(*FIELDS))
