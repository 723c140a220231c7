"""The demonstration's mock inspection, half-way through: every working paper has something true to show.

Everything goes through the actions a person would use. The children, cases and words are made up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from goldenthread.core.definitions import build, read_toml

if TYPE_CHECKING:
    from goldenthread.apps.accounts.models import Post, User
    from goldenthread.apps.inspections.models import DraftFinding, Inspection, Judgement

DAYS_BEFORE_TODAY = 11


@dataclass(frozen=True)
class Entry:
    """One entry of the evidence log; `day` counts from the first day on site."""

    kind: str
    source: str
    text: str
    criterion: str
    shows: str
    day: int = 0
    people: int = 1
    strength: str = "fair"
    quote: str = ""
    confidentiality: str = "team"
    by: str = "inspector"


@dataclass(frozen=True)
class Found:
    """One draft finding, with the entries (counted from 1) for and against it."""

    key: str
    kind: str
    judgement: str
    text: str
    title: str = ""
    asks: tuple[str, ...] = ()
    rests_on: tuple[int, ...] = ()
    against: tuple[int, ...] = ()
    second_text: str = ""


@dataclass(frozen=True)
class Claimed:
    """One claim of the self-evaluation, with what shows it."""

    question: str
    text: str
    proof: str = ""
    kind: str = "audit"


@dataclass(frozen=True)
class Graded:
    """Grades of the tracked cases in order: the authority's, and the inspector's where there is one."""

    authority: tuple[str, ...]
    inspector: tuple[str, ...]


@dataclass(frozen=True)
class MockInspection:
    """What the demonstration's mock inspection holds."""

    title: str
    framework: str
    kind: str
    tracked: Graded
    entry: tuple[Entry, ...]
    found: tuple[Found, ...]
    claim: tuple[Claimed, ...]
    stages: tuple[str, ...]
    teams: tuple[str, ...]
    ages: tuple[str, ...]


def fill(*, people: Mapping[str, User], today: date, say: Callable[[str], None]) -> None:
    """A mock inspection half-way through and the self-evaluation before it; nothing where they are already there."""
    from django.db import transaction

    from goldenthread.apps.inspections.models import Inspection

    told = build(MockInspection, read_toml("demo_inspection.toml"), where="definitions/demo_inspection.toml")
    if Inspection.objects.filter(run__isnull=False).exists():
        return
    say("Running a mock inspection as far as its second week …")
    start = today - timedelta(days=DAYS_BEFORE_TODAY)
    scene = Scene(told, people, start - timedelta(days=start.weekday()), today)
    with transaction.atomic():
        for tell in (
            scene.self_evaluation,
            scene.notice,
            scene.requests,
            scene.cases,
            scene.evidence,
            scene.findings,
            scene.referred,
            scene.meeting,
        ):
            tell()


class Scene:
    """The mock inspection while it is being told, day by day."""

    def __init__(self, told: MockInspection, people: Mapping[str, User], first: date, today: date) -> None:
        self.told, self.people, self.first, self.today = told, people, first, today
        self.lead, self.inspector = people["quality-lead"], people["inspector"]
        self.coordinator = people["inspection-coordinator"]
        self.inspection: Inspection

    def day(self, number: int) -> date:
        """A day counted from the first on site, never after today."""
        return min(self.first + timedelta(days=number), self.today)

    def notice(self) -> None:
        """Notice a week before, the team, and who owns what."""
        from goldenthread.apps.inspections import actions

        told_on = self.first - timedelta(days=7)
        self.inspection = actions.give_notice(
            key=f"mock-{self.first.year}",
            title=self.told.title,
            authority=self.lead.authority,
            framework=self.told.framework,
            kind=self.told.kind,
            purpose="mock",
            components=["local_authority"],
            notice_kind="announced",
            notified_on=told_on,
            notified_at=_at(told_on, 9, 30),
            on_site_from=self.first,
            on_site_to=self.first + timedelta(days=23),
            lead=self.lead,
            by=self.coordinator,
            on=told_on,
        )
        team = [actions.TeamGiven("Mock inspector", 2), actions.TeamGiven("Data analyst", 1)]
        actions.record_team(inspection=self.inspection, team=team, by=self.coordinator, on=told_on)
        owner = self.post("quality-lead")
        for place, step in enumerate(self.inspection.runbook.filter(kind="deliverable")[:7]):
            actions.own_runbook_step(step=step, owner=owner, by=self.coordinator, on=told_on)
            if place < 5:
                actions.complete_runbook_step(step=step, note="", by=self.coordinator, on=self.day(place))
        for label, note in (
            ("A room with a lockable cupboard", "Second floor"),
            ("Read-only access to case files", ""),
        ):
            step = actions.add_runbook_step(
                inspection=self.inspection,
                label=label,
                starts_on=told_on,
                ends_on=self.first,
                owner=owner,
                by=self.coordinator,
                on=told_on,
            )
            actions.complete_runbook_step(step=step, note=note, by=self.coordinator, on=self.first)

    def requests(self) -> None:
        """The lists given and accepted, one sent back, the rest still owed."""
        from goldenthread.apps.inspections import actions

        for place, request in enumerate(self.inspection.requests.all()):
            if place > 11:
                break
            if place == 4:
                continue
            version = f"As at {self.first - timedelta(days=3)}"
            actions.hand_over(request=request, state="given", version=version, by=self.coordinator, on=self.day(0))
            if place == 6:
                note = "The date of the last visit is empty for a third of the rows."
                actions.hand_over(request=request, state="sent_back", note=note, by=self.inspector, on=self.day(1))
            elif place < 9:
                actions.hand_over(request=request, state="accepted", by=self.inspector, on=self.day(1))

    def cases(self) -> None:
        """Sixty sampled and twelve tracked cases, one replaced, most read, two views of the tracked ones."""
        from goldenthread.apps.inspections import actions
        from goldenthread.core.sampling import Exclusion, Quota, SamplingPlan

        told, on = self.told, self.day(0)
        rows = [
            {
                "case": f"MK{number:04d}",
                "stage": told.stages[number % len(told.stages)],
                "team": told.teams[number % len(told.teams)],
                "age": told.ages[number % len(told.ages)],
                "risk": "higher" if number % 3 == 0 else "usual",
            }
            for number in range(1, 641)
        ]
        frame = actions.Frame(rows, "lists 4 to 9 of Annex A")
        plan = SamplingPlan(
            title="Cases to read",
            by=("stage", "age", "risk"),
            size=60,
            minimum=1,
            exclude=(Exclusion(where={"team": told.teams[-1]}, reason="A mock inspector manages this team."),),
        )
        quotas = tuple(Quota(where={"stage": stage}, take=3) for stage in told.stages)
        tracking = SamplingPlan(title="Cases to track", by=("stage",), quotas=quotas)
        given = {"inspection": self.inspection, "frame": frame, "by": self.inspector, "on": on}
        actions.draw_cases(purpose="sampled", plan=plan, seed="mock-1", **given)
        actions.draw_cases(purpose="tracked", plan=tracking, seed="mock-2", **given)
        sampled = list(self.inspection.cases.filter(purpose="sampled", state="chosen"))
        why = "The family moved to another authority before the first day."
        actions.set_case_aside(case=sampled[-1], why=why, by=self.inspector, on=self.day(1))
        actions.read_cases(cases=sampled[:22], by=self.inspector, on=self.day(2))
        actions.read_cases(cases=sampled[22:38], by=self.lead, on=self.day(3))
        tracked = self.inspection.cases.filter(purpose="tracked", state="chosen")
        for case, grade in zip(tracked, told.tracked.authority, strict=False):
            actions.grade_case(
                case=case, view="authority", grade=grade, reasons="Our own audit.", by=self.coordinator, on=self.day(3)
            )
        seen = list(zip(tracked, told.tracked.inspector, strict=False))
        actions.read_cases(cases=[case for case, _ in seen], by=self.inspector, on=self.day(4))
        for case, grade in seen:
            actions.grade_case(
                case=case, view="inspector", grade=grade, reasons="Read whole.", by=self.inspector, on=self.day(4)
            )

    def evidence(self) -> None:
        """The log, and a draft entry the lead has not finished."""
        from goldenthread.apps.inspections import actions

        for entry in self.told.entry:
            on = self.day(entry.day)
            actions.log_evidence(
                inspection=self.inspection,
                kind=entry.kind,
                source=entry.source,
                text=entry.text,
                criterion=entry.criterion,
                shows=entry.shows,
                people=entry.people,
                strength=entry.strength,
                quote=entry.quote,
                consent="given" if entry.quote else "no_quote",
                confidentiality=entry.confidentiality,
                seen_on=on,
                by=self.people[entry.by],
                on=on,
            )
        unfinished = {
            "kind": "observation",
            "source": "A review meeting",
            "text": "The chair asked the child first, and",
        }
        actions.keep_draft(inspection=self.inspection, fields=unfinished, by=self.lead, on=self.today)

    def findings(self) -> None:
        """The draft findings with what they rest on; one rewritten, one piece of practice on its way."""
        from goldenthread.apps.inspections import actions
        from goldenthread.apps.inspections.models import Judgement

        judgements: dict[str, Judgement] = {
            each.key: each for each in Judgement.objects.filter(component__inspection=self.inspection)
        }
        log = {each.number: each for each in self.inspection.evidence.all()}
        on = self.day(7)
        for found in self.told.found:
            asked = found.kind == "recommendation"
            draft: DraftFinding = actions.draft_finding(
                inspection=self.inspection,
                judgement=judgements[found.judgement],
                key=found.key,
                kind=found.kind,
                title=found.title,
                text=found.text,
                finding_class="area_for_improvement" if asked else "",
                asks=[{"letter": "abcdef"[place], "text": text} for place, text in enumerate(found.asks)],
                by=self.inspector,
                on=on,
            )
            for stance, numbers in (("for", found.rests_on), ("against", found.against)):
                for number in numbers:
                    actions.cite_evidence(draft=draft, evidence=log[number], stance=stance, by=self.inspector, on=on)
            if found.second_text:
                actions.edit_finding(
                    draft=draft, version=1, changes={"text": found.second_text}, by=self.lead, on=self.day(8)
                )
            if found.kind == "practice":
                why = "Other services could use it tomorrow, and children named it without being asked."
                actions.advance_practice(draft=draft, step="nominated", text=why, by=self.inspector, on=on)

    def referred(self) -> None:
        """One case answered the same day, one that came in today and has no owner yet."""
        from goldenthread.apps.inspections import actions

        given = {"inspection": self.inspection, "immediate": True}
        first = actions.refer_back(
            reference="MK0113",
            concern="The file shows no visit since an injury was reported nine days ago.",
            referred_at=_at(self.day(2), 11, 5),
            by=self.inspector,
            on=self.day(2),
            **given,
        )
        answers = (
            ("received", 11, "Telephoned the duty manager."),
            ("owned", 12, ""),
            ("outcome", 15, "Seen at home the same afternoon; safe; plan changed."),
            ("reported_back", 16, "The lead inspector, by telephone."),
        )
        for step, hour, text in answers:
            actions.answer_referral(
                case=first,
                step=step,
                at=_at(self.day(2), hour, 20),
                text=text,
                owner=self.post("service-director-social-work") if step == "owned" else None,
                by=self.coordinator,
                on=self.day(2),
            )
        actions.refer_back(
            reference="MK0346",
            concern="A return home interview speaks of an adult nobody has checked.",
            referred_at=_at(self.today, 8, 40),
            by=self.inspector,
            on=self.today,
            **given,
        )

    def meeting(self) -> None:
        """A first meeting on one judgement: proposed, differed from, decided, not yet countersigned."""
        from goldenthread.apps.inspections import actions
        from goldenthread.apps.inspections.models import Judgement

        on, found = self.day(8), Judgement.objects.filter(component__inspection=self.inspection)
        plans, leaders = found.get(key="help_and_protection"), found.get(key="leadership")
        actions.propose_grade(
            judgement=plans,
            grade="requires_improvement",
            reasons="Plans are too often lists of services; children are seen and safe.",
            by=self.inspector,
            on=on,
        )
        actions.record_dissent(
            judgement=plans,
            grade="good",
            reasons="The newest plans, those since the summer, are already what good looks like.",
            by=self.lead,
            on=on,
        )
        actions.decide_grade(
            judgement=leaders,
            grade="good",
            reasons="Leaders know the weak places before anybody tells them, and have moved staff to them.",
            by=self.inspector,
            on=on,
        )

    def self_evaluation(self) -> None:
        """The self-evaluation the authority wrote before notice; one of its claims has nothing to show."""
        from goldenthread.apps.inspections import actions

        on = self.first - timedelta(days=40)
        evaluation = actions.start_self_evaluation(
            key=f"self-evaluation-{on.year}", title=f"Self-evaluation {on.year}", as_at=on, by=self.lead, on=on
        )
        for claimed in self.told.claim:
            made = actions.claim(
                evaluation=evaluation, question=claimed.question, text=claimed.text, by=self.lead, on=on
            )
            if claimed.proof:
                actions.prove_claim(claim=made, kind=claimed.kind, text=claimed.proof, as_at=on, by=self.lead, on=on)

    def post(self, key: str) -> Post:
        """One post of the authority."""
        from goldenthread.apps.accounts import queries

        return queries.posts_of(self.lead.authority).get(key=key)


def _at(on: date, hour: int, minute: int) -> datetime:
    """A moment in the site's own time."""
    from django.utils import timezone

    return timezone.make_aware(datetime.combine(on, time(hour, minute)))
