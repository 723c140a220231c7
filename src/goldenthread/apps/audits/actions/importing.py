"""Takes audits that were made elsewhere into a audit_round, many at once, under the same rules as those made here.

Every step is tried against the road, every grading against the rules of the tool, every verification against its owner.
Nothing is taken where anything is refused; one event says how many of each there were.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.accounts.policies import Verb
from goldenthread.apps.audits import events
from goldenthread.apps.audits.actions.programme import check_cases
from goldenthread.apps.audits.actions.writing import new_grading, rows_of
from goldenthread.apps.audits.models import (
    ActionStep,
    Alert,
    AlertAnswer,
    Audit,
    AuditAction,
    AuditRound,
    CheckAnswer,
    Grading,
    Heard,
    Reply,
    Stage,
    StandardGrade,
    Team,
    ThemeTag,
)
from goldenthread.apps.audits.numbers.actions import recount
from goldenthread.apps.audits.policies import policy
from goldenthread.apps.trail.actions import record
from goldenthread.core import audit_road
from goldenthread.core.audit_answers import Found
from goldenthread.core.audit_road import Facts, Road, action_refusal
from goldenthread.core.audit_tools import alerts, rulings
from goldenthread.core.errors import RuleBroken

BATCH = 500
# The step that gives a grading in, by the grading's role; these two must agree in every audit that is imported.
GIVEN_IN = {
    Grading.Role.AUDITOR: "submit",
    Grading.Role.MODERATOR: "moderate",
    Grading.Role.AGREED: "agree",
}


@dataclass(frozen=True)
class StepGiven:
    """One step of an imported audit's road."""

    step: str
    by: User
    on: date
    person: User | None = None
    reason: str = ""


@dataclass(frozen=True)
class GradingGiven:
    """One grading of an imported audit."""

    role: str
    found: Found
    by: User
    on: date
    dispute: str = ""


@dataclass(frozen=True)
class ActionGiven:
    """One action of an imported audit. Without `verified_by` it is evidenced at most, without `evidenced_on` open."""

    text: str
    level: str
    owner: User
    made_by: User
    made_on: date
    due: date
    theme: str = ""
    standard: str = ""
    evidenced_on: date | None = None
    evidence: str = ""
    verified_on: date | None = None
    verified_by: User | None = None
    found: str = ""


@dataclass(frozen=True)
class ReplyGiven:
    """What the worker said."""

    agrees: bool
    on: date
    text: str = ""
    evidence: str = ""


@dataclass(frozen=True)
class AuditGiven:
    """One imported audit. Its key is the round's key and `number`."""

    number: int
    case: str
    team: Team | None
    worker: User | None = None
    case_kind: str = ""
    steps: tuple[StepGiven, ...] = ()
    gradings: tuple[GradingGiven, ...] = ()
    reply: ReplyGiven | None = None
    actions: tuple[ActionGiven, ...] = ()
    alert_answered_by: User | None = None
    alert_answered_on: date | None = None
    alert_answer: str = ""
    reaudit_of: Audit | None = None
    due: date | None = None


@dataclass(frozen=True)
class Imported:
    """How many of each were taken over, and the audits by number."""

    audits: dict[int, Audit]
    gradings: int
    actions: int
    alerts: int


@dataclass
class _Rows:
    """Everything to be written, table by table, parents first."""

    audits: list[Audit] = field(default_factory=list)
    stages: list[Stage] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)
    gradings: list[Grading] = field(default_factory=list)
    standards: list[StandardGrade] = field(default_factory=list)
    checks: list[CheckAnswer] = field(default_factory=list)
    heard: list[Heard] = field(default_factory=list)
    themes: list[ThemeTag] = field(default_factory=list)
    alerts: list[Alert] = field(default_factory=list)
    answers: list[AlertAnswer] = field(default_factory=list)
    actions: list[AuditAction] = field(default_factory=list)
    steps: list[ActionStep] = field(default_factory=list)

    def save(self) -> None:
        for rows in vars(self).values():
            if rows:
                type(rows[0]).objects.bulk_create(rows, batch_size=BATCH)


@transaction.atomic
def import_audits(*, audit_round: AuditRound, audits: Sequence[AuditGiven], by: User, on: date) -> Imported:
    """The given audits in a audit_round, whole or not at all, each under the rules that hold for audits made here."""
    policy.require(by, Verb.PLAN_AUDITS, audit_round)
    if not audits:
        raise RuleBroken("There is no audit to import.")
    check_cases(each.case for each in audits)
    rows = _Rows()
    by_number: dict[int, Audit] = {}
    for given in audits:
        try:
            by_number[given.number] = _audit(audit_round, given, rows)
        except RuleBroken as error:
            raise RuleBroken(f"Audit {given.number} of the import: {error}") from error
    rows.save()
    recount(audits=rows.audits)
    counts = {"gradings": len(rows.gradings), "actions": len(rows.actions), "alerts": len(rows.alerts)}
    record(events.IMPORTED, by=by, on=on, subject=audit_round, values={"audits": len(audits), **counts})
    return Imported(by_number, **counts)


def _audit(audit_round: AuditRound, given: AuditGiven, rows: _Rows) -> Audit:
    if given.team and (given.team.authority, given.team.agency) != (audit_round.authority, audit_round.agency):
        raise RuleBroken("its team belongs to another authority or agency.")
    audit = Audit(
        round=audit_round,
        authority=audit_round.authority,
        agency=audit_round.agency,
        tool=audit_round.tool,
        team=given.team,
        month=audit_round.month,
        key=f"{audit_round.key}-{given.number:03d}",
        case=given.case,
        case_kind=given.case_kind,
        worker=given.worker,
        reaudit_of=given.reaudit_of,
        stage_since=audit_round.month,
        due=given.due,
    )
    rows.audits.append(audit)
    _gradings(audit, given, rows)
    road = _road(audit, given, rows)
    _check_givers(road, given)
    _actions(audit, given, rows)
    if given.reply and given.worker:
        said = given.reply
        rows.replies.append(
            Reply(audit=audit, by=given.worker, agrees=said.agrees, text=said.text, evidence=said.evidence, on=said.on)
        )
    return audit


def _road(audit: Audit, given: AuditGiven, rows: _Rows) -> Road:
    """The road of the given steps, each tried in turn; sets where the audit stands."""
    road = Road()
    last = {each.role: each.found for each in given.gradings}
    moderated = Grading.Role.AGREED in last
    standing = last.get(Grading.Role.AGREED if moderated else Grading.Role.AUDITOR, Found())
    unverified = sum(each.verified_on is None for each in given.actions)
    for number, each in enumerate(given.steps, start=1):
        settled = road.stage in audit_road.SETTLED
        facts = Facts(
            worker=given.worker.email if given.worker else "",
            overall=standing.overall if settled else "",
            open_actions=unverified if settled and each.step != "act" else 0,
            # A re-audit may be imported later, so an inadequate audit may come in waiting for it and not as closed.
            reaudited=False,
        )
        person = each.person.email if each.person else ""
        road = audit_road.take(road, each.step, by=each.by.email, facts=facts, person=person, reason=each.reason)
        rows.stages.append(
            Stage(
                audit=audit, number=number, step=each.step, stage=road.stage, by=each.by, person=each.person,
                reason=each.reason, on=each.on,
            )
        )  # fmt: skip
        if each.step in ("settle", "agree"):
            audit.overall, audit.settled_on = standing.overall, each.on
        if each.step in ("allocate", "reassign"):
            audit.auditor = each.person
        if each.step in ("draw", "redraw"):
            audit.moderator = each.person
    if given.steps:
        audit.stage, audit.stage_since = road.stage, given.steps[-1].on
    return road


def _check_givers(road: Road, given: AuditGiven) -> None:
    """Each grading was given in by a step of its own writer, and each such step has its grading."""
    for role, step in GIVEN_IN.items():
        wrote = [each.by.email for each in given.gradings if each.role == role]
        took = [each.by for each in road.taken if each.step == step]
        if wrote != took:
            raise RuleBroken(f"the steps “{step}” and the gradings by {role.label.lower()} do not fit together.")


def _gradings(audit: Audit, given: AuditGiven, rows: _Rows) -> None:
    roles = [each.role for each in given.gradings]
    settled = any(each.step in ("settle", "agree") for each in given.steps)
    stands = Grading.Role.AGREED if Grading.Role.AGREED in roles else Grading.Role.AUDITOR
    tool = audit.tool.tool
    alerted: set[str] = set()
    for place, each in enumerate(given.gradings):
        last_of_role = place == max(n for n, role in enumerate(roles) if role == each.role)
        grading = new_grading(
            audit,
            each.role,
            each.found,
            by=each.by,
            on=each.on,
            stands=settled and each.role == stands and last_of_role,
            dispute=each.dispute,
        )
        rows.gradings.append(grading)
        for target, made in zip(
            (rows.standards, rows.checks, rows.heard, rows.themes), rows_of(grading, each.found), strict=True
        ):
            target.extend(made)  # type: ignore[attr-defined]
        if tool.scoring == "graded" and each.found.overall:
            said = rulings(tool, each.found.grades, each.found.overall)
            broken = [ruling.text for ruling in said if ruling.strength == "violation"]
            if broken:
                raise RuleBroken(broken[0])
        if each.role in GIVEN_IN:
            _alerts(audit, given, each, alerted, rows)


def _alerts(audit: Audit, given: AuditGiven, grading: GradingGiven, alerted: set[str], rows: _Rows) -> None:
    for told in alerts(audit.tool.tool, grading.found.grades):
        if told.standard in alerted:
            continue
        alerted.add(told.standard)
        alert = Alert(
            audit=audit,
            authority=audit.authority,
            agency=audit.agency,
            standard=told.standard,
            title=told.title,
            to_do=told.action,
            raised_by=grading.by,
            raised_on=grading.on,
            answered_on=given.alert_answered_on,
        )
        rows.alerts.append(alert)
        if given.alert_answered_on and given.alert_answered_by:
            rows.answers.append(
                AlertAnswer(
                    alert=alert, by=given.alert_answered_by, text=given.alert_answer, on=given.alert_answered_on
                )
            )


def _actions(audit: Audit, given: AuditGiven, rows: _Rows) -> None:
    for number, each in enumerate(given.actions, start=1):
        state = AuditAction.State.OPEN
        action = AuditAction(
            audit=audit,
            authority=audit.authority,
            agency=audit.agency,
            team=audit.team,
            number=number,
            level=each.level,
            text=each.text,
            theme=each.theme,
            standard=each.standard,
            owner=each.owner,
            due=each.due,
            made_by=each.made_by,
            made_on=each.made_on,
        )
        told: list[tuple[str, User | None, str, date | None]] = [
            ("evidenced", each.owner, each.evidence or "Shown on the file.", each.evidenced_on),
            ("verified", each.verified_by, each.found or "Seen on the file.", each.verified_on),
        ]
        for step, person, text, day in told:
            if day is None:
                continue
            who: Any = person
            why = action_refusal(
                state, step, by=who.email if who else "", owner=each.owner.email, evidenced_by="", text=text
            )
            if why or who is None:
                raise RuleBroken(why or "nobody is named as verifying an action.")
            state = AuditAction.State(audit_road.ACTION_STEPS[step][1])
            rows.steps.append(ActionStep(action=action, step=step, by=who, text=text, on=day))
        action.state, action.evidenced_on, action.verified_on = state, each.evidenced_on, each.verified_on
        rows.actions.append(action)
