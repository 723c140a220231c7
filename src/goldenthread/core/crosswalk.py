"""Says whether the judgements of two framework editions may be set side by side, and with what warning.

"Good in 2011, good in 2013, good in 2015" spans three frameworks with three different bars. Grades stand
beside each other only where definitions/crosswalk.toml allows it; whatever it does not name is not comparable.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from goldenthread.core.definitions import build, read_toml
from goldenthread.core.errors import DefinitionError, InputNotFit
from goldenthread.core.frameworks import load_framework
from goldenthread.core.stated import Confidence, Stated

ComparisonAnswer = Literal["like_for_like", "with_caveat", "not_comparable"]
Side = tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class Group:
    """Judgements of some editions; none named means the same judgements as on the other side."""

    frameworks: tuple[str, ...]
    judgements: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Entry(Stated):
    """One statement of the crosswalk, as the file has it."""

    one: Group
    other: Group
    answer: ComparisonAnswer
    text: str


@dataclass(frozen=True, kw_only=True)
class CrosswalkFile:
    """The whole file."""

    compare: tuple[Entry, ...]


@dataclass(frozen=True)
class Comparison:
    """Whether two judgements may be set side by side. `says` is the sentence to show beside them."""

    answer: ComparisonAnswer
    says: str
    confidence: Confidence = "high"
    note: str = ""
    stated: bool = True


def compare(a_framework: str, a_judgement: str, b_framework: str, b_judgement: str) -> Comparison:
    """Whether two judgements are like for like, comparable with a caveat, or not comparable. Order does not matter.

    `stated` is False where the crosswalk is silent. An unknown framework or judgement is InputNotFit.
    """
    load_framework(a_framework).judgement(a_judgement)
    load_framework(b_framework).judgement(b_judgement)
    one, other = (a_framework, a_judgement), (b_framework, b_judgement)
    if one == other:
        return Comparison("like_for_like", "The same judgement of the same edition.")
    found = _crosswalk().get(frozenset((one, other)))
    if found is None:
        return Comparison("not_comparable", "These are different judgements; nothing says they compare.", stated=False)
    return Comparison(found.answer, found.text, found.confidence, found.note)


@cache
def _crosswalk() -> dict[frozenset[Side], Entry]:
    return read_crosswalk(read_toml("crosswalk.toml"), where="definitions/crosswalk.toml")


def read_crosswalk(tables: Mapping[str, Any], *, where: str) -> dict[frozenset[Side], Entry]:
    """Each pair of judgements with its statement; DefinitionError when one is unknown or said twice."""
    pairs: dict[frozenset[Side], Entry] = {}
    for place, entry in enumerate(build(CrosswalkFile, tables, where=where).compare, start=1):
        here = f"{where} › compare [{place}]"
        for one, other in _pairs(entry, here):
            pair = frozenset((one, other))
            if pair in pairs:
                raise DefinitionError(f"{here} compares {_name(one)} with {_name(other)} a second time.")
            pairs[pair] = entry
    return pairs


def _pairs(entry: Entry, where: str) -> list[tuple[Side, Side]]:
    if not entry.one.judgements:
        raise DefinitionError(f"{where} › one names no judgement.")
    _check_known(entry.one, entry.one.judgements, f"{where} › one")
    _check_known(entry.other, entry.other.judgements or entry.one.judgements, f"{where} › other")
    found = []
    for mine, theirs in itertools.product(entry.one.frameworks, entry.other.frameworks):
        if mine == theirs:
            raise DefinitionError(f"{where} compares {mine} with itself.")
        for judgement in entry.one.judgements:
            found += [((mine, judgement), (theirs, other)) for other in entry.other.judgements or (judgement,)]
    return found


def _check_known(group: Group, judgements: tuple[str, ...], where: str) -> None:
    if not group.frameworks:
        raise DefinitionError(f"{where} names no framework.")
    try:
        for key in group.frameworks:
            for judgement in judgements:
                load_framework(key).judgement(judgement)
    except InputNotFit as error:
        raise DefinitionError(f"{where}: {error}") from error


def _name(side: Side) -> str:
    return f"{side[1]} of {side[0]}"
