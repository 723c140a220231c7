"""Every action of every app: it changes something and says so in one event, or it changes nothing at all.

An action that is added without an example here fails `test_every_action_has_an_example`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date

import pytest
from django.apps import apps
from django.db import connection

from goldenthread.apps.accounts import actions as accounts
from goldenthread.apps.accounts.models import Body, Post, RoleGrant, User
from goldenthread.apps.governance import actions as governance
from goldenthread.apps.governance.highlight_facts import Highlight
from goldenthread.apps.governance.models import Paper
from goldenthread.apps.inspections import actions as inspections
from goldenthread.apps.inspections.models import Component, Inspection, Judgement
from goldenthread.apps.measures import actions as measures
from goldenthread.apps.measures.models import Run
from goldenthread.apps.plans import actions as plans
from goldenthread.apps.plans.models import Action, Notice, Plan, ProgressUpdate, Risk
from goldenthread.apps.register import actions as register
from goldenthread.apps.register.models import Outcome, Release
from goldenthread.apps.reports.actions import confirming as reports
from goldenthread.apps.reports.actions import linking as links
from goldenthread.apps.reports.actions import loading as report_facts
from goldenthread.apps.reports.actions import starting as report_starts
from goldenthread.apps.reports.models import PublishedReport, Reading
from goldenthread.apps.returns import actions as returns
from goldenthread.apps.returns.models import DataVersion, Upload
from goldenthread.apps.trail import actions as trail
from goldenthread.apps.trail.models import Event
from goldenthread.core.errors import NotAllowed
from goldenthread.core.measures import load_measure
from goldenthread.core.papers.assemble import load_stated
from goldenthread.core.published_reports import published_reports
from goldenthread.intake.official_statistics import read_outcomes
from goldenthread.vault import waiting
from goldenthread.vault.store import Vault
from tests.factories.ofsted_releases import GATESHEAD_2024, history, release
from tests.factories.vaults import new_vault, sound_return
from tests.integration import audit_examples, board_examples, inspection_examples, publishing_examples
from tests.integration.prepared import CASE, ON, PASSWORD, PEOPLE, email_of, new_person
from tests.repository.test_writes import public_actions

pytestmark = [pytest.mark.integration, pytest.mark.django_db]

Example = Callable[[], object]


def _administrator() -> User:
    return User.objects.get(email="first@example.gov.uk")


def _by(role: str = "quality-lead") -> User:
    return User.objects.get(email=email_of(role))


def _case() -> Inspection:
    return Inspection.objects.get(key=CASE)


def _judgement(key: str = "overall") -> Judgement:
    return Judgement.objects.get(component__inspection__key=CASE, key=key)


def _empty_workspace() -> None:
    """Every table without its rows but the trail, which lets none go; the test's transaction brings them back."""
    for model in apps.get_models(include_auto_created=True):
        if model is not Event:
            model.objects.all()._raw_delete("default")


def _first_administrator() -> Example:
    _empty_workspace()
    return lambda: accounts.create_first_administrator(
        email="new@example.gov.uk", name="New", authority="390", password=PASSWORD, on=ON
    )


def _invite() -> Example:
    by = _administrator()
    return lambda: accounts.invite(
        email="new@example.gov.uk", name="New", authority="390", password=PASSWORD, by=by, on=ON
    )


def _give_role() -> Example:
    by, user = _administrator(), _by()
    return lambda: accounts.give_role(user=user, role="auditor", by=by, on=ON)


def _end_role() -> Example:
    by, user = _administrator(), _by()
    return lambda: accounts.end_role(user=user, role="quality-lead", by=by, on=ON, reason="Left")


def _deactivate() -> Example:
    by, user = _administrator(), _by()
    return lambda: accounts.deactivate(user=user, by=by, on=ON, reason="Left")


def _make_post() -> Example:
    return lambda: accounts.make_post(authority="390", key="new-post", title="New post", by=_by(), on=ON)


def _hold_post() -> Example:
    post, user = Post.objects.first(), _by()
    accounts.hold_post(post=post, user=_administrator(), since=date(2016, 1, 1), by=_by(), on=ON)
    return lambda: accounts.hold_post(post=post, user=user, since=ON, by=_by(), on=ON)


def _make_body() -> Example:
    days = {"valid_from": date(2016, 1, 1), "valid_to": None, "successor": None}
    return lambda: accounts.make_body(
        authority="390", key="new-board", title="New board", kind="board", aliases=("NB",), by=_by(), on=ON, **days
    )


def _note_sign_in() -> Example:
    by = _by()
    return lambda: accounts.note_sign_in(by=by, on=ON)


def _send_weekly() -> Example:
    return lambda: accounts.send_weekly(user=_by("analyst"), subject="Your week", text="Do this", by=_by(), on=ON)


def _make_feed() -> Example:
    return lambda: accounts.make_feed(body=None, by=_by(), on=ON)


def _end_feed() -> Example:
    feed = accounts.make_feed(body=None, by=_by(), on=ON)
    return lambda: accounts.end_feed(feed=feed, by=_by(), on=ON)


def _redact() -> Example:
    event, by = Event.objects.filter(code="accounts.role_given").first(), _administrator()
    return lambda: trail.redact(event=event, fields=["role"], by=by, on=ON, reason="A request")


def _open_inspection() -> Example:
    days = {"on_site_from": date(2019, 4, 29), "on_site_to": date(2019, 5, 3)}
    return lambda: inspections.open_inspection(
        key="another",
        title="Another",
        authority="390",
        framework="ilacs-2018",
        kind="standard",
        by=_by(),
        on=ON,
        **days,
    )


def _record_grade() -> Example:
    return lambda: inspections.record_grade(judgement=_judgement(), grade="good", reasons="Because", by=_by(), on=ON)


def _add_finding() -> Example:
    return lambda: inspections.add_finding(
        inspection=_case(), key="new", kind="strength", text="A strength", judgement=_judgement(), by=_by(), on=ON
    )


def _add_recommendation() -> Example:
    asks = [inspections.AskGiven("a", "Do this"), inspections.AskGiven("b", "And this")]
    given = _case().recommendations.first().finding_class
    return lambda: inspections.add_recommendation(
        component=Component.objects.first(), ref="NEW", text="Do", finding_class=given, asks=asks, by=_by(), on=ON
    )


def _record_team() -> Example:
    team = [inspections.TeamGiven("Inspector", 3)]
    return lambda: inspections.record_team(inspection=_case(), team=team, by=_by(), on=ON)


def _count_evidence() -> Example:
    counts = [inspections.CountGiven("cases", "Cases", 12)]
    return lambda: inspections.count_evidence(inspection=_case(), counts=counts, by=_by(), on=ON)


def _receive_report() -> Example:
    return lambda: inspections.receive_report(
        inspection=_case(), received_on=date(2016, 3, 14), by=_by(), on=ON, reason="The letter"
    )


def _record_duty_done() -> Example:
    return lambda: inspections.record_duty_done(
        inspection=_case(), clock="publish_report_by", done_on=ON, proof="The website", by=_by(), on=ON
    )


def _note_known_before() -> Example:
    return lambda: inspections.note_known_before(
        judgement=_judgement("adoption"), since=date(2012, 1, 1), text="Known", by=_by(), on=ON
    )


def _make_plan() -> Example:
    return lambda: plans.make_plan(key="new", inspection=_case(), title="New", approved_on=ON, by=_by(), on=ON)


def _plan_action() -> Example:
    there = Action.objects.select_related("owner", "sponsor").first()
    given = {"owner": there.owner, "sponsor": there.sponsor, "start": there.start, "due": there.baseline_due}
    return lambda: plans.plan_action(
        plan=Plan.objects.get(), ref="NEW", title="New", outcome="Better", asks=list(there.asks.all()),
        bodies=list(there.bodies.all()), indicator=there.indicator, by=_by(), on=ON, **given,
    )  # fmt: skip


def _report_progress() -> Example:
    action, day = Action.objects.first(), date(2020, 1, 1)
    return lambda: plans.report_progress(
        action=action, text="Done", progress="done", delivery="green", impact="green", reason="Seen", by=_by(), on=day
    )


def _change_action() -> Example:
    action = Action.objects.first()
    return lambda: plans.change_action(action=action, changes={"title": "Other words"}, by=_by(), on=ON)


def _revise_due() -> Example:
    action, due = Action.objects.first(), date(2020, 6, 1)
    return lambda: plans.revise_due(action=action, due=due, reason="Late start", by=_by(), on=date(2020, 1, 1))


def _add_milestone() -> Example:
    action = Action.objects.first()
    return lambda: plans.add_milestone(action=action, title="Draft", due=action.baseline_due, by=_by(), on=ON)


def _complete_milestone() -> Example:
    action = Action.objects.first()
    step = plans.add_milestone(action=action, title="Draft", due=action.baseline_due, by=_by(), on=ON)
    return lambda: plans.complete_milestone(milestone=step, done_on=ON, evidence="The draft", by=_by(), on=ON)


def _verify_action() -> Example:
    action, day, auditor = Action.objects.first(), date(2020, 1, 1), new_person("auditor", "A", by=_administrator())
    plans.report_progress(
        action=action, text="Done", progress="done", delivery="green", impact="green", reason="Seen", by=_by(), on=day
    )
    return lambda: plans.verify_action(action=action, step="known", evidence="Asked staff", by=auditor, on=day)


def _decline_ask() -> Example:
    action = Action.objects.get(ref="LA4a-1")
    ask, other = action.asks.get(), Action.objects.get(ref="LA3a-1").asks.get()
    plans.change_action(action=action, changes={"asks": [other]}, by=_by(), on=ON)
    return lambda: plans.decline_ask(plan=action.plan, ask=ask, reason="Done before", by=_by(), on=ON)


def _raised_risk() -> Risk:
    given = {"text": "Nobody comes", "mitigation": "Ask twice", "level": "low"}
    return plans.raise_risk(action=Action.objects.first(), by=_by(), on=ON, **given)


def _raise_risk() -> Example:
    return _raised_risk


def _close_risk() -> Example:
    risk = _raised_risk()
    return lambda: plans.close_risk(risk=risk, reason="It passed", by=_by(), on=ON)


def _add_evidence() -> Example:
    action = Action.objects.first()
    return lambda: plans.add_evidence(
        action=action, title="Minutes", kind="record", strength="weak", step="done", effective_on=ON,
        kept_at="The team's folder", by=_by(), on=ON,
    )  # fmt: skip


def _record_value() -> Example:
    plan = Plan.objects.get()
    return lambda: plans.record_value(
        plan=plan, indicator="CP13", as_at=ON, value=58.0, source="A count", by=_by("analyst"), on=ON
    )


def _other_validator() -> User:
    return new_person("auditor", "A", by=_administrator())


def _accept_update() -> Example:
    update, auditor = ProgressUpdate.objects.first(), _other_validator()
    return lambda: plans.accept_update(update=update, by=auditor, on=update.on)


def _send_back_update() -> Example:
    update, auditor = ProgressUpdate.objects.first(), _other_validator()
    return lambda: plans.send_back_update(update=update, reason="No figure", by=auditor, on=update.on)


def _see_notice() -> Example:
    update, auditor = ProgressUpdate.objects.filter(recorded_key=_by().email).first(), _other_validator()
    plans.send_back_update(update=update, reason="No figure", by=auditor, on=update.on)
    notice = Notice.objects.get(user=_by())
    return lambda: plans.see_notice(notice=notice, by=_by(), on=update.on)


def _start_paper() -> Example:
    body, stated = Body.objects.first(), load_stated(CASE)
    return lambda: governance.start_paper(
        key="new", inspection=_case(), plan=Plan.objects.get(), body=body, stated=stated, by=_by(), on=ON
    )


def _start_highlight() -> Example:
    plan, body = Plan.objects.get(), Body.objects.first()
    report = Highlight(plan=plan, body=body, report_of="Director", before=date(2016, 3, 5), meeting_on=ON)
    return lambda: governance.start_highlight(key="new", report=report, by=_by(), on=ON)


def _assess_implication() -> Example:
    return lambda: governance.assess_implication(
        implication=Paper.objects.get().implications.first(), state="none", text="Looked", author="X", by=_by(), on=ON
    )


def _sign_implication() -> Example:
    one = Paper.objects.get().implications.first()
    governance.assess_implication(implication=one, state="none", text="Looked", author="X", by=_by(), on=ON)
    clerk = _by("democratic-services")
    return lambda: governance.sign_implication(implication=one, post="Clerk", by=clerk, on=ON)


def _freeze() -> Example:
    return lambda: governance.freeze(paper=Paper.objects.get(), by=_by(), on=ON)


def _load_shipped() -> Example:
    Outcome.objects.all().delete()
    Release.objects.all().delete()
    return lambda: register.load_shipped(by=_by("analyst"), on=ON)


def _import_release() -> Example:
    reading = read_outcomes(release({"History": history(GATESHEAD_2024)}, published=date(2026, 1, 29)))
    return lambda: register.import_release(reading=reading, by=_by("analyst"), on=ON)


def _accepted() -> tuple[DataVersion, Vault]:
    """A version, and the vault it is in."""
    vault = new_vault()
    return returns.accept(outcome=sound_return(), vault=vault, as_at=ON, by=_by("analyst"), on=ON), vault


def _accept() -> Example:
    vault, outcome, by = new_vault(), sound_return(), _by("analyst")
    return lambda: returns.accept(outcome=outcome, vault=vault, as_at=ON, by=by, on=ON)


def _hold() -> Example:
    (version, vault), by = _accepted(), _administrator()
    return lambda: returns.hold(version=version, vault=vault, by=by, on=ON, reason="A court asks")


def _release() -> Example:
    version, vault = _accepted()
    returns.hold(version=version, vault=vault, by=_administrator(), on=ON, reason="A court asks")
    by = _administrator()
    return lambda: returns.release(version=version, vault=vault, by=by, on=ON, reason="It is over")


def _shred() -> Example:
    (version, vault), by = _accepted(), _administrator()
    return lambda: returns.shred(version=version, vault=vault, by=by, on=ON, reason="Its time is over")


def _open_case_list() -> Example:
    (version, vault), by = _accepted(), _by("analyst")
    with vault.open_version(version.key) as opened:
        sample = opened.tables["list_3"]["child_id"].to_pylist()[:1]
    return lambda: returns.open_case_list(
        version=version, vault=vault, sample=sample, purpose="Audit", person="A Auditor", by=by, on=ON
    )


def _open_data_quality_list() -> Example:
    (version, vault), by = _accepted(), _by("analyst")
    return lambda: returns.open_data_quality_list(
        version=version, vault=vault, purpose="Putting right", person="D Data", by=by, on=ON
    )


def _draft() -> Reading:
    return Reading.objects.filter(report=None).first()


def _draft_reading() -> Example:
    record = _draft().record
    return lambda: reports.draft_reading(read=record, sha256="f" * 64, by=_by(), on=ON)


def _decide_field() -> Example:
    seen = _draft().decisions.filter(field="judgement-overall").first().pk
    return lambda: reports.decide_field(
        reading=_draft(), field="judgement-overall", answer="corrected", value="inadequate", seen=seen, by=_by(), on=ON
    )


def _add_missed() -> Example:
    return lambda: reports.add_missed(
        reading=_draft(), text="See children.", finding_class="area_for_improvement", body="authority", by=_by(), on=ON
    )


def _set_aside() -> Example:
    return lambda: reports.set_aside(reading=_draft(), reason="Read twice", by=_by(), on=ON)


def _save_report() -> Example:
    return lambda: reports.save_report(reading=_draft(), by=_by(), on=ON)


def _load_facts() -> Example:
    return lambda: report_facts.load_facts(facts=published_reports()[1], by=_by(), on=ON)


def _start_inspection() -> Example:
    return lambda: report_starts.start_inspection(report=PublishedReport.objects.first(), by=_by(), on=ON)


def _withdraw_report() -> Example:
    report = PublishedReport.objects.first()
    return lambda: report_starts.withdraw_report(report=report, reason="A draft", by=_by(), on=ON)


def _say_of_asks() -> Example:
    one, other = [each.passages.filter(kind="recommendation").first() for each in PublishedReport.objects.all()[:2]]
    return lambda: links.say_of_asks(one=one, other=other, same=True, note="Both ask for better plans", by=_by(), on=ON)


def _sent() -> tuple[Upload, Vault]:
    """An upload, and the vault it waits in."""
    vault = new_vault()
    upload = returns.send(files=[("a.xlsx", b"x")], vault=vault, as_at=ON, by=_by("analyst"), on=ON)
    return upload, vault


FACTS = {"title": "Annex A", "fit": True, "counts": {"stop": 0, "warn": 0, "note": 0}}


def _checked() -> tuple[Upload, Vault]:
    upload, vault = _sent()
    waiting.add(vault, upload.authority, upload.key, "issues", b"PK")
    return returns.note_checked(upload=upload, facts=FACTS, by=_by("analyst"), on=ON), vault


def _send() -> Example:
    vault, by = new_vault(), _by("analyst")
    return lambda: returns.send(files=[("a.xlsx", b"x")], vault=vault, as_at=ON, by=by, on=ON)


def _start_again() -> Example:
    (upload, vault), by = _sent(), _by("analyst")
    return lambda: returns.start_again(upload=upload, vault=vault, by=by, on=ON)


def _note_checked() -> Example:
    (upload, _), by = _sent(), _by("analyst")
    return lambda: returns.note_checked(upload=upload, facts=FACTS, by=by, on=ON)


def _note_failed() -> Example:
    (upload, _), by = _sent(), _by("analyst")
    return lambda: returns.note_failed(upload=upload, says="It is no return.", by=by, on=ON)


def _ask_to_accept() -> Example:
    (upload, _), by = _checked(), _by("analyst")
    return lambda: returns.ask_to_accept(upload=upload, by=by, on=ON)


def _note_accepted() -> Example:
    (upload, vault), (version, _), by = _checked(), _accepted(), _by("analyst")
    returns.ask_to_accept(upload=upload, by=_by("analyst"), on=ON)
    return lambda: returns.note_accepted(upload=upload, version=version, vault=vault, by=by, on=ON)


def _withdraw_upload() -> Example:
    (upload, vault), by = _checked(), _by("analyst")
    return lambda: returns.withdraw(upload=upload, vault=vault, by=by, on=ON)


def _download_issues() -> Example:
    (upload, vault), by = _checked(), _by("analyst")
    return lambda: returns.download_issues(upload=upload, vault=vault, by=by, on=ON)


def _valued() -> tuple[Run, Vault]:
    version, vault = _accepted()
    return measures.value(version=version, vault=vault, by=_by("analyst"), on=ON), vault


def _value() -> Example:
    (version, vault), by = _accepted(), _by("analyst")
    return lambda: measures.value(version=version, vault=vault, by=by, on=ON)


def _publish() -> Example:
    (run, _), by = _valued(), _by()
    return lambda: measures.publish(run=run, by=by, on=ON)


def _withdraw_run() -> Example:
    (run, _), by = _valued(), _by()
    run = measures.publish(run=run, by=_by(), on=ON)
    return lambda: measures.withdraw(run=run, reason="A list was missing", by=by, on=ON)


def _draw_sample() -> Example:
    (run, vault), by = _valued(), _by("analyst")
    found = run.values.filter(not_applicable__gt=0, measure__startswith="assessments_").first()
    asked = measures.Asked(load_measure(found.measure), "not_applicable", 2, "a seed")
    return lambda: measures.draw_sample(version=run.version, asked=asked, vault=vault, by=by, on=ON)


EXAMPLES: dict[str, Callable[[], Example]] = {
    "accounts.create_first_administrator": _first_administrator,
    "accounts.invite": _invite,
    "accounts.give_role": _give_role,
    "accounts.end_role": _end_role,
    "accounts.deactivate": _deactivate,
    "accounts.make_post": _make_post,
    "accounts.hold_post": _hold_post,
    "accounts.make_body": _make_body,
    "accounts.note_sign_in": _note_sign_in,
    "accounts.send_weekly": _send_weekly,
    "accounts.make_feed": _make_feed,
    "accounts.end_feed": _end_feed,
    "trail.redact": _redact,
    "inspections.open_inspection": _open_inspection,
    "inspections.record_grade": _record_grade,
    "inspections.add_finding": _add_finding,
    "inspections.add_recommendation": _add_recommendation,
    "inspections.record_team": _record_team,
    "inspections.count_evidence": _count_evidence,
    "inspections.receive_report": _receive_report,
    "inspections.record_duty_done": _record_duty_done,
    "inspections.note_known_before": _note_known_before,
    "plans.make_plan": _make_plan,
    "plans.plan_action": _plan_action,
    "plans.report_progress": _report_progress,
    "plans.change_action": _change_action,
    "plans.revise_due": _revise_due,
    "plans.add_milestone": _add_milestone,
    "plans.complete_milestone": _complete_milestone,
    "plans.verify_action": _verify_action,
    "plans.decline_ask": _decline_ask,
    "plans.raise_risk": _raise_risk,
    "plans.close_risk": _close_risk,
    "plans.add_evidence": _add_evidence,
    "plans.record_value": _record_value,
    "plans.accept_update": _accept_update,
    "plans.send_back_update": _send_back_update,
    "plans.see_notice": _see_notice,
    "governance.start_paper": _start_paper,
    "governance.start_highlight": _start_highlight,
    "governance.assess_implication": _assess_implication,
    "governance.sign_implication": _sign_implication,
    "governance.freeze": _freeze,
    "returns.accept": _accept,
    "returns.hold": _hold,
    "returns.release": _release,
    "returns.shred": _shred,
    "returns.open_case_list": _open_case_list,
    "returns.open_data_quality_list": _open_data_quality_list,
    "reports.draft_reading": _draft_reading,
    "reports.decide_field": _decide_field,
    "reports.add_missed": _add_missed,
    "reports.set_aside": _set_aside,
    "reports.save_report": _save_report,
    "reports.load_facts": _load_facts,
    "reports.say_of_asks": _say_of_asks,
    "reports.start_inspection": _start_inspection,
    "reports.withdraw_report": _withdraw_report,
    "returns.send": _send,
    "returns.start_again": _start_again,
    "returns.note_checked": _note_checked,
    "returns.note_failed": _note_failed,
    "returns.ask_to_accept": _ask_to_accept,
    "returns.note_accepted": _note_accepted,
    "returns.withdraw": _withdraw_upload,
    "returns.download_issues": _download_issues,
    "measures.value": _value,
    "measures.publish": _publish,
    "measures.withdraw": _withdraw_run,
    "measures.draw_sample": _draw_sample,
    "register.load_shipped": _load_shipped,
    "register.import_release": _import_release,
    **audit_examples.EXAMPLES,
    **board_examples.EXAMPLES,
    **publishing_examples.EXAMPLES,
    **inspection_examples.EXAMPLES,
}
# Nobody may be refused these for want of a role: signing in is open to each person of the workspace, and the very
# first person has nobody before them.
OPEN_TO_ANYONE = {"accounts.create_first_administrator", "accounts.note_sign_in"}


def _everything() -> dict[str, str]:
    """What each table holds, as one hash, so that a changed row shows as well as an added one."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            rows = sorted(repr(row) for row in cursor.fetchall())
            found[table] = f"{len(rows)} {hashlib.sha256(repr(rows).encode()).hexdigest()}"
    return found


def test_every_action_has_an_example() -> None:
    assert {f"{module.split('.')[2]}.{name}" for module, name in public_actions()} == set(EXAMPLES)


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_action_changes_the_workspace_and_says_so(name: str) -> None:
    act = EXAMPLES[name]()
    events, before = Event.objects.count(), _everything()
    act()
    assert _everything() != before
    assert Event.objects.count() > events


@pytest.mark.parametrize("name", EXAMPLES)
def test_when_the_trail_cannot_be_written_nothing_remains(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    act = EXAMPLES[name]()
    before, save = _everything(), Event.save

    def broken(event: Event, *args: object, **kwargs: object) -> None:
        if kwargs.get("force_insert"):
            raise OSError("The disk is full.")
        save(event, *args, **kwargs)

    monkeypatch.setattr(Event, "save", broken)
    with pytest.raises(OSError, match="disk is full"):
        act()
    assert _everything() == before


@pytest.mark.parametrize("name", sorted(set(EXAMPLES) - OPEN_TO_ANYONE))
def test_a_person_without_a_role_is_refused_and_nothing_remains(name: str) -> None:
    act = EXAMPLES[name]()
    RoleGrant.objects.filter(ended_on__isnull=True).update(ended_on=ON)
    for key in ("administrator", *PEOPLE):
        assert not RoleGrant.objects.filter(role=key, ended_on__isnull=True).exists()
    before = _everything()
    with pytest.raises(NotAllowed):
        act()
    assert _everything() == before
