"""Reads audits, always from what a person may see.

    a lead        every audit of the authority (a partner's lead: of that partner)
    an auditor    what they audit or moderate
    a worker      audits of their own work, once the draft was shown to them
    an owner      audits their actions come from

A grading is open to its writer; to the worker as it was shown to them; to the others once the moderator has graded, or
the grade has settled. So a moderator is blind because the rows do not reach them, whatever a page would show.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from django.db.models import Count, Q, QuerySet

from goldenthread.apps.accounts.models import User
from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.audits.models import (
    Alert,
    Audit,
    AuditAction,
    AuditRound,
    DraftAnswer,
    FindingEvidence,
    Grading,
    Programme,
    Reply,
    Team,
    ToolEdition,
)
from goldenthread.apps.audits.policies import COUNCIL, NO_AGENCY, agency_of
from goldenthread.core.audit_answers import Found, HeardFound, StandardFound
from goldenthread.core.audit_road import SETTLED

# Where everybody who may see the audit may see its gradings, and where the worker may see the audit at all.
OPEN_GRADES = ("moderated", *SETTLED)
SHOWN_TO_WORKER = ("with_worker", "replied", "submitted", "moderating", *OPEN_GRADES)
ALL = ("round__programme", "tool", "team", "worker", "auditor", "moderator")


def of_agency(user: Any, found: QuerySet[Any]) -> QuerySet[Any]:
    """The rows of this person's authority; for a partner's people, only those of that partner."""
    found = found.filter(authority=user.authority)
    agency = agency_of(user)
    return found if agency == COUNCIL else found.filter(agency=agency)


def visible_to(user: Any) -> QuerySet[Audit]:
    """The audits this person has a part in, or every one where their role reads all."""
    if not allows(user, Verb.READ_AUDITS):
        return Audit.objects.none()
    found = of_agency(user, Audit.objects.all())
    if allows(user, Verb.READ_EVERY_AUDIT):
        return found
    owned = AuditAction.objects.filter(owner=user).values("audit")
    part = Q(auditor=user) | Q(moderator=user) | Q(worker=user, stage__in=SHOWN_TO_WORKER) | Q(pk__in=owned)
    if allows(user, Verb.GRADE_AUDITS):
        part |= Q(round__kind=AuditRound.Kind.CALIBRATION)
    return found.filter(part)


def listed(user: Any, *, words: str = "", stage: str = "", round_key: str = "") -> QuerySet[Audit]:
    """Visible audits with what a list shows, narrowed by words, stage or round."""
    found = visible_to(user).select_related(*ALL)
    for word in words.split():
        found = found.filter(
            Q(key__icontains=word)
            | Q(case__icontains=word)
            | Q(team__title__icontains=word)
            | Q(auditor__name__icontains=word)
        )
    if stage:
        found = found.filter(stage=stage)
    return found.filter(round__key=round_key) if round_key else found


def audit(user: Any, key: str) -> Audit | None:
    """One visible audit with everything beside it but its gradings."""
    return visible_to(user).select_related(*ALL, "reaudit_of").filter(key=key).first()


def gradings_visible_to(user: Any) -> QuerySet[Grading]:
    """The gradings this person may see now; a moderator sees none but their own until they have graded."""
    seen = Grading.objects.filter(audit__in=visible_to(user))
    own = Q(by=user)
    shown = Q(role=Grading.Role.SHARED, audit__worker=user, audit__stage__in=SHOWN_TO_WORKER)
    opened = Q(audit__stage__in=OPEN_GRADES) & ~Q(role=Grading.Role.CALIBRATION)
    calibrated = Q(role=Grading.Role.CALIBRATION, audit__round__closed_on__isnull=False)
    if not allows(user, Verb.GRADE_AUDITS) and not allows(user, Verb.READ_EVERY_AUDIT):
        # A worker or an owner sees what was shown to them and what stands, not how the two of them came to agree.
        opened = Q(stands=True)
    return seen.filter(own | shown | opened | calibrated)


def gradings_of(user: Any, one: Audit) -> QuerySet[Grading]:
    """The visible gradings of one audit with all their rows, oldest first."""
    found = gradings_visible_to(user).filter(audit=one).select_related("by")
    return found.prefetch_related("standards", "checks", "heard", "themes")


def sealed(user: Any, one: Audit) -> bool:
    """Whether what was said of the grade is kept from this person until the moderator has graded."""
    return one.stage in ("submitted", "moderating") and user.pk not in (one.auditor_id, one.worker_id)


def replies_of(user: Any, one: Audit) -> QuerySet[Reply]:
    """What the worker said; a reply speaks of the grade, so it is sealed with it."""
    found = Reply.objects.filter(audit=one, audit__in=visible_to(user)).select_related("by")
    return found.none() if sealed(user, one) else found


def found_in(grading: Grading) -> Found:
    """A grading's rows as the library reads them."""
    return Found(
        overall=grading.overall,
        reasons=grading.reasons,
        answered=grading.answered,
        good_practice=grading.good_practice,
        learning=grading.learning,
        standards={
            each.standard: StandardFound(each.grade, each.evidence, each.strengths, each.gaps, each.impact)
            for each in grading.standards.all()
        },
        checks={each.check_key: (each.answer, each.comment) for each in grading.checks.all()},
        heard={each.who: HeardFound(each.said, each.not_heard) for each in grading.heard.all()},
        themes={each.theme: each.kind for each in grading.themes.all()},
        header=grading.header,
    )


def may_write_draft(one: Audit, user: User) -> bool:
    """Whether this person has the pen: the auditor until it is with the worker, the moderator until they have graded.

    A case of a calibration set is written by every auditor once, until the set is closed.
    """
    if one.round.kind == AuditRound.Kind.CALIBRATION:
        return to_calibrate(user).filter(pk=one.pk).exists()
    if user.pk == one.auditor_id and one.stage in ("allocated", "drafting"):
        return True
    return user.pk == one.moderator_id and one.stage == "moderating"


def answers_of(one: Audit, user: User) -> dict[str, DraftAnswer]:
    """The newest version of each answer of one person's own draft."""
    rows = DraftAnswer.objects.filter(audit=one, by=user).order_by("field", "version")
    return {row.field: row for row in rows}


def values_seen(one: Audit, user: User, seen: Mapping[str, int]) -> dict[str, str]:
    """What each answer said in the version a window showed: a field sent back unchanged was not touched there."""
    rows = DraftAnswer.objects.filter(audit=one, by=user, version__in=set(seen.values()))
    return {row.field: row.value for row in rows if seen.get(row.field) == row.version}


def conflicts_of(one: Audit, user: User) -> dict[str, list[DraftAnswer]]:
    """The answers where one window wrote over another that it had not seen: every version since, oldest first."""
    rows = list(DraftAnswer.objects.filter(audit=one, by=user).order_by("field", "version"))
    found: dict[str, list[DraftAnswer]] = {}
    for before, row in pairwise(rows):
        if row.field == before.field and row.conflict:
            found[row.field] = [before, row]
        elif row.field in found:
            # A later version was written by somebody who had seen both.
            found.pop(row.field)
    return found


def to_calibrate(user: Any) -> QuerySet[Audit]:
    """The cases of open calibration sets that this person has not graded yet."""
    if not allows(user, Verb.GRADE_AUDITS):
        return Audit.objects.none()
    sets = Audit.objects.filter(
        authority=user.authority, agency=agency_of(user), round__kind=AuditRound.Kind.CALIBRATION, stage="planned"
    )
    graded = Grading.objects.filter(by=user, role=Grading.Role.CALIBRATION).values("audit")
    return sets.filter(round__closed_on__isnull=True).exclude(pk__in=graded).select_related(*ALL)


def to_do(user: Any) -> QuerySet[Audit]:
    """The audits in which the next step is this person's: to audit, to reply to, to submit, to moderate, to agree."""
    audit_it = Q(auditor=user, stage__in=("allocated", "drafting", "replied"))
    no_worker = Q(auditor=user, stage="with_worker")
    moderate = Q(moderator=user, stage__in=("moderating", "moderated"))
    answer = Q(worker=user, stage="with_worker")
    found = visible_to(user).filter(audit_it | no_worker | moderate | answer)
    return found.select_related(*ALL).order_by("due", "key")


def alerts_visible_to(user: Any) -> QuerySet[Alert]:
    """The alerts this person may see: those who answer see all; others those of their own audits, never as moderator."""
    if not allows(user, Verb.READ_AUDITS):
        return Alert.objects.none()
    found = of_agency(user, Alert.objects.all()).select_related("audit__team", "audit__auditor", "raised_by")
    if allows(user, Verb.ANSWER_ALERTS):
        return found
    blind = Q(audit__moderator=user, audit__stage="moderating")
    mine = Q(audit__auditor=user) | Q(raised_by=user) | Q(audit__worker=user, audit__stage__in=SHOWN_TO_WORKER)
    return found.filter(mine).exclude(blind)


def open_alerts(user: Any) -> QuerySet[Alert]:
    """The visible alerts that nobody has answered."""
    return alerts_visible_to(user).filter(answered_on__isnull=True)


def actions_visible_to(user: Any) -> QuerySet[AuditAction]:
    """The actions from audits this person may see, or owns, or may verify within their agency."""
    if not allows(user, Verb.READ_AUDITS):
        return AuditAction.objects.none()
    found = of_agency(user, AuditAction.objects.all()).select_related("audit__team", "team", "owner", "made_by")
    if allows(user, Verb.READ_EVERY_AUDIT):
        return found
    seen = Q(owner=user) | Q(audit__auditor=user) | Q(audit__moderator=user)
    if allows(user, Verb.VERIFY_AUDIT_ACTIONS):
        seen |= Q(state=AuditAction.State.EVIDENCED)
    return found.filter(seen)


def to_verify(user: Any) -> QuerySet[AuditAction]:
    """Evidence that waits for somebody other than its owner."""
    if not allows(user, Verb.VERIFY_AUDIT_ACTIONS):
        return AuditAction.objects.none()
    waiting = of_agency(user, AuditAction.objects.filter(state=AuditAction.State.EVIDENCED, agency=agency_of(user)))
    return waiting.exclude(owner=user).exclude(steps__by=user, steps__step="evidenced").select_related("audit", "owner")


def programmes_visible_to(user: Any) -> QuerySet[Programme]:
    """The programmes of this person's authority and agency, with how many audits are planned and settled."""
    if not allows(user, Verb.READ_AUDITS):
        return Programme.objects.none()
    return of_agency(user, Programme.objects.all())


def rounds_of(user: Any, programme: Programme) -> QuerySet[AuditRound]:
    """The rounds of a programme, with how many audits there are and how many are settled."""
    settled = Count("audits", filter=Q(audits__stage__in=SETTLED))
    live = Count("audits", filter=~Q(audits__stage="set_aside"))
    found = of_agency(user, AuditRound.objects.filter(programme=programme)).select_related("tool", "programme")
    return found.annotate(drawn=live, settled=settled).order_by("month", "title").prefetch_related("teams__team")


def round_named(user: Any, key: str) -> AuditRound | None:
    """One visible round."""
    if not allows(user, Verb.READ_AUDITS):
        return None
    found = of_agency(user, AuditRound.objects.filter(key=key)).select_related("programme", "tool", "inspection")
    return found.prefetch_related("teams__team", "samples").first()


def tools_visible_to(user: Any) -> QuerySet[ToolEdition]:
    """The editions in this workspace: of the council, or of this person's partner."""
    if not allows(user, Verb.READ_AUDITS):
        return ToolEdition.objects.none()
    return of_agency(user, ToolEdition.objects.all()).select_related("based_on")


def teams_visible_to(user: Any) -> QuerySet[Team]:
    """The teams of this person's authority and agency."""
    if not allows(user, Verb.READ_AUDITS):
        return Team.objects.none()
    return of_agency(user, Team.objects.all())


def people_who_may(user: Any, verb: Verb) -> list[User]:
    """The people of this person's own agency whose role may do something, by name."""
    people = User.objects.filter(authority=user.authority, is_active=True).prefetch_related("grants")
    own = agency_of(user)
    return [each for each in people if allows(each, verb) and agency_of(each) == own]


def people_to_place(user: Any) -> list[User]:
    """The people who may stand in a team: for the council everybody, for a partner its own and those nobody placed."""
    people = User.objects.filter(authority=user.authority, is_active=True)
    own = agency_of(user)
    return [each for each in people if own == COUNCIL or agency_of(each) in (own, NO_AGENCY)]


def evidence_for(user: Any, findings: Any) -> QuerySet[FindingEvidence]:
    """What audits were laid beside these findings."""
    found = FindingEvidence.objects.filter(authority=user.authority, finding__in=findings)
    return found.select_related("round__tool", "finding", "by")
