"""The learning bulletin: good practice first, nothing about any child, the same facts the same files."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from goldenthread.core.document import Chart, Heading, plain
from goldenthread.core.errors import InputNotFit
from goldenthread.core.papers.as_composed import facts_of_snapshot
from goldenthread.core.papers.compose import compose
from goldenthread.core.papers.lint import lint
from goldenthread.core.papers.outline import load_outline
from goldenthread.core.papers.printed import lines_of
from goldenthread.core.papers.snapshot import freeze, from_stored, stored
from goldenthread.documents import docx, html, pdf

pytestmark = pytest.mark.unit

LABELS = ("Outstanding", "Good", "Requires improvement", "Inadequate")


def facts(**changes: Any) -> dict[str, Any]:
    given = {
        "schema": "learning-bulletin-1", "outline": "learning-bulletin", "title": "Learning bulletin, October 2015",
        "subject": "Monthly audit: social care", "authority_code": "390", "report_of": "Quality and improvement lead",
        "as_at": date(2015, 11, 20),
        "round": {"title": "October", "month": date(2015, 10, 1), "tool": "Social care: core case audit",
                  "edition": "1", "planned": 32, "settled": 30},
        "overall": [{"label": label, "count": str(n), "number": n} for label, n in zip(LABELS, (3, 15, 10, 2), strict=True)],
        "share": "18 of 30 audits are good or better: 60%, interval 42% to 75%.",
        "standards": [
            {"title": "Risk and safety", "counts": ["2", "16", "10", "2"], "graded": "30", "critical": True},
            {"title": "Plan", "counts": ["1", "12", "15", "2"], "graded": "30"},
        ],
        "themes_edition": "1",
        "good": [{"title": "Fathers", "says": "Every adult who matters was met.", "count": "9"}],
        "mend": [
            {"title": "Reflection", "says": "Supervision is a list of tasks.", "count": "14", "good": "It changed a mind."},
            {"title": "Contingency", "says": "None is known.", "count": "1", "good": "All know it."},
        ],
        "checks": [{"text": "Consent is recorded.", "yes": "25", "no": "3", "not_applicable": "1", "not_recorded": "1"}],
        "trust": ["Six of the 30 were graded again, blind; five had the same grade."],
        "follow_up": ["21 actions were agreed."],
    }  # fmt: skip
    return given | changes


def headings(document: Any) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def said(**changes: Any) -> str:
    return " ".join(
        line.text for line in lines_of(compose(freeze(facts(**changes))).blocks, load_outline("learning-bulletin"))
    )


def test_good_practice_is_named_before_what_to_mend_and_both_before_the_grades() -> None:
    found = headings(compose(freeze(facts())))
    assert found == [section.title for section in load_outline("learning-bulletin").sections]
    assert found.index("What went well") < found.index("What to mend") < found.index("The grades")


def test_it_says_how_many_and_what_a_round_cannot_show() -> None:
    words = said()
    assert "32 cases were to be read; 30 have a grade that stands." in words
    assert "does not show that practice has changed" in words
    assert "Contingency: 1 audit. None is known." in words


def test_a_hidden_count_leaves_the_chart_out_and_its_sign_is_explained() -> None:
    hidden = [{"label": label, "count": "c"} for label in LABELS]
    document = compose(freeze(facts(overall=hidden, symbol="c", scheme="A council's public paper")))
    assert not any(isinstance(block, Chart) for block in document.blocks)
    assert "c: not shown, so that no small count is given away" in html.render(document)


def test_what_was_not_found_is_said_and_empty_sections_fall_away() -> None:
    document = compose(freeze(facts(good=[], mend=[], checks=[], trust=[], follow_up=[], standards=[])))
    assert headings(document) == ["What was read", "What went well", "What to mend", "The grades"]
    assert "No audit of this round was tagged" in html.render(document)


def test_the_same_facts_give_the_same_files_and_lint_finds_nothing_to_stop() -> None:
    snapshot = freeze(facts())
    again = from_stored(stored(snapshot), where="snapshot.json")
    assert again == snapshot
    for form in (docx, pdf):
        assert form.render(compose(snapshot)) == form.render(compose(again))
    assert [each.code for each in lint(facts_of_snapshot(snapshot)) if each.level == "stop"] == []


def test_every_format_prints_every_section_and_the_chart_has_its_table() -> None:
    document = compose(freeze(facts()))
    (chart,) = [block for block in document.blocks if isinstance(block, Chart)]
    assert [plain(row[1]) for row in chart.table.rows] == ["3", "15", "10", "2"]
    assert "good 15" in chart.alt
    page = html.render(document)
    assert all(title in page for title in headings(document))
    assert pdf.render(document).startswith(b"%PDF")


def test_facts_that_do_not_belong_are_refused() -> None:
    with pytest.raises(InputNotFit):
        freeze(facts(child="x"))
