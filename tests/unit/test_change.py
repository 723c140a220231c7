"""Before and after, in words that go no further than the counts."""

from __future__ import annotations

import pytest

from goldenthread.analysis.change import change_in_rate, change_in_share
from goldenthread.analysis.control_charts import Counted

pytestmark = pytest.mark.unit


def test_a_clear_rise_is_said_without_a_cause() -> None:
    found = change_in_share(Counted("Autumn", 12, 60), Counted("Spring", 40, 62), polarity="higher")
    assert found.verdict == "higher"
    assert found.better is True
    assert found.sentences[0] == "Autumn: 12 of 60 (20%). Spring: 40 of 62 (65%)."
    assert "do not say why" in found.sentences[-1]
    assert not any("because" in sentence for sentence in found.sentences)


def test_a_few_points_more_are_not_a_change() -> None:
    found = change_in_share(Counted("Autumn", 14, 20), Counted("Spring", 17, 20), polarity="higher")
    assert found.verdict == "cannot_tell"
    assert found.better is None
    assert "do not show one" in found.sentences[-1]
    assert "−" in found.sentences[1]


def test_small_groups_are_counts_only_and_show_no_percentage() -> None:
    found = change_in_share(Counted("Autumn", 2, 9), Counted("Spring", 9, 9))
    assert found.verdict == "counts_only"
    assert "%" not in found.sentences[0]


def test_an_unknown_count_is_said() -> None:
    assert change_in_share(Counted("a", None, 9), Counted("b", 9, 20)).estimate.value is None
    assert change_in_rate(Counted("a", 5, 0), Counted("b", 9, 20)).verdict == "counts_only"


def test_a_fall_in_a_rate_that_should_fall_is_better() -> None:
    found = change_in_rate(Counted("2014", 120, 20_000), Counted("2015", 70, 20_000), polarity="lower")
    assert (found.verdict, found.better) == ("lower", True)
    assert found.sentences[0] == "2014: 120 events, 60.0 per 10,000. 2015: 70 events, 35.0 per 10,000."
    assert change_in_rate(Counted("2014", 9, 20_000), Counted("2015", 70, 20_000)).verdict == "counts_only"
