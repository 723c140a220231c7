"""Pages of the national register that ask it something; the page that changes it is in importing.py.

Where no day is given, each page answers as at the publication of the newest report held. Today would be the
obvious choice and a wrong one: the register knows nothing between Ofsted's releases, so a count as at today
would look complete and not be. A later day may be asked for, and the page then says what it cannot know.
"""

from __future__ import annotations

import dataclasses
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from goldenthread.apps.pages import Column, list_page
from goldenthread.apps.register import queries
from goldenthread.apps.register.forms import DistributionForm, SinceForm, with_defaults
from goldenthread.apps.register.policies import policy
from goldenthread.core import register as core
from goldenthread.core import register_claims
from goldenthread.core.authorities import by_dfe
from goldenthread.core.outcomes import GRADES, shelf
from goldenthread.core.register_claims import ClaimCheck
from goldenthread.documents import charts

# Short names at the bars, so that the chart fits a phone; the table beside it has the same.
GRADE_NAMES = {
    "outstanding": "Outstanding",
    "good": "Good",
    "requires_improvement": "Requires improvement",
    "inadequate": "Inadequate",
}
NARROW, WIDE = 130, 330  # widths of the bars in points, for a phone and for a desk


def _authority_address(dfe: int) -> str:
    return reverse("register:authority", args=[dfe])


BEHIND = (
    Column("Authority", lambda row: row.name, lambda row: _authority_address(row.dfe)),
    Column("Grade", lambda row: row.grade, kind="grade"),
    Column("Report published", lambda row: row.published, kind="date"),
    Column("Inspection", lambda row: shelf().kinds[row.kind].capitalize()),
    Column("Region", lambda row: by_dfe(row.dfe).region),
    Column("Source", lambda row: f"{row.source}, row {row.row}"),
)
BEHIND_IN_FULL = (
    Column("DfE number", lambda row: row.dfe),
    *BEHIND[:-1],
    Column("First day on site", lambda row: row.start, kind="date"),
    Column("Framework", lambda row: row.framework),
    Column("Judgement", lambda row: row.judgement),
    Column("Release", lambda row: row.source),
    Column("Sheet", lambda row: row.sheet),
    Column("Row", lambda row: row.row),
)
SINCE = (
    Column("Authority", lambda each: each.authority, lambda each: _authority_address(each.dfe)),
    Column("Whole months", lambda each: each.months, kind="number"),
    Column("Days", lambda each: each.days, kind="number"),
    Column("Report published", lambda each: each.published, kind="date"),
    Column("Framework", lambda each: each.framework or None),
    Column("Inspection", lambda each: shelf().kinds[each.kind].capitalize() if each.kind else None),
)
RELEASES = (
    Column("Release", lambda each: each.title),
    Column("Published", lambda each: each.published, kind="date"),
    Column("Covers", lambda each: each.covers),
    Column("Loaded", lambda each: each.loaded_on, kind="date"),
    Column("Key", lambda each: each.key),
    Column("SHA-256", lambda each: f"{each.sha256[:16]}…"),
)


def home(request: HttpRequest) -> HttpResponse:
    """How grades are distributed for a framework, a day and a region, with the inspections behind the figure."""
    policy.require_read(request.user)
    form = _asked(request)
    if not form.is_valid():
        return render(request, "register/home.html", {"form": form, "source": queries.source_line()}, status=422)
    asked = _question(form)
    found = core.distribution(queries.records(), **asked)
    rows = core.rows_behind(queries.records(), **asked | {"region": found.region})
    parts = [found.framework, found.judgement, found.rounds, found.as_at.isoformat(), found.region or ""]
    return list_page(
        request,
        "register/home.html",
        rows=rows,
        columns=BEHIND_IN_FULL if request.GET.get("download") else BEHIND,
        name="-".join(part.replace(",", "").replace(" ", "-").lower() for part in parts if part),
        heading="The inspections behind the figure",
        empty="No inspection is counted.",
        form=form,
        found=found,
        shares=_shares(found),
        question=_in_words(form, found),
        chart=f"{reverse('register:chart')}?{urlencode(form.data)}",
        source=queries.source_line(),
        beyond=queries.beyond_what_is_known(found.as_at),
    )


def chart(request: HttpRequest) -> HttpResponse:
    """The chart of the same distribution as an SVG picture; ?width=narrow draws it for a phone."""
    policy.require_read(request.user)
    form = _asked(request)
    if not form.is_valid():
        return HttpResponse("This chart cannot be drawn: the question is not sound.", status=422)
    found = core.distribution(queries.records(), **_question(form))
    drawn = charts.grade_distribution(_in_words(form, found), _counts(found), unit="Inspections")
    narrow = request.GET.get("width") == "narrow"
    drawn = dataclasses.replace(drawn, spec={**drawn.spec, "width": NARROW if narrow else WIDE})
    return HttpResponse(charts.svg(drawn), content_type="image/svg+xml")


def since(request: HttpRequest) -> HttpResponse:
    """Every authority that exists by the time since its last graded report, longest first."""
    policy.require_read(request.user)
    form = SinceForm(with_defaults(request.GET, q="", on=queries.last_day() or timezone.localdate()))
    if not form.is_valid():
        return render(request, "register/since.html", {"form": form}, status=422)
    day = form.cleaned_data["on"]
    wanted = {each.dfe for each in queries.authorities_matching(form.cleaned_data["q"], "")}
    return list_page(
        request,
        "register/since.html",
        rows=[each for each in core.time_since_last(queries.records(), on=day) if each.dfe in wanted],
        columns=SINCE,
        name=f"since-{day.isoformat()}",
        heading="Time since the last graded inspection",
        empty="No authority matches.",
        form=form,
        on=day,
        beyond=queries.beyond_what_is_known(day),
        source=queries.source_line(),
    )


def claims(request: HttpRequest) -> HttpResponse:
    """What papers have stated about the record, beside what the record says."""
    policy.require_read(request.user)
    records = queries.records()
    checks = [_claim(register_claims.check_claim(records, each)) for each in register_claims.claims()]
    return render(request, "register/claims.html", {"checks": checks, "source": queries.source_line()})


def releases(request: HttpRequest) -> HttpResponse:
    """The publications the register was made from."""
    policy.require_read(request.user)
    return list_page(
        request,
        "register/releases.html",
        rows=queries.releases(),
        columns=RELEASES,
        name="releases",
        heading="Releases in the register",
        empty="The register is empty. Import one of Ofsted's spreadsheets of outcomes.",
        may_import=policy.may_import(request.user),
    )


def _claim(check: ClaimCheck) -> dict[str, Any]:
    """A claim as the page shows it: its figures in rows, and where each way of counting can be seen."""
    stated = check.claim
    asked = {"framework": stated.framework, "judgement": stated.judgement, "as_at": stated.as_at.isoformat()}
    figures = [(GRADE_NAMES[code], stated.grades.get(code), check.first.grades[code], check.all.grades[code])
               for code in GRADES]  # fmt: skip
    return {
        "check": check,
        "figures": [*figures, ("All", stated.n, check.first.n, check.all.n)],
        "ways": [
            (words, f"{reverse('register:home')}?{urlencode(asked | {'rounds': rounds})}")
            for words, rounds in (("first", "first"), ("every one", "all"))
        ],
    }


def _asked(request: HttpRequest) -> DistributionForm:
    return DistributionForm(
        with_defaults(
            request.GET,
            framework="ilacs",
            judgement="overall",
            rounds="latest",
            as_at=queries.last_day() or timezone.localdate(),
            region="",
        )
    )


def _question(form: DistributionForm) -> dict[str, Any]:
    return form.cleaned_data | {"region": form.cleaned_data["region"] or None}


def _counts(found: core.Distribution) -> list[tuple[str, int]]:
    return [(GRADE_NAMES[grade], found.grades[grade]) for grade in GRADES]


def _shares(found: core.Distribution) -> list[tuple[str, int, str]]:
    """Each grade's code, count and share of the whole in per cent."""
    return [
        (grade, found.grades[grade], f"{100 * found.grades[grade] / found.n:.1f}%" if found.n else "—")
        for grade in GRADES
    ]


def _in_words(form: DistributionForm, found: core.Distribution) -> str:
    """What the figure counts, as the heading of the chart and of its table."""
    judgement = dict(form.fields["judgement"].choices)[found.judgement]  # type: ignore[attr-defined]
    framework = dict(form.fields["framework"].choices).get(found.framework, found.framework)  # type: ignore[attr-defined]
    rounds = dict(form.fields["rounds"].choices)[found.rounds]  # type: ignore[attr-defined]
    return f"{judgement}. {framework}. {rounds}, {found.region or 'England'}."
