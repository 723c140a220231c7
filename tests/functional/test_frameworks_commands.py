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
        (("frameworks", "compare", "sif-2013", "ilacs-2018:overall"), 2, "must be a framework, a colon"),
        (("frameworks", "compare", "sif-2013:overall", "ilacs-2026:overall"), 3, "no judgement “overall”"),
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


def test_two_judgements_are_compared(goldenthread) -> None:
    code, out, _ = goldenthread("frameworks", "compare", "ilacs-2018:in_care", "ilacs-2023:in_care", "--json")
    assert code == 0
    assert json.loads(out)["answer"] == "with_caveat"
    _, out, _ = goldenthread("frameworks", "compare", "slac-2009:safeguarding_overall", "sif-2013:overall")
    assert out.startswith("Not comparable. ")


def test_a_sound_file_is_said_to_be_sound(goldenthread, tmp_path: Path) -> None:
    from importlib.resources import files

    ours = tmp_path / "ours.toml"
    shipped = files("goldenthread").joinpath("definitions", "frameworks", "ilacs-2023.toml")
    ours.write_bytes(shipped.read_bytes())
    code, out, _ = goldenthread("frameworks", "check", str(ours), "--json")
    assert code == 0
    assert json.loads(out)["sound"] is True


def test_the_reference_page_tells_of_every_edition_and_every_calendar() -> None:
    from goldenthread.cli.reference_frameworks import frameworks_page
    from goldenthread.core.calendars import calendar_keys
    from goldenthread.core.frameworks import framework_keys

    page = frameworks_page()
    assert all(f"## `{key}`" in page for key in framework_keys())
    assert all(f"| `{key}` |" in page for key in calendar_keys())
    assert "| — — Adoption performance | `adoption` | sub |" in page
    tables = [line for line in page.splitlines() if line.startswith("|")]
    assert all(line.endswith("|") for line in tables)
