"""The trail as a page for administrators and directors."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from goldenthread.apps.accounts.policies import Verb, require
from goldenthread.apps.pages import Column, list_page
from goldenthread.apps.trail import queries

COLUMNS = (
    Column("When", lambda event: event.at, kind="moment"),
    Column("What happened", queries.sentence),
    Column("As at", lambda event: event.on, kind="date"),
    Column("Number", lambda event: event.number, kind="number"),
)


def events(request: HttpRequest) -> HttpResponse:
    """Every event of the person's authority, newest first."""
    require(request.user, Verb.READ_TRAIL)
    return list_page(
        request,
        "trail/list.html",
        rows=queries.search(request.user, words=request.GET.get("q", "")),
        columns=COLUMNS,
        name="trail",
        heading="Trail",
        empty="Nothing has been done yet that matches.",
        search_label="Search by person or by what was changed",
    )
