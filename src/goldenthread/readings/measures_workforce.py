"""Readings of the measures of the workforce, from the headline figures; each reads the measure of its name.

One row is an authority at its latest 30 September by the day; where a return has rows for teams and none for
the whole authority, each team is a row.
"""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.outcomes import Source, outcome_rows

_WORKING_DAYS_IN_A_YEAR = 253


def _latest(tables: Source) -> Any:
    table = tables["workforce"]
    rows = tables.timed(table.mutate(child_id=ibis.null("string")))
    rows = rows.filter(rows.as_at <= rows.today)
    of_authority = ibis.window(group_by="authority")
    rows = rows.mutate(latest=rows.as_at.max().over(of_authority))
    rows = rows.filter(rows.as_at == rows.latest)
    whole = ibis.ifelse(rows.team.isnull(), 1, 0)
    rows = rows.mutate(has_whole=whole.max().over(of_authority))
    rows = rows.filter((rows.has_whole == 0) | rows.team.isnull())
    return rows.mutate(unit_id=ibis.ifelse(rows.team.isnull(), rows.authority, rows.authority + "/" + rows.team))


def _ratio(made: Any, amount: Any, base: Any) -> Any:
    return outcome_rows(
        made,
        (amount.isnull() | base.isnull(), "not_recorded", "answer_missing"),
        (base == 0, "not_applicable", "nothing_to_divide_by"),
        otherwise=("met", "counted"),
        value=amount,
        base=base,
    )


def workforce_turnover(tables: Source) -> Any:
    made = _latest(tables)
    return _ratio(made, made.fte_leavers, made.fte_in_post)


def workforce_vacancies(tables: Source) -> Any:
    made = _latest(tables)
    return _ratio(made, made.fte_vacancies, made.fte_vacancies + made.fte_in_post)


def workforce_agency(tables: Source) -> Any:
    made = _latest(tables)
    return _ratio(made, made.fte_agency, made.fte_agency + made.fte_in_post)


def workforce_agency_covering(tables: Source) -> Any:
    made = _latest(tables)
    return _ratio(made, made.fte_agency_covering, made.fte_vacancies)


def workforce_caseload(tables: Source) -> Any:
    made = _latest(tables)
    return _ratio(made, made.open_cases, made.fte_case_holders)


def workforce_absence(tables: Source) -> Any:
    made = _latest(tables)
    return _ratio(made, made.days_absent, made.fte_in_post * _WORKING_DAYS_IN_A_YEAR)
