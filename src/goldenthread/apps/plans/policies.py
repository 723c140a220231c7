"""Who may read, change and rate an improvement plan."""

from __future__ import annotations

from typing import Any

from goldenthread.apps.accounts.policies import OfAuthority, Verb, allows, require
from goldenthread.core.errors import NotAllowed


class PlanPolicy:
    """Questions about one plan, or about plans in general when none is given."""

    def may_read(self, user: Any, plan: OfAuthority | None = None) -> bool:
        """Whether this person may read the plan."""
        return allows(user, Verb.READ_PLANS, plan)

    def require_read(self, user: Any) -> None:
        """Nothing, or NotAllowed with the missing permission."""
        require(user, Verb.READ_PLANS)

    def require_write(self, user: Any, plan: OfAuthority | None = None) -> None:
        """Nothing, or NotAllowed with the missing permission."""
        require(user, Verb.WRITE_PLANS, plan)

    def may_rate(self, user: Any, action: Any) -> bool:
        """Whether this person may report on the action: whoever keeps the plan, or holds the owning post."""
        if not allows(user, Verb.RATE_ACTIONS, action):
            return False
        return allows(user, Verb.WRITE_PLANS, action) or _holds(user, action.owner)

    def require_rate(self, user: Any, action: Any) -> None:
        """Nothing, or NotAllowed that says who may."""
        require(user, Verb.RATE_ACTIONS, action)
        if not self.may_rate(user, action):
            raise NotAllowed(f"{user.name} does not hold the post {action.owner.title}, which owns this action.")


def _holds(user: Any, post: Any) -> bool:
    return post.holdings.filter(user=user, until__isnull=True).exists()


policy = PlanPolicy()
