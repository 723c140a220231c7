"""Readings of the measures of looked-after children; each function reads the measure of its name."""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.outcomes import (
    Decision,
    Source,
    age_on,
    inside,
    months_after,
    outcome_rows,
    sure,
    unit_of,
    years_after,
)
from goldenthread.readings.reviews import FIRST_DAYS, reviewed
from goldenthread.readings.things_care import ADOPTIVE, exits, in_care, starts, with_child

_VISIT_DAYS = 42
_VISIT_DAYS_WHEN_SETTLED = 91
_DAYS_TO_FIRST_VISIT = 7
_ROLES = {
    "family": ("U1", "U2", "U3"),
    "foster": ("U1", "U2", "U3", "U4", "U5", "U6"),
    "home": ("K1", "K2", "R1", "R2", "R3", "R5", "S1"),
}


def _outside(made: Any) -> tuple[Decision, ...]:
    return (
        (made.short_break, "not_applicable", "short_break"),
        (made.end_unread, "not_recorded", "date_unreadable"),
    )


def looked_after_per_10000(tables: Source) -> Any:
    made = in_care(tables)
    return outcome_rows(made, *_outside(made), otherwise=("met", "counted"))


def care_reviews_in_time(tables: Source) -> Any:
    made = in_care(tables)
    made = made.mutate(key=made.child_id)
    held = tables["reviews"]
    held = held.select(r_key=held.child_id, r_day=held.review)
    made = reviewed(tables, made, held.filter(held.r_day.notnull()), first=None, second=3)
    running = ~made.short_break & ~made.end_unread & made.used.notnull()
    return outcome_rows(
        made,
        *_outside(made),
        (made.started.isnull(), "not_recorded", "start_missing"),
        (made.late == 1, "not_met", "late"),
        (made.held == 0, "not_applicable", "not_due"),
        otherwise=("met", "in_time"),
        clock=(running, made.used, made.allowed),
    )


def care_review_current(tables: Source) -> Any:
    made = tables.numbered(in_care(tables), from_no="started", today_no="today")
    none = made.reviewed.isnull()
    days = made.today_no - made.from_no
    used = ibis.ifelse(none, days, made.today.delta(made.reviewed, unit="day").cast("int64"))
    running = ~made.short_break & ~made.end_unread & ~made.reviewed_unread
    return outcome_rows(
        made,
        *_outside(made),
        (made.reviewed_unread, "not_recorded", "date_unreadable"),
        (made.reviewed > made.today, "not_recorded", "date_ahead"),
        (none & (days <= FIRST_DAYS), "not_applicable", "still_open"),
        (none, "not_met", "late"),
        (months_after(made.reviewed, 6) >= made.today, "met", "in_time"),
        otherwise=("not_met", "late"),
        clock=(running, used, ibis.ifelse(none, FIRST_DAYS, 183)),
    )


def review_participation(tables: Source) -> Any:
    table = tables["reviews"]
    rows = table.select(
        "child_id",
        "review",
        unit_id=unit_of(table, "reviews"),
        code=table.review_code,
    )
    rows = tables.timed(rows)
    rows = with_child(tables, rows.filter(inside(rows, rows.review)))
    return outcome_rows(
        rows,
        (rows.code.isnull(), "not_recorded", "answer_missing"),
        (rows.code == "PN0", "not_applicable", "too_young"),
        (rows.code == "PN7", "not_met", "took_no_part"),
        otherwise=("met", "took_part"),
    )


def iro_contact_6_months(tables: Source) -> Any:
    made = in_care(tables)
    return outcome_rows(
        made,
        *_outside(made),
        (months_after(made.started, 6) > made.today, "not_applicable", "under_six_months"),
        (made.seen_by_iro.isnull(), "not_recorded", "date_missing"),
        (made.seen_by_iro > made.today, "not_recorded", "date_ahead"),
        (months_after(made.seen_by_iro, 6) >= made.today, "met", "in_time"),
        otherwise=("not_met", "late"),
    )


def care_visit_in_time(tables: Source) -> Any:
    made = in_care(tables)
    settled = made.place.isin(("U1", "U4")) & (years_after(made.placed, 1) <= made.today)
    allowed = ibis.ifelse(sure(settled), _VISIT_DAYS_WHEN_SETTLED, _VISIT_DAYS)
    here = made.visited.notnull() & (made.visited >= made.placed)
    in_place = made.today.delta(made.placed, unit="day")
    days = made.today.delta(made.visited, unit="day")
    readable = ~made.short_break & ~made.end_unread & ~made.visited_unread
    return outcome_rows(
        made,
        *_outside(made),
        (made.visited_unread, "not_recorded", "date_unreadable"),
        (made.visited > made.today, "not_recorded", "date_ahead"),
        (~here & (in_place <= _DAYS_TO_FIRST_VISIT), "not_applicable", "still_open"),
        (made.visited.isnull(), "not_recorded", "date_missing"),
        (made.placed.isnull(), "not_recorded", "start_missing"),
        (~here, "not_met", "not_since_the_move"),
        (days <= allowed, "met", "in_time"),
        otherwise=("not_met", "late"),
        value=days,
        clock=(readable, ibis.ifelse(here, days, in_place), ibis.ifelse(here, allowed, _DAYS_TO_FIRST_VISIT)),
    )


def long_term_stability(tables: Source) -> Any:
    made = in_care(tables)
    long = months_after(made.started, 30) <= made.today
    since = made.placed
    if tables.collection == "ssda903":
        since = ibis.ifelse(made.place.isin(ADOPTIVE), ibis.coalesce(made.placed_before, made.placed), made.placed)
    return outcome_rows(
        made,
        *_outside(made),
        (made.born.isnull(), "not_recorded", "birth_missing"),
        (age_on(made.born, made.today) > 15, "not_applicable", "too_old"),
        (made.started.isnull(), "not_recorded", "start_missing"),
        (~long, "not_applicable", "not_long_in_care"),
        (since.isnull(), "not_recorded", "start_missing"),
        (years_after(since, 2) <= made.today, "met", "settled"),
        otherwise=("not_met", "moved"),
    )


def placed_out_of_area(tables: Source) -> Any:
    made = in_care(tables)
    return outcome_rows(
        made,
        *_outside(made),
        (made.where.isnull(), "not_recorded", "answer_missing"),
        (made.where == "OUT", "met", "yes"),
        otherwise=("not_met", "no"),
    )


def _placed(tables: Source, column: str, codes: tuple[str, ...]) -> Any:
    made = in_care(tables)
    return outcome_rows(
        made,
        *_outside(made),
        (made[column].isnull(), "not_recorded", "answer_missing"),
        (made[column].isin(codes), "met", "yes"),
        otherwise=("not_met", "no"),
    )


def placed_with_relatives_or_friends(tables: Source) -> Any:
    return _placed(tables, "place", _ROLES["family"])


def placed_with_foster_carers(tables: Source) -> Any:
    return _placed(tables, "place", _ROLES["foster"])


def placed_in_residential_homes(tables: Source) -> Any:
    return _placed(tables, "place", _ROLES["home"])


def placed_in_own_provision(tables: Source) -> Any:
    return _placed(tables, "provider", ("PR1",))


def looked_after_by_agreement(tables: Source) -> Any:
    return _placed(tables, "legal", ("V2",))


def unaccompanied_children(tables: Source) -> Any:
    made = in_care(tables)
    return outcome_rows(
        made,
        *_outside(made),
        (made.unaccompanied.isnull(), "not_recorded", "answer_missing"),
        (made.unaccompanied, "met", "yes"),
        otherwise=("not_met", "no"),
    )


def permanence_plan_by_4_months(tables: Source) -> Any:
    made = in_care(tables)
    return outcome_rows(
        made,
        *_outside(made),
        (months_after(made.started, 4) >= made.today, "not_applicable", "under_four_months"),
        (made.permanence.notnull(), "met", "yes"),
        otherwise=("not_met", "no"),
    )


def care_starts_per_10000(tables: Source) -> Any:
    made = starts(tables)
    return outcome_rows(made, (made.short_break, "not_applicable", "short_break"), otherwise=("met", "counted"))


def care_starts_again_within_12_months(tables: Source) -> Any:
    made = starts(tables)
    return outcome_rows(
        made,
        (made.short_break, "not_applicable", "short_break"),
        (made.again.isnull(), "not_recorded", "answer_missing"),
        (made.again, "met", "yes"),
        otherwise=("not_met", "no"),
    )


def exits_to_special_guardians(tables: Source) -> Any:
    return _exits_by_reason(tables, ("E45", "E46", "E47", "E48"))


def exits_by_adoption(tables: Source) -> Any:
    return _exits_by_reason(tables, ("E11", "E12"))


def _exits_by_reason(tables: Source, codes: tuple[str, ...]) -> Any:
    made = exits(tables)
    return outcome_rows(
        made,
        (made.short_break, "not_applicable", "short_break"),
        (made.ceased.isnull() | (made.ceased == "X1"), "not_recorded", "answer_missing"),
        (made.ceased.isin(codes), "met", "yes"),
        otherwise=("not_met", "no"),
    )
