"""Writes about who looked: updates that somebody else accepts or sends back, and notices that were seen."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.plans import events
from goldenthread.apps.plans.actions.proof import tell
from goldenthread.apps.plans.models import Notice, ProgressUpdate, Validation
from goldenthread.apps.plans.policies import policy
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import NotAllowed, RuleBroken


@transaction.atomic
def accept_update(*, update: ProgressUpdate, note: str = "", by: User, on: date) -> Validation:
    """The update, accepted by somebody other than whoever made it."""
    policy.require_validate(by, update)
    _check_waits(update, on)
    found = Validation.objects.create(update=update, accepted=True, note=note.strip(), on=on, recorded_by=by.name)
    record(events.UPDATE_ACCEPTED, by=by, on=on, subject=update.action, values={"day": update.on, "note": found.note})
    return found


@transaction.atomic
def send_back_update(*, update: ProgressUpdate, reason: str, by: User, on: date) -> Validation:
    """The update, sent back with the reason. It stays as it was; the owner answers with another."""
    policy.require_validate(by, update)
    if not reason.strip():
        raise RuleBroken("An update is sent back with the reason: what is missing or does not agree.")
    _check_waits(update, on)
    found = Validation.objects.create(update=update, accepted=False, note=reason.strip(), on=on, recorded_by=by.name)
    values = {"day": update.on}
    record(events.UPDATE_SENT_BACK, by=by, on=on, subject=update.action, reason=reason.strip(), values=values)
    action = update.action
    told = {
        each for each in (User.objects.filter(email=update.recorded_key).first(), action.owner.holder_on(on)) if each
    }
    text = f"The update of {update.on:%-d %B %Y} on action {action.ref} was sent back: {reason.strip()}"
    tell(sorted(told, key=lambda each: each.email), action=action, text=text, on=on)
    return found


@transaction.atomic
def see_notice(*, notice: Notice, by: User, on: date) -> Notice:
    """The notice, seen by the person it is for. It leaves their home page and stays on the record."""
    if notice.user_id != by.pk:
        raise NotAllowed("A notice is seen by the person it is for.")
    policy.require_read(by)
    if notice.seen_on is not None:
        raise RuleBroken(f"This was seen on {notice.seen_on:%-d %B %Y}.")
    notice.seen_on = on
    notice.save(update_fields=["seen_on"])
    record(events.NOTICE_SEEN, by=by, on=on, subject=notice.action, values={"day": notice.on})
    return notice


def _check_waits(update: ProgressUpdate, on: date) -> None:
    if on < update.on:
        raise RuleBroken("An update is not looked at before it was made.")
    if update.validation is not None:
        said = "accepted" if update.validation.accepted else "sent back"
        raise RuleBroken(
            f"This update was {said} on {update.validation.on:%-d %B %Y} by {update.validation.recorded_by}."
        )
