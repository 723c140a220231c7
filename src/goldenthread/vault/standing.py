"""What may change about a version after it is sealed: how long it is kept, a legal hold, that it was shredded.

Each is one signed record beside the manifest, replaced whole. A record that is put back from an older copy cannot
be told from the vault alone; the application keeps its own and compares.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

from goldenthread.core.errors import RuleBroken


@dataclass(frozen=True)
class Note:
    """Why something was done to a version, by whom and when."""

    reason: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Standing:
    """One version's standing. `number` counts the changes; `keep_until` is the day from which it is due to go."""

    version: str
    keep_until: date | None = None
    hold: Note | None = None
    shredded: Note | None = None
    number: int = 0

    def is_due(self, on: date) -> bool:
        """Whether the version should be shredded by now: its time is over and no hold keeps it."""
        over = self.keep_until is not None and self.keep_until <= on
        return over and self.hold is None and self.shredded is None

    def as_record(self) -> dict[str, Any]:
        """The standing as plain JSON values."""
        plain = asdict(self)
        plain["keep_until"] = self.keep_until.isoformat() if self.keep_until else None
        for name in ("hold", "shredded"):
            if plain[name]:
                plain[name]["at"] = plain[name]["at"].isoformat()
        return plain


def from_record(record: Mapping[str, Any]) -> Standing:
    """The standing in a record that was proved to be ours."""
    return Standing(
        version=record["version"],
        keep_until=date.fromisoformat(record["keep_until"]) if record["keep_until"] else None,
        hold=_note(record["hold"]),
        shredded=_note(record["shredded"]),
        number=record["number"],
    )


def _note(record: Mapping[str, Any] | None) -> Note | None:
    return record and Note(record["reason"], record["by"], datetime.fromisoformat(record["at"]))


def held(now: Standing, note: Note) -> Standing:
    """The standing under a legal hold; RuleBroken when there is one already."""
    if now.hold:
        raise RuleBroken(f"{now.version} is under a legal hold already.")
    return replace(now, hold=note)


def released(now: Standing) -> Standing:
    """The standing without its hold; RuleBroken when there is none."""
    if not now.hold:
        raise RuleBroken(f"{now.version} is under no legal hold, so there is none to release.")
    return replace(now, hold=None)


def shredded(now: Standing, note: Note) -> Standing:
    """The standing of a version that is being shredded; RuleBroken under a legal hold."""
    if now.hold:
        raise RuleBroken(f"{now.version} is under a legal hold and cannot be shredded. Release the hold first.")
    return replace(now, shredded=note)


Change = Callable[[Standing], Standing]
"""What makes a new standing of the present one."""
