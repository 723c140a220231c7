"""Who may read, prepare and sign papers, keep the boards that read them, and challenge what is done."""

from __future__ import annotations

from typing import Any

from goldenthread.apps.accounts.policies import OfAuthority, Verb, allows, require
from goldenthread.core.errors import NotAllowed


class PaperPolicy:
    """Questions about one paper, or about papers in general when none is given."""

    def require_read(self, user: Any) -> None:
        """Nothing, or NotAllowed with the missing permission."""
        require(user, Verb.READ_PAPERS)

    def may_write(self, user: Any, paper: OfAuthority | None = None) -> bool:
        """Whether this person may prepare the paper."""
        return allows(user, Verb.WRITE_PAPERS, paper)

    def require_write(self, user: Any, paper: OfAuthority | None = None) -> None:
        """Nothing, or NotAllowed with the missing permission."""
        require(user, Verb.WRITE_PAPERS, paper)

    def may_sign(self, user: Any, implication: Any) -> bool:
        """Whether this person may sign off the implication: never the one who wrote it."""
        return allows(user, Verb.SIGN_PAPERS, implication) and implication.author_key != user.email

    def require_sign(self, user: Any, implication: Any) -> None:
        """Nothing, or NotAllowed that says who may not."""
        require(user, Verb.SIGN_PAPERS, implication)
        if implication.author_key == user.email:
            raise NotAllowed(f"{user.name} wrote this implication, so somebody else must sign it off.")

    def may_read_restricted(self, user: Any, paper: OfAuthority | None = None) -> bool:
        """Whether this person may read the parts that are kept from the public."""
        return allows(user, Verb.READ_RESTRICTED, paper)

    def require_read_restricted(self, user: Any, paper: OfAuthority | None = None) -> None:
        """Nothing, or NotAllowed with the missing permission."""
        require(user, Verb.READ_RESTRICTED, paper)

    def may_remark(self, user: Any, paper: OfAuthority | None = None) -> bool:
        """Whether this person may comment on the paper: whoever may read papers before they are published."""
        return allows(user, Verb.READ_PAPERS, paper)

    def require_remark(self, user: Any, paper: OfAuthority | None = None) -> None:
        """Nothing, or NotAllowed with the missing permission."""
        require(user, Verb.READ_PAPERS, paper)

    def may_publish(self, user: Any, snapshot: Any) -> bool:
        """Whether this person may publish from a snapshot: never from one they froze themselves."""
        return allows(user, Verb.PUBLISH_PAPERS, snapshot.paper) and snapshot.frozen_key != user.email

    def require_publish(self, user: Any, snapshot: Any) -> None:
        """Nothing, or NotAllowed that says who may not."""
        require(user, Verb.PUBLISH_PAPERS, snapshot.paper)
        if snapshot.frozen_key == user.email:
            raise NotAllowed(f"{user.name} froze these facts, so somebody else must publish the paper.")


class BoardPolicy:
    """Questions about one body, meeting, referral or challenge, or about boards in general when none is given."""

    def require_read(self, user: Any) -> None:
        """Nothing, or NotAllowed with the missing permission."""
        require(user, Verb.READ_BOARDS)

    def may_keep(self, user: Any, thing: OfAuthority | None = None) -> bool:
        """Whether this person keeps the body: its seats, meetings, minutes and decisions."""
        return allows(user, Verb.KEEP_BOARDS, thing)

    def require_keep(self, user: Any, thing: OfAuthority | None = None) -> None:
        """Nothing, or NotAllowed with the missing permission."""
        require(user, Verb.KEEP_BOARDS, thing)

    def may_challenge(self, user: Any, thing: OfAuthority | None = None) -> bool:
        """Whether this person may put a challenge on the body's log."""
        return allows(user, Verb.CHALLENGE, thing)

    def require_challenge(self, user: Any, thing: OfAuthority | None = None) -> None:
        """Nothing, or NotAllowed with the missing permission."""
        require(user, Verb.CHALLENGE, thing)


policy = PaperPolicy()
boards = BoardPolicy()
