"""Gathers the facts of a Cabinet paper from a shipped case, its plan, the national register and what people state.

This is how the demonstration and the tests make a paper without a database. The workspace gathers the same facts
from its own records; both hand them to `snapshot.freeze`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from goldenthread.core import outcomes
from goldenthread.core.bodies import load_bodies
from goldenthread.core.calendars import load_calendar, working_days_between
from goldenthread.core.case_plans import CasePlan, PlannedAction, load_plan
from goldenthread.core.cases import Ask, InspectionCase, Strength, load_case
from goldenthread.core.clocks import deadlines
from goldenthread.core.definitions import build, read_toml
from goldenthread.core.document import spoken_date
from goldenthread.core.frameworks import load_framework
from goldenthread.core.papers.content import (
    AlternativeLine,
    ConsultationLine,
    DocumentLine,
    ImplicationLine,
    ReferralLine,
)
from goldenthread.core.register import Rounds, distribution

INSPECTION_SOURCE, REGISTER_SOURCE = "inspection-report", "register"
_WORKING_DAYS = "england-bank-holidays"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedPaper:
    """The part of `content.PaperHead` that people write; the authority's code comes with the case."""

    title: str
    subject: str
    authority: str
    report_of: str
    author: str
    contact: str
    written_on: date
    key_decision: str
    key_decision_reason: str = ""
    meeting_on: date | None = None
    review_on: date | None = None
    purpose: tuple[str, ...] = ()
    proposal: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    policy_context: tuple[str, ...] = ()
    marking: str = ""
    overseers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedFacts:
    """What people state for one paper, from definitions/cases/KEY/cabinet.toml or from the workspace."""

    outline: str
    comparator_rounds: Rounds
    paper: StatedPaper
    referrals: tuple[ReferralLine, ...]
    consultation: tuple[ConsultationLine, ...]
    alternatives: tuple[AlternativeLine, ...]
    implications: tuple[ImplicationLine, ...]
    documents: tuple[DocumentLine, ...]
    alternatives_reason: str = ""


def load_stated(case_key: str) -> StatedFacts:
    """What is stated for the Cabinet paper shipped with a case."""
    where = f"definitions/cases/{case_key}/cabinet.toml"
    return build(StatedFacts, read_toml("cases", case_key, "cabinet.toml"), where=where)


def facts_for_cabinet(case_key: str) -> dict[str, Any]:
    """The whole facts of the Cabinet paper on a shipped case, ready to be frozen."""
    return assemble(load_case(case_key), load_stated(case_key), plan=load_plan(case_key))


def assemble(case: InspectionCase, stated: StatedFacts, *, plan: CasePlan) -> dict[str, Any]:
    """Facts shaped like `content.CabinetContent` from the records of a case."""
    given = dataclasses.asdict(stated)
    rounds = given.pop("comparator_rounds")
    framework = load_framework(case.framework)
    days = sorted({case.published_on, stated.paper.written_on})
    return given | {
        "schema": "cabinet-1",
        "paper": given["paper"] | {"authority_code": case.authority},
        "inspection": inspection(case),
        "scale": [
            {"code": each.code, "label": each.display_label}
            for each in (framework.scale.grades if framework.scale else ())
        ],
        "judgements": judgements(case),
        "practice": [{"title": each.title, "claimed_by": each.claimed_by} for each in case.practice],
        "recommendations": recommendations(case, plan, on=stated.paper.written_on),
        "known_since": [
            {"judgement": each.judgement, "since": each.since, "text": each.text} for each in case.known_before
        ],
        "plan": plan_facts(plan, on=stated.paper.written_on),
        "comparators": [comparator(case.framework, on=day, rounds=rounds) for day in days],
        "clocks": clocks(case.framework, case.received.on),
        "bodies": [
            {"key": body.key, "name": body.name, "aliases": list(body.aliases)}
            for body in load_bodies(plan.bodies).bodies
        ],
        "sources": [
            {
                "key": INSPECTION_SOURCE,
                "text": f"Ofsted, report published {spoken_date(case.published_on)}, as told in: {case.source}",
                "as_at": case.published_on,
            },
            *(register_source(day) for day in days),
        ],
    }


def inspection(case: InspectionCase) -> dict[str, Any]:
    """The inspection as a whole, shaped like `content.InspectionFacts`."""
    framework = load_framework(case.framework)
    titles = {each.key: each.title for each in case.evidence}
    notified = spoken_date(case.notice.notified_at.date()) if case.notice.notified_at else ""
    lag = working_days_between(case.on_site_to, case.published_on, load_calendar(_WORKING_DAYS))
    return {
        "key": case.key,
        "framework": case.framework,
        "framework_title": framework.short_title,
        "notice": case.notice.type,
        "notified": notified,
        "on_site_from": case.on_site_from,
        "on_site_to": case.on_site_to,
        "published_on": case.published_on,
        "received_on": case.received.on,
        "received_assumed": case.received.assumed,
        "publication_lag": lag,
        "lag_reason": "",
        "laws": [
            {"key": each.key, "title": each.label, "instrument": each.legal_basis[0].citation}
            for each in framework.components
        ],
        "team": [{"title": each.title, "number": each.number} for each in case.team],
        "evidence": [
            {
                "title": each.title,
                "number": each.number,
                "precision": each.precision,
                "of": titles.get(each.of or "", ""),
                "relation": each.relation or "",
            }
            for each in case.evidence
        ],
        "history": [
            {
                "framework": each.framework,
                "title": each.title,
                "period": month_of(each.period),
                "grade": each.grade or "",
            }
            for each in case.history
        ],
    }


def month_of(period: str) -> str:
    """“2013-02” as February 2013; a year stays a year."""
    year, _, month = period.partition("-")
    return spoken_date(date(int(year), int(month), 1)).partition(" ")[2] if month else year


def known_by(period: str, on: date) -> bool:
    """Whether something of a period such as “2013-02” or “2022” could be known in the year of a day."""
    return int(period[:4]) <= on.year


def judgements(case: InspectionCase) -> list[dict[str, Any]]:
    """Each judgement in the edition's words, with its strengths."""
    framework = load_framework(case.framework)
    found = []
    for each in case.judgements:
        judgement = framework.judgement(each.key)
        label = framework.scale.grade(each.grade).display_label if framework.scale else each.grade
        found.append(
            {
                "key": each.key,
                "label": judgement.label,
                "grade": each.grade,
                "grade_label": label,
                "component": each.component,
                "summary": each.summary,
                "kind": judgement.kind,
                "parent": (judgement.parent or "") if judgement.kind == "sub" else "",
                "strengths": [_strength(strength) for strength in each.strengths],
            }
        )
    return found


def _strength(strength: Strength) -> dict[str, Any]:
    claims = [dataclasses.asdict(claim) for claim in strength.claims]
    for claim in claims:
        claim["indicator"] = claim["indicator"] or ""
        del claim["comparator"]
    return {
        "ref": strength.seed,
        "text": strength.text,
        "public_text": strength.public_text,
        "topics": list(strength.topics),
        "claims": claims,
        "same_evidence_as": list(strength.same_evidence_as),
    }


def recommendations(case: InspectionCase, plan: CasePlan, *, on: date) -> list[dict[str, Any]]:
    """Each recommendation with its asks, as known on one day; an ask with an action in the plan is in hand."""
    answers: dict[str, list[str]] = {}
    for action in plan.actions:
        for ask in action.asks:
            answers.setdefault(ask, []).append(action.key)
    recurrences: dict[str, list[str]] = {}
    for found in case.recurrences:
        if known_by(found.period, on):
            recurrences.setdefault(found.recommendation, []).append(f"{found.period}: {found.text}")
    return [
        {
            "key": each.key,
            "text": each.text,
            "owner_body": each.owner_body,
            "judgement": each.judgement,
            "topics": list(each.topics),
            "asks": [_ask(ask, answers.get(ask.key, [])) for ask in each.asks],
            "recurrences": recurrences.get(each.key, []),
        }
        for each in case.recommendations
    ]


def _ask(ask: Ask, actions: list[str]) -> dict[str, Any]:
    status = "in_hand" if actions and ask.status_at_report == "not_stated" else ask.status_at_report
    return {"key": ask.key, "text": ask.text, "status": status, "evidence": ask.evidence, "actions": actions}


def plan_facts(plan: CasePlan, *, on: date) -> dict[str, Any]:
    """The plan as it stood on one day, with the ratings last chosen by then."""
    titles = {post.key: post.title for post in plan.posts}
    return {
        "title": plan.title,
        "note": plan.note,
        "ends_on": max(action.due for action in plan.actions),
        "actions": [_action(action, titles, on) for action in plan.actions],
    }


def _action(action: PlannedAction, titles: dict[str, str], on: date) -> dict[str, Any]:
    told = [update for update in action.updates if update.on <= on]
    return {
        "key": action.key,
        "asks": list(action.asks),
        "title": action.title,
        "outcome": action.outcome,
        "owner": titles[action.owner],
        "sponsor": titles[action.sponsor],
        "boards": list(action.boards),
        "due": action.due,
        "indicator": action.indicator,
        "delivery": told[-1].delivery if told else "not_started",
        "impact": told[-1].impact if told else "not_known",
    }


def comparator(
    framework: str, *, on: date, rounds: Rounds, records: Iterable[outcomes.Outcome] | None = None
) -> dict[str, Any]:
    """Overall grades of every authority inspected under the framework by one day.

    Counted in `records`, or in the shipped register where none are given.
    """
    found = distribution(
        outcomes.shipped() if records is None else records, framework=framework, as_at=on, rounds=rounds
    )
    return {
        "title": f"Overall grades as at {spoken_date(on)}",
        "as_at": on,
        "grades": dict(found.grades),
        "total": found.n,
        "includes_self": True,
        "source": register_source(on)["key"],
        "note": found.note,
    }


def register_source(on: date) -> dict[str, Any]:
    """The source that national figures as at one day cite."""
    return {
        "key": f"{REGISTER_SOURCE}-{on.isoformat()}",
        "text": "Ofsted, underlying data on inspections of local authorities, Open Government Licence v3.0",
        "as_at": on,
    }


def clocks(framework: str, received: date) -> list[dict[str, Any]]:
    """The statutory dates that run from receipt, in words a reader can act on."""
    return [
        {
            "key": each.key,
            "duty": each.label[:1].lower() + each.label[1:],
            "due": each.due,
            "working_days": each.clock.working_days,
            "basis": each.clock.legal_basis,
        }
        for each in deadlines(load_framework(framework), received)
    ]
