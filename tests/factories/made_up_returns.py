"""Made-up returns with mistakes in them, read from the files they were written to: one for each collection."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pyarrow as pa

from goldenthread.core.measures import load_measures
from goldenthread.core.returns import return_keys
from goldenthread.pipeline.receiving import receive
from goldenthread.synthetic.as_at import AsAt
from goldenthread.synthetic.days import number
from goldenthread.synthetic.files import Kind, write_return
from goldenthread.synthetic.world import make_world

FIRST, ON = date(2023, 4, 1), date(2026, 3, 31)
CHILDREN, SEED, DIRT = 700, 1066, 0.04
READABLE = [(key, collection) for key, each in load_measures().items() for collection in each.reads]
"""Every measure with each return it can be read from."""


@cache
def view(authority: int = 390) -> AsAt:
    """One made-up authority, three years long."""
    world = make_world(children=CHILDREN, seed=SEED, authority=authority, first=number(FIRST), last=number(ON))
    return AsAt(world, number(ON))


@cache
def read_back(collection: Kind) -> Mapping[str, pa.Table]:
    """The accepted tables of one return of that authority, with a mistake in every twenty-fifth row or so."""
    with tempfile.TemporaryDirectory() as folder:
        write_return(collection, view(), Path(folder), DIRT)
        return receive(Path(folder)).tables


assert {collection for _, collection in READABLE} == set(return_keys())
