"""A file of gradings is read whole or refused, row by row."""

from __future__ import annotations

import re

import pytest

from goldenthread.analysis.gradings import Grading, grade_of, read_gradings
from goldenthread.core.errors import InputNotFit

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("good", "good"),
        (" GOOD ", "good"),
        ("requires_improvement", "requires_improvement"),
        ("Requires Improvement", "requires_improvement"),
        ("requires-improvement", "requires_improvement"),
        ("Requires improvement to be good", "requires_improvement"),
        ("1", "outstanding"),
        ("4", "inadequate"),
        ("5", None),
        ("1.0", None),
        ("goood", None),
        ("", None),
    ],
)
def test_a_cell_means_one_grade_or_none(text: str, grade: str | None) -> None:
    assert grade_of(text) == grade


def test_numbers_may_run_the_other_way() -> None:
    assert [grade_of(n, one_is="inadequate") for n in "1234"] == [
        "inadequate",
        "requires_improvement",
        "good",
        "outstanding",
    ]


def test_columns_in_any_order_and_more_of_them_are_read() -> None:
    lines = ["\ufeffTeam, Grade ,CASE,auditor\n", "North,Good,c1,Ann\n", "\n", "North,2,c1,Bob\n"]
    assert read_gradings(lines) == [Grading("c1", "Ann", "good"), Grading("c1", "Bob", "good")]


def test_every_bad_row_is_named_and_no_value_is_repeated() -> None:
    lines = ["case,auditor,grade\n", "c1,Ann,Good\n", "c1,Bob,Splendid\n", "c2,,Good\n", "c1,Ann,Good\n", "c3\n"]
    with pytest.raises(InputNotFit) as refusal:
        read_gradings(lines, where="gradings.csv")
    message = str(refusal.value)
    assert message.startswith("gradings.csv cannot be used until these rows are mended:")
    for place in (
        "Row 3, column grade:",
        "Row 4, column auditor: empty",
        "Row 5, column auditor: this auditor already graded this case in row 2",
        "Row 6, column auditor: empty",
        "Row 6, column grade: empty",
    ):
        assert place in message
    assert "Splendid" not in message
    assert "c1" not in message


def test_a_flood_of_bad_rows_is_counted_rather_than_listed() -> None:
    lines = ["case,auditor,grade\n", *(f"c{i},Ann,?\n" for i in range(500))]
    with pytest.raises(InputNotFit, match=r"and 480 more") as refusal:
        read_gradings(lines)
    assert len(str(refusal.value)) < 3_000


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ([], "is empty"),
        (["case,auditor\n"], "no column “grade”"),
        (["case,auditor,grade,Grade\n"], "more than once"),
        (["case,auditor,grade\n"], "no gradings below it"),
        (["case,auditor,grade\n", 'c1,"Ann,Good\n'], "never closes"),
    ],
)
def test_a_file_of_the_wrong_shape_gets_one_sentence(lines: list[str], says: str) -> None:
    with pytest.raises(InputNotFit, match=re.escape(says)):
        read_gradings(lines)
