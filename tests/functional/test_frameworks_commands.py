"""The commands over frameworks and clocks: JSON as promised, messages on standard error, exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from goldenthread.cli.main import run

pytestmark = pytest.mark.functional


@pytest.fixture
def goldenthread(capsys: pytest.CaptureFixture[str]):
    def ask(*words: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as stop:
            run(list(words))
        printed = capsys.readouterr()
        return stop.value.code, printed.out, printed.err

    return ask


def test_the_clocks_of_gateshead(goldenthread) -> None:
    code, out, err = goldenthread("clocks", "sif-2013", "--received", "2016-03-11", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out) == {"publish_report_by": "2016-04-26", "written_statement_by": "2016-06-23"}


def test_the_clocks_say_where_they_stand(goldenthread) -> None:
    code, out, _ = goldenthread("clocks", "sif-2013", "--received", "2016-03-11", "--on", "2016-05-03")
    assert code == 0
    assert "by Tuesday 26 April 2016 (30 working days; overdue by 4 working days)" in out


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("clocks", "sif", "--received", "2016-03-11"), 3, "There is no framework “sif”"),
        (("clocks", "sif-2013", "--received", "11 March"), 2, "--received must be a day"),
        (("clocks", "sif-2013", "--received", "2016-02-30"), 2, "--received must be a day"),
        (("clocks", "sif-2013", "--received", "2016-03-11", "--on", "soon"), 2, "--on must be a day"),
        (("clocks", "sif-2013", "--received", "2028-12-01"), 3, "covers 2009 to 2028"),
        (("clocks", "sif-2013"), 2, "--received"),
        (("frameworks", "show", "sif"), 3, "There is no framework “sif”"),
        (("frameworks", "check", "nowhere.toml"), 3, "could not be read"),
    ],
)
def test_what_cannot_be_answered_is_said_on_standard_error(goldenthread, words, code: int, says: str) -> None:
    left, out, err = goldenthread(*words, *(("--json",) if "--on" not in words else ()))
    assert (left, out) == (code, "")
    assert says in err


def test_the_list_and_one_framework_as_json(goldenthread) -> None:
    code, out, _ = goldenthread("frameworks", "list", "--json")
    assert code == 0
    listed = {row["key"]: row for row in json.loads(out)}
    assert listed["sif-2013"]["planned_end"] == "2017-04-30"
    code, out, _ = goldenthread("frameworks", "show", "sif-2013", "--json")
    shown = json.loads(out)
    assert [each["key"] for each in shown["judgements"]][:2] == ["overall", "help_and_protection"]
    assert shown["components"][1]["legal_basis"][0]["citation"].startswith("Children Act 2004, section 15A")
    code, out, _ = goldenthread("frameworks", "show", "sif-2013")
    assert "2.2 Experiences and progress of care leavers" in out
    assert "confidence low" in out


def test_a_councils_own_file_is_checked(goldenthread, tmp_path: Path) -> None:
    ours = tmp_path / "ours.toml"
    ours.write_text('key = "ours"\ncolour = "blue"\n', encoding="utf-8")
    code, out, err = goldenthread("frameworks", "check", str(ours), "--json")
    assert (code, out) == (3, "")
    assert "ours.toml has a key “colour”" in err
