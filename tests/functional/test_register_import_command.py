"""`goldenthread register import` takes a release into a workspace, once, from somebody who may."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.factories.ofsted_releases import GATESHEAD_2019, GATESHEAD_2024, history, release

pytestmark = pytest.mark.functional

AS = ("--as", "a@example.gov.uk")
FIRST = ("--email", "a@example.gov.uk", "--name", "A First", "--authority", "390", "--password", "thread and needle")


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from goldenthread.cli.main import run; run()", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with one person, who may import."""
    folder = tmp_path_factory.mktemp("import") / "workspace"
    made = _run("people", "first", *FIRST, "--dir", str(folder))
    assert made.returncode == 0, made.stderr
    return folder


def _file(folder: Path, *rows: list[object]) -> str:
    path = folder / "outcomes.ods"
    path.write_bytes(release({"History": history(*rows)}, published=date(2026, 9, 24)).data)
    return str(path)


def test_a_release_is_imported_once_and_the_commands_can_ask_it(workspace: Path, tmp_path: Path) -> None:
    where = ("--dir", str(workspace))
    file = _file(tmp_path, GATESHEAD_2019, GATESHEAD_2024)
    first = _run("register", "import", file, *AS, *where, "--json")
    assert first.returncode == 0, first.stderr
    told = json.loads(first.stdout)
    assert (told["new"], told["added"], told["revisions"]) == (True, 9, [])
    assert told["release"]["key"] == "ofsted-2026-09-24"

    again = _run("register", "import", file, *AS, *where)
    assert again.returncode == 0
    assert "Nothing was changed" in again.stdout

    asked = ("--framework", "ilacs", "--as-at", "2026-01-01", "--rounds", "all", "--json")
    assert json.loads(_run("register", "distribution", *asked, *where).stdout)["n"] == 2
    assert json.loads(_run("register", "distribution", *asked).stdout)["n"] > 100, "the shipped register"
    assert _run("trail", "verify", *where).returncode == 0


def test_an_unfit_file_leaves_with_3_and_a_place(workspace: Path, tmp_path: Path) -> None:
    bad = [*GATESHEAD_2024]
    bad[8] = "Splendid"
    found = _run("register", "import", _file(tmp_path, bad), *AS, "--dir", str(workspace))
    assert found.returncode == 3
    assert "sheet “History”, row 4, column I" in found.stderr
    assert "Splendid" not in found.stderr
    assert found.stdout == ""


def test_a_damaged_or_missing_file_leaves_with_3(workspace: Path, tmp_path: Path) -> None:
    path = Path(_file(tmp_path, GATESHEAD_2024))
    path.write_bytes(path.read_bytes()[:-200])
    for file, says in ((str(path), "cut short or damaged"), (str(tmp_path / "none.ods"), "There is no file")):
        found = _run("register", "import", file, *AS, "--dir", str(workspace))
        assert found.returncode == 3
        assert says in found.stderr


def test_somebody_unknown_leaves_with_4_and_a_wrong_day_with_2(workspace: Path, tmp_path: Path) -> None:
    file = _file(tmp_path, GATESHEAD_2024)
    unknown = _run("register", "import", file, "--as", "nobody@example.gov.uk", "--dir", str(workspace))
    assert unknown.returncode == 4
    assert "may act here" in unknown.stderr
    assert _run("register", "import", file, *AS, "--on", "soon", "--dir", str(workspace)).returncode == 2
    assert _run("register", "import", file, "--dir", str(workspace)).returncode == 2


def test_no_workspace_leaves_with_3_and_makes_none(tmp_path: Path) -> None:
    folder = tmp_path / "nowhere"
    found = _run("register", "import", _file(tmp_path, GATESHEAD_2024), *AS, "--dir", str(folder))
    assert found.returncode == 3
    assert "There is no workspace" in found.stderr
    assert not folder.exists()


def test_a_new_workspace_takes_what_is_shipped_once(tmp_path: Path) -> None:
    where = ("--dir", str(tmp_path / "workspace"))
    assert _run("people", "first", *FIRST, *where).returncode == 0
    first = _run("register", "load", *AS, *where, "--json")
    assert first.returncode == 0, first.stderr
    assert json.loads(first.stdout)["added"] > 2_900
    again = _run("register", "load", *AS, *where)
    assert (again.returncode, again.stdout) == (0, "The register holds something already. Nothing was changed.\n")
    stranger = _run("register", "load", "--as", "stranger@example.gov.uk", *where)
    assert stranger.returncode == 4
