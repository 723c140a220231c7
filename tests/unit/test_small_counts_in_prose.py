"""Sentences that tell of a few children are found, and those that only hold a number are not."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.core.disclosure import scan_prose

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("text", "words", "number"),
    [
        ("There are minimal disruptions, with one breakdown in 2014–15.", "one breakdown", 1),
        ("There was one adoption breakdown.", "one adoption breakdown", 1),
        ("Seven care leavers are at university.", "Seven care leavers", 7),
        ("Currently there are seven at university.", "seven at university", 7),
        (
            "For the very small number of care leavers who have disabilities,",
            "the very small number of care leavers",
            None,
        ),
        ("Three very young unaccompanied asylum-seeking children arrived.", "Three very young unaccompanied", 3),
        ("Reviews were late for 2 of 31 children.", "2 of 31 children", 2),
        ("This was true of two of the looked-after children.", "two of the looked-after children", 2),
        ("All 7 children were seen alone.", "7 children", 7),
        ("Two went missing.", "Two went", 2),
        ("A handful of families moved away.", "A handful of families", None),
        ("Very few children are placed at a distance.", "Very few children", None),
        ("There were 4 serious incidents.", "4 serious incidents", 4),
        ("Only one child’s plan was late.", "one child’s", 1),
    ],
)
def test_a_small_count_is_found(text: str, words: str, number: int | None) -> None:
    found = scan_prose(text)
    assert [(each.text, each.number) for each in found] == [(words, number)]
    assert text[found[0].start : found[0].end] == words
    assert found[0].kind == ("vague" if number is None else "count")


@pytest.mark.parametrize(
    "text",
    [
        "Section 4 children are a priority.",
        "One in five children lives in poverty.",
        "In 2 years children moved less often.",
        "One of the ways that children are heard is One Voice, which is influential.",
        "19 children and twenty-one young people took part.",
        "5% of children and 1.5 children for each worker.",
        "A four-point scale is used for every child.",
        "The three key judgements cover children in care.",
        "No children were placed out of area.",
        "As one young person put it, “I see them as family”.",
        "In week 2 cases are read.",
        "Two areas for improvement concern children in need.",
        "There were 1,204 referrals and 3,118 contacts.",
        "",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert scan_prose(text) == ()


def test_the_limit_is_the_schemes() -> None:
    assert scan_prose("Seven care leavers", below=6) == ()
    assert scan_prose("Five care leavers", below=6)


@given(st.text(alphabet="one two 3 of the children at university very small number .,-–'\n", max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_text_is_scanned_and_places_are_true(text: str) -> None:
    found = scan_prose(text)
    for before, after in itertools.pairwise(found):
        assert before.start <= after.start
    for each in found:
        assert text[each.start : each.end] == each.text


@pytest.mark.parametrize("odd", ["seven    ", "two-", "two out of our 3 ", "a very small number of ", "one of the "])
def test_an_odd_page_holds_nothing_up(odd: str) -> None:
    """A pattern without bounds would need hours for each of these."""
    assert scan_prose(odd * 5_000) == ()
