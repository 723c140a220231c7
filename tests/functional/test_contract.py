"""What others script against: names of commands and options, keys of their JSON, and exit codes. They do not change."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from goldenthread.cli.main import run
from tests.functional.conftest import Demonstration, run_command

pytestmark = pytest.mark.functional
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def told(capsys: Capture, *arguments: str) -> Any:
    """The JSON a command prints, and nothing but it."""
    code, out, _ = left(capsys, *arguments)
    assert code == 0
    return json.loads(out)


def left(capsys: Capture, *arguments: str) -> tuple[int, str, str]:
    """The exit code of a command with what it printed and what it complained of."""
    with pytest.raises(SystemExit) as stop:
        run(list(arguments))
    out, err = capsys.readouterr()
    return int(stop.value.code or 0), out, err


@pytest.mark.xdist_group("browser")
def test_the_demonstration_says_where_its_papers_are(demonstration: Demonstration) -> None:
    again = run_command("demo", "--no-serve", "--dir", demonstration.folder, "--json", cwd=demonstration.folder.parent)
    assert again.returncode == 0, again.stderr
    made = json.loads(again.stdout)
    assert set(made) == {"papers", "snapshot"}
    assert set(made["papers"]) == {"html", "docx", "pdf"}
    assert len(made["snapshot"]) == 64
    assert made["snapshot"] == demonstration.snapshot, "the demonstration built again is the same"
    assert all(Path(path).is_file() for path in made["papers"].values())


@pytest.mark.parametrize(
    ("rounds", "n", "grades"),
    [
        ("first", 83, {"outstanding": 0, "good": 20, "requires_improvement": 42, "inadequate": 21}),
        ("all", 84, {"outstanding": 0, "good": 20, "requires_improvement": 42, "inadequate": 22}),
    ],
)
def test_register_distribution(capsys: Capture, rounds: str, n: int, grades: dict[str, int]) -> None:
    asked = ("--framework", "sif-2013", "--as-at", "2016-03-11", "--rounds", rounds, "--json")
    made = told(capsys, "register", "distribution", *asked)
    assert (made["n"], made["grades"], list(made["grades"])) == (n, grades, list(grades))


def test_register_timeline(capsys: Capture) -> None:
    made = told(capsys, "register", "timeline", "390", "--json")
    assert len(made) > 3
    assert all({"framework", "published", "judgements"} <= set(each) for each in made)
    assert [each["published"] for each in made] == sorted(each["published"] for each in made)
    report = next(each for each in made if each["published"] == "2016-03-11" and each["framework"] == "sif-2013")
    assert report["judgements"]["overall"] == "good"


def test_clocks(capsys: Capture) -> None:
    made = told(capsys, "clocks", "sif-2013", "--received", "2016-03-11", "--json")
    assert made == {"publish_report_by": "2016-04-26", "written_statement_by": "2016-06-23"}


def test_frameworks(capsys: Capture) -> None:
    listed = told(capsys, "frameworks", "list", "--json")
    keys = {each["key"] for each in listed}
    assert {"slac-2009", "cp-arrangements-2012", "sif-2013", "ilacs-2018", "ilacs-2023", "ilacs-2026"} <= keys
    assert told(capsys, "frameworks", "show", "sif-2013", "--json")["key"] == "sif-2013"


def test_paper_lint(capsys: Capture) -> None:
    found = told(capsys, "paper", "lint", "gateshead-2015", "--json")
    assert found
    assert all(list(each) == ["code", "level", "says", "where"] for each in found)
    assert {each["level"] for each in found} <= {"stop", "warn", "note"}


@pytest.mark.xdist_group("browser")
def test_trail_verify(demonstration: Demonstration) -> None:
    checked = run_command("trail", "verify", "--dir", demonstration.folder, cwd=demonstration.folder)
    assert checked.returncode == 0
    assert "The trail is whole" in checked.stdout


@pytest.mark.parametrize(
    ("code", "arguments"),
    [
        (2, ("clocks",)),
        (2, ("clocks", "sif-2013", "--received", "the ides of March")),
        (2, ("register", "distribution", "--framework", "sif-2013", "--rounds", "some")),
        (2, ("no-such-command",)),
        (2, ("register", "--no-such-option")),
        (3, ("clocks", "no-such-framework", "--received", "2016-03-11")),
        (3, ("clocks", "sif-2013", "--received", "2099-03-11")),
        (3, ("frameworks", "show", "no-such-framework")),
        (3, ("register", "timeline", "9999")),
        (3, ("paper", "lint", "no-such-paper")),
        (3, ("trail", "verify", "--dir", "no-such-workspace")),
        (3, ("serve", "--dir", "no-such-workspace")),
    ],
)
def test_every_code_but_nought_comes_with_a_sentence_and_prints_nothing(
    capsys: Capture, code: int, arguments: tuple[str, ...]
) -> None:
    found, out, err = left(capsys, *arguments)
    assert (found, out) == (code, "")
    assert err.strip()
    assert "Traceback" not in err


def test_a_fault_of_ours_leaves_with_one_and_asks_to_be_reported(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("goldenthread.core.clocks.deadlines", lambda *_: 1 / 0)
    code, out, err = left(capsys, "clocks", "sif-2013", "--received", "2016-03-11")
    assert (code, out) == (1, "")
    assert "it is our fault" in err


@pytest.mark.xdist_group("browser")
def test_somebody_who_may_not_is_told_so_with_four(demonstration: Demonstration, tmp_path: Path) -> None:
    from tests.factories.ofsted_releases import GATESHEAD_2024, history, release

    file = tmp_path / "release.ods"
    file.write_bytes(release({"History": history(GATESHEAD_2024)}).data)
    for person in (demonstration.person("read-only"), "nobody@example.gov.uk"):
        ran = run_command("register", "import", file, "--dir", demonstration.folder, "--as", person, cwd=tmp_path)
        assert (ran.returncode, ran.stdout) == (4, "")
        assert "may not" in ran.stderr or "Nobody with that" in ran.stderr


def test_the_version_is_quick_to_say(tmp_path: Path) -> None:
    ran = run_command("--version", cwd=tmp_path)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.strip().count(".") == 2
