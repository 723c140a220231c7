"""`goldenthread paper` as a person or a script uses it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from goldenthread.cli.main import run

pytestmark = pytest.mark.functional


def _run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        run(list(arguments))
    out, err = capsys.readouterr()
    return int(left.value.code or 0), out, err


def test_linting_the_seed_prints_a_list_of_findings_and_is_no_failure(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = _run(capsys, "paper", "lint", "gateshead-2015", "--json")
    found = json.loads(out)
    assert (code, err) == (0, "")
    assert all(set(each) == {"code", "level", "says", "where"} for each in found)
    assert {f"I-{number:02d}" for number in range(1, 35)} <= {each["code"] for each in found}


def test_for_a_person_the_findings_are_grouped_by_level(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = _run(capsys, "paper", "lint", "gateshead-2015")
    assert code == 0
    assert out.index("Stop:") < out.index("Warning:") < out.index("Note:")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("key = ", "not valid TOML"),
        ('key = "x"\ntitle = "x"\nframework = "sif-2013"\nauthority = "390"\ncolour = "blue"\n', "“colour”"),
        ('key = "x"\ntitle = "x"\nframework = "sif-2013"\nauthority = "390"\ncase = "nowhere"\n', "no case “nowhere”"),
        ('key = "x"\ntitle = "x"\nframework = "sif-2013"\nauthority = "390"\n', "names no case"),
        ('key = "x"\n', "no “title”"),
    ],
)
def test_a_file_that_is_not_fit_is_refused_by_place(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str, says: str
) -> None:
    path = tmp_path / "paper.toml"
    path.write_text(text, encoding="utf-8")
    code, out, err = _run(capsys, "paper", "lint", str(path), "--json")
    assert (code, out) == (3, "")
    assert says in err
    assert "paper.toml" in err or says.startswith("no case")


def test_a_paper_of_ones_own_is_read_from_its_facts(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(
        'key = "own"\ntitle = "Ours"\nframework = "sif-2013"\nauthority = "390"\ncase = "gateshead-2015"\n'
        '[[lists]]\nwhere = "R2"\nnumerals = ["i", "ii", "ii", "iii"]\n',
        encoding="utf-8",
    )
    code, out, _ = _run(capsys, "paper", "lint", str(path), "--json")
    assert code == 0
    assert [each["where"] for each in json.loads(out) if each["code"] == "I-03"] == ["R2"]


def test_an_unknown_paper_is_refused_with_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = _run(capsys, "paper", "lint", "no-such-paper")
    assert code == 3
    assert "gateshead-2015" in err


def test_the_outline_can_be_listed_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = _run(capsys, "paper", "outline", "list", "--json")
    keys = [each["key"] for each in json.loads(out)]
    assert (code, keys) == (0, sorted(keys))
    assert {"board-highlight", "cabinet", "learning-bulletin", "scrutiny", "written-statement", "children"} <= set(keys)
    code, out, _ = _run(capsys, "paper", "outline", "show", "cabinet", "--json")
    titles = [each["title"] for each in json.loads(out)["sections"]]
    assert titles[:7] == [
        "Purpose of the Report",
        "Background",
        "Inspection Findings",
        "Proposal",
        "Recommendations",
        "For the following reason",
        "Contact",
    ]
    code, _, err = _run(capsys, "paper", "outline", "show", "council")
    assert code == 3
    assert "cabinet" in err


@pytest.fixture
def built(tmp_path: Path) -> Path:
    from goldenthread.core.papers.assemble import facts_for_cabinet
    from goldenthread.core.papers.snapshot import freeze, stored

    (tmp_path / "snapshot.json").write_text(stored(freeze(facts_for_cabinet("gateshead-2015"))), encoding="utf-8")
    (tmp_path / "cabinet-report.html").write_text("<!doctype html>", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", ["", "cabinet-report.html", "snapshot.json"])
def test_a_built_paper_is_linted_from_the_snapshot_beside_it(
    capsys: pytest.CaptureFixture[str], built: Path, name: str
) -> None:
    code, out, err = _run(capsys, "paper", "lint", str(built / name), "--json")
    assert (code, err) == (0, "")
    assert {each["code"] for each in json.loads(out)} == {"I-23", "I-24", "I-29"}


def test_a_built_paper_whose_snapshot_is_gone_or_changed_is_refused(
    capsys: pytest.CaptureFixture[str], built: Path
) -> None:
    beside = built / "snapshot.json"
    beside.write_text(beside.read_text(encoding="utf-8").replace("Gateshead", "Elsewhere"), encoding="utf-8")
    code, out, err = _run(capsys, "paper", "lint", str(built), "--json")
    assert (code, out) == (3, "")
    assert "was changed after it was frozen" in err
    beside.unlink()
    code, _, err = _run(capsys, "paper", "lint", str(built / "cabinet-report.html"))
    assert code == 3
    assert "no snapshot.json beside it" in err
