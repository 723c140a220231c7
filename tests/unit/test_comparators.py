"""Published figures beside a measure: each with its year, codes kept as codes, authorities followed by their number."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from goldenthread.core.authorities import authorities
from goldenthread.core.comparators import (
    ENGLAND,
    Series,
    beside,
    comparators,
    number,
    population_of,
    published,
    series_of,
    table_of,
)
from goldenthread.core.errors import InputNotFit
from goldenthread.core.measures import load_measures
from goldenthread.intake.official_statistics.comparators import (
    read_populations,
    read_series,
    write_populations,
    write_series,
)

pytestmark = pytest.mark.unit

RE_REFERRALS = "re_referrals_12_months"
HEAD = "time_period,geographic_level,region_name,old_la_code,new_la_code,la_name,share\n"


def _of(measure: str, dfe: int, on: date) -> dict[str, tuple[str, float | None, date]]:
    return {each.label: (each.text, each.value, each.year_ends) for each in beside(measure, dfe, on)}


def test_gateshead_stands_beside_england_its_region_and_its_neighbours_each_with_its_year() -> None:
    found = _of(RE_REFERRALS, 390, date(2026, 3, 31))
    assert found["England"] == ("22.6", 22.6, date(2025, 3, 31))
    assert found["North East"] == ("20.7", 20.7, date(2025, 3, 31))
    assert found["Gateshead, as published"] == ("13.9", 13.9, date(2025, 3, 31))
    assert found["Statistical neighbours"][2] == date(2025, 3, 31)


def test_a_year_that_has_not_ended_is_not_known() -> None:
    assert _of(RE_REFERRALS, 390, date(2025, 3, 30))["England"][2] == date(2024, 3, 31)
    assert beside(RE_REFERRALS, 390, date(2010, 1, 1)) == ()


def test_the_workforce_has_a_year_of_its_own() -> None:
    found = _of("workforce_turnover", 390, date(2025, 9, 29))
    assert found["England"][2] == date(2024, 9, 30)


def test_the_neighbours_are_those_of_the_edition_in_use_and_say_of_how_many_the_mean_is() -> None:
    old, new = (
        next(each for each in beside("workforce_turnover", 390, on) if each.label == "Statistical neighbours")
        for on in (date(2021, 12, 31), date(2026, 1, 1))
    )
    assert "April 2021" in old.note
    assert "May 2025" in new.note
    assert "of 10 neighbours" in new.note
    seed = next(each for each in beside(RE_REFERRALS, 390, date(2016, 3, 31)) if "neighbours" in each.label)
    assert "the set used then is not held" in seed.note


def test_a_hidden_figure_stays_hidden_and_is_never_nought() -> None:
    assert published("plans_open_2_years").figures["390"][2025] == "c"
    own = _of("plans_open_2_years", 390, date(2026, 3, 31))["Gateshead, as published"]
    assert own[:2] == ("hidden by the Department to protect confidentiality", None)
    assert published("plans_open_2_years").figures["390"][2024] == "0"


def test_too_few_published_neighbours_give_no_mean(monkeypatch: pytest.MonkeyPatch) -> None:
    held = published("plans_open_2_years")
    assert all(number(text) is None for text in ("c", "x", "z", "u", "low", "-", ""))
    monkeypatch.setattr("goldenthread.core.comparators.FEWEST_NEIGHBOURS", 8)
    found = _of("plans_open_2_years", 390, date(2026, 3, 31))["Statistical neighbours"]
    assert found[:2] == ("fewer than 8 are published", None)
    assert held.figures


def test_an_authority_too_young_to_have_figures_shows_whom_it_took_over_from_under_their_name() -> None:
    before = _of(RE_REFERRALS, 942, date(2023, 12, 31))
    assert "Cumbria, whose area it took over" in before
    after = _of(RE_REFERRALS, 942, date(2026, 3, 31))
    assert "Cumberland, as published" in after
    assert not any("Cumbria" in label for label in after)
    assert 2024 not in published(RE_REFERRALS).figures["909"]
    assert 2023 not in published(RE_REFERRALS).figures["942"]


def test_every_series_is_of_a_measure_and_ships_with_its_licence_and_known_areas() -> None:
    known = {f"{each.dfe:03d}" for each in authorities()}
    folder = Path(__file__).parents[2] / "src/goldenthread/definitions/official/comparators"
    assert {path.stem for path in folder.glob("*.csv")} == {table_of(each) for each in comparators().series}
    for series in comparators().series:
        assert series.measure in load_measures()
        assert "Open Government Licence" in (folder / f"{table_of(series)}.csv").read_text().splitlines()[0]
        areas = published(series.measure).figures
        assert ENGLAND in areas
        assert {area for area in areas if area.isdigit()} <= known


def test_where_a_newer_release_lacks_years_the_first_series_that_holds_one_is_taken() -> None:
    held = published("plans_per_10000")
    assert [each.source for each in series_of("plans_per_10000")] == ["cin-2024", "lait-2025"]
    assert held.series[2024].source == "cin-2024"
    assert held.series[2025].source == "lait-2025"


def test_a_measure_nobody_publishes_stands_beside_nothing() -> None:
    assert beside("return_interview_offered", 390, date(2026, 3, 31)) == ()


def test_the_population_is_of_the_latest_middle_of_a_year_that_has_been() -> None:
    found = population_of(390, date(2024, 6, 29))
    assert found is not None
    assert found.year == 2023
    assert 38_000 < found.children < 42_000
    assert population_of(390, date(2000, 1, 1)) is None


def _folder(tmp_path: Path, text: str) -> tuple[Path, Series]:
    (tmp_path / "csc_dashboard").mkdir()
    (tmp_path / "csc_dashboard" / "t.csv").write_text("\ufeff" + HEAD + text, encoding="utf-8")
    return tmp_path, Series("m", "cin-2025", "t.csv", "share")


def test_reading_joins_on_the_number_and_keeps_what_was_published(tmp_path: Path) -> None:
    folder, series = _folder(
        tmp_path,
        "2015,National,,,,,22.50\n2015,Regional,Yorkshire and The Humber,,,,15.200000000000001\n"
        "2015,Local authority,North East,390,E08000020,Gateshead,c\n"
        "2016,Local authority,North East,390,E08000037,Gateshead,0\n",
    )
    found = read_series(folder, comparators(), series)
    assert found[ENGLAND] == {2015: "22.5"}
    assert found["390"] == {2015: "c", 2016: "0"}
    assert "15.2" in [text for cells in found.values() for text in cells.values()]
    out = tmp_path / "m.csv"
    write_series(out, found, "A note")
    first = out.read_bytes()
    write_series(out, dict(reversed(found.items())), "A note")
    assert out.read_bytes() == first
    assert first.startswith(b"# A note\narea,2015,2016\nEngland,22.5,\n")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("2015,Local authority,North East,390,E08000020,Gateshead,1\n", "no figure for England"),
        ("2015,National,,,,,1\n2015,National,,,,,2\n", "two figures for England in 2015"),
        ("2015,National,,,,,1\n2015,Local authority,North East,999,E0,Nowhere,1\n", "No authority has the DfE number"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_in_words(tmp_path: Path, text: str, says: str) -> None:
    folder, series = _folder(tmp_path, text)
    with pytest.raises(InputNotFit, match=says):
        read_series(folder, comparators(), series)


def test_a_missing_file_and_a_renamed_column_are_told(tmp_path: Path) -> None:
    folder, series = _folder(tmp_path, "2015,National,,,,,1\n")
    with pytest.raises(InputNotFit, match=r"There is no u\.csv"):
        read_series(folder, comparators(), Series("m", "cin-2025", "u.csv", "share"))
    with pytest.raises(InputNotFit, match="has no column “rate”"):
        read_series(folder, comparators(), Series("m", "cin-2025", "t.csv", "rate"))
    with pytest.raises(InputNotFit, match="There is no ons_mid-year"):
        read_populations(folder)
    path = tmp_path / "populations.csv"
    write_populations(path, {390: {2023: 40_000}}, "A note")
    assert path.read_text() == "# A note\ndfe,2023\n390,40000\n"
    assert series.column == "share"
