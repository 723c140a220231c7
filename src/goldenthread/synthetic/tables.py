"""A return's tables before they become a file: canonical column names, codes, dates and numbers, in arrays.

Names and order are those of definitions/returns. Text and codes are text ("" is blank), dates are
datetime64[D] (not-a-time is blank), numbers are whole (BLANK is blank), flags are 1, 0 or BLANK.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from goldenthread.core.errors import DefinitionError
from goldenthread.core.returns import load_return
from goldenthread.synthetic.chance import Flags
from goldenthread.synthetic.rows import Rows

BLANK = -999_999
"""A number that is not there."""

Tables = dict[str, Rows]


def table_of(return_key: str, name: str, columns: Mapping[str, NDArray[Any]]) -> Rows:
    """The columns in the order of the return's definition; DefinitionError when any is missing or unknown."""
    table = load_return(return_key).table(name)
    known = [column.name for column in table.columns]
    if set(known) != set(columns):
        strange = sorted(set(known) ^ set(columns))
        raise DefinitionError(f"The made-up {return_key} {name} does not have the columns defined: {strange}.")
    return Rows(**{column: columns[column] for column in known})


def flag(yes: Flags) -> NDArray[np.int64]:
    """A mask as a flag column."""
    return yes.astype(np.int64)


def text(count: int, value: str = "") -> NDArray[np.str_]:
    """A column of one text."""
    return np.full(count, value)


def day_texts(values: NDArray[np.datetime64], *, iso: bool = False) -> NDArray[np.str_]:
    """Dates as text, day first unless iso; blank where there is none. Each different day is written once."""
    different, where = np.unique(values, return_inverse=True)
    written = []
    for each in different.astype(object):
        written.append("" if each is None else each.isoformat() if iso else each.strftime("%d/%m/%Y"))
    return np.array(written, dtype="U10")[where]
