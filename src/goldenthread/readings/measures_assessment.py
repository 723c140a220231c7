"""Readings of the measures of assessment, enquiry and need; each function reads the measure of its name."""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.outcomes import YES, Source, inside, outcome_rows, sure, years_after
from goldenthread.readings.things_need import (
    assessments,
    cases,
    cin_census,
    enquiries,
    open_on_the_day,
    transferred_conferences,
)

_ASSESSMENT_DAYS = 45
_CONFERENCE_DAYS = 15
_SEEN_DAYS = 20


def _finished(made: Any) -> Any:
    """Whether the assessment was authorised by the day; an authorisation after it is not known yet."""
    return made.authorised.notnull() & (made.authorised <= made.today)


def _within_45_days(tables: Source, since: str) -> Any:
    made = assessments(tables)
    still = ~_finished(made) & (made.started <= made.today)
    made = made.filter(inside(made, made.authorised) | still)
    made = tables.numbered(made, from_no=since, to_no="authorised", today_no="today")
    still_open = made.authorised.isnull() | (made.authorised > made.today)
    days = made.to_no - made.from_no
    return outcome_rows(
        made,
        (made.authorised_unread, "not_recorded", "date_unreadable"),
        (made[since].isnull(), "not_recorded", "start_missing"),
        (still_open, "not_applicable", "still_open"),
        (made.authorised < made[since], "not_recorded", "end_before_start"),
        (days.isnull(), "not_recorded", "outside_calendar"),
        (days <= _ASSESSMENT_DAYS, "met", "in_time"),
        otherwise=("not_met", "late"),
        value=days,
        clock=(still_open & ~made.authorised_unread, made.today_no - made.from_no, _ASSESSMENT_DAYS),
    )


def assessments_45_days_from_start(tables: Source) -> Any:
    return _within_45_days(tables, "started")


def assessments_45_days_from_referral(tables: Source) -> Any:
    return _within_45_days(tables, "referred")


def assessments_open_over_45_days(tables: Source) -> Any:
    made = assessments(tables)
    made = tables.numbered(made.filter(~_finished(made)), from_no="started", today_no="today")
    days = made.today_no - made.from_no
    return outcome_rows(
        made,
        (made.authorised_unread, "not_recorded", "date_unreadable"),
        (made.started.isnull(), "not_recorded", "start_missing"),
        (made.started > made.today, "not_applicable", "not_started"),
        (days.isnull(), "not_recorded", "outside_calendar"),
        (days > _ASSESSMENT_DAYS, "met", "open_too_long"),
        otherwise=("not_met", "open_in_time"),
        value=days,
        clock=(~made.authorised_unread & (made.started <= made.today), days, _ASSESSMENT_DAYS),
    )


def _authorised(tables: Source) -> Any:
    made = assessments(tables)
    return made.filter(inside(made, made.authorised))


def child_seen_in_assessment(tables: Source) -> Any:
    made = _authorised(tables)
    return outcome_rows(
        made,
        (made.born > made.authorised, "not_applicable", "unborn"),
        (made.seen.isnull() | (made.seen == "U"), "not_recorded", "answer_missing"),
        (made.seen == "Y", "met", "yes"),
        otherwise=("not_met", "no"),
    )


def assessments_no_support_needed(tables: Source) -> Any:
    made = _authorised(tables)
    return outcome_rows(
        made,
        (made.support.isnull(), "not_recorded", "answer_missing"),
        (~made.support, "met", "no_support"),
        otherwise=("not_met", "support"),
    )


def _with_factor(tables: Source, *codes: str) -> Any:
    made = _authorised(tables)
    factors = tables["assessment_factors"]
    factors = factors.select(
        f_place=factors.source_name, f_no=factors.assessment_no, named=factors.factor.isin(codes).cast("int64")
    )
    found = factors.group_by("f_place", "f_no").agg(named=factors.named.max())
    made = made.left_join(found, [made.place_of == found.f_place, made.number == found.f_no])
    return outcome_rows(
        made,
        (made.named.isnull(), "not_recorded", "answer_missing"),
        (made.named == 1, "met", "factor_found"),
        otherwise=("not_met", "factor_not_found"),
    )


def factor_domestic_abuse(tables: Source) -> Any:
    return _with_factor(tables, "3A", "3B", "3C")


def factor_mental_health(tables: Source) -> Any:
    return _with_factor(tables, "4A", "4B", "4C")


def factor_alcohol_or_drugs(tables: Source) -> Any:
    return _with_factor(tables, "1A", "1B", "1C", "2A", "2B", "2C")


def factor_exploitation(tables: Source) -> Any:
    return _with_factor(tables, "11A", "12A", "13A", "24A")


def section_47_per_10000(tables: Source) -> Any:
    made = enquiries(tables)
    return outcome_rows(made.filter(inside(made, made.started)), otherwise=("met", "counted"))


def section_47_to_conference(tables: Source) -> Any:
    made = enquiries(tables)
    made = made.filter(inside(made, made.started))
    made = tables.numbered(made, from_no="started", today_no="today")
    held = made.conference.notnull() & (made.conference <= made.today)
    days = made.today_no - made.from_no
    waiting = ~held & ~sure(made.unnecessary) & ~made.conference_unread
    still_open = waiting & (days <= _CONFERENCE_DAYS)
    return outcome_rows(
        made,
        (made.conference_unread, "not_recorded", "date_unreadable"),
        (held, "met", "conference_held"),
        (still_open, "not_applicable", "still_open"),
        (sure(made.unnecessary), "not_met", "conference_unnecessary"),
        otherwise=("not_met", "no_conference"),
        clock=(waiting, days, _CONFERENCE_DAYS),
    )


def conferences_15_days(tables: Source) -> Any:
    made = enquiries(tables)
    unnecessary = sure(made.unnecessary)
    waiting = (made.started <= made.today) & ~unnecessary
    waiting = waiting & (made.conference.isnull() | (made.conference > made.today))
    made = made.filter(inside(made, made.conference) | waiting)
    made = tables.numbered(made, from_no="started", to_no="conference", today_no="today")
    still_open = made.conference.isnull() | (made.conference > made.today)
    days = made.to_no - made.from_no
    held = outcome_rows(
        made,
        (made.conference_unread, "not_recorded", "date_unreadable"),
        (made.started.isnull(), "not_recorded", "start_missing"),
        (still_open, "not_applicable", "still_open"),
        (made.conference < made.started, "not_recorded", "end_before_start"),
        (days.isnull(), "not_recorded", "outside_calendar"),
        (days <= _CONFERENCE_DAYS, "met", "in_time"),
        otherwise=("not_met", "late"),
        value=days,
        clock=(still_open & ~made.conference_unread, made.today_no - made.from_no, _CONFERENCE_DAYS),
    )
    if tables.collection == "annex-a":
        return held
    moved = transferred_conferences(tables)
    moved = outcome_rows(moved.filter(inside(moved, moved.conference)), otherwise=("not_applicable", "transfer_in"))
    return ibis.union(held, moved)


def conferences_to_plan(tables: Source) -> Any:
    made = enquiries(tables)
    made = made.filter(inside(made, made.conference))
    if tables.collection == "annex-a":
        return outcome_rows(
            made,
            (made.to_plan.isnull() | (made.to_plan == "U"), "not_recorded", "answer_missing"),
            (made.to_plan == "Y", "met", "plan_started"),
            otherwise=("not_met", "no_plan"),
        )
    started = tables["cp_plans"]
    started = started.select(
        p_place=started.source_name, p_case=started.case_no, p_day=started.start_date, led=YES
    ).distinct()
    made = made.left_join(
        started,
        [made.place_of == started.p_place, made.case_no == started.p_case, made.conference == started.p_day],
    )
    return outcome_rows(made, (made.led, "met", "plan_started"), otherwise=("not_met", "no_plan"))


def children_in_need_per_10000(tables: Source) -> Any:
    made = open_on_the_day(cases(tables))
    return outcome_rows(made, (made.ended_unread, "not_recorded", "date_unreadable"), otherwise=("met", "counted"))


def need_over_2_years(tables: Source) -> Any:
    made = open_on_the_day(cases(tables))
    return outcome_rows(
        made,
        (made.ended_unread, "not_recorded", "date_unreadable"),
        (years_after(made.started, 2) <= made.today, "met", "two_years_or_more"),
        otherwise=("not_met", "under_two_years"),
        value=made.today.delta(made.started, unit="day"),
    )


def children_in_need_seen_20_days(tables: Source) -> Any:
    made = open_on_the_day(cases(tables))
    made = tables.numbered(made.filter(made.status == "CIN"), seen_no="last_seen", from_no="started", today_no="today")
    days = made.today_no - made.seen_no
    new = made.last_seen.isnull() & (made.today_no - made.from_no <= _SEEN_DAYS)
    used = ibis.coalesce(days, made.today_no - made.from_no)
    unborn = sure(made.born > made.today)
    return outcome_rows(
        made,
        (made.ended_unread | made.last_seen_unread, "not_recorded", "date_unreadable"),
        (made.last_seen > made.today, "not_recorded", "date_ahead"),
        (unborn, "not_applicable", "unborn"),
        (new, "not_applicable", "still_open"),
        (made.last_seen.isnull(), "not_recorded", "date_missing"),
        (days.isnull(), "not_recorded", "outside_calendar"),
        (days <= _SEEN_DAYS, "met", "in_time"),
        otherwise=("not_met", "late"),
        value=days,
        clock=(~made.last_seen_unread & ~made.ended_unread & ~unborn, used, _SEEN_DAYS),
    )


def children_in_need_with_plan(tables: Source) -> Any:
    made = open_on_the_day(cases(tables))
    made = tables.numbered(made, from_no="started", today_no="today")
    current = ibis.union(_current(tables, "cin_plans"), _current(tables, "cp_plans")).distinct()
    made = made.left_join(current, [made.place_of == current.p_place, made.case_no == current.p_case])
    days = made.today_no - made.from_no
    still_open = made.planned.isnull() & (days <= _ASSESSMENT_DAYS) & ~made.ended_unread
    return outcome_rows(
        made,
        (made.ended_unread, "not_recorded", "date_unreadable"),
        (days.isnull(), "not_recorded", "outside_calendar"),
        (made.planned, "met", "plan_current"),
        (still_open, "not_applicable", "still_open"),
        otherwise=("not_met", "no_plan"),
        clock=(still_open, days, _ASSESSMENT_DAYS),
    )


def _current(tables: Source, name: str) -> Any:
    """The cases of the census with a plan of that kind on the day."""
    made = cin_census(tables, name, started="start_date", ended="end_date")
    made = open_on_the_day(made)
    return made.select(p_place=made.place_of, p_case=made.case_no, planned=YES).distinct()
