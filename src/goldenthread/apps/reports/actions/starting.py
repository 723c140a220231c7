"""From a confirmed report of one's own authority to its inspection record, which a plan can then answer; and withdrawal."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.inspections import actions as inspections
from goldenthread.apps.inspections.models import Component, Finding, Inspection, Judgement
from goldenthread.apps.reports import events
from goldenthread.apps.reports.models import Passage, PublishedReport
from goldenthread.apps.reports.policies import policy
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken
from goldenthread.core.frameworks import Framework, load_framework

#: How the recommendations to each body are numbered in the record.
_NUMBERED = {"authority": "LA", "lscb": "LS", "partnership": "P"}


@transaction.atomic
def start_inspection(*, report: PublishedReport, by: User, on: date) -> Inspection:
    """An inspection record of the person's own authority, filled in from a confirmed report.

    Grades keep the page they stand on as their reason; each recommendation begins as one ask, which a person may
    part into several. Findings of a report stay with the report, since nobody said which are strengths; the strengths
    that a council's paper names are taken over.
    """
    policy.require_write(by, report)
    if report.dfe != int(by.authority):
        raise RuleBroken(
            f"{report.name} is not your authority. Its report can be searched and compared, not taken over."
        )
    if report.inspection_key:
        raise RuleBroken(f"The record {report.inspection_key} was already started from this report.")
    if report.withdrawn_on:
        raise RuleBroken("This report was withdrawn, so nothing is started from it.")
    if report.on_site_from is None or report.on_site_to is None:
        raise RuleBroken("The days on site were not confirmed, and a record needs them.")
    edition = load_framework(report.framework)
    grades = list(report.judgements.all())
    asked = list(report.passages.filter(kind=Passage.Kind.RECOMMENDATION))
    judged = {each.key for each in grades}
    bodies = {"authority", *(each.body for each in asked)}
    parts = [each.key for each in edition.components if each.body_type in bodies or _judges(edition, each.key, judged)]
    parts = parts or [each.key for each in edition.components]
    inspection = inspections.open_inspection(
        key=f"{_slug(report.name)}-{edition.key.split('-')[0]}-{report.on_site_from:%Y-%m}",
        title=f"{report.name}: {edition.short_title}, {report.on_site_from:%B %Y}",
        authority=by.authority,
        framework=report.framework,
        kind=report.kind,
        components=parts,
        on_site_from=report.on_site_from,
        on_site_to=report.on_site_to,
        published_on=report.published,
        source=report.source,
        by=by,
        on=on,
    )
    judgements = {each.key: each for each in Judgement.objects.filter(component__inspection=inspection)}
    for each in grades:
        where = f" on page {each.page}" if each.page else ""
        reasons = f"As published{where}; confirmed by {each.confirmed_by}, {each.confirmed_on:%-d %B %Y}."
        inspections.record_grade(
            judgement=judgements[each.key], grade=each.grade, reasons=reasons, by=by, on=report.published or on
        )
    _ask(inspection, asked, by, on)
    for place, each in enumerate(report.passages.filter(finding_class="strength"), start=1):
        inspections.add_finding(
            inspection=inspection,
            key=f"strength-{place}",
            kind=Finding.Kind.STRENGTH,
            text=each.text,
            judgement=judgements.get(each.judgement),
            source_ref=_where(each),
            by=by,
            on=on,
        )
    report.inspection_key = inspection.key
    report.save(update_fields=["inspection_key"])
    record(events.INSPECTION_STARTED, by=by, on=on, subject=report, values={"key": inspection.key})
    return inspection


@transaction.atomic
def withdraw_report(*, report: PublishedReport, reason: str, by: User, on: date) -> PublishedReport:
    """A saved report that turned out wrong: it stays with the reason, counts nowhere, and may be read again."""
    policy.require_write(by, report)
    if report.withdrawn_on:
        raise RuleBroken("This report is already withdrawn.")
    if not reason.strip():
        raise RuleBroken("Say why the report is withdrawn.")
    report.withdrawn_on, report.withdrawn_because = on, reason
    report.save(update_fields=["withdrawn_on", "withdrawn_because"])
    if report.reading:
        report.reading.set_aside_on, report.reading.set_aside_because = on, f"The report was withdrawn: {reason}"[:400]
        report.reading.save(update_fields=["set_aside_on", "set_aside_because"])
    record(events.WITHDRAWN, by=by, on=on, subject=report, reason=reason)
    return report


def _ask(inspection: Inspection, asked: Iterable[Passage], by: User, on: date) -> None:
    """The recommendations under the part that each is addressed to, numbered by addressee."""
    components = {each.body: each for each in Component.objects.filter(inspection=inspection)}
    chief = next(iter(components.values()))
    counts: dict[str, int] = {}
    for each in asked:
        letters = _NUMBERED.get(each.body, "R")
        counts[letters] = counts.get(letters, 0) + 1
        inspections.add_recommendation(
            component=components.get(each.body, chief),
            ref=f"{letters}{counts[letters]}",
            text=each.text,
            finding_class=each.finding_class or "area_for_improvement",
            asks=[inspections.AskGiven("a", each.text)],
            numeral=each.number,
            source_ref=_where(each),
            by=by,
            on=on,
        )


def _judges(edition: Framework, component: str, judged: set[str]) -> bool:
    return any(each.component == component and each.key in judged for each in edition.judgements)


def _where(passage: Passage) -> str:
    return f"page {passage.page}" if passage.page else ""


def _slug(name: str) -> str:
    return "-".join(word for word in "".join(c if c.isalnum() else " " for c in name.casefold()).split())
