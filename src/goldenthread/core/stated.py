"""How sure a definition is of what it states, and where it has it from.

Some facts about old frameworks could only be read second-hand. A definition says so, item by item, so that
nobody takes a recollection for the law.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from goldenthread.core.errors import DefinitionError

Confidence = Literal["high", "medium", "low"]


@dataclass(frozen=True, kw_only=True)
class Stated:
    """Something a definition file states: how confident it is, why not more so, and the source."""

    confidence: Confidence = "high"
    note: str = ""
    source: str = ""

    def __post_init__(self) -> None:
        if self.confidence != "high" and not self.note.strip():
            raise DefinitionError(f"It is marked “{self.confidence}” but has no note saying what is uncertain.")
