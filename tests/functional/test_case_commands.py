"""A council's own case goes from definition files into the record, and a mistake in one is named by its place."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

pytestmark = pytest.mark.functional

SHIPPED = Path(str(files("goldenthread"))) / "definitions"


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from goldenthread.cli.main import run; run()", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with a case of its own, made from the shipped one under another key."""
    folder = tmp_path / "own"
    folder.mkdir()
    shipped = SHIPPED / "cases" / "gateshead-2015"
    inspection = (shipped / "inspection.toml").read_text(encoding="utf-8")
    plan = (shipped / "plan.toml").read_text(encoding="utf-8")
    (folder / "inspection.toml").write_text(inspection.replace('"gateshead-2015"', '"own-2015"', 1), encoding="utf-8")
    plan = plan.replace('"gateshead-2015"', '"own-2015"', 1).replace('"gateshead-2016-demonstration"', '"own-plan"', 1)
    (folder / "plan.toml").write_text(plan, encoding="utf-8")
    bodies = (SHIPPED / "bodies" / "gateshead.toml").read_text(encoding="utf-8")
    (folder / "bodies.toml").write_text(bodies, encoding="utf-8")
    return folder


def test_a_sound_case_says_what_it_holds(own: Path) -> None:
    found = _run("case", "check", str(own), "--json")
    assert found.returncode == 0, found.stderr
    held = json.loads(found.stdout)
    assert (held["key"], held["recommendations"], held["asks"]) == ("own-2015", 15, 24)


def test_a_mistake_is_named_and_nothing_is_stored(own: Path) -> None:
    path = own / "inspection.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace('grade = "requires_improvement"', 'grade = "splendid"', 1),
        encoding="utf-8",
    )
    found = _run("case", "check", str(own))
    assert found.returncode == 3
    assert "inspection.toml" in found.stderr
    assert "splendid" in found.stderr


def test_a_plan_for_another_case_is_refused(own: Path) -> None:
    path = own / "plan.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('"own-2015"', '"gateshead-2015"', 1), encoding="utf-8")
    found = _run("case", "check", str(own))
    assert found.returncode == 3
    assert "answers the case “gateshead-2015”" in found.stderr


def test_the_first_person_starts_a_workspace_and_may_not_load(own: Path, tmp_path: Path) -> None:
    """An administrator gives roles; the record belongs to others. Nothing is half loaded."""
    where = ("--dir", str(tmp_path / "workspace"))
    first = (
        "--email",
        "a@example.gov.uk",
        "--name",
        "A First",
        "--authority",
        "Gateshead",
        "--password",
        "thread and needle",
    )
    assert _run("people", "first", *first, *where).returncode == 0
    again = _run("people", "first", *first, *where)
    assert again.returncode == 3
    assert "already has people" in again.stderr
    refused = _run("case", "load", str(own), "--as", "a@example.gov.uk", *where)
    assert refused.returncode == 4
    assert "may not change the inspection record" in refused.stderr
    unknown = _run("case", "load", str(own), "--as", "nobody@example.gov.uk", *where)
    assert unknown.returncode == 4
    whole = _run("trail", "verify", "--json", *where)
    assert json.loads(whole.stdout) | {"head": ""} == {"whole": True, "events": 1, "head": "", "breaks": []}
