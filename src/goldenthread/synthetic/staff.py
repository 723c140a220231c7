"""Who works with each child on a day: team, social worker and personal adviser, all plainly made up.

A child's worker changes after a stay drawn for that child, so that every view of a day agrees on who it was.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goldenthread.synthetic.chance import Texts, Whole, scattered, scattered_length
from goldenthread.synthetic.rates import load_rates
from goldenthread.synthetic.rows import padded
from goldenthread.synthetic.world import World

TEAMS = {
    "door": "Front Door Team",
    "assessment": "Assessment Team",
    "support": "Family Support Team",
    "disability": "Children with Disabilities Team",
    "care": "Children in Care Team",
    "leaving": "Leaving Care Team",
}
_SEVERAL = {"assessment": 3, "support": 4, "care": 3}
_WORKERS_AT_GATESHEAD = 95


@dataclass(frozen=True)
class Staff:
    """The workers of one authority. `word` marks every name: “made up”, or a canary to search for."""

    world: World
    word: str = "made up"

    def team(self, child: Whole, kind: Texts) -> Texts:
        """The team of each child, by kind of work; where there are several, a child stays with one of them."""
        names = np.full(len(child), "", dtype="U40")
        for key, name in TEAMS.items():
            here = kind == key
            number = scattered(child[here], f"team {key}") % _SEVERAL.get(key, 1) + 1
            if key in _SEVERAL:
                names[here] = np.char.add(f"{name} ", number.astype(str))
            else:
                names[here] = name
        return names

    def worker_number(self, child: Whole, turn: Whole) -> Whole:
        """The number of each child's worker in a turn; the next turn's is always somebody else."""
        pool = max(4, int(_WORKERS_AT_GATESHEAD * self.world.scale))
        first = scattered(self.world.children["luck"][child], "worker") % pool
        return (first + turn * (1 + scattered(child, "next worker") % max(pool - 1, 1))) % pool + 1

    def turn(self, child: Whole, day: int | Whole) -> Whole:
        """Which worker in order a child has on a day."""
        return (np.asarray(day) - self._anchor(child)) // self.stay(child)

    def stay(self, child: Whole) -> Whole:
        """How many days each of a child's workers stays."""
        return scattered_length(self.world.children["luck"][child], "stay", load_rates().spread["worker_stay_days"])

    def turn_begins(self, child: Whole, turn: Whole) -> Whole:
        """The day a child's worker of that turn began."""
        return self._anchor(child) + turn * self.stay(child)

    def worker(self, child: Whole, day: int | Whole) -> Texts:
        """The name of each child's worker on a day, for instance “Worker 017 (made up)”."""
        return self._named("Worker", self.worker_number(child, self.turn(child, day)))

    def adviser(self, child: Whole) -> Texts:
        """The name of each young person's personal adviser."""
        return self._named("Adviser", scattered(child, "adviser") % max(2, int(9 * self.world.scale)) + 1)

    def _anchor(self, child: Whole) -> Whole:
        return scattered(child, "anchor") % 900 - 3000

    def _named(self, kind: str, number: Whole) -> Texts:
        numbered = np.char.add(f"{kind} ", padded(number, 3))
        return np.char.add(numbered, f" ({self.word})")


def child_numbers(world: World, *, canary: bool = False) -> Texts:
    """The identifier of every child: ten characters, unique in the country, saying nothing about the child."""
    serial = np.arange(1, len(world.children) + 1)
    if canary:
        return np.char.add("CNRY", padded(serial, 6))
    return np.char.add(str(world.authority), padded(serial, 7))


_LETTERS = np.array(list("ABCDEFGHJKLMNPQRTUVWXYZ"))


def pupil_numbers(world: World) -> Texts:
    """A unique pupil number of the right form for every child, check letter and all; none was ever issued."""
    serial = np.arange(1, len(world.children) + 1, dtype=np.int64)
    entered = world.children["born"].astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970 + 5
    number = world.authority * 10**9 + (serial // 1000) * 10**5 + (entered % 100) * 1000 + serial % 1000
    digits = (number[:, None] // 10 ** np.arange(11, -1, -1)) % 10
    letter = _LETTERS[(digits * np.arange(2, 14)).sum(axis=1) % 23]
    return np.char.add(letter, padded(number, 12))
