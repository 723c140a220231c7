"""Charts claim a change only where a named rule fires, and limits only where there are points enough."""

from __future__ import annotations

import re

import pytest

from goldenthread.analysis.control_charts import Chart, Counted, Phase, Value, p_chart, u_chart, xmr
from goldenthread.core.errors import WrongUse

pytestmark = pytest.mark.unit

STEADY = [12, 9, 11, 10, 13, 8, 11, 10, 9, 12, 10, 11]


def values(*numbers: float | None) -> list[Value]:
    return [Value(f"month {i}", number) for i, number in enumerate(numbers, start=1)]


def rules(chart: Chart) -> list[str]:
    return [signal.rule for signal in chart.signals]


def test_xmr_limits_by_hand() -> None:
    chart = xmr(values(*STEADY))
    moving = [3, 2, 1, 3, 5, 3, 1, 1, 3, 2, 1]
    centre, half = 126 / 12, 3 * (sum(moving) / 11) / 1.128
    assert chart.points[0].centre == pytest.approx(centre)
    assert chart.points[5].upper == pytest.approx(centre + half)
    assert chart.points[5].lower == pytest.approx(centre - half)
    assert chart.signals == ()
    assert "provisional" in chart.notes[0]


def test_nine_points_have_no_limits_and_no_signals() -> None:
    chart = xmr(values(1, 1, 1, 1, 1, 1, 1, 1, 100))
    assert all(point.upper is None for point in chart.points)
    assert chart.signals == ()
    assert chart.notes == ("From month 1: 9 points are too few for limits; 10 are needed. No change can be claimed.",)


def test_a_point_outside_is_named() -> None:
    chart = xmr(values(*STEADY, 30), baseline=12)
    assert [(s.rule, s.direction, s.points) for s in chart.signals] == [("outside_limits", "higher", (12,))]
    assert chart.signals[0].sentence == "month 13 is above the upper limit."


def test_eight_on_one_side_are_a_run_and_seven_are_not() -> None:
    shifted = [12, 11, 12, 11, 12, 11, 12, 11]
    assert rules(xmr(values(*STEADY, *shifted), baseline=12)) == ["run_of_eight"]
    assert rules(xmr(values(*STEADY[:-2], 10, 10, *shifted[:7]), baseline=12)) == []


def test_a_point_on_the_centre_line_or_a_gap_ends_a_run() -> None:
    frozen = [11.0, 9.0] * 6  # centre exactly 10
    on_the_line = [11, 11.1, 11, 10, 11, 11.1, 11, 11.1]
    with_a_gap = [11, 11.1, 11, None, 11, 11.1, 11, 11.1]
    for tail in (on_the_line, with_a_gap):
        assert "run_of_eight" not in rules(xmr(values(*frozen, *tail), baseline=12))
    assert "run_of_eight" in rules(xmr(values(*frozen, *([11, 11.1] * 4)), baseline=12))


def test_six_rising_points_are_a_trend_and_five_are_not() -> None:
    chart = xmr(values(*STEADY, 8.5, 9.2, 9.9, 10.6, 11.3, 12.0), baseline=12)
    assert rules(chart) == ["trend_of_six"]
    assert chart.signals[0].sentence == "From month 13 to month 18 every point rises."
    assert rules(xmr(values(*STEADY[:-1], 12, 8.5, 9.2, 9.9, 10.6, 11.3), baseline=12)) == []


def test_two_of_three_near_a_limit() -> None:
    chart = xmr(values(*STEADY), baseline=12)
    upper, centre = chart.points[0].upper, chart.points[0].centre
    assert upper is not None
    assert centre is not None
    near = centre + 0.8 * (upper - centre)
    assert rules(xmr(values(*STEADY, near, 10, near), baseline=12)) == ["two_of_three"]
    assert rules(xmr(values(*STEADY, near, 10, 10, near), baseline=12)) == []
    low = centre - 0.8 * (upper - centre)
    assert rules(xmr(values(*STEADY, near, 10, low), baseline=12)) == []


def test_a_new_phase_needs_a_reason_and_makes_its_own_limits() -> None:
    series = values(*STEADY, *(n + 20 for n in STEADY))
    assert rules(xmr(series, baseline=12))
    chart = xmr(series, phases=[Phase("month 13", "New front door.")])
    assert chart.signals == ()
    assert [phase.centre for phase in chart.phases] == [pytest.approx(10.5), pytest.approx(30.5)]
    assert chart.phases[1].reason == "New front door."
    with pytest.raises(WrongUse, match="must say why"):
        xmr(series, phases=[Phase("month 13", " ")])


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({"baseline": 9}, "at least 10 points"),
        ({"phases": [Phase("month 99", "x")]}, "starts at no point"),
        ({"phases": [Phase("month 1", "x")]}, "starts at no point"),
        ({"phases": [Phase("month 5", "x"), Phase("month 3", "y")]}, "in the order of the points"),
    ],
)
def test_a_phase_that_fits_nowhere_is_refused(arguments: dict[str, object], says: str) -> None:
    with pytest.raises(WrongUse, match=re.escape(says)):
        xmr(values(*STEADY), **arguments)  # type: ignore[arg-type]


def test_the_frozen_baseline_is_not_moved_by_what_follows() -> None:
    before = xmr(values(*STEADY), baseline=12).points[0]
    after = xmr(values(*STEADY, 500, 600), baseline=12).points[0]
    assert (before.centre, before.upper) == (after.centre, after.upper)


def test_p_limits_by_hand_and_within_nought_and_one() -> None:
    points = [Counted(f"m{i}", e, n) for i, (e, n) in enumerate([(9, 10), (45, 50), (18, 20), (90, 100)] * 3)]
    chart = p_chart(points)
    assert chart.points[0].centre == pytest.approx(0.9)
    assert chart.points[1].lower == pytest.approx(0.9 - 3 * (0.9 * 0.1 / 50) ** 0.5)
    assert chart.points[0].upper == 1.0
    assert any("fewer than 20" in note for note in chart.notes)


def test_u_limits_by_hand() -> None:
    points = [Counted(f"m{i}", e, 400) for i, e in enumerate([40, 36, 44, 41, 39, 40, 42, 38, 40, 40])]
    chart = u_chart(points)
    assert chart.points[3].upper == pytest.approx(0.1 + 3 * (0.1 / 400) ** 0.5)


def test_large_groups_that_sway_call_for_the_primed_chart() -> None:
    sway = [7_000, 7_300, 6_900, 7_200, 7_400, 6_800, 7_100, 7_350, 6_950, 7_250, 7_050, 6_850]
    points = [Counted(f"m{i}", e, 10_000) for i, e in enumerate(sway)]
    plain, primed = p_chart(points), p_chart(points, laney=True)
    assert any("p′ chart" in note for note in plain.notes)
    assert any(s.rule == "outside_limits" for s in plain.signals)
    assert not any(s.rule == "outside_limits" for s in primed.signals)


def test_an_unknown_month_stays_unknown() -> None:
    points = [Counted(f"m{i}", 5 + i % 3, 30) for i in range(11)] + [Counted("gap", None, 30), Counted("none", 0, 0)]
    chart = p_chart(points)
    assert chart.points[11].value is None
    assert chart.points[12].value is None
    assert chart.points[12].upper is None


@pytest.mark.parametrize("point", [Counted("m", 5, 4), Counted("m", -1, 4)])
def test_a_count_that_cannot_be_is_refused(point: Counted) -> None:
    with pytest.raises(WrongUse):
        p_chart([point])


def test_two_periods_of_one_name_are_refused() -> None:
    with pytest.raises(WrongUse, match="same label"):
        xmr([Value("May", 1), Value("May", 2)])


def test_an_empty_series_is_an_empty_chart() -> None:
    chart = xmr([])
    assert chart.points == ()
    assert "0 points are too few" in chart.notes[0]
