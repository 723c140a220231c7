"""The register commands print the promised JSON and leave with the promised codes, with no workspace."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from goldenthread.cli.main import run
from tests.factories.ofsted_releases import GATESHEAD_2019, GATESHEAD_2024, history, release

pytestmark = pytest.mark.functional

Capture = pytest.CaptureFixture[str]


def told(capsys: Capture, *arguments: str) -> Any:
    with pytest.raises(SystemExit) as stop:
        run(["register", *arguments, "--json"])
    assert stop.value.code == 0
    return json.loads(capsys.readouterr().out)


def refused(capsys: Capture, *arguments: str, code: int) -> str:
    with pytest.raises(SystemExit) as stop:
        run(["register", *arguments])
    assert stop.value.code == code
    return capsys.readouterr().err


@pytest.fixture(autouse=True)
def _nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("HOME", "DJANGO_SETTINGS_MODULE", "GOLDENTHREAD_DIR"):
        monkeypatch.delenv(name, raising=False)


def test_distribution(capsys: Capture) -> None:
    asked = ["distribution", "--framework", "sif-2013", "--as-at", "2016-03-11", "--rounds"]
    first, every = told(capsys, *asked, "first"), told(capsys, *asked, "all")
    assert (first["n"], first["grades"]) == (
        83,
        {"outstanding": 0, "good": 20, "requires_improvement": 42, "inadequate": 21},
    )
    assert (every["n"], list(every["grades"].values())) == (84, [0, 20, 42, 22])


def test_distribution_in_a_region_with_its_list(capsys: Capture) -> None:
    asked = ["distribution", "--framework", "sif-2013", "--as-at", "2016-03-11", "--region", "north east", "--list"]
    found = told(capsys, *asked)
    assert found["n"] == len(found["rows"]) == sum(found["grades"].values())
    assert "Gateshead" in {row["name"] for row in found["rows"]}


def test_timeline_is_oldest_first(capsys: Capture) -> None:
    found = told(capsys, "timeline", "390")
    assert [entry["published"] for entry in found] == sorted(entry["published"] for entry in found)
    assert found[2]["framework"] == "sif-2013"
    assert found[2]["judgements"]["care_leavers"] == "requires_improvement"
    assert told(capsys, "timeline", "Gateshead") == found


def test_neighbours_since_and_claims(capsys: Capture) -> None:
    assert len(told(capsys, "neighbours", "390", "--on", "2025-06-30")["neighbours"]) == 10
    assert len(told(capsys, "since", "--on", "2025-06-30")) == 153
    seed = told(capsys, "claims")[0]
    assert (seed["claim"]["n"], seed["first"]["n"], seed["all"]["n"]) == (85, 83, 84)


@pytest.mark.parametrize("command", [["timeline", "390"], ["claims"], ["since"], ["neighbours", "390"]])
def test_each_reads_as_plain_text_too(command: list[str], capsys: Capture) -> None:
    with pytest.raises(SystemExit) as stop:
        run(["register", *command])
    assert stop.value.code == 0
    assert "Gateshead" in capsys.readouterr().out


def test_wrong_use_and_unknown_things(capsys: Capture) -> None:
    base = ["distribution", "--framework", "sif-2013", "--as-at"]
    assert "must be a date" in refused(capsys, *base, "11/03/2016", code=2)
    assert "first, all, latest" in refused(capsys, *base, "2016-03-11", "--rounds", "second", code=2)
    assert "--as-at" in refused(capsys, "distribution", "--framework", "sif-2013", code=2)
    assert "The regions are" in refused(capsys, *base, "2016-03-11", "--region", "Narnia", code=3)
    assert "Near it: Gateshead" in refused(capsys, "timeline", "Gatehsead", code=3)


def test_check_and_extract(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "outcomes.ods"
    file.write_bytes(release({"History": history(GATESHEAD_2019, GATESHEAD_2024)}).data)
    found = told(capsys, "check", str(file))
    assert (found["rows"], found["fit"], found["issues"]) == (9, True, [])
    with pytest.raises(SystemExit) as stop:
        run(["register", "extract", str(file), "--out", str(tmp_path / "made")])
    assert stop.value.code == 0
    assert (tmp_path / "made" / "outcomes.csv").read_text(encoding="utf-8").count("\n") == 11


def test_an_unfit_file_changes_nothing(capsys: Capture, tmp_path: Path) -> None:
    bad = [*GATESHEAD_2024]
    bad[8] = "Splendid"
    file = tmp_path / "outcomes.ods"
    file.write_bytes(release({"History": history(GATESHEAD_2019, bad)}).data)
    says = refused(capsys, "check", str(file), code=3)
    assert "row 5, column I" in says
    refused(capsys, "extract", str(file), "--out", str(tmp_path / "made"), code=3)
    assert not (tmp_path / "made").exists()
    file.write_bytes(file.read_bytes()[:-200])
    assert "cut short or damaged" in refused(capsys, "check", str(file), code=3)
    assert "There is no file" in refused(capsys, "check", str(tmp_path / "none.ods"), code=3)
