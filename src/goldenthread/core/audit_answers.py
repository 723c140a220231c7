"""The answers of one audit form: which there are for a tool, what they say together, and what is still missing.

A draft is plain text by field name, so that it can be saved one field at a time; only what is given in is a grading.

    standard.risk.grade     standard.risk.evidence   .strengths  .gaps  .impact
    check.consent           check.consent.comment    question.seen-alone
    heard.family.said       heard.family.why         header.0    theme.history
    overall   reasons   answered   good_practice   learning
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from goldenthread.core.audit_tools import ANSWERS, GRADES, AuditTool, rulings

TEXTS = ("evidence", "strengths", "gaps", "impact")
PASS_FAIL = ("pass", "fail")
KINDS = ("good", "mend")
CLOSING = ("overall", "reasons", "answered", "good_practice", "learning")
LONGEST = 20_000


@dataclass(frozen=True)
class StandardFound:
    """What was found under one standard."""

    grade: str
    evidence: str = ""
    strengths: str = ""
    gaps: str = ""
    impact: str = ""


@dataclass(frozen=True)
class HeardFound:
    """What one of the others said, or why they were not heard."""

    said: str = ""
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class Found:
    """Everything one person found of one case."""

    overall: str = ""
    reasons: str = ""
    answered: str = ""
    good_practice: str = ""
    learning: str = ""
    standards: Mapping[str, StandardFound] = field(default_factory=dict)
    checks: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    heard: Mapping[str, HeardFound] = field(default_factory=dict)
    themes: Mapping[str, str] = field(default_factory=dict)
    header: Mapping[str, str] = field(default_factory=dict)

    @property
    def grades(self) -> dict[str, str]:
        """The grade of each standard that was graded."""
        return {key: each.grade for key, each in self.standards.items() if each.grade}


def field_names(tool: AuditTool, *, questions: Sequence[str] = (), themes: Sequence[str] = ()) -> tuple[str, ...]:
    """Every field of the form of a tool, in its order."""
    names = [f"header.{place}" for place, _ in enumerate(tool.header)]
    for standard in tool.standards:
        names += [f"standard.{standard.key}.{part}" for part in ("grade", *TEXTS)]
    for question in tool.questions:
        if question.key in questions:
            names += [f"question.{question.key}", f"question.{question.key}.comment"]
    for check in tool.checks:
        names += [f"check.{check.key}", f"check.{check.key}.comment"]
    for heard in tool.heard:
        names += [f"heard.{heard.who}.said", f"heard.{heard.who}.why"]
    names += [f"theme.{key}" for key in themes]
    closing = CLOSING if tool.scoring == "graded" else ("good_practice", "learning")
    return (*names, *closing)


def allowed(name: str) -> tuple[str, ...] | None:
    """The values a field may hold; None for free text."""
    parts = name.split(".")
    if name == "overall" or (parts[0] == "standard" and parts[-1] == "grade"):
        return GRADES
    if parts[-1] == "comment":
        return None
    return {"check": ANSWERS, "question": PASS_FAIL, "theme": KINDS}.get(parts[0])


def fits(name: str, value: str) -> bool:
    """Whether a field may hold this value; every field may be empty."""
    choices = allowed(name)
    return len(value) <= LONGEST and (not value or choices is None or value in choices)


def read_answers(tool: AuditTool, answers: Mapping[str, str]) -> Found:
    """What the answers of a form say together."""

    def said(name: str) -> str:
        return answers.get(name, "").strip()

    standards = {
        each.key: StandardFound(
            said(f"standard.{each.key}.grade"), *(said(f"standard.{each.key}.{part}") for part in TEXTS)
        )
        for each in tool.standards
    }
    checks = {each.key: (said(f"check.{each.key}"), said(f"check.{each.key}.comment")) for each in tool.checks}
    checks |= {
        each.key: (said(f"question.{each.key}"), said(f"question.{each.key}.comment")) for each in tool.questions
    }
    heard = {each.who: HeardFound(said(f"heard.{each.who}.said"), said(f"heard.{each.who}.why")) for each in tool.heard}
    themes = {name.removeprefix("theme."): value for name, value in answers.items() if name.startswith("theme.")}
    return Found(
        standards={key: each for key, each in standards.items() if each != StandardFound("")},
        checks={key: each for key, each in checks.items() if each[0]},
        heard={key: each for key, each in heard.items() if each != HeardFound()},
        themes={key: value for key, value in themes.items() if value in KINDS},
        header={label: value for place, label in enumerate(tool.header) if (value := said(f"header.{place}"))},
        **{name: said(name) for name in CLOSING},
    )


def missing(tool: AuditTool, found: Found, *, questions: Sequence[str] = ()) -> list[tuple[str, str]]:
    """What must be mended before it can be given in: each field with a sentence."""
    wrong: list[tuple[str, str]] = []
    for standard in tool.standards:
        given = found.standards.get(standard.key)
        if given and given.grade and not given.evidence:
            wrong.append((f"standard.{standard.key}.evidence", f"{standard.title}: say what the grade rests on."))
        if given and not given.grade and not found.answered:
            wrong.append((f"standard.{standard.key}.grade", f"{standard.title}: choose a grade."))
    for question in tool.questions:
        if question.key in questions and question.key not in found.checks:
            wrong.append((f"question.{question.key}", "Choose pass or fail."))
    for heard in tool.heard:
        if heard.expected and heard.who not in found.heard:
            sentence = f"Write what the {heard.who} said, or why they were not heard."
            wrong.append((f"heard.{heard.who}.said", sentence))
    if tool.scoring == "graded":
        wrong += _overall(tool, found)
    return wrong


def _overall(tool: AuditTool, found: Found) -> list[tuple[str, str]]:
    wrong: list[tuple[str, str]] = []
    if not found.grades:
        wrong.append((f"standard.{tool.standards[0].key}.grade", "Grade at least one standard."))
    if not found.overall:
        return [*wrong, ("overall", "Choose the overall grade. It is your decision and is not worked out.")]
    if not found.reasons:
        wrong.append(("reasons", "Give the reasons for the overall grade."))
    for ruling in rulings(tool, found.grades, found.overall):
        if ruling.strength == "violation":
            wrong.append(("overall", ruling.text))
        elif not found.answered:
            wrong.append(("answered", ruling.text))
    return wrong
