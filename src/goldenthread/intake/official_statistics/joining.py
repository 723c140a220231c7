"""Joins several releases into one set of outcomes; a later release corrects an earlier one, and each change is told.

The same inspection stands in several releases and several sheets. It is the same when the authority and the
framework's family agree, both are graded or neither is, and either the day of publication or the first day on
site agrees. Where the two have no day in common (the yearly lists before 2025 give only the first day on
site), it is the one whose report, with the very same grades, came out within the months that follow.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from goldenthread.core.outcomes import VISITS, Outcome, edition, family_of
from goldenthread.intake.official_statistics.reader import Reading, Release

REPORT_WITHIN = timedelta(days=240)  # from the first day on site to publication; the longest known is 225


@dataclass(frozen=True)
class Revision:
    """Where a later release says otherwise: about a judgement, or about `kind`, `start` or `published`."""

    dfe: int
    name: str
    framework: str
    published: date | None
    about: str
    earlier: str
    earlier_source: str
    later: str
    later_source: str


@dataclass(frozen=True)
class Joined:
    """One set of outcomes, sorted; the corrections made on the way; the releases, oldest first."""

    outcomes: tuple[Outcome, ...]
    revisions: tuple[Revision, ...]
    releases: tuple[Release, ...]


@dataclass
class _Inspection:
    """One inspection while it is put together from the rows of several sheets."""

    family: str
    rows: dict[str, Outcome]
    start: date | None
    published: date | None
    theme: str

    @property
    def any(self) -> Outcome:
        return next(iter(self.rows.values()))


def join_readings(readings: Iterable[Reading]) -> Joined:
    """One set of outcomes from readings that are all fit; the order in which they are given does not matter."""
    ordered = sorted((reading.fit() for reading in readings), key=lambda each: each.release.published or date.min)
    held: dict[tuple[int, str], list[_Inspection]] = {}
    revisions: list[Revision] = []
    for reading in ordered:
        for found in _inspections(reading):
            same = held.setdefault((found.any.dfe, found.family), [])
            match = next((each for each in same if _alike(each, found)), None)
            if match is None:
                same.append(found)
            else:
                revisions += _take_over(match, found)
    outcomes = [row for same in held.values() for each in same for row in _rows(each)]
    return Joined(
        outcomes=tuple(sorted(outcomes, key=_order)),
        revisions=tuple(revisions),
        releases=tuple(reading.release for reading in ordered),
    )


def _inspections(reading: Reading) -> list[_Inspection]:
    """The inspections of one release, those with a day of publication first so that the others find them."""
    grouped: dict[tuple[object, ...], _Inspection] = {}
    for row in reading.rows:
        family = family_of(row.framework).key
        # The two services of a SLAC inspection could be inspected again on one day: the kind keeps them apart.
        key = (row.sheet, row.row, family, row.kind, row.published, row.start)
        made = grouped.setdefault(key, _Inspection(family, {}, row.start, row.published, row.theme))
        made.rows[row.judgement] = row
    return sorted(grouped.values(), key=lambda each: (each.published is None, each.start is None))


def _alike(one: _Inspection, other: _Inspection) -> bool:
    if (one.any.kind in VISITS or other.any.kind in VISITS) and one.any.kind != other.any.kind:
        return False
    if one.published and one.published == other.published:
        return True
    if one.start and other.start:
        return one.start == other.start
    if one.published and other.published:
        return False
    start = one.start or other.start
    published = one.published or other.published
    same = _grades(one) == _grades(other) and "" not in one.rows
    return bool(same and start and published and start <= published <= start + REPORT_WITHIN)


def _grades(each: _Inspection) -> dict[str, str]:
    return {judgement: row.grade for judgement, row in each.rows.items()}


def _take_over(held: _Inspection, later: _Inspection) -> list[Revision]:
    """Lets the later rows stand in place of the earlier; a blank never wipes out what was said before."""
    told = []
    for about in ("kind", "start", "published"):
        source = held.any if about == "kind" else held
        before, after = getattr(source, about), getattr(later.any, about)
        if before and after and before != after:
            told.append(_revision(about, str(before), str(after), held.any, later.any))
    for judgement, row in later.rows.items():
        earlier = held.rows.get(judgement)
        if earlier is not None and earlier.grade != row.grade:
            told.append(_revision(judgement, earlier.grade, row.grade, earlier, row))
        held.rows[judgement] = row
    held.start = later.start or held.start
    held.published = later.published or held.published
    held.theme = later.theme or held.theme
    return told


def _revision(about: str, earlier: str, later: str, before: Outcome, after: Outcome) -> Revision:
    return Revision(
        dfe=after.dfe,
        name=after.name,
        framework=after.framework,
        published=after.published or before.published,
        about=about,
        earlier=earlier,
        earlier_source=before.source,
        later=later,
        later_source=after.source,
    )


def _rows(each: _Inspection) -> list[Outcome]:
    """The finished rows of one inspection: one edition, one pair of dates, whichever sheet each came from."""
    latest = max(each.rows.values(), key=lambda row: row.source)
    shared = {"start": each.start, "published": each.published, "theme": each.theme, "framework": latest.framework}
    shared |= {"kind": latest.kind, "name": latest.name, "region": latest.region}
    return [replace(row, **shared) for row in each.rows.values()]


def _order(row: Outcome) -> tuple[object, ...]:
    judgements = list(edition(row.framework).judgements)
    place = judgements.index(row.judgement) if row.judgement else -1
    when = row.published or row.start or date.min
    return (row.dfe, when, row.framework, row.kind, row.start or date.min, place)
