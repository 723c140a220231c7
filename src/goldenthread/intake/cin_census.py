"""Reads the children in need census from its XML, streamed: one child in memory at a time, every review date kept.

The tables are linked by numbers in the order of the file (child_no, case_no, assessment_no, plan_no), because
an authority may send the same identifier twice and that must stay visible.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from goldenthread.core.errors import InputNotFit
from goldenthread.core.returns import load_return
from goldenthread.intake.accepted import Accepted, Progress
from goldenthread.intake.records import Collector, Row, leaves, without_namespaces
from goldenthread.intake.sources import Source, open_path
from goldenthread.intake.xml import Validator, records, root_name, validator

_SCHEMA_YEARS = range(2021, 2027)
_SAID_EVERY = 25_000


def read_cin_census(path: Path, *, year: int | None = None, progress: Progress = lambda _: None) -> Accepted:
    """The census at `path` as accepted tables; InputNotFit when no file there is a children in need census."""
    sources, refused = open_path(path)
    mine = [each for each in sources if each.kind == "xml" and root_name(each) == "Message"]
    strays = [each.name for each in sources if each not in mine] + [each.name for each in refused]
    return accept_cin_census(mine, strays, year=year, progress=progress)


def accept_cin_census(
    sources: Sequence[Source],
    strays: Sequence[str] = (),
    *,
    year: int | None = None,
    progress: Progress = lambda _: None,
) -> Accepted:
    """The same from files already known to be census messages. Without a year in a header, `year` is used."""
    if not sources:
        raise InputNotFit("There is no children in need census here: no XML file opens with a Message. Check the file.")
    collector = Collector(load_return("cin-census"), year)
    reader = _Reader(collector, progress)
    for stray in strays:
        collector.book.add("stray_sheet", "", stray)
    for source in sources:
        reader.read(source)
    return collector.accepted()


class _Reader:
    """Walks the children of one file after another, numbering what it meets."""

    def __init__(self, collector: Collector, progress: Progress) -> None:
        self.collector = collector
        self.progress = progress
        self.place = ""
        self.children = self.cases = self.assessments = self.plans = 0
        self.given_year = collector.year

    def read(self, source: Source) -> None:
        """Reads one file to its end."""
        self.place = source.name
        self.progress(f"Reading {source.name} …")
        check: Validator | None = None
        checked_for: int | None = -1
        number = 0
        for record in records(source, "Header", "Child"):
            record = without_namespaces(record)
            if record.tag == "Header":
                self._header(record)
                continue
            if checked_for != self.collector.year:
                check, checked_for = self._validator(), self.collector.year
            number += 1
            self._child(record, number)
            for element, expected in check(record) if check else ():
                self._note("schema_rule", "children", element, number, expected)
            if self.collector.full():
                self.collector.flush(self.place)
            if number % _SAID_EVERY == 0:
                self.progress(f"Reading {source.name}: {number:,} children …")
        self.collector.close(source, number)

    def _validator(self) -> Validator | None:
        year = self.collector.year
        if year in _SCHEMA_YEARS:
            return validator(f"CIN_schema_{year}.xsd", "Child", "childtype")
        self.collector.book.add("no_schema", "header", self.place)
        return None

    def _note(self, kind: str, table: str, element: str, number: int, expected: str = "") -> None:
        self.collector.book.add(kind, table, self.place, column=element, expected=expected, row=number)

    def _header(self, header: Any) -> None:
        row: Row = {}
        for part in header:
            for twice in leaves(part, row):
                self._note("repeated_element", "header", twice, 1)
        written = (row.get("Year") or "").strip()
        year = int(written) if written.isascii() and written.isdigit() and len(written) == 4 else None
        if year:
            self.collector.years.append(year)
        self.collector.set_year(year or self.given_year)
        authority = (row.get("LEA") or "").strip()
        if authority:
            self.collector.authorities.append(authority)
        self.collector.add("header", row, 1)

    def _child(self, child: Any, number: int) -> None:
        self.children += 1
        row: Row = {}
        twice: list[str] = []
        cases: list[Any] = []
        disabilities: list[Any] = []
        for part in child:
            if part.tag == "CINdetails":
                cases.append(part)
            elif part.tag == "ChildIdentifiers":
                twice += leaves(part, row)
            elif part.tag == "ChildCharacteristics":
                for each in part:
                    if each.tag == "Disabilities":
                        disabilities += list(each)
                    else:
                        twice += leaves((each,), row)
            else:
                row.setdefault(part.tag, part.text)
        for name in twice:
            self._note("repeated_element", "children", name, number)
        link = {_CHILD: self.children, "LAchildID": row.get("LAchildID")}
        self.collector.add("children", {**row, _CHILD: link[_CHILD]}, number)
        for disability in disabilities:
            self.collector.add("disabilities", {**link, disability.tag: disability.text}, number)
        for case in cases:
            self._case(case, link, number)

    def _case(self, case: Any, link: Row, number: int) -> None:
        self.cases += 1
        link = {**link, _CASE: self.cases}
        row = dict(link)
        for part in case:
            tag = part.tag
            if tag in _PARTS:
                self._part(tag, part, link, number)
            elif tag in row:
                self._note("repeated_element", "cin_details", tag, number)
            else:
                row[tag] = part.text
        self.collector.add("cin_details", row, number)

    def _part(self, tag: str, part: Any, link: Row, number: int) -> None:
        """One record inside a case, with the lists inside it (factors of an assessment, reviews of a plan)."""
        table, inner_tag, inner_table, counter = _PARTS[tag]
        if counter:
            count = getattr(self, counter) + 1
            setattr(self, counter, count)
            link = {**link, _COUNTED[counter]: count}
        row = dict(link)
        inner: list[Any] = []
        for leaf in part:
            if leaf.tag == inner_tag:
                inner += list(leaf)
            elif leaf.tag in row:
                self._note("repeated_element", table, leaf.tag, number)
            else:
                row[leaf.tag] = leaf.text
        self.collector.add(table, row, number)
        for each in inner:
            self.collector.add(inner_table, {**link, each.tag: each.text}, number)


_CHILD = "Number of the child in the file"
_CASE = "Number of the CINdetails in the file"
_COUNTED = {"assessments": "Number of the assessment in the file", "plans": "Number of the plan in the file"}
_PARTS: dict[str, tuple[str, str, str, str]] = {
    "Assessments": ("assessments", "FactorsIdentifiedAtAssessment", "assessment_factors", "assessments"),
    "CINPlanDates": ("cin_plans", "", "", ""),
    "Section47": ("section_47", "", "", ""),
    "ChildProtectionPlans": ("cp_plans", "Reviews", "cp_reviews", "plans"),
    "PreProceedingsandFGDM": ("pre_proceedings", "", "", ""),
}
