"""Spreadsheets: every type comes back as itself, text stays text, and the bytes hold no clock."""

from __future__ import annotations

import datetime as dt
import io
import os
import subprocess
import sys
import zipfile
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from python_calamine import CalamineWorkbook

from goldenthread.core.document import Column, printable, simple_table
from goldenthread.core.errors import InputNotFit
from goldenthread.documents import xlsx
from goldenthread.documents.xlsx import Sheet, sheet_of

pytestmark = pytest.mark.unit
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def _read(data: bytes) -> dict[str, list[list[Any]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def _xml(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return etree.fromstring(parts.read(name))


def _one(*cells: xlsx.Cell) -> list[Any]:
    sheet = Sheet("S", tuple(f"c{place}" for place in range(len(cells))), (cells,))
    return _read(xlsx.render([sheet]))["S"][1]


def test_every_kind_of_value_comes_back_as_itself() -> None:
    moment = dt.datetime(2016, 3, 11, 9, 30, tzinfo=dt.UTC)
    assert _one("ŵ", 85, 23.5, Decimal("0.25"), dt.date(2016, 3, 11), moment, True, None) == [
        "ŵ",
        85.0,
        23.5,
        0.25,
        dt.date(2016, 3, 11),
        dt.datetime(2016, 3, 11, 9, 30),
        True,
        "",
    ]


def test_what_a_spreadsheet_would_change_is_kept_as_words() -> None:
    assert _one("007", 2**60, dt.date(1870, 8, 9), "1/2", "https://example.org") == [
        "007",
        str(2**60),
        "1870-08-09",
        "1/2",
        "https://example.org",
    ]


@pytest.mark.parametrize(
    "text", ["=1+1", "+44 191", "-x", "@SUM(A1)", '=HYPERLINK("https://example.org")', "{=1}", "\t=1"]
)
def test_text_never_becomes_a_formula_or_a_link(text: str) -> None:
    data = xlsx.render([Sheet(text, (text, "b"), ((text, 1),), notes=(text,))])
    page = _xml(data, "xl/worksheets/sheet1.xml")
    assert not list(page.iter(f"{S}f", f"{S}hyperlink"))
    assert _one(text) == [text]
    if text[0] in "=+-@\t":
        styles = _xml(data, "xl/styles.xml").findall(f"{S}cellXfs/{S}xf")
        cell = page.find(f".//{S}c[@r='A2']")
        assert styles[int(cell.get("s"))].get("quotePrefix") == "1"


def test_the_heading_row_stays_in_sight_and_is_printed_on_every_page() -> None:
    data = xlsx.render([Sheet("Plan", ("Action", "Due"), (("Write", dt.date(2016, 6, 23)),))])
    pane = _xml(data, "xl/worksheets/sheet1.xml").find(f".//{S}pane")
    assert (pane.get("ySplit"), pane.get("state")) == ("1", "frozen")
    assert "$1:$1" in "".join(_xml(data, "xl/workbook.xml").itertext())


def test_notes_stand_on_a_sheet_of_their_own() -> None:
    book = _read(xlsx.render([Sheet("A", ("x",), ((1,),), ("First.",)), Sheet("B", ("y",), (), ("Second.",))]))
    assert book == {"A": [["x"], [1.0]], "B": [["y"]], "Notes": [["Sheet", "Note"], ["A", "First."], ["B", "Second."]]}


def test_names_of_tabs_are_made_fit_and_kept_apart() -> None:
    names = ["a/b:c", "A-B-C", "x" * 40, "x" * 41, "", "'quoted'", "History"]
    book = _read(xlsx.render([Sheet(name, ("h",), ()) for name in names]))
    assert list(book) == ["a-b-c", "A-B-C (2)", "x" * 31, "x" * 27 + " (2)", "Sheet", "quoted", "History-"]


def test_a_table_of_a_paper_becomes_typed_cells() -> None:
    table = simple_table(
        "Grades",
        ("Grade", Column("Authorities", "right"), Column("Share", "right"), "Paragraph"),
        (("Good", "1,020", "23.5%", "3.1"), ("Inadequate", "not known", "-", "4")),
        notes=("First inspections only.",),
    )
    sheet = sheet_of(table, name="Grades")
    assert sheet.rows == (("Good", 1020, Decimal("0.235"), "3.1"), ("Inadequate", "not known", "-", "4"))
    assert sheet.notes == ("Grades", "First inspections only.")
    assert _read(xlsx.render([sheet]))["Grades"][1] == ["Good", 1020.0, 0.235, "3.1"]


@pytest.mark.parametrize(
    ("sheet", "says"),
    [
        (Sheet("S", ("a", "b"), ((1, 2), (1,))), "Row 2 of the sheet “S” has 1 cells for 2 columns"),
        (Sheet("S", ("a", "b"), ((1, float("nan")),)), "Row 1, column “b” of the sheet “S” is not a number"),
        (Sheet("S", ("a",), (("x" * 32_768,),)), "Row 1, column “a” of the sheet “S” holds more than 32,767"),
        (Sheet("S", (), ()), "has no columns"),
    ],
)
def test_what_does_not_fit_is_refused_by_its_place_and_without_its_value(sheet: Sheet, says: str) -> None:
    with pytest.raises(InputNotFit, match=says) as refused:
        xlsx.render([sheet])
    assert "xx" not in str(refused.value)


def test_no_sheets_at_all_is_refused() -> None:
    with pytest.raises(InputNotFit, match="at least one sheet"):
        xlsx.render([])


def test_the_same_sheets_give_the_same_bytes_in_another_process() -> None:
    code = (
        "import sys, datetime as dt; from goldenthread.documents import xlsx; "
        "s = xlsx.Sheet('A', ('x', 'y'), (('=1', 2.5), (dt.date(2016, 3, 11), True)), ('n',)); "
        "sys.stdout.buffer.write(xlsx.render([s], title='T', author='A', on=dt.date(2016, 4, 19)))"
    )
    made = []
    for seed, zone in (("1", "UTC"), ("77", "Asia/Tokyo")):
        elsewhere = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone}
        made.append(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=elsewhere).stdout)
    assert made[0] == made[1]
    assert b"2016-04-19T00:00:00Z" in etree.tostring(_xml(made[0], "docProps/core.xml"))


@given(st.text(min_size=1, max_size=200))
@settings(max_examples=25, deadline=None)
def test_any_words_come_back_as_they_were(words: str) -> None:
    shown = printable(words)
    [got] = _one(words)
    assert got.replace("\r", "") == shown
