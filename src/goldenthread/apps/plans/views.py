"""Pages of the improvement plan."""

from __future__ import annotations

from collections import Counter

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from goldenthread.apps.days import today
from goldenthread.apps.measures import queries as measures
from goldenthread.apps.pages import Column, list_page
from goldenthread.apps.plans import actions, queries
from goldenthread.apps.plans.forms import PROGRESS, ProgressForm
from goldenthread.apps.plans.impact import chart_of, impact_of
from goldenthread.apps.plans.models import Action
from goldenthread.apps.plans.plan_views import visible_plan
from goldenthread.apps.plans.policies import policy
from goldenthread.apps.plans.standing import progress_on, reopening_on, standing_of, suggestions
from goldenthread.core.errors import InputNotFit
from goldenthread.core.ratings import legend, load_rating_rules
from goldenthread.documents import charts

COLUMNS = (
    Column("Plan", lambda each: each.title, lambda each: reverse("plans:plan", args=[each.key])),
    Column("In answer to", lambda each: each.inspection.title),
    Column("Approved", lambda each: each.approved_on, kind="date"),
    Column("Actions", lambda each: each.action_count, kind="number"),
)


def _address(action: Action) -> str:
    return reverse("plans:action", args=[action.plan.key, action.ref])


ACTION_COLUMNS = (
    Column(
        "Action",
        lambda each: f"{each.ref} {each.title}",
        lambda each: reverse("plans:action", args=[each.plan.key, each.ref]),
    ),
    Column("Answers", lambda each: ", ".join(ask.ref for ask in each.asks.all())),
    Column("Owner", lambda each: each.owner.title),
    Column("Promised", lambda each: each.baseline_due, kind="date"),
    Column("Due now", lambda each: each.due_now, kind="date"),
    Column("Delivery", lambda each: standing_of(each, on=today()).delivery, kind="rating"),
    Column("Impact", lambda each: standing_of(each, on=today()).impact, kind="rating"),
)


def plans(request: HttpRequest) -> HttpResponse:
    """Every plan of the person's authority."""
    policy.require_read(request.user)
    return list_page(
        request,
        "plans/list.html",
        rows=queries.visible_to(request.user),
        columns=COLUMNS,
        name="plans",
        heading="Plans",
        empty="There is no improvement plan yet.",
        to_look_at=queries.updates_to_look_at(request.user).count(),
    )


def plan(request: HttpRequest, key: str) -> HttpResponse:
    """One plan and its actions, with both ratings and the legend."""
    policy.require_read(request.user)
    found = visible_plan(request, key)
    answers = queries.answers_of(found)
    return list_page(
        request,
        "plans/plan.html",
        rows=queries.actions_of(found, words=request.GET.get("q", "")),
        columns=ACTION_COLUMNS,
        name=key,
        heading=found.title,
        empty="No action matches.",
        search_label="Search by action, number or owner",
        plan=found,
        here="actions",
        answered=Counter(each.state for each in answers),
        asks=len(answers),
        legend=legend(),
    )


def action(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """One action: what it answers, what was promised, and every update with suggested and chosen ratings."""
    found = _visible(request, key, ref)
    may_rate = policy.may_rate(request.user, found)
    form = ProgressForm(request.POST or None)
    if request.method == "POST":
        policy.require_rate(request.user, found)
        if form.is_valid():
            try:
                actions.report_progress(action=found, by=request.user, on=today(), **form.cleaned_data)
            except InputNotFit as error:
                form.add_error(None, str(error))
            else:
                messages.success(request, "The update is recorded.")
                return redirect("plans:action", key=key, ref=ref)
    day = today()
    suggested = [(label, *suggestions(found, progress=value, on=day)) for value, label in PROGRESS]
    ladder = load_rating_rules().ladder
    context = {
        "action": found,
        "form": form,
        "may_rate": may_rate,
        "reopening": reopening_on(found, day),
        "open_risks": [(number, each) for number, each in enumerate(found.risks.all(), start=1) if not each.closed_on],
        "closed_risks": [each for each in found.risks.all() if each.closed_on],
        "evidence": [(ladder[each.step], each) for each in found.evidence_held.all()],
        "may_give_evidence": policy.may_give_evidence(request.user, found),
        "waits_for": [(each, progress_on(each, day)) for each in found.depends_on.all()],
        "impact": impact_of(found, on=day),
        "may_write": policy.may_write(request.user, found),
        "may_verify": policy.may_verify(request.user, found, on=day) and progress_on(found, day) == "done",
        "verifications": [(ladder[each.step], each) for each in found.verifications.all()],
        "suggested": suggested,
        "legend": legend(),
    }
    return render(request, "plans/action.html", context, status=422 if form.errors else 200)


def impact(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """What the values of the action's indicator say, and what cannot be concluded from them."""
    found = _visible(request, key, ref)
    said = impact_of(found, on=today())
    chart = chart_of(found, said.values) if said.values else None
    figures = measures.figures_for_indicator(request.user, found.indicator, on=today())
    context = {"action": found, "impact": said, "chart": chart, "figures": figures, "legend": legend(("impact",))}
    return render(request, "plans/impact.html", context)


def impact_chart(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """The chart of the same values as an SVG picture."""
    found = _visible(request, key, ref)
    said = impact_of(found, on=today())
    if not said.values:
        raise Http404
    return HttpResponse(charts.svg(chart_of(found, said.values)), content_type="image/svg+xml")


def _visible(request: HttpRequest, key: str, ref: str) -> Action:
    policy.require_read(request.user)
    found = queries.action(request.user, key, ref)
    if found is None:
        raise Http404
    return found
