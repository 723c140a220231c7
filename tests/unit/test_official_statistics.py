"""Ofsted's spreadsheets are read by their headers; whatever is wrong is told by sheet, row and column."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from goldenthread.core.definitions import shelf
from goldenthread.core.errors import InputNotFit
from goldenthread.core.outcomes import events
from goldenthread.intake.official_statistics import Reading, join_readings, read_outcomes, write_extract
from goldenthread.intake.safety import accept_bytes, accept_path
from tests.factories.archives import Cell, Formula, Raw, ods
from tests.factories.ofsted_releases import (
    FOCUSED,
    GATESHEAD_2019,
    GATESHEAD_2024,
    HISTORY_HEADER,
    IN_YEAR_HEADER,
    LINK,
    OLD_DORSET,
    RI,
    SHORT,
    WIDE_HEADER,
    history,
    release,
)

pytestmark = pytest.mark.unit


def read(*rows: list[Cell], header: list[Cell] | None = None) -> Reading:
    return read_outcomes(release({"History": history(*rows, header=header)}))


def changed(row: list[Cell], **cells: Cell) -> list[Cell]:
    """The row with the cells under some columns (by letter) changed."""
    made = list(row)
    for letter, value in cells.items():
        made[ord(letter) - ord("A")] = value
    return made


def test_a_history_is_read_into_one_row_for_each_judgement() -> None:
    reading = read(GATESHEAD_2019, GATESHEAD_2024).fit()
    assert reading.release.key == "ofsted-2025-09-25"
    older, newer = events(reading.rows)
    assert (older.framework, older.kind, older.start, older.published) == (
        "ilacs-2018",
        "short",
        date(2019, 4, 29),
        date(2019, 6, 11),
    )
    assert newer.framework == "ilacs-2023"
    assert newer.judgements == {
        "overall": "good",
        "leadership": "good",
        "help_and_protection": "requires_improvement",
        "in_care": "outstanding",
        "care_leavers": "good",
    }
    assert {(row.sheet, row.row, row.dfe) for row in reading.rows} == {("History", 4, 390), ("History", 5, 390)}


def test_columns_are_found_by_header_in_any_order_and_spacing() -> None:
    order = [12, 7, 3, 0, 9, 10, 11, 8, 6, 5, 4, 2, 1]
    header: list[Cell] = [f" {str(HISTORY_HEADER[i]).upper()}\n" for i in order]
    reading = read([GATESHEAD_2024[i] for i in order], header=header).fit()
    assert {(r.judgement, r.grade) for r in reading.rows} == {(r.judgement, r.grade) for r in read(GATESHEAD_2024).rows}


def test_the_wide_table_holds_several_inspections_and_a_second_table_of_the_abolished() -> None:
    today = changed(OLD_DORSET, E=None, F=None, G=None)
    sheet = [["notes"], WIDE_HEADER, today, [], ["Table of those that existed before"], WIDE_HEADER, OLD_DORSET]
    reading = read_outcomes(release({"LA_inspections": sheet})).fit()
    assert {row.dfe for row in reading.rows if row.row == 3} == {838}
    assert {row.dfe for row in reading.rows if row.row == 7} == {835}
    old = events(row for row in reading.rows if row.dfe == 835)
    assert [event.framework for event in old] == ["slac-2009", "sif-2013"]
    assert old[1].judgements["lscb"] == "inadequate"


def test_a_dash_is_noted_and_gives_no_grade() -> None:
    reading = read_outcomes(release({"S": [WIDE_HEADER, changed(OLD_DORSET, L=" -")]}))
    assert reading.fit().issues[0].level == "note"
    assert "column L" in str(reading.issues[0])
    assert "adoption" not in {row.judgement for row in reading.rows}


def test_visits_carry_a_theme_and_no_grade() -> None:
    visit: list[Cell] = [LINK, "Gateshead", "North East", date(2022, 5, 4), FOCUSED, *[None] * 5, "Front door"]
    (row,) = read_outcomes(release({"In year": [IN_YEAR_HEADER, visit]})).fit().rows
    assert (row.kind, row.judgement, row.theme, row.published) == ("focused_visit", "", "Front door", None)


@pytest.mark.parametrize(
    ("cells", "place", "says"),
    [
        ({"I": "Splendid"}, "row 4, column I “Overall effectiveness”", "one of these grades was expected"),
        ({"I": 3}, "row 4, column I", "one of these grades was expected"),
        ({"I": Formula("Good")}, "row 4, column I", "the cell holds a formula"),
        ({"G": Formula("secret")}, "row 4, column G", "the cell holds a formula"),
        ({"G": "soon"}, "row 4, column G “Publication date”", "a date from 1 April 2009 to 25 September 2025"),
        ({"G": date(2031, 1, 1)}, "row 4, column G", "a date from 1 April 2009"),
        ({"F": date(1999, 1, 1)}, "row 4, column F", "a date from 1 April 2009"),
        ({"F": date(2025, 3, 1)}, "row 4, column F", "on or before the day of publication"),
        ({"C": "Narnia"}, "row 4, column C", "the name of an English authority"),
        ({"B": "E08000021"}, "row 4, column B", "the ONS code of the authority named"),
        ({"H": "Surprise party"}, "row 4, column H", "ilacs short inspection"),
        ({"H": FOCUSED}, "row 4, column I", "a visit is not graded"),
        ({"I": None, "J": None, "K": None, "L": None, "M": None}, "row 4, column I", "a grade was expected"),
    ],
)
def test_a_wrong_cell_is_located_and_its_text_is_not_repeated(cells: dict[str, Cell], place: str, says: str) -> None:
    reading = read(changed(GATESHEAD_2024, **cells), GATESHEAD_2019)
    with pytest.raises(InputNotFit) as stop:
        reading.fit()
    sentence = str(stop.value)
    assert f"sheet “History”, {place}" in sentence
    assert says in sentence
    assert sentence.endswith("Nothing was changed.")
    for value in cells.values():
        assert not isinstance(value, str) or value == FOCUSED or value not in sentence


def test_the_first_place_is_named_and_the_others_are_counted() -> None:
    reading = read(changed(GATESHEAD_2024, I="x", J="x"), changed(GATESHEAD_2019, I="x"))
    assert [issue.row for issue in reading.errors] == [4, 4, 5]
    with pytest.raises(InputNotFit, match=r"row 4, column I.*2 more"):
        reading.fit()


def test_a_missing_column_is_named_with_its_header_row() -> None:
    header = changed(HISTORY_HEADER, K="Something new")
    with pytest.raises(
        InputNotFit, match=r"row 3: a column headed “The experiences .* help and protection” was expected"
    ):
        read(GATESHEAD_2024, header=header).fit()


def test_a_header_shifted_against_its_table_is_refused() -> None:
    shifted: list[Cell] = [None, *HISTORY_HEADER]
    reading = read(GATESHEAD_2024, header=shifted)
    assert reading.errors
    assert not reading.rows


def test_a_column_that_is_not_known_is_noted_and_not_read() -> None:
    reading = read([*GATESHEAD_2024, "whatever"], header=[*HISTORY_HEADER, "A new column"]).fit()
    (note,) = reading.issues
    assert (note.level, note.row, note.column) == ("note", 3, "N")


def test_two_sheets_that_disagree_are_refused() -> None:
    with pytest.raises(InputNotFit, match=r"sheet “Second”, row 4: this disagrees with sheet “First”, row 4"):
        read_outcomes(
            release({"First": history(GATESHEAD_2024), "Second": history(changed(GATESHEAD_2024, I="Inadequate"))})
        ).fit()


def test_a_spreadsheet_about_something_else_is_refused() -> None:
    with pytest.raises(InputNotFit, match="holds no table of inspection outcomes"):
        read_outcomes(release({"Sheet": [["Name", "Amount"], ["Gateshead", 3]]}))


def test_a_spreadsheet_without_content_is_refused() -> None:
    from tests.factories.archives import ODS_TYPE, archive

    with pytest.raises(InputNotFit, match="has no content"):
        read_outcomes(accept_bytes(archive({"mimetype": ODS_TYPE}), name="empty.ods", kinds=("ods",)))


CELL = '<table:table-cell office:value-type="string"{}><text:p>x</text:p></table:table-cell>'


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (
            '<table:table-row table:number-rows-repeated="1000000">'
            + CELL.format(' table:number-columns-repeated="1000"')
            + "</table:table-row>",
            "claims a sheet of 1,000,000,000 cells",
        ),
        (
            '<table:table-row table:note="a>b" table:number-rows-repeated="1000000">'
            + CELL.format(" table:number-columns-repeated='1000'")
            + "</table:table-row>",
            "claims a sheet of",
        ),
        (
            '<table:table-row table:number-rows-repeated="99999999999999999999"><table:table-cell/></table:table-row>',
            "claims to repeat one row",
        ),
    ],
    ids=["filled", "disguised", "blank"],
)
def test_a_row_that_repeats_without_end_is_refused(row: str, says: str) -> None:
    bomb = accept_bytes(ods({"S": [Raw(row)]}), name="bomb.ods", kinds=("ods",))
    with pytest.raises(InputNotFit, match=says):
        read_outcomes(bomb)


def test_the_blank_million_rows_that_programs_write_are_no_harm() -> None:
    tail = Raw(
        '<table:table-row table:number-rows-repeated="1048570">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    assert len(read_outcomes(release({"H": [*history(GATESHEAD_2019), tail]})).fit().rows) == 4


EARLIER = date(2024, 8, 30)


def test_a_later_release_corrects_an_earlier_one_and_the_change_is_told() -> None:
    wrong = changed(GATESHEAD_2019, I="Inadequate", H="ILACS Standard Inspection", G=date(2019, 7, 11))
    readings = [
        read(GATESHEAD_2019),
        read_outcomes(release({"History": history(wrong)}, published=EARLIER)),
    ]
    joined = join_readings(readings)
    (event,) = events(joined.outcomes)
    assert (event.judgements["overall"], event.kind, event.published) == ("good", "short", date(2019, 6, 11))
    assert {(r.about, r.earlier, r.later) for r in joined.revisions} == {
        ("overall", "inadequate", "good"),
        ("kind", "standard", "short"),
        ("published", "2019-07-11", "2019-06-11"),
    }
    assert join_readings(readings[::-1]) == joined


def test_a_yearly_list_without_publication_dates_finds_its_report() -> None:
    listed: list[Cell] = [LINK, "Gateshead", "North East", date(2019, 4, 29), SHORT, *["Good"] * 4, None, None]
    first: list[Cell] = [
        "Web link",
        "Local authority name",
        "First ILACS publication date",
        "First ILACS inspection type",
        "First ILACS overall effectiveness",
        "First ILACS impact of leaders",
        "First ILACS experiences and progress of children who need help and protection",
        "First ILACS experiences and progress of children in care",
    ]
    row: list[Cell] = [LINK, "Gateshead", date(2019, 6, 11), SHORT, *["Good"] * 4]
    sheets = {"Year": [IN_YEAR_HEADER, listed], "History": [first, row]}
    (event,) = events(join_readings([read_outcomes(release(sheets))]).outcomes)
    assert (event.start, event.published) == (date(2019, 4, 29), date(2019, 6, 11))


def test_the_extract_is_the_same_bytes_again_with_its_licence_first(tmp_path: Path) -> None:
    joined = join_readings([read(GATESHEAD_2019, GATESHEAD_2024)])
    first = [path.read_bytes() for path in write_extract(joined, tmp_path / "one")]
    again = [path.read_bytes() for path in write_extract(joined, tmp_path / "two")]
    assert first == again
    assert all(text.startswith(b"# ") and b"Open Government Licence v3.0" in text for text in first)
    assert first[0].count(b"\n") == 2 + 4 + 5


@pytest.mark.skipif("GOLDENTHREAD_OFSTED_ODS" not in os.environ, reason="GOLDENTHREAD_OFSTED_ODS names no folder")
def test_the_shipped_extract_is_what_ofsteds_own_files_give(tmp_path: Path) -> None:
    files = sorted(Path(os.environ["GOLDENTHREAD_OFSTED_ODS"]).glob("*.ods"))
    readings = [read_outcomes(accept_path(path, kinds=("ods",))) for path in files]
    for path in write_extract(join_readings(readings), tmp_path):
        assert path.read_bytes() == shelf("official", path.name).read_bytes()


def test_short_and_long_region_names_come_out_alike() -> None:
    spelt = changed(GATESHEAD_2019, E="North East, Yorkshire and The Humber")
    assert {row.region for row in read(spelt).rows} == {row.region for row in read(GATESHEAD_2019).rows}
    assert RI not in {row.grade for row in read(spelt).rows}
