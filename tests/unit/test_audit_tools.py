"""The audit tools are whole, their critical standards bite, and a mistake in one is found when it is loaded."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest

from goldenthread.core.audit_tools import (
    GRADES,
    AuditTool,
    alerts,
    build_tool,
    load_tool,
    load_tool_file,
    rulings,
    tool_keys,
)
from goldenthread.core.definitions import read_toml
from goldenthread.core.errors import DefinitionError, InputNotFit
from goldenthread.core.frameworks import load_framework

pytestmark = pytest.mark.unit

PROMISED = {
    "social-care-core",
    "early-help",
    "child-protection",
    "looked-after",
    "pathway-plan",
    "adoption",
    "supervision",
    "multi-agency-neglect",
    "dip-sample",
    "observation",
}
TOOLS = [load_tool(key) for key in tool_keys()]
GRADED = [tool for tool in TOOLS if tool.scoring == "graded"]


def named(tool: AuditTool) -> str:
    return tool.key


def test_every_promised_tool_is_shipped() -> None:
    assert set(tool_keys()) >= PROMISED


@pytest.mark.parametrize("tool", GRADED, ids=named)
def test_a_graded_tool_is_whole(tool: AuditTool) -> None:
    assert len(tool.standards) >= 6
    assert len(tool.checks) >= 5
    assert tool.critical
    for standard in tool.standards:
        assert standard.question.endswith("?")
        assert standard.criteria, f"{standard.key} serves no framework criterion"


@pytest.mark.parametrize("tool", TOOLS, ids=named)
def test_the_words_are_short_sentences_of_our_own(tool: AuditTool) -> None:
    for standard in tool.standards:
        for grade in GRADES:
            text = getattr(standard.descriptors, grade)
            assert text.endswith(".")
            assert len(text.split()) <= 40, f"{standard.key} {grade} is too long to grade by"
    for check in tool.checks:
        assert check.text.endswith(".")


def test_no_descriptor_is_used_twice_in_one_tool() -> None:
    for tool in GRADED:
        texts = [getattr(each.descriptors, grade) for each in tool.standards for grade in GRADES]
        assert len(set(texts)) == len(texts)


def test_risk_is_mandatory_and_critical_in_early_help() -> None:
    assert load_tool("early-help").standard("risk").critical


@pytest.mark.parametrize(("framework", "judgements"), [("ilacs-2023", 5), ("sif-2013", 5)])
def test_together_the_tools_reach_every_judgement_of_the_authority(framework: str, judgements: int) -> None:
    """A programme that audits nothing under a judgement could not warn of it."""
    held = load_framework(framework)
    place = {criterion.key: criterion.judgement for criterion in held.criteria}
    reached = {
        place[key] for tool in GRADED for standard in tool.standards for key in standard.criteria.get(framework, ())
    }
    graded = {criterion.judgement for criterion in held.criteria} - {"lscb"}
    assert reached == graded


def test_an_inadequate_critical_standard_caps_the_overall_grade_and_alerts() -> None:
    tool = load_tool("social-care-core")
    grades = {standard.key: "good" for standard in tool.standards} | {"risk": "inadequate"}
    assert [alert.standard for alert in alerts(tool, grades)] == ["risk"]
    assert "manager" in alerts(tool, grades)[0].action
    assert [said.strength for said in rulings(tool, grades, "good")] == ["violation"]
    assert rulings(tool, grades, "inadequate") == ()


def test_another_inadequate_standard_does_not_cap_it() -> None:
    tool = load_tool("social-care-core")
    grades = {standard.key: "good" for standard in tool.standards} | {"recording": "inadequate"}
    assert alerts(tool, grades) == ()
    assert rulings(tool, grades, "good") == ()


def test_an_overall_grade_beyond_every_standard_is_queried_and_not_forbidden() -> None:
    tool = load_tool("observation")
    grades = {standard.key: "good" for standard in tool.standards}
    assert [said.strength for said in rulings(tool, grades, "outstanding")] == ["query"]
    assert [said.strength for said in rulings(tool, grades, "requires_improvement")] == ["query"]
    del grades["chairing"]
    assert "Not graded: Chairing and challenge" in rulings(tool, grades, "good")[0].text


def test_a_grade_or_a_standard_that_is_not_there_is_refused() -> None:
    tool = load_tool("observation")
    with pytest.raises(InputNotFit, match="not on the scale"):
        rulings(tool, {"chairing": "adequate"}, "good")
    with pytest.raises(InputNotFit, match="no standard “chairs”"):
        alerts(tool, {"chairs": "good"})


def test_an_unknown_tool_lists_those_there_are() -> None:
    with pytest.raises(InputNotFit, match=r"no audit tool “nothing”.*early-help"):
        load_tool("nothing")


def mended(change: Any) -> dict[str, Any]:
    tables = copy.deepcopy(read_toml("audit_tools", "observation.toml"))
    change(tables)
    return tables


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda t: t["standards"][0].update(criteria={"ilacs-2023": ["help-nothing"]}), "no criterion “help-nothing”"),
        (lambda t: t["standards"][0].update(criteria={"ilacs-1999": ["x"]}), "“ilacs-1999” that is not known"),
        (lambda t: t["standards"].append(t["standards"][0]), "names a standard twice"),
        (lambda t: t["standards"][0].update(critical=True), "same day"),
        (lambda t: [s.update(critical=False, alert="") for s in t["standards"]], "at least one critical"),
        (lambda t: t["standards"][0]["descriptors"].update(good="", outstanding="x"), "descriptor of its own"),
        (lambda t: t["standards"][0]["descriptors"].update(adequate="x"), "“adequate” that is not known"),
        (lambda t: t.update(heard=[]), "asks nobody"),
        (
            lambda t: t.update(questions=[{k: k for k in ("key", "text", "pass_when", "fail_when", "answers_for")}]),
            "both",
        ),
    ],
)
def test_a_mistake_in_a_tool_is_named(change: Any, says: str) -> None:
    with pytest.raises(DefinitionError, match=re.escape(says)):
        build_tool(mended(change), where="mine.toml")


def test_a_tool_of_a_councils_own_is_loaded_from_its_file(tmp_path: Any) -> None:
    from goldenthread.core.definitions import shelf

    path = tmp_path / "ours.toml"
    path.write_text(shelf("audit_tools", "observation.toml").read_text(encoding="utf-8"), encoding="utf-8")
    assert load_tool_file(path) == load_tool("observation")
