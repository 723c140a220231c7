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


policy = InspectionPolicy()
