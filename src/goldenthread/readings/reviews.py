"""Whether every review that fell due in the twelve months was held in time, thing by thing.

The clock starts with the first day of care or of the plan. Where that lies before the twelve months, it
starts with the last review the return holds from before them, and where it holds none, on the day before they
begin: the return does not say when the next was due, so the reading is lenient and says so.
"""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.outcomes import Source, months_after

FIRST_DAYS = 20
_MONTHS = 6


def reviewed(tables: Source, things: Any, held: Any, *, first: int | None, second: int) -> Any:
    """The things with `late` (0 or 1), `held`, `used` and `allowed` days of the running clock.

    `held` has `r_key` and `r_day`, and things have `key`. The first review is due within 20 working days when
    `first` is None, or else within so many months; the second within `second` months; later ones within six.
    """
    own = things.select("unit_id", "key", "started", "since", "today")
    near = own.join(held, [own.key == held.r_key, held.r_day <= own.today, held.r_day >= own.started])
    before = near.filter(near.r_day <= near.since).group_by(b_unit="unit_id").agg(known=ibis._.r_day.max())
    own = own.left_join(before, own.unit_id == before.b_unit).drop("b_unit")
    own = own.mutate(is_new=own.started > own.since)
    anchors = own.select(
        "unit_id",
        "is_new",
        "today",
        day=ibis.ifelse(own.is_new, own.started, ibis.coalesce(own.known, own.since)),
        kind=ibis.literal(0),
    )
    events = near.filter(near.r_day > near.since)
    events = events.select(
        "unit_id", is_new=events.started > events.since, today=events.today, day=events.r_day, kind=ibis.literal(1)
    )
    steps = ibis.union(anchors, events.distinct())
    order = ibis.window(group_by="unit_id", order_by=["kind", "day"])
    steps = steps.mutate(nth=ibis.row_number().over(order), before=steps.day.lag().over(order))
    steps = tables.numbered(steps, day_no="day", before_no="before", today_no="today")
    steps = steps.mutate(
        is_late=_past(steps, steps.nth, steps.before, steps.before_no, steps.day, steps.day_no, first, second),
        is_last=steps.nth == steps.nth.max().over(ibis.window(group_by="unit_id")),
    )
    due_now = _past(steps, steps.nth + 1, steps.day, steps.day_no, steps.today, steps.today_no, first, second)
    days_now = steps.today.delta(steps["day"], unit="day")
    in_working_days = steps.is_new & (steps.nth == 0) if first is None else ibis.literal(value=False)
    allowed = ibis.cases(
        (steps.is_new & (steps.nth == 0), FIRST_DAYS if first is None else first * 30),
        (steps.is_new & (steps.nth == 1), second * 30),
        else_=_MONTHS * 30,
    )
    steps = steps.mutate(
        late=ibis.ifelse((steps.nth > 0) & steps.is_late | steps.is_last & due_now, 1, 0),
        used=ibis.ifelse(steps.is_last, ibis.ifelse(in_working_days, steps.today_no - steps.day_no, days_now), None),
        allowed=ibis.ifelse(steps.is_last, allowed, None),
    )
    found = steps.group_by(f_unit="unit_id").agg(
        late=steps.late.max(), held=steps.nth.max(), used=steps.used.max(), allowed=steps.allowed.max()
    )
    return things.left_join(found, things.unit_id == found.f_unit).drop("f_unit")


def _past(
    steps: Any, nth: Any, start: Any, start_no: Any, day: Any, day_no: Any, first: int | None, second: int
) -> Any:
    """Whether the day is past the limit of the nth review after the start."""
    early = day_no - start_no > FIRST_DAYS if first is None else day > months_after(start, first)
    return ibis.cases(
        (steps.is_new & (nth == 1), early),
        (steps.is_new & (nth == 2), day > months_after(start, second)),
        else_=day > months_after(start, _MONTHS),
    )
