"""Pages of the measures: the scorecard, one measure, its chart, and the runs behind them."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from goldenthread.apps.days import today
from goldenthread.apps.measures import actions, drawing, queries, standing
from goldenthread.apps.measures.door import scheme_for, shown_in_full, why_hidden
from goldenthread.apps.measures.forms import ALL, DayForm, WithdrawForm
from goldenthread.apps.measures.models import Run
from goldenthread.apps.measures.policies import policy
from goldenthread.apps.measures.standing import Row, area_title
from goldenthread.apps.pages import Column, form_page, list_page
from goldenthread.core.comparators import beside
from goldenthread.core.measures import Measure, load_measures
from goldenthread.core.returns import load_return
from goldenthread.documents import charts

BETTER = {
    "higher": "Higher is better",
    "lower": "Lower is better",
    "band": "Very high and very low both ask for a look",
    "context": "Neither higher nor lower is better",
}
UNITS = {"percent": "percent", "rate": "for each 10,000 children", "mean": "on average", "median": "median"}
UNLIKE = (
    "Annex A lists six months, and the published figures count twelve, so they are not set beside this value. The yearly "
    "returns count twelve months too."
)
BREAKDOWN_WORDS = {"age_band": "Age", "sex": "Sex", "need": "Need", "placement": "Placement"}


def _beside_text(row: Row, place: str) -> str | None:
    found = row.beside.get(place)
    if found is None:
        return None
    return f"{found.text} ({found.year_ends:%b %Y})" if found.value is not None else found.text


SCORECARD = (
    Column("Measure", lambda row: row.measure.title, lambda row: _address(row.measure, row.run)),
    Column("Value", lambda row: row.shown.text, kind="number"),
    Column("Counted", lambda row: row.shown.of or row.shown.met, kind="number"),
    Column("Not recorded", lambda row: row.shown.not_recorded, kind="number"),
    Column("A year before", lambda row: row.before.text if row.before else None, kind="number"),
    Column("England", lambda row: _beside_text(row, "england"), kind="number"),
    Column("Region", lambda row: _beside_text(row, "region"), kind="number"),
    Column("Neighbours", lambda row: _beside_text(row, "neighbours"), kind="number"),
    Column("Signal", lambda row: row.signal.rule or None),
    Column("From", lambda row: f"{load_return(row.run.collection).title}, {row.run.on:%-d %B %Y}"),
)
EXPORTED = (
    Column("Area", lambda row: row.area),
    Column("Key", lambda row: row.measure.key),
    Column("Edition", lambda row: row.measure.edition),
    *SCORECARD[:-1],
    Column("Unit", lambda row: row.measure.unit),
    Column("Better", lambda row: BETTER[row.measure.polarity]),
    Column("What the signal says", lambda row: row.signal.sentence),
    Column("Return", lambda row: load_return(row.run.collection).title),
    Column("As at", lambda row: row.run.on, kind="date"),
    Column("Version", lambda row: row.run.version.key),
)
RUNS = (
    Column("Return", lambda run: load_return(run.collection).title, lambda run: reverse("measures:run", args=[run.pk])),
    Column("As at", lambda run: run.on, kind="date"),
    Column("Worked out", lambda run: run.made_on, kind="date"),
    Column("By", lambda run: run.made_by.name),
    Column("Published", lambda run: "Published" if run.is_published else "Not published"),
    Column("Version", lambda run: run.version.key),
)
SERIES = (
    Column("As at", lambda point: point.on, kind="date"),
    Column("Value", lambda point: point.shown.text, kind="number"),
    Column("Counted", lambda point: point.shown.of or point.shown.met, kind="number"),
    Column("Not recorded", lambda point: point.shown.not_recorded, kind="number"),
    Column("Version", lambda point: point.run.version.key, lambda point: reverse("measures:run", args=[point.run.pk])),
)


def scorecard(request: HttpRequest) -> HttpResponse:
    """Every measure area by area: value, counts, not recorded, a year before, comparators and signal."""
    policy.require_read(request.user)
    days = queries.days(request.user)
    made_up = any(each.version.made_up for each in queries.visible_to(request.user)[:1])
    if not days:
        return render(request, "measures/scorecard.html", {"may_see_small": policy.may_see_small(request.user)})
    given = {"on": request.GET.get("on", days[0].isoformat()), "area": request.GET.get("area", ALL)}
    form = DayForm(given, days=days)
    if not form.is_valid():
        return render(request, "measures/scorecard.html", {"form": form}, status=422)
    on, area = date.fromisoformat(form.cleaned_data["on"]), form.cleaned_data["area"]
    rows = standing.scorecard(request.user, on=on, area="" if area == ALL else area)
    if request.GET.get("download"):
        return list_page(
            request, "measures/scorecard.html", rows=rows, columns=EXPORTED, name=f"scorecard-{on}", empty=""
        )
    by_area: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        by_area.setdefault(row.area, []).append(_line(row))
    context = {
        "form": form,
        "on": on,
        "areas": by_area,
        "made_up": made_up,
        "count": len(rows),
        "note": why_hidden(scheme_for(request.user, rows[0].measure)) if rows else "",
        "download": {kind: f"?{urlencode({**form.data, 'download': kind})}" for kind in ("csv", "xlsx")},
        "may_see_small": policy.may_see_small(request.user),
        "may_open_cases": policy.may_open_cases(request.user),
    }
    return render(request, "measures/scorecard.html", context)


def measure(request: HttpRequest, key: str) -> HttpResponse:
    """One measure: what it is, its value, chart beside table, breakdowns, comparators, examples and versions."""
    policy.require_read(request.user)
    found = _known(key)
    on = _day(request)
    held = queries.latest_values(request.user, on=on).get(key)
    context: dict[str, Any] = {"measure": found, "better": BETTER[found.polarity], "area": area_title(found.area)}
    context |= {"cells": _cells(found), "needs": [load_return(each).title for each in found.reads]}
    if held is None:
        return render(request, "measures/measure.html", context)
    run, value = held
    value = queries.values_of([run], measure=key, groups=True)[0]
    scheme = scheme_for(request.user, found)
    seen, groups = shown_in_full(value, scheme)
    points = standing.points_of(request.user, found, run.collection, until=run.on)
    like = standing.like_for_like(found, run.collection)
    context |= {
        "run": run,
        "value": value,
        "shown": seen,
        "groups": [(_breakdown(name), name, lines) for name, lines in groups.items()],
        "signal": standing.signal_of(found, points),
        "chart_notes": getattr(standing.limits_of(found, points), "notes", ()),
        "beside": beside(key, int(run.authority), run.on) if like else (),
        "unlike": "" if like else UNLIKE,
        "chart": f"{reverse('measures:chart', args=[key])}?on={run.on.isoformat()}",
        "note": why_hidden(scheme),
        "superseded": queries.is_superseded(run),
        "may_see_small": policy.may_see_small(request.user),
        "may_open_cases": policy.may_open_cases(request.user),
        "collection": load_return(run.collection).title,
    }
    return list_page(
        request,
        "measures/measure.html",
        rows=points[::-1],
        columns=SERIES,
        name=f"{key}-{run.on.isoformat()}",
        heading="Every version",
        empty="No version has a value.",
        **context,
    )


def chart(request: HttpRequest, key: str) -> HttpResponse:
    """The chart of a measure over its versions as an SVG picture; ?width=narrow draws it for a phone."""
    policy.require_read(request.user)
    found = _known(key)
    held = queries.latest_values(request.user, on=_day(request)).get(key)
    if held is None:
        raise Http404
    points = standing.points_of(request.user, found, held[0].collection, until=held[0].on)
    drawn = drawing.series_chart(found, points, standing.limits_of(found, points))
    if request.GET.get("width") == "narrow":
        drawn = dataclasses.replace(drawn, spec={**drawn.spec, "width": drawing.NARROW})
    return HttpResponse(charts.svg(drawn), content_type="image/svg+xml")


def runs(request: HttpRequest) -> HttpResponse:
    """Every time measures were worked out: from which version, on which day, published or not."""
    policy.require_read(request.user)
    return list_page(
        request,
        "measures/runs.html",
        rows=queries.visible_to(request.user),
        columns=RUNS,
        name="measure-runs",
        heading="Versions of the figures",
        empty="No measures have been worked out yet. Accept a return, and they are.",
        may_see_small=policy.may_see_small(request.user),
        may_open_cases=policy.may_open_cases(request.user),
    )


def run(request: HttpRequest, pk: int) -> HttpResponse:
    """One run: what it was made from, what could not be read, and what changed since the run before."""
    found = _run(request, pk)
    before = next(
        (each for each in reversed(queries.runs_by_day(request.user).get(found.collection, [])) if each.on < found.on),
        None,
    )
    measures = load_measures()
    return list_page(
        request,
        "measures/run.html",
        rows=drawing.changes(request.user, found, before),
        columns=drawing.CHANGES,
        name=f"changes-{found.on.isoformat()}",
        heading="What changed since the version before",
        empty="There is no earlier version of this return to set it beside.",
        run=found,
        before=before,
        later=queries.superseding(found),
        not_read=[(measures[key].title, why) for key, why in found.not_read.items() if key in measures],
        collection=load_return(found.collection).title,
        publications=list(found.publications.select_related("by")),
        may_publish=policy.may_publish(request.user, found),
    )


@require_POST
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Publishes the figures of a run, so that others may quote them."""
    actions.publish(run=_run(request, pk), by=request.user, on=today())
    messages.success(request, "The figures are published and may be quoted.")
    return redirect("measures:run", pk=pk)


def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraws published figures, with the reason."""
    found = _run(request, pk)
    policy.require_publish(request.user, found)
    return form_page(
        request,
        form=WithdrawForm(request.POST or None),
        act=lambda reason: actions.withdraw(run=found, reason=reason, by=request.user, on=today()),
        heading="Withdraw these figures",
        done="The figures are withdrawn. Wherever they were quoted, that is shown.",
        back=("The run", reverse("measures:run", args=[pk])),
        caption=found.trail_name,
        button="Withdraw",
    )


def _line(row: Row) -> dict[str, Any]:
    """A row of the scorecard as its page shows it."""
    return {
        "row": row,
        "href": _address(row.measure, row.run),
        "unit": UNITS.get(row.measure.shown, row.measure.unit),
        "spark": drawing.spark(row.points),
        "better": BETTER[row.measure.polarity],
        "beside": [(label, row.beside.get(place)) for label, place in
                   (("England", "england"), ("Region", "region"), ("Neighbours", "neighbours"))],
    }  # fmt: skip


def _cells(found: Measure) -> list[tuple[str, list[str]]]:
    """For each return a measure is read from, the cells its reading looks at, by their published headings."""
    told = []
    for collection, cells in found.reads.items():
        schema, named = load_return(collection), []
        for cell in cells:
            table, _, column = cell.partition(".")
            named.append(f"{schema.table(table).title}, {schema.table(table).column(column).title}")
        told.append((schema.title, named))
    return told


def _breakdown(name: str) -> str:
    return BREAKDOWN_WORDS.get(name, name.replace("_", " ").capitalize())


def _address(found: Measure, run: Run) -> str:
    return f"{reverse('measures:measure', args=[found.key])}?on={run.on.isoformat()}"


def _known(key: str) -> Measure:
    found = load_measures().get(key)
    if found is None:
        raise Http404
    return found


def _run(request: HttpRequest, pk: int) -> Run:
    policy.require_read(request.user)
    found = queries.run(request.user, pk)
    if found is None:
        raise Http404
    return found


def _day(request: HttpRequest) -> date | None:
    """The day asked for; none, and so the latest, where it is none or no day."""
    try:
        return date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        return None
