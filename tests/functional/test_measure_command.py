"""`goldenthread measure`: fixed keys, every measure the tables allow, and the others listed with why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from goldenthread.cli.main import run
from goldenthread.core.measures import load_measures, measure_keys
from tests.factories import returns
from tests.factories.workbooks import xlsx

pytestmark = pytest.mark.functional

FIXED = ["key", "edition", "met", "not_met", "not_applicable", "not_recorded", "value", "unit"]


def command(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        run([*arguments])
    said = capsys.readouterr()
    return int(left.value.code or 0), said.out, said.err


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "annex a.xlsx"
    path.write_bytes(returns.annex_a())
    return path


def figures(capsys: pytest.CaptureFixture[str], path: Path, *more: str) -> list[dict[str, Any]]:
    code, out, _ = command(capsys, "measure", str(path), "--on", "2026-03-31", "--json", *more)
    assert code == 0
    found: list[dict[str, Any]] = json.loads(out)
    return found


def test_every_measure_of_annex_a_comes_out_under_the_fixed_keys(
    workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = figures(capsys, workbook)
    assert {each["key"] for each in found} == {k for k, m in load_measures().items() if "annex-a" in m.reads}
    assert all(list(each)[: len(FIXED)] == FIXED for each in found)
    contacts = next(each for each in found if each["key"] == "contacts_per_10000")
    assert (contacts["met"], contacts["value"], contacts["unit"]) == (3, None, "per 10,000 children")


def test_a_rate_has_a_value_only_with_the_children_it_is_for(
    workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (contacts,) = figures(capsys, workbook, "--key", "contacts_per_10000", "--population", "40000")
    assert contacts["value"] == 0.75


def test_what_the_return_does_not_allow_is_listed_and_never_nought(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheets = returns.annex_a_sheets()
    heading = sheets["List 4"][0].index("Child Seen During Continuous Assessment")
    for row in sheets["List 4"]:
        del row[heading]
    del sheets["List 1"]
    path = tmp_path / "annex a.xlsx"
    path.write_bytes(xlsx(sheets))
    code, out, err = command(capsys, "measure", str(path), "--on", "2026-03-31", "--json")
    read = {each["key"] for each in json.loads(out)}
    assert code == 0
    assert not read & {"child_seen_in_assessment", "contacts_per_10000", "contacts_to_referrals"}
    assert "not read: child_seen_in_assessment: The column “Child Seen During Continuous Assessment” is missing" in err
    assert "not read: contacts_per_10000: The table “List 1: contacts” was not sent." in err


def test_a_folder_may_hold_several_returns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "annex a.xlsx").write_bytes(returns.annex_a())
    for name, text in returns.ssda903_files().items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = figures(capsys, tmp_path)
    assert {each["return"] for each in found} >= {"annex-a"}
    expected = {(k, c) for k, m in load_measures().items() for c in m.reads if c in ("annex-a", "ssda903")}
    assert {(each["key"], each["return"]) for each in found} == expected


def test_a_return_both_as_xml_and_as_tables_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in returns.ssda903_files().items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "return.xml").write_text("<EXPSSDA903></EXPSSDA903>", encoding="utf-8")
    code, _, err = command(capsys, "measure", str(tmp_path), "--on", "2026-03-31")
    assert code == 3
    assert err.strip()


@pytest.mark.parametrize("day", ["31/03/2026", "2040-01-01"])
def test_a_day_that_cannot_be_is_refused(workbook: Path, capsys: pytest.CaptureFixture[str], day: str) -> None:
    code, out, err = command(capsys, "measure", str(workbook), "--on", day)
    assert (code != 0, out) == (True, "")
    assert "day" in err or "calendar" in err


def test_no_child_is_named_in_what_is_said(workbook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, err = command(capsys, "measure", str(workbook), "--on", "2026-03-31")
    children = {str(row[0]) for sheet in returns.annex_a_sheets().values() for row in sheet[1:]}
    assert not [child for child in children if child in out + err]


def test_the_list_and_one_record(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = command(capsys, "measures", "list", "--json")
    assert [each["key"] for each in json.loads(out)] == list(measure_keys())
    _, out, _ = command(capsys, "measures", "show", "conferences_15_days", "--json")
    assert json.loads(out)["indicator"] == "SE5"
    _, out, _ = command(capsys, "measures", "show", "conferences_15_days")
    assert "transfer_in" in out
