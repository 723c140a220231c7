"""What one publication hides, rounds and prints instead, read from definitions/disclosure.

The rule belongs to the publication, not to the figure: the same count may be printed in a restricted board
paper, rounded in a statistical release and suppressed in a scrutiny report.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from functools import cache
from typing import Literal

from goldenthread.core.definitions import build, names_on, read_toml
from goldenthread.core.errors import DefinitionError, InputNotFit

FOLDER = "disclosure"


class State(StrEnum):
    """What a reader is told of a cell."""

    SHOWN = "shown"
    SUPPRESSED = "suppressed"
    LOW = "low"
    NOT_APPLICABLE = "not_applicable"
    NOT_AVAILABLE = "not_available"


@dataclass(frozen=True, kw_only=True)
class Symbols:
    """What is printed where no number is. `low` stands for a figure above nought that rounds to nought."""

    suppressed: str
    low: str
    not_applicable: str
    not_available: str

    def __post_init__(self) -> None:
        printed = (self.suppressed, self.low, self.not_applicable, self.not_available)
        if any(not each.strip() or each.strip()[0].isdigit() for each in printed):
            raise DefinitionError(
                "A symbol may be neither blank nor a number: it would read as nothing, or as a count."
            )
        if len(set(printed)) < len(printed):
            raise DefinitionError("Two states have the same symbol, so a reader could not tell them apart.")


@dataclass(frozen=True, kw_only=True)
class Level:
    """How figures of one level (authority, region, national) are treated. `round_to` 1 leaves them as they are."""

    key: str
    round_to: int = 1
    suppress: bool = True

    def __post_init__(self) -> None:
        if self.round_to < 1:
            raise DefinitionError("A figure is rounded to 1 or more.")


@dataclass(frozen=True, kw_only=True)
class Scheme:
    """The disclosure rules of one kind of publication.

    `suppress_from` to `suppress_to` are the counts never shown at a level that suppresses. `secondary`: also hide
    what would give them back. `protect_complement`: where so many of so many are printed, those left over count
    too (98 of 100 in time tells of two who were not). `noughts_may_cover`: a nought may be hidden to protect another
    figure, and the notes to the tables say so. `minimum_denominator`: no percentage of fewer.
    `prose_below`: a count under this in a sentence is pointed out.
    """

    key: str
    edition: str
    title: str
    used_for: str
    source: str
    confidence: Literal["high", "medium", "low"]
    suppress_from: int
    suppress_to: int
    secondary: bool
    protect_complement: bool
    noughts_may_cover: bool
    percentage_decimals: int
    minimum_denominator: int
    prose_below: int
    levels: tuple[Level, ...]
    symbols: Symbols
    note: str = ""

    def __post_init__(self) -> None:
        if self.suppress_from not in (0, 1):
            raise DefinitionError("“suppress_from” is 0 or 1: a hidden 2 beside a shown 1 protects nobody.")
        if self.suppress_to < self.suppress_from:
            raise DefinitionError("“suppress_to” is below “suppress_from”.")
        keys = [level.key for level in self.levels]
        if not keys or len(set(keys)) < len(keys):
            raise DefinitionError("The scheme needs levels, none named twice.")

    def level(self, key: str) -> Level:
        """The treatment of one level; InputNotFit lists those there are."""
        for level in self.levels:
            if level.key == key:
                return level
        raise InputNotFit(f"{self.title} has no level “{key}”. It has: {', '.join(each.key for each in self.levels)}.")

    def is_small(self, count: int, level: str) -> bool:
        """Whether a count may not be shown at this level."""
        return self.level(level).suppress and self.suppress_from <= count <= self.suppress_to

    def rounded(self, count: int, level: str) -> int:
        """The count as printed at this level; halves go away from nought."""
        step = self.level(level).round_to
        return int((Decimal(count) / step).quantize(Decimal(1), rounding=ROUND_HALF_UP)) * step

    def known_from(self, count: int, level: str, *, signed: bool = False) -> tuple[int, int]:
        """The lowest and highest count a reader must think possible when this one is printed as the scheme has it.

        A difference (`signed`) is never small, and one printed as low may be on either side of nought.
        """
        step = self.level(level).round_to
        if count == 0 or step == 1:
            return count, count
        nearest = abs(self.rounded(count, level))
        lowest, highest = max(1, nearest - step // 2), nearest + (step - 1) // 2
        if signed:
            if nearest == 0:
                return -highest, highest
            return (lowest, highest) if count > 0 else (-highest, -lowest)
        if self.level(level).suppress:
            lowest = max(lowest, self.suppress_to + 1)
        return lowest, highest


def scheme_keys() -> tuple[str, ...]:
    """The keys of the shipped schemes."""
    return names_on(FOLDER)


@cache
def load_scheme(key: str) -> Scheme:
    """One shipped scheme, for instance load_scheme("cla-current")."""
    scheme = build(Scheme, read_toml(FOLDER, f"{key}.toml"), where=f"definitions/{FOLDER}/{key}.toml")
    if scheme.key != key:
        raise DefinitionError(f"definitions/{FOLDER}/{key}.toml calls itself “{scheme.key}”. File and key must agree.")
    return scheme
