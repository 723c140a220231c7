"""What pages of the measures draw and lay side by side: the chart of a series, a spark line, changes between runs."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from goldenthread.apps.measures import queries
from goldenthread.apps.measures.door import ShownValue, scheme_for, shown
from goldenthread.apps.measures.models import Run
from goldenthread.apps.measures.standing import Point, area_title
from goldenthread.apps.pages import Column
from goldenthread.core.document import Chart
from goldenthread.core.measures import Measure
from goldenthread.documents import charts

NARROW, WIDE = 250, 560
SPARK_WIDTH, SPARK_HEIGHT = 100, 24


def series_chart(measure: Measure, points: Sequence[Point], limits: Any = None) -> Chart:
    """The values of a measure over its versions, with centre and limits where it has a control chart."""
    series: dict[str, list[float | None]] = {"Value": [each.shown.number for each in points]}
    if limits is not None:
        scale = 100 if measure.shown == "percent" else 1
        for name, which in (("Centre", "centre"), ("Upper limit", "upper"), ("Lower limit", "lower")):
            ends = [getattr(each, which) for each in limits.points]
            series[name] = [None if end is None else round(end * scale, 2) for end in ends]
    drawn = charts.time_series(
        measure.title,
        [each.label for each in points],
        series,
        y_title=measure.unit.capitalize(),
        decimals=1,
    )
    lines, marks = drawn.spec["layer"]
    close = {"y": {**lines["encoding"]["y"], "scale": {"zero": False}}}
    layer = [
        {**lines, "encoding": lines["encoding"] | close},
        {**marks, "encoding": marks["encoding"] | close, "transform": [{"filter": "datum.series === 'Value'"}]},
    ]
    return dataclasses.replace(drawn, spec={**drawn.spec, "width": WIDE, "layer": layer})


def spark(points: Sequence[Point]) -> list[str]:
    """The unbroken stretches of a series as the points of lines in a box of fixed size; a hidden value is a gap."""
    known = [each.shown.number for each in points if each.shown.number is not None]
    if len(points) < 2 or len(known) < 2:
        return []
    low, high = min(known), max(known)
    spread = (high - low) or 1.0
    stretches: list[list[str]] = [[]]
    for place, each in enumerate(points):
        if each.shown.number is None:
            stretches.append([])
            continue
        across = 2 + (SPARK_WIDTH - 4) * place / (len(points) - 1)
        down = SPARK_HEIGHT - 3 - (SPARK_HEIGHT - 6) * (each.shown.number - low) / spread
        stretches[-1].append(f"{across:.1f},{down:.1f}")
    return [" ".join(each) for each in stretches if len(each) > 1]


@dataclass(frozen=True)
class Change:
    """One measure in two runs, as it is printed."""

    measure: Measure
    before: ShownValue | None
    now: ShownValue | None

    @property
    def by(self) -> str:
        """The difference, where both numbers are shown."""
        if self.before is None or self.now is None or self.before.number is None or self.now.number is None:
            return ""
        return f"{self.now.number - self.before.number:+,.1f}".replace("-", "−")


CHANGES = (
    Column("Area", lambda each: area_title(each.measure.area)),
    Column(
        "Measure", lambda each: each.measure.title, lambda each: reverse("measures:measure", args=[each.measure.key])
    ),
    Column("Before", lambda each: each.before.text if each.before else None, kind="number"),
    Column("Now", lambda each: each.now.text if each.now else None, kind="number"),
    Column("Difference", lambda each: each.by or None, kind="number"),
    Column("Counted before", lambda each: each.before.counted if each.before else None, kind="number"),
    Column("Counted now", lambda each: each.now.counted if each.now else None, kind="number"),
    Column("Not recorded before", lambda each: each.before.not_recorded if each.before else None, kind="number"),
    Column("Not recorded now", lambda each: each.now.not_recorded if each.now else None, kind="number"),
)


def changes(user: Any, run: Run, before: Run | None) -> list[Change]:
    """Every measure of a run beside the run before, in the order of the record; empty where there is none before."""
    if before is None:
        return []
    held: dict[int, Mapping[str, tuple[Measure, ShownValue]]] = {
        each.pk: {
            value.measure: (value.definition, shown(value, scheme_for(user, value.definition)))
            for value in queries.values_of([each])
        }
        for each in (before, run)
    }
    earlier, now = held[before.pk], held[run.pk]
    keys = [*now, *(key for key in earlier if key not in now)]
    return [
        Change(
            (now.get(key) or earlier[key])[0],
            earlier[key][1] if key in earlier else None,
            now[key][1] if key in now else None,
        )
        for key in keys
    ]
