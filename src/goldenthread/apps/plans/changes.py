"""Pages that change one thing about an action: its date, a step on the way, a verification. One question each."""

from __future__ import annotations

from functools import partial

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from goldenthread.apps.pages import form_page
from goldenthread.apps.plans import actions, queries
from goldenthread.apps.plans.forms import MilestoneDoneForm, MilestoneForm, RevisionForm, VerificationForm
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
    steps = list(action.milestones.all())
    if not 1 <= number <= len(steps):
        raise Http404
    step = steps[number - 1]
    act = partial(actions.complete_milestone, milestone=step)
    return _page(request, action, MilestoneDoneForm, act, f"Record as done: {step.title}", "The milestone is done.")


def verify(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """What somebody other than the owner found."""
    action = _visible(request, key, ref)
    policy.require_verify(request.user, action, on=timezone.localdate())
    act = partial(actions.verify_action, action=action)
    return _page(request, action, VerificationForm, act, "Verify this action", "The verification is recorded.")


def _page(
    request: HttpRequest, action: Action, kind: type[forms.Form], act: partial[object], heading: str, done: str
) -> HttpResponse:
    dates = [spoken_date(day) for day in (action.start, action.baseline_due, action.due_now)]
    return form_page(
        request,
        form=kind(request.POST or None),
        act=partial(act, by=request.user, on=timezone.localdate()),
        heading=heading,
        done=done,
        back=(f"Action {action.ref}", reverse("plans:action", args=[action.plan.key, action.ref])),
        caption=f"Action {action.ref}: {action.title}",
        intro="It runs from {}. It was promised for {} and is due on {}.".format(*dates),
    )


def _visible(request: HttpRequest, key: str, ref: str) -> Action:
    policy.require_read(request.user)
    found = queries.action(request.user, key, ref)
    if found is None:
        raise Http404
    return found
