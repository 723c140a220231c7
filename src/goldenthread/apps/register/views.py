"""Pages of the national register."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from goldenthread.apps.register import queries
from goldenthread.apps.register.policies import policy


def home(request: HttpRequest) -> HttpResponse:
    """How grades are distributed for a framework, a day and a region."""
    policy.require_read(request.user)
    return render(request, "register/home.html", {"releases": queries.releases(), "source": queries.source_line()})
