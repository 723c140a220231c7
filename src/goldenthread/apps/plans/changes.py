"""Pages that change one thing about an action: its date, a step on the way, a verification. One question each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from goldenthread.apps.plans import actions, queries
from goldenthread.apps.plans.forms import MilestoneDoneForm, MilestoneForm, RevisionForm, VerificationForm
from goldenthread.apps.plans.models import Action
from goldenthread.apps.plans.policies import policy
from goldenthread.core.errors import GoldenthreadError

Act = Callable[[dict[str, Any], date], object]


def due(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """A new due date with its reason."""
    action = _visible(request, key, ref)
    policy.require_write(request.user, action)

    def act(given: dict[str, Any], today: date) -> object:
        return actions.revise_due(action=action, by=request.user, on=today, **given)

    return _page(request, action, RevisionForm, act, "Move the due date", "The new date is recorded.")


def milestone(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """A further step on the way."""
    action = _visible(request, key, ref)
    policy.require_write(request.user, action)

    def act(given: dict[str, Any], today: date) -> object:
        return actions.add_milestone(action=action, by=request.user, on=today, **given)

    return _page(request, action, MilestoneForm, act, "Add a milestone", "The milestone is added.")


def milestone_done(request: HttpRequest, key: str, ref: str, number: int) -> HttpResponse:
    """The day a step was done. Steps are numbered from 1 in the order in which they were added."""
    action = _visible(request, key, ref)
    policy.require_rate(request.user, action)
    steps = list(action.milestones.all())
    if not 1 <= number <= len(steps):
        raise Http404
    step = steps[number - 1]

    def act(given: dict[str, Any], today: date) -> object:
        return actions.complete_milestone(milestone=step, by=request.user, on=today, **given)

    return _page(request, action, MilestoneDoneForm, act, f"Record as done: {step.title}", "The milestone is done.")


def verify(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """What somebody other than the owner found."""
    action = _visible(request, key, ref)
    policy.require_verify(request.user, action, on=timezone.localdate())

    def act(given: dict[str, Any], today: date) -> object:
        return actions.verify_action(action=action, by=request.user, on=today, **given)

    return _page(request, action, VerificationForm, act, "Verify this action", "The verification is recorded.")


def _page(
    request: HttpRequest, action: Action, kind: type[forms.Form], act: Act, heading: str, done: str
) -> HttpResponse:
    """A form on a page of its own; back to the action when it is done, or the same page with what was refused."""
    form = kind(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            act(form.cleaned_data, timezone.localdate())
        except GoldenthreadError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, done)
            return redirect("plans:action", key=action.plan.key, ref=action.ref)
    context = {"action": action, "form": form, "heading": heading}
    return render(request, "plans/change.html", context, status=422 if form.errors else 200)


def _visible(request: HttpRequest, key: str, ref: str) -> Action:
    policy.require_read(request.user)
    found = queries.action(request.user, key, ref)
    if found is None:
        raise Http404
    return found
