"""Audit tools: the shelf, one edition, a new draft copied from it, the editor, the workbook, and publication."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from goldenthread.apps.accounts.policies import Verb
from goldenthread.apps.audits import actions, queries
from goldenthread.apps.audits.forms import CloneForm, confirm
from goldenthread.apps.audits.models import ToolEdition
from goldenthread.apps.audits.policies import agency_of, policy
from goldenthread.apps.days import today
from goldenthread.apps.pages import Column, form_page, list_page
from goldenthread.core.audit_tools import load_tool, tool_keys

COLUMNS = (
    Column("Tool", lambda each: each.title, lambda each: reverse("audits:tool", args=[each.pk])),
    Column("Edition", lambda each: each.edition),
    Column("For", lambda each: each.agency or "The council"),
    Column("State", lambda each: each.get_status_display()),
    Column("Published", lambda each: each.published_on, kind="date"),
    Column("Copied from", lambda each: f"edition {each.based_on.edition}" if each.based_on else "—"),
)


def tools(request: HttpRequest) -> HttpResponse:
    """The editions in use and in draft; beside them the shipped tools that nobody has taken into use."""
    policy.require(request.user, Verb.READ_AUDITS)
    held = queries.tools_visible_to(request.user)
    own = set(held.filter(agency=agency_of(request.user)).values_list("key", flat=True))
    return list_page(
        request,
        "audits/tools.html",
        rows=held,
        columns=COLUMNS,
        name="audit-tools",
        heading="Audit tools",
        empty="No tool is in use yet.",
        shipped=[load_tool(key) for key in tool_keys() if key not in own],
        may_write=policy.may(request.user, Verb.WRITE_AUDIT_TOOLS),
        section="tools",
    )


def tool(request: HttpRequest, pk: int) -> HttpResponse:
    """One edition: standards with a descriptor for each grade, checks, questions and who else is heard."""
    found = visible_tool(request, pk)
    context = {
        "edition": found,
        "tool": found.tool,
        "used": found.audits.count() if policy.may(request.user, Verb.READ_EVERY_AUDIT) else None,
        "may_write": policy.may(request.user, Verb.WRITE_AUDIT_TOOLS, found),
        "section": "tools",
    }
    return render(request, "audits/tool.html", context)


def adopt(request: HttpRequest, key: str) -> HttpResponse:
    """Asks once more, then takes a shipped tool into use."""
    policy.require(request.user, Verb.WRITE_AUDIT_TOOLS)
    if key not in tool_keys():
        raise Http404

    def act() -> object:
        return actions.adopt_tool(
            key=key, authority=request.user.authority, agency=agency_of(request.user), by=request.user,
            on=today(),
        )  # fmt: skip

    return form_page(
        request, form=confirm(request), act=act, heading=f"Take into use: {load_tool(key).title}",
        done="The tool is in use.", back=("Audit tools", reverse("audits:tools")), button="Take it into use",
        intro="It is copied here as it is today and never changes. To change it, copy it into a new edition afterwards.",
    )  # fmt: skip


def clone(request: HttpRequest, pk: int) -> HttpResponse:
    """Copies an edition into a new draft."""
    found = visible_tool(request, pk, Verb.WRITE_AUDIT_TOOLS)
    return change(
        request, found, CloneForm(request.POST or None), actions.clone_tool, "Copy into a new edition",
        "The draft is there. Change it, then publish it.", back=("Audit tools", reverse("audits:tools")), button="Copy it",
    )  # fmt: skip


def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks once more, then publishes a draft."""
    found = visible_tool(request, pk, Verb.WRITE_AUDIT_TOOLS)
    return change(
        request, found, confirm(request), actions.publish_tool, "Publish the edition",
        "The edition is published.", button="Publish it",
        intro="Rounds can be planned with it from now on, and it never changes again.",
    )  # fmt: skip


def change(
    request: HttpRequest, found: ToolEdition, form: Any, act: Any, heading: str, done: str, **more: Any
) -> HttpResponse:
    """One change of one edition on a page of its own."""
    policy.require(request.user, Verb.WRITE_AUDIT_TOOLS, found)
    more.setdefault("back", (str(found), reverse("audits:tool", args=[found.pk])))
    return form_page(
        request, form=form, heading=heading, done=done, caption=str(found),
        act=lambda **given: act(tool=found, by=request.user, on=today(), **given), **more,
    )  # fmt: skip


def visible_tool(request: HttpRequest, pk: int, verb: Verb = Verb.READ_AUDITS) -> ToolEdition:
    """The edition of an address."""
    policy.require(request.user, verb)
    found = queries.tools_visible_to(request.user).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
