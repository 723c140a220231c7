"""Made-up journeys are coherent whatever the seed: nothing overlaps, nothing comes before what it follows."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldenthread.synthetic import paths
from goldenthread.synthetic.annex_a_care import annex_a_tables
from goldenthread.synthetic.as_at import AsAt
from goldenthread.synthetic.days import NEVER, birthday, is_weekend, number
from goldenthread.synthetic.rows import Rows
from goldenthread.synthetic.world import World, known_between, make_world

pytestmark = pytest.mark.generative

FIRST, LAST = number(date(2024, 4, 1)), number(date(2026, 3, 31))
SLOW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
SEEDS, SIZES = st.integers(0, 2**40), st.integers(1, 400)


def world(seed: int, children: int) -> World:
    return make_world(children=children, seed=seed, authority=390, first=FIRST, last=LAST)


def overlapping(table: Rows, *, key: str, start: str = "start", end: str = "end", touching: bool = False) -> int:
    """How many rows of one key begin before an earlier one has ended."""
    table = table.in_order(key, start)
    again = table[key][1:] == table[key][:-1]
    early = table[start][1:] < table[end][:-1] if touching else table[start][1:] <= table[end][:-1]
    return int((again & early).sum())


@SLOW
@given(SEEDS, SIZES)
def test_exactly_the_children_asked_for_are_known_in_the_last_year(seed: int, children: int) -> None:
    made = world(seed, children)
    assert int(known_between(made, LAST - 365, LAST).sum()) == children
    assert known_between(made, FIRST, LAST).all()


@SLOW
@given(SEEDS, SIZES)
def test_nothing_of_a_child_overlaps_itself(seed: int, children: int) -> None:
    made = world(seed, children)
    cases = made.cases
    assert overlapping(cases, key="child", start="referred", end="closed") == 0
    planned = cases.where(cases["plan_start"] < NEVER)
    assert overlapping(planned, key="child", start="plan_start", end="plan_end") == 0
    assert overlapping(made.periods, key="child") == 0
    assert overlapping(made.episodes, key="child", touching=True) == 0
    assert overlapping(made.missing, key="child") == 0
    named = made.assessments.plus(child=cases["child"][made.assessments["case"]])
    assert overlapping(named, key="child", end="authorised") == 0


@SLOW
@given(SEEDS, SIZES)
def test_each_thing_follows_what_it_comes_from(seed: int, children: int) -> None:
    made = world(seed, children)
    cases = made.cases
    conference = cases["conference"] < NEVER
    assert not is_weekend(cases["conference"][conference]).any()
    assert (cases["conference"] >= cases["referred"])[conference].all()
    planned = cases["plan_start"] < NEVER
    assert (cases["plan_start"] == cases["conference"])[planned].all()
    assert (cases["plan_end"] > cases["plan_start"])[planned].all()
    in_plan = cases["need_start"] < NEVER
    assert (cases["need_end"] >= cases["need_start"])[in_plan].all()
    for name in ("authorised", "conference", "plan_end", "need_end", "care_end"):
        there = cases[name] < NEVER
        assert (cases["closed"] >= cases[name])[there].all(), name
    beside = planned & in_plan & (cases["need_start"] <= cases["plan_end"]) & (cases["need_end"] >= cases["plan_start"])
    assert not beside.any()
    assert (made.enquiries["start"] >= cases["referred"][made.enquiries["case"]]).all()
    assert (made.plan_reviews["day"] > cases["plan_start"][made.plan_reviews["case"]]).all()
    assert (cases["closing"][cases["path"] == paths.NFA] == "").all()


@SLOW
@given(SEEDS, SIZES)
def test_care_episodes_join_up_and_say_what_changed(seed: int, children: int) -> None:
    made = world(seed, children)
    episodes, periods = made.episodes, made.periods
    assert (episodes["end"] > episodes["start"]).all()
    again = episodes["period"][1:] == episodes["period"][:-1]
    assert (episodes["start"][1:] == episodes["end"][:-1])[again].all()
    assert ((episodes["ceased"][:-1] == "X1") == again).all()
    assert ((episodes["reason"][1:] == "S") == ~again).all()
    law = episodes["legal"][1:] != episodes["legal"][:-1]
    assert (law == np.isin(episodes["reason"][1:], ["L", "B", "U"]))[again].all()
    assert (periods["end"] <= birthday(periods["born"], 18)).all()
    assert (periods["start"] > periods["born"]).all()
    assert not ((episodes["code"] == "P1") & (episodes["legal"] == "V2")).any()
    adopted = np.isin(episodes["ceased"], ["E11", "E12"])
    assert np.isin(episodes["code"][adopted], ["A5", "A6"]).all()
    police = (episodes["legal"] == "L1") & (episodes["reason"] == "S")
    assert (episodes["end"] - episodes["start"] <= 3)[police].all()
    supported = episodes["code"] == "K3"
    born = made.children["born"][episodes["child"]]
    assert (episodes["start"] >= birthday(born, 16))[supported].all()


@SLOW
@given(SEEDS, SIZES)
def test_the_lists_tell_one_story(seed: int, children: int) -> None:
    made = world(seed, children)
    tables = annex_a_tables(AsAt(made, LAST))
    need, plans, care = tables["list_6"], tables["list_7"], tables["list_8"]
    on_plan = set(plans["child_id"][np.isnat(plans["plan_end_date"])].tolist())
    here = np.isnat(care["care_end_date"]) & ~np.isin(care["legal_status"], ["V3", "V4"])
    in_care = set(care["child_id"][here].tolist())
    opened = need.where(np.isnat(need["closure_date"]))
    status = dict(zip(opened["child_id"].tolist(), opened["case_status"].tolist(), strict=True))
    assert {child for child, stands in status.items() if stands == "LAC"} == in_care
    assert {child for child, stands in status.items() if stands == "CPP"} == on_plan - in_care
    assert len(opened) == len(status)
    matched = tables["list_10"].where(~np.isnat(tables["list_10"]["matched_date"]))
    assert set(matched["family_id"].tolist()) <= set(tables["list_11"]["family_id"].tolist())
    known = set(AsAt(made, LAST).ids.tolist())
    for name, table in tables.items():
        if name != "list_11":
            assert set(table["child_id"].tolist()) <= known


@SLOW
@given(SEEDS)
def test_last_months_version_agrees_with_this_months(seed: int) -> None:
    made = world(seed, 300)
    earlier, later = (annex_a_tables(AsAt(made, day))["list_7"] for day in (LAST - 31, LAST))
    columns = ("child_id", "plan_start_date", "last_visit_date")
    seen = {(child, start): visit for child, start, visit in zip(*(later[name] for name in columns), strict=True)}
    for child, start, visit in zip(*(earlier[name] for name in columns), strict=True):
        after = seen.get((child, start))
        if after is not None and not np.isnat(visit):
            assert after >= visit


def test_the_same_seed_gives_the_same_world_and_another_another() -> None:
    first, again, other = world(11, 200), world(11, 200), world(12, 200)
    assert first.cases["referred"].tolist() == again.cases["referred"].tolist()
    assert first.episodes["place"].tolist() == again.episodes["place"].tolist()
    assert first.cases["referred"].tolist() != other.cases["referred"].tolist()
