"""Funnel plots: which teams or authorities differ by more than their size would make them differ by chance.

    share or rate
       │  ·         upper 99.8 %        A point outside the outer limits is unlikely to be chance;
       │    ·  ·                        outside the inner ones, worth asking about. A funnel ranks nobody.
       │ ──────·──·─·── target
       │    ·                           Limits are wide on the left (few counted) and close on the right.
       │  ·         lower 99.8 %
       └───────────────── how many were counted

Limits are exact (binomial, Poisson): a count lies outside one when a count as far out or farther has less than
that limit's chance. Between whole counts they are interpolated so that the lines are smooth; the upper line is
the mirror of the lower one.
Source: Spiegelhalter, D. (2005), Funnel plots for comparing institutional performance, Statistics in Medicine
24, 1185-1202, with his measure of overdispersion.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from goldenthread.analysis.control_charts import Counted
from goldenthread.core.errors import WrongUse

INNER, OUTER = 0.95, 0.998
FEWEST_UNITS = 10
Place = Literal["high_outer", "high_inner", "within", "low_inner", "low_outer", "not_shown"]


@dataclass(frozen=True)
class FunnelPoint:
    """One team or authority: its figure, the four limits for its size, and where it stands between them."""

    label: str
    events: int | None
    out_of: float
    value: float | None
    lower_outer: float | None
    lower_inner: float | None
    upper_inner: float | None
    upper_outer: float | None
    place: Place


@dataclass(frozen=True)
class Limit:
    """The four limits for one size, for drawing the lines of the funnel."""

    out_of: float
    lower_outer: float
    lower_inner: float
    upper_inner: float
    upper_outer: float


@dataclass(frozen=True)
class Funnel:
    """The points, the lines and the target, and whether the points vary more than chance alone would have it.

    `overdispersion` is the mean squared distance from the target in standard errors: about 1 where chance
    explains the spread. `per` is the unit of values and limits (1 for shares, 10,000 for rates).
    """

    kind: Literal["share", "rate"]
    target: float
    target_source: str
    per: float
    points: tuple[FunnelPoint, ...]
    lines: tuple[Limit, ...]
    overdispersion: float | None
    notes: tuple[str, ...]


def funnel_of_shares(points: Sequence[Counted], *, target: float | None = None, target_source: str = "") -> Funnel:
    """A funnel of `events` of `out_of`; the target is a share (0 to 1), or that of all points together."""
    for point in points:
        if point.out_of != int(point.out_of) or (point.events is not None and not 0 <= point.events <= point.out_of):
            raise WrongUse(f"{point.label} does not count so many of so many. Check its numbers.")
    if target is not None and not 0 < target < 1:
        raise WrongUse("The target of a funnel of shares lies between 0 and 1.")
    return _funnel("share", points, target, target_source, 1.0)


def funnel_of_rates(
    points: Sequence[Counted], *, per: float = 10_000, target: float | None = None, target_source: str = ""
) -> Funnel:
    """A funnel of `events` for each `per` of `out_of`; the target is such a rate, or that of all together."""
    for point in points:
        if point.out_of < 0 or (point.events is not None and point.events < 0):
            raise WrongUse(f"{point.label} has a count or a population below nought.")
    if target is not None and target <= 0:
        raise WrongUse("The target of a funnel of rates lies above 0.")
    return _funnel("rate", points, None if target is None else target / per, target_source, per)


def _funnel(
    kind: Literal["share", "rate"], points: Sequence[Counted], target: float | None, source: str, per: float
) -> Funnel:
    known = [point for point in points if point.events is not None and point.out_of > 0]
    if target is None:
        counted = sum(point.out_of for point in known)
        events = sum(point.events or 0 for point in known)
        if counted == 0 or events == 0 or (kind == "share" and events == counted):
            raise WrongUse("The points together are nought, or all of them; a funnel needs a target to be around.")
        target, source = events / counted, source or "All points together."
    sizes = np.array([point.out_of for point in known], dtype=float)
    limits = _limits(kind, sizes, target)
    by_label = {point.label: limits[:, i] for i, point in enumerate(known)}
    if len(by_label) < len(known):
        raise WrongUse("Two points of the funnel have the same label. Give each its own.")
    spread = _overdispersion(kind, known, target)
    lines = _line_sizes(kind, sizes)
    drawn = _limits(kind, lines, target) * per
    return Funnel(
        kind=kind,
        target=target * per,
        target_source=source or "Given.",
        per=per,
        points=tuple(_placed(point, by_label.get(point.label), per) for point in points),
        lines=tuple(Limit(float(n), *map(float, column)) for n, column in zip(lines, drawn.T, strict=True)),
        overdispersion=spread,
        notes=tuple(_notes(kind, known, spread)),
    )


def _limits(kind: str, sizes: np.ndarray, target: float) -> np.ndarray:
    """(4, sizes): lower outer, lower inner, upper inner, upper outer, each a figure for one of `out_of`."""
    from scipy import stats  # takes a second to load: only whoever asks for a limit pays for it

    law = stats.binom(sizes, target) if kind == "share" else stats.poisson(sizes * target)
    rows = []
    for tail in ((1 - OUTER) / 2, (1 - INNER) / 2, (1 + INNER) / 2, (1 + OUTER) / 2):
        count, upper = law.ppf(tail), tail > 0.5
        step = law.pmf(count)
        over = np.divide(law.cdf(count) - tail, step, out=np.zeros_like(step), where=step > 0)
        rows.append(np.clip(count + upper - over, 0, sizes if kind == "share" else np.inf) / sizes)
    return np.array(rows)


def _placed(point: Counted, limits: np.ndarray | None, per: float) -> FunnelPoint:
    if limits is None or point.value is None:
        return FunnelPoint(point.label, point.events, point.out_of, None, None, None, None, None, "not_shown")
    low_outer, low_inner, high_inner, high_outer = (float(limit) for limit in limits)
    value = point.value
    place: Place = "within"
    if value > high_outer:
        place = "high_outer"
    elif value > high_inner:
        place = "high_inner"
    elif value < low_outer:
        place = "low_outer"
    elif value < low_inner:
        place = "low_inner"
    scaled = (limit * per for limit in (low_outer, low_inner, high_inner, high_outer))
    return FunnelPoint(point.label, point.events, point.out_of, value * per, *scaled, place)


def _line_sizes(kind: str, sizes: np.ndarray) -> np.ndarray:
    """About a hundred sizes from the smallest drawn to a little beyond the largest, closer where lines bend."""
    if len(sizes) == 0:
        return np.array([])
    lowest = max(1.0, float(sizes.min()) / 2)
    spaced = np.geomspace(lowest, float(sizes.max()) * 1.1 + 1, 100)
    return np.unique(np.rint(spaced)) if kind == "share" else spaced


def _overdispersion(kind: str, points: Sequence[Counted], target: float) -> float | None:
    """Mean squared z with the outer tenth at each end drawn in, so that a few outliers cannot hide themselves."""
    if len(points) < FEWEST_UNITS:
        return None
    sizes = np.array([point.out_of for point in points], dtype=float)
    values = np.array([point.value for point in points], dtype=float)
    variance = target * (1 - target) / sizes if kind == "share" else target / sizes
    z = (values - target) / np.sqrt(variance)
    low, high = np.quantile(z, [0.1, 0.9])
    return float((np.clip(z, low, high) ** 2).mean())


def _notes(kind: str, points: Sequence[Counted], spread: float | None) -> list[str]:
    from scipy import stats  # takes a second to load: only whoever asks for a limit pays for it

    notes = []
    if spread is None:
        notes.append(f"Fewer than {FEWEST_UNITS} points: whether chance explains their spread cannot be told.")
    elif spread > float(stats.chi2.ppf(0.95, len(points))) / len(points):
        notes.append(
            f"The points vary more than chance alone would have it ({spread:.1f} times). Differences in need or in "
            "recording may explain points outside the limits; read them as questions."
        )
    return notes
