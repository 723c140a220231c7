"""Readings of the measures of adoption and of adopters; each function reads the measure of its name."""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.outcomes import Source, inside, months_after, outcome_rows, sure, unit_of
from goldenthread.readings.things_care import for_adoption


def _adopted(tables: Source) -> Any:
    """Children adopted in the three years that end with the day."""
    made = for_adoption(tables)
    return made.filter((made.adopted > made.since_3) & (made.adopted <= made.today))


def _days(made: Any, start: Any, end: Any) -> Any:
    return outcome_rows(
        made,
        (start.isnull() | end.isnull(), "not_recorded", "date_missing"),
        (end < start, "not_recorded", "end_before_start"),
        otherwise=("met", "counted"),
        value=end.delta(start, unit="day"),
    )


def adoption_a1_days(tables: Source) -> Any:
    made = _adopted(tables)
    return _days(made, made.entered, made.placed)


def adoption_a1_median_days(tables: Source) -> Any:
    return adoption_a1_days(tables)


def adoption_a2_days(tables: Source) -> Any:
    made = _adopted(tables)
    return _days(made, made.ordered, made.matched)


def adoption_a2_median_days(tables: Source) -> Any:
    return adoption_a2_days(tables)


def adoption_a3_under_14_months(tables: Source) -> Any:
    made = _adopted(tables)
    return outcome_rows(
        made,
        (made.entered.isnull() | made.placed.isnull(), "not_recorded", "date_missing"),
        (made.placed < made.entered, "not_recorded", "end_before_start"),
        (made.placed < months_after(made.entered, 14), "met", "under_14_months"),
        otherwise=("not_met", "14_months_or_more"),
        value=made.placed.delta(made.entered, unit="day"),
    )


def adoption_a10_days(tables: Source) -> Any:
    made = _adopted(tables)
    stopped = ibis.ifelse(sure(made.early < made.placed), made.early, made.placed)
    return _days(made, made.entered, stopped)


def adoption_a10_median_days(tables: Source) -> Any:
    return adoption_a10_days(tables)


def adoption_decisions_changed(tables: Source) -> Any:
    made = for_adoption(tables)
    open_ = (made.decided <= made.today) & (made.adopted.isnull() | (made.adopted > made.since))
    made = made.filter(open_ & (made.reversed.isnull() | (made.reversed > made.since)))
    return outcome_rows(made, (inside(made, made.reversed), "met", "changed"), otherwise=("not_met", "unchanged"))


def children_waiting_for_adoption(tables: Source) -> Any:
    made = for_adoption(tables)
    over = sure(made.adopted <= made.today) | sure(made.reversed <= made.today)
    made = made.filter((made.decided <= made.today) & ~over)
    return outcome_rows(
        made,
        (made.placed <= made.today, "not_met", "placed"),
        otherwise=("met", "waiting"),
        value=made.today.delta(made.decided, unit="day"),
    )


def early_permanence_placements(tables: Source) -> Any:
    made = for_adoption(tables)
    made = made.filter(inside(made, made.placed))
    return outcome_rows(made, (made.early <= made.today, "met", "yes"), otherwise=("not_met", "no"))


def _adopters(tables: Source) -> Any:
    """One row for each family of prospective adopters, its first adopter's."""
    table = tables["list_11"]
    rows = table.select(
        "stage_1_start_date",
        "stage_1_end_date",
        "stage_2_start_date",
        "stage_2_end_date",
        "approval_date",
        "matched_date",
        "leaving_date",
        "sex",
        "ethnicity",
        "disability",
        family=ibis.coalesce(table.family_id, table.adopter_id, table.source_row.cast("string")),
        unit_id=unit_of(table, "list_11"),
        child_id=ibis.null("string"),
        row=table.source_row,
    )
    rows = rows.mutate(_nth=ibis.row_number().over(group_by="family", order_by="row"))
    return tables.timed(rows.filter(rows._nth == 0).drop("_nth"))


def _stage(made: Any, start: Any, end: Any, months: int) -> Any:
    """Families whose stage ended in the twelve months or is still running, against so many months."""
    running = (start <= made.today) & (end.isnull() | (end > made.today))
    running = running & ~sure(made.leaving_date <= made.today)
    made = made.filter(inside(made, end) | running)
    still_open = end.isnull() | (end > made.today)
    return outcome_rows(
        made,
        (start.isnull(), "not_recorded", "start_missing"),
        (still_open, "not_applicable", "still_open"),
        (end < start, "not_recorded", "end_before_start"),
        (months_after(start, months) >= end, "met", "in_time"),
        otherwise=("not_met", "late"),
        value=end.delta(start, unit="day"),
        clock=(still_open, made.today.delta(start, unit="day"), months * 30),
    )


def adopters_approved_6_months(tables: Source) -> Any:
    made = _adopters(tables)
    return _stage(made, made.stage_1_start_date, made.approval_date, 6)


def adopters_stage_1_2_months(tables: Source) -> Any:
    made = _adopters(tables)
    return _stage(made, made.stage_1_start_date, made.stage_1_end_date, 2)


def adopters_stage_2_4_months(tables: Source) -> Any:
    made = _adopters(tables)
    return _stage(made, made.stage_2_start_date, made.stage_2_end_date, 4)


def adopters_waiting_3_months(tables: Source) -> Any:
    made = _adopters(tables)
    over = sure(made.leaving_date <= made.today) | sure(made.matched_date <= made.today)
    made = made.filter((made.approval_date <= made.today) & ~over)
    return outcome_rows(
        made,
        (months_after(made.approval_date, 3) <= made.today, "met", "three_months_or_more"),
        otherwise=("not_met", "under_three_months"),
        value=made.today.delta(made.approval_date, unit="day"),
    )
