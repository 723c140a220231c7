"""Holds what Ofsted has published about each inspection: one row for each inspection and judgement.

    Outcome   one graded judgement of one inspection, or one visit without grades (judgement empty)
    Event     one inspection or visit: the outcomes that share authority, framework, kind and dates

The rows are Ofsted's own, from 2009 on, shipped as definitions/official/outcomes.csv with the source file,
sheet and row of each. Ofsted shows the old grade "adequate" as requires improvement; so do we. Its tables
never give the last day of an inspection, and give the first day only from 2018.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Literal

from goldenthread.core.definitions import build, read_csv, read_toml
from goldenthread.core.errors import WrongUse

Grade = Literal["outstanding", "good", "requires_improvement", "inadequate"]

GRADES: tuple[Grade, ...] = ("outstanding", "good", "requires_improvement", "inadequate")
GRADE_LABELS: dict[str, str] = {
    "outstanding": "outstanding",
    "good": "good",
    "requires_improvement": "requires improvement",
    "inadequate": "inadequate",
}
VISITS = ("focused_visit", "monitoring_visit")
# The columns of outcomes.csv, in order: the fields of Outcome.
COLUMNS = (
    "dfe", "name", "region", "framework", "kind", "start", "published",
    "judgement", "grade", "theme", "source", "sheet", "row",
)  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    """One judgement of one inspection as published. A visit has one row, with no judgement and no grade."""

    dfe: int
    name: str
    region: str
    framework: str
    kind: str
    start: date | None
    published: date | None
    judgement: str
    grade: str
    theme: str
    source: str
    sheet: str
    row: int


@dataclass(frozen=True)
class Event:
    """One inspection or visit with all its judgements, in the order of the framework."""

    dfe: int
    name: str
    region: str
    framework: str
    kind: str
    start: date | None
    published: date | None
    theme: str
    judgements: dict[str, str]
    source: str

    @property
    def when(self) -> date:
        """The day it is placed at: publication, or the first day on site where no publication date is given."""
        return self.published or self.start or date.min


@dataclass(frozen=True)
class Edition:
    """One framework edition as the register knows it; `held_under` names the edition its rows stand under."""

    key: str
    note: str
    judgements: dict[str, str] = field(default_factory=dict)
    since: date | None = None
    held_under: str = ""


@dataclass(frozen=True)
class Family:
    """A framework with its editions, oldest first."""

    key: str
    title: str
    edition: tuple[Edition, ...]


@dataclass(frozen=True)
class Shelf:
    """What definitions/official/frameworks.toml holds."""

    family: tuple[Family, ...]
    kinds: dict[str, str]


@cache
def shelf() -> Shelf:
    """The frameworks, judgements and kinds of inspection that the register tells apart."""
    return build(Shelf, read_toml("official", "frameworks.toml"), where="definitions/official/frameworks.toml")


def family_of(framework: str) -> Family:
    """The family of an edition key, or of a family key itself."""
    for family in shelf().family:
        if framework == family.key or framework in (edition.key for edition in family.edition):
            return family
    known = [edition.key for family in shelf().family for edition in family.edition if not edition.held_under]
    raise WrongUse(f"The register holds no framework “{framework}”. It holds: {', '.join(known)}.")


def edition(framework: str) -> Edition:
    """One edition by its key."""
    for each in family_of(framework).edition:
        if each.key == framework:
            return each
    raise WrongUse(f"“{framework}” is a family of frameworks; name one edition of it.")


def editions_meant(framework: str) -> tuple[Edition, ...]:
    """The editions a key asks for: itself, or for a family key (sif, ilacs) every edition that holds rows."""
    family = family_of(framework)
    if framework == family.key:
        return tuple(each for each in family.edition if not each.held_under)
    one = edition(framework)
    if one.held_under:
        raise WrongUse(f"The register holds nothing under {framework}. {one.note}")
    return (one,)


def judgement_label(framework: str, judgement: str) -> str:
    """The judgement's name in that framework, for a heading or a table."""
    return edition(framework).judgements.get(judgement, judgement)


@cache
def shipped() -> tuple[Outcome, ...]:
    """Every outcome in the shipped extract, by authority and date."""
    return tuple(from_row(row) for row in read_csv("official", "outcomes.csv"))


def from_row(row: dict[str, str]) -> Outcome:
    """An outcome from the text of one CSV row."""
    return Outcome(
        dfe=int(row["dfe"]),
        name=row["name"],
        region=row["region"],
        framework=row["framework"],
        kind=row["kind"],
        start=date.fromisoformat(row["start"]) if row["start"] else None,
        published=date.fromisoformat(row["published"]) if row["published"] else None,
        judgement=row["judgement"],
        grade=row["grade"],
        theme=row["theme"],
        source=row["source"],
        sheet=row["sheet"],
        row=int(row["row"]),
    )


def to_row(outcome: Outcome) -> dict[str, str]:
    """The text of one CSV row for an outcome; `from_row` gives the outcome back."""
    made = {}
    for column in COLUMNS:
        value = getattr(outcome, column)
        made[column] = "" if value is None else value.isoformat() if isinstance(value, date) else str(value)
    return made


def events(records: Iterable[Outcome]) -> tuple[Event, ...]:
    """The inspections and visits behind the rows, oldest first; a row's order of judgements is the framework's."""
    grouped: dict[tuple[object, ...], list[Outcome]] = {}
    for row in records:
        key = (row.dfe, row.framework, row.kind, row.published, row.start)
        grouped.setdefault(key, []).append(row)
    made = [_event(rows) for rows in grouped.values()]
    return tuple(sorted(made, key=lambda event: (event.when, event.dfe, event.framework, event.kind)))


def _event(rows: list[Outcome]) -> Event:
    first = rows[0]
    order = list(edition(first.framework).judgements)
    graded = {row.judgement: row.grade for row in rows if row.judgement}
    return Event(
        dfe=first.dfe,
        name=first.name,
        region=first.region,
        framework=first.framework,
        kind=first.kind,
        start=first.start,
        published=first.published,
        theme=first.theme,
        judgements={key: graded[key] for key in sorted(graded, key=order.index)},
        source=first.source,
    )
