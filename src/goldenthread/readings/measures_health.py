"""Readings of the measures of looked-after children's health and conduct; each reads the measure of its name."""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.outcomes import Decision, Source, age_on, months_after, outcome_rows
from goldenthread.readings.things_care import in_care, outcomes_of_the_year

_SCHOOL_AGE = 5
_CONCERN = 17


def _outside(made: Any) -> Decision:
    return (~made.is_steady, "not_applicable", "under_12_months")


def _yes(tables: Source, column: str) -> Any:
    made = outcomes_of_the_year(tables)
    return outcome_rows(
        made,
        _outside(made),
        (made[column].isnull(), "not_recorded", "answer_missing"),
        (made[column], "met", "yes"),
        otherwise=("not_met", "no"),
    )


def _within_months(tables: Source, column: str, *, under_five: int) -> Any:
    made = in_care(tables)
    seen = made[column]
    young = age_on(made.born, made.today) < _SCHOOL_AGE
    in_time = ibis.ifelse(young, months_after(seen, under_five), months_after(seen, 12)) >= made.today
    return outcome_rows(
        made,
        (made.short_break, "not_applicable", "short_break"),
        (made.end_unread, "not_recorded", "date_unreadable"),
        (made.started.delta(made.since, unit="day") > 1, "not_applicable", "under_12_months"),
        (made.born.isnull(), "not_recorded", "birth_missing"),
        (seen.isnull(), "not_recorded", "date_missing"),
        (seen > made.today, "not_recorded", "date_ahead"),
        (in_time, "met", "in_time"),
        otherwise=("not_met", "late"),
    )


def health_assessment_current(tables: Source) -> Any:
    if tables.collection == "annex-a":
        return _within_months(tables, "health", under_five=6)
    return _yes(tables, "health_assessment")


def teeth_checked(tables: Source) -> Any:
    if tables.collection == "annex-a":
        return _within_months(tables, "dental", under_five=12)
    return _yes(tables, "teeth_check")


def immunisations_current(tables: Source) -> Any:
    return _yes(tables, "immunisations")


def development_checks_current(tables: Source) -> Any:
    made = outcomes_of_the_year(tables)
    return outcome_rows(
        made,
        _outside(made),
        (made.born.isnull(), "not_recorded", "birth_missing"),
        (age_on(made.born, made.today) >= _SCHOOL_AGE, "not_applicable", "too_old"),
        (made.health_check.isnull(), "not_recorded", "answer_missing"),
        (made.health_check, "met", "yes"),
        otherwise=("not_met", "no"),
    )


def _of_sdq_age(made: Any) -> tuple[Decision, ...]:
    age = age_on(made.born, made.today)
    return (
        _outside(made),
        (made.born.isnull(), "not_recorded", "birth_missing"),
        ((age < 4) | (age > 16), "not_applicable", "outside_age"),
        (made.sdq_reason == "SDQ1", "not_applicable", "outside_age"),
    )


def sdq_completed(tables: Source) -> Any:
    made = outcomes_of_the_year(tables)
    return outcome_rows(
        made,
        *_of_sdq_age(made),
        (made.sdq_score.notnull(), "met", "yes"),
        (made.sdq_reason.notnull(), "not_met", "reason_given"),
        otherwise=("not_recorded", "answer_missing"),
    )


def sdq_mean(tables: Source) -> Any:
    made = outcomes_of_the_year(tables)
    return outcome_rows(
        made,
        *_of_sdq_age(made),
        (made.sdq_score.isnull(), "not_recorded", "answer_missing"),
        otherwise=("met", "counted"),
        value=made.sdq_score,
    )


def sdq_concern(tables: Source) -> Any:
    made = outcomes_of_the_year(tables)
    return outcome_rows(
        made,
        *_of_sdq_age(made),
        (made.sdq_score.isnull(), "not_recorded", "answer_missing"),
        (made.sdq_score >= _CONCERN, "met", "of_concern"),
        otherwise=("not_met", "not_of_concern"),
        value=made.sdq_score,
    )


def substance_misuse_identified(tables: Source) -> Any:
    return _yes(tables, "substance_misuse")


def substance_misuse_helped(tables: Source) -> Any:
    made = outcomes_of_the_year(tables)
    return outcome_rows(
        made,
        _outside(made),
        (made.substance_misuse.isnull(), "not_recorded", "answer_missing"),
        (~made.substance_misuse, "not_applicable", "none_identified"),
        (made.intervention_received.isnull(), "not_recorded", "answer_missing"),
        (made.intervention_received, "met", "yes"),
        otherwise=("not_met", "no"),
    )


def convicted_or_cautioned(tables: Source) -> Any:
    made = outcomes_of_the_year(tables)
    return outcome_rows(
        made,
        _outside(made),
        (made.born.isnull(), "not_recorded", "birth_missing"),
        (age_on(made.born, made.today) < 10, "not_applicable", "too_young"),
        (made.convicted.isnull(), "not_recorded", "answer_missing"),
        (made.convicted, "met", "yes"),
        otherwise=("not_met", "no"),
    )
