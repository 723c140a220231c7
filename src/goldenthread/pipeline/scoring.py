"""Scores the checks on made-up dirt: how many of the errors put into a return are found at their rows, by kind."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from goldenthread.pipeline.checking import CheckOutcome, check_files

LEDGER = "errors-put-in.csv"


@dataclass(frozen=True)
class Score:
    """How many errors of one kind were put in, and how many were found; `lost` counts the others by table and column."""

    put_in: int
    found: int
    lost: Mapping[tuple[str, str], int]

    @property
    def share(self) -> float:
        """The share that was found, from 0 to 1."""
        return self.found / self.put_in


def score(folder: Path, *, on: date) -> dict[str, Score]:
    """The score of one dirty return by kind of error; the ledger lies beside its files, and leaves out stray columns.

    An error counts as found when reading or a check names its row, whatever the column: two dates the wrong way round
    may be told of either.
    """
    ledger = folder / LEDGER
    with ledger.open(encoding="utf-8", newline="") as file:
        errors = [line for line in csv.DictReader(file) if line["kind"] != "stray_column"]
    files = sorted({line["file"] for line in errors})
    path = folder / files[0] if len(files) == 1 and files[0].endswith((".xlsx", ".xml")) else folder
    outcome = check_files(path, on=on)
    named, numbers = _named(outcome), _numbers(outcome, errors)
    put_in: Counter[str] = Counter()
    found: Counter[str] = Counter()
    lost: defaultdict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for line in errors:
        put_in[line["kind"]] += 1
        rows = numbers.get(line["id"], set()) if outcome.return_key == "cin-census" else {int(line["row"])}
        if rows & named.get(line["table"], set()):
            found[line["kind"]] += 1
        else:
            lost[line["kind"]][line["table"], line["column"]] += 1
    return {kind: Score(put_in[kind], found[kind], dict(lost[kind])) for kind in sorted(put_in)}


def _numbers(outcome: CheckOutcome, errors: list[dict[str, str]]) -> dict[str, set[int]]:
    """In XML, where a row is told by the number of its child: the numbers under which each child stands in the file."""
    numbers: defaultdict[str, set[int]] = defaultdict(set)
    if outcome.return_key != "cin-census":
        return numbers
    children = outcome.accepted.tables["children"].select(["child_id", "source_row"]).to_pylist()
    for row in children:
        numbers[row["child_id"]].add(row["source_row"])
    for line in errors:
        if line["kind"] == "blank_id":
            numbers[line["id"]].add(children[int(line["row"]) - 1]["source_row"])
    return numbers


def _named(outcome: CheckOutcome) -> dict[str, set[int]]:
    """The rows of each table that reading or a check names."""
    named: defaultdict[str, set[int]] = defaultdict(set)
    for issue in outcome.accepted.issues:
        named[issue.table].update(issue.rows)
    for result in outcome.results:
        tables = {field.split(".")[0] for field in result.check.fields}
        for place, rows in result.flagged.items():
            table = outcome.table_at(result, place)
            for each in tables if outcome.return_key == "cin-census" else {table}:
                named[each].update(rows)
    return named
