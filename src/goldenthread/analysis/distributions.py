"""How often each grade was given, with what the number of audits leaves open. Under ten, counts only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from goldenthread.analysis.estimates import Estimate, not_estimable
from goldenthread.analysis.gradings import GRADES
from goldenthread.analysis.intervals import wilson
from goldenthread.core.errors import InputNotFit

FEWEST = 10


@dataclass(frozen=True)
class GradeShare:
    """One grade: how many audits gave it, and the share (0 to 1) with its interval where there are ten or more."""

    grade: str
    count: int
    share: Estimate


@dataclass(frozen=True)
class Distribution:
    """The grades of one group of audits, worst first, and the share that is good or better."""

    n: int
    grades: tuple[GradeShare, ...]
    good_or_better: GradeShare


def distribution(grades: Iterable[str], *, scale: Sequence[str] = GRADES, good: str = "good") -> Distribution:
    """The distribution of these grades over a fixed scale, worst first; a grade never given is counted as nought."""
    held = list(grades)
    if any(grade not in scale for grade in held):
        raise InputNotFit(f"A grade is outside the scale. The grades are: {', '.join(scale)}.")
    return distribution_of_counts(Counter(held), scale=scale, good=good)


def _share(count: int, total: int) -> Estimate:
    if total < FEWEST:
        return not_estimable(f"Counts only: {total} audits are fewer than {FEWEST}.")
    return wilson(count, total)


def distribution_of_counts(
    counts: Mapping[str, int], *, scale: Sequence[str] = GRADES, good: str = "good"
) -> Distribution:
    """The same from how often each grade was given, where nobody needs the audits one by one."""
    if any(grade not in scale for grade in counts):
        raise InputNotFit(f"A grade is outside the scale. The grades are: {', '.join(scale)}.")
    total = sum(counts.values())
    better = sum(counts.get(grade, 0) for grade in scale[list(scale).index(good) :])
    return Distribution(
        n=total,
        grades=tuple(GradeShare(grade, counts.get(grade, 0), _share(counts.get(grade, 0), total)) for grade in scale),
        good_or_better=GradeShare(f"{good}_or_better", better, _share(better, total)),
    )
