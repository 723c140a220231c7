"""From a draft to a report: what was read, what a person says of each field, and what is then kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.reports import events
from goldenthread.apps.reports.fields import Field, checked, field_of, fields_of, framework_of
from goldenthread.apps.reports.models import FieldDecision, Passage, PublishedReport, Reading, ReportJudgement
from goldenthread.apps.reports.policies import policy
from goldenthread.apps.trail.actions import record
from goldenthread.core import authorities
from goldenthread.core.errors import InputNotFit, RuleBroken

Answer = FieldDecision.Answer


@transaction.atomic
def draft_reading(*, read: Mapping[str, Any], sha256: str, source: str = "report", by: User, on: date) -> Reading:
    """A draft of what was read from one file. Nothing of it counts until a person has decided on its fields."""
    reading = Reading(
        authority=by.authority,
        source=source,
        file_name=str(read["file"])[:100],
        sha256=sha256,
        record=dict(read),
        read_on=on,
        read_by=by.name,
    )
    policy.require_write(by, reading)
    there = Reading.objects.filter(authority=by.authority, sha256=sha256, set_aside_on=None).first()
    if there:
        raise RuleBroken(f"This very file was already read, on {there.read_on:%-d %B %Y}. Go on with that reading.")
    reading.save(force_insert=True)
    record(events.DRAFTED, by=by, on=on, subject=reading, values={"file": reading.file_name, "sha256": sha256})
    return reading


@transaction.atomic
def decide_field(
    *, reading: Reading, field: str, answer: str, value: Any = None, seen: int | None = None, by: User, on: date
) -> FieldDecision:
    """What a person says of one field: right as read, put right with a value, or not in the report.

    `seen` is the number of the decision the person had before them; where somebody else has decided since, nothing
    is overwritten.
    """
    policy.require_write(by, reading)
    _refuse_closed(reading)
    one = field_of(reading, field)
    if (one.decision.pk if one.decision else None) != seen:
        raise RuleBroken(
            f"{one.decision.decided_by if one.decision else 'Somebody'} decided on this field while you looked at it. "
            "See what was decided, then decide again."
        )
    if answer not in (Answer.RIGHT, Answer.CORRECTED, Answer.ABSENT):
        raise InputNotFit("Say whether it is right, put it right, or say that it is not in the report.")
    if answer == Answer.RIGHT and not one.read:
        raise InputNotFit("Nothing was read here that could be right. Give what the report says.")
    if answer == Answer.ABSENT and one.needed:
        raise InputNotFit(f"A report cannot be kept without its {one.label.lower()}. Put it right instead.")
    kept = None
    if answer != Answer.ABSENT:
        kept = checked(one, one.value if answer == Answer.RIGHT else value, framework_of(fields_of(reading)))
    decision = FieldDecision.objects.create(
        reading=reading, field=field, answer=answer, value=kept, decided_on=on, decided_by=by.name
    )
    values = {"field": one.label, "answer": decision.get_answer_display().lower()}
    record(events.FIELD_DECIDED, by=by, on=on, subject=reading, values=values)
    return decision


@transaction.atomic
def add_missed(
    *, reading: Reading, text: str, finding_class: str, body: str, page: int | None = None, by: User, on: date
) -> FieldDecision:
    """A recommendation of the report that the reader did not find, added by a person."""
    policy.require_write(by, reading)
    _refuse_closed(reading)
    field = Field("recommendation-added", "Recommendation", "passage", None)
    given = {"text": text, "class": finding_class, "body": body, "page": page}
    kept = checked(field, given, framework_of(fields_of(reading)))
    number = reading.decisions.filter(field__startswith=f"{field.key}-").values("field").distinct().count() + 1
    decision = FieldDecision.objects.create(
        reading=reading,
        field=f"{field.key}-{number}",
        answer=Answer.ADDED,
        value=kept,
        decided_on=on,
        decided_by=by.name,
    )
    record(events.MISSED_ADDED, by=by, on=on, subject=reading)
    return decision


@transaction.atomic
def set_aside(*, reading: Reading, reason: str, by: User, on: date) -> Reading:
    """A draft nobody wants to go on with; it stays on record, and the same file may be read again."""
    policy.require_write(by, reading)
    _refuse_closed(reading)
    if not reason.strip():
        raise RuleBroken("Say why the reading is set aside.")
    reading.set_aside_on, reading.set_aside_because = on, reason
    reading.save(update_fields=["set_aside_on", "set_aside_because"])
    record(events.SET_ASIDE, by=by, on=on, subject=reading, reason=reason)
    return reading


@transaction.atomic
def save_report(*, reading: Reading, by: User, on: date) -> PublishedReport:
    """The report made of what people confirmed. A field nobody decided on, or that is not in the report, is left out."""
    policy.require_write(by, reading)
    _refuse_closed(reading)
    fields = fields_of(reading)
    by_key = {each.key: each for each in fields}
    missing = [each.label.lower() for each in fields if each.needed and each.kept is None]
    if missing:
        raise RuleBroken(f"Decide first on the {', '.join(missing)}: without them a report cannot be placed.")
    found = authorities.by_dfe(by_key["authority"].kept)
    began, ended = (_day(by_key[key].kept) for key in ("on_site_from", "on_site_to"))
    published = _day(by_key["published"].kept)
    _refuse_impossible_days(began, ended, published)
    _refuse_a_second(reading, found.dfe, by_key["framework"].kept, began)
    report = PublishedReport.objects.create(
        authority=reading.authority,
        reading=reading,
        dfe=found.dfe,
        name=found.name,
        region=found.region,
        framework=by_key["framework"].kept,
        kind=by_key["kind"].kept,
        on_site_from=began,
        on_site_to=ended,
        published=published,
        lead_inspector=by_key["lead_inspector"].kept or "",
        source=f"{reading.file_name}, SHA-256 {reading.sha256[:12]}",
        confirmed_on=on,
        confirmed_by=by.name,
    )
    _keep_grades(report, fields)
    _keep_passages(report, fields)
    confirmed = sum(each.kept is not None for each in fields)
    values = {"confirmed": confirmed, "left": len(fields) - confirmed}
    record(events.SAVED, by=by, on=on, subject=report, values=values)
    return report


def _keep_grades(report: PublishedReport, fields: Sequence[Field]) -> None:
    for each in fields:
        if each.kind == "grade" and each.kept is not None:
            ReportJudgement.objects.create(
                report=report,
                key=each.key.removeprefix("judgement-"),
                grade=each.kept,
                page=each.page,
                position=each.position,
                as_read=each.decision.answer == Answer.RIGHT,
                confirmed_on=each.decision.decided_on,
                confirmed_by=each.decision.decided_by,
            )


def _keep_passages(report: PublishedReport, fields: Sequence[Field]) -> None:
    place = 0
    for each in fields:
        if each.kind not in ("passage", "passages") or each.kept is None:
            continue
        finding = each.kind == "passages"
        for given in each.kept if finding else [each.kept]:
            place += 1
            Passage.objects.create(
                report=report,
                kind=Passage.Kind.FINDING if finding else Passage.Kind.RECOMMENDATION,
                finding_class=given.get("class", "") or ("strength" if finding and report.second_hand else ""),
                body=given.get("body", ""),
                judgement=each.key.removeprefix("findings-") if finding else "",
                number=given.get("number") or "",
                text=given["text"],
                national_framework=given.get("national_framework", []),
                page=given.get("page"),
                position=given.get("position"),
                place=place,
                confirmed_on=each.decision.decided_on,
                confirmed_by=each.decision.decided_by,
            )


def _refuse_closed(reading: Reading) -> None:
    if PublishedReport.objects.filter(reading=reading).exists():
        raise RuleBroken("The report of this reading is already saved, so its fields no longer change.")
    if reading.set_aside_on:
        raise RuleBroken("This reading was set aside. Read the file again to begin anew.")


def _refuse_impossible_days(began: date | None, ended: date | None, published: date | None) -> None:
    if began and ended and ended < began:
        raise RuleBroken("The inspection ends before it starts. Look at the two days on site again.")
    if published and (ended or began) and published < (ended or began):
        raise RuleBroken("The report is published before the inspection ended. Look at the dates again.")


def _refuse_a_second(reading: Reading, dfe: int, framework: str, began: date | None) -> None:
    """One inspection is held once as a report, and once more as a council's paper about it."""
    same = PublishedReport.objects.filter(
        authority=reading.authority, dfe=dfe, framework=framework, on_site_from=began, withdrawn_on=None
    )
    paper = reading.source == Reading.Source.PAPER
    there = [each for each in same.select_related("reading") if began and each.second_hand == paper]
    if there:
        raise RuleBroken(f"{there[0]} is already held. Withdraw it first if this reading is the better one.")


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
