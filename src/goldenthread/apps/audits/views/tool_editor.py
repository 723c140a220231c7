"""The editor of a draft edition, and the same tables as a workbook to download, change and send back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from goldenthread.apps.accounts.policies import Verb
from goldenthread.apps.audits import actions
from goldenthread.apps.audits.form_parts import field_id
from goldenthread.apps.audits.forms import ToolFileForm
from goldenthread.apps.audits.models import ToolEdition
from goldenthread.apps.audits.policies import policy
from goldenthread.apps.audits.views.tools import visible_tool
from goldenthread.apps.days import today
from goldenthread.core.errors import GoldenthreadError
from goldenthread.core.tool_tables import OWN, PARTS, SHEETS, ToolColumn, ToolProblem, ToolSheet, content_of, tables_of
from goldenthread.documents.xlsx import Sheet
from goldenthread.documents.xlsx import render as render_workbook
from goldenthread.intake.tool_file import LIMITS, read_tool_file

SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PART_WORDS = {
    "title": "Title",
    "purpose": "Purpose",
    "used_for": "Used for",
    "unit": "What one audit reads",
    "header": "What is filled in first, one to a line",
    "note": "Note",
}


@dataclass(frozen=True)
class EditorCell:
    """One box of the editor."""

    name: str
    label: str
    value: str
    long: bool
    yes_or_no: bool = False
    error: str = ""

    @property
    def id(self) -> str:
        return field_id(self.name)


@dataclass(frozen=True)
class EditorRow:
    """One standard, check, question or person heard, with its boxes; the last of each table is empty, for a new one."""

    title: str
    cells: tuple[EditorCell, ...]
    key: str = ""
    key_name: str = ""
    out_name: str = ""
    new: bool = False


def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Every part of a draft edition in boxes; what is wrong is said beside its box and nothing is changed."""
    found = visible_tool(request, pk, Verb.WRITE_AUDIT_TOOLS)
    policy.require(request.user, Verb.WRITE_AUDIT_TOOLS, found)
    if found.status != ToolEdition.Status.DRAFT:
        messages.error(request, "A published edition never changes. Copy it into a new edition first.")
        return redirect("audits:tool", pk=pk)
    tables = tables_of(found.content)
    problems: list[ToolProblem] = []
    if request.method == "POST":
        tables = _from_form(request.POST, tables)
        problems = _change(request, found, tables)
        if not problems:
            messages.success(request, "The draft is changed.")
            return redirect("audits:tool", pk=pk)
    wrong = {(each.sheet, each.row, each.column): each.says for each in problems}
    context = {
        "edition": found,
        "groups": [(sheet, _editor_rows(sheet, tables, wrong)) for sheet in SHEETS if _has(sheet, found)],
        "problems": problems,
        "form": {"errors": problems} if problems else {},
    }
    return render(request, "audits/tool_edit.html", context, status=422 if problems else 200)


def workbook(request: HttpRequest, pk: int) -> HttpResponse:
    """The edition as a workbook: the same tables as the editor, one to a sheet."""
    found = visible_tool(request, pk)
    tables = tables_of(found.content)
    sheets = [
        Sheet(
            sheet.name,
            tuple(column.heading for column in sheet.columns),
            tuple(tuple(row.get(column.key, "") for column in sheet.columns) for row in tables[sheet.part]),
        )
        for sheet in SHEETS
    ]
    body = render_workbook(sheets, title=str(found), author="Goldenthread", on=found.published_on or found.made_on)
    response = HttpResponse(body, content_type=SPREADSHEET)
    response.headers["Content-Disposition"] = f'attachment; filename="audit-tool-{found.key}-{found.pk}.xlsx"'
    return response


def upload(request: HttpRequest, pk: int) -> HttpResponse:
    """A changed workbook taken into a draft, whole or not at all, with every fault by sheet, row and column."""
    found = visible_tool(request, pk, Verb.WRITE_AUDIT_TOOLS)
    policy.require(request.user, Verb.WRITE_AUDIT_TOOLS, found)
    form = ToolFileForm(request.POST, request.FILES) if request.method == "POST" else ToolFileForm()
    problems: list[ToolProblem] = []
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            tables, problems = read_tool_file(file.read(LIMITS.file_bytes + 1), name=file.name or "")
            problems = problems or _change(request, found, tables)
        except GoldenthreadError as error:
            form.add_error("file", str(error))
        else:
            if not problems:
                messages.success(request, "The draft is changed as the workbook says.")
                return redirect("audits:tool", pk=pk)
            form.add_error("file", "The workbook does not fit, so nothing was changed. The table says where.")
    context = {"edition": found, "form": form, "problems": problems[:200]}
    return render(request, "audits/tool_upload.html", context, status=422 if form.errors else 200)


def _change(request: HttpRequest, found: ToolEdition, tables: Mapping[str, Any]) -> list[ToolProblem]:
    """The draft changed to what the tables say; the problems where it was not."""
    content, problems = content_of(tables, found.content)
    if problems:
        return problems
    try:
        actions.change_tool(tool=found, content=content, by=request.user, on=today())
    except GoldenthreadError as error:
        return [ToolProblem(OWN.name, 1, "", str(error))]
    return []


def _has(sheet: ToolSheet, found: ToolEdition) -> bool:
    return sheet.part != ("questions" if found.scoring == "graded" else "standards")


def _from_form(posted: Mapping[str, str], held: dict[str, list[dict[str, str]]]) -> dict[str, list[dict[str, str]]]:
    """The tables as the form says them: rows marked to be taken out are gone, a filled-in last row is new."""
    tables: dict[str, list[dict[str, str]]] = {
        "tool": [
            {"part": row["part"], "text": posted.get(f"tool.{row['part']}", row["text"]).replace("\r\n", "\n")}
            for row in held["tool"]
        ]
    }
    for sheet in SHEETS[1:]:
        rows = []
        for number in range(len(held[sheet.part]) + 1):
            name = f"{sheet.part}.{number}"
            if posted.get(f"{name}.out"):
                continue
            row = {
                column.key: posted.get(f"{name}.{column.key}", "").replace("\r\n", "\n").strip()
                for column in sheet.columns
            }
            if any(value for key, value in row.items() if key not in ("critical", "expected")):
                rows.append(row)
        tables[sheet.part] = rows
    return tables


def _editor_rows(
    sheet: ToolSheet, tables: Mapping[str, list[dict[str, str]]], wrong: Mapping[tuple[str, int, str], str]
) -> list[EditorRow]:
    if sheet is OWN:
        found = [row for row in tables["tool"] if PARTS[row["part"]]]
        places = {row["part"]: place for place, row in enumerate(tables["tool"], start=2)}
        cells = tuple(
            EditorCell(
                f"tool.{row['part']}", PART_WORDS[row["part"]], row["text"], row["part"] not in ("title", "unit"),
                error=wrong.get((OWN.name, places[row["part"]], "Text"), ""),
            )
            for row in found
        )  # fmt: skip
        return [EditorRow("", cells)]
    rows = [*tables[sheet.part], {}]
    return [_editor_row(sheet, number, row, wrong, new=number == len(rows) - 1) for number, row in enumerate(rows)]


def _editor_row(
    sheet: ToolSheet, number: int, row: Mapping[str, str], wrong: Mapping[tuple[str, int, str], str], *, new: bool
) -> EditorRow:
    name = f"{sheet.part}.{number}"
    cells = tuple(
        EditorCell(
            f"{name}.{column.key}", _label(column), row.get(column.key, ""), column.long,
            column.key in ("critical", "expected"), wrong.get((sheet.name, number + 2, column.heading), ""),
        )
        for column in sheet.columns
        if column.key != "key"
    )  # fmt: skip
    title = row.get("title") or row.get("text") or row.get("who") or "Add another"
    has_key = sheet.columns[0].key == "key"
    return EditorRow(
        title, cells, row.get("key", ""), f"{name}.key" if has_key else "", "" if new else f"{name}.out", new
    )


def _label(column: ToolColumn) -> str:
    return column.heading.partition(" (yes")[0]
