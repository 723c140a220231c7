"""The home page: what needs this person today, from every app that has something to say to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from goldenthread.apps.accounts import queries as accounts
from goldenthread.apps.accounts import roles
from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.governance import queries as governance
from goldenthread.apps.inspections import queries as inspections
from goldenthread.apps.plans import queries as plans


@dataclass(frozen=True)
class Task:
    """One thing that needs somebody: what, until when, how urgent in words, and where to do it."""

    text: str
    href: str
    due: date | None
    state: str
    urgent: bool


def home(request: HttpRequest) -> HttpResponse:
    """What needs this person today, most urgent first; then what they may look at."""
    user, today = request.user, timezone.localdate()
    tasks = sorted(
        [*_clocks(user, today), *_actions(user, today), *_signatures(user), *_people(user)],
        key=lambda task: (not task.urgent, task.due or date.max),
    )
    context = {
        "tasks": tasks,
        "roles": [roles.find(key) for key in user.role_keys()],
        "inspections": list(inspections.listed(user)[:3]),
        "plans": list(plans.visible_to(user)[:3]),
        "papers": list(governance.visible_to(user)[:3]),
    }
    return render(request, "home.html", context)


def _clocks(user: Any, today: date) -> list[Task]:
    """Statutory clocks that run, for those who keep the record; a year after they ended they are history."""
    if not allows(user, Verb.WRITE_RECORD) and not allows(user, Verb.SIGN_PAPERS):
        return []
    found = []
    for inspection in inspections.visible_to(user).filter(received_on__isnull=False):
        for state in inspections.clock_states(inspection, on=today):
            if state.state in ("met", "met_late"):
                continue
            overdue = state.state == "overdue"
            if overdue and (today - state.deadline.due).days > 365:
                continue
            text = f"{state.deadline.label}: {inspection.title}"
            address = reverse("inspections:inspection", args=[inspection.key])
            found.append(Task(text, address, state.deadline.due, state.says, overdue or state.state == "due_today"))
    return found


def _actions(user: Any, today: date) -> list[Task]:
    """The actions whose post this person holds and that are not done."""
    found = []
    for action in plans.actions_owned_by(user):
        latest = action.latest
        if latest and latest.progress == "done":
            continue
        late = action.due_now < today
        said = f"last update {latest.on.day} {latest.on:%B %Y}" if latest else "no update yet"
        address = reverse("plans:action", args=[action.plan.key, action.ref])
        state = f"past its date, {said}" if late else said
        found.append(Task(f"Action {action.ref}: {action.title}", address, action.due_now, state, late))
    return found


def _signatures(user: Any) -> list[Task]:
    """Implications that wait for a sign-off this person may give."""
    return [
        Task(
            f"Sign off {each.label.lower()}: {each.paper.title}",
            reverse("papers:paper", args=[each.paper.key]) + "#implications",
            each.paper.meeting_on,
            "assessed, not signed",
            urgent=False,
        )
        for each in governance.awaiting_signature(user)
    ]


def _people(user: Any) -> list[Task]:
    """People without a role, for those who give roles."""
    if not allows(user, Verb.MANAGE_PEOPLE):
        return []
    return [
        Task(
            f"{each.name} has no role yet",
            reverse("people:person", args=[each.pk]),
            None,
            "can see nothing",
            urgent=False,
        )
        for each in accounts.people_visible_to(user)
        if each.is_active and not each.current_grants
    ]
