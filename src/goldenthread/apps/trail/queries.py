"""Reads the trail: as sentences, and as a chain that can be verified."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.trail import chain, codes
from goldenthread.apps.trail.actions import sealed_fields
from goldenthread.apps.trail.models import Event

REDACTED = "█"


@dataclass(frozen=True)
class Verification:
    """What a walk along the whole chain found: how many events, the last hash, and each break."""

    events: int
    head: str
    breaks: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether no event was changed, removed or put in between."""
        return not self.breaks


def visible_to(user: Any) -> QuerySet[Event]:
    """The events this person may read: an administrator reads those of their own authority."""
    if not allows(user, Verb.READ_TRAIL):
        return Event.objects.none()
    return Event.objects.filter(authority__in=["", user.authority])


def search(user: Any, *, words: str = "", code: str = "") -> QuerySet[Event]:
    """Visible events that name `words` in actor or subject, or carry a code that starts with `code`."""
    found = visible_to(user)
    for word in words.split():
        found = found.filter(
            Q(actor_name__icontains=word) | Q(subject_name__icontains=word) | Q(subject_key__icontains=word)
        )
    return found.filter(code__startswith=code) if code else found


def about(kind: str, *keys: str) -> QuerySet[Event]:
    """The events of one kind of subject, newest first; the caller has checked that the subject may be seen."""
    return Event.objects.filter(subject_kind=kind, subject_key__in=keys)


def sentence(event: Event) -> str:
    """One event as a person would say it."""
    held = {key: REDACTED if item.get("redacted") else _spoken(item.get("value")) for key, item in event.values.items()}
    words = defaultdict(lambda: "—", held)
    words["by"], words["subject"], words["on"] = event.actor_name, event.subject_name, f"{event.on:%-d %B %Y}"
    return codes.find(event.code).sentence.format_map(words)


def verify() -> Verification:
    """A walk along the chain, oldest first: numbers without gaps, hashes that follow, values that match digests."""
    breaks: list[str] = []
    previous, expected, count = chain.START, 1, 0
    for event in Event.objects.order_by("number").iterator(chunk_size=2000):
        count += 1
        if event.number != expected:
            breaks.append(f"Event {expected} is missing: the next is {event.number}.")
        if event.previous_hash != previous:
            breaks.append(f"Event {event.number} does not follow the event before it.")
        if chain.seal(sealed_fields(event), event.previous_hash) != event.hash:
            breaks.append(f"Event {event.number} was changed after it was written.")
        for key, item in event.values.items():
            if not item.get("redacted") and chain.digest(item.get("salt"), item.get("value")) != event.digests.get(key):
                breaks.append(f"Event {event.number} holds a value “{key}” that was changed after it was written.")
        previous, expected = event.hash, event.number + 1
    return Verification(count, previous, tuple(breaks))


def _spoken(value: object) -> str:
    if value in (None, ""):
        return "nothing"
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value).replace("_", " ")


def holds(event_hash: str) -> bool:
    """Whether an event with this hash is in the trail: a noted hash proves that nothing before it was cut off."""
    return Event.objects.filter(hash=event_hash).exists()
