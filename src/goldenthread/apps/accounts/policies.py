"""Who may do what: one question, `allows`, and one demand, `require`.

A person may do what any of their current roles allows, and only within their own authority. Each app adds its own
rules (an owner may not verify their own action) in its policies.py and asks these two for the rest. There is no
way to skip a check and no actor who passes all of them.
"""

from __future__ import annotations

from typing import Any, Protocol

from goldenthread.apps.accounts import roles
from goldenthread.apps.accounts.roles import Verb
from goldenthread.core.errors import NotAllowed

__all__ = ["Verb", "allows", "require"]


class OfAuthority(Protocol):
    """Anything that belongs to one authority: its three-digit DfE number."""

    authority: str


def allows(user: Any, verb: Verb, thing: OfAuthority | None = None) -> bool:
    """Whether this person may do `verb`, to `thing` where one is given."""
    if user is None or not getattr(user, "is_authenticated", False) or not user.is_active:
        return False
    if thing is not None and thing.authority != user.authority:
        return False
    return any(verb in roles.find(key).verbs for key in user.role_keys())


def require(user: Any, verb: Verb, thing: OfAuthority | None = None) -> None:
    """Nothing when this person may; NotAllowed with the missing permission in words when not."""
    if allows(user, verb, thing):
        return
    if user is None or not getattr(user, "is_authenticated", False):
        raise NotAllowed("Nobody is named as doing this. Sign in, or name a person with --as.")
    if thing is not None and thing.authority != user.authority:
        raise NotAllowed(f"{user.name} may not {verb.says} of another authority.")
    raise NotAllowed(f"{user.name} may not {verb.says}. An administrator can give a role that may.")
