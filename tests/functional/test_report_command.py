"""`goldenthread report read`: a list of readings, every file tried, and what was read before not read again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from goldenthread.cli.main import run
from tests.factories import committee_papers as papers
from tests.factories import inspection_reports as made
from tests.factories.bad_reports import REFUSED

pytestmark = pytest.mark.functional


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two sound reports and one that is a text file under the name of a PDF."""
    reports = tmp_path / "reports"
    (reports / "older").mkdir(parents=True)
    title = "Inspection of Gateshead local authority children’s services"
    (reports / "new.pdf").write_bytes(made.ilacs(heading_name=title, on_site="2 to 6 December 2024"))
    (reports / "older" / "old.pdf").write_bytes(made.sif(name="Gateshead Metropolitan Borough Council"))
    (reports / "broken.pdf").write_bytes(b"no report at all")
    return reports


def leave(arguments: list[str]) -> int:
    with pytest.raises(SystemExit) as stop:
        run(arguments)
    assert isinstance(stop.value.code, int)
    return stop.value.code


def printed(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    readings = json.loads(capsys.readouterr().out)
    assert isinstance(readings, list)
    return readings


def test_one_report_is_printed_in_the_promised_shape(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert leave(["report", "read", str(folder / "new.pdf"), "--json"]) == 0
    (reading,) = printed(capsys)
    assert reading["file"] == str(folder / "new.pdf")
    assert reading["framework"] == "ilacs-2023"
    assert reading["authority"] == {"name": "Gateshead", "dfe": 390}
    assert reading["on_site"] == {"from": "2024-12-02", "to": "2024-12-06"}
    assert reading["published"] is None
    overall = reading["judgements"]["overall"]
    assert (overall["grade"], overall["page"]) == ("good", 1)
    assert 0.8 <= overall["confidence"] <= 1
    assert [each["class"] for each in reading["recommendations"]] == ["area_for_improvement"] * 2
    assert {"text", "class", "body", "page"} <= set(reading["recommendations"][0])
    assert reading["problems"] == []


def test_a_folder_is_read_whole_and_the_broken_file_told_last(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert leave(["report", "read", str(folder), "--json", "--jobs", "2"]) == 3
    streams = capsys.readouterr()
    assert [Path(each["file"]).name for each in json.loads(streams.out)] == ["new.pdf", "old.pdf"]
    assert "“broken.pdf” is plain text" in streams.err
    assert "1 of 3 files could not be read" in streams.err


def test_a_single_broken_file_leaves_with_3_and_one_sentence(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert leave(["report", "read", str(folder / "broken.pdf"), "--json"]) == 3
    streams = capsys.readouterr()
    assert json.loads(streams.out) == []
    assert streams.err.count("\n") == 1


def test_a_second_run_takes_what_was_read_before(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    command = ["report", "read", str(folder / "new.pdf"), str(folder / "older" / "old.pdf"), "--out", str(out)]
    assert leave(command) == 0
    first = {path.name: path.read_text(encoding="utf-8") for path in out.iterdir()}
    assert len(first) == 2
    assert not [name for name in first if not name.endswith(".json")]
    marked = next(path for path in out.iterdir() if path.name.startswith("new"))
    record = json.loads(marked.read_text(encoding="utf-8"))
    marked.write_text(json.dumps({**record, "lead_inspector": "Kept from before"}), encoding="utf-8")
    capsys.readouterr()
    assert leave([*command, "--json"]) == 0
    streams = capsys.readouterr()
    assert json.loads(streams.out)[0]["lead_inspector"] == "Kept from before"
    assert streams.err.count("read before") == 2


def test_a_file_refused_before_is_not_read_again_until_it_changes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reports, out = tmp_path / "reports", tmp_path / "out"
    reports.mkdir()
    (reports / "school.pdf").write_bytes(made.school())
    (reports / "sound.pdf").write_bytes(made.ilacs())
    command = ["report", "read", str(reports), "--out", str(out), "--json"]
    assert leave(command) == 3
    state = json.loads((out / "refused.json").read_text(encoding="utf-8"))
    ((sha256, says),) = state["files"].items()
    assert "about a school" in says
    marked = {**state, "files": {sha256: "“school.pdf” was refused before."}}
    (out / "refused.json").write_text(json.dumps(marked), encoding="utf-8")
    capsys.readouterr()
    assert leave(command) == 3
    assert "was refused before" in capsys.readouterr().err
    (reports / "school.pdf").write_bytes(made.ilacs(note="The right file."))
    assert leave(command) == 0


def test_a_changed_file_is_read_again(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["report", "read", str(folder / "new.pdf"), "--out", str(tmp_path / "out"), "--json"]
    assert leave(command) == 0
    title = "Inspection of Gateshead local authority children’s services"
    (folder / "new.pdf").write_bytes(
        made.ilacs(heading_name=title, grades={**made.GOOD_ILACS, "overall": "Inadequate"})
    )
    capsys.readouterr()
    assert leave(command) == 0
    (reading,) = printed(capsys)
    assert reading["judgements"]["overall"]["grade"] == "inadequate"


def test_a_grade_that_differs_from_the_register_is_shown(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    title = "Inspection of Gateshead local authority children’s services"
    wrong = {**made.GOOD_ILACS, "in_care": "Outstanding"}
    (folder / "new.pdf").write_bytes(made.ilacs(heading_name=title, on_site="2 to 6 December 2024", grades=wrong))
    assert leave(["report", "read", str(folder / "new.pdf"), "--check-register", "--json"]) == 0
    (reading,) = printed(capsys)
    assert reading["register"]["found"] is True
    assert reading["register"]["disagreements"] == [{"judgement": "in_care", "read": "outstanding", "register": "good"}]


def test_an_empty_folder_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert leave(["report", "read", str(tmp_path)]) == 2
    assert "no PDF in the folder" in capsys.readouterr().err


def test_a_councils_paper_becomes_a_draft_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "paper.docx"
    file.write_bytes(papers.as_word())
    assert leave(["report", "read-paper", str(file), "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["authority"] == {"name": "Rutland", "dfe": 857}
    assert record["judgements"]["overall"]["grade"] == "good"
    assert len(record["recommendations"]) == 3
    assert record["implications"]["property"]["nil"] is True


def test_a_paper_that_is_no_paper_leaves_with_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "paper.txt"
    file.write_text("Nothing of the kind.", encoding="utf-8")
    assert leave(["report", "read-paper", str(file), "--json"]) == 3
    assert "does not speak of an inspection" in capsys.readouterr().err


def test_every_bad_file_gets_its_sentence_and_the_rest_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, (make, _) in REFUSED.items():
        (tmp_path / f"{name}.pdf").write_bytes(make())
    (tmp_path / "sound.pdf").write_bytes(made.ilacs())
    assert leave(["report", "read", str(tmp_path), "--json"]) == 3
    streams = capsys.readouterr()
    assert [Path(each["file"]).name for each in json.loads(streams.out)] == ["sound.pdf"]
    lines = streams.err.splitlines()
    for name, (_, says) in REFUSED.items():
        assert [line for line in lines if f"“{name}.pdf”" in line and says in line], name
    assert f"{len(REFUSED)} of {len(REFUSED) + 1} files could not be read" in streams.err
