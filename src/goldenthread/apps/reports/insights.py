"""Pages of what the reports tell together: search, recurrence, the same ask elsewhere, and comparison."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from goldenthread.apps.days import today
from goldenthread.apps.pages import Column, list_page
from goldenthread.apps.register import queries as register
from goldenthread.apps.reports import recurrence, searching
from goldenthread.apps.reports.actions import linking
from goldenthread.apps.reports.fields import CLASSES
from goldenthread.apps.reports.models import Passage
from goldenthread.apps.reports.policies import policy
from goldenthread.core import authorities
from goldenthread.core.errors import InputNotFit
from goldenthread.core.frameworks import load_framework
from goldenthread.core.grades_over_time import Beside, beside_neighbours
from goldenthread.core.outcomes import editions_meant, family_of

FIRST_YEAR = 2012
FAMILIES = {"ilacs": "ILACS, since 2018", "sif": "Single inspection framework, 2013 to 2018"}
MOVED = {
    "better": "A better overall grade",
    "same": "The same overall grade",
    "worse": "A worse overall grade",
    "not_comparable": "A grade that does not compare with the one before",
    "none_yet": "No graded inspection since, as far as the register knows",
}
PASSAGES = (
    Column("Authority", lambda each: each.report.name, lambda each: reverse("reports:report", args=[each.report_id])),
    Column("Date", lambda each: each.report.when, kind="date"),
    Column("Words", lambda each: each.text, lambda each: _address(each)),
    Column("Kind", lambda each: CLASSES.get(each.finding_class, each.get_kind_display())),
    Column("Framework", lambda each: load_framework(each.report.framework).short_title),
    Column("Page", lambda each: each.page),
)


def _address(passage: Passage) -> str:
    asked = passage.kind == Passage.Kind.RECOMMENDATION
    return reverse("reports:ask", args=[passage.pk]) if asked else reverse("reports:report", args=[passage.report_id])


def search(request: HttpRequest) -> HttpResponse:
    """Findings and recommendations of every report, by words and filters."""
    policy.require_read(request.user)
    form = searching.SearchForm(request.GET, user=request.user)
    asked = form.cleaned_data if form.is_valid() else {"q": "", "kind": "none"}
    return list_page(
        request,
        "reports/search.html",
        rows=searching.found(request.user, asked),
        columns=PASSAGES,
        name="findings-and-recommendations",
        heading="Findings and recommendations",
        empty="Nothing matches.",
        form=form,
    )


def recurring(request: HttpRequest) -> HttpResponse:
    """Recommendations of one authority that may ask for the same thing at different inspections."""
    policy.require_read(request.user)
    offered = recurrence.authorities_with_several(request.user)
    known = {dfe: name for dfe, name, _ in offered}
    wanted = request.GET.get("authority", "")
    own = int(request.user.authority) if request.user.authority.isdigit() else 0
    dfe = int(wanted) if wanted.isdigit() and int(wanted) in known else own if own in known else next(iter(known), None)
    pairs = recurrence.pairs_of(request.user, dfe) if dfe else []
    context = {
        "offered": offered,
        "dfe": dfe,
        "name": known.get(dfe, ""),
        "threads": recurrence.threads_of(pairs),
        "open": [each for each in pairs if each.said is None],
        "said": [each for each in pairs if each.said],
        "may_write": policy.may_write(request.user),
    }
    return render(request, "reports/recurring.html", context)


@require_POST
def same_ask(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    """Records whether two recommendations ask for the same thing."""
    policy.require_write(request.user)
    known = recurrence.recommendations(request.user)
    one, two = get_object_or_404(known, pk=pk), get_object_or_404(known, pk=other)
    linking.say_of_asks(
        one=one,
        other=two,
        same=request.POST.get("answer") == "same",
        note=request.POST.get("note", "")[:400],
        by=request.user,
        on=today(),
    )
    messages.success(request, "Recorded.")
    back = request.POST.get("back", "")
    if url_has_allowed_host_and_scheme(back, allowed_hosts=None) and back.startswith("/"):
        return redirect(back)
    return redirect(f"{reverse('reports:recurring')}?authority={one.report.dfe}")


def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """One recommendation: where else the same is asked, and which grade came next there. Counts, no cause."""
    policy.require_read(request.user)
    passage = recurrence.recommendations(request.user).filter(pk=pk).first()
    if passage is None:
        raise Http404
    found = recurrence.elsewhere(request.user, passage)
    pairs = recurrence.pairs_of(request.user, passage.report.dfe)
    at_home = [each for each in pairs if passage.pk in (each.earlier.pk, each.later.pk)]
    context = {
        "passage": passage,
        "framework": load_framework(passage.report.framework),
        "elsewhere": found,
        "counts": [(MOVED[movement], count) for movement, count in recurrence.what_came_next(found)],
        "reports": len({each.passage.report_id for each in found}),
        "confirmed": sum(1 for each in found if each.said),
        "at_home": [(each, each.later if each.earlier.pk == passage.pk else each.earlier) for each in at_home],
        "source": register.source_line(),
        "may_write": policy.may_write(request.user),
    }
    return render(request, "reports/ask.html", context)


class CompareForm(forms.Form):
    """Which authority is set beside its neighbours, in which judgements, and as at which day."""

    authority = forms.ChoiceField(label="Authority")
    framework = forms.ChoiceField(label="Framework", choices=list(FAMILIES.items()))
    show = forms.ChoiceField(label="Show")
    on = forms.DateField(
        label="As at", widget=forms.DateInput(attrs={"type": "date"}), help_text="The neighbours are those of this day."
    )

    def __init__(self, data: dict[str, Any]) -> None:
        super().__init__(data)
        self.fields["authority"].choices = [
            (str(each.dfe), each.name) for each in sorted(authorities.authorities(), key=lambda one: one.name)
        ]
        family = data["framework"] if data["framework"] in FAMILIES else "ilacs"
        labels = {key: label for edition in editions_meant(family) for key, label in edition.judgements.items()}
        self.labels = labels
        shown = [("", "Every judgement on that day"), *((key, f"Over time: {label}") for key, label in labels.items())]
        self.fields["show"].choices = shown
        self.fields["show"].required = False
        if data["show"] not in ("", *labels):
            self.data = {**data, "show": ""}


def compare(request: HttpRequest) -> HttpResponse:
    """An authority beside its statistical neighbours: judgement by judgement on a day, or one judgement over the years."""
    policy.require_read(request.user)
    last = register.last_day() or today()
    form = CompareForm(
        {
            "authority": request.GET.get("authority") or str(int(request.user.authority)),
            "framework": request.GET.get("framework") or "ilacs",
            "show": request.GET.get("show") or "",
            "on": request.GET.get("on") or last.isoformat(),
        }
    )
    context: dict[str, Any] = {"form": form, "source": register.source_line()}
    if not form.is_valid():
        return render(request, "reports/compare.html", context, status=422)
    asked, headings = _asked(form)
    dfe, day = int(form.cleaned_data["authority"]), form.cleaned_data["on"]
    try:
        beside = beside_neighbours(register.records(), dfe, asked=asked, neighbours_on=day)
    except InputNotFit as error:
        return render(request, "reports/compare.html", {**context, "none": str(error)})
    return list_page(
        request,
        "reports/compare.html",
        rows=beside.rows,
        columns=_columns(headings),
        name=f"beside-neighbours-{dfe}-{form.cleaned_data['show'] or 'judgements'}-{day.isoformat()}",
        heading=f"{authorities.by_dfe(dfe).name} beside its statistical neighbours",
        empty="No neighbour is held.",
        beside=beside,
        others=_other_frameworks(beside, form.cleaned_data["framework"]),
        beyond=register.beyond_what_is_known(day),
        **context,
    )


def _asked(form: CompareForm) -> tuple[list[tuple[str, date]], list[str]]:
    """What is asked of each authority, and the heading of each answer."""
    day, judgement = form.cleaned_data["on"], form.cleaned_data["show"]
    if not judgement:
        return [(key, day) for key in form.labels], list(form.labels.values())
    days = [date(year, 3, 31) for year in range(FIRST_YEAR, day.year + 1) if date(year, 3, 31) <= day]
    newest_first = [day, *(each for each in reversed(days) if each != day)]
    return [(judgement, each) for each in newest_first], [f"{each.day} {each:%b %Y}" for each in newest_first]


def _columns(headings: list[str]) -> list[Column]:
    def grade(place: int) -> Column:
        return Column(headings[place], lambda row: row.grades[place].grade if row.grades[place] else None, kind="grade")

    return [
        Column("Authority", lambda row: row.authority, lambda row: reverse("register:authority", args=[row.dfe])),
        Column("Nearness", lambda row: row.rank or None, kind="number"),
        *(grade(place) for place in range(len(headings))),
    ]


def _other_frameworks(beside: Beside, family: str) -> list[str]:
    """The frameworks of grades in the table that belong to another family than the one asked for."""
    shown = {each.framework for row in beside.rows for each in row.grades if each}
    return sorted(each for each in shown if family_of(each).key != family)
