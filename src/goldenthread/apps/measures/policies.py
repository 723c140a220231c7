"""Who may read measures, publish them, and draw samples from what they count."""

from __future__ import annotations

from typing import Any

from goldenthread.apps.accounts.policies import OfAuthority, Verb, allows, require


class MeasuresPolicy:
    """Figures belong to one authority. Unpublished ones and small counts are for those who read its returns."""

    def require_read(self, user: Any, thing: OfAuthority | None = None) -> None:
        """Nothing, or NotAllowed with the missing permission."""
        require(user, Verb.READ_MEASURES, thing)

    def may_see_small(self, user: Any) -> bool:
        """Whether this person works with the returns themselves: sees small counts and what is not published."""
        return allows(user, Verb.READ_RETURNS)

    def require_restricted(self, user: Any, thing: OfAuthority | None = None) -> None:
        """Nothing, or NotAllowed: operational lists with small counts are for those who read the returns."""
        require(user, Verb.READ_RETURNS, thing)

    def require_value(self, user: Any, version: Any) -> None:
        """Nothing, or NotAllowed: measures are worked out by those who accept returns."""
        require(user, Verb.ACCEPT_RETURNS, version)

    def may_publish(self, user: Any, run: Any) -> bool:
        """Whether to offer publishing."""
        return allows(user, Verb.PUBLISH_MEASURES, run)

    def require_publish(self, user: Any, run: Any) -> None:
        """Nothing, or NotAllowed with the missing permission."""
        require(user, Verb.PUBLISH_MEASURES, run)

    def may_open_cases(self, user: Any) -> bool:
        """Whether to offer samples and case lists."""
        return allows(user, Verb.OPEN_CHILD_LISTS)

    def require_cases(self, user: Any, thing: Any = None) -> None:
        """Nothing, or NotAllowed: samples and their case lists are for those who open lists of children."""
        require(user, Verb.OPEN_CHILD_LISTS, thing)


policy = MeasuresPolicy()
