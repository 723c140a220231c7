"""Reads one published report from its PDF."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from goldenthread.intake.inspection_report.authority import find_authority
from goldenthread.intake.inspection_report.findings import read_findings
from goldenthread.intake.inspection_report.front import Front, read_front
from goldenthread.intake.inspection_report.judgements import read_judgements
from goldenthread.intake.inspection_report.layouts import Edition
from goldenthread.intake.inspection_report.pages import Pages, accept_report, read_pages
from goldenthread.intake.inspection_report.reading import FieldRead, GradeRead, ReportReading
from goldenthread.intake.inspection_report.recommendations import read_recommendations
from goldenthread.intake.safety import AcceptedFile

#: Finds an authority by the name printed in a report and a day of the inspection: name and DfE number, or None.
FindAuthority = Callable[[str, date | None], tuple[str, int] | None]

_STYLES = re.compile(
    r"\b(?:the|city|borough|county|metropolitan|district|council|royal|london|of|unitary|authority|area)\b",
    re.IGNORECASE,
)


def read_report(file: Path | AcceptedFile, *, find_authority: FindAuthority = find_authority) -> ReportReading:
    """Everything that can be read from one report or letter; a file already accepted is not read from disk again.

    InputNotFit says in one sentence why a file is not a report that can be read. Nothing is written anywhere.
    """
    accepted = file if isinstance(file, AcceptedFile) else accept_report(file)
    pages = read_pages(accepted)
    front = read_front(accepted.name, pages)
    on = front.on_site[0] if front.on_site else front.published
    name, found = _authority(front.names, on, find_authority)
    edition, judgements, doubts = _judged(pages, front, _name_pattern(name))
    recommendations = read_recommendations(pages, front.layout)
    problems = [*_front_problems(front), *doubts]
    if name and found is None:
        problems.append(f"“{name}” is not the name of an authority that Goldenthread knows.")
    if front.layout.expects_recommendations and not recommendations:
        problems.append("No recommendation or area for improvement could be read.")
    return ReportReading(
        framework=edition.key,
        kind=front.kind,
        pages=pages.count,
        authority=found[0] if found else name,
        dfe=found[1] if found else None,
        on_site_from=front.on_site[0] if front.on_site else None,
        on_site_to=front.on_site[1] if front.on_site else None,
        published=front.published,
        lead_inspector=front.lead_inspector,
        judgements=judgements,
        recommendations=recommendations,
        findings=read_findings(pages, front.layout, edition),
        fields=_fields(front, known=found is not None),
        problems=tuple(problems),
        prints_publication=front.layout.prints_publication or front.layout.letter,
    )


def _authority(names: Sequence[str], on: date | None, find: FindAuthority) -> tuple[str | None, tuple[str, int] | None]:
    """The first of the names that is an authority's, else the likeliest one as printed."""
    for name in names:
        if found := find(name, on):
            return name, found
    return (names[0] if names else None), None


def _judged(pages: Pages, front: Front, name: str) -> tuple[Edition, dict[str, GradeRead], tuple[str, ...]]:
    """The grades, and the edition they show: a form without an overall grade is known by there being none."""
    told_by_grades = [each for each in front.editions if each.unless_graded]
    edition = next(each for each in front.editions if not each.unless_graded)
    judgements, doubts = read_judgements(pages, front.layout, edition, name)
    for newer in told_by_grades:
        if all(key in judgements and judgements[key].grade is None for key in newer.unless_graded):
            return newer, *read_judgements(pages, front.layout, newer, name)
    return edition, judgements, doubts


def _name_pattern(name: str | None) -> str:
    """The part of an authority's name that every sentence about it repeats, as a pattern."""
    words = " ".join(_STYLES.sub(" ", name or "").casefold().split())
    return r"[\W\w]{1,6}".join(map(re.escape, re.findall(r"[a-z]{3,}", words)[:1])) if words else ""


def _front_problems(front: Front) -> list[str]:
    missing = []
    if not front.names:
        missing.append("The name of the authority could not be read.")
    if front.on_site is None:
        missing.append("The dates on site could not be read.")
    if front.published is None and front.layout.prints_publication:
        missing.append("The date of publication could not be read.")
    return missing


def _fields(front: Front, *, known: bool) -> dict[str, FieldRead]:
    """How sure each plain field is; a name the register knows is surer than one it does not."""
    return {
        "authority": FieldRead(0.0 if not front.names else 0.99 if known else 0.5, 1 if front.names else None),
        "on_site": FieldRead(0.95 if front.on_site else 0.0, 1 if front.on_site else None),
        "published": FieldRead(0.95 if front.published else 0.0, 1 if front.published else None),
        "lead_inspector": FieldRead(0.9 if front.lead_inspector else 0.0, None),
    }
