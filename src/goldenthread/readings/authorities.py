"""The table beside the returns that holds every authority with the days it existed, so that numbers are right by date.

Numbers change when councils are reorganised: Cumbria ended on 31 March 2023 and Cumberland and Westmorland and
Furness began the day after, while North Yorkshire and Somerset kept theirs. A reading asks whether a number was in
use on a day, never merely whether it is known.
"""

from __future__ import annotations

from datetime import date
from functools import cache

import pyarrow as pa

from goldenthread.core.authorities import authorities

EVER = (date(1900, 1, 1), date(9999, 12, 31))


@cache
def authorities_table() -> pa.Table:
    """Each authority's DfE number as text, with the first and the last day it existed."""
    known = authorities()
    # Column by column, because making a table of rows loads pandas, which takes longer than all checks together.
    return pa.table(
        {
            "code": pa.array([f"{each.dfe:03d}" for each in known], pa.string()),
            "first_day": pa.array([each.valid_from or EVER[0] for each in known], pa.date32()),
            "last_day": pa.array([each.valid_to or EVER[1] for each in known], pa.date32()),
        }
    )
