"""Pages of the reports that were confirmed."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from goldenthread.apps.pages import Column, list_page
from goldenthread.apps.reports import queries
from goldenthread.apps.reports.models import Passage, PublishedReport
from goldenthread.apps.reports.policies import policy
from goldenthread.core.frameworks import load_framework


def _overall(report: PublishedReport) -> str | None:
    return next((each.grade for each in report.judgements.all() if each.key == "overall"), None)


COLUMNS = (
    Column("Authority", lambda each: each.name, lambda each: reverse("reports:report", args=[each.pk])),
    Column("Framework", lambda each: load_framework(each.framework).short_title),
    Column("On site from", lambda each: each.on_site_from, kind="date"),
    Column("Published", lambda each: each.published, kind="date"),
    Column("Overall", _overall, kind="grade"),
    Column("Recommendations", lambda each: each.recommendation_count, kind="number"),
)


def reports(request: HttpRequest) -> HttpResponse:
    """Every confirmed report of the workspace, newest first."""
    policy.require_read(request.user)
    return list_page(
        request,
        "reports/list.html",
        rows=queries.listed(request.user, words=request.GET.get("q", "")),
        columns=COLUMNS,
        name="reports",
        heading="Published reports",
        empty="No report matches.",
        search_label="Search by authority, framework or region",
        may_write=policy.may_write(request.user),
        waiting=queries.drafts(request.user).count(),
    )


def report(request: HttpRequest, pk: int) -> HttpResponse:
    """One report as confirmed: dates, grades, recommendations and findings, each with who confirmed it."""
    found = visible(request, pk)
    framework = load_framework(found.framework)
    labels = {each.key: each.label for each in framework.judgements}
    passages = list(found.passages.all())
    context = {
        "report": found,
        "framework": framework,
        "grades": [(labels.get(each.key, each.key), each) for each in found.judgements.all()],
        "recommendations": [each for each in passages if each.kind == Passage.Kind.RECOMMENDATION],
        "findings": [(labels.get(e.judgement, ""), e) for e in passages if e.kind == Passage.Kind.FINDING],
        "may_write": policy.may_write(request.user, found),
    }
    return render(request, "reports/report.html", context)


def visible(request: HttpRequest, pk: int) -> PublishedReport:
    """The report this person may see, or no page."""
    policy.require_read(request.user)
    found = queries.visible_to(request.user).filter(pk=pk).select_related("reading").first()
    if found is None:
        raise Http404
    return found
