"""The measures in plain Python, row by row: slow, dull, and written from the definitions, not from the readings.

Each function has the key of its measure and takes the tables of one return (lists of dictionaries), the day,
and which return it is. It gives (unit, outcome, reason, value) for each thing counted; value None means that
the measure does not show one, and then it is not compared.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from tests.oracle import adoption, care, health, leaving, moves, need, plans

Rows = list[dict[str, Any]]
Counted = tuple[str, str, str, float | None]
Oracle = Callable[[dict[str, Rows], date, str], list[Counted]]

MODULES = (need, plans, care, moves, health, adoption, leaving)


def oracles() -> dict[str, Oracle]:
    """Every oracle by the key of its measure."""
    found: dict[str, Oracle] = {}
    for module in MODULES:
        for name, function in vars(module).items():
            if callable(function) and getattr(function, "__module__", "") == module.__name__ and name[0] != "_":
                found[name] = function
    return found
