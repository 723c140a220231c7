"""Loads reports whose facts are shipped, as if a person had read and confirmed them: somebody did, and is named."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.reports import events
from goldenthread.apps.reports.models import Passage, PublishedReport, ReportJudgement
from goldenthread.apps.reports.policies import policy
from goldenthread.apps.trail.actions import record
from goldenthread.core import authorities
from goldenthread.core.errors import RuleBroken
from goldenthread.core.published_reports import ReportFacts


@transaction.atomic
def load_facts(*, facts: ReportFacts, by: User, on: date) -> PublishedReport:
    """A published report made of shipped facts; what it asks for is marked as being in our words."""
    found = authorities.by_dfe(facts.dfe)
    report = PublishedReport(
        authority=by.authority,
        dfe=found.dfe,
        name=found.name,
        region=found.region,
        framework=facts.framework,
        kind=facts.kind,
        on_site_from=facts.on_site_from,
        on_site_to=facts.on_site_to,
        published=facts.published,
        source=facts.source,
        confirmed_on=on,
        confirmed_by=by.name,
    )
    policy.require_write(by, report)
    same = {"authority": by.authority, "dfe": found.dfe, "on_site_from": facts.on_site_from}
    if PublishedReport.objects.filter(**same).exists():
        raise RuleBroken(f"A report on {found.name} from {facts.on_site_from:%-d %B %Y} is already held.")
    report.save(force_insert=True)
    said = {"confirmed_on": on, "confirmed_by": by.name}
    for key, grade in facts.grades.items():
        ReportJudgement.objects.create(report=report, key=key, grade=grade, as_read=True, **said)
    for place, each in enumerate(facts.asked, start=1):
        Passage.objects.create(
            report=report,
            kind=Passage.Kind.RECOMMENDATION,
            finding_class=each.finding_class,
            body=each.body,
            text=each.text,
            own_words=True,
            national_framework=list(each.cites),
            page=each.page,
            place=place,
            **said,
        )
    record(events.LOADED, by=by, on=on, subject=report)
    return report
