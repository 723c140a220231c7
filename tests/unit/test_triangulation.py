"""What a finding rests on: one source counts once, contradictions stay, a single kind says so."""

from __future__ import annotations

import pytest

from goldenthread.core.triangulation import Cited, triangulate

pytestmark = pytest.mark.unit


def cited(*given: tuple[str, str], stance: str = "for") -> list[Cited]:
    return [Cited(number, kind, source, stance) for number, (kind, source) in enumerate(given, start=1)]


def test_two_kinds_from_two_sources_confirm_each_other() -> None:
    found = triangulate(cited(("interview", "Manager"), ("document", "Minutes")))
    assert (found.independent, found.sources, found.is_triangulated, found.warnings) == (2, 2, True, ())


def test_one_source_under_two_kinds_confirms_nothing() -> None:
    found = triangulate(cited(("interview", "Team manager"), ("observation", "team  manager.")))
    assert (found.independent, found.sources, found.is_triangulated) == (1, 1, False)
    assert found.repeated == ("Team manager",)
    assert found.warnings == ("Its kinds of evidence all come from one source, so they do not confirm each other.",)


def test_a_source_heard_twice_does_not_count_twice() -> None:
    once = triangulate(cited(("interview", "Manager")))
    twice = triangulate(cited(("interview", "Manager"), ("interview", "Manager")))
    assert (twice.independent, twice.sources) == (once.independent, once.sources)
    assert twice.entries == 2


def test_resting_on_one_kind_says_which() -> None:
    found = triangulate(
        cited(("case_reading", "A"), ("case_reading", "B")), kind_labels={"case_reading": "Case reading"}
    )
    assert (found.independent, found.sources) == (1, 2)
    assert found.warnings == ("It rests on one kind of evidence only: case reading.",)


def test_a_shared_source_is_given_to_the_kind_that_needs_it() -> None:
    """The manager was interviewed and watched; the minutes are only a document: two of three kinds stand alone."""
    found = triangulate(cited(("interview", "Manager"), ("observation", "Manager"), ("document", "Minutes")))
    assert found.independent == 2
    assert found.warnings == ("It rests on 3 kinds of evidence, of which only 2 have a source of their own.",)
    freed = triangulate(
        cited(("interview", "Manager"), ("observation", "Manager"), ("observation", "Desk"), ("document", "Minutes"))
    )
    assert freed.independent == 3


def test_what_speaks_against_it_stays_visible_and_supports_nothing() -> None:
    against = [Cited(7, "child", "Council", "against"), Cited(3, "data", "Report", "against")]
    found = triangulate([*cited(("interview", "Manager"), ("document", "Minutes")), *against])
    assert (found.against, found.independent) == ((3, 7), 2)
    assert found.warnings == ("Evidence speaks against it: E3, E7.",)


def test_a_finding_without_evidence_says_so() -> None:
    assert triangulate([]).warnings == ("It rests on no evidence.",)
