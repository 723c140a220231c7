"""An audit tool as tables that a person edits, on a page or in a workbook, and back again with every fault in its place.

    Tool        what the tool says of itself, one part to a row
    Standards   one standard to a row, a column for each grade's descriptor
    Checks      Questions      Who is heard

Key, edition and scoring are shown and stay as they are. A row without a key is new and gets one from its title; a row
left out, or marked to be taken out, is gone from this draft and stays in the edition it was copied from.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from goldenthread.core.audit_tools import GRADES, AuditTool, build_tool
from goldenthread.core.errors import DefinitionError

YES = ("yes", "true", "1")
NO = ("no", "false", "0", "")


@dataclass(frozen=True)
class ToolColumn:
    """One column: its key, its heading, and whether a cell must be filled in."""

    key: str
    heading: str
    needed: bool = False
    long: bool = False


@dataclass(frozen=True)
class ToolSheet:
    """One table of a tool. `part` names it in the definition; `name` is its heading and its tab."""

    part: str
    name: str
    columns: tuple[ToolColumn, ...]

    def column(self, key: str) -> ToolColumn:
        """The column with this key."""
        return next(each for each in self.columns if each.key == key)


@dataclass(frozen=True)
class ToolProblem:
    """What is wrong in one cell: sheet, row as a person counts it (1 is the heading), column, and a sentence."""

    sheet: str
    row: int
    column: str
    says: str


KEY = ToolColumn("key", "Key")
OWN = ToolSheet("tool", "Tool", (ToolColumn("part", "Part", needed=True), ToolColumn("text", "Text", long=True)))
STANDARDS = ToolSheet(
    "standards",
    "Standards",
    (
        KEY,
        ToolColumn("title", "Title", needed=True),
        ToolColumn("question", "Question", needed=True, long=True),
        ToolColumn("critical", "Critical (yes or no)"),
        ToolColumn("alert", "What is done the same day if it is inadequate", long=True),
        *(
            ToolColumn(grade, grade.replace("_", " ").capitalize(), needed=True, long=True)
            for grade in reversed(GRADES)
        ),
        ToolColumn("criteria", "Criteria (framework: key, key; framework: key)", long=True),
    ),
)
CHECKS = ToolSheet(
    "checks",
    "Checks",
    (
        KEY,
        ToolColumn("text", "Check", needed=True, long=True),
        ToolColumn("not_applicable_when", "Not applicable when"),
    ),
)
QUESTIONS = ToolSheet(
    "questions",
    "Questions",
    (
        KEY,
        ToolColumn("text", "Question", needed=True, long=True),
        ToolColumn("pass_when", "Pass when", needed=True, long=True),
        ToolColumn("fail_when", "Fail when", needed=True, long=True),
        ToolColumn("answers_for", "What it answers for", needed=True),
    ),
)
HEARD = ToolSheet(
    "heard",
    "Who is heard",
    (
        ToolColumn("who", "Who", needed=True),
        ToolColumn("asked", "What they are asked", needed=True, long=True),
        ToolColumn("expected", "Expected (yes or no)"),
    ),
)
SHEETS = (OWN, STANDARDS, CHECKS, QUESTIONS, HEARD)
# What a tool says of itself, with whether it may be changed in a draft.
PARTS = {
    "title": True,
    "purpose": True,
    "used_for": True,
    "unit": True,
    "header": True,
    "note": True,
    "key": False,
    "edition": False,
    "scoring": False,
    "author": False,
    "status": False,
}
NEEDED_PARTS = ("title", "purpose", "used_for", "unit", "header")

Rows = Mapping[str, Sequence[Mapping[str, str]]]


def tables_of(content: Mapping[str, Any]) -> dict[str, list[dict[str, str]]]:
    """A tool's content as rows of text, table by table, keyed by the sheet's part."""
    own = [{"part": part, "text": _text(content.get(part, ""))} for part in PARTS]
    standards = [
        {
            "key": each["key"],
            "title": each["title"],
            "question": each["question"],
            "critical": "yes" if each.get("critical") else "no",
            "alert": each.get("alert", ""),
            **{grade: each["descriptors"][grade] for grade in GRADES},
            "criteria": "; ".join(f"{name}: {', '.join(keys)}" for name, keys in each["criteria"].items()),
        }
        for each in content.get("standards", ())
    ]
    heard = [{**each, "expected": "yes" if each["expected"] else "no"} for each in content["heard"]]
    plain = {
        part: [
            dict.fromkeys((column.key for column in sheet.columns), "") | dict(each) for each in content.get(part, ())
        ]
        for part, sheet in (("checks", CHECKS), ("questions", QUESTIONS))
    }
    return {"tool": own, "standards": standards, **plain, "heard": heard}


def content_of(tables: Rows, held: Mapping[str, Any]) -> tuple[dict[str, Any], list[ToolProblem]]:
    """The content that the tables say, on top of what is held, and everything that is wrong with them.

    Where anything is wrong the content is not to be used.
    """
    problems: list[ToolProblem] = []
    content = dict(held)
    _own(tables.get("tool", ()), content, problems)
    content["standards"] = [
        _standard(row, place, problems)
        for place, row in _rows(STANDARDS, tables, problems, named_by="title")
    ]  # fmt: skip
    content["checks"] = [_plain(row, CHECKS) for _, row in _rows(CHECKS, tables, problems, named_by="text")]
    content["questions"] = [_plain(row, QUESTIONS) for _, row in _rows(QUESTIONS, tables, problems, named_by="text")]
    content["heard"] = [
        {"who": row["who"], "asked": row["asked"], "expected": _yes(HEARD, row, "expected", place, problems)}
        for place, row in _rows(HEARD, tables, problems, named_by="")
    ]
    if not problems:
        try:
            _built(content)
        except DefinitionError as error:
            problems.append(_placed(str(error), content))
    return content, problems


def _built(content: Mapping[str, Any]) -> AuditTool:
    return build_tool(content, where="The tool")


def _placed(says: str, content: Mapping[str, Any]) -> ToolProblem:
    """A fault the loader found, with the sheet and row of the standard or check it names."""
    for sheet in (STANDARDS, CHECKS, QUESTIONS):
        for place, row in enumerate(content.get(sheet.part, ()), start=2):
            if f"{sheet.part} [{row['key']}]" in says:
                column = "Criteria" if "criteria" in says else "Alert" if "alert" in says else "Key"
                return ToolProblem(sheet.name, place, column, says.rpartition(": ")[2] or says)
    return ToolProblem(OWN.name, 1, "", says.removeprefix("The tool: "))


def _own(rows: Sequence[Mapping[str, str]], content: dict[str, Any], problems: list[ToolProblem]) -> None:
    given = {}
    for place, row in enumerate(rows, start=2):
        part, text = row.get("part", "").strip(), row.get("text", "").strip()
        if part not in PARTS:
            says = f"The parts of a tool are: {', '.join(PARTS)}."
            problems.append(ToolProblem(OWN.name, place, "Part", says))
        elif PARTS[part]:
            given[part] = text
            if part in NEEDED_PARTS and not text:
                problems.append(ToolProblem(OWN.name, place, "Text", f"The {part.replace('_', ' ')} cannot be empty."))
        elif text != _text(content.get(part, "")):
            problems.append(ToolProblem(OWN.name, place, "Text", f"The {part} stays as it is."))
    for part, text in given.items():
        content[part] = [line.strip() for line in text.splitlines() if line.strip()] if part == "header" else text


def _rows(
    sheet: ToolSheet, tables: Rows, problems: list[ToolProblem], *, named_by: str
) -> list[tuple[int, dict[str, str]]]:
    """The rows of a table that stay, each with the number a person sees, with keys given to those that have none."""
    found: list[tuple[int, dict[str, str]]] = []
    taken: set[str] = set()
    for place, row in enumerate(tables.get(sheet.part, ()), start=2):
        cells = {column.key: str(row.get(column.key, "")).strip() for column in sheet.columns}
        if not any(value for key, value in cells.items() if key not in ("critical", "expected")):
            continue
        for column in sheet.columns:
            if column.needed and not cells[column.key]:
                problems.append(ToolProblem(sheet.name, place, column.heading, "This cell cannot be empty."))
        if named_by:
            cells["key"] = cells["key"] or _key_from(cells[named_by], taken)
            if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,59}", cells["key"]):
                says = "A key holds small letters, digits and hyphens."
                problems.append(ToolProblem(sheet.name, place, KEY.heading, says))
            if cells["key"] in taken:
                problems.append(ToolProblem(sheet.name, place, KEY.heading, "This key is there twice."))
            taken.add(cells["key"])
        found.append((place, cells))
    return found


def _standard(row: dict[str, str], place: int, problems: list[ToolProblem]) -> dict[str, Any]:
    critical = _yes(STANDARDS, row, "critical", place, problems)
    if critical != bool(row["alert"]):
        says = "A critical standard says what is done the same day; another does not."
        problems.append(ToolProblem(STANDARDS.name, place, STANDARDS.column("alert").heading, says))
    return {
        "key": row["key"],
        "title": row["title"],
        "question": row["question"],
        "critical": critical,
        "alert": row["alert"],
        "descriptors": {grade: row[grade] for grade in GRADES},
        "criteria": _criteria(row["criteria"], place, problems),
    }


def _criteria(text: str, place: int, problems: list[ToolProblem]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for part in filter(None, (each.strip() for each in text.split(";"))):
        framework, colon, keys = part.partition(":")
        named = [key.strip() for key in keys.split(",") if key.strip()]
        if not colon or not named:
            heading = STANDARDS.column("criteria").heading
            says = "Write the framework's key, a colon, and its criteria with commas: ilacs-2026: help-front-door."
            problems.append(ToolProblem(STANDARDS.name, place, heading, says))
            continue
        found[framework.strip()] = named
    return found


def _yes(sheet: ToolSheet, row: Mapping[str, str], key: str, place: int, problems: list[ToolProblem]) -> bool:
    said = row[key].casefold()
    if said not in (*YES, *NO):
        problems.append(ToolProblem(sheet.name, place, sheet.column(key).heading, "Write yes or no."))
    return said in YES


def _plain(row: Mapping[str, str], sheet: ToolSheet) -> dict[str, str]:
    return {column.key: row[column.key] for column in sheet.columns}


def _key_from(title: str, taken: set[str]) -> str:
    """A key from a title, with a number where it is taken."""
    flat = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
    base = "-".join(re.findall(r"[a-z0-9]+", flat)[:4])[:50] or "new"
    key, number = base, 1
    while key in taken:
        number += 1
        key = f"{base}-{number}"
    return key


def _text(value: object) -> str:
    return "\n".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
