"""Framework files hold together, and a mistake in one is named with its place."""

from __future__ import annotations

import copy
import inspect
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from goldenthread.core import clocks, frameworks, grades, judgements
from goldenthread.core.calendars import load_calendar
from goldenthread.core.definitions import read_toml
from goldenthread.core.errors import DefinitionError, InputNotFit
from goldenthread.core.frameworks import (
    all_frameworks,
    build_framework,
    framework_keys,
    framework_on,
    load_framework,
    load_framework_file,
)
from goldenthread.core.judgements import tree_of

pytestmark = pytest.mark.unit


@pytest.fixture
def tables() -> dict[str, Any]:
    return copy.deepcopy(read_toml("frameworks", "sif-2013.toml"))


def refused(tables: dict[str, Any]) -> str:
    with pytest.raises(DefinitionError) as refusal:
        build_framework(tables, where="ours.toml")
    return str(refusal.value)


@pytest.mark.parametrize("key", framework_keys())
def test_every_shipped_framework_loads_and_is_complete(key: str) -> None:
    framework = load_framework(key)
    assert framework.sources
    assert all(component.legal_basis for component in framework.components)
    assert len(tree_of(framework)) == len(framework.judgements)
    described = {criterion.judgement for criterion in framework.criteria}
    wanted = {judgement.key for judgement in framework.judgements if judgement.kind != "overall"}
    assert wanted <= described
    for clock in framework.clocks:
        load_calendar(clock.calendar)


def test_the_2013_tree_is_as_published() -> None:
    framework = load_framework("sif-2013")
    assert [(depth, each.key) for depth, each in tree_of(framework)] == [
        (0, "overall"),
        (1, "help_and_protection"),
        (1, "looked_after"),
        (2, "adoption"),
        (2, "care_leavers"),
        (1, "leadership"),
        (0, "lscb"),
    ]
    assert [component.body_type for component in framework.components] == ["authority", "lscb"]
    bases = {component.key: component.legal_basis[0].citation for component in framework.components}
    assert "section 136" in bases["local_authority"]
    assert "section 15A" in bases["lscb_review"]


def test_a_reinspection_has_no_board_judgement() -> None:
    framework = load_framework("sif-2013")
    assert "lscb" in {each.key for each in framework.expected_judgements("first")}
    assert "lscb" not in {each.key for each in framework.expected_judgements("reinspection")}


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("1. Children who need help and protection", "help_and_protection"),
        ("2. Children looked after and achieving\n   permanence", "looked_after"),
        ("2.1 Adoption performance", "adoption"),
        ("EXPERIENCES AND PROGRESS OF CARE LEAVERS:", "care_leavers"),
        ("Leadership and Governance", "leadership"),
        ("School meals", None),
    ],
)
def test_judgements_are_known_by_the_words_of_reports(words: str, key: str | None) -> None:
    found = load_framework("sif-2013").judgement_in_words(words)
    assert (found.key if found else None) == key


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Requires  improvement\nto be good", "requires_improvement"),
        ("good", "good"),
        ("INADEQUATE.", "inadequate"),
        ("satisfactory", None),
    ],
)
def test_grades_are_known_by_the_words_of_reports(words: str, code: str | None) -> None:
    scale = load_framework("sif-2013").scale
    found = scale.grade_in_words(words)
    assert (found.code if found else None) == code


def test_what_a_person_asks_wrongly_is_answered_with_what_there_is() -> None:
    with pytest.raises(InputNotFit, match=r"There are: .*sif-2013"):
        load_framework("sif")
    with pytest.raises(InputNotFit, match="overall, help_and_protection"):
        load_framework("sif-2013").judgement("safety")
    with pytest.raises(InputNotFit, match="outstanding, good"):
        load_framework("sif-2013").scale.rank("satisfactory")
    with pytest.raises(InputNotFit, match="no family"):
        framework_on("school", date(2016, 1, 1))
    with pytest.raises(InputNotFit, match="starting on 2001-01-01"):
        framework_on("sif", date(2001, 1, 1))


def test_a_framework_is_found_by_family_and_day() -> None:
    assert framework_on("sif", date(2015, 10, 27)).key == "sif-2013"


def test_the_shelf_holds_every_edition_oldest_first() -> None:
    assert [framework.key for framework in all_frameworks()] == [
        "slac-2009",
        "cp-arrangements-2012",
        "tlac-2013",
        "sif-2013",
        "jtai-2016",
        "sif-2017",
        "ilacs-2018",
        "ilacs-2023",
        "ilacs-2026",
    ]


def test_a_key_nobody_knows_is_refused(tables: dict[str, Any]) -> None:
    tables["judgements"][2]["wieght"] = 3
    says = refused(tables)
    assert "ours.toml › judgements [looked_after]" in says
    assert "wieght" in says


def test_a_wrong_type_is_refused(tables: dict[str, Any]) -> None:
    tables["clocks"][0]["working_days"] = "thirty"
    assert "clocks [publish_report_by] › working_days must be a whole number" in refused(tables)


@pytest.mark.parametrize(
    ("place", "value", "says"),
    [
        (("rules", 0, "when", "any_of"), ["nothing_like_it"], "rules [key-inadequate-overall-inadequate]"),
        (("rules", 0, "when", "any_of"), [], "names no judgement"),
        (("rules", 0, "when", "any_of"), ["overall"], "by itself"),
        (("rules", 0, "when", "grade"), "bad", "no grade of the scale"),
        (("rules", 0, "then", "no_better_than"), "adequate", "no grade of the scale"),
        (("rules", 0, "then", "judgement"), "everything", "which is no judgement of this framework"),
        (("rules", 0, "then", "may_be"), "good", "exactly one of"),
        (("rules", 0, "strength"), "fact", "limits a grade is always or likely"),
        (("rules", 0, "strength"), "sometimes", "must be one of: always, likely, fact"),
        (("rules", 0, "note"), " ", "has no note"),
        (("rules", 0, "source"), "hearsay", "not in sources"),
        (("rules", 5, "then", "usually_equals"), "nowhere", "usually_equals"),
        (("judgements", 3, "parent"), "nowhere", "judgements [adoption] › parent"),
        (("judgements", 2, "parent"), "adoption", "in a circle"),
        (("judgements", 6, "parent"), "overall", "another component"),
        (("judgements", 1, "component"), "school", "not among the components"),
        (("judgements", 1, "key"), "overall", "has the key “overall” twice"),
        (("criteria", 0, "judgement"), "nowhere", "criteria [help-early]"),
        (("scale", "grades", 1, "rank"), 1, "best first"),
        (("scale", "grades", 1, "code"), "outstanding", "names a grade twice"),
        (("clocks", 0, "calendar"), "moon", "which is not shipped"),
        (("clocks", 0, "working_days"), 0, "must be 1 or more"),
        (("components", 0, "legal_basis"), [], "has no legal_basis"),
        (("validity", 0, "end"), date(2012, 1, 1), "before the start"),
        (("validity", 0, "rounds"), [], "names no round"),
        (("validity", 0, "rounds"), ["first", "reinspection"], "same days and round twice"),
        (("phases", 0, "kinds"), ["siege"], "not among the kinds"),
        (("phases", 1, "ends"), -1, "does not end before it starts"),
        (("finding_classes", 1, "code"), "priority_action", "twice"),
        (("validity",), [], "validity is empty"),
    ],
)
def test_parts_that_do_not_fit_are_refused(
    tables: dict[str, Any], place: tuple[str | int, ...], value: object, says: str
) -> None:
    inside: Any = tables
    for step in place[:-1]:
        inside = inside[step]
    inside[place[-1]] = value
    message = refused(tables)
    assert message.startswith("ours.toml")
    assert says in message


def test_a_sub_judgement_must_have_a_parent(tables: dict[str, Any]) -> None:
    del tables["judgements"][3]["parent"]
    assert "must name its parent" in refused(tables)


def test_a_graded_framework_must_have_a_scale(tables: dict[str, Any]) -> None:
    del tables["scale"]
    assert "has no scale" in refused(tables)


def test_editions_of_one_family_that_overlap_are_refused(tables: dict[str, Any]) -> None:
    from goldenthread.core.framework_soundness import check_family_dates

    ours = build_framework({**tables, "key": "sif-ours"}, where="ours.toml")
    with pytest.raises(DefinitionError, match="sif-2013 and sif-ours are both in force from 2013-11-01"):
        check_family_dates([load_framework("sif-2013"), ours])


def test_a_file_of_a_councils_own_is_checked_the_same(tmp_path: Path) -> None:
    from importlib.resources import files

    text = files("goldenthread").joinpath("definitions/frameworks/sif-2013.toml").read_text(encoding="utf-8")
    ours = tmp_path / "ours.toml"
    ours.write_text(text, encoding="utf-8")
    assert load_framework_file(ours).key == "sif-2013"
    ours.write_text(text.replace('judgement = "help_and_protection"', 'judgement = "help"', 1), encoding="utf-8")
    with pytest.raises(DefinitionError, match=r"ours\.toml › criteria \[help-early\]"):
        load_framework_file(ours)
    ours.write_text("key = ", encoding="utf-8")
    with pytest.raises(DefinitionError, match="not valid TOML"):
        load_framework_file(ours)
    ours.write_text("key = " + "[" * 100_000, encoding="utf-8")
    with pytest.raises(DefinitionError, match="too deeply"):
        load_framework_file(ours)
    ours.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DefinitionError, match="not UTF-8"):
        load_framework_file(ours)
    with pytest.raises(DefinitionError, match="could not be read"):
        load_framework_file(tmp_path / "absent.toml")


@pytest.mark.parametrize("module", [judgements, grades, frameworks, clocks])
def test_nothing_here_hands_out_a_grade_for_grades(module: Any) -> None:
    """No public function of the library turns recorded grades into a grade: overall is a decision."""
    makers = [
        name
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if "Grade" in str(inspect.signature(function).return_annotation)
    ]
    assert not makers
