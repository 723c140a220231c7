"""Writes to the inspection record, one function for each thing a person can do to it. A published one is closed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.inspections import events
from goldenthread.apps.inspections.actions.entering import (
    AskGiven,
    CountGiven,
    enter_counts,
    enter_finding,
    enter_grade,
    enter_recommendation,
    refuse_published,
)
from goldenthread.apps.inspections.models import (
    Component,
    DutyDone,
    Finding,
    GradeDecision,
    Inspection,
    Judgement,
    Recommendation,
    TeamMember,
)
from goldenthread.apps.inspections.policies import policy
from goldenthread.apps.trail.actions import record
from goldenthread.core import authorities
from goldenthread.core.errors import RuleBroken
from goldenthread.core.frameworks import Framework, load_framework


@dataclass(frozen=True)
class TeamGiven:
    """How many of one role inspected."""

    role: str
    count: int
    shadow: bool = False


@transaction.atomic
def open_inspection(
    *,
    key: str,
    title: str,
    authority: str,
    framework: str,
    kind: str,
    on_site_from: date,
    on_site_to: date,
    components: Sequence[str] | None = None,
    notice_kind: str = "",
    notified_at: datetime | None = None,
    notice_note: str = "",
    published_on: date | None = None,
    received_on: date | None = None,
    received_assumed: bool = False,
    publication_note: str = "",
    history: Sequence[Mapping[str, str]] = (),
    source: str = "",
    by: User,
    on: date,
) -> Inspection:
    """A new record with the components and judgements of its framework edition, all still without a grade.

    `components` names the parts that were inspected; left out, all parts of the edition were.
    """
    edition = load_framework(framework)
    found = authorities.by_dfe(int(authority))
    if on_site_to < on_site_from:
        raise RuleBroken("The inspection ends before it starts. Check the dates on site.")
    if published_on and published_on < on_site_to:
        raise RuleBroken("The report is published before the inspection ended. Check the dates.")
    if Inspection.objects.filter(key=key).exists():
        raise RuleBroken(f"There is already an inspection with the key {key}.")
    inspection = Inspection(
        key=key,
        title=title,
        authority=f"{found.dfe:03d}",
        authority_name=found.name,
        framework=framework,
        kind=kind,
        notice_kind=notice_kind,
        notified_at=notified_at,
        notice_note=notice_note,
        on_site_from=on_site_from,
        on_site_to=on_site_to,
        published_on=published_on,
        received_on=received_on,
        received_assumed=received_assumed,
        publication_note=publication_note,
        history=list(history),
        source=source,
    )
    policy.require_write(by, inspection)
    inspection.save(force_insert=True)
    for place, part in enumerate(edition.components):
        if components is None or part.key in components:
            _add_component(inspection, edition, part.key, place)
    record(events.OPENED, by=by, on=on, subject=inspection, values={"framework": framework})
    return inspection


@transaction.atomic
def record_grade(*, judgement: Judgement, grade: str, reasons: str, by: User, on: date) -> GradeDecision:
    """A decision about one grade, with its reasons and what the limiting rules answer to it.

    The rules only say; the person decides. An earlier decision stays in the history.
    """
    inspection = judgement.record_of()
    policy.require_write(by, inspection)
    refuse_published(inspection)
    decision, old = enter_grade(judgement=judgement, grade=grade, reasons=reasons, by=by, on=on)
    record(events.GRADE_RECORDED, by=by, on=on, subject=judgement, reason=reasons, values={"old": old, "new": grade})
    return decision


@transaction.atomic
def add_finding(
    *,
    inspection: Inspection,
    key: str,
    kind: str,
    text: str,
    judgement: Judgement | None = None,
    title: str = "",
    public_text: str = "",
    claims: Sequence[Mapping[str, Any]] = (),
    claimed_by: str = "",
    topics: Sequence[str] = (),
    same_evidence_as: Sequence[str] = (),
    source_ref: str = "",
    by: User,
    on: date,
) -> Finding:
    """A finding of one kind, under a judgement where it belongs to one."""
    policy.require_write(by, inspection)
    refuse_published(inspection)
    finding = enter_finding(
        inspection=inspection,
        key=key,
        kind=kind,
        text=text,
        judgement=judgement,
        title=title,
        public_text=public_text,
        claims=claims,
        claimed_by=claimed_by,
        topics=topics,
        same_evidence_as=same_evidence_as,
        source_ref=source_ref,
    )
    record(events.FINDING_ADDED, by=by, on=on, subject=finding, values={"kind": finding.get_kind_display()})
    return finding


@transaction.atomic
def add_recommendation(
    *,
    component: Component,
    ref: str,
    text: str,
    finding_class: str,
    asks: Iterable[AskGiven],
    judgement: Judgement | None = None,
    numeral: str = "",
    topics: Sequence[str] = (),
    recurrences: Sequence[Mapping[str, str]] = (),
    source_ref: str = "",
    by: User,
    on: date,
) -> Recommendation:
    """A recommendation with at least one ask; its class must be one of the framework's."""
    inspection = component.record_of()
    policy.require_write(by, inspection)
    refuse_published(inspection)
    given = list(asks)
    recommendation = enter_recommendation(
        component=component,
        ref=ref,
        text=text,
        finding_class=finding_class,
        asks=given,
        judgement=judgement,
        numeral=numeral,
        topics=topics,
        recurrences=recurrences,
        source_ref=source_ref,
    )
    record(
        events.RECOMMENDATION_ADDED,
        by=by,
        on=on,
        subject=recommendation,
        values={"ref": ref, "asks": [ask.letter for ask in given]},
    )
    return recommendation


@transaction.atomic
def record_team(*, inspection: Inspection, team: Sequence[TeamGiven], by: User, on: date) -> None:
    """The team of the inspection, replacing what was recorded before."""
    policy.require_write(by, inspection)
    refuse_published(inspection)
    inspection.team.all().delete()
    for place, each in enumerate(team):
        TeamMember.objects.create(
            inspection=inspection, role=each.role, count=each.count, shadow=each.shadow, place=place
        )
    values = {"team": [f"{each.count} {each.role}" for each in team]}
    record(events.TEAM_RECORDED, by=by, on=on, subject=inspection, values=values)


@transaction.atomic
def count_evidence(*, inspection: Inspection, counts: Sequence[CountGiven], by: User, on: date) -> None:
    """How much of each kind of evidence was gathered, replacing what was recorded before."""
    policy.require_write(by, inspection)
    refuse_published(inspection)
    enter_counts(inspection=inspection, counts=counts)
    values = {"counts": {each.key: each.count for each in counts}}
    record(events.EVIDENCE_COUNTED, by=by, on=on, subject=inspection, values=values)


@transaction.atomic
def receive_report(
    *, inspection: Inspection, received_on: date, by: User, on: date, reason: str = "", assumed: bool = False
) -> Inspection:
    """The day the authority received the report, from which the statutory clocks run; a change needs a reason.

    `assumed` says that nobody wrote the day down and another was taken for it.
    """
    policy.require_write(by, inspection)
    if received_on < inspection.on_site_to:
        raise RuleBroken("A report cannot be received before the inspection ended.")
    old = inspection.received_on
    if old and old != received_on and not reason.strip():
        raise RuleBroken("The day of receipt moves every statutory clock; give the reason for changing it.")
    inspection.received_on, inspection.received_assumed = received_on, assumed
    inspection.save(update_fields=["received_on", "received_assumed"])
    values = {"old": old, "received": received_on}
    record(events.REPORT_RECEIVED, by=by, on=on, subject=inspection, reason=reason, values=values)
    return inspection


@transaction.atomic
def record_duty_done(*, inspection: Inspection, clock: str, done_on: date, proof: str, by: User, on: date) -> DutyDone:
    """The day a statutory duty was met, with what shows it; a correction is a new row, and the old one stays."""
    policy.require_write(by, inspection)
    duties = {each.key: each.label for each in load_framework(inspection.framework).clocks}
    if clock not in duties:
        raise RuleBroken(f"“{clock}” is not a duty of this framework. It has: {', '.join(duties)}.")
    if inspection.received_on is None or done_on < inspection.received_on:
        raise RuleBroken("A duty cannot be met before the report was received. Check both days.")
    if done_on > on:
        raise RuleBroken("A duty cannot be recorded as met on a day that has not come yet.")
    if not proof.strip():
        raise RuleBroken("Say what shows it: an address on the website, a letter, a minute.")
    done = DutyDone.objects.create(
        inspection=inspection, clock=clock, done_on=done_on, proof=proof, recorded_by=by.name
    )
    values = {"duty": duties[clock], "done": done_on, "proof": proof}
    record(events.DUTY_DONE, by=by, on=on, subject=inspection, values=values)
    return done


@transaction.atomic
def note_known_before(*, judgement: Judgement, since: date, text: str, by: User, on: date) -> Judgement:
    """Since when the body itself had known of the weaknesses under a judgement, so that their age can be shown."""
    policy.require_write(by, judgement.record_of())
    refuse_published(judgement.record_of())
    judgement.known_since, judgement.known_text = since, text
    judgement.save(update_fields=["known_since", "known_text"])
    record(events.KNOWN_BEFORE, by=by, on=on, subject=judgement, values={"since": since})
    return judgement


def _add_component(inspection: Inspection, edition: Framework, key: str, place: int) -> None:
    part = edition.component(key)
    component = Component.objects.create(
        inspection=inspection,
        key=part.key,
        title=part.label,
        body=part.body_type,
        legal_basis="; ".join(f"{basis.citation} ({basis.gives})" for basis in part.legal_basis),
        place=place,
    )
    made: dict[str, Judgement] = {}
    for each in sorted((each for each in edition.judgements if each.component == key), key=lambda each: each.order):
        made[each.key] = Judgement.objects.create(
            component=component,
            key=each.key,
            title=each.label,
            kind=each.kind,
            parent=made.get(each.parent or ""),
            place=each.order,
        )
