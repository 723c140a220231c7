"""Writes about what follows: alerts answered, actions evidenced and verified, the re-audit, the close, evidence elsewhere."""

from __future__ import annotations

import calendar
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Count

from goldenthread.apps.accounts.models import User
from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.audits import events
from goldenthread.apps.audits.actions.steps import locked, take_step
from goldenthread.apps.audits.models import (
    ActionStep,
    Alert,
    AlertAnswer,
    Audit,
    AuditAction,
    AuditRound,
    FindingEvidence,
    StandardGrade,
)
from goldenthread.apps.audits.policies import agency_of, policy
from goldenthread.apps.trail.actions import record
from goldenthread.core.audit_road import SETTLED, action_refusal
from goldenthread.core.audit_themes import load_taxonomy
from goldenthread.core.errors import RuleBroken


@transaction.atomic
def answer_alert(*, alert: Alert, text: str, by: User, on: date) -> AlertAnswer:
    """What was done about an alert. An alert cannot be removed; an answer is the only end it has."""
    policy.require(by, Verb.ANSWER_ALERTS, alert)
    if not text.strip():
        raise RuleBroken("Say what was done to make the child safe, by whom and when.")
    held = Alert.objects.select_for_update().select_related("audit").get(pk=alert.pk)
    if held.answered_on is None:
        held.answered_on = on
        held.save(update_fields=["answered_on"])
    answer = AlertAnswer.objects.create(alert=held, by=by, text=text.strip(), on=on)
    record(events.ALERT_ANSWERED, by=by, on=on, subject=held.audit, values={"standard": held.title})
    return answer


@transaction.atomic
def open_action(
    *,
    audit: Audit,
    text: str,
    level: str,
    owner: User,
    due: date,
    theme: str = "",
    standard: str = "",
    by: User,
    on: date,
) -> AuditAction:
    """An action from a settled audit, for one owner, who shows the evidence and does not verify it."""
    policy.require_open_action(by, audit)
    held = locked(audit)
    if not text.strip():
        raise RuleBroken("An action needs words: what will be different for the child.")
    if due < on:
        raise RuleBroken("An action is due on a day still to come.")
    if not allows(owner, Verb.REPLY_TO_AUDITS, held) or agency_of(owner) != held.agency:
        raise RuleBroken(f"{owner.name} holds no role that owns actions from audits.")
    if theme:
        load_taxonomy().theme(theme)
    if standard:
        held.tool.tool.standard(standard)
    if held.stage != "acting":
        take_step(held, "act", by=by, on=on, due=due)
    elif held.due is None or due > held.due:
        held.due = due
        held.save(update_fields=["due"])
    action = AuditAction.objects.create(
        audit=held,
        authority=held.authority,
        agency=held.agency,
        team=held.team,
        number=held.actions.count() + 1,
        level=level,
        text=text.strip(),
        theme=theme,
        standard=standard,
        owner=owner,
        due=due,
        made_by=by,
        made_on=on,
    )
    values = {"number": action.number, "owner": owner.name, "due": due}
    record(events.ACTION_OPENED, by=by, on=on, subject=held, values=values)
    return action


@transaction.atomic
def show_evidence(*, action: AuditAction, text: str, by: User, on: date) -> AuditAction:
    """The action as done, in its owner's words, waiting for somebody else to verify it."""
    policy.require(by, Verb.REPLY_TO_AUDITS, action)
    held = _step(action, "evidenced", text, by, on)
    held.state, held.evidenced_on = AuditAction.State.EVIDENCED, on
    held.save(update_fields=["state", "evidenced_on"])
    record(events.ACTION_EVIDENCED, by=by, on=on, subject=held.audit, values={"number": held.number})
    return held


@transaction.atomic
def verify(*, action: AuditAction, text: str, by: User, on: date) -> AuditAction:
    """The action verified by somebody other than its owner, with what they looked at."""
    policy.require(by, Verb.VERIFY_AUDIT_ACTIONS, action)
    held = _step(action, "verified", text, by, on)
    held.state, held.verified_on = AuditAction.State.VERIFIED, on
    held.save(update_fields=["state", "verified_on"])
    audit = locked(held.audit)
    if audit.stage == "acting" and not audit.actions.exclude(state=AuditAction.State.VERIFIED).exists():
        take_step(audit, "verify", by=by, on=on)
    record(events.ACTION_VERIFIED, by=by, on=on, subject=audit, values={"number": held.number})
    return held


@transaction.atomic
def return_action(*, action: AuditAction, text: str, by: User, on: date) -> AuditAction:
    """The action back with its owner, because the evidence does not show it; the reason stays with it."""
    policy.require(by, Verb.VERIFY_AUDIT_ACTIONS, action)
    held = _step(action, "returned", text, by, on)
    held.state = AuditAction.State.OPEN
    held.save(update_fields=["state"])
    record(events.ACTION_RETURNED, by=by, on=on, subject=held.audit, reason=text, values={"number": held.number})
    return held


@transaction.atomic
def move_action(*, action: AuditAction, due: date, reason: str, by: User, on: date) -> AuditAction:
    """The action with a later day, asked for by its owner or a lead, with the reason."""
    if by.pk != action.owner_id:
        policy.require(by, Verb.PLAN_AUDITS, action)
    policy.require(by, Verb.READ_AUDITS, action)
    held = AuditAction.objects.select_for_update().select_related("audit").get(pk=action.pk)
    if held.state == AuditAction.State.VERIFIED:
        raise RuleBroken("The action is verified already.")
    if not reason.strip() or due <= held.due:
        raise RuleBroken(f"It is due on {held.due:%-d %B %Y}. Give a later day and the reason.")
    old, held.due = held.due, due
    held.save(update_fields=["due"])
    ActionStep.objects.create(action=held, step="moved", by=by, text=f"To {due:%-d %B %Y}: {reason}", on=on)
    values = {"number": held.number, "old": old, "due": due}
    record(events.ACTION_MOVED, by=by, on=on, subject=held.audit, reason=reason, values=values)
    return held


def _step(action: AuditAction, step: str, text: str, by: User, on: date) -> AuditAction:
    """The action, held, with one more step; RuleBroken where the rules refuse it."""
    held = AuditAction.objects.select_for_update(of=("self",)).select_related("audit", "owner").get(pk=action.pk)
    last = held.steps.filter(step="evidenced").select_related("by").last()
    why = action_refusal(
        held.state,
        step,
        by=by.email,
        owner=held.owner.email,
        evidenced_by=last.by.email if last else "",
        text=text,
    )
    if why:
        raise RuleBroken(why)
    ActionStep.objects.create(action=held, step=step, by=by, text=text.strip(), on=on)
    return held


@transaction.atomic
def plan_reaudit(*, audit: Audit, by: User, on: date) -> Audit:
    """The same case to be audited again, in three to six months, with the same tool. An inadequate grade demands it."""
    policy.require(by, Verb.PLAN_AUDITS, audit)
    held = locked(audit)
    programme = held.round.programme
    due = months_later(held.settled_on or on, programme.reaudit_months)
    take_step(held, "reaudit", by=by, on=on, due=due)
    month = due.replace(day=1)
    key = f"{programme.key}-reaudit-{month:%Y-%m}-t{held.tool_id}"
    audit_round, _ = AuditRound.objects.get_or_create(
        key=key,
        defaults={
            "programme": programme,
            "authority": held.authority,
            "agency": held.agency,
            "title": f"Re-audits due {month:%B %Y}: {held.tool.title}",
            "kind": AuditRound.Kind.REAUDIT,
            "month": month,
            "theme": held.round.theme,
            "tool": held.tool,
            "questions": held.round.questions,
        },
    )
    again = Audit.objects.create(
        round=audit_round,
        authority=held.authority,
        agency=held.agency,
        tool=held.tool,
        team=held.team,
        month=month,
        key=f"{key}-{audit_round.audits.count() + 1:03d}",
        case=held.case,
        case_kind=held.case_kind,
        worker=held.worker,
        reaudit_of=held,
        due=due,
        stage_since=on,
    )
    record(events.REAUDIT_PLANNED, by=by, on=on, subject=held, values={"due": due, "reaudit": again.key})
    return again


@transaction.atomic
def close_audit(*, audit: Audit, reason: str = "", by: User, on: date) -> Audit:
    """The audit closed: nothing of it is open, and one graded inadequate has been audited again."""
    policy.require(by, Verb.PLAN_AUDITS, audit)
    held = locked(audit)
    if held.alerts.filter(answered_on__isnull=True).exists():
        raise RuleBroken("An alert of this audit is not answered. Answer it before the audit is closed.")
    if held.stage == "reaudit" and not held.reaudits.filter(stage__in=SETTLED).exists():
        raise RuleBroken("The re-audit has not settled yet.")
    take_step(held, "close", by=by, on=on, reason=reason)
    record(events.CLOSED, by=by, on=on, subject=held, reason=reason)
    return held


@transaction.atomic
def lay_evidence(
    *, audit_round: AuditRound, finding: Any, says: str, standard: str = "", by: User, on: date
) -> FindingEvidence:
    """What a round of audits shows about a finding of an inspection, with how many at each grade on the day."""
    policy.require(by, Verb.PLAN_AUDITS, audit_round)
    if finding.inspection.authority != audit_round.authority:
        raise RuleBroken("The finding belongs to another authority.")
    if not says.strip():
        raise RuleBroken("Say what the audits show about the finding.")
    if standard:
        audit_round.tool.tool.standard(standard)
        counted = StandardGrade.objects.filter(grading__audit__round=audit_round, stands=True, standard=standard)
        counts = dict(counted.values_list("grade").annotate(n=Count("pk")).order_by())
    else:
        settled = audit_round.audits.filter(stage__in=SETTLED).exclude(overall="")
        counts = dict(settled.values_list("overall").annotate(n=Count("pk")).order_by())
    if not counts:
        raise RuleBroken("No grade of this round has settled yet, so it shows nothing.")
    laid = FindingEvidence.objects.create(
        authority=audit_round.authority,
        finding=finding,
        round=audit_round,
        standard=standard,
        says=says.strip(),
        counts=counts,
        by=by,
        on=on,
    )
    values = {"finding": finding.key, "inspection": finding.inspection.key, "standard": standard, "counts": counts}
    record(events.EVIDENCE_LAID, by=by, on=on, subject=audit_round, values=values)
    return laid


def months_later(day: date, months: int) -> date:
    """The same day some months on, or the last day of that month."""
    place = day.month - 1 + months
    year, month = day.year + place // 12, place % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
