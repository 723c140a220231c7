"""Pages of the evidence log: the list, one entry, and the form that loses nothing."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from goldenthread.apps.days import today
from goldenthread.apps.inspections import actions
from goldenthread.apps.inspections.forms.evidence import EvidenceForm, ReasonForm
from goldenthread.apps.inspections.models import Evidence, Inspection
from goldenthread.apps.inspections.queries import evidence as log
from goldenthread.apps.inspections.views.doors import change, frame, inspected
from goldenthread.apps.pages import Column, list_page
from goldenthread.core.errors import InputNotFit

COLUMNS = (
    Column("Entry", str, lambda each: reverse("inspections:evidence-entry", args=[each.inspection.key, each.number])),
    Column("Kind", lambda each: each.get_kind_display()),
    Column("From", lambda each: each.source),
    Column("What was seen", lambda each: each.text[:160]),
    Column("Seen on", lambda each: each.seen_on, kind="date"),
    Column("Shows", lambda each: "Withdrawn" if each.withdrawn_why else each.get_shows_display()),
    Column("Judgement", lambda each: each.judgement.title if each.judgement else ""),
)


def evidence(request: HttpRequest, key: str) -> HttpResponse:
    """The evidence log, newest first, as far as this person may read it."""
    inspection = inspected(request, key)
    kind, criterion = request.GET.get("kind", ""), request.GET.get("criterion", "")
    return list_page(
        request,
        "inspections/evidence.html",
        rows=log.log_of(inspection, request.user, words=request.GET.get("q", ""), kind=kind, criterion=criterion),
        columns=COLUMNS,
        name=f"{key}-evidence",
        heading="Evidence log",
        empty="No entry matches.",
        search_label="Search what was seen and who it came from",
        kinds=Evidence.Kind.choices,
        kind=kind,
        **frame(request, inspection, "evidence"),
    )


def entry(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """One entry whole, and the findings that rest on it."""
    inspection = inspected(request, key)
    found = get_object_or_404(log.log_of(inspection, request.user), number=number)
    context = frame(
        request,
        inspection,
        "evidence",
        entry=found,
        theme=log.criterion_themes(inspection).get(found.criterion, ""),
        bases=found.bases.select_related("draft"),
    )
    return render(request, "inspections/evidence-entry.html", context)


def add(request: HttpRequest, key: str) -> HttpResponse:
    """The form of one entry: filled from the writer's draft, or from what was sent after a sign-in had run out."""
    inspection = inspected(request, key)
    if request.method == "POST":
        form = EvidenceForm(request.POST, request.FILES, inspection=inspection)
        if "keep" in request.POST:
            actions.keep_draft(inspection=inspection, fields=_typed(request), by=request.user, on=today())
            messages.success(request, "Your draft is kept. Nobody else sees it.")
            return redirect("inspections:evidence-add", key=key)
        if form.is_valid() and _log(inspection, form, request):
            return redirect(
                "inspections:evidence-add" if "another" in request.POST else "inspections:evidence", key=key
            )
        return _form(request, inspection, form, status=422)
    kept, restored = log.draft_of(inspection, request.user), _unsent(request)
    start: dict[str, Any] = {"seen_on": today(), **(kept.fields if kept else {}), **restored}
    form = EvidenceForm(initial=start, inspection=inspection)
    return _form(request, inspection, form, kept=kept, restored=bool(restored))


# What is sent to this form after a sign-in ran out is kept for its writer (site.middleware.SignedInOnly).
add.keeps_unsent = True  # type: ignore[attr-defined]


@require_POST
def keep(request: HttpRequest, key: str) -> HttpResponse:
    """What was typed so far, kept; called by the page itself while somebody types."""
    inspection = inspected(request, key)
    draft = actions.keep_draft(inspection=inspection, fields=_typed(request), by=request.user, on=today())
    saved = timezone.localtime(draft.saved_at)
    return JsonResponse({"saved": f"{saved:%H:%M:%S}"})


@require_POST
def drop(request: HttpRequest, key: str) -> HttpResponse:
    """The writer's draft, gone."""
    inspection = inspected(request, key)
    actions.drop_draft(inspection=inspection, by=request.user, on=today())
    messages.success(request, "The draft is dropped.")
    return redirect("inspections:evidence", key=key)


def withdraw(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Why an entry is withdrawn."""
    inspection = inspected(request, key)
    found = get_object_or_404(log.log_of(inspection, request.user), number=number)

    def act(*, reason: str, **who: Any) -> object:
        return actions.withdraw_evidence(evidence=found, reason=reason, **who)

    form, back = ReasonForm(request.POST or None), (f"Entry {found}", "evidence-entry", [number])
    return change(request, inspection, form, act, heading=f"Withdraw {found}", done="It is withdrawn.", back=back)


def _form(
    request: HttpRequest, inspection: Inspection, form: EvidenceForm, *, status: int = 200, **more: Any
) -> HttpResponse:
    context = frame(request, inspection, "evidence", form=form, writer=writer_mark(request), **more)
    return render(request, "inspections/evidence-add.html", context, status=status)


def _log(inspection: Inspection, form: EvidenceForm, request: HttpRequest) -> bool:
    given = dict(form.cleaned_data)
    upload = given.pop("file")
    file = actions.EvidenceFile.of(upload.name, upload.read()) if upload else None
    try:
        made = actions.log_evidence(inspection=inspection, file=file, by=request.user, on=today(), **given)
    except InputNotFit as error:
        form.add_error(None, str(error))
        return False
    messages.success(request, f"{made} is in the log.")
    return True


def _typed(request: HttpRequest) -> dict[str, str]:
    """What was typed into the fields of an entry, as it was typed."""
    return {name: request.POST[name] for name in EvidenceForm.base_fields if name in request.POST and name != "file"}


def writer_mark(request: HttpRequest) -> str:
    """A signed mark of who writes, so that what is kept for a sign-in goes back to the same person only."""
    return signing.dumps(request.user.pk, salt="unsent")


def _unsent(request: HttpRequest) -> dict[str, str]:
    """What this person sent to this page when their sign-in had run out; handed back once."""
    held = request.session.pop("unsent", None)
    if not held or held.get("path") != request.path:
        return {}
    try:
        writer = signing.loads(held["fields"].get("writer", ""), salt="unsent")
    except signing.BadSignature:
        return {}
    if writer != request.user.pk:
        return {}
    return {name: value for name, value in held["fields"].items() if name in EvidenceForm.base_fields}
