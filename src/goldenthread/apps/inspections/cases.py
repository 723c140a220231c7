"""Loads a shipped case into the record through the same actions a person uses. Loading it twice changes nothing."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Any

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.inspections import actions
from goldenthread.apps.inspections.actions import AskGiven, CountGiven, TeamGiven
from goldenthread.apps.inspections.models import Component, Finding, Inspection, Judgement
from goldenthread.core.cases import Ask, CaseJudgement, Claim, InspectionCase
from goldenthread.core.frameworks import load_framework


@transaction.atomic
def load(case: InspectionCase, *, by: User, on: date) -> tuple[Inspection, bool]:
    """The inspection of the case, and whether it was new."""
    there = Inspection.objects.filter(key=case.key).first()
    if there:
        return there, False
    edition, inspected = load_framework(case.framework), {part.body for part in case.components}
    inspection = actions.open_inspection(
        key=case.key,
        title=case.title,
        authority=case.authority,
        framework=case.framework,
        kind=case.kind,
        components=[part.key for part in edition.components if part.body_type in inspected],
        on_site_from=case.on_site_from,
        on_site_to=case.on_site_to,
        notice_kind=case.notice.type,
        notified_at=case.notice.notified_at,
        notice_note=case.notice.note,
        published_on=case.published_on,
        received_on=case.received.on,
        received_assumed=case.received.assumed,
        history=[
            {"framework": each.framework, "title": each.title, "period": each.period, "grade": each.grade or ""}
            for each in case.history
        ],
        source=case.source,
        by=by,
        on=on,
    )
    team = [TeamGiven(each.title, each.number, shadow="shadow" in each.role) for each in case.team]
    actions.record_team(inspection=inspection, team=team, by=by, on=on)
    counts = [
        CountGiven(
            key=each.key,
            label=each.title,
            count=each.number,
            precision=each.precision,
            of=each.of or "",
            relation=each.relation or "",
            source_ref=each.seed,
        )
        for each in case.evidence
    ]
    actions.count_evidence(inspection=inspection, counts=counts, by=by, on=on)
    judgements = {each.key: each for each in Judgement.objects.filter(component__inspection=inspection)}
    for each in case.judgements:
        _judge(inspection, judgements[each.key], each, case.published_on, by)
    for example in case.practice:
        actions.add_finding(
            inspection=inspection,
            key=example.key,
            kind=Finding.Kind.PRACTICE,
            title=example.title,
            text=example.evidence
            or f"Logged by inspectors as practice worth sharing ({example.log.replace('_', ' ').title()}).",
            judgement=judgements[example.judgement],
            claimed_by=example.claimed_by,
            source_ref=example.seed,
            by=by,
            on=on,
        )
    components = {each.body: each for each in Component.objects.filter(inspection=inspection)}
    for given in case.recommendations:
        actions.add_recommendation(
            component=components[given.owner_body],
            ref=given.key,
            text=given.text,
            finding_class=given.finding_class,
            asks=[_ask(ask, given.key) for ask in given.asks],
            topics=given.topics,
            recurrences=[
                {"period": each.period, "text": each.text, "source": each.source}
                for each in case.recurrences
                if each.recommendation == given.key
            ],
            judgement=judgements[given.judgement],
            source_ref=given.seed,
            by=by,
            on=on,
        )
    for known in case.known_before:
        actions.note_known_before(
            judgement=judgements[known.judgement], since=known.since, text=known.text, by=by, on=on
        )
    return inspection, True


def _judge(inspection: Inspection, judgement: Judgement, given: CaseJudgement, published: date, by: User) -> None:
    actions.record_grade(judgement=judgement, grade=given.grade, reasons=given.summary, by=by, on=published)
    for strength in given.strengths:
        actions.add_finding(
            inspection=inspection,
            key=strength.key,
            kind=Finding.Kind.STRENGTH,
            text=strength.text,
            public_text=getattr(strength, "public_text", ""),
            claims=[_plain(claim) for claim in strength.claims],
            topics=strength.topics,
            same_evidence_as=strength.same_evidence_as,
            judgement=judgement,
            source_ref=strength.seed,
            by=by,
            on=published,
        )


def _ask(ask: Ask, recommendation_key: str) -> AskGiven:
    letter = _letter(ask.key, recommendation_key)
    return AskGiven(letter, ask.text, ask.indicators, ask.status_at_report, ask.evidence)


def _plain(claim: Claim) -> dict[str, Any]:
    """A claim as JSON holds it."""
    held = dataclasses.asdict(claim)
    return {**held, "as_at": claim.as_at.isoformat() if claim.as_at else None}


def _letter(ask_key: str, recommendation_key: str) -> str:
    return ask_key.removeprefix(recommendation_key).strip("().-") or "a"
