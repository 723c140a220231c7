"""Reading published reports: every edition's layout, and nothing said that was not read."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.intake.inspection_report import CONFIDENT, ReportReading, read_report
from goldenthread.intake.safety import accept_bytes
from tests.factories import inspection_reports as made

pytestmark = pytest.mark.unit


def reading(content: bytes) -> ReportReading:
    """The reading of a made-up report about Northmere, which only this test knows."""
    accepted = accept_bytes(content, name="report.pdf", kinds=("pdf",))
    return read_report(accepted, find_authority=lambda name, on: ("Northmere", 999) if "Northmere" in name else None)


def grades(read: ReportReading) -> dict[str, str | None]:
    return {key: each.grade for key, each in read.judgements.items()}


def test_an_ilacs_report_gives_its_dates_name_and_every_grade() -> None:
    read = reading(
        made.ilacs(grades={**made.GOOD_ILACS, "in_care": "Requires improvement to be good", "overall": "Outstanding"})
    )
    assert read.framework == "ilacs-2023"
    assert read.kind == "standard"
    assert read.authority == "Northmere"
    assert (read.on_site_from, read.on_site_to) == (date(2023, 3, 13), date(2023, 3, 24))
    assert read.lead_inspector == "Robin Example"
    assert grades(read) == {
        "overall": "outstanding",
        "help_and_protection": "good",
        "in_care": "requires_improvement",
        "care_leavers": "good",
        "leadership": "good",
    }
    assert all(each.confidence >= CONFIDENT for each in read.judgements.values())
    assert read.problems == ()


@pytest.mark.parametrize("grade_width", [60, 75, 100, 200])
def test_a_grade_broken_over_lines_is_read_from_its_cell(grade_width: int) -> None:
    uneven = {
        "leadership": "Good",
        "help_and_protection": "Requires improvement to be good",
        "in_care": "Outstanding",
        "care_leavers": "Requires improvement to be good",
        "overall": "Requires improvement to be good",
    }
    read = reading(made.ilacs(grades=uneven, grade_width=grade_width))
    assert grades(read) == {
        "overall": "requires_improvement",
        "help_and_protection": "requires_improvement",
        "in_care": "outstanding",
        "care_leavers": "requires_improvement",
        "leadership": "good",
    }


def test_a_table_and_a_body_that_disagree_lower_the_confidence_and_say_so() -> None:
    read = reading(made.ilacs(body_grades={"in_care": "Requires improvement to be good"}))
    assert read.judgements["in_care"].confidence < CONFIDENT
    assert read.judgements["help_and_protection"].confidence >= CONFIDENT
    assert any("disagree about in care" in problem for problem in read.problems)


def test_the_form_of_2026_has_no_overall_grade_and_no_problem() -> None:
    without = {key: grade for key, grade in made.GOOD_ILACS.items() if key != "overall"}
    read = reading(
        made.ilacs(
            grades=without,
            on_site="13 to 17 April 2026",
            improve=["The pace of plans. (outcomes 1 and 3, national framework)"],
        )
    )
    assert read.framework == "ilacs-2026"
    assert "overall" not in read.judgements
    assert read.problems == ()
    assert read.recommendations[0].national_framework == ("outcome 1", "outcome 3")
    assert read.recommendations[0].text == "The pace of plans. (outcomes 1 and 3, national framework)"


def test_a_note_about_overall_effectiveness_does_not_make_a_report_of_2026_an_older_one() -> None:
    without = {key: grade for key, grade in made.GOOD_ILACS.items() if key != "overall"}
    title = "Inspection of Northmere local authority children’s services"
    noted = made.ilacs(
        grades=without, on_site="13 to 17 April 2026", above="", heading_name=title, improve=["The pace of plans."],
        note="Ofsted no longer gives a grade for overall effectiveness.",
    )  # fmt: skip
    read = reading(noted)
    assert (read.framework, read.problems) == ("ilacs-2026", ())


def test_a_report_of_2026_that_gives_an_overall_grade_is_of_the_form_before() -> None:
    read = reading(made.ilacs(on_site="9 to 20 March 2026"))
    assert read.framework == "ilacs-2023"
    assert read.judgements["overall"].grade == "good"


def test_a_report_whose_dates_cannot_be_read_is_known_by_its_table() -> None:
    read = reading(made.ilacs(on_site="in the spring"))
    assert read.framework == "ilacs-2023"
    assert read.judgements["care_leavers"].grade == "good"
    assert (read.on_site_from, read.on_site_to) == (None, None)
    assert read.problems == ("The dates on site could not be read.",)


def test_an_earlier_report_without_its_overall_grade_says_that_it_could_not_be_read() -> None:
    without = {key: grade for key, grade in made.GOOD_ILACS.items() if key != "overall"}
    read = reading(made.ilacs(grades=without))
    assert read.judgements["overall"].grade is None
    assert read.judgements["overall"].confidence == 0.0
    assert "The grade for overall could not be read." in read.problems


def test_the_wording_of_2018_to_2022_keeps_care_leavers_with_children_in_care() -> None:
    labels = {**made.ILACS_LABELS, "in_care": "The experiences and progress of children in care and care leavers"}
    given = {key: grade for key, grade in made.GOOD_ILACS.items() if key != "care_leavers"}
    for separator in (": ", " is: ", " are: ", " is "):
        read = reading(
            made.ilacs(
                above="Northmere County Council",
                heading_name="Inspection of children’s social care services",
                on_site="23 July 2018 to 27 July 2018",
                grades={**given, "in_care": "Outstanding"},
                labels=labels,
                separator=separator,
            )
        )
        assert (read.framework, read.kind, read.authority) == ("ilacs-2018", "short", "Northmere")
        assert grades(read)["in_care"] == "outstanding"
        assert "care_leavers" not in read.judgements
        assert list(read.findings) == ["leadership", "help_and_protection", "in_care"]
        assert read.judgements["in_care"].confidence > 0.95


def test_areas_for_improvement_and_priority_action_are_kept_word_for_word() -> None:
    long = (
        "The consistency of planning for children, including the quality of written plans, contingency planning and "
        "evidence of challenge when plans do not progress."
    )
    improve = [long, "Pre-proceedings work."]
    read = reading(made.ilacs(improve=improve, priority=["Children at risk are seen on the day."]))
    assert [(each.finding_class, each.text) for each in read.recommendations] == [
        ("priority_action", "Children at risk are seen on the day."),
        ("area_for_improvement", improve[0]),
        ("area_for_improvement", improve[1]),
    ]
    place = read.recommendations[1].place
    assert 0 < place.left < place.right < 596
    assert 0 < place.bottom < place.top < 842


def test_findings_stand_under_their_judgement_with_number_and_page() -> None:
    read = reading(made.ilacs())
    assert [each.number for each in read.findings["help_and_protection"]] == ["11", "12", "13"]
    assert read.findings["help_and_protection"][0].text == made.PROSE
    assert list(read.findings) == ["leadership", "help_and_protection", "in_care", "care_leavers"]


@pytest.mark.parametrize("grade_width", [70, 150])
@pytest.mark.parametrize("old_form", [False, True])
def test_a_sif_report_gives_every_grade_and_the_board(*, grade_width: int, old_form: bool) -> None:
    given = {
        "help_and_protection": "Requires improvement",
        "looked_after": "Good",
        "adoption": "Outstanding",
        "care_leavers": "Inadequate",
        "leadership": "Requires improvement",
    }
    overall = (
        "The overall judgement is that children’s services require improvement"
        if old_form
        else "Children’s services in Northmere require improvement to be good"
    )
    read = reading(made.sif(overall=overall, grades=given, grade_width=grade_width, old_form=old_form))
    assert (read.framework, read.kind, read.authority) == ("sif-2013", "standard", "Northmere")
    assert (read.on_site_from, read.on_site_to) == (date(2016, 1, 11), date(2016, 2, 4))
    assert read.published == date(2016, 3, 29)
    assert grades(read) == {
        "overall": "requires_improvement",
        "help_and_protection": "requires_improvement",
        "looked_after": "good",
        "adoption": "outstanding",
        "care_leavers": "inadequate",
        "leadership": "requires_improvement",
        "lscb": "requires_improvement",
    }
    assert all(each.confidence >= CONFIDENT for each in read.judgements.values())
    assert read.problems == ()


def test_recommendations_to_the_board_are_told_from_those_to_the_authority() -> None:
    read = reading(made.sif(old_form=True, urgent=["Find every child who is missing today."]))
    assert [(each.body, each.finding_class, each.number, each.text) for each in read.recommendations] == [
        ("authority", "priority_action", "1", "Find every child who is missing today."),
        ("authority", "area_for_improvement", "2", "Improve the quality of every child’s plan."),
        ("authority", "area_for_improvement", "3", "See children sooner after a referral."),
        ("lscb", "area_for_improvement", "40", "Measure what training changes in practice."),
    ]
    assert [each.number for each in read.findings["lscb"]] == ["50", "51"]
    assert [each.number for each in read.findings["care_leavers"]] == ["16", "17"]


def test_a_re_inspection_has_no_board_and_is_of_the_edition_of_2017() -> None:
    read = reading(made.sif(again=True, lscb=None, on_site="23 April–18 May 2018", published="25 July 2018"))
    assert (read.framework, read.kind) == ("sif-2017", "re_inspection")
    assert "lscb" not in read.judgements
    assert read.problems == ()


def test_the_grades_of_an_earlier_inspection_are_not_taken_for_these() -> None:
    read = reading(made.sif())
    assert read.judgements["help_and_protection"].grade == "good"
    assert read.judgements["help_and_protection"].confidence > 0.95


def test_a_focused_visit_letter_has_dates_and_improvements_and_no_grade() -> None:
    read = reading(made.letter(priority=["Children at risk are seen on the day."]))
    assert (read.framework, read.kind, read.authority) == ("ilacs-2018", "focused_visit", "Northmere")
    assert (read.on_site_from, read.on_site_to) == (date(2018, 1, 30), date(2018, 1, 31))
    assert read.published == date(2018, 2, 20)
    assert read.lead_inspector == "Robin Example"
    assert read.judgements == {}
    assert [each.finding_class for each in read.recommendations] == [
        "priority_action",
        "area_for_improvement",
        "area_for_improvement",
    ]
    assert read.problems == ()


def test_a_monitoring_letter_is_of_the_framework_of_its_day() -> None:
    read = reading(
        made.letter(
            subject="Monitoring visit to Northmere City Council children’s services",
            opening="This letter summarises the findings of the monitoring visit to Northmere City Council children’s "
            "services on 9 and 10 May 2017. The visit was the second since the authority was judged inadequate.",
            written="2 June 2017",
            improve=(),
        )
    )
    assert (read.framework, read.kind, read.authority) == ("sif-2017", "monitoring_visit", "Northmere")
    assert (read.on_site_from, read.on_site_to) == (date(2017, 5, 9), date(2017, 5, 10))
    assert (read.judgements, read.recommendations, read.problems) == ({}, (), ())


def test_a_joint_inspection_asks_the_partnership_and_gives_no_grade() -> None:
    read = reading(made.jtai())
    assert (read.framework, read.kind, read.authority) == ("jtai-2016", "jtai_letter", "Northmere")
    assert (read.on_site_from, read.on_site_to) == (date(2022, 1, 10), date(2022, 1, 14))
    assert read.judgements == {}
    assert [(each.body, each.finding_class) for each in read.recommendations] == [
        ("partnership", "priority_action"),
        ("partnership", "area_for_improvement"),
        ("partnership", "area_for_improvement"),
    ]


def test_an_authority_is_named_as_the_register_names_it() -> None:
    content = made.ilacs(heading_name="Inspection of the London Borough of Barking and Dagenham children’s services")
    read = read_report(accept_bytes(content, name="report.pdf", kinds=("pdf",)))
    assert (read.authority, read.dfe) == ("Barking and Dagenham", 301)


def test_an_authority_nobody_knows_is_told_and_keeps_its_printed_name() -> None:
    read = read_report(accept_bytes(made.ilacs(), name="report.pdf", kinds=("pdf",)))
    assert (read.authority, read.dfe) == ("Northmere", None)
    assert any("“Northmere” is not the name of an authority" in problem for problem in read.problems)
