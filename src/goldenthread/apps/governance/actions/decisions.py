"""Writes about decisions: the key decision test, the decision in its legal form, its publication and its call-in."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.governance import events
from goldenthread.apps.governance.models import AgendaItem, CallIn, Decision, KeyNotice
from goldenthread.apps.governance.policies import boards
from goldenthread.apps.governance.queries import attendance_of
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken
from goldenthread.core.meetings import call_in_ends, is_key, kind_rule, notice_of


@transaction.atomic
def answer_key_test(
    *,
    item: AgendaItem,
    spending: bool,
    communities: bool,
    because: str,
    given_on: date | None = None,
    urgency_agreed_by: str = "",
    by: User,
    on: date,
) -> KeyNotice:
    """Whether an item is a key decision, answered by a person with reasons, and the notice given of it."""
    boards.require_keep(by, item)
    if not kind_rule(item.meeting.body.kind).decides:
        raise RuleBroken(f"{item.meeting.body.title} takes no executive decisions, so there is nothing to test.")
    if item.decisions.exists():
        raise RuleBroken("A decision is recorded on this item already. The test comes before the decision.")
    if not because.strip():
        raise RuleBroken("Say why the two questions are answered as they are.")
    if given_on is not None and given_on > on:
        raise RuleBroken("Notice cannot be given on a day that has not come.")
    notice, _ = KeyNotice.objects.update_or_create(
        item=item,
        defaults={
            "spending": spending,
            "communities": communities,
            "because": because,
            "given_on": given_on,
            "urgency_agreed_by": urgency_agreed_by.strip(),
            "recorded_by": by.name,
        },
    )
    key = "key" if is_key(spending=spending, communities=communities) else "not key"
    values = {"number": item.number, "key": key, "because": because, "given": given_on}
    record(events.KEY_TESTED, by=by, on=on, subject=item.meeting, values=values)
    return notice


@transaction.atomic
def record_decision(
    *,
    item: AgendaItem,
    text: str,
    reasons: str,
    alternatives: str,
    conflicts: str,
    dispensations: str = "",
    urgent_because: str = "",
    corrects: Decision | None = None,
    by: User,
    on: date,
) -> Decision:
    """One decision of an item, in the legal form. It is not edited afterwards: a correction is a further decision."""
    boards.require_keep(by, item)
    _may_decide(item)
    needed = {
        "the decision": text,
        "the reasons": reasons,
        "the alternatives considered and rejected": alternatives,
        "the conflicts declared": conflicts,
    }
    missing = [what for what, words in needed.items() if not words.strip()]
    if missing:
        raise RuleBroken(
            f"A decision record needs {' and '.join(missing)}. “None” is an answer; an empty field is not."
        )
    if corrects is not None and corrects.item_id != item.pk:
        raise RuleBroken("A correction belongs to the same item as the decision it corrects.")
    decision = Decision.objects.create(
        item=item,
        number=item.decisions.count() + 1,
        text=text,
        reasons=reasons,
        alternatives=alternatives,
        conflicts=conflicts,
        dispensations=dispensations,
        urgent_because=urgent_because,
        corrects=corrects,
        decided_on=item.meeting.on,
        recorded_by=by.name,
    )
    record(events.DECIDED, by=by, on=on, subject=decision, values={"number": decision.number, "item": item.number})
    return decision


@transaction.atomic
def publish_decision(*, decision: Decision, published_on: date, by: User, on: date) -> Decision:
    """The decision, published on a day, from which its call-in is counted."""
    boards.require_keep(by, decision)
    if decision.published_on is not None:
        raise RuleBroken(f"This decision was published on {decision.published_on:%-d %B %Y}.")
    if not decision.decided_on <= published_on <= on:
        raise RuleBroken("A decision is published on the day it was taken or later, and not on one that has not come.")
    decision.published_on = published_on
    decision.save(update_fields=["published_on"])
    record(events.DECISION_PUBLISHED, by=by, on=on, subject=decision, values={"published": published_on})
    return decision


@transaction.atomic
def call_in(*, decision: Decision, called_on: date, called_by: str, reasons: str, by: User, on: date) -> CallIn:
    """The decision, held because members of scrutiny called it in within the days the rule gives."""
    boards.require_keep(by, decision)
    if decision.published_on is None:
        raise RuleBroken("A decision is called in after it was published.")
    ends = call_in_ends(decision.item.meeting.body.kind, decision.published_on)
    if ends is None:
        raise RuleBroken(f"Decisions of {decision.item.meeting.body.title} are not called in.")
    if decision.urgent_because:
        raise RuleBroken("This decision was recorded as urgent and is exempt from call-in.")
    if not decision.published_on <= called_on <= ends:
        raise RuleBroken(f"Call-in ended on {ends:%-d %B %Y}.")
    if called_on > on:
        raise RuleBroken("A decision cannot be called in on a day that has not come.")
    if hasattr(decision, "call_in"):
        raise RuleBroken("This decision is called in already.")
    if not called_by.strip() or not reasons.strip():
        raise RuleBroken("A call-in names who called the decision in, and why.")
    made = CallIn.objects.create(decision=decision, called_on=called_on, called_by=called_by.strip(), reasons=reasons)
    record(events.CALLED_IN, by=by, on=on, subject=decision, reason=reasons, values={"called_by": made.called_by})
    return made


@transaction.atomic
def end_call_in(*, call: CallIn, outcome: str, ended_on: date, reasons: str, by: User, on: date) -> CallIn:
    """How the call-in ended, with scrutiny's reasons."""
    boards.require_keep(by, call)
    if call.ended_on is not None:
        raise RuleBroken(f"This call-in ended on {call.ended_on:%-d %B %Y}.")
    if outcome not in CallIn.Outcome.values:
        raise RuleBroken(f"A call-in ends in one of: {', '.join(CallIn.Outcome.labels)}.")
    if not reasons.strip():
        raise RuleBroken("Say why the call-in ended as it did.")
    if not call.called_on <= ended_on <= on:
        raise RuleBroken("A call-in ends on the day it was made or later, and not on one that has not come.")
    call.outcome, call.ended_on, call.outcome_reasons = outcome, ended_on, reasons
    call.save(update_fields=["outcome", "ended_on", "outcome_reasons"])
    values = {"outcome": call.get_outcome_display()}
    record(events.CALL_IN_ENDED, by=by, on=on, subject=call.decision, reason=reasons, values=values)
    return call


def _may_decide(item: AgendaItem) -> None:
    """RuleBroken where the meeting cannot have decided: not held, no quorum, item withdrawn, key test or notice missing."""
    meeting = item.meeting
    if not meeting.held:
        raise RuleBroken(f"{meeting} has not been held, so it has decided nothing.")
    if meeting.minutes_agreed_on:
        raise RuleBroken(f"The minutes of {meeting} were agreed on {meeting.minutes_agreed_on:%-d %B %Y}.")
    if item.withdrawn_because:
        raise RuleBroken(f"Item {item.number} was withdrawn.")
    if item.purpose != AgendaItem.Purpose.DECISION:
        raise RuleBroken(f"Item {item.number} was not for decision.")
    there = attendance_of(meeting)
    if not there.quorate:
        raise RuleBroken(
            f"{there.voting} voting members were there and {there.needed} make a quorum, so nothing was decided."
        )
    if not kind_rule(meeting.body.kind).decides:
        return
    notice = KeyNotice.objects.filter(item=item).first()
    if notice is None:
        raise RuleBroken("Answer the key decision test first: nobody may assume that a decision is not key.")
    if not is_key(spending=notice.spending, communities=notice.communities):
        return
    if notice.given_on is None:
        raise RuleBroken("This is a key decision and no notice of it is recorded. Record the day notice was given.")
    if notice_of(notice.given_on, meeting.on) == "special_urgency" and not notice.urgency_agreed_by:
        raise RuleBroken("Notice came too late for the general exception: name the chair of scrutiny who agreed.")
