"""What can and cannot be concluded from the values of an action's indicator, and the chart that shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from goldenthread.apps.plans.models import Action, IndicatorValue
from goldenthread.apps.plans.standing import impact_facts
from goldenthread.core.document import Chart
from goldenthread.core.indicators import load_indicators
from goldenthread.core.ratings import Suggestion, suggest_impact
from goldenthread.documents import charts


@dataclass(frozen=True)
class Impact:
    """The values of one indicator for one action on a day, the suggested rating, and the sentences a reader may rely on."""

    values: tuple[IndicatorValue, ...]
    suggestion: Suggestion
    sentences: tuple[str, ...]


def impact_of(action: Action, *, on: date) -> Impact:
    """What the values of the action's indicator say on a day."""
    values = tuple(each for each in action.plan.values.all() if each.indicator == action.indicator and each.on <= on)
    return Impact(values, suggest_impact(impact_facts(action, on=on)), tuple(_sentences(action, values)))


def chart_of(action: Action, values: tuple[IndicatorValue, ...]) -> Chart:
    """The values over time beside the target, one point for each value as at its day."""
    periods = [f"{each.as_at.day} {each.as_at:%b %y}" for each in values]
    series: dict[str, list[float | int | None]] = {action.indicator: [each.value for each in values]}
    if action.target_value is not None:
        series["Target"] = [action.target_value] * len(values)
    known = load_indicators()[action.indicator]
    return charts.time_series(f"{known.title} ({known.code})", periods, series, y_title=known.unit, decimals=1)


def _sentences(action: Action, values: tuple[IndicatorValue, ...]) -> list[str]:
    # NumPy is loaded only where values are looked at.
    from goldenthread.analysis.control_charts import FEWEST_POINTS, Value, xmr

    before = [each for each in values if each.as_at < action.start]
    after = [each for each in values if each.as_at >= action.start]
    found = []
    if before and after:
        found.append(
            f"Before the action started it was {before[-1].value:g}; the newest value is {after[-1].value:g}. "
            "That one came after the other does not show that the action did it."
        )
    elif values:
        when = "after" if after else "before"
        found.append(f"Every value is of a day {when} the action started, so before and after cannot be compared.")
    if action.target_value is not None and values:
        found.append(f"The target is {action.target_value:g}.")
    if 0 < len(values) < FEWEST_POINTS:
        found.append(
            f"There are {len(values)} values. From {FEWEST_POINTS} on a control chart can tell a change from chance; "
            "until then a rise or a fall may be either."
        )
    elif values:
        chart = xmr([Value(f"{each.as_at:%-d %B %Y}", each.value) for each in values])
        found += [each.sentence for each in chart.signals] or ["Nothing in the values is more than chance would make."]
        found += chart.notes
    if action.values_illustrative:
        found.append("The values of this plan are illustrative.")
    return found
