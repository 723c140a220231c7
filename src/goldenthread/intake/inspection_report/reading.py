"""What was read from one published inspection report, with the place and the confidence of each field.

A reading is a proposal: a person confirms it beside the page before anything is kept. A wrong grade is far
worse than a missing one, so a grade that could not be read is None, and a grade whose two readings disagree
carries a confidence below CONFIDENT.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

#: At or above this a grade may be shown as read; below it the page asks the person to look first.
CONFIDENT = 0.8

#: The front page and the body, or two separate places of the body, say the same.
TWO_PLACES_AGREE = 0.99
#: Read once from the table of judgements, or from a heading that holds nothing but the judgement.
ONE_PLACE = 0.9
#: Read once from a sentence of running text.
ONE_SENTENCE = 0.7
#: Two places disagree. The first printed is shown, for a person to settle.
PLACES_DISAGREE = 0.4


@dataclass(frozen=True, slots=True)
class Place:
    """Where on a page something stands: points from the left and the bottom of the page, as PDF counts."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class GradeRead:
    """One judgement: its grade or None, how sure the reading is (0 to 1), and where it was read."""

    grade: str | None
    confidence: float
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One thing the report asks for, word for word."""

    text: str
    finding_class: str
    body: str
    place: Place
    number: str | None = None
    national_framework: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One paragraph of findings under a judgement, word for word."""

    text: str
    page: int
    number: str | None = None


@dataclass(frozen=True, slots=True)
class FieldRead:
    """How sure the reading of one plain field is, and the page it stands on."""

    confidence: float
    page: int | None


@dataclass(frozen=True, slots=True)
class ReportReading:
    """Everything read from one report. A field that could not be read is None and, where the form has it, a problem."""

    framework: str
    kind: str
    pages: int
    authority: str | None = None
    dfe: int | None = None
    on_site_from: date | None = None
    on_site_to: date | None = None
    published: date | None = None
    lead_inspector: str | None = None
    judgements: dict[str, GradeRead] = field(default_factory=dict)
    recommendations: tuple[Recommendation, ...] = ()
    findings: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    fields: dict[str, FieldRead] = field(default_factory=dict)
    problems: tuple[str, ...] = ()
    prints_publication: bool = True

    def as_json(self, file: str | Path) -> dict[str, Any]:
        """The reading in the fixed shape of `goldenthread report read --json`, dates as YYYY-MM-DD."""
        return {
            "file": str(file),
            "framework": self.framework,
            "kind": self.kind,
            "pages": self.pages,
            "authority": {"name": self.authority, "dfe": self.dfe},
            "on_site": {"from": _iso(self.on_site_from), "to": _iso(self.on_site_to)},
            "published": _iso(self.published),
            "prints_publication": self.prints_publication,
            "lead_inspector": self.lead_inspector,
            "judgements": {key: _grade_json(read) for key, read in self.judgements.items()},
            "recommendations": [_recommendation_json(each) for each in self.recommendations],
            "findings": {
                key: [{"number": each.number, "text": each.text, "page": each.page} for each in paragraphs]
                for key, paragraphs in self.findings.items()
            },
            "fields": {key: {"confidence": each.confidence, "page": each.page} for key, each in self.fields.items()},
            "problems": list(self.problems),
        }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _box(place: Place | None) -> list[float] | None:
    return [round(each, 1) for each in (place.left, place.bottom, place.right, place.top)] if place else None


def _grade_json(read: GradeRead) -> dict[str, Any]:
    return {
        "grade": read.grade,
        "confidence": read.confidence,
        "page": read.place.page if read.place else None,
        "position": _box(read.place),
    }


def _recommendation_json(each: Recommendation) -> dict[str, Any]:
    return {
        "text": each.text,
        "class": each.finding_class,
        "body": each.body,
        "page": each.place.page,
        "number": each.number,
        "national_framework": list(each.national_framework),
        "position": _box(each.place),
    }
