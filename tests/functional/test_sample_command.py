"""`goldenthread sample` as others script against it."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from goldenthread.cli.main import run
from tests.functional.conftest import Demonstration, run_command

pytestmark = pytest.mark.functional


def call(*arguments: str) -> int:
    with pytest.raises(SystemExit) as stop:
        run(list(arguments))
    code = stop.value.code
    return code if isinstance(code, int) else 0


def test_the_same_frame_in_another_order_gives_the_same_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [f"K{i:03},{'north' if i % 3 else 'south'}" for i in range(60)]
    plan = tmp_path / "plan.toml"
    plan.write_text('title = "Dip sample"\nsize = 9\nby = ["team"]\n', encoding="utf-8")
    said = []
    for name, order in (("a.csv", rows), ("b.csv", rows[::-1])):
        path = tmp_path / name
        path.write_text("\n".join(["case,team", *order]), encoding="utf-8")
        assert call("sample", str(path), "--plan", str(plan), "--seed", "7", "--json") == 0
        said.append(capsys.readouterr().out)
    assert said[0] == said[1]
    found = json.loads(said[0])
    assert [each["drawn"] for each in found["strata"]] == [6, 3]
    assert len(found["sample"]) == 9
    assert call("sample", str(tmp_path / "a.csv"), "--plan", str(plan), "--seed", "7") == 0
    assert "9 cases drawn with the seed “7”" in capsys.readouterr().out


def test_an_unsound_plan_leaves_with_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "f.csv").write_text("case\n1\n", encoding="utf-8")
    (tmp_path / "p.toml").write_text('title = "x"\n', encoding="utf-8")
    assert call("sample", str(tmp_path / "f.csv"), "--plan", str(tmp_path / "p.toml"), "--seed", "7", "--json") == 3
    spoken = capsys.readouterr()
    assert spoken.out == ""
    assert "neither a size nor a quota" in spoken.err


def test_a_draw_goes_into_the_register_of_an_inspection(tmp_path: Path, demonstration: Demonstration) -> None:
    """The cases the command prints are those in the register, for an inspector and for nobody else."""
    folder = tmp_path / "demo"
    shutil.copytree(demonstration.folder, folder)
    with sqlite3.connect(folder / "goldenthread.sqlite3") as database:
        (key,) = database.execute(
            "SELECT key FROM inspections_inspection WHERE id IN (SELECT inspection_id FROM inspections_run)"
        ).fetchone()
    (tmp_path / "frame.csv").write_text(
        "\n".join(["case,team", *(f"REG{i:03},{'north' if i % 3 else 'south'}" for i in range(60))]), encoding="utf-8"
    )
    (tmp_path / "plan.toml").write_text('title = "More cases"\nsize = 9\nby = ["team"]\n', encoding="utf-8")
    given = ("frame.csv", "--plan", "plan.toml", "--seed", "7", "--inspection", key, "--dir", folder)
    told = run_command("sample", *given, "--as", "sam.okoro@example.gov.uk", "--json", cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    drawn = {each["case"] for each in json.loads(told.stdout)["sample"]}
    with sqlite3.connect(folder / "goldenthread.sqlite3") as database:
        rows = database.execute(
            "SELECT reference FROM inspections_drawncase WHERE reference LIKE 'REG%' AND state = 'chosen'"
        ).fetchall()
    assert {reference for (reference,) in rows} == drawn
    refused = run_command("sample", *given, "--as", "rae.winters@example.gov.uk", cwd=tmp_path)
    assert refused.returncode == 4
    assert "may not" in refused.stderr
