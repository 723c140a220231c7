"""Agreement and drift from counts of pairs say what the pairs themselves say."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from goldenthread.analysis.agreement import agreement
from goldenthread.analysis.agreement_tables import Gaps, agreement_of_table, gaps_of
from goldenthread.analysis.drift import PeriodGaps, drift
from goldenthread.analysis.gradings import GRADES
from goldenthread.core.errors import WrongUse

pytestmark = pytest.mark.unit

TABLE = ((4, 3, 1, 0), (2, 14, 6, 0), (0, 5, 21, 3), (0, 0, 2, 6))


def pairs_of(table) -> list[tuple[int, int]]:
    return [(i, j) for i, row in enumerate(table) for j, n in enumerate(row) for _ in range(n)]


def test_counts_give_exactly_what_the_pairs_give() -> None:
    rows = [
        (f"c{n:03}", name, GRADES[rank])
        for n, pair in enumerate(pairs_of(TABLE))
        for name, rank in zip(("Auditor", "Moderator"), pair, strict=True)
    ]
    listed, counted = agreement(rows), agreement_of_table(TABLE)
    assert counted.confusion == listed.confusion == TABLE
    for key, each in listed.estimates().items():
        assert counted.estimates()[key].value == pytest.approx(each.value, abs=1e-12), key
        assert counted.estimates()[key].interval == pytest.approx(each.interval, abs=0.02), key
    auditor, same = listed.bias[0], counted.bias[0]
    assert same.estimate.value == pytest.approx(auditor.estimate.value)
    assert same.estimate.interval == pytest.approx(auditor.estimate.interval)
    assert (same.higher, same.same, same.lower) == (auditor.higher, auditor.same, auditor.lower)


def test_an_empty_table_is_not_estimable_and_says_why() -> None:
    found = agreement_of_table([[0] * 4] * 4)
    assert found.n_pairs == 0
    assert all(each.value is None and each.reason for each in found.estimates().values())
    assert found.bias[0].estimate.reason


def test_a_table_that_is_none_is_refused() -> None:
    for table in ([[1, 2]], [[1, -1], [0, 1]], [[1]]):
        with pytest.raises(WrongUse):
            gaps_of(table)


def test_gaps_add_up_and_give_the_mean_and_variance() -> None:
    gaps = gaps_of(TABLE)
    values = np.array([i - j for i, j in pairs_of(TABLE)])
    assert gaps.mean == pytest.approx(values.mean())
    assert gaps.variance == pytest.approx(values.var(ddof=1))
    assert gaps + Gaps() == gaps


def quarter(label: str, values: list[int]) -> PeriodGaps:
    return PeriodGaps(label, Gaps(len(values), sum(values), sum(v * v for v in values)))


def test_drift_is_welchs_interval_of_the_latest_against_all_before() -> None:
    first, second, last = [0, 0, 1, -1, 0, 0, 1, 0], [0, 1, 0, -1, 0, 0], [1, 1, 0, 1, 2, 1, 1, 0, 1, 1, 1, 1]
    found = drift([quarter("Q1", first), quarter("Q2", second), quarter("Q3", last)])
    expected = stats.ttest_ind(last, first + second, equal_var=False).confidence_interval(0.95)
    assert found.difference.interval == pytest.approx((expected.low, expected.high))
    assert found.verdict == "higher"
    assert [label for label, _, _ in found.periods] == ["Q1", "Q2", "Q3"]


def test_no_drift_is_claimed_inside_the_interval_or_from_a_handful() -> None:
    steady = [0, 1, 0, -1, 0, 1, 0, -1, 0, 0, 0, 1]
    found = drift([quarter("Q1", steady), quarter("Q2", steady[::-1])])
    assert found.verdict == "cannot_tell"
    assert "do not show one" in found.sentences[-1]
    few = drift([quarter("Q1", steady), quarter("Q2", [2, 2, 2])])
    assert few.verdict == "counts_only"
    assert few.difference.value is None
    assert drift([]).verdict == "counts_only"
