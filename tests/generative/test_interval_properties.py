"""Intervals against statsmodels, and what no interval may do."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from goldenthread.analysis.intervals import difference, exact, exact_rate, rate, rate_ratio, wilson
from goldenthread.core.errors import WrongUse

pytestmark = pytest.mark.generative

shares = st.integers(1, 2_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(shares)
@settings(max_examples=100, deadline=None)
def test_shares_match_statsmodels(counted: tuple[int, int]) -> None:
    k, n = counted
    for ours, name in ((wilson(k, n), "wilson"), (exact(k, n), "beta")):
        low, high = proportion_confint(k, n, method=name)
        assert ours.low == pytest.approx(low, abs=1e-9)
        assert ours.high == pytest.approx(high, abs=1e-9)
        assert ours.low <= k / n <= ours.high  # type: ignore[operator]


@given(shares, shares)
@settings(max_examples=100, deadline=None)
def test_differences_match_statsmodels(first: tuple[int, int], second: tuple[int, int]) -> None:
    ours = difference(*first, *second)
    low, high = confint_proportions_2indep(*first, *second, method="newcomb", compare="diff")
    assert ours.low == pytest.approx(low, abs=1e-9)
    assert ours.high == pytest.approx(high, abs=1e-9)


@given(st.integers(0, 5_000), st.integers(1, 10**7))
@settings(max_examples=100, deadline=None)
def test_a_rate_lies_within_its_interval(events: int, population: int) -> None:
    for found in (rate(events, population), exact_rate(events, population)):
        assert 0 <= found.low <= found.value <= found.high  # type: ignore[operator]


@pytest.mark.parametrize("bad", [(-1, 10), (11, 10), (1, float("inf"))])
def test_a_share_that_is_none_is_refused(bad: tuple[int, int]) -> None:
    for rule in (wilson, exact):
        with pytest.raises(WrongUse):
            rule(*bad)


def test_nothing_counted_gives_a_reason_and_no_number() -> None:
    for found in (wilson(0, 0), exact(0, 0), rate(0, 0), difference(1, 2, 0, 0), rate_ratio(3, 10, 0, 10)):
        assert found.value is None
        assert found.reason


def test_a_confidence_level_beyond_certainty_is_refused() -> None:
    with pytest.raises(WrongUse, match="between 0 and 1"):
        wilson(1, 2, confidence=1.0)
