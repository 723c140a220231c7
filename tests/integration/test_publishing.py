"""From a paper to its readers: what stands against publishing, what stays private to the last byte, what never changes."""

from __future__ import annotations

import hashlib
import io
import zipfile

import pypdfium2
import pytest
from django.test import Client
from django.urls import reverse

from goldenthread.apps.accounts.models import User
from goldenthread.apps.governance import actions, printing, queries
from goldenthread.apps.governance.models import Implication, Paper, Publication
from goldenthread.apps.trail.models import Event
from goldenthread.core.errors import NotAllowed, RuleBroken
from goldenthread.core.papers.outline import outlines_for
from goldenthread.core.papers.snapshot import Snapshot as Frozen
from tests.integration.prepared import ON
from tests.integration.publishing_examples import frozen, published

pytestmark = [pytest.mark.integration, pytest.mark.django_db]

SECRET = "Quagmire Fostering asks 912 pounds a week"
TITLE = "Zebrawood prices"


@pytest.fixture
def clerk(person) -> User:
    return person("democratic-services")


@pytest.fixture
def with_secret(paper: Paper, quality_lead: User) -> Paper:
    actions.add_exempt_part(
        paper=paper, title=TITLE, paragraph="3", public_interest="Xylophone: bidders would learn each other's prices.",
        text=SECRET, by=quality_lead, on=ON,
    )  # fmt: skip
    return paper


def _text_of(form: str, data: bytes) -> str:
    """Everything a file of ours says, unpacked."""
    if form == "html":
        return data.decode()
    if form == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return "".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    document = pypdfium2.PdfDocument(data)
    return " ".join("".join(page.get_textpage().get_text_range()) for page in document).replace("\r\n", " ")


@pytest.mark.parametrize("form", ["html", "docx", "pdf"])
def test_the_restricted_part_is_in_no_byte_of_the_public_file(form: str, with_secret: Paper) -> None:
    snapshot = frozen()
    kept = Frozen(snapshot.content, snapshot.hash)
    restricted = _text_of(form, printing.render(kept, form, variant="restricted"))
    assert "Quagmire" in restricted
    assert "Not for publication" in restricted
    data = printing.render(kept, form)
    for words in ("Quagmire", "Zebrawood", "Xylophone", "912 pounds"):
        assert words not in _text_of(form, data)
        assert words.encode() not in data
    assert "paragraph 3" in _text_of(form, data), "the public is told that there is such a part, and why"


@pytest.mark.parametrize("outline", [each.key for each in outlines_for("cabinet")])
def test_no_other_outline_lets_it_out_either(outline: str, with_secret: Paper) -> None:
    snapshot = frozen()
    data = printing.render(Frozen(snapshot.content, snapshot.hash), "html", outline=outline)
    assert b"Quagmire" not in data


def test_only_some_may_read_the_restricted_variant(with_secret: Paper, person) -> None:
    snapshot = frozen()
    address = reverse("papers:read", args=[with_secret.key, snapshot.hash])
    for role, expected in (("democratic-services", 200), ("director", 200), ("board-member", 403), ("read-only", 403)):
        client = Client()
        client.force_login(person(role, email="somebody@example.gov.uk"))
        answer = client.get(address + "?variant=restricted")
        assert answer.status_code == expected, role
        assert (b"Quagmire" in answer.content) is (expected == 200)
        assert b"Quagmire" not in client.get(address).content
        download = client.get(
            reverse("papers:download", args=[with_secret.key, snapshot.hash, "html"]) + "?variant=restricted"
        )
        assert download.status_code == expected
        User.objects.filter(email="somebody@example.gov.uk").update(email=f"{role}-seen@example.gov.uk")


def test_the_trail_never_says_what_is_exempt(with_secret: Paper) -> None:
    assert not any("Quagmire" in str(event.values) or "Zebrawood" in str(event.values) for event in Event.objects.all())


def test_a_published_paper_is_open_to_anybody_and_its_bytes_are_those_that_were_hashed(client: Client) -> None:
    made = published()
    page = client.get(reverse("published:paper", args=[made.paper.key, made.pk]))
    assert page.status_code == 200
    assert made.snapshot.hash in page.content.decode()
    for form, hashed in made.files.items():
        answer = client.get(reverse("published:file", args=[made.paper.key, made.pk, form]))
        assert hashlib.sha256(answer.content).hexdigest() == hashed


def test_whoever_froze_the_facts_does_not_publish_them(quality_lead: User, clerk: User) -> None:
    snapshot = actions.freeze(paper=Paper.objects.get(), by=clerk, on=ON)
    with pytest.raises(NotAllowed, match="somebody else must publish"):
        actions.publish_paper(snapshot=snapshot, outline="cabinet", by=clerk, on=ON)


def test_an_unsigned_implication_stands_against_it(paper: Paper, quality_lead: User, clerk: User) -> None:
    one = paper.implications.get(topic="health")
    actions.assess_implication(
        implication=one, state=Implication.State.NONE, text="Looked again.", author="X", by=quality_lead, on=ON
    )
    with pytest.raises(RuleBroken, match=r"Health Implications were not signed when the facts were frozen"):
        actions.publish_paper(snapshot=frozen(), outline="cabinet", by=clerk, on=ON)
    assert not Publication.objects.exists()


def test_an_open_remark_stands_against_it_until_it_is_settled(paper: Paper, quality_lead: User, clerk: User) -> None:
    remark = actions.make_remark(
        paper=paper, section="purpose", kind="suggestion", text="Say it plainer.", by=clerk, on=ON
    )
    snapshot = frozen()
    with pytest.raises(RuleBroken, match="Suggestion 1 is still open"):
        actions.publish_paper(snapshot=snapshot, outline="cabinet", by=clerk, on=ON)
    actions.settle_remark(remark=remark, settlement="Said plainer.", by=quality_lead, on=ON)
    assert actions.publish_paper(snapshot=frozen(), outline="cabinet", by=clerk, on=ON)


def test_a_figure_that_nobody_recorded_stands_against_it(paper: Paper, clerk: User) -> None:
    stated = paper.stated
    stated["paper"]["proposal"].append("It will help 347 more children.")
    Paper.objects.filter(pk=paper.pk).update(stated=stated)
    with pytest.raises(RuleBroken, match="The figure 347 under proposal is in nobody's records"):
        actions.publish_paper(snapshot=frozen(), outline="cabinet", by=clerk, on=ON)


def test_a_stop_of_lint_stands_against_it(paper: Paper, clerk: User) -> None:
    stated = paper.stated
    stated["paper"]["review_on"] = None
    Paper.objects.filter(pk=paper.pk).update(stated=stated)
    snapshot = frozen()
    stops = [each for each in queries.lint_of(snapshot) if each.level == "stop"]
    assert [each.code for each in stops] == ["I-27"], "nobody says when progress will be reviewed"
    with pytest.raises(RuleBroken, match=stops[0].code):
        actions.publish_paper(snapshot=snapshot, outline="cabinet", by=clerk, on=ON)


def test_older_facts_are_not_published_over_newer_ones(paper: Paper, clerk: User) -> None:
    old = frozen()
    stated = paper.stated
    stated["paper"]["contact"] = "Somebody else"
    Paper.objects.filter(pk=paper.pk).update(stated=stated)
    new = frozen()
    assert new.hash != old.hash
    with pytest.raises(RuleBroken, match="Newer facts were frozen"):
        actions.publish_paper(snapshot=old, outline="cabinet", by=clerk, on=ON)
    found = queries.differences(old, new)
    assert [(each.kind, each.after) for each in found] == [("changed", "Somebody else")]


def test_a_withdrawn_paper_keeps_its_address_and_says_why(client: Client, clerk: User) -> None:
    made = published()
    actions.withdraw_publication(publication=made, reason="A date was wrong.", by=clerk, on=ON)
    page = client.get(reverse("published:paper", args=[made.paper.key, made.pk]))
    assert page.status_code == 410
    assert "A date was wrong." in page.content.decode()
    assert client.get(reverse("published:file", args=[made.paper.key, made.pk, "pdf"])).status_code == 404


def test_an_outline_of_other_facts_is_refused(clerk: User) -> None:
    with pytest.raises(RuleBroken, match="do not make a paper of the outline"):
        actions.publish_paper(snapshot=frozen(), outline="board-highlight", by=clerk, on=ON)
