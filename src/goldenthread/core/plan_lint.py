"""Says where a plan is not specific, not measurable or not dated, by code, place and plain sentence. It corrects nothing.

One function for each code. What the checks read besides the plan (word lists, lengths) is definitions/plans/lint.toml.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations
from typing import Literal

from goldenthread.core.definitions import build, read_toml
from goldenthread.core.indicators import load_indicators

Level = Literal["stop", "warn", "note"]


@dataclass(frozen=True, slots=True)
class PlanLintRules:
    """Word lists and lengths, from definitions/plans/lint.toml."""

    long_action_days: int
    longest_action_days: int
    words_for_children: tuple[str, ...]
    vague_openings: tuple[str, ...]
    vague_words: tuple[str, ...]
    shared_words_share: float
    small_words: tuple[str, ...]
    many_on_one_day: int


@dataclass(frozen=True, slots=True)
class ActionFacts:
    """What an action says of itself. `waits_for` names the actions it needs with the day each is due."""

    ref: str
    title: str
    outcome: str
    start: date
    due: date
    indicator: str
    baseline: float | None = None
    target: float | None = None
    evidence_required: str = ""
    resources: str = ""
    milestones: int = 0
    owner: str = ""
    owner_held: bool = True
    waits_for: tuple[tuple[str, date], ...] = ()


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """A plan to be looked at: its actions, and the asks that neither an action nor a decision answers."""

    actions: tuple[ActionFacts, ...]
    unanswered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanFinding:
    """One thing that looks wrong: its code, how serious it is, the sentence, and the action or ask it is about."""

    code: str
    level: Level
    says: str
    where: str


Found = Iterator[PlanFinding]


@cache
def load_plan_lint() -> PlanLintRules:
    """The shipped word lists and lengths."""
    return build(PlanLintRules, read_toml("plans", "lint.toml"), where="definitions/plans/lint.toml")


def lint_plan(facts: PlanFacts, *, rules: PlanLintRules | None = None) -> tuple[PlanFinding, ...]:
    """Everything that looks wrong in one plan, by code and then in the plan's order; empty where nothing does."""
    rules = rules or load_plan_lint()
    of_actions = [finding for check in OF_AN_ACTION for each in facts.actions for finding in check(each, rules)]
    of_plan = [finding for check in OF_A_PLAN for finding in check(facts, rules)]
    return tuple(sorted([*of_actions, *of_plan], key=lambda finding: finding.code))


def codes() -> dict[str, str]:
    """Every code with what it asks of a plan, for the reference page."""
    table: dict[str, str] = {}
    for check in (*OF_AN_ACTION, *OF_A_PLAN):
        code, _, asks = (check.__doc__ or "").partition(": ")
        table[code] = asks[:1].upper() + asks[1:]
    return dict(sorted(table.items()))


def it_names_a_thing(action: ActionFacts, rules: PlanLintRules) -> Found:
    """P-01: the title opens with a verb that ends in something that will be there."""
    opening = next((each for each in rules.vague_openings if _opens(action.title, each)), "")
    if opening:
        says = f"“{opening.capitalize()} …” promises effort. Say what will be there on the day it is due."
        yield PlanFinding("P-01", "warn", says, action.ref)


def it_can_be_checked(action: ActionFacts, rules: PlanLintRules) -> Found:
    """P-02: the title and the outcome use no word that nobody can check."""
    text = f" {action.title} {action.outcome} ".lower()
    vague = [word for word in rules.vague_words if word in text]
    if vague:
        says = f"Nobody can check “{vague[0]}”. Say how much, how often or by which standard."
        yield PlanFinding("P-02", "note", says, action.ref)


def it_has_a_start_and_a_target(action: ActionFacts, rules: PlanLintRules) -> Found:
    """P-03: the indicator has a value to start from and one to reach."""
    missing = [name for name, value in (("start from", action.baseline), ("reach", action.target)) if value is None]
    if missing:
        says = f"{action.indicator} has no value to {' and none to '.join(missing)}. Count it, or say when it will be counted."
        yield PlanFinding("P-03", "warn", says, action.ref)


def the_target_is_better(action: ActionFacts, rules: PlanLintRules) -> Found:
    """P-04: the target is better than the value it starts from."""
    polarity = load_indicators()[action.indicator].polarity
    if action.baseline is None or action.target is None or polarity not in ("higher", "lower"):
        return
    gain = (action.target - action.baseline) * (1 if polarity == "higher" else -1)
    if gain <= 0:
        says = f"{action.indicator} should go {polarity}, and the target {action.target:g} is no better than {action.baseline:g}."
        yield PlanFinding("P-04", "warn", says, action.ref)


def the_indicator_can_show_it(action: ActionFacts, rules: PlanLintRules) -> Found:
    """P-05: the indicator has a better and a worse."""
    if load_indicators()[action.indicator].polarity == "context":
        says = f"Neither more nor less of {action.indicator} is better, so it cannot show that the action worked."
        yield PlanFinding("P-05", "warn", says, action.ref)


def evidence_is_asked_for(action: ActionFacts, rules: PlanLintRules) -> Found:
    """P-06: what would prove the action was chosen before it started."""
    if not action.evidence_required.strip():
        yield PlanFinding("P-06", "warn", "No evidence is asked for. Say what would prove it.", action.ref)


def the_outcome_is_about_children(action: ActionFacts, rules: PlanLintRules) -> Found:
    """P-07: the outcome says what will be better for children or families."""
    text = action.outcome.lower()
    if not any(word in text for word in rules.words_for_children):
        says = "The outcome does not speak of children or families. Say what will be better for them."
        yield PlanFinding("P-07", "warn", says, action.ref)


def a_long_action_has_steps(action: ActionFacts, rules: PlanLintRules) -> Found:
    """P-08: an action of many weeks has a step on the way."""
    days = (action.due - action.start).days
    if days > rules.long_action_days and not action.milestones:
        says = f"It runs for {days} days without a step on the way, so a slip is seen only at the end."
        yield PlanFinding("P-08", "warn", says, action.ref)


def it_ends(action: ActionFacts, rules: PlanLintRules) -> Found:
    """P-09: an action ends within eighteen months."""
    days = (action.due - action.start).days
    if days > rules.longest_action_days:
        yield PlanFinding("P-09", "warn", f"It runs for {days} days. Split it into things that end.", action.ref)


def it_waits_for_what_comes_first(action: ActionFacts, rules: PlanLintRules) -> Found:
    """P-11: an action ends no sooner than those it waits for."""
    for ref, due in action.waits_for:
        if due > action.due:
            says = f"It waits for {ref}, which is due later ({due.day} {due:%B %Y}). One of the two dates is wrong."
            yield PlanFinding("P-11", "warn", says, action.ref)


def it_says_what_it_takes(action: ActionFacts, rules: PlanLintRules) -> Found:
    """P-12: the people and money it takes are named, or that it takes none."""
    if not action.resources.strip():
        says = "Nobody says what it takes. Name the people and money, or say that it takes none."
        yield PlanFinding("P-12", "note", says, action.ref)


def somebody_holds_the_post(action: ActionFacts, rules: PlanLintRules) -> Found:
    """P-13: somebody holds the post that owns the action."""
    if not action.owner_held:
        says = f"Nobody holds the post {action.owner}, so nobody is asked to report."
        yield PlanFinding("P-13", "warn", says, action.ref)


def every_ask_is_answered(plan: PlanFacts, rules: PlanLintRules) -> Found:
    """P-10: every ask has an action, or a decision not to plan it with its reason."""
    for ask in plan.unanswered:
        yield PlanFinding("P-10", "stop", f"Nothing answers {ask}. Plan an action, or say why not.", ask)


def dates_are_spread(plan: PlanFacts, rules: PlanLintRules) -> Found:
    """P-14: not too many actions are due on one day."""
    by_day: dict[date, list[str]] = defaultdict(list)
    for each in plan.actions:
        by_day[each.due].append(each.ref)
    for day, refs in sorted(by_day.items()):
        if len(refs) >= rules.many_on_one_day:
            says = f"{len(refs)} actions are due on {day.day} {day:%B %Y}. Nobody can look at all of them that week."
            yield PlanFinding("P-14", "note", says, ", ".join(refs))


def actions_differ(plan: PlanFacts, rules: PlanLintRules) -> Found:
    """P-15: no two actions say nearly the same."""
    words = {each.ref: _words(each.title, rules.small_words) for each in plan.actions}
    for one, other in combinations(words, 2):
        shared, smaller = words[one] & words[other], min(len(words[one]), len(words[other]))
        if smaller and len(shared) / smaller >= rules.shared_words_share:
            yield PlanFinding(
                "P-15", "warn", f"{one} and {other} say nearly the same. Make them one.", f"{one}, {other}"
            )


OF_AN_ACTION: tuple[Callable[[ActionFacts, PlanLintRules], Found], ...] = (
    it_names_a_thing,
    it_can_be_checked,
    it_has_a_start_and_a_target,
    the_target_is_better,
    the_indicator_can_show_it,
    evidence_is_asked_for,
    the_outcome_is_about_children,
    a_long_action_has_steps,
    it_ends,
    it_waits_for_what_comes_first,
    it_says_what_it_takes,
    somebody_holds_the_post,
)
OF_A_PLAN: tuple[Callable[[PlanFacts, PlanLintRules], Found], ...] = (
    every_ask_is_answered,
    dates_are_spread,
    actions_differ,
)


def _opens(title: str, opening: str) -> bool:
    start = title.strip().lower()
    return start.startswith(opening) and not start[len(opening) : len(opening) + 1].isalpha()


def _words(text: str, small: Iterable[str]) -> frozenset[str]:
    return frozenset("".join(mark if mark.isalnum() else " " for mark in text.lower()).split()) - frozenset(small)
