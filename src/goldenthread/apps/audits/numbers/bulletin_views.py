"""Pages of the learning bulletins: the rounds they can be made from, one on the page, and as a file."""

from __future__ import annotations

from django.conf import settings
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe

from goldenthread.apps.accounts.policies import Verb
from goldenthread.apps.audits.models import AuditRound
from goldenthread.apps.audits.numbers import queries
from goldenthread.apps.audits.numbers.bulletin import READERS, bulletin_facts
from goldenthread.apps.audits.numbers.forms import month_words
from goldenthread.apps.audits.policies import policy
from goldenthread.apps.pages import Column, list_page
from goldenthread.core.audit_road import SETTLED
from goldenthread.core.papers.compose import compose
from goldenthread.core.papers.snapshot import Snapshot, freeze
from goldenthread.documents import docx, html, pdf

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMATS = {"html": ("text/html; charset=utf-8", "Web page"), "docx": (WORD, "Word"), "pdf": ("application/pdf", "PDF")}
COLUMNS = (
    Column("Round", lambda each: each.title, lambda each: reverse("numbers:bulletin", args=[each.key])),
    Column("Month", lambda each: month_words(each.month)),
    Column("Tool", lambda each: each.tool.title),
    Column("Settled", lambda each: each.settled, kind="number"),
)


def bulletins(request: HttpRequest) -> HttpResponse:
    """Every round with a settled audit, the newest first."""
    policy.require(request.user, Verb.READ_AUDIT_FIGURES)
    found = (
        queries.rounds(request.user)
        .exclude(kind=AuditRound.Kind.CALIBRATION)
        .annotate(settled=Count("audits", filter=Q(audits__stage__in=SETTLED)))
        .filter(settled__gt=0)
        .select_related("tool")
        .order_by("-month", "title")
    )
    for word in request.GET.get("q", "").split():
        found = found.filter(title__icontains=word)
    return list_page(
        request,
        "audits/numbers/bulletins.html",
        rows=found,
        columns=COLUMNS,
        name="audit-rounds",
        heading="Learning bulletins",
        empty="No round matches, or none has a settled audit yet.",
        search_label="Search by round",
    )


def bulletin(request: HttpRequest, key: str) -> HttpResponse:
    """One round's bulletin as it would be printed, for staff or for partners and the public."""
    held, scheme = _round(request, key), _scheme(request)
    snapshot = _snapshot(held, scheme)
    text = html.fragment(compose(snapshot))
    context = {
        "round": held,
        "text": mark_safe(text),  # noqa: S308 - our own printer escapes every word
        "formats": FORMATS,
        "readers": READERS,
        "scheme": scheme,
    }
    return render(request, "audits/numbers/bulletin.html", context)


def download(request: HttpRequest, key: str, form: str) -> HttpResponse:
    """The bulletin as a file."""
    held, scheme = _round(request, key), _scheme(request)
    if form not in FORMATS:
        raise Http404
    document = compose(_snapshot(held, scheme))
    template = next((path for path in settings.WORKSPACE.glob("word-template.doc*")), None)
    made = {
        "html": lambda: html.render(document).encode(),
        "docx": lambda: docx.render(document, template),
        "pdf": lambda: pdf.render(document),
    }
    response = HttpResponse(made[form](), content_type=FORMATS[form][0])
    response.headers["Content-Disposition"] = f'attachment; filename="bulletin-{key}.{form}"'
    return response


def _round(request: HttpRequest, key: str) -> AuditRound:
    policy.require(request.user, Verb.READ_AUDIT_FIGURES)
    found = queries.rounds(request.user).select_related("programme", "tool").filter(key=key).first()
    if found is None or found.tool.scoring != "graded":
        raise Http404
    return found


def _scheme(request: HttpRequest) -> str:
    asked = request.GET.get("for", "board-internal")
    if asked not in READERS:
        raise Http404
    return asked


def _snapshot(held: AuditRound, scheme: str) -> Snapshot:
    return freeze(bulletin_facts(held, scheme=scheme, on=timezone.localdate()))
