"""Who may plan, grade, moderate, reply, verify and answer, and whose audits somebody may see at all.

A partner's people work for one agency, which is that of the team they are placed in, and see only its audits. People of
the council may see the audits of partners where they may see every audit, and change none of them.
"""

from __future__ import annotations

from typing import Any, Protocol

from goldenthread.apps.accounts.policies import Verb, allows, require
from goldenthread.apps.audits.models import TeamMember
from goldenthread.core.errors import NotAllowed

COUNCIL = ""
# What stands for the agency of a partner's person whom nobody has placed in a team: nothing belongs to it.
NO_AGENCY = "?"


class OfAgency(Protocol):
    """Anything that belongs to an authority and, in it, to the council or to one partner."""

    authority: str
    agency: str


def agency_of(user: Any) -> str:
    """The partner this person works for, read once for each request; empty for people of the council."""
    if not hasattr(user, "_audit_agency"):
        places = TeamMember.objects.filter(user=user, until__isnull=True)
        found = sorted(set(places.values_list("team__agency", flat=True)) - {COUNCIL})
        partner = "partner-auditor" in user.role_keys()
        user._audit_agency = found[0] if found else (NO_AGENCY if partner else COUNCIL)
    return user._audit_agency


def forget_agency(user: Any) -> None:
    """Read the agency again at the next question, after somebody was placed."""
    user.__dict__.pop("_audit_agency", None)


class AuditPolicy:
    """Questions about audits, each by its verb, about one thing or in general."""

    def may(self, user: Any, verb: Verb, thing: OfAgency | None = None) -> bool:
        """Whether this person may do it, within their own authority and agency."""
        return allows(user, verb, thing) and (thing is None or thing.agency == agency_of(user) != NO_AGENCY)

    def require(self, user: Any, verb: Verb, thing: OfAgency | None = None) -> None:
        """Nothing, or NotAllowed with the missing permission in words."""
        require(user, verb, thing)
        if thing is not None and agency_of(user) == NO_AGENCY:
            raise NotAllowed(
                f"{user.name} is placed in no team yet. A lead of the council places the first of a partner."
            )
        if thing is not None and thing.agency != agency_of(user):
            raise NotAllowed(f"{user.name} may not {verb.says} of another agency.")

    def require_new(self, user: Any, verb: Verb, authority: str, agency: str) -> None:
        """The same for something that is not there yet."""
        self.require(user, verb, _New(authority, agency))

    def require_team(self, user: Any, authority: str, agency: str) -> None:
        """Whether this person may make a team and place people in it: a lead of that agency, or of the council.

        The council names the partners and places their first person; from then on the partner goes on alone.
        """
        require(user, Verb.PLAN_AUDITS, _New(authority, agency))
        if agency_of(user) not in (COUNCIL, agency):
            raise NotAllowed(f"{user.name} may not {Verb.PLAN_AUDITS.says} of another agency.")

    def may_agree(self, user: Any, audit: Any) -> bool:
        """Whether this person may record the agreed grade: the moderator, or a lead who did not audit it."""
        if user.pk == audit.moderator_id:
            return self.may(user, Verb.MODERATE_AUDITS, audit)
        return self.may(user, Verb.PLAN_AUDITS, audit)

    def require_agree(self, user: Any, audit: Any) -> None:
        """Nothing, or NotAllowed that says who may."""
        verb = Verb.MODERATE_AUDITS if user.pk == audit.moderator_id else Verb.PLAN_AUDITS
        self.require(user, verb, audit)

    def may_open_action(self, user: Any, audit: Any) -> bool:
        """Whether this person may open an action: whoever audits or moderates the case, or a lead."""
        if user.pk in (audit.auditor_id, audit.moderator_id):
            return self.may(user, Verb.GRADE_AUDITS, audit) or self.may(user, Verb.MODERATE_AUDITS, audit)
        return self.may(user, Verb.PLAN_AUDITS, audit)

    def require_open_action(self, user: Any, audit: Any) -> None:
        """Nothing, or NotAllowed that says who may."""
        if not self.may_open_action(user, audit):
            self.require(user, Verb.PLAN_AUDITS, audit)

    def may_move_due(self, user: Any, audit: Any) -> bool:
        """Whether this person may move the due date: whoever has it, or a lead."""
        if user.pk in (audit.auditor_id, audit.moderator_id):
            return self.may(user, Verb.READ_AUDITS, audit)
        return self.may(user, Verb.PLAN_AUDITS, audit)

    def require_move_due(self, user: Any, audit: Any) -> None:
        """Nothing, or NotAllowed that says who may."""
        if not self.may_move_due(user, audit):
            self.require(user, Verb.PLAN_AUDITS, audit)


class _New:
    """Something of an authority and agency that is about to be made."""

    def __init__(self, authority: str, agency: str) -> None:
        self.authority, self.agency = authority, agency


policy = AuditPolicy()
