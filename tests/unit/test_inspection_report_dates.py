"""Every form in which reports have printed the days of an inspection."""

from __future__ import annotations

from datetime import date

import pytest

from goldenthread.intake.inspection_report.dates import date_in, span_in

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("23 July 2018 to 27 July 2018", date(2018, 7, 23), date(2018, 7, 27)),
        ("13 to 24 March 2023", date(2023, 3, 13), date(2023, 3, 24)),
        ("23 April–18 May 2018", date(2018, 4, 23), date(2018, 5, 18)),
        ("16 January 2017 – 9 February 2017", date(2017, 1, 16), date(2017, 2, 9)),
        ("17 March - 9 April 2014", date(2014, 3, 17), date(2014, 4, 9)),
        ("9 and 10 May 2017", date(2017, 5, 9), date(2017, 5, 10)),
        ("between 5 and 9 December 2016", date(2016, 12, 5), date(2016, 12, 9)),
        ("Tuesday 4th May to Friday 7th May 2021", date(2021, 5, 4), date(2021, 5, 7)),
        ("1, 2 and 3 May 2019", date(2019, 5, 1), date(2019, 5, 3)),
        ("10 December to 5 January 2016", date(2015, 12, 10), date(2016, 1, 5)),
        ("30 January 2018", date(2018, 1, 30), date(2018, 1, 30)),
    ],
)
def test_a_span_of_days_is_read_in_every_printed_form(printed: str, first: date, last: date) -> None:
    assert span_in(printed) == (first, last)


@pytest.mark.parametrize(
    "printed", ["", "30 February 2018", "March 2023", "24 to 13 March 2023", "1 January 2015 to 1 January 2018"]
)
def test_what_is_no_span_is_not_read_as_one(printed: str) -> None:
    assert span_in(printed) is None


def test_a_day_that_does_not_exist_is_not_a_date() -> None:
    assert date_in("31 June 2019") is None
    assert date_in("published 5 August 2016") == date(2016, 8, 5)
