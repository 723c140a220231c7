"""Who may read the register and load releases into it."""

from __future__ import annotations

from typing import Any

from goldenthread.apps.accounts.policies import Verb, allows, require


class RegisterPolicy:
    """The register is national: it belongs to no authority, and every role may read it."""

    def require_read(self, user: Any) -> None:
        """Nothing, or NotAllowed with the missing permission."""
        require(user, Verb.READ_REGISTER)

    def may_import(self, user: Any) -> bool:
        """Whether to offer the import."""
        return allows(user, Verb.IMPORT_REGISTER)

    def require_import(self, user: Any) -> None:
        """Nothing, or NotAllowed with the missing permission."""
        require(user, Verb.IMPORT_REGISTER)


policy = RegisterPolicy()
