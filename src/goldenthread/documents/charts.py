"""A chart as a picture: one Vega-Lite specification gives SVG for the page and the PDF, and PNG for Word.

The picture never stands alone: every chart here carries words made from its own data and a table of the same
numbers. Nothing is fetched: a specification that names an address, even one of this machine's files, is refused.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from goldenthread.core.document import Chart, Column, Figure, Run, Runs, printable, runs, simple_table
from goldenthread.core.errors import InputNotFit

TYPEFACE = "Fira Sans"
# Told apart by people with any common colour blindness, and by lightness alone when printed in grey.
BLUE, TEAL, PLUM, ORANGE, GREY, LILAC = "#12436d", "#28a197", "#801650", "#f46a25", "#3d3d3d", "#a285d1"
SERIES = (BLUE, ORANGE, TEAL, PLUM, GREY, LILAC)
SERIES_DASHES = ([1, 0], [6, 3], [2, 2], [8, 3, 2, 3], [4, 4], [1, 3])
SERIES_SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down")
_SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
_WIDTH = 440
_LOOK: dict[str, Any] = {
    "aria": False,  # The words for who cannot see it are the chart's own, put on the whole picture.
    "background": "white",
    "font": f"{TYPEFACE}, Arial, sans-serif",
    "view": {"stroke": None},
    "axis": {
        "labelFontSize": 13,
        "titleFontSize": 13,
        "titleFontWeight": "normal",
        "labelColor": "#0b0c0c",
        "titleColor": "#0b0c0c",
        "labelLimit": 260,
        "labelPadding": 6,
        "gridColor": "#d9d9d9",
        "domainColor": "#6f777b",
        "tickColor": "#6f777b",
    },
    "legend": {"labelFontSize": 13, "titleFontSize": 13, "labelColor": "#0b0c0c", "labelLimit": 320},
    "text": {"fontSize": 13, "color": "#0b0c0c"},
}

Number = int | float


def typeface_folder() -> Path:
    """The folder of the font files that PDF files and charts are set in."""
    import fontpkg_fira_sans

    return Path(fontpkg_fira_sans.ROOT) / "files"


def svg(chart: Chart, *, key: str = "chart") -> str:
    """The chart as one <svg> element. `key` keeps its inner names apart from another chart's on the same page."""
    drawn = re.sub(r' (?:role|aria-[a-z]+)="[^"]*"', "", _svg(_canonical(chart), chart.title))
    words = html.escape(printable(chart.alt), quote=True)
    return _named_apart(drawn.replace("<svg ", f'<svg role="img" aria-label="{words}" ', 1), key)


def png(chart: Chart, *, scale: float = 2.0) -> bytes:
    """The chart as a PNG picture, `scale` times its size in points so that it is sharp in print."""
    return _png(_canonical(chart), chart.title, scale)


@lru_cache(maxsize=64)
def _png(text: str, title: str, scale: float) -> bytes:
    import vl_convert

    _use_typeface()
    try:
        return bytes(vl_convert.vegalite_to_png(text, scale=scale, config=_LOOK, allowed_base_urls=[]))
    except ValueError as error:
        raise _not_drawn(title) from error


@lru_cache(maxsize=64)
def _svg(text: str, title: str) -> str:
    import vl_convert

    _use_typeface()
    try:
        return str(vl_convert.vegalite_to_svg(text, config=_LOOK, allowed_base_urls=[]))
    except ValueError as error:
        raise _not_drawn(title) from error


@cache
def _use_typeface() -> None:
    import vl_convert

    vl_convert.register_font_directory(str(typeface_folder()))


def _not_drawn(title: str) -> InputNotFit:
    return InputNotFit(f"The chart “{title}” could not be drawn from its specification. Make the chart again.")


def _canonical(chart: Chart) -> str:
    if _names_an_address(chart.spec):
        raise InputNotFit(f"The chart “{chart.title}” names a file or a web address. Put its numbers into it instead.")
    try:
        return json.dumps(chart.spec, sort_keys=True, allow_nan=False)
    except (TypeError, ValueError) as error:
        raise _not_drawn(chart.title) from error


def _names_an_address(part: object) -> bool:
    if isinstance(part, Mapping):
        return any(key in ("url", "href") or _names_an_address(inner) for key, inner in part.items())
    return isinstance(part, list | tuple) and any(_names_an_address(inner) for inner in part)


def _named_apart(text: str, key: str) -> str:
    safe = re.sub(r"[^A-Za-z0-9_-]", "-", key)
    text = re.sub(r'\bid="([^"]+)"', rf'id="{safe}-\1"', text)
    text = re.sub(r"url\(#([^)]+)\)", rf"url(#{safe}-\1)", text)
    return re.sub(r'(xlink:href|href)="#([^"]+)"', rf'\1="#{safe}-\2"', text)


# ---- what is drawn ----------------------------------------------------------------------------------------


def grade_distribution(
    title: str, counts: Sequence[tuple[str, int]], *, source: str = "", unit: str = "Authorities", mark: str = ""
) -> Chart:
    """How many have each grade, best first as given; `mark` names the grade to stand out (by outline and words).

    The grade and its number are written at each bar, so that no meaning hangs on a colour.
    """
    values = [
        {"grade": grade, "count": count, "label": f"{count}{', this authority among them' if grade == mark else ''}"}
        for grade, count in counts
    ]
    y = {"field": "grade", "type": "nominal", "sort": None, "title": None, "axis": {"ticks": False, "domain": False}}
    ticks: dict[str, Any] = {"tickMinStep": 1, "format": "d"}
    most = max((count for _, count in counts), default=0)
    if most < 5:  # Vega would mark the halves too, and print 0, 1, 1, 2, 2 under them.
        ticks["values"] = list(range(most + 1))
    x = {"field": "count", "type": "quantitative", "title": unit, "axis": ticks}
    spec = _spec(
        {"step": 34},
        values,
        layer=[
            {
                "mark": {"type": "bar", "height": 22},
                "encoding": {
                    "y": y,
                    "x": x,
                    "color": {"condition": {"test": _is("grade", mark), "value": ORANGE}, "value": BLUE},
                },
            },
            {
                "mark": {"type": "text", "align": "left", "dx": 5},
                "encoding": {"y": y, "x": x, "text": {"field": "label"}},
            },
        ],
    )
    total = sum(count for _, count in counts)
    said = ", ".join(f"{grade} {count}" for grade, count in counts)
    alt = f"Bar chart of {total} {unit[:1].lower()}{unit[1:]} by grade: {said}."
    if mark:
        alt += f" This authority is {mark[:1].lower()}{mark[1:]}."
    table = simple_table(
        title,
        ("Grade", Column(unit, "right"), Column("Share", "right")),
        ((grade, _cited(str(count), source), _share(count, total)) for grade, count in counts),
    )
    return Chart(title, alt, spec, table)


def time_series(
    title: str,
    periods: Sequence[str],
    series: Mapping[str, Sequence[Number | None]],
    *,
    y_title: str,
    source: str = "",
    decimals: int = 0,
) -> Chart:
    """One line for each series over the periods as given; None is a gap, never joined across.

    At most six series. Each has its own colour, dash and shape of point, and is named in the key.
    """
    if not 1 <= len(series) <= len(SERIES) or any(len(values) != len(periods) for values in series.values()):
        raise InputNotFit(f"“{title}” needs one to {len(SERIES)} series, each with one value for every period.")
    values = [
        {"period": period, "series": name, "value": value}
        for name, points in series.items()
        for period, value in zip(periods, points, strict=True)
    ]
    names = list(series)
    shared = {
        "x": {
            "field": "period",
            "type": "ordinal",
            "sort": list(periods),
            "title": None,
            "axis": {"labelAngle": 0, "labelOverlap": True},
        },
        "y": {"field": "value", "type": "quantitative", "title": y_title, "scale": {"zero": True}},
        "color": _scale("series", names, SERIES, legend=len(names) > 1),
    }
    spec = _spec(
        220,
        values,
        layer=[
            {
                "mark": {"type": "line", "strokeWidth": 2.5, "invalid": "break-paths-show-domains"},
                "encoding": shared | {"strokeDash": _scale("series", names, SERIES_DASHES, legend=False)},
            },
            {
                "mark": {"type": "point", "filled": True, "size": 70, "opacity": 1},
                "encoding": shared | {"shape": _scale("series", names, SERIES_SHAPES, legend=len(names) > 1)},
            },
        ],
    )
    said = " ".join(_movement(name, periods, points, decimals) for name, points in series.items())
    table = simple_table(
        title,
        ("Period", *(Column(name, "right") for name in names)),
        (
            (period, *(_cited(_shown(points[place], decimals), source) for points in series.values()))
            for place, period in enumerate(periods)
        ),
    )
    return Chart(title, f"Line chart of {_lower(y_title)}. {said}", spec, table)


def dot_and_interval(
    title: str,
    rows: Sequence[tuple[str, Number, Number, Number]],
    *,
    x_title: str,
    source: str = "",
    decimals: int = 1,
    mark: str = "",
) -> Chart:
    """A dot for each row's value and a line for its interval: (name, value, low, high); `mark` names one row."""
    if any(not low <= value <= high for _, value, low, high in rows):
        raise InputNotFit(f"“{title}” has a value outside its own interval. Check the numbers given.")
    values = [
        {"name": f"{name} ←" if name == mark else name, "value": value, "low": low, "high": high}
        for name, value, low, high in rows
    ]
    y = {"field": "name", "type": "nominal", "sort": None, "title": None, "axis": {"ticks": False, "domain": False}}
    marked = {"condition": {"test": _is("name", f"{mark} ←" if mark else ""), "value": ORANGE}, "value": BLUE}
    spec = _spec(
        {"step": 28},
        values,
        layer=[
            {
                "mark": {"type": "rule", "strokeWidth": 3},
                "encoding": {
                    "y": y,
                    "x": {"field": "low", "type": "quantitative", "title": x_title, "axis": {"tickCount": 6}},
                    "x2": {"field": "high"},
                    "color": marked,
                },
            },
            {
                "mark": {"type": "point", "filled": True, "size": 110, "opacity": 1},
                "encoding": {"y": y, "x": {"field": "value", "type": "quantitative"}, "color": marked},
            },
        ],
    )
    said = "; ".join(
        f"{name} {_shown(value, decimals)} ({_shown(low, decimals)} to {_shown(high, decimals)})"
        for name, value, low, high in rows
    )
    table = simple_table(
        title,
        ("Name", Column(x_title, "right"), Column("Low", "right"), Column("High", "right")),
        ((name, *(_cited(_shown(each, decimals), source) for each in numbers)) for name, *numbers in rows),
    )
    return Chart(title, f"Dots with intervals of {_lower(x_title)}: {said}.", spec, table)


# ---- small parts ------------------------------------------------------------------------------------------


def _spec(height: object, values: list[dict[str, Any]], *, layer: list[dict[str, Any]]) -> dict[str, Any]:
    return {"$schema": _SCHEMA, "width": _WIDTH, "height": height, "data": {"values": values}, "layer": layer}


def _scale(field: str, names: list[str], look: Sequence[Any], *, legend: bool) -> dict[str, Any]:
    scale = {"domain": names, "range": list(look[: len(names)])}
    key = {"title": None, "orient": "bottom", "columns": 2, "symbolSize": 120} if legend else None
    return {"field": field, "type": "nominal", "sort": None, "scale": scale, "legend": key}


def _is(field: str, value: str) -> str:
    return f"datum[{json.dumps(field)}] === {json.dumps(value)}"


def _cited(value: str, source: str) -> Run | Runs:
    return Figure(value, source) if source and value != "not known" else runs(value)


def _share(count: int, total: int) -> str:
    return f"{100 * count / total:.1f}%" if total else "not known"


def _shown(value: Number | None, decimals: int) -> str:
    return "not known" if value is None else f"{value:,.{decimals}f}"


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def _movement(name: str, periods: Sequence[str], points: Sequence[Number | None], decimals: int) -> str:
    """From the first known value to the last, with the highest and the lowest, and how many are not known."""
    known = [(period, value) for period, value in zip(periods, points, strict=True) if value is not None]
    if not known:
        return f"{name}: no value is known."
    (first, start), (last, end) = known[0], known[-1]
    high, low = max(known, key=lambda each: each[1]), min(known, key=lambda each: each[1])
    said = f"{name}: {_shown(start, decimals)} in {first}, {_shown(end, decimals)} in {last}"
    said += f"; highest {_shown(high[1], decimals)} in {high[0]}, lowest {_shown(low[1], decimals)} in {low[0]}"
    gaps = len(periods) - len(known)
    return f"{said}; {gaps} not known." if gaps else f"{said}."
