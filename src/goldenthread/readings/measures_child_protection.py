"""Readings of the measures of child protection plans; each function reads the measure of its name."""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.outcomes import Source, age_on, inside, months_after, outcome_rows, sure, years_after
from goldenthread.readings.reviews import reviewed
from goldenthread.readings.things_need import open_on_the_day, plans, with_last_before

_VISIT_DAYS = 10
_REVIEW_DAYS = 183
_ALONE_FROM_AGE = 4


def _open_plans(tables: Source) -> Any:
    return open_on_the_day(plans(tables))


def plans_per_10000(tables: Source) -> Any:
    made = _open_plans(tables)
    return outcome_rows(made, (made.ended_unread, "not_recorded", "date_unreadable"), otherwise=("met", "counted"))


def plans_unborn(tables: Source) -> Any:
    made = _open_plans(tables)
    return outcome_rows(
        made,
        (made.ended_unread, "not_recorded", "date_unreadable"),
        (made.born.isnull(), "not_recorded", "birth_missing"),
        (made.born > made.today, "met", "unborn"),
        otherwise=("not_met", "born"),
    )


def _started_plans(tables: Source) -> Any:
    made = plans(tables)
    return made.filter(inside(made, made.started))


def plans_second_or_subsequent(tables: Source) -> Any:
    made = _started_plans(tables)
    return outcome_rows(
        made,
        (made.previous.isnull(), "not_recorded", "answer_missing"),
        (made.previous > 0, "met", "earlier_plan"),
        otherwise=("not_met", "first_plan"),
    )


def plans_second_within_2_years(tables: Source) -> Any:
    every = plans(tables)
    ended = every.filter(every.ended.notnull())
    made = with_last_before(_started_plans(tables), "started", ended, "ended", "last_ended", same_day=True)
    return outcome_rows(
        made,
        (years_after(made.last_ended, 2) >= made.started, "met", "earlier_plan"),
        (made.last_ended.notnull(), "not_met", "earlier_plan_long_ago"),
        (made.previous.isnull(), "not_recorded", "answer_missing"),
        (made.previous > 0, "not_recorded", "earlier_plan_not_in_return"),
        otherwise=("not_met", "first_plan"),
        value=made.started.delta(made.last_ended, unit="day"),
    )


def _ended_plans(tables: Source) -> Any:
    made = plans(tables)
    return made.filter(inside(made, made.ended))


def plans_ended_lasting_2_years(tables: Source) -> Any:
    made = _ended_plans(tables)
    return outcome_rows(
        made,
        (made.started.isnull(), "not_recorded", "start_missing"),
        (made.ended < made.started, "not_recorded", "end_before_start"),
        (years_after(made.started, 2) <= made.ended, "met", "two_years_or_more"),
        otherwise=("not_met", "under_two_years"),
        value=made.ended.delta(made.started, unit="day"),
    )


def plans_open_2_years(tables: Source) -> Any:
    made = _open_plans(tables)
    return outcome_rows(
        made,
        (made.ended_unread, "not_recorded", "date_unreadable"),
        (years_after(made.started, 2) <= made.today, "met", "two_years_or_more"),
        otherwise=("not_met", "under_two_years"),
        value=made.today.delta(made.started, unit="day"),
    )


def plans_ended_within_3_months(tables: Source) -> Any:
    made = _ended_plans(tables)
    return outcome_rows(
        made,
        (made.started.isnull(), "not_recorded", "start_missing"),
        (made.ended < made.started, "not_recorded", "end_before_start"),
        (made.ended < months_after(made.started, 3), "met", "within_three_months"),
        otherwise=("not_met", "three_months_or_more"),
        value=made.ended.delta(made.started, unit="day"),
    )


def plan_reviews_in_time(tables: Source) -> Any:
    made = _open_plans(tables)
    made = made.mutate(key=made.place_of + "#" + made.number.cast("string"))
    held = tables["cp_reviews"]
    held = held.select(r_key=held.source_name + "#" + held.plan_no.cast("string"), r_day=held.review_date)
    made = reviewed(tables, made, held.filter(held.r_day.notnull()), first=3, second=6)
    return outcome_rows(
        made,
        (made.ended_unread, "not_recorded", "date_unreadable"),
        (months_after(made.started, 3) > made.today, "not_applicable", "under_three_months"),
        (made.late == 1, "not_met", "late"),
        otherwise=("met", "in_time"),
        clock=(~made.ended_unread, made.used, made.allowed),
    )


def plan_review_current(tables: Source) -> Any:
    made = _open_plans(tables)
    due = ibis.ifelse(made.reviewed.isnull(), months_after(made.started, 3), months_after(made.reviewed, 6))
    used = made.today.delta(ibis.coalesce(made.reviewed, made.started), unit="day")
    readable = ~made.ended_unread & ~made.reviewed_unread
    return outcome_rows(
        made,
        (~readable, "not_recorded", "date_unreadable"),
        (made.reviewed > made.today, "not_recorded", "date_ahead"),
        (made.reviewed.isnull() & (due >= made.today), "not_applicable", "still_open"),
        (due >= made.today, "met", "in_time"),
        otherwise=("not_met", "late"),
        clock=(readable, used, ibis.ifelse(made.reviewed.isnull(), 91, _REVIEW_DAYS)),
    )


def plan_visit_10_days(tables: Source) -> Any:
    made = tables.numbered(_open_plans(tables), seen_no="visited", from_no="started", today_no="today")
    days = made.today_no - made.seen_no
    since_start = made.today_no - made.from_no
    unborn = sure(made.born > made.today)
    readable = ~made.ended_unread & ~made.visited_unread
    return outcome_rows(
        made,
        (~readable, "not_recorded", "date_unreadable"),
        (made.visited > made.today, "not_recorded", "date_ahead"),
        (unborn, "not_applicable", "unborn"),
        (made.visited.isnull() & (since_start <= _VISIT_DAYS), "not_applicable", "still_open"),
        (made.visited.isnull(), "not_recorded", "date_missing"),
        (days.isnull(), "not_recorded", "outside_calendar"),
        (days <= _VISIT_DAYS, "met", "in_time"),
        otherwise=("not_met", "late"),
        value=days,
        clock=(readable & ~unborn, ibis.coalesce(days, since_start), _VISIT_DAYS),
    )


def plan_seen_alone(tables: Source) -> Any:
    made = _open_plans(tables)
    return outcome_rows(
        made,
        (made.ended_unread, "not_recorded", "date_unreadable"),
        (made.born > made.today, "not_applicable", "unborn"),
        (age_on(made.born, made.today) < _ALONE_FROM_AGE, "not_applicable", "too_young"),
        (made.alone.isnull() | (made.alone == "U"), "not_recorded", "answer_missing"),
        (made.alone == "Y", "met", "yes"),
        otherwise=("not_met", "no"),
    )
