"""Readings of the measures of moves and of going missing; each function reads the measure of its name."""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.outcomes import NO, Source, inside, outcome_rows, sure, years_after
from goldenthread.readings.things_care import (
    NEW_CARER,
    SAME_CARER,
    SHORT_BREAKS,
    TEMPORARY,
    episodes,
    in_care,
    with_child,
)

_MANY = 3
_REPEAT_DAYS = 90


def _three_or_more(tables: Source, reasons: tuple[str, ...]) -> Any:
    every = episodes(tables).order_by("decom")
    in_order = ibis.window(group_by="child_id", order_by=["decom", "row"])
    every = every.mutate(temporary=sure(every.place.isin(TEMPORARY)), at=_where(every))
    every = every.mutate(after_temporary=sure(every.temporary.lag().over(in_order)))
    lasting = every.filter(~every.temporary)
    lasting = lasting.mutate(back=lasting.after_temporary & sure(lasting["at"] == lasting["at"].lag().over(in_order)))
    new = lasting.rne.isin(reasons) & ~lasting.back & (lasting.decom > lasting.since)
    first = (lasting.decom <= lasting.since) & (lasting.dec.isnull() | (lasting.dec > lasting.since))
    told = lasting.select(p_child="child_id", new=sure(new).cast("int64"), first=sure(first).cast("int64"))
    told = told.group_by("p_child").agg(placements=told.new.sum() + told["first"].max())
    made = in_care(tables)
    made = made.left_join(told, made.child_id == told.p_child)
    return outcome_rows(
        made,
        (made.short_break, "not_applicable", "short_break"),
        (made.end_unread, "not_recorded", "date_unreadable"),
        (made.placements >= _MANY, "met", "three_or_more"),
        otherwise=("not_met", "fewer_than_three"),
        value=ibis.coalesce(made.placements, 0),
    )


def _where(rows: Any) -> Any:
    """What tells one placement from another: its kind, its place and its number."""
    parts = [ibis.coalesce(rows[name], "") for name in ("place", "pl_post", "urn")]
    return parts[0] + "|" + parts[1] + "|" + parts[2]


def placements_3_or_more(tables: Source) -> Any:
    if tables.collection == "ssda903":
        return _three_or_more(tables, NEW_CARER)
    made = in_care(tables)
    return outcome_rows(
        made,
        (made.short_break, "not_applicable", "short_break"),
        (made.end_unread, "not_recorded", "date_unreadable"),
        (made.placements.isnull(), "not_recorded", "answer_missing"),
        (made.placements >= _MANY, "met", "three_or_more"),
        otherwise=("not_met", "fewer_than_three"),
        value=made.placements,
    )


def placements_3_or_more_counting_same_carer(tables: Source) -> Any:
    return _three_or_more(tables, (*NEW_CARER, *SAME_CARER))


def unplanned_moves(tables: Source) -> Any:
    every = episodes(tables)
    moved = inside(every, every.dec) & (every.rec == "X1") & (every.change.notnull() | _next_moves(every))
    made = with_child(tables, every.mutate(moves=_next_moves(every)).filter(moved))
    return outcome_rows(
        made,
        (made.legal.isin(SHORT_BREAKS), "not_applicable", "short_break"),
        (made.change.isnull(), "not_recorded", "answer_missing"),
        (made.change.isin(("CARPL", "PLACE")), "not_met", "planned"),
        otherwise=("met", "unplanned"),
    )


def _next_moves(every: Any) -> Any:
    """Whether the child's next episode begins with a new placement and carer."""
    in_order = ibis.window(group_by="child_id", order_by=["decom", "row"])
    return sure(every.rne.lead().over(in_order).isin(("P", "B")))


def returns_to_care_within_12_months(tables: Source) -> Any:
    every = episodes(tables)
    home = every.filter(every.rec.isin(("E4A", "E4B", "E13")) & ~sure(every.legal.isin(SHORT_BREAKS)))
    home = home.filter((years_after(home.dec, 1) > home.since) & (home.dec <= home.since))
    back = every.filter(every.rne == "S").select(r_child="child_id", r_day="decom").distinct()
    own = home.select("child_id", "dec", r_unit=home.unit_id)
    found = own.join(back, [own.child_id == back.r_child, back.r_day >= own.dec, back.r_day <= years_after(own.dec, 1)])
    found = found.select("r_unit").distinct()
    home = home.left_join(found, home.unit_id == found.r_unit)
    home = with_child(tables, home)
    return outcome_rows(home, (home.r_unit.notnull(), "met", "returned"), otherwise=("not_met", "not_returned"))


def _missing(tables: Source) -> Any:
    """The times missing in the twelve months, by child: `m_child`, `times`, `repeated`."""
    table = tables["missing"]
    gone = tables.timed(table.select("child_id", "missing", "mis_start", "source_row"))
    gone = gone.filter((gone.missing == "M") & inside(gone, gone.mis_start))
    in_order = ibis.window(group_by="child_id", order_by=["mis_start", "source_row"])
    third = gone.mis_start.delta(gone.mis_start.lag(2).over(in_order), unit="day") <= _REPEAT_DAYS
    gone = gone.mutate(repeated=sure(third).cast("int64"))
    return gone.group_by(m_child="child_id").agg(times=gone.count(), repeated=gone.repeated.max())


def _in_care_in_the_year(tables: Source) -> Any:
    """Children looked after at any time in the twelve months, one row each; those of short breaks alone are marked."""
    if tables.collection == "annex-a":
        made = in_care(tables)
        return made.mutate(times=made.missing)
    every = episodes(tables)
    every = every.filter(every.dec.isnull() | (every.dec > every.since))
    other = (~sure(every.legal.isin(SHORT_BREAKS))).cast("int64")
    made = every.group_by("child_id", "today", "since").agg(other=other.max())
    made = made.mutate(unit_id=made.child_id, short_break=made.other == 0, end_unread=NO)
    gone = _missing(tables)
    made = made.left_join(gone, made.child_id == gone.m_child).drop("m_child")
    return with_child(tables, made.mutate(times=ibis.coalesce(made.times, 0)))


def children_missing(tables: Source) -> Any:
    made = _in_care_in_the_year(tables)
    return outcome_rows(
        made,
        (made.short_break, "not_applicable", "short_break"),
        (made.times.isnull(), "not_recorded", "answer_missing"),
        (made.times > 0, "met", "missing"),
        otherwise=("not_met", "not_missing"),
        value=made.times,
    )


def missing_times_per_child(tables: Source) -> Any:
    made = _in_care_in_the_year(tables)
    return outcome_rows(
        made,
        (made.short_break, "not_applicable", "short_break"),
        (made.times.isnull(), "not_recorded", "answer_missing"),
        (made.times == 0, "not_applicable", "not_missing"),
        otherwise=("met", "counted"),
        value=made.times,
    )


def missing_repeatedly(tables: Source) -> Any:
    made = _in_care_in_the_year(tables)
    return outcome_rows(
        made,
        (made.short_break, "not_applicable", "short_break"),
        (made.times == 0, "not_applicable", "not_missing"),
        (made.repeated == 1, "met", "three_in_90_days"),
        otherwise=("not_met", "fewer_than_three"),
        value=made.times,
    )


def return_interview_offered(tables: Source) -> Any:
    made = in_care(tables)
    return outcome_rows(
        made,
        (made.short_break, "not_applicable", "short_break"),
        (sure(made.missing == 0), "not_applicable", "not_missing"),
        (made.missing.isnull() | made.offered.isnull(), "not_recorded", "answer_missing"),
        (made.offered, "met", "yes"),
        otherwise=("not_met", "no"),
    )


def return_interview_accepted(tables: Source) -> Any:
    made = in_care(tables)
    return outcome_rows(
        made,
        (made.short_break, "not_applicable", "short_break"),
        (sure(made.missing == 0), "not_applicable", "not_missing"),
        (sure(~made.offered), "not_applicable", "not_offered"),
        (made.missing.isnull() | made.offered.isnull() | made.accepted.isnull(), "not_recorded", "answer_missing"),
        (made.accepted, "met", "yes"),
        otherwise=("not_met", "no"),
    )
