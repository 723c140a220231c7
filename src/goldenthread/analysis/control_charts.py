"""Control charts: is this month different, or only the usual coming and going?

    values   one figure a period (days, caseload)          → individuals chart, XmR
    shares   so many of so many (12 of 40 in time)         → p chart, or p′ where the groups are large
    rates    so many events for so many (missing episodes) → u chart, or u′ where the groups are large

Limits come from the points of a *phase*. A new phase starts only where somebody says so, with a reason
(“new front door from June”); it is never found by looking for the place that flatters. A phase may freeze its
limits on its first points, so that later ones are judged against a baseline they did not help to make.
Under ten points there are no limits; under twenty they are provisional.

Sources: Shewhart, W. (1931), Economic Control of Quality of Manufactured Product; Laney, D. (2002), Improved
control charts for attributes, Quality Engineering 14, 531-537 (p′ and u′).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from goldenthread.analysis.signals import Plotted, Signal, signals
from goldenthread.core.errors import WrongUse

FEWEST_POINTS = 10
FIRM_POINTS = 20
SMALL_GROUP = 20
_RANGE_TO_SIGMA = 1.128  # d2 of two observations: the mean moving range of a normal series in standard deviations

Kind = Literal["xmr", "p", "p_prime", "u", "u_prime"]


@dataclass(frozen=True)
class Value:
    """One period's figure; missing where it was not recorded."""

    label: str
    value: float | None


@dataclass(frozen=True)
class Counted:
    """One period's count: `events` of `out_of` (shares) or for `out_of` (rates); `events` missing where unknown."""

    label: str
    events: int | None
    out_of: float

    @property
    def value(self) -> float | None:
        """Events for each one of `out_of`; missing where unknown or where there was nothing to count."""
        return None if self.events is None or self.out_of == 0 else self.events / self.out_of


@dataclass(frozen=True)
class Phase:
    """From the point with this label on, limits are worked out anew, for this reason.

    `freeze` keeps them to the phase's first so many points.
    """

    start: str
    reason: str
    freeze: int | None = None


@dataclass(frozen=True)
class PhaseLimits:
    """What one phase rests on: its centre, how many points made it, and why it begins where it does."""

    start: str
    reason: str
    centre: float | None
    based_on: int
    frozen: bool


@dataclass(frozen=True)
class Chart:
    """Points with their limits, the signals in them, and what a reader must know. Units are the points' own."""

    kind: Kind
    points: tuple[Plotted, ...]
    phases: tuple[PhaseLimits, ...]
    signals: tuple[Signal, ...]
    notes: tuple[str, ...]


# Given the points that make the limits and all points of the phase: centre, then the half width at each point.
Rule = Callable[[Sequence["Value | Counted"], Sequence["Value | Counted"]], tuple[float, np.ndarray]]


def xmr(
    points: Sequence[Value], *, baseline: int | None = None, phases: Sequence[Phase] = (), floor: float | None = 0.0
) -> Chart:
    """An individuals chart. Limits are the mean ± 2.66 mean moving ranges, never below `floor`.

    `baseline` freezes the first phase on its first so many points.
    """
    return _chart("xmr", points, _xmr_rule, baseline, phases, floor=floor, ceiling=None)


def p_chart(
    points: Sequence[Counted], *, baseline: int | None = None, phases: Sequence[Phase] = (), laney: bool = False
) -> Chart:
    """A chart of shares (0 to 1) with limits that widen as the group shrinks.

    `laney` adds the variation between periods to that within them (p′): right where groups are so large that
    plain limits would call every month special.
    """
    for point in points:
        if point.events is not None and not 0 <= point.events <= point.out_of:
            raise WrongUse(f"{point.label} counts more than its group holds, or less than nought.")
    rule = _laney(_share_sigma) if laney else _plain(_share_sigma)
    return _chart("p_prime" if laney else "p", points, rule, baseline, phases, floor=0.0, ceiling=1.0)


def u_chart(
    points: Sequence[Counted], *, baseline: int | None = None, phases: Sequence[Phase] = (), laney: bool = False
) -> Chart:
    """A chart of events for each one of `out_of` with limits that widen as the group shrinks; `laney` as in p_chart."""
    for point in points:
        if (point.events is not None and point.events < 0) or point.out_of < 0:
            raise WrongUse(f"{point.label} has a count or a population below nought.")
    rule = _laney(_rate_sigma) if laney else _plain(_rate_sigma)
    return _chart("u_prime" if laney else "u", points, rule, baseline, phases, floor=0.0, ceiling=None)


def _chart(
    kind: Kind,
    points: Sequence[Value] | Sequence[Counted],
    rule: Rule,
    baseline: int | None,
    phases: Sequence[Phase],
    *,
    floor: float | None,
    ceiling: float | None,
) -> Chart:
    starts = _phases(points, baseline, phases)
    plotted: list[Plotted] = []
    limits: list[PhaseLimits] = []
    notes: list[str] = []
    for number, (place, phase) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else len(points)
        held, made_of = points[place:end], points[place : place + phase.freeze if phase.freeze else end]
        known = [point for point in made_of if point.value is not None]
        centre, half = None, np.array([])
        if len(known) >= FEWEST_POINTS:
            centre, half = rule(known, held)
        for point, width in zip(held, half if centre is not None else [0.0] * len(held), strict=True):
            plotted.append(_plot(point, centre, float(width), number, floor, ceiling))
        limits.append(PhaseLimits(phase.start, phase.reason, centre, len(known), phase.freeze is not None))
        notes += _phase_notes(phase, len(known), known, kind)
    return Chart(kind, tuple(plotted), tuple(limits), signals(plotted), tuple(notes))


def _plot(
    point: Value | Counted, centre: float | None, half: float, phase: int, floor: float | None, ceiling: float | None
) -> Plotted:
    if centre is None or not np.isfinite(half):
        return Plotted(point.label, point.value, centre, phase=phase)
    lower, upper = centre - half, centre + half
    lower = lower if floor is None else max(floor, lower)
    upper = upper if ceiling is None else min(ceiling, upper)
    return Plotted(point.label, point.value, centre, lower, upper, phase)


def _phases(
    points: Sequence[Value] | Sequence[Counted], baseline: int | None, phases: Sequence[Phase]
) -> list[tuple[int, Phase]]:
    labels = [point.label for point in points]
    if len(set(labels)) < len(labels):
        raise WrongUse("Two points of the chart have the same label. Give each period its own.")
    if any(phase.freeze is not None and phase.freeze < FEWEST_POINTS for phase in phases) or (
        baseline is not None and baseline < FEWEST_POINTS
    ):
        raise WrongUse(f"A baseline needs at least {FEWEST_POINTS} points.")
    found = [(0, Phase(labels[0] if labels else "", "The start of the series.", baseline))]
    for phase in phases:
        if phase.start not in labels[1:]:
            raise WrongUse(f"The phase “{phase.start}” starts at no point after the first. Check its label.")
        if not phase.reason.strip():
            raise WrongUse(f"The phase “{phase.start}” must say why limits start anew there.")
        found.append((labels.index(phase.start), phase))
    places = [place for place, _ in found]
    if places != sorted(set(places)):
        raise WrongUse("The phases must be in the order of the points, none twice.")
    return found


def _phase_notes(phase: Phase, known: int, points: Sequence[Value | Counted], kind: Kind) -> list[str]:
    notes = []
    since = f"From {phase.start}: " if phase.start else ""
    if known < FEWEST_POINTS:
        notes.append(
            f"{since}{known} points are too few for limits; {FEWEST_POINTS} are needed. No change can be claimed."
        )
    elif known < FIRM_POINTS:
        notes.append(f"{since}the limits rest on {known} points and are provisional until there are {FIRM_POINTS}.")
    if kind in ("p", "p_prime") and any(isinstance(p, Counted) and p.out_of < SMALL_GROUP for p in points):
        notes.append(f"{since}some periods count fewer than {SMALL_GROUP}; show their counts beside the shares.")
    if kind in ("p", "u") and known >= FEWEST_POINTS and _unruly(points, kind):
        notes.append(
            f"{since}the points vary more than counting alone explains, so plain limits are too narrow; "
            f"consider the {kind}′ chart."
        )
    return notes


def _xmr_rule(known: Sequence[Value | Counted], held: Sequence[Value | Counted]) -> tuple[float, np.ndarray]:
    values = np.array([point.value for point in known], dtype=float)
    moving = np.abs(np.diff(values)).mean()
    return float(values.mean()), np.full(len(held), 3 * moving / _RANGE_TO_SIGMA)


Sigma = Callable[[float, np.ndarray], np.ndarray]


def _share_sigma(centre: float, out_of: np.ndarray) -> np.ndarray:
    with np.errstate(divide="ignore"):
        return np.sqrt(centre * (1 - centre) / out_of)


def _rate_sigma(centre: float, out_of: np.ndarray) -> np.ndarray:
    with np.errstate(divide="ignore"):
        return np.sqrt(centre / out_of)


def _plain(sigma: Sigma) -> Rule:
    def rule(known: Sequence[Value | Counted], held: Sequence[Value | Counted]) -> tuple[float, np.ndarray]:
        centre, _ = _centre(known)
        return centre, 3 * sigma(centre, _groups(held))

    return rule


def _laney(sigma: Sigma) -> Rule:
    def rule(known: Sequence[Value | Counted], held: Sequence[Value | Counted]) -> tuple[float, np.ndarray]:
        centre, values = _centre(known)
        width = sigma(centre, _groups(known))
        spread = 0.0
        if (width > 0).all():
            spread = float(np.abs(np.diff((values - centre) / width)).mean() / _RANGE_TO_SIGMA)
        return centre, 3 * spread * sigma(centre, _groups(held))

    return rule


def _centre(known: Sequence[Value | Counted]) -> tuple[float, np.ndarray]:
    """All events over all groups, and each point's own figure."""
    groups = _groups(known)
    values = np.array([point.value for point in known], dtype=float)
    return float((values * groups).sum() / groups.sum()), values


def _groups(points: Sequence[Value | Counted]) -> np.ndarray:
    return np.array([point.out_of if isinstance(point, Counted) else 1.0 for point in points], dtype=float)


def _unruly(points: Sequence[Value | Counted], kind: Kind) -> bool:
    centre, values = _centre(points)
    width = (_share_sigma if kind == "p" else _rate_sigma)(centre, _groups(points))
    if not (width > 0).all():
        return False
    return float(np.abs(np.diff((values - centre) / width)).mean() / _RANGE_TO_SIGMA) > 1.5
