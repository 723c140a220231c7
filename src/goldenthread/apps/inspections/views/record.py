"""Pages of the inspection record."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from goldenthread.apps.days import today
from goldenthread.apps.inspections import actions, queries
from goldenthread.apps.inspections.forms.record import DutyForm, GradeForm, ReceivedForm
from goldenthread.apps.inspections.models import Finding, Inspection, Judgement
from goldenthread.apps.inspections.policies import policy
from goldenthread.apps.inspections.queries import running
from goldenthread.apps.pages import Column, list_page
from goldenthread.core.errors import InputNotFit
from goldenthread.core.frameworks import load_framework

COLUMNS = (
    Column("Inspection", lambda each: each.title, lambda each: reverse("inspections:inspection", args=[each.key])),
    Column("Framework", lambda each: load_framework(each.framework).short_title),
    Column("On site from", lambda each: each.on_site_from, kind="date"),
    Column("Published", lambda each: each.published_on, kind="date"),
    Column("Recommendations", lambda each: each.recommendation_count, kind="number"),
)

FINDING_COLUMNS = (
    Column("Finding", lambda each: f"{each.title}: {each.text}" if each.title else each.text),
    Column("Kind", lambda each: each.get_kind_display()),
    Column("Judgement", lambda each: each.judgement.title if each.judgement else "Whole inspection"),
    Column("Paragraph of the source", lambda each: each.source_ref),
)


def inspections(request: HttpRequest) -> HttpResponse:
    """Every inspection of the person's authority, newest first."""
    policy.require_read(request.user)
    return list_page(
        request,
        "inspections/list.html",
        rows=queries.listed(request.user, words=request.GET.get("q", "")),
        columns=COLUMNS,
        name="inspections",
        heading="Inspections",
        empty="No inspection matches.",
        search_label="Search by title, framework or kind",
        running=running.running_for(request.user, on=today()),
        may_write=policy.may_write(request.user),
    )


def inspection(request: HttpRequest, key: str) -> HttpResponse:
    """One inspection: its judgements as a tree, its recommendations, its clocks and what the rules say."""
    found = _visible(request, key)
    view = queries.view_of(found, on=today())
    context = {
        "view": view,
        "inspection": found,
        "may_write": policy.may_write(request.user, found),
        "run_here": policy.may_follow(request.user, found) and running.is_run_here(found),
        "revisions": found.revisions.all(),
        "practised": running.practised(found),
    }
    return render(request, "inspections/inspection.html", context)


def findings(request: HttpRequest, key: str) -> HttpResponse:
    """Every finding of one inspection as a searchable list."""
    found = _visible(request, key)
    kind = request.GET.get("kind", "")
    rows = queries.findings_matching(request.user, words=request.GET.get("q", ""), kind=kind).filter(inspection=found)
    return list_page(
        request,
        "inspections/findings.html",
        rows=rows,
        columns=FINDING_COLUMNS,
        name=f"{key}-findings",
        heading="Findings",
        empty="No finding matches.",
        search_label="Search the findings",
        inspection=found,
        kinds=Finding.Kind.choices,
        kind=kind,
    )


def judgement(request: HttpRequest, key: str, judgement: str) -> HttpResponse:
    """One judgement: grade history with reasons and rule checks, what the grade means, and the findings under it."""
    record = _visible(request, key)
    one = get_object_or_404(
        Judgement.objects.select_related("component__inspection", "parent").prefetch_related("decisions", "findings"),
        component__inspection=record,
        key=judgement,
    )
    framework = load_framework(record.framework)
    may_write = policy.may_write(request.user, record)
    if request.method == "POST":
        policy.require_write(request.user, record)
    form = GradeForm(request.POST if request.method == "POST" else None, framework=framework)
    if form.is_valid():
        try:
            actions.record_grade(judgement=one, by=request.user, on=today(), **form.cleaned_data)
        except InputNotFit as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"The grade of “{one.title}” is recorded.")
            return redirect("inspections:judgement", key=key, judgement=judgement)
    decisions = [(each, queries.grade_label(framework, each.grade)) for each in one.decisions.all()]
    context = {
        "inspection": record,
        "judgement": one,
        "framework": framework,
        "decisions": decisions,
        "criteria": [each for each in framework.criteria if each.judgement == one.key],
        "form": form,
        "may_write": may_write,
    }
    return render(request, "inspections/judgement.html", context, status=422 if form.errors else 200)


def received(request: HttpRequest, key: str) -> HttpResponse:
    """A form for the day the report was received."""
    record = _visible(request, key)
    policy.require_write(request.user, record)
    form = ReceivedForm(request.POST or None, initial={"received_on": record.received_on})
    if request.method == "POST" and form.is_valid():
        try:
            actions.receive_report(inspection=record, by=request.user, on=today(), **form.cleaned_data)
        except InputNotFit as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, "The day of receipt is recorded; the deadlines are counted from it.")
            return redirect("inspections:inspection", key=key)
    context = {"inspection": record, "form": form}
    return render(request, "inspections/received.html", context, status=422 if form.errors else 200)


def duty(request: HttpRequest, key: str, clock: str) -> HttpResponse:
    """A form for the day on which one statutory duty was met."""
    record = _visible(request, key)
    policy.require_write(request.user, record)
    deadline = next((each for each in queries.clocks_of(record) if each.key == clock), None)
    if deadline is None:
        raise Http404
    form = DutyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.record_duty_done(inspection=record, clock=clock, by=request.user, on=today(), **form.cleaned_data)
        except InputNotFit as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"“{deadline.label}” is recorded as done.")
            return redirect("inspections:inspection", key=key)
    context = {"inspection": record, "deadline": deadline, "form": form}
    return render(request, "inspections/duty.html", context, status=422 if form.errors else 200)


def _visible(request: HttpRequest, key: str) -> Inspection:
    policy.require_read(request.user)
    found = queries.visible_to(request.user).filter(key=key).first()
    if found is None:
        raise Http404
    return found
