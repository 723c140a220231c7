"""The audit tools: what an auditor grades, checks and asks, as editioned data a quality lead can read and sign.

    tool ── standards   graded on the four-point scale, a short descriptor for each grade; some are critical
         ├─ checks      yes, no, not applicable, not recorded: compliance, never part of a grade
         ├─ heard       who else is asked, and what: an audit of a file alone is half an audit
         └─ questions   of a dip sample: one question, pass or fail

The overall grade is a person's decision with reasons and never worked out from the standards. One thing limits it:
an inadequate critical standard caps it at inadequate and raises an alert on the same day, which can be answered
but not silenced. A tool in use never changes; a change makes a new edition.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from goldenthread.core.definitions import build, names_on, read_toml, read_toml_file
from goldenthread.core.errors import DefinitionError, InputNotFit

FOLDER = "audit_tools"
GRADES = ("inadequate", "requires_improvement", "good", "outstanding")
ANSWERS = ("yes", "no", "not_applicable", "not_recorded")


@dataclass(frozen=True, kw_only=True)
class Descriptors:
    """What practice at each grade looks like for one standard, in a sentence each."""

    inadequate: str
    requires_improvement: str
    good: str
    outstanding: str

    def __post_init__(self) -> None:
        texts = [getattr(self, grade) for grade in GRADES]
        if any(not text.strip() for text in texts) or len(set(texts)) < len(texts):
            raise DefinitionError("Each grade needs a descriptor of its own.")


@dataclass(frozen=True, kw_only=True)
class Standard:
    """One thing that is graded. `criteria` names framework criteria by framework key.

    A critical standard has an `alert`: what is done on the same day when it is inadequate.
    """

    key: str
    title: str
    question: str
    descriptors: Descriptors
    criteria: dict[str, tuple[str, ...]]
    critical: bool = False
    alert: str = ""

    def __post_init__(self) -> None:
        if self.critical != bool(self.alert.strip()):
            raise DefinitionError("A critical standard says what is done on the same day (“alert”); others do not.")


@dataclass(frozen=True, kw_only=True)
class Check:
    """One thing that is there or not, answered yes, no, not applicable or not recorded."""

    key: str
    text: str
    not_applicable_when: str = ""


@dataclass(frozen=True, kw_only=True)
class Heard:
    """Somebody else who is asked, and what. Where `expected`, an audit without them says why."""

    who: str
    asked: str
    expected: bool


@dataclass(frozen=True, kw_only=True)
class Question:
    """One question of a dip sample, and what counts as a pass. `answers_for` is the expectation it tests."""

    key: str
    text: str
    pass_when: str
    fail_when: str
    answers_for: str


@dataclass(frozen=True, kw_only=True)
class AuditTool:
    """One edition of one tool. `unit` is what one audit reads; `header` what is filled in first."""

    key: str
    edition: str
    title: str
    purpose: str
    used_for: str
    unit: str
    scoring: Literal["graded", "pass_fail"]
    author: str
    status: str
    header: tuple[str, ...]
    checks: tuple[Check, ...]
    heard: tuple[Heard, ...]
    standards: tuple[Standard, ...] = ()
    questions: tuple[Question, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        for kind, keys in (
            ("standard", [each.key for each in self.standards]),
            ("check", [each.key for each in self.checks]),
            ("question", [each.key for each in self.questions]),
            ("person heard", [each.who for each in self.heard]),
        ):
            if len(set(keys)) < len(keys):
                raise DefinitionError(f"The tool names a {kind} twice.")
        if self.scoring == "graded" and not self.critical:
            raise DefinitionError("A graded tool has at least one critical standard.")
        if (self.scoring == "graded") != bool(self.standards) or (self.scoring == "pass_fail") != bool(self.questions):
            raise DefinitionError("A graded tool has standards, a pass-or-fail tool has questions, neither has both.")
        if self.scoring == "graded" and not any(each.expected for each in self.heard):
            raise DefinitionError("The tool asks nobody beside the file; name at least one person who is expected.")

    @property
    def critical(self) -> tuple[str, ...]:
        """The keys of the critical standards."""
        return tuple(each.key for each in self.standards if each.critical)

    def standard(self, key: str) -> Standard:
        """The standard with this key; InputNotFit lists those there are."""
        for each in self.standards:
            if each.key == key:
                return each
        held = ", ".join(each.key for each in self.standards) or "none"
        raise InputNotFit(f"{self.title} has no standard “{key}”. It has: {held}.")


@dataclass(frozen=True)
class Alert:
    """A same-day alert: the critical standard graded inadequate, and what is to be done."""

    standard: str
    title: str
    action: str


@dataclass(frozen=True)
class Ruling:
    """What a rule says of a proposed overall grade: a violation must be mended, a query answered with a reason."""

    strength: Literal["violation", "query"]
    text: str


def tool_keys() -> tuple[str, ...]:
    """The keys of the shipped tools."""
    return names_on(FOLDER)


@cache
def load_tool(key: str) -> AuditTool:
    """One shipped tool, for instance load_tool("early-help")."""
    if key not in tool_keys():
        raise InputNotFit(f"There is no audit tool “{key}”. There are: {', '.join(tool_keys())}.")
    tool = build_tool(read_toml(FOLDER, f"{key}.toml"), where=f"definitions/{FOLDER}/{key}.toml")
    if tool.key != key:
        raise DefinitionError(f"definitions/{FOLDER}/{key}.toml calls itself “{tool.key}”. File and key must agree.")
    return tool


def load_tool_file(path: Path) -> AuditTool:
    """A tool of a council's own, checked exactly as the shipped ones are."""
    return build_tool(read_toml_file(path), where=path.name)


def build_tool(tables: Mapping[str, object], *, where: str) -> AuditTool:
    """The tool in plain tables, with every criterion it names found in its framework."""
    tool = build(AuditTool, tables, where=where)
    for standard in tool.standards:
        for framework, keys in standard.criteria.items():
            unknown = [key for key in keys if key not in _criteria(framework, where)]
            if unknown:
                raise DefinitionError(
                    f"{where} › standards [{standard.key}] › criteria: {framework} has no criterion “{unknown[0]}”."
                )
    return tool


def alerts(tool: AuditTool, grades: Mapping[str, str]) -> tuple[Alert, ...]:
    """The same-day alerts these grades (standard key → grade code) raise."""
    _check_grades(tool, grades)
    return tuple(
        Alert(each.key, each.title, each.alert)
        for each in tool.standards
        if each.critical and grades.get(each.key) == "inadequate"
    )


def rulings(tool: AuditTool, grades: Mapping[str, str], overall: str) -> tuple[Ruling, ...]:
    """What the rules say of an overall grade somebody proposes. Nothing said means nothing stands against it."""
    _check_grades(tool, {**grades, "overall": overall})
    said = []
    if overall != "inadequate":
        said += [
            Ruling("violation", f"“{each.title}” is critical and inadequate, so the overall grade is inadequate.")
            for each in alerts(tool, grades)
        ]
    ungraded = [each.title for each in tool.standards if each.key not in grades]
    if ungraded:
        said.append(Ruling("query", f"Not graded: {', '.join(ungraded)}. Say why, or grade them."))
    ranks = [GRADES.index(grade) for grade in grades.values()]
    if ranks and GRADES.index(overall) > max(ranks):
        said.append(Ruling("query", "The overall grade is above that of every standard. Say what it rests on."))
    if ranks and GRADES.index(overall) < min(ranks):
        said.append(Ruling("query", "The overall grade is below that of every standard. Say what it rests on."))
    return tuple(said)


def _check_grades(tool: AuditTool, grades: Mapping[str, str]) -> None:
    for key, grade in grades.items():
        if key != "overall":
            tool.standard(key)
        if grade not in GRADES:
            raise InputNotFit(f"The grade of “{key}” is not on the scale. The grades are: {', '.join(GRADES)}.")


def _criteria(framework: str, where: str) -> frozenset[str]:
    from goldenthread.core.frameworks import framework_keys, load_framework

    if framework not in framework_keys():
        raise DefinitionError(f"{where} names a framework “{framework}” that is not known.")
    return frozenset(criterion.key for criterion in load_framework(framework).criteria)
