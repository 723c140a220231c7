"""Reports in forms the reader was not built with: it may leave a grade unread, but it is never sure of a wrong one."""

from __future__ import annotations

from collections import Counter

import pytest

from goldenthread.intake.inspection_report import CONFIDENT, accept_report_bytes, read_report
from tests.factories.hard_letters import LETTERS
from tests.factories.hard_reports import Hard, hard_reports

pytestmark = pytest.mark.generative

EVERY = list(hard_reports(seeds=1))


@pytest.fixture(scope="module")
def counts() -> Counter[str]:
    """Filled by the tests of single documents, read by the one that counts over all of them."""
    return Counter()


@pytest.mark.parametrize("hard", EVERY, ids=lambda hard: hard.name)
def test_no_wrong_grade_is_read_surely(hard: Hard, counts: Counter[str]) -> None:
    read = read_report(accept_report_bytes(hard.data, name="hard.pdf"))
    for key, grade in hard.grades.items():
        found = read.judgements[key]
        kind = "overall" if key == "overall" else "other"
        counts[f"{kind} {'right' if found.grade == grade else 'unread' if found.grade is None else 'wrong'}"] += 1
        if found.grade not in (grade, None):
            assert found.confidence < CONFIDENT, key
    assert {key for key, each in read.judgements.items() if each.grade} <= set(hard.grades)
    assert len(read.recommendations) == hard.asks
    assert tuple(cite for each in read.recommendations for cite in each.national_framework) == hard.cites
    if hard.name.startswith("body_disagrees"):
        assert read.judgements["in_care"].confidence < CONFIDENT
        assert any("Two places disagree about in care" in problem for problem in read.problems)


@pytest.mark.parametrize("make", LETTERS, ids=lambda make: make.__name__)
def test_a_letter_gives_no_grade_whatever_it_repeats(make) -> None:
    hard, kind = make()
    read = read_report(accept_report_bytes(hard.data, name="letter.pdf"))
    assert read.judgements == {}
    assert (read.kind, read.dfe) == (kind, 390)
    assert read.on_site_from is not None
    assert len(read.recommendations) == hard.asks
    assert read.problems == ()


def test_nearly_every_grade_is_read(counts: Counter[str]) -> None:
    overall = counts["overall right"] / sum(counts[f"overall {how}"] for how in ("right", "unread", "wrong"))
    other = counts["other right"] / sum(counts[f"other {how}"] for how in ("right", "unread", "wrong"))
    assert overall >= 0.9
    assert other >= 0.98
