"""A report from the file to what was confirmed of it, through the pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from goldenthread.apps.reports.models import PublishedReport, Reading
from tests.factories import inspection_reports as made

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
