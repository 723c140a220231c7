"""Turns counts into the tables a page shows and a spreadsheet takes: every share with its count and its interval."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from goldenthread.analysis.control_charts import Chart, Counted, p_chart
from goldenthread.analysis.distributions import FEWEST, Distribution, distribution_of_counts
from goldenthread.analysis.estimates import Estimate
from goldenthread.analysis.signals import Plotted
from goldenthread.apps.audits.numbers.forms import month_words
from goldenthread.core.audit_tools import GRADES
from goldenthread.documents.control_chart import ChartPoint

BEST_FIRST = tuple(reversed(GRADES))
LABELS = {
    "inadequate": "Inadequate",
    "requires_improvement": "Requires improvement",
    "good": "Good",
    "outstanding": "Outstanding",
}
COUNTS_ONLY = "Counts only"


@dataclass(frozen=True)
class Cell:
    """One cell: what a person reads, where it leads, and the value a spreadsheet takes where it differs."""

    text: str
    href: str = ""
    value: Any = None

    @property
    def exported(self) -> Any:
        """The value for a spreadsheet."""
        return self.text if self.value is None else self.value


@dataclass(frozen=True)
class Heading:
    """One column's heading, and whether it holds numbers."""

    text: str
    numeric: bool = False


@dataclass(frozen=True)
class Figures:
    """One table of figures with its caption and what a reader must know of it. The first cell names the row."""

    name: str
    caption: str
    headings: tuple[Heading, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()


def number(count: int) -> Cell:
    """A count."""
    return Cell(f"{count:,}", value=count)


def share(found: Estimate) -> tuple[Cell, Cell]:
    """A share and its interval, in percent; where there are too few, that only the counts can be read."""
    if found.value is None:
        return Cell(COUNTS_ONLY), Cell("–", value="")
    low, high = found.interval or (found.value, found.value)
    return Cell(percent(found.value), value=round(found.value, 4)), Cell(f"{percent(low)} to {percent(high)}")


def percent(part: float) -> str:
    """A share in whole percent."""
    return f"{part * 100:.0f}%"


def signed(found: Estimate, decimals: int = 2) -> tuple[Cell, Cell]:
    """A figure with its sign and its interval; where there is none, why in the second cell."""
    if found.value is None:
        return Cell("Not estimable"), Cell(found.reason or "")
    words = Cell(_signed(found.value, decimals), value=round(found.value, 4))
    if found.interval is None:
        return words, Cell(found.interval_reason or "")
    low, high = found.interval
    return words, Cell(f"{_signed(low, decimals)} to {_signed(high, decimals)}")


def plain_figure(found: Estimate) -> tuple[Cell, Cell]:
    """A coefficient and its interval; where there is none, why in the second cell."""
    if found.value is None:
        return Cell("Not estimable"), Cell(found.reason or "")
    words = Cell(_minus(f"{found.value:.2f}"), value=round(found.value, 4))
    if found.interval is None:
        return words, Cell(found.interval_reason or "")
    low, high = found.interval
    return words, Cell(_minus(f"{low:.2f} to {high:.2f}"))


def _signed(value: float, decimals: int) -> str:
    return _minus(f"{value:+.{decimals}f}")


def _minus(words: str) -> str:
    return words.replace("-", "−")


GRADE_HEADINGS = (
    Heading("Audits", numeric=True),
    *(Heading(LABELS[grade], numeric=True) for grade in BEST_FIRST),
    Heading("Good or better", numeric=True),
    Heading("95% interval", numeric=True),
)


def grade_row(name: Cell, counts: Mapping[str, int]) -> tuple[Cell, ...]:
    """One row of a table of grades: how many, how often each grade, and the share that is good or better."""
    found = distribution_of_counts(counts)
    return (
        name,
        number(found.n),
        *(number(counts.get(grade, 0)) for grade in BEST_FIRST),
        *share(found.good_or_better.share),
    )


def grade_table(name: str, caption: str, first: str, rows: Iterable[tuple[Cell, Mapping[str, int]]]) -> Figures:
    """A table of grades, a row for each standard, team, tool or month."""
    made = tuple(grade_row(cell, counts) for cell, counts in rows)
    few = any(sum(counts.value for counts in row[2:6]) < FEWEST for row in made)
    notes = (f"Fewer than {FEWEST} audits: counts only, because a percentage of so few would mislead.",) if few else ()
    return Figures(name, caption, (Heading(first), *GRADE_HEADINGS), made, notes)


def overall_table(name: str, caption: str, counts: Mapping[str, int]) -> tuple[Figures, Distribution]:
    """How often each grade stands, with its share and interval."""
    found = distribution_of_counts(counts)
    rows = [(Cell(LABELS[each.grade]), number(each.count), *share(each.share)) for each in reversed(found.grades)]
    rows.append((Cell("Good or better"), number(found.good_or_better.count), *share(found.good_or_better.share)))
    headings = (Heading("Grade"), *(Heading(each, numeric=True) for each in ("Audits", "Share", "95% interval")))
    return Figures(name, caption, headings, tuple(rows)), found


def good_by_month(by_month: Mapping[date, Mapping[str, int]]) -> Chart:
    """The share that is good or better, month by month, with limits of its usual variation."""
    return p_chart(
        [
            _month(month, counts.get("good", 0) + counts.get("outstanding", 0), sum(counts.values()))
            for month, counts in sorted(by_month.items())
        ]
    )


def counted_chart(points: Mapping[date, tuple[int, int]]) -> Chart:
    """A chart of so many of so many, month by month."""
    return p_chart([_month(month, part, whole) for month, (part, whole) in sorted(points.items())])


def _month(month: date, part: int, whole: int) -> Counted:
    """A month's point; one with fewer than ten audits is shown by its counts and takes no part in limits or signals."""
    return Counted(month_words(month), part if whole >= FEWEST else None, whole)


def chart_points(chart: Chart, counted: Sequence[str]) -> list[ChartPoint]:
    """The points as the printing room draws them."""
    marked = {place for signal in chart.signals for place in signal.points}
    return [
        ChartPoint(each.label, each.value, each.centre, *_limits_of(each), words, place in marked)
        for place, (each, words) in enumerate(zip(chart.points, counted, strict=True))
    ]


def _limits_of(point: Plotted) -> tuple[float | None, float | None]:
    """The limits of a point; none where there is no point to hold against them."""
    return (None, None) if point.value is None else (point.lower, point.upper)


def month_table(name: str, caption: str, what: str, points: Sequence[ChartPoint]) -> Figures:
    """The points of a control chart as a table."""
    rows = tuple(
        (
            Cell(each.label),
            Cell(each.counted),
            Cell("–", value="") if each.value is None else Cell(percent(each.value), value=round(each.value, 4)),
            Cell(
                "–" if each.lower is None or each.upper is None else f"{percent(each.lower)} to {percent(each.upper)}"
            ),
            Cell("Signal" if each.signal else "–"),
        )
        for each in points
    )
    headings = (
        Heading("Month"),
        Heading("Counted", numeric=True),
        Heading(what, numeric=True),
        Heading("Limits", numeric=True),
        Heading("Signal"),
    )
    return Figures(name, caption, headings, rows)


def says_of_change(chart: Chart) -> tuple[str, ...]:
    """What a chart allows anybody to claim: its signals, or that there is none."""
    notes = chart.notes
    if any(point.value is None for point in chart.points):
        few = f"Months with fewer than {FEWEST} audits have no point; the table has their counts."
        notes = (*(note for note in notes if "show their counts" not in note), few)
    if chart.signals:
        return (*(signal.sentence for signal in chart.signals), *notes)
    if any(point.lower is not None for point in chart.points):
        return ("No month is outside the limits and no rule has fired, so no change can be claimed.", *notes)
    return notes
