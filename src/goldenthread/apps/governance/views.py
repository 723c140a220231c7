"""Pages of papers: the list, one paper with its lint beside its text, sign-off, downloads."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_POST

from goldenthread.apps.days import today
from goldenthread.apps.governance import actions, printing, queries
from goldenthread.apps.governance.forms import AssessForm, SignForm
from goldenthread.apps.governance.models import Implication, Paper, Snapshot
from goldenthread.apps.governance.policies import policy
from goldenthread.apps.pages import Column, list_page
from goldenthread.core.errors import InputNotFit
from goldenthread.core.papers.compose import Variant
from goldenthread.core.papers.outline import load_outline
from goldenthread.core.papers.snapshot import Snapshot as Frozen

COLUMNS = (
    Column("Paper", lambda each: each.title, lambda each: reverse("papers:paper", args=[each.key])),
    Column("For", lambda each: each.body.title),
    Column("Meeting", lambda each: each.meeting_on, kind="date"),
    Column("Facts as at", lambda each: each.snapshot.as_at if each.snapshot else None, kind="date"),
)


def papers(request: HttpRequest) -> HttpResponse:
    """Every paper of the person's authority."""
    policy.require_read(request.user)
    return list_page(
        request,
        "governance/list.html",
        rows=queries.listed(request.user, words=request.GET.get("q", "")),
        columns=COLUMNS,
        name="papers",
        heading="Papers",
        empty="No paper matches.",
        search_label="Search by title or body",
    )


def paper(request: HttpRequest, key: str) -> HttpResponse:
    """One paper: what lint says beside its implications, its snapshots and its downloads."""
    found = _visible(request, key)
    snapshot = found.snapshot
    context = {
        "paper": found,
        "snapshot": snapshot,
        "implications": list(found.implications.all()),
        "lint": queries.lint_of(snapshot) if snapshot else (),
        "formats": printing.FORMATS,
        "made_of": queries.made_of(snapshot) if snapshot else (),
        "against": queries.against_publishing(snapshot, found.outline) if snapshot else [],
        "publications": list(found.publications.all()),
        "remarks": [(each, load_outline(found.outline).section(each.section).title) for each in found.remarks.all()],
        "exempt": found.exempt_parts.count(),
        "may_write": policy.may_write(request.user, found),
        "may_publish": bool(snapshot) and policy.may_publish(request.user, snapshot),
        "may_read_restricted": policy.may_read_restricted(request.user, found),
    }
    return render(request, "governance/paper.html", context)


def read(request: HttpRequest, key: str, digest: str) -> HttpResponse:
    """The paper's text on a page, from one snapshot, with what lint says beside it."""
    found = _visible(request, key)
    snapshot = _snapshot(found, digest)
    outline, variant = _version(request, found, snapshot)
    document = printing.document_of(snapshot.content, snapshot.hash, outline, variant)
    context = {
        "paper": found,
        "snapshot": snapshot,
        "text": mark_safe(printing.fragment(document)),  # noqa: S308 - our own printer escapes every word
        "lint": queries.lint_of(snapshot),
        "readings": queries.readings_of(snapshot, outline),
        "restricted": variant == "restricted",
        "formats": printing.FORMATS,
        "asked": request.GET.urlencode(),
    }
    return render(request, "governance/read.html", context)


def style(request: HttpRequest) -> HttpResponse:
    """The style sheet of a paper's text, the same for every paper."""
    return HttpResponse(printing.style_sheet(), content_type="text/css; charset=utf-8")


def download(request: HttpRequest, key: str, digest: str, form: str) -> HttpResponse:
    """One format of the paper as a file, always the same bytes for the same snapshot."""
    found = _visible(request, key)
    snapshot = _snapshot(found, digest)
    if form not in printing.FORMATS:
        raise Http404
    outline, variant = _version(request, found, snapshot)
    kept = "-restricted" if variant == "restricted" else ""
    name = f"{found.key}{'' if outline == found.outline else '-' + outline}{kept}"
    return file_of(snapshot, form, name, outline=outline, variant=variant)


@require_POST
def freeze(request: HttpRequest, key: str) -> HttpResponse:
    """The facts as they stand, frozen; back to the paper."""
    found = _visible(request, key)
    policy.require_write(request.user, found)
    try:
        snapshot = actions.freeze(paper=found, by=request.user, on=today())
    except InputNotFit as error:
        messages.error(request, str(error))
    else:
        messages.success(request, f"The facts are frozen as snapshot {snapshot.hash[:12]}.")
    return redirect("papers:paper", key=key)


def implication(request: HttpRequest, key: str, topic: str) -> HttpResponse:
    """One implication: assess it, or sign it off as somebody other than its author."""
    found = _visible(request, key)
    one = get_object_or_404(Implication.objects.select_related("paper"), paper=found, topic=topic)
    may_write, may_sign = policy.may_write(request.user, one), policy.may_sign(request.user, one)
    signing = request.method == "POST" and "post" in request.POST
    if request.method == "POST":
        (policy.require_sign if signing else policy.require_write)(request.user, one)
    initial = {"state": one.state, "text": one.text, "author": one.author, "cost": one.cost}
    assess = AssessForm(request.POST if request.method == "POST" and not signing else None, initial=initial)
    sign = SignForm(request.POST if signing else None)
    form = sign if signing else assess
    if request.method == "POST" and form.is_valid():
        on = today()
        try:
            if signing:
                actions.sign_implication(implication=one, by=request.user, on=on, **form.cleaned_data)
            else:
                actions.assess_implication(
                    implication=one, refers_to=one.refers_to, by=request.user, on=on, **form.cleaned_data
                )
        except InputNotFit as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, f"{one.label}: {'signed off' if signing else 'recorded'}.")
            return redirect("papers:paper", key=key)
    context = {
        "paper": found,
        "implication": one,
        "assess": assess,
        "sign": sign,
        "form": form,
        "may_write": may_write,
        "may_sign": may_sign and one.state != Implication.State.NOT_YET,
    }
    return render(request, "governance/implication.html", context, status=422 if form.errors else 200)


def file_of(snapshot: Snapshot, form: str, name: str, *, outline: str, variant: Variant = "public") -> HttpResponse:
    """One format of a paper as a download, always the same bytes for the same snapshot."""
    kind, _ = printing.FORMATS[form]
    template = printing.word_template(settings.WORKSPACE)
    frozen = Frozen(snapshot.content, snapshot.hash)
    data = printing.render(frozen, form, template=template, outline=outline, variant=variant)
    response = HttpResponse(data, content_type=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}-{snapshot.hash[:8]}.{form}"'
    return response


def _version(request: HttpRequest, paper: Paper, snapshot: Snapshot) -> tuple[str, Variant]:
    """Which outline and variant was asked for; the restricted one is refused to whoever may not read it."""
    outline = request.GET.get("as") or paper.outline
    if outline not in {each.key for each in queries.made_of(snapshot)}:
        raise Http404
    if request.GET.get("variant") != "restricted":
        return outline, "public"
    policy.require_read_restricted(request.user, paper)
    return outline, "restricted"


def _visible(request: HttpRequest, key: str) -> Paper:
    policy.require_read(request.user)
    found = queries.visible_to(request.user).filter(key=key).first()
    if found is None:
        raise Http404
    return found


def _snapshot(paper: Paper, digest: str) -> Snapshot:
    return get_object_or_404(paper.snapshots, hash=digest)
