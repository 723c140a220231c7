"""Pages of what came after the audits: actions, re-audits and themes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from goldenthread.analysis.change import Change, change_in_share
from goldenthread.analysis.control_charts import Counted
from goldenthread.analysis.intervals import wilson
from goldenthread.apps.accounts.policies import Verb
from goldenthread.apps.audits.numbers import figures, following
from goldenthread.apps.audits.numbers.figures import Cell, Figures, Heading
from goldenthread.apps.audits.numbers.following import LATE, ON_TIME, OUTCOMES, OVERDUE
from goldenthread.apps.audits.numbers.forms import QuestionForm, month_words
from goldenthread.apps.audits.numbers.pages import asked_of, figures_page, picture
from goldenthread.apps.audits.policies import policy
from goldenthread.core.audit_themes import Theme, load_taxonomy
from goldenthread.core.errors import InputNotFit
from goldenthread.documents.control_chart import ChartPoint, control_chart

FEWEST = 10
MENDING = "Needed mending, percent"


def loop(request: HttpRequest) -> HttpResponse:
    """Actions from audits verified on time, by team and theme, and cases audited again."""
    policy.require(request.user, Verb.READ_AUDIT_FIGURES)
    form = QuestionForm(request.user, request.GET)
    template = "audits/numbers/loop.html"
    if not form.is_valid():
        return figures_page(request, template, tables=(), name="loop", form=form)
    scope, today = form.scope(), timezone.localdate()
    outcomes = following.actions_by_outcome(scope, on=today)
    titles = {each.key: each.title for each in load_taxonomy().themes}
    by_theme = following.actions_by(scope, "theme", on=today)
    moved = following.re_audits(scope)
    tables = [
        _outcomes(f"Actions from audits: {form.said()}", "Actions", [(Cell("All actions"), outcomes)]),
        _outcomes("Actions by team", "Team", _sorted(following.actions_by(scope, "team__title", on=today), "No team")),
        _outcomes("Actions by theme", "Theme", _sorted({titles.get(k, k): v for k, v in by_theme.items()}, "No theme")),
        _moved(moved),
    ]
    return figures_page(
        request,
        template,
        tables=tables,
        name="audit-actions",
        form=form,
        outcomes=outcomes,
        moved=moved,
        said=form.said(),
    )


def themes(request: HttpRequest) -> HttpResponse:
    """How often each theme of the taxonomy was tagged, as good practice and as something to mend."""
    policy.require(request.user, Verb.READ_AUDIT_FIGURES)
    form = QuestionForm(request.user, request.GET)
    template = "audits/numbers/themes.html"
    taxonomy = load_taxonomy()
    if not form.is_valid():
        return figures_page(request, template, tables=(), name="themes", form=form, taxonomy=taxonomy)
    seen, asked = following.themes_seen(form.scope()), urlencode(asked_of(form))
    rows = []
    for theme in taxonomy.themes:
        if theme.key in seen:
            rows.append(_theme_row(theme, seen[theme.key], f"{reverse('numbers:theme', args=[theme.key])}?{asked}"))
    headings = (
        Heading("Theme"),
        Heading("Good practice", numeric=True),
        Heading("To mend", numeric=True),
        Heading("Audits", numeric=True),
        Heading("To mend, share", numeric=True),
        Heading("95% interval", numeric=True),
    )
    table = Figures("Themes", f"Themes: {form.said()}", headings, tuple(rows))
    return figures_page(request, template, tables=(table,), name="audit-themes", form=form, taxonomy=taxonomy)


def theme(request: HttpRequest, theme: str) -> HttpResponse:
    """One theme: how often it needed mending month by month, and before and after a month somebody names."""
    policy.require(request.user, Verb.READ_AUDIT_FIGURES)
    held = _theme(theme)
    form = QuestionForm(request.user, request.GET)
    template = "audits/numbers/theme.html"
    if not form.is_valid():
        return figures_page(request, template, tables=(), name="theme", form=form, theme=held)
    months = following.theme_by_month(form.scope(), theme)
    chart, points = _chart(months)
    turn = _turn(request.GET.get("turn", ""), months)
    table = figures.month_table("By month", f"{held.title}, needed mending: {form.said()}", "Needed mending", points)
    return figures_page(
        request,
        template,
        tables=(table,),
        name=f"audit-theme-{theme}",
        form=form,
        theme=held,
        points=points,
        table=table,
        says=figures.says_of_change(chart),
        turn=turn,
        turns=[(month.isoformat(), month_words(month)) for month in list(months)[1:]],
        change=_change(months, turn) if turn else None,
        hidden=[(key, value) for key, value in asked_of(form).items()],
        said=form.said(),
    )


def theme_chart(request: HttpRequest, theme: str) -> HttpResponse:
    """The control chart of one theme."""
    policy.require(request.user, Verb.READ_AUDIT_FIGURES)
    held = _theme(theme)
    form = QuestionForm(request.user, request.GET)
    if not form.is_valid():
        return HttpResponse("This chart cannot be drawn: the question is not sound.", status=422)
    _, points = _chart(following.theme_by_month(form.scope(), theme))
    return picture(control_chart(f"{held.title}: {form.said()}", points, y_title=MENDING))


def _outcomes(caption: str, first: str, rows: list[tuple[Cell, Mapping[str, int]]]) -> Figures:
    """Actions by what became of them. On time is counted among those that are verified or overdue."""
    made = []
    for name, counts in rows:
        judged = sum(counts.get(key, 0) for key in (ON_TIME, LATE, OVERDUE))
        found = wilson(counts.get(ON_TIME, 0), judged) if judged >= FEWEST else None
        cells = figures.share(found) if found else (Cell(figures.COUNTS_ONLY), Cell("–", value=""))
        made.append((name, *(figures.number(counts.get(key, 0)) for key in OUTCOMES), *cells))
    headings = (
        Heading(first),
        *(Heading(words, numeric=True) for words in OUTCOMES.values()),
        Heading("On time", numeric=True),
        Heading("95% interval", numeric=True),
    )
    return Figures(caption.partition(":")[0], caption, headings, tuple(made))


def _sorted(found: Mapping[Any, Mapping[str, int]], missing: str) -> list[tuple[Cell, Mapping[str, int]]]:
    return [(Cell(name or missing), found[name]) for name in sorted(found, key=lambda name: name or "~")]


def _moved(moved: following.Movement) -> Figures:
    rows = (
        (Cell("Cases audited again"), *(figures.number(n) for n in (moved.n, moved.higher, moved.same, moved.lower))),
    )
    headings = (
        Heading("Re-audits"),
        *(Heading(each, numeric=True) for each in ("Cases", "Higher", "The same", "Lower")),
    )
    note = (
        "Cases are audited again because they were graded low. Some would be graded higher by a second reading alone, so the "
        "movement is not the effect of what was done."
    )
    return Figures("Re-audits", "Grades of cases that were audited again", headings, rows, (note,))


def _theme_row(theme: Theme, seen: following.Seen, href: str) -> tuple[Cell, ...]:
    enough = seen.out_of >= FEWEST
    cells = (
        figures.share(wilson(seen.mend, seen.out_of)) if enough else (Cell(figures.COUNTS_ONLY), Cell("–", value=""))
    )
    counts = (figures.number(n) for n in (seen.good, seen.mend, seen.out_of))
    return (Cell(theme.title, href, theme.title), *counts, *cells)


def _theme(key: str) -> Theme:
    try:
        return load_taxonomy().theme(key)
    except InputNotFit as error:
        raise Http404 from error


def _chart(months: Mapping[date, tuple[int, int]]) -> tuple[Any, list[ChartPoint]]:
    chart = figures.counted_chart(months)
    return chart, figures.chart_points(chart, [f"{part} of {whole}" for part, whole in months.values()])


def _turn(given: str, months: Mapping[date, tuple[int, int]]) -> date | None:
    return next((month for month in list(months)[1:] if month.isoformat() == given), None)


def _change(months: Mapping[date, tuple[int, int]], turn: date) -> Change:
    def of(label: str, held: list[tuple[int, int]]) -> Counted:
        return Counted(label, sum(part for part, _ in held), sum(whole for _, whole in held))

    before = of(f"Before {month_words(turn)}", [counts for month, counts in months.items() if month < turn])
    after = of(f"From {month_words(turn)}", [counts for month, counts in months.items() if month >= turn])
    return change_in_share(before, after, polarity="lower")
