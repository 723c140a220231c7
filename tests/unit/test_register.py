"""The national register answers as Ofsted's own tables do, as at any day."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from goldenthread.core import authorities
from goldenthread.core.errors import InputNotFit, WrongUse
from goldenthread.core.frameworks import load_framework
from goldenthread.core.like_for_like import comparisons, in_one_sentence
from goldenthread.core.outcomes import GRADES, Event, Outcome, events, from_row, shipped, to_row
from goldenthread.core.register import distribution, rows_behind, standing, time_since_last, timeline

pytestmark = pytest.mark.unit

SEED_DAY = date(2016, 3, 11)


def outcome(
    dfe: int, published: str | None, grade: str, *, framework: str = "sif-2013", judgement: str = "overall", **more: str
) -> Outcome:
    """A made-up outcome; the authority's name is taken from the list."""
    text = {
        "dfe": str(dfe),
        "name": authorities.by_dfe(dfe).name,
        "region": authorities.by_dfe(dfe).ofsted_region,
        "framework": framework,
        "kind": "inspection",
        "start": "",
        "published": published or "",
        "judgement": judgement,
        "grade": grade,
        "theme": "",
        "source": "made-up",
        "sheet": "Sheet",
        "row": "1",
    }
    return from_row(text | more)


def counts(*, framework: str, as_at: date, **how: str) -> tuple[int, tuple[int, ...]]:
    found = distribution(shipped(), framework=framework, as_at=as_at, **how)  # type: ignore[arg-type]
    return found.n, tuple(found.grades.values())


@pytest.mark.parametrize(
    ("rounds", "expected"),
    [("first", (83, (0, 20, 42, 21))), ("all", (84, (0, 20, 42, 22))), ("latest", (83, (0, 20, 42, 21)))],
)
def test_the_day_of_the_gateshead_report(rounds: str, expected: tuple[int, tuple[int, ...]]) -> None:
    assert counts(framework="sif-2013", as_at=SEED_DAY, rounds=rounds) == expected


def test_the_one_re_inspection_by_then_is_slough() -> None:
    first = set(rows_behind(shipped(), framework="sif-2013", as_at=SEED_DAY, rounds="first"))
    every = set(rows_behind(shipped(), framework="sif-2013", as_at=SEED_DAY, rounds="all"))
    (extra,) = every - first
    assert (extra.name, extra.published, extra.grade) == ("Slough", date(2016, 2, 17), "inadequate")


@pytest.mark.parametrize(
    ("as_at", "expected"),
    [
        (date(2015, 1, 20), (41, (0, 10, 24, 7))),
        (date(2017, 4, 30), (127, (2, 35, 60, 30))),
        (date(2018, 12, 31), (152, (3, 51, 65, 33))),
    ],
)
def test_other_published_counts_of_the_same_series(as_at: date, expected: tuple[int, tuple[int, ...]]) -> None:
    assert counts(framework="sif-2013", as_at=as_at, rounds="first") == expected


def test_the_latest_grades_are_those_ofsted_lists_for_31_march_2025() -> None:
    """Ofsted's own list of latest judgements (inspected by 31 March, published by 30 June 2025): 153 authorities."""
    assert counts(framework="ilacs", as_at=date(2025, 6, 30), rounds="latest") == (153, (36, 67, 31, 19))


def test_a_region_is_a_part_of_the_whole_however_it_is_drawn() -> None:
    def n(region: str | None) -> int:
        return distribution(shipped(), framework="sif-2013", as_at=date(2018, 12, 31), region=region).n

    combined = n("North East, Yorkshire and the Humber")
    assert combined == n("north east") + n("Yorkshire & the Humber")
    assert n("London") == n("Inner London") + n("Outer London") > 0
    nine = {each.region for each in authorities.authorities()}
    assert sum(n(region) for region in nine) == n(None)


def test_only_reports_published_by_the_day_count() -> None:
    rows = [outcome(390, "2016-03-11", "good"), outcome(391, "2016-03-12", "good"), outcome(392, None, "good")]
    assert distribution(rows, framework="sif-2013", as_at=SEED_DAY).n == 1


def test_first_and_latest_take_one_inspection_of_each_authority() -> None:
    rows = [
        outcome(390, "2017-01-01", "good"),
        outcome(390, "2014-01-01", "inadequate"),
        outcome(391, "2015-01-01", "good"),
    ]
    day = date(2018, 1, 1)
    found = {
        r: distribution(rows, framework="sif-2013", as_at=day, rounds=r).grades for r in ("first", "all", "latest")
    }
    assert found["first"] == {"outstanding": 0, "good": 1, "requires_improvement": 0, "inadequate": 1}
    assert found["latest"] == {"outstanding": 0, "good": 2, "requires_improvement": 0, "inadequate": 0}
    assert sum(found["all"].values()) == 3


def test_an_authority_that_is_gone_leaves_the_latest_picture_but_not_the_history() -> None:
    rows = [outcome(909, "2022-11-15", "good", framework="ilacs-2018", kind="standard")]
    for rounds, n in (("all", 1), ("latest", 0)):
        assert distribution(rows, framework="ilacs", as_at=date(2024, 1, 1), rounds=rounds).n == n  # type: ignore[arg-type]
    assert distribution(rows, framework="ilacs", as_at=date(2023, 3, 31), rounds="latest").n == 1


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"framework": "sif-2031"}, "holds no framework"),
        ({"framework": "sif-2017"}, "ask for sif-2013"),
        ({"framework": "slac-2009"}, "safeguarding_overall, looked_after_overall"),
        ({"framework": "sif-2013", "rounds": "second"}, "first, all, latest"),
    ],
)
def test_a_question_that_cannot_be_answered_says_what_can(asked: dict[str, str], says: str) -> None:
    with pytest.raises(WrongUse, match=says):
        distribution([], as_at=SEED_DAY, **asked)  # type: ignore[arg-type]


def test_an_unknown_region_lists_the_regions() -> None:
    with pytest.raises(InputNotFit, match="North East; North East, Yorkshire"):
        distribution([], framework="sif-2013", as_at=SEED_DAY, region="Narnia")


def test_gateshead_from_2011_to_2025() -> None:
    entries = timeline(shipped(), 390)
    assert [(e.framework, e.published) for e in entries] == [
        ("slac-2009", date(2011, 3, 11)),
        ("cp-arrangements-2012", date(2013, 4, 9)),
        ("sif-2013", date(2016, 3, 11)),
        ("ilacs-2018", date(2019, 6, 11)),
        ("ilacs-2023", date(2025, 1, 29)),
    ]
    sif = entries[2]
    assert sif.judgements == {
        "overall": "good",
        "help_and_protection": "good",
        "looked_after": "good",
        "adoption": "good",
        "care_leavers": "requires_improvement",
        "leadership": "good",
        "lscb": "requires_improvement",
    }
    assert next(iter(sif.judgements)) == "overall"
    assert entries[-1].start == date(2024, 12, 2)
    says = [e.comparable_with_previous.split(":")[0] for e in entries[1:]]
    assert says == ["Not like for like", "Not like for like", "Not quite like for like", "Not quite like for like"]


def test_a_reorganised_authority_keeps_its_history_apart() -> None:
    entries = timeline(shipped(), 839)
    before = {e.authority for e in entries if e.dfe != 839}
    assert before == {"Bournemouth", "Poole", "Dorset (to March 2019)"}
    first = next(e for e in entries if e.dfe == 839 and e.judgements)
    assert "first graded inspection of this authority" in first.comparable_with_previous
    assert all(e.dfe != 838 for e in entries), "the new Dorset is a sibling, not a part of this history"
    for dfe in (835, 836, 837):
        old = next(e for e in entries if e.dfe == dfe)
        assert "nothing before it" in old.comparable_with_previous, (
            "those that ended together did not follow each other"
        )
    own = [e for e in entries if e.dfe == 836]
    assert [c.judgement_before for c in own[1].comparisons], "Poole is compared with Poole"


def test_what_counts_as_like_for_like() -> None:
    older, newer = events(
        [outcome(390, "2014-01-01", "good"), outcome(390, "2017-01-01", "good", kind="re_inspection")]
    )
    assert in_one_sentence(older, newer) == "Like for like with the inspection published on 1 January 2014."
    (elsewhere,) = events([outcome(391, "2014-01-01", "good")])
    assert "of Newcastle upon Tyne, another authority" in in_one_sentence(elsewhere, newer)
    (visit,) = events([outcome(390, "2024-01-01", "", kind="focused_visit", judgement="", framework="ilacs-2023")])
    assert "no grade is given" in in_one_sentence(older, visit)
    assert "nothing before it" in in_one_sentence(None, newer)


def test_each_judgement_is_set_beside_the_nearest_before() -> None:
    before, after = (
        Event(390, "", "", framework, "short", None, date(year, 1, 1), "", grades, "")
        for framework, year, grades in (
            ("ilacs-2018", 2019, {"overall": "good", "leadership": "good", "in_care": "good"}),
            (
                "ilacs-2023",
                2024,
                {"overall": "good", "leadership": "good", "in_care": "good", "care_leavers": "inadequate"},
            ),
        )
    )
    found = {each.judgement: (each.judgement_before, each.answer) for each in comparisons(before, after)}
    assert found == {
        "overall": ("overall", "with_caveat"),
        "leadership": ("leadership", "like_for_like"),
        "in_care": ("in_care", "with_caveat"),
        "care_leavers": ("in_care", "not_comparable"),
    }
    assert in_one_sentence(before, after).startswith("Not quite like for like: since January 2023")


def test_the_register_and_the_frameworks_use_the_same_words() -> None:
    """Every framework and judgement in the register is one that definitions/frameworks knows."""
    for framework, judgement in sorted({(row.framework, row.judgement) for row in shipped() if row.judgement}):
        assert load_framework(framework).judgement(judgement).key == judgement


def test_standing_counts_neighbours_and_says_what_to_be_careful_of() -> None:
    found = standing(shipped(), 390, on=date(2025, 6, 30))
    assert (found.edition, found.own.grade, len(found.neighbours)) == (2025, "good", 10)
    assert found.better + found.same + found.worse + found.ungraded == 10
    ranks = Counter(each.grade for each in found.neighbours)
    assert found.better == ranks["outstanding"]
    assert found.same == ranks["good"]
    assert found.neighbours[0].rank == 1


def test_standing_before_the_first_edition_held_is_cautioned() -> None:
    found = standing(shipped(), 390, on=SEED_DAY)
    assert "the set used then is not held" in found.cautions[0]
    assert any("Not all like for like" in caution for caution in found.cautions)


def test_standing_of_an_authority_without_a_grade_ranks_nobody() -> None:
    found = standing([], 390, on=SEED_DAY, edition=2021)
    assert (found.better, found.same, found.worse, found.ungraded, found.own.grade) == (0, 0, 0, 10, "")


def test_time_since_last_leaves_nobody_out_and_puts_the_longest_first() -> None:
    found = time_since_last(shipped(), on=date(2025, 6, 30))
    assert len(found) == len({each.dfe for each in found}) == 153
    days = [each.days for each in found if each.days is not None]
    assert days == sorted(days, reverse=True)
    gateshead = next(each for each in found if each.dfe == 390)
    assert (gateshead.days, gateshead.months) == (152, 5)


def test_a_new_authority_has_no_time_since_a_predecessors_inspection() -> None:
    found = time_since_last(shipped(), on=date(2023, 6, 30))
    assert {each.authority for each in found if each.days is None} == {"Cumberland", "Westmorland and Furness"}
    assert found[0].days is None


def test_a_visit_is_not_an_inspection() -> None:
    rows = [
        outcome(390, "2019-06-11", "good", framework="ilacs-2018", kind="short"),
        outcome(390, "2022-06-11", "", framework="ilacs-2018", kind="focused_visit", judgement=""),
    ]
    found = time_since_last(rows, on=date(2022, 7, 11))
    assert next(each for each in found if each.dfe == 390).months == 37


def test_every_shipped_row_is_sound_and_returns_from_its_text() -> None:
    rows = shipped()
    assert len(rows) > 2_900
    for row in rows:
        assert from_row(to_row(row)) == row
        assert row.grade in GRADES if row.judgement else row.kind in ("focused_visit", "monitoring_visit")
        assert row.published or row.start
    assert len({(r.dfe, r.framework, r.kind, r.published, r.start, r.judgement) for r in rows}) == len(rows)


def test_a_correction_by_a_later_release_is_the_grade_held() -> None:
    """Ofsted's March 2025 release says Staffordshire's care leavers judgement had been entered wrongly."""
    entry = next(e for e in timeline(shipped(), 860) if e.start == date(2023, 11, 6))
    assert entry.judgements["care_leavers"] == "requires_improvement"
