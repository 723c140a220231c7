"""Readings of the measures of care leavers, by band of age; each function reads the measure of its name."""

from __future__ import annotations

from typing import Any

from goldenthread.readings.outcomes import Decision, Source, age_on, months_after, outcome_rows
from goldenthread.readings.things_care import leavers

_EMPLOYED = ("F1", "P1", "F2", "P2", "F3", "P3", "F4", "P4", "F5", "P5")
_HIGHER_EDUCATION = ("F1", "P1")
YOUNGER, OLDER = (17, 18), (19, 21)


def _aged(tables: Source, ages: tuple[int, int]) -> Any:
    """The leavers of that age on the day, and those whose age is not known."""
    every = leavers(tables)
    age = age_on(every.born, every.today)
    return every.filter(every.born.isnull() | ((age >= ages[0]) & (age <= ages[1])))


def _outside(made: Any) -> tuple[Decision, ...]:
    return (
        (made.born.isnull(), "not_recorded", "birth_missing"),
        (made.in_touch == "DIED", "not_applicable", "died"),
        (made.in_touch == "RHOM", "not_applicable", "returned_home"),
    )


def _touch(tables: Source, ages: tuple[int, int]) -> Any:
    made = _aged(tables, ages)
    return outcome_rows(
        made,
        *_outside(made),
        (made.in_touch.isnull(), "not_recorded", "answer_missing"),
        (made.in_touch == "YES", "met", "in_touch"),
        (made.in_touch == "REFU", "not_met", "refused"),
        (made.in_touch == "NREQ", "not_met", "not_required"),
        otherwise=("not_met", "not_in_touch"),
    )


def leavers_in_touch_17_18(tables: Source) -> Any:
    return _touch(tables, YOUNGER)


def leavers_in_touch_19_21(tables: Source) -> Any:
    return _touch(tables, OLDER)


def _suitable(tables: Source, ages: tuple[int, int]) -> Any:
    made = _aged(tables, ages)
    return outcome_rows(
        made,
        *_outside(made),
        (made.suitable == "1", "met", "suitable"),
        (made.suitable == "2", "not_met", "unsuitable"),
        otherwise=("not_recorded", "answer_missing"),
    )


def leavers_suitable_home_17_18(tables: Source) -> Any:
    return _suitable(tables, YOUNGER)


def leavers_suitable_home_19_21(tables: Source) -> Any:
    return _suitable(tables, OLDER)


def _occupied(tables: Source, ages: tuple[int, int]) -> Any:
    made = _aged(tables, ages)
    return outcome_rows(
        made,
        *_outside(made),
        (made.activity.isin(_EMPLOYED), "met", "occupied"),
        (made.activity == "G4", "not_met", "ill_or_disabled"),
        (made.activity == "G6", "not_met", "pregnant_or_parent"),
        (made.activity == "G5", "not_met", "other_reason"),
        otherwise=("not_recorded", "answer_missing"),
    )


def leavers_in_education_or_work_17_18(tables: Source) -> Any:
    return _occupied(tables, YOUNGER)


def leavers_in_education_or_work_19_21(tables: Source) -> Any:
    return _occupied(tables, OLDER)


def leavers_in_higher_education(tables: Source) -> Any:
    made = _aged(tables, OLDER)
    return outcome_rows(
        made,
        *_outside(made),
        (made.activity.isnull() | (made.activity == "0"), "not_recorded", "answer_missing"),
        (made.activity.isin(_HIGHER_EDUCATION), "met", "yes"),
        otherwise=("not_met", "no"),
    )


def _living(tables: Source, ages: tuple[int, int], letter: str) -> Any:
    made = _aged(tables, ages)
    return outcome_rows(
        made,
        *_outside(made),
        (made.home.isnull(), "not_recorded", "answer_missing"),
        (made.home == letter, "met", "yes"),
        otherwise=("not_met", "no"),
    )


def leavers_staying_put(tables: Source) -> Any:
    return _living(tables, (18, 20), "Z")


def leavers_in_custody(tables: Source) -> Any:
    return _living(tables, (17, 21), "X")


def leavers_pathway_plan_6_months(tables: Source) -> Any:
    made = _aged(tables, (16, 25))
    return outcome_rows(
        made,
        *_outside(made),
        (made.pathway_unread, "not_recorded", "date_unreadable"),
        (made.pathway.isnull(), "not_recorded", "date_missing"),
        (made.pathway > made.today, "not_recorded", "date_ahead"),
        (months_after(made.pathway, 6) >= made.today, "met", "in_time"),
        otherwise=("not_met", "late"),
        clock=(
            (made.pathway <= made.today) & ~made.in_touch.isin(("DIED", "RHOM")),
            made.today.delta(made.pathway, unit="day"),
            183,
        ),
    )


def leavers_with_personal_adviser(tables: Source) -> Any:
    made = _aged(tables, (16, 25))
    return outcome_rows(
        made,
        *_outside(made),
        (made.adviser.notnull(), "met", "allocated"),
        otherwise=("not_met", "none_allocated"),
    )
