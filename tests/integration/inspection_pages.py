"""The pages of an inspection that is under way, for the table of test_pages_and_roles; and what they show."""

from __future__ import annotations

from typing import Any

from goldenthread.apps.accounts.policies import Verb
from goldenthread.apps.inspections import actions
from tests.integration import inspection_examples as examples
from tests.integration.prepared import ON

KEY, DONE = examples.KEY, "published-2016"
FOLLOW, INSPECT, WRITE, READ = Verb.FOLLOW_INSPECTIONS, Verb.INSPECT, Verb.WRITE_RECORD, Verb.READ_RECORD


def _at(**more: Any) -> dict[str, Any]:
    return {"key": KEY, **more}


SEF = {"key": "sef-2016"}
RUNNING_PAGES: dict[str, tuple[dict[str, Any], Verb | None]] = {
    "inspections:notice": ({}, WRITE),
    "inspections:self-evaluations": ({}, READ),
    "inspections:self-evaluation-start": ({}, WRITE),
    "inspections:self-evaluation": (SEF, READ),
    "inspections:claim": (SEF, WRITE),
    "inspections:prove": ({**SEF, "number": 1}, WRITE),
    "inspections:claim-withdraw": ({**SEF, "number": 1}, WRITE),
    "inspections:self-evaluation-file": ({**SEF, "form": "html"}, READ),
    "inspections:revision": ({"key": DONE, "number": 1}, READ),
    "inspections:run": (_at(), FOLLOW),
    "inspections:step-add": (_at(), WRITE),
    "inspections:step-own": (_at(number="STEP"), WRITE),
    "inspections:step-done": (_at(number="STEP"), WRITE),
    "inspections:requests": (_at(), FOLLOW),
    "inspections:request": (_at(name="list-1"), FOLLOW),
    "inspections:request-due": (_at(name="list-1"), WRITE),
    "inspections:give": (_at(name="list-1"), WRITE),
    "inspections:check": (_at(name="list-2"), INSPECT),
    "inspections:cases": (_at(), FOLLOW),
    "inspections:draw": (_at(), INSPECT),
    "inspections:choose": (_at(), INSPECT),
    "inspections:matrix": (_at(), INSPECT),
    "inspections:one-draw": (_at(number="DRAW"), FOLLOW),
    "inspections:case": (_at(number="CASE"), FOLLOW),
    "inspections:case-aside": (_at(number="CASE"), INSPECT),
    "inspections:case-audit": (_at(number="TRACKED"), WRITE),
    "inspections:case-view": (_at(number="AUDITED"), INSPECT),
    "inspections:evidence": (_at(), INSPECT),
    "inspections:evidence-add": (_at(), INSPECT),
    "inspections:evidence-entry": (_at(number=1), INSPECT),
    "inspections:evidence-withdraw": (_at(number=1), INSPECT),
    "inspections:drafts": (_at(), INSPECT),
    "inspections:draft-add": (_at(), INSPECT),
    "inspections:draft": (_at(ref="F1"), INSPECT),
    "inspections:draft-edit": (_at(ref="F1"), INSPECT),
    "inspections:cite": (_at(ref="F1"), INSPECT),
    "inspections:draft-withdraw": (_at(ref="F1"), INSPECT),
    "inspections:practice": (_at(ref="P1", step="nominated"), INSPECT),
    "inspections:meeting": (_at(), INSPECT),
    "inspections:meeting-judgement": (_at(judgement="help_and_protection"), INSPECT),
    "inspections:say": (_at(judgement="help_and_protection", what="propose"), INSPECT),
    "inspections:report": (_at(), FOLLOW),
    "inspections:report-step": (_at(), INSPECT),
    "inspections:count": (_at(), INSPECT),
    "inspections:point": (_at(), WRITE),
    "inspections:point-answer": (_at(number=1), INSPECT),
    "inspections:publish": (_at(), INSPECT),
    "inspections:correct": ({"key": DONE}, INSPECT),
    "inspections:report-file": (_at(form="html"), FOLLOW),
    "inspections:referred": (_at(), FOLLOW),
    "inspections:refer": (_at(), INSPECT),
    "inspections:referral": (_at(number=1), FOLLOW),
    "inspections:referral-answer": (_at(number=1, step="received"), WRITE),
}
_GRADE = {"grade": "good", "reasons": "Because"}
_NOTICE = {
    "title": "Peer inspection",
    "purpose": "peer",
    "framework": "ilacs-2023",
    "kind": "short",
    "notice_kind": "announced",
    "notified_on": "2026-03-02",
    "notified_time": "09:30",
    "on_site_from": "2026-03-09",
    "on_site_to": "2026-03-13",
}
ENTRY = {
    "kind": "interview",
    "source": "A team manager",
    "text": "Supervision is monthly and recorded.",
    "criterion": "lead-workforce",
    "shows": "strength",
    "seen_on": "2016-04-05",
    "people": "1",
    "strength": "fair",
    "consent": "no_quote",
    "confidentiality": "team",
}
RUNNING_CHANGES: dict[str, tuple[dict[str, Any], Verb]] = {
    "inspections:notice": (_NOTICE, WRITE),
    "inspections:self-evaluation-start": ({"title": "Self-evaluation", "as_at": "2016-04-01"}, WRITE),
    "inspections:claim": ({"question": "how", "text": "By audit"}, WRITE),
    "inspections:prove": ({"kind": "audit", "text": "The audit of March", "as_at": "2016-03-31"}, WRITE),
    "inspections:claim-withdraw": ({"reason": "Not so"}, WRITE),
    "inspections:step-add": ({"label": "A room", "starts_on": "2016-04-05", "ends_on": "2016-04-06"}, WRITE),
    "inspections:step-own": ({"owner": "quality-lead"}, WRITE),
    "inspections:step-done": ({"note": "Done"}, WRITE),
    "inspections:request-due": ({"due_on": "2016-04-07", "due_time": "17:00"}, WRITE),
    "inspections:give": ({"state": "given", "version": "5 April"}, WRITE),
    "inspections:check": ({"state": "accepted"}, INSPECT),
    "inspections:draw": ({"purpose": "sampled", "title": "More", "case": "case", "size": "4", "seed": "1"}, INSPECT),
    "inspections:choose": ({"purpose": "tracked", "reference": "C900", "why": "A line of enquiry"}, INSPECT),
    "inspections:case-read": ({}, INSPECT),
    "inspections:case-aside": ({"why": "Closed"}, INSPECT),
    "inspections:case-audit": (_GRADE, WRITE),
    "inspections:case-view": (_GRADE, INSPECT),
    "inspections:evidence-add": (ENTRY, INSPECT),
    "inspections:evidence-keep": ({"text": "Half a sen"}, INSPECT),
    "inspections:evidence-drop": ({}, INSPECT),
    "inspections:evidence-withdraw": ({"reason": "Wrong case"}, INSPECT),
    "inspections:draft-add": (
        {"kind": "strength", "judgement": "leadership", "text": "Leaders know practice well."},
        INSPECT,
    ),
    "inspections:draft-edit": ({"version": "1", "text": "Better words"}, INSPECT),
    "inspections:cite": ({"evidence": "1", "stance": "against"}, INSPECT),
    "inspections:draft-withdraw": ({"reason": "Not so"}, INSPECT),
    "inspections:practice": ({"text": "Others could use it"}, INSPECT),
    "inspections:say": (_GRADE, INSPECT),
    "inspections:countersign": ({}, INSPECT),
    "inspections:report-step": ({"step": "drafted", "note": "A new finding"}, INSPECT),
    "inspections:count": (
        {"label": "Cases read", "count": "0", "precision": "exact", "counts": "cases_read"},
        INSPECT,
    ),
    "inspections:point": ({"place": "Leadership", "point": "It was six", "evidence": "The minutes"}, WRITE),
    "inspections:point-answer": ({"response": "not_accepted", "answer": "The report does not say so"}, INSPECT),
    "inspections:publish": ({"published_on": "2016-05-06"}, INSPECT),
    "inspections:correct": ({"what": "finding:F1", "text": "Right", "notice": "A slip of the pen"}, INSPECT),
    "inspections:refer": ({"reference": "C001", "concern": "Not seen", "immediate": "on"}, INSPECT),
    "inspections:referral-answer": ({"text": ""}, WRITE),
}
RUNNING_MADE_OF = {
    "inspections:case-read": _at(number="CASE"),
    "inspections:countersign": _at(judgement="leadership"),
    "inspections:evidence-keep": _at(),
    "inspections:evidence-drop": _at(),
}
# A draw needs a file, and a report is published when it is ready: refused here for want of that.
RUNNING_REFUSED = {"inspections:draw", "inspections:publish"}
# What is kept while somebody types is answered on the spot.
RUNNING_ANSWERED = {"inspections:evidence-keep"}
# Pages about the person's own authority, whichever that is.
RUNNING_OWN = {"inspections:notice", "inspections:self-evaluation-start", "inspections:self-evaluations"}


def a_running_inspection() -> dict[str, Any]:
    """A mock inspection with something on every page, a published one beside it; and what stands in for row numbers."""
    examples.colleague()
    examples.published(examples.notice(key=DONE, title="Published inspection"))
    here = examples.notice()
    sampled, tracked = examples.cases(here), examples.cases(here, "tracked")
    by = examples.by()
    actions.grade_case(case=tracked[1], view="authority", grade="good", reasons="Our audit", by=by, on=ON)
    actions.hand_over(request=here.requests.get(key="list-2"), state="given", version="1", by=by, on=ON)
    entry, finding = examples.entry(here), examples.finding(here)
    actions.cite_evidence(draft=finding, evidence=entry, stance="for", by=by, on=ON)
    examples.finding(here, key="P1", kind="practice", title="Something good")
    examples.decided(here, "leadership", sign=False)
    examples.referral(here)
    for step, who in (("drafted", by), ("checked", examples.colleague()), ("sent", by)):
        actions.move_report(inspection=here, step=step, by=who, on=ON)
    actions.raise_point(inspection=here, place="Leadership", point="It was six", evidence="Minutes", by=by, on=ON)
    examples.claim()
    return {
        "STEP": here.runbook.first().pk,
        "DRAW": here.draws.first().pk,
        "CASE": sampled[0].pk,
        "TRACKED": tracked[0].pk,
        "AUDITED": tracked[1].pk,
    }
