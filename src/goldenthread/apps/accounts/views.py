"""Pages about people, for those who may see or manage them."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from goldenthread.apps.accounts import actions, queries, roles
from goldenthread.apps.accounts.forms import EndRoleForm, InviteForm, RoleForm
from goldenthread.apps.accounts.policies import Verb, allows, require
from goldenthread.apps.days import today
from goldenthread.apps.pages import Column, list_page
from goldenthread.core.errors import InputNotFit

COLUMNS = (
    Column("Name", lambda user: user.name, lambda user: reverse("people:person", args=[user.pk])),
    Column("E-mail address", lambda user: user.email),
    Column("Roles", lambda user: ", ".join(roles.find(grant.role).title for grant in user.current_grants) or "None"),
    Column("Posts", lambda user: ", ".join(holding.post.title for holding in user.current) or "None"),
    Column("Can sign in", lambda user: "Yes" if user.is_active else "No"),
)


def people(request: HttpRequest) -> HttpResponse:
    """Everybody of the person's authority."""
    require(request.user, Verb.READ_PEOPLE)
    return list_page(
        request,
        "accounts/list.html",
        rows=queries.people_visible_to(request.user, words=request.GET.get("q", "")),
        columns=COLUMNS,
        name="people",
        heading="People",
        empty="Nobody matches.",
        search_label="Search by name or e-mail address",
        may_manage=allows(request.user, Verb.MANAGE_PEOPLE),
    )


def person(request: HttpRequest, pk: int) -> HttpResponse:
    """One person: what they may do, and what may be done about them."""
    require(request.user, Verb.READ_PEOPLE)
    found = get_object_or_404(queries.people_visible_to(request.user), pk=pk)
    held = [roles.find(grant.role) for grant in found.current_grants]
    context = {
        "person": found,
        "held": [(role, EndRoleForm(initial={"role": role.key}, auto_id=f"id_{role.key}_%s")) for role in held],
        "form": RoleForm(),
        "may_manage": allows(request.user, Verb.MANAGE_PEOPLE, found),
    }
    return render(request, "accounts/person.html", context)


def invite(request: HttpRequest) -> HttpResponse:
    """A form for a new person; they set their own password."""
    require(request.user, Verb.MANAGE_PEOPLE)
    form = InviteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            user = actions.invite(
                **form.cleaned_data,
                authority=request.user.authority,
                password=None,
                by=request.user,
                on=today(),
            )
        except InputNotFit as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"{user.name} is invited. Give them a role below.")
            return redirect("people:person", pk=user.pk)
    return render(request, "accounts/invite.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
def give_role(request: HttpRequest, pk: int) -> HttpResponse:
    """The role given, and back to the person."""
    require(request.user, Verb.MANAGE_PEOPLE)
    user = get_object_or_404(queries.people_visible_to(request.user), pk=pk)
    form = RoleForm(request.POST)
    if form.is_valid():
        _try(
            request,
            lambda: actions.give_role(user=user, role=form.cleaned_data["role"], by=request.user, on=today()),
            "The role is given.",
        )
    return redirect("people:person", pk=pk)


@require_POST
def end_role(request: HttpRequest, pk: int) -> HttpResponse:
    """The role ended with its reason, and back to the person."""
    require(request.user, Verb.MANAGE_PEOPLE)
    user = get_object_or_404(queries.people_visible_to(request.user), pk=pk)
    form = EndRoleForm(request.POST)
    if form.is_valid():
        given = form.cleaned_data
        _try(
            request,
            lambda: actions.end_role(user=user, by=request.user, on=today(), **given),
            "The role is ended.",
        )
    else:
        messages.error(request, "Ending a role needs a reason, which the trail keeps.")
    return redirect("people:person", pk=pk)


def _try(request: HttpRequest, change: object, done: str) -> None:
    try:
        change()  # type: ignore[operator]
    except InputNotFit as error:
        messages.error(request, str(error))
    else:
        messages.success(request, done)


MESSAGES = (
    Column("Message", lambda each: each.subject, lambda each: reverse("people:message", args=[each.pk])),
    Column("To", lambda each: each.user.name),
    Column("Sent", lambda each: each.on, kind="date"),
)


def outbox(request: HttpRequest) -> HttpResponse:
    """The weekly messages this person had; for those who send them, everybody's."""
    return list_page(
        request,
        "accounts/outbox.html",
        rows=queries.messages_visible_to(request.user, words=request.GET.get("q", "")),
        columns=MESSAGES,
        name="messages",
        heading="Weekly messages",
        empty="No message has been sent yet.",
        search_label="Search by person or words",
    )


def message(request: HttpRequest, pk: int) -> HttpResponse:
    """One message as it was sent."""
    found = get_object_or_404(queries.messages_visible_to(request.user), pk=pk)
    return render(request, "accounts/message.html", {"message": found})
