"""The parts of the audit form of one tool, with the answers of a draft: what the page shows, in order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goldenthread.apps.audits.models import Audit, DraftAnswer
from goldenthread.core.audit_answers import TEXTS
from goldenthread.core.audit_themes import load_taxonomy
from goldenthread.core.audit_tools import ANSWERS, GRADES, AuditTool

ANSWER_WORDS = {"yes": "Yes", "no": "No", "not_applicable": "Not applicable", "not_recorded": "Not recorded"}
PASS_WORDS = {"pass": "Pass", "fail": "Fail"}
GRADE_WORDS = {
    "outstanding": "Outstanding",
    "good": "Good",
    "requires_improvement": "Requires improvement",
    "inadequate": "Inadequate",
}
TEXT_WORDS = {
    "evidence": ("What the grade rests on", "What you read or heard, and where it is on the file."),
    "strengths": ("What was done well", ""),
    "gaps": ("What is missing", ""),
    "impact": ("What it meant for the child", ""),
}
CLOSING_WORDS = {
    "reasons": ("Reasons for the overall grade", "Name what weighed most. Nothing works the grade out for you."),
    "answered": (
        "Answer to what the rules ask",
        "Only where a standard is not graded, or the overall grade lies apart.",
    ),
    "good_practice": ("Good practice", "It is named first in the worker's feedback."),
    "learning": ("Learning for others", "For the bulletin. Name no child, family or worker."),
}


def field_id(name: str) -> str:
    """A field's name as an id that an address can point at: “heard.parent or carer.said” has points and spaces."""
    return re.sub(r"[^A-Za-z0-9_]+", "-", name)


@dataclass(frozen=True)
class Choice:
    """One radio button."""

    value: str
    label: str
    hint: str = ""


@dataclass(frozen=True)
class Field:
    """One answer: radios where there are choices, else text. `id` is safe in an address and for a label."""

    name: str
    label: str
    value: str
    version: int
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    inline: bool = False
    small: bool = False
    other: str = ""
    error: str = ""

    @property
    def id(self) -> str:
        return field_id(self.name)


@dataclass(frozen=True)
class Section:
    """One part of the form under its heading."""

    key: str
    title: str
    question: str
    fields: tuple[Field, ...]
    more: tuple[Field, ...] = ()
    critical: bool = False
    alert: str = ""
    note: str = ""

    @property
    def opened(self) -> bool:
        """Whether anything further is written already, or wrong."""
        return any(each.value or each.error or each.other for each in self.more)


class Parts:
    """Builds the sections of one form from a tool, the answers so far, what two windows disagree on, and what is wrong."""

    def __init__(
        self,
        audit: Audit,
        answers: Mapping[str, DraftAnswer],
        conflicts: Mapping[str, Sequence[DraftAnswer]],
        wrong: Mapping[str, str],
    ) -> None:
        self.tool: AuditTool = audit.tool.tool
        self.questions = audit.round.questions
        self.answers, self.conflicts, self.wrong = answers, conflicts, wrong

    def sections(self) -> list[Section]:
        """Every section of the form in its order."""
        found = [self._header(), *self._standards(), *self._questions(), self._checks(), self._heard(), self._themes()]
        return [each for each in [*found, self._closing()] if each.fields]

    def _field(self, name: str, label: str, hint: str = "", choices: tuple[Choice, ...] = (), **more: bool) -> Field:
        held = self.answers.get(name)
        clash = self.conflicts.get(name)
        return Field(
            name=name,
            label=label,
            value=held.value if held else "",
            version=held.version if held else 0,
            hint=hint,
            choices=choices,
            other=clash[0].value if clash else "",
            error=self.wrong.get(name, ""),
            **more,
        )

    def _header(self) -> Section:
        fields = tuple(self._field(f"header.{n}", label, small=True) for n, label in enumerate(self.tool.header))
        return Section("header", "Before you begin", "Use the case's key. Write no name of a child or family.", fields)

    def _standards(self) -> list[Section]:
        found = []
        for each in self.tool.standards:
            choices = tuple(
                Choice(grade, GRADE_WORDS[grade], getattr(each.descriptors, grade)) for grade in reversed(GRADES)
            )
            name = f"standard.{each.key}"
            grade = self._field(f"{name}.grade", f"Grade: {each.title}", choices=choices)
            texts = [self._field(f"{name}.{part}", *TEXT_WORDS[part]) for part in TEXTS]
            alert = each.alert if each.critical else ""
            found.append(
                Section(
                    name.replace(".", "-"), each.title, each.question, (grade, texts[0]), tuple(texts[1:]),
                    each.critical, alert,
                )
            )  # fmt: skip
        return found

    def _questions(self) -> list[Section]:
        found = []
        for each in self.tool.questions:
            if each.key not in self.questions:
                continue
            choices = (Choice("pass", "Pass", each.pass_when), Choice("fail", "Fail", each.fail_when))
            name = f"question.{each.key}"
            fields = (self._field(name, "Pass or fail", choices=choices), self._field(f"{name}.comment", "Comment"))
            found.append(Section(name.replace(".", "-"), each.text, "", fields))
        return found

    def _checks(self) -> Section:
        choices = tuple(Choice(key, ANSWER_WORDS[key]) for key in ANSWERS)
        fields = tuple(
            self._field(f"check.{each.key}", each.text, each.not_applicable_when, choices, inline=True)
            for each in self.tool.checks
        )
        return Section("checks", "Checks", "Is it there or not? Checks are never part of a grade.", fields)

    def _heard(self) -> Section:
        fields = []
        for each in self.tool.heard:
            expected = "Expected." if each.expected else "Where it can be done."
            fields += [
                self._field(f"heard.{each.who}.said", f"What the {each.who} said", f"{each.asked} {expected}"),
                self._field(f"heard.{each.who}.why", f"Why the {each.who} was not heard", small=True),
            ]
        return Section("heard", "Who else was heard", "", tuple(fields))

    def _themes(self) -> Section:
        choices = (Choice("good", "Good practice"), Choice("mend", "To mend"), Choice("", "Not a theme here"))
        fields = tuple(
            self._field(f"theme.{each.key}", each.title, choices=choices, inline=True)
            for each in load_taxonomy().themes
            if not self.tool.standards or set(each.standards) & {standard.key for standard in self.tool.standards}
        )
        return Section("themes", "Themes", "Only what stands out. Themes are counted over the year.", fields)

    def _closing(self) -> Section:
        names = ("reasons", "answered", "good_practice", "learning")
        if self.tool.scoring != "graded":
            names = ("good_practice", "learning")
        texts = [self._field(name, *CLOSING_WORDS[name]) for name in names]
        if self.tool.scoring != "graded":
            return Section("closing", "In the end", "", tuple(texts))
        choices = tuple(Choice(grade, GRADE_WORDS[grade]) for grade in reversed(GRADES))
        overall = self._field("overall", "Overall grade", choices=choices)
        note = "An inadequate critical standard caps the overall grade at inadequate."
        return Section(
            "closing", "Overall", "Your decision, with reasons. It is never an average.", (overall, *texts), note=note
        )
