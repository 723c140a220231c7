"""Pages of what came out of meetings: decisions and their call-in, referrals, the challenge log."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from goldenthread.apps.days import today
from goldenthread.apps.governance import actions, queries
from goldenthread.apps.governance.board_forms import (
    AnswerForm,
    CallInForm,
    ClosingForm,
    DayForm,
    EffectForm,
    EndCallInForm,
    ResponseForm,
)
from goldenthread.apps.governance.models import Challenge, Decision, Referral
from goldenthread.apps.governance.policies import boards as policy
from goldenthread.apps.pages import Column, form_page, list_page

DECISIONS = (
    Column("Decision", lambda each: each.text, lambda each: reverse("boards:decision", args=[each.pk])),
    Column("Meeting", lambda each: str(each.item.meeting)),
    Column("Published", lambda each: each.published_on, kind="date"),
    Column("Call-in", lambda each: _call_in_words(each)),
)
REFERRALS = (
    Column("Referral", lambda each: str(each), lambda each: reverse("boards:referral", args=[each.number])),
    Column("From", lambda each: each.from_body.title),
    Column("To", lambda each: each.to_body.title),
    Column("Sent", lambda each: each.sent_on, kind="date"),
    Column("Answer by", lambda each: each.answer_by, kind="date"),
    Column("State", lambda each: each.state),
)
CHALLENGES = (
    Column(
        "Challenge",
        lambda each: each.text,
        lambda each: reverse("boards:challenge", args=[each.body.key, each.number]),
    ),
    Column("Body", lambda each: each.body.title),
    Column("Made by", lambda each: each.made_by),
    Column("Made on", lambda each: each.made_on, kind="date"),
    Column("Put to", lambda each: each.put_to.title),
    Column("State", lambda each: each.state),
)


def _call_in_words(decision: Decision) -> str:
    held = getattr(decision, "call_in", None)
    if held:
        return held.get_outcome_display() or "Called in, not ended"
    if decision.urgent_because:
        return "Exempt: urgent"
    ends = queries.call_in_ends_on(decision)
    return f"Until {ends.day} {ends:%B %Y}" if ends else "None"


def decisions(request: HttpRequest) -> HttpResponse:
    """Every decision of the person's authority."""
    policy.require_read(request.user)
    rows = queries.decisions_visible_to(request.user, words=request.GET.get("q", ""))
    return _list(request, rows, DECISIONS, "decisions", "Decisions", "No decision matches.", "Search in decisions")


def decision(request: HttpRequest, pk: int) -> HttpResponse:
    """One decision in its legal form, and what became of it."""
    found = _decision(request, pk)
    context = {
        "decision": found,
        "call": getattr(found, "call_in", None),
        "ends": queries.call_in_ends_on(found),
        "referrals": list(found.referrals.select_related("to_body")),
        "corrected_by": found.corrected_by.first(),
        "may_keep": policy.may_keep(request.user, found),
    }
    return render(request, "governance/boards/decision.html", context)


def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """A decision published."""
    found = _decision(request, pk, keep=True)
    form = DayForm(request.POST or None, name="published_on", label="Day it was published")
    act = partial(actions.publish_decision, decision=found)
    return _change(request, str(found), _of(found), form, act, "Publish the decision", "The decision is published.")


def call_in(request: HttpRequest, pk: int) -> HttpResponse:
    """A decision called in, or the end of its call-in where it is."""
    found = _decision(request, pk, keep=True)
    held = getattr(found, "call_in", None)
    if held:
        form, act = EndCallInForm(request.POST or None), partial(actions.end_call_in, call=held)
        return _change(request, str(found), _of(found), form, act, "End the call-in", "The call-in has ended.")
    form, act = CallInForm(request.POST or None), partial(actions.call_in, decision=found)
    return _change(request, str(found), _of(found), form, act, "Record a call-in", "The decision is held.")


def referrals(request: HttpRequest) -> HttpResponse:
    """Every referral, open and closed."""
    policy.require_read(request.user)
    rows = queries.referrals_visible_to(request.user, words=request.GET.get("q", ""))
    return _list(request, rows, REFERRALS, "referrals", "Referrals", "No referral matches.", "Search by body or title")


def referral(request: HttpRequest, number: int) -> HttpResponse:
    """One referral and how far it has come."""
    found = _referral(request, number)
    context = {"referral": found, "may_keep": policy.may_keep(request.user, found)}
    return render(request, "governance/boards/referral.html", context)


def next_of_referral(request: HttpRequest, number: int) -> HttpResponse:
    """The next step of a referral: considered, answered, closed."""
    found = _referral(request, number)
    policy.require_keep(request.user, found)
    where = reverse("boards:referral", args=[found.number])
    if found.closed_on:
        raise Http404
    form: Any
    if found.considered_on is None:
        form = DayForm(request.POST or None, name="considered_on", label="Day it was considered")
        act, heading = partial(actions.consider_referral, referral=found), "Record when it was considered"
    elif found.responded_on is None:
        form, heading = ResponseForm(request.POST or None), "Record the answer"
        act = partial(actions.answer_referral, referral=found)
    else:
        form, heading = ClosingForm(request.POST or None), "Close the referral"
        act = partial(actions.close_referral, referral=found)
    return _change(request, str(found), where, form, act, heading, "The referral is brought up to date.")


def challenges(request: HttpRequest) -> HttpResponse:
    """The challenge log of every body."""
    policy.require_read(request.user)
    rows = queries.challenges_visible_to(request.user, words=request.GET.get("q", ""))
    return _list(
        request, rows, CHALLENGES, "challenges", "Challenge log", "No challenge matches.", "Search by words or body"
    )


def challenge(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """One challenge, its answer and its effect."""
    found = _challenge(request, key, number)
    context = {"challenge": found, "may_keep": policy.may_keep(request.user, found)}
    return render(request, "governance/boards/challenge.html", context)


def next_of_challenge(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """The next step of a challenge: answered, then closed with its effect."""
    found = _challenge(request, key, number)
    policy.require_keep(request.user, found)
    where = reverse("boards:challenge", args=[found.body.key, found.number])
    if found.closed_on:
        raise Http404
    form: Any
    if found.answered_on is None:
        form, act = AnswerForm(request.POST or None), partial(actions.answer_challenge, challenge=found)
        return _change(request, str(found), where, form, act, "Record the answer", "The answer is recorded.")
    form, act = EffectForm(request.POST or None), partial(actions.close_challenge, challenge=found)
    return _change(request, str(found), where, form, act, "Close the challenge", "The challenge is closed.")


def _list(
    request: HttpRequest, rows: Any, columns: Any, name: str, heading: str, empty: str, search_label: str
) -> HttpResponse:
    return list_page(
        request,
        "governance/boards/list.html",
        rows=rows,
        columns=columns,
        name=name,
        heading=heading,
        empty=empty,
        search_label=search_label,
    )


def _change(request: HttpRequest, of: str, where: str, form: Any, act: Any, heading: str, done: str) -> HttpResponse:
    return form_page(
        request,
        form=form,
        act=partial(act, by=request.user, on=today()),
        heading=heading,
        done=done,
        back=(of, where),
        caption=of,
    )


def _of(decision: Decision) -> str:
    return reverse("boards:decision", args=[decision.pk])


def _decision(request: HttpRequest, pk: int, *, keep: bool = False) -> Decision:
    policy.require_read(request.user)
    found = get_object_or_404(queries.decisions_visible_to(request.user), pk=pk)
    if keep:
        policy.require_keep(request.user, found)
    return found


def _referral(request: HttpRequest, number: int) -> Referral:
    policy.require_read(request.user)
    return get_object_or_404(queries.referrals_visible_to(request.user), number=number)


def _challenge(request: HttpRequest, key: str, number: int) -> Challenge:
    policy.require_read(request.user)
    return get_object_or_404(queries.challenges_visible_to(request.user), body__key=key, number=number)
