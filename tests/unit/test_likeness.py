"""Which recommendations are proposed as asking for the same, and why."""

from __future__ import annotations

import pytest

from goldenthread.analysis.likeness import Collection

pytestmark = pytest.mark.unit

TEXTS = {
    1: "Offer a return home interview each time a child goes missing, and use what it shows.",
    2: "Make sure that return interviews reach every child who was missing.",
    3: "Give all staff reflective supervision.",
    4: "Ensure the quality and consistency of services for children and young people.",
    5: "Meet the law for privately fostered children.",
    6: "Find and safeguard children in private fostering.",
    7: "",
}


def test_different_wordings_of_one_ask_are_proposed_with_the_words_they_share() -> None:
    made = Collection(TEXTS)
    near = made.nearest(1)
    assert [key for key, _ in near] == [2]
    assert "return home interview" in near[0][1].shared
    assert [key for key, _ in made.nearest(5)] == [6]
    assert made.nearest(5)[0][1].shared == ("private fostering",)


def test_words_that_every_recommendation_has_make_nothing_alike() -> None:
    made = Collection(TEXTS)
    assert made.nearest(4) == []
    assert made.nearest(7) == []
    assert made.compare(4, 1).value == 0


def test_likeness_is_the_same_both_ways_and_on_every_run_and_a_text_is_most_like_itself() -> None:
    first, second = Collection(TEXTS), Collection(dict(reversed(TEXTS.items())))
    for one in TEXTS:
        for other in TEXTS:
            assert first.compare(one, other) == second.compare(one, other)
            assert first.compare(one, other).value == first.compare(other, one).value
    assert first.compare(1, 1).value == 1
