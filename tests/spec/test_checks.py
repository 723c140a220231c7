"""Each check against its worked examples, and the promises every check makes."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest

from goldenthread.core import checks as definitions_of_checks
from goldenthread.core.checks import PREVIOUS, Check, CheckResult, ExampleTables, load_checks, why_not
from goldenthread.core.errors import DefinitionError
from goldenthread.core.returns import load_return, return_keys
from goldenthread.intake.accepted import arrow_schema
from goldenthread.readings import checks as runner
from goldenthread.readings.checks import (
    MODULES,
    compile_prepared,
    compile_readings,
    compiled_prepared,
    compiled_readings,
    readings_of,
    run_checks,
)
from goldenthread.readings.frozen import FrozenTables

pytestmark = pytest.mark.spec

ON = date(2026, 3, 31)
SIDES = ("wrong", "right", "outside")
IDENTIFIERS = {column.name for key in return_keys() for t in load_return(key).tables for column in t.columns}
IDENTIFIERS = {name for name in IDENTIFIERS if name.endswith("_id")}
NUMBERED = {
    column.name for key in return_keys() for t in load_return(key).tables for column in t.columns if column.counted
}
YEAR = 2026
CHECKS = [(key, check) for key in return_keys() for check in load_checks(key)]


def asks_of_the_whole_file(check: Check) -> bool:
    """Whether the check counts over a whole file or looks at how identifiers are written, so needs one of its own."""
    counts = check.table == "header" and set(check.fields[0].split(".")[:1]) != {"header"}
    return counts or check.key.startswith("child_number_")


def tables_of(collection: str, *examples: tuple[str, ExampleTables], own: bool = True) -> dict[str, pa.Table]:
    """Whole accepted tables from named examples; columns left out are empty.

    Each example keeps to itself: its identifiers and numbers are its own, and its places are called name/table.
    """
    made = {}
    for table, prefix in [(table, prefix) for table in load_return(collection).tables for prefix in ("", PREVIOUS)]:
        rows: list[dict[str, Any]] = []
        for place, (name, example) in enumerate(examples):
            for number, row in enumerate(example.get(prefix + table.name, ()), start=1):
                mine = {key: f"{name} {row[key]}" for key in row if key in IDENTIFIERS and own}
                mine |= {key: row[key] + 100 * place for key in row if key in NUMBERED}
                rows.append({**row, **mine, "source_name": f"{name}/{prefix}{table.name}", "source_row": number})
        made[prefix + table.name] = pa.Table.from_pylist(rows, schema=arrow_schema(table))
    return made


def all_given(collection: str) -> dict[str, frozenset[str]]:
    columns = {table.name: frozenset(c.name for c in table.columns) for table in load_return(collection).tables}
    return columns | {PREVIOUS + name: held for name, held in columns.items()}


def run(
    collection: str, checks: list[Check], tables: dict[str, pa.Table], on: date | None = ON, year: int | None = YEAR
) -> dict[str, Any]:
    results = run_checks(checks, tables, all_given(collection), load_return(collection), year=year, on=on)
    return {result.check.key: result for result in results}


def run_each_in_its_year(collection: str, tables: dict[str, pa.Table]) -> dict[str, Any]:
    """Every check in the collection year of the examples, or in the last year it belonged to."""
    found: dict[str, Any] = {}
    for check in load_checks(collection):
        if not check.used_in(YEAR):
            found |= run(collection, [check], tables, year=check.until)
    return found | run(collection, [check for check in load_checks(collection) if check.used_in(YEAR)], tables)


def alone(collection: str, check: Check) -> CheckResult:
    """The check over each of its examples apart from all others, in one result."""
    flagged: dict[str, tuple[int, ...]] = {}
    for side in SIDES:
        tables = tables_of(collection, (f"{check.key}/{side}", getattr(check, side)), own=False)
        result = run(collection, [check], tables)[check.key]
        assert result.could_not_run == ""
        flagged |= result.flagged
    return CheckResult(check, flagged=flagged)


@pytest.fixture(scope="module")
def results() -> dict[str, Any]:
    """Every check over the examples of all checks."""
    found = {}
    for collection in {collection for collection, _ in CHECKS}:
        checks = load_checks(collection)
        sides = [(f"{check.key}/{side}", getattr(check, side)) for check in checks for side in SIDES]
        found |= run_each_in_its_year(collection, tables_of(collection, *sides))
        found |= {check.key: alone(collection, check) for check in checks if asks_of_the_whole_file(check)}
    return found


@pytest.mark.parametrize("check", [check for _, check in CHECKS], ids=lambda check: check.key)
def test_a_check_flags_its_wrong_example_and_no_other(check: Check, results: Any) -> None:
    result = results[check.key]
    assert result.could_not_run == ""
    assert 1 in result.flagged.get(f"{check.key}/wrong/{check.table}", ())
    for side in ("right", "outside"):
        assert [place for place in result.flagged if place.startswith(f"{check.key}/{side}/")] == []


@pytest.mark.parametrize("collection", ["ssda903", "cin-census"])
def test_every_check_of_a_public_rule_shows_what_it_is_not_about(collection: str) -> None:
    assert [check.key for check in load_checks(collection) if not check.outside] == []


@pytest.mark.parametrize("collection", ["ssda903", "cin-census"])
def test_a_check_that_needs_the_year_says_so(collection: str) -> None:
    # Without the year nothing may be taken for passed: a check either needs no year, or could not run without.
    checks = [check for check in load_checks(collection) if not check.needs_year and check.used_in(YEAR)]
    tables = tables_of(collection, *((check.key, check.wrong) for check in load_checks(collection)))
    assert run(collection, checks, tables, year=None) == run(collection, checks, tables)
    needs = next((check for check in load_checks(collection) if check.needs_year), None)
    assert needs is None or "not known" in run(collection, [needs], tables, year=None)[needs.key].could_not_run


@pytest.mark.parametrize("collection", return_keys())
def test_every_check_has_a_reading_and_every_reading_a_check(collection: str) -> None:
    assert set(readings_of(collection)) == {check.key for check in load_checks(collection)}


def test_a_key_names_one_check_of_all_returns_and_a_rule_one_check_of_its_return() -> None:
    keys = [check.key for _, check in CHECKS]
    rules = [(collection, check.rule) for collection, check in CHECKS if check.rule]
    assert len(keys) == len(set(keys))
    assert len(rules) == len(set(rules))


def test_there_are_checks_within_and_across_the_lists_of_annex_a() -> None:
    checks = load_checks("annex-a")
    across = [check for check in checks if len({field.split(".")[0] for field in check.fields}) > 1]
    assert len(checks) >= 25
    assert len(across) >= 8


def muddle(collection: str = "annex-a") -> dict[str, pa.Table]:
    """All wrong examples of one return in one set of tables."""
    return tables_of(collection, *((check.key, check.wrong) for check in load_checks(collection)))


@pytest.mark.parametrize("collection", MODULES)
def test_results_never_depend_on_which_other_checks_ran_or_in_what_order(collection: str) -> None:
    # A peer's rules write into the tables that later rules read, so results change with the order of files.
    checks, tables = list(load_checks(collection)), muddle(collection)
    together = run(collection, checks, tables)
    assert sum(result.count for result in together.values()) > len(checks)
    for seed in range(3):
        luck = random.Random(seed)
        some = luck.sample(checks, k=luck.randint(1, len(checks)))
        assert run(collection, some, tables) == {check.key: together[check.key] for check in some}
    for check in random.Random(7).sample(checks, k=8):
        assert run(collection, [check], tables)[check.key] == together[check.key]


def test_a_check_that_breaks_could_not_run_and_never_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    # A peer reports a rule that crashed as passed.
    check = load_checks("annex-a")[0]
    broken = "SELECT error('Zebedee') AS source_name, source_row FROM list_1"
    monkeypatch.setattr(runner, "compiled_readings", lambda _: {check.key: broken})
    result = run("annex-a", [check], muddle())[check.key]
    assert not result.ran
    assert "please report it" in result.could_not_run
    assert "Zebedee" not in result.could_not_run


def test_a_check_without_a_reading_could_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    check = load_checks("annex-a")[0]
    monkeypatch.setattr(runner, "compiled_readings", lambda _: {})
    assert "No reading" in run("annex-a", [check], muddle())[check.key].could_not_run


def test_a_reading_can_reach_no_file_and_change_no_setting(tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("a\n1\n", encoding="utf-8")
    with FrozenTables(muddle(), on=ON) as frozen:
        for sql in (f"SELECT * FROM '{tmp_path}/secret.csv'", "SET enable_external_access = true"):
            with pytest.raises(duckdb.Error):
                frozen.rows(sql)


@pytest.mark.parametrize("collection", MODULES)
def test_the_shipped_sql_is_that_of_the_readings(collection: str) -> None:
    changed = "A reading has changed. Run: python -m goldenthread.readings.checks"
    assert compiled_readings(collection) == compile_readings(collection), changed
    assert compiled_prepared(collection) == compile_prepared(collection), changed


def test_a_check_whose_column_or_table_or_day_is_missing_says_which() -> None:
    schema, given = load_return("annex-a"), all_given("annex-a")
    check = next(check for check in load_checks("annex-a") if check.key == "list_8_adult_still_in_care")
    assert why_not(check, schema, given, year=None, day_known=True) is None
    assert "no day was given" in str(why_not(check, schema, given, year=None, day_known=False))
    fewer = {**given, "list_8": given["list_8"] - {"care_end_date"}}
    assert "Date Ceased to be Looked After" in str(why_not(check, schema, fewer, year=None, day_known=True))
    del fewer["list_8"]
    assert "was not sent" in str(why_not(check, schema, fewer, year=None, day_known=True))


def test_a_check_of_other_years_could_not_run() -> None:
    base = load_checks("annex-a")[0]
    check = Check(**{**vars(base), "since": 2027})
    said = why_not(check, load_return("annex-a"), all_given("annex-a"), year=2026, day_known=True)
    assert "does not belong to the collection year 2026" in str(said)


def test_a_record_names_fields_that_exist() -> None:
    base = vars(load_checks("annex-a")[0])
    with pytest.raises(DefinitionError, match=r"table\.column"):
        Check(**{**base, "fields": ("closure_date",)})
    with pytest.raises(DefinitionError, match="has no row of"):
        Check(**{**base, "wrong": {}})


def test_a_record_that_names_a_column_no_table_has_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    # Two rules of a peer read columns that no table has, so they can never run, and nobody is told.
    base = dict(vars(load_checks("annex-a")[0]), fields=["list_1.uasc_status"])
    record = {key: value for key, value in base.items() if value is not None}
    file = {"collection": "annex-a", "source": "made up", "checks": [record]}
    monkeypatch.setattr(definitions_of_checks, "read_toml", lambda *_: file)
    with pytest.raises(DefinitionError, match="has no column “uasc_status”"):
        load_checks.__wrapped__("annex-a")


def test_an_unread_cell_is_not_taken_for_a_blank_one() -> None:
    check = next(check for check in load_checks("annex-a") if check.key == "list_7_two_open_plans")
    tables = tables_of("annex-a", ("wrong", check.wrong))
    rows = tables["list_7"].to_pylist()
    rows[0]["unread_cells"] = ["plan_end_date"]
    tables["list_7"] = pa.Table.from_pylist(rows, schema=tables["list_7"].schema)
    assert run("annex-a", [check], tables)[check.key].flagged == {}
