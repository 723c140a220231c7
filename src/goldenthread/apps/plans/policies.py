"""Who may read, change and rate an improvement plan."""

from __future__ import annotations

from datetime import date
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

    def may_write(self, user: Any, plan: OfAuthority | None = None) -> bool:
        """Whether this person may change the plan."""
        return allows(user, Verb.WRITE_PLANS, plan)

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

    def may_give_evidence(self, user: Any, action: Any) -> bool:
        """Whether this person may put evidence on the record: whoever may report, and whoever may verify."""
        return self.may_rate(user, action) or allows(user, Verb.VERIFY_ACTIONS, action)

    def require_give_evidence(self, user: Any, action: Any) -> None:
        """Nothing, or NotAllowed that says who may."""
        if not allows(user, Verb.VERIFY_ACTIONS, action):
            self.require_rate(user, action)

    def may_record_values(self, user: Any, plan: OfAuthority | None = None) -> bool:
        """Whether this person may record values of the plan's indicators."""
        return allows(user, Verb.RECORD_VALUES, plan)

    def require_record_values(self, user: Any, plan: OfAuthority | None = None) -> None:
        """Nothing, or NotAllowed with the missing permission."""
        require(user, Verb.RECORD_VALUES, plan)

    def may_validate(self, user: Any, update: Any = None) -> bool:
        """Whether this person may accept an update or send it back: never their own, nor one of a post they hold."""
        if not allows(user, Verb.VALIDATE_UPDATES, update):
            return False
        return update is None or not (_reported_by(user, update) or _holds(user, update.action.owner))

    def require_validate(self, user: Any, update: Any = None) -> None:
        """Nothing, or NotAllowed that says who may not."""
        require(user, Verb.VALIDATE_UPDATES, update)
        if not self.may_validate(user, update):
            raise NotAllowed(f"{user.name} made this update or owns its action, so somebody else must look at it.")

    def may_verify(self, user: Any, action: Any, *, on: date) -> bool:
        """Whether this person may verify the action: never its owner, nor whoever reported it done."""
        return allows(user, Verb.VERIFY_ACTIONS, action) and not _too_close(user, action, on)

    def require_verify(self, user: Any, action: Any, *, on: date) -> None:
        """Nothing, or NotAllowed that says who may not."""
        require(user, Verb.VERIFY_ACTIONS, action)
        close = _too_close(user, action, on)
        if close:
            raise NotAllowed(f"{user.name} {close}, so somebody else must verify it.")


def _holds(user: Any, post: Any) -> bool:
    return post.holdings.filter(user=user, until__isnull=True).exists()


def _too_close(user: Any, action: Any, on: date) -> str:
    """Why this person cannot judge the action, in words that follow their name; "" where nothing stands in the way."""
    if _holds(user, action.owner) or action.owner.holder_on(on) == user:
        return f"holds the post {action.owner.title}, which owns this action"
    if any(_reported_by(user, each) for each in action.updates.all() if each.progress == "done"):
        return "reported this action done"
    return ""


def _reported_by(user: Any, update: Any) -> bool:
    return update.recorded_key == user.email if update.recorded_key else update.recorded_by == user.name


policy = PlanPolicy()
