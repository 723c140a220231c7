"""Who may read, confirm and link published reports."""

from __future__ import annotations

from typing import Any

from goldenthread.apps.accounts.policies import OfAuthority, Verb, allows, require


class ReportPolicy:
    """Reports are public, but a workspace's readings and links are its authority's own work."""

    def require_read(self, user: Any, thing: OfAuthority | None = None) -> None:
        """Nothing, or NotAllowed with the missing permission."""
        require(user, Verb.READ_RECORD, thing)

    def may_write(self, user: Any, thing: OfAuthority | None = None) -> bool:
        """Whether this person may read in, confirm and link reports."""
        return allows(user, Verb.WRITE_RECORD, thing)

    def require_write(self, user: Any, thing: OfAuthority | None = None) -> None:
        """Nothing, or NotAllowed with the missing permission."""
        require(user, Verb.WRITE_RECORD, thing)


policy = ReportPolicy()
