"""The chart of overall grades across the country, as a specification with its words and its table.

Each bar carries its number in words, so that nothing hangs on a colour. The look (typeface, axes) is the printing
room's.
"""

from __future__ import annotations

from typing import Any

from goldenthread.core.document import Chart, Column, Figure, simple_table, spoken_date
from goldenthread.core.papers.content import CabinetContent, ComparatorLine

_SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
_OWN, _OTHERS = "#f46a25", "#12436d"


def distribution_chart(title: str, figures: ComparatorLine, content: CabinetContent) -> Chart:
    """How many authorities have each grade as at one date, best first, with this authority's grade pointed out."""
    overall = content.judgement("overall")
    own = overall.grade if overall and figures.includes_self else ""
    counts = [(grade.label, figures.grades.get(grade.code, 0), grade.code == own) for grade in content.scale]
    dated = f"{title}, as at {spoken_date(figures.as_at)}"
    said = ", ".join(f"{label.lower()} {count}" for label, count, _ in counts)
    mine = next(
        (f" This authority is among those graded {label.lower()}." for label, _, is_own in counts if is_own), ""
    )
    table = simple_table(
        dated,
        ("Grade", Column("Authorities", "right")),
        [
            (f"{label} (this authority)" if is_own else label, Figure(str(n), figures.source))
            for label, n, is_own in counts
        ],
    )
    return Chart(
        title=dated,
        alt=f"Bar chart of {figures.total} authorities by overall grade: {said}.{mine}",
        spec=_spec(counts),
        table=table,
    )


def _spec(counts: list[tuple[str, int, bool]]) -> dict[str, Any]:
    values = [
        {
            "grade": label,
            "count": count,
            "label": f"{count}, this authority among them" if own else str(count),
            "own": own,
        }
        for label, count, own in counts
    ]
    y = {"field": "grade", "type": "nominal", "sort": None, "title": None, "axis": {"ticks": False, "domain": False}}
    x = {"field": "count", "type": "quantitative", "title": "Authorities", "axis": {"tickMinStep": 1, "format": "d"}}
    colour = {"condition": {"test": "datum.own", "value": _OWN}, "value": _OTHERS}
    words = {
        "mark": {"type": "text", "align": "left", "dx": 5},
        "encoding": {"y": y, "x": x, "text": {"field": "label"}},
    }
    bars = {"mark": {"type": "bar", "height": 22}, "encoding": {"y": y, "x": x, "color": colour}}
    return {
        "$schema": _SCHEMA,
        "width": 440,
        "height": {"step": 34},
        "data": {"values": values},
        "layer": [bars, words],
    }
