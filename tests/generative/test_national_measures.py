"""Measuring many authorities at once gives each what measuring it alone gives."""

from __future__ import annotations

import pytest

from goldenthread.core.measures import load_measures
from goldenthread.pipeline.made_up import made_up_tables, together
from goldenthread.pipeline.national import RICHEST_FIRST, measure_together
from goldenthread.readings.measures import compiled_readings, open_tables
from goldenthread.readings.totals import Total, totals
from tests.factories.made_up_returns import ON, view

pytestmark = pytest.mark.generative

AUTHORITIES = (390, 391, 805)


def alone(authority: int) -> dict[str, Total]:
    found: dict[str, Total] = {}
    for collection in RICHEST_FIRST:
        tables = made_up_tables(collection, view(authority), place=str(authority))
        compiled = {key: sql for key, sql in compiled_readings(collection).items() if key not in found}
        with open_tables(tables, on=ON) as frozen:
            for each in totals(compiled, load_measures(), frozen, population=1000):
                found[each.measure.key] = each
    return found


def numbers(total: Total) -> tuple[int | float | None, ...]:
    counts = (total.met, total.not_met, total.not_applicable, total.not_recorded, total.running, total.overdue)
    return *counts, None if total.value is None else pytest.approx(total.value)


def test_each_of_several_authorities_gets_the_totals_it_has_alone() -> None:
    views = [(str(authority), view(authority)) for authority in AUTHORITIES]
    returns = {
        kind: together([made_up_tables(kind, each, place=name) for name, each in views]) for kind in RICHEST_FIRST
    }
    people = {name: 1000 for name, _ in views}
    found = list(measure_together(returns, on=ON, populations=people, memory="1GB"))
    assert {figure.total.group for figure in found} == set(people)
    own = {str(authority): alone(authority) for authority in AUTHORITIES}
    told = {(figure.total.group, figure.total.measure.key): figure.total for figure in found}
    assert len(told) == len(found), "a measure came twice for one authority"
    for (name, key), total in told.items():
        assert numbers(total) == numbers(own[name][key]), (name, key)
    for name, totals_alone in own.items():
        for key, total in totals_alone.items():
            something = total.met + total.not_met + total.not_applicable + total.not_recorded
            assert bool(something) == ((name, key) in told), (name, key)
