"""The draws behind the made-up authority: right on average, and always the same."""

from __future__ import annotations

import numpy as np
import pytest

from goldenthread.core.errors import DefinitionError
from goldenthread.core.returns import load_return
from goldenthread.synthetic.cells import words
from goldenthread.synthetic.chance import Mix, Spread, Stream, scattered
from goldenthread.synthetic.days import NEVER, after, age_on, birthday, dates, number, working
from goldenthread.synthetic.rates import load_rates
from goldenthread.synthetic.rows import Rows, place_in_run

pytestmark = pytest.mark.unit


def test_the_first_draws_of_a_seed_are_these_on_every_machine() -> None:
    assert Stream(1, 390, "contacts").bits(3).tolist() == [2944299458, 151890543, 2350160783]
    assert Stream(1, 390, "referral 0").bits(1).tolist() != Stream(1, 390, "contacts").bits(1).tolist()


def test_a_mix_gives_each_code_its_share_and_a_code_of_no_weight_never() -> None:
    drawn = Stream(5, "mix").pick(40_000, Mix.of({"a": 3, "b": 1, "c": 0}))
    assert (drawn == "a").mean() == pytest.approx(0.75, abs=0.01)
    assert not (drawn == "c").any()


def test_a_spread_keeps_its_points() -> None:
    drawn = Stream(5, "spread").length(40_000, Spread.of([[0, 10], [45, 80], [90, 100]]))
    assert (drawn == 0).mean() == pytest.approx(0.10, abs=0.01)
    assert (drawn <= 45).mean() == pytest.approx(0.80, abs=0.01)
    assert drawn.max() == 90


@pytest.mark.parametrize("points", [[], [[0, 50]], [[5, 10], [4, 100]], [[0, 60], [3, 50], [4, 100]]])
def test_a_spread_that_does_not_rise_to_100_is_refused(points: list[list[float]]) -> None:
    with pytest.raises(DefinitionError):
        Spread.of(points)


def test_a_rate_nobody_wrote_down_is_an_error_not_nought() -> None:
    with pytest.raises(DefinitionError, match="no rate"):
        load_rates().chance["not_a_rate"]


def test_scattering_depends_on_number_and_salt_alone() -> None:
    numbers = np.arange(1000, dtype=np.int64)
    assert scattered(numbers, "a").tolist() == scattered(numbers, "a").tolist()
    assert (scattered(numbers, "a") != scattered(numbers, "b")).all()
    assert len(np.unique(scattered(numbers, "a") % 7)) == 7


def test_birthdays_and_ages_of_those_born_on_29_february() -> None:
    born = np.array([np.datetime64("2008-02-29").astype(int), np.datetime64("2008-03-01").astype(int)])
    assert dates(birthday(born, 18)).astype(str).tolist() == ["2026-03-01", "2026-03-01"]
    assert age_on(born, int(np.datetime64("2026-02-28").astype(int))).tolist() == [17, 17]
    assert age_on(born, int(np.datetime64("2026-03-01").astype(int))).tolist() == [18, 18]


def test_working_days_count_as_the_library_counts_them() -> None:
    from datetime import date

    from goldenthread.core.calendars import add_working_days, load_calendar

    calendar = load_calendar("england-bank-holidays")
    for day in (date(2025, 12, 19), date(2025, 12, 20), date(2026, 4, 2), date(2026, 4, 6)):
        moved = after(np.array([number(day)]), np.array([15]))
        assert dates(moved).tolist() == [add_working_days(day, 15, calendar)]
    assert dates(working(np.array([number(date(2026, 4, 3))]))).tolist() == [date(2026, 4, 7)]
    assert dates(np.array([NEVER])).astype(str).tolist() == ["NaT"]


def test_rows_keep_their_columns_together() -> None:
    table = Rows(a=np.array([2, 1, 2]), b=np.array(["x", "y", "z"])).in_order("a", "b")
    assert table["b"].tolist() == ["y", "x", "z"]
    assert place_in_run(table["a"]).tolist() == [0, 0, 1]
    with pytest.raises(ValueError, match="different lengths"):
        Rows(a=np.array([1]), b=np.array([1, 2]))


def test_every_word_written_for_annex_a_is_read_back_as_its_code() -> None:
    lists = {column.codes for table in load_return("annex-a").tables for column in table.columns if column.codes}
    assert set(words("annex-a")) == lists
    for table in load_return("annex-a").tables:
        for column in table.columns:
            for code, said in words("annex-a").get(column.codes, {}).items():
                found = column.code_list().find(said)
                assert found is not None, said
                assert found.code == code


def test_every_rate_is_used_and_says_where_it_comes_from() -> None:
    from pathlib import Path

    from goldenthread import synthetic
    from goldenthread.core.definitions import names_on, read_toml

    code = "".join(path.read_text(encoding="utf-8") for path in Path(synthetic.__file__).parent.glob("*.py"))
    for name in names_on("synthetic"):
        for rate in read_toml("synthetic", f"{name}.toml")["rates"]:
            made_from = ("factor_", "outcome_", "place_")
            assert f'"{rate["key"]}"' in code or rate["key"].startswith(made_from), rate["key"]
            assert rate["source"].strip()
