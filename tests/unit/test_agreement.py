"""What agreement refuses to say, and what it says beside the figures."""

from __future__ import annotations

import pytest

from goldenthread.analysis.agreement import agreement
from goldenthread.core.errors import InputNotFit

pytestmark = pytest.mark.unit


def rows(pairs: list[tuple[str, str]], names: tuple[str, str] = ("A", "B")) -> list[tuple[str, str, str]]:
    return [(f"c{i:03}", name, grade) for i, pair in enumerate(pairs) for name, grade in zip(names, pair, strict=True)]


def test_nine_pairs_give_counts_and_no_coefficient() -> None:
    found = agreement(rows([("good", "good"), ("good", "outstanding"), ("inadequate", "good")] * 3))
    assert found.n_pairs == 9
    assert found.exact.value == pytest.approx(1 / 3)
    for key in ("kappa_quadratic", "kappa_linear", "alpha_ordinal", "ac2_quadratic"):
        estimate = found.estimates()[key]
        assert estimate.value is None
        assert "only 9 pairs" in (estimate.reason or "")
    assert all(each.estimate.value is None for each in found.bias)
    assert found.as_json()["reasons"]["bias.A"].startswith("Not estimable: 9 ")


def test_ten_pairs_are_enough_and_amber() -> None:
    found = agreement(rows([("good", "good")] * 5 + [("good", "outstanding")] * 5))
    assert found.kappa_quadratic.value == pytest.approx(0.0)
    assert found.notes[0].startswith("Amber: 10 pairs")


def test_one_grade_throughout_is_not_estimable_for_kappa_and_alpha() -> None:
    found = agreement(rows([("good", "good")] * 40))
    assert found.exact.value == 1.0
    assert found.exact.low is not None
    assert found.exact.low < 0.95  # forty alike are not certainty
    for key in ("kappa_quadratic", "kappa_linear", "alpha_ordinal"):
        assert found.estimates()[key].value is None
        assert "every paired grading is the same grade" in (found.estimates()[key].reason or "")
    assert found.ac2_quadratic.value == pytest.approx(1.0)
    assert found.ac2_quadratic.interval is None
    assert any(note.startswith("Every grading is the same grade") for note in found.notes)


def test_full_agreement_over_several_grades_gives_one_without_a_false_interval() -> None:
    found = agreement(rows([("good", "good"), ("inadequate", "inadequate")] * 20))
    assert found.kappa_quadratic.value == pytest.approx(1.0)
    assert found.kappa_quadratic.interval is None
    assert "does not make it certain" in (found.kappa_quadratic.interval_reason or "")


def test_nobody_graded_the_same_case_twice() -> None:
    found = agreement([(f"c{i}", f"auditor {i % 3}", "good") for i in range(30)])
    assert (found.n_cases, found.n_cases_paired, found.n_pairs) == (30, 0, 0)
    assert found.exact.value is None
    assert "nobody else graded" in (found.bias[0].estimate.reason or "")


def test_a_calibration_case_counts_once() -> None:
    """One case graded alike by twenty auditors, and twenty cases on which two auditors differ."""
    gradings = [("set", f"auditor {i:02}", "good") for i in range(20)]
    gradings += rows([("good", "inadequate")] * 20, names=("auditor 00", "auditor 01"))
    found = agreement(gradings)
    assert found.n_pairs == 190 + 20
    assert found.n_exact == 190
    assert found.exact.value == pytest.approx(1 / 21)
    assert any("Each case counts once" in note for note in found.notes)


def test_a_biased_auditor_is_named_with_the_direction() -> None:
    higher = {"inadequate": "requires_improvement", "requires_improvement": "good", "good": "outstanding"}
    pairs = [(higher[g], g) for g in ("inadequate", "requires_improvement", "good")] * 10 + [("good", "good")] * 5
    found = agreement(rows(pairs, names=("Generous", "Moderator")))
    generous = found.bias[0]
    assert generous.estimate.value == pytest.approx(30 / 35)
    assert generous.estimate.low is not None
    assert generous.estimate.low > 0.5
    assert any(note.startswith("Generous grades higher") for note in found.notes)
    assert any(note.startswith("Moderator grades lower") for note in found.notes)


def test_an_auditor_grading_a_case_twice_is_refused() -> None:
    with pytest.raises(InputNotFit, match="more than once"):
        agreement([("c1", "A", "good"), ("c1", "A", "inadequate")])


def test_a_grade_off_the_scale_is_refused() -> None:
    with pytest.raises(InputNotFit, match="outside the scale"):
        agreement([("c1", "A", "excellent"), ("c1", "B", "good")])


def test_no_gradings_are_refused() -> None:
    with pytest.raises(InputNotFit, match="no gradings"):
        agreement([])
