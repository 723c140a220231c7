"""Pages of draft findings: the list, one finding with what it rests on, and its next wording."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from goldenthread.apps.days import today
from goldenthread.apps.inspections import actions
from goldenthread.apps.inspections.forms.drafting import CiteForm, DraftForm, PracticeForm, WordingForm, asks_in
from goldenthread.apps.inspections.forms.evidence import ReasonForm
from goldenthread.apps.inspections.models import DraftFinding, Inspection, PracticeStep
from goldenthread.apps.inspections.queries import evidence as log
from goldenthread.apps.inspections.views.doors import change, frame, inspected
from goldenthread.apps.pages import Column, list_page
from goldenthread.core.errors import InputNotFit

COLUMNS = (
    Column(
        "Finding",
        lambda each: f"{each.draft.key}: {str(each.draft)[:140]}",
        lambda each: reverse("inspections:draft", args=[each.draft.inspection.key, each.draft.key]),
    ),
    Column("Kind", lambda each: each.draft.get_kind_display()),
    Column("Judgement", lambda each: each.draft.judgement.title),
    Column("Entries", lambda each: each.rests_on.entries, kind="number"),
    Column("Independent kinds", lambda each: each.rests_on.independent, kind="number"),
    Column("Against", lambda each: len(each.rests_on.against), kind="number"),
    Column("What to look at", lambda each: " ".join(each.rests_on.warnings)),
)


def drafts(request: HttpRequest, key: str) -> HttpResponse:
    """Every draft finding with what it rests on."""
    inspection = inspected(request, key)
    return list_page(
        request,
        "inspections/drafts.html",
        rows=log.findings_of(inspection, request.user, words=request.GET.get("q", "")),
        columns=COLUMNS,
        name=f"{key}-findings",
        heading="Draft findings",
        empty="No finding has been drafted.",
        search_label="Search the findings",
        **frame(request, inspection, "drafts"),
    )


def draft(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """One finding: its words, what it rests on, what speaks against it, and every wording it had."""
    inspection = inspected(request, key)
    found = _finding(request, inspection, ref)
    bases = [each for each in found.draft.bases.all() if log.may_read(each.evidence, request.user)]
    taken = {each.kind for each in found.draft.practice_steps.all()}
    following = next((each for each in PracticeStep.Kind if each not in taken), None)
    context = frame(
        request,
        inspection,
        "drafts",
        found=found,
        bases=bases,
        following=following if found.draft.kind == DraftFinding.Kind.PRACTICE else None,
    )
    return render(request, "inspections/draft.html", context)


def add(request: HttpRequest, key: str) -> HttpResponse:
    """A new draft finding."""
    inspection = inspected(request, key)

    def act(*, asks: str, kind: str, **given: Any) -> object:
        recommends = kind == DraftFinding.Kind.RECOMMENDATION
        prefix = {"strength": "S", "recommendation": "R", "practice": "P"}[kind]
        ref = f"{prefix}{inspection.drafts.filter(kind=kind).count() + 1}"
        held = asks_in(asks) if recommends else []
        given["finding_class"] = given["finding_class"] if recommends else ""
        return actions.draft_finding(inspection=inspection, key=ref, kind=kind, asks=held, **given)

    form = DraftForm(request.POST or None, inspection=inspection)
    back = ("Findings", "drafts", [])
    return change(request, inspection, form, act, heading="Draft a finding", done="The finding is drafted.", back=back)


def edit(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """The next wording. Where somebody else saved first, both texts are shown and nothing typed is lost."""
    inspection = inspected(request, key)
    here = _finding(request, inspection, ref).draft
    initial = {
        "version": here.version,
        "title": here.title,
        "text": here.text,
        "finding_class": here.finding_class,
        "asks": "\n".join(ask["text"] for ask in here.asks),
    }
    form = WordingForm(request.POST or None, initial=initial, draft=here)
    overtaken = None
    if request.method == "POST" and form.is_valid():
        given = dict(form.cleaned_data)
        version = given.pop("version")
        if "asks" in given:
            given["asks"] = _same_asks(here, asks_in(given["asks"]))
        if version != here.version:
            overtaken = here
            form = WordingForm({**request.POST.dict(), "version": here.version}, draft=here)
        else:
            try:
                actions.edit_finding(draft=here, version=version, changes=given, by=request.user, on=today())
            except InputNotFit as error:
                form.add_error(None, str(error))
            else:
                messages.success(request, f"Version {version + 1} of {ref} is saved.")
                return redirect("inspections:draft", key=key, ref=ref)
    context = frame(request, inspection, "drafts", draft=here, form=form, overtaken=overtaken)
    status = 409 if overtaken else 422 if form.errors else 200
    return render(request, "inspections/draft-edit.html", context, status=status)


def cite(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """Evidence for or against a finding."""
    inspection = inspected(request, key)
    found = _finding(request, inspection, ref)
    entries = log.log_of(inspection, request.user).filter(withdrawn_why="")
    form = CiteForm(request.POST or None, entries=entries)
    act = partial(actions.cite_evidence, draft=found.draft)
    back = (f"Finding {ref}", "draft", [ref])
    return change(request, inspection, form, act, heading=f"Evidence for {ref}", done="It is cited.", back=back)


def withdraw(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """Why a draft finding is withdrawn."""
    inspection = inspected(request, key)
    found = _finding(request, inspection, ref)
    act = partial(actions.withdraw_finding, draft=found.draft)
    form, back = ReasonForm(request.POST or None), ("Findings", "drafts", [])
    return change(request, inspection, form, act, heading=f"Withdraw {ref}", done="It is withdrawn.", back=back)


def practice(request: HttpRequest, key: str, ref: str, step: str) -> HttpResponse:
    """The next step of practice worth sharing."""
    inspection = inspected(request, key)
    found = _finding(request, inspection, ref)
    if step not in PracticeStep.Kind.values or found.draft.kind != DraftFinding.Kind.PRACTICE:
        raise Http404
    form = PracticeForm(request.POST or None, step=step)
    act = partial(actions.advance_practice, draft=found.draft, step=step)
    label = PracticeStep.Kind(step).label
    back = (f"Finding {ref}", "draft", [ref])
    return change(request, inspection, form, act, heading=f"{label}: {found.draft}", done="It is recorded.", back=back)


def _finding(request: HttpRequest, inspection: Inspection, ref: str) -> log.FindingView:
    found = log.finding(inspection, request.user, ref)
    if found is None:
        raise Http404
    return found


def _same_asks(draft: DraftFinding, written: list[dict[str, str]]) -> list[dict[str, Any]]:
    """The asks as written, each with what was already known of it where its words stayed the same."""
    known = {ask["text"]: ask for ask in draft.asks}
    return [{**known.get(ask["text"], {}), **ask} for ask in written]
