"""The door of every output: what of a value or its breakdowns may be shown to a person, under which scheme.

Those who work with the returns see figures under the measure's own scheme; everybody else, and every export for
publication, under the scheme of a public paper. All cells of one measure are protected together: its total, the groups
of every breakdown, and the percentages, so that no table of a page gives back what another hides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from goldenthread.apps.measures.models import Value
from goldenthread.apps.measures.policies import policy
from goldenthread.core.disclosure import Cell, Percentage, Publication, Scheme, Shown, State, Sum, load_scheme, protect
from goldenthread.core.measures import Measure
from goldenthread.core.returns import load_code_list

PUBLIC = "public-paper"
DECIMALS = {"rate": 1, "mean": 1, "median": 0, "ratio": 1, "share": 1, "count": 0}
ABOUT_NO_CHILD = ("workforce",)
"""Areas whose rows are no children: their counts need no protection."""


@dataclass(frozen=True)
class ShownValue:
    """One value as it is printed: its text, “12 of 40”, the number not recorded, and the number where one is shown."""

    text: str
    of: str
    not_recorded: str
    number: float | None
    counted: str
    met: str
    hidden: bool


@dataclass(frozen=True)
class ShownGroup:
    """One group of a breakdown as it is printed."""

    group: str
    shown: ShownValue


def scheme_for(user: Any, measure: Measure) -> Scheme:
    """The scheme under which this person sees a measure."""
    return load_scheme(measure.disclosure if policy.may_see_small(user) else PUBLIC)


def shown(value: Value, scheme: Scheme) -> ShownValue:
    """A value as it is printed under a scheme, its breakdowns not beside it."""
    counts = (value.met, value.not_met, value.not_recorded)
    cells, percentages = _protected(counts, (), _key(value.definition, scheme))
    return _shown(value.definition, "all", cells, percentages, value.value, scheme)


def shown_in_full(value: Value, scheme: Scheme) -> tuple[ShownValue, dict[str, list[ShownGroup]]]:
    """A value with every breakdown, protected together."""
    measure = value.definition
    counts = (value.met, value.not_met, value.not_recorded)
    groups = tuple(
        (name, tuple((line[0] or "", line[1], line[2], line[4]) for line in lines))
        for name, lines in value.groups.items()
    )
    cells, percentages = _protected(counts, groups, _key(measure, scheme))
    broken: dict[str, list[ShownGroup]] = {}
    for name, lines in value.groups.items():
        for line in lines:
            key = f"{name}/{line[0] or ''}"
            seen = _shown(measure, key, cells, percentages, line[5], scheme)
            broken.setdefault(name, []).append(ShownGroup(group_label(name, line[0]), seen))
        broken.get(name, []).sort(key=lambda each: _AGES.index(each.group) if each.group in _AGES else len(_AGES))
    return _shown(measure, "all", cells, percentages, value.value, scheme), broken


_AGES = (
    *("unborn", "under 1", "1 to 4", "5 to 9", "10 to 15", "16 and 17", "18 and over"),
    *("under 17", "17 and 18", "19 to 21", "22 and over"),
)
"""The bands of age in the order people read them."""


def group_label(breakdown: str, code: str | None) -> str:
    """A group in words: a code by the label of its list, nothing as not recorded."""
    if code is None:
        return "Not recorded"
    if breakdown == "disability":
        return {"Y": "Disabled", "N": "Not disabled"}.get(code, code)
    if breakdown in ("sex", "ethnicity", "need"):
        return load_code_list(breakdown).labels().get(code, code)
    return code


def _key(measure: Measure, scheme: Scheme) -> str:
    """The scheme's key; figures about no child are shown as they are."""
    return "board-internal" if measure.area in ABOUT_NO_CHILD else scheme.key


Groups = tuple[tuple[str, tuple[tuple[str, int, int, int], ...]], ...]


@lru_cache(maxsize=4096)
def _protected(counts: tuple[int, int, int], groups: Groups, scheme: str) -> tuple[dict[str, Shown], dict[str, Shown]]:
    cells: list[Cell] = []
    sums: list[Sum] = []
    percentages: list[Percentage] = []

    def add(key: str, met: int, not_met: int, not_recorded: int) -> None:
        for part, count in (("met", met), ("not_met", not_met), ("counted", met + not_met), ("lost", not_recorded)):
            cells.append(Cell(key=f"{key}/{part}", count=count))
        sums.append(Sum(f"{key}/counted", (f"{key}/met", f"{key}/not_met")))
        percentages.append(Percentage(key, f"{key}/met", f"{key}/counted"))

    add("all", *counts)
    for name, lines in groups:
        for group, met, not_met, lost in lines:
            add(f"{name}/{group}", met, not_met, lost)
        for part in ("met", "not_met", "lost"):
            sums.append(Sum(f"all/{part}", tuple(f"{name}/{line[0]}/{part}" for line in lines)))
    found = protect(Publication(tuple(cells), tuple(sums), tuple(percentages)), load_scheme(scheme))
    return dict(found.cells), dict(found.percentages)


def _shown(
    measure: Measure,
    key: str,
    cells: dict[str, Shown],
    percentages: dict[str, Shown],
    value: float | None,
    scheme: Scheme,
) -> ShownValue:
    met, counted, lost = cells[f"{key}/met"], cells[f"{key}/counted"], cells[f"{key}/lost"]
    if measure.shown == "percent":
        text, number, hidden = _percent(percentages[key], counted)
    else:
        text, number, hidden = _plain(measure, met, value, scheme)
    of = f"{met.text} of {counted.text}" if measure.shown == "percent" else ""
    return ShownValue(text, of, lost.text, number, counted.text, met.text, hidden)


def _percent(percentage: Shown, counted: Shown) -> tuple[str, float | None, bool]:
    if percentage.state is State.SHOWN:
        return percentage.text, float(percentage.value or 0), False
    if percentage.why == "too few for a percentage":
        return "too few for a percentage", None, True
    if counted.value == 0:
        return "nothing counted", None, False
    return percentage.text, None, True


def _plain(measure: Measure, met: Shown, value: float | None, scheme: Scheme) -> tuple[str, float | None, bool]:
    """A rate, count, mean or ratio: hidden where the count it rests on is hidden."""
    if met.state is State.SUPPRESSED:
        return met.text, None, True
    if value is None:
        return "no population" if measure.shown == "rate" else "nothing counted", None, False
    rests_on = measure.shown in ("mean", "median") and measure.area not in ABOUT_NO_CHILD
    if rests_on and isinstance(met.value, int) and met.value < scheme.minimum_denominator:
        return "too few to show", None, True
    text = f"{value:,.{DECIMALS[measure.shown]}f}" + ("%" if measure.shown == "share" else "")
    return text, value, False


def why_hidden(scheme: Scheme) -> str:
    """The note under a table whose small counts are hidden."""
    if not scheme.secondary:
        return "Small counts are shown: this page is for officers who work with the returns. Do not publish it."
    return (
        f"{scheme.symbols.suppressed}: hidden, because it is a count of {scheme.suppress_from} to {scheme.suppress_to} or "
        "would give one back. Hidden is not nought."
    )


def series(values: Sequence[Value], scheme: Scheme) -> list[ShownValue]:
    """The points of one measure over time as they are printed, each on its own."""
    return [shown(each, scheme) for each in values]
