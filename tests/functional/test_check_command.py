"""`goldenthread check`: fixed keys, fixed exit codes, progress apart from the result, a workbook to work through."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from goldenthread.cli.main import run
from tests.factories import returns
from tests.factories.workbooks import xlsx

pytestmark = pytest.mark.functional


def command(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        run(["check", *arguments])
    said = capsys.readouterr()
    return int(left.value.code or 0), said.out, said.err


@pytest.fixture
def dirty(tmp_path: Path) -> Path:
    sheets = returns.annex_a_sheets()
    sheets["List 7"][1][6] = "Zebedee Zugzwang"  # the start of the plan
    sheets["List 7"][2][12] = "01/02/2020"  # a plan that ends before it starts
    path = tmp_path / "annex a.xlsx"
    path.write_bytes(xlsx(sheets))
    return path


def test_json_has_the_fixed_keys_and_nothing_else_on_standard_output(
    dirty: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = command(capsys, str(dirty), "--json", "--on", "2026-03-31")
    result = json.loads(out)
    assert code == 0
    assert (result["return"], result["fit"]) == ("annex-a", True)
    assert result["tables"] == {f"list_{number}": 3 for number in range(1, 12)}
    assert set(result["issues"]) == {"stop", "warn", "note"}
    assert result["issues"]["warn"] > 1
    assert result["checks"]["could_not_run"] == 0
    assert "Reading List 7" in err


def test_the_workbook_lists_row_rule_and_remedy_and_never_a_value(
    dirty: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    issues = tmp_path / "issues.xlsx"
    code, out, err = command(capsys, str(dirty), "--issues", str(issues), "--on", "2026-03-31")
    assert code == 0
    book = CalamineWorkbook.from_path(str(issues))
    assert book.sheet_names[0] == "Summary"
    rows = book.get_sheet_by_name("List 7").to_python()
    assert rows[0][:5] == ["Severity", "Sheet or file", "Row", "Column", "Rule"]
    unread = [row for row in rows if row[2] == 2 and "could not be read" in row[5]]
    ended = [row for row in rows if row[2] == 3 and row[4] == "list_7_ended_before_started"]
    assert len(unread) == len(ended) == 1
    assert ended[0][7] == "Correct one of the two dates."
    everything = out + err + json.dumps([book.get_sheet_by_name(name).to_python() for name in book.sheet_names])
    assert "Zebedee" not in everything


def test_what_is_not_fit_leaves_with_3_and_still_says_what_was_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "header.csv").write_text(returns.ssda903_files()["header.csv"], encoding="utf-8")
    code, out, err = command(capsys, str(tmp_path / "header.csv"), "--json")
    assert code == 3
    assert json.loads(out)["fit"] is False
    assert json.loads(out)["tables"]["header"] == 3
    assert "not fit" in err


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["nowhere.xlsx"], 3, "There is no file or folder"),
        (["FILE", "--on", "yesterday"], 2, "2026-03-31"),
        (["FILE", "--issues", "/nowhere/at/all.xlsx"], 2, "could not be written"),
        ([], 2, "Missing argument"),
    ],
)
def test_wrong_use_says_so(
    arguments: list[str], code: int, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "c.xml"
    path.write_text(returns.cin_census(1), encoding="utf-8")
    left, _, err = command(capsys, *(str(path) if each == "FILE" else each for each in arguments))
    assert left == code
    assert says in err
    assert "Traceback" not in err


def test_the_summary_on_screen_says_what_was_read_and_whether_it_is_fit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "c.xml"
    path.write_text(returns.cin_census(2), encoding="utf-8")
    code, out, _ = command(capsys, str(path), "--year", "2026", "--authority", "390")
    assert code == 0
    assert "Child protection reviews" in out
    assert "Fit to accept." in out
    assert "6 rows" in out


def test_the_figures_written_beside_a_check_are_those_that_measuring_prints(
    dirty: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    figures = tmp_path / "figures.json"
    code, out, _ = command(capsys, str(dirty), "--json", "--on", "2026-03-31", "--figures", str(figures))
    assert (code, json.loads(out)["return"]) == (0, "annex-a")
    with pytest.raises(SystemExit):
        run(["measure", str(dirty), "--on", "2026-03-31", "--json"])
    assert json.loads(figures.read_text(encoding="utf-8")) == json.loads(capsys.readouterr().out)
