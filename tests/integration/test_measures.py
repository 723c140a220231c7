"""Values of measures: who sees which, what hides small counts, what supersedes what, and what others may quote."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from goldenthread.apps.accounts.models import User
from goldenthread.apps.measures import actions, case_lists, door, queries, standing
from goldenthread.apps.measures.models import CaseSample, Run, Value
from goldenthread.apps.returns import actions as returns
from goldenthread.apps.returns.models import DataVersion
from goldenthread.apps.returns.strongroom import open_vault
from goldenthread.apps.trail.models import Event
from goldenthread.core.disclosure import load_scheme
from goldenthread.core.errors import NotAllowed, RuleBroken
from goldenthread.core.measures import load_measure, load_measures
from tests.factories.vaults import sound_return
from tests.integration.prepared import ON, SAMPLED

pytestmark = [pytest.mark.integration, pytest.mark.django_db]

LATER = date(2026, 3, 31)


@pytest.fixture
def analyst(person: Any) -> User:
    """Somebody who works with the returns."""
    return person("analyst")


@pytest.fixture
def reader(person: Any) -> User:
    """Somebody who reads what is published."""
    return person("read-only")


def _series(run: Run, shares: list[tuple[int, int]], *, measure: str = SAMPLED) -> list[Run]:
    """Runs of a month each, with so many of so many, the last of them on the day of `run`."""
    made = []
    for place, (met, counted) in enumerate(shares):
        months = len(shares) - 1 - place
        year, month = divmod(run.on.year * 12 + run.on.month - 1 - months, 12)
        day = date(year, month + 1, 28)
        if months:
            each = Run.objects.create(
                version=run.version, on=day, made_on=ON, made_by=run.made_by, software="x", population=40_000
            )
        else:
            each = run
            Value.objects.filter(run=run, measure=measure).delete()
        value = 100 * met / counted
        Value.objects.create(
            run=each, measure=measure, edition=1, met=met, not_met=counted - met, not_applicable=0, not_recorded=0,
            value=value,
        )  # fmt: skip
        made.append(each)
    return made


def _see(user: User, address: str) -> str:
    client = Client()
    client.force_login(user)
    return client.get(address).content.decode()


def test_who_reads_returns_sees_every_run_and_others_what_is_published(analyst: User, reader: User) -> None:
    assert queries.visible_to(analyst).count() == 2
    assert [each.on for each in queries.visible_to(reader)] == [LATER]
    run = Run.objects.get(on=date(2026, 2, 28))
    client = Client()
    client.force_login(reader)
    assert client.get(reverse("measures:run", args=[run.pk])).status_code == 404


def test_another_authority_sees_no_figure(analyst: User) -> None:
    value = Value.objects.filter(measure=SAMPLED).first()
    stranger = User.objects.get(pk=analyst.pk)
    stranger.authority = "391"
    assert not queries.visible_to(stranger).exists()
    assert queries.figure(stranger, SAMPLED) is None
    assert queries.figure_of(stranger, value.pk) is None


def test_a_published_figure_can_be_quoted_with_everything_that_is_said_of_it(reader: User) -> None:
    found = queries.figure(reader, SAMPLED)
    assert found is not None
    assert (found.measure, found.edition, found.on) == (SAMPLED, 1, LATER)
    assert found.version.startswith("390-annex-a-2026-03-31-")
    assert found.superseded == ""
    assert "as at 31 March 2026" in found.sentence
    assert queries.figure(reader, SAMPLED, on=date(2026, 3, 30)) is None
    assert [each.measure for each in queries.figures_for_indicator(reader, "AS1")] == [
        "assessments_45_days_from_referral",
        "assessments_45_days_from_start",
    ]


def test_a_figure_whose_return_was_accepted_again_says_so_wherever_it_is_used(analyst: User, reader: User) -> None:
    quoted = queries.figure(reader, SAMPLED)
    assert quoted is not None
    vault = open_vault()
    again = returns.accept(outcome=sound_return(4), vault=vault, as_at=LATER, by=analyst, on=ON)
    run = actions.value(version=again, vault=vault, by=analyst, on=ON)
    now = queries.figure_of(reader, quoted.value_id)
    assert now is not None
    assert again.key in now.superseded
    old = Run.objects.exclude(pk=run.pk).get(on=LATER)
    assert "Superseded" in _see(analyst, reverse("measures:run", args=[old.pk]))
    assert "Superseded" not in _see(analyst, reverse("measures:run", args=[run.pk]))


def test_a_withdrawn_figure_and_an_older_definition_are_flagged(
    quality_lead: User, reader: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    quoted = queries.figure(reader, SAMPLED)
    assert quoted is not None
    run = queries.run(quality_lead, Run.objects.get(on=LATER).pk)
    assert run is not None
    Value.objects.filter(pk=quoted.value_id).update(edition=7)
    assert "new edition" in queries.figure_of(reader, quoted.value_id).superseded
    actions.withdraw(run=run, reason="A list was missing", by=quality_lead, on=ON)
    assert queries.figure(reader, SAMPLED) is None
    assert "withdrawn" in queries.figure_of(reader, quoted.value_id).superseded


def test_working_out_again_gives_the_same_run_until_a_definition_changes(analyst: User) -> None:
    version, vault = DataVersion.objects.first(), open_vault()
    there = version.runs.get()
    assert actions.value(version=version, vault=vault, by=analyst, on=ON) == there
    there.values.filter(measure=SAMPLED).update(edition=7)
    assert actions.value(version=version, vault=vault, by=analyst, on=ON) != there


def test_only_who_may_publishes_and_only_once(analyst: User, quality_lead: User) -> None:
    run = Run.objects.get(on=date(2026, 2, 28))
    with pytest.raises(NotAllowed):
        actions.publish(run=run, by=analyst, on=ON)
    run = actions.publish(run=run, by=quality_lead, on=ON)
    with pytest.raises(RuleBroken, match="published already"):
        actions.publish(run=run, by=quality_lead, on=ON)
    with pytest.raises(RuleBroken, match="Say why"):
        actions.withdraw(run=run, reason=" ", by=quality_lead, on=ON)


def test_small_counts_are_shown_to_who_works_with_them_and_hidden_from_others(analyst: User, reader: User) -> None:
    inside, outside = (_see(each, reverse("measures:measure", args=[SAMPLED])) for each in (analyst, reader))
    assert "3 of 3" in inside
    assert "3 of 3" not in outside
    assert "Hidden is not nought" in outside
    for page in (_see(reader, reverse("measures:scorecard")), outside):
        assert not re.search(r">[1-5] of \d", page)
        assert "0 of 0</td><td>c" not in page


def test_no_table_of_a_page_gives_back_what_another_hides() -> None:
    """Two teams and two ages of one total of eleven: one small group in each may not follow from the rest."""
    measure = load_measure(SAMPLED)
    groups = {
        "team": [["A", 8, 20, 0, 0, 28.6, 0, 0], ["B", 3, 9, 0, 0, 25.0, 0, 0]],
        "age_band": [["1 to 4", 9, 15, 0, 0, 37.5, 0, 0], ["5 to 9", 2, 14, 0, 0, 12.5, 0, 0]],
    }
    value = Value(measure=measure.key, edition=1, met=11, not_met=29, not_applicable=0, not_recorded=0, value=27.5)
    value.groups = groups
    seen, broken = door.shown_in_full(value, load_scheme("public-paper"))
    assert seen.of == "11 of 40"
    for lines in broken.values():
        assert all(each.shown.met == "c" for each in lines), "one shown beside the total would give the other back"
        assert all(each.shown.text == "c" for each in lines)
    shown, _ = door.shown_in_full(value, load_scheme("board-internal"))
    assert shown.of == "11 of 40"


def test_codes_are_words_and_ages_stand_in_order() -> None:
    value = Value(measure=SAMPLED, edition=1, met=60, not_met=20, not_applicable=0, not_recorded=0, value=75.0)
    value.groups = {
        "age_band": [["5 to 9", 30, 10, 0, 0, 75.0, 0, 0], ["under 1", 30, 10, 0, 0, 75.0, 0, 0]],
        "sex": [["F", 30, 10, 0, 0, 75.0, 0, 0], [None, 30, 10, 0, 0, 75.0, 0, 0]],
        "disability": [["Y", 60, 20, 0, 0, 75.0, 0, 0]],
    }
    _, broken = door.shown_in_full(value, load_scheme("board-internal"))
    assert [each.group for each in broken["age_band"]] == ["under 1", "5 to 9"]
    assert [each.group for each in broken["sex"]] == ["Female", "Not recorded"]
    assert [each.group for each in broken["disability"]] == ["Disabled"]


def test_values_of_twelve_months_are_set_beside_a_year_before_and_never_on_a_chart(analyst: User) -> None:
    measure = load_measure(SAMPLED)
    run = Run.objects.get(on=LATER)
    _series(run, [(700, 1000), *[(800, 1000)] * 11, (850, 1000)])
    points = standing.points_of(analyst, measure, "annex-a")
    assert standing.limits_of(measure, points) is None
    found = standing.signal_of(measure, points)
    assert found.rule == "Higher than a year ago"
    assert "do not say why" in found.sentence
    few = standing.signal_of(measure, points[-2:])
    assert few.rule == ""


def test_values_of_one_day_are_on_a_control_chart_and_a_signal_names_its_rule(analyst: User) -> None:
    key = "plan_visit_10_days"
    measure = load_measure(key)
    _series(Run.objects.get(on=LATER), [(80, 100), (82, 100)] * 6 + [(30, 100)], measure=key)
    points = standing.points_of(analyst, measure, "annex-a")
    assert standing.signal_of(measure, points).rule == "Outside the limits"
    assert standing.limits_of(measure, points[:5]) is None
    assert "too few for limits" in standing.signal_of(measure, points[:5]).sentence


def test_yearly_rates_from_six_months_stand_beside_nothing(analyst: User) -> None:
    rows = {row.measure.key: row for row in standing.scorecard(analyst)}
    assert rows["referrals_per_10000"].beside == {}
    assert rows["re_referrals_12_months"].beside["england"].value == 22.6
    assert "Annex A lists six months" in _see(analyst, reverse("measures:measure", args=["referrals_per_10000"]))


def test_the_number_not_recorded_is_on_every_line(analyst: User) -> None:
    page = _see(analyst, reverse("measures:scorecard"))
    assert page.count("Not recorded</th>") == page.count('<table class="govuk-table gt-scorecard">')
    download = Client()
    download.force_login(analyst)
    text = download.get(reverse("measures:scorecard") + "?download=csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == len(standing.scorecard(analyst))
    assert all(row["Not recorded"] != "" for row in rows)
    workbook = download.get(reverse("measures:scorecard") + "?download=xlsx")
    assert zipfile.is_zipfile(io.BytesIO(workbook.content))


@pytest.mark.parametrize(
    ("name", "most"),
    [("measures:scorecard", 14), ("measures:measure", 18), ("measures:runs", 10), ("measures:clocks", 10),
     ("returns:list", 10), ("returns:uploads", 10)],
)  # fmt: skip
def test_a_page_asks_the_database_no_more_for_more_months(
    name: str, most: int, analyst: User, django_assert_max_num_queries: Any
) -> None:
    _series(Run.objects.get(on=LATER), [(80, 100)] * 24)
    client = Client()
    client.force_login(analyst)
    address = reverse(name, args=[SAMPLED] if name == "measures:measure" else [])
    with django_assert_max_num_queries(most):
        assert client.get(address).status_code == 200


def test_open_clocks_are_listed_by_team(analyst: User) -> None:
    value = Value.objects.filter(run__on=LATER, measure=SAMPLED).get()
    value.groups = {"team": [["Alder", 1, 0, 0, 0, 100.0, 7, 3], ["Beech", 1, 0, 0, 0, 100.0, 2, 0]]}
    value.running, value.overdue = 9, 3
    value.save()
    page = re.sub(r"<[^>]+>|\s+", " ", _see(analyst, reverse("measures:clocks")))
    assert re.search(r"Alder\s+7\s+3", page)
    assert "Beech" not in _see(analyst, reverse("measures:clocks") + "?q=alder")


def test_a_sample_is_drawn_again_for_its_case_list_and_never_kept(analyst: User) -> None:
    sample, vault = CaseSample.objects.get(), open_vault()
    tables = case_lists.open_list(sample=sample, vault=vault, purpose="An audit", person="A Auditor", by=analyst, on=ON)
    children = tables["list_4"]["child_id"].to_pylist()
    assert len(set(children)) == 2
    assert Event.objects.first().code == "returns.case_list"
    assert not any(child in str(vars(sample)) for child in children)
    assert case_lists.workbook(sample, tables, person="A Auditor", purpose="An audit").startswith(b"PK")
    sample.digest = "0" * 64
    with pytest.raises(RuleBroken, match="cannot be drawn again"):
        case_lists.open_list(sample=sample, vault=vault, purpose="P", person="A", by=analyst, on=ON)


def test_what_changed_since_the_version_before_is_told_measure_by_measure(analyst: User) -> None:
    run = Run.objects.get(on=LATER)
    page = _see(analyst, reverse("measures:run", args=[run.pk]))
    assert "What changed since 28 February 2026" in page
    assert load_measures()[SAMPLED].title in page
