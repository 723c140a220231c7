"""The inspection of Gateshead of 2015, run forward day by day by the people who would have done it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from goldenthread.apps.accounts import actions as accounts
from goldenthread.apps.accounts.models import User
from goldenthread.apps.inspections import actions
from goldenthread.apps.inspections.models import Inspection, Judgement
from goldenthread.core.cases import InspectionCase
from goldenthread.core.frameworks import load_framework
from goldenthread.core.sampling import Quota, SamplingPlan

LONDON = ZoneInfo("Europe/London")
SAMPLED, TRACKED = 206, 20
STAGES = ("early help", "child in need", "child protection", "looked after", "care leaver")
PLAN = SamplingPlan(title="Cases to read", case="case", by=("stage", "age", "risk"), size=SAMPLED, minimum=2)
TRACKING = SamplingPlan(
    title="Cases to track",
    case="case",
    by=("stage",),
    quotas=tuple(Quota(where={"stage": stage}, take=4) for stage in STAGES),
)


@dataclass(frozen=True)
class Team:
    """Who takes part: the lead and a colleague of the team, and the authority's coordinator."""

    lead: User
    colleague: User
    coordinator: User


def day(month: int, day_: int, year: int = 2015) -> date:
    return date(year, month, day_)


def make_team(administrator: User) -> Team:
    """The three people, invited and given their roles before notice."""
    made = []
    for name, role in (("Lead", "inspector"), ("Colleague", "inspector"), ("Coordinator", "inspection-coordinator")):
        user = accounts.invite(
            email=f"{name.lower()}@forward.example.gov.uk",
            name=f"{name} Person",
            authority="390",
            password=None,
            by=administrator,
            on=day(10, 1),
        )
        accounts.give_role(user=user, role=role, by=administrator, on=day(10, 1))
        made.append(user)
    return Team(*made)


def frame() -> list[dict[str, str]]:
    """Nine hundred made-up references, with what they are drawn by."""
    return [
        {
            "case": f"G{number:04d}",
            "stage": STAGES[number % 5],
            "team": f"Team {number % 7}",
            "age": ("0-4", "5-9", "10-15", "16+")[number % 4],
            "risk": ("higher", "usual")[number % 3 == 0],
        }
        for number in range(900)
    ]


def give_notice(case: InspectionCase, team: Team) -> Inspection:
    """26 October: the day before the team arrives. The hour is not known, so none is recorded."""
    inspected = {part.body for part in case.components}
    return actions.give_notice(
        key=case.key,
        title=case.title,
        authority=case.authority,
        framework=case.framework,
        kind=case.kind,
        purpose="inspection",
        components=[part.key for part in load_framework(case.framework).components if part.body_type in inspected],
        on_site_from=case.on_site_from,
        on_site_to=case.on_site_to,
        notice_kind=case.notice.type,
        notified_on=day(10, 26),
        notice_note=case.notice.note,
        history=[
            {"framework": each.framework, "title": each.title, "period": each.period, "grade": each.grade or ""}
            for each in case.history
        ],
        source=case.source,
        lead=team.lead,
        by=team.coordinator,
        on=day(10, 26),
    )


def first_week(inspection: Inspection, case: InspectionCase, team: Team) -> None:
    """27 to 30 October: lists handed over, cases drawn, the team recorded."""
    on = day(10, 27)
    given = [actions.TeamGiven(each.title, each.number, shadow="shadow" in each.role) for each in case.team]
    actions.record_team(inspection=inspection, team=given, by=team.coordinator, on=on)
    for request in inspection.requests.filter(kind="child_list"):
        actions.hand_over(request=request, state="given", version="As at 27 October", by=team.coordinator, on=on)
        actions.hand_over(request=request, state="accepted", by=team.lead, on=on)
    rows = actions.Frame(frame(), "lists 1 to 10")
    actions.draw_cases(
        inspection=inspection, purpose="sampled", plan=PLAN, frame=rows, seed="gateshead-1", by=team.lead, on=on
    )
    actions.draw_cases(
        inspection=inspection, purpose="tracked", plan=TRACKING, frame=rows, seed="gateshead-2", by=team.lead, on=on
    )
    aside = inspection.cases.filter(purpose="sampled", state="chosen").first()
    actions.set_case_aside(case=aside, why="Moved away before the inspection", by=team.lead, on=day(10, 29))


def second_week(inspection: Inspection, team: Team) -> None:
    """2 to 6 November: the authority audits the tracked cases; one case is referred back and answered the same day."""
    for case in inspection.cases.filter(purpose="tracked", state="chosen"):
        actions.grade_case(
            case=case, view="authority", grade="good", reasons="Our audit", by=team.coordinator, on=day(11, 4)
        )
    at = datetime(2015, 11, 5, 11, 20, tzinfo=LONDON)
    owner = accounts.make_post(
        authority="390", key="head-of-safeguarding", title="Head of safeguarding", by=_planner(team), on=at.date()
    )
    case = actions.refer_back(
        inspection=inspection,
        reference="G0400",
        concern="No record that the child was seen after the last report.",
        immediate=True,
        referred_at=at,
        by=team.lead,
        on=at.date(),
    )
    for hour, (step, text) in enumerate(
        (("received", ""), ("owned", ""), ("outcome", "Visited and safe."), ("reported_back", "Told by telephone.")), 12
    ):
        actions.answer_referral(
            case=case,
            step=step,
            text=text,
            owner=owner if step == "owned" else None,
            at=at.replace(hour=hour),
            by=team.coordinator,
            on=at.date(),
        )


def fieldwork(inspection: Inspection, team: Team) -> None:
    """9 to 19 November: cases read, tracked cases graded, children and families heard."""
    sampled = list(inspection.cases.filter(purpose="sampled", state="chosen"))
    for place, on in enumerate((day(11, 10), day(11, 11), day(11, 12), day(11, 16))):
        actions.read_cases(cases=sampled[place::4], by=team.lead if place % 2 else team.colleague, on=on)
    for place, case in enumerate(inspection.cases.filter(purpose="tracked", state="chosen")):
        on = day(11, 10 + place % 4)
        actions.read_cases(cases=[case], by=team.colleague, on=on)
        grade = "requires_improvement" if place % 5 == 0 else "good"
        actions.grade_case(case=case, view="inspector", grade=grade, reasons="Read whole", by=team.colleague, on=on)
    heard = (("child", (6, 8, 7)), ("parent_or_carer", (12, 15, 10)))
    for kind, groups in heard:
        for place, people in enumerate(groups):
            actions.log_evidence(
                inspection=inspection,
                kind=kind,
                source=f"{kind} group {place + 1}",
                people=people,
                text="What they told us, in the note of the conversation.",
                seen_on=day(11, 17),
                by=team.lead,
                on=day(11, 17),
            )


def draft(inspection: Inspection, case: InspectionCase, team: Team) -> None:
    """18 and 19 November: what was found is written down, each finding on two kinds of evidence."""
    on, judgements = (
        day(11, 19),
        {each.key: each for each in Judgement.objects.filter(component__inspection=inspection)},
    )
    readings = {}
    for key, judgement in judgements.items():
        readings[key] = [
            actions.log_evidence(
                inspection=inspection,
                kind=kind,
                source=source,
                text="Notes of what was seen.",
                judgement=judgement,
                shows="strength",
                seen_on=day(11, 18),
                by=team.colleague,
                on=day(11, 18),
            )
            for kind, source in (("case_reading", "Cases read"), ("interview", "Team managers"))
        ]
    written = [*_strengths(case), *_practice(case), *_recommendations(case)]
    for given in written:
        key = given.pop("under")
        made = actions.draft_finding(inspection=inspection, judgement=judgements[key], by=team.lead, on=on, **given)
        for entry in readings[key]:
            actions.cite_evidence(draft=made, evidence=entry, stance="for", by=team.lead, on=on)
        if made.kind == "practice":
            actions.advance_practice(draft=made, step="nominated", text="Others could use it", by=team.lead, on=on)
            actions.advance_practice(draft=made, step="agreed", text="Agreed", by=team.colleague, on=on)


def meet(inspection: Inspection, case: InspectionCase, team: Team) -> None:
    """20 November: each judgement is proposed, decided and countersigned."""
    on = day(11, 20)
    for given in case.judgements:
        judgement = Judgement.objects.get(component__inspection=inspection, key=given.key)
        said = {"judgement": judgement, "grade": given.grade, "reasons": given.summary, "on": on}
        actions.propose_grade(by=team.colleague, **said)
        decision = actions.decide_grade(by=team.lead, **said)
        actions.countersign(decision=decision, by=team.colleague, on=on)


def report(inspection: Inspection, case: InspectionCase, team: Team) -> None:
    """December to March: the report is drafted, checked, argued about, signed off and published."""
    counted = {
        "case-files": "cases_read",
        "cases-in-depth": "tracked_read",
        "tracked-audits": "tracked_audited",
        "young-people": "children",
        "parents-and-carers": "parents",
    }
    counts = [
        actions.StatedGiven(
            key=each.key,
            label=each.title,
            count=each.number,
            precision=each.precision,
            of=each.of or "",
            relation=each.relation or "",
            source_ref=each.seed,
            counts=counted[each.key],
        )
        for each in case.evidence
    ]
    actions.state_counts(inspection=inspection, counts=counts, by=team.lead, on=day(12, 1))
    actions.move_report(inspection=inspection, step="drafted", by=team.lead, on=day(12, 11))
    actions.move_report(inspection=inspection, step="checked", by=team.colleague, on=day(12, 17))
    actions.move_report(inspection=inspection, step="sent", by=team.lead, on=day(1, 11, 2016))
    point = actions.raise_point(
        inspection=inspection,
        place="Areas for improvement",
        point="The board met six times, not five.",
        evidence="Minutes of the year.",
        by=team.coordinator,
        on=day(1, 18, 2016),
    )
    actions.answer_point(
        point=point,
        response="not_accepted",
        answer="The report does not state how often the board met.",
        by=team.lead,
        on=day(2, 1, 2016),
    )
    actions.move_report(inspection=inspection, step="answered", by=team.lead, on=day(2, 2, 2016))
    actions.move_report(inspection=inspection, step="signed_off", by=team.colleague, on=day(3, 4, 2016))
    for known in case.known_before:
        judgement = Judgement.objects.get(component__inspection=inspection, key=known.judgement)
        actions.note_known_before(
            judgement=judgement, since=known.since, text=known.text, by=team.coordinator, on=day(3, 4, 2016)
        )
    actions.receive_report(
        inspection=inspection,
        received_on=case.received.on,
        assumed=case.received.assumed,
        by=team.coordinator,
        on=case.published_on,
    )
    actions.publish(inspection=inspection, published_on=case.published_on, by=team.lead, on=case.published_on)


def _strengths(case: InspectionCase) -> list[dict]:
    return [
        {
            "under": judgement.key,
            "key": strength.key,
            "kind": "strength",
            "text": strength.text,
            "public_text": strength.public_text,
            "claims": [
                {**dataclasses.asdict(claim), "as_at": claim.as_at.isoformat() if claim.as_at else None}
                for claim in strength.claims
            ],
            "topics": strength.topics,
            "same_evidence_as": strength.same_evidence_as,
            "source_ref": strength.seed,
        }
        for judgement in case.judgements
        for strength in judgement.strengths
    ]


def _practice(case: InspectionCase) -> list[dict]:
    logged = "Logged by inspectors as practice worth sharing ({})."
    return [
        {
            "under": each.judgement,
            "key": each.key,
            "kind": "practice",
            "title": each.title,
            "text": each.evidence or logged.format(each.log.replace("_", " ").title()),
            "claimed_by": each.claimed_by,
            "source_ref": each.seed,
        }
        for each in case.practice
    ]


def _recommendations(case: InspectionCase) -> list[dict]:
    return [
        {
            "under": each.judgement,
            "key": each.key,
            "kind": "recommendation",
            "text": each.text,
            "finding_class": each.finding_class,
            "asks": [
                {
                    "letter": ask.key.removeprefix(each.key).strip("().-") or "a",
                    "text": ask.text,
                    "indicators": list(ask.indicators),
                    "status_at_report": ask.status_at_report,
                    "status_evidence": ask.evidence,
                }
                for ask in each.asks
            ],
            "topics": each.topics,
            "recurrences": [
                {"period": one.period, "text": one.text, "source": one.source}
                for one in case.recurrences
                if one.recommendation == each.key
            ],
            "source_ref": each.seed,
        }
        for each in case.recommendations
    ]


def _planner(team: Team) -> User:
    """Whoever may make posts: the authority's quality lead."""
    return User.objects.get(email="quality-lead@forward.example.gov.uk", authority=team.lead.authority)
