"""The furniture of a page that several front rooms need: a list with search, paging and a download; a change on its own."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from goldenthread.core.errors import GoldenthreadError

PER_PAGE = 50
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Column:
    """One column of a list: its heading, the text of a row, and where the text leads, if anywhere.

    `kind` is text, number, date, grade or tag; templates/components/list.html knows how to show each.
    """

    heading: str
    value: Callable[[Any], Any]
    href: Callable[[Any], str] | None = None
    kind: str = "text"


@dataclass(frozen=True)
class Cell:
    """One shown value."""

    value: Any
    href: str
    kind: str


def list_page(
    request: HttpRequest,
    template: str,
    *,
    rows: QuerySet[Any] | Sequence[Any],
    columns: Sequence[Column],
    name: str,
    empty: str,
    search_label: str = "",
    **context: Any,
) -> HttpResponse:
    """A page of rows, or the whole list when ?download=csv or ?download=xlsx is asked for.

    `name` names the download; `empty` is the sentence for a list with nothing in it; `search_label` shows the
    search box (the view has already narrowed `rows` by ?q=).
    """
    if request.GET.get("download") in ("csv", "xlsx"):
        every = rows.iterator(chunk_size=500) if isinstance(rows, QuerySet) else rows
        download = csv_download if request.GET["download"] == "csv" else xlsx_download
        return download(name, columns, every)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    table = [[_cell(column, row) for column in columns] for row in page.object_list]
    listing = {
        "headings": columns,
        "rows": table,
        "page": page,
        "pages": _page_links(request, page),
        "empty": empty,
        "search_label": search_label,
        "q": request.GET.get("q", ""),
        "download": _with(request, download="csv", page=None),
        "workbook": _with(request, download="xlsx", page=None),
        "caption": context.get("heading", name),
    }
    return render(request, template, {**context, "listing": listing})


def form_page(
    request: HttpRequest,
    *,
    form: forms.Form,
    act: Callable[..., object],
    heading: str,
    done: str,
    back: tuple[str, str],
    caption: str = "",
    intro: str = "",
    button: str = "Record it",
) -> HttpResponse:
    """One change on a page of its own: back to where it was asked for when it is done, or the same page with what was refused.

    `act` takes the form's answers by name; `back` is the text and the address of the page it belongs to. What a person
    typed is never lost: a refusal shows the same form with their answers in it.
    """
    if request.method == "POST" and form.is_valid():
        try:
            act(**form.cleaned_data)
        except GoldenthreadError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, done)
            return redirect(back[1])
    context = {"form": form, "heading": heading, "back": back, "caption": caption, "intro": intro, "button": button}
    return render(request, "change.html", context, status=422 if form.errors else 200)


def csv_download(name: str, columns: Sequence[Column], rows: Iterable[Any]) -> HttpResponse:
    """The whole list as a CSV file that a spreadsheet opens without running anything in it."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow([column.heading for column in columns])
    for row in rows:
        writer.writerow([spreadsheet_safe(column.value(row)) for column in columns])
    response = HttpResponse("\ufeff" + buffer.getvalue(), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def xlsx_download(name: str, columns: Sequence[Column], rows: Iterable[Any]) -> HttpResponse:
    """The whole list as an Excel workbook: dates as dates, numbers as numbers, and text that is never a formula."""
    from goldenthread.documents.xlsx import Sheet
    from goldenthread.documents.xlsx import render as render_workbook

    headings = tuple(column.heading for column in columns)
    lines = tuple(tuple(_typed(column.value(row)) for column in columns) for row in rows)
    content = render_workbook([Sheet(name[:31], headings, lines)], title=name)
    response = HttpResponse(content, content_type=XLSX)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    return response


def _typed(value: Any) -> Any:
    """The value as a spreadsheet cell; what is neither number nor date is text."""
    return value if value is None or isinstance(value, bool | int | float | date) else str(value)


def spreadsheet_safe(value: Any) -> str:
    """The text of a value, with a leading apostrophe where a spreadsheet would take it for a formula."""
    text = "" if value is None else str(value)
    risky = text[:1] in "=+-@\t\r" and not isinstance(value, int | float)
    return f"'{text}" if text and risky else text


def _cell(column: Column, row: Any) -> Cell:
    return Cell(column.value(row), column.href(row) if column.href else "", column.kind)


def _page_links(request: HttpRequest, page: Page) -> list[dict[str, Any]]:
    if page.paginator.num_pages < 2:
        return []
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return [
        {"number": number, "href": _with(request, page=number), "current": number == page.number}
        if isinstance(number, int)
        else {"gap": True}
        for number in numbers
    ]


def _with(request: HttpRequest, **changes: Any) -> str:
    query = request.GET.copy()
    for key, value in changes.items():
        query.pop(key, None)
        if value is not None:
            query[key] = str(value)
    return f"?{query.urlencode()}"
