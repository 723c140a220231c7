"""Every published rule is kept by a check, kept in reading, or not kept for a reason that can be tested."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldenthread.core.measures import load_measures
from goldenthread.core.public_rules import COLLECTIONS, PublicRule, public_rules
from goldenthread.core.returns import load_return
from goldenthread.intake.accepted import IssueBook, TableBuilder

pytestmark = pytest.mark.spec

BREAKDOWNS = {
    "ssda903": {"header.sex", "header.ethnicity", "episodes.cin"},
    "cin-census": {"children.sex", "children.ethnicity", "disabilities.disability", "cin_details.primary_need"},
}
RULES = [(collection, rule) for collection in COLLECTIONS for rule in public_rules(collection)]
FOUND_IN_READING = {"unread_cell", "blank_cell", "blank_identifier"}


def of_state(state: str) -> list[tuple[str, PublicRule]]:
    return [(collection, rule) for collection, rule in RULES if rule.state == state]


def test_every_rule_of_2026_is_accounted_for() -> None:
    counts = {collection: len(public_rules(collection)) for collection in COLLECTIONS}
    assert counts == {"ssda903": 344, "cin-census": 109}
    assert len(of_state("check")) >= 280


@pytest.mark.parametrize(("collection", "rule"), of_state("not needed"), ids=lambda each: getattr(each, "code", each))
def test_no_measure_uses_what_a_rule_without_a_check_judges(collection: str, rule: PublicRule) -> None:
    used = {cell for measure in load_measures().values() for cell in measure.reads.get(collection, ())}
    assert rule.cells
    assert not set(rule.cells) & (used | BREAKDOWNS[collection])


@pytest.mark.parametrize(("collection", "rule"), of_state("read"), ids=lambda each: getattr(each, "code", each))
def test_reading_finds_what_a_rule_without_a_check_asks(collection: str, rule: PublicRule) -> None:
    wants_entry = "given" in rule.words or "has a" in rule.words or "has an" in rule.words or "says which" in rule.words
    for cell in rule.cells:
        table, column = cell.split(".")
        schema = load_return(collection).table(table)
        kind = schema.column(column)
        if kind.type != "text":
            assert _found(collection, table, column, "no such entry") == {"unread_cell"}
        if wants_entry:
            assert _found(collection, table, column, "") & FOUND_IN_READING
    assert rule.words[:1].isupper()


def _found(collection: str, table: str, column: str, entry: str) -> set[str]:
    book = IssueBook()
    builder = TableBuilder(load_return(collection).table(table), book, 2026)
    builder.add("here", [2], {column: [entry or None]})
    return {issue.kind for issue in book.issues() if issue.column == builder.table.column(column).title}


def test_the_codes_stand_nowhere_twice_and_no_wording_is_empty() -> None:
    for collection in COLLECTIONS:
        codes = [rule.code for rule in public_rules(collection)]
        assert len(codes) == len(set(codes))
    assert all(rule.words.strip() and "|" not in rule.words for _, rule in RULES)


def test_the_page_lists_every_rule() -> None:
    page = Path("docs/reference/public-rules.md").read_text(encoding="utf-8")
    for _, rule in RULES:
        assert f"| {rule.code} | " in page
