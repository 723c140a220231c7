"""The home page: what needs this person today, what they were told, and what they may look at."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from goldenthread.apps.accounts import roles
from goldenthread.apps.days import demonstration_day, today
from goldenthread.apps.governance import queries as governance
from goldenthread.apps.inspections import queries as inspections
from goldenthread.apps.plans import queries as plans
from goldenthread.site.tasks import tasks_of


def home(request: HttpRequest) -> HttpResponse:
    """What needs this person today, most urgent first; then what they were told and what they may look at."""
    user = request.user
    context = {
        "tasks": tasks_of(user, today()),
        "notices": list(plans.notices_for(user)),
        "story_day": demonstration_day(),
        "roles": [roles.find(key) for key in user.role_keys()],
        "inspections": list(inspections.listed(user)[:3]),
        "plans": list(plans.visible_to(user)[:3]),
        "papers": list(governance.visible_to(user)[:3]),
    }
    return render(request, "home.html", context)
