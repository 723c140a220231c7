"""What reports tell together: search with filters, asks made again, the same ask elsewhere, and neighbours."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from goldenthread.apps.reports import recurrence
from goldenthread.apps.reports.actions import linking, loading
from goldenthread.apps.reports.models import PublishedReport, SameAsk
from goldenthread.core.errors import RuleBroken
from goldenthread.core.published_reports import published_reports
from tests.integration.prepared import ON

pytestmark = [pytest.mark.integration, pytest.mark.django_db]


@pytest.fixture
def reports(quality_lead) -> list[PublishedReport]:
    """All shipped facts, on top of the prepared reports."""
    held = {(each.dfe, each.on_site_from) for each in PublishedReport.objects.all()}
    for facts in published_reports():
        if (facts.dfe, facts.on_site_from) not in held:
            loading.load_facts(facts=facts, by=quality_lead, on=ON)
    return list(PublishedReport.objects.all())


@pytest.fixture
def lead(quality_lead) -> Client:
    client = Client()
    client.force_login(quality_lead)
    return client


def texts(answer) -> str:
    return answer.content.decode()


@pytest.mark.parametrize(
    ("asked", "there", "not_there"),
    [
        ({"q": "private fostering"}, "Middlesbrough", "Darlington"),
        ({"q": "supervision", "authority": "806"}, "Middlesbrough", "South Tyneside"),
        ({"framework": "ilacs-2023"}, "Darlington", "Stockton"),
        ({"region": "London"}, "Kensington", "Gateshead"),
        ({"grade": "outstanding"}, "Darlington", "Middlesbrough"),
        ({"year": "2017"}, "South Tyneside", "Kensington"),
        ({"kind": "finding"}, "Most children receive help", "Darlington"),
        ({"finding_class": "priority_action"}, "Nothing matches", "Darlington"),
    ],
)
def test_search_finds_by_words_and_each_filter(lead, reports, asked, there: str, not_there: str) -> None:
    page = texts(lead.get(reverse("reports:search"), asked))
    table = page.split("</form>")[-1]
    assert there in table
    assert not_there not in table


def test_search_pages_and_downloads_everything_found(lead, reports, django_assert_max_num_queries) -> None:
    with django_assert_max_num_queries(15):
        page = texts(lead.get(reverse("reports:search")))
    assert "1 to 50 of" in page
    rows = texts(lead.get(reverse("reports:search"), {"download": "csv"})).splitlines()
    assert len(rows) > 90


def test_an_ask_made_again_is_proposed_confirmed_refused_and_kept(lead, reports, quality_lead) -> None:
    gateshead = recurrence.pairs_of(quality_lead, 390)
    pair = next(each for each in gateshead if "pathway" in each.likeness.shared)
    page = texts(lead.get(reverse("reports:recurring"), {"authority": "390"}))
    assert "Both speak of" in page
    address = reverse("reports:same-ask", args=[pair.later.pk, pair.earlier.pk])
    assert (
        lead.post(address, {"answer": "same", "back": reverse("reports:ask", args=[pair.later.pk])}).status_code == 302
    )
    threads = recurrence.threads_of(recurrence.pairs_of(quality_lead, 390))
    assert threads == [[pair.earlier, pair.later]]
    assert lead.post(address, {"answer": "different", "note": "Another kind of plan"}).status_code == 302
    assert recurrence.threads_of(recurrence.pairs_of(quality_lead, 390)) == []
    assert recurrence.pairs_of(quality_lead, 390)[-1].said.note == "Another kind of plan"
    assert SameAsk.objects.filter(earlier=pair.earlier, later=pair.later).count() == 2


def test_three_inspections_make_one_thread(reports, quality_lead) -> None:
    first, second, third = (
        report.passages.filter(kind="recommendation").first()
        for report in PublishedReport.objects.filter(dfe=390, reading=None).order_by("on_site_from")[:3]
    )
    linking.say_of_asks(one=first, other=third, same=True, by=quality_lead, on=ON)
    linking.say_of_asks(one=third, other=second, same=True, by=quality_lead, on=ON)
    assert recurrence.threads_of(recurrence.pairs_of(quality_lead, 390)) == [[first, second, third]]


def test_two_recommendations_of_one_report_are_not_linked(reports, quality_lead) -> None:
    one, other = reports[-1].passages.filter(kind="recommendation")[:2]
    with pytest.raises(RuleBroken, match="one report"):
        linking.say_of_asks(one=one, other=other, same=True, by=quality_lead, on=ON)


def test_the_same_ask_elsewhere_shows_counts_of_what_came_next_and_claims_no_cause(lead, reports, quality_lead) -> None:
    passage = recurrence.recommendations(quality_lead).get(text__startswith="Find and safeguard children in private")
    found = recurrence.elsewhere(quality_lead, passage)
    assert {each.passage.report.name for each in found} >= {"Sunderland"}
    assert passage.report.dfe not in {each.passage.report.dfe for each in found}
    counts = dict(recurrence.what_came_next(found))
    assert sum(counts.values()) == len({each.passage.report_id for each in found})
    page = texts(lead.get(reverse("reports:ask", args=[passage.pk])))
    assert "These are counts" in page
    refused = found[0].passage
    linking.say_of_asks(one=passage, other=refused, same=False, by=quality_lead, on=ON)
    assert refused not in [each.passage for each in recurrence.elsewhere(quality_lead, passage)]


def test_asked_again_keeps_its_query_budget(lead, reports, django_assert_max_num_queries) -> None:
    lead.get(reverse("reports:recurring"))  # the register and the words are read once for each state
    with django_assert_max_num_queries(15):
        lead.get(reverse("reports:recurring"))
    passage = reports[0].passages.filter(kind="recommendation").first()
    with django_assert_max_num_queries(18):
        lead.get(reverse("reports:ask", args=[passage.pk]))


def test_neighbours_stand_beside_judgement_by_judgement_and_over_time(lead) -> None:
    page = texts(lead.get(reverse("reports:compare"), {"authority": "390", "on": "2025-09-30"}))
    assert "Gateshead beside its statistical neighbours" in page
    assert page.count('govuk-table__row"') == 12
    page = texts(lead.get(reverse("reports:compare"), {"authority": "390", "show": "overall", "on": "2025-09-30"}))
    assert "31 Mar 2016" in page
    assert "Not all like for like" in page
    rows = texts(lead.get(reverse("reports:compare"), {"authority": "390", "show": "overall", "download": "csv"}))
    assert rows.count("\n") == 12
    gone = texts(lead.get(reverse("reports:compare"), {"authority": "820", "on": "2025-09-30"}))
    assert "gives no statistical neighbours" in gone
    assert lead.get(reverse("reports:compare"), {"authority": "nowhere"}).status_code == 422
