"""The thread of one recommendation: everything before it and everything after it, one click each way."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from goldenthread.apps.accounts.policies import Verb, require
from goldenthread.apps.days import today
from goldenthread.apps.governance import queries as governance
from goldenthread.apps.inspections import queries as inspections
from goldenthread.apps.inspections.models import Ask, Inspection
from goldenthread.apps.plans import queries as plans
from goldenthread.apps.plans.models import Action, NotPlanned
from goldenthread.apps.plans.standing import Standing, standing_of
from goldenthread.core.frameworks import load_framework
from goldenthread.core.indicators import Indicator, load_indicators


@dataclass(frozen=True)
class AskThread:
    """One ask with what was promised in answer to it, and the indicators that would show it worked."""

    ask: Ask
    actions: tuple[Standing, ...]
    indicators: tuple[Indicator, ...]
    decision: NotPlanned | None


def thread(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """Framework, evidence, judgement, recommendation, asks, actions, proof and papers, on one page."""
    require(request.user, Verb.READ_RECORD)
    found = inspections.recommendation(request.user, key, ref)
    if found is None:
        raise Http404
    framework = load_framework(found.inspection.framework)
    judgement = found.judgement
    asks = list(found.asks.all())
    answering = list(plans.actions_answering(request.user, asks))
    decision = judgement.current if judgement else None
    context = {
        "recommendation": found,
        "inspection": found.inspection,
        "framework": framework,
        "finding_class": next(each for each in framework.finding_classes if each.code == found.finding_class),
        "judgement": judgement,
        "decision": decision,
        "grade_label": inspections.grade_label(framework, decision.grade if decision else None),
        "criteria": [each for each in framework.criteria if judgement and each.judgement == judgement.key],
        "findings": list(judgement.findings.all()) if judgement else [],
        "asks": [_ask(each, answering) for each in asks],
        "papers": governance.papers_about(request.user, found.inspection),
        "neighbours": _neighbours(found.inspection, ref),
    }
    return render(request, "thread.html", context)


def _ask(ask: Ask, answering: list[Action]) -> AskThread:
    known = load_indicators()
    return AskThread(
        ask=ask,
        actions=tuple(standing_of(action, on=today()) for action in answering if ask in action.asks.all()),
        indicators=tuple(known[code] for code in ask.indicators if code in known),
        decision=ask.not_planned.first(),
    )


def _neighbours(inspection: Inspection, ref: str) -> dict[str, str | None]:
    """The recommendations before and after this one in the report."""
    refs = list(inspection.recommendations.values_list("ref", flat=True))
    here = refs.index(ref)
    return {
        "before": refs[here - 1] if here else None,
        "after": refs[here + 1] if here + 1 < len(refs) else None,
    }
