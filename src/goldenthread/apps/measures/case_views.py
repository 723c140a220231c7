"""Pages for those who work with the returns: open clocks by team, samples, and the case list through the first hatch."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from goldenthread.apps.days import today
from goldenthread.apps.measures import actions, case_lists, queries
from goldenthread.apps.measures.forms import CasesForm, SampleForm
from goldenthread.apps.measures.models import Run
from goldenthread.apps.measures.policies import policy
from goldenthread.apps.measures.standing import area_title
from goldenthread.apps.pages import XLSX, Column, list_page
from goldenthread.apps.returns.strongroom import open_vault
from goldenthread.core.errors import GoldenthreadError
from goldenthread.core.measures import load_measure, load_measures
from goldenthread.core.returns import load_return

CLOCKS = (
    Column("Area", lambda line: area_title(line["measure"].area)),
    Column(
        "What is to be done in time",
        lambda line: line["measure"].title,
        lambda line: reverse("measures:measure", args=[line["measure"].key]),
    ),
    Column("Team", lambda line: line["team"]),
    Column("Still open", lambda line: line["running"], kind="number"),
    Column("Past the limit", lambda line: line["overdue"], kind="number"),
)
SAMPLES = (
    Column("Sample", lambda each: each.title, lambda each: reverse("measures:sample", args=[each.key])),
    Column("As at", lambda each: each.version.as_at, kind="date"),
    Column("Drawn", lambda each: f"{each.drawn} of {each.frame}", kind="number"),
    Column("Seed", lambda each: each.seed),
    Column("Drawn on", lambda each: each.drawn_on, kind="date"),
    Column("By", lambda each: each.drawn_by.name),
)


def clocks(request: HttpRequest) -> HttpResponse:
    """What is still open beside every measure of things done in time, by team, with how many are past the limit."""
    policy.require_restricted(request.user)
    lines, latest = _clock_lines(request.user, request.GET.get("q", ""))
    return list_page(
        request,
        "measures/clocks.html",
        rows=lines,
        columns=CLOCKS,
        name="open-clocks",
        heading="Open clocks by team",
        empty="Nothing is open against a clock.",
        search_label="Search by team or measure",
        days=sorted({each.on for each in latest}, reverse=True),
        may_open_cases=policy.may_open_cases(request.user),
        may_see_small=True,
    )


def samples(request: HttpRequest) -> HttpResponse:
    """Every sample that was drawn, newest first."""
    policy.require_cases(request.user)
    return list_page(
        request,
        "measures/samples.html",
        rows=queries.samples_visible_to(request.user),
        columns=SAMPLES,
        name="case-samples",
        heading="Samples",
        empty="No sample has been drawn yet. Draw one from a run of the measures.",
        may_open_cases=True,
        may_see_small=policy.may_see_small(request.user),
    )


def draw(request: HttpRequest, pk: int) -> HttpResponse:
    """Draws a sample of the children a measure of a run counts with one outcome."""
    policy.require_cases(request.user)
    run = queries.run(request.user, pk)
    if run is None:
        raise Http404
    measures = load_measures()
    offered = [measures[each.measure] for each in queries.values_of([run]) if each.measure in measures]
    asked = {"measure": request.GET.get("measure", "")}
    form = SampleForm(request.POST or None, measures=offered, initial=asked)
    if request.method == "POST" and form.is_valid():
        held = form.cleaned_data
        what = actions.Asked(load_measure(held["measure"]), held["outcome"], held["size"], held["seed"])
        try:
            sample = actions.draw_sample(
                version=run.version, asked=what, vault=open_vault(), by=request.user, on=today()
            )
        except GoldenthreadError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"{sample.drawn} of {sample.frame} children were drawn.")
            return redirect("measures:sample", key=sample.key)
    context = {"form": form, "run": run, "collection": load_return(run.collection).title}
    return render(request, "measures/draw.html", context, status=422 if form.errors else 200)


def sample(request: HttpRequest, key: str) -> HttpResponse:
    """One sample: how it was drawn, and the way to its case list for a named person and purpose."""
    policy.require_cases(request.user)
    found = queries.samples_visible_to(request.user).filter(key=key).first()
    if found is None:
        raise Http404
    form = CasesForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            tables = case_lists.open_list(sample=found, vault=open_vault(), by=request.user, on=today(), **given)
        except GoldenthreadError as error:
            form.add_error(None, str(error))
        else:
            content = case_lists.workbook(found, tables, **given)
            response = HttpResponse(content, content_type=XLSX)
            response.headers["Content-Disposition"] = f'attachment; filename="case-list-{found.key}.xlsx"'
            return response
    return render(request, "measures/sample.html", {"sample": found, "form": form}, status=422 if form.errors else 200)


def _clock_lines(user: Any, words: str) -> tuple[list[dict[str, Any]], list[Run]]:
    latest = [held[-1] for held in queries.runs_by_day(user).values()]
    measures = load_measures()
    lines = []
    wanted = words.casefold().split()
    for value in queries.values_of(latest, groups=True):
        measure = measures.get(value.measure)
        if measure is None or not measure.clock or not value.running:
            continue
        teams = value.groups.get("team") or [["All teams", 0, 0, 0, 0, None, value.running, value.overdue]]
        for line in teams:
            team, running, overdue = line[0] or "Team not recorded", line[6], line[7]
            text = f"{team} {measure.title} {area_title(measure.area)}".casefold()
            if running and all(word in text for word in wanted):
                lines.append({"measure": measure, "team": team, "running": running, "overdue": overdue})
    return sorted(lines, key=lambda line: (-line["overdue"], -line["running"], line["measure"].title)), latest
