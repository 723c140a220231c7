"""All measures counted at once, against each counted on its own, over made-up returns."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.core.measures import load_measures
from goldenthread.pipeline.made_up import made_up_tables
from goldenthread.readings.gathered import Gathering, broken_down
from goldenthread.readings.measures import compiled_readings, open_tables
from goldenthread.readings.totals import total, totals_by
from goldenthread.synthetic.as_at import AsAt
from goldenthread.synthetic.days import number
from goldenthread.synthetic.files import Kind
from goldenthread.synthetic.world import make_world

pytestmark = pytest.mark.generative

DAYS = (date(2024, 4, 30), date(2024, 12, 31), date(2025, 9, 30), date(2026, 3, 31))
PEOPLE = 40_000


@pytest.fixture(scope="module")
def world():
    return make_world(children=500, seed=11, authority=390, first=number(date(2023, 4, 1)), last=number(DAYS[-1]))


@pytest.mark.parametrize("kind", ["annex-a", "ssda903", "cin-census"])
def test_counting_all_at_once_gives_what_counting_each_gives(kind: Kind, world) -> None:
    measures = load_measures()
    asked = {key: sql for key, sql in compiled_readings(kind).items() if key in measures}
    with open_tables(made_up_tables(kind, AsAt(world, number(DAYS[-1]))), on=DAYS[-1]) as frozen:
        found = broken_down(asked, measures, frozen, population=PEOPLE)
        for key, sql in asked.items():
            assert found[key].total == total(measures[key], sql, frozen, population=PEOPLE)
            for name in measures[key].breakdowns:
                alone = sorted(totals_by(measures[key], sql, frozen, name), key=lambda each: each.group or "~")
                assert sorted(found[key].groups.get(name, ()), key=lambda each: each.group or "~") == alone


def test_one_engine_for_many_versions_gives_what_an_engine_for_each_gives(world) -> None:
    measures = load_measures()
    asked = {key: sql for key, sql in compiled_readings("annex-a").items() if key in measures}
    tables = {day: made_up_tables("annex-a", AsAt(world, number(day))) for day in DAYS}
    with open_tables(tables[DAYS[0]], on=DAYS[0], refilled=True) as frozen:
        gathering = Gathering(asked, measures, frozen)
        for day in (*DAYS, DAYS[0]):
            gathering.fill(tables[day], on=day)
            with open_tables(tables[day], on=day) as fresh:
                alone = broken_down(asked, measures, fresh, population=PEOPLE)
            assert gathering.count(population=PEOPLE) == alone
            wholes = gathering.count_wholes(population=PEOPLE)
            assert {key: each.total for key, each in wholes.items()} == {key: each.total for key, each in alone.items()}
