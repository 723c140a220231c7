"""Pages for those who look at updates: the queue of what waits, and one update beside the one before it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from goldenthread.apps.days import today
from goldenthread.apps.pages import Column, list_page
from goldenthread.apps.plans import actions, queries
from goldenthread.apps.plans.forms import LookForm
from goldenthread.apps.plans.models import ProgressUpdate
from goldenthread.apps.plans.policies import policy
from goldenthread.core.errors import GoldenthreadError

COLUMNS = (
    Column(
        "Action",
        lambda each: f"{each.action.ref} {each.action.title}",
        lambda each: reverse("plans:look", args=[each.pk]),
    ),
    Column("Update of", lambda each: each.on, kind="date"),
    Column("Made by", lambda each: each.recorded_by),
    Column("Delivery", lambda each: each.delivery, kind="rating"),
    Column("Suggested", lambda each: each.delivery_suggested, kind="rating"),
    Column("Impact", lambda each: each.impact, kind="rating"),
)


def queue(request: HttpRequest) -> HttpResponse:
    """Updates nobody has looked at, oldest first, whatever plan they are of."""
    policy.require_validate(request.user)
    return list_page(
        request,
        "plans/queue.html",
        rows=queries.updates_to_look_at(request.user, words=request.GET.get("q", "")),
        columns=COLUMNS,
        name="updates-to-look-at",
        heading="Updates to look at",
        empty="Every update has been looked at.",
        search_label="Search by action or by who made it",
    )


def look(request: HttpRequest, number: int) -> HttpResponse:
    """One update beside the one before it; on to the next when it is accepted or sent back."""
    policy.require_validate(request.user)
    update = queries.update(request.user, number)
    if update is None:
        raise Http404
    may = policy.may_validate(request.user, update) and update.validation is None
    form = LookForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            _say(update, form.cleaned_data, request.user)
        except GoldenthreadError as error:
            form.add_error(None, str(error))
        else:
            following = queries.updates_to_look_at(request.user).first()
            messages.success(request, "It is recorded." if following else "It is recorded. Nothing else waits.")
            return redirect("plans:look", number=following.pk) if following else redirect("plans:queue")
    before = update.action.updates.filter(on__lte=update.on).exclude(pk=update.pk).first()
    context = {"update": update, "action": update.action, "before": before, "form": form, "may": may}
    return render(request, "plans/look.html", context, status=422 if form.errors else 200)


def seen(request: HttpRequest, number: int) -> HttpResponse:
    """A notice that its reader has seen; only by POST, from the home page."""
    policy.require_read(request.user)
    notice = queries.notices_for(request.user).filter(pk=number).first()
    if request.method == "POST" and notice:
        actions.see_notice(notice=notice, by=request.user, on=today())
    return redirect("home")


def _say(update: ProgressUpdate, given: dict[str, Any], by: Any) -> None:
    if given["verdict"] == "accept":
        actions.accept_update(update=update, note=given["note"], by=by, on=today())
    else:
        actions.send_back_update(update=update, reason=given["note"], by=by, on=today())
