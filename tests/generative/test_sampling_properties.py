"""Any frame: the same cases whatever the order, no case twice, every seat accounted for."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.core.definitions import build
from goldenthread.core.sampling import SamplingPlan, draw

pytestmark = pytest.mark.generative

frames = st.dictionaries(
    st.text(min_size=1, max_size=6).map(str.strip).filter(bool).filter(str.isprintable),
    st.tuples(st.sampled_from("abc"), st.sampled_from("xy")),
    min_size=1,
    max_size=40,
)


@given(frames, st.integers(1, 30), st.integers(0, 2), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_a_draw_is_repeatable_and_complete(
    held: dict[str, tuple[str, str]], size: int, minimum: int, shuffle: random.Random
) -> None:
    import unicodedata

    rows = list({unicodedata.normalize("NFC", c).strip(): (t, s) for c, (t, s) in held.items()}.items())
    frame = [{"case": case, "team": team, "stage": stage} for case, (team, stage) in rows]
    strata = {row[1] for row in rows}
    minimum = min(minimum, size // len(strata))
    tables = {"title": "t", "size": size, "by": ["team", "stage"], "minimum": minimum}
    plan = build(SamplingPlan, tables, where="plan")
    found = draw(frame, plan, seed="seed")
    shuffled = frame.copy()
    shuffle.shuffle(shuffled)
    assert draw(shuffled, plan, seed="seed") == found
    drawn = [each.case for each in found.drawn]
    assert len(set(drawn)) == len(drawn) == min(size, len(frame))
    for each in found.strata:
        assert min(minimum, each.eligible) <= each.drawn <= each.eligible
    if minimum == 0 and size <= len(frame):
        for each in found.strata:
            assert abs(each.drawn - size * each.eligible / len(frame)) < 1


@given(frames)
@settings(max_examples=50, deadline=None)
def test_a_larger_sample_holds_the_smaller(held: dict[str, tuple[str, str]]) -> None:
    import unicodedata

    frame = [{"case": case} for case in {unicodedata.normalize("NFC", c).strip() for c in held}]
    small = build(SamplingPlan, {"title": "t", "size": 3}, where="plan")
    large = build(SamplingPlan, {"title": "t", "size": 9}, where="plan")
    few = {each.case for each in draw(frame, small, seed="s").drawn}
    assert few <= {each.case for each in draw(frame, large, seed="s").drawn}
