"""Spark gives for every measure the counts, reasons and sums that DuckDB gives, from the same expressions."""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from goldenthread.core.errors import WrongUse
from goldenthread.core.measures import load_measures
from goldenthread.core.returns import return_keys
from goldenthread.readings.engines import compiled_for, open_engine
from goldenthread.readings.totals import totals
from tests.factories import returns
from tests.factories.made_up_returns import ON, READABLE, read_back

COMMAND = Path(sys.executable).with_name("goldenthread")
HERE = bool(importlib.util.find_spec("pyspark")) and bool(shutil.which("java"))
needs_spark = [
    pytest.mark.spark,
    pytest.mark.xdist_group("spark"),
    pytest.mark.skipif(not HERE, reason="needs the extra spark and Java 17 (make spark)"),
    # What Spark's own Python code does to the libraries it uses is not ours to mend.
    pytest.mark.filterwarnings("ignore::DeprecationWarning:pyspark.*"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]
_TOLD = """SELECT outcome, reason, count(*), round(sum(value), 6), round(sum(base), 6), sum(days_used), sum(days_left),
  count(team), count(age_band), count(sex), count(need), count(placement) FROM ({}) AS rows_told GROUP BY outcome, reason"""


@pytest.fixture(scope="module")
def session() -> Iterator[None]:
    """One Spark for all of them: the first to start it is the last to stop it."""
    if not HERE:
        yield
        return
    with open_engine("spark", {}, on=ON):
        yield


@cache
def told(engine: str, collection: str) -> dict[str, Any]:
    """For each measure of a return: every outcome and reason with its counts and sums."""
    compiled = compiled_for(engine, collection)
    keys = [key for key, name in READABLE if name == collection]
    with open_engine(engine, read_back(collection), on=ON) as opened:
        answers = opened.rows_of_each([_TOLD.format(compiled[key]) for key in keys])
    for answer in answers:
        if isinstance(answer, Exception):
            raise answer
    return {key: sorted(answer, key=repr) for key, answer in zip(keys, answers, strict=True)}


@pytest.mark.generative
@pytest.mark.parametrize("collection", return_keys())
class TestSpark:
    pytestmark = needs_spark

    def test_every_measure_counts_the_same_for_the_same_reasons(self, session: None, collection: str) -> None:
        spark, duck = told("spark", collection), told("duckdb", collection)
        differ = {key: (spark[key], duck[key]) for key in duck if spark[key] != duck[key]}
        assert not differ

    def test_the_totals_are_the_same_to_the_last_figure(self, session: None, collection: str) -> None:
        found = {}
        keys = [key for key, name in READABLE if name == collection][:6]
        for engine in ("spark", "duckdb"):
            compiled = compiled_for(engine, collection)
            with open_engine(engine, read_back(collection), on=ON) as opened:
                found[engine] = totals({key: compiled[key] for key in keys}, load_measures(), opened)
        for one, other in zip(found["spark"], found["duckdb"], strict=True):
            assert (one.met, one.not_met, one.not_applicable, one.not_recorded) == (
                *(other.met, other.not_met, other.not_applicable, other.not_recorded),
            )
            assert (one.value, one.running, one.overdue) == (pytest.approx(other.value), other.running, other.overdue)


@pytest.mark.unit
def test_an_engine_nobody_knows_is_refused_with_those_there_are() -> None:
    with pytest.raises(WrongUse, match=r"duckdb, spark, spark://HOST:PORT"):
        open_engine("oracle", {}, on=date(2026, 3, 31))


@pytest.mark.functional
class TestTheCommand:
    pytestmark = needs_spark

    def test_the_command_prints_the_same_whichever_engine_it_is_told_to_use(self, tmp_path: Path) -> None:
        path = tmp_path / "annex a.xlsx"
        path.write_bytes(returns.annex_a())
        printed = []
        for engine in ("duckdb", "spark"):
            asked = [COMMAND, "measure", path, "--on", "2026-03-31", "--json", "--engine", engine]
            asked += ["--key", "contacts_per_10000", "--key", "assessments_45_days_from_start"]
            ran = subprocess.run([*map(str, asked)], capture_output=True, text=True, check=True, timeout=300)
            printed.append(json.loads(ran.stdout))
        assert printed[0] == printed[1]
        assert len(printed[0]) == 2
