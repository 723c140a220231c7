"""`goldenthread check` over a folder of several returns, over last year's return, and with waivers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from goldenthread.cli.main import run

pytestmark = pytest.mark.functional

DAY = "2026-03-31"


def command(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    capsys.readouterr()
    with pytest.raises(SystemExit) as left:
        run(list(arguments))
    said = capsys.readouterr()
    return int(left.value.code or 0), said.out, said.err


def made(capsys: pytest.CaptureFixture[str], folder: Path, *arguments: str) -> Path:
    where = ["--children", "600", "--seed", "11", "--out", str(folder), "--on", DAY, *arguments]
    assert command(capsys, "synth", *where)[0] == 0
    return folder


def test_a_folder_of_three_returns_is_checked_and_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for kind in ("annex-a", "ssda903", "cin-census"):
        made(capsys, tmp_path / "all" / kind, "--format", kind)
    code, out, _ = command(capsys, "check", str(tmp_path / "all"), "--on", DAY, "--json")
    result = json.loads(out)
    assert code == 0
    assert [each["return"] for each in result["returns"]] == ["cin-census", "annex-a", "ssda903"]
    assert (result["fit"], result["on"]) == (True, DAY)
    assert len(result["across"]) >= 20
    assert all(each["rows"] == 0 for each in result["across"])
    code, out, _ = command(capsys, "check", str(tmp_path / "all"), "--on", DAY)
    assert "They agree about the children they share." in out


def test_what_two_returns_say_differently_is_counted_outside_and_listed_inside(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for kind in ("annex-a", "ssda903"):
        made(capsys, tmp_path / "all" / kind, "--format", kind)
    episodes = tmp_path / "all" / "ssda903" / "episodes.csv"
    lines = episodes.read_text(encoding="utf-8-sig").splitlines()
    heading = lines[0].split(",")
    still = [line for line in lines[1:] if not line.split(",")[heading.index("DEC")]]
    gone = still[-1].split(",")[heading.index("CHILD")]
    episodes.write_text("\n".join(line for line in lines if not line.startswith(gone)) + "\n", encoding="utf-8")
    issues = tmp_path / "issues.xlsx"
    _, out, err = command(capsys, "check", str(tmp_path / "all"), "--on", DAY, "--issues", str(issues))
    assert "On list 8 as looked after, and not in SSDA903 (1)." in out
    assert "could not be compared" in out
    assert gone not in out + err
    rows = CalamineWorkbook.from_path(str(issues)).get_sheet_by_name("Across returns, by row").to_python()
    assert [row for row in rows if row[3] == "On list 8 as looked after, and not in SSDA903"]
    assert not any(gone in str(cell) for row in rows for cell in row)


def test_last_years_return_lets_its_checks_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = made(capsys, tmp_path / "years", "--format", "ssda903", "--years", "2")
    this, last = str(folder / "2026"), str(folder / "2025")
    alone = json.loads(command(capsys, "check", this, "--json", "--on", DAY)[1])
    both = json.loads(command(capsys, "check", this, "--previous", last, "--json", "--on", DAY)[1])
    assert both["checks"]["could_not_run"] < alone["checks"]["could_not_run"]
    assert both["issues"]["warn"] == 0
    assert (alone["year"], both["year"]) == (2026, 2026)
    census = made(capsys, tmp_path / "census", "--format", "cin-census")
    code, _, err = command(capsys, "check", this, "--previous", str(census))
    assert code == 3
    assert "Give last year's files of the same return" in err
    code, _, err = command(capsys, "check", str(tmp_path), "--previous", last)
    assert code in (2, 3)


def test_a_waiver_takes_its_rows_out_of_the_counts_and_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = made(capsys, tmp_path / "903", "--format", "ssda903")
    (folder / "episodes.csv").unlink()
    code, out, _ = command(capsys, "check", str(folder), "--json", "--on", DAY)
    before = json.loads(out)
    assert (code, before["fit"]) == (3, False)
    waivers = tmp_path / "waivers.toml"
    waivers.write_text('[[waivers]]\ncheck = "missing_core_table"\nreason = "Comes on Monday"\nuntil = 2026-04-06\n')
    issues = tmp_path / "issues.xlsx"
    options = ("--waivers", str(waivers), "--issues", str(issues))
    code, out, _ = command(capsys, "check", str(folder), "--on", DAY, *options)
    assert code == 0
    assert "until 6 April 2026" in out
    assert "Comes on Monday" in out
    assert CalamineWorkbook.from_path(str(issues)).get_sheet_by_name("Waived").to_python()[1][2] == "Comes on Monday"
    code, out, _ = command(capsys, "check", str(folder), "--on", "2026-04-07", *options)
    assert code == 3
    assert "ended on 6 April 2026" in out
