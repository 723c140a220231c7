"""The figures a set of graded cases gives: shares alike, kappa, alpha and AC2, each with its interval or a reason.

The cases come as profiles (coefficients.py), so that a file of gradings and a table of counts are read by the same lines.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from goldenthread.analysis import coefficients
from goldenthread.analysis.coefficients import Floats, Ints, Profiles
from goldenthread.analysis.estimates import Estimate, not_estimable
from goldenthread.analysis.intervals import wilson

FEWEST_PAIRS = 10
FEW_PAIRS = 30
DRAWS = 2_000
SEED = 20160311  # any fixed number gives the same interval twice; this is the day the first report came out
_FEWEST_USABLE_DRAWS = 0.95

COEFFICIENTS = ("kappa_quadratic", "kappa_linear", "alpha_ordinal", "ac2_quadratic")


Rule = Callable[[Ints, Profiles], Floats]


@dataclass(frozen=True)
class Figures:
    """The counts and figures of some profiles. `confusion` is as agreement.Agreement says."""

    n_paired: int
    n_pairs: int
    n_exact: int
    n_adjacent: int
    exact: Estimate
    adjacent: Estimate
    coefficients: dict[str, Estimate]
    confusion: tuple[tuple[int, ...], ...]


def figures(profiles: Profiles, *, two: bool, draws: int, seed: int, only: tuple[str, ...] = COEFFICIENTS) -> Figures:
    """What these profiles say. `two`: each case has a first and a second grader with a margin of their own.

    `only` names the coefficients wanted, where a page shows one of them for many groups.
    """
    rules = {key: rule for key, rule in _rules(profiles).items() if key in only}
    given = profiles.gradings
    paired = int(profiles.cases[given >= 2].sum())
    n_pairs = int((profiles.cases * given * (given - 1) // 2).sum())
    confusion = _confusion(profiles, two=two)
    steps = coefficients.steps(profiles.size)
    resampled = _resampled(profiles, rules, draws=draws, seed=seed) if n_pairs >= FEWEST_PAIRS else None
    return Figures(
        n_paired=paired,
        n_pairs=n_pairs,
        n_exact=int(confusion[steps == 0].sum()),
        n_adjacent=int(confusion[steps <= 1].sum()),
        exact=_share(coefficients.exact_share, profiles.cases, profiles, paired),
        adjacent=_share(coefficients.adjacent_share, profiles.cases, profiles, paired),
        coefficients={
            key: _coefficient(key, rule, profiles, None if resampled is None else resampled[key], n_pairs)
            for key, rule in rules.items()
        },
        confusion=tuple(tuple(int(n) for n in row) for row in confusion),
    )


def _rules(profiles: Profiles) -> dict[str, Rule]:
    return {
        "kappa_quadratic": partial(coefficients.weighted_kappa, disagreement=coefficients.quadratic(profiles.size)),
        "kappa_linear": partial(coefficients.weighted_kappa, disagreement=coefficients.linear(profiles.size)),
        "alpha_ordinal": coefficients.ordinal_alpha,
        "ac2_quadratic": coefficients.gwet_ac2,
    }


def _resampled(profiles: Profiles, rules: dict[str, Rule], *, draws: int, seed: int) -> dict[str, Floats]:
    """(draws,) values of each coefficient over resamples of the cases."""
    batches = [
        {key: rule(numbers, profiles) for key, rule in rules.items()}
        for numbers in coefficients.resample(profiles, draws=draws, seed=seed)
    ]
    return {key: np.concatenate([batch[key] for batch in batches]) for key in rules}


def _coefficient(key: str, rule: Rule, profiles: Profiles, draws: Floats | None, n_pairs: int) -> Estimate:
    if draws is None:
        held = "no pair of gradings" if n_pairs == 0 else f"only {n_pairs} pair{'s' if n_pairs > 1 else ''} of gradings"
        return not_estimable(
            f"Not estimable: {held}; a coefficient needs at least {FEWEST_PAIRS}. Have more cases graded twice."
        )
    value = _alpha(profiles) if key == "alpha_ordinal" else float(rule(profiles.cases, profiles))
    if np.isnan(value):
        return not_estimable(
            "Not estimable: every paired grading is the same grade, so nothing shows whether these auditors "
            "would tell one grade from another."
        )
    usable = draws[~np.isnan(draws)]
    if len(usable) < _FEWEST_USABLE_DRAWS * len(draws):
        return Estimate(value, interval_reason="No interval: too many resamples hold one grade only.")
    if np.ptp(usable) < 1e-12:
        return Estimate(
            value,
            interval_reason="No interval: every resample gives the same figure, which does not make it certain. "
            "Read the interval of exact agreement instead.",
        )
    low, high = np.percentile(usable, [2.5, 97.5])
    return Estimate(value, float(low), float(high), method="resampled cases")


def _alpha(profiles: Profiles) -> float:
    """Krippendorff's ordinal alpha from the kept library, or not a number where only one grade was paired."""
    import krippendorff

    paired = profiles.gradings >= 2
    counts = np.repeat(profiles.counts[paired], profiles.cases[paired], axis=0)
    if (counts.sum(axis=0) > 0).sum() < 2:
        return float("nan")
    return float(krippendorff.alpha(value_counts=counts, level_of_measurement="ordinal"))


def _share(rule: Rule, numbers: Ints, profiles: Profiles, paired: int) -> Estimate:
    if paired == 0:
        return not_estimable("Not estimable: no case was graded by two auditors.")
    value = float(rule(numbers, profiles))
    return wilson(min(value * paired, paired), paired)


def _confusion(profiles: Profiles, *, two: bool) -> Ints:
    """(K, K) pairs by grade, in whole numbers."""
    if two:
        table = profiles.cases @ profiles.pairs.astype(np.int64)
        return table.reshape(profiles.size, profiles.size)
    table = profiles.cases @ coefficients.ordered_pairs(profiles.counts).astype(np.int64)
    both_orders = table.reshape(profiles.size, profiles.size)
    return np.triu(both_orders, 1) + np.diag(np.diag(both_orders) // 2)
