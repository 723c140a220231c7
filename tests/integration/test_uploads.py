"""From a file in a browser to a version with its measures: sent, checked, accepted or withdrawn, and resumed."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from goldenthread.apps.accounts.models import User
from goldenthread.apps.measures.models import Run
from goldenthread.apps.returns import working
from goldenthread.apps.returns.models import DataVersion, Stage, Upload
from goldenthread.apps.returns.strongroom import open_vault
from goldenthread.apps.trail.models import Event
from goldenthread.vault import waiting
from tests.factories.returns import annex_a, cin_census, ssda903_files
from tests.factories.workbooks import xlsx

pytestmark = [pytest.mark.integration, pytest.mark.django_db]


@pytest.fixture
def analyst(person: Any) -> User:
    """Somebody who accepts returns."""
    return person("analyst")


@pytest.fixture
def browser(analyst: User, client: Client) -> Client:
    """A browser in which they have signed in."""
    client.force_login(analyst)
    return client


def _send(browser: Client, *files: SimpleUploadedFile, as_at: str = "2026-03-31") -> Upload:
    answer = browser.post(reverse("returns:send"), {"files": list(files), "as_at": as_at})
    assert answer.status_code == 302, answer.content.decode()[:2000]
    return Upload.objects.first()


def _file(content: bytes, name: str = "Ada Canary's return.xlsx") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def _page(browser: Client, upload: Upload) -> str:
    return browser.get(reverse("returns:upload", args=[upload.key])).content.decode()


def test_a_workbook_is_sent_checked_accepted_and_measured(browser: Client) -> None:
    upload = _send(browser, _file(annex_a(30)))
    answer = browser.get(reverse("returns:upload", args=[upload.key]))
    assert answer.headers["Refresh"] == "4"
    assert "Opening the files: <strong>going on" in answer.content.decode()
    working.work(upload.key)
    page = _page(browser, upload)
    assert "Fit" in page
    assert "What was found, by list and rule" in page
    assert browser.post(reverse("returns:accept", args=[upload.key])).status_code == 302
    assert "Sealing the version" in _page(browser, upload)
    working.work(upload.key)
    upload = Upload.objects.get(pk=upload.pk)
    assert upload.state == Stage.ACCEPTED
    version = DataVersion.objects.first()
    assert upload.version == version
    run = Run.objects.first()
    assert run.version == version
    assert run.values.count() > 70
    page = browser.get(reverse("measures:scorecard")).content.decode()
    assert "Assessments authorised within 45 working days of their start" in page


@pytest.mark.parametrize(
    ("files", "title", "as_at"),
    [
        ([_file(cin_census().encode(), "census.xml")], "Children in need census", "2026-03-31"),
        (
            [_file(text.encode(), name) for name, text in ssda903_files().items()],
            "SSDA903",
            "2026-03-31",
        ),
    ],
    ids=["census", "ssda903"],
)
def test_each_return_is_known_by_its_content(browser: Client, files: list[Any], title: str, as_at: str) -> None:
    upload = _send(browser, *files, as_at=as_at)
    working.work(upload.key)
    upload = Upload.objects.get(pk=upload.pk)
    assert upload.state == Stage.CHECKED, upload.last.says
    assert title.casefold() in upload.title.casefold()


def test_what_cannot_be_read_fails_with_a_sentence_that_names_no_file(browser: Client) -> None:
    upload = _send(browser, _file(xlsx({"Ada Canary": [["Nothing", "of"], ["the", "kind"]]})))
    working.work(upload.key)
    upload = Upload.objects.get(pk=upload.pk)
    assert upload.state == Stage.FAILED
    page = _page(browser, upload)
    assert "It could not be used." in page
    assert "none of the returns known here" in page
    assert "Canary" not in page


def test_an_unfit_return_is_accepted_only_with_a_waiver(browser: Client) -> None:
    upload = _send(browser, _file(cin_census(year=2025).encode(), "c.xml"), as_at="2026-03-31")
    Stage.objects.create(
        upload=upload, kind=Stage.CHECKED, by=upload.sent.by, on=upload.sent.on, at=upload.sent.at,
        facts={"title": "T", "fit": False, "counts": {"stop": 2, "warn": 0, "note": 0}, "issues": [], "ran": 1,
               "could_not_run": [], "tables": []},
    )  # fmt: skip
    accept = reverse("returns:accept", args=[upload.key])
    answer = browser.post(accept, {})
    assert answer.status_code == 422
    assert "There is a problem" in answer.content.decode()
    assert browser.post(accept, {"reason": "Agreed", "until": "2020-01-01"}).status_code == 422
    assert browser.post(accept, {"reason": "Agreed", "until": "2100-01-01"}).status_code == 302
    assert Upload.objects.get(pk=upload.pk).asked.facts == {"waiver": "Agreed", "until": "2100-01-01"}


def test_withdrawing_destroys_the_files(browser: Client, django_capture_on_commit_callbacks: Any) -> None:
    upload = _send(browser, _file(annex_a()))
    vault = open_vault()
    assert waiting.is_there(vault, "390", upload.key)
    with django_capture_on_commit_callbacks(execute=True):
        browser.post(reverse("returns:withdraw", args=[upload.key]))
    assert not waiting.is_there(vault, "390", upload.key)
    assert "Its files were destroyed" in _page(browser, upload)
    with pytest.raises(Exception, match="no longer kept"):
        waiting.files(vault, "390", upload.key)


def test_work_that_was_stopped_is_told_and_started_again(browser: Client, settings: Any) -> None:
    upload = _send(browser, _file(annex_a()))
    stage = upload.last
    Stage.objects.filter(pk=stage.pk).update(at=stage.at.replace(year=2020))
    page = _page(browser, upload)
    assert "The work was stopped before it was finished" in page
    assert "Refresh" not in browser.get(reverse("returns:upload", args=[upload.key])).headers
    assert browser.post(reverse("returns:start-again", args=[upload.key])).status_code == 302
    working.work(upload.key)
    assert Upload.objects.get(pk=upload.pk).state == Stage.CHECKED


def test_a_fault_of_ours_is_recorded_without_what_broke(
    browser: Client, monkeypatch: Any, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise ValueError("Ada Canary, born 3 March 2011")

    monkeypatch.setattr(working, "check_files", broken)
    upload = _send(browser, _file(annex_a()))
    working.work(upload.key)
    upload = Upload.objects.get(pk=upload.pk)
    assert upload.state == Stage.FAILED
    assert "Something of ours broke" in upload.last.says
    assert "Canary" not in caplog.text
    assert "Canary" not in upload.last.says


def test_the_list_of_issues_is_given_and_the_trail_is_told(browser: Client) -> None:
    upload = _send(browser, _file(annex_a()))
    working.work(upload.key)
    answer = browser.post(reverse("returns:issues", args=[upload.key]))
    assert answer.content.startswith(b"PK")
    assert Event.objects.first().code == "returns.issues_downloaded"


def test_the_data_quality_list_of_a_version_goes_through_its_hatch(browser: Client) -> None:
    upload = _send(browser, _file(annex_a()))
    working.work(upload.key)
    browser.post(reverse("returns:accept", args=[upload.key]))
    working.work(upload.key)
    address = reverse("returns:quality", args=[DataVersion.objects.first().key])
    assert browser.get(address).status_code == 200
    assert browser.post(address, {"person": "", "purpose": ""}).status_code == 422
    answer = browser.post(address, {"person": "D Data", "purpose": "Putting right"})
    assert answer.content.startswith(b"PK")
    assert Event.objects.first().code == "returns.data_quality_list"


def test_a_day_ahead_and_an_empty_form_are_refused_in_words(browser: Client) -> None:
    answer = browser.post(reverse("returns:send"), {"as_at": "2999-01-01"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Choose a file." in page
    assert "lies ahead" in page
    answer = browser.post(reverse("returns:send"), b"x", content_type="text/plain", CONTENT_LENGTH=str(200_000_000))
    assert answer.status_code == 413
    assert "larger than 100 MB" in answer.content.decode()
