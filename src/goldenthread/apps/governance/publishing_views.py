"""Pages on the way to publication, and the published papers themselves, which anybody may read."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_POST

from goldenthread.apps.days import today
from goldenthread.apps.governance import actions, printing, queries
from goldenthread.apps.governance.models import Paper, Publication
from goldenthread.apps.governance.policies import policy
from goldenthread.apps.governance.publishing_forms import ExemptForm, RemarkForm, SettleForm, WithdrawForm
from goldenthread.apps.governance.views import file_of
from goldenthread.apps.pages import Column, form_page, list_page
from goldenthread.core.errors import InputNotFit
from goldenthread.core.papers.outline import load_outline

PUBLISHED = (
    Column("Paper", lambda each: each.title, lambda each: reverse("published:paper", args=[each.paper.key, each.pk])),
    Column("For", lambda each: each.paper.body.title),
    Column("Published", lambda each: each.published_on, kind="date"),
    Column("State", lambda each: f"Withdrawn {each.withdrawn_on:%d/%m/%Y}" if each.withdrawn_on else "Published"),
)


def exempt(request: HttpRequest, key: str) -> HttpResponse:
    """A part of the paper that is kept from the public."""
    found = visible_paper(request, key)
    policy.require_write(request.user, found)
    policy.require_read_restricted(request.user, found)
    act = partial(actions.add_exempt_part, paper=found)
    form = ExemptForm(request.POST or None)
    return _change(
        request, found, form, act, "Add an exempt part", "The part is added. Freeze the facts again to print it."
    )


def remark(request: HttpRequest, key: str) -> HttpResponse:
    """A comment or a suggestion on the paper."""
    found = visible_paper(request, key)
    policy.require_remark(request.user, found)
    form = RemarkForm(request.POST or None, outline=load_outline(found.outline))
    act = partial(actions.make_remark, paper=found)
    return _change(request, found, form, act, "Comment on this paper", "Your remark is recorded.")


def settle(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """A remark settled."""
    found = visible_paper(request, key)
    policy.require_write(request.user, found)
    one = get_object_or_404(found.remarks, number=number)
    act = partial(actions.settle_remark, remark=one)
    heading = f"Settle {one.get_kind_display().lower()} {one.number}"
    return _change(request, found, SettleForm(request.POST or None), act, heading, "The remark is settled.", one.text)


def compare(request: HttpRequest, key: str, before: str, after: str) -> HttpResponse:
    """Two versions of the paper side by side, only what differs."""
    found = visible_paper(request, key)
    old, new = (get_object_or_404(found.snapshots, hash=each) for each in (before, after))
    context = {"paper": found, "old": old, "new": new, "differences": queries.differences(old, new)}
    return render(request, "governance/compare.html", context)


@require_POST
def publish(request: HttpRequest, key: str, digest: str) -> HttpResponse:
    """The paper given to the public in one outline; back to the paper with what stands against it."""
    found = visible_paper(request, key)
    snapshot = get_object_or_404(found.snapshots, hash=digest)
    policy.require_publish(request.user, snapshot)
    outline = request.POST.get("outline") or found.outline
    template = printing.word_template(settings.WORKSPACE)
    try:
        made = actions.publish_paper(snapshot=snapshot, outline=outline, template=template, by=request.user, on=today())
    except InputNotFit as error:
        messages.error(request, str(error))
        return redirect("papers:paper", key=key)
    messages.success(request, "The paper is published. Its address stays.")
    return redirect("published:paper", key=found.key, pk=made.pk)


def withdraw(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """A publication withdrawn."""
    found = visible_paper(request, key)
    publication = get_object_or_404(found.publications.select_related("snapshot__paper"), pk=pk)
    policy.require_publish(request.user, publication.snapshot)
    act = partial(actions.withdraw_publication, publication=publication)
    heading, done = f"Withdraw “{publication.title}” from publication", "It is withdrawn; its address says why."
    return _change(request, found, WithdrawForm(request.POST or None), act, heading, done)


def published(request: HttpRequest) -> HttpResponse:
    """Every published paper. Open to anybody."""
    words = request.GET.get("q", "").split()
    rows = queries.published()
    for word in words:
        rows = rows.filter(title__icontains=word)
    return list_page(
        request,
        "governance/published_list.html",
        rows=rows,
        columns=PUBLISHED,
        name="published-papers",
        heading="Published papers",
        empty="No paper matches.",
        search_label="Search by title",
    )


def published_paper(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """One published paper as a web page, with its files and its hash. Open to anybody."""
    found = _published(key, pk)
    snapshot = found.snapshot
    document = printing.document_of(snapshot.content, snapshot.hash, found.outline)
    context = {
        "publication": found,
        "text": mark_safe(printing.fragment(document)),  # noqa: S308 - our own printer escapes every word
        "formats": printing.FORMATS,
    }
    return render(request, "governance/published.html", context, status=410 if found.withdrawn_on else 200)


def published_file(request: HttpRequest, key: str, pk: int, form: str) -> HttpResponse:
    """One file of a published paper, the same bytes whenever it is asked for. Open to anybody."""
    found = _published(key, pk)
    if form not in printing.FORMATS or found.withdrawn_on:
        raise Http404
    return file_of(found.snapshot, form, f"{found.paper.key}-{found.outline}", outline=found.outline)


def _published(key: str, pk: int) -> Publication:
    return get_object_or_404(queries.published(), paper__key=key, pk=pk)


def _change(
    request: HttpRequest, of: Paper, form: Any, act: Any, heading: str, done: str, intro: str = ""
) -> HttpResponse:
    return form_page(
        request,
        form=form,
        act=partial(act, by=request.user, on=today()),
        heading=heading,
        done=done,
        back=(of.title, reverse("papers:paper", args=[of.key])),
        caption=of.title,
        intro=intro,
    )


def visible_paper(request: HttpRequest, key: str) -> Paper:
    """The paper, where this person may see it."""
    policy.require_read(request.user)
    found = queries.visible_to(request.user).filter(key=key).first()
    if found is None:
        raise Http404
    return found
