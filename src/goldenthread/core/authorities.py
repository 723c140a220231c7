"""Finds an authority by number, name or code, and says what came before it, after it and beside it.

An authority is known by its three-digit DfE number: ONS codes change when a boundary moves (Gateshead was
E08000020 and is E08000037) and names are spelt in many ways. The list holds authorities that no longer
exist, with their successors, so that a history neither loses nor silently joins them.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from goldenthread.core.definitions import read_csv
from goldenthread.core.errors import InputNotFit

_ENDINGS = re.compile(
    r" (metropolitan borough council|borough council|city council|county council|metropolitan district council"
    r"|district council|council)$"
)
_BEGINNINGS = re.compile(r"^(london borough of|royal borough of|city of|county of|council of the)( the)? ")


@dataclass(frozen=True)
class Authority:
    """One authority with children's services duties, present or past. `valid_from` is empty before April 2009."""

    dfe: int
    name: str
    kind: str
    region: str
    dfe_region: str
    ofsted_region: str
    ons: str
    former_ons: tuple[str, ...]
    other_names: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None
    successors: tuple[int, ...]
    ofsted_urn: str
    note: str

    def existed(self, on: date) -> bool:
        """Whether the authority existed on that day."""
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)


@dataclass(frozen=True)
class Neighbour:
    """One statistical neighbour: rank 1 is nearest, `closeness` is the Department's own wording."""

    dfe: int
    rank: int
    closeness: str


@dataclass(frozen=True)
class NeighbourEdition:
    """One edition of the statistical neighbours, with a caution where it does not suit the date asked about."""

    year: int
    published: date
    title: str
    caution: str = ""


@dataclass(frozen=True)
class Trust:
    """A company or trust that ran children's services for an authority; the authority stays answerable."""

    dfe: int
    name: str
    since: str
    until: str
    confidence: str


@cache
def authorities() -> tuple[Authority, ...]:
    """Every authority we know, by DfE number; those that no longer exist are among them."""
    return tuple(_authority(row) for row in read_csv("codelists", "authorities.csv"))


def by_dfe(dfe: int) -> Authority:
    """The authority with this DfE number."""
    found = _numbers().get(dfe)
    if found is None:
        raise InputNotFit(f"No authority has the DfE number {dfe}. Gateshead, for instance, is 390.")
    return found


def find(text: str, *, on: date | None = None) -> Authority:
    """The one authority meant by a DfE number, an ONS code, or a name in any common spelling.

    Where a past and a present authority share a name (Dorset), `on` decides; without it the present one is meant.
    """
    found = matches(text)
    if len(found) > 1:
        found = tuple(each for each in found if (each.existed(on) if on else each.valid_to is None)) or found
    if len(found) == 1:
        return found[0]
    near = difflib.get_close_matches(_plain(text), _names(), n=3)
    hint = f" Near it: {', '.join(sorted({_names()[name][0].name for name in near}))}." if near else ""
    raise InputNotFit(f"No authority is known by that name, number or code.{hint} Use the DfE number if in doubt.")


def matches(text: str) -> tuple[Authority, ...]:
    """Every authority, present or past, that a name, DfE number or ONS code may mean; none when unknown."""
    text = text.strip()
    if text.isascii() and text.isdigit():
        found = _numbers().get(int(text))
        return (found,) if found else ()
    coded = _codes().get(text.upper())
    if coded:
        return (coded,)
    name = _plain(text)
    return _names().get(name) or _names().get(_shortened(name)) or ()


def successors(dfe: int) -> tuple[Authority, ...]:
    """The authorities that took over from this one, if it no longer exists."""
    return tuple(by_dfe(number) for number in by_dfe(dfe).successors)


def predecessors(dfe: int) -> tuple[Authority, ...]:
    """The authorities whose area, or part of it, this one took over."""
    by_dfe(dfe)
    return tuple(each for each in authorities() if dfe in each.successors)


def line_of(dfe: int) -> tuple[Authority, ...]:
    """The authority with all that came before it and after it, by DfE number; never its siblings."""
    held = {dfe}
    for step in (predecessors, successors):
        waiting = [dfe]
        while waiting:
            for each in step(waiting.pop()):
                if each.dfe not in held:
                    held.add(each.dfe)
                    waiting.append(each.dfe)
    return tuple(by_dfe(number) for number in sorted(held))


@cache
def regions() -> tuple[str, ...]:
    """Every region name that may be asked for: the nine regions, inner and outer London, and Ofsted's own."""
    named = {name for each in authorities() for name in (each.region, each.dfe_region, each.ofsted_region)}
    return tuple(sorted(named))


def region_named(text: str) -> str:
    """The region's name as we write it, from any capitals; InputNotFit lists the regions when unknown."""
    wanted = _plain(text)
    for name in regions():
        if _plain(name) == wanted:
            return name
    raise InputNotFit(f"No region has that name. The regions are: {'; '.join(regions())}.")


def in_region(dfe: int, region: str) -> bool:
    """Whether the authority lies in the region, by any of the region names in use."""
    each = by_dfe(dfe)
    return region in (each.region, each.dfe_region, each.ofsted_region)


@cache
def neighbour_editions() -> tuple[NeighbourEdition, ...]:
    """The editions of statistical neighbours held, oldest first."""
    rows = read_csv("codelists", "statistical_neighbour_editions.csv")
    made = [NeighbourEdition(int(r["edition"]), date.fromisoformat(r["published"]), r["title"]) for r in rows]
    return tuple(sorted(made, key=lambda edition: edition.published))


def edition_right_for(on: date) -> NeighbourEdition:
    """The edition in use on that day; before the first one held, the first one with a caution."""
    current = [edition for edition in neighbour_editions() if edition.published <= on]
    if current:
        return current[-1]
    first = neighbour_editions()[0]
    caution = (
        f"These neighbours were set in {first.published:%B %Y}, after {on:%-d %B %Y}; the set used then is not held."
    )
    return NeighbourEdition(first.year, first.published, first.title, caution)


def neighbours(dfe: int, *, edition: int) -> tuple[Neighbour, ...]:
    """The statistical neighbours of an authority in one edition, nearest first."""
    years = [each.year for each in neighbour_editions()]
    if edition not in years:
        raise InputNotFit(f"There is no {edition} edition of the statistical neighbours; those held are {years}.")
    found = _neighbours().get((edition, dfe))
    if not found:
        raise InputNotFit(f"The {edition} edition gives no statistical neighbours for {by_dfe(dfe).name}.")
    return found


def trusts(dfe: int) -> tuple[Trust, ...]:
    """The children's trusts that have run services for an authority, oldest first."""
    return tuple(each for each in _trusts() if each.dfe == dfe)


def _authority(row: dict[str, str]) -> Authority:
    def several(column: str) -> tuple[str, ...]:
        return tuple(part for part in row[column].split("|") if part)

    def day(column: str) -> date | None:
        return date.fromisoformat(row[column]) if row[column] else None

    return Authority(
        dfe=int(row["dfe"]),
        name=row["name"],
        kind=row["kind"],
        region=row["region"],
        dfe_region=row["dfe_region"],
        ofsted_region=row["ofsted_region"],
        ons=row["ons"],
        former_ons=several("former_ons"),
        other_names=several("other_names"),
        valid_from=day("valid_from"),
        valid_to=day("valid_to"),
        successors=tuple(int(number) for number in several("successors")),
        ofsted_urn=row["ofsted_urn"],
        note=row["note"],
    )


def _plain(text: str) -> str:
    """A name without capitals, ampersands or punctuation, so that spellings meet."""
    words = re.sub(r"[^a-z0-9]+", " ", text.casefold().replace("&", " and ").replace("'", "").replace("’", ""))
    return words.strip()


def _shortened(name: str) -> str:
    return _BEGINNINGS.sub("", _ENDINGS.sub("", name))


@cache
def _numbers() -> dict[int, Authority]:
    return {each.dfe: each for each in authorities()}


@cache
def _codes() -> dict[str, Authority]:
    return {code: each for each in authorities() for code in (each.ons, *each.former_ons) if code}


@cache
def _names() -> dict[str, tuple[Authority, ...]]:
    named: dict[str, tuple[Authority, ...]] = {}
    for each in authorities():
        for name in dict.fromkeys(_plain(text) for text in (each.name, *each.other_names)):
            named[name] = (*named.get(name, ()), each)
    return named


@cache
def _neighbours() -> dict[tuple[int, int], tuple[Neighbour, ...]]:
    held: dict[tuple[int, int], list[Neighbour]] = {}
    for row in read_csv("codelists", "statistical_neighbours.csv"):
        key = (int(row["edition"]), int(row["dfe"]))
        held.setdefault(key, []).append(Neighbour(int(row["neighbour"]), int(row["rank"]), row["closeness"]))
    return {key: tuple(sorted(each, key=lambda n: n.rank)) for key, each in held.items()}


@cache
def _trusts() -> tuple[Trust, ...]:
    rows = read_csv("codelists", "childrens_trusts.csv")
    made = [Trust(int(r["dfe"]), r["name"], r["since"], r["until"], r["confidence"]) for r in rows]
    return tuple(sorted(made, key=lambda trust: (trust.dfe, trust.since)))
