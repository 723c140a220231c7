"""Pages of the self-evaluation: three questions, answered in claims that each need proof."""

from __future__ import annotations

from functools import partial
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.text import slugify

from goldenthread.apps.days import today
from goldenthread.apps.inspections import actions
from goldenthread.apps.inspections.forms.evidence import ReasonForm
from goldenthread.apps.inspections.forms.reporting import ClaimForm, ProofForm, SelfEvaluationForm
from goldenthread.apps.inspections.models import SelfEvaluation
from goldenthread.apps.inspections.policies import policy
from goldenthread.apps.inspections.queries import self_evaluation as reads
from goldenthread.apps.inspections.report_document import FORMS, printed, self_evaluation_document
from goldenthread.apps.pages import Column, form_page, list_page
from goldenthread.core import authorities

COLUMNS = (
    Column(
        "Self-evaluation",
        lambda each: each.title,
        lambda each: reverse("inspections:self-evaluation", args=[each.key]),
    ),
    Column("True as at", lambda each: each.as_at, kind="date"),
    Column("Claims", lambda each: each.claim_count, kind="number"),
)


def self_evaluations(request: HttpRequest) -> HttpResponse:
    """Every self-evaluation of the person's authority."""
    policy.require_read(request.user)
    return list_page(
        request,
        "inspections/self-evaluations.html",
        rows=reads.visible_to(request.user, words=request.GET.get("q", "")),
        columns=COLUMNS,
        name="self-evaluations",
        heading="Self-evaluations",
        empty="There is no self-evaluation yet.",
        search_label="Search by title",
        may_write=policy.may_write(request.user),
    )


def start(request: HttpRequest) -> HttpResponse:
    """A new self-evaluation."""
    policy.require_write(request.user)

    def act(*, title: str, as_at: Any) -> object:
        key = slugify(f"{title} {as_at}")[:80]
        return actions.start_self_evaluation(key=key, title=title, as_at=as_at, by=request.user, on=today())

    return form_page(
        request,
        form=SelfEvaluationForm(request.POST or None),
        act=act,
        heading="Start a self-evaluation",
        done="It is started. Add a claim under each question.",
        back=("Self-evaluations", reverse("inspections:self-evaluations")),
    )


def self_evaluation(request: HttpRequest, key: str) -> HttpResponse:
    """One self-evaluation: claims under each question, what shows each, and what nothing shows."""
    found = _visible(request, key)
    context = {"view": reads.view_of(found), "may_write": policy.may_write(request.user, found)}
    return render(request, "inspections/self-evaluation.html", context)


def self_evaluation_file(request: HttpRequest, key: str, form: str) -> HttpResponse:
    """The self-evaluation as a file: html, docx or pdf."""
    found = _visible(request, key)
    if form not in FORMS:
        raise Http404
    document = self_evaluation_document(found, authorities.by_dfe(int(found.authority)).name)
    response = HttpResponse(printed(document, form), content_type=FORMS[form])
    response.headers["Content-Disposition"] = f'attachment; filename="{found.key}.{form}"'
    return response


def claim(request: HttpRequest, key: str) -> HttpResponse:
    """A claim in answer to one of the questions."""
    found = _visible(request, key)
    policy.require_write(request.user, found)
    act = partial(actions.claim, evaluation=found)
    return _change(request, found, ClaimForm(request.POST or None), act, "Make a claim", "The claim is made.")


def prove(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """What shows one claim."""
    found = _visible(request, key)
    policy.require_write(request.user, found)
    one = get_object_or_404(found.claims, number=number)
    act = partial(actions.prove_claim, claim=one)
    return _change(request, found, ProofForm(request.POST or None), act, f"What shows claim {number}?", "Recorded.")


def withdraw(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Why a claim is withdrawn."""
    found = _visible(request, key)
    policy.require_write(request.user, found)
    one = get_object_or_404(found.claims, number=number)
    act = partial(actions.withdraw_claim, claim=one)
    return _change(request, found, ReasonForm(request.POST or None), act, f"Withdraw claim {number}", "Withdrawn.")


def _change(
    request: HttpRequest, found: SelfEvaluation, form: forms.Form, act: partial[object], heading: str, done: str
) -> HttpResponse:
    return form_page(
        request,
        form=form,
        act=partial(act, by=request.user, on=today()),
        heading=heading,
        done=done,
        back=(found.title, reverse("inspections:self-evaluation", args=[found.key])),
        caption=found.title,
    )


def _visible(request: HttpRequest, key: str) -> SelfEvaluation:
    policy.require_read(request.user)
    found = reads.visible_to(request.user).filter(key=key).first()
    if found is None:
        raise Http404
    return found
