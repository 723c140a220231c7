"""The commands others script against: their exit codes and the exact keys of their JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.functional.test_case_commands import _run

pytestmark = pytest.mark.functional

LEAD = "quinn.mercer@example.gov.uk"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the demonstration in it."""
    folder = tmp_path_factory.mktemp("demo") / "workspace"
    made = _run("demo", "--dir", str(folder), "--no-serve", "--json")
    assert made.returncode == 0, made.stderr
    return folder


def _json(*arguments: str) -> Any:
    found = _run(*arguments, "--json")
    assert found.returncode == 0, found.stderr
    return json.loads(found.stdout)


def test_ratings_say_what_is_suggested_and_what_was_chosen(demo: Path) -> None:
    found = _json("plan", "ratings", "--on", "2016-07-05", "--dir", str(demo))
    assert len(found) == 25
    assert set(found[0]) == {
        "plan", "ref", "title", "owner", "delivery", "impact", "reason", "last_update", "stale", "baseline_due",
        "current_due",
    }  # fmt: skip
    assert set(found[0]["delivery"]) == set(found[0]["impact"]) == {"suggested", "why", "chosen"}
    stale = {each["ref"] for each in found if each["stale"]}
    assert "LA1b-2" in stale
    assert all(each["delivery"]["why"].endswith(".") for each in found)
    only = _json("plan", "ratings", "--on", "2016-07-05", "--plan", found[0]["plan"], "--dir", str(demo))
    assert only == found


def test_an_unknown_plan_and_a_day_that_is_none_are_refused(demo: Path) -> None:
    unknown = _run("plan", "ratings", "--plan", "none", "--dir", str(demo))
    assert (unknown.returncode, "no plan “none”" in unknown.stderr) == (3, True)
    assert _run("plan", "ratings", "--on", "yesterday", "--dir", str(demo)).returncode == 2
    assert _run("deadlines", "--dir", str(demo / "nowhere")).returncode == 3


def test_deadlines_are_sorted_and_hide_nothing_that_is_open(demo: Path) -> None:
    found = _json("deadlines", "--on", "2016-07-05", "--dir", str(demo))
    keys = {"kind", "what", "due", "state", "working_days", "owner", "authority", "href"}
    assert all(set(each) == keys for each in found)
    assert [each["due"] for each in found] == sorted(each["due"] for each in found)
    assert {"statutory", "action", "update"} <= {each["kind"] for each in found}
    assert not {"met", "met_late"} & {each["state"] for each in found}
    late = _json("deadlines", "--on", "2027-07-05", "--dir", str(demo))
    assert {each["what"] for each in found if each["kind"] == "statutory"} <= {each["what"] for each in late}
    every = _json("deadlines", "--on", "2016-07-05", "--include-done", "--dir", str(demo))
    assert len(every) > len(found)
    assert {"meeting", "implication"} <= {each["kind"] for each in every}
    statutory = [each for each in every if each["kind"] == "statutory"]
    assert {each["due"] for each in statutory} >= {"2016-04-26", "2016-06-23"}


@pytest.mark.parametrize("outline", ["cabinet", "board-highlight"])
def test_a_paper_is_built_as_a_draft_and_frozen_only_by_a_person(demo: Path, tmp_path: Path, outline: str) -> None:
    there = tmp_path / "mine.txt"
    there.write_text("kept", encoding="utf-8")
    build = ("paper", "build", outline, "--on", "2016-07-05", "--out", str(tmp_path), "--dir", str(demo))
    events = json.loads(_run("trail", "verify", "--dir", str(demo), "--json").stdout)["events"]
    draft = _json(*build)
    assert {"html", "docx", "pdf", "snapshot", "lint"} <= set(draft)
    assert "Draft, not frozen in the workspace" in Path(draft["html"]).read_text(encoding="utf-8")
    assert Path(draft["pdf"]).read_bytes().startswith(b"%PDF")
    assert Path(draft["docx"]).read_bytes().startswith(b"PK")
    assert there.read_text(encoding="utf-8") == "kept"
    assert json.loads(_run("trail", "verify", "--dir", str(demo), "--json").stdout)["events"] == events
    bytes_of = {name: Path(draft[name]).read_bytes() for name in ("html", "docx", "pdf")}
    assert _json(*build)["snapshot"] == draft["snapshot"]
    assert {name: Path(draft[name]).read_bytes() for name in bytes_of} == bytes_of
    frozen = _json(*build, "--as", LEAD)
    assert "Draft, not frozen" not in Path(frozen["html"]).read_text(encoding="utf-8")
    after = json.loads(_run("trail", "verify", "--dir", str(demo), "--json").stdout)["events"]
    assert after > events
    assert _json(*build, "--as", LEAD)["snapshot"] == frozen["snapshot"]
    assert json.loads(_run("trail", "verify", "--dir", str(demo), "--json").stdout)["events"] == after
    assert _json("paper", "lint", frozen["html"]) == frozen["lint"]


def test_a_paper_that_cannot_be_built_says_why(demo: Path, tmp_path: Path) -> None:
    where = ("--out", str(tmp_path), "--dir", str(demo))
    assert _run("paper", "build", "council", *where).returncode == 3
    assert _run("paper", "build", "cabinet", "--inspection", "none", *where).returncode == 3
    owner = _run("paper", "build", "board-highlight", "--as", "owen.castle@example.gov.uk", *where)
    assert owner.returncode == 4, "an action owner prepares no papers"


def test_a_plan_goes_out_and_comes_in_again(demo: Path, tmp_path: Path) -> None:
    book, text = tmp_path / "plan.xlsx", tmp_path / "plan.json"
    assert _run("plan", "export", "--format", "xlsx", "--out", str(book), "--dir", str(demo)).returncode == 0
    assert _run("plan", "export", "--format", "json", "--out", str(text), "--dir", str(demo)).returncode == 0
    found = _json("plan", "import", str(book), "--dry-run", "--dir", str(demo))
    assert set(found) == {
        "applied", "rules_tried", "added", "changed", "unchanged", "refused", "ignored", "lines",
    }  # fmt: skip
    assert (found["applied"], found["added"], found["changed"], found["refused"]) == (False, 0, 0, 0)
    assert set(found["lines"][0]) == {"kind", "sheet", "row", "id", "column", "old", "new", "why"}
    held = json.loads(text.read_text(encoding="utf-8"))
    held["actions"][0]["title"] = "Put better"
    text.write_text(json.dumps(held), encoding="utf-8")
    where = ("--dir", str(demo), "--on", "2016-08-01")
    assert _run("plan", "import", str(text), *where).returncode == 2, "an import needs a person"
    applied = _json("plan", "import", str(text), "--as", LEAD, *where)
    assert (applied["applied"], applied["changed"]) == (True, 1)
    held["actions"][0]["baseline_due"] = "2030-01-01"
    text.write_text(json.dumps(held), encoding="utf-8")
    refused = _run("plan", "import", str(text), "--as", LEAD, *where)
    assert refused.returncode == 3
    assert "never changes" in refused.stdout
    assert "Nothing was changed" in refused.stderr
