"""What the scorecard and the measure page say of a value: trend, signal and comparators.

A signal names its rule. Values of one day are put on a control chart; values of twelve months overlap from one month to
the next, so a run of them means nothing, and the latest is set beside the one a year before instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from goldenthread.apps.measures.door import ShownValue, scheme_for, series, shown
from goldenthread.apps.measures.models import Run, Value
from goldenthread.apps.measures.queries import latest_values, runs_by_day, values_of
from goldenthread.core.comparators import Beside, beside
from goldenthread.core.disclosure import Scheme
from goldenthread.core.measures import Measure, areas
from goldenthread.core.returns import load_return

RULES = {
    "outside_limits": "Outside the limits",
    "run_of_eight": "Run of eight",
    "trend_of_six": "Trend of six",
    "two_of_three": "Two of three near a limit",
}
MOST_POINTS = 24
FEWEST_POINTS = 10


@dataclass(frozen=True)
class Point:
    """One value of a series as it is printed, and the counts behind it where they may be used."""

    on: date
    run: Run
    value: Value
    shown: ShownValue

    @property
    def label(self) -> str:
        """The month, as a chart writes it."""
        return f"{self.on:%b %Y}"


@dataclass(frozen=True)
class Signal:
    """What the numbers allow anybody to say: the rule that fired, and its sentence; no rule where none did."""

    rule: str
    sentence: str


@dataclass(frozen=True)
class Row:
    """One line of the scorecard."""

    measure: Measure
    run: Run
    shown: ShownValue
    points: tuple[Point, ...]
    before: ShownValue | None
    beside: dict[str, Beside]
    signal: Signal

    @property
    def area(self) -> str:
        """The area of practice in words."""
        return area_title(self.measure.area)


def like_for_like(measure: Measure, collection: str) -> bool:
    """Whether published figures may stand beside a value: Annex A lists six months, so its rates of a year may not."""
    counts_a_year = measure.period == "twelve months" and measure.shown in ("rate", "count")
    return not (counts_a_year and collection == "annex-a")


def area_title(key: str) -> str:
    """An area's key in words: child_protection is Child protection."""
    return key.replace("_", " ").capitalize()


def scorecard(user: Any, *, on: date | None = None, area: str = "") -> list[Row]:
    """Every measure there is a value for, area by area, as known on a day."""
    latest = latest_values(user, on=on)
    by_day = runs_by_day(user, until=on)
    kept = {collection: runs[-MOST_POINTS:] for collection, runs in by_day.items()}
    runs = {each.pk: each for held in kept.values() for each in held}
    held: dict[tuple[str, str], list[Value]] = {}
    for value in values_of(runs.values()):
        held.setdefault((value.measure, runs[value.run_id].collection), []).append(value)
    rows = []
    order = {name: place for place, name in enumerate(areas())}
    for key, (run, value) in latest.items():
        measure = value.definition
        if area and measure.area != area:
            continue
        scheme = scheme_for(user, measure)
        points = _points(held[key, run.collection], runs, scheme)
        rows.append(_row(measure, run, value, points, scheme))
    return sorted(rows, key=lambda row: (order[row.measure.area], row.measure.title))


def points_of(user: Any, measure: Measure, collection: str, *, until: date | None = None) -> tuple[Point, ...]:
    """The series of one measure from one return, oldest first."""
    runs = {each.pk: each for each in runs_by_day(user, until=until).get(collection, [])[-MOST_POINTS:]}
    return _points(values_of(runs.values(), measure=measure.key), runs, scheme_for(user, measure))


def signal_of(measure: Measure, points: Sequence[Point]) -> Signal:
    """The signal of the latest point of a series."""
    if measure.period == "on the day":
        return _on_the_chart(measure, points)
    return _beside_a_year_before(measure, points)


def limits_of(measure: Measure, points: Sequence[Point]) -> Any:
    """The control chart of a series, or None where the measure is none for one or the points are too few."""
    if measure.period != "on the day" or len(points) < FEWEST_POINTS:
        return None
    counted = tuple((each.label, each.value.met, each.value.counted, each.shown.number) for each in points)
    return _chart(share=measure.shown == "percent", points=counted)


@lru_cache(maxsize=1024)
def _chart(*, share: bool, points: tuple[tuple[str, int, int, float | None], ...]) -> Any:
    from goldenthread.analysis.control_charts import Counted, p_chart, xmr
    from goldenthread.analysis.control_charts import Value as Plotted

    if share:
        hidden = [number is None for *_, number in points]
        return p_chart(
            [
                Counted(label, None if missing else met, counted)
                for (label, met, counted, _), missing in zip(points, hidden, strict=True)
            ]
        )
    return xmr([Plotted(label, number) for label, _, _, number in points])


def _points(values: Sequence[Value], runs: dict[int, Run], scheme: Scheme) -> tuple[Point, ...]:
    ordered = sorted(values, key=lambda each: runs[each.run_id].on)
    return tuple(
        Point(runs[value.run_id].on, runs[value.run_id], value, seen)
        for value, seen in zip(ordered, series(ordered, scheme), strict=True)
    )


def _row(measure: Measure, run: Run, value: Value, points: tuple[Point, ...], scheme: Scheme) -> Row:
    before = _a_year_before(points)
    found = beside(measure.key, int(run.authority), run.on) if like_for_like(measure, run.collection) else ()
    return Row(
        measure=measure,
        run=run,
        shown=shown(value, scheme),
        points=points,
        before=before.shown if before else None,
        beside=by_place(found),
        signal=signal_of(measure, points),
    )


def by_place(found: Sequence[Beside]) -> dict[str, Beside]:
    """The comparators under england, region, neighbours and own, those there are."""
    named: dict[str, Beside] = {}
    for each in found:
        if each.label == "England":
            named["england"] = each
        elif each.label == "Statistical neighbours":
            named["neighbours"] = each
        elif "," in each.label:
            named.setdefault("own", each)
        else:
            named["region"] = each
    return named


def _a_year_before(points: Sequence[Point]) -> Point | None:
    """The point of the same month of the year before the latest, where there is one."""
    if not points:
        return None
    wanted = (points[-1].on.year - 1, points[-1].on.month)
    return next((each for each in points if (each.on.year, each.on.month) == wanted), None)


def _on_the_chart(measure: Measure, points: Sequence[Point]) -> Signal:
    chart = limits_of(measure, points)
    if chart is None:
        return Signal("", f"{len(points)} points are too few for limits; {FEWEST_POINTS} are needed.")
    last = len(points) - 1
    fired = [each for each in chart.signals if each.points[-1] == last]
    if not fired:
        return Signal("", "No rule fires at the latest point: the usual coming and going.")
    return Signal(RULES[fired[0].rule], " ".join(each.sentence for each in fired))


def _beside_a_year_before(measure: Measure, points: Sequence[Point]) -> Signal:
    before = _a_year_before(points)
    if before is None:
        return Signal("", "There is no value of the same day a year before to set it beside.")
    now = points[-1]
    if measure.shown not in ("percent", "rate") or now.shown.hidden or before.shown.hidden:
        return Signal("", "No rule is applied to this kind of value, or one of the two is hidden.")
    verdict, sentences = _change(
        measure.shown,
        (before.label, before.value.met, before.value.counted, before.run.population),
        (now.label, now.value.met, now.value.counted, now.run.population),
    )
    if verdict not in ("higher", "lower"):
        return Signal("", sentences)
    return Signal(f"{verdict.capitalize()} than a year ago", sentences)


@lru_cache(maxsize=4096)
def _change(
    shown_as: str, before: tuple[str, int, int, int | None], now: tuple[str, int, int, int | None]
) -> tuple[str, str]:
    from goldenthread.analysis.change import change_in_rate, change_in_share
    from goldenthread.analysis.control_charts import Counted

    if shown_as == "percent":
        found = change_in_share(Counted(*before[:3]), Counted(*now[:3]))
    else:
        found = change_in_rate(Counted(before[0], before[1], before[3] or 0), Counted(now[0], now[1], now[3] or 0))
    return found.verdict, " ".join(found.sentences[1:])


def title_of(collection: str) -> str:
    """A return's published title."""
    return load_return(collection).title
