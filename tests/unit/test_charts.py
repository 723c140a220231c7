"""Charts: words and a table from the same numbers, the same picture every time, and nothing fetched."""

from __future__ import annotations

import datetime as dt

import pytest
from lxml import etree

from goldenthread.core.document import Chart, Document, Figure, Source, plain, problems, simple_table
from goldenthread.core.errors import InputNotFit
from goldenthread.documents import charts

pytestmark = pytest.mark.unit
GRADES = (("Outstanding", 0), ("Good", 20), ("Requires improvement", 43), ("Inadequate", 22))


def _cells(chart: Chart) -> list[list[str]]:
    return [[plain(cell) for cell in row] for row in chart.table.rows]


def _words(chart: Chart) -> list[str]:
    return [each.text for each in etree.fromstring(charts.svg(chart).encode()).iter("{*}text") if each.text]


def _each() -> list[Chart]:
    return [
        charts.grade_distribution("Grades", GRADES, source="s", mark="Good"),
        charts.time_series("Rate", ["2014", "2015"], {"A": [1, None], "B": [2, 3]}, y_title="Rate", source="s"),
        charts.dot_and_interval("Share", [("A", 22.1, 19, 25.6)], x_title="Per cent", source="s"),
    ]


@pytest.mark.parametrize("chart", _each(), ids=lambda chart: chart.title)
def test_every_chart_stands_in_a_paper_without_a_problem(chart: Chart) -> None:
    paper = Document("Paper", dt.date(2016, 4, 19), (chart,), sources=(Source("s", "Register"),))
    assert problems(paper) == ()


def test_grades_are_named_in_order_at_their_bars_and_the_shares_add_up() -> None:
    chart = charts.grade_distribution("Grades", GRADES, source="register", mark="Good")
    assert _cells(chart) == [
        ["Outstanding", "0", "0.0%"],
        ["Good", "20", "23.5%"],
        ["Requires improvement", "43", "50.6%"],
        ["Inadequate", "22", "25.9%"],
    ]
    assert chart.table.rows[1][1] == (Figure("20", "register"),)
    assert chart.alt == (
        "Bar chart of 85 authorities by grade: Outstanding 0, Good 20, Requires improvement 43, Inadequate 22. "
        "This authority is good."
    )
    words = _words(chart)
    assert [word for word in words if word in dict(GRADES)] == [grade for grade, _ in GRADES]
    assert "20, this authority among them" in words


def test_no_grades_at_all_is_drawn_and_divides_by_nothing() -> None:
    chart = charts.grade_distribution("Grades", [("Good", 0)])
    assert _cells(chart) == [["Good", "0", "not known"]]
    assert _words(chart)


def test_a_series_says_where_it_went_and_a_gap_stays_a_gap() -> None:
    chart = charts.time_series(
        "Referrals", ["2012", "2013", "2014"], {"Gateshead": [512.04, None, 480]}, y_title="Rate per 10,000", decimals=1
    )
    assert chart.alt == (
        "Line chart of rate per 10,000. Gateshead: 512.0 in 2012, 480.0 in 2014; "
        "highest 512.0 in 2012, lowest 480.0 in 2014; 1 not known."
    )
    assert _cells(chart) == [["2012", "512.0"], ["2013", "not known"], ["2014", "480.0"]]
    assert "NaN" not in charts.svg(chart)


def test_an_interval_is_said_with_its_value() -> None:
    chart = charts.dot_and_interval("Share", [("A", 22.1, 19, 25.6), ("B", 18, 15, 21)], x_title="Per cent", mark="A")
    assert chart.alt == "Dots with intervals of per cent: A 22.1 (19.0 to 25.6); B 18.0 (15.0 to 21.0)."
    assert "A ←" in _words(chart)


def test_numbers_that_do_not_fit_together_are_refused() -> None:
    with pytest.raises(InputNotFit, match="outside its own interval"):
        charts.dot_and_interval("Share", [("A", 30, 19, 25.6)], x_title="Per cent")
    with pytest.raises(InputNotFit, match="one value for every period"):
        charts.time_series("Rate", ["2014"], {"A": [1, 2]}, y_title="Rate")
    with pytest.raises(InputNotFit, match="one to 6 series"):
        charts.time_series("Rate", ["2014"], {str(n): [n] for n in range(7)}, y_title="Rate")


@pytest.mark.parametrize(
    "part",
    [
        {"data": {"url": "https://example.org/x.csv"}},
        {"data": {"url": "file:///etc/hostname", "format": {"type": "csv"}}},
        {"transform": [{"lookup": "a", "from": {"data": {"url": "x.csv"}, "key": "a"}}]},
        {"mark": "image", "encoding": {"url": {"value": "https://example.org/x.png"}}},
        {"encoding": {"href": {"value": "https://example.org"}}},
    ],
)
def test_a_specification_that_names_an_address_is_refused_in_both_formats(part: dict[str, object]) -> None:
    chart = Chart("T", "Alt", {"mark": "bar", "data": {"values": []}} | part, simple_table("T", ("A",), (("b",),)))
    for draw in (charts.svg, charts.png):
        with pytest.raises(InputNotFit, match="The chart “T” names a file or a web address"):
            draw(chart)


def test_a_broken_specification_is_named_and_not_shown() -> None:
    chart = Chart("T", "Alt", {"mark": "scribble", "data": {"values": []}}, simple_table("T", ("A",), (("b",),)))
    for draw in (charts.svg, charts.png):
        with pytest.raises(InputNotFit, match="The chart “T” could not be drawn"):
            draw(chart)


def test_two_charts_on_a_page_share_no_inner_name_and_hostile_words_stay_words() -> None:
    chart = Chart(
        "T",
        'Alt "><script>',
        {
            "data": {"values": [{"a": "</text><script>alert(1)</script>", "b": 1}]},
            "mark": {"type": "bar", "clip": True},
            "encoding": {"y": {"field": "a", "type": "nominal"}, "x": {"field": "b", "type": "quantitative"}},
        },
        simple_table("T", ("A",), (("b",),)),
    )
    one, two = (etree.fromstring(charts.svg(chart, key=key).encode()) for key in ("one", "two"))
    assert one.xpath("//@id")
    assert not set(one.xpath("//@id")) & set(two.xpath("//@id"))
    assert not one.xpath("//*[local-name()='script']")
    assert one.get("aria-label") == 'Alt "><script>'


def test_the_picture_for_word_is_twice_the_size() -> None:
    chart = charts.grade_distribution("Grades", GRADES)
    drawn = etree.fromstring(charts.svg(chart).encode())
    picture = charts.png(chart)
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert abs(int.from_bytes(picture[16:20], "big") - 2 * float(drawn.get("width"))) <= 2
    assert charts.png(chart) == picture


def test_the_scale_under_a_few_inspections_counts_in_whole_ones() -> None:
    words = _words(charts.grade_distribution("Few", [("Good", 2), ("Inadequate", 1)], unit="Inspections"))
    assert words[: words.index("Inspections")] == ["0", "1", "2"]
