"""The rates journeys are drawn with, each with its source, read from definitions/synthetic.

A quality lead can read and change them without a line of code. `authored` marks a rate for which nothing
official is published and which we judged, so that nobody takes it for a statistic.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from goldenthread.core.definitions import build, names_on, read_csv, read_toml
from goldenthread.core.errors import DefinitionError
from goldenthread.synthetic.chance import Mix, Spread

T = TypeVar("T")


@dataclass(frozen=True)
class Rate:
    """One rate: a yearly count at Gateshead's size, a probability, a spread of lengths or a mix of codes."""

    key: str
    source: str
    yearly: float | None = None
    chance: float | None = None
    spread: tuple[tuple[float, ...], ...] = ()
    mix: Mapping[str, float] | None = None
    authored: bool = False

    def __post_init__(self) -> None:
        given = (self.yearly is not None) + (self.chance is not None) + bool(self.spread) + bool(self.mix)
        if given != 1:
            raise DefinitionError(f"“{self.key}” must hold one of yearly, chance, spread and mix.")
        if self.chance is not None and not 0 <= self.chance <= 1:
            raise DefinitionError(f"“{self.key}” is a probability, from 0 to 1.")


@dataclass(frozen=True)
class RateFile:
    """One file of rates."""

    title: str
    rates: tuple[Rate, ...]


@dataclass(frozen=True)
class Rates:
    """Every rate by its key and kind; DefinitionError when there is no such rate."""

    yearly: Mapping[str, float]
    chance: Mapping[str, float]
    spread: Mapping[str, Spread]
    mix: Mapping[str, Mix]


class _Named(dict[str, T]):
    def __missing__(self, key: str) -> T:
        raise DefinitionError(f"definitions/synthetic has no rate “{key}” of this kind.")


@cache
def load_rates() -> Rates:
    """Every rate under definitions/synthetic, ready to draw with."""
    held = [rate for name in names_on("synthetic") for rate in _file(name).rates]
    keys = [rate.key for rate in held]
    if len(keys) != len(set(keys)):
        raise DefinitionError("definitions/synthetic holds two rates with the same key.")
    return Rates(
        yearly=_Named({rate.key: rate.yearly for rate in held if rate.yearly is not None}),
        chance=_Named({rate.key: rate.chance for rate in held if rate.chance is not None}),
        spread=_Named({rate.key: Spread.of(rate.spread) for rate in held if rate.spread}),
        mix=_Named({rate.key: Mix.of(rate.mix) for rate in held if rate.mix}),
    )


def _file(name: str) -> RateFile:
    return build(RateFile, read_toml("synthetic", f"{name}.toml"), where=f"definitions/synthetic/{name}.toml")


@cache
def populations() -> Mapping[int, int]:
    """Children aged 0 to 17 by DfE number, for sharing made-up children out between authorities."""
    return {int(row["dfe"]): int(row["children"]) for row in read_csv("synthetic", "populations.csv")}
