"""Reads the sheets and delimited files of one return into accepted tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from goldenthread.core.errors import InputNotFit
from goldenthread.core.returns import ReturnSchema
from goldenthread.intake.accepted import Accepted, IssueBook, Progress, TableBuilder, Tally
from goldenthread.intake.grids import Grid, grid_of_sheet, grid_of_text, read_grid
from goldenthread.intake.headings import Headings, recognise
from goldenthread.intake.sources import Source
from goldenthread.intake.workbook import sheets

STRAY = ""
"""The table name of an issue that belongs to no table."""


@dataclass
class Recognised:
    """A grid with the table its headings belong to; the rows are not read yet."""

    grid: Grid
    headings: Headings
    source: Source


def look(sources: Iterable[Source], schemas: Sequence[ReturnSchema]) -> tuple[list[Recognised], list[str]]:
    """The grids whose headings belong to a table of these returns, and the names of sheets and files that do not."""
    found: list[Recognised] = []
    strays: list[str] = []
    sources = list(sources)
    for source in sources:
        if source.kind in ("xlsx", "ods"):
            for sheet in sheets(source):
                place = sheet.name if len(sources) == 1 else f"{source.name}: {sheet.name}"
                grid = grid_of_sheet(sheet, place)
                headings = recognise(grid.head, sheet.name, schemas)
                if headings:
                    found.append(Recognised(grid, headings, source))
                else:
                    strays.append(place)
        elif source.kind == "text":
            grid, headings = grid_of_text(source, schemas)
            if headings:
                found.append(Recognised(grid, headings, source))
            else:
                strays.append(source.name)
        else:
            strays.append(source.name)
    return found, strays


def read_tables(
    schema: ReturnSchema,
    found: Sequence[Recognised],
    strays: Sequence[str],
    *,
    missing: tuple[str, str],
    year: int | None = None,
    progress: Progress = lambda _: None,
) -> Accepted:
    """The accepted tables of one return; `missing` names the issue for a table that is needed, and for one that is not.

    InputNotFit when no sheet or file holds a table of the return.
    """
    mine = [each for each in found if each.headings.schema.key == schema.key]
    if not mine:
        raise InputNotFit(
            f"No sheet or file here has the headings of {schema.title}. Check that it is the right file and that "
            "the headings are those published."
        )
    book = IssueBook()
    builders = {table.name: TableBuilder(table, book, year) for table in schema.tables}
    tallies: list[Tally] = []
    for each in mine:
        name = each.headings.table.name
        progress(f"Reading {each.grid.place} …")
        if any(tally.table == name for tally in tallies):
            book.add("two_sources", name, each.grid.place)
        tallies.append(read_grid(each.grid, each.headings, builders[name], book))
    for place in [*strays, *(each.grid.place for each in found if each.headings.schema.key != schema.key)]:
        book.add("stray_sheet", STRAY, place)
    sent = {tally.table for tally in tallies}
    for table in schema.tables:
        if table.name not in sent:
            book.add(missing[0] if table.needed else missing[1], table.name, STRAY)
    return Accepted(
        schema=schema,
        tables={name: builder.finish() for name, builder in builders.items()},
        given={name: frozenset(builders[name].given) for name in builders if name in sent},
        issues=book.issues(),
        tallies=tuple(tallies),
        files=tuple({each.source.name: each.source.sha256() for each in mine}.items()),
        year=year,
    )
