"""Which grade was in force when, and which grade came next: questions about more than one authority or day.

Like core.register, nothing here knows what today is: "in force" on a day means published on or before it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from goldenthread.core import authorities
from goldenthread.core.like_for_like import comparisons
from goldenthread.core.outcomes import GRADES, Event, Outcome, events

#: Ofsted's table and a report may give dates some days apart.
NEAR = timedelta(days=21)
Movement = Literal["better", "same", "worse", "not_comparable", "none_yet"]
MOVEMENTS: tuple[Movement, ...] = ("better", "same", "worse", "not_comparable", "none_yet")


@dataclass(frozen=True)
class Row:
    """One authority with the grade in force for each thing asked, in the order asked; None where there was none."""

    dfe: int
    authority: str
    rank: int
    grades: tuple[Outcome | None, ...]


@dataclass(frozen=True)
class Beside:
    """An authority, then its statistical neighbours, nearest first; the edition of neighbours and a caution."""

    rows: tuple[Row, ...]
    edition: int
    caution: str


@dataclass(frozen=True)
class NextGrade:
    """The overall grade of the first graded inspection after a report, and how it moved from the one before."""

    movement: Movement
    before: str
    grade: str
    published: date | None
    framework: str


def beside_neighbours(
    records: Iterable[Outcome], dfe: int, *, asked: Sequence[tuple[str, date]], neighbours_on: date
) -> Beside:
    """The grades in force of an authority and its neighbours for each judgement and day asked.

    The neighbours are those of the edition in use on `neighbours_on`. InputNotFit when that edition names none.
    """
    edition = authorities.edition_right_for(neighbours_on)
    near = authorities.neighbours(dfe, edition=edition.year)
    places = [(dfe, 0), *((each.dfe, each.rank) for each in near)]
    held = _by_judgement(records, {number for number, _ in places})
    rows = tuple(
        Row(number, authorities.by_dfe(number).name, rank, tuple(_in_force(held, number, *each) for each in asked))
        for number, rank in places
    )
    return Beside(rows, edition.year, edition.caution)


def next_grade(records: Iterable[Outcome], dfe: int, *, began: date | None, published: date | None) -> NextGrade:
    """What the register says came after the report of an inspection begun or published on a day.

    Better, same and worse are said only where the crosswalk lets the two overall grades be set side by side.
    """
    graded = [each for each in events(row for row in records if row.dfe == dfe) if "overall" in each.judgements]
    own = next((each for each in graded if _is_of(each, began, published)), None)
    day = published or began or date.min
    before = own or next((each for each in reversed(graded) if each.when <= day), None)
    after = next((each for each in graded if each.when > (before.when if own and before else day)), None)
    if after is None:
        return NextGrade("none_yet", before.judgements["overall"] if before else "", "", None, "")
    grade = after.judgements["overall"]
    return NextGrade(
        movement=_movement(before, after),
        before=before.judgements["overall"] if before else "",
        grade=grade,
        published=after.published,
        framework=after.framework,
    )


def _is_of(event: Event, began: date | None, published: date | None) -> bool:
    if event.start and began and abs(event.start - began) <= NEAR:
        return True
    return bool(event.published and published and abs(event.published - published) <= NEAR)


def _movement(before: Event | None, after: Event) -> Movement:
    found = [each for each in comparisons(before, after) if each.judgement == "overall"] if before else []
    if not found or found[0].answer == "not_comparable":
        return "not_comparable"
    was, now = (GRADES.index(each) for each in (found[0].grade_before, found[0].grade))
    return "same" if was == now else "better" if now < was else "worse"


Held = dict[tuple[int, str], list[Outcome]]


def _by_judgement(records: Iterable[Outcome], wanted: set[int]) -> Held:
    held: Held = {}
    for row in records:
        if row.dfe in wanted and row.published and row.judgement:
            held.setdefault((row.dfe, row.judgement), []).append(row)
    for rows in held.values():
        rows.sort(key=lambda row: row.published or date.min)
    return held


def _in_force(held: Held, dfe: int, judgement: str, on: date) -> Outcome | None:
    rows = held.get((dfe, judgement), [])
    place = bisect_right([row.published or date.min for row in rows], on)
    return rows[place - 1] if place else None
