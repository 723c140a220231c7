"""Every code an event may carry, with the sentence a person reads.

Each app declares its codes in its own events.py with `declare`; an event with a code nobody declared is refused.
A sentence is a template over the event's values: "{by} recorded {new} for {subject}".
"""

from __future__ import annotations

from dataclasses import dataclass

from goldenthread.core.errors import GoldenthreadError


@dataclass(frozen=True)
class Code:
    """One kind of event: its code, namespaced by app, and its sentence."""

    key: str
    sentence: str


_declared: dict[str, Code] = {}


def declare(key: str, sentence: str) -> str:
    """The code `key`, now known with its sentence; the same code with two sentences is our fault."""
    if key in _declared and _declared[key].sentence != sentence:
        raise GoldenthreadError(f"The event code {key} is declared twice with two sentences.")
    _declared[key] = Code(key, sentence)
    return key


def declared() -> tuple[Code, ...]:
    """All codes in alphabetical order."""
    return tuple(_declared[key] for key in sorted(_declared))


def find(key: str) -> Code:
    """The code named `key`; our fault when an action uses one that nobody declared."""
    try:
        return _declared[key]
    except KeyError:
        raise GoldenthreadError(f"No app declares the event code {key}. Declare it in the app's events.py.") from None
