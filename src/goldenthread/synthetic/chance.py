"""Draws by chance that come out the same on every machine, from one seed.

NumPy promises that the raw numbers of PCG64 never change, but not what its distributions make of them, and
a logarithm may differ in its last digit between processors. So everything here is whole-number arithmetic on
the raw numbers: a draw is 32 bits compared with thresholds. Each topic of an authority has a stream of its
own; asking more of one topic leaves the others as they were.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from goldenthread.core.errors import DefinitionError

Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]
Texts = NDArray[np.str_]

_SCALE = 1 << 32


@dataclass(frozen=True)
class Mix:
    """Which of several codes, and how often: `thresholds` rise to the full range of a draw."""

    codes: Texts
    thresholds: Whole

    @classmethod
    def of(cls, weights: Mapping[str, float]) -> Mix:
        """A mix from a weight for each code; the weights need not add up to anything in particular."""
        total = sum(weights.values())
        if not weights or total <= 0 or min(weights.values()) < 0:
            raise DefinitionError("A mix needs at least one code with a weight above nought.")
        running, thresholds = 0.0, []
        for weight in weights.values():
            running += weight
            thresholds.append(int(running / total * _SCALE))
        thresholds[-1] = _SCALE
        return cls(np.array(list(weights)), np.array(thresholds, dtype=np.int64))


@dataclass(frozen=True)
class Spread:
    """How a length is spread: `points` are (length, per cent that is no longer than this), rising to 100."""

    lengths: Whole
    thresholds: Whole

    @classmethod
    def of(cls, points: Sequence[Sequence[float]]) -> Spread:
        """A spread from its points; between two points every whole length is as likely as the next."""
        lengths, shares = [int(point[0]) for point in points], [float(point[1]) for point in points]
        rising = all(a < b for a, b in pairwise(lengths))
        if not points or not rising or sorted(shares) != shares or shares[-1] != 100:
            raise DefinitionError("A spread's lengths and per cents must rise, and the last per cent must be 100.")
        return cls(
            np.array([lengths[0] - 1, *lengths], dtype=np.int64),
            np.array([int(share / 100 * _SCALE) for share in shares], dtype=np.int64),
        )


class Stream:
    """One run of draws. Every method gives an array of the asked length and moves the run on."""

    def __init__(self, *key: int | str) -> None:
        numbers = [zlib.crc32(part.encode()) if isinstance(part, str) else part for part in key]
        self._bits = np.random.PCG64(np.random.SeedSequence(numbers))

    def bits(self, count: int) -> Whole:
        """Whole numbers from nought up to, not including, two to the power of 32."""
        return (np.atleast_1d(self._bits.random_raw(count)) >> np.uint64(32)).astype(np.int64)

    def chance(self, count: int, share: float | NDArray[np.float64]) -> Flags:
        """Whether each of so many things happens; `share` is a probability, one for all or one for each."""
        return self.bits(count) < (np.asarray(share) * _SCALE).astype(np.int64)

    def whole(self, count: int, low: int | Whole, high: int | Whole) -> Whole:
        """A whole number from low to high, both possible; where high is below low, low."""
        low, high = np.asarray(low, dtype=np.int64), np.asarray(high, dtype=np.int64)
        return low + ((self.bits(count) * (np.maximum(high - low, 0) + 1)) >> 32)

    def pick(self, count: int, mix: Mix) -> Texts:
        """One code of the mix for each."""
        return mix.codes[np.searchsorted(mix.thresholds, self.bits(count), side="right")]

    def length(self, count: int, spread: Spread) -> Whole:
        """One length of the spread for each."""
        step = np.searchsorted(spread.thresholds, self.bits(count), side="right")
        low, high = spread.lengths[step] + 1, spread.lengths[step + 1]
        return low + ((self.bits(count) * (high - low + 1)) >> 32)

    def rounded(self, amount: float) -> int:
        """The amount as a whole number, its fraction settled by chance, so that small totals are right on average."""
        whole = int(amount)
        return whole + int(self.chance(1, amount - whole)[0])


@dataclass(frozen=True)
class Draws:
    """The chances of one authority in one made-up world."""

    seed: int
    authority: int

    def on(self, topic: str) -> Stream:
        """A fresh stream for a topic; the same topic always starts the same."""
        return Stream(self.seed, self.authority, topic)


def scattered(number: Whole, salt: str) -> Whole:
    """A whole number below two to the power of 32 that depends only on each number and the salt.

    For facts that must not change from one view to the next, such as which weekday a child is visited.
    """
    mixed = (number.astype(np.uint64) + np.uint64(zlib.crc32(salt.encode()))) * np.uint64(0x9E3779B97F4A7C15)
    mixed ^= mixed >> np.uint64(29)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    return (mixed >> np.uint64(32)).astype(np.int64)


def scattered_pick(number: Whole, salt: str, mix: Mix) -> Texts:
    """One code of the mix for each number, the same whenever it is asked."""
    return mix.codes[np.searchsorted(mix.thresholds, scattered(number, salt), side="right")]


def scattered_length(number: Whole, salt: str, spread: Spread) -> Whole:
    """One length of the spread for each number, the same whenever it is asked."""
    step = np.searchsorted(spread.thresholds, scattered(number, salt), side="right")
    low, high = spread.lengths[step] + 1, spread.lengths[step + 1]
    return low + ((scattered(number, salt + "+") * (high - low + 1)) >> 32)
