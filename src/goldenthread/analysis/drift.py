"""Drift: whether an auditor, or a whole programme, grades otherwise than before, and when nobody may say so.

Periods are compared as the latest against all before it. Nothing is claimed where the interval of the difference includes
nought, nor with fewer than ten pairs on either side: with a handful of auditors some quarter always looks odd.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

from goldenthread.analysis.agreement_tables import Gaps
from goldenthread.analysis.change import CANNOT_TELL, Verdict
from goldenthread.analysis.estimates import Estimate, not_estimable
from goldenthread.analysis.profile_figures import FEWEST_PAIRS


@dataclass(frozen=True)
class PeriodGaps:
    """One period's gaps between a first grader and a second."""

    label: str
    gaps: Gaps


@dataclass(frozen=True)
class Drift:
    """The bias in each period with its interval, the latest less all before, a verdict and its sentences."""

    periods: tuple[tuple[str, int, Estimate], ...]
    difference: Estimate
    verdict: Verdict
    sentences: tuple[str, ...]


def drift(periods: Sequence[PeriodGaps], *, each_period: bool = True) -> Drift:
    """What these periods, oldest first, allow anybody to say of the latest. The difference is in grades.

    `each_period` false leaves out the bias of each period, where a page shows the verdict of many auditors.
    """
    rows = tuple((each.label, each.gaps.n, each.gaps.estimate()) for each in periods) if each_period else ()
    latest = periods[-1].gaps if periods else Gaps()
    before = reduce(Gaps.__add__, (each.gaps for each in periods[:-1]), Gaps())
    if min(latest.n, before.n) < FEWEST_PAIRS:
        reason = f"Fewer than {FEWEST_PAIRS} cases were graded twice in the latest period or before it, so no drift can be told."
        return Drift(rows, not_estimable(reason), "counts_only", (reason,))
    found = _difference(latest, before)
    low, high = found.interval or (0.0, 0.0)
    verdict: Verdict = "higher" if low > 0 else "lower" if high < 0 else "cannot_tell"
    said = (
        f"In {periods[-1].label} the mean gap was {_grades(latest.mean)}, before it {_grades(before.mean)}. The difference is "
        f"{_grades(found.value or 0.0)}; these cases fit anything from {_grades(low)} to {_grades(high)}."
    )
    if verdict == "cannot_tell":
        return Drift(rows, found, verdict, (said, CANNOT_TELL))
    return Drift(rows, found, verdict, (said, f"Grades are {verdict} than before by more than chance easily explains."))


def _difference(latest: Gaps, before: Gaps) -> Estimate:
    """The latest mean less the one before, with Welch's interval. Source: Welch, B. L. (1947), Biometrika 34, 28-35."""
    from scipy import stats  # takes a second to load: only whoever asks for a limit pays for it

    one, other = latest.variance / latest.n, before.variance / before.n
    value = latest.mean - before.mean
    if one + other == 0:
        return Estimate(value, value, value, method="no variation in either period")
    freedom = (one + other) ** 2 / (one**2 / (latest.n - 1) + other**2 / (before.n - 1))
    half = float(stats.t.ppf(0.975, freedom)) * math.sqrt(one + other)
    return Estimate(value, value - half, value + half, method="Welch")


def _grades(gap: float) -> str:
    return f"{gap:+.2f} grades".replace("-", "−")
