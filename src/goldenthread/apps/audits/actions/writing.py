"""Writes a grading as rows: what one person found, in the role they found it in. Used by every action that grades."""

from __future__ import annotations

from datetime import date

from goldenthread.apps.accounts.models import User
from goldenthread.apps.audits import events
from goldenthread.apps.audits.models import Alert, Audit, CheckAnswer, Grading, Heard, StandardGrade, ThemeTag
from goldenthread.apps.audits.numbers.actions import recount
from goldenthread.apps.trail.actions import record
from goldenthread.core.audit_answers import Found
from goldenthread.core.audit_tools import alerts


def rows_of(
    grading: Grading, found: Found
) -> tuple[list[StandardGrade], list[CheckAnswer], list[Heard], list[ThemeTag]]:
    """The rows under a grading, not saved yet."""
    counted = {
        "authority": grading.authority,
        "agency": grading.agency,
        "tool_id": grading.tool_id,
        "team_id": grading.team_id,
        "month": grading.month,
        "stands": grading.stands,
    }
    standards = [
        StandardGrade(
            grading=grading,
            role=grading.role,
            standard=key,
            grade=each.grade,
            evidence=each.evidence,
            strengths=each.strengths,
            gaps=each.gaps,
            impact=each.impact,
            **counted,
        )
        for key, each in found.standards.items()
        if each.grade
    ]
    checks = [
        CheckAnswer(grading=grading, check_key=key, answer=answer, comment=comment, **counted)
        for key, (answer, comment) in found.checks.items()
    ]
    heard = [Heard(grading=grading, who=who, said=each.said, not_heard=each.why) for who, each in found.heard.items()]
    themes = [ThemeTag(grading=grading, theme=key, kind=kind, **counted) for key, kind in found.themes.items()]
    return standards, checks, heard, themes


def new_grading(
    audit: Audit, role: str, found: Found, *, by: User, on: date, stands: bool = False, dispute: str = ""
) -> Grading:
    """A grading that is not saved yet."""
    return Grading(
        audit=audit,
        role=role,
        by=by,
        overall=found.overall,
        reasons=found.reasons,
        answered=found.answered,
        good_practice=found.good_practice,
        learning=found.learning,
        header=dict(found.header),
        disputed=bool(dispute.strip()),
        dispute=dispute,
        on=on,
        authority=audit.authority,
        agency=audit.agency,
        tool_id=audit.tool_id,
        team_id=audit.team_id,
        month=audit.month,
        stands=stands,
    )


def write_grading(audit: Audit, role: str, found: Found, *, by: User, on: date, dispute: str = "") -> Grading:
    """The grading of one person with all its rows; nothing that is there already changes."""
    grading = new_grading(audit, role, found, by=by, on=on, dispute=dispute)
    grading.save(force_insert=True)
    for rows in rows_of(grading, found):
        if rows:
            type(rows[0]).objects.bulk_create(rows)  # type: ignore[attr-defined]
    return grading


def let_stand(grading: Grading, *, on: date) -> None:
    """The grading as the one that counts for its audit, with all its rows."""
    audit = grading.audit
    Grading.objects.filter(pk=grading.pk).update(stands=True)
    for kind in (StandardGrade, CheckAnswer, ThemeTag):
        kind.objects.filter(grading=grading).update(stands=True)
    grading.stands = True
    audit.overall, audit.settled_on = grading.overall, on
    audit.save(update_fields=["overall", "settled_on"])
    recount(audits=[audit])


def raise_alerts(audit: Audit, found: Found, *, by: User, on: date) -> list[Alert]:
    """A same-day alert for each critical standard found inadequate that has none yet. No later grade takes it away."""
    told = alerts(audit.tool.tool, found.grades)
    there = set(audit.alerts.values_list("standard", flat=True)) if told else set()
    raised = []
    for each in told:
        if each.standard in there:
            continue
        raised.append(
            Alert.objects.create(
                audit=audit,
                authority=audit.authority,
                agency=audit.agency,
                standard=each.standard,
                title=each.title,
                to_do=each.action,
                raised_by=by,
                raised_on=on,
            )
        )
        record(events.ALERT_RAISED, by=by, on=on, subject=audit, values={"standard": each.title})
    return raised
