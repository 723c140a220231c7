"""The composed Cabinet paper: order, numbering, footnotes, and that one snapshot always gives one paper."""

from __future__ import annotations

import copy
import json
import os
import subprocess
import sys
from datetime import date
from typing import Any

import pytest

from goldenthread.core.document import (
    Block,
    Chart,
    Document,
    Figure,
    Heading,
    ListBlock,
    NumberedParagraph,
    Section,
    Table,
    all_notes,
    from_json,
    label_of,
    plain,
    problems,
    to_json,
)
from goldenthread.core.errors import DefinitionError, InputNotFit
from goldenthread.core.papers.assemble import facts_for_cabinet
from goldenthread.core.papers.compose import compose
from goldenthread.core.papers.outline import load_outline
from goldenthread.core.papers.snapshot import freeze, from_stored, read_snapshot, stored

pytestmark = pytest.mark.unit
FACTS = facts_for_cabinet("gateshead-2015")


@pytest.fixture(scope="module")
def paper() -> Document:
    return compose(freeze(FACTS))


def _flat(blocks: tuple[Block, ...]) -> list[Block]:
    return [inner for block in blocks for inner in (_flat(block.blocks) if isinstance(block, Section) else [block])]


def _texts(document: Document) -> str:
    return to_json(document)


def test_the_headings_stand_in_the_order_councillors_know(paper: Document) -> None:
    titles = [block.text for block in _flat(paper.blocks) if isinstance(block, Heading) and block.level < 3]
    # This paper keeps nothing from the public, so the heading for what is exempt does not stand in it.
    expected = [section.title for section in load_outline("cabinet").sections if section.block != "exempt"]
    assert titles[:7] == expected[:7]
    assert titles[7] == "Appendix 1"
    assert [title for title in titles if not title.startswith("Appendix")] == expected
    assert titles[-2] == "Appendix 2"


def test_each_part_numbers_its_paragraphs_from_one(paper: Document) -> None:
    main = [block.number for block in paper.blocks if isinstance(block, NumberedParagraph)]
    appendix = next(block for block in paper.blocks if isinstance(block, Section) and block.anchor == "appendix-1")
    inside = [block.number for block in appendix.blocks if isinstance(block, NumberedParagraph)]
    assert main == [str(n) for n in range(1, len(main) + 1)]
    assert inside == [str(n) for n in range(1, len(inside) + 1)]


def test_the_decisions_are_numbered_in_roman_once_each(paper: Document) -> None:
    lists = [block for block in paper.blocks if isinstance(block, ListBlock) and block.style == "roman"]
    assert [label_of(lists[0], place) for place in range(len(lists[0].items))] == ["(i)", "(ii)", "(iii)"]


def test_a_reader_with_any_software_can_read_it(paper: Document) -> None:
    assert problems(paper) == ()


def test_every_national_figure_cites_a_source_with_its_date(paper: Document) -> None:
    chart = next(block for block in paper.blocks if isinstance(block, Chart))
    figures = [run for row in chart.table.rows for cell in row for run in cell if isinstance(run, Figure)]
    assert [figure.value for figure in figures] == ["2", "21", "43", "21"]
    dated = {source.key: source.as_at for source in paper.sources}
    assert all(dated[figure.source] == date(2016, 4, 1) for figure in figures)
    assert "as at 11 March 2016" in " ".join(note.text for note in all_notes(paper))
    assert any("Annex O" in note.text for note in all_notes(paper))


def test_all_seven_grades_are_in_the_report_itself(paper: Document) -> None:
    table = next(
        block for block in paper.blocks if isinstance(block, Table) and block.caption == "Judgements and grades"
    )
    grades = [plain(row[1]) for row in table.rows]
    assert grades == ["Good", "Good", "Good", "Good", "Requires improvement", "Good", "Requires improvement"]


def test_the_statutory_paragraph_carries_both_dates(paper: Document) -> None:
    words = next(
        plain(block.runs)
        for block in paper.blocks
        if isinstance(block, NumberedParagraph) and "By law" in plain(block.runs)
    )
    assert "26 April 2016" in words
    assert "23 June 2016" in words
    assert "assumed" in words


def test_numbers_too_small_to_print_are_not_printed(paper: Document) -> None:
    text = _texts(paper)
    assert "Seven care leavers" not in text
    assert "one did in 2014-15" not in text
    assert "very few disabled" not in text


def test_the_plan_says_it_is_made_up_and_answers_every_ask(paper: Document) -> None:
    text = _texts(paper)
    assert "Made up for demonstration" in text
    assert "Of these, 24 have an action in the plan." in text


def test_the_tree_survives_its_own_json(paper: Document) -> None:
    assert from_json(to_json(paper)) == paper


def test_the_same_facts_in_another_order_are_the_same_snapshot() -> None:
    turned = {key: FACTS[key] for key in reversed(list(FACTS))}
    assert freeze(turned) == freeze(FACTS)
    assert freeze(json.loads(freeze(FACTS).text)) == freeze(FACTS)


def test_two_processes_with_different_hash_seeds_make_the_same_bytes() -> None:
    script = (
        "from goldenthread.core.papers.assemble import facts_for_cabinet\n"
        "from goldenthread.core.papers.snapshot import freeze\n"
        "from goldenthread.core.papers.compose import compose\n"
        "from goldenthread.core.document import to_json\n"
        "import hashlib\n"
        "s = freeze(facts_for_cabinet('gateshead-2015'))\n"
        "print(s.sha256, hashlib.sha256(to_json(compose(s)).encode()).hexdigest())"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1


def _changed(**paper: Any) -> dict[str, Any]:
    facts = copy.deepcopy(FACTS)
    facts["paper"].update(paper)
    return facts


def test_a_changed_fact_is_another_snapshot() -> None:
    assert freeze(_changed(contact="Somebody else")).sha256 != freeze(FACTS).sha256


def test_what_is_not_known_may_be_null_or_left_out() -> None:
    with_null = _changed(review_on=None)
    without = copy.deepcopy(with_null)
    del without["paper"]["review_on"]
    assert freeze(with_null) == freeze(without)


@pytest.mark.parametrize(
    ("paper_facts", "says"),
    [
        ({"colour": "blue"}, "“colour”"),
        ({"written_on": "yesterday"}, "written like 2016-03-11"),
        ({"written_on": 20160401}, "written like 2016-03-11"),
        ({"title": None}, "no “title”"),
        ({"title": object()}, "must be plain"),
        ({"title": float("nan")}, "must be plain"),
    ],
)
def test_facts_that_do_not_fit_are_refused_by_place(paper_facts: dict[str, Any], says: str) -> None:
    with pytest.raises(InputNotFit, match=says):
        freeze(_changed(**paper_facts))


def test_a_stored_snapshot_is_read_back_and_a_changed_one_refused(tmp_path: Any) -> None:
    snapshot = freeze(FACTS)
    path = tmp_path / "snapshot.json"
    path.write_text(stored(snapshot), encoding="utf-8")
    assert read_snapshot(path) == snapshot
    path.write_text(stored(snapshot).replace("Quality Assurance", "Someone"), encoding="utf-8")
    with pytest.raises(InputNotFit, match="was changed after it was frozen"):
        read_snapshot(path)


@pytest.mark.parametrize("text", ["", "[]", '{"sha256": "x"}', '{"sha256": "x", "facts": []}', "[" * 100_000])
def test_what_is_no_snapshot_is_refused(text: str) -> None:
    with pytest.raises(InputNotFit, match=r"snapshot\.json"):
        from_stored(text, where="snapshot.json")


def test_a_snapshot_of_a_schema_we_do_not_know_is_refused() -> None:
    with pytest.raises(DefinitionError, match="cabinet-1"):
        freeze(FACTS | {"schema": "cabinet-9"})


def test_a_paper_with_little_known_is_still_a_paper() -> None:
    facts = copy.deepcopy(FACTS)
    facts["paper"] |= {"meeting_on": None, "review_on": None, "overseers": [], "key_decision": "unanswered"}
    facts |= {
        "comparators": [],
        "practice": [],
        "documents": [],
        "alternatives": [],
        "alternatives_reason": "",
        "plan": None,
    }
    facts["inspection"] |= {"team": [], "evidence": [], "history": []}
    made = compose(freeze(facts))
    assert problems(made) == ()
    text = _texts(made)
    assert "not yet fixed" in text
    assert "There are no background papers" in text
