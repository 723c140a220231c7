"""What is printed of each figure, and what is refused."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from goldenthread.core.definitions import build
from goldenthread.core.disclosure import (
    Cell,
    Percentage,
    Publication,
    Scheme,
    State,
    Sum,
    combine,
    load_scheme,
    protect,
    scheme_keys,
    two_way,
)
from goldenthread.core.errors import DefinitionError, InputNotFit, RuleBroken, WrongUse

pytestmark = pytest.mark.unit

CURRENT, RELEASE, BOARD = (load_scheme(key) for key in ("cla-current", "sfr-2015", "board-internal"))
TABLE = two_way(
    "t",
    {
        "north": {"boys": 12, "girls": 3, "not known": 9},
        "south": {"boys": 20, "girls": 31, "not known": 8},
        "west": {"boys": 0, "girls": 14, "not known": 7},
    },
)


def one(*cells: Cell, sums: tuple[Sum, ...] = (), percentages: tuple[Percentage, ...] = ()) -> Publication:
    return Publication(cells, sums, percentages)


@pytest.mark.parametrize("key", scheme_keys())
def test_every_shipped_scheme_loads_and_says_where_it_comes_from(key: str) -> None:
    scheme = load_scheme(key)
    assert scheme.source
    assert scheme.used_for


def test_a_lone_small_count_takes_three_others_with_it_and_no_total() -> None:
    printed = protect(TABLE, CURRENT)
    assert printed.hidden == ("t/north/girls", "t/north/not known", "t/west/girls", "t/west/not known")
    assert printed.cells["t/north/girls"].why == "small"
    assert printed.cells["t/west/girls"].why == "protects another"
    assert {printed.cells[key].text for key in printed.hidden} == {"c"}
    assert printed.cells["t/west/boys"].text == "0"


def test_rounding_does_the_work_of_hiding_more() -> None:
    printed = protect(TABLE, RELEASE)
    assert printed.hidden == ("t/north/girls",)
    assert printed.cells["t/north/boys"].value == 10
    assert printed.cells["t/all/all"].text == "105"
    assert printed.cells["t/north/girls"].text == "x"


def test_a_board_sees_small_counts() -> None:
    printed = protect(TABLE, BOARD)
    assert printed.hidden == ()
    assert printed.cells["t/north/girls"].value == 3


def test_england_is_rounded_to_ten_and_a_small_figure_there_is_low_not_nought() -> None:
    figures = one(Cell(key="e", count=69_537, level="national"), Cell(key="k", count=4, level="national"))
    printed = protect(figures, CURRENT)
    assert printed.cells["e"].text == "69,540"
    assert (printed.cells["k"].state, printed.cells["k"].text, printed.cells["k"].value) == (State.LOW, "k", None)


def test_halves_go_up() -> None:
    assert [RELEASE.rounded(n, "authority") for n in (7, 8, 12, 13)] == [5, 10, 10, 15]
    assert [RELEASE.rounded(n, "national") for n in (14, 15, 25)] == [10, 20, 30]


def test_what_a_reader_knows_of_a_rounded_figure_is_every_count_printed_alike() -> None:
    for scheme, level in ((RELEASE, "authority"), (RELEASE, "national"), (CURRENT, "authority")):
        alike: dict[int, list[int]] = {}
        for n in range(1, 200):
            if not scheme.is_small(n, level):
                alike.setdefault(scheme.rounded(n, level), []).append(n)
        for printed, counts in alike.items():
            if printed < 190:
                assert {scheme.known_from(n, level) for n in counts} == {(counts[0], counts[-1])}


def test_a_difference_that_rounds_to_nought_may_lie_on_either_side() -> None:
    assert RELEASE.known_from(-1, "authority", signed=True) == (-2, 2)
    assert RELEASE.known_from(-6, "authority", signed=True) == (-7, -3)
    assert RELEASE.known_from(3, "authority", signed=True) == (3, 7)


def test_not_applicable_and_not_available_keep_their_symbols() -> None:
    printed = protect(one(Cell(key="a", missing="not_applicable"), Cell(key="b")), CURRENT)
    assert [printed.cells[key].text for key in "ab"] == ["z", "x"]
    assert [printed.cells[key].value for key in "ab"] == [None, None]


def test_percentages_go_with_their_parts() -> None:
    figures = one(
        *(Cell(key=key, count=n) for key, n in {"big": 60, "all": 100, "few": 4, "nine": 9, "none": 0}.items()),
        percentages=(
            Percentage("big %", "big", "all"),
            Percentage("few %", "few", "all"),
            Percentage("of none", "none", "none"),
        ),
    )
    printed = protect(figures, CURRENT)
    assert (printed.percentages["big %"].text, printed.percentages["big %"].value) == ("60%", Decimal(60))
    assert printed.percentages["few %"].text == "c"
    assert printed.percentages["of none"].text == "z"


def test_ninety_eight_of_a_hundred_tells_of_two() -> None:
    figures = one(
        Cell(key="in time", count=98), Cell(key="all", count=100), percentages=(Percentage("%", "in time", "all"),)
    )
    printed = protect(figures, CURRENT)
    assert printed.hidden
    assert printed.percentages["%"].state is State.SUPPRESSED
    assert protect(figures, BOARD).percentages["%"].text == "98%"


def test_a_percentage_of_very_few_is_not_given() -> None:
    figures = one(Cell(key="a", count=9), Cell(key="b", count=9), percentages=(Percentage("%", "a", "b"),))
    shown = protect(figures, BOARD).percentages["%"]
    assert (shown.text, shown.why) == ("c", "too few for a percentage")


def test_a_total_of_two_parts_needs_a_nought_to_hide_behind_or_a_coarser_table() -> None:
    """Two hidden parts are one each at least where noughts are shown, so their total would be known to be 2 or more."""
    figures = two_way("t", {"r": {"a": 0, "b": 1, "c": 1}})
    assert protect(figures, CURRENT).hidden
    with pytest.raises(RuleBroken, match="merge rows"):
        protect(figures, replace(CURRENT, noughts_may_cover=False))


def test_a_percentage_below_half_a_point_is_low() -> None:
    figures = one(Cell(key="a", count=7), Cell(key="b", count=9_000), percentages=(Percentage("%", "a", "b"),))
    assert protect(figures, CURRENT).percentages["%"].text == "k"


def test_two_overlapping_populations_are_protected_from_their_difference() -> None:
    """Under 18 in one table, under 16 in another: the two or three aged 16 and 17 are printed nowhere."""
    figures = one(
        Cell(key="under 18", count=43),
        Cell(key="under 16", count=40),
        Cell(key="16 and 17", count=3, printed=False),
        sums=(Sum("under 18", ("under 16", "16 and 17")),),
    )
    printed = protect(figures, CURRENT)
    assert len(printed.hidden) == 1
    assert "16 and 17" not in printed.cells


def test_what_is_already_public_can_make_a_table_unpublishable() -> None:
    figures = one(
        Cell(key="all", count=20, locked=True),
        Cell(key="boys", count=17, locked=True),
        Cell(key="girls", count=3),
        sums=(Sum("all", ("boys", "girls")),),
    )
    with pytest.raises(RuleBroken, match=r"give them back: girls\."):
        protect(figures, CURRENT)


def test_a_missing_part_does_not_give_back_the_rest() -> None:
    figures = one(
        Cell(key="all", count=20),
        Cell(key="a", count=16),
        Cell(key="b", count=3),
        Cell(key="c"),
        sums=(Sum("all", ("a", "b", "c")),),
    )
    printed = protect(figures, CURRENT)
    assert printed.cells["c"].text == "x"
    assert printed.cells["b"].text == "c"
    assert len(printed.hidden) > 1  # 20 less 16 leaves at most 4 for b


def test_figures_that_do_not_add_up_are_refused() -> None:
    with pytest.raises(InputNotFit, match="parts of “all” do not add up"):
        one(Cell(key="all", count=5), Cell(key="a", count=4), sums=(Sum("all", ("a",)),))
    with pytest.raises(InputNotFit, match="more than 100 %"):
        protect(one(Cell(key="a", count=7), Cell(key="b", count=6), percentages=(Percentage("%", "a", "b"),)), CURRENT)
    with pytest.raises(InputNotFit, match="below nought"):
        Cell(key="a", count=-1)


def test_one_figure_in_two_tables_is_one_figure() -> None:
    twice = combine(TABLE, one(Cell(key="t/north/girls", count=3), Cell(key="other", count=50)))
    assert protect(twice, CURRENT).cells["t/north/girls"].text == "c"
    with pytest.raises(InputNotFit, match="a different figure in two of the tables"):
        combine(TABLE, one(Cell(key="t/north/girls", count=4)))


@pytest.mark.parametrize(
    ("build_it", "says"),
    [
        (lambda: one(Cell(key="a"), Cell(key="a")), "one key"),
        (lambda: one(Cell(key="a"), sums=(Sum("a", ("b",)),)), "does not hold: b"),
        (lambda: two_way("t", {"r": {"a": 1}, "s": {"b": 1}}), "same columns"),
    ],
)
def test_a_publication_that_hangs_together_wrongly_is_refused(build_it: object, says: str) -> None:
    with pytest.raises(WrongUse, match=re.escape(says)):
        build_it()  # type: ignore[operator]


def plain(scheme: Scheme) -> dict[str, object]:
    from dataclasses import asdict

    return asdict(scheme)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"suppress_from": 2}, "protects nobody"),
        ({"suppress_to": 0}, "below “suppress_from”"),
        ({"levels": ()}, "needs levels"),
        ({"symbols": {"suppressed": "0", "low": "k", "not_applicable": "z", "not_available": "x"}}, "nor a number"),
        ({"symbols": {"suppressed": " ", "low": "k", "not_applicable": "z", "not_available": "x"}}, "neither blank"),
        ({"symbols": {"suppressed": "c", "low": "c", "not_applicable": "z", "not_available": "x"}}, "same symbol"),
        ({"levels": [{"key": "authority", "round_to": 0}]}, "rounded to 1 or more"),
    ],
)
def test_an_unsound_scheme_is_refused(change: dict[str, object], says: str) -> None:
    with pytest.raises(DefinitionError, match=re.escape(says)):
        build(Scheme, plain(CURRENT) | change, where="scheme.toml")


def test_an_unknown_level_lists_those_there_are() -> None:
    with pytest.raises(InputNotFit, match="It has: authority, region, national"):
        protect(one(Cell(key="a", count=7, level="ward")), CURRENT)


def test_a_scheme_that_hides_noughts_hides_them() -> None:
    strict = replace(CURRENT, suppress_from=0)
    assert protect(one(Cell(key="a", count=0), Cell(key="b", count=6)), strict).hidden == ("a",)
