"""Alerts to answer, actions to evidence and to verify."""

from __future__ import annotations

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from goldenthread.apps.accounts.policies import Verb
from goldenthread.apps.audits import actions, queries
from goldenthread.apps.audits.forms import ActionForm, AlertForm, EvidenceForm, ExtendForm, FoundForm
from goldenthread.apps.audits.models import Alert, AuditAction
from goldenthread.apps.audits.policies import policy
from goldenthread.apps.audits.views.asking import audit_change, visible_audit
from goldenthread.apps.days import today
from goldenthread.apps.pages import Column, form_page, list_page

ALERT_COLUMNS = (
    Column("Alert", lambda each: each.title, lambda each: reverse("audits:alert", args=[each.pk])),
    Column("Audit", lambda each: each.audit.key, lambda each: reverse("audits:audit", args=[each.audit.key])),
    Column("Team", lambda each: each.audit.team or "—"),
    Column("Raised", lambda each: each.raised_on, kind="date"),
    Column("By", lambda each: each.raised_by),
    Column("Answered", lambda each: each.answered_on or "Not answered", kind="text"),
)
ACTION_COLUMNS = (
    Column("Action", lambda each: each.text, lambda each: reverse("audits:action", args=[each.pk])),
    Column("Audit", lambda each: each.audit.key, lambda each: reverse("audits:audit", args=[each.audit.key])),
    Column("Team", lambda each: each.team or "—"),
    Column("Owner", lambda each: each.owner),
    Column("Due", lambda each: each.due, kind="date"),
    Column("State", lambda each: each.get_state_display()),
)


def alerts(request: HttpRequest) -> HttpResponse:
    """Every alert this person may see, those without an answer first."""
    policy.require(request.user, Verb.READ_AUDITS)
    rows = queries.alerts_visible_to(request.user).order_by("answered_on", "raised_at")
    unanswered = queries.open_alerts(request.user)
    rows = [*unanswered.order_by("raised_at"), *rows.filter(answered_on__isnull=False).order_by("-raised_at")[:500]]
    return list_page(
        request,
        "audits/list.html",
        rows=rows,
        columns=ALERT_COLUMNS,
        name="alerts",
        heading="Alerts",
        empty="No alert was raised.",
        intro="A critical standard was found inadequate. Each is answered on the day it was raised and cannot be removed.",
        section="alerts",
    )


def alert(request: HttpRequest, pk: int) -> HttpResponse:
    """One alert, what the tool says is done the same day, and every answer."""
    policy.require(request.user, Verb.READ_AUDITS)
    found = queries.alerts_visible_to(request.user).filter(pk=pk).first()
    if found is None:
        raise Http404
    may_answer = policy.may(request.user, Verb.ANSWER_ALERTS, found)
    if request.method == "POST" or may_answer:
        policy.require(request.user, Verb.ANSWER_ALERTS, found)
        return form_page(
            request,
            form=AlertForm(request.POST or None),
            act=lambda **given: actions.answer_alert(alert=found, by=request.user, on=today(), **given),
            heading="Answer the alert" if found.answered_on is None else "Add to the answer",
            done="The answer is recorded.",
            back=("Alerts", reverse("audits:alerts")),
            caption=f"{found.title}, audit {found.audit.key}",
            intro=_told(found),
        )
    return render(request, "audits/alert.html", {"alert": found, "told": _told(found)})


def _told(alert: Alert) -> str:
    said = [f"Raised by {alert.raised_by.name} on {alert.raised_on:%-d %B %Y}. To do the same day: {alert.to_do}"]
    said += [f"{each.on:%-d %B %Y}, {each.by.name}: {each.text}" for each in alert.answers.select_related("by")]
    return " ".join(said)


def actions_list(request: HttpRequest) -> HttpResponse:
    """The actions this person may see: their own first, then those that wait to be verified."""
    policy.require(request.user, Verb.READ_AUDITS)
    which = request.GET.get("which", "")
    rows = queries.actions_visible_to(request.user)
    if which == "mine":
        rows = rows.filter(owner=request.user)
    elif which == "verify":
        rows = queries.to_verify(request.user).select_related("audit__team", "owner", "team")
    elif which == "open":
        rows = rows.exclude(state=AuditAction.State.VERIFIED)
    return list_page(
        request,
        "audits/actions.html",
        rows=rows.order_by("due", "pk"),
        columns=ACTION_COLUMNS,
        name="audit-actions",
        heading="Actions from audits",
        empty="No action matches.",
        which=which,
        kinds=(("", "All"), ("mine", "Mine"), ("verify", "To verify"), ("open", "Not verified")),
        section="actions",
    )


def action(request: HttpRequest, pk: int) -> HttpResponse:
    """One action and every step of it."""
    found = _visible_action(request, pk)
    user = request.user
    close = found.owner_id == user.pk or found.steps.filter(step="evidenced", by=user).exists()
    context = {
        "action": found,
        "steps": found.steps.select_related("by"),
        "may_show": found.owner_id == user.pk and found.state == "open",
        "may_verify": policy.may(user, Verb.VERIFY_AUDIT_ACTIONS, found) and found.state == "evidenced" and not close,
        "may_move": found.state != "verified"
        and (found.owner_id == user.pk or policy.may(user, Verb.PLAN_AUDITS, found)),
    }
    return render(request, "audits/action.html", context)


def action_new(request: HttpRequest, key: str) -> HttpResponse:
    """A form for an action from one audit."""
    found = visible_audit(request, key)
    policy.require_open_action(request.user, found)
    standards = [(each.key, each.title) for each in found.tool.tool.standards]
    owners = queries.people_who_may(request.user, Verb.REPLY_TO_AUDITS)
    asked = ActionForm(request.POST or None, owners=owners, standards=standards)
    return audit_change(request, found, asked, actions.open_action, "Add an action", "The action is open.")


def evidence(request: HttpRequest, pk: int) -> HttpResponse:
    """What the owner did and what shows it."""
    found = _visible_action(request, pk, Verb.REPLY_TO_AUDITS)
    asked = EvidenceForm(request.POST or None)
    return _change(request, found, asked, actions.show_evidence, "Show the evidence", "Somebody else now verifies it.")


def verify(request: HttpRequest, pk: int) -> HttpResponse:
    """What somebody other than the owner found."""
    found = _visible_action(request, pk, Verb.VERIFY_AUDIT_ACTIONS)
    return _change(
        request, found, FoundForm(request.POST or None), actions.verify, "Verify the action", "It is verified."
    )


def return_action(request: HttpRequest, pk: int) -> HttpResponse:
    """Back to its owner, with the reason."""
    found = _visible_action(request, pk, Verb.VERIFY_AUDIT_ACTIONS)
    asked = FoundForm(request.POST or None)
    return _change(request, found, asked, actions.return_action, "Return it to its owner", "It is open again.")


def move(request: HttpRequest, pk: int) -> HttpResponse:
    """A later day, with the reason."""
    found = _visible_action(request, pk)
    if found.owner_id != request.user.pk:
        policy.require(request.user, Verb.PLAN_AUDITS, found)
    return _change(
        request, found, ExtendForm(request.POST or None), actions.move_action, "Move the due date", "Recorded."
    )


def _change(
    request: HttpRequest, found: AuditAction, asked: forms.Form, act: object, heading: str, done: str
) -> HttpResponse:
    return form_page(
        request,
        form=asked,
        act=lambda **given: act(action=found, by=request.user, on=today(), **given),  # type: ignore[operator]
        heading=heading,
        done=done,
        back=("The action", reverse("audits:action", args=[found.pk])),
        caption=f"Action {found.number} of audit {found.audit.key}",
        intro=f"{found.text} Due on {found.due:%-d %B %Y}.",
    )


def _visible_action(request: HttpRequest, pk: int, verb: Verb = Verb.READ_AUDITS) -> AuditAction:
    policy.require(request.user, verb)
    found = queries.actions_visible_to(request.user).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
