"""The board's page: the same grades with small counts, and whatever would give them back, hidden."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from django.http import HttpRequest, HttpResponse

from goldenthread.apps.accounts.policies import Verb
from goldenthread.apps.audits.numbers import figures, queries
from goldenthread.apps.audits.numbers.figures import LABELS, Cell, Figures, Heading
from goldenthread.apps.audits.numbers.forms import QuestionForm
from goldenthread.apps.audits.numbers.pages import figures_page
from goldenthread.apps.audits.numbers.quarters import Quarter
from goldenthread.apps.audits.policies import policy
from goldenthread.core.disclosure import combine, load_scheme, protect, two_way
from goldenthread.core.errors import RuleBroken

SCHEME = "public-paper"


def board(request: HttpRequest) -> HttpResponse:
    """The grades quarter by quarter, and standard by standard, with small counts and what gives them back hidden."""
    policy.require(request.user, Verb.READ_AUDIT_SUMMARY)
    form = QuestionForm(request.user, request.GET, teams=False)
    template = "audits/numbers/board.html"
    scheme = load_scheme(SCHEME)
    if not form.is_valid():
        return figures_page(request, template, tables=(), name="board", form=form, scheme=scheme)
    scope = form.scope()
    quarters: dict[Quarter, dict[str, int]] = {}
    for month, counts in sorted(queries.overall_by(scope, "month").items()):
        held = quarters.setdefault(Quarter.of(month), dict.fromkeys(figures.BEST_FIRST, 0))
        for grade in held:
            held[grade] += counts.get(grade, 0)
    by_quarter = {str(quarter): counts for quarter, counts in quarters.items()}
    titles = {each.key: each.title for edition in reversed(form.editions) for each in edition.tool.standards}
    counted = queries.standard_counts(scope) if form.cleaned_data["tool"] else {}
    by_standard = {
        title: {grade: counted[key].get(grade, 0) for grade in figures.BEST_FIRST}
        for key, title in titles.items()
        if key in counted
    }
    tables, refused = _protected(by_quarter, by_standard, form.said())
    return figures_page(
        request,
        template,
        tables=tables,
        name="audit-board",
        form=form,
        scheme=scheme,
        refused=refused,
        said=form.said(),
    )


def _protected(
    by_quarter: Mapping[str, Mapping[str, int]], by_standard: Mapping[str, Mapping[str, int]], said: str
) -> tuple[list[Figures], str]:
    """Both tables as they may be printed, or the sentence why they may not."""
    if not by_quarter:
        return [], ""
    try:
        shown = _shown(_frozen(by_quarter), _frozen(by_standard))
    except RuleBroken as error:
        return [], str(error)
    made: list[Figures] = []
    for name, first, counts in (("quarters", "Quarter", by_quarter), ("standards", "Standard", by_standard)):
        if not counts:
            continue
        rows = [*counts, "all"] if name == "quarters" and len(counts) > 1 else list(counts)
        table = tuple(
            (
                Cell("All quarters" if row == "all" else row),
                *(_printed(shown.get(f"{name}/{row}/{column}", "")) for column in (*figures.BEST_FIRST, "all")),
            )
            for row in rows
        )
        headings = (
            Heading(first),
            *(Heading(LABELS[grade], numeric=True) for grade in figures.BEST_FIRST),
            Heading("All", numeric=True),
        )
        made.append(Figures(f"By {first.lower()}", f"Grades by {first.lower()}: {said}", headings, table))
    return made, ""


Frozen = tuple[tuple[str, tuple[int, ...]], ...]


def _frozen(counts: Mapping[str, Mapping[str, int]]) -> Frozen:
    return tuple((row, tuple(line[grade] for grade in figures.BEST_FIRST)) for row, line in counts.items())


@lru_cache(maxsize=32)
def _shown(by_quarter: Frozen, by_standard: Frozen) -> dict[str, str]:
    """What is printed for each cell of the two tables, protected together. Pure arithmetic, so it may be remembered."""
    tables = [
        two_way(
            name,
            {row: dict(zip(figures.BEST_FIRST, counts, strict=True)) for row, counts in frozen},
            column_totals=name == "quarters",
        )
        for name, frozen in (("quarters", by_quarter), ("standards", by_standard))
        if frozen
    ]
    return {key: cell.text for key, cell in protect(combine(*tables), load_scheme(SCHEME)).cells.items()}


def _printed(text: str) -> Cell:
    plain = text.replace(",", "")
    return Cell(text, value=int(plain)) if plain.isdigit() else Cell(text)
