"""Writes by auditor and worker: the draft that loses nothing, the worker's right of reply, and the submitted grade."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from goldenthread.apps.accounts.models import User
from goldenthread.apps.accounts.policies import Verb
from goldenthread.apps.audits import events
from goldenthread.apps.audits.actions.allocating import due_in
from goldenthread.apps.audits.actions.steps import locked, take_step
from goldenthread.apps.audits.actions.writing import raise_alerts, write_grading
from goldenthread.apps.audits.models import Audit, DraftAnswer, Grading, Reply
from goldenthread.apps.audits.policies import policy
from goldenthread.apps.audits.queries import answers_of, may_write_draft, values_seen
from goldenthread.apps.trail.actions import record
from goldenthread.core.audit_answers import Found, field_names, fits, missing, read_answers
from goldenthread.core.audit_themes import load_taxonomy
from goldenthread.core.errors import InputNotFit, RuleBroken

# One sitting at the form is one event of the trail; the versions of each answer are kept beside the audit.
SITTING = timedelta(minutes=30)


@dataclass(frozen=True)
class Saved:
    """What came of a save: the version each field now has, and the fields somebody else had changed meanwhile."""

    versions: dict[str, int]
    conflicts: tuple[str, ...]


@transaction.atomic
def save_answers(*, audit: Audit, answers: Mapping[str, str], seen: Mapping[str, int], by: User, on: date) -> Saved:
    """The answers as new versions of the draft. `seen` is the version of each field that the writer's window showed.

    An answer on top of a version its writer had not seen is kept beside it and marked, so that neither is lost.
    """
    verb = Verb.MODERATE_AUDITS if by.pk == audit.moderator_id else Verb.GRADE_AUDITS
    policy.require(by, verb, audit)
    held = locked(audit)
    if not may_write_draft(held, by):
        raise RuleBroken("The draft is closed: it is with the worker, or submitted. Take it back to the draft first.")
    known = set(names_for(held))
    if any(name not in known or not fits(name, value) for name, value in answers.items()):
        raise InputNotFit("The form holds an answer that this tool does not have. Load the page anew.")
    current, earlier = answers_of(held, by), values_seen(held, by, seen)
    last = _last_saved(held, by)
    versions, conflicts, rows = {}, [], []
    for name, value in answers.items():
        there = current.get(name)
        value = value.replace("\r\n", "\n")
        untouched = there is not None and value == earlier.get(name, "")
        if value == (there.value if there else "") or untouched:
            versions[name] = there.version if there else 0
            continue
        unseen = there is not None and seen.get(name, 0) < there.version
        versions[name] = (there.version if there else 0) + 1
        if unseen:
            conflicts.append(name)
        rows.append(DraftAnswer(audit=held, by=by, field=name, version=versions[name], value=value, conflict=unseen))
    DraftAnswer.objects.bulk_create(rows)
    if held.stage == "allocated":
        take_step(held, "draft", by=by, on=on, due=held.due)
    if rows:
        raise_alerts(held, _found(held, by), by=by, on=on)
    if last is None or timezone.now() - last > SITTING:
        record(events.DRAFT_SAVED, by=by, on=on, subject=held, values={"fields": len(rows)})
    return Saved(versions, tuple(conflicts))


@transaction.atomic
def share(*, audit: Audit, by: User, on: date) -> Grading:
    """The draft as the worker now sees it, kept as it was shown. A worker not on this system is told by the auditor."""
    policy.require(by, Verb.GRADE_AUDITS, audit)
    held = locked(audit)
    found = _complete(held, by)
    programme = held.round.programme
    take_step(held, "share", by=by, on=on, due=due_in(programme, on, programme.days_to_reply))
    grading = write_grading(held, Grading.Role.SHARED, found, by=by, on=on)
    raise_alerts(held, found, by=by, on=on)
    record(events.SHARED, by=by, on=on, subject=held, values={"reply_by": held.due})
    return grading


@transaction.atomic
def reply(*, audit: Audit, agrees: bool, text: str = "", evidence: str = "", by: User, on: date) -> Reply:
    """What the worker says of the draft: they agree, or they disagree with evidence. No grade changes by it."""
    policy.require(by, Verb.REPLY_TO_AUDITS, audit)
    held = locked(audit)
    if not agrees and not evidence.strip():
        raise RuleBroken("To disagree, say what on the file or elsewhere shows otherwise.")
    programme = held.round.programme
    take_step(held, "reply", by=by, on=on, due=due_in(programme, on, programme.days_to_reply))
    said = Reply.objects.create(audit=held, by=by, agrees=agrees, text=text, evidence=evidence, on=on)
    record(events.REPLIED, by=by, on=on, subject=held, values={"answer": "agrees" if agrees else "disagrees"})
    return said


@transaction.atomic
def go_on_without_reply(*, audit: Audit, reason: str, by: User, on: date) -> Audit:
    """The audit without the worker's reply: its day has passed, or the worker is not on this system; with the reason."""
    policy.require(by, Verb.GRADE_AUDITS, audit)
    held = locked(audit)
    if held.worker_id and held.due and on <= held.due and held.stage == "with_worker":
        raise RuleBroken(f"The worker has until {held.due:%-d %B %Y} to reply.")
    programme = held.round.programme
    take_step(held, "no_reply", by=by, on=on, reason=reason, due=due_in(programme, on, programme.days_to_reply))
    record(events.STEP_TAKEN, by=by, on=on, subject=held, reason=reason, values={"says": "noted that no reply came"})
    return held


@transaction.atomic
def change_after_reply(*, audit: Audit, reason: str, by: User, on: date) -> Audit:
    """The audit back in draft, by its auditor and with a reason. What was shown and submitted before stays on record."""
    policy.require(by, Verb.GRADE_AUDITS, audit)
    held = locked(audit)
    programme = held.round.programme
    take_step(held, "unlock", by=by, on=on, reason=reason, due=due_in(programme, on, programme.days_to_reply))
    record(events.UNLOCKED, by=by, on=on, subject=held, reason=reason)
    return held


@transaction.atomic
def submit(*, audit: Audit, by: User, on: date) -> Grading:
    """The auditor's grading as it is given in, with the reasons for the overall grade."""
    policy.require(by, Verb.GRADE_AUDITS, audit)
    held = locked(audit)
    found = _complete(held, by)
    take_step(held, "submit", by=by, on=on)
    grading = write_grading(held, Grading.Role.AUDITOR, found, by=by, on=on)
    raise_alerts(held, found, by=by, on=on)
    record(events.SUBMITTED, by=by, on=on, subject=held, values={"grading": grading.pk})
    return grading


def names_for(audit: Audit) -> tuple[str, ...]:
    """The fields of the form of one audit."""
    themes = [each.key for each in load_taxonomy().themes]
    return field_names(audit.tool.tool, questions=audit.round.questions, themes=themes)


def complete_answers(audit: Audit, by: User) -> Found:
    """What this person's draft says, or InputNotFit that lists what is still missing."""
    return _complete(audit, by)


def _complete(audit: Audit, by: User) -> Found:
    found = _found(audit, by)
    wrong = missing(audit.tool.tool, found, questions=audit.round.questions)
    if wrong:
        raise InputNotFit("The audit is not complete yet. " + " ".join(sentence for _, sentence in wrong[:5]))
    return found


def _found(audit: Audit, by: User) -> Found:
    return read_answers(audit.tool.tool, {name: each.value for name, each in answers_of(audit, by).items()})


def _last_saved(audit: Audit, by: User):
    return DraftAnswer.objects.filter(audit=audit, by=by).aggregate(last=Max("saved_at"))["last"]
