"""The road of one audit as a state machine: which step leads where, and whom each step refuses.

    planned → allocated → drafting → with_worker → replied → submitted ─┬─────────────────────────→ settled
                  ↑ reassign           ↑──── unlock ────────────┘       └→ moderating → moderated → ┘
    settled → acting → verified → reaudit → closed        (an inadequate grade cannot close without its re-audit)

A road is the steps taken, in order. Nothing is overwritten: where an audit is follows from its steps, and the rules
look at every step ever taken. So nobody moderates a case they once audited, whoever audits it now.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from goldenthread.core.errors import RuleBroken, WrongUse

STAGES = {
    "planned": "Planned",
    "allocated": "Allocated",
    "drafting": "Auditor's draft",
    "with_worker": "With the worker",
    "replied": "Worker has replied",
    "submitted": "Submitted",
    "moderating": "With the moderator",
    "moderated": "Moderated, grade to agree",
    "settled": "Grade settled",
    "acting": "Actions open",
    "verified": "Actions verified",
    "reaudit": "Waiting for the re-audit",
    "closed": "Closed",
    "set_aside": "Set aside",
}
# Where the auditor still has the pen, and where the grade stands.
WITH_AUDITOR = ("allocated", "drafting", "with_worker", "replied")
SETTLED = ("settled", "acting", "verified", "reaudit", "closed")


@dataclass(frozen=True)
class Step:
    """One kind of step: the stages it may be taken from, where it leads, and whether it needs a reason."""

    key: str
    leaves: tuple[str, ...]
    to: str
    says: str
    reason: bool = False


STEPS = {
    step.key: step
    for step in (
        Step("allocate", ("planned",), "allocated", "allocated it"),
        Step("reassign", WITH_AUDITOR, "allocated", "gave it to another auditor", reason=True),
        Step("draft", ("allocated",), "drafting", "began to write"),
        Step("share", ("drafting",), "with_worker", "showed the draft to the worker"),
        Step("reply", ("with_worker",), "replied", "replied"),
        Step("no_reply", ("with_worker",), "replied", "noted that no reply came", reason=True),
        Step("submit", ("replied",), "submitted", "submitted it"),
        Step("unlock", ("with_worker", "replied", "submitted"), "drafting", "took it back to the draft", reason=True),
        Step("settle", ("submitted",), "settled", "settled the grade without moderation"),
        Step("draw", ("submitted",), "moderating", "drew it for moderation"),
        Step("redraw", ("moderating",), "moderating", "named another moderator", reason=True),
        Step("moderate", ("moderating",), "moderated", "moderated it blind"),
        Step("agree", ("moderated",), "settled", "recorded the agreed grade"),
        Step("act", ("settled", "verified"), "acting", "opened an action"),
        Step("verify", ("acting",), "verified", "verified the last open action"),
        Step("reaudit", ("settled", "verified"), "reaudit", "planned the re-audit"),
        Step("close", ("settled", "verified", "reaudit"), "closed", "closed it"),
        Step("set_aside", ("planned", "allocated", "drafting"), "set_aside", "set it aside", reason=True),
    )
}


@dataclass(frozen=True)
class Taken:
    """One step taken: by whom, whom it names (the auditor or moderator), and why."""

    step: str
    by: str
    person: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Facts:
    """What is known beside the road. `worker` is empty where the worker is not on this system."""

    worker: str = ""
    overall: str = ""
    open_actions: int = 0
    reaudited: bool = False


@dataclass(frozen=True)
class Road:
    """The steps of one audit so far."""

    taken: tuple[Taken, ...] = ()

    @property
    def stage(self) -> str:
        """Where the steps lead."""
        return STEPS[self.taken[-1].step].to if self.taken else "planned"

    @property
    def auditor(self) -> str:
        """Who audits it now; empty before it is allocated."""
        return self._last_named("allocate", "reassign")

    @property
    def moderator(self) -> str:
        """Who moderates it; empty where it was not drawn."""
        return self._last_named("draw", "redraw")

    @property
    def auditors(self) -> frozenset[str]:
        """Everybody it was ever given to as auditor, or who ever wrote or submitted it."""
        named = {each.person for each in self.taken if each.step in ("allocate", "reassign")}
        wrote = {each.by for each in self.taken if each.step in ("draft", "share", "submit", "unlock")}
        return frozenset(named | wrote)

    def _last_named(self, *steps: str) -> str:
        return next((each.person for each in reversed(self.taken) if each.step in steps), "")


def refusal(road: Road, step: str, *, by: str, facts: Facts, person: str = "", reason: str = "") -> str:
    """Why this step may not be taken now by this person; empty where nothing stands in the way."""
    if step not in STEPS:
        raise WrongUse(f"There is no step “{step}” on the road of an audit. There are: {', '.join(STEPS)}.")
    rule = STEPS[step]
    if road.stage not in rule.leaves:
        return (
            f"The audit is at “{STAGES[road.stage]}”. This step is taken from "
            f"{' or '.join(f'“{STAGES[each]}”' for each in rule.leaves)}."
        )
    if not by:
        return "Nobody is named as taking this step."
    if rule.reason and not reason.strip():
        return "This step needs a reason. It is kept with the audit."
    return _person_rule(road, step, by, facts, person) or _fact_rule(step, facts)


def take(road: Road, step: str, *, by: str, facts: Facts, person: str = "", reason: str = "") -> Road:
    """The road one step longer; RuleBroken with the reason where the step is refused."""
    why = refusal(road, step, by=by, facts=facts, person=person, reason=reason)
    if why:
        raise RuleBroken(why)
    return replace(road, taken=(*road.taken, Taken(step, by, person, reason)))


def follow(steps: Iterable[Taken], facts: Facts) -> Road:
    """The road of recorded steps, each tried against the rules in turn. The facts are those of the end."""
    road = Road()
    for each in steps:
        road = take(road, each.step, by=each.by, facts=facts, person=each.person, reason=each.reason)
    return road


def _person_rule(road: Road, step: str, by: str, facts: Facts, person: str) -> str:
    if step in ("allocate", "reassign"):
        if not person:
            return "Name the auditor it is given to."
        if person == facts.worker:
            return "Nobody audits their own case."
        if person == road.auditor:
            return "They are its auditor already. Name somebody else."
    if step in ("draft", "share", "submit", "unlock", "no_reply") and by != road.auditor:
        return "Only the auditor of this case takes this step."
    if step == "reply" and by != facts.worker:
        return "Only the worker whose case was audited replies."
    if step in ("draw", "redraw"):
        return _moderator_rule(road, person, facts)
    if step == "moderate":
        if by != road.moderator:
            return "Only the moderator who was drawn moderates this audit."
        return _moderator_rule(road, by, facts)
    if step == "agree" and by in road.auditors:
        return "The auditor does not record the agreed grade of their own audit. The moderator or a lead does."
    if step == "agree" and by == facts.worker:
        return "The worker does not record the grade of their own case."
    return ""


def _moderator_rule(road: Road, person: str, facts: Facts) -> str:
    if not person:
        return "Name the moderator."
    if person in road.auditors:
        return "Nobody moderates an audit they made, or once had to make."
    if person == facts.worker:
        return "Nobody moderates an audit of their own case."
    return ""


def _fact_rule(step: str, facts: Facts) -> str:
    if step in ("verify", "close", "reaudit") and facts.open_actions:
        return f"{facts.open_actions} of its actions are not verified yet."
    if step == "close" and facts.overall == "inadequate" and not facts.reaudited:
        return "It was graded inadequate, so it stays open until the case has been audited again."
    return ""


# The road of one action: from open to verified by somebody else.
ACTION_STEPS = {
    "evidenced": ("open", "evidenced"),
    "returned": ("evidenced", "open"),
    "verified": ("evidenced", "verified"),
}


def action_refusal(state: str, step: str, *, by: str, owner: str, evidenced_by: str, text: str) -> str:
    """Why this step of an action may not be taken by this person; empty where nothing stands in the way."""
    if step not in ACTION_STEPS:
        raise WrongUse(f"There is no step “{step}” of an action. There are: {', '.join(ACTION_STEPS)}.")
    leaves = ACTION_STEPS[step][0]
    if state != leaves:
        return "The action is open: its owner shows evidence first." if state == "open" else (
            "The action is verified already." if state == "verified" else "Its evidence waits to be verified."
        )  # fmt: skip
    if not text.strip():
        return "Say what was done and what shows it." if step == "evidenced" else "Say what you looked at and found."
    if step == "evidenced" and by != owner:
        return "Only its owner shows the evidence of an action."
    if step != "evidenced" and by in (owner, evidenced_by):
        return "The owner of an action does not verify it. Somebody else does."
    return ""
