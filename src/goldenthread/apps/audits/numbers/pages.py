"""One page of figures: the question, its tables, and the same tables as CSV or as a workbook."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from goldenthread.apps.audits.numbers.figures import Figures
from goldenthread.apps.audits.numbers.forms import QuestionForm
from goldenthread.apps.pages import spreadsheet_safe
from goldenthread.core.document import Chart
from goldenthread.documents import charts, xlsx

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def figures_page(
    request: HttpRequest,
    template: str,
    *,
    tables: Sequence[Figures],
    name: str,
    form: QuestionForm | None = None,
    **context: Any,
) -> HttpResponse:
    """The page, or its tables as a file where ?download= asks for csv (the first table) or xlsx (every one)."""
    wanted = request.GET.get("download", "")
    if wanted == "csv" and tables:
        return _csv(name, tables[0])
    if wanted == "xlsx" and tables:
        return _workbook(name, tables)
    asked = urlencode(asked_of(form)) if form else ""
    shown = {"form": form, "tables": tables, "asked": asked, "csv": _with(asked, "csv"), "xlsx": _with(asked, "xlsx")}
    status = 422 if form is not None and form.errors else 200
    return render(request, template, {**context, **shown}, status=status)


def asked_of(form: QuestionForm) -> dict[str, str]:
    """The question as it stands in an address, without what was left open."""
    return {key: value for key, value in form.data.items() if value}


def picture(chart: Chart) -> HttpResponse:
    """A chart as an SVG picture, with room on the left for names a browser sets wider than the printing room does."""
    chart = replace(chart, spec={**chart.spec, "padding": {"left": 48, "right": 24, "top": 8, "bottom": 8}})
    return HttpResponse(charts.svg(chart), content_type="image/svg+xml")


def _with(asked: str, form: str) -> str:
    return f"?{asked}&download={form}" if asked else f"?download={form}"


def _csv(name: str, table: Figures) -> HttpResponse:
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow([heading.text for heading in table.headings])
    for row in table.rows:
        writer.writerow([spreadsheet_safe(cell.exported) for cell in row])
    return _file("\ufeff" + buffer.getvalue(), "text/csv; charset=utf-8", f"{name}.csv")


def _workbook(name: str, tables: Sequence[Figures]) -> HttpResponse:
    sheets = [
        xlsx.Sheet(
            table.name,
            tuple(heading.text for heading in table.headings),
            tuple(tuple(cell.exported for cell in row) for row in table.rows),
            (table.caption, *table.notes),
        )
        for table in tables
    ]
    return _file(xlsx.render(sheets, title=name), WORKBOOK, f"{name}.xlsx")


def _file(content: str | bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
