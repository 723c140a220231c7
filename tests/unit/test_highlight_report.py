"""The board highlight report: the same facts make the same paper, and what is off track is said with its cause."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from goldenthread.core.document import plain
from goldenthread.core.errors import InputNotFit
from goldenthread.core.papers.as_composed import facts_of_snapshot
from goldenthread.core.papers.compose import compose
from goldenthread.core.papers.lint import lint
from goldenthread.core.papers.outline import load_outline
from goldenthread.core.papers.printed import headings_of, lines_of
from goldenthread.core.papers.snapshot import Snapshot, freeze, from_stored, stored
from goldenthread.documents import docx, html, pdf

pytestmark = pytest.mark.unit

OUTLINE = load_outline("board-highlight")


def _action(key: str, **changes: Any) -> dict[str, Any]:
    given = {
        "key": key, "title": f"Do {key}", "owner": "Service manager", "start": date(2016, 4, 1),
        "baseline_due": date(2016, 9, 30), "due": date(2016, 9, 30), "done": False,
        "delivery": "green", "delivery_before": "green", "impact": "not_known", "impact_before": "not_known",
        "suggested": "green", "why": "It is on track for 30 September 2016.", "hear_by": date(2016, 8, 1),
    }  # fmt: skip
    return given | changes


def _facts(*actions: dict[str, Any], **changes: Any) -> dict[str, Any]:
    given = {
        "schema": "board-highlight-1", "outline": "board-highlight", "title": "Highlight report: the plan",
        "subject": "In answer to the inspection", "authority_code": "390", "body": "The board",
        "report_of": "Director", "before": date(2016, 6, 5), "as_at": date(2016, 7, 5),
        "next_to": date(2016, 8, 5), "meeting_on": date(2016, 7, 5), "actions": list(actions),
        "legend": [{"kind": "delivery", "rating": "green", "meaning": "On track"}],
    }  # fmt: skip
    return given | changes


LATE = _action(
    "A2",
    delivery="red",
    delivery_before="green",
    suggested="red",
    why="It was due on 30 June 2016 and is not done: 5 days late.",
    due=date(2016, 6, 30),
    baseline_due=date(2016, 6, 30),
    hear_by=date(2016, 7, 1),
    last={"on": date(2016, 6, 20), "text": "Two posts are vacant."},
)


def _said(snapshot: Snapshot) -> str:
    return html.render(compose(snapshot))


def test_the_same_facts_make_the_same_bytes_in_every_format() -> None:
    first, second = freeze(_facts(_action("A1"), LATE)), freeze(_facts(_action("A1"), LATE))
    assert first == second
    for one, other in zip(_printed(first), _printed(second), strict=True):
        assert one == other
    assert from_stored(stored(first), where="there") == first


def _printed(snapshot: Snapshot) -> tuple[bytes, bytes, bytes]:
    document = compose(snapshot)
    return html.render(document).encode(), docx.render(document, None), pdf.render(document)


def test_headings_follow_the_outline_and_lint_finds_nothing_in_a_plain_report() -> None:
    snapshot = freeze(_facts(_action("A1"), LATE))
    blocks = [heading.block for heading in headings_of(compose(snapshot), OUTLINE)]
    assert blocks == [section.block for section in OUTLINE.sections]
    assert lint(facts_of_snapshot(snapshot)) == ()


def test_lint_still_reads_the_words_that_people_wrote() -> None:
    spoken = LATE | {"last": {"on": date(2016, 6, 20), "text": "x"}, "reports": [
        {"on": date(2016, 6, 20), "text": "x", "evidence": "Only 2 children were seen."}]}  # fmt: skip
    assert "I-22" in {finding.code for finding in lint(facts_of_snapshot(freeze(_facts(spoken))))}


def test_a_red_action_is_an_exception_with_its_cause_and_a_decision() -> None:
    said = _said(freeze(_facts(_action("A1"), LATE)))
    for words in ("Two posts are vacant.", "5 days late", "No recovery date is recorded", "Green to red"):
        assert words in said
    lines = [line.text for line in lines_of(compose(freeze(_facts(LATE))).blocks, OUTLINE)]
    assert any("decide on a new date for A2" in line for line in lines)
    assert any("ask the Service manager for a report on A2" in line for line in lines)


def test_nothing_to_say_is_said() -> None:
    said = _said(freeze(_facts(_action("A1"))))
    for words in ("No rating has changed", "No action is amber", "No evidence of impact", "Nothing recorded asks"):
        assert words in said


def test_counts_add_up_to_the_actions_in_every_column() -> None:
    content = freeze(_facts(_action("A1"), LATE, _action("A3", impact="green"))).records
    table = next(block for block in compose(freeze(_facts(_action("A1"), LATE))).blocks if hasattr(block, "columns"))
    columns = list(zip(*[[plain(cell) for cell in row] for row in table.rows], strict=True))[1:]
    assert [sum(int(number) for number in column) for column in columns] == [2, 2, 2, 2]
    assert len(content.actions) == 3


def test_facts_of_another_shape_are_refused() -> None:
    with pytest.raises(InputNotFit, match="not of a Cabinet paper"):
        _ = freeze(_facts(_action("A1"))).content
    with pytest.raises(Exception, match="before"):
        freeze({key: value for key, value in _facts().items() if key != "before"})
