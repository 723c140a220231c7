"""What people say of two recommendations: that they ask for the same thing, or that they do not."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.reports import events, recurrence
from goldenthread.apps.reports.models import Passage, SameAsk
from goldenthread.apps.reports.policies import policy
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken


@transaction.atomic
def say_of_asks(*, one: Passage, other: Passage, same: bool, note: str = "", by: User, on: date) -> SameAsk:
    """A person's word on whether two recommendations of two reports ask for the same thing; the newest is in force."""
    policy.require_write(by, one)
    policy.require_write(by, other)
    if Passage.Kind.RECOMMENDATION not in (one.kind, other.kind) or one.kind != other.kind:
        raise RuleBroken("Only two recommendations can be said to ask for the same thing.")
    if one.report_id == other.report_id:
        raise RuleBroken("Both stand in one report. Only recommendations of two reports are linked.")
    earlier, later = recurrence.in_order(one, other)
    likeness = recurrence.collection(by).compare(earlier.pk, later.pk)
    said = SameAsk.objects.create(
        earlier=earlier,
        later=later,
        same=same,
        likeness=likeness.value,
        shared=list(likeness.shared),
        note=note,
        decided_on=on,
        decided_by=by.name,
    )
    values = {"verdict": "the same thing" if same else "different things", "earlier": earlier.pk, "later": later.pk}
    record(events.ASK_LINKED, by=by, on=on, subject=later, reason=note, values=values)
    return said
