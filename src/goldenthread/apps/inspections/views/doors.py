"""How a page finds its inspection, and the menu of the working papers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from goldenthread.apps.accounts import queries as accounts
from goldenthread.apps.days import today
from goldenthread.apps.inspections import queries
from goldenthread.apps.inspections.models import Inspection
from goldenthread.apps.inspections.policies import policy
from goldenthread.apps.inspections.queries import running
from goldenthread.apps.pages import form_page


@dataclass(frozen=True)
class Paper:
    """One entry of the menu of working papers."""

    text: str
    href: str
    current: bool


# Each working paper: its name, its address, and whether only the team sees it.
PAPERS = (
    ("How it runs", "run", False),
    ("Requests", "requests", False),
    ("Cases", "cases", False),
    ("Evidence", "evidence", True),
    ("Findings", "drafts", True),
    ("Judgement meeting", "meeting", True),
    ("Report", "report", False),
    ("Referred back", "referred", False),
)


def visible(request: HttpRequest, key: str) -> Inspection:
    """An inspection that is run here; the page itself asks what else a person must be allowed."""
    policy.require_read(request.user)
    return _run_here(request, key)


def followed(request: HttpRequest, key: str) -> Inspection:
    """An inspection that is run here, for somebody who may follow it."""
    policy.require_follow(request.user)
    return _run_here(request, key)


def inspected(request: HttpRequest, key: str) -> Inspection:
    """An inspection that is run here, for somebody of its team."""
    policy.require_inspect(request.user)
    return _run_here(request, key)


def coordinated(request: HttpRequest, key: str) -> Inspection:
    """An inspection that is run here, for somebody who coordinates it for the authority."""
    policy.require_write(request.user)
    return _run_here(request, key)


def frame(request: HttpRequest, inspection: Inspection, paper: str, **more: Any) -> dict[str, Any]:
    """What every working paper shows around itself: its menu, and each case referred back whose day has passed."""
    follows = policy.may_follow(request.user, inspection)
    inspects = policy.may_inspect(request.user, inspection)
    referred = running.referred_of(inspection, on=today())
    papers = [
        Paper(text, reverse(f"inspections:{name}", args=[inspection.key]), name == paper)
        for text, name, team_only in PAPERS
        if follows and (inspects or not team_only)
    ]
    return {
        "inspection": inspection,
        "run": inspection.run,
        "papers": papers,
        "inspects": inspects,
        "coordinates": policy.may_write(request.user, inspection),
        "is_published": inspection.published_on is not None,
        "overdue": [each for each in referred if each.standing.overdue],
        **more,
    }


def change(
    request: HttpRequest,
    inspection: Inspection,
    form: forms.Form,
    act: partial[object],
    *,
    heading: str,
    done: str,
    back: tuple[str, str, list[Any]],
    **more: str,
) -> HttpResponse:
    """One change on a page of its own; `back` is the text, the name of the address and what it is made of."""
    text, name, made_of = back
    return form_page(
        request,
        form=form,
        act=partial(act, by=request.user, on=today()),
        heading=heading,
        done=done,
        back=(text, reverse(f"inspections:{name}", args=[inspection.key, *made_of])),
        caption=inspection.title,
        **more,
    )


def moment() -> datetime:
    """This moment; in a demonstration, this hour of the day its story has reached."""
    return datetime.combine(today(), timezone.localtime().timetz())


def with_owners(form: forms.Form, user: Any) -> forms.Form:
    """The form with the posts of the authority to choose an owner from."""
    if "owner" in form.fields:
        form.fields["owner"].queryset = accounts.posts_of(user.authority)
    return form


def _run_here(request: HttpRequest, key: str) -> Inspection:
    found = queries.visible_to(request.user).filter(key=key, run__isnull=False).select_related("run__lead").first()
    if found is None:
        raise Http404
    return found
