"""Made-up gradings against statsmodels, the krippendorff library, and what agreement must never do."""

from __future__ import annotations

import krippendorff
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from statsmodels.stats.inter_rater import cohens_kappa

from goldenthread.analysis import coefficients
from goldenthread.analysis.agreement import Agreement, agreement
from goldenthread.analysis.gradings import GRADES

pytestmark = pytest.mark.generative

grade = st.integers(0, 3)
pairs = st.lists(st.tuples(grade, grade), min_size=10, max_size=60)
panels = st.lists(st.lists(st.none() | grade, min_size=4, max_size=4), min_size=12, max_size=40)


def of_pairs(given_pairs: list[tuple[int, int]]) -> Agreement:
    rows = [
        (f"c{i:03}", name, GRADES[g]) for i, pair in enumerate(given_pairs) for name, g in zip("AB", pair, strict=True)
    ]
    return agreement(rows, draws=100)


def panel_rows(panel: list[list[int | None]]) -> list[tuple[str, str, str]]:
    return [(f"c{i:03}", f"a{a}", GRADES[g]) for i, row in enumerate(panel) for a, g in enumerate(row) if g is not None]


@given(pairs)
@settings(max_examples=40, deadline=None)
def test_two_auditors_match_statsmodels(given_pairs: list[tuple[int, int]]) -> None:
    table = np.zeros((4, 4))
    for a, b in given_pairs:
        table[a, b] += 1
    assume(table.sum(axis=0).max() < table.sum() or table.sum(axis=1).max() < table.sum())
    found = of_pairs(given_pairs)
    for key, name in (("kappa_quadratic", "quadratic"), ("kappa_linear", "linear")):
        expected = cohens_kappa(table, wt=name, return_results=False)
        assert found.estimates()[key].value == pytest.approx(expected, abs=1e-9)
    assert found.n_exact == int(np.trace(table))
    assert [list(row) for row in found.confusion] == table.astype(int).tolist()


@given(panels)
@settings(max_examples=40, deadline=None)
def test_alpha_on_arrays_is_the_librarys(panel: list[list[int | None]]) -> None:
    values = np.array([[np.nan if g is None else g for g in row] for row in panel], dtype=float)
    counts = np.stack([(values == g).sum(axis=1) for g in range(4)], axis=1)
    counts = counts[counts.sum(axis=1) > 0]
    assume(len(counts))
    paired = counts[counts.sum(axis=1) >= 2]
    assume((paired.sum(axis=0) > 0).sum() > 1)
    profiles = coefficients.profiles_of_many(counts)
    ours = float(coefficients.ordinal_alpha(profiles.cases, profiles))
    library = krippendorff.alpha(reliability_data=values.T, value_domain=[0, 1, 2, 3], level_of_measurement="ordinal")
    assert ours == pytest.approx(library, abs=1e-9)


@given(panels, st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_order_of_rows_changes_nothing(panel: list[list[int | None]], random: object) -> None:
    rows = panel_rows(panel)
    assume(rows)
    shuffled = rows.copy()
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert agreement(rows, draws=100).as_json() == agreement(shuffled, draws=100).as_json()


@given(panels)
@settings(max_examples=40, deadline=None)
def test_figures_stay_in_range_and_counts_add_up(panel: list[list[int | None]]) -> None:
    rows = panel_rows(panel)
    assume(rows)
    found = agreement(rows, draws=100)
    assert sum(map(sum, found.confusion)) == found.n_pairs
    assert found.n_exact <= found.n_adjacent <= found.n_pairs
    for estimate in found.estimates().values():
        assert (estimate.value is None) == (estimate.reason is not None)
        if estimate.value is not None:
            assert -3.0 <= estimate.value <= 1.0 + 1e-12
        if estimate.interval is not None:
            assert estimate.interval[0] <= estimate.interval[1] <= 1.0 + 1e-12
    for each in found.bias:
        assert each.higher + each.same + each.lower == each.n_cases


@given(pairs)
@settings(max_examples=30, deadline=None)
def test_swapping_the_two_auditors_turns_the_bias_round_and_keeps_the_rest(
    given_pairs: list[tuple[int, int]],
) -> None:
    found, swapped = of_pairs(given_pairs), of_pairs([(b, a) for a, b in given_pairs])
    for key, estimate in found.estimates().items():
        other = swapped.estimates()[key].value
        assert estimate.value == (None if other is None else pytest.approx(other, abs=1e-9))
    assert found.bias[0].estimate.value == pytest.approx(swapped.bias[1].estimate.value)


def test_resampling_profiles_is_resampling_cases() -> None:
    """The interval from profiles matches one made the slow way, case by case, to the noise of resampling."""
    generator = np.random.default_rng(7)
    truth = generator.integers(0, 4, 300)
    second = np.clip(truth + generator.choice([-1, 0, 0, 0, 1], 300), 0, 3)
    found = of_pairs(list(zip(truth.tolist(), second.tolist(), strict=True)))
    slow = []
    for _ in range(400):
        chosen = generator.integers(0, 300, 300)
        table = np.zeros((4, 4))
        np.add.at(table, (truth[chosen], second[chosen]), 1)
        slow.append(cohens_kappa(table, wt="quadratic", return_results=False))
    assert found.kappa_quadratic.low == pytest.approx(np.percentile(slow, 2.5), abs=0.02)
    assert found.kappa_quadratic.high == pytest.approx(np.percentile(slow, 97.5), abs=0.02)


def test_a_known_bias_comes_back_within_its_interval() -> None:
    """Twelve simulated auditors with known leanings: nearly all the intervals hold the truth."""
    generator = np.random.default_rng(11)
    leaning = np.linspace(-0.6, 0.6, 12)
    rows, true_gap = [], {a: [] for a in range(12)}
    for case in range(1_500):
        quality = generator.normal(1.5, 0.5)
        first, second = generator.choice(12, 2, replace=False)
        means = {}
        for auditor in (first, second):
            noise = generator.normal(0, 0.3, 40)
            likely = np.clip(np.rint(quality + leaning[auditor] + noise), 0, 3)
            means[auditor] = likely.mean()
            rows.append((f"c{case}", f"a{auditor:02}", GRADES[int(likely[0])]))
        true_gap[first].append(means[first] - means[second])
        true_gap[second].append(means[second] - means[first])
    found = agreement(rows, draws=100)
    inside = [
        each.estimate.low <= np.mean(true_gap[i]) <= each.estimate.high  # type: ignore[operator]
        for i, each in enumerate(found.bias)
    ]
    assert sum(inside) >= 11


def test_resampling_in_batches_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    generator = np.random.default_rng(5)
    rows = panel_rows(generator.integers(0, 4, (200, 6)).tolist())
    whole = agreement(rows, draws=300).estimates()
    monkeypatch.setattr(coefficients, "LARGEST_BATCH", 1_000)
    for key, estimate in agreement(rows, draws=300).estimates().items():
        assert estimate.interval == pytest.approx(whole[key].interval, abs=1e-12)
