"""The editions against the published reports: their judgement tables, their dates, what they no longer say."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.core.clocks import deadlines
from goldenthread.core.errors import InputNotFit
from goldenthread.core.frameworks import framework_keys, framework_on, load_framework, overlapping_editions
from goldenthread.core.judgements import check_rules, missing_judgements

pytestmark = pytest.mark.spec

# Rows of the tables on the first page of twelve published reports, 2016 to 2026.
SIF_ROWS = {
    "1. Children who need help and protection": "help_and_protection",
    "2. Children looked after and achieving permanence": "looked_after",
    "2.1 Adoption performance": "adoption",
    "2.2 Experiences and progress of care leavers": "care_leavers",
    "3. Leadership, management and governance": "leadership",
}
LEADERS = "The impact of leaders on social work practice with children and families"
HELP = "The experiences and progress of children who need help and protection"
ILACS_2018_ROWS = {
    LEADERS: "leadership",
    HELP: "help_and_protection",
    "The experiences and progress of children in care and care leavers": "in_care",
    "Overall effectiveness": "overall",
}
ILACS_2023_ROWS = {
    LEADERS: "leadership",
    HELP: "help_and_protection",
    "The experiences and progress of children in care": "in_care",
    "The experiences and progress of care leavers": "care_leavers",
    "Overall effectiveness": "overall",
}


@pytest.mark.parametrize(
    ("family", "on_site", "round_", "key", "rows"),
    [
        ("sif", date(2015, 10, 27), "first", "sif-2013", SIF_ROWS),  # Gateshead
        ("sif", date(2016, 1, 11), "first", "sif-2013", SIF_ROWS),  # Kensington and Chelsea
        ("sif", date(2017, 9, 11), "first", "sif-2013", SIF_ROWS),  # South Tyneside: the board is still graded
        ("sif", date(2018, 4, 23), "reinspection", "sif-2017", SIF_ROWS),  # Sunderland: no board
        ("ilacs", date(2018, 7, 23), "first", "ilacs-2018", ILACS_2018_ROWS),  # Hartlepool
        ("ilacs", date(2021, 6, 1), "first", "ilacs-2018", ILACS_2018_ROWS),
        ("ilacs", date(2022, 12, 5), "first", "ilacs-2018", ILACS_2018_ROWS),  # the last without care leavers
        ("ilacs", date(2023, 1, 16), "first", "ilacs-2023", ILACS_2023_ROWS),  # the first with care leavers
        ("ilacs", date(2026, 2, 9), "first", "ilacs-2023", ILACS_2023_ROWS),  # Darlington has an overall grade
    ],
)
def test_the_edition_of_a_day_knows_the_rows_of_its_reports(family, on_site, round_, key, rows) -> None:
    framework = framework_on(family, on_site, round_)
    assert framework.key == key
    assert {words: getattr(framework.judgement_in_words(words), "key", None) for words in rows} == rows


def test_from_april_2026_there_is_no_overall_grade() -> None:
    framework = framework_on("ilacs", date(2026, 4, 1))
    assert framework.key == "ilacs-2026"
    assert framework.judgement_keys == ("leadership", "help_and_protection", "in_care", "care_leavers")
    assert framework.judgement_in_words("Overall effectiveness") is None
    with pytest.raises(InputNotFit, match="no judgement “overall”"):
        check_rules(framework, {"overall": "good"})
    assert framework.validity[0].confidence == "medium"
    assert not missing_judgements(framework, dict.fromkeys(framework.judgement_keys, "good"))


def test_adequate_keeps_its_word_and_the_rank_ofsted_gives_it() -> None:
    for key in ("slac-2009", "cp-arrangements-2012"):
        scale = load_framework(key).scale
        adequate = scale.grade("requires_improvement")
        assert (adequate.display_label, adequate.rank) == ("Adequate", 3)
        assert scale.grade_in_words("Requires improvement to be good") == adequate
    assert load_framework("sif-2013").scale.grade_in_words("Adequate") is None


def test_grades_have_the_same_codes_and_ranks_in_every_edition() -> None:
    scales = [load_framework(key).scale for key in framework_keys()]
    shapes = {tuple((grade.code, grade.rank) for grade in scale.grades) for scale in scales if scale}
    assert shapes == {(("outstanding", 1), ("good", 2), ("requires_improvement", 3), ("inadequate", 4))}


def test_a_joint_inspection_is_told_in_words() -> None:
    framework = load_framework("jtai-2016")
    assert framework.scale is None
    assert {judgement.kind for judgement in framework.judgements} == {"narrative"}
    with pytest.raises(InputNotFit, match="cannot be given a grade"):
        check_rules(framework, {"front_door": "good"})
    assert not missing_judgements(framework, {})
    (statement,) = deadlines(framework, date(2016, 3, 11))
    assert (statement.key, statement.due) == ("written_statement_by", date(2016, 6, 23))
    assert "principal authority" in statement.clock.applies_when


@pytest.mark.parametrize("key", [key for key in framework_keys() if key != "jtai-2016"])
def test_every_graded_edition_has_both_statutory_clocks(key: str) -> None:
    found = {each.key: each.clock.working_days for each in deadlines(load_framework(key), date(2016, 3, 11))}
    assert found == {"publish_report_by": 30, "written_statement_by": 70}


def test_an_inadequate_area_under_ilacs_is_a_query_because_it_has_happened() -> None:
    framework = load_framework("ilacs-2023")
    slough = {  # on site 23 January 2023
        "overall": "requires_improvement",
        "leadership": "inadequate",
        "help_and_protection": "requires_improvement",
        "in_care": "requires_improvement",
        "care_leavers": "requires_improvement",
    }
    found = {check.rule: check for check in check_rules(framework, slough)}
    check = found["area-inadequate-overall-inadequate"]
    assert (check.answer, check.strength) == ("query", "likely")
    assert "leadership alone" in check.evidence
    assert {other.answer for rule, other in found.items() if rule != check.rule} == {"ok"}


def test_darlington_2026_is_in_order_and_its_outstanding_is_explained() -> None:
    darlington = {
        "overall": "outstanding",
        "leadership": "outstanding",
        "help_and_protection": "good",
        "in_care": "outstanding",
        "care_leavers": "outstanding",
    }
    found = check_rules(framework_on("ilacs", date(2026, 2, 9)), darlington)
    assert {check.answer for check in found} == {"ok"}
    assert [check.rule for check in found if check.applies] == ["overall-outstanding-without-help-outstanding"]


def test_predecessors_that_ran_side_by_side_are_found() -> None:
    found = {(each.one, each.other): each for each in overlapping_editions()}
    together = found[("slac-2009", "cp-arrangements-2012")]
    assert (together.first, together.last) == (date(2012, 4, 1), date(2012, 7, 31))
    assert ("cp-arrangements-2012", "sif-2013") not in found


def test_the_programme_ended_later_than_planned() -> None:
    first_inspections = load_framework("sif-2013").validity[0]
    assert first_inspections.planned_end == date(2017, 4, 30)
    assert first_inspections.end > first_inspections.planned_end


@pytest.mark.parametrize("key", framework_keys())
def test_what_is_not_sure_says_why(key: str) -> None:
    framework = load_framework(key)
    parts = [*framework.validity, *framework.judgements, *framework.rules, *framework.phases, *framework.requests]
    parts += [*framework.clocks, *framework.sources, *framework.components]
    assert any(part.confidence != "high" for part in parts)
    assert all(part.note for part in parts if part.confidence != "high")


@pytest.mark.parametrize("key", [key for key in framework_keys() if key.startswith(("sif", "ilacs"))])
def test_the_eleven_lists_are_asked_for(key: str) -> None:
    lists = {each.number: each for each in load_framework(key).requests if each.kind == "child_list"}
    assert sorted(lists) == list(range(1, 12))
    assert {lists[10].window_months, lists[11].window_months} == {12}
    assert lists[3].window_months == 6
