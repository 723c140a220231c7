"""What runs is listed soonest first, counted in working days, and never hidden because it is old or far away."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from goldenthread.core.deadlines import Due, running

pytestmark = pytest.mark.unit

ON = date(2016, 4, 20)


def _due(day: date, **more: Any) -> Due:
    return Due(kind="action", what="Do it", due=day, owner="A post", authority="390", href="/", **more)


@pytest.mark.parametrize(
    ("item", "state", "days"),
    [
        (_due(date(2016, 4, 26)), "open", 4),
        (_due(ON), "due_today", 0),
        (_due(date(2016, 4, 15)), "overdue", 3),
        (_due(date(2016, 4, 29), done_on=ON), "met", 0),
        (_due(date(2016, 4, 18), done_on=ON), "met_late", 2),
        (_due(date(2016, 4, 26), done_on=date(2016, 4, 21)), "open", 4),  # done later: on the day it was open
        (_due(date(2040, 1, 1)), "open", None),  # no calendar reaches so far
    ],
)
def test_where_it_stands(item: Due, state: str, days: int | None) -> None:
    (found,) = running([item], on=ON, include_done=True)
    assert (found.state, found.working_days) == (state, days)


def test_what_is_done_is_listed_only_when_asked_and_nothing_else_is_left_out() -> None:
    items = [_due(date(2017, 1, 1)), _due(date(2010, 1, 4)), _due(date(2016, 4, 1), done_on=date(2016, 3, 1))]
    assert [each.item.due.year for each in running(items, on=ON)] == [2010, 2017]
    assert len(running(items, on=ON, include_done=True)) == 3
