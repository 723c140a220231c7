"""Who may read and change the inspection record."""

from __future__ import annotations

from typing import Any

from goldenthread.apps.accounts.policies import OfAuthority, Verb, allows, require


class InspectionPolicy:
    """Questions about one inspection, or about inspections in general when none is given."""

    def may_read(self, user: Any, inspection: OfAuthority | None = None) -> bool:
        """Whether this person may read the record."""
        return allows(user, Verb.READ_RECORD, inspection)

    def may_write(self, user: Any, inspection: OfAuthority | None = None) -> bool:
        """Whether this person may change the record."""
        return allows(user, Verb.WRITE_RECORD, inspection)

    def require_write(self, user: Any, inspection: OfAuthority | None = None) -> None:
        """Nothing, or NotAllowed with the missing permission."""
        require(user, Verb.WRITE_RECORD, inspection)

    def require_read(self, user: Any, inspection: OfAuthority | None = None) -> None:
        """Nothing, or NotAllowed with the missing permission."""
        require(user, Verb.READ_RECORD, inspection)

    def may_inspect(self, user: Any, inspection: OfAuthority | None = None) -> bool:
        """Whether this person may see and change the working papers."""
        return allows(user, Verb.INSPECT, inspection)

    def require_inspect(self, user: Any, inspection: OfAuthority | None = None) -> None:
        """Nothing, or NotAllowed: working papers are for the inspection team."""
        require(user, Verb.INSPECT, inspection)

    def may_follow(self, user: Any, inspection: OfAuthority | None = None) -> bool:
        """Whether this person sees how an inspection runs: the team, its coordinators and the director."""
        return allows(user, Verb.FOLLOW_INSPECTIONS, inspection)

    def require_follow(self, user: Any, inspection: OfAuthority | None = None) -> None:
        """Nothing, or NotAllowed: the days of an inspection are for those who take part in it."""
        require(user, Verb.FOLLOW_INSPECTIONS, inspection)


policy = InspectionPolicy()
