"""A control chart as a picture: points in order, their centre line and limits, and which points are signals.

A signal has another shape as well as another colour, and the words and the table name it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from goldenthread.core.document import Chart, Column, simple_table
from goldenthread.documents.charts import BLUE, GREY, ORANGE

_SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"


@dataclass(frozen=True)
class ChartPoint:
    """One point: its label, its value and limits as shares (0 to 1) where known, what it counts, whether a signal."""

    label: str
    value: float | None
    centre: float | None
    lower: float | None
    upper: float | None
    counted: str
    signal: bool


def control_chart(title: str, points: Sequence[ChartPoint], *, y_title: str, width: int = 560) -> Chart:
    """The points as a chart of percentages with its words and its table."""
    values = [
        {
            "label": each.label,
            "value": _percent(each.value),
            "centre": _percent(each.centre),
            "lower": _percent(each.lower),
            "upper": _percent(each.upper),
            "kind": "Signal" if each.signal else "Within usual variation",
        }
        for each in points
    ]
    table = simple_table(
        title,
        ("Month", Column("Counted", "right"), Column(y_title, "right"), Column("Limits", "right"), "Signal"),
        [
            (each.label, each.counted, _said(each.value), _limits(each), "Yes" if each.signal else "No")
            for each in points
        ],
    )
    signals = sum(each.signal for each in points)
    said = f"{signals} of {len(points)} points are signals." if signals else "No point is a signal."
    alt = f"Control chart of {y_title[:1].lower()}{y_title[1:]} over {len(points)} months. {said}"
    return Chart(title, alt, _spec(values, [each.label for each in points], y_title, width), table)


def _spec(values: list[dict[str, Any]], labels: list[str], y_title: str, width: int) -> dict[str, Any]:
    x = {
        "field": "label",
        "type": "ordinal",
        "sort": labels,
        "title": None,
        "axis": {"labelAngle": -45, "labelOverlap": True},
    }

    def y(field: str) -> dict[str, Any]:
        return {"field": field, "type": "quantitative", "title": y_title, "scale": {"domain": [0, 100]}}

    def line(field: str, dash: list[int]) -> dict[str, Any]:
        mark = {"type": "line", "color": GREY, "strokeDash": dash, "strokeWidth": 1.5, "interpolate": "step"}
        return {"mark": mark, "encoding": {"x": x, "y": y(field)}}

    kinds = ["Within usual variation", "Signal"]
    return {
        "$schema": _SCHEMA,
        "width": width,
        "height": 240,
        "data": {"values": values},
        "layer": [
            line("centre", [1, 0]),
            line("lower", [5, 4]),
            line("upper", [5, 4]),
            {
                "mark": {"type": "line", "color": BLUE, "strokeWidth": 2, "invalid": "break-paths-show-domains"},
                "encoding": {"x": x, "y": y("value")},
            },
            {
                "mark": {"type": "point", "filled": True, "size": 80, "opacity": 1},
                "encoding": {
                    "x": x,
                    "y": y("value"),
                    "color": {
                        "field": "kind", "type": "nominal",
                        "scale": {"domain": kinds, "range": [BLUE, ORANGE]},
                        "legend": {"title": None, "orient": "bottom", "columnPadding": 40},
                    },
                    "shape": {"field": "kind", "type": "nominal", "scale": {"domain": kinds, "range": ["circle", "diamond"]}},
                },
            },
        ],
    }  # fmt: skip


def _percent(share: float | None) -> float | None:
    return None if share is None else round(share * 100, 1)


def _said(share: float | None) -> str:
    return "not known" if share is None else f"{share * 100:.0f}%"


def _limits(point: ChartPoint) -> str:
    if point.lower is None or point.upper is None:
        return "none"
    return f"{point.lower * 100:.0f}% to {point.upper * 100:.0f}%"
