"""Whole returns come in: every row accounted for, every oddity located, no value in any message."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from goldenthread.core.errors import InputNotFit
from goldenthread.core.issues import Issue, count_by_severity
from goldenthread.intake.accepted import Accepted
from goldenthread.intake.annex_a import read_annex_a
from goldenthread.intake.workforce import read_workforce
from goldenthread.pipeline.receiving import receive
from tests.factories import returns
from tests.factories.workbooks import Cell, ErrorCell, Formula, ods, xlsx, zipped

pytestmark = pytest.mark.unit


def put(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def found(accepted: Accepted, kind: str) -> list[Issue]:
    return [issue for issue in accepted.issues if issue.kind == kind]


def list_3(rows: list[list[Cell]], tmp_path: Path, **others: list[list[Cell]]) -> Accepted:
    return read_annex_a(put(tmp_path, "a.xlsx", xlsx({"List 3": rows, **others})))


def sound_list_3() -> list[list[Cell]]:
    return returns.annex_a_sheets()["List 3"]


def test_a_sound_workbook_is_read_whole_without_a_single_issue(tmp_path: Path) -> None:
    accepted = receive(put(tmp_path, "whatever.bin", returns.annex_a(rows=4)))
    assert accepted.schema.key == "annex-a"
    assert accepted.row_counts == {f"list_{number}": 4 for number in range(1, 12)}
    assert accepted.issues == ()
    first = accepted.tables["list_3"].to_pylist()[0]
    assert first["referral_date"] == returns.DAY
    assert (first["referral_source"], first["no_further_action"]) == ("1A", False)
    assert (first["source_name"], first["source_row"], first["unread_cells"]) == ("List 3", 2, None)


def test_an_unread_cell_keeps_its_row_and_is_named_without_its_value(tmp_path: Path) -> None:
    rows = sound_list_3()
    rows[2][5] = "Zebedee next Tuesday"
    rows[2][6] = "banana"
    accepted = list_3(rows, tmp_path)
    kept = accepted.tables["list_3"].to_pylist()
    assert len(kept) == 3
    assert kept[1]["unread_cells"] == ["referral_date", "referral_source"]
    assert [kept[0]["unread_cells"], kept[2]["unread_cells"]] == [None, None]
    unread = found(accepted, "unread_cell")
    assert [(issue.column, issue.rows) for issue in unread] == [("Date of referral", (3,)), ("Referral Source", (3,))]
    assert "Zebedee" not in repr(accepted.issues)


def test_columns_in_any_order_under_loosely_written_headings(tmp_path: Path) -> None:
    rows = [list(reversed(row)) for row in sound_list_3()]
    rows[0] = [f"  {str(heading).upper().replace(' ', '  ')}: " for heading in rows[0]]
    accepted = list_3(rows, tmp_path)
    assert found(accepted, "missing_column") == found(accepted, "unknown_column") == []
    assert accepted.tables["list_3"].to_pylist()[0]["referral_date"] == returns.DAY


def test_headings_below_a_title_and_spread_over_two_merged_rows(tmp_path: Path) -> None:
    head, *body = sound_list_3()
    title: list[Cell] = ["Referrals in the last six months", *[""] * (len(head) - 1)]
    above: list[Cell] = ["", "", "", "Date of", "", "Date of", "", "", "", "Allocated", ""]
    below: list[Cell] = [*head[:3], "Birth", "Age", "Referral", *head[6:9], "Team", "Worker"]
    below[4], above[4] = "of Child (Years)", "Age"
    accepted = list_3([title, [], above, below, *body], tmp_path)
    assert accepted.row_counts["list_3"] == 3
    assert not found(accepted, "missing_column")
    assert accepted.tables["list_3"].to_pylist()[0]["source_row"] == 5


def test_blank_rows_stray_sheets_and_headings_again_are_told(tmp_path: Path) -> None:
    rows = sound_list_3()
    rows[2:2] = [[], ["", "  ", None], rows[0]]
    accepted = list_3(rows, tmp_path, Notes=[["Made on Tuesday"]])
    (tally,) = accepted.tallies
    assert (tally.read, tally.kept, tally.blank, tally.headings) == (6, 3, 2, 1)
    assert found(accepted, "blank_rows")[0].rows == (3, 4)
    assert found(accepted, "heading_again")[0].rows == (5,)
    assert found(accepted, "stray_sheet")[0].place == "Notes"


def test_missing_unknown_and_repeated_columns_are_told(tmp_path: Path) -> None:
    rows = sound_list_3()
    for row in rows[1:]:
        row[10], row[9] = "Zebedee", "T"
    rows[0][10] = "Favourite colour"
    rows[0].append("Gender")
    accepted = list_3([*rows[:1], *([*row, "F"] for row in rows[1:])], tmp_path)
    assert [issue.column for issue in found(accepted, "unknown_column")] == ["Favourite colour"]
    assert [issue.column for issue in found(accepted, "missing_column")] == ["Allocated Worker"]
    assert [issue.column for issue in found(accepted, "repeated_column")] == ["Gender"]
    assert "allocated_worker" not in accepted.given["list_3"]
    assert accepted.tables["list_3"].column("allocated_worker").null_count == 3


def test_entries_under_no_heading_are_told(tmp_path: Path) -> None:
    rows = sound_list_3()
    rows[2] = [*rows[2], "moved", ""]
    assert found(list_3(rows, tmp_path), "extra_cells")[0].rows == (3,)


def test_an_older_workbook_without_newer_columns_loses_no_list(tmp_path: Path) -> None:
    # A peer loses the whole of list 9 when four newer columns are not there.
    sheets = returns.annex_a_sheets()
    newer = {"Allocated Personal Advisor", "Latest Pathway Plan Review Date", "Latest Date of Contact"}
    newer |= {str(heading) for heading in sheets["List 9"][0] if "UASC" in str(heading)}
    keep = [position for position, heading in enumerate(sheets["List 9"][0]) if heading not in newer]
    sheets["List 9"] = [[row[position] for position in keep] for row in sheets["List 9"]]
    accepted = read_annex_a(put(tmp_path, "old.xlsx", xlsx(sheets)))
    assert accepted.row_counts["list_9"] == 3
    assert {issue.column for issue in found(accepted, "missing_newer_column")} == newer
    assert count_by_severity(accepted.issues) == {"stop": 0, "warn": 0, "note": 4}


def test_trailing_blank_cells_that_are_not_stored_do_no_harm(tmp_path: Path) -> None:
    # A peer crashes on a workbook whose trailing blank cells are not stored.
    rows = sound_list_3()
    rows[1] = rows[1][:9]
    accepted = list_3(rows, tmp_path)
    assert accepted.row_counts["list_3"] == 3
    assert found(accepted, "extra_cells") == []


def test_formulas_errors_and_truth_values_are_seen(tmp_path: Path) -> None:
    rows = sound_list_3()
    rows[1][8] = Formula("COUNTIF(A:A,A2)", "2")
    rows[2][8] = Formula("COUNTIF(A:A,A3)")
    rows[3][9] = ErrorCell()
    rows[1][7] = True
    accepted = list_3(rows, tmp_path)
    assert [(issue.column, issue.rows) for issue in found(accepted, "formula")] == [
        ("Number of Referrals in Last 12 Months", (2, 3))
    ]
    kept = accepted.tables["list_3"].to_pylist()
    assert (kept[0]["referrals_in_12_months"], kept[1]["referrals_in_12_months"]) == (2, None)
    assert (kept[1]["unread_cells"], kept[2]["unread_cells"]) == (["referrals_in_12_months"], ["allocated_team"])
    assert kept[0]["no_further_action"] is True


def test_formulas_of_an_opendocument_spreadsheet_are_seen(tmp_path: Path) -> None:
    rows = [[returns.written(cell) for cell in row] for row in sound_list_3()]
    with zipfile.ZipFile(io.BytesIO(ods({"List 3": rows}))) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    cell = '<table:table-cell office:value-type="string"><text:p>ALL1001</text:p>'
    content = bytes(parts["content.xml"]).decode()  # type: ignore[arg-type]
    assert cell in content
    formula = cell.replace(" office", ' table:formula="of:=1+1" office')
    accepted = read_annex_a(put(tmp_path, "a.ods", zipped({**parts, "content.xml": content.replace(cell, formula)})))
    assert {(issue.column, issue.rows) for issue in found(accepted, "formula")} == {
        ("Allocated Team", (3,)),
        ("Allocated Worker", (3,)),
    }


def test_two_sheets_of_one_list_are_both_read(tmp_path: Path) -> None:
    accepted = read_annex_a(put(tmp_path, "a.xlsx", xlsx({"List 3": sound_list_3(), "List 3 (2)": sound_list_3()})))
    assert accepted.row_counts["list_3"] == 6
    assert found(accepted, "two_sources")[0].place == "List 3 (2)"


def test_lists_as_an_opendocument_spreadsheet_and_as_csv_files(tmp_path: Path) -> None:
    texts = [[returns.written(cell) for cell in row] for row in sound_list_3()]
    assert read_annex_a(put(tmp_path, "a.ods", ods({"List 3": texts}))).row_counts["list_3"] == 3
    folder = tmp_path / "lists"
    folder.mkdir()
    for name, rows in returns.annex_a_sheets().items():
        put(folder, f"{name}.csv", returns.csv_text(rows))
    accepted = receive(folder)
    assert accepted.schema.key == "annex-a"
    assert set(accepted.row_counts.values()) == {3}
    assert count_by_severity(accepted.issues)["warn"] == 0


def test_ssda903_as_folder_as_zip_and_as_xml(tmp_path: Path) -> None:
    files = returns.ssda903_files()
    folder = tmp_path / "903"
    folder.mkdir()
    for name, text in files.items():
        put(folder, f"export of {name}", text)
    for path in (folder, put(tmp_path, "903.zip", zipped(dict(files)))):
        accepted = receive(path)
        assert accepted.schema.key == "ssda903"
        assert set(accepted.row_counts.values()) == {3}
        assert accepted.issues == ()
    accepted = receive(put(tmp_path, "903.xml", returns.SSDA903_XML))
    counts = {"header": 1, "episodes": 2, "reviews": 2, "uasc": 1, "oc2": 1, "prev_perm": 1, "missing": 1}
    assert {name: count for name, count in accepted.row_counts.items() if count} == counts
    assert [row["dec"] for row in accepted.tables["episodes"].to_pylist()] == [date(2025, 4, 4), None]
    assert {row["date_of_birth"] for row in accepted.tables["reviews"].to_pylist()} == {date(2012, 2, 1)}


def test_files_of_one_name_in_two_folders_are_told_apart(tmp_path: Path) -> None:
    header = returns.ssda903_files()["header.csv"]
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        put(tmp_path / folder, "header.csv", header)
    accepted = receive(tmp_path)
    assert accepted.row_counts["header"] == 6
    assert {tally.place for tally in accepted.tallies} == {"header.csv", "header.csv (2)"}


def test_ssda903_needs_header_and_episodes_only(tmp_path: Path) -> None:
    files = returns.ssda903_files()
    accepted = receive(put(tmp_path, "903.zip", zipped({"a.csv": files["header.csv"]})))
    assert [issue.table for issue in accepted.issues if issue.severity == "stop"] == ["episodes"]
    assert "dolo" in [issue.table for issue in found(accepted, "missing_optional_table")]


def test_csv_in_windows_encoding_with_semicolons_and_lines_inside_quotes(tmp_path: Path) -> None:
    text = 'CHILD;DOB;PREV_PERM;LA_PERM;DATE_PERM\r\n1;01/02/2012;P1;"Ynys\r\nMôn";\r\n\r\n2;02/02/2012;Z1;;\r\n'
    accepted = receive(put(tmp_path, "p.csv", text.encode("cp1252")))
    kept = accepted.tables["prev_perm"].to_pylist()
    assert [row["source_row"] for row in kept] == [2, 5]
    assert kept[0]["la_perm"] == "Ynys\r\nMôn"
    assert found(accepted, "row_over_lines")[0].rows == (2,)
    assert found(accepted, "not_utf8")
    assert found(accepted, "blank_rows")[0].rows == (4,)


def test_a_quotation_mark_never_closed_stops_and_says_where(tmp_path: Path) -> None:
    rows = "".join(f"{number},01/02/2012,Z1,,\r\n" for number in range(5))
    text = f'CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM\r\n{rows}9,01/02/2012,Z1,"open,\r\n{rows}'
    accepted = receive(put(tmp_path, "p.csv", text))
    assert accepted.row_counts["prev_perm"] == 5
    assert found(accepted, "broken_rows")[0].rows == (7,)


def test_the_census_is_read_with_every_review_date_and_factor(tmp_path: Path) -> None:
    # A peer keeps one review date of each plan; its rule on factors crashes and counts as passed.
    accepted = receive(put(tmp_path, "c.xml", returns.cin_census(children=2)))
    assert (accepted.schema.key, accepted.year, accepted.authority) == ("cin-census", 2026, "390")
    assert accepted.row_counts == {
        "header": 1,
        "children": 2,
        "disabilities": 4,
        "cin_details": 2,
        "assessments": 2,
        "assessment_factors": 4,
        "cin_plans": 0,
        "section_47": 2,
        "cp_plans": 2,
        "cp_reviews": 6,
        "pre_proceedings": 0,
    }
    days = [row["review_date"] for row in accepted.tables["cp_reviews"].to_pylist() if row["plan_no"] == 1]
    assert days == [date(2025, 12, 1), date(2026, 2, 1), date(2026, 3, 20)]
    assert accepted.issues == ()


def test_pre_proceedings_become_a_row_with_named_columns(tmp_path: Path) -> None:
    # A peer turns the column names of this block into rows.
    block = "<PreProceedingsandFGDM><PPStartDate>2026-01-05</PPStartDate></PreProceedingsandFGDM></CINdetails>"
    child = returns.CIN_CHILD.replace("</CINdetails>", block)
    accepted = receive(put(tmp_path, "c.xml", returns.cin_census(1, child=child)))
    (row,) = accepted.tables["pre_proceedings"].to_pylist()
    assert (row["start_date"], row["child_id"], row["case_no"]) == (date(2026, 1, 5), "A0", 1)


@pytest.mark.parametrize(
    ("change", "kind", "column"),
    [
        (("<Sex>F</Sex>", "<Sex>Zebedee</Sex>"), "schema_rule", "Sex"),
        (("<ReferralNFA>0</ReferralNFA>", ""), "blank_cell", "ReferralNFA"),
        (("<Sex>F</Sex>", "<Sex>F</Sex><Sex>M</Sex>"), "repeated_element", "Sex"),
        (("<Sex>F</Sex>", "<Sex>F</Sex><Hat>red</Hat>"), "unknown_element", "Hat"),
        (("2025-10-20", "20/10/2025"), "schema_rule", "CPPstartDate"),
    ],
)
def test_what_the_published_schema_forbids_is_told_by_child(
    change: tuple[str, str], kind: str, column: str, tmp_path: Path
) -> None:
    path = put(tmp_path, "c.xml", returns.cin_census(1, child=returns.CIN_CHILD.replace(*change)))
    accepted = receive(path)
    assert [(issue.column, issue.rows) for issue in found(accepted, kind)] == [(column, (1,))]
    assert accepted.row_counts["children"] == 1
    assert "Zebedee" not in repr(accepted.issues)


def test_codes_are_those_of_the_year_in_the_header(tmp_path: Path) -> None:
    child = returns.CIN_CHILD.replace("<Sex>F</Sex>", "<GenderCurrent>2</GenderCurrent>")
    assert receive(put(tmp_path, "a.xml", returns.cin_census(1, year=2024, child=child))).issues == ()
    later = receive(put(tmp_path, "b.xml", returns.cin_census(1, year=2026, child=child)))
    assert {issue.kind for issue in later.issues} == {"other_year_code", "schema_rule"}
    assert later.tables["children"].to_pylist()[0]["sex"] == "F"


def test_a_file_of_another_authority_or_year_is_refused_in_one_sentence(tmp_path: Path) -> None:
    census = put(tmp_path, "c.xml", returns.cin_census(1))
    with pytest.raises(InputNotFit, match="of authority 390, and authority 391 was expected"):
        receive(census, authority="391")
    with pytest.raises(InputNotFit, match="of the collection year 2026, and 2025 was expected"):
        receive(census, year=2025)
    looked_after = put(tmp_path, "903.zip", zipped(dict(returns.ssda903_files())))
    with pytest.raises(InputNotFit, match="of the collection year 2026, and 2023 was expected"):
        receive(looked_after, year=2023)
    assert receive(looked_after, year=2026).year == 2026


def test_files_of_two_years_or_authorities_stop(tmp_path: Path) -> None:
    put(tmp_path, "a.xml", returns.cin_census(1))
    put(tmp_path, "b.xml", returns.cin_census(1, year=2025, authority="391"))
    accepted = receive(tmp_path)
    assert accepted.row_counts["children"] == 2
    assert [issue.kind for issue in accepted.issues if issue.severity == "stop"] == ["two_years", "two_authorities"]


def test_two_returns_at_once_are_refused(tmp_path: Path) -> None:
    put(tmp_path, "a.xml", returns.cin_census(1))
    put(tmp_path, "b.xlsx", returns.annex_a())
    with pytest.raises(InputNotFit, match=r"more than one return: Annex A.* and Children in need census"):
        receive(tmp_path)


def test_workforce_figures_from_a_csv_file(tmp_path: Path) -> None:
    text = "LA code,Snapshot date,FTE social workers,Leavers (FTE)\n390,30/09/2025,151.4,20.5\n"
    accepted = read_workforce(put(tmp_path, "w.csv", text))
    (row,) = accepted.tables["workforce"].to_pylist()
    assert (row["authority"], row["as_at"], row["fte_in_post"]) == ("390", date(2025, 9, 30), 151.4)
    assert row["fte_agency"] is None


HOSTILE: dict[str, tuple[bytes, str]] = {
    "empty file": (b"", "is empty"),
    "old Excel": (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "old Office format"),
    "encrypted workbook": (
        bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
        "locked with a password",
    ),
    "password-protected ods": (
        zipped({"mimetype": "x", "META-INF/manifest.xml": "<m><encryption-data/></m>"}),
        "locked with a password",
    ),
    "PDF": (b"%PDF-1.7\n%...", "is a PDF"),
    "binary": (b"\x00\x01\x02\x03" * 50, "not known here"),
    "plain letter": (b"Dear colleague,\nplease find attached\n", "is none of the returns"),
    "other XML": (b"<note><to>you</to></note>", "is none of the returns"),
    "cut-off XML": (returns.cin_census(3)[:900].encode(), "is not whole XML: it breaks at line"),
    "census without a child": (b"<Message><Header/><Children/></Message>", "There is not one child"),
    "entity bomb": (
        b'<!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><Message><Children>&b;</Children></Message>',
        "declares an XML document type",
    ),
    "late document type": (
        b"<!-- wait -->" * 7_000 + b'<!DOCTYPE m [<!ENTITY a "ha">]>' + returns.cin_census(1).encode(),
        "declares an XML document type",
    ),
    "zip bomb": (zipped({"a.csv": b"0" * 60_000_000}), "No real return does that"),
    "archive in an archive": (zipped({"b.zip": zipped({"a.csv": "CHILD,DOB\n"})}), "archive inside an archive"),
    "damaged workbook": (returns.annex_a()[:-200], "cut short or damaged"),
    "workbook that lies": (
        zipped({"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<not xml", "xl/_rels/workbook.xml.rels": "<x/>"}),
        "damaged inside",
    ),
    "ods that repeats without end": (
        ods({"List 1": [["x"] * 50]}, times=1_048_576),
        r"The sheet “List 1” of .* reaches 1,048,576 rows down",
    ),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_or_wrong_file_is_refused_in_one_sentence(case: str, tmp_path: Path) -> None:
    content, says = HOSTILE[case]
    path = put(tmp_path, "return.xlsx", content)
    with pytest.raises(InputNotFit, match=says):
        receive(path)


def test_a_stray_entry_far_away_does_not_take_all_memory(tmp_path: Path) -> None:
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
        '<c r="A1" t="inlineStr"><is><t>x</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
        "</sheetData></worksheet>"
    )
    with zipfile.ZipFile(io.BytesIO(xlsx({"List 1": [["a"]]}))) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/worksheets/sheet1.xml"] = sheet
    with pytest.raises(InputNotFit, match="reaches 1,048,576 rows down and 16,384 columns across"):
        receive(put(tmp_path, "far.xlsx", zipped(parts)))


def test_nothing_at_the_path(tmp_path: Path) -> None:
    with pytest.raises(InputNotFit, match="There is no file or folder"):
        receive(tmp_path / "nowhere.xlsx")
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputNotFit, match="holds no files"):
        receive(tmp_path / "empty")
