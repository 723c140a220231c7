"""Published intervals, printed beside ours."""

from __future__ import annotations

import pytest

from goldenthread.analysis.estimates import Estimate
from goldenthread.analysis.intervals import difference, exact, exact_rate, rate, rate_ratio, wilson

pytestmark = pytest.mark.spec


def ends(estimate: Estimate) -> tuple[float, float]:
    assert estimate.interval is not None
    return estimate.interval


def test_seventeen_of_twenty_files() -> None:
    """The dip sample of 17 passes in 20: 85 %, Wilson about 64 to 95 %."""
    found = wilson(17, 20)
    assert found.value == 0.85
    assert ends(found) == (pytest.approx(0.6396, abs=5e-5), pytest.approx(0.9476, abs=5e-5))


def test_newcombes_own_table_for_one_share() -> None:
    """Newcombe (1998), Statistics in Medicine 17, 857-872, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29."""
    assert ends(wilson(81, 263)) == (pytest.approx(0.2553, abs=5e-5), pytest.approx(0.3662, abs=5e-5))
    assert ends(wilson(15, 148)) == (pytest.approx(0.0624, abs=5e-5), pytest.approx(0.1605, abs=5e-5))
    assert ends(wilson(0, 20)) == (0.0, pytest.approx(0.1611, abs=5e-5))
    assert ends(wilson(1, 29)) == (pytest.approx(0.0061, abs=5e-5), pytest.approx(0.1718, abs=5e-5))
    assert ends(exact(81, 263)) == (pytest.approx(0.2527, abs=5e-5), pytest.approx(0.3676, abs=5e-5))
    assert ends(exact(0, 20)) == (0.0, pytest.approx(0.1684, abs=5e-5))
    assert ends(exact(1, 29)) == (pytest.approx(0.0009, abs=5e-5), pytest.approx(0.1776, abs=5e-5))


def test_newcombes_own_table_for_a_difference() -> None:
    """Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10: 56 of 70 less 48 of 80, and others."""
    assert ends(difference(56, 70, 48, 80)) == (pytest.approx(0.0524, abs=5e-5), pytest.approx(0.3339, abs=5e-5))
    assert ends(difference(9, 10, 3, 10)) == (pytest.approx(0.1705, abs=5e-5), pytest.approx(0.8090, abs=5e-5))
    assert ends(difference(10, 10, 0, 20)) == (pytest.approx(0.6791, abs=5e-5), pytest.approx(1.0, abs=5e-5))


def test_seven_events_in_a_table_of_the_poisson_distribution() -> None:
    """Seven events: 2.81 to 14.42 in every printed table of exact Poisson limits."""
    found = rate(7, 10_000)
    assert found.method == "exact Poisson"
    assert ends(found) == (pytest.approx(2.814, abs=1e-3), pytest.approx(14.423, abs=1e-3))
    assert ends(rate(0, 10_000)) == (0.0, pytest.approx(3.689, abs=1e-3))


def test_byar_lies_beside_the_exact_limits() -> None:
    """A hundred events: exact limits 81.36 and 121.63; Byar's agree to the first decimal."""
    byar, exactly = rate(100, 10_000), exact_rate(100, 10_000)
    assert byar.method == "Byar"
    assert ends(exactly) == (pytest.approx(81.36, abs=5e-3), pytest.approx(121.63, abs=5e-3))
    assert ends(byar) == (pytest.approx(81.36, abs=5e-2), pytest.approx(121.63, abs=5e-2))


def test_a_rate_is_per_ten_thousand_children() -> None:
    """336 looked after in a population of 40,200 children is 83.6 per 10,000."""
    assert rate(336, 40_200).value == pytest.approx(83.58, abs=5e-3)


def test_a_ratio_of_two_equal_rates_is_one_and_its_interval_mirrors() -> None:
    found = rate_ratio(20, 1_000, 40, 2_000)
    assert found.value == pytest.approx(1.0)
    other = rate_ratio(40, 2_000, 20, 1_000)
    assert ends(found)[0] == pytest.approx(1 / ends(other)[1])
    assert ends(found)[1] == pytest.approx(1 / ends(other)[0])
