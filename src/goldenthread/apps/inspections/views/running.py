"""Pages of the days of an inspection: notice, runbook, information requests."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify

from goldenthread.apps.days import today
from goldenthread.apps.inspections import actions
from goldenthread.apps.inspections.forms.running import (
    CheckForm,
    GiveForm,
    NoticeForm,
    OwnForm,
    RequestDueForm,
    StepDoneForm,
    StepForm,
)
from goldenthread.apps.inspections.models import Inspection
from goldenthread.apps.inspections.policies import policy
from goldenthread.apps.inspections.queries import running
from goldenthread.apps.inspections.views.doors import change, coordinated, followed, frame, inspected, with_owners
from goldenthread.apps.pages import Column, form_page, list_page
from goldenthread.apps.returns import queries as returns

REQUEST_COLUMNS = (
    Column("Asked for", str, lambda each: reverse("inspections:request", args=[each.inspection.key, each.key])),
    Column("Due", lambda each: each.due_on, kind="date"),
    Column("Owner", lambda each: each.owner.title if each.owner else ""),
    Column("State", lambda each: each.state),
    Column("Version given", lambda each: (each.latest.version or each.latest.return_version) if each.latest else ""),
)


def notice(request: HttpRequest) -> HttpResponse:
    """Notice of an inspection, real, mock or peer: everything dated follows from it."""
    policy.require_write(request.user)
    return form_page(
        request,
        form=NoticeForm(request.POST or None),
        act=partial(_give_notice, request.user),
        heading="Record the notice of an inspection",
        done="The runbook and the requests are dated from it.",
        back=("Inspections", reverse("inspections:list")),
        button="Record the notice",
    )


def run(request: HttpRequest, key: str) -> HttpResponse:
    """How an inspection runs: where it stands today, the runbook, what is late."""
    inspection = followed(request, key)
    view = running.run_view(inspection, on=today())
    return render(request, "inspections/run.html", frame(request, inspection, "run", view=view))


def step_add(request: HttpRequest, key: str) -> HttpResponse:
    """A piece of logistics in the runbook."""
    inspection = coordinated(request, key)
    form = with_owners(StepForm(request.POST or None), request.user)
    act = partial(actions.add_runbook_step, inspection=inspection)
    back = ("How it runs", "run", [])
    return change(request, inspection, form, act, heading="Add to the runbook", done="It is in the runbook.", back=back)


def step_own(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Who owns one step of the runbook."""
    inspection = coordinated(request, key)
    step = get_object_or_404(inspection.runbook, pk=number)
    form = with_owners(
        OwnForm(request.POST or None, initial={"owner": step.owner.key if step.owner else ""}), request.user
    )
    act = partial(actions.own_runbook_step, step=step)
    back = ("How it runs", "run", [])
    return change(
        request, inspection, form, act, heading=f"Owner: {step.label}", done="The owner is recorded.", back=back
    )


def step_done(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """That one step of the runbook is done."""
    inspection = coordinated(request, key)
    step = get_object_or_404(inspection.runbook, pk=number)
    act = partial(actions.complete_runbook_step, step=step)
    back = ("How it runs", "run", [])
    form = StepDoneForm(request.POST or None)
    return change(request, inspection, form, act, heading=f"Done: {step.label}", done="It is done.", back=back)


def requests(request: HttpRequest, key: str) -> HttpResponse:
    """What must be handed over, by when, and where each stands."""
    inspection = followed(request, key)
    return list_page(
        request,
        "inspections/working-list.html",
        rows=running.requests_matching(inspection, words=request.GET.get("q", "")),
        columns=REQUEST_COLUMNS,
        name=f"{key}-requests",
        heading="Information requests",
        empty="No request matches.",
        search_label="Search the requests",
        **frame(request, inspection, "requests"),
    )


def one_request(request: HttpRequest, key: str, name: str) -> HttpResponse:
    """One request with every turn it took."""
    inspection = followed(request, key)
    found = get_object_or_404(inspection.requests.prefetch_related("handovers"), key=name)
    return render(request, "inspections/request.html", frame(request, inspection, "requests", asked=found))


def request_due(request: HttpRequest, key: str, name: str) -> HttpResponse:
    """By when a request is answered, and by whom."""
    inspection = coordinated(request, key)
    found = get_object_or_404(inspection.requests, key=name)
    initial = {"due_on": found.due_on, "due_time": found.due_time, "owner": found.owner.key if found.owner else ""}
    form = with_owners(RequestDueForm(request.POST or None, initial=initial), request.user)
    act = partial(actions.set_request_due, request=found)
    back = (str(found), "request", [name])
    return change(request, inspection, form, act, heading=f"Due: {found}", done="The day is recorded.", back=back)


def give(request: HttpRequest, key: str, name: str) -> HttpResponse:
    """What the authority hands over; a list of children can be a sealed version of a return."""
    inspection = coordinated(request, key)
    found = get_object_or_404(inspection.requests, key=name)
    versions = []
    if found.kind == "child_list":
        versions = [(each.key, f"{each.title} as at {each.as_at}") for each in returns.visible_to(request.user)[:50]]
    form = GiveForm(request.POST or None, versions=versions)
    act = partial(actions.hand_over, request=found)
    back = (str(found), "request", [name])
    return change(request, inspection, form, act, heading=f"Hand over: {found}", done="It is recorded.", back=back)


def check(request: HttpRequest, key: str, name: str) -> HttpResponse:
    """What the team says of what was handed over."""
    inspection = inspected(request, key)
    found = get_object_or_404(inspection.requests, key=name)
    form = CheckForm(request.POST or None)
    act = partial(actions.hand_over, request=found)
    back = (str(found), "request", [name])
    return change(request, inspection, form, act, heading=f"Check: {found}", done="It is recorded.", back=back)


def _give_notice(user: Any, *, notified_time: Any, **given: Any) -> Inspection:
    told = datetime.combine(given["notified_on"], notified_time) if notified_time else None
    key = slugify(f"{given['title']} {given['on_site_from']}")[:80]
    if not key:
        raise Http404
    return actions.give_notice(
        key=key,
        authority=user.authority,
        notified_at=timezone.make_aware(told) if told else None,
        lead=user,
        by=user,
        on=today(),
        **given,
    )
