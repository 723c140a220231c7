"""Who may accept returns, read what was accepted, and end its life."""

from __future__ import annotations

from typing import Any

from goldenthread.apps.accounts.policies import Verb, allows, require


class ReturnsPolicy:
    """A version belongs to one authority; nobody of another may see that it is there."""

    def require_read(self, user: Any, version: Any = None) -> None:
        """Nothing, or NotAllowed with the missing permission."""
        require(user, Verb.READ_RETURNS, version)

    def may_accept(self, user: Any) -> bool:
        """Whether to offer accepting a return."""
        return allows(user, Verb.ACCEPT_RETURNS)

    def require_accept(self, user: Any) -> None:
        """Nothing, or NotAllowed with the missing permission."""
        require(user, Verb.ACCEPT_RETURNS)

    def require_upload(self, user: Any, upload: Any) -> None:
        """Nothing, or NotAllowed: an upload is for those who accept the returns of its authority."""
        require(user, Verb.ACCEPT_RETURNS, upload)

    def require_shred(self, user: Any, version: Any) -> None:
        """Nothing, or NotAllowed with the missing permission."""
        require(user, Verb.SHRED_RETURNS, version)

    def require_list(self, user: Any, version: Any) -> None:
        """Nothing, or NotAllowed: opening a hatch is for those who accept returns, who know the children's data."""
        require(user, Verb.OPEN_CHILD_LISTS, version)


policy = ReturnsPolicy()
