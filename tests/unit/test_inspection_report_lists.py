"""Lists of recommendations as they are really printed: nested, running over pages, ended by plain text."""

from __future__ import annotations

import pytest

from goldenthread.intake.inspection_report import Recommendation, read_report
from goldenthread.intake.inspection_report.recommendations import MARK, NUMBER
from goldenthread.intake.safety import accept_bytes
from tests.factories import inspection_reports as made

pytestmark = pytest.mark.unit

FRONT = made.title("Inspection of Northmere local authority children’s services") + made.escaped(made.PROSE) + "\n\n"


def listed(body: str) -> tuple[Recommendation, ...]:
    content = made.pdf(FRONT + body)
    read = read_report(accept_bytes(content, name="report.pdf", kinds=("pdf",)), find_authority=lambda name, on: None)
    return read.recommendations


def test_bullets_under_a_numbered_item_belong_to_it() -> None:
    nested = "#grid(columns: (24pt, 1fr), [1.], [Improve plans by:])\n#pad(left: 30pt)[• setting dates]\n\n"
    body = made.heading("Recommendations") + nested + made.numbered(["See every child within ten days."], 2)
    texts = [each.text for each in listed(body)]
    assert texts == ["Improve plans by: • setting dates", "See every child within ten days."]


def test_a_year_at_the_start_of_a_line_does_not_open_an_item() -> None:
    broken = "#grid(columns: (24pt, 200pt), [1.], [Act on the review that was published in \\ 2015. Report on it.])\n"
    body = made.heading("Recommendations") + broken + made.numbered(["See every child within ten days."], 2)
    assert [each.number for each in listed(body)] == ["1", "2"]


def test_a_number_printed_wrongly_or_begun_again_still_opens_an_item() -> None:
    skipped = made.numbered(["See every child within ten days."], 1) + made.numbered(["Share what audits find."], 3)
    again = made.numbered(["Keep every plan up to date."], 1)
    found = listed(made.heading("Recommendations") + skipped + again)
    assert [each.number for each in found] == ["1", "3", "1"]


def test_plain_text_after_a_list_is_not_a_recommendation() -> None:
    body = made.heading("What needs to improve?") + made.bullets(["The pace of planning for permanence."])
    body += "#v(12pt)\nInspectors will visit again next year and look at these things first of all.\n"
    assert [each.text for each in listed(body)] == ["The pace of planning for permanence."]


def test_a_list_runs_on_over_the_page_and_keeps_the_page_where_each_item_begins() -> None:
    long = [f"Area number {n}: {made.PROSE}" for n in range(1, 16)]
    found = listed(made.heading("What needs to improve?") + made.bullets(long) + made.heading("Findings"))
    assert [each.text for each in found] == long
    assert [each.place.page for each in found] == sorted(each.place.page for each in found)
    assert found[-1].place.page == 2


def test_a_bold_line_inside_a_list_does_not_end_it() -> None:
    body = made.heading("Recommendations", 16) + made.numbered(["Improve every plan for permanence."])
    body += made.heading("Leadership, management and governance", 12) + made.numbered(["Share what audits find."], 2)
    assert [each.number for each in listed(body)] == ["1", "2"]


def test_paragraphs_without_marks_are_items_of_their_own() -> None:
    body = made.heading("Areas for improvement") + "The local authority should:\n\nSee every child within ten days.\n\n"
    body += "Share what audits find with every team.\n\n" + made.heading("Findings")
    assert [each.text for each in listed(body)] == [
        "See every child within ten days.",
        "Share what audits find with every team.",
    ]


@pytest.mark.parametrize("mark", ["•", "◼", "▪", "\uf06e", "\uf0a7", "§", "n", "o", "–", "-"])
def test_every_bullet_that_ofsted_has_printed_is_known(mark: str) -> None:
    assert MARK.sub("", f"{mark} The quality of plans.") == "The quality of plans."


def test_a_word_is_not_a_bullet() -> None:
    assert not MARK.match("of the plans")
    assert not MARK.match("Ensure that plans")
    assert not NUMBER.match("2015–16 data")
