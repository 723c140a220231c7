"""Who graded which case how: the gradings of one file or one query, checked and ready to be compared.

A grading is one auditor's grade of one case. The scale is always all four grades, worst first, even where
one was never used: dropping an unused grade would change every weighted coefficient.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from goldenthread.core.errors import InputNotFit

GRADES = ("inadequate", "requires_improvement", "good", "outstanding")
LABELS = {
    "inadequate": "Inadequate",
    "requires_improvement": "Requires improvement",
    "good": "Good",
    "outstanding": "Outstanding",
}
COLUMNS = ("case", "auditor", "grade")
MOST_PROBLEMS_SHOWN = 20

_SPELLINGS = {code: code for code in GRADES} | {
    "requires improvement": "requires_improvement",
    "requires improvement to be good": "requires_improvement",
}


class Grading(NamedTuple):
    """One auditor's grade of one case; the grade is one of GRADES."""

    case: str
    auditor: str
    grade: str


OneIs = Literal["outstanding", "inadequate"]


def grade_of(text: str, *, one_is: OneIs = "outstanding") -> str | None:
    """The grade a cell means: a code, a label in any case, or 1 to 4; nothing where it cannot be told."""
    words = " ".join(text.strip().lower().replace("_", " ").replace("-", " ").split())
    if words in ("1", "2", "3", "4"):
        rank = int(words)
        return GRADES[rank - 1] if one_is == "inadequate" else GRADES[4 - rank]
    return _SPELLINGS.get(words) or _SPELLINGS.get(words.replace(" ", "_"))


def read_gradings(lines: Iterable[str], *, one_is: OneIs = "outstanding", where: str = "The file") -> list[Grading]:
    """The gradings in the lines of a CSV file with the columns case, auditor and grade, in any order.

    Further columns are left alone. Every row that cannot be used is named by row and column, and then
    nothing is returned: agreement over the rows that happened to be readable would be a different number.
    A message never repeats what a cell holds.
    """
    reader = csv.reader(lines, strict=True)
    try:
        header = next(reader, None)
        places = _places(header, where)
        rows = [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise InputNotFit(
            f"{where} is not a sound CSV file: row {reader.line_num} has a quotation mark that never closes, a cell "
            "far too long or a character no text has. Save it as CSV UTF-8 again."
        ) from error
    gradings, problems = _gradings(rows, places, one_is)
    if problems:
        shown = problems[:MOST_PROBLEMS_SHOWN]
        more = len(problems) - len(shown)
        tail = f"\n… and {more} more." if more else ""
        raise InputNotFit(f"{where} cannot be used until these rows are mended:\n" + "\n".join(shown) + tail)
    if not gradings:
        raise InputNotFit(f"{where} has a header but no gradings below it.")
    return gradings


def _places(header: Sequence[str] | None, where: str) -> dict[str, int]:
    if header is None:
        raise InputNotFit(f"{where} is empty. It needs a header row: case,auditor,grade.")
    names = [name.strip().lstrip("\ufeff").strip().lower() for name in header]
    missing = [name for name in COLUMNS if name not in names]
    if missing:
        raise InputNotFit(f"{where} has no column “{missing[0]}” in row 1. The header must name: case, auditor, grade.")
    doubled = [name for name in COLUMNS if names.count(name) > 1]
    if doubled:
        raise InputNotFit(f"{where} names the column “{doubled[0]}” more than once in row 1. Keep one of them.")
    return {name: names.index(name) for name in COLUMNS}


def _gradings(
    rows: list[tuple[int, list[str]]], places: dict[str, int], one_is: OneIs
) -> tuple[list[Grading], list[str]]:
    gradings: list[Grading] = []
    problems: list[str] = []
    seen: dict[tuple[str, str], int] = {}
    for number, row in rows:
        case, auditor, cell = (row[places[name]].strip() if places[name] < len(row) else "" for name in COLUMNS)
        empty = [name for name, text in zip(COLUMNS, (case, auditor, cell), strict=True) if not text]
        if empty:
            problems += [f"Row {number}, column {name}: empty." for name in empty]
            continue
        grade = grade_of(cell, one_is=one_is)
        if grade is None:
            problems.append(f"Row {number}, column grade: expected one of the four grades, or 1 to 4.")
            continue
        before = seen.setdefault((case, auditor), number)
        if before != number:
            problems.append(f"Row {number}, column auditor: this auditor already graded this case in row {before}.")
            continue
        gradings.append(Grading(case, auditor, grade))
    return gradings, problems
