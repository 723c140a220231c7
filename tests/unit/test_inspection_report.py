"""Reading published reports: every edition's layout, and nothing said that was not read."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.intake.inspection_report import CONFIDENT, ReportReading, read_report
from goldenthread.intake.safety import accept_bytes
from tests.factories import inspection_reports as made

pytestmark = pytest.mark.unit


def reading(content: bytes) -> ReportReading:
    """The reading of a made-up report about Northmere, which only this test knows."""
    accepted = accept_bytes(content, name="report.pdf", kinds=("pdf",))
    return read_report(accepted, find_authority=lambda name, on: ("Northmere", 999) if "Northmere" in name else None)


def grades(read: ReportReading) -> dict[str, str | None]:
    return {key: each.grade for key, each in read.judgements.items()}


def test_an_ilacs_report_gives_its_dates_name_and_every_grade() -> None:
    read = reading(
        made.ilacs(grades={**made.GOOD_ILACS, "in_care": "Requires improvement to be good", "overall": "Outstanding"})
    )
    assert read.framework == "ilacs-2023"
    assert read.kind == "standard"
    assert read.authority == "Northmere"
    assert (read.on_site_from, read.on_site_to) == (date(2023, 3, 13), date(2023, 3, 24))
    assert read.lead_inspector == "Robin Example"
    assert grades(read) == {
        "overall": "outstanding",
        "help_and_protection": "good",
        "in_care": "requires_improvement",
        "care_leavers": "good",
        "leadership": "good",
    }
    assert all(each.confidence >= CONFIDENT for each in read.judgements.values())
    assert read.problems == ()


@pytest.mark.parametrize("grade_width", [60, 75, 100, 200])
def test_a_grade_broken_over_lines_is_read_from_its_cell(grade_width: int) -> None:
    uneven = {
        "leadership": "Good",
        "help_and_protection": "Requires improvement to be good",
        "in_care": "Outstanding",
        "care_leavers": "Requires improvement to be good",
        "overall": "Requires improvement to be good",
    }
    read = reading(made.ilacs(grades=uneven, grade_width=grade_width))
    assert grades(read) == {
        "overall": "requires_improvement",
        "help_and_protection": "requires_improvement",
        "in_care": "outstanding",
        "care_leavers": "requires_improvement",
        "leadership": "good",
    }


def test_a_table_and_a_body_that_disagree_lower_the_confidence_and_say_so() -> None:
    read = reading(made.ilacs(body_grades={"in_care": "Requires improvement to be good"}))
    assert read.judgements["in_care"].confidence < CONFIDENT
    assert read.judgements["help_and_protection"].confidence >= CONFIDENT
    assert any("disagree about in care" in problem for problem in read.problems)


def test_the_form_of_2026_has_no_overall_grade_and_no_problem() -> None:
    without = {key: grade for key, grade in made.GOOD_ILACS.items() if key != "overall"}
    read = reading(
        made.ilacs(
            grades=without,
            on_site="13 to 17 April 2026",
            improve=["The pace of plans. (outcomes 1 and 3, national framework)"],
        )
    )
    assert read.framework == "ilacs-2026"
    assert "overall" not in read.judgements
    assert read.problems == ()
    assert read.recommendations[0].national_framework == ("outcome 1", "outcome 3")
    assert read.recommendations[0].text == "The pace of plans. (outcomes 1 and 3, national framework)"


def test_an_earlier_report_without_its_overall_grade_says_that_it_could_not_be_read() -> None:
    without = {key: grade for key, grade in made.GOOD_ILACS.items() if key != "overall"}
    read = reading(made.ilacs(grades=without))
    assert read.judgements["overall"].grade is None
    assert read.judgements["overall"].confidence == 0.0
    assert "The grade for overall could not be read." in read.problems
