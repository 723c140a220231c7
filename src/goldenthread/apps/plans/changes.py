"""Pages that change one thing about an action: its date, a step on the way, a verification. One question each."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from goldenthread.apps.days import today
from goldenthread.apps.pages import form_page
from goldenthread.apps.plans import actions, queries
from goldenthread.apps.plans.forms import (
    EvidenceForm,
    MilestoneDoneForm,
    MilestoneForm,
    ReasonForm,
    RevisionForm,
    RiskForm,
    VerificationForm,
)
from goldenthread.apps.plans.models import Action
from goldenthread.apps.plans.policies import policy
from goldenthread.core.document import spoken_date


def due(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """A new due date with its reason."""
    action = _visible(request, key, ref)
    policy.require_write(request.user, action)
    act = partial(actions.revise_due, action=action)
    return _page(request, action, RevisionForm, act, "Move the due date", "The new date is recorded.")


def milestone(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """A further step on the way."""
    action = _visible(request, key, ref)
    policy.require_write(request.user, action)
    act = partial(actions.add_milestone, action=action)
    return _page(request, action, MilestoneForm, act, "Add a milestone", "The milestone is added.")


def milestone_done(request: HttpRequest, key: str, ref: str, number: int) -> HttpResponse:
    """The day a step was done. Steps are numbered from 1 in the order in which they were added."""
    action = _visible(request, key, ref)
    policy.require_rate(request.user, action)
    step = _numbered(action.milestones.all(), number)
    act = partial(actions.complete_milestone, milestone=step)
    return _page(request, action, MilestoneDoneForm, act, f"Record as done: {step.title}", "The milestone is done.")


def risk(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """A risk to the action."""
    action = _visible(request, key, ref)
    policy.require_rate(request.user, action)
    act = partial(actions.raise_risk, action=action)
    return _page(request, action, RiskForm, act, "Add a risk", "The risk is on the record.")


def risk_closed(request: HttpRequest, key: str, ref: str, number: int) -> HttpResponse:
    """How a risk ended. Risks are numbered from 1 in the order in which they were raised."""
    action = _visible(request, key, ref)
    policy.require_rate(request.user, action)
    one = _numbered(action.risks.all(), number)
    act = partial(actions.close_risk, risk=one)
    return _page(request, action, ReasonForm, act, f"Close the risk: {one.text}", "The risk is closed.")


def evidence(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """A piece of evidence put on the record."""
    action = _visible(request, key, ref)
    policy.require_give_evidence(request.user, action)
    act = partial(actions.add_evidence, action=action)
    return _page(request, action, EvidenceForm, act, "Add evidence", "The evidence is on the record.")


def verify(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """What somebody other than the owner found."""
    action = _visible(request, key, ref)
    policy.require_verify(request.user, action, on=today())
    act = partial(actions.verify_action, action=action)
    return _page(request, action, VerificationForm, act, "Verify this action", "The verification is recorded.")


def _page(
    request: HttpRequest, action: Action, kind: type[forms.Form], act: partial[object], heading: str, done: str
) -> HttpResponse:
    dates = [spoken_date(day) for day in (action.start, action.baseline_due, action.due_now)]
    return form_page(
        request,
        form=kind(request.POST or None, request.FILES or None),
        act=partial(act, by=request.user, on=today()),
        heading=heading,
        done=done,
        back=(f"Action {action.ref}", reverse("plans:action", args=[action.plan.key, action.ref])),
        caption=f"Action {action.ref}: {action.title}",
        intro="It runs from {}. It was promised for {} and is due on {}.".format(*dates),
    )


def _numbered(rows: Iterable[Any], number: int) -> Any:
    """The row with this number, counted from 1; Http404 where there is none."""
    found = list(rows)
    if not 1 <= number <= len(found):
        raise Http404
    return found[number - 1]


def _visible(request: HttpRequest, key: str, ref: str) -> Action:
    policy.require_read(request.user)
    found = queries.action(request.user, key, ref)
    if found is None:
        raise Http404
    return found
