"""Writes to the trail. Every action of every app ends here, in its own transaction."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Protocol

from django.db import connection, transaction
from django.utils import timezone

from goldenthread.apps.accounts.policies import Verb, require
from goldenthread.apps.trail import chain, codes
from goldenthread.apps.trail.models import Event
from goldenthread.core.errors import GoldenthreadError, RuleBroken


class Actor(Protocol):
    """Whoever did it: a person of the accounts app."""

    email: str
    name: str
    authority: str


class Subject(Protocol):
    """What it was done to: anything with a kind, a stable key and a name a person recognises."""

    @property
    def trail_kind(self) -> str: ...
    @property
    def trail_key(self) -> str: ...
    @property
    def trail_name(self) -> str: ...
    @property
    def trail_authority(self) -> str: ...


# The trail is one chain for the whole database; on PostgreSQL writers queue on this number.
_CHAIN_LOCK = 20160311


def record(
    code: str, *, by: Actor, on: date, subject: Subject, reason: str = "", values: Mapping[str, Any] | None = None
) -> Event:
    """One event, sealed to the chain; must be called inside the transaction of the change it records.

    `values` holds what changed, for instance {"old": "good", "new": "requires_improvement"}: plain JSON values only.
    """
    codes.find(code)
    if not connection.in_atomic_block:
        raise GoldenthreadError(f"The event {code} was recorded outside a transaction.")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_CHAIN_LOCK])
    last = Event.objects.order_by("-number").values("number", "hash").first()
    held = {**(values or {}), **({"reason": reason} if reason else {})}
    salted = {key: {"salt": secrets.token_hex(8), "value": _plain(value)} for key, value in held.items()}
    event = Event(
        number=last["number"] + 1 if last else 1,
        at=timezone.now(),
        on=on,
        code=code,
        actor_key=by.email,
        actor_name=by.name,
        subject_kind=subject.trail_kind,
        subject_key=subject.trail_key,
        subject_name=subject.trail_name,
        authority=subject.trail_authority or by.authority,
        values=salted,
        digests={key: chain.digest(item["salt"], item["value"]) for key, item in salted.items()},
        previous_hash=last["hash"] if last else chain.START,
    )
    event.hash = chain.seal(sealed_fields(event), event.previous_hash)
    event.save(force_insert=True)
    return event


@transaction.atomic
def redact(*, event: Event, fields: list[str], by: Actor, on: date, reason: str) -> Event:
    """The same event without the named values; the shape, the digests and the chain stay, and a new event says so."""
    require(by, Verb.REDACT_TRAIL)
    if not reason.strip():
        raise RuleBroken("Redaction needs a reason. Give the retention rule or the request it answers.")
    unknown = [field for field in fields if field not in event.values]
    if unknown:
        raise RuleBroken(f"Event {event.number} holds no value named {', '.join(unknown)}.")
    event.values = {key: {"redacted": True} if key in fields else item for key, item in event.values.items()}
    event.save(update_fields=["values"])
    record(
        "trail.redacted", by=by, on=on, subject=_EventSubject(event), reason=reason, values={"fields": sorted(fields)}
    )
    return event


def sealed_fields(event: Event) -> dict[str, Any]:
    """Everything the hash of an event covers."""
    return {
        "number": event.number,
        "at": event.at.isoformat(),
        "on": event.on.isoformat(),
        "code": event.code,
        "actor": [event.actor_key, event.actor_name],
        "subject": [event.subject_kind, event.subject_key, event.subject_name],
        "authority": event.authority,
        "digests": event.digests,
    }


class _EventSubject:
    """An event seen as the subject of another."""

    trail_kind = "event"

    def __init__(self, event: Event) -> None:
        self.trail_key = str(event.number)
        self.trail_name = f"event {event.number}"
        self.trail_authority = event.authority


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if value is None or isinstance(value, str | int | float | bool):
        return value
    return str(value)
