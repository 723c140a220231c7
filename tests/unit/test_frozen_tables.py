"""The engine answers several questions together as it does one by one, and takes no orders from any of them."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pyarrow as pa
import pytest

from goldenthread.readings.frozen import FrozenTables

pytestmark = pytest.mark.unit

QUESTIONS = [f"SELECT count(*), max(n) + {number} FROM things WHERE n < {number}" for number in range(1, 40)]


@pytest.mark.parametrize("rows", [50, 250_000])
def test_questions_asked_together_are_answered_as_one_by_one(rows: int) -> None:
    with FrozenTables({"things": pa.table({"n": range(rows)})}, on=date(2026, 3, 31)) as frozen:
        assert frozen.rows_of_each(QUESTIONS) == [frozen.rows(each) for each in QUESTIONS]


def test_one_that_breaks_stops_no_other_and_is_not_an_answer() -> None:
    with FrozenTables({"things": pa.table({"n": [1, 2]})}) as frozen:
        first, broken, last = frozen.rows_of_each(["SELECT 1", "SELECT * FROM nowhere", "SELECT max(n) FROM things"])
    assert (first, last) == ([(1,)], [(2,)])
    assert isinstance(broken, Exception)


def test_the_day_is_there_for_questions_asked_together() -> None:
    with FrozenTables({}, on=date(2026, 3, 31)) as frozen:
        assert frozen.rows_of_each(["SELECT day FROM the_day"] * 2) == [[(date(2026, 3, 31),)]] * 2


def test_a_question_asked_with_others_opens_no_file_either() -> None:
    with FrozenTables({}) as frozen:
        answers = frozen.rows_of_each(["SELECT * FROM read_text('/etc/hostname')", "SET threads = 8"])
    assert all(isinstance(each, Exception) for each in answers)


@pytest.mark.parametrize(
    ("arguments", "expected"), [("check x.csv", ["numpy", "pandas"]), ("measure x --engine spark", []), ("serve", [])]
)
def test_check_and_measure_start_without_libraries_they_have_no_use_for(arguments: str, expected: list[str]) -> None:
    code = (
        "import sys\nfrom goldenthread.cli.light_start import start_light\n"
        f"start_light({arguments.split()!r})\n"
        "import pyarrow\npyarrow.array(['a', None])\n"
        "missing = []\nfor name in ('numpy', 'pandas'):\n"
        "    try:\n        __import__(name)\n    except ModuleNotFoundError:\n        missing.append(name)\n"
        "print(*missing)"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.split() == expected
