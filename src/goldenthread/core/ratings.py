"""Suggests how an action stands: its delivery from dates, its impact from numbers, each with the reason in a sentence.

Delivery and impact are never mixed: an action can be finished and have changed nothing. A suggestion is not a
rating. A person chooses, and where the choice differs from the suggestion `check_choice` asks for the reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from goldenthread.core.definitions import build, read_toml
from goldenthread.core.errors import DefinitionError, RuleBroken

Delivery = Literal["blue", "green", "amber", "red", "stale"]
Impact = Literal["blue", "green", "amber", "red", "not_known"]
Progress = Literal["on_track", "at_risk", "blocked", "done"]


@dataclass(frozen=True, slots=True)
class RatingRules:
    """The tolerances and the printed legend, from definitions/plans/ratings.toml."""

    slip_tolerance_days: int
    stale_after_days: int
    sustained_points: int
    period_days: int
    flat_share: float
    outcome_steps: tuple[str, ...]
    delivery: Mapping[str, str]
    impact: Mapping[str, str]
    ladder: Mapping[str, str]
    confidence: Mapping[str, str]

    def __post_init__(self) -> None:
        unknown = [step for step in self.outcome_steps if step not in self.ladder]
        if unknown:
            raise DefinitionError(f"the outcome step “{unknown[0]}” is no step of the ladder. Add it, or correct it.")


@dataclass(frozen=True, slots=True)
class Milestone:
    """A step on the way, with the day it was done if it has been."""

    title: str
    due: date
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class DeliveryFacts:
    """What is known of an action's delivery.

    `due` is the frozen first date and `due_now` the date that holds today; `verified_on` are the days on which
    someone other than the owner found that it had changed something for children, and was still holding;
    `checked_on` the days on which they found a lower step of the ladder. `waits_for` names unfinished actions that
    this one needs, with the day each is due; `reopened` is why it was opened again, where nobody has reported since.
    """

    start: date
    due: date
    due_now: date | None = None
    progress: Progress = "on_track"
    last_update: date | None = None
    milestones: tuple[Milestone, ...] = ()
    verified_on: tuple[date, ...] = ()
    checked_on: tuple[date, ...] = ()
    waits_for: tuple[tuple[str, date], ...] = ()
    reopened: str = ""


@dataclass(frozen=True, slots=True)
class ImpactFacts:
    """An indicator's values, oldest first, and what it should reach. `band` is used where both extremes worry."""

    polarity: Literal["higher", "lower", "band", "context"]
    values: tuple[tuple[date, float], ...] = ()
    target: float | None = None
    band: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggested rating and the sentence that explains it."""

    rating: str
    why: str


@cache
def load_rating_rules() -> RatingRules:
    """The shipped tolerances and legend."""
    return build(RatingRules, read_toml("plans", "ratings.toml"), where="definitions/plans/ratings.toml")


def suggest_delivery(facts: DeliveryFacts, *, on: date, rules: RatingRules | None = None) -> Suggestion:
    """The delivery rating that the dates of an action suggest on one day, and why."""
    rules = rules or load_rating_rules()
    if facts.progress == "done":
        return _finished(facts, on, rules)
    if facts.progress == "blocked":
        return Suggestion("red", "The owner reports that it is blocked.")
    if facts.reopened:
        return Suggestion("red", f"It was done and is open again: {facts.reopened}")
    due_now = facts.due_now or facts.due
    if on > due_now:
        return Suggestion("red", f"It was due on {_day(due_now)} and is not done: {_days(due_now, on)} late.")
    slipping = _slip(facts, due_now, on, rules)
    if slipping is not None:
        return slipping
    if facts.progress == "at_risk":
        return Suggestion("amber", f"The owner reports a risk to the date of {_day(due_now)}.")
    late = [(name, due) for name, due in facts.waits_for if due < on or due > due_now]
    if late:
        name, due = min(late, key=lambda each: each[1])
        return Suggestion("amber", f"It waits for action {name}, which is due on {_day(due)} and is not done.")
    if on < facts.start:
        return Suggestion("green", f"It is not due to start until {_day(facts.start)}.")
    if on > hear_by(facts, rules=rules):
        heard = max(facts.last_update or facts.start, facts.start)
        if facts.last_update is None:
            return Suggestion("stale", f"It is {_days(heard, on)} since it started, and nobody has reported yet.")
        return Suggestion(
            "stale", f"It is {_days(heard, on)} since the last update, so that it is on track is no longer known."
        )
    return Suggestion("green", f"It is on track for {_day(due_now)}.")


def suggest_impact(facts: ImpactFacts, *, rules: RatingRules | None = None) -> Suggestion:
    """The impact rating that an indicator's values suggest, and why; “not known” wherever they cannot show it."""
    rules = rules or load_rating_rules()
    if facts.polarity == "context":
        return Suggestion("not_known", "Neither more nor less of this measure is better, so it cannot show impact.")
    if facts.polarity == "band" and facts.band is None:
        return Suggestion("not_known", "Both extremes of this measure worry, and no acceptable range has been agreed.")
    if len(facts.values) < 2:
        count = "no value" if not facts.values else "only one value"
        return Suggestion("not_known", f"There is {count} of the measure yet; two are needed to see a direction.")
    (_, before), (latest_day, latest) = facts.values[-2:]
    gaps = [_gap(facts, value) for _, value in facts.values]
    has_target = facts.target is not None or facts.band is not None
    recent = gaps[-rules.sustained_points :]
    if has_target and len(recent) == rules.sustained_points and all(gap == 0 for gap in recent):
        return Suggestion(
            "blue", f"It has been at its target for {rules.sustained_points} periods to {_day(latest_day)}."
        )
    moved = f"It went from {before:g} to {latest:g} by {_day(latest_day)}"
    if has_target and gaps[-1] == 0:
        return Suggestion("green", f"{moved} and has just reached its target.")
    if abs(gaps[-1] - gaps[-2]) <= rules.flat_share * abs(before):
        return Suggestion("amber", f"{moved}, which is not a change that counts.")
    if gaps[-1] < gaps[-2]:
        return Suggestion("green", f"{moved}, in the right direction.")
    return Suggestion("red", f"{moved}, in the wrong direction.")


def hear_by(facts: DeliveryFacts, *, rules: RatingRules | None = None) -> date:
    """The last day on which what is known of an action is not yet stale: five weeks from its start or last update."""
    rules = rules or load_rating_rules()
    heard = max(facts.last_update or facts.start, facts.start)
    return heard + timedelta(days=rules.stale_after_days)


def review_points(days: Iterable[date], *, rules: RatingRules | None = None) -> tuple[date, ...]:
    """The days that count as review points: the first, then each that is a whole period after the last that counted."""
    rules = rules or load_rating_rules()
    found: list[date] = []
    for day in sorted(set(days)):
        if not found or (day - found[-1]).days >= rules.period_days:
            found.append(day)
    return tuple(found)


def relapse(facts: ImpactFacts, *, rules: RatingRules | None = None) -> str:
    """Why the newest value is a relapse, in a sentence: the one before had reached the target and this one has not; or "".

    A fall smaller than the share that counts as a change is no relapse.
    """
    rules = rules or load_rating_rules()
    if (facts.target is None and facts.band is None) or facts.polarity == "context" or len(facts.values) < 2:
        return ""
    if facts.polarity == "band" and facts.band is None:
        return ""
    (_, before), (day, latest) = facts.values[-2:]
    if _gap(facts, before) > 0 or _gap(facts, latest) <= rules.flat_share * abs(before):
        return ""
    aim = f"its target of {facts.target:g}" if facts.polarity != "band" else "the range that was agreed"
    return f"the measure had reached {aim} and went from {before:g} to {latest:g} by {_day(day)}."


def check_way_back(*, delivery: str, impact: str, cause: str, recovery_on: date | None, on: date) -> None:
    """Nothing where neither rating is amber or red, or where the cause and the way back are given; RuleBroken otherwise."""
    worst = next((rating for rating in ("red", "amber") if rating in (delivery, impact)), "")
    if not worst:
        return
    if not cause.strip():
        raise RuleBroken(f"A rating is {worst}, so say what the cause is.")
    if recovery_on is None:
        raise RuleBroken(f"A rating is {worst}, so give the day by which it will be back on its way.")
    if recovery_on <= on:
        raise RuleBroken("The day by which it will be back on its way must lie ahead.")


def check_look_ahead(*, progress: str, confidence: str, next_step: str, rules: RatingRules | None = None) -> None:
    """Nothing where a finished action is reported, or where the update says how sure the owner is and what comes next."""
    rules = rules or load_rating_rules()
    if confidence and confidence not in rules.confidence:
        raise RuleBroken(f"Confidence is one of: {', '.join(rules.confidence)}.")
    if progress == "done":
        return
    if not confidence:
        raise RuleBroken("Say how sure you are that it will be done by its date: high, medium or low.")
    if not next_step.strip():
        raise RuleBroken("Say what the next step is, so that the next update can be read against it.")


def check_blue(suggested: Suggestion, *, chosen: str) -> None:
    """Nothing unless blue is chosen where the evidence does not give it: that needs proof, and a reason is none."""
    if chosen == "blue" and suggested.rating != "blue":
        raise RuleBroken(
            f"Blue is not a matter of opinion, so a reason cannot give it: {suggested.why} "
            "It needs two days on which somebody else found that it had changed something for children."
        )


def check_choice(suggested: Suggestion, *, chosen: str, reason: str) -> None:
    """Nothing where the choice needs no reason or has one; RuleBroken where it differs from the suggestion silently."""
    if chosen != suggested.rating and not reason.strip():
        raise RuleBroken(
            f"The dates and numbers suggest “{suggested.rating}” and “{chosen}” was chosen without a reason. "
            "Say why it differs; both will be shown."
        )


def _finished(facts: DeliveryFacts, on: date, rules: RatingRules) -> Suggestion:
    points = review_points([day for day in facts.verified_on if day <= on], rules=rules)
    lower = [day for day in facts.checked_on if day <= on]
    if len(points) >= rules.sustained_points:
        return Suggestion("blue", f"It is done and was found to be holding at {len(points)} review points.")
    if points:
        return Suggestion(
            "green", f"It is done and was checked on {_day(points[-1])}; one more review point makes it blue."
        )
    if lower:
        return Suggestion(
            "green", f"It is done and was checked on {_day(max(lower))}, but not for what it changed for children."
        )
    return Suggestion("green", "It is done; nobody but the owner has checked it yet.")


def _slip(facts: DeliveryFacts, due_now: date, on: date, rules: RatingRules) -> Suggestion | None:
    moved = (due_now - facts.due).days
    if moved > rules.slip_tolerance_days:
        return Suggestion("red", f"Its date has slipped {moved} days from {_day(facts.due)}, past the tolerance.")
    late = [step for step in facts.milestones if step.done_on is None and step.due < on]
    if late:
        worst = min(late, key=lambda step: step.due)
        rating = "red" if (on - worst.due).days > rules.slip_tolerance_days else "amber"
        return Suggestion(rating, f"The step “{worst.title}” was due on {_day(worst.due)} and is not done.")
    if moved > 0:
        return Suggestion("amber", f"Its date has slipped {moved} days from {_day(facts.due)}, within the tolerance.")
    return None


def _gap(facts: ImpactFacts, value: float) -> float:
    """How far a value is from where it should be: 0 at or beyond the target, and always less when better."""
    if facts.polarity == "band":
        low, high = facts.band or (value, value)
        return max(low - value, value - high, 0.0)
    sign = -1.0 if facts.polarity == "higher" else 1.0
    if facts.target is None:
        return sign * value
    return max(sign * (value - facts.target), 0.0)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _days(start: date, end: date) -> str:
    number = (end - start).days
    return f"{number} day" if number == 1 else f"{number} days"


def legend(which: Sequence[str] = ("delivery", "impact")) -> tuple[tuple[str, str, str], ...]:
    """The printed legend as rows of (kind, rating, meaning), for the foot of every page that shows ratings."""
    rules = load_rating_rules()
    tables = {"delivery": rules.delivery, "impact": rules.impact}
    return tuple((kind, rating, meaning) for kind in which for rating, meaning in tables[kind].items())
