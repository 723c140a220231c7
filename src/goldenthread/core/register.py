"""Answers questions about the national register: who was graded what, when, and how one authority stands.

Every function takes outcome records (the shipped ones, or an application's own) and a date; nothing here
knows what today is. "As at" a day always means: published on or before it. A report not yet published was
nobody's to count, whatever day the inspectors left.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from goldenthread.core import authorities
from goldenthread.core.authorities import Authority
from goldenthread.core.errors import InputNotFit, WrongUse
from goldenthread.core.like_for_like import JudgementComparison, comparisons, in_one_sentence
from goldenthread.core.outcomes import GRADES, VISITS, Event, Outcome, editions_meant, events, family_of

Rounds = Literal["first", "all", "latest"]
ROUNDS: tuple[Rounds, ...] = ("first", "all", "latest")


@dataclass(frozen=True)
class Distribution:
    """How many authorities' inspections had each grade as at a day.

    `rounds` is first (each authority's first inspection under the framework), all (every one), or latest (the
    most recent of each authority that existed on the day). `grades` has all four grades and adds up to `n`.
    """

    framework: str
    judgement: str
    as_at: date
    rounds: Rounds
    region: str | None
    n: int
    grades: dict[str, int]
    note: str


@dataclass(frozen=True)
class Entry:
    """One inspection or visit on an authority's timeline."""

    dfe: int
    authority: str
    framework: str
    framework_title: str
    kind: str
    start: date | None
    published: date | None
    judgements: dict[str, str]
    theme: str
    comparable_with_previous: str
    comparisons: tuple[JudgementComparison, ...]
    source: str


@dataclass(frozen=True)
class Place:
    """An authority's latest grade for one judgement as at a day; empty fields where it has none."""

    dfe: int
    authority: str
    rank: int
    grade: str
    framework: str
    published: date | None


@dataclass(frozen=True)
class Standing:
    """Where an authority stands among its statistical neighbours: counts are of neighbours, not of itself."""

    own: Place
    neighbours: tuple[Place, ...]
    judgement: str
    on: date
    edition: int
    better: int
    same: int
    worse: int
    ungraded: int
    cautions: tuple[str, ...]


@dataclass(frozen=True)
class SinceLast:
    """How long ago an authority's last graded inspection was published; None where it has had none."""

    dfe: int
    authority: str
    framework: str
    kind: str
    start: date | None
    published: date | None
    days: int | None
    months: int | None


def distribution(
    records: Iterable[Outcome],
    *,
    framework: str,
    as_at: date,
    rounds: Rounds = "all",
    judgement: str = "overall",
    region: str | None = None,
) -> Distribution:
    """Counts of each grade for one judgement of a framework (an edition, or a family such as sif or ilacs).

    The region may be one of the nine, inner or outer London, or Ofsted's own "North East, Yorkshire and the Humber".
    """
    if rounds not in ROUNDS:
        raise WrongUse(f"Rounds may be {', '.join(ROUNDS)}.")
    editions = editions_meant(framework)
    judgements = list(dict.fromkeys(key for edition in editions for key in edition.judgements))
    if judgement not in judgements:
        raise WrongUse(f"{framework} has no judgement “{judgement}”. It has: {', '.join(judgements)}.")
    place = authorities.region_named(region) if region else None
    found = rows_behind(records, framework=framework, as_at=as_at, rounds=rounds, judgement=judgement, region=place)
    grades: dict[str, int] = {grade: sum(row.grade == grade for row in found) for grade in GRADES}
    note = " ".join(edition.note for edition in editions)
    return Distribution(framework, judgement, as_at, rounds, place, len(found), grades, note)


def rows_behind(
    records: Iterable[Outcome],
    *,
    framework: str,
    as_at: date,
    rounds: Rounds = "all",
    judgement: str = "overall",
    region: str | None = None,
) -> tuple[Outcome, ...]:
    """The outcomes that a distribution counts, oldest first: the list a reader may check the figure against."""
    keys = {edition.key for edition in editions_meant(framework)}
    found = [
        row
        for row in records
        if row.framework in keys
        and row.judgement == judgement
        and row.published is not None
        and row.published <= as_at
        and (region is None or authorities.in_region(row.dfe, region))
    ]
    if rounds == "latest":
        found = [row for row in found if authorities.by_dfe(row.dfe).existed(as_at)]
    return tuple(_one_each(found, rounds))


def timeline(records: Iterable[Outcome], dfe: int) -> tuple[Entry, ...]:
    """Every inspection and visit of an authority and of those before and after it, oldest first.

    Each entry says whether its grades may be set beside those of the graded inspection before it.
    """
    line = authorities.line_of(dfe)
    named = {each.dfe: each.name for each in line}
    made: list[Entry] = []
    last: dict[int, Event] = {}
    for event in events(row for row in records if row.dfe in named):
        family = family_of(event.framework)
        made.append(
            Entry(
                dfe=event.dfe,
                authority=named[event.dfe],
                framework=event.framework,
                framework_title=family.title,
                kind=event.kind,
                start=event.start,
                published=event.published,
                judgements=event.judgements,
                theme=event.theme,
                comparable_with_previous=_sentence(last, event),
                comparisons=comparisons(last[event.dfe], event) if event.dfe in last else (),
                source=event.source,
            )
        )
        if event.judgements:
            last[event.dfe] = event
    return tuple(made)


def _sentence(last: dict[int, Event], event: Event) -> str:
    """Like for like or not; an authority that came out of others is not compared with them."""
    previous = last.get(event.dfe)
    before = [each.name for each in authorities.line_of(event.dfe) if each.dfe in last and _ended_before(each, event)]
    if previous is None and before and event.judgements:
        names = " and ".join(before)
        return f"Not like for like: the first graded inspection of this authority; those before were of {names}."
    return in_one_sentence(previous, event)


def _ended_before(each: Authority, event: Event) -> bool:
    """Whether an authority had ended by an inspection of another: two that end together did not follow each other."""
    return each.dfe != event.dfe and each.valid_to is not None and each.valid_to < event.when


def standing(
    records: Iterable[Outcome], dfe: int, *, on: date, edition: int | None = None, judgement: str = "overall"
) -> Standing:
    """An authority's latest grade beside those of its statistical neighbours, as published by `on`.

    Without `edition` the set of neighbours in use on that day is taken; a caution says so where none was held.
    """
    own = authorities.by_dfe(dfe)
    chosen = authorities.edition_right_for(on)
    year = edition if edition is not None else chosen.year
    known = [row for row in records if row.judgement == judgement and row.published and row.published <= on]
    mine = _latest(known, own, rank=0)
    beside = tuple(
        _latest(known, authorities.by_dfe(each.dfe), rank=each.rank)
        for each in authorities.neighbours(dfe, edition=year)
    )
    cautions = [] if edition is not None or not chosen.caution else [chosen.caution]
    graded = [each for each in beside if each.grade]
    others = sorted({each.framework for each in graded} - {mine.framework})
    if others and mine.grade:
        cautions.append(f"Not all like for like: some neighbours were last graded under {', '.join(others)}.")
    cautions += [_gone(each, on) for each in (mine, *beside) if not authorities.by_dfe(each.dfe).existed(on)]
    ranks = [GRADES.index(each.grade) for each in graded] if mine.grade else []
    rank = GRADES.index(mine.grade) if mine.grade else 0
    return Standing(
        own=mine,
        neighbours=beside,
        judgement=judgement,
        on=on,
        edition=year,
        better=sum(each < rank for each in ranks),
        same=sum(each == rank for each in ranks),
        worse=sum(each > rank for each in ranks),
        ungraded=len(beside) - len(graded),
        cautions=tuple(cautions),
    )


def time_since_last(records: Iterable[Outcome], *, on: date) -> tuple[SinceLast, ...]:
    """Every authority that exists on the day, longest since its last graded report first.

    Those never inspected under their present name come first: their wait cannot be told from here.
    Visits without grades do not count as inspections.
    """
    last: dict[int, Event] = {}
    for event in events(records):
        if event.kind not in VISITS and event.published is not None and event.published <= on:
            last[event.dfe] = event
    made = [_since(each, last.get(each.dfe), on) for each in authorities.authorities() if each.existed(on)]
    return tuple(sorted(made, key=lambda each: (each.days is not None, -(each.days or 0), each.authority)))


def _one_each(rows: list[Outcome], rounds: Rounds) -> list[Outcome]:
    """All rows oldest first, or each authority's first or latest one."""
    ordered = sorted(rows, key=lambda row: (row.published or date.min, row.dfe))
    if rounds == "all":
        return ordered
    kept: dict[int, Outcome] = {}
    for row in ordered:
        if rounds == "latest" or row.dfe not in kept:
            kept[row.dfe] = row
    return sorted(kept.values(), key=lambda row: (row.published or date.min, row.dfe))


def _latest(known: list[Outcome], authority: Authority, *, rank: int) -> Place:
    found = max(
        (row for row in known if row.dfe == authority.dfe), key=lambda row: row.published or date.min, default=None
    )
    if found is None:
        return Place(authority.dfe, authority.name, rank, "", "", None)
    return Place(authority.dfe, authority.name, rank, found.grade, found.framework, found.published)


def _gone(place: Place, on: date) -> str:
    authority = authorities.by_dfe(place.dfe)
    after = " and ".join(each.name for each in authorities.successors(place.dfe))
    if authority.valid_to is not None and authority.valid_to < on:
        return f"{authority.name} no longer existed on {on.day} {on:%B %Y}; {after} took over."
    return f"{authority.name} did not yet exist on {on.day} {on:%B %Y}."


def _since(authority: Authority, event: Event | None, on: date) -> SinceLast:
    if event is None or event.published is None:
        return SinceLast(authority.dfe, authority.name, "", "", None, None, None, None)
    return SinceLast(
        dfe=authority.dfe,
        authority=authority.name,
        framework=event.framework,
        kind=event.kind,
        start=event.start,
        published=event.published,
        days=(on - event.published).days,
        months=_whole_months(event.published, on),
    )


def _whole_months(first: date, last: date) -> int:
    if last < first:
        raise InputNotFit("A length of time cannot end before it begins.")
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
