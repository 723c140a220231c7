"""A distribution of grades shows counts always, and shares only where ten or more were graded."""

from __future__ import annotations

import pytest

from goldenthread.analysis.distributions import distribution
from goldenthread.core.errors import InputNotFit

pytestmark = pytest.mark.unit


def test_the_counts_and_shares_of_twenty() -> None:
    found = distribution(["good"] * 12 + ["outstanding"] * 5 + ["requires_improvement"] * 3)
    assert [(each.grade, each.count) for each in found.grades] == [
        ("inadequate", 0),
        ("requires_improvement", 3),
        ("good", 12),
        ("outstanding", 5),
    ]
    assert found.good_or_better.count == 17
    assert found.good_or_better.share.value == 0.85
    assert found.good_or_better.share.low == pytest.approx(0.6396, abs=5e-5)
    assert found.grades[0].share.high == pytest.approx(0.1611, abs=5e-5)  # none seen is not none there


def test_nine_are_counts_only() -> None:
    found = distribution(["good"] * 9)
    assert found.grades[2].count == 9
    assert all(each.share.value is None for each in found.grades)
    assert "fewer than 10" in (found.good_or_better.share.reason or "")
    assert distribution([]).n == 0


def test_a_grade_off_the_scale_is_refused() -> None:
    with pytest.raises(InputNotFit, match="outside the scale"):
        distribution(["adequate"])
