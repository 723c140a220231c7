"""Columns on paper: no word is cut, long cells get the room, and shares that were given stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.core.document import Column, Table, runs, simple_table
from goldenthread.documents.column_widths import shares

pytestmark = pytest.mark.unit


def test_shares_that_were_given_stand_and_a_missing_one_is_middling() -> None:
    assert shares(simple_table("T", (Column("A", width=3), Column("B"), Column("C", width=1)), ())) == [3, 2, 1]


def test_a_column_of_sentences_gets_most_of_the_room_and_every_longest_word_fits() -> None:
    row = (
        "LA1a-1",
        "Train every social worker to write plans from the risks in the assessment. " * 3,
        "Manager",
        "29 July 2016",
    )
    found = shares(simple_table("T", ("Action", "What will be done", "Owner", "Due"), (row,)))
    assert found[1] > sum(found) / 2
    assert all(share > longest for share, longest in zip(found, (6, 11, 7, 4), strict=True))


def test_two_short_columns_share_what_is_left_evenly() -> None:
    first, second = shares(simple_table("T", ("Grade", "Count"), (("Good", "2"),)))
    assert first == second


@given(st.lists(st.text(max_size=60), min_size=1, max_size=9))
def test_every_column_has_some_width_whatever_it_holds(words: list[str]) -> None:
    table = Table("T", tuple(Column("") for _ in words), (tuple(runs(each) for each in words),))
    assert all(share > 0 for share in shares(table))
