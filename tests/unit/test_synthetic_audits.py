"""The made-up year of audits: the same on every run, true to its recipe, and a year a programme could have had."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from goldenthread.core.audit_themes import Taxonomy, load_taxonomy
from goldenthread.core.audit_tools import GRADES, alerts, load_tool, rulings
from goldenthread.core.errors import DefinitionError, InputNotFit
from goldenthread.synthetic.audit_recipe import Auditor, Recipe, expected_bias, load_recipe
from goldenthread.synthetic.audits import MadeProgramme, make_programme

pytestmark = pytest.mark.unit

START = date(2015, 4, 1)


@pytest.fixture(scope="module")
def recipe() -> Recipe:
    return load_recipe()


@pytest.fixture(scope="module")
def year(recipe: Recipe) -> MadeProgramme:
    return make_programme(recipe, seed=7, start=START)


def test_the_same_seed_gives_the_same_year_and_another_another(recipe: Recipe, year: MadeProgramme) -> None:
    assert make_programme(recipe, seed=7, start=START) == year
    assert make_programme(recipe, seed=8, start=START) != year


def test_the_first_audits_of_a_seed_never_change(year: MadeProgramme) -> None:
    """The demonstration and its documents rest on them: written down, so that a change is seen."""
    assert [(each.ref, each.tool, each.team, each.overall) for each in year.audits[:3]] == [
        ("A00001", "social-care-core", "safeguarding-west", "good"),
        ("A00002", "social-care-core", "assessment", "outstanding"),
        ("A00003", "social-care-core", "assessment", "outstanding"),
    ]


def test_every_grade_is_one_the_rules_let_stand(year: MadeProgramme) -> None:
    for audit in year.audits:
        tool = load_tool(audit.tool)
        assert set(audit.standards) == {standard.key for standard in tool.standards}
        assert not [each for each in rulings(tool, audit.standards, audit.overall) if each.strength == "violation"]
        assert bool(alerts(tool, audit.standards)) == (audit.overall == "inadequate")


def test_nobody_moderates_their_own_audit(year: MadeProgramme) -> None:
    moderated = [audit for audit in year.audits if audit.moderation]
    assert len(moderated) > 30
    assert all(audit.moderation.moderator != audit.auditor for audit in moderated)
    for audit in moderated:
        stands = audit.overall if audit.moderation.disputed else audit.moderation.overall
        assert audit.agreed == stands


def test_days_follow_one_another(year: MadeProgramme) -> None:
    for audit in year.audits:
        days = [audit.month, audit.allocated_on, audit.submitted_on]
        days += [audit.moderation.on] if audit.moderation else []
        assert days == sorted(days)
        assert all(day.weekday() < 5 for day in days[1:])
        for action in audit.actions:
            assert audit.submitted_on < action.due
            if action.verified_on:
                assert action.evidenced_on < action.verified_on


def test_every_inadequate_case_is_audited_again_where_the_year_holds_it(year: MadeProgramme) -> None:
    again = {audit.re_audit_of: audit for audit in year.audits if audit.re_audit_of}
    for audit in year.audits:
        if audit.agreed == "inadequate" and audit.month <= date(2015, 11, 1) and not audit.re_audit_of:
            assert (again[audit.ref].month.month - audit.month.month) % 12 == 4


def test_every_calibration_case_is_graded_by_everyone(recipe: Recipe, year: MadeProgramme) -> None:
    assert len(year.calibrations) == 4
    for each in year.calibrations:
        assert len(each.gradings) == len(each.cases) * len(recipe.auditors) == len(set(each.gradings))
        assert each.opens < each.closes


def test_the_expected_bias_is_worked_out_with_the_ends_of_the_scale(recipe: Recipe) -> None:
    """By hand: half of the cases inadequate, half outstanding. Grading up moves only the first half."""
    quality = {"inadequate": 50, "requires_improvement": 0, "good": 0, "outstanding": 50}
    two = (Auditor(key="steady", up=0, down=0), Auditor(key="kind", up=0.4, down=0))
    found = expected_bias(replace(recipe, quality=quality, auditors=two))
    assert found == {"steady": pytest.approx(-0.2), "kind": pytest.approx(0.2)}


def test_a_recipe_that_cannot_be_drawn_is_refused(recipe: Recipe) -> None:
    for wrong in (
        {"quality": {"good": 1}},
        {"auditors": recipe.auditors[:1]},
        {"tools": (replace(recipe.tools[0], teams=("nowhere",)),)},
    ):
        with pytest.raises(DefinitionError):
            replace(recipe, **wrong)
    with pytest.raises(DefinitionError):
        Auditor(key="a", up=0.7, down=0.7)
    with pytest.raises(InputNotFit):
        load_recipe("nothing")


def test_themes_belong_to_standards_there_are() -> None:
    taxonomy = load_taxonomy()
    assert len({theme.group for theme in taxonomy.themes}) >= 5
    assert taxonomy.of_standard("oversight")[0].key == "reflection"
    for key in ("social-care-core", "early-help", "looked-after", "pathway-plan"):
        held = [standard for standard in load_tool(key).standards if taxonomy.of_standard(standard.key)]
        assert len(held) >= 3, key
    with pytest.raises(InputNotFit, match="There is no theme"):
        taxonomy.theme("nothing")


def test_a_taxonomy_with_a_theme_twice_or_an_unknown_standard_is_refused() -> None:
    held = load_taxonomy()
    first = held.themes[0]
    for themes in ((first, first), (replace(first, standards=("nowhere",)),)):
        with pytest.raises(DefinitionError):
            Taxonomy(
                **{**{f: getattr(held, f) for f in ("key", "edition", "title", "author", "status")}, "themes": themes}
            )


def test_grades_are_the_scale_of_the_tools() -> None:
    from goldenthread.analysis.gradings import GRADES as OF_ANALYSIS

    assert GRADES == OF_ANALYSIS
