"""What was read from a council's paper: a draft of the inspection's record, for a person to confirm.

`where` says which paragraph a thing was read from, as a reader of the paper would say it: R6 is paragraph 6 of
the report, A9.11 the eleventh item under paragraph 9 of its appendix.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class PaperGrade:
    """One judgement as the paper gives it; the grade is None where the paper contradicts itself beyond telling."""

    grade: str
    confidence: float
    where: str


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence or list item of the paper, word for word."""

    text: str
    where: str


@dataclass(frozen=True, slots=True)
class Strength:
    """A strength the paper reports, and the judgement it stands under."""

    text: str
    judgement: str
    where: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A recommendation of the inspectors as the paper repeats it."""

    text: str
    finding_class: str
    body: str
    where: str


@dataclass(frozen=True, slots=True)
class Implication:
    """One kind of implication, its words, and whether the paper says that there is none."""

    key: str
    text: str
    nil: bool
    where: str


@dataclass(frozen=True, slots=True)
class PaperReading:
    """Everything read from one paper. What could not be read is empty and, where it matters, a problem."""

    framework: str | None
    title: str | None = None
    report_of: str | None = None
    authority: str | None = None
    dfe: int | None = None
    on_site_from: date | None = None
    on_site_to: date | None = None
    published: date | None = None
    purpose: tuple[Said, ...] = ()
    judgements: dict[str, PaperGrade] = field(default_factory=dict)
    strengths: tuple[Strength, ...] = ()
    practice_worth_sharing: tuple[Said, ...] = ()
    recommendations: tuple[Asked, ...] = ()
    decisions: tuple[Said, ...] = ()
    reasons: tuple[Said, ...] = ()
    implications: tuple[Implication, ...] = ()
    problems: tuple[str, ...] = ()
    paragraphs: tuple[Said, ...] = ()

    def as_json(self, file: str | Path) -> dict[str, Any]:
        """The reading in the shape of `goldenthread report read-paper --json`, dates as YYYY-MM-DD."""
        return {
            "file": str(file),
            "framework": self.framework,
            "title": self.title,
            "report_of": self.report_of,
            "authority": {"name": self.authority, "dfe": self.dfe},
            "on_site": {"from": _iso(self.on_site_from), "to": _iso(self.on_site_to)},
            "published": _iso(self.published),
            "purpose": [_said(each) for each in self.purpose],
            "judgements": {
                key: {"grade": each.grade, "confidence": each.confidence, "where": each.where}
                for key, each in self.judgements.items()
            },
            "strengths": [
                {"text": each.text, "judgement": each.judgement, "where": each.where} for each in self.strengths
            ],
            "practice_worth_sharing": [_said(each) for each in self.practice_worth_sharing],
            "recommendations": [
                {"text": each.text, "class": each.finding_class, "body": each.body, "where": each.where}
                for each in self.recommendations
            ],
            "decisions": [_said(each) for each in self.decisions],
            "reasons": [_said(each) for each in self.reasons],
            "implications": {
                each.key: {"text": each.text, "nil": each.nil, "where": each.where} for each in self.implications
            },
            "problems": list(self.problems),
            "paragraphs": [_said(each) for each in self.paragraphs],
        }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _said(each: Said) -> dict[str, str]:
    return {"text": each.text, "where": each.where}
