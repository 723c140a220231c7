"""A council's own paper gives the same draft record, whether saved as text, Word or PDF."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pytest

from goldenthread.core.errors import InputNotFit
from goldenthread.intake.committee_paper import PaperReading, read_paper
from goldenthread.intake.committee_paper.paragraphs import accept_paper, read_blocks
from tests.factories import committee_papers as made

pytestmark = pytest.mark.unit

FORMS: dict[str, Callable[[], bytes]] = {
    "paper.txt": made.as_text,
    "paper.docx": made.as_word,
    "paper.pdf": made.as_pdf,
}


@pytest.fixture(params=FORMS, ids=list(FORMS))
def paper(request: pytest.FixtureRequest, tmp_path: Path) -> PaperReading:
    file = tmp_path / request.param
    file.write_bytes(FORMS[request.param]())
    return read_paper(file)


def test_the_paper_says_which_inspection_it_is_about(paper: PaperReading) -> None:
    assert (paper.framework, paper.authority, paper.dfe) == ("sif-2013", "Rutland", 857)
    assert (paper.on_site_from, paper.on_site_to) == (date(2016, 1, 27), date(2016, 2, 19))
    assert paper.published == date(2016, 5, 4)
    assert paper.title == "Inspection of services for children"
    assert paper.report_of == "Robin Example, Director of Children"


def test_every_grade_is_read_and_two_places_that_agree_are_surer_than_one(paper: PaperReading) -> None:
    assert {key: each.grade for key, each in paper.judgements.items()} == {
        "overall": "good",
        "help_and_protection": "good",
        "looked_after": "requires_improvement",
        "adoption": "outstanding",
        "care_leavers": "good",
        "leadership": "good",
        "lscb": "requires_improvement",
    }
    assert paper.judgements["help_and_protection"].confidence > paper.judgements["adoption"].confidence
    assert paper.judgements["adoption"].where == "R3.3"


def test_strengths_and_recommendations_stand_under_their_judgement_and_body(paper: PaperReading) -> None:
    assert [(each.judgement, each.text, each.where) for each in paper.strengths] == [
        ("help_and_protection", "Partners meet each week.", "A2.1"),
        ("help_and_protection", "Thresholds are understood.", "A2.2"),
        ("leadership", "Members know the service well.", "A3.1"),
        ("lscb", "The Board has a clear plan.", "A5.1"),
    ]
    assert [(each.body, each.text, each.where) for each in paper.recommendations] == [
        ("authority", "Improve the quality of every child’s plan.", "A4.1"),
        ("authority", "See children sooner after a referral.", "A4.2"),
        ("lscb", "Measure what training changes.", "A6.1"),
    ]
    assert [each.text for each in paper.practice_worth_sharing] == [
        "support for carers",
        "listening to children",
        "celebrating success",
    ]


def test_purpose_decisions_reasons_and_implications_are_kept(paper: PaperReading) -> None:
    assert [each.text for each in paper.purpose] == [
        "tell Cabinet what inspectors found in Rutland, published on the 4th May 2016",
        "ask Cabinet to agree the actions that follow.",
    ]
    assert [each.text for each in paper.decisions] == [
        "note the report",
        "approve the actions; and",
        "refer the report to scrutiny.",
    ]
    assert [each.text for each in paper.reasons] == ["To give the findings proper scrutiny."]
    assert {each.key: each.nil for each in paper.implications} == {
        "financial": False,
        "property": True,
        "risk_management": False,
        "health": True,
    }


def test_a_numeral_used_twice_is_told_and_not_mended(paper: PaperReading) -> None:
    assert paper.problems == ("The numeral (ii) is used twice in one list, near R5.",)


def test_a_paper_that_contradicts_itself_about_a_grade_is_doubtful(tmp_path: Path) -> None:
    file = tmp_path / "paper.txt"
    text = (
        made.as_text().decode().replace("and protection was judged to be good", "and protection requires improvement")
    )
    file.write_text(text, encoding="utf-8")
    paper = read_paper(file)
    assert paper.judgements["help_and_protection"].confidence < 0.8
    assert any("gives requires improvement" in problem for problem in paper.problems)


def test_the_numbers_word_counts_for_itself_are_read(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Purpose of the Report", level=2)
    document.add_paragraph("The first.", style="List Number")
    document.add_paragraph("The second.", style="List Number")
    document.add_paragraph("A bullet.", style="List Bullet")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Adoption performance", "Good"
    file = tmp_path / "paper.docx"
    document.save(str(file))
    assert [(each.kind, each.number, each.text) for each in read_blocks(accept_paper(file))] == [
        ("heading", None, "Purpose of the Report"),
        ("numbered", 1, "The first."),
        ("numbered", 2, "The second."),
        ("item", None, "A bullet."),
        ("item", None, "Adoption performance - Good"),
    ]


def test_a_paper_about_something_else_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "paper.txt"
    file.write_text("Purpose of the report\n\n1. To close a road for a week in July.\n", encoding="utf-8")
    with pytest.raises(InputNotFit, match="does not speak of an inspection"):
        read_paper(file)
    file.write_text("\n\n", encoding="utf-8")
    with pytest.raises(InputNotFit, match="holds no text"):
        read_paper(file)
