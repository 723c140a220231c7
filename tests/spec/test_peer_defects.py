"""Faults seen in other tools for returns, each with a test that this one passes.

Of a validator of SSDA903:
- a rule that writes into the tables changes what later rules find (also tests/spec/test_checks.py);
- rules read columns that no table has, so they never run and nobody is told (also tests/spec/test_checks.py);
- authorities of April 2023 are not known, so children are counted as placed elsewhere;
- a file with one column more, or less, is refused whole;
- the XML form leaves two tables out and the rules about them are skipped without a word;
- words meant for its makers appear among the results;
- the authority and the year are fixed in the program;
- a report with a line for every rule and child needs more memory than a machine has.

Of a validator of the census:
- a rule that breaks counts as passed, and it breaks when it has something to report;
- of several review dates of one plan only the first is kept;
- a new block of the file becomes a table without columns;
- a year's rules can be empty and the tests still pass.

Of a validator and two cleaners of Annex A:
- rules and tests depend on the day they are run;
- a column whose name is mistyped in the settings is never checked, so any word passes;
- a mistake in the settings turns a usual legal status into a blank;
- a workbook that does not store trailing blanks stops the program;
- a workbook of an older edition loses a whole list.

Of two makers of made-up returns:
- every end date is written with a two-digit year;
- the census has another root and no header, and stops the program that reads it.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from goldenthread.cli.main import run as command_line
from goldenthread.core.authorities import find
from goldenthread.core.checks import load_checks
from goldenthread.core.definitions import names_on
from goldenthread.core.errors import InputNotFit
from goldenthread.core.returns import Column, load_code_list, load_return, return_keys
from goldenthread.intake.accepted import IssueBook, TableBuilder, arrow_schema
from goldenthread.pipeline.checking import CheckOutcome, check_files
from goldenthread.readings.checks import readings_of, run_checks
from goldenthread.synthetic.make import Order, make
from tests.factories import returns
from tests.factories.workbooks import xlsx

pytestmark = pytest.mark.spec

ON = date(2026, 3, 31)
CODED = [
    (key, table.name, column)
    for key in return_keys()
    for table in load_return(key).tables
    for column in table.columns
    if column.type == "code"
]


def written(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def census(path: Path, **given: Any) -> Path:
    path.write_text(returns.cin_census(**given), encoding="utf-8")
    return path


def flagged(outcome: CheckOutcome) -> set[str]:
    return {result.check.key for result in outcome.flagged}


@pytest.mark.parametrize(
    ("authority", "year", "known"),
    [
        ("909", 2023, True),  # Cumbria, until 31 March 2023
        ("909", 2024, False),
        ("942", 2023, False),  # Cumberland, from 1 April 2023
        ("942", 2024, True),
        ("943", 2023, False),  # Westmorland and Furness
        ("943", 2024, True),
        ("815", 2023, True),  # North Yorkshire kept its number
        ("815", 2024, True),
        ("933", 2023, True),  # Somerset too
        ("933", 2026, True),
    ],
)
def test_an_authority_is_one_in_the_years_it_existed(authority: str, year: int, known: bool, tmp_path: Path) -> None:
    outcome = check_files(census(tmp_path / "census.xml", year=year, authority=authority), authority=authority)
    assert ("authority_of_another_time" in flagged(outcome)) is not known


@pytest.mark.parametrize("name", ["Cumberland", "Westmorland and Furness", "North Yorkshire", "Somerset"])
def test_the_authorities_of_april_2023_are_found_by_name_and_code(name: str) -> None:
    found = find(name, on=date(2024, 3, 31))
    assert found.existed(date(2023, 4, 1))
    assert found.ons in {"E06000063", "E06000064", "E06000065", "E06000066"}
    assert find(found.ons).dfe == found.dfe


@pytest.mark.parametrize(
    ("code", "year", "wrong"),
    [
        ("909", 2023, False),  # an order made in Cumbria stays one when Cumbria is gone
        ("909", 2026, False),
        ("942", 2023, True),  # Cumberland was still to come
        ("942", 2024, False),
        ("SCO", 2024, False),
        ("999", 2024, True),
    ],
)
def test_an_earlier_order_is_of_an_authority_that_has_existed_by_then(code: str, year: int, wrong: bool) -> None:
    schema = load_return("ssda903")
    check = next(each for each in load_checks("ssda903") if each.rule == "633")
    row = {"child_id": "A", "la_perm": code, "source_name": "prev_perm.csv", "source_row": 2}
    tables = {table.name: pa.Table.from_pylist([], schema=arrow_schema(table)) for table in schema.tables}
    tables["prev_perm"] = pa.Table.from_pylist([row], schema=tables["prev_perm"].schema)
    given = {"prev_perm": frozenset({"child_id", "la_perm"})}
    (result,) = run_checks([check], tables, given, schema, year=year)
    assert result.ran
    assert bool(result.count) is wrong


def test_columns_more_and_fewer_and_in_another_order_lose_nothing(tmp_path: Path) -> None:
    lines = [line.split(",") for line in returns.ssda903_files()["header.csv"].splitlines()]
    turned = [",".join([*reversed(line[:-1]), "local note"]) for line in lines]
    files = returns.ssda903_files() | {"header.csv": "\n".join(turned) + "\n"}
    outcome = check_files(written(tmp_path / "903", files), on=ON)
    assert outcome.tables["header"] == 3
    kinds = {(issue.kind, issue.table) for issue in outcome.accepted.issues}
    assert {("unknown_column", "header"), ("missing_column", "header")} <= kinds


def test_a_table_the_xml_form_has_not_got_makes_its_checks_say_that_they_could_not_run(tmp_path: Path) -> None:
    path = tmp_path / "903.xml"
    path.write_text(returns.SSDA903_XML, encoding="utf-8")
    outcome = check_files(path, on=ON, year=2026)
    without = {result.check.key: result.could_not_run for result in outcome.could_not_run}
    assert all(why.endswith((".", "”.")) for why in without.values())
    assert not {result.check.key for result in outcome.could_not_run} & flagged(outcome)
    given = outcome.accepted.given
    for result in outcome.results:
        tables = {field.split(".")[0] for field in result.check.fields}
        if not tables <= set(given):
            assert not result.ran, f"{result.check.key} ran without {tables - set(given)}"


def test_nothing_but_the_result_is_on_standard_output(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(Order(children=60, seed=2, format="ssda903", out=tmp_path / "903", on=ON))
    with pytest.raises(SystemExit):
        command_line(["check", str(tmp_path / "903"), "--json", "--on", "2026-03-31"])
    assert json.loads(capsys.readouterr().out)["return"] == "ssda903"


def test_the_authority_and_the_year_are_the_callers_and_a_return_of_another_is_refused(tmp_path: Path) -> None:
    path = census(tmp_path / "census.xml", year=2025, authority="942")
    assert check_files(path, authority="942", year=2025).year == 2025
    for given in ({"authority": "390"}, {"year": 2026}):
        with pytest.raises(InputNotFit):
            check_files(path, **given)  # type: ignore[arg-type]


def test_a_result_holds_what_was_flagged_and_not_a_line_for_every_child_and_check(tmp_path: Path) -> None:
    make(Order(children=400, seed=2, format="ssda903", out=tmp_path / "903", on=ON))
    outcome = check_files(tmp_path / "903", on=ON)
    assert outcome.tables["header"] > 50
    assert sum(len(result.flagged) for result in outcome.results) <= len(outcome.flagged) * len(outcome.tables)


def test_factors_of_an_assessment_that_is_not_authorised_are_reported(tmp_path: Path) -> None:
    # The very case in which the rule of a peer broke, and was told as passed.
    open_one = returns.CIN_CHILD.replace("<AssessmentAuthorisationDate>2025-11-07</AssessmentAuthorisationDate>", "")
    outcome = check_files(census(tmp_path / "census.xml", child=open_one), on=ON)
    found = next(result for result in outcome.results if result.check.rule == "8614")
    assert (found.ran, found.count) == (True, 2)


def test_every_review_date_is_kept_and_looked_at(tmp_path: Path) -> None:
    late = returns.CIN_CHILD.replace("2026-03-20</CPPreviewDate>", "2025-10-20</CPPreviewDate>")
    outcome = check_files(census(tmp_path / "census.xml", children=1, child=late), on=ON)
    assert outcome.tables["cp_reviews"] == 3
    assert "review_not_after_the_start" in flagged(outcome)


def test_every_year_a_return_can_be_of_has_checks_and_each_has_a_reading() -> None:
    for key in ("annex-a", "ssda903", "cin-census"):
        assert set(readings_of(key)) == {check.key for check in load_checks(key)}
        for year in (2023, 2024, 2025, 2026, 2027):
            assert sum(check.used_in(year) for check in load_checks(key)) >= 50


def test_the_same_file_gives_the_same_on_any_day_it_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "annex a.xlsx"
    path.write_bytes(xlsx(returns.annex_a_sheets()))
    first = check_files(path, on=ON)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    assert check_files(path, on=ON).results == first.results


@pytest.mark.parametrize(("key", "table", "column"), CODED, ids=lambda each: getattr(each, "name", each))
def test_no_word_passes_in_a_coded_column(key: str, table: str, column: Column) -> None:
    book = IssueBook()
    builder = TableBuilder(load_return(key).table(table), book, 2026)
    builder.add("here", [2], {column.name: ["banana"]})
    assert [issue.kind for issue in book.issues()] == ["unread_cell"]
    assert builder.finish().column(column.name).to_pylist() == [None]


@pytest.mark.parametrize("key", names_on("codelists"))
def test_every_code_and_its_meaning_is_read_as_itself(key: str) -> None:
    codes = load_code_list(key)
    for code in codes.codes:
        for text in (code.code, code.label, *code.spellings):
            assert codes.find(text) is code


def test_an_emergency_protection_order_is_not_a_blank() -> None:
    for text in ("Emergency protection order", "L2", "EPO", "L2: Emergency protection order"):
        found = load_code_list("legal_status").find(text)
        assert found is not None
        assert found.code == "L2"


def test_a_workbook_that_stores_no_trailing_blanks_and_one_of_an_older_edition_lose_no_list(tmp_path: Path) -> None:
    sheets = returns.annex_a_sheets()
    older = {name: [row[:13] for row in rows] if name == "List 9" else rows for name, rows in sheets.items()}
    short = {name: [rows[0], *(row[: 3 + place] for place, row in enumerate(rows[1:]))] for name, rows in older.items()}
    path = tmp_path / "annex a.xlsx"
    path.write_bytes(xlsx(short))
    outcome = check_files(path, on=ON)
    assert outcome.tables == {f"list_{number}": 3 for number in range(1, 12)}


def test_our_own_returns_are_read_without_one_two_digit_year(tmp_path: Path) -> None:
    make(Order(children=200, seed=5, format="ssda903", out=tmp_path / "903", on=ON))
    outcome = check_files(tmp_path / "903", on=ON)
    assert {issue.kind for issue in outcome.accepted.issues} <= {"missing_optional_table", "no_rows"}


@pytest.mark.parametrize("root", ["CINdetailsCollection", "Message"])
def test_a_census_with_another_root_or_no_header_gets_one_sentence_or_an_issue(root: str, tmp_path: Path) -> None:
    path = tmp_path / "census.xml"
    child = returns.CIN_CHILD.replace("{number}", "A1")
    path.write_text(f"<{root}><Children>{child}</Children></{root}>", encoding="utf-8")
    if root == "Message":
        outcome = check_files(path, on=ON)
        assert outcome.tables["children"] == 1
        assert all("not known" in each.could_not_run for each in outcome.could_not_run if each.check.needs_year)
    else:
        with pytest.raises(InputNotFit, match="none of the returns"):
            check_files(path, on=ON)
