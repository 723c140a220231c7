"""`goldenthread synth` as others script against it."""

from __future__ import annotations

import csv
import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from goldenthread.cli.main import run

pytestmark = pytest.mark.functional


def call(*arguments: str) -> int:
    with pytest.raises(SystemExit) as stop:
        run(list(arguments))
    code = stop.value.code
    return code if isinstance(code, int) else 0


def synth(out: Path, *more: str, children: int = 120, seed: int = 3, kind: str = "annex-a") -> int:
    return call("synth", "--children", str(children), "--seed", str(seed), "--format", kind, "--out", str(out), *more)


def digests(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_two_processes_write_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        subprocess.run(
            [
                sys.executable, "-c", "from goldenthread.cli.main import run; run()", "synth", "--children", "80", "--seed", "3",
                "--format", "annex-a", "--out", str(tmp_path / name), "--dirt", "0.05",
            ],
            check=True,
            capture_output=True,
        )  # fmt: skip
    assert digests(tmp_path / "a") == digests(tmp_path / "b") != {}


def test_what_was_written_is_fit_and_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert synth(tmp_path / "out", "--json", children=600) == 0
    told = capsys.readouterr()
    found = json.loads(told.out)["written"][0]
    assert found["errors"] == 0
    assert "Gateshead" in told.err
    assert call("check", str(tmp_path / "out"), "--on", "2026-03-31", "--json") == 0
    checked = json.loads(capsys.readouterr().out)
    assert checked["tables"] == found["tables"]
    assert checked["issues"] == {"stop": 0, "warn": 0, "note": 0}


@pytest.mark.parametrize("year", [2022, 2023, 2024, 2025, 2026])
def test_the_census_is_valid_against_the_schema_of_its_year(
    year: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert synth(tmp_path / "out", "--on", f"{year}-03-31", kind="cin-census", seed=year, children=400) == 0
    capsys.readouterr()
    assert call("check", str(tmp_path / "out"), "--on", f"{year}-03-31", "--json") == 0
    checked = json.loads(capsys.readouterr().out)
    assert checked["return"] == "cin-census"
    assert checked["year"] == year
    assert checked["issues"]["stop"] == 0
    assert checked["tables"]["assessments"] > 50


@pytest.mark.parametrize("kind", ["ssda903", "ssda903-xml", "workforce"])
def test_every_other_return_is_read_back_whole(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert synth(tmp_path / "out", "--json", kind=kind, children=800) == 0
    written = json.loads(capsys.readouterr().out)["written"][0]
    assert call("check", str(tmp_path / "out"), "--on", "2026-03-31", "--json") == 0
    checked = json.loads(capsys.readouterr().out)
    assert checked["return"] == ("workforce" if kind == "workforce" else "ssda903")
    no_element = {"sw_episodes", "dolo"} if kind == "ssda903-xml" else set()
    for name, rows in written["tables"].items():
        if name not in no_element:
            assert checked["tables"].get(name, 0) == rows, name
    assert checked["issues"]["stop"] == checked["issues"]["warn"] == 0


def test_all_returns_of_two_years_go_into_a_folder_each(tmp_path: Path) -> None:
    assert synth(tmp_path / "out", "--years", "2", kind="all") == 0
    found = {path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*") if path.is_file()}
    for year in (2025, 2026):
        assert f"annex-a/made-up-annex-a-390-{year}-03-31.xlsx" in found
        assert f"cin-census/made-up-cin-census-390-{year}-03-31.xml" in found
        assert f"ssda903/{year}/episodes.csv" in found
    assert "workforce/made-up-workforce-390-2026-03-31.csv" in found


def test_monthly_versions_of_annex_a_end_on_the_day_asked_for(tmp_path: Path) -> None:
    assert synth(tmp_path / "out", "--monthly", "--on", "2025-07-31", children=40) == 0
    names = sorted(path.name[-15:-5] for path in (tmp_path / "out").glob("*.xlsx"))
    assert names == ["2025-04-30", "2025-05-31", "2025-06-30", "2025-07-31"]


def test_dirt_is_in_the_files_and_in_the_ledger(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert synth(tmp_path / "out", "--dirt", "0.1", "--json") == 0
    told = json.loads(capsys.readouterr().out)["written"]
    with (tmp_path / "out" / "errors-put-in.csv").open(encoding="utf-8", newline="") as file:
        ledger = list(csv.DictReader(file))
    assert len(ledger) == sum(each["errors"] for each in told) > 10
    assert {line["file"] for line in ledger} <= {Path(path).name for each in told for path in each["files"]}
    call("check", str(tmp_path / "out"), "--on", "2026-03-31", "--json")
    issues = json.loads(capsys.readouterr().out)["issues"]
    assert issues["stop"] + issues["warn"] > 0


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    assert synth(tmp_path) == 2
    assert "not empty" in capsys.readouterr().err
    assert digests(tmp_path).keys() == {"mine.txt"}
    assert synth(tmp_path, "--force") == 0
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    "more", [("--authorities", "154"), ("--authorities", "0"), ("--dirt", "2"), ("--years", "99"), ("--authority", "1")]
)
def test_what_cannot_be_made_is_refused_in_a_sentence(
    more: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert synth(tmp_path / "out", *more) == 2
    assert capsys.readouterr().err.strip().endswith(".")


def test_several_authorities_share_the_children(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert synth(tmp_path / "out", "--authorities", "3", "--json") == 0
    told = json.loads(capsys.readouterr().out)["written"]
    assert len({each["authority"] for each in told}) == 3
    assert all(Path(each["files"][0]).parent.name == str(each["authority"]) for each in told)


def test_a_canary_is_in_every_name(tmp_path: Path) -> None:
    from python_calamine import CalamineWorkbook

    assert synth(tmp_path / "out", "--canary") == 0
    book = CalamineWorkbook.from_path(str(next((tmp_path / "out").glob("*.xlsx"))))
    rows = book.get_sheet_by_name("List 3").to_python()
    assert len(rows) > 1
    assert all(str(row[0]).startswith("CNRY") and "CANARY" in str(row[-1]) for row in rows[1:])
