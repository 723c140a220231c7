"""What the audits say, held against the rows it is said of."""

from __future__ import annotations

import csv
import io
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import python_calamine
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from goldenthread.apps.accounts.models import User
from goldenthread.apps.audits.models import (
    AuditAction,
    AuditRound,
    Grading,
    Programme,
    StandardGrade,
    Team,
    ThemeTag,
    ToolEdition,
)
from goldenthread.apps.audits.numbers import urls
from goldenthread.apps.audits.numbers.models import GradeCount, PairCount
from goldenthread.core.audit_tools import GRADES
from tests.integration import audit_year
from tests.integration.prepared import email_of

pytestmark = [pytest.mark.integration, pytest.mark.django_db]
QUESTION = {"tool": "social-care-core", "since": "2015-04-01", "until": "2016-03-01"}


@pytest.fixture(scope="module")
def year(django_db_setup: None, django_db_blocker) -> Iterator[Programme]:
    """A year of audits for every test of this module, taken back when the last is done."""
    with django_db_blocker.unblock():
        outer = transaction.atomic()
        outer.__enter__()
        try:
            yield audit_year.load()
        finally:
            transaction.set_rollback(True)
            outer.__exit__(None, None, None)


@pytest.fixture
def lead(year: Programme, db: None) -> Client:
    client = Client()
    client.force_login(User.objects.get(email=email_of("quality-lead")))
    return client


@pytest.fixture
def in_role(year: Programme, person):
    def signed_in(role: str, email: str = "somebody@example.gov.uk") -> Client:
        client = Client()
        client.force_login(person(role, email=email))
        return client

    return signed_in


def words(answer) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def table_of(answer, name: str) -> list[list[str]]:
    """One sheet of the page's workbook, as text."""
    book = python_calamine.load_workbook(io.BytesIO(answer.content))
    return [[str(cell) for cell in row] for row in book.get_sheet_by_name(name).to_python()]


def test_the_kept_counts_are_the_rows(year: Programme, db: None) -> None:
    kept: Counter[tuple] = Counter()
    for row in GradeCount.objects.all():
        for grade in GRADES:
            kept[row.tool_id, row.team_id, row.month, row.standard, grade] += getattr(row, grade)
    rows = StandardGrade.objects.filter(stands=True).values_list("tool_id", "team_id", "month", "standard", "grade")
    assert +kept == Counter(rows)
    assert len(rows) > 500


def test_the_kept_pairs_are_the_gradings(year: Programme, db: None) -> None:
    kept = Counter({(r.tool_id, r.month, r.standard, r.first, r.second): r.pairs for r in PairCount.objects.all()})
    found: Counter[tuple] = Counter()
    for second in Grading.objects.filter(role="moderator"):
        first = second.audit.gradings.filter(role="auditor").last()
        given = dict(first.standards.values_list("standard", "grade"))
        for standard, grade in second.standards.values_list("standard", "grade"):
            found[second.tool_id, second.month, standard, given[standard], grade] += 1
    assert kept == found
    assert len(found) > 20


def test_the_first_page_counts_what_stands_with_share_and_interval(lead: Client) -> None:
    answer = lead.get(reverse("numbers:home"), QUESTION)
    assert answer.status_code == 200
    standing = Grading.objects.filter(stands=True, tool__key="social-care-core")
    found = answer.context["found"]
    assert found.n == standing.count()
    for each in found.grades:
        assert each.count == standing.filter(overall=each.grade).count()
    said = words(answer)
    assert "95% interval" in said
    assert "planned" in said


def test_a_group_under_ten_shows_counts_only(lead: Client) -> None:
    answer = lead.get(reverse("numbers:by", args=["team"]), {"since": "2015-04-01", "until": "2015-04-01"})
    said = words(answer)
    assert "Counts only" in said
    assert "a percentage of so few would mislead" in said
    (table,) = answer.context["tables"]
    for row in table.rows:
        assert (row[1].value >= 10) == (row[-2].text != "Counts only")


@pytest.mark.parametrize("by", ["standard", "team", "tool"])
def test_rows_add_up_to_the_audits(lead: Client, by: str) -> None:
    (table,) = lead.get(reverse("numbers:by", args=[by]), QUESTION).context["tables"]
    standing = Grading.objects.filter(stands=True, tool__key="social-care-core").count()
    totals = [row[1].value for row in table.rows]
    assert all(sum(cell.value for cell in row[2:6]) == row[1].value for row in table.rows)
    assert totals == [standing] * len(totals) if by == "standard" else sum(totals) == standing


def test_a_standard_can_be_read_month_by_month_and_team_by_team(lead: Client) -> None:
    answer = lead.get(reverse("numbers:standard", args=["risk"]), QUESTION)
    overall, months, teams = answer.context["tables"]
    total = sum(row[1].value for row in teams.rows)
    assert total == sum(row[1].value for row in overall.rows[:4]) > 0
    assert sum(int(row[1].text.split(" of ")[1]) for row in months.rows) == total
    assert lead.get(reverse("numbers:standard", args=["nothing"]), QUESTION).status_code == 404


def test_no_change_is_claimed_inside_the_limits_and_small_months_have_no_point(lead: Client) -> None:
    said = words(lead.get(reverse("numbers:home"), QUESTION))
    assert "no change can be claimed" in said or "too few for limits" in said.lower()
    assert "Months with fewer than 10 audits have no point" in said


def test_consistency_names_auditors_to_the_lead_alone(lead: Client, in_role) -> None:
    answer = lead.get(reverse("numbers:consistency"))
    said = words(answer)
    assert "Greta Lindqvist" in said
    pairs = Grading.objects.filter(role="moderator").count()
    assert answer.context["found"].n_pairs == pairs > 10
    for role in ("auditor", "analyst"):
        other = words(in_role(role, f"{role}2@example.gov.uk").get(reverse("numbers:consistency")))
        assert "Greta" not in other
        assert "Colleague 1" in other


def test_an_auditor_finds_their_own_row(year: Programme, db: None) -> None:
    client, greta = Client(), User.objects.get(name="Greta Lindqvist")
    client.force_login(greta)
    said = words(client.get(reverse("numbers:consistency")))
    assert "Greta Lindqvist (you)" in said
    assert "Sunil" not in said


def test_a_calibration_set_shows_everybody_once_it_is_closed_and_nobody_before(lead: Client, year: Programme) -> None:
    held = AuditRound.objects.filter(kind="calibration").order_by("month").first()
    answer = lead.get(reverse("numbers:calibration", args=[held.key]))
    assert answer.context["found"].n_gradings == Grading.objects.filter(audit__round=held, role="calibration").count()
    assert "Greta Lindqvist" in words(answer)
    AuditRound.objects.filter(pk=held.pk).update(closed_on=None)
    answer = lead.get(reverse("numbers:calibration", args=[held.key]))
    assert "still open" in words(answer)
    assert "Greta" not in words(answer)


def test_tracked_cases_say_the_direction(lead: Client) -> None:
    answer = lead.get(reverse("numbers:inspectors"))
    (shown,) = answer.context["shown"]
    rows = [
        (GRADES.index(each.audit.overall), GRADES.index(each.overall))
        for each in Grading.objects.filter(role="inspector").select_related("audit")
    ]
    assert shown["found"].n_pairs == len(rows) == 20
    assert shown["bias"].higher == sum(own > theirs for own, theirs in rows)
    assert "damaging direction" in words(answer)


def test_actions_are_on_time_late_overdue_or_running(lead: Client) -> None:
    answer = lead.get(reverse("numbers:loop"))
    found = answer.context["outcomes"]
    every = list(AuditAction.objects.filter(audit__month__lte="2016-03-01"))
    assert sum(found.values()) == len(every)
    assert found["on_time"] == sum(bool(each.verified_on and each.verified_on <= each.due) for each in every)
    assert found["late"] == sum(bool(each.verified_on and each.verified_on > each.due) for each in every)
    moved = answer.context["moved"]
    assert moved.n == moved.higher + moved.same + moved.lower > 0
    assert "not the effect of what was done" in words(answer)


def test_themes_are_counted_and_their_before_and_after_says_no_more_than_the_counts(lead: Client) -> None:
    (table,) = lead.get(reverse("numbers:themes")).context["tables"]
    rows = {row[0].value: row for row in table.rows}
    tagged = ThemeTag.objects.filter(stands=True, theme="reflection", kind="mend").count()
    assert rows["Reflection in supervision"][2].value == tagged > 0
    answer = lead.get(reverse("numbers:theme", args=["reflection"]), {"turn": "2015-10-01"})
    change = answer.context["change"]
    assert change.before.events + change.after.events == tagged
    assert "percentage points" in words(answer)
    assert "a month chosen because it looks different will look different" in words(answer)


def test_the_board_sees_no_small_count_and_nothing_else(in_role) -> None:
    member = in_role("board-member")
    for question in ({}, QUESTION):
        answer = member.get(reverse("numbers:board"), question)
        assert answer.status_code == 200
        shown = [cell.text for table in answer.context["tables"] for row in table.rows for cell in row[1:]]
        assert shown
        assert not {"1", "2", "3", "4", "5"} & set(shown)
        assert "c" in shown
    assert "Audit figures for boards" in words(member.get(reverse("numbers:home")))
    for name in ("consistency", "loop", "themes", "bulletins"):
        assert member.get(reverse(f"numbers:{name}")).status_code == 403


def test_a_bulletin_for_the_public_gives_no_small_count_away(lead: Client) -> None:
    key = "audits-2015-10-social-care-core"
    address = reverse("numbers:bulletin", args=[key])
    staff, public = lead.get(address), lead.get(address, {"for": "public-paper"})
    assert "For staff: not to be published" in words(staff)
    assert "not shown" in words(public)
    cells = re.findall(r"<td[^>]*>\s*([^<]*?)\s*</td>", public.content.decode())
    assert cells
    assert not {"1", "2", "3", "4", "5"} & set(cells)
    assert lead.get(address, {"for": "everybody"}).status_code == 404


def test_a_bulletin_names_no_case_worker_or_team(lead: Client) -> None:
    held = AuditRound.objects.get(key="audits-2015-10-social-care-core")
    said = words(lead.get(reverse("numbers:bulletin", args=[held.key])))
    for audit in held.audits.select_related("team", "auditor"):
        assert audit.case not in said
        assert audit.team.title not in said
        assert audit.auditor.name not in said


@pytest.mark.parametrize(("form", "start"), [("html", b"<!doctype html"), ("docx", b"PK"), ("pdf", b"%PDF")])
def test_a_bulletin_is_taken_away_as_a_file(lead: Client, form: str, start: bytes) -> None:
    address = reverse("numbers:bulletin-file", args=["audits-2015-10-social-care-core", form])
    answer = lead.get(address)
    assert answer.content.lower().startswith(start.lower())
    assert answer.content == lead.get(address).content
    assert answer["Content-Disposition"].endswith(f'.{form}"')


def test_every_table_can_be_taken_as_csv_and_as_a_workbook(lead: Client) -> None:
    address = reverse("numbers:by", args=["team"])
    rows = list(csv.reader(io.StringIO(lead.get(address, {**QUESTION, "download": "csv"}).content.decode("utf-8-sig"))))
    assert rows[0][:2] == ["Team", "Audits"]
    sheet = table_of(lead.get(address, {**QUESTION, "download": "xlsx"}), "By team")
    assert [row[0] for row in sheet] == [row[0] for row in rows]
    book = lead.get(reverse("numbers:consistency"), {"download": "xlsx"})
    assert table_of(book, "By auditor")[0][0] == "Who graded"


@pytest.mark.parametrize("what", ["overall", "months", "team", "tool", "standard"])
def test_each_chart_is_a_picture_with_words(lead: Client, what: str) -> None:
    answer = lead.get(reverse("numbers:chart", args=[what]), QUESTION)
    assert answer["Content-Type"] == "image/svg+xml"
    assert b"aria-label" in answer.content
    assert lead.get(reverse("numbers:chart", args=["nothing"]), QUESTION).status_code == 404


@pytest.mark.parametrize(
    "question",
    [{"since": "2016-03-01", "until": "2015-04-01"}, {"tool": "nothing"}, {"team": "0"}, {"since": "yesterday"}],
)
def test_a_question_that_is_not_sound_is_answered_with_what_to_mend(lead: Client, question: dict[str, str]) -> None:
    for name in ("home", "consistency", "loop", "themes"):
        answer = lead.get(reverse(f"numbers:{name}"), question)
        assert answer.status_code == 422
        assert "There is a problem" in words(answer)
    assert lead.get(reverse("numbers:chart", args=["overall"]), question).status_code == 422


def test_a_partner_sees_only_their_own_audits(year: Programme, in_role) -> None:
    client = in_role("partner-auditor")
    assert "No audit is settled yet" in words(client.get(reverse("numbers:home")))
    held = AuditRound.objects.filter(kind="calibration").first()
    assert client.get(reverse("numbers:calibration", args=[held.key])).status_code == 404
    assert "Early help" not in words(client.get(reverse("numbers:by", args=["team"])))


def test_a_team_and_a_tool_are_of_this_authority(year: Programme, db: None) -> None:
    assert set(Team.objects.values_list("authority", flat=True)) == {"390"}
    assert ToolEdition.objects.filter(shipped=True).count() >= 4


BUDGETS = tomllib.loads((Path(__file__).parent / "audit_budgets.toml").read_text(encoding="utf-8"))["page"]


@pytest.mark.parametrize("page", BUDGETS, ids=lambda page: f"{page['name']} {page.get('made_of', '')}")
def test_a_page_keeps_to_its_budget_of_queries(lead: Client, page: dict) -> None:
    with CaptureQueriesContext(connection) as made:
        answer = lead.get(reverse(page["name"], kwargs=page.get("made_of", {})))
    assert answer.status_code == 200
    assert len(made) <= page["queries"], "\n".join(each["sql"][:200] for each in made)


def test_every_page_of_figures_has_a_budget() -> None:
    files = {"chart", "bias-chart", "theme-chart", "bulletin-file"}
    held = {f"numbers:{each.name}" for each in urls.urlpatterns if each.name not in files}
    assert held == {page["name"] for page in BUDGETS}


def test_a_month_without_a_point_has_no_limits_either(lead: Client) -> None:
    points = lead.get(reverse("numbers:home"), QUESTION).context["points"]
    assert any(each.value is None for each in points)
    for each in points:
        assert (each.value is None) <= (each.lower is None and each.upper is None)
