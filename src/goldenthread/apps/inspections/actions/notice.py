"""Writes to the running of an inspection: notice, runbook, information requests and handovers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from django.db import transaction

from goldenthread.apps.accounts.models import Post, User
from goldenthread.apps.inspections import events
from goldenthread.apps.inspections.actions.entering import refuse_published
from goldenthread.apps.inspections.actions.record import open_inspection
from goldenthread.apps.inspections.models import Handover, InformationRequest, Inspection, Run, RunbookStep
from goldenthread.apps.inspections.policies import policy
from goldenthread.apps.returns import queries as returns
from goldenthread.apps.trail.actions import record
from goldenthread.core.calendars import add_working_days, load_calendar
from goldenthread.core.errors import RuleBroken
from goldenthread.core.framework_parts import Phase
from goldenthread.core.frameworks import load_framework

# The working days of phases and requests; the framework files give their number and no calendar.
CALENDAR = "england-bank-holidays"


@transaction.atomic
def give_notice(
    *,
    key: str,
    title: str,
    authority: str,
    framework: str,
    kind: str,
    purpose: str,
    notice_kind: str,
    notified_on: date,
    on_site_from: date,
    on_site_to: date,
    notified_at: datetime | None = None,
    notice_note: str = "",
    components: Sequence[str] | None = None,
    history: Sequence[Mapping[str, str]] = (),
    source: str = "",
    lead: User,
    by: User,
    on: date,
) -> Inspection:
    """A new inspection with its dated runbook and information requests; mock and peer inspections go the same road."""
    policy.require_write(by)
    if purpose not in Run.Purpose.values:
        raise RuleBroken(f"Say what it is: {', '.join(Run.Purpose.labels).lower()}.")
    if notified_on > on_site_from:
        raise RuleBroken("Notice is given on the first day on site or before it. Check the days.")
    if not policy.may_inspect(lead):
        raise RuleBroken(f"{lead.name} cannot lead the inspection without a role that takes part in inspections.")
    inspection = open_inspection(
        key=key,
        title=title,
        authority=authority,
        framework=framework,
        kind=kind,
        components=components,
        on_site_from=on_site_from,
        on_site_to=on_site_to,
        notice_kind=notice_kind,
        notified_at=notified_at,
        notice_note=notice_note,
        history=history,
        source=source,
        by=by,
        on=on,
    )
    Run.objects.create(inspection=inspection, purpose=purpose, notified_on=notified_on, lead=lead)
    _write_runbook(inspection, notified_on)
    _write_requests(inspection, notified_on)
    values = {"purpose": Run.Purpose(purpose).label.lower(), "kind": notice_kind, "day": notified_on}
    record(events.NOTICE_GIVEN, by=by, on=on, subject=inspection, values=values)
    return inspection


@transaction.atomic
def add_runbook_step(
    *, inspection: Inspection, label: str, starts_on: date, ends_on: date, owner: Post | None, by: User, on: date
) -> RunbookStep:
    """A piece of logistics in the runbook: rooms, access, travel, an interview, somebody to meet the team."""
    policy.require_write(by, inspection)
    refuse_published(inspection)
    if not label.strip():
        raise RuleBroken("Say what has to be done.")
    if ends_on < starts_on:
        raise RuleBroken("It ends before it starts. Check the days.")
    step = RunbookStep.objects.create(
        inspection=inspection,
        kind=RunbookStep.Kind.LOGISTICS,
        label=label,
        starts_on=starts_on,
        ends_on=ends_on,
        owner=owner,
        place=inspection.runbook.count(),
    )
    record(events.STEP_ADDED, by=by, on=on, subject=step, values={"due": ends_on})
    return step


@transaction.atomic
def own_runbook_step(*, step: RunbookStep, owner: Post, by: User, on: date) -> RunbookStep:
    """The step with the post that owns it."""
    policy.require_write(by, step)
    refuse_published(step.inspection)
    old, step.owner = step.owner, owner
    step.save(update_fields=["owner"])
    values = {"old": old.title if old else None, "owner": owner.title}
    record(events.STEP_OWNED, by=by, on=on, subject=step, values=values)
    return step


@transaction.atomic
def complete_runbook_step(*, step: RunbookStep, note: str, by: User, on: date) -> RunbookStep:
    """The step as done on a day; it is done once."""
    policy.require_write(by, step)
    if step.done_on:
        raise RuleBroken(f"This was already done on {step.done_on.day} {step.done_on:%B %Y}.")
    step.done_on, step.done_note = on, note
    step.save(update_fields=["done_on", "done_note"])
    record(events.STEP_DONE, by=by, on=on, subject=step)
    return step


@transaction.atomic
def set_request_due(
    *, request: InformationRequest, due_on: date, due_time: time | None, owner: Post | None, by: User, on: date
) -> InformationRequest:
    """The day and hour by which a request is answered, and the post that answers it."""
    policy.require_write(by, request)
    refuse_published(request.inspection)
    old = request.due_on
    request.due_on, request.due_time, request.owner = due_on, due_time, owner
    request.save(update_fields=["due_on", "due_time", "owner"])
    values = {"old": old, "due": due_on, "owner": owner.title if owner else None}
    record(events.REQUEST_DUE, by=by, on=on, subject=request, values=values)
    return request


@transaction.atomic
def hand_over(
    *,
    request: InformationRequest,
    state: str,
    version: str = "",
    return_version: str = "",
    note: str = "",
    by: User,
    on: date,
) -> Handover:
    """One turn of a request: the authority gives or says it holds none, the team accepts or sends back."""
    if state in (Handover.State.ACCEPTED, Handover.State.SENT_BACK):
        policy.require_inspect(by, request)
    else:
        policy.require_write(by, request)
    refuse_published(request.inspection)
    if state not in Handover.State.values:
        raise RuleBroken(f"A request is one of: {', '.join(Handover.State.labels).lower()}.")
    latest = request.latest
    if state == Handover.State.GIVEN and not version.strip() and not return_version:
        raise RuleBroken("Say which version was given, for instance its date or its file name.")
    if state in (Handover.State.ACCEPTED, Handover.State.SENT_BACK) and (
        latest is None or latest.state != Handover.State.GIVEN
    ):
        raise RuleBroken("Nothing was given that could be accepted or sent back.")
    if state in (Handover.State.SENT_BACK, Handover.State.NOT_HELD) and not note.strip():
        raise RuleBroken("Give the reason, so that whoever answers knows what is wrong.")
    if return_version:
        if request.kind != "child_list":
            raise RuleBroken("Only a list of children is linked to a sealed version of a return.")
        returns.version(by, return_version)
    turn = Handover.objects.create(
        request=request, state=state, on=on, by=by.name, version=version, return_version=return_version, note=note
    )
    values = {"state": turn.get_state_display().lower(), "version": version or return_version}
    record(events.HANDED_OVER, by=by, on=on, subject=request, reason=note, values=values)
    return turn


def _write_runbook(inspection: Inspection, notified_on: date) -> None:
    framework, place = load_framework(inspection.framework), 0
    for phase in framework.phases:
        if phase.kinds and inspection.kind not in phase.kinds:
            continue
        first, last = _days(phase, inspection, notified_on)
        held = [(RunbookStep.Kind.PHASE, phase.label, first)]
        held += [(RunbookStep.Kind.DELIVERABLE, label, last) for label in phase.deliverables]
        for kind, label, starts in held:
            RunbookStep.objects.create(
                inspection=inspection,
                kind=kind,
                phase=phase.key,
                label=label,
                starts_on=starts,
                ends_on=last,
                place=place,
            )
            place += 1


def _days(phase: Phase, inspection: Inspection, notified_on: date) -> tuple[date | None, date | None]:
    base = {"notified": notified_on, "on_site": inspection.on_site_from, "fieldwork_end": inspection.on_site_to}
    start = base.get(phase.counted_from)
    if start is None:
        return None, None
    calendar = load_calendar(CALENDAR)
    return add_working_days(start, phase.starts, calendar), add_working_days(start, phase.ends, calendar)


def _write_requests(inspection: Inspection, notified_on: date) -> None:
    calendar = load_calendar(CALENDAR)
    for place, each in enumerate(load_framework(inspection.framework).requests):
        start = notified_on if each.due_from == "notified" else inspection.on_site_from
        InformationRequest.objects.create(
            inspection=inspection,
            key=each.key,
            label=each.label,
            kind=each.kind,
            number=each.number,
            scope=each.scope,
            due_on=None if each.due is None else add_working_days(start, each.due, calendar),
            place=place,
        )
