"""The indicators an action may be meant to move: codes and titles, not yet rules.

This is not the shelf of measures: a measure record says exactly what is counted. An action is often agreed
before the measure behind it is built, so it points at a code here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from goldenthread.core.definitions import build, read_csv
from goldenthread.core.errors import DefinitionError

Polarity = Literal["higher", "lower", "band", "context"]


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator. `polarity` says which direction is better; `collection` where the numbers come from."""

    code: str
    title: str
    unit: str
    polarity: Polarity
    collection: str
    source: str


@cache
def load_indicators() -> Mapping[str, Indicator]:
    """Every indicator by its code, from definitions/codelists/indicators.csv."""
    where = "definitions/codelists/indicators.csv"
    found: dict[str, Indicator] = {}
    for row in read_csv("codelists", "indicators.csv"):
        indicator = build(Indicator, row, where=f"{where} › {row.get('code', '?')}")
        if indicator.code in found:
            raise DefinitionError(f"{where} has the code “{indicator.code}” twice. Remove one.")
        found[indicator.code] = indicator
    return found
