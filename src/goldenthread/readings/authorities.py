"""The table beside the returns that holds every authority with the days it existed, so that codes are right by date.

A council's codes change when councils are reorganised: Cumbria ended on 31 March 2023 and Cumberland and
Westmorland and Furness began the day after, while North Yorkshire and Somerset kept their numbers and got new
ONS codes. A reading asks whether a code was in use on a day, never merely whether it is known.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import pyarrow as pa

from goldenthread.core.authorities import authorities

EVER = (date(1900, 1, 1), date(9999, 12, 31))


@cache
def authorities_table() -> pa.Table:
    """Each authority's DfE number and ONS codes as text, with the first and the last day it existed."""
    rows: list[dict[str, Any]] = []
    for each in authorities():
        span = {"first_day": each.valid_from or EVER[0], "last_day": each.valid_to or EVER[1]}
        rows += [{"code": code, **span} for code in (f"{each.dfe:03d}", each.ons, *each.former_ons) if code]
    kind = pa.schema([("code", pa.string()), ("first_day", pa.date32()), ("last_day", pa.date32())])
    return pa.Table.from_pylist(rows, schema=kind)
