"""What a cell may hold is read; what it may not is left empty and reported, never guessed."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from goldenthread.core.returns import Column, load_return
from goldenthread.intake.cells import UNREADABLE, CellReader

pytestmark = pytest.mark.unit

A_DATE = Column("day", "Day", "date")


def read(column: Column, cell: Any, year: int | None = None) -> tuple[Any, str]:
    values, troubles = CellReader(column, year).read([cell])
    return (values[0].as_py() if hasattr(values[0], "as_py") else values[0]), (troubles[0][1] if troubles else "")


@pytest.mark.parametrize(
    "written",
    [
        "31/03/2026",
        " 31/3/2026 ",
        "31-03-2026",
        "31.03.2026",
        "2026-03-31",
        "2026/03/31",
        "2026-03-31T00:00:00",
        "2026-03-31 00:00:00.000",
        "31/03/2026 00:00",
        "31/03/2026 12:30:00 AM",
        "31-Mar-2026",
        "31 March 2026",
        "31st March 2026",
        "31\xa0Mar\xa02026",
        datetime(2026, 3, 31, 10, 5),
        date(2026, 3, 31),
    ],
)
def test_the_dates_councils_write_are_read(written: Any) -> None:
    assert read(A_DATE, written) == (date(2026, 3, 31), "")


@pytest.mark.parametrize(
    ("written", "day", "kind"),
    [
        ("31-Mar-26", date(2026, 3, 31), "two_digit_year"),
        ("31/03/49", date(2049, 3, 31), "two_digit_year"),
        ("31/03/50", date(1950, 3, 31), "two_digit_year"),
        (46112.0, date(2026, 3, 31), "serial_date"),
        ("46112", date(2026, 3, 31), "serial_date"),
        (46112.75, date(2026, 3, 31), "serial_date"),
    ],
)
def test_a_date_read_by_a_rule_says_so(written: Any, day: date, kind: str) -> None:
    assert read(A_DATE, written) == (day, kind)


@pytest.mark.parametrize(
    "written",
    [
        *("03/31/2026", "30/02/2026", "31/03/1066", "zz/03/2026", "n/a", "tomorrow", 12.0, 1e300, float("nan")),
        *("31/03-2026", "1 2 3", "99999999999", "٣١/٠٣/٢٠٢٦!", UNREADABLE, "31/03/2026 and more"),
    ],
)
def test_a_date_that_cannot_be_read_is_left_empty(written: Any) -> None:
    assert read(A_DATE, written) == (None, "unread_cell")


@pytest.mark.parametrize(
    ("kind_of_column", "cell", "value", "kind"),
    [
        ("whole", 3.0, 3, ""),
        ("whole", " 3 ", 3, ""),
        ("whole", "3.0", 3, ""),
        ("whole", 3.5, None, "unread_cell"),
        ("whole", "three", None, "unread_cell"),
        ("whole", -1.0, None, "unread_cell"),
        ("whole", "41", None, "unread_cell"),
        ("number", "1,234.5", None, "unread_cell"),
        ("number", "12.25", 12.25, ""),
        ("flag", "a) Yes", True, ""),
        ("flag", "N", False, ""),
        ("flag", 1.0, True, ""),
        ("flag", "TRUE", True, ""),
        ("flag", "maybe", None, "unread_cell"),
        ("text", 9212044.0, "9212044", ""),
        ("text", "  a\xa0b ", "a b", ""),
        ("text", "   ", None, ""),
        ("date", "", None, ""),
        ("date", None, None, ""),
    ],
)
def test_numbers_flags_and_text(kind_of_column: Any, cell: Any, value: Any, kind: str) -> None:
    bounds = {"least": 0, "most": 40} if kind_of_column in ("whole", "number") else {}
    assert read(Column("it", "It", kind_of_column, **bounds), cell) == (value, kind)


def test_a_misspelt_code_is_found_out_in_every_coded_column() -> None:
    # Two peers type a heading wrongly in their settings and let any value pass in that column.
    for key in ("annex-a", "ssda903", "cin-census"):
        for table in load_return(key).tables:
            for column in table.columns:
                if column.codes:
                    assert read(column, "banana") == (None, "unread_cell"), f"{table.name}.{column.name}"


def test_codes_belong_to_their_collection_year() -> None:
    sex = load_return("ssda903").table("header").column("sex")
    assert read(sex, "1", 2024) == ("M", "")
    assert read(sex, "1", 2026) == ("M", "other_year_code")
    place = load_return("ssda903").table("episodes").column("place")
    assert read(place, "H5", 2026) == ("H5", "other_year_code")
    assert read(place, "H5") == ("H5", "")


def test_text_reads_the_same_all_at_once_and_cell_by_cell() -> None:
    column = load_return("annex-a").table("list_1").columns[0]
    cells = ["A1", " A2\xa0", "", "  ", None, "Child Unique ID", "child unique id "]
    quick, quick_troubles = CellReader(column).read(cells)
    slow, slow_troubles = CellReader(column).read([*cells, 12.0])
    assert quick.to_pylist() == slow[:-1]
    assert quick_troubles == slow_troubles
    assert slow[-1] == "12"
