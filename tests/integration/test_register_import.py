"""A release goes into the register whole or not at all, whoever sends it and whatever it is."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from goldenthread.apps.register import actions, importing, queries
from goldenthread.apps.register.models import Outcome, Release
from goldenthread.apps.trail.models import Event
from goldenthread.core.errors import NotAllowed, RuleBroken
from goldenthread.core.outcomes import shipped
from goldenthread.intake.official_statistics import Reading, read_outcomes
from tests.factories.archives import ODS_TYPE, Formula, archive
from tests.factories.ofsted_releases import GATESHEAD_2019, GATESHEAD_2024, RI, history, release

pytestmark = pytest.mark.integration

ADDRESS = reverse("register:import")
LATER = date(2026, 9, 24)


@pytest.fixture(autouse=True)
def _empty_register(db: None) -> Iterator[None]:
    """The prepared workspace without its register; what was read of it is forgotten, before and after."""
    Outcome.objects.all().delete()
    Release.objects.all().delete()
    queries.forget()
    yield
    queries.forget()


@pytest.fixture
def analyst(person) -> Client:
    """Somebody who may import, signed in."""
    client = Client()
    client.force_login(person("analyst"))
    return client


def small(*rows: list[object], published: date = LATER) -> bytes:
    """A release in small, as bytes."""
    return release({"History": history(*(rows or (GATESHEAD_2019, GATESHEAD_2024)))}, published=published).data


def reading(*rows: list[object], published: date = LATER) -> Reading:
    return read_outcomes(release({"History": history(*(rows or (GATESHEAD_2024,)))}, published=published))


def send(client: Client, data: bytes, *, name: str = "outcomes.ods") -> tuple[int, str]:
    response = client.post(ADDRESS, {"file": SimpleUploadedFile(name, data, content_type=ODS_TYPE)})
    return response.status_code, " ".join(response.content.decode().split())


def changed_nothing() -> bool:
    return not (Outcome.objects.exists() or Release.objects.exists() or Event.objects.filter(code="register.imported"))


def test_a_release_is_imported_and_told(analyst):
    status, page = send(analyst, small())
    assert (status, Outcome.objects.count()) == (200, 9)
    assert "9 new outcomes, 0 revisions" in page
    assert Event.objects.get(code="register.imported").values["added"]["value"] == 9
    assert "(ofsted-2026-09-24)" in page


def test_the_same_file_again_changes_nothing(analyst):
    send(analyst, small())
    events = Event.objects.count()
    status, page = send(analyst, small(), name="under-another-name.ods")
    assert status == 200
    assert "Already in the register" in page
    assert (Outcome.objects.count(), Release.objects.count(), Event.objects.count()) == (9, 1, events)


def test_a_later_release_revises_an_earlier_one_and_shows_what(analyst):
    send(analyst, small())
    other = [*GATESHEAD_2024]
    other[8] = RI
    status, page = send(analyst, small(GATESHEAD_2019, other, published=date(2027, 9, 23)))
    assert status == 200
    assert "0 new outcomes, 1 revision<" in page
    assert '<td class="govuk-table__cell">Good</td><td class="govuk-table__cell">Requires improvement</td>' in page
    held = Outcome.objects.get(published=date(2025, 1, 29), judgement="overall")
    assert held.grade == "requires_improvement"


def test_what_is_not_in_a_new_release_stays_as_it_was(quality_lead, on):
    actions.load_shipped(by=quality_lead, on=on)
    new = [*GATESHEAD_2024]
    new[5:7] = [date(2026, 6, 1), date(2026, 7, 9)]
    found = actions.import_release(reading=reading(new), by=quality_lead, on=on)
    assert (found.added, found.revised) == (5, 0)
    assert set(shipped()) <= set(queries.records())


def test_two_files_of_one_day_cannot_correct_each_other(quality_lead, on):
    actions.import_release(reading=reading(GATESHEAD_2024), by=quality_lead, on=on)
    with pytest.raises(RuleBroken, match="Two files published on one day"):
        actions.import_release(reading=reading(GATESHEAD_2019), by=quality_lead, on=on)
    assert Release.objects.count() == 1


def test_an_unfit_file_is_answered_with_places_and_never_with_values(analyst):
    bad = [*GATESHEAD_2024]
    bad[8], bad[9], bad[6] = "Splendid", Formula("Good"), "soon"
    status, page = send(analyst, small(GATESHEAD_2019, bad))
    assert status == 422
    assert "Nothing was changed. 3 places must be put right" in page
    for column in ("I “Overall effectiveness”", "J “The impact of leaders", "G “Publication date”"):
        assert column in page
    assert "the cell holds a formula" in page
    assert "Splendid" not in page
    assert changed_nothing()


def test_only_so_many_findings_are_shown(analyst, monkeypatch):
    monkeypatch.setattr(importing, "MOST_SHOWN", 1)
    bad = [*GATESHEAD_2024]
    bad[8], bad[9] = "Splendid", "Splendid"
    _, page = send(analyst, small(bad))
    assert "the first 1 of 2 findings are listed" in page
    assert page.count("one of these grades was expected") == 1


HOSTILE = {
    "cut short": (lambda: small()[:-300], "cut short or damaged"),
    "zip bomb": (
        lambda: archive({"mimetype": ODS_TYPE, "content.xml": b"<a/>" * 8_000_000}),
        "so it was not opened",
    ),
    "renamed PDF": (lambda: b"%PDF-1.7 not a spreadsheet", "is a PDF, whatever its name says"),
    "renamed archive": (lambda: archive({"a.txt": "x"}), "is a zip archive, whatever its name says"),
    "document type": (
        lambda: archive({"mimetype": ODS_TYPE, "content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        "document type, which is not accepted",
    ),
    "no table of ours": (
        lambda: release({"Sheet": [["Fruit"], ["Apple"]]}).data,
        "holds no table of inspection outcomes",
    ),
    "empty": (lambda: b"", "The file is empty"),
    "noise": (lambda: bytes(range(256)) * 40, "is needed here"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_and_broken_files_are_refused_in_a_sentence(kind, analyst):
    make, says = HOSTILE[kind]
    status, page = send(analyst, make())
    assert status == 422
    assert "There is a problem" in page
    assert says in page
    assert changed_nothing()


def test_the_name_of_a_file_is_shown_and_not_believed(analyst):
    status, page = send(analyst, b"%PDF-1.7", name="<script>alert(1)</script>.ods")
    assert status == 422
    assert "<script>alert" not in page


class Unread(io.BytesIO):
    """A body that nobody may look at."""

    def read(self, *size: int) -> bytes:
        raise AssertionError("The body was read.")


def unread(client: Client, size: int):
    return client.generic(
        "POST",
        ADDRESS,
        content_type="multipart/form-data; boundary=x",
        **{"wsgi.input": Unread(), "CONTENT_LENGTH": str(size)},
    )


def test_an_upload_of_200_megabytes_is_refused_unread(analyst):
    response = unread(analyst, 200_000_000)
    assert response.status_code == 413
    page = " ".join(response.content.decode().split())
    assert "larger than 20 MB, so it was not read and nothing was changed" in page
    assert changed_nothing()


def test_a_file_a_little_over_the_limit_is_refused_too(analyst, monkeypatch):
    monkeypatch.setattr(importing, "LIMITS", importing.Limits(file_bytes=1_000))
    status, page = send(analyst, small())
    assert status == 422
    assert "is accepted" in page
    assert changed_nothing()


def test_nobody_without_the_permission_sees_the_form_or_has_a_file_read(person, on):
    client = Client()
    reader = person("read-only")
    client.force_login(reader)
    assert client.get(ADDRESS).status_code == 403
    assert unread(client, 500).status_code == 403
    assert send(client, small())[0] == 403
    assert "Import a release" not in client.get(reverse("register:releases")).content.decode()
    with pytest.raises(NotAllowed, match="may not"):
        actions.import_release(reading=reading(), by=reader, on=on)
    assert changed_nothing()


def test_another_site_cannot_send_a_file_for_somebody(person):
    client = Client(enforce_csrf_checks=True)
    client.force_login(person("analyst"))
    assert send(client, small())[0] == 403
    assert changed_nothing()


def test_a_form_without_a_file_says_so(analyst):
    response = analyst.post(ADDRESS, {})
    assert response.status_code == 422
    assert "Choose a file" in response.content.decode()


def test_an_import_and_the_pages_after_it_show_the_new_figures(analyst):
    send(analyst, small())
    response = analyst.get(reverse("register:home"))
    assert response.context["found"].grades["good"] == 1
    releases = analyst.get(reverse("register:releases")).content.decode()
    assert "ofsted-2026-09-24" in releases
    assert "Import a release" in releases
