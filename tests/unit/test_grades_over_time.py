"""Which grade was in force when, and what came next, against rows a person can read."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.core.errors import InputNotFit
from goldenthread.core.grades_over_time import beside_neighbours, next_grade
from goldenthread.core.outcomes import shipped

pytestmark = pytest.mark.unit


def test_sunderland_was_inadequate_in_2018_and_the_next_grade_does_not_compare_across_frameworks() -> None:
    after = next_grade(shipped(), 394, began=date(2018, 4, 23), published=date(2018, 7, 25))
    assert (after.before, after.grade, after.framework) == ("inadequate", "outstanding", "ilacs-2018")
    assert after.published == date(2021, 7, 27) or after.published.year == 2021
    assert after.movement in ("better", "not_comparable")


def test_gateshead_stayed_good_from_2019_to_2025() -> None:
    after = next_grade(shipped(), 390, began=date(2019, 4, 29), published=None)
    assert (after.movement, after.before, after.grade) == ("same", "good", "good")
    assert after.published == date(2025, 1, 29)


def test_nothing_came_after_the_newest_report() -> None:
    after = next_grade(shipped(), 390, began=date(2024, 12, 2), published=None)
    assert (after.movement, after.grade, after.published) == ("none_yet", "", None)


def test_neighbours_are_those_of_the_day_with_the_grade_published_by_then() -> None:
    asked = [("overall", date(2016, 3, 10)), ("overall", date(2016, 3, 11)), ("overall", date(2025, 3, 31))]
    found = beside_neighbours(shipped(), 390, asked=asked, neighbours_on=date(2025, 5, 31))
    assert found.rows[0].authority == "Gateshead"
    assert [each.rank for each in found.rows] == list(range(11))
    before, then, later = found.rows[0].grades
    assert (before.framework, before.grade) == ("cp-arrangements-2012", "good")
    assert (then.framework, then.published) == ("sif-2013", date(2016, 3, 11))
    assert later.framework == "ilacs-2023"
    early = beside_neighbours(shipped(), 390, asked=asked, neighbours_on=date(2016, 3, 11))
    assert early.caution
    assert early.edition != found.edition


def test_an_authority_without_neighbours_is_told() -> None:
    with pytest.raises(InputNotFit, match="neighbours"):
        beside_neighbours(shipped(), 820, asked=[("overall", date(2020, 1, 1))], neighbours_on=date(2025, 6, 1))
