"""The first improvement plan made in answer to a shipped case: actions, owners, boards, updates.

This is the plan as data, to be loaded once. How a plan lives afterwards (revised dates, verification, board
cycles) belongs to the front rooms.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from goldenthread.core.bodies import BodyRegister, load_bodies
from goldenthread.core.cases import InspectionCase, load_case
from goldenthread.core.definitions import build, read_toml
from goldenthread.core.errors import DefinitionError
from goldenthread.core.indicators import load_indicators
from goldenthread.core.ratings import Delivery, Impact


@dataclass(frozen=True, slots=True)
class Post:
    """A job that owns or sponsors actions, held by people over time."""

    key: str
    title: str
    body: str = "authority"


@dataclass(frozen=True, slots=True)
class ActionUpdate:
    """What an owner reported on one day, and the two ratings chosen then."""

    on: date
    text: str
    delivery: Delivery
    impact: Impact
    evidence: str = ""
    reason: str = ""
    confidence: str = ""
    next_step: str = ""
    cause: str = ""
    recovery_on: date | None = None


@dataclass(frozen=True, slots=True)
class Aim:
    """The value an action starts from or aims at. `value` is None where nobody has counted yet."""

    value: float | None = None
    as_at: date | None = None
    illustrative: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """One action: a verb and what will be delivered, against one or more asks."""

    key: str
    asks: tuple[str, ...]
    title: str
    outcome: str
    owner: str
    sponsor: str
    boards: tuple[str, ...]
    start: date
    due: date
    indicator: str
    evidence_required: str
    baseline: Aim = Aim()
    target: Aim = Aim()
    resources: str = ""
    depends_on: tuple[str, ...] = ()
    updates: tuple[ActionUpdate, ...] = ()

    def __post_init__(self) -> None:
        if self.due < self.start:
            raise DefinitionError(f"action {self.key} is due before it starts.")
        if self.owner == self.sponsor:
            raise DefinitionError(f"action {self.key} has one post as owner and sponsor. Name two.")
        if list(self.updates) != sorted(self.updates, key=lambda update: update.on):
            raise DefinitionError(f"action {self.key} has its updates out of order. Put the oldest first.")


@dataclass(frozen=True, slots=True)
class CasePlan:
    """The plan for one case, from definitions/cases/KEY/plan.toml."""

    key: str
    case: str
    title: str
    approved_on: date
    made_up: bool
    note: str
    bodies: str
    posts: tuple[Post, ...]
    actions: tuple[PlannedAction, ...]

    def __post_init__(self) -> None:
        _once("post", (post.key for post in self.posts))
        _once("action", (action.key for action in self.actions))

    def check(self, case: InspectionCase, register: BodyRegister) -> None:
        """Nothing, or DefinitionError where the plan does not fit its case, the bodies or the indicators."""
        if self.case != case.key:
            raise DefinitionError(f"the plan answers the case “{self.case}”, and the case here is “{case.key}”.")
        answered = {ask for action in self.actions for ask in action.asks}
        missing = [ask.key for ask in case.asks if ask.key not in answered]
        if missing:
            raise DefinitionError(f"no action answers {', '.join(missing)}. Write one for each ask.")
        asks = {ask.key for ask in case.asks}
        posts = {post.key for post in self.posts}
        bodies = {body.key for body in register.bodies}
        earlier: set[str] = set()
        for action in self.actions:
            _all_known(action.asks, asks, action.key, "ask")
            _all_known((action.owner, action.sponsor), posts, action.key, "post")
            _all_known(action.boards, bodies, action.key, "body")
            _all_known(action.depends_on, earlier, action.key, "earlier action")
            earlier.add(action.key)
            _all_known((action.indicator,), load_indicators(), action.key, "indicator")
            if not action.asks or not action.boards:
                raise DefinitionError(f"action {action.key} must answer an ask and name a body that oversees it.")
            for update in action.updates:
                if update.delivery == "blue" and not update.evidence:
                    raise DefinitionError(
                        f"action {action.key} is blue on {update.on} without evidence. Say what proves it."
                    )

    def action(self, key: str) -> PlannedAction:
        """The action with this key."""
        for action in self.actions:
            if action.key == key:
                return action
        raise DefinitionError(f"The plan {self.key} has no action “{key}”. Check the key.")


def load_plan(case_key: str) -> CasePlan:
    """The plan shipped with one case; DefinitionError names the place of any mistake in it."""
    return build_plan(read_toml("cases", case_key, "plan.toml"), where=f"definitions/cases/{case_key}/plan.toml")


def build_plan(
    tables: object, *, where: str, case: InspectionCase | None = None, register: BodyRegister | None = None
) -> CasePlan:
    """A plan from plain tables, checked against its case, the bodies and the indicators.

    The case and the bodies are the shipped ones that the plan names, where none are given.
    """
    plan = build(CasePlan, tables, where=where)
    try:
        plan.check(case or load_case(plan.case), register or load_bodies(plan.bodies))
    except DefinitionError as error:
        raise DefinitionError(f"{where}: {error}") from error
    return plan


def _once(what: str, keys: Iterable[str]) -> None:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise DefinitionError(f"the {what} “{key}” is there twice. Give each its own key.")
        seen.add(key)


def _all_known(keys: Iterable[str], among: Iterable[str], action: str, what: str) -> None:
    known = set(among)
    for key in keys:
        if key not in known:
            raise DefinitionError(f"action {action} names the {what} “{key}”, which is not known. Check the key.")
