"""Pages of how far the grades can be trusted: second gradings, calibration sets, and the inspectors' view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from goldenthread.analysis.agreement import Agreement, Bias, agreement
from goldenthread.analysis.agreement_tables import agreement_of_table, bias_of_table, gaps_of, kappa_of_table
from goldenthread.analysis.drift import Drift, PeriodGaps, drift
from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.audits.numbers import figures, pairings
from goldenthread.apps.audits.numbers.figures import LABELS, Cell, Figures, Heading
from goldenthread.apps.audits.numbers.forms import QuestionForm, month_words
from goldenthread.apps.audits.numbers.pages import figures_page, picture
from goldenthread.apps.audits.numbers.pairings import EMPTY, Pair, Table, tables_by
from goldenthread.apps.audits.numbers.quarters import Quarter
from goldenthread.apps.audits.policies import policy
from goldenthread.apps.pages import Column, list_page
from goldenthread.documents import charts

NAMES = {
    "exact": "Same grade",
    "adjacent": "Same or next grade",
    "kappa_quadratic": "Kappa, quadratic weights",
    "kappa_linear": "Kappa, linear weights",
    "alpha_ordinal": "Krippendorff’s alpha, ordinal",
    "ac2_quadratic": "Gwet’s AC2, quadratic weights",
}
DRIFTS = {
    "higher": "Higher than before",
    "lower": "Lower than before",
    "cannot_tell": "None shown",
    "counts_only": "Too few to tell",
}
ROLES = ("Auditor", "Moderator")
_LONGEST_INTERVAL = 20
SETS = (
    Column("Set", lambda each: each.title, lambda each: reverse("numbers:calibration", args=[each.key])),
    Column("Month", lambda each: month_words(each.month)),
    Column("Cases", lambda each: each.cases, kind="number"),
    Column("People who graded", lambda each: each.graders, kind="number"),
    Column("Gradings", lambda each: each.gradings, kind="number"),
    Column("Closed", lambda each: each.closed_on, kind="date"),
)


def consistency(request: HttpRequest) -> HttpResponse:
    """How far moderators, who grade blind, agree with the auditors: overall, by tool, standard, auditor and quarter."""
    policy.require(request.user, Verb.READ_AUDIT_FIGURES)
    form = QuestionForm(request.user, request.GET)
    template = "audits/numbers/consistency.html"
    if not form.is_valid():
        return figures_page(request, template, tables=(), name="consistency", form=form)
    scope = form.scope()
    pairs = pairings.overall_pairs(scope)
    found = agreement_of_table(tables_by(pairs, lambda _: "").get("", EMPTY), roles=ROLES)
    standing, moderated = pairings.moderated_share(scope)
    quarters = tables_by(pairs, lambda each: Quarter.of(each.month))
    all_together = drift([PeriodGaps(str(quarter), gaps_of(table)) for quarter, table in quarters.items()])
    tables = [
        _figures_of(found),
        confusion(found),
        _by_quarter(all_together, quarters),
        _by_auditor(request.user, pairs),
        _by_tool(form, pairs),
        _by_standard(form, scope),
    ]
    return figures_page(
        request,
        template,
        tables=tables,
        name="audit-consistency",
        form=form,
        found=found,
        drift=all_together,
        standing=standing,
        moderated=moderated,
        drawn=any(bias.estimate.interval for _, bias in _biases(pairs)),
        said=form.said(),
    )


def bias_chart(request: HttpRequest) -> HttpResponse:
    """Each auditor's bias against the moderators as a dot with its interval."""
    policy.require(request.user, Verb.READ_AUDIT_FIGURES)
    form = QuestionForm(request.user, request.GET)
    if not form.is_valid():
        return HttpResponse("This chart cannot be drawn: the question is not sound.", status=422)
    biases = _biases(pairings.overall_pairs(form.scope()))
    names = _shown_names(request.user, [auditor for auditor, _ in biases])
    rows = [
        (names[auditor], bias.estimate.value, *bias.estimate.interval)
        for auditor, bias in biases
        if bias.estimate.value is not None and bias.estimate.interval
    ]
    return picture(charts.dot_and_interval(form.said(), rows, x_title="Grades above the moderator", decimals=2))


def calibrations(request: HttpRequest) -> HttpResponse:
    """Every calibration set, the newest first."""
    policy.require(request.user, Verb.READ_AUDIT_FIGURES)
    return list_page(
        request,
        "audits/numbers/calibrations.html",
        rows=pairings.calibration_rounds(request.user),
        columns=SETS,
        name="calibration-sets",
        heading="Calibration sets",
        empty="No calibration set has been graded yet.",
    )


def calibration(request: HttpRequest, key: str) -> HttpResponse:
    """One calibration set: how far everybody agrees, each person's bias, and each case's grades."""
    policy.require(request.user, Verb.READ_AUDIT_FIGURES)
    held = pairings.calibration_rounds(request.user).filter(key=key).first()
    if held is None:
        raise Http404
    gradings = pairings.calibration_gradings(held)
    people = sorted({by for _, by, _ in gradings})
    names = _shown_names(request.user, people)
    found = agreement([(case, names[by], grade) for case, by, grade in gradings]) if gradings else None
    tables = [_figures_of(found), _bias_table(found.bias), confusion(found), _cases(gradings)] if found else []
    return figures_page(
        request,
        "audits/numbers/calibration.html",
        tables=tables,
        name=f"calibration-{key}",
        round=held,
        found=found,
        heading=held.title,
    )


def inspectors(request: HttpRequest) -> HttpResponse:
    """The authority's grades of tracked cases beside the inspectors', with the direction of every difference."""
    policy.require(request.user, Verb.READ_AUDIT_FIGURES)
    shown, tables = [], []
    for held, table in pairings.inspector_tables(request.user):
        found = agreement_of_table(table, roles=("Authority", "Inspectors"))
        matrix, told = confusion(found), _figures_of(found)
        shown.append({"round": held, "found": found, "bias": found.bias[0], "matrix": matrix, "figures": told})
        tables += [told, matrix]
    return figures_page(request, "audits/numbers/inspectors.html", tables=tables, name="tracked-cases", shown=shown)


def confusion(found: Agreement) -> Figures:
    """How often each pair of grades was given, best first."""
    order = list(reversed(range(len(found.grades))))
    two = found.pairing == "two auditors"
    first, second = found.auditors if two else ("Lower of the pair", "Higher of the pair")
    rows = tuple(
        (Cell(LABELS[found.grades[i]]), *(figures.number(found.confusion[i][j]) for j in order)) for i in order
    )
    headings = (
        Heading(f"{first} (down), {second.lower()} (across)"),
        *(Heading(LABELS[found.grades[j]], numeric=True) for j in order),
    )
    return Figures("Pairs of grades", f"Pairs of grades: {first.lower()} down, {second.lower()} across", headings, rows)


def _figures_of(found: Agreement) -> Figures:
    rows = []
    for key, estimate in found.estimates().items():
        cells = figures.share(estimate) if key in ("exact", "adjacent") else figures.plain_figure(estimate)
        if key in ("exact", "adjacent") and estimate.value is None:
            cells = (Cell("Not estimable"), Cell(estimate.reason or ""))
        rows.append((Cell(NAMES[key]), *cells))
    headings = (Heading("Figure"), Heading("Value", numeric=True), Heading("95% interval", numeric=True))
    return Figures(
        "Agreement", f"Agreement over {found.n_pairs:,} pairs of gradings", headings, tuple(rows), found.notes
    )


BIAS_HEADINGS = (
    Heading("Who graded"),
    Heading("Cases", numeric=True),
    Heading("Higher", numeric=True),
    Heading("Level", numeric=True),
    Heading("Lower", numeric=True),
    Heading("Mean gap in grades", numeric=True),
    Heading("95% interval", numeric=True),
)


def _bias_row(name: str, bias: Bias) -> tuple[Cell, ...]:
    counts = (bias.n_cases, bias.higher, bias.same, bias.lower)
    return (Cell(name), *(figures.number(n) for n in counts), *figures.signed(bias.estimate))


def _bias_table(biases: Sequence[Bias]) -> Figures:
    rows = tuple(_bias_row(each.auditor, each) for each in biases)
    return Figures("Each person", "Each person against the others who graded the same cases", BIAS_HEADINGS, rows)


def _biases(pairs: Sequence[Pair]) -> list[tuple[int, Bias]]:
    tables = tables_by(pairs, lambda each: each.auditor)
    return [(person, bias_of_table(table, "")) for person, table in tables.items()]


def _by_auditor(user: Any, pairs: Sequence[Pair]) -> Figures:
    biases = _biases(pairs)
    names = _shown_names(user, [auditor for auditor, _ in biases])
    quarters: dict[int, list[PeriodGaps]] = {}
    for (auditor, quarter), table in tables_by(pairs, lambda each: (each.auditor, Quarter.of(each.month))).items():
        quarters.setdefault(auditor, []).append(PeriodGaps(str(quarter), gaps_of(table)))
    rows = []
    for auditor, bias in biases:
        moved = drift(quarters[auditor], each_period=False)
        rows.append((*_bias_row(names[auditor], bias), Cell(DRIFTS[moved.verdict])))
    rows.sort(key=lambda row: row[0].text)
    caption = "Each auditor against the moderators of their cases"
    return Figures("By auditor", caption, (*BIAS_HEADINGS, Heading("Drift in the last quarter")), tuple(rows))


def _shown_names(user: Any, people: Sequence[int]) -> dict[int, str]:
    """Names for whoever reads every audit; for others their own name, and numbers for their colleagues."""
    if allows(user, Verb.READ_EVERY_AUDIT):
        names = pairings.names_of(people)
        taken = list(names.values())
        return {key: name if taken.count(name) == 1 else f"{name} ({key})" for key, name in names.items()}
    return {
        key: f"{user.name} (you)" if key == user.pk else f"Colleague {place}"
        for place, key in enumerate(sorted(people), start=1)
    }


def _by_tool(form: QuestionForm, pairs: Sequence[Pair]) -> Figures:
    titles = {key: held[0].title for key, held in form.tools.items()}
    rows = [(titles.get(tool, tool), table) for tool, table in tables_by(pairs, lambda each: each.tool).items()]
    return _agreement_rows("By tool", "Agreement of the overall grade by tool", "Tool", rows)


def _by_standard(form: QuestionForm, scope: Any) -> Figures:
    titles = {each.key: each.title for edition in reversed(form.editions) for each in edition.tool.standards}
    found = pairings.standard_tables(scope)
    rows = [(titles.get(key, key), found[key]) for key in sorted(found, key=lambda key: titles.get(key, key))]
    return _agreement_rows("By standard", "Agreement by standard, for every team together", "Standard", rows)


def _agreement_rows(name: str, caption: str, first: str, rows: Sequence[tuple[str, Table]]) -> Figures:
    made = []
    for title, table in rows:
        bias = bias_of_table(table, "")
        same = bias.same / bias.n_cases if bias.n_cases else None
        made.append(
            (
                Cell(title),
                figures.number(bias.n_cases),
                Cell("–" if same is None else figures.percent(same), value=same),
                *_short(figures.plain_figure(kappa_of_table(table))),
                *_short(figures.signed(bias.estimate)),
            )
        )
    headings = (
        Heading(first),
        Heading("Pairs", numeric=True),
        Heading("Same grade", numeric=True),
        Heading("Kappa, quadratic", numeric=True),
        Heading("95% interval", numeric=True),
        Heading("Mean gap", numeric=True),
        Heading("95% interval of the gap", numeric=True),
    )
    few = any(row[4].text == "–" for row in made)
    notes = ("Not estimable: fewer than ten pairs, or every grade the same.",) if few else ()
    return Figures(name, caption, headings, tuple(made), notes)


def _short(cells: tuple[Cell, Cell]) -> tuple[Cell, Cell]:
    """The same cells without the sentence why there is no interval, which a note under the table says once."""
    return (
        cells[0],
        cells[1] if " to " in cells[1].text and len(cells[1].text) < _LONGEST_INTERVAL else Cell("–", value=""),
    )


def _by_quarter(found: Drift, quarters: Mapping[Quarter, Table]) -> Figures:
    rows = []
    for (label, n, estimate), table in zip(found.periods, quarters.values(), strict=True):
        same = sum(table[i][i] for i in range(len(table)))
        rows.append((Cell(label), figures.number(n), Cell(f"{same} of {n}"), *figures.signed(estimate)))
    headings = (
        Heading("Quarter"),
        Heading("Pairs", numeric=True),
        Heading("Same grade", numeric=True),
        Heading("Mean gap in grades", numeric=True),
        Heading("95% interval", numeric=True),
    )
    caption = "Auditors against moderators, quarter by quarter"
    return Figures("By quarter", caption, headings, tuple(rows), found.sentences)


def _cases(gradings: Sequence[tuple[str, int, str]]) -> Figures:
    cases = sorted({case for case, _, _ in gradings})
    rows = []
    for case in cases:
        given = [grade for one, _, grade in gradings if one == case]
        counts = [given.count(grade) for grade in figures.BEST_FIRST]
        rows.append((Cell(case), *(figures.number(n) for n in counts)))
    headings = (Heading("Case"), *(Heading(LABELS[grade], numeric=True) for grade in figures.BEST_FIRST))
    return Figures("Cases", "How often each grade was given to each case", headings, tuple(rows))
