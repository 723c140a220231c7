"""The arithmetic of agreement, on arrays, so that thousands of resamples cost one multiplication.

Cases that were graded alike are the same *profile*. A resample of the cases is then only a new number of
cases for each profile, drawn from one multinomial distribution; every coefficient is computed from such
numbers, shape (…, profiles), for the real cases and for all the resamples by the same lines of code.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

LARGEST_BATCH = 4_000_000  # numbers held at once: 32 MB


def steps(size: int) -> Ints:
    """(size, size): how many grades apart two grades are."""
    ranks = np.arange(size)
    return np.abs(np.subtract.outer(ranks, ranks))


def linear(size: int) -> Floats:
    """(size, size): disagreement that grows with each step, 0 to 1 over a scale of `size` grades."""
    return steps(size) / (size - 1)


def quadratic(size: int) -> Floats:
    """(size, size): disagreement that grows with the square of the steps, 0 to 1."""
    return linear(size) ** 2


@dataclass(frozen=True)
class Profiles:
    """The distinct ways the cases were graded.

    cases   (profiles,)       how many cases have this profile
    counts  (profiles, K)     gradings at each of the K grades in one such case
    pairs   (profiles, K × K) its pairs by first and second grade, summing to 1 (to 0 with a single grading)
    """

    cases: Ints
    counts: Ints
    pairs: Floats

    @property
    def size(self) -> int:
        """How many grades the scale has, used or not."""
        return int(self.counts.shape[1])

    @property
    def gradings(self) -> Ints:
        """Gradings in one case of each profile."""
        return self.counts.sum(axis=1)


def profiles_of_two(first: Ints, second: Ints, *, size: int) -> Profiles:
    """Profiles where two auditors graded on a scale of `size`: −1 stands for a case that auditor did not grade."""
    codes, cases = np.unique((first + 1) * (size + 1) + second + 1, return_counts=True)
    a, b = codes // (size + 1) - 1, codes % (size + 1) - 1
    counts = np.zeros((len(codes), size), dtype=np.int64)
    pairs = np.zeros((len(codes), size * size))
    for grades in (a, b):
        graded = grades >= 0
        np.add.at(counts, (np.flatnonzero(graded), grades[graded]), 1)
    both = (a >= 0) & (b >= 0)
    pairs[np.flatnonzero(both), a[both] * size + b[both]] = 1.0
    return Profiles(cases.astype(np.int64), counts, pairs)


def profiles_of_many(counts: Ints) -> Profiles:
    """Profiles where the auditors are interchangeable: every pair of a case in both orders, the case once."""
    size = counts.shape[1]
    base = int(counts.max(initial=0)) + 1
    if base**size < 2**62:
        keys = counts @ (base ** np.arange(size, dtype=np.int64))
        _, places, cases = np.unique(keys, return_index=True, return_counts=True)
        distinct = counts[places]
    else:
        distinct, cases = np.unique(counts, axis=0, return_counts=True)
    given = distinct.sum(axis=1)
    ordered = ordered_pairs(distinct)
    share = np.divide(ordered, (given * (given - 1))[:, None], out=np.zeros_like(ordered), where=given[:, None] > 1)
    return Profiles(cases.astype(np.int64), distinct, share)


def ordered_pairs(counts: Ints) -> Floats:
    """(profiles, K × K): ordered pairs of different gradings of one case, by grade."""
    size = counts.shape[1]
    outer = counts[:, :, None] * counts[:, None, :] - counts[:, :, None] * np.eye(size, dtype=np.int64)
    return outer.reshape(len(counts), size * size).astype(np.float64)


def resample(profiles: Profiles, *, draws: int, seed: int) -> Iterator[Ints]:
    """How many cases of each profile each resample of the cases holds: batches of (draws, profiles).

    Batches keep memory small where many auditors make nearly every case a profile of its own.
    """
    total = int(profiles.cases.sum())
    generator = np.random.default_rng(seed)
    share = profiles.cases / total
    batch = max(1, LARGEST_BATCH // len(share))
    sizes = [min(batch, draws - start) for start in range(0, draws, batch)]
    for size in sizes:
        yield generator.multinomial(total, share, size=size).astype(np.int64)


def exact_share(numbers: Ints, profiles: Profiles) -> Floats:
    """Share of pairs at the same grade, each case counting once."""
    return _mean_over_pairs(numbers, profiles, (steps(profiles.size) == 0).astype(np.float64))


def adjacent_share(numbers: Ints, profiles: Profiles) -> Floats:
    """Share of pairs no more than one grade apart (the exact ones included), each case counting once."""
    return _mean_over_pairs(numbers, profiles, (steps(profiles.size) <= 1).astype(np.float64))


def _mean_over_pairs(numbers: Ints, profiles: Profiles, score: Floats) -> Floats:
    table = numbers @ profiles.pairs
    with np.errstate(invalid="ignore", divide="ignore"):
        return (table @ score.ravel()) / table.sum(axis=-1)


def weighted_kappa(numbers: Ints, profiles: Profiles, disagreement: Floats) -> Floats:
    """1 less observed over expected disagreement; not a number where no disagreement could be expected.

    With two auditors the margins are each auditor's own (Cohen 1968). With interchangeable auditors both
    margins are the pooled one, which is the weighted form of Fleiss' kappa.
    """
    size = profiles.size
    table = (numbers @ profiles.pairs).reshape(*numbers.shape[:-1], size, size)
    with np.errstate(invalid="ignore", divide="ignore"):
        table = table / table.sum(axis=(-2, -1), keepdims=True)
        observed = (table * disagreement).sum(axis=(-2, -1))
        rows, columns = table.sum(axis=-1), table.sum(axis=-2)
        expected = ((rows @ disagreement) * columns).sum(axis=-1)
        return np.where(expected > 0, 1 - observed / expected, np.nan)


def gwet_ac2(numbers: Ints, profiles: Profiles) -> Floats:
    """Gwet's AC2 with quadratic weights; a case with one grading informs the prevalence, not the agreement.

    Source: Gwet, K. L. (2014), Handbook of Inter-Rater Reliability, 4th edition, chapters 3 and 4.
    """
    size = profiles.size
    agreement = 1 - quadratic(size)
    shares = profiles.counts / profiles.gradings[:, None]
    prevalence = (numbers @ shares) / numbers.sum(axis=-1, keepdims=True)
    by_chance = agreement.sum() / (size * (size - 1)) * (prevalence * (1 - prevalence)).sum(axis=-1)
    return (_mean_over_pairs(numbers, profiles, agreement) - by_chance) / (1 - by_chance)


def ordinal_alpha(numbers: Ints, profiles: Profiles) -> Floats:
    """Krippendorff's alpha for ordered grades; not a number where only one grade was ever paired.

    The resamples need it on arrays; the published value comes from the `krippendorff` library, and a test
    holds the two together. Source: Krippendorff, K. (2011), Computing Krippendorff's Alpha-Reliability.
    """
    given = profiles.gradings
    each = ordered_pairs(profiles.counts) / np.maximum(given - 1, 1)[:, None]
    coincidences = (numbers @ each).reshape(*numbers.shape[:-1], profiles.size, profiles.size)
    used = coincidences.sum(axis=-1)
    total = used.sum(axis=-1)
    middle = np.cumsum(used, axis=-1) - used / 2
    distance = (middle[..., :, None] - middle[..., None, :]) ** 2
    observed = (coincidences * distance).sum(axis=(-2, -1))
    expected = (used[..., :, None] * used[..., None, :] * distance).sum(axis=(-2, -1))
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(expected > 0, 1 - (total - 1) * observed / expected, np.nan)
