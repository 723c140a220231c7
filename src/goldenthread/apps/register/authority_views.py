"""Pages about one authority of the register: the list, a history across frameworks, and its neighbours."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from goldenthread.apps.pages import Column, list_page
from goldenthread.apps.register import queries
from goldenthread.apps.register.forms import FindAuthorityForm, StandingForm, with_defaults
from goldenthread.apps.register.policies import policy
from goldenthread.core import authorities as known
from goldenthread.core import register as core
from goldenthread.core.authorities import Authority
from goldenthread.core.errors import InputNotFit
from goldenthread.core.outcomes import Outcome, judgement_label, shelf
from goldenthread.core.register import Entry

NEIGHBOURS = (
    Column("Nearness", lambda place: place.rank, kind="number"),
    Column("Neighbour", lambda place: place.authority, lambda place: reverse("register:authority", args=[place.dfe])),
    Column("Grade", lambda place: place.grade, kind="grade"),
    Column("Framework", lambda place: place.framework or None),
    Column("Report published", lambda place: place.published, kind="date"),
)


def authorities(request: HttpRequest) -> HttpResponse:
    """Every authority, present and past, with its latest overall grade."""
    policy.require_read(request.user)
    form = FindAuthorityForm(with_defaults(request.GET, q="", region=""))
    if not form.is_valid():
        return render(request, "register/authorities.html", {"form": form}, status=422)
    latest = queries.latest_overall()

    def grade(each: Authority, what: str) -> Any:
        return getattr(latest.get(each.dfe), what, None)

    columns = (
        Column("Authority", lambda each: each.name, lambda each: reverse("register:authority", args=[each.dfe])),
        Column("Region", lambda each: each.region),
        Column("Latest overall grade", lambda each: grade(each, "grade"), kind="grade"),
        Column("Framework", lambda each: grade(each, "framework")),
        Column("Report published", lambda each: grade(each, "published"), kind="date"),
        Column("DfE number", lambda each: each.dfe),
        Column("Ended", lambda each: each.valid_to, kind="date"),
    )
    return list_page(
        request,
        "register/authorities.html",
        rows=queries.authorities_matching(form.cleaned_data["q"], form.cleaned_data["region"]),
        columns=columns,
        name="authorities",
        heading="Authorities",
        empty="No authority matches.",
        form=form,
        as_at=queries.last_day(),
        source=queries.source_line(),
    )


def authority(request: HttpRequest, dfe: int) -> HttpResponse:
    """One authority: every inspection and visit across frameworks, and how each may be read beside the one before."""
    policy.require_read(request.user)
    found = _known(dfe)
    records = queries.records()
    entries = core.timeline(records, dfe)
    last_day = queries.last_day() or timezone.localdate()
    graded = [each for each in entries if each.dfe == dfe and each.judgements and each.published]
    own = [row for row in records if row.dfe == dfe]
    standing, no_standing = _standing(dfe, on=_last_day_of(found))
    context = {
        "authority": found,
        "predecessors": known.predecessors(dfe),
        "successors": known.successors(dfe),
        "trusts": known.trusts(dfe),
        "entries": [_shown(each) for each in entries],
        "last": graded[-1] if graded else None,
        "months": _months_since(own, dfe, last_day),
        "months_today": _months_since(own, dfe, timezone.localdate()),
        "last_day": last_day,
        "standing": standing,
        "no_standing": no_standing,
        "source": queries.source_line(),
    }
    return render(request, "register/authority.html", context)


def neighbours(request: HttpRequest, dfe: int) -> HttpResponse:
    """Where one authority's latest grade stands among its statistical neighbours on a chosen day."""
    policy.require_read(request.user)
    found = _known(dfe)
    form = StandingForm(with_defaults(request.GET, judgement="overall", on=_last_day_of(found)))
    context: dict[str, Any] = {"authority": found, "form": form, "source": queries.source_line()}
    if not form.is_valid():
        return render(request, "register/neighbours.html", context, status=422)
    day, judgement = form.cleaned_data["on"], form.cleaned_data["judgement"]
    standing, no_standing = _standing(dfe, on=day, judgement=judgement)
    if standing is None:
        return render(request, "register/neighbours.html", context | {"no_standing": no_standing})
    return list_page(
        request,
        "register/neighbours.html",
        rows=standing.neighbours,
        columns=NEIGHBOURS,
        name=f"neighbours-{dfe}-{judgement}-{day.isoformat()}",
        heading=f"Statistical neighbours of {found.name}",
        empty="No neighbour is held.",
        standing=standing,
        judgement=form.judgements[judgement],
        beyond=queries.beyond_what_is_known(day),
        **context,
    )


def _known(dfe: int) -> Authority:
    try:
        return known.by_dfe(dfe)
    except InputNotFit as error:
        raise Http404 from error


def _last_day_of(found: Authority) -> date:
    """The day an authority is shown as at when none is chosen: its own last day, or the last the register knows of."""
    last = queries.last_day() or timezone.localdate()
    return min(last, found.valid_to) if found.valid_to else last


def _standing(dfe: int, **asked: Any) -> tuple[core.Standing | None, str]:
    """The standing, or the sentence that says why there is none (an authority that ended has no neighbours)."""
    try:
        return core.standing(queries.records(), dfe, **asked), ""
    except InputNotFit as error:
        return None, str(error)


def _months_since(own: list[Outcome], dfe: int, day: date) -> int | None:
    """Whole months since the last graded report as at a day; None for an authority that had ended by then."""
    return next((each.months for each in core.time_since_last(own, on=day) if each.dfe == dfe), None)


def _shown(entry: Entry) -> dict[str, Any]:
    """One entry of the timeline with everything in words, and how it may be read beside the one before."""
    return {
        "entry": entry,
        "kind": shelf().kinds[entry.kind],
        "judgements": [(judgement_label(entry.framework, key), code) for key, code in entry.judgements.items()],
        "beside": [(judgement_label(entry.framework, each.judgement), each) for each in entry.comparisons],
        "verdict": _verdict(entry),
    }


def _verdict(entry: Entry) -> str:
    """The answer for the whole inspection: `in_part` where some judgements compare freely and others do not.

    Nothing for a visit, and nothing for the first inspection of all.
    """
    answers = {each.answer for each in entry.comparisons}
    if not answers:
        return "not_comparable" if entry.comparable_with_previous.startswith("Not like for like") else ""
    if "like_for_like" in answers and len(answers) > 1:
        return "in_part"
    return next(each for each in ("like_for_like", "with_caveat", "not_comparable") if each in answers)
