"""Pages of what the audits say: all of them, and by standard, team, tool and month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from goldenthread.analysis.distributions import distribution_of_counts
from goldenthread.apps.accounts.policies import Verb
from goldenthread.apps.audits.numbers import figures, queries
from goldenthread.apps.audits.numbers.board import board
from goldenthread.apps.audits.numbers.figures import LABELS, Cell, Figures
from goldenthread.apps.audits.numbers.forms import QuestionForm
from goldenthread.apps.audits.numbers.pages import asked_of, figures_page, picture
from goldenthread.apps.audits.policies import policy
from goldenthread.documents import charts
from goldenthread.documents.control_chart import ChartPoint, control_chart

BY = {"standard": "By standard", "team": "By team", "tool": "By tool"}
Counts = Mapping[str, int]


def home(request: HttpRequest) -> HttpResponse:
    """The overall grades that stand, how many were settled, and good or better by month; a board sees its own page."""
    policy.require(request.user, Verb.READ_AUDIT_SUMMARY)
    if not policy.may(request.user, Verb.READ_AUDIT_FIGURES):
        return board(request)
    form = QuestionForm(request.user, request.GET)
    if not form.is_valid():
        return figures_page(request, "audits/numbers/home.html", tables=(), name="audits", form=form)
    scope = form.scope()
    overall, found = figures.overall_table("Overall", f"Overall grades: {form.said()}", queries.overall_counts(scope))
    chart, points, months = _months(form, queries.overall_by(scope, "month"))
    planned, settled = queries.planned_and_settled(scope)
    return figures_page(
        request,
        "audits/numbers/home.html",
        tables=(overall, months),
        name="audit-grades",
        form=form,
        found=found,
        overall=overall,
        months=months,
        points=points,
        says=figures.says_of_change(chart),
        planned=planned,
        settled=settled,
        said=form.said(),
    )


def by(request: HttpRequest, by: str) -> HttpResponse:
    """The grades for each standard, team or tool, side by side with their counts and intervals."""
    policy.require(request.user, Verb.READ_AUDIT_FIGURES)
    if by not in BY:
        raise Http404
    form = QuestionForm(request.user, request.GET, one_tool=by == "standard")
    if not form.is_valid():
        return figures_page(
            request, "audits/numbers/by.html", tables=(), name="audits", form=form, heading=BY[by], by=by
        )
    rows = _rows(form, by)
    table = figures.grade_table(BY[by], f"Grades {BY[by].lower()}: {form.said()}", by.capitalize(), rows)
    return figures_page(
        request,
        "audits/numbers/by.html",
        tables=(table,),
        name=f"audit-grades-by-{by}",
        form=form,
        heading=BY[by],
        by=by,
        drawn=bool(_dots(rows)),
        said=form.said(),
    )


def standard(request: HttpRequest, standard: str) -> HttpResponse:
    """One standard of a tool: its grades month by month with limits, and team by team."""
    policy.require(request.user, Verb.READ_AUDIT_FIGURES)
    form = QuestionForm(request.user, request.GET, one_tool=True)
    template = "audits/numbers/standard.html"
    if not form.is_valid():
        return figures_page(request, template, tables=(), name="audits", form=form, heading="One standard")
    held = _standards(form).get(standard)
    if held is None:
        raise Http404
    scope = form.scope()
    caption = f"{held.title}: {form.said()}"
    overall, found = figures.overall_table("Grades", caption, queries.standard_counts(scope).get(standard, Counter()))
    chart, points, months = _months(form, queries.standard_by(scope, standard, "month"), held.title)
    teams = figures.grade_table(
        "By team", f"{caption}, by team", "Team", _named(queries.standard_by(scope, standard, "team"))
    )
    return figures_page(
        request,
        template,
        tables=(overall, months, teams),
        name=f"audit-standard-{standard}",
        form=form,
        heading=held.title,
        standard=held,
        found=found,
        overall=overall,
        months=months,
        teams=teams,
        points=points,
        says=figures.says_of_change(chart),
        said=form.said(),
    )


def chart(request: HttpRequest, what: str) -> HttpResponse:
    """The picture that stands beside a table: overall, months, team, tool or standard; ?standard= names one standard."""
    policy.require(request.user, Verb.READ_AUDIT_FIGURES)
    form = QuestionForm(request.user, request.GET, one_tool=what == "standard" or bool(request.GET.get("standard")))
    if not form.is_valid():
        return HttpResponse("This chart cannot be drawn: the question is not sound.", status=422)
    scope, only = form.scope(), request.GET.get("standard", "")
    if what == "overall":
        counts = queries.standard_counts(scope).get(only, Counter()) if only else queries.overall_counts(scope)
        pairs = [(LABELS[grade], counts.get(grade, 0)) for grade in figures.BEST_FIRST]
        return picture(charts.grade_distribution(form.said(), pairs, unit="Audits"))
    if what == "months":
        by_month = queries.standard_by(scope, only, "month") if only else queries.overall_by(scope, "month")
        _, points, _ = _months(form, by_month)
        return picture(control_chart(form.said(), points, y_title="Good or better, percent"))
    if what not in BY:
        raise Http404
    dots = _dots(_rows(form, what))
    return picture(charts.dot_and_interval(form.said(), dots, x_title="Good or better, percent", decimals=0))


def _months(form: QuestionForm, by_month: Mapping[Any, Counts], of: str = "") -> tuple[Any, list[ChartPoint], Figures]:
    found = figures.good_by_month(by_month)
    counted = [
        f"{counts.get('good', 0) + counts.get('outstanding', 0)} of {sum(counts.values())}"
        for _, counts in sorted(by_month.items())
    ]
    points = figures.chart_points(found, counted)
    caption = f"Good or better month by month: {', '.join(filter(None, (of, form.said())))}"
    return found, points, figures.month_table("By month", caption, "Good or better", points)


def _rows(form: QuestionForm, by: str) -> list[tuple[Cell, Counts]]:
    scope = form.scope()
    if by == "team":
        return _named(queries.overall_by(scope, "team"))
    if by == "tool":
        titles = {key: held[0].title for key, held in form.tools.items()}
        found = queries.overall_by(scope, "tool")
        return [(Cell(titles.get(key, key)), found[key]) for key in sorted(found)]
    counts, asked = queries.standard_counts(scope), urlencode(asked_of(form))
    return [
        (
            Cell(f"{held.title} (critical)" if held.critical else held.title, _address(key, asked), held.title),
            counts[key],
        )
        for key, held in _standards(form).items()
        if key in counts
    ]


def _address(standard: str, asked: str) -> str:
    return f"{reverse('numbers:standard', args=[standard])}?{asked}"


def _standards(form: QuestionForm) -> dict[str, Any]:
    """The standards of the editions asked for, in the order of the newest, which also words them."""
    return {each.key: each for edition in reversed(form.editions) for each in edition.tool.standards}


def _named(found: Mapping[Any, Counts]) -> list[tuple[Cell, Counts]]:
    return [(Cell(name or "No team"), found[name]) for name in sorted(found, key=lambda name: name or "~")]


def _dots(rows: list[tuple[Cell, Counts]]) -> list[tuple[str, float, float, float]]:
    """The rows that have an interval, in percent."""
    found = []
    for cell, counts in rows:
        share = distribution_of_counts(counts).good_or_better.share
        if share.value is not None and share.interval is not None:
            low, high = share.interval
            found.append((cell.text, share.value * 100, low * 100, high * 100))
    return found
