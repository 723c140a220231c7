"""The case list: a sample drawn again and opened through the first hatch, as a workbook marked with whose copy it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pyarrow as pa

from goldenthread.apps.accounts.models import User
from goldenthread.apps.measures.actions import Asked, digest_of, drawn_from
from goldenthread.apps.measures.models import CaseSample
from goldenthread.apps.measures.policies import policy
from goldenthread.apps.returns import actions as returns
from goldenthread.core.errors import RuleBroken
from goldenthread.core.measures import load_measure
from goldenthread.core.returns import load_return
from goldenthread.documents.xlsx import Sheet, render
from goldenthread.vault.store import Vault

_LEFT_OUT = ("unread_cells",)


def open_list(
    *, sample: CaseSample, vault: Vault, purpose: str, person: str, by: User, on: date
) -> Mapping[str, pa.Table]:
    """The rows of the sampled children through the first hatch, for a named person and purpose; the trail is told.

    RuleBroken when the draw no longer gives the children it gave, because the measure has changed since.
    """
    policy.require_cases(by, sample)
    asked = Asked(load_measure(sample.measure), sample.outcome, sample.size, sample.seed)
    _, drawn = drawn_from(sample.version, asked, vault)
    if digest_of(drawn) != sample.digest:
        raise RuleBroken("The sample cannot be drawn again as it was: the measure has changed since. Draw a new one.")
    return returns.open_case_list(
        version=sample.version, vault=vault, sample=drawn, purpose=purpose, person=person, by=by, on=on
    )


def workbook(sample: CaseSample, tables: Mapping[str, pa.Table], *, person: str, purpose: str) -> bytes:
    """One sheet for each table that holds a row of a sampled child."""
    schema = load_return(sample.version.collection)
    marked = f"Opened for {person}: {purpose}. OFFICIAL-SENSITIVE. Destroy it when the purpose is met."
    about: list[tuple[Any, ...]] = [
        ("Sample", sample.title),
        ("Version", sample.version.key),
        ("Drawn", f"{sample.drawn} of {sample.frame}, seed “{sample.seed}”"),
        ("For", person),
        ("Purpose", purpose),
        ("Marking", marked),
    ]
    sheets = [Sheet("About", ("What", "Value"), tuple(about))]
    for name, table in tables.items():
        headings = {column.name: column.title for column in schema.table(name).columns}
        columns = [each for each in table.column_names if each not in _LEFT_OUT]
        rows = tuple(zip(*(table[each].to_pylist() for each in columns), strict=True))
        named = tuple(headings.get(each, each.replace("_", " ").capitalize()) for each in columns)
        sheets.append(Sheet(schema.table(name).title.split(":")[0], named, rows, (marked,)))
    return render(sheets, title=f"Case list {sample.key}")
