"""Papers made from the same facts for other readers: they agree number for number, and each suits whom it is for."""

from __future__ import annotations

import re

import pypdfium2
import pytest

from goldenthread.core.document import Figure, Section, Table
from goldenthread.core.papers.assemble import facts_for_cabinet
from goldenthread.core.papers.comparing import compare_papers
from goldenthread.core.papers.compose import compose
from goldenthread.core.papers.outline import load_outline, outlines_for
from goldenthread.core.papers.readability import lix, readings
from goldenthread.core.papers.snapshot import Snapshot, freeze
from goldenthread.core.papers.stray_figures import stray_figures
from goldenthread.documents import pdf

pytestmark = pytest.mark.unit
KEYS = [each.key for each in outlines_for("cabinet")]


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return freeze(facts_for_cabinet("gateshead-2015"))


def _figures(blocks) -> list[tuple[str, str]]:
    """Every sourced figure under some blocks, with its source."""
    found = []
    for block in blocks:
        if isinstance(block, Section):
            found += _figures(block.blocks)
        elif isinstance(block, Table):
            found += [
                (run.value, run.source) for row in block.rows for cell in row for run in cell if isinstance(run, Figure)
            ]
        elif hasattr(block, "runs"):
            found += [(run.value, run.source) for run in block.runs if isinstance(run, Figure)]
    return found


def _tables(blocks) -> dict[str, Table]:
    found = {}
    for block in blocks:
        if isinstance(block, Section):
            found |= _tables(block.blocks)
        elif isinstance(block, Table):
            found[block.caption] = block
        elif hasattr(block, "table"):
            found[block.table.caption] = block.table
    return found


@pytest.mark.parametrize("key", ["scrutiny", "safeguarding-board"])
def test_cabinet_scrutiny_and_the_board_read_the_same_numbers(key: str, snapshot: Snapshot) -> None:
    cabinet = compose(snapshot)
    other = compose(snapshot, outline=load_outline(key))
    ours, theirs = _tables(cabinet.blocks), _tables(other.blocks)
    shared = set(ours) & set(theirs)
    assert len(shared) >= 3
    assert all(ours[caption] == theirs[caption] for caption in shared)
    counted = {figure for figure in _figures(other.blocks) if figure not in _figures(cabinet.blocks)}
    own_part = str(sum(each.judgement == "lscb" for each in snapshot.content.recommendations))
    assert {value for value, _ in counted} <= {own_part}, "a number of its own can only count its own part"


@pytest.mark.parametrize("key", KEYS)
def test_every_outline_makes_a_tagged_pdf_and_the_same_bytes_twice(key: str, snapshot: Snapshot) -> None:
    document = compose(snapshot, outline=load_outline(key))
    first = pdf.render(document)
    assert first == pdf.render(compose(snapshot, outline=load_outline(key)))
    assert b"pdfuaid" in first or b"/StructTreeRoot" in first


def test_the_plan_on_a_page_is_on_a_page(snapshot: Snapshot) -> None:
    printed = pdf.render(compose(snapshot, outline=load_outline("plan-on-a-page")))
    assert len(pypdfium2.PdfDocument(printed)) == 1


def test_the_written_statement_names_every_action_and_its_day(snapshot: Snapshot) -> None:
    words = " ".join(
        re.findall(r"LA\d\w-\d|LS\d\w-\d", str(compose(snapshot, outline=load_outline("written-statement"))))
    )
    assert all(action.key in words for action in snapshot.content.plan.actions)


@pytest.mark.parametrize("key", KEYS)
def test_no_section_is_harder_than_its_readers_should_bear(key: str, snapshot: Snapshot) -> None:
    outline = load_outline(key)
    assert [each.title for each in readings(compose(snapshot, outline=outline), outline) if each.over] == []


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("The cat sat. The dog ran.", 3),
        ("Improvement requires considerable determination.", 104),
        ("", 0),
        ("91 82, 3.", 0),
    ],
)
def test_the_score_is_words_for_each_sentence_and_the_share_of_long_ones(text: str, score: int) -> None:
    assert round(lix(text)) == score


def test_a_hard_section_shows_its_hardest_sentence(snapshot: Snapshot) -> None:
    facts = facts_for_cabinet("gateshead-2015")
    hard = (
        "Notwithstanding organisational considerations, multidisciplinary arrangements necessitate comprehensive "
        "reconfiguration throughout partnership infrastructure."
    )
    facts["paper"]["reasons"] = [hard]
    found = readings(compose(freeze(facts)), load_outline("cabinet"))
    reasons = next(each for each in found if each.title == "For the following reason")
    assert reasons.over
    assert reasons.hard == (hard,)


@pytest.mark.parametrize(
    ("words", "stray"),
    [
        ("The plan holds 25 actions.", []),
        ("It was published on 11 March 2016.", []),
        ("See Appendix 1 and paragraph 99.", []),
        ("In 2016-17 and by 2030.", []),
        ("It helps 347 children.", ["347"]),
        ("It rose by 61.5%.", ["61.5%"]),
        ("More than 1,204 children.", ["1,204"]),
    ],
)
def test_a_number_that_no_fact_holds_is_found(words: str, stray: list[str]) -> None:
    facts = facts_for_cabinet("gateshead-2015")
    facts["paper"]["proposal"] = [words]
    assert [each.figure for each in stray_figures(freeze(facts).content)] == stray


def test_two_versions_show_what_was_changed_added_and_taken_out(snapshot: Snapshot) -> None:
    facts = facts_for_cabinet("gateshead-2015")
    facts["paper"]["policy_context"] = [*facts["paper"]["policy_context"], "A new sentence."]
    facts["consultation"] = facts["consultation"][1:]
    found = compare_papers(compose(snapshot), compose(freeze(facts)), load_outline("cabinet"))
    assert ("added", "A new sentence.") in {(each.kind, each.after) for each in found}
    assert any(each.kind == "taken_out" and "Asked that care leavers" in each.before for each in found)
    assert compare_papers(compose(snapshot), compose(snapshot), load_outline("cabinet")) == ()
