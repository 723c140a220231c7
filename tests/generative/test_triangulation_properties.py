"""Whatever is cited, independence is a matching: checked against trying every way of giving kinds their sources."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.core.triangulation import Cited, triangulate

pytestmark = pytest.mark.generative

ENTRIES = st.lists(
    st.builds(
        Cited,
        number=st.integers(1, 99),
        kind=st.sampled_from(["case", "interview", "observation", "document"]),
        source=st.sampled_from(["A", "B", "C", "D"]),
        stance=st.sampled_from(["for", "against"]),
    ),
    max_size=10,
)


def by_trying_everything(entries: list[Cited]) -> int:
    """The most kinds that can each have a source of their own, by brute force."""
    pairs = sorted({(each.kind, each.source) for each in entries if each.stance == "for"})
    for size in range(len(pairs), 0, -1):
        for chosen in itertools.combinations(pairs, size):
            if len({kind for kind, _ in chosen}) == size == len({source for _, source in chosen}):
                return size
    return 0


@given(ENTRIES)
def test_independence_is_the_largest_matching(entries: list[Cited]) -> None:
    assert triangulate(entries).independent == by_trying_everything(entries)


@given(ENTRIES)
def test_it_never_exceeds_kinds_or_sources_and_order_does_not_matter(entries: list[Cited]) -> None:
    found = triangulate(entries)
    assert found.independent <= min(len(found.kinds), found.sources)
    turned = triangulate(reversed(entries))
    assert (turned.independent, turned.kinds, turned.sources, turned.against) == (
        found.independent,
        found.kinds,
        found.sources,
        found.against,
    )


@given(ENTRIES.filter(lambda entries: any(each.stance == "for" for each in entries)))
def test_hearing_a_source_again_adds_nothing(entries: list[Cited]) -> None:
    first = next(each for each in entries if each.stance == "for")
    assert triangulate([*entries, first]).independent == triangulate(entries).independent


@given(ENTRIES)
def test_a_finding_on_fewer_than_two_independent_kinds_always_says_so(entries: list[Cited]) -> None:
    found = triangulate(entries)
    if found.independent < 2:
        assert not found.is_triangulated
        assert found.warnings
