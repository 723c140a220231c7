"""The returns of a made-up authority agree with each other, keep the rules of their form, and own up to their dirt."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldenthread.core.returns import load_return
from goldenthread.synthetic.as_at import AsAt
from goldenthread.synthetic.cells import Sheet, coded
from goldenthread.synthetic.chance import Stream
from goldenthread.synthetic.days import birthday, number
from goldenthread.synthetic.dirt import STRAY_COLUMN, dirty
from goldenthread.synthetic.files import return_tables
from goldenthread.synthetic.rows import Rows
from goldenthread.synthetic.world import make_world

pytestmark = pytest.mark.generative

FIRST, LAST = date(2024, 4, 1), date(2026, 3, 31)
SLOW = settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
SEEDS, SIZES = st.integers(0, 2**40), st.integers(1, 500)
Tables = dict[str, Rows]


def view(seed: int, children: int, on: date = LAST) -> AsAt:
    made = make_world(children=children, seed=seed, authority=390, first=number(FIRST), last=number(LAST))
    return AsAt(made, number(on))


def returns(seed: int, children: int) -> tuple[Tables, Tables, Tables]:
    seen = view(seed, children)
    return return_tables("annex-a", seen), return_tables("ssda903", seen), return_tables("cin-census", seen)


def open_ids(table: Rows, end: str) -> set[str]:
    return set(table["child_id"][np.isnat(table[end])].tolist())


@SLOW
@given(SEEDS, SIZES)
def test_the_three_returns_name_the_same_children(seed: int, children: int) -> None:
    annex_a, care, need = returns(seed, children)
    assert open_ids(annex_a["list_8"], "care_end_date") == open_ids(care["episodes"], "dec")
    assert open_ids(annex_a["list_7"], "plan_end_date") == open_ids(need["cp_plans"], "end_date")
    refused = need["cin_details"]["no_further_action"] == 1
    assert open_ids(annex_a["list_6"], "closure_date") == open_ids(need["cin_details"].where(~refused), "closure_date")
    born = dict(zip(need["children"]["child_id"].tolist(), need["children"]["date_of_birth"].tolist(), strict=True))
    for child, day in zip(care["header"]["child_id"].tolist(), care["header"]["date_of_birth"].tolist(), strict=True):
        assert born.get(child, day) == day


@SLOW
@given(SEEDS, SIZES)
def test_the_care_return_keeps_its_own_rules(seed: int, children: int) -> None:
    seen = view(seed, children)
    tables = return_tables("ssda903", seen)
    header, episodes = tables["header"], tables["episodes"]
    assert len(set(header["child_id"].tolist())) == len(header)
    for name, table in tables.items():
        assert set(table["child_id"].tolist()) <= set(header["child_id"].tolist()), name
    assert ((episodes["rec"] == "") == np.isnat(episodes["dec"])).all()
    again = episodes["child_id"][1:] == episodes["child_id"][:-1]
    moved = np.isin(episodes["rne"][1:], ["P", "B", "T", "U"])
    assert ((episodes["reason_place_change"][:-1] != "") == (again & moved)).all()
    # A move leads somewhere: at least one of type, provider, postcode and number differs.
    where = np.array([episodes[name] for name in ("place", "place_provider", "pl_post", "urn")])
    assert (where[:, 1:] != where[:, :-1]).any(axis=0)[again & moved].all()
    short = np.isin(episodes["ls"], ["V3", "V4"])
    assert (episodes["pl_post"][short] == "").all()
    assert (episodes["home_post"] != episodes["pl_post"])[~short & (episodes["place"] != "P1")].all()
    reviews, oc2 = tables["reviews"], tables["oc2"]
    fourth = birthday(reviews["date_of_birth"].astype(np.int64), 4)
    assert ((reviews["review_code"] == "PN0") == (reviews["review"].astype(np.int64) < fourth)).all()
    assert not set(oc2["child_id"].tolist()) & set(tables["oc3"]["child_id"].tolist())
    on_last_day = set(episodes["child_id"][episodes["dec"] == np.datetime64(LAST)].tolist())
    assert set(oc2["child_id"].tolist()) <= open_ids(episodes, "dec") | on_last_day
    adopted = np.isin(episodes["rec"], ["E11", "E12"])
    assert set(episodes["child_id"][adopted].tolist()) == set(tables["ad1"]["child_id"].tolist())


@SLOW
@given(SEEDS, SIZES)
def test_the_census_keeps_its_own_rules(seed: int, children: int) -> None:
    tables = return_tables("cin-census", view(seed, children))
    begun, ended = np.datetime64("2025-04-01"), np.datetime64(LAST)
    people, plans, details = tables["children"], tables["cp_plans"], tables["cin_details"]
    assert (np.isnat(people["date_of_birth"]) != np.isnat(people["expected_date_of_birth"])).all()
    assert (people["sex"][np.isnat(people["date_of_birth"])] == "U").all()
    assert ((people["upn"] == "") != (people["upn_unknown"] == "")).all()
    for name, column in (("cp_plans", "end_date"), ("cin_plans", "end_date"), ("assessments", "authorisation_date")):
        days = tables[name][column]
        days = days[~np.isnat(days)]
        assert ((days >= begun) & (days <= ended)).all(), name
    conferences = tables["section_47"]["conference_date"]
    transfers = details["conference_date"]
    held = {(int(case), day) for case, day in zip(tables["section_47"]["case_no"], conferences, strict=True)}
    held |= {(int(case), day) for case, day in zip(details["case_no"], transfers, strict=True)}
    this_year = plans["start_date"] >= begun
    starts = zip(plans["case_no"][this_year], plans["start_date"][this_year], strict=True)
    assert {(int(case), day) for case, day in starts} <= held
    finished = tables["assessments"]["assessment_no"][~np.isnat(tables["assessments"]["authorisation_date"])]
    assert set(tables["assessment_factors"]["assessment_no"].tolist()) == set(finished.tolist())
    nothing = set(details["case_no"][details["no_further_action"] == 1].tolist())
    for name in ("assessments", "section_47", "cin_plans", "cp_plans"):
        assert not nothing & set(tables[name]["case_no"].tolist())


@SLOW
@given(SEEDS, st.sampled_from([2022, 2023, 2024, 2025, 2026]))
def test_every_code_was_in_use_in_its_year(seed: int, year: int) -> None:
    made = make_world(
        children=300, seed=seed, authority=390, first=number(date(year - 1, 4, 1)), last=number(date(year, 3, 31))
    )
    seen = AsAt(made, number(date(year, 3, 31)))
    for key in ("ssda903", "cin-census"):
        for name, rows in return_tables(key, seen).items():
            for column in load_return(key).table(name).columns:
                if column.type == "code":
                    codes = {code.code: code for code in column.code_list().codes}
                    for value in set(rows[column.name].tolist()) - {""}:
                        assert codes[value].used_in(year), (name, column.name, value)
                        assert value not in column.without
                elif column.required and rows[column.name].dtype.kind == "M":
                    assert not np.isnat(rows[column.name]).any(), (name, column.name)


def sheet_of(seed: int) -> Sheet:
    rows = return_tables("ssda903", view(seed, 600))["episodes"]
    return coded(load_return("ssda903").table("episodes"), rows, 2026)


@SLOW
@given(SEEDS)
def test_no_dirt_changes_nothing(seed: int) -> None:
    clean = sheet_of(seed)
    same, blots = dirty(clean, 0.0, Stream(seed), return_key="ssda903", first_row=2)
    assert same is clean
    assert blots == []


@SLOW
@given(SEEDS, st.sampled_from([0.02, 0.2, 1.0]))
def test_the_ledger_is_exactly_the_dirt(seed: int, share: float) -> None:
    clean = sheet_of(seed)
    spoilt, blots = dirty(clean, share, Stream(seed, "dirt"), return_key="ssda903", first_row=2)
    repeated = {blot.row for blot in blots if blot.kind == "duplicate_row"}
    stray = [blot for blot in blots if blot.kind == STRAY_COLUMN]
    assert len(stray) == ("stray" in spoilt.headings)
    assert len(spoilt) == len(clean) + len(repeated)
    at, names = 0, list(clean.headings)
    found = set()
    for row in range(len(spoilt)):
        if row + 2 in repeated:
            assert all(spoilt.cells[name][row] == spoilt.cells[name][row - 1] for name in names)
            continue
        changed = [clean.headings[name] for name in names if spoilt.cells[name][row] != clean.cells[name][at]]
        if changed:
            found.add(row + 2)
            told = next(blot for blot in blots if blot.row == row + 2)
            assert told.column in changed
            assert len(changed) <= 2
            assert told.id == clean.cells["child_id"][at]
        at += 1
    assert found == {blot.row for blot in blots if blot.kind not in ("duplicate_row", STRAY_COLUMN)}
