"""A funnel calls a team different only where chance has less than the limit's share."""

from __future__ import annotations

import pytest
from scipy import stats

from goldenthread.analysis.control_charts import Counted
from goldenthread.analysis.funnels import funnel_of_rates, funnel_of_shares
from goldenthread.core.errors import WrongUse

pytestmark = pytest.mark.unit


@pytest.mark.parametrize("size", [5, 20, 87, 400])
def test_the_limits_are_the_exact_tails(size: int) -> None:
    points = [Counted(str(k), k, size) for k in range(size + 1)]
    for point in funnel_of_shares(points, target=0.3).points:
        assert point.events is not None
        above = stats.binom.sf(point.events - 1, size, 0.3)
        below = stats.binom.cdf(point.events, size, 0.3)
        expected = "within"
        if min(above, below) < 0.025:
            side = "high" if above < below else "low"
            expected = f"{side}_{'outer' if min(above, below) < 0.001 else 'inner'}"
        assert point.place == expected


def test_rates_use_the_exact_poisson_tails() -> None:
    points = [Counted(str(k), k, 2_000) for k in range(60)]
    for point in funnel_of_rates(points, target=100).points:
        above, below = stats.poisson.sf((point.events or 0) - 1, 20), stats.poisson.cdf(point.events, 20)
        assert (point.place == "within") == (min(above, below) >= 0.025)
        assert point.value == pytest.approx((point.events or 0) * 5)


def test_the_funnel_narrows_and_holds_its_target() -> None:
    points = [Counted(f"t{n}", n // 2, n) for n in (10, 50, 200, 1_000)]
    found = funnel_of_shares(points)
    assert found.target == pytest.approx(0.5)
    assert found.target_source == "All points together."
    widths = [line.upper_outer - line.lower_outer for line in found.lines]
    assert widths[0] > widths[-1]
    for line in found.lines:
        assert 0 <= line.lower_outer <= line.lower_inner <= 0.5 <= line.upper_inner <= line.upper_outer <= 1


def test_an_uncounted_team_is_listed_and_not_placed() -> None:
    found = funnel_of_shares([Counted("a", 5, 10), Counted("b", None, 10), Counted("c", 0, 0)], target=0.5)
    assert [point.place for point in found.points] == ["within", "not_shown", "not_shown"]


def test_more_spread_than_chance_is_said() -> None:
    calm = [Counted(f"t{i}", 45 + i, 100) for i in range(11)]
    wild = [Counted(f"t{i}", 25 + 5 * i, 100) for i in range(11)]
    assert funnel_of_shares(calm).notes == ()
    assert "vary more than chance" in funnel_of_shares(wild).notes[0]
    assert "cannot be told" in funnel_of_shares(calm[:5]).notes[0]


def test_a_funnel_around_nothing_is_refused() -> None:
    with pytest.raises(WrongUse, match="needs a target"):
        funnel_of_shares([Counted("a", 0, 10)])
    with pytest.raises(WrongUse, match="between 0 and 1"):
        funnel_of_shares([Counted("a", 1, 10)], target=85)
    with pytest.raises(WrongUse, match="so many of so many"):
        funnel_of_shares([Counted("a", 11, 10)])
    with pytest.raises(WrongUse, match="same label"):
        funnel_of_shares([Counted("a", 1, 10), Counted("a", 2, 10)])
