"""How far auditors agree when they grade the same cases, with intervals, and what cannot be said.

How pairs are formed
    A pair is two auditors' gradings of one case. A case with m gradings holds m(m − 1)/2 pairs, but each case
    counts once: its pairs share its one vote, so a calibration case graded by twenty does not drown the rest.
    Two auditors in all   the first by name is the rows, the second the columns; kappa is Cohen's, each
                          auditor keeping their own margin.
    More than two         who is first has no meaning, so each pair enters in both orders and both margins
                          are the pooled one (the weighted Fleiss kappa).
    Alpha and AC2 take any number of auditors and missing gradings as their authors define them. A case with
    one grading forms no pair; it informs AC2's prevalence and nothing else.

Intervals: Wilson over the paired cases for the two shares; the middle 95 % of resamples of the cases for the
coefficients; Student's t over cases for an auditor's bias.

The thresholds (10 and 30 pairs, kappa 0.6, half a grade) are the sector's conventions, not laws; see
docs/explanation/agreement.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from goldenthread.analysis import coefficients
from goldenthread.analysis.coefficients import Ints, Profiles
from goldenthread.analysis.estimates import Estimate, not_estimable
from goldenthread.analysis.gradings import GRADES, Grading
from goldenthread.analysis.profile_figures import COEFFICIENTS, DRAWS, FEW_PAIRS, FEWEST_PAIRS, SEED, Figures, figures
from goldenthread.core.errors import InputNotFit

LOW_KAPPA = 0.6
LARGE_BIAS = 0.5


@dataclass(frozen=True)
class Bias:
    """How much higher (+) or lower (−) one auditor grades than the others who graded the same cases, in grades.

    `higher`, `same` and `lower` count the cases on which the auditor graded above, level with or below the
    mean of the others; they add up to `n_cases`.
    """

    auditor: str
    n_cases: int
    estimate: Estimate
    higher: int
    same: int
    lower: int


@dataclass(frozen=True)
class Agreement:
    """What a set of gradings says about the consistency of those who gave them.

    `confusion[i][j]` counts pairs by grade, worst first: with two auditors row = the first by name; with more,
    row = the lower grade of the pair. `n_exact` and `n_adjacent` count pairs.
    """

    n_cases: int
    n_cases_paired: int
    n_gradings: int
    n_pairs: int
    n_exact: int
    n_adjacent: int
    auditors: tuple[str, ...]
    pairing: Literal["two auditors", "interchangeable"]
    exact: Estimate
    adjacent: Estimate
    kappa_quadratic: Estimate
    kappa_linear: Estimate
    alpha_ordinal: Estimate
    ac2_quadratic: Estimate
    bias: tuple[Bias, ...]
    grades: tuple[str, ...]
    confusion: tuple[tuple[int, ...], ...]
    notes: tuple[str, ...]
    draws: int
    seed: int

    def estimates(self) -> dict[str, Estimate]:
        """The six figures by key, in the order they are shown."""
        return {key: getattr(self, key) for key in ("exact", "adjacent", *COEFFICIENTS)}

    def as_json(self) -> dict[str, Any]:
        """The published shape of the command `goldenthread audit agreement --json`."""
        shown = self.estimates()
        reasons: dict[str, Any] = {key: each.reason for key, each in shown.items() if each.reason}
        missing = {k: e.interval_reason for k, e in shown.items() if e.interval_reason and not e.reason}
        biases = {each.auditor: each.estimate for each in self.bias}
        reasons |= {f"interval.{key}": reason for key, reason in missing.items()}
        reasons |= {f"bias.{name}": e.reason or e.interval_reason for name, e in biases.items() if e.interval_reason}
        return {
            "n_cases": self.n_cases,
            "n_cases_paired": self.n_cases_paired,
            "n_gradings": self.n_gradings,
            "n_pairs": self.n_pairs,
            "n_exact": self.n_exact,
            "n_adjacent": self.n_adjacent,
            **{key: each.value for key, each in shown.items()},
            "bias": {name: each.value for name, each in biases.items()},
            "interval": {
                **{key: _ends(each) for key, each in shown.items()},
                "bias": {name: _ends(each) for name, each in biases.items()},
            },
            "confidence": 0.95,
            "draws": self.draws,
            "seed": self.seed,
            "reasons": reasons,
            "pairing": self.pairing,
            "grades": list(self.grades),
            "confusion": [list(row) for row in self.confusion],
            "auditors": {
                each.auditor: {"n_cases": each.n_cases, "higher": each.higher, "same": each.same, "lower": each.lower}
                for each in self.bias
            },
            "notes": list(self.notes),
        }


def agreement(
    gradings: Iterable[Grading | tuple[str, str, str]],
    *,
    grades: Sequence[str] = GRADES,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Agreement:
    """How far these gradings (case, auditor, grade) agree on a fixed scale of grades, worst first.

    The order of the gradings does not matter. An auditor grading one case twice is refused: which of the two
    is meant would be a guess.
    """
    coded = _code(gradings, tuple(grades))
    profiles = _profiles(coded)
    two = len(coded.auditors) == 2
    found = figures(profiles, two=two, draws=draws, seed=seed)
    bias = _biases(coded)
    return Agreement(
        n_cases=int(profiles.cases.sum()),
        n_cases_paired=found.n_paired,
        n_gradings=len(coded.grade),
        n_pairs=found.n_pairs,
        n_exact=found.n_exact,
        n_adjacent=found.n_adjacent,
        auditors=coded.auditors,
        pairing="two auditors" if two else "interchangeable",
        exact=found.exact,
        adjacent=found.adjacent,
        **found.coefficients,
        bias=bias,
        grades=tuple(grades),
        confusion=found.confusion,
        notes=notes_of(profiles, found, bias),
        draws=draws,
        seed=seed,
    )


@dataclass(frozen=True)
class _Coded:
    """Gradings as numbers: three arrays of one length, and the names of the auditors, sorted."""

    case: Ints
    auditor: Ints
    grade: Ints
    n_cases: int
    size: int
    auditors: tuple[str, ...]


def _code(gradings: Iterable[Grading | tuple[str, str, str]], scale: tuple[str, ...]) -> _Coded:
    rows = sorted(gradings)  # so that the order given cannot touch the last digit of a sum
    if not rows:
        raise InputNotFit("There are no gradings to compare.")
    ranks = {grade: rank for rank, grade in enumerate(scale)}
    if any(row[2] not in ranks for row in rows):
        raise InputNotFit(f"A grading holds a grade outside the scale. The grades are: {', '.join(scale)}.")
    if len({(row[0], row[1]) for row in rows}) < len(rows):
        raise InputNotFit("An auditor grades the same case more than once. Keep one grade for each auditor and case.")
    cases = {name: place for place, name in enumerate(sorted({row[0] for row in rows}))}
    auditors = {name: place for place, name in enumerate(sorted({row[1] for row in rows}))}
    return _Coded(
        case=np.array([cases[row[0]] for row in rows], dtype=np.int64),
        auditor=np.array([auditors[row[1]] for row in rows], dtype=np.int64),
        grade=np.array([ranks[row[2]] for row in rows], dtype=np.int64),
        n_cases=len(cases),
        size=len(scale),
        auditors=tuple(auditors),
    )


def _profiles(coded: _Coded) -> Profiles:
    if len(coded.auditors) == 2:
        grades = np.full((2, coded.n_cases), -1, dtype=np.int64)
        grades[coded.auditor, coded.case] = coded.grade
        return coefficients.profiles_of_two(grades[0], grades[1], size=coded.size)
    counts = np.bincount(coded.case * coded.size + coded.grade, minlength=coded.n_cases * coded.size)
    return coefficients.profiles_of_many(counts.reshape(coded.n_cases, coded.size).astype(np.int64))


def _biases(coded: _Coded) -> tuple[Bias, ...]:
    """Each auditor against the mean of the other gradings of the same cases."""
    held = np.bincount(coded.case, minlength=coded.n_cases)
    total = np.bincount(coded.case, weights=coded.grade, minlength=coded.n_cases)
    compared = held[coded.case] >= 2
    auditor, own, case = coded.auditor[compared], coded.grade[compared], coded.case[compared]
    gap = own - (total[case] - own) / (held[case] - 1)
    size = len(coded.auditors)
    n = np.bincount(auditor, minlength=size)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.bincount(auditor, weights=gap, minlength=size) / n
        spread = np.bincount(auditor, weights=(gap - mean[auditor]) ** 2, minlength=size)
        error = np.sqrt(spread / (n - 1) / n)
    signs = {s: np.bincount(auditor[np.sign(gap) == s], minlength=size) for s in (-1, 0, 1)}
    return tuple(
        Bias(
            auditor=name,
            n_cases=int(n[i]),
            estimate=bias_estimate(int(n[i]), float(mean[i]), float(error[i])),
            higher=int(signs[1][i]),
            same=int(signs[0][i]),
            lower=int(signs[-1][i]),
        )
        for i, name in enumerate(coded.auditors)
    )


def bias_estimate(n: int, mean: float, error: float) -> Estimate:
    """A mean gap in grades over `n` cases with Student's interval, or why there is none."""
    from scipy import stats  # takes a second to load: only whoever asks for a limit pays for it

    if n == 0:
        return not_estimable("Not estimable: nobody else graded this auditor's cases.")
    if n < FEWEST_PAIRS:
        return not_estimable(
            f"Not estimable: {n} of this auditor's cases were graded by somebody else; at least {FEWEST_PAIRS} are "
            "needed."
        )
    if error < 1e-12:
        return Estimate(mean, interval_reason="No interval: the gap to the others is the same on every case.")
    half = float(stats.t.ppf(0.975, n - 1)) * error
    return Estimate(mean, mean - half, mean + half, method="Student's t over cases")


def notes_of(profiles: Profiles, found: Figures, bias: tuple[Bias, ...]) -> tuple[str, ...]:
    """What a reader of these figures must know besides them."""
    n_pairs, kappa = found.n_pairs, found.coefficients["kappa_quadratic"]
    notes = []
    if FEWEST_PAIRS <= n_pairs < FEW_PAIRS:
        notes.append(f"Amber: {n_pairs} pairs are few (under {FEW_PAIRS}). Read the intervals, not the figures.")
    used = np.flatnonzero(profiles.cases @ profiles.counts)
    if n_pairs and len(used) == 1:
        notes.append(
            "Every grading is the same grade. AC2 counts that as full agreement; it does not show that these "
            "auditors would agree on a different case."
        )
    if len(set(profiles.gradings[profiles.gradings >= 2].tolist())) > 1:
        notes.append(
            "Some cases were graded by more auditors than others. Each case counts once, so the shares differ "
            "from a plain count of pairs."
        )
    if kappa.value is not None and kappa.value < LOW_KAPPA:
        notes.append(
            f"Quadratic kappa is below {LOW_KAPPA}: by the sector's convention, time for paired calibration, "
            "recorded as training."
        )
    notes += [
        f"{each.auditor} grades {'higher' if each.estimate.value > 0 else 'lower'} than others by more than half "
        "a grade: by the sector's convention, time for paired calibration, recorded as training."
        for each in bias
        if each.estimate.value is not None and abs(each.estimate.value) > LARGE_BIAS
    ]
    return tuple(notes)


def _ends(estimate: Estimate) -> list[float] | None:
    return None if estimate.interval is None else list(estimate.interval)
