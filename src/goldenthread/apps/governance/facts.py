"""Gathers the facts of a paper from the workspace; a Cabinet paper's in the shape of core.papers.content.CabinetContent.

Everything is read from the record, the plan and the register as they stand on a day; what people state for the paper
comes with the paper. Nothing here words anything: core.papers composes.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from goldenthread.apps.accounts.models import Body
from goldenthread.apps.governance.highlight_facts import OUTLINE, Highlight, highlight_facts
from goldenthread.apps.governance.models import Implication, Paper
from goldenthread.apps.inspections.models import Finding, Inspection, Judgement, Recommendation
from goldenthread.apps.plans.models import Action, Plan
from goldenthread.apps.register import queries as register
from goldenthread.core.calendars import load_calendar, working_days_between
from goldenthread.core.document import spoken_date
from goldenthread.core.errors import RuleBroken
from goldenthread.core.frameworks import Framework, load_framework
from goldenthread.core.papers.assemble import INSPECTION_SOURCE, clocks, comparator, known_by, month_of, register_source


def facts_of(paper: Paper, *, on: date) -> dict[str, Any]:
    """The whole facts of one paper as at a day, in the schema of its outline."""
    if paper.outline == OUTLINE:
        return highlight_facts(highlight_of(paper), on=on)
    inspection, stated = paper.inspection, dict(paper.stated)
    framework = load_framework(inspection.framework)
    rounds = stated.pop("comparator_rounds")
    days = sorted({day for day in (inspection.published_on, on) if day})
    return (
        stated
        | _exempt(paper)
        | {
            "schema": "cabinet-1",
            "paper": stated["paper"] | {"authority_code": inspection.authority, "written_on": on},
            "inspection": _inspection(inspection, framework),
            "scale": [
                {"code": each.code, "label": each.display_label}
                for each in (framework.scale.grades if framework.scale else ())
            ],
            "judgements": [_judgement(each, framework) for each in _judgements(inspection)],
            "practice": [
                {"title": each.title, "claimed_by": each.claimed_by}
                for each in inspection.findings.filter(kind=Finding.Kind.PRACTICE)
            ],
            "recommendations": _recommendations(inspection, paper.plan, on),
            "known_since": [
                {"judgement": each.key, "since": each.known_since, "text": each.known_text}
                for each in _judgements(inspection)
                if each.known_since
            ],
            "plan": _plan(paper.plan, on) if paper.plan else None,
            "comparators": [
                comparator(inspection.framework, on=day, rounds=rounds, records=register.records()) for day in days
            ],
            "clocks": clocks(inspection.framework, inspection.received_on) if inspection.received_on else [],
            "bodies": [
                {"key": each.key, "name": each.title, "aliases": each.aliases}
                for each in Body.objects.filter(authority=inspection.authority).order_by("pk")
            ],
            "implications": [_implication(each) for each in paper.implications.all()],
            "sources": [_inspection_source(inspection), *(register_source(day) for day in days)],
        }
    )


def _exempt(paper: Paper) -> dict[str, Any]:
    """The parts kept from the public; nothing at all where there are none, so that older snapshots keep their hash."""
    parts = [
        {
            "title": each.title,
            "paragraph": each.paragraph,
            "public_interest": each.public_interest,
            "text": [words.strip() for words in each.text.split("\n\n") if words.strip()],
        }
        for each in paper.exempt_parts.all()
    ]
    return {"exempt": parts} if parts else {}


def highlight_of(paper: Paper) -> Highlight:
    """Which highlight report a paper is."""
    if paper.plan is None:
        raise RuleBroken("A highlight report needs the plan it reports on.")
    return Highlight(
        plan=paper.plan,
        body=paper.body,
        report_of=paper.stated["paper"]["report_of"],
        before=date.fromisoformat(paper.stated["before"]),
        meeting_on=paper.meeting_on,
    )


def _inspection(inspection: Inspection, framework: Framework) -> dict[str, Any]:
    lag = 0
    if inspection.published_on:
        calendar = load_calendar("england-bank-holidays")
        lag = working_days_between(inspection.on_site_to, inspection.published_on, calendar)
    counts = list(inspection.evidence_counts.all())
    titles = {each.key: each.label for each in counts}
    return {
        "key": inspection.key,
        "framework": inspection.framework,
        "framework_title": framework.short_title,
        "notice": inspection.notice_kind,
        "notified": spoken_date(inspection.notified_at.date()) if inspection.notified_at else "",
        "on_site_from": inspection.on_site_from,
        "on_site_to": inspection.on_site_to,
        "published_on": inspection.published_on,
        "received_on": inspection.received_on,
        "received_assumed": inspection.received_assumed,
        "publication_lag": lag,
        "lag_reason": inspection.publication_note,
        "laws": [
            {"key": each.key, "title": each.label, "instrument": each.legal_basis[0].citation}
            for each in framework.components
        ],
        "team": [{"title": each.role, "number": each.count} for each in inspection.team.all()],
        "evidence": [
            {
                "title": each.label,
                "number": each.count,
                "precision": each.precision,
                "of": titles.get(each.of, ""),
                "relation": each.relation,
            }
            for each in counts
        ],
        "history": [{**each, "period": month_of(each["period"])} for each in inspection.history],
    }


def _judgements(inspection: Inspection) -> list[Judgement]:
    found = Judgement.objects.filter(component__inspection=inspection).select_related("component", "parent")
    return list(found.prefetch_related("decisions", "findings").order_by("component__place", "place"))


def _judgement(judgement: Judgement, framework: Framework) -> dict[str, Any]:
    decision = judgement.current
    code = decision.grade if decision else ""
    label = framework.scale.grade(code).display_label if framework.scale and code else ""
    return {
        "key": judgement.key,
        "label": judgement.title,
        "grade": code,
        "grade_label": label,
        "component": judgement.component.key,
        "summary": decision.reasons if decision else "",
        "kind": judgement.kind,
        "parent": judgement.parent.key if judgement.parent and judgement.kind == "sub" else "",
        "strengths": [_strength(each) for each in judgement.findings.all() if each.kind == Finding.Kind.STRENGTH],
    }


def _strength(finding: Finding) -> dict[str, Any]:
    kept = ("kind", "words", "indicator", "number", "counts", "period", "as_at", "evidence")
    claims = [{key: claim.get(key) for key in kept} for claim in finding.claims]
    for claim in claims:
        claim["indicator"] = claim["indicator"] or ""
    return {
        "ref": finding.source_ref,
        "text": finding.text,
        "public_text": finding.public_text,
        "topics": finding.topics,
        "claims": claims,
        "same_evidence_as": finding.same_evidence_as,
    }


def _recommendations(inspection: Inspection, plan: Plan | None, on: date) -> list[dict[str, Any]]:
    answers: dict[int, list[str]] = {}
    if plan:
        for action in plan.actions.prefetch_related("asks"):
            for ask in action.asks.all():
                answers.setdefault(ask.pk, []).append(action.ref)
    found = inspection.recommendations.select_related("component", "judgement").prefetch_related("asks")
    return [_recommendation(each, answers, on) for each in found]


def _recommendation(recommendation: Recommendation, answers: dict[int, list[str]], on: date) -> dict[str, Any]:
    asks = []
    for ask in recommendation.asks.all():
        actions = answers.get(ask.pk, [])
        status = "in_hand" if actions and ask.status_at_report == "not_stated" else ask.status_at_report
        asks.append(
            {"key": ask.key, "text": ask.text, "status": status, "evidence": ask.status_evidence, "actions": actions}
        )
    return {
        "key": recommendation.ref,
        "text": recommendation.text,
        "owner_body": recommendation.component.body,
        "judgement": recommendation.judgement.key if recommendation.judgement else "",
        "topics": recommendation.topics,
        "asks": asks,
        "recurrences": [
            f"{each['period']}: {each['text']}" for each in recommendation.recurrences if known_by(each["period"], on)
        ],
    }


def _plan(plan: Plan, on: date) -> dict[str, Any]:
    found = list(
        plan.actions.select_related("owner", "sponsor").prefetch_related("asks__recommendation", "bodies", "updates")
    )
    return {
        "title": plan.title,
        "note": plan.note,
        "ends_on": max(action.baseline_due for action in found),
        "actions": [_action(action, on) for action in found],
    }


def _action(action: Action, on: date) -> dict[str, Any]:
    told = [update for update in action.updates.all() if update.on <= on]
    return {
        "key": action.ref,
        "asks": [ask.key for ask in action.asks.all()],
        "title": action.title,
        "outcome": action.outcome,
        "owner": action.owner.title,
        "sponsor": action.sponsor.title,
        "boards": [body.key for body in action.bodies.all()],
        "due": action.baseline_due,
        "indicator": action.indicator,
        "delivery": told[0].delivery if told else "not_started",
        "impact": told[0].impact if told else "not_known",
    }


def _implication(implication: Implication) -> dict[str, Any]:
    return {
        "topic": implication.topic,
        "state": implication.state,
        "text": implication.text,
        "author": implication.author,
        "sign_off": implication.signed_by,
        "sign_off_on": implication.signed_on,
        "cost": implication.cost,
        "refers_to": implication.refers_to,
    }


def _inspection_source(inspection: Inspection) -> dict[str, Any]:
    published = spoken_date(inspection.published_on) if inspection.published_on else "not yet published"
    return {
        "key": INSPECTION_SOURCE,
        "text": f"Ofsted, report published {published}, as told in: {inspection.source}",
        "as_at": inspection.published_on,
    }
