"""The pages of the national register: the right figures, in words when something is wrong, and few queries."""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import reverse

from goldenthread.apps.register import queries
from goldenthread.apps.register.models import Outcome, Release

pytestmark = [pytest.mark.integration, pytest.mark.django_db]

SEED = {"framework": "sif-2013", "as_at": "2016-03-11", "judgement": "overall"}
PAGES = [
    reverse("register:home"),
    reverse("register:chart"),
    reverse("register:authorities"),
    reverse("register:authority", args=[390]),
    reverse("register:neighbours", args=[390]),
    reverse("register:since"),
    reverse("register:claims"),
    reverse("register:releases"),
]


@pytest.fixture(autouse=True)
def _read_afresh() -> Iterator[None]:
    """A rolled-back test may leave the same numbers of rows behind, so what was read is forgotten."""
    queries.forget()
    yield
    queries.forget()


@pytest.fixture
def reader(person) -> Client:
    """Somebody who may only read."""
    client = Client()
    client.force_login(person("read-only"))
    return client


def said(client: Client, address: str, status: int = 200, **asked: str) -> str:
    response = client.get(address, asked)
    assert response.status_code == status
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize("address", PAGES)
def test_a_reader_sees_every_page_within_its_query_budget(address, reader, django_assert_max_num_queries):
    reader.get(address)  # the records are read once for each version of the register
    with django_assert_max_num_queries(8):
        response = reader.get(address)
    assert response.status_code == 200


@pytest.mark.parametrize("address", [*PAGES, reverse("register:import")])
def test_nobody_without_a_role_sees_any_of_them(address, person, client):
    client.force_login(person(None))
    page = said(client, address, status=403)
    assert "may not" in page


@pytest.mark.parametrize("address", PAGES)
def test_an_empty_register_is_shown_as_empty(address, reader):
    Outcome.objects.all().delete()
    Release.objects.all().delete()
    client = reader
    assert client.get(address).status_code == 200


@pytest.mark.parametrize(("rounds", "total", "grades"), [("first", 83, (0, 20, 42, 21)), ("all", 84, (0, 20, 42, 22))])
def test_the_day_of_the_gateshead_report(rounds, total, grades, reader):
    response = reader.get(reverse("register:home"), SEED | {"rounds": rounds})
    found = response.context["found"]
    assert (found.n, tuple(found.grades.values())) == (total, grades)
    page = " ".join(response.content.decode().split())
    assert f"<strong>{total} inspections.</strong>" in page
    assert "Source: Ofsted, Local authority inspection outcomes as at 31 March 2025" in page
    for grade, count in zip(("outstanding", "good", "requires improvement", "inadequate"), grades, strict=True):
        assert f"{grade} {count}" in page, "the chart is told in words"


def test_the_figure_is_as_at_the_newest_report_when_no_day_is_given(reader):
    found = reader.get(reverse("register:home")).context["found"]
    assert (found.framework, found.rounds, found.as_at) == ("ilacs", "latest", queries.last_day())
    assert found.n == 153


def test_a_day_the_register_cannot_know_is_cautioned(reader):
    page = said(reader, reverse("register:home"), as_at="2031-01-01")
    assert "The newest report held was published on" in page
    assert "The newest report held was published on" not in said(reader, reverse("register:home"), as_at="2019-01-01")


def test_the_rows_behind_the_figure_can_be_downloaded_and_counted(reader):
    address = reverse("register:home")
    response = reader.get(address, SEED | {"rounds": "first", "region": "North East", "download": "csv"})
    rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))
    found = reader.get(address, SEED | {"rounds": "first", "region": "North East"}).context["found"]
    assert len(rows) == found.n > 0
    gateshead = next(row for row in rows if row["DfE number"] == "390")
    assert (gateshead["Grade"], gateshead["Report published"]) == ("good", "2016-03-11")
    assert gateshead["Row"].isdigit()
    assert 'filename="sif-2013-overall-first-2016-03-11-north-east.csv"' in response.headers["Content-Disposition"]


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"as_at": "11/03/2016"}, "Enter a real date as year, month and day"),
        ({"as_at": "2016-02-30"}, "Enter a real date as year, month and day"),
        ({"as_at": ""}, "Enter a date, for example 2016-03-11"),
        ({"framework": "sif-2031"}, "holds no framework"),
        ({"framework": "sif-2017"}, "ask for sif-2013"),
        ({"rounds": "second"}, "Choose first, all or latest inspections"),
        ({"region": "Narnia"}, "No region has that name"),
        ({"judgement": "charm"}, "There is no such judgement"),
        ({"region": "<script>alert(1)</script>"}, "No region has that name"),
    ],
)
def test_a_question_that_is_not_sound_is_answered_in_words(asked, says, reader):
    page = said(reader, reverse("register:home"), 422, **asked)
    assert "There is a problem" in page
    assert says in page
    assert "<script>alert" not in page
    assert reader.get(reverse("register:chart"), asked).status_code == 422


def test_a_judgement_of_another_framework_gives_way_and_says_so(reader):
    page = said(reader, reverse("register:home"), framework="slac-2009", judgement="overall")
    assert "“Safeguarding: overall effectiveness” is shown" in page


def test_the_chart_is_a_picture_that_the_content_policy_can_show(reader):
    wide = reader.get(reverse("register:chart"), SEED)
    assert wide.headers["Content-Type"] == "image/svg+xml"
    drawn = wide.content.decode()
    assert "style=" not in drawn
    assert "<style" not in drawn
    assert "<script" not in drawn
    assert ">42<" in drawn
    assert "default-src 'none'" in wide.headers["Content-Security-Policy"]
    narrow = reader.get(reverse("register:chart"), SEED | {"width": "narrow"}).content.decode()
    assert _width(narrow) < 360 < _width(drawn)


def _width(drawn: str) -> float:
    return float(drawn.split('width="', 1)[1].split('"', 1)[0])


def test_authorities_are_found_by_any_name_number_or_code_and_region(reader):
    address = reverse("register:authorities")
    assert reader.get(address, {"q": "390"}).context["listing"]["page"].paginator.count == 1
    assert "Gateshead" in said(reader, address, q="E08000020")
    page = said(reader, address, region="North East", q="gates")
    assert "Gateshead" in page
    assert "Sunderland" not in page
    assert "No authority matches" in said(reader, address, q="Atlantis")
    assert "No region has that name" in said(reader, address, 422, region="Narnia")


def test_a_timeline_says_between_its_entries_what_may_be_compared(reader):
    page = said(reader, reverse("register:authority", args=[390]))
    dates = ["11 March 2011", "9 April 2013", "11 March 2016", "11 June 2019", "29 January 2025"]
    places = [page.index(f'<h3 class="govuk-heading-m">{each}: ') for each in dates]
    assert places == sorted(places)
    for earlier, later in itertools.pairwise(places):
        assert "ot like for like" in page[earlier:later] or "ot quite like for like" in page[earlier:later]
    assert "Good before, good now." in page[places[3] : places[4]], "judgement by judgement, with both grades"


def test_a_reorganised_authority_shows_those_before_it(reader):
    page = said(reader, reverse("register:authority", args=[839]))
    assert "Took over from" in page
    assert reverse("register:authority", args=[836]) in page, "Poole"
    assert "the first graded inspection of this authority" in page
    ended = said(reader, reverse("register:authority", args=[836]))
    assert "Followed by" in ended
    assert "Ended" in ended
    assert "as at 31 March 2019" in ended, "among its neighbours on its own last day"


def test_an_authority_that_is_not_known_is_a_page_not_found(reader):
    for name in ("authority", "neighbours"):
        assert reader.get(reverse(f"register:{name}", args=[999])).status_code == 404


def test_neighbours_on_a_chosen_day_with_what_to_be_careful_of(reader):
    address = reverse("register:neighbours", args=[390])
    response = reader.get(address, {"on": "2016-03-11"})
    standing = response.context["standing"]
    assert standing.better + standing.same + standing.worse + standing.ungraded == 10
    page = " ".join(response.content.decode().split())
    assert "the set used then is not held" in page
    assert "Not all like for like" in page
    assert "Enter a real date" in said(reader, address, 422, on="yesterday")
    assert "Choose one of the judgements" in said(reader, address, 422, judgement="charm")
    rows = reader.get(address, {"on": "2016-03-11", "download": "csv"}).content.decode().splitlines()
    assert len(rows) == 11


def test_an_authority_without_neighbours_is_told_so(reader):
    page = said(reader, reverse("register:neighbours", args=[820]))
    assert "gives no statistical neighbours" in page


def test_an_authority_that_had_ended_by_the_day_is_cautioned(reader):
    page = said(reader, reverse("register:neighbours", args=[836]), on="2025-05-14")
    assert "Poole no longer existed on 14 May 2025" in page


def test_time_since_inspection_is_listed_longest_first_and_searched(reader):
    address = reverse("register:since")
    response = reader.get(address, {"on": "2025-06-30", "download": "csv"})
    rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert len(rows) == 153
    days = [int(row["Days"]) for row in rows if row["Days"]]
    assert days == sorted(days, reverse=True)
    assert reader.get(address, {"q": "gateshead"}).context["listing"]["page"].paginator.count == 1
    assert "Enter a real date" in said(reader, address, 422, on="soon")


def test_stated_figures_stand_beside_the_recomputed_ones(reader):
    response = reader.get(reverse("register:claims"))
    seed = response.context["checks"][0]
    assert seed["figures"] == [
        ("Outstanding", 0, 0, 0),
        ("Good", 20, 20, 20),
        ("Requires improvement", 43, 42, 42),
        ("Inadequate", 22, 21, 22),
        ("All", 85, 83, 84),
    ]
    page = " ".join(response.content.decode().split())
    assert "85 reports published by 11 March 2016" in page
    assert "Slough (inadequate, 17 February 2016)" in page
    assert "neither is corrected" in page
    for _, address in seed["ways"]:
        assert reader.get(address).status_code == 200
