"""A report from the file to what was confirmed of it, through the pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from goldenthread.apps.accounts.models import User
from goldenthread.apps.inspections.models import Inspection
from goldenthread.apps.reports.actions import confirming, starting
from goldenthread.apps.reports.fields import fields_of
from goldenthread.apps.reports.models import FieldDecision, PublishedReport, Reading
from goldenthread.core.errors import InputNotFit, RuleBroken
from tests.factories import committee_papers
from tests.factories import inspection_reports as made
from tests.factories.bad_reports import REFUSED
from tests.integration.prepared import ON, confirmed_reading, saved_report

pytestmark = [pytest.mark.integration, pytest.mark.django_db]
TITLE = "Inspection of Gateshead local authority children’s services"


@pytest.fixture
def shelf(tmp_path: Path, settings) -> Path:
    settings.WORKSPACE = tmp_path
    return tmp_path / "reports"


@pytest.fixture
def lead(quality_lead) -> Client:
    client = Client()
    client.force_login(quality_lead)
    return client


def upload(client: Client, data: bytes, name: str = "report.pdf"):
    return client.post(reverse("reports:upload"), {"file": SimpleUploadedFile(name, data)})


def test_upload_read_confirm_one_field_save(lead: Client, shelf: Path) -> None:
    answer = upload(lead, made.ilacs(heading_name=TITLE, on_site="3 to 7 February 2025"))
    reading = Reading.objects.first()
    assert answer.status_code == 302
    assert answer["Location"] == reverse("reports:reading", args=[reading.pk])
    page = lead.get(answer["Location"]).content.decode()
    assert "still to decide" in page
    assert not PublishedReport.objects.filter(reading=reading).exists()
    for key in ("authority", "framework", "kind", "judgement-overall", "recommendation-1"):
        there = reverse("reports:field", args=[reading.pk, key])
        assert lead.get(there).status_code == 200
        assert lead.post(there, {"answer": "right", "seen": ""}).status_code == 302
    assert lead.get(reverse("reports:picture", args=[reading.pk, 1])).content.startswith(b"\x89PNG")
    assert lead.post(reverse("reports:save", args=[reading.pk])).status_code == 302
    report = PublishedReport.objects.get(reading=reading)
    assert (report.dfe, report.framework, report.kind) == (390, "ilacs-2023", "short")
    assert report.on_site_from is None, "nobody confirmed the dates"
    assert [(each.key, each.grade, each.page) for each in report.judgements.all()] == [("overall", "good", 1)]
    assert [each.text for each in report.passages.all()] == ["The consistency of planning for children."]
    assert lead.get(reverse("reports:report", args=[report.pk])).status_code == 200


def decide(reading: Reading, field: str, answer: str, by: User, value: object = None, seen: int | None = None):
    return confirming.decide_field(reading=reading, field=field, answer=answer, value=value, seen=seen, by=by, on=ON)


@pytest.fixture
def draft(lead: Client, shelf: Path) -> Reading:
    """A report of which one grade was misread from two places that disagree."""
    grades = {**made.GOOD_ILACS, "in_care": "Outstanding"}
    upload(
        lead, made.ilacs(heading_name=TITLE, grades=made.GOOD_ILACS, body_grades=grades, on_site="6 to 10 March 2023")
    )
    return Reading.objects.first()


def test_a_doubt_is_shown_and_put_right_and_the_history_stays(lead: Client, draft: Reading, quality_lead: User) -> None:
    page = lead.get(reverse("reports:reading", args=[draft.pk])).content.decode()
    assert "Two places disagree" in page
    assert "Look closely" in page
    there = reverse("reports:field", args=[draft.pk, "judgement-in_care"])
    assert lead.post(there, {"answer": "corrected", "value": "outstanding", "seen": ""}).status_code == 302
    said = draft.decisions.get(field="judgement-in_care")
    assert (said.answer, said.value, said.decided_by) == ("corrected", "outstanding", quality_lead.name)
    assert lead.post(there, {"answer": "corrected", "value": "good", "seen": said.pk}).status_code == 302
    assert draft.decisions.filter(field="judgement-in_care").count() == 2


def test_two_people_at_one_field_the_second_sees_the_first(lead: Client, draft: Reading, quality_lead: User) -> None:
    decide(draft, "judgement-overall", "right", quality_lead)
    there = reverse("reports:field", args=[draft.pk, "judgement-overall"])
    answer = lead.post(there, {"answer": "corrected", "value": "inadequate", "seen": ""})
    assert answer.status_code == 422
    assert "decided on this field while you looked at it" in answer.content.decode()
    assert draft.decisions.filter(field="judgement-overall").count() == 1


@pytest.mark.parametrize(
    ("field", "answer", "value", "says"),
    [
        ("published", "right", None, "Nothing was read here"),
        ("authority", "absent", None, "cannot be kept without its authority"),
        ("judgement-overall", "corrected", "splendid", "is not a grade"),
        ("on_site_from", "corrected", "the fourth", "Give a day"),
        ("recommendation-1", "corrected", {"text": " "}, "needs its words"),
        ("kind", "corrected", "secret", "kinds of inspection"),
        ("authority", "corrected", "Atlantis", "No authority is known"),
        ("lead_inspector", "corrected", "", "Give what the report says"),
        ("no-such-field", "right", None, "no such field"),
        ("judgement-overall", "perhaps", None, "Say whether it is right"),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused_in_words(
    draft: Reading, quality_lead: User, field: str, answer: str, value: object, says: str
) -> None:
    with pytest.raises(InputNotFit, match=says):
        decide(draft, field, answer, quality_lead, value)
    assert not FieldDecision.objects.filter(reading=draft).exists()


def test_only_what_was_confirmed_is_saved_and_then_nothing_changes(quality_lead: User, shelf: Path) -> None:
    reading = confirmed_reading(quality_lead, on_site="5 to 9 June 2023")
    fields = {each.key: each for each in fields_of(reading)}
    decide(reading, "judgement-in_care", "absent", quality_lead, seen=fields["judgement-in_care"].decision.pk)
    kept = fields["findings-in_care"].value[:1]
    seen = fields["findings-in_care"].decision.pk
    decide(reading, "findings-in_care", "corrected", quality_lead, kept, seen=seen)
    confirming.add_missed(
        reading=reading, text="See  every child alone.", finding_class="priority_action", body="authority", page=2,
        by=quality_lead, on=ON,
    )  # fmt: skip
    report = confirming.save_report(reading=reading, by=quality_lead, on=ON)
    assert "in_care" not in {each.key for each in report.judgements.all()}
    assert report.passages.filter(judgement="in_care").count() == 1
    added = report.passages.get(finding_class="priority_action")
    assert (added.text, added.page, added.confirmed_by) == ("See every child alone.", 2, quality_lead.name)
    with pytest.raises(RuleBroken, match="already saved"):
        decide(reading, "judgement-overall", "right", quality_lead, seen=fields["judgement-overall"].decision.pk)


def test_a_report_is_not_saved_without_its_place_or_with_impossible_days(draft: Reading, quality_lead: User) -> None:
    with pytest.raises(RuleBroken, match="authority, framework edition, kind of inspection"):
        confirming.save_report(reading=draft, by=quality_lead, on=ON)
    for key in ("authority", "framework", "kind", "on_site_from"):
        decide(draft, key, "right", quality_lead)
    decide(draft, "on_site_to", "corrected", quality_lead, "2022-01-01")
    with pytest.raises(RuleBroken, match="ends before it starts"):
        confirming.save_report(reading=draft, by=quality_lead, on=ON)


def test_one_inspection_is_held_once_until_it_is_withdrawn(quality_lead: User, shelf: Path) -> None:
    first = saved_report(quality_lead, on_site="5 to 9 June 2023")
    again = confirmed_reading(quality_lead, on_site="5 to 9 June 2023", note="Another printing.")
    with pytest.raises(RuleBroken, match="already held"):
        confirming.save_report(reading=again, by=quality_lead, on=ON)
    starting.withdraw_report(report=first, reason="The other printing is right.", by=quality_lead, on=ON)
    assert confirming.save_report(reading=again, by=quality_lead, on=ON).withdrawn_on is None


def test_the_same_bytes_lead_to_the_same_draft(lead: Client, draft: Reading, shelf: Path) -> None:
    data = (shelf / draft.sha256 / "report.pdf").read_bytes()
    answer = upload(lead, data, "again.pdf")
    assert answer["Location"] == reverse("reports:reading", args=[draft.pk])


@pytest.mark.parametrize("what", ["outside", "another number"])
def test_a_picture_is_of_that_reading_and_its_pages_only(lead: Client, draft: Reading, what: str) -> None:
    page = 999 if what == "another number" else 0
    assert lead.get(reverse("reports:picture", args=[draft.pk, page])).status_code == 404
    assert lead.get(f"/reports/drafts/{draft.pk}/pages/..%2F..%2Fsecret.key/").status_code == 404


def test_a_confirmed_report_of_ones_own_starts_the_inspection_record(quality_lead: User, shelf: Path, lead) -> None:
    report = saved_report(quality_lead, on_site="5 to 9 June 2023", priority=["Act on every missing child."])
    answer = lead.post(reverse("reports:start-inspection", args=[report.pk]))
    inspection = Inspection.objects.get(key="gateshead-ilacs-2023-06")
    assert answer["Location"] == reverse("inspections:inspection", args=[inspection.key])
    recommendations = list(inspection.recommendations.all())
    assert [each.ref for each in recommendations] == ["LA1", "LA2", "LA3"]
    assert {each.finding_class for each in recommendations} == {"priority_action", "area_for_improvement"}
    assert all(each.asks.count() == 1 for each in recommendations)
    decisions = [each.current for part in inspection.components.all() for each in part.judgements.all()]
    assert [each.grade for each in decisions] == ["good"] * 5
    assert all("As published on page" in each.reasons for each in decisions)
    with pytest.raises(RuleBroken, match="already started"):
        starting.start_inspection(report=PublishedReport.objects.get(pk=report.pk), by=quality_lead, on=ON)


def test_a_plan_made_from_a_read_report_starts_with_every_ask(quality_lead: User, shelf: Path, lead) -> None:
    report = saved_report(quality_lead, on_site="5 to 9 June 2023")
    inspection = starting.start_inspection(report=report, by=quality_lead, on=ON)
    there = reverse("plans:make", args=[inspection.key])
    assert inspection.title in lead.get(there).content.decode()
    answer = lead.post(there, {"title": "Our answer"}, follow=True)
    page = answer.content.decode()
    for recommendation in inspection.recommendations.all():
        assert recommendation.text in page
    assert page.count("Not answered") >= inspection.recommendations.count()
    assert lead.get(there).status_code == 302, "there is a plan now"


def test_anothers_report_starts_no_record(quality_lead: User, shelf: Path) -> None:
    report = saved_report(quality_lead, name="Sunderland", on_site="5 to 9 June 2023")
    with pytest.raises(RuleBroken, match="not your authority"):
        starting.start_inspection(report=report, by=quality_lead, on=ON)


@pytest.mark.parametrize("form", ["text", "word", "pdf"])
def test_a_councils_paper_becomes_an_inspection_record_once_confirmed(
    lead: Client, quality_lead: User, shelf: Path, form: str
) -> None:
    data = {"text": committee_papers.as_text, "word": committee_papers.as_word, "pdf": committee_papers.as_pdf}[form]()
    data = data if isinstance(data, bytes) else data.encode()
    given = SimpleUploadedFile("paper", data)
    assert lead.post(reverse("reports:upload-paper"), {"file": given}).status_code == 302
    reading = Reading.objects.first()
    assert reading.source == "paper"
    page = lead.get(reverse("reports:field", args=[reading.pk, "judgement-adoption"])).content.decode()
    assert "<mark>" in page
    for each in fields_of(reading):
        value = {"authority": "Gateshead", "kind": "standard"}.get(each.key)
        answer = "corrected" if value else "right" if each.read else "absent"
        decide(reading, each.key, answer, quality_lead, value)
    report = confirming.save_report(reading=reading, by=quality_lead, on=ON)
    inspection = starting.start_inspection(report=report, by=quality_lead, on=ON)
    assert [each.ref for each in inspection.recommendations.all()] == ["LA1", "LA2", "LS1"]
    assert [each.kind for each in inspection.findings.all()] == ["strength"] * inspection.findings.count()
    assert inspection.findings.count() >= 4


@pytest.mark.parametrize(("make", "says"), REFUSED.values(), ids=REFUSED)
def test_a_bad_file_gets_its_sentence_on_the_page_and_nothing_stays(lead: Client, shelf: Path, make, says: str) -> None:
    before = Reading.objects.count()
    answer = upload(lead, make())
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert Reading.objects.count() == before
    assert [each for each in shelf.rglob("*") if each.is_file()] == []


def test_the_confirm_pages_keep_their_query_budget(lead: Client, draft: Reading, django_assert_max_num_queries) -> None:
    with django_assert_max_num_queries(12):
        lead.get(reverse("reports:reading", args=[draft.pk]))
    with django_assert_max_num_queries(12):
        lead.get(reverse("reports:field", args=[draft.pk, "judgement-overall"]))
    with django_assert_max_num_queries(15):
        lead.get(reverse("reports:list"))
