"""Pages about a whole plan besides its actions: its asks, what looks wrong, the values of its indicators."""

from __future__ import annotations

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from goldenthread.apps.days import today
from goldenthread.apps.inspections import queries as inspections
from goldenthread.apps.pages import Column, form_page, list_page
from goldenthread.apps.plans import actions, queries
from goldenthread.apps.plans.forms import ReasonForm, ValueForm
from goldenthread.apps.plans.lint import findings_of
from goldenthread.apps.plans.models import Plan
from goldenthread.apps.plans.policies import policy
from goldenthread.apps.plans.queries import Answer
from goldenthread.core.indicators import load_indicators
from goldenthread.core.plan_lint import PlanFinding

STATES = {"planned": "Planned", "not_planned": "Not planned", "unanswered": "Not answered"}
LEVELS = {"stop": "Settle first", "warn": "A reader will ask", "note": "Worth knowing"}


def asks(request: HttpRequest, key: str) -> HttpResponse:
    """How the plan answers every ask of the inspection."""
    plan = visible_plan(request, key)
    words = request.GET.get("q", "").lower().split()
    answers = [
        each
        for each in queries.answers_of(plan)
        if all(word in f"{each.ask.ref} {each.ask.text}".lower() for word in words)
    ]
    may_write = policy.may_write(request.user, plan)

    def answer(each: Answer) -> str:
        if each.state == "planned":
            return ", ".join(f"{one.ref} {one.title}" for one in each.actions)
        return each.decision.reason if each.decision else ""

    def address(each: Answer) -> str:
        if each.state == "planned":
            return reverse("plans:action", args=[plan.key, each.actions[0].ref])
        return reverse("plans:decline", args=[plan.key, each.ask.key]) if may_write else ""

    columns = (
        Column(
            "Ask",
            lambda each: f"{each.ask.ref} {each.ask.text}",
            lambda each: reverse("thread", args=[plan.inspection.key, each.ask.recommendation.ref]),
        ),
        Column("State", lambda each: STATES[each.state]),
        Column("Answer", lambda each: answer(each) or "Say why it is not planned, or plan an action", address),
        Column("Decided", lambda each: each.decision.on if each.state == "not_planned" else None, kind="date"),
    )
    return list_page(
        request,
        "plans/asks.html",
        rows=answers,
        columns=columns,
        name=f"{plan.key}-asks",
        heading="Asks and their answers",
        empty="No ask matches.",
        search_label="Search by number or words",
        plan=plan,
        here="asks",
    )


def decline(request: HttpRequest, key: str, ask: str) -> HttpResponse:
    """Why one ask is not planned."""
    plan = visible_plan(request, key)
    policy.require_write(request.user, plan)
    found = next((each for each in inspections.asks_of(plan.inspection) if each.key == ask), None)
    if found is None:
        raise Http404
    return form_page(
        request,
        form=ReasonForm(request.POST or None),
        act=partial(actions.decline_ask, plan=plan, ask=found, by=request.user, on=today()),
        heading=f"Why {found.ref} is not planned",
        done=f"It is recorded that {found.ref} is not planned.",
        back=("Asks and their answers", reverse("plans:asks", args=[plan.key])),
        caption=found.text,
        intro="Boards and the public may read the reason. Planning an action for the ask later ends this decision.",
    )


def checks(request: HttpRequest, key: str) -> HttpResponse:
    """Where the plan is not specific, not measurable or not dated."""
    plan = visible_plan(request, key)
    actions_there = set(queries.actions_of(plan).values_list("ref", flat=True))

    def address(each: PlanFinding) -> str:
        return reverse("plans:action", args=[plan.key, each.where]) if each.where in actions_there else ""

    columns = (
        Column("How serious", lambda each: LEVELS[each.level]),
        Column("About", lambda each: each.where, address),
        Column("What was found", lambda each: each.says),
        Column("Code", lambda each: each.code),
    )
    return list_page(
        request,
        "plans/checks.html",
        rows=findings_of(plan, on=today()),
        columns=columns,
        name=f"{plan.key}-checks",
        heading="Checks of the plan",
        empty="The checks found nothing. They look for what a machine can see; read the plan all the same.",
        plan=plan,
        here="checks",
    )


def values(request: HttpRequest, key: str) -> HttpResponse:
    """The values of the plan's indicators, newest first."""
    plan = visible_plan(request, key)
    known = load_indicators()
    rows = plan.values.order_by("-as_at", "indicator")
    columns = (
        Column("Indicator", lambda each: f"{each.indicator} {known[each.indicator].title}"),
        Column("As at", lambda each: each.as_at, kind="date"),
        Column("Value", lambda each: f"{each.value:g}", kind="number"),
        Column("Source", lambda each: each.source),
        Column("Recorded by", lambda each: each.recorded_by),
    )
    return list_page(
        request,
        "plans/values.html",
        rows=rows,
        columns=columns,
        name=f"{plan.key}-values",
        heading="Values of the indicators",
        empty="No value is recorded yet.",
        plan=plan,
        here="values",
        may_record=policy.may_record_values(request.user, plan),
    )


def new_value(request: HttpRequest, key: str) -> HttpResponse:
    """A further value of an indicator."""
    plan = visible_plan(request, key)
    policy.require_record_values(request.user, plan)
    codes = sorted(set(queries.actions_of(plan).values_list("indicator", flat=True)))
    return form_page(
        request,
        form=ValueForm(request.POST or None, indicators=codes),
        act=partial(actions.record_value, plan=plan, by=request.user, on=today()),
        heading="Record a value",
        done="The value is recorded.",
        back=("Values of the indicators", reverse("plans:values", args=[plan.key])),
        caption=plan.title,
        intro="A value that falls back below a target that was reached opens finished actions again and tells their people.",
    )


def visible_plan(request: HttpRequest, key: str) -> Plan:
    """The plan, where this person may see it; Http404 otherwise."""
    policy.require_read(request.user)
    found = queries.visible_to(request.user).filter(key=key).first()
    if found is None:
        raise Http404
    return found
