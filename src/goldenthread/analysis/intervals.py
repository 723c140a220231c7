"""Intervals for a share, a rate and a difference: what the size of the sample leaves open.

    17 of 20 files pass      → 85 %, and the true share may well lie anywhere from 64 % to 95 %
    30 of 200 before, 12 of 190 after → a fall of 8.7 points, interval 2.5 to 14.9 points

Wilson is the default for a share: it behaves with small samples and never leaves 0 to 1. The exact interval
(Clopper and Pearson) is wider, and is for the reader who wants at least the stated confidence.
"""

from __future__ import annotations

import math

from goldenthread.analysis.estimates import Estimate, not_estimable
from goldenthread.core.errors import WrongUse

NOTHING_COUNTED = "Nothing was counted, so there is no share to give."


def wilson(successes: float, total: float, *, confidence: float = 0.95) -> Estimate:
    """The share `successes / total` (0 to 1) with Wilson's score interval.

    Successes may be fractional where each case counts once but holds several pairs.
    Source: Wilson, E. B. (1927), Journal of the American Statistical Association 22, 209-212.
    """
    _check_share(successes, total)
    if total == 0:
        return not_estimable(NOTHING_COUNTED)
    z = _z(confidence)
    share = successes / total
    centre = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z / (1 + z * z / total) * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    low = 0.0 if successes == 0 else max(0.0, centre - half)
    high = 1.0 if successes == total else min(1.0, centre + half)
    return Estimate(share, low, high, method="Wilson")


def exact(successes: int, total: int, *, confidence: float = 0.95) -> Estimate:
    """The share `successes / total` (0 to 1) with the exact binomial interval.

    Source: Clopper, C. and Pearson, E. (1934), Biometrika 26, 404-413.
    """
    from scipy import stats  # takes a second to load: only whoever asks for a limit pays for it

    _check_share(successes, total)
    if total == 0:
        return not_estimable(NOTHING_COUNTED)
    tail = _tail(confidence)
    low = 0.0 if successes == 0 else float(stats.beta.ppf(tail, successes, total - successes + 1))
    high = 1.0 if successes == total else float(stats.beta.ppf(1 - tail, successes + 1, total - successes))
    return Estimate(successes / total, low, high, method="exact (Clopper and Pearson)")


def rate(events: int, population: float, *, per: float = 10_000, confidence: float = 0.95) -> Estimate:
    """Events per `per` of the population, with Byar's interval from 10 events, the exact Poisson one below.

    The convention of English public-health reporting. Source: Breslow, N. and Day, N. (1987), Statistical
    Methods in Cancer Research II, 69-71 (Byar); Garwood, F. (1936), Biometrika 28, 437-442 (exact).
    """
    _check_events(events, population)
    if population == 0:
        return not_estimable("The population is nought, so there is no rate to give.")
    low, high = _byar(events, confidence) if events >= 10 else _garwood(events, confidence)
    scale = per / population
    method = "Byar" if events >= 10 else "exact Poisson"
    return Estimate(events * scale, low * scale, high * scale, method=method)


def exact_rate(events: int, population: float, *, per: float = 10_000, confidence: float = 0.95) -> Estimate:
    """Events per `per` of the population, with the exact Poisson interval whatever their number."""
    _check_events(events, population)
    if population == 0:
        return not_estimable("The population is nought, so there is no rate to give.")
    low, high = _garwood(events, confidence)
    scale = per / population
    return Estimate(events * scale, low * scale, high * scale, method="exact Poisson")


def difference(
    successes: int, total: int, other_successes: int, other_total: int, *, confidence: float = 0.95
) -> Estimate:
    """The first share less the second (−1 to 1), with Newcombe's interval built from the two Wilson intervals.

    Source: Newcombe, R. G. (1998), Statistics in Medicine 17, 873-890, method 10.
    """
    first = wilson(successes, total, confidence=confidence)
    second = wilson(other_successes, other_total, confidence=confidence)
    if first.value is None or second.value is None:
        return not_estimable("One of the two groups is empty, so there is no difference to give.")
    gap = first.value - second.value
    below = math.hypot(first.value - (first.low or 0.0), (second.high or 0.0) - second.value)
    above = math.hypot((first.high or 0.0) - first.value, second.value - (second.low or 0.0))
    return Estimate(gap, gap - below, gap + above, method="Newcombe")


def rate_ratio(
    events: int, population: float, other_events: int, other_population: float, *, confidence: float = 0.95
) -> Estimate:
    """The first rate as a multiple of the second, with the exact interval given the events of both together.

    Given the total, the first group's events are binomial; the Clopper and Pearson ends of that share are
    turned into a ratio. Source: Przyborowski, J. and Wilenski, H. (1940), Biometrika 31, 313-323.
    """
    _check_events(events, population)
    _check_events(other_events, other_population)
    if population == 0 or other_population == 0:
        return not_estimable("One of the two populations is nought, so there is no ratio to give.")
    if other_events == 0:
        return not_estimable("The second group has no events, so a ratio to it has no meaning.")
    share = exact(events, events + other_events, confidence=confidence)
    scale = other_population / population
    low = (share.low or 0.0) / (1 - (share.low or 0.0)) * scale
    high = math.inf if share.high == 1 else (share.high or 0.0) / (1 - (share.high or 0.0)) * scale
    return Estimate(events / other_events * scale, low, high, method="exact conditional")


def _byar(events: int, confidence: float) -> tuple[float, float]:
    z = _z(confidence)
    after = events + 1
    low = events * (1 - 1 / (9 * events) - z / (3 * math.sqrt(events))) ** 3
    high = after * (1 - 1 / (9 * after) + z / (3 * math.sqrt(after))) ** 3
    return low, high


def _garwood(events: int, confidence: float) -> tuple[float, float]:
    from scipy import stats  # takes a second to load: only whoever asks for a limit pays for it

    tail = _tail(confidence)
    low = 0.0 if events == 0 else float(stats.chi2.ppf(tail, 2 * events)) / 2
    return low, float(stats.chi2.ppf(1 - tail, 2 * (events + 1))) / 2


def _tail(confidence: float) -> float:
    if not 0 < confidence < 1:
        raise WrongUse("A confidence level lies between 0 and 1, for instance 0.95.")
    return (1 - confidence) / 2


def _z(confidence: float) -> float:
    from scipy import stats  # takes a second to load: only whoever asks for a limit pays for it

    return float(stats.norm.ppf(1 - _tail(confidence)))


def _check_share(successes: float, total: float) -> None:
    if not 0 <= successes <= total or not math.isfinite(total):
        raise WrongUse("A share needs a count between 0 and its total. Check which number is which.")


def _check_events(events: int, population: float) -> None:
    if events < 0 or population < 0 or not math.isfinite(population):
        raise WrongUse("A rate needs a count of events and a population, neither below 0.")
