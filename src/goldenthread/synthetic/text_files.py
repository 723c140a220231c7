"""Writes tables as text: SSDA903 as a set of CSV files, and the census and SSDA903 as the Department's XML."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TextIO
from xml.sax.saxutils import escape

from goldenthread.synthetic.cells import Sheet

_AT_ONCE = 20_000
"""Children written at a time, so that a large file takes little memory."""


def write_csv(path: Path, sheet: Sheet) -> None:
    """One table as a CSV file with its headings."""
    with path.open("w", encoding="utf-8", newline="") as file:
        _write_csv(file, sheet)


def csv_text(sheet: Sheet) -> str:
    """The same as text; dates year first."""
    made = io.StringIO()
    _write_csv(made, sheet)
    return made.getvalue()


def _write_csv(file: TextIO, sheet: Sheet) -> None:
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(sheet.headings.values())
    writer.writerows(zip(*(sheet.cells[name] for name in sheet.headings), strict=True))


Fragments = Mapping[str, str]
"""Text by the number of the thing it belongs to."""


def gathered(sheet: Sheet, by: str, texts: Iterator[str]) -> dict[str, str]:
    """The texts of the rows, joined for each value of a column."""
    held: dict[str, list[str]] = {}
    for key, text in zip(sheet.cells[by], texts, strict=True):
        held.setdefault(str(key), []).append(text)
    return {key: "".join(parts) for key, parts in held.items()}


def element(name: str, value: object) -> str:
    """One XML element, or nothing for a blank."""
    return f"<{name}>{escape(str(value))}</{name}>" if value != "" else ""


def rows_of(sheet: Sheet, names: tuple[str, ...]) -> Iterator[tuple[object, ...]]:
    """The named cells of each row."""
    return zip(*(sheet.cells[name] for name in names), strict=True)


def _plain(sheet: Sheet, names: tuple[str, ...]) -> Iterator[str]:
    """Each row as elements named by the headings, blanks left out."""
    titles = [sheet.headings[name] for name in names]
    for row in rows_of(sheet, names):
        yield "".join(element(title, value) for title, value in zip(titles, row, strict=True))


def write_cin_census(path: Path, sheets: Mapping[str, Sheet], *, sex_element: str) -> None:
    """The census as one XML message. `sex_element` is GenderCurrent until 2024 and Sex after."""
    cases = gathered(sheets["cin_details"], "child_no", _cases(sheets))
    disabilities = gathered(sheets["disabilities"], "child_no", _plain(sheets["disabilities"], ("disability",)))
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write('<?xml version="1.0" encoding="utf-8"?>\n<Message>\n')
        file.write(_census_header(sheets["header"]))
        file.write("<Children>\n")
        stream(file, _children(sheets["children"], disabilities, cases, sex_element))
        file.write("</Children>\n</Message>\n")


def stream(file: TextIO, parts: Iterator[str]) -> None:
    """Write many pieces of text without holding them all."""
    while chunk := list(islice(parts, _AT_ONCE)):
        file.write("".join(chunk))


def _census_header(sheet: Sheet) -> str:
    one = {name: column[0] for name, column in sheet.cells.items()}
    details = "".join(element(sheet.headings[name], one[name]) for name in ("collection", "year", "reference_date"))
    source = "".join(
        element(sheet.headings[name], one[name])
        for name in ("source_level", "authority", "software_code", "release", "serial_no", "made_at")
    )
    return f"<Header><CollectionDetails>{details}</CollectionDetails><Source>{source}</Source></Header>\n"


def _children(sheet: Sheet, disabilities: Fragments, cases: Fragments, sex_element: str) -> Iterator[str]:
    before = ("child_id", "upn", "former_upn", "upn_unknown", "date_of_birth", "expected_date_of_birth")
    identifiers = _plain(sheet, before)
    rest = rows_of(sheet, ("child_no", "sex", "date_of_death", "ethnicity"))
    for first, (number, sex, died, ethnicity) in zip(identifiers, rest, strict=True):
        who = f"{first}{element(sex_element, sex)}{element('PersonDeathDate', died)}"
        disabled = disabilities.get(str(number), "")
        wrapped = f"<Disabilities>{disabled}</Disabilities>" if disabled else ""
        yield (
            f"<Child><ChildIdentifiers>{who}</ChildIdentifiers><ChildCharacteristics>{element('Ethnicity', ethnicity)}"
            f"{wrapped}</ChildCharacteristics>{cases.get(str(number), '')}</Child>\n"
        )


def _cases(sheets: Mapping[str, Sheet]) -> Iterator[str]:
    """Each case with everything in it, in the order of the schema."""
    factors = _wrapped(sheets["assessment_factors"], "assessment_no", ("factor",))
    reviews = _wrapped(sheets["cp_reviews"], "plan_no", ("review_date",))
    assessments = _inside(
        sheets["assessments"],
        ("start_date", "internal_review_date", "authorisation_date"),
        ("assessment_no", factors, "FactorsIdentifiedAtAssessment"),
    )
    plans = _inside(sheets["cin_plans"], ("start_date", "end_date"))
    enquiries = _inside(
        sheets["section_47"],
        ("start_date", "conference_target_date", "conference_date", "conference_not_required"),
    )
    protection = _inside(
        sheets["cp_plans"],
        ("start_date", "end_date", "initial_category", "latest_category", "previous_plans"),
        ("plan_no", reviews, "Reviews"),
    )
    sheet = sheets["cin_details"]
    names = ("referral_date", "referral_source", "primary_need", "closure_date", "closure_reason", "conference_date")
    for text, (number, refused) in zip(
        _plain(sheet, names), rows_of(sheet, ("case_no", "no_further_action")), strict=True
    ):
        key = str(number)
        inside = "".join(parts.get(key, "") for parts in (assessments, plans, enquiries))
        nfa = element("ReferralNFA", refused)
        yield f"<CINdetails>{text}{inside}{nfa}{protection.get(key, '')}</CINdetails>"


def _wrapped(sheet: Sheet, by: str, names: tuple[str, ...]) -> dict[str, str]:
    return gathered(sheet, by, _plain(sheet, names))


def _inside(sheet: Sheet, names: tuple[str, ...], nested: tuple[str, Fragments, str] | None = None) -> dict[str, str]:
    """The rows of one module joined for each case, each with what is nested in it."""
    element = sheet.table.element

    def texts() -> Iterator[str]:
        keys = sheet.cells[nested[0]] if nested else [""] * len(sheet)
        for text, key in zip(_plain(sheet, names), keys, strict=True):
            more = nested[1].get(str(key), "") if nested else ""
            wrapped = f"<{nested[2]}>{more}</{nested[2]}>" if nested and more else ""
            yield f"<{element}>{text}{wrapped}</{element}>"

    return gathered(sheet, "case_no", texts())
