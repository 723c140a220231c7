"""Pages of the returns: the list, sending one, how it goes, what is wrong with it, and the version it becomes.

The length of a request is judged before a byte of its body is looked at, which is why the page that takes files is
exempt from the usual token check (that check reads the body) and hands on to one that is not. What is sent stays in
memory until it is sealed.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_POST

from goldenthread.apps.days import today
from goldenthread.apps.pages import XLSX, Column, list_page
from goldenthread.apps.returns import actions, queries, working
from goldenthread.apps.returns.forms import MEGABYTE, MOST_BYTES, TOO_LARGE, UploadForm, WaiverForm
from goldenthread.apps.returns.models import Stage, Upload
from goldenthread.apps.returns.policies import policy
from goldenthread.apps.returns.strongroom import open_vault
from goldenthread.core.errors import InputNotFit

ROOM_FOR_THE_FORM = MEGABYTE
LOOK_AGAIN = 4
"""Seconds after which the page of an upload that is being worked on looks again, with or without scripts."""
SEVERITIES = {"stop": "Stops", "warn": "Look at", "note": "Note"}

UPLOADS = (
    Column("Return", lambda each: each.title, lambda each: reverse("returns:upload", args=[each.key])),
    Column("As at", lambda each: each.as_at, kind="date"),
    Column("Sent by", lambda each: each.sent.by.name),
    Column("Sent", lambda each: each.sent.at, kind="moment"),
    Column("Where it stands", lambda each: each.says),
)
ISSUES = (
    Column("Level", lambda line: SEVERITIES[line["severity"]]),
    Column("List or table", lambda line: line["table"]),
    Column("Rule", lambda line: line["rule"].replace("_", " ") or "Reading"),
    Column("What is wrong", lambda line: line["title"]),
    Column("Rows", lambda line: line["count"], kind="number"),
    Column("What to do", lambda line: line["remedy"]),
)


def uploads(request: HttpRequest) -> HttpResponse:
    """Everything that was sent, newest first."""
    policy.require_accept(request.user)
    return list_page(
        request,
        "returns/uploads.html",
        rows=queries.uploads_visible_to(request.user),
        columns=UPLOADS,
        name="uploads",
        heading="Returns that were sent",
        empty="Nothing has been sent yet.",
    )


class _InMemory(MemoryFileUploadHandler):
    """Keeps every file in memory, however large: what is about children is never put on the disk in clear."""

    def handle_raw_input(self, *args: Any, **kwargs: Any) -> None:
        self.activated = True


@csrf_exempt
def send(request: HttpRequest) -> HttpResponse:
    """The form that takes the files; a body that is too long is refused unread."""
    policy.require_accept(request.user)
    if _length(request) > MOST_BYTES + ROOM_FOR_THE_FORM:
        form = UploadForm({}, today=today())
        form.errors.clear()
        form.add_error("files", TOO_LARGE)
        return render(request, "returns/send.html", {"form": form}, status=413)
    request.upload_handlers = [_InMemory(request)]
    return _send(request)


@csrf_protect
def _send(request: HttpRequest) -> HttpResponse:
    day = today()
    given = (request.POST, request.FILES) if request.method == "POST" else ()
    form = UploadForm(*given, today=day, initial={"as_at": day})
    if form.is_valid():
        held = form.cleaned_data
        files = [(each.name or "", each.read()) for each in held["files"]]
        with transaction.atomic():
            upload = actions.send(
                files=files, vault=open_vault(), as_at=held["as_at"], year=held["year"], by=request.user, on=day
            )
            transaction.on_commit(partial(working.start, upload))
        return redirect("returns:upload", key=upload.key)
    return render(request, "returns/send.html", {"form": form}, status=422 if form.errors else 200)


def upload(request: HttpRequest, key: str) -> HttpResponse:
    """One upload: how the work goes while it goes, then what was found, and what to do about it."""
    found = _upload(request, key)
    context: dict[str, Any] = {"upload": found, "stages": list(found.stages.all())}
    if found.wants_work:
        vault = open_vault()
        step, steps = working.how_far(found, vault)
        context |= {"step": step, "steps": steps, "stopped": working.is_stopped(found, vault)}
        answer = render(request, "returns/working.html", context)
        if not context["stopped"]:
            answer.headers["Refresh"] = str(LOOK_AGAIN)
        return answer
    facts = found.checked
    context |= {"facts": facts, "form": WaiverForm(), "may_start_again": found.state == Stage.FAILED}
    return list_page(
        request,
        "returns/upload.html",
        rows=_issues(facts, request.GET.get("q", "")),
        columns=ISSUES,
        name=f"issues-{found.key}",
        heading="What was found",
        empty="Nothing was found.",
        search_label="Search by table, rule or words",
        **context,
    )


@require_POST
def accept(request: HttpRequest, key: str) -> HttpResponse:
    """Takes the decision to accept, with a waiver where the return is not fit; the sealing follows."""
    found = _upload(request, key)
    waiver, day = None, today()
    if found.checked and not found.checked["fit"]:
        form = WaiverForm(request.POST)
        if form.is_valid():
            waiver = actions.Waiver(form.cleaned_data["reason"], form.cleaned_data["until"])
        else:
            return _refused(request, found, form)
    try:
        with transaction.atomic():
            actions.ask_to_accept(upload=found, waiver=waiver, by=request.user, on=day)
            transaction.on_commit(partial(working.start, found))
    except InputNotFit as error:
        form = WaiverForm(request.POST or {})
        form.errors.clear()
        form.add_error(None, str(error))
        return _refused(request, found, form)
    return redirect("returns:upload", key=key)


@require_POST
def withdraw(request: HttpRequest, key: str) -> HttpResponse:
    """Takes back what was sent; its files are destroyed."""
    found = _upload(request, key)
    actions.withdraw(upload=found, vault=open_vault(), by=request.user, on=today())
    messages.success(request, "The upload is withdrawn and its files are destroyed.")
    return redirect("returns:uploads")


@require_POST
def start_again(request: HttpRequest, key: str) -> HttpResponse:
    """Begins work that was stopped once more."""
    found = _upload(request, key)
    with transaction.atomic():
        actions.start_again(upload=found, vault=open_vault(), by=request.user, on=today())
        transaction.on_commit(partial(working.start, found))
    return redirect("returns:upload", key=key)


@require_POST
def issues(request: HttpRequest, key: str) -> HttpResponse:
    """The issues workbook of an upload: sheets, rows and rules; the trail keeps that it was taken."""
    found = _upload(request, key)
    content = actions.download_issues(upload=found, vault=open_vault(), by=request.user, on=today())
    return workbook(content, f"issues-{found.as_at.isoformat()}-{found.key}")


def workbook(content: bytes, name: str) -> HttpResponse:
    """A spreadsheet to be kept, under a name of ours."""
    response = HttpResponse(content, content_type=XLSX)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    return response


def _refused(request: HttpRequest, found: Upload, form: WaiverForm) -> HttpResponse:
    context = {"upload": found, "stages": list(found.stages.all()), "facts": found.checked, "form": form}
    answer = list_page(
        request,
        "returns/upload.html",
        rows=_issues(found.checked, ""),
        columns=ISSUES,
        name=f"issues-{found.key}",
        heading="What was found",
        empty="Nothing was found.",
        **context,
    )
    answer.status_code = 422
    return answer


def _issues(facts: dict[str, Any], words: str) -> list[dict[str, Any]]:
    wanted = words.casefold().split()
    return [
        line
        for line in facts.get("issues", [])
        if all(word in " ".join(map(str, line.values())).casefold() for word in wanted)
    ]


def _upload(request: HttpRequest, key: str) -> Upload:
    policy.require_accept(request.user)
    found = queries.uploads_visible_to(request.user).filter(key=key).first()
    if found is None:
        raise Http404
    return found


def _length(request: HttpRequest) -> int:
    """How many bytes the request says it sends; Django reads no more than that, and none where it says nothing."""
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0
