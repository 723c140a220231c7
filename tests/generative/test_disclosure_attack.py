"""An attacker with a linear-programming solver against everything that was printed.

The attack knows only what a reader can: the printed texts, the rounding the notes describe, the sums the headings
imply, and that counts are not negative. It shares no line with the code that protects.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from goldenthread.core.disclosure import (
    Cell,
    Percentage,
    Protected,
    Publication,
    Scheme,
    State,
    Sum,
    combine,
    load_scheme,
    protect,
    two_way,
)
from goldenthread.core.errors import RuleBroken

pytestmark = pytest.mark.generative

CURRENT, RELEASE, STRICT = (load_scheme(key) for key in ("cla-current", "sfr-2015", "public-paper-under-10"))
count = st.sampled_from([0, 0, 1, 2, 3, 4, 5, 6, 7, 9, 11, 14, 18, 23, 40, 75, 212])


def believable(cell: Cell, printed: Protected, scheme: Scheme) -> tuple[float | None, float | None]:
    """The counts a reader thinks possible for one cell, from what is printed."""
    if cell.key not in printed.cells:
        return (None if cell.signed else 0, None)
    shown = printed.cells[cell.key]
    if shown.state is State.SUPPRESSED:
        return (None, None) if cell.signed else (0 if scheme.noughts_may_cover else scheme.suppress_from, None)
    step = scheme.level(cell.level).round_to
    if shown.state is State.LOW:
        most = math.ceil(step / 2) - 1
        return (-most if cell.signed else 1), most
    value = int(shown.value or 0)
    if value == 0 or step == 1 or cell.locked:
        return value, value
    low, high = abs(value) - step // 2, abs(value) + (step - 1) // 2
    if cell.signed:
        return (low, high) if value > 0 else (-high, -low)
    return (max(low, scheme.suppress_to + 1) if scheme.level(cell.level).suppress else low), high


def ranges(
    publication: Publication, printed: Protected, scheme: Scheme, keys: Iterable[str]
) -> dict[str, tuple[float, float]]:
    """The lowest and highest value of each figure that fits everything printed."""
    order = {cell.key: place for place, cell in enumerate(publication.cells)}
    bounds = [believable(cell, printed, scheme) for cell in publication.cells]
    sums = []
    for each in publication.sums:
        row = np.zeros(len(order))
        row[order[each.total]] = -1
        for part in each.parts:
            row[order[part]] += 1
        sums.append(row)
    limits, most = [], []
    for share in publication.percentages:
        shown = printed.percentages[share.key]
        if shown.state is State.SHOWN and scheme.level("authority").round_to == 1:
            for sign in (1, -1):  # |100 × numerator − percentage × denominator| ≤ half a point of the denominator
                row = np.zeros(len(order))
                row[order[share.numerator]] += 100 * sign
                row[order[share.denominator]] -= (float(shown.value or 0) + 0.5 * sign) * sign
                limits.append(row)
                most.append(0.0)
    found = {}
    for key in keys:
        aim = np.zeros(len(order))
        aim[order[key]] = 1
        ends = []
        for sign in (1, -1):
            answer = linprog(
                sign * aim,
                A_eq=np.array(sums) if sums else None,
                b_eq=np.zeros(len(sums)) if sums else None,
                A_ub=np.array(limits) if limits else None,
                b_ub=np.array(most) if most else None,
                bounds=bounds,
                method="highs",
            )
            assert answer.status in (0, 3), "what is printed must at least be possible"
            ends.append(-sign * math.inf if answer.status == 3 else float(answer.x[order[key]]))
        found[key] = (ends[0], ends[1])
    return found


def small(publication: Publication, scheme: Scheme) -> list[str]:
    return [
        cell.key
        for cell in publication.cells
        if cell.count is not None
        and not cell.signed
        and not cell.locked
        and scheme.suppress_from <= cell.count <= scheme.suppress_to
        and scheme.level(cell.level).suppress
    ]


def assert_nothing_given_back(publication: Publication, scheme: Scheme) -> Protected:
    printed = protect(publication, scheme)
    for key, (low, high) in ranges(publication, printed, scheme, small(publication, scheme)).items():
        assert low <= scheme.suppress_from + 1e-6, f"{key} is known to be {low} or more"
        assert high >= scheme.suppress_to - 1e-6, f"{key} is known to be {high} or less"
        if key in printed.cells:
            assert printed.cells[key].state is State.SUPPRESSED
            assert printed.cells[key].value is None
    return printed


def table(draw: st.DrawFn, name: str, *, rows: int = 4, columns: int = 4) -> Publication:
    tall, wide = draw(st.integers(1, rows)), draw(st.integers(1, columns))
    return two_way(name, {f"r{i}": {f"c{j}": draw(count) for j in range(wide)} for i in range(tall)})


@st.composite
def one_table(draw: st.DrawFn) -> Publication:
    return table(draw, "t")


@st.composite
def nested_breakdown(draw: st.DrawFn) -> Publication:
    """Two layers of rows: the first row of a table is broken down again in a second table."""
    upper = table(draw, "t", rows=3, columns=3)
    columns = [cell for cell in upper.cells if cell.key.startswith("t/r0/") and not cell.key.endswith("/all")]
    cells, sums = [], []
    for cell in columns:
        left = cell.count or 0
        parts = []
        for letter in "ab":
            part = draw(st.integers(0, left))
            left -= part
            parts.append(Cell(key=f"{cell.key}/{letter}", count=part))
        parts.append(Cell(key=f"{cell.key}/rest", count=left))
        cells += parts
        sums.append(Sum(cell.key, tuple(part.key for part in parts)))
    return combine(upper, Publication((*upper.cells, *cells), tuple(sums)))


@st.composite
def two_years(draw: st.DrawFn) -> Publication:
    """Last year and this year with the change printed: the difference of two published figures."""
    rows = draw(st.integers(2, 4))
    last = two_way("2015", {f"r{i}": {"n": draw(count)} for i in range(rows)})
    now = two_way("2016", {f"r{i}": {"n": draw(count)} for i in range(rows)})
    counts = {cell.key: cell.count or 0 for cell in (*last.cells, *now.cells)}
    changes, sums = [], []
    for key in counts:
        if key.startswith("2016"):
            before, change = key.replace("2016", "2015"), key.replace("2016", "change")
            changes.append(Cell(key=change, count=counts[key] - counts[before], signed=True))
            sums.append(Sum(key, (before, change)))
    return Publication((*last.cells, *now.cells, *changes), (*last.sums, *now.sums, *sums))


@st.composite
def with_percentages(draw: st.DrawFn) -> Publication:
    """In time, of all, for each team and together: what is left over (late) is nowhere printed."""
    teams = draw(st.integers(1, 4))
    late = {f"team {i}": draw(count) for i in range(teams)}
    done = {team: draw(count) for team in late}
    both = two_way("reviews", {team: {"in time": done[team], "late": late[team]} for team in late})
    cells = tuple(
        replace(cell, printed=False) if "/late" in cell.key or (teams == 1 and "all/" in cell.key) else cell
        for cell in both.cells
    )
    rows = [*late, "all"] if teams > 1 else list(late)
    shares = tuple(Percentage(f"{row} %", f"reviews/{row}/in time", f"reviews/{row}/all") for row in rows)
    return Publication(cells, both.sums, shares)


@st.composite
def cube(draw: st.DrawFn) -> Publication:
    """Three breakdowns crossed, every margin printed: sums that no flat table has."""
    sides = ("x", "y")
    counts = {(a, b, c): draw(count) for a in sides for b in sides for c in sides}
    places = [(a, b, c) for a in (*sides, "all") for b in (*sides, "all") for c in (*sides, "all")]

    def total(place: tuple[str, ...]) -> int:
        return sum(n for key, n in counts.items() if all(p in (k, "all") for p, k in zip(place, key, strict=True)))

    sums = [
        Sum("/".join(place), tuple("/".join((*place[:i], side, *place[i + 1 :])) for side in sides))
        for place in places
        for i in range(3)
        if place[i] == "all"
    ]
    return Publication(tuple(Cell(key="/".join(place), count=total(place)) for place in places), tuple(sums))


shapes = st.one_of(one_table(), nested_breakdown(), two_years(), with_percentages(), cube())


@given(shapes, st.sampled_from([CURRENT, RELEASE, STRICT]))
@settings(max_examples=120, deadline=None)
def test_no_combination_gives_back_a_small_count(publication: Publication, scheme: Scheme) -> None:
    assert_nothing_given_back(publication, scheme)


@given(shapes)
@settings(max_examples=60, deadline=None)
def test_noughts_and_the_states_survive(publication: Publication) -> None:
    printed = protect(publication, CURRENT)
    for cell in publication.cells:
        if not cell.printed and cell.key not in printed.cells:
            continue
        shown = printed.cells[cell.key]
        if cell.count == 0 and not cell.signed and shown.state is State.SHOWN:
            assert shown.text == "0"
        if shown.state is State.SUPPRESSED:
            assert shown.text == "c"
        else:
            assert shown.value == cell.count


@given(one_table())
@settings(max_examples=40, deadline=None)
def test_a_flat_table_never_hides_a_nought(publication: Publication) -> None:
    printed = protect(publication, CURRENT)
    assert all(printed.cells[cell.key].text == "0" for cell in publication.cells if cell.count == 0)


@given(one_table(), st.data())
@settings(max_examples=60, deadline=None)
def test_figures_already_public_are_reckoned_with_or_the_paper_is_refused(
    publication: Publication, data: st.DataObject
) -> None:
    large = [cell.key for cell in publication.cells if (cell.count or 0) > CURRENT.suppress_to]
    assume(large)
    public = set(data.draw(st.lists(st.sampled_from(large), min_size=1, max_size=4)))
    cells = tuple(replace(cell, locked=cell.key in public) for cell in publication.cells)
    given_out = Publication(cells, publication.sums)
    try:
        printed = assert_nothing_given_back(given_out, CURRENT)
    except RuleBroken:
        return
    assert all(printed.cells[key].state is State.SHOWN for key in public)


def test_the_attack_succeeds_where_nothing_else_is_hidden() -> None:
    """The attack must be able to win, or the tests above prove nothing."""
    publication = two_way("t", {"north": {"boys": 12, "girls": 3}, "south": {"boys": 20, "girls": 31}})
    careless = replace(CURRENT, secondary=False)
    printed = protect(publication, careless)
    assert printed.hidden == ("t/north/girls",)
    low, high = ranges(publication, printed, careless, ["t/north/girls"])["t/north/girls"]
    assert (low, high) == (pytest.approx(3), pytest.approx(3))
