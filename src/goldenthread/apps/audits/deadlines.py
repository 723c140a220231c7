"""What audits wait for, each with its day: alerts without an answer, audits, and the actions that came of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Q
from django.urls import reverse

from goldenthread.apps.audits import queries
from goldenthread.apps.audits.models import Alert, Audit, AuditAction
from goldenthread.core.audit_road import STAGES
from goldenthread.core.deadlines import Due

# Where an audit waits for one person to take the next step.
WAITING = ("allocated", "drafting", "with_worker", "replied", "moderating", "moderated")


def visible_to(user: Any, *, on: date) -> Iterator[Due]:
    """What waits in the audits this person may see."""
    yield from _items(
        queries.open_alerts(user),
        queries.visible_to(user).select_related(*queries.ALL),
        queries.actions_visible_to(user),
        on,
    )


def every(*, on: date) -> Iterator[Due]:
    """What waits in every audit of the workspace, for the person who runs the machine it is on."""
    yield from _items(
        Alert.objects.filter(answered_on__isnull=True).select_related("audit"),
        Audit.objects.select_related(*queries.ALL),
        AuditAction.objects.select_related("audit", "owner"),
        on,
    )


def _items(alerts: Any, audits: Any, actions: Any, on: date) -> Iterator[Due]:
    for alert in alerts.filter(raised_on__lte=on):
        yield Due(
            kind="audit_alert",
            what=f"Answer the alert on {alert.title}: audit {alert.audit.key}",
            due=alert.raised_on,
            owner="whoever answers alerts",
            authority=alert.authority,
            href=reverse("audits:alert", args=[alert.pk]),
        )
    for audit in audits.filter(stage__in=WAITING, due__isnull=False, stage_since__lte=on):
        yield Due(
            kind="audit",
            what=f"{STAGES[audit.stage]}: audit {audit.key}",
            due=audit.due,
            owner=_whose(audit),
            authority=audit.authority,
            href=reverse("audits:audit", args=[audit.key]),
            calendar=audit.round.programme.calendar,
        )
    unverified = ~Q(state=AuditAction.State.VERIFIED)
    for action in actions.filter(unverified, made_on__lte=on):
        yield Due(
            kind="audit_action",
            what=f"Action {action.number} of audit {action.audit.key}: {action.text}",
            due=action.due,
            owner=action.owner.name,
            authority=action.authority,
            href=reverse("audits:action", args=[action.pk]),
        )


def _whose(audit: Audit) -> str:
    person = {"with_worker": audit.worker, "moderating": audit.moderator, "moderated": audit.moderator}.get(
        audit.stage, audit.auditor
    )
    return person.name if person else ""
