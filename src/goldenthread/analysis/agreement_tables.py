"""Agreement from counts of pairs: how often a first grader gave this grade and a second grader that one.

A programme holds such counts by tool, standard and month, so that ten thousand pairs are read as sixteen numbers. The first
and the second grader have roles (auditor and moderator, authority and inspector), so each keeps a margin of their own.
Rows and columns are grades, worst first.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from goldenthread.analysis import coefficients
from goldenthread.analysis.agreement import Agreement, Bias, bias_estimate, notes_of
from goldenthread.analysis.coefficients import Ints, Profiles
from goldenthread.analysis.estimates import Estimate
from goldenthread.analysis.gradings import GRADES
from goldenthread.analysis.profile_figures import DRAWS, SEED, figures
from goldenthread.core.errors import WrongUse

Table = Sequence[Sequence[int]]


@dataclass(frozen=True)
class Gaps:
    """How many grades apart the first grader was from the second: how many pairs, their sum and their squares' sum."""

    n: int = 0
    total: int = 0
    squares: int = 0

    @property
    def mean(self) -> float:
        """The mean gap; nought where there is none."""
        return self.total / self.n if self.n else 0.0

    @property
    def variance(self) -> float:
        """The variance of the gaps, as a sample's; nought under two."""
        return max(0.0, self.squares - self.n * self.mean**2) / (self.n - 1) if self.n > 1 else 0.0

    def estimate(self) -> Estimate:
        """The mean gap in grades with Student's interval, or why there is none."""
        return bias_estimate(self.n, self.mean, math.sqrt(self.variance / self.n) if self.n else 0.0)

    def __add__(self, other: Gaps) -> Gaps:
        return Gaps(self.n + other.n, self.total + other.total, self.squares + other.squares)


def gaps_of(table: Table) -> Gaps:
    """The gaps in a table of pairs."""
    counts = _square(table)
    steps = np.subtract.outer(np.arange(len(counts)), np.arange(len(counts)))
    return Gaps(int(counts.sum()), int((counts * steps).sum()), int((counts * steps**2).sum()))


def agreement_of_table(
    table: Table,
    *,
    roles: tuple[str, str] = ("Auditor", "Moderator"),
    grades: Sequence[str] = GRADES,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Agreement:
    """How far the two roles agree over these pairs. The bias is the first role's, against the second."""
    profiles = _profiles(_square(table))
    found = figures(profiles, two=True, draws=draws, seed=seed)
    bias = bias_of_table(table, roles[0])
    gaps = gaps_of(table)
    return Agreement(
        n_cases=gaps.n,
        n_cases_paired=gaps.n,
        n_gradings=2 * gaps.n,
        n_pairs=found.n_pairs,
        n_exact=found.n_exact,
        n_adjacent=found.n_adjacent,
        auditors=roles,
        pairing="two auditors",
        exact=found.exact,
        adjacent=found.adjacent,
        **found.coefficients,
        bias=(bias,),
        grades=tuple(grades),
        confusion=found.confusion,
        notes=notes_of(profiles, found, (bias,)),
        draws=draws,
        seed=seed,
    )


def bias_of_table(table: Table, auditor: str) -> Bias:
    """How much higher the first grader of these pairs grades than the second."""
    counts, gaps = _square(table), gaps_of(table)
    return Bias(
        auditor=auditor,
        n_cases=gaps.n,
        estimate=gaps.estimate(),
        higher=int(np.tril(counts, -1).sum()),
        same=int(np.trace(counts)),
        lower=int(np.triu(counts, 1).sum()),
    )


def kappa_of_table(table: Table, *, draws: int = DRAWS, seed: int = SEED) -> Estimate:
    """The quadratic kappa of these pairs alone, for a page that shows it for many groups."""
    profiles = _profiles(_square(table))
    return figures(profiles, two=True, draws=draws, seed=seed, only=("kappa_quadratic",)).coefficients[
        "kappa_quadratic"
    ]


def _profiles(counts: Ints) -> Profiles:
    """One profile for each cell that holds a pair; a single empty one where none does."""
    size = len(counts)
    first, second = np.nonzero(counts)
    held = len(first)
    graded = np.zeros((held, size), dtype=np.int64)
    pairs = np.zeros((held, size * size))
    np.add.at(graded, (np.arange(held), first), 1)
    np.add.at(graded, (np.arange(held), second), 1)
    pairs[np.arange(held), first * size + second] = 1.0
    return coefficients.Profiles(counts[first, second].astype(np.int64), graded, pairs)


def _square(table: Table) -> Ints:
    counts = np.asarray(table, dtype=np.int64)
    if counts.ndim != 2 or counts.shape[0] != counts.shape[1] or counts.shape[0] < 2 or (counts < 0).any():
        raise WrongUse("A table of pairs has a row and a column for each grade, and no count below nought.")
    return counts
