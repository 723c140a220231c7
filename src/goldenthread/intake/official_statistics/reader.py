"""Reads one release of Ofsted's outcomes from its spreadsheet, cell by cell, and trusts none of them.

A cell's own text never enters an issue: it says where, and what was expected there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from goldenthread.core import authorities
from goldenthread.core.errors import InputNotFit
from goldenthread.core.outcomes import VISITS, Outcome, family_of
from goldenthread.intake.ods import OdsBook, Place, open_ods
from goldenthread.intake.official_statistics.layouts import EventPlaces, Table, is_header, layouts, plain, recognise
from goldenthread.intake.safety import AcceptedFile

FIRST_DAY = date(2009, 4, 1)  # no inspection in these tables is older
_HEADER_WITHIN = 40  # rows from the top in which a sheet's first header is looked for

OutcomeRow = Outcome
"""One outcome as read: the library's own record, with the sheet and row it came from."""


@dataclass(frozen=True)
class Issue:
    """What is wrong at one place. An error means the file is not taken; a note means it was read with care."""

    level: Literal["error", "note"]
    sheet: str
    row: int | None
    column: str
    says: str

    def __str__(self) -> str:
        place = [f"sheet “{self.sheet}”"] if self.sheet else []
        place += [f"row {self.row}"] if self.row else []
        place += [f"column {self.column}"] if self.column else []
        return f"{', '.join(place)}: {self.says}" if place else self.says


@dataclass(frozen=True)
class Release:
    """The publication the rows come from. `key` is ofsted-YYYY-MM-DD, from the date on its cover sheet."""

    key: str
    title: str
    published: date | None
    covers: str
    file: str
    sha256: str


@dataclass(frozen=True)
class Reading:
    """The outcome of reading one file."""

    release: Release
    rows: tuple[OutcomeRow, ...]
    issues: tuple[Issue, ...]
    tables: tuple[str, ...]

    @property
    def errors(self) -> tuple[Issue, ...]:
        """The issues that stop the file from being taken."""
        return tuple(issue for issue in self.issues if issue.level == "error")

    def fit(self) -> Reading:
        """This reading when nothing is wrong; otherwise InputNotFit with the first place and how many more."""
        if self.errors:
            more = len(self.errors) - 1
            others = f" ({more} more like it; goldenthread register check lists them)" if more else ""
            raise InputNotFit(f"“{self.release.file}”, {self.errors[0]}{others} Nothing was changed.")
        return self


def read_outcomes(file: AcceptedFile) -> Reading:
    """Every outcome in one of Ofsted's spreadsheets; InputNotFit when it holds no table we know at all."""
    book = open_ods(file)
    release = _release(book, file)
    rows: list[OutcomeRow] = []
    issues: list[Issue] = []
    tables: list[str] = []
    for sheet in book.sheets:
        if any(is_header(row) for row in book.rows(sheet, most=_HEADER_WITHIN)):
            _read_sheet(book, sheet, release, rows, issues, tables)
    if not tables:
        raise InputNotFit(
            f"“{file.name}” holds no table of inspection outcomes that is known here: no sheet has both a column "
            "“Local authority name” and Ofsted's columns of dates and grades. Check that it is the right release."
        )
    issues += _contradictions(rows)
    return Reading(release, tuple(rows), tuple(issues), tuple(tables))


def _release(book: OdsBook, file: AcceptedFile) -> Release:
    told: dict[str, Any] = {}
    title = ""
    for sheet in book.sheets[:1]:
        cover = book.rows(sheet, most=60)
        title = next((str(cell).strip() for row in cover for cell in row if cell), "")
        for row in cover:
            if len(row) > 1 and isinstance(row[0], str):
                label = row[0].strip().rstrip(":").casefold()
                label = "period covered" if label.startswith("period covered") else label
                told.setdefault(label, row[1])
    published = _day(told.get("published on"))
    area = told.get("policy area")
    title = str(area).strip() if title.casefold().startswith("cover sheet") and area else title
    key = f"ofsted-{published.isoformat()}" if published else f"undated-{file.sha256[:12]}"
    covers = " ".join(str(told.get("period covered", "")).split())
    return Release(key, " ".join(title.split()), published, covers, file.name, file.sha256)


def _read_sheet(
    book: OdsBook, sheet: str, release: Release, rows: list[OutcomeRow], issues: list[Issue], tables: list[str]
) -> None:
    """Adds what one sheet holds; a sheet may hold a second table, of authorities that no longer exist."""
    formulas = book.formulas(sheet)
    table: Table | None = None
    later = False
    for number, row in enumerate(book.rows(sheet), start=1):
        if is_header(row):
            later = table is not None
            table = recognise(row, header=number)
            if table is None:
                says = "the header is not like any table of outcomes known here, so the sheet was not read."
                issues.append(Issue("note", sheet, number, "", says))
                continue
            tables.append(f"{sheet}: {table.layout.title}")
            issues += _header_issues(table, sheet)
        elif table and not table.layout.passed_over and not table.lacking and _cell(row, table.name) not in ("", None):
            cells = _Row(row, number, sheet, table, formulas, later, release)
            rows.extend(cells.outcomes())
            issues.extend(cells.issues)


def _header_issues(table: Table, sheet: str) -> Iterator[Issue]:
    for wording in table.lacking:
        says = f"a column headed “{wording}” was expected and is missing."
        yield Issue("error", sheet, table.header, "", says)
    for column in table.unknown:
        yield Issue("note", sheet, table.header, letters(column), "this column is not known and was not read.")


class _Row:
    """One row of a table while it is read; what is wrong collects in `issues`."""

    def __init__(
        self,
        cells: list[Any],
        number: int,
        sheet: str,
        table: Table,
        formulas: frozenset[Place],
        later: bool,  # noqa: FBT001 - the second table of a sheet, of authorities that no longer exist
        release: Release,
    ) -> None:
        self.cells, self.number, self.sheet, self.table = cells, number, sheet, table
        self.formulas, self.later, self.release = formulas, later, release
        self.issues: list[Issue] = []

    def outcomes(self) -> list[OutcomeRow]:
        authority = self._authority()
        if authority is None:
            return []
        made: list[OutcomeRow] = []
        for event in self.table.events:
            made.extend(self._event(event, authority))
        return made

    def _wrong(self, column: int, says: str, level: Literal["error", "note"] = "error") -> None:
        header = self.table.headers[column] if column < len(self.table.headers) else ""
        shown = f"{letters(column)} “{header}”" if header else letters(column)
        self.issues.append(Issue(level, self.sheet, self.number, shown, says))

    def _authority(self) -> authorities.Authority | None:
        """The authority the row is about: by ONS code where there is one, else by name; both must agree."""
        table = self.table
        status = plain(_cell(self.cells, table.status))
        gone = self.later or status in layouts().marks.abolished
        named = authorities.matches(str(_cell(self.cells, table.name)))
        named = tuple(each for each in named if (each.valid_to is not None) == gone) or named
        if len(named) != 1:
            self._wrong(table.name, "the name of an English authority with children's services was expected.")
            return None
        if table.ons is not None:
            coded = authorities.matches(str(_cell(self.cells, table.ons)))
            if coded != named:
                self._wrong(table.ons, "the ONS code of the authority named in this row was expected.")
                return None
        return named[0]

    def _event(self, event: EventPlaces, authority: authorities.Authority) -> list[OutcomeRow]:
        places = [event.published, event.start, event.type, *event.judgements.values()]
        if all(self._blank(place) for place in places if place is not None):
            return []
        before = len(self.issues)
        published, start = self._date(event.published), self._date(event.start)
        kind = event.columns.kind or self._kind(event.type)
        grades = {key: grade for key, place in event.judgements.items() if (grade := self._grade(place))}
        self._sense(event, kind, published, start, grades)
        if any(issue.level == "error" for issue in self.issues[before:]):
            return []
        framework = _edition(event.columns.framework, published, start, grades)
        region = _cell(self.cells, self.table.region)
        shared = {
            "dfe": authority.dfe,
            "name": " ".join(str(_cell(self.cells, self.table.name)).split()),
            "region": authority.ofsted_region if not isinstance(region, str) else _region(region, authority),
            "framework": framework,
            "kind": kind,
            "start": start,
            "published": published,
            "theme": " ".join(str(_cell(self.cells, self.table.theme) or "").split()),
            "source": self.release.key,
            "sheet": self.sheet,
            "row": self.number,
        }
        return [OutcomeRow(judgement=key, grade=grade, **shared) for key, grade in (grades or {"": ""}).items()]

    def _sense(
        self, event: EventPlaces, kind: str, published: date | None, start: date | None, grades: dict[str, str]
    ) -> None:
        """What the cells must be to each other: an inspection is dated and graded, a visit has no grade."""
        dated = event.published if event.published is not None else event.start
        first = next(iter(event.judgements.values()))
        if dated is not None and published is None and start is None and self._blank(dated):
            self._wrong(dated, "a date was expected beside the grades of this inspection.")
        if kind in VISITS and grades:
            self._wrong(first, "no grade was expected, because a visit is not graded.")
        if kind and kind not in VISITS and not grades:
            self._wrong(first, "a grade was expected for this inspection.")
        if published and start and start > published and event.start is not None:
            self._wrong(event.start, "a day on or before the day of publication was expected.")

    def _blank(self, place: int | None) -> bool:
        return _cell(self.cells, place) in ("", None)

    def _untouched(self, place: int) -> bool:
        """Whether the cell holds a plain value; a formula is reported and not believed."""
        if (self.number - 1, place) in self.formulas:
            self._wrong(place, "a plain value was expected and the cell holds a formula.")
            return False
        return True

    def _date(self, place: int | None) -> date | None:
        if place is None or self._blank(place) or not self._untouched(place):
            return None
        day = _day(self.cells[place])
        last = self.release.published
        if day is None or day < FIRST_DAY or (last is not None and day > last):
            until = f"{last.day} {last:%B %Y}" if last else "today"
            self._wrong(place, f"a date from 1 April 2009 to {until} was expected.")
            return None
        return day

    def _kind(self, place: int | None) -> str:
        kind = layouts().types.get(plain(_cell(self.cells, place)), "")
        if not kind and place is not None:
            self._wrong(place, f"one of these was expected: {', '.join(layouts().types)}.")
        return kind

    def _grade(self, place: int) -> str:
        if self._blank(place) or not self._untouched(place):
            return ""
        text = plain(self.cells[place])
        if text in layouts().marks.no_grade:
            self._wrong(place, "a dash: Ofsted shows no grade here, and none is recorded.", "note")
            return ""
        grade = layouts().grades.get(text, "")
        if not grade:
            self._wrong(place, f"one of these grades was expected: {', '.join(layouts().grades)}.")
        return grade


def _edition(family: str, published: date | None, start: date | None, grades: dict[str, str]) -> str:
    """The framework edition: by the first day on site where it is known, else by the judgements it has."""
    editions = [each for each in family_of(family).edition if not each.held_under]
    for edition in reversed(editions[1:]):
        new = set(edition.judgements) - set(editions[0].judgements)
        day = start or (None if grades else published)
        if (day >= edition.since) if day and edition.since else bool(new & set(grades)):
            return edition.key
    return editions[0].key


def _contradictions(rows: list[OutcomeRow]) -> Iterator[Issue]:
    """Two places in one file that give one judgement different grades."""
    seen: dict[tuple[object, ...], OutcomeRow] = {}
    for row in rows:
        if not row.published or not row.judgement:
            continue
        key = (row.dfe, family_of(row.framework).key, row.kind, row.published, row.judgement)
        other = seen.setdefault(key, row)
        if other.grade != row.grade:
            says = f"this disagrees with sheet “{other.sheet}”, row {other.row}, about the {row.judgement} grade."
            yield Issue("error", row.sheet, row.row, "", says)


def _region(text: str, authority: authorities.Authority) -> str:
    """Ofsted's region in one spelling; the authority's own where the cell is blank."""
    named = {plain(name): name for name in authorities.regions()}
    return named.get(plain(text), authority.ofsted_region)


def _day(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None


def _cell(row: list[Any], place: int | None) -> Any:
    return row[place] if place is not None and place < len(row) else None


def letters(column: int) -> str:
    """A column's letters as a spreadsheet shows them: 0 is A, 26 is AA."""
    shown = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        shown = chr(65 + rest) + shown
    return shown
