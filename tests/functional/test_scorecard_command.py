"""The figures of a workspace at the command line, and the published figures they are set beside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.factories.returns import annex_a
from tests.functional.test_vault_command import Council

pytestmark = pytest.mark.functional


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Council:
    """A council that has accepted two months."""
    made = Council(tmp_path_factory.mktemp("figures"))
    for month, rows in ((2, 3), (3, 9)):
        path = made.folder / f"{month}.xlsx"
        path.write_bytes(annex_a(rows))
        told = made.run("accept", str(path), "--authority", "390", "--as-at", f"2026-0{month}-28", "--json")
        assert told.returncode == 0, told.stderr
        assert "Working out the measures" in told.stderr
    return made


def _run(council: Council, *arguments: str, by: str = "lead") -> tuple[int, str, str]:
    where = ("--as", f"{by}@example.gov.uk", "--dir", str(council.workspace))
    ran = council._python("from goldenthread.cli.main import run; run()", *arguments, *where)
    return ran.returncode, ran.stdout, ran.stderr


def test_the_scorecard_gives_every_measure_with_what_was_not_recorded(council: Council) -> None:
    code, said, error = _run(council, "scorecard", "--json")
    assert code == 0, error
    rows = json.loads(said)
    assert len(rows) > 60
    row = next(each for each in rows if each["key"] == "assessments_45_days_from_start")
    assert {"key", "edition", "value", "met", "counted", "not_recorded", "unit", "on", "version", "signal"} <= set(row)
    assert (row["on"], row["met"], row["not_recorded"]) == ("2026-03-28", "9", "0")
    assert row["beside"]["england"]["year_ends"] == "2025-03-31"
    earlier = json.loads(_run(council, "scorecard", "--json", "--on", "2026-03-01")[1])
    assert {each["on"] for each in earlier} == {"2026-02-28"}
    code, said, _ = _run(council, "scorecard", "--area", "assessment")
    assert code == 0
    assert "Assessment\n" in said
    assert "not recorded" in said
    code, _, error = _run(council, "scorecard", "--area", "nowhere")
    assert code == 2
    assert "The areas are: " in error


def test_versions_are_listed_and_two_are_compared_measure_by_measure(council: Council) -> None:
    listed = json.loads(_run(council, "versions", "--json")[1])
    assert [each["on"] for each in listed] == ["2026-03-28", "2026-02-28"]
    assert not any(each["published"] or each["superseded"] for each in listed)
    old, new = str(listed[1]["run"]), str(listed[0]["run"])
    code, said, error = _run(council, "compare", old, new, "--json")
    assert code == 0, error
    found = {each["key"]: each for each in json.loads(said)}
    assert "difference" in found["assessments_45_days_from_start"]
    assert _run(council, "compare", old, new)[0] == 0
    code, _, error = _run(council, "compare", old, "999")
    assert code == 2
    assert "no run of that number" in error


def test_who_may_read_no_returns_sees_nothing_before_it_is_published(council: Council) -> None:
    made = council._python(
        "import os, sys; os.environ['GOLDENTHREAD_WORKSPACE'] = sys.argv[1];"
        "os.environ['DJANGO_SETTINGS_MODULE'] = 'goldenthread.site.settings';"
        "import django; django.setup();"
        "from datetime import date; from goldenthread.apps.accounts import actions, queries;"
        "first = queries.person('first@example.gov.uk'); on = date(2026, 1, 1);"
        "one = actions.invite(email='board@example.gov.uk', name='B', authority='390', password=None, by=first, on=on);"
        "actions.give_role(user=one, role='board-member', by=first, on=on)",
        str(council.workspace),
    )
    assert made.returncode == 0, made.stderr
    assert json.loads(_run(council, "scorecard", "--json", by="board")[1]) == []


def test_published_figures_are_shown_each_with_its_year(council: Council, tmp_path: Path) -> None:
    ran = council._python(
        "from goldenthread.cli.main import run; run()",
        *("comparators", "show", "re_referrals_12_months", "--authority", "Gateshead", "--on", "2026-03-31", "--json"),
    )
    assert ran.returncode == 0, ran.stderr
    assert [each["of"] for each in json.loads(ran.stdout)] == [
        "England",
        "North East",
        "Statistical neighbours",
        "Gateshead, as published",
    ]
    ran = council._python(
        "from goldenthread.cli.main import run; run()", "comparators", "build", str(tmp_path), "--out", str(tmp_path)
    )
    assert ran.returncode == 3
    assert "Fetch the Department's file" in ran.stderr
