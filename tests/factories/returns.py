"""Small made-up returns: plain rows under the published headings, one call for each."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta

from goldenthread.core.returns import Column, Table, load_return
from tests.factories.workbooks import Cell, xlsx

DAY = date(2026, 1, 15)


def cell(column: Column, row: int) -> Cell:
    """A sound cell of the column, as a council would type it."""
    if column.type == "date":
        born = date(2012, 4, 2) + timedelta(days=97 * (row % 40))
        return born if column.name == "date_of_birth" else DAY + timedelta(days=row % 70)
    if column.type == "code":
        return next(code.code for code in column.code_list().codes if code.code not in column.without)
    if column.type == "flag":
        return "Yes" if row % 2 else "No"
    if column.type in ("whole", "number"):
        return max(column.least or 0, 1)
    return f"{column.name[:3].upper()}{1000 + row}"


def table_rows(table: Table, rows: int = 3) -> list[list[Cell]]:
    """The published headings, then so many sound rows."""
    head: list[Cell] = [column.title for column in table.columns]
    return [head, *([cell(column, row) for column in table.columns] for row in range(rows))]


def annex_a_sheets(rows: int = 3) -> dict[str, list[list[Cell]]]:
    """The eleven lists as sheets."""
    return {table.title.split(":")[0]: table_rows(table, rows) for table in load_return("annex-a").tables}


def annex_a(rows: int = 3) -> bytes:
    """An Annex A workbook of eleven sound lists."""
    return xlsx(annex_a_sheets(rows))


def csv_text(rows: list[list[Cell]]) -> str:
    """Rows as comma-separated text, dates day first."""
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows([written(each) for each in row] for row in rows)
    return stream.getvalue()


def ssda903_files(rows: int = 3) -> dict[str, str]:
    """The twelve SSDA903 tables as CSV texts by file name."""
    return {f"{table.name}.csv": csv_text(table_rows(table, rows)) for table in load_return("ssda903").tables}


def written(cell: Cell) -> str:
    if isinstance(cell, date):
        return cell.strftime("%d/%m/%Y")
    return {"Yes": "1", "No": "0"}.get(str(cell), str(cell)) if cell is not None else ""


CIN_CHILD = """<Child><ChildIdentifiers><LAchildID>{number}</LAchildID><PersonBirthDate>2015-03-27</PersonBirthDate>
<Sex>F</Sex></ChildIdentifiers><ChildCharacteristics><Ethnicity>WBRI</Ethnicity><Disabilities>
<Disability>LD</Disability><Disability>AUT</Disability></Disabilities></ChildCharacteristics>
<CINdetails><CINreferralDate>2025-10-06</CINreferralDate><ReferralSource>1A</ReferralSource>
<PrimaryNeedCode>N1</PrimaryNeedCode><Assessments><AssessmentActualStartDate>2025-10-07</AssessmentActualStartDate>
<AssessmentAuthorisationDate>2025-11-07</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment>
<AssessmentFactors>3B</AssessmentFactors><AssessmentFactors>4B</AssessmentFactors></FactorsIdentifiedAtAssessment>
</Assessments><Section47><S47ActualStartDate>2025-10-08</S47ActualStartDate><ICPCnotRequired>0</ICPCnotRequired>
</Section47><ReferralNFA>0</ReferralNFA><ChildProtectionPlans><CPPstartDate>2025-10-20</CPPstartDate>
<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse>
<NumberOfPreviousCPP>0</NumberOfPreviousCPP><Reviews><CPPreviewDate>2025-12-01</CPPreviewDate>
<CPPreviewDate>2026-02-01</CPPreviewDate><CPPreviewDate>2026-03-20</CPPreviewDate></Reviews></ChildProtectionPlans>
</CINdetails></Child>"""


def cin_census(children: int = 2, *, year: int = 2026, authority: str = "390", child: str = CIN_CHILD) -> str:
    """A children in need census; each child has a plan with three reviews inside one Reviews element."""
    inside = "\n".join(child.replace("{number}", f"A{number}") for number in range(children))
    return (
        f"<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>{year}</Year>"
        f"<ReferenceDate>{year}-03-31</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel>"
        f"<LEA>{authority}</LEA></Source></Header><Children>{inside}</Children></Message>"
    )


SSDA903_XML = """<EXPSSDA903><CHILD><HEADER><CHILDID>S1</CHILDID><UPN>A123456789012</UPN><SEX>F</SEX>
<DOB>01/02/2012</DOB><ETHNIC>WBRI</ETHNIC><UASC>1</UASC><DUC>01/02/2030</DUC>
<AMISSING><MISSING>M</MISSING><MIS_START>01/05/2025</MIS_START><MIS_END>02/05/2025</MIS_END></AMISSING>
<AREVIEW><REVIEW>01/06/2025</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
<AREVIEW><REVIEW>01/12/2025</REVIEW><REVIEW_CODE>PN2</REVIEW_CODE></AREVIEW>
<PERMANENCE><PREV_PERM>Z1</PREV_PERM></PERMANENCE>
<OC2><SDQ_SCORE>12</SDQ_SCORE><CONVICTED>0</CONVICTED><HEALTH_CHECK>1</HEALTH_CHECK></OC2></HEADER>
<EPISODE><DECOM>03/03/2024</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL><DEC>04/04/2025</DEC><REC>X1</REC>
</EPISODE><EPISODE><DECOM>04/04/2025</DECOM><RNE>P</RNE><LS>C2</LS><CIN>N1</CIN><PL>K2</PL><DEC></DEC><REC></REC>
</EPISODE></CHILD></EXPSSDA903>"""
