"""A year of case audit by auditors whose habits are known: the statistics give the habits back, as often as they promise.

What is claimed is coverage, not luck: of many made-up years, about 95 in 100 intervals hold the bias that is true.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from goldenthread.analysis.agreement import agreement
from goldenthread.analysis.agreement_tables import agreement_of_table
from goldenthread.analysis.gradings import GRADES
from goldenthread.analysis.intervals import wilson
from goldenthread.synthetic.audit_recipe import Recipe, expected_bias, load_recipe
from goldenthread.synthetic.audits import MadeProgramme, make_programme

pytestmark = pytest.mark.acceptance

START = date(2015, 4, 1)
YEARS = 100


def calibrations_of(programme: MadeProgramme) -> list[tuple[str, str, str]]:
    return [grading for each in programme.calibrations for grading in each.gradings]


@pytest.fixture(scope="module")
def recipe() -> Recipe:
    return load_recipe()


def test_the_bias_of_each_auditor_comes_back_within_its_interval_as_often_as_promised(recipe: Recipe) -> None:
    known = expected_bias(recipe)
    only_sets = replace(recipe, cases_a_month=0)
    held = told = 0
    for seed in range(YEARS):
        found = agreement(calibrations_of(make_programme(only_sets, seed=seed, start=START)), draws=100)
        for bias in found.bias:
            low, high = bias.estimate.interval
            told += 1
            held += low <= known[bias.auditor] <= high
    coverage = wilson(held, told)
    assert told == YEARS * len(recipe.auditors)
    # Six auditors share a year's cases, so their intervals are not independent; the allowance is for that.
    assert 0.92 <= coverage.value <= 0.98, f"{held} of {told} intervals hold the true bias"


def test_one_year_names_the_generous_and_the_severe_and_nobody_else(recipe: Recipe) -> None:
    found = agreement(calibrations_of(make_programme(recipe, seed=390, start=START)))
    named = {each.split(" grades ")[0] for each in found.notes if " grades " in each}
    assert "auditor-3" in named
    assert named <= {"auditor-3", "auditor-4"}
    for bias in found.bias:
        low, high = bias.estimate.interval
        if bias.auditor not in ("auditor-3", "auditor-4"):
            assert low <= 0 <= high or abs(bias.estimate.value) < 0.25


def test_a_noisy_programme_agrees_less_than_a_steady_one(recipe: Recipe) -> None:
    def kappa(noise: float) -> float:
        auditors = tuple(replace(each, up=noise, down=noise) for each in recipe.auditors)
        made = make_programme(replace(recipe, auditors=auditors, moderated=1.0), seed=1, start=START)
        table = [[0] * 4 for _ in GRADES]
        for audit in made.audits:
            if audit.moderation:
                table[GRADES.index(audit.overall)][GRADES.index(audit.moderation.overall)] += 1
        return agreement_of_table(table, draws=200).kappa_quadratic.value

    assert kappa(0.0) == pytest.approx(1.0)
    assert kappa(0.1) > kappa(0.3)


def test_the_rate_of_a_theme_falls_with_the_action_the_recipe_tells_of(recipe: Recipe) -> None:
    (change,) = recipe.changes
    made = make_programme(replace(recipe, cases_a_month=200), seed=5, start=START)
    turn = date(2015, 3 + change.from_month, 1)
    asked = [each for each in made.audits if "oversight" in each.standards]
    for share, audits in (
        (change.before, [each for each in asked if each.month < turn]),
        (change.after, [each for each in asked if each.month >= turn]),
    ):
        found = wilson(sum(each.themes.get(change.theme) == "mend" for each in audits), len(audits), confidence=0.999)
        assert found.low <= share <= found.high
