"""An inspection under way, as its people meet it: what each rule refuses, what is never lost, what stays to be seen."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from goldenthread.apps.accounts import actions as accounts
from goldenthread.apps.accounts.models import User
from goldenthread.apps.inspections import actions
from goldenthread.apps.inspections.models import EvidenceDraft, Inspection, ReferredCase
from goldenthread.apps.inspections.queries import evidence as log
from goldenthread.apps.inspections.queries import running
from goldenthread.apps.inspections.queries.cases_read import audit_matrix
from goldenthread.apps.inspections.queries.working import not_ready
from goldenthread.apps.trail.models import Event
from goldenthread.core.errors import NotAllowed, RuleBroken
from tests.integration import inspection_examples as examples
from tests.integration.inspection_pages import ENTRY
from tests.integration.prepared import ON

pytestmark = [pytest.mark.integration, pytest.mark.django_db]


@pytest.fixture
def lead(db: None) -> User:
    return examples.by()


@pytest.fixture
def colleague(db: None) -> User:
    return examples.colleague()


@pytest.fixture
def mock(lead: User) -> Inspection:
    return examples.notice()


def browser(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def at(name: str, **made_of: object) -> str:
    return reverse(f"inspections:{name}", kwargs={"key": examples.KEY, **made_of})


# Notice, requests, cases


@pytest.mark.parametrize("purpose", ["inspection", "mock", "peer"])
def test_real_mock_and_peer_inspections_take_the_same_road(lead: User, purpose: str) -> None:
    made = examples.notice(key=f"{purpose}-1", purpose=purpose)
    phases = made.runbook.filter(kind="phase")
    assert phases[0].label == "Notice"
    assert made.requests.count() == 15
    assert made.requests.get(key="evidence-library").due_on == date(2016, 4, 11)


def test_a_request_goes_back_and_forth_and_every_turn_stays(mock: Inspection, lead: User, colleague: User) -> None:
    asked = mock.requests.get(key="list-6")
    with pytest.raises(RuleBroken, match="Nothing was given"):
        actions.hand_over(request=asked, state="accepted", by=colleague, on=ON)
    with pytest.raises(RuleBroken, match="which version"):
        actions.hand_over(request=asked, state="given", by=lead, on=ON)
    actions.hand_over(request=asked, state="given", version="1", by=lead, on=ON)
    asked = mock.requests.get(key="list-6")
    with pytest.raises(RuleBroken, match="Give the reason"):
        actions.hand_over(request=asked, state="sent_back", by=colleague, on=ON)
    actions.hand_over(request=asked, state="sent_back", note="Dates are empty", by=colleague, on=ON)
    asked = mock.requests.get(key="list-6")
    assert (asked.state, asked.is_open) == ("Sent back", True)
    actions.hand_over(request=asked, state="given", version="2", by=lead, on=ON)
    assert [each.version for each in mock.requests.get(key="list-6").handovers.all()] == ["2", "", "1"]


def test_only_the_team_says_whether_what_was_handed_over_will_do(mock: Inspection, person, lead: User) -> None:
    coordinator, inspector = person("inspection-coordinator"), examples.colleague()
    asked = mock.requests.get(key="list-1")
    with pytest.raises(NotAllowed):
        actions.hand_over(request=asked, state="given", version="1", by=inspector, on=ON)
    actions.hand_over(request=asked, state="given", version="1", by=coordinator, on=ON)
    with pytest.raises(NotAllowed):
        actions.hand_over(request=mock.requests.get(key="list-1"), state="accepted", by=coordinator, on=ON)


def test_only_a_list_of_children_is_linked_to_a_sealed_version(mock: Inspection, lead: User) -> None:
    asked = mock.requests.get(key="structure-charts")
    with pytest.raises(RuleBroken, match="Only a list of children"):
        actions.hand_over(request=asked, state="given", return_version="some", by=lead, on=ON)


def test_a_case_set_aside_is_replaced_by_the_next_of_its_group_with_the_reason(mock: Inspection, lead: User) -> None:
    gone = examples.cases(mock)[0]
    following = actions.set_case_aside(case=gone, why="Closed before the day", by=lead, on=ON)
    assert following.stratum == gone.stratum
    assert (following.state, following.replaces, following.replaces.why) == ("chosen", gone, "Closed before the day")
    assert mock.cases.filter(state="chosen").count() == 6
    with pytest.raises(RuleBroken, match="Only a chosen case"):
        actions.set_case_aside(case=gone, why="Again", by=lead, on=ON)


def test_the_same_frame_and_seed_draw_the_same_cases_and_never_one_twice(mock: Inspection, lead: User) -> None:
    first = [each.reference for each in examples.cases(mock)]
    again = examples.notice(key="mock-again")
    assert [each.reference for each in examples.cases(again)] == first
    more = examples.cases(mock)
    assert len({each.reference for each in more}) == 12


def test_a_draw_from_an_uploaded_frame_keeps_the_references_and_not_the_frame(mock: Inspection, lead: User) -> None:
    rows = "\n".join(f"K{number:03d},{'need' if number % 2 else 'care'},secret{number}" for number in range(30))
    frame = SimpleUploadedFile("frame.csv", f"case,stage,nickname\n{rows}".encode())
    given = {"purpose": "sampled", "title": "Cases", "case": "case", "groups": "stage", "size": "6", "minimum": "1"}
    more = {"seed": "7", "exclude": "stage = care: Not this time", "quotas": "need: six", "frame": frame}
    answer = browser(lead).post(at("draw"), {**given, **more})
    assert "Line 1 must read" in answer.content.decode()
    frame.seek(0)
    answer = browser(lead).post(at("draw"), {**given, **more, "quotas": "need: 6"})
    assert answer.status_code == 302, answer.content.decode()
    draw = mock.draws.get()
    assert (draw.rows, draw.eligible, draw.excluded) == (30, 15, {"Not this time": 15})
    assert mock.cases.filter(state="chosen").count() == 6
    kept = "".join(str(each.__dict__) for each in [draw, *mock.cases.all()])
    assert "secret" not in kept


def test_the_authority_audits_a_tracked_case_before_the_inspector_sees_it(
    mock: Inspection, lead: User, colleague: User
) -> None:
    case = examples.cases(mock, "tracked")[0]
    grade = {"case": case, "grade": "good", "reasons": "Why", "on": ON}
    with pytest.raises(RuleBroken, match="has not audited"):
        actions.grade_case(view="inspector", by=colleague, **grade)
    actions.grade_case(view="authority", by=lead, **grade)
    with pytest.raises(RuleBroken, match="does not also grade"):
        actions.grade_case(view="inspector", by=lead, **grade)
    actions.grade_case(view="inspector", by=colleague, **grade)
    with pytest.raises(RuleBroken, match="stays as it was"):
        actions.grade_case(view="authority", by=lead, **grade)
    with pytest.raises(RuleBroken, match="Only a tracked case"):
        actions.grade_case(view="authority", by=lead, **{**grade, "case": examples.cases(mock)[0]})


def test_the_matrix_says_which_way_the_authority_errs(mock: Inspection, lead: User, colleague: User) -> None:
    pairs = [("outstanding", "good"), ("good", "requires_improvement"), ("good", "good"), ("inadequate", "good")]
    for case, (ours, theirs) in zip(examples.cases(mock, "tracked"), pairs, strict=False):
        actions.grade_case(case=case, view="authority", grade=ours, reasons="Why", by=lead, on=ON)
        actions.grade_case(case=case, view="inspector", grade=theirs, reasons="Why", by=colleague, on=ON)
    found = audit_matrix(mock)
    assert (found.both, found.same, found.authority_higher, found.authority_lower) == (4, 1, 2, 1)
    assert (found.waiting_for_audit, found.waiting_for_view) == (2, 0)
    assert "grades higher" in found.direction


# Evidence


def test_what_looks_like_a_childs_number_is_refused_without_repeating_it(mock: Inspection) -> None:
    for text in ("NHS 943 476 5919", "UPN A123456789012 seen", "DOB: 3/4/2011"):
        with pytest.raises(RuleBroken) as refused:
            examples.entry(mock, text=text)
        assert not any(word in str(refused.value) for word in ("943", "A1234", "2011"))


def test_a_quotation_needs_to_say_whether_its_speaker_consented(mock: Inspection) -> None:
    with pytest.raises(RuleBroken, match="consented"):
        examples.entry(mock, quote="I was listened to")
    with pytest.raises(RuleBroken, match="consented"):
        examples.entry(mock, consent="given")
    assert examples.entry(mock, quote="I was listened to", consent="given").quote


def test_a_restricted_entry_is_read_by_its_writer_and_the_lead_only(mock: Inspection, colleague: User, person) -> None:
    third = person("inspector", email="third@example.gov.uk")
    made = actions.log_evidence(
        inspection=mock, kind="staff", source="A worker", text="In confidence", seen_on=ON,
        confidentiality="restricted", by=colleague, on=ON,
    )  # fmt: skip
    seen = {user.email: log.log_of(mock, user).count() for user in (mock.run.lead, colleague, third)}
    assert seen == {mock.run.lead.email: 1, colleague.email: 1, third.email: 0}
    assert browser(third).get(at("evidence-entry", number=made.number)).status_code == 404
    finding = examples.finding(mock)
    actions.cite_evidence(draft=finding, evidence=made, stance="for", by=colleague, on=ON)
    page = browser(third).get(at("draft", ref="F1")).content.decode()
    assert "1 entry you may not read" in page
    assert "In confidence" not in page


def test_withdrawn_evidence_supports_nothing_and_stays(mock: Inspection, lead: User) -> None:
    made, finding = examples.entry(mock), examples.finding(mock)
    actions.cite_evidence(draft=finding, evidence=made, stance="for", by=lead, on=ON)
    actions.withdraw_evidence(evidence=made, reason="The wrong team", by=lead, on=ON)
    assert log.finding(mock, lead, "F1").rests_on.entries == 0
    assert mock.evidence.get().withdrawn_why == "The wrong team"


def test_a_draft_is_kept_while_typing_and_comes_back(mock: Inspection, lead: User, colleague: User) -> None:
    mine, before = browser(lead), Event.objects.count()
    for text in ("Half a", "Half a sentence"):
        assert mine.post(at("evidence-keep"), {"text": text, "source": "A team"}).status_code == 200
    assert Event.objects.count() == before + 1, "the trail says that it was begun, and no more"
    assert "Half a sentence" in mine.get(at("evidence-add")).content.decode()
    assert "Half a sentence" not in browser(colleague).get(at("evidence-add")).content.decode()
    mine.post(at("evidence-add"), {**ENTRY, "text": "Half a sentence, finished."})
    assert not EvidenceDraft.objects.exists()
    assert mock.evidence.get().text == "Half a sentence, finished."


def test_what_is_sent_after_the_sign_in_ran_out_comes_back_to_its_writer(
    mock: Inspection, lead: User, colleague: User
) -> None:
    client = browser(lead)
    page = client.get(at("evidence-add")).content.decode()
    writer = page.split('name="writer" value="')[1].split('"')[0]
    client.logout()
    answer = client.post(at("evidence-add"), {**ENTRY, "text": "A long note from the visit", "writer": writer})
    assert answer.status_code == 302
    assert reverse("account_login") in answer["Location"]
    assert not mock.evidence.exists()
    client.force_login(lead)
    back = client.get(at("evidence-add")).content.decode()
    assert "A long note from the visit" in back
    assert "Your sign-in had run out" in back
    assert "A long note from the visit" not in client.get(at("evidence-add")).content.decode(), "handed back once"
    client.logout()
    client.post(at("evidence-add"), {**ENTRY, "text": "A long note from the visit", "writer": writer})
    client.force_login(colleague)
    assert "A long note" not in client.get(at("evidence-add")).content.decode(), "never to somebody else"


def test_no_other_form_is_kept_for_somebody_who_is_signed_out(mock: Inspection) -> None:
    client = Client()
    client.post(at("refer"), {"concern": "Words"})
    assert "unsent" not in client.session


# Findings


def test_the_second_of_two_writers_sees_the_firsts_words_and_loses_none(
    mock: Inspection, lead: User, colleague: User
) -> None:
    examples.finding(mock)
    first, second = browser(lead), browser(colleague)
    assert first.post(at("draft-edit", ref="F1"), {"version": "1", "text": "What the first wrote"}).status_code == 302
    answer = second.post(at("draft-edit", ref="F1"), {"version": "1", "text": "What the second wrote"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "What the first wrote" in page
    assert "What the second wrote" in page
    assert 'name="version" value="2"' in page
    assert second.post(at("draft-edit", ref="F1"), {"version": "2", "text": "Both in one"}).status_code == 302
    wordings = [each.text for each in mock.drafts.get().wordings.all()]
    assert wordings == ["Both in one", "What the first wrote", examples.WORDS["text"]]


def test_an_edit_with_an_old_version_is_refused_by_the_action_too(
    mock: Inspection, lead: User, colleague: User
) -> None:
    draft = examples.finding(mock)
    actions.edit_finding(draft=draft, version=1, changes={"text": "First"}, by=lead, on=ON)
    with pytest.raises(RuleBroken, match="has saved version 2"):
        actions.edit_finding(draft=draft, version=1, changes={"text": "Second"}, by=colleague, on=ON)
    with pytest.raises(RuleBroken, match="cannot be changed"):
        actions.edit_finding(draft=draft, version=2, changes={"key": "X"}, by=colleague, on=ON)


def test_practice_is_agreed_by_somebody_else_than_who_nominated_it(
    mock: Inspection, lead: User, colleague: User
) -> None:
    draft = examples.finding(mock, kind="practice", title="Something good")
    with pytest.raises(RuleBroken, match="nominated first"):
        actions.advance_practice(draft=draft, step="agreed", text="Yes", by=lead, on=ON)
    actions.advance_practice(draft=draft, step="nominated", text="Others could use it", by=lead, on=ON)
    with pytest.raises(RuleBroken, match="does not also agree"):
        actions.advance_practice(draft=draft, step="agreed", text="Yes", by=lead, on=ON)
    actions.advance_practice(draft=draft, step="agreed", text="Yes", by=colleague, on=ON)
    assert draft.agreed
    with pytest.raises(RuleBroken, match="Only practice"):
        actions.advance_practice(draft=examples.finding(mock, key="F2"), step="nominated", text="Yes", by=lead, on=ON)


# The judgement meeting


def test_whoever_decides_does_not_countersign(mock: Inspection, lead: User, colleague: User) -> None:
    here = examples.judgement(mock)
    decision = actions.decide_grade(judgement=here, grade="good", reasons="Because", by=lead, on=ON)
    with pytest.raises(RuleBroken, match="cannot countersign"):
        actions.countersign(decision=decision, by=lead, on=ON)
    answer = browser(lead).post(at("countersign", judgement=here.key), follow=True)
    assert "cannot countersign it" in answer.content.decode()
    actions.countersign(decision=decision, by=colleague, on=ON)


@pytest.mark.parametrize("edit", ["wording", "decision", "evidence", "withdrawal"])
def test_an_edit_voids_the_countersignature_and_keeps_it(mock: Inspection, lead: User, edit: str) -> None:
    draft, told = examples.finding(mock), examples.entry(mock)
    examples.decided(mock)
    decision = examples.judgement(mock).meeting_decisions.get()
    assert decision.countersigned
    if edit == "wording":
        actions.edit_finding(draft=draft, version=1, changes={"text": "Otherwise"}, by=lead, on=ON)
    elif edit == "decision":
        actions.decide_grade(judgement=examples.judgement(mock), grade="good", reasons="Again", by=lead, on=ON)
    elif edit == "evidence":
        actions.cite_evidence(draft=draft, evidence=told, stance="against", by=lead, on=ON)
    else:
        actions.withdraw_finding(draft=draft, reason="Not so", by=lead, on=ON)
    decision = examples.judgement(mock).meeting_decisions.last()
    assert decision.countersigned is None
    kept = decision.signatures.get()
    assert kept.void_why
    assert kept.void_on == ON
    assert "Void" in browser(lead).get(at("meeting-judgement", judgement="help_and_protection")).content.decode()


def test_an_edit_elsewhere_leaves_the_countersignature_alone(mock: Inspection, lead: User) -> None:
    examples.decided(mock)
    other = examples.finding(mock, key="F2", judgement=examples.judgement(mock, "leadership"))
    actions.edit_finding(draft=other, version=1, changes={"text": "Otherwise"}, by=lead, on=ON)
    assert examples.judgement(mock).meeting_decisions.get().countersigned


def test_a_broken_rule_is_said_at_the_meeting_and_the_grade_stays_as_decided(mock: Inspection, lead: User) -> None:
    for key, grade in (("help_and_protection", "inadequate"), ("overall", "good")):
        here = examples.judgement(mock, key)
        decision = actions.decide_grade(judgement=here, grade=grade, reasons="Because", by=lead, on=ON)
    assert "violation" in {each["answer"] for each in decision.rule_checks}
    assert decision.grade == "good"


# The report


def test_a_sign_off_by_the_author_is_refused_with_the_reason(mock: Inspection, lead: User) -> None:
    examples.finding(mock)
    actions.move_report(inspection=mock, step="drafted", by=lead, on=ON)
    answer = browser(lead).post(at("report-step"), {"step": "checked"})
    assert answer.status_code == 422
    assert "nobody signs off their own words" in answer.content.decode()


def test_the_authority_reads_the_draft_once_it_was_sent(mock: Inspection, lead: User, person) -> None:
    coordinator = browser(person("inspection-coordinator"))
    examples.finding(mock)
    assert coordinator.get(at("report-file", form="html")).status_code == 404
    assert "with the inspection team" in coordinator.get(at("report")).content.decode()
    for step, who in (("drafted", lead), ("checked", examples.colleague()), ("sent", lead)):
        actions.move_report(inspection=mock, step=step, by=who, on=ON)
    answer = coordinator.get(at("report-file", form="html"))
    assert answer.status_code == 200
    assert "Draft: not for publication" in answer.content.decode()


def test_a_point_on_accuracy_is_answered_before_the_report_moves_on(lead: User) -> None:
    here = examples.with_authority()
    point = actions.raise_point(inspection=here, place="R1", point="Six", evidence="Minutes", by=lead, on=ON)
    with pytest.raises(RuleBroken, match="1 point"):
        actions.move_report(inspection=here, step="answered", by=lead, on=ON)
    with pytest.raises(RuleBroken, match="says what was changed"):
        actions.answer_point(point=point, response="accepted", answer="You are right", by=lead, on=ON)
    actions.answer_point(point=point, response="accepted", answer="You are right", change_made="Six", by=lead, on=ON)
    actions.move_report(inspection=here, step="answered", by=lead, on=ON)
    with pytest.raises(RuleBroken, match="while the draft is with the authority"):
        actions.raise_point(inspection=here, place="R1", point="Seven", evidence="Minutes", by=lead, on=ON)


def test_a_change_after_the_points_were_answered_stops_the_sign_off(lead: User, colleague: User) -> None:
    here = examples.with_authority()
    actions.move_report(inspection=here, step="answered", by=lead, on=ON)
    actions.edit_finding(draft=here.drafts.get(), version=1, changes={"text": "New"}, by=lead, on=ON)
    with pytest.raises(RuleBroken, match="have changed since"):
        actions.move_report(inspection=here, step="signed_off", by=colleague, on=ON)


def test_a_signed_off_report_goes_back_to_draft_before_it_is_changed(mock: Inspection, lead: User) -> None:
    examples.signed_off(mock)
    with pytest.raises(RuleBroken, match="Take it back to draft"):
        actions.edit_finding(draft=mock.drafts.get(), version=1, changes={"text": "New"}, by=lead, on=ON)
    actions.move_report(inspection=mock, step="drafted", note="A date is wrong", by=lead, on=ON)
    actions.edit_finding(draft=mock.drafts.get(), version=1, changes={"text": "New"}, by=lead, on=ON)


def test_what_stands_in_the_way_of_publication_is_said(mock: Inspection, lead: User) -> None:
    examples.signed_off(mock)
    judgement = examples.judgement(mock, "leadership")
    actions.decide_grade(judgement=judgement, grade="good", reasons="Again", by=lead, on=ON)
    counts = [actions.StatedGiven("cases", "Cases read", 12, "cases_read")]
    actions.state_counts(inspection=mock, counts=counts, by=lead, on=ON)
    said = " ".join(not_ready(mock))
    assert "“Leadership, management and governance” is not countersigned" in said
    assert "do not agree" in said
    with pytest.raises(RuleBroken, match="cannot be published yet"):
        actions.publish(inspection=mock, published_on=ON, by=lead, on=ON)


def test_a_published_inspection_is_never_edited_and_a_correction_shows_its_notice(mock: Inspection, lead: User) -> None:
    examples.published(mock)
    on, judgement = date(2016, 5, 9), examples.judgement(mock)
    with pytest.raises(RuleBroken, match="never edited"):
        actions.record_grade(judgement=judgement, grade="good", reasons="Because", by=lead, on=on)
    with pytest.raises(RuleBroken, match="never edited"):
        actions.add_finding(inspection=mock, key="X", kind="strength", text="More", by=lead, on=on)
    with pytest.raises(RuleBroken, match="never edited"):
        examples.entry(mock)
    given = {"inspection": mock, "notice": "The first wording named the wrong team.", "by": lead, "on": on}
    actions.correct_published(part="finding", key="F1", text="Put right", **given)
    actions.correct_published(part="judgement", key="leadership", grade="good", text="Better reasons", **given)
    page = browser(lead).get(reverse("inspections:inspection", args=[mock.key])).content.decode()
    assert "The first wording named the wrong team." in page
    assert [each.number for each in mock.revisions.all()] == [3, 2, 1]
    first = browser(lead).get(at("revision", number=1)).content.decode()
    assert examples.WORDS["text"] in first
    assert "Put right" not in first
    with pytest.raises(RuleBroken, match="nothing of that key"):
        actions.correct_published(part="finding", key="Z9", text="Put right", **given)


# Cases referred back


def test_an_overdue_case_shows_everywhere(mock: Inspection, lead: User, person) -> None:
    yesterday = datetime.now(tz=UTC) - timedelta(days=2)
    actions.refer_back(
        inspection=mock, reference="C001", concern="Not seen", immediate=True, referred_at=yesterday, by=lead, on=ON
    )
    for user, address in ((lead, at("requests")), (lead, reverse("home")), (person("director"), reverse("home"))):
        page = browser(user).get(address).content.decode()
        assert at("referral", number=1) in page, address
    assert running.open_referrals(lead, on=yesterday.date())[0].standing.overdue is False
    assert running.open_referrals(lead, on=yesterday.date() + timedelta(days=1))[0].standing.overdue is True
    assert running.open_referrals(person("read-only"), on=ON) == ()


def test_the_owner_of_the_answer_reads_the_case_without_following_the_inspection(
    mock: Inspection, lead: User, person
) -> None:
    owner = person("action-owner")
    post = accounts.make_post(authority="390", key="duty-head", title="Head of duty", by=lead, on=ON)
    accounts.hold_post(post=post, user=owner, since=ON, by=lead, on=ON)
    examples.referral(mock)
    case = ReferredCase.objects.get()
    where = at("referral", number=case.number)
    assert browser(owner).get(where).status_code == 403
    at_ten = datetime(2016, 4, 5, 10, 0, tzinfo=UTC)
    actions.answer_referral(case=case, step="received", at=at_ten, by=lead, on=ON)
    with pytest.raises(RuleBroken, match="Name the post"):
        actions.answer_referral(case=case, step="owned", at=at_ten, by=lead, on=ON)
    actions.answer_referral(case=case, step="owned", owner=post, at=at_ten, by=lead, on=ON)
    assert browser(owner).get(where).status_code == 200
    assert where in browser(owner).get(reverse("home")).content.decode()
    assert browser(owner).get(at("run")).status_code == 403


# The self-evaluation


def test_a_claim_that_nothing_shows_is_listed_until_something_does(lead: User) -> None:
    made = examples.claim()
    where = reverse("inspections:self-evaluation", args=["sef-2016"])
    assert "Claims that nothing shows" in browser(lead).get(where).content.decode()
    actions.prove_claim(claim=made, kind="audit", text="12 of 20", as_at=ON, by=lead, on=ON)
    assert "Claims that nothing shows" not in browser(lead).get(where).content.decode()


@pytest.mark.parametrize("form", ["html", "docx", "pdf"])
def test_report_and_self_evaluation_print_in_three_formats(mock: Inspection, lead: User, form: str) -> None:
    examples.finding(mock)
    examples.claim()
    starts = {"html": b"<!doctype html", "docx": b"PK", "pdf": b"%PDF"}[form]
    for where in (at("report-file", form=form), reverse("inspections:self-evaluation-file", args=["sef-2016", form])):
        assert browser(lead).get(where).content.lower().startswith(starts.lower()), where


# What pages cost


@pytest.mark.parametrize("name", ["requests", "cases", "evidence", "drafts", "referred", "meeting", "run"])
def test_a_page_of_many_asks_no_more_than_a_page_of_few(
    mock: Inspection, lead: User, name: str, django_assert_max_num_queries
) -> None:
    examples.cases(mock)
    for number in range(12):
        told = examples.entry(mock, judgement=examples.judgement(mock), shows="strength")
        draft = examples.finding(mock, key=f"F{number}")
        actions.cite_evidence(draft=draft, evidence=told, stance="for", by=lead, on=ON)
        examples.referral(mock)
    client = browser(lead)
    with django_assert_max_num_queries(26):
        assert client.get(at(name)).status_code == 200
