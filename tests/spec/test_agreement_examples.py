"""Published worked examples of agreement, and figures other software gives for the same gradings.

irrCAC pins an old SciPy, so it cannot live in our lock: its figures (version 0.4.4, 12 digits) are frozen here.
"""

from __future__ import annotations

import numpy as np
import pytest

from goldenthread.analysis import coefficients
from goldenthread.analysis.agreement import agreement

pytestmark = pytest.mark.spec

# Krippendorff, K. (2011), Computing Krippendorff's Alpha-Reliability, section C; the same data serve
# Gwet, K. L. (2014), Handbook of Inter-Rater Reliability. One row per observer, one place per unit.
OBSERVERS = {
    "A": (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
    "B": (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, None),
    "C": (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3),
    "D": (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
}
FIVE = ("1", "2", "3", "4", "5")
FOUR = ("1", "2", "3", "4")


def krippendorffs_gradings() -> list[tuple[str, str, str]]:
    return [
        (f"unit {unit}", observer, str(value))
        for observer, values in OBSERVERS.items()
        for unit, value in enumerate(values)
        if value is not None
    ]


def three_auditors() -> list[tuple[str, str, str]]:
    """Sixty cases, three auditors, a fifth of the gradings missing, by a rule anybody can repeat."""
    return [
        (f"case {i}", f"auditor {a}", str(1 + ((i * i + a * (i % 3)) % 7) * 4 // 7))
        for i in range(60)
        for a in range(3)
        if (i * 7 + a * 11) % 5
    ]


def test_krippendorffs_own_example_gives_his_ordinal_alpha() -> None:
    found = agreement(krippendorffs_gradings(), grades=FIVE)
    assert found.alpha_ordinal.value == pytest.approx(0.815, abs=5e-4)  # as printed
    assert found.alpha_ordinal.value == pytest.approx(0.8153875037548814, abs=1e-9)


def test_gwets_example_gives_the_ac2_of_irrcac() -> None:
    found = agreement(krippendorffs_gradings(), grades=FIVE)
    assert found.ac2_quadratic.value == pytest.approx(0.914000723552, abs=1e-9)


def test_interchangeable_auditors_give_the_weighted_fleiss_kappa_of_irrcac() -> None:
    found = agreement(krippendorffs_gradings(), grades=FIVE)
    assert found.pairing == "interchangeable"
    assert found.kappa_quadratic.value == pytest.approx(0.874230430959, abs=1e-9)
    assert found.kappa_linear.value == pytest.approx(0.824087956022, abs=1e-9)


def test_three_auditors_with_missing_grades_give_the_figures_of_irrcac() -> None:
    found = agreement(three_auditors(), grades=FOUR)
    assert found.ac2_quadratic.value == pytest.approx(0.604250641261, abs=1e-9)
    assert found.kappa_quadratic.value == pytest.approx(0.386314820497, abs=1e-9)
    assert found.kappa_linear.value == pytest.approx(0.309286262471, abs=1e-9)
    assert found.alpha_ordinal.value == pytest.approx(0.42784873557782177, abs=1e-9)


def test_two_auditors_give_cohens_kappa_and_the_ac2_of_irrcac() -> None:
    two = [row for row in three_auditors() if row[1] != "auditor 2"]
    found = agreement(two, grades=FOUR)
    assert found.pairing == "two auditors"
    assert found.n_pairs == 36
    assert found.kappa_quadratic.value == pytest.approx(0.719571567673, abs=1e-9)
    assert found.kappa_linear.value == pytest.approx(0.545741324921, abs=1e-9)
    assert found.ac2_quadratic.value == pytest.approx(0.855256015922, abs=1e-9)


def test_cohens_example_of_weighted_kappa() -> None:
    """Cohen, J. (1968), Psychological Bulletin 70, 213-220, table 1: 200 patients, weights 1, 3 and 6, κw = .348."""
    table = np.array([[88, 14, 18], [10, 40, 10], [2, 6, 12]])
    weights = np.array([[0.0, 1, 3], [1, 0, 6], [3, 6, 0]])
    first, second = np.indices((3, 3)).reshape(2, 9).repeat(table.ravel(), axis=1)
    profiles = coefficients.profiles_of_two(first, second, size=3)
    kappa = float(coefficients.weighted_kappa(profiles.cases, profiles, weights))
    assert kappa == pytest.approx(0.348, abs=5e-4)
    assert kappa == pytest.approx(1 - 0.90 / 1.38, abs=1e-12)


def test_nearly_everything_good_lowers_kappa_and_not_ac2() -> None:
    """The prevalence paradox: 46 of 50 pairs agree, and kappa is next to nothing."""
    pairs = [("good", "good")] * 46 + [("good", "requires_improvement")] * 2 + [("requires_improvement", "good")] * 2
    found = agreement([(f"c{i}", name, g) for i, pair in enumerate(pairs) for name, g in zip("AB", pair, strict=True)])
    assert found.exact.value == pytest.approx(0.92)
    assert found.kappa_quadratic.value == pytest.approx(-1 / 24, abs=1e-12)
    assert found.ac2_quadratic.value is not None
    assert found.ac2_quadratic.value > 0.9


def test_twenty_cases_tracked_by_authority_and_inspector_by_hand() -> None:
    """Twelve alike, five graded one step higher by the authority, one two steps, two one step lower."""
    pairs = (
        [("good", "good")] * 8
        + [("requires_improvement", "requires_improvement")] * 4
        + [("good", "requires_improvement")] * 5
        + [("good", "inadequate")]
        + [("requires_improvement", "good")] * 2
    )
    rows = [
        (f"c{i:02}", name, grade)
        for i, pair in enumerate(pairs)
        for name, grade in zip(("Authority", "Inspector"), pair, strict=True)
    ]
    found = agreement(rows)
    assert (found.n_cases, found.n_pairs, found.n_exact, found.n_adjacent) == (20, 20, 12, 19)
    assert found.exact.value == pytest.approx(0.6)
    assert found.adjacent.value == pytest.approx(0.95)
    authority = found.bias[0]
    assert authority.auditor == "Authority"
    assert authority.estimate.value == pytest.approx((5 + 2 - 2) / 20)
    assert (authority.higher, authority.same, authority.lower) == (6, 12, 2)
    assert found.confusion[2][1] == 5  # Authority good, Inspector requires improvement
    # By hand: margins 14 good and 6 RI against 10 good, 9 RI, 1 inadequate; squared steps, denominators cancel.
    observed = (5 * 1 + 1 * 4 + 2 * 1) / 20
    expected = (14 * 9 * 1 + 14 * 1 * 4 + 6 * 10 * 1 + 6 * 1 * 1) / 400
    assert found.kappa_quadratic.value == pytest.approx(1 - observed / expected, abs=1e-12)
    assert any(note.startswith("Amber") for note in found.notes)
