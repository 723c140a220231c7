"""Takes one step of an audit's road: the rule of core.audit_road, the stage row, and where the audit now stands."""

from __future__ import annotations

from datetime import date

from goldenthread.apps.accounts.models import User
from goldenthread.apps.audits.models import Audit, AuditAction, Stage
from goldenthread.core import audit_road
from goldenthread.core.audit_road import Facts, Road, Taken


def road_of(audit: Audit) -> Road:
    """The road of an audit from its stage rows."""
    rows = audit.stages.select_related("by", "person")
    return Road(
        tuple(Taken(row.step, row.by.email, row.person.email if row.person else "", row.reason) for row in rows)
    )


def facts_of(audit: Audit) -> Facts:
    """What the rules ask beside the road."""
    open_actions = audit.actions.exclude(state=AuditAction.State.VERIFIED).count()
    reaudited = audit.reaudits.filter(stage__in=audit_road.SETTLED).exists()
    return Facts(
        worker=audit.worker.email if audit.worker else "",
        overall=audit.overall,
        open_actions=open_actions,
        reaudited=reaudited,
    )


def locked(audit: Audit) -> Audit:
    """The audit as it is now, held until the transaction ends, so that two people cannot take one step each."""
    return Audit.objects.select_for_update(of=("self",)).select_related(
        "round__programme", "tool", "team", "worker", "auditor", "moderator", "reaudit_of"
    ).get(pk=audit.pk)  # fmt: skip


def take_step(
    audit: Audit,
    step: str,
    *,
    by: User,
    on: date,
    person: User | None = None,
    reason: str = "",
    due: date | None = None,
) -> Audit:
    """The audit one step further, with the stage row that says so; RuleBroken where the road refuses it.

    `audit` must be locked. `due` is the day its next step is due.
    """
    before = road_of(audit)
    road = audit_road.take(
        before, step, by=by.email, facts=facts_of(audit), person=person.email if person else "", reason=reason
    )
    Stage.objects.create(
        audit=audit,
        number=len(before.taken) + 1,
        step=step,
        stage=road.stage,
        by=by,
        person=person,
        reason=reason,
        on=on,
    )
    audit.stage, audit.stage_since, audit.due = road.stage, on, due
    if step in ("allocate", "reassign"):
        audit.auditor = person
    if step in ("draw", "redraw"):
        audit.moderator = person
    audit.save(update_fields=["stage", "stage_since", "due", "auditor", "moderator"])
    return audit
