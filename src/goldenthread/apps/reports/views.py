"""Pages of the reports that were confirmed."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from goldenthread.apps.days import today
from goldenthread.apps.pages import Column, list_page
from goldenthread.apps.reports import queries
from goldenthread.apps.reports.actions import starting
from goldenthread.apps.reports.forms import ReasonForm
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
        "may_write": policy.may_write(request.user, found) and not found.withdrawn_on,
        "own": f"{found.dfe:03d}" == request.user.authority,
    }
    return render(request, "reports/report.html", context)


@require_POST
def start_inspection(request: HttpRequest, pk: int) -> HttpResponse:
    """Starts the authority's own inspection record from its report."""
    found = visible(request, pk)
    policy.require_write(request.user, found)
    inspection = starting.start_inspection(report=found, by=request.user, on=today())
    messages.success(request, "The inspection record is started from the report.")
    return redirect("inspections:inspection", key=inspection.key)


def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """A form for the reason a saved report is withdrawn."""
    found = visible(request, pk)
    policy.require_write(request.user, found)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        starting.withdraw_report(report=found, by=request.user, on=today(), **form.cleaned_data)
        messages.success(request, "The report is withdrawn. The file may be read again.")
        return redirect("reports:report", pk=pk)
    context = {"report": found, "form": form}
    return render(request, "reports/withdraw.html", context, status=422 if form.errors else 200)


def visible(request: HttpRequest, pk: int) -> PublishedReport:
    """The report this person may see, or no page."""
    policy.require_read(request.user)
    found = queries.with_withdrawn(request.user).filter(pk=pk).select_related("reading").first()
    if found is None:
        raise Http404
    return found
