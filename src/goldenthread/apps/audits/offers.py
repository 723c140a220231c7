"""What one person may do next with one audit: the links of its page, from the road and the policies."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from goldenthread.apps.accounts.models import User
from goldenthread.apps.accounts.policies import Verb
from goldenthread.apps.audits.actions.steps import facts_of, road_of
from goldenthread.apps.audits.models import Audit, AuditRound
from goldenthread.apps.audits.policies import policy
from goldenthread.apps.audits.queries import may_write_draft
from goldenthread.core.audit_road import WITH_AUDITOR, refusal


@dataclass(frozen=True)
class Offer:
    """One thing that can be done: its words, its address, and whether it is what the page is waiting for."""

    text: str
    href: str
    main: bool = False


def offers(user: User, audit: Audit) -> list[Offer]:
    """Everything this person may do with this audit now, what it waits for first."""
    road, facts = road_of(audit), facts_of(audit)

    def can(step: str, person: str = "x", reason: str = "x") -> bool:
        return not refusal(road, step, by=user.email, facts=facts, person=person, reason=reason)

    def to(page: str) -> str:
        return reverse(f"audits:{page}", args=[audit.key])

    plans, grades = (policy.may(user, verb, audit) for verb in (Verb.PLAN_AUDITS, Verb.GRADE_AUDITS))
    acts = policy.may_open_action(user, audit) and (can("act") or audit.stage == "acting")
    moves = policy.may_move_due(user, audit)
    may = [
        (may_write_draft(audit, user), Offer("Write the audit", to("form"), main=True)),
        (policy.may(user, Verb.REPLY_TO_AUDITS, audit) and can("reply"), Offer("Reply to this audit", to("reply"), main=True)),
        (grades and can("submit"), Offer("Submit the audit", to("submit"), main=True)),
        (grades and can("no_reply"), Offer("Go on without a reply", to("no-reply"))),
        (grades and can("unlock"), Offer("Take it back to the draft", to("unlock"))),
        (policy.may_agree(user, audit) and can("agree"), Offer("Record the agreed grade", to("agree"), main=True)),
        (plans and can("allocate"), Offer("Give it to an auditor", to("give"), main=True)),
        (moves and audit.stage in WITH_AUDITOR, Offer("Give it to another auditor", to("reassign"))),
        (plans and can("redraw"), Offer("Name another moderator", to("moderator"))),
        (moves and audit.due is not None, Offer("Move the due date", to("extend"))),
        (acts, Offer("Add an action", to("action-new"))),
        (plans and can("reaudit"), Offer("Plan the re-audit", to("reaudit"), main=audit.overall == "inadequate")),
        (plans and can("close"), Offer("Close the audit", to("close"))),
        (plans and can("set_aside"), Offer("Set the case aside", to("replace"))),
        (plans and _inspector_missing(audit), Offer("Record the inspector's grade", to("inspector"))),
    ]  # fmt: skip
    found = [offer for allowed, offer in may if allowed]
    return sorted(found, key=lambda offer: not offer.main)


def _inspector_missing(audit: Audit) -> bool:
    tracked = audit.round.kind == AuditRound.Kind.TRACKED
    return tracked and not audit.gradings.filter(role="inspector").exists()
