"""Pages on which a report is read in and confirmed, field by field, beside the pages of the report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from goldenthread.apps.days import today
from goldenthread.apps.pages import Column, list_page
from goldenthread.apps.reports import queries
from goldenthread.apps.reports.actions import confirming as actions
from goldenthread.apps.reports.fields import Field, field_of, fields_of, framework_of, in_words
from goldenthread.apps.reports.forms import (
    MissedForm,
    PaperUploadForm,
    ReasonForm,
    UploadForm,
    correction,
    correction_form,
)
from goldenthread.apps.reports.models import Reading
from goldenthread.apps.reports.policies import policy
from goldenthread.apps.reports.uploads import upload_page
from goldenthread.core.errors import InputNotFit
from goldenthread.intake.committee_paper.paragraphs import MOST_BYTES as MOST_PAPER_BYTES
from goldenthread.intake.inspection_report import CONFIDENT
from goldenthread.intake.inspection_report.pages import MOST_BYTES
from goldenthread.pipeline.report_receiving import receive_paper, receive_report
from goldenthread.pipeline.report_register import check_register

COLUMNS = (
    Column("File", lambda each: each.file_name, lambda each: reverse("reports:reading", args=[each.pk])),
    Column("What it is", lambda each: each.get_source_display()),
    Column("Authority as read", lambda each: each.record["authority"]["name"]),
    Column("Fields decided", lambda each: len({decision.field for decision in each.decisions.all()}), kind="number"),
    Column("Read", lambda each: each.read_on, kind="date"),
    Column("By", lambda each: each.read_by),
)


@dataclass(frozen=True)
class Picture:
    """The picture of one page: where it is, its size in points, and the place that was read on it."""

    page: int
    href: str
    width: float
    height: float
    mark: tuple[float, float, float, float] | None


def readings(request: HttpRequest) -> HttpResponse:
    """The drafts that wait for a person to confirm them."""
    policy.require_read(request.user)
    return list_page(
        request,
        "reports/readings.html",
        rows=queries.drafts(request.user, words=request.GET.get("q", "")),
        columns=COLUMNS,
        name="drafts",
        heading="Drafts to confirm",
        empty="No draft is waiting.",
        search_label="Search by file name",
        may_write=policy.may_write(request.user),
    )


def _too_long(request: HttpRequest) -> HttpResponse:
    policy.require_write(request.user)
    form = UploadForm({})
    form.errors.clear()
    form.add_error("file", f"What was sent is larger than {MOST_BYTES // 1_000_000} MB, so it was not read.")
    return render(request, "reports/upload.html", {"form": form}, status=413)


@upload_page(most_bytes=MOST_BYTES, too_long=_too_long)
def upload(request: HttpRequest) -> HttpResponse:
    """A form for one report; what was read becomes a draft."""
    policy.require_write(request.user)
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    return _received(request, form, "reports/upload.html", receive_report, Reading.Source.REPORT)


def _paper_too_long(request: HttpRequest) -> HttpResponse:
    policy.require_write(request.user)
    form = PaperUploadForm({})
    form.errors.clear()
    form.add_error("file", f"What was sent is larger than {MOST_PAPER_BYTES // 1_000_000} MB, so it was not read.")
    return render(request, "reports/upload_paper.html", {"form": form}, status=413)


@upload_page(most_bytes=MOST_PAPER_BYTES, too_long=_paper_too_long)
def upload_paper(request: HttpRequest) -> HttpResponse:
    """A form for a council's own paper about an inspection; what was read becomes a draft."""
    policy.require_write(request.user)
    form = PaperUploadForm(request.POST, request.FILES) if request.method == "POST" else PaperUploadForm()
    return _received(request, form, "reports/upload_paper.html", receive_paper, Reading.Source.PAPER)


def _received(
    request: HttpRequest, form: forms.Form, template: str, receive: Callable[..., dict[str, Any]], source: str
) -> HttpResponse:
    """To the draft of what was sent, or to the one made of the same bytes before; else the form with the reason."""
    if form.is_valid():
        given = form.cleaned_data["file"]
        try:
            record = receive(given.read(MOST_BYTES + 1), name=given.name or "", shelf=queries.shelf())
            found = queries.draft_of(request.user, record["sha256"])
            if found:
                messages.info(request, "This very file was read before; here is that reading.")
            else:
                found = actions.draft_reading(
                    read=record, sha256=record["sha256"], source=source, by=request.user, on=today()
                )
        except InputNotFit as error:
            form.add_error("file", str(error))
        else:
            return redirect("reports:reading", pk=found.pk)
    return render(request, template, {"form": form}, status=422 if form.errors else 200)


def reading(request: HttpRequest, pk: int) -> HttpResponse:
    """One draft: every field as read and as decided, what could not be read, and what Ofsted's table says."""
    found = _visible(request, pk)
    fields = fields_of(found)
    undecided = [each for each in fields if each.decision is None]
    context = {
        "reading": found,
        "groups": _groups(found, fields),
        "undecided": undecided,
        "next": undecided[0] if undecided else None,
        "lacking": [each for each in fields if each.needed and each.kept is None],
        "report": getattr(found, "report", None),
        "register": check_register(found.record) if found.source == Reading.Source.REPORT else None,
        "may_write": policy.may_write(request.user, found),
        "missed": MissedForm(initial={"page": 1}),
    }
    return render(request, "reports/reading.html", context)


def field(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """One field of a draft beside the page it was read from; a decision leads to the next field without one."""
    found = _visible(request, pk)
    try:
        one = field_of(found, key)
    except InputNotFit as error:
        raise Http404 from error
    if request.method == "POST":
        policy.require_write(request.user, found)
    fields = fields_of(found)
    posted = request.POST if request.method == "POST" and request.POST.get("answer") == "corrected" else None
    form = correction_form(one, framework_of(fields), posted)
    refused = ""
    if request.method == "POST" and (posted is None or form.is_valid()):
        try:
            actions.decide_field(
                reading=found,
                field=key,
                answer=request.POST.get("answer", ""),
                value=correction(form, one) if posted is not None else None,
                seen=int(request.POST["seen"]) if request.POST.get("seen", "").isdigit() else None,
                by=request.user,
                on=today(),
            )
        except InputNotFit as error:
            refused = str(error)
        else:
            return _onward(found, fields, key)
    pages = _pages_of(one)
    page = _number(request.GET.get("page")) or (pages[0] if pages else 1)
    place = [each.key for each in fields].index(key)
    context = {
        "reading": found,
        "field": one,
        "as_read": in_words(one, one.value),
        "decided": in_words(one, one.decision.value) if one.decision else "",
        "unsure": one.confidence is not None and one.confidence < CONFIDENT,
        "form": form,
        "refused": refused,
        "picture": _picture(found, one, page),
        "pages": pages,
        "paragraphs": _paragraphs(found, one),
        "number": place + 1,
        "of": len(fields),
        "before": fields[place - 1] if place else None,
        "after": fields[place + 1] if place + 1 < len(fields) else None,
        "may_write": policy.may_write(request.user, found) and not _closed(found),
    }
    return render(request, "reports/field.html", context, status=422 if refused or form.errors else 200)


def picture(request: HttpRequest, pk: int, page: int) -> HttpResponse:
    """The picture of one page, drawn by us when the file was read; the PDF itself is not opened again."""
    path = queries.picture_path(_visible(request, pk), page)
    if path is None:
        raise Http404
    return HttpResponse(path.read_bytes(), content_type="image/png")


@require_POST
def missed(request: HttpRequest, pk: int) -> HttpResponse:
    """Adds a recommendation that the reader did not find."""
    found = _visible(request, pk)
    policy.require_write(request.user, found)
    form = MissedForm(request.POST)
    if not form.is_valid():
        return render(request, "reports/missed.html", {"reading": found, "form": form}, status=422)
    actions.add_missed(reading=found, by=request.user, on=today(), **form.cleaned_data)
    messages.success(request, "The recommendation is added.")
    return redirect("reports:reading", pk=pk)


def set_aside(request: HttpRequest, pk: int) -> HttpResponse:
    """A form for the reason a draft is set aside."""
    found = _visible(request, pk)
    policy.require_write(request.user, found)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.set_aside(reading=found, by=request.user, on=today(), **form.cleaned_data)
        messages.success(request, "The reading is set aside.")
        return redirect("reports:readings")
    context = {"reading": found, "form": form}
    return render(request, "reports/set_aside.html", context, status=422 if form.errors else 200)


@require_POST
def save(request: HttpRequest, pk: int) -> HttpResponse:
    """Keeps what was confirmed as a published report."""
    found = _visible(request, pk)
    report = actions.save_report(reading=found, by=request.user, on=today())
    messages.success(request, "The report is saved with what was confirmed.")
    return redirect("reports:report", pk=report.pk)


def _visible(request: HttpRequest, pk: int) -> Reading:
    policy.require_read(request.user)
    readings = queries.readings_visible_to(request.user).select_related("report").prefetch_related("decisions")
    found = readings.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _closed(reading: Reading) -> bool:
    return bool(reading.set_aside_on or getattr(reading, "report", None))


def _onward(reading: Reading, fields: list[Field], key: str) -> HttpResponse:
    """To the next field after this one without a decision, else to the reading as a whole."""
    keys = [each.key for each in fields]
    place = keys.index(key)
    waiting = [each for each in (*fields[place + 1 :], *fields[:place]) if each.decision is None]
    if waiting:
        return redirect("reports:field", pk=reading.pk, key=waiting[0].key)
    return redirect("reports:reading", pk=reading.pk)


def _groups(reading: Reading, fields: list[Field]) -> list[dict[str, Any]]:
    """The fields under the headings of the page, each with its words."""
    titles = {"grade": "Judgements", "passage": "Recommendations", "passages": "Findings"}
    groups: dict[str, list[dict[str, Any]]] = {}
    for each in fields:
        shown = {
            "field": each,
            "as_read": in_words(each, each.value),
            "decided": in_words(each, each.decision.value) if each.decision else "",
            "unsure": each.confidence is not None and each.confidence < CONFIDENT,
        }
        groups.setdefault(titles.get(each.kind, "The report"), []).append(shown)
    return [{"title": title, "rows": rows} for title, rows in groups.items()]


def _pages_of(one: Field) -> list[int]:
    """The pages a field stands on; a list of findings runs over several."""
    if one.kind == "passages":
        return sorted({each["page"] for each in one.value if each.get("page")})
    page = one.page or (one.shown or {}).get("page") if one.kind == "passage" else one.page
    return [page] if page else []


def _picture(reading: Reading, one: Field, page: int) -> Picture | None:
    sizes = reading.record.get("sizes") or []
    if not 1 <= page <= len(sizes) or queries.picture_path(reading, page) is None:
        return None
    width, height = sizes[page - 1]
    mark = None
    if one.position and one.page == page:
        left, bottom, right, top = one.position
        mark = (round(left - 4, 1), round(height - top - 4, 1), round(right - left + 8, 1), round(top - bottom + 8, 1))
    return Picture(page, reverse("reports:picture", args=[reading.pk, page]), width, height, mark)


def _paragraphs(reading: Reading, one: Field) -> list[tuple[str, str, bool]]:
    """The paragraphs of a council's paper around the one a field was read from: where, words, and whether it is that one."""
    told = [(each["where"], each["text"]) for each in reading.record.get("paragraphs", ())]
    there = [place for place, (where, _) in enumerate(told) if one.where and where == one.where]
    first, last = (max(0, there[0] - 3), there[-1] + 4) if there else (0, 12)
    return [(where, text, place in there) for place, (where, text) in enumerate(told)][first:last]


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdigit() else None
