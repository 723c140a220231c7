"""Pages of accepted versions: the list, one version, what changed between two, and the data-quality list."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.days import today
from goldenthread.apps.pages import Column, list_page
from goldenthread.apps.returns import actions, queries
from goldenthread.apps.returns.forms import HatchForm
from goldenthread.apps.returns.models import DataVersion
from goldenthread.apps.returns.policies import policy
from goldenthread.apps.returns.strongroom import open_vault
from goldenthread.apps.returns.views import workbook
from goldenthread.core.returns import load_return
from goldenthread.documents.xlsx import Sheet
from goldenthread.documents.xlsx import render as render_workbook
from goldenthread.vault.comparing import compare as compare_versions
from goldenthread.vault.hatches import FaultyRow

VERSIONS = (
    Column("Return", lambda each: each.title, lambda each: reverse("returns:version", args=[each.key])),
    Column("As at", lambda each: each.as_at, kind="date"),
    Column("Rows", lambda each: f"{each.row_count:,}", kind="number"),
    Column("To stop for", lambda each: each.issues.get("stop", 0), kind="number"),
    Column("To look at", lambda each: each.issues.get("warn", 0), kind="number"),
    Column("Accepted", lambda each: each.accepted_on, kind="date"),
    Column("State", lambda each: state_of(each)),
)


def state_of(version: DataVersion) -> str:
    """In words: readable, waived, held or shredded."""
    if version.shredded_on:
        return "Shredded"
    if version.held:
        return "Under a legal hold"
    return "Accepted with a waiver" if version.waiver else "Accepted"


def versions(request: HttpRequest) -> HttpResponse:
    """Every accepted version, newest first."""
    policy.require_read(request.user)
    return list_page(
        request,
        "returns/list.html",
        rows=queries.visible_to(request.user),
        columns=VERSIONS,
        name="versions",
        heading="Accepted returns",
        empty="No return has been accepted yet.",
        may_accept=policy.may_accept(request.user),
    )


def version(request: HttpRequest, key: str) -> HttpResponse:
    """One version: what is in it, in counts, what is known of its quality, and how long it is kept."""
    found = _version(request, key)
    titles = {table.name: table.title for table in load_return(found.collection).tables}
    before = queries.version_before(request.user, found)
    context = {
        "version": found,
        "state": state_of(found),
        "tables": [(titles.get(name, name), rows, (before.rows if before else {}).get(name)) for name, rows in
                   found.rows.items()],
        "before": before,
        "due": found.is_due(today()),
        "waiver_over": bool(found.waived_until and found.waived_until < today()),
        "may_open": allows(request.user, Verb.OPEN_CHILD_LISTS, found) and not found.shredded_on,
        "custody": list(found.custody.all()),
    }  # fmt: skip
    return render(request, "returns/version.html", context)


def compare(request: HttpRequest, key: str) -> HttpResponse:
    """How many rows of each table were added, removed or changed since the version before."""
    found = _version(request, key)
    before = queries.version_before(request.user, found)
    if before is None or found.shredded_on or before.shredded_on:
        raise Http404
    compared = compare_versions(open_vault(), before.key, found.key)
    titles = {table.name: table.title for table in load_return(found.collection).tables}
    columns = (
        Column("List or table", lambda each: titles.get(each.table, each.table)),
        *(
            Column(name.capitalize(), lambda each, name=name: getattr(each, name), kind="number")
            for name in ("same", "added", "removed", "changed")
        ),
    )
    return list_page(
        request,
        "returns/compare.html",
        rows=compared.tables,
        columns=columns,
        name=f"changes-{found.key}",
        heading="Rows since the version before",
        empty="The version holds no table.",
        version=found,
        before=before,
    )


def quality(request: HttpRequest, key: str) -> HttpResponse:
    """The data-quality list (the second hatch): asks for whom and what for, tells the trail, then gives the workbook."""
    found = _version(request, key)
    policy.require_list(request.user, found)
    form = HatchForm(request.POST or None, initial={"person": request.user.name})
    if request.method == "POST" and form.is_valid():
        rows = actions.open_data_quality_list(
            version=found, vault=open_vault(), by=request.user, on=today(), **form.cleaned_data
        )
        held = form.cleaned_data
        return workbook(quality_workbook(found, rows, **held), f"data-quality-{found.key}")
    return render(request, "returns/quality.html", {"version": found, "form": form}, status=422 if form.errors else 200)


def quality_workbook(version: DataVersion, rows: list[FaultyRow], *, person: str, purpose: str) -> bytes:
    """The data-quality list as a workbook: one sheet for each table, marked with whose copy it is."""
    titles = {table.name: table.title.split(":")[0] for table in load_return(version.collection).tables}
    marked = (f"Opened for {person}: {purpose}. OFFICIAL-SENSITIVE. Destroy it when the rows are put right.",)
    by_table: dict[str, list[tuple[Any, ...]]] = {}
    for row in rows:
        line = (row.severity, row.child, row.place, row.row, row.column, row.title, row.remedy)
        by_table.setdefault(row.table, []).append(line)
    headings = ("Severity", "Child", "Sheet or file", "Row", "Column", "What is wrong", "What to do")
    sheets = [
        Sheet(titles.get(name, "The whole return"), headings, tuple(lines), marked) for name, lines in by_table.items()
    ]
    nothing = Sheet("Nothing to put right", headings, (), marked)
    return render_workbook(sheets or [nothing], title=f"Data quality: {version.title}")


def _version(request: HttpRequest, key: str) -> DataVersion:
    policy.require_read(request.user)
    found = queries.visible_to(request.user).filter(key=key).first()
    if found is None:
        raise Http404
    return found
