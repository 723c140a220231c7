"""A grading as a page reads it: good practice first, then the grade and its reasons, then each standard in words."""

from __future__ import annotations

from dataclasses import dataclass

from goldenthread.apps.audits.form_parts import ANSWER_WORDS, PASS_WORDS
from goldenthread.apps.audits.models import Audit, Grading, StandardGrade
from goldenthread.core.audit_themes import load_taxonomy


@dataclass(frozen=True)
class Reading:
    """One grading with the tool's own words beside its keys."""

    grading: Grading
    standards: list[tuple[str, StandardGrade]]
    checks: list[tuple[str, str, str]]
    good: list[str]
    mend: list[str]


def reading_of(grading: Grading, audit: Audit) -> Reading:
    """A grading with the titles of its standards, checks and themes."""
    tool = audit.tool.tool
    titles = {each.key: each.title for each in tool.standards}
    texts = {each.key: each.text for each in (*tool.checks, *tool.questions)}
    themes = {each.key: each.title for each in load_taxonomy().themes}
    words = ANSWER_WORDS | PASS_WORDS
    named = list(grading.themes.all())
    return Reading(
        grading=grading,
        standards=[(titles.get(each.standard, each.standard), each) for each in grading.standards.all()],
        checks=[
            (texts.get(each.check_key, each.check_key), words.get(each.answer, each.answer), each.comment)
            for each in grading.checks.all()
        ],
        good=[themes.get(each.theme, each.theme) for each in named if each.kind == "good"],
        mend=[themes.get(each.theme, each.theme) for each in named if each.kind == "mend"],
    )
