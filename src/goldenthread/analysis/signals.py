"""The rules that say a series has moved by more than its usual variation, each with its name in plain words.

    outside the limits   one point beyond a limit
    run of eight         eight points in a row on one side of the centre line
    trend of six         six points in a row, each higher (or each lower) than the one before
    two of three         two of three points in a row in the outer third, on one side

A missing point ends a run and a trend: what happened in a gap is not known. A point exactly on the centre line
is on neither side. Where the lower limit is nought there is nothing below it to be outside of.
Source: the rules of Shewhart and of the Western Electric handbook (1956), with the lengths NHS England uses
for its charts (eight rather than seven, six for a trend).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

RuleName = Literal["outside_limits", "run_of_eight", "trend_of_six", "two_of_three"]
RUN, TREND = 8, 6


@dataclass(frozen=True)
class Plotted:
    """One point of a chart with the centre and limits that hold for it; `value` is missing where unknown."""

    label: str
    value: float | None
    centre: float | None = None
    lower: float | None = None
    upper: float | None = None
    phase: int = 0


@dataclass(frozen=True)
class Signal:
    """One rule that fired: which, in which direction, on which points (by position), and a sentence for it."""

    rule: RuleName
    direction: Literal["higher", "lower"]
    points: tuple[int, ...]
    sentence: str


def signals(points: Sequence[Plotted]) -> tuple[Signal, ...]:
    """Every signal in the points, in the order of their last point. Points without limits give none."""
    found = [*_outside(points), *_runs(points), *_trends(points), *_two_of_three(points)]
    return tuple(sorted(found, key=lambda signal: (signal.points[-1], signal.rule)))


def _outside(points: Sequence[Plotted]) -> list[Signal]:
    found = []
    for place, point in enumerate(points):
        if point.value is None or point.upper is None or point.lower is None:
            continue
        if point.value > point.upper:
            found.append(Signal("outside_limits", "higher", (place,), f"{point.label} is above the upper limit."))
        elif point.value < point.lower:
            found.append(Signal("outside_limits", "lower", (place,), f"{point.label} is below the lower limit."))
    return found


def _runs(points: Sequence[Plotted]) -> list[Signal]:
    sides = [_side(point) for point in points]
    found = []
    for side, direction, where in ((1, "higher", "above"), (-1, "lower", "below")):
        for start, end in _stretches(points, [each == side for each in sides]):
            if end - start >= RUN:
                sentence = (
                    f"{end - start} points in a row, {points[start].label} to {points[end - 1].label}, "
                    f"are {where} the centre line."
                )
                found.append(Signal("run_of_eight", direction, tuple(range(start, end)), sentence))  # type: ignore[arg-type]
    return found


def _trends(points: Sequence[Plotted]) -> list[Signal]:
    found = []
    for sign, direction, word in ((1, "higher", "rises"), (-1, "lower", "falls")):
        start = 0
        for place in range(1, len(points) + 1):
            if place < len(points) and _moves(points[place - 1], points[place], sign):
                continue
            if place - start >= TREND:
                sentence = f"From {points[start].label} to {points[place - 1].label} every point {word}."
                found.append(Signal("trend_of_six", direction, tuple(range(start, place)), sentence))  # type: ignore[arg-type]
            start = place
    return found


def _two_of_three(points: Sequence[Plotted]) -> list[Signal]:
    found: list[Signal] = []
    for sign, direction, limit in ((1, "higher", "upper"), (-1, "lower", "lower")):
        covered = -1
        for place in range(2, len(points)):
            three = range(place - 2, place + 1)
            if len({points[i].phase for i in three}) > 1 or any(points[i].value is None for i in three):
                continue
            near = tuple(i for i in three if _outer_third(points[i], sign))
            if len(near) >= 2 and near[-1] == place and near[-2] > covered:
                labels = " and ".join(points[i].label for i in near[-2:])
                sentence = f"Two of three points in a row ({labels}) are close to the {limit} limit or beyond it."
                found.append(Signal("two_of_three", direction, near, sentence))  # type: ignore[arg-type]
                covered = place
    return found


def _side(point: Plotted) -> int:
    if point.value is None or point.centre is None or point.value == point.centre:
        return 0
    return 1 if point.value > point.centre else -1


def _moves(before: Plotted, after: Plotted, sign: int) -> bool:
    if before.value is None or after.value is None or after.centre is None or before.phase != after.phase:
        return False
    return (after.value - before.value) * sign > 0


def _outer_third(point: Plotted, sign: int) -> bool:
    limit = point.upper if sign > 0 else point.lower
    if point.value is None or point.centre is None or limit is None or limit == point.centre:
        return False
    return (point.value - point.centre) / (limit - point.centre) > 2 / 3


def _stretches(points: Sequence[Plotted], holds: Sequence[bool]) -> list[tuple[int, int]]:
    """The unbroken stretches (start, end) where `holds` is true within one phase."""
    found, start = [], None
    for place, held in enumerate([*holds, False]):
        new_phase = 0 < place < len(points) and points[place].phase != points[place - 1].phase
        if start is not None and (not held or new_phase):
            found.append((start, place))
            start = None
        if held and start is None:
            start = place
    return found
