"""Pages of papers."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from goldenthread.apps.accounts.policies import Verb, require
from goldenthread.apps.governance import queries
from goldenthread.apps.pages import Column, list_page

COLUMNS = (
    Column("Paper", lambda each: each.title, lambda each: reverse("papers:paper", args=[each.key])),
    Column("For", lambda each: each.body.title),
    Column("Meeting", lambda each: each.meeting_on, kind="date"),
    Column("Facts as at", lambda each: each.snapshot.as_at if each.snapshot else None, kind="date"),
)


def papers(request: HttpRequest) -> HttpResponse:
    """Every paper of the person's authority."""
    require(request.user, Verb.READ_PAPERS)
    return list_page(
        request,
        "governance/list.html",
        rows=queries.listed(request.user, words=request.GET.get("q", "")),
        columns=COLUMNS,
        name="papers",
        heading="Papers",
        empty="There is no paper yet.",
        search_label="Search by title or body",
    )


def paper(request: HttpRequest, key: str) -> HttpResponse:
    """One paper with its facts."""
    require(request.user, Verb.READ_PAPERS)
    found = queries.visible_to(request.user).filter(key=key).first()
    if found is None:
        raise Http404
    return render(request, "governance/paper.html", {"paper": found})
