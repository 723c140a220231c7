"""What every page of case audit asks first: may this person read audits, and is the thing there for them?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from goldenthread.apps.accounts.policies import Verb
from goldenthread.apps.audits import queries
from goldenthread.apps.audits.models import Audit, AuditRound
from goldenthread.apps.audits.policies import policy
from goldenthread.apps.days import today
from goldenthread.apps.pages import form_page
from goldenthread.core.audit_road import STAGES


def visible_audit(request: HttpRequest, key: str, verb: Verb = Verb.READ_AUDITS) -> Audit:
    """The audit of an address; 403 without the verb, 404 where it is not there for this person."""
    policy.require(request.user, verb)
    found = queries.audit(request.user, key)
    if found is None:
        raise Http404
    return found


def visible_round(request: HttpRequest, key: str, verb: Verb = Verb.READ_EVERY_AUDIT) -> AuditRound:
    """The round of an address."""
    policy.require(request.user, verb)
    found = queries.round_named(request.user, key)
    if found is None:
        raise Http404
    return found


def audit_change(
    request: HttpRequest,
    audit: Audit,
    form: forms.Form,
    act: Callable[..., object],
    heading: str,
    done: str,
    **more: Any,
) -> HttpResponse:
    """One change of one audit on a page of its own."""
    intro = more.pop("intro", f"Case {audit.case}, {audit.team or 'no team'}. It is at “{STAGES[audit.stage]}”.")
    return form_page(
        request,
        form=form,
        act=lambda **given: act(audit=audit, by=request.user, on=today(), **given),
        heading=heading,
        done=done,
        back=(f"Audit {audit.key}", reverse("audits:audit", args=[audit.key])),
        caption=f"Audit {audit.key}",
        intro=intro,
        **more,
    )
