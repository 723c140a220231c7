"""Every action on the way to publication as something to do, and every page of it with the form it takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from goldenthread.apps.accounts.models import User
from goldenthread.apps.accounts.policies import Verb
from goldenthread.apps.governance import actions
from goldenthread.apps.governance.models import Paper, Publication, Snapshot
from tests.integration.prepared import ON, email_of

Example = Callable[[], object]
PAPER = "gateshead-2015-cabinet"


def _by(role: str = "quality-lead") -> User:
    return User.objects.get(email=email_of(role))


def _paper() -> Paper:
    return Paper.objects.get(key=PAPER)


def frozen() -> Snapshot:
    """The facts of the paper, frozen by the quality lead."""
    return actions.freeze(paper=_paper(), by=_by(), on=ON)


def published(outline: str = "cabinet") -> Publication:
    """The paper, published by democratic services."""
    return actions.publish_paper(snapshot=frozen(), outline=outline, by=_by("democratic-services"), on=ON)


def _add_exempt_part() -> Example:
    return lambda: actions.add_exempt_part(
        paper=_paper(), title="Prices", paragraph="3", public_interest="Bidders", text="£912", by=_by(), on=ON
    )


def _make_remark() -> Example:
    return lambda: actions.make_remark(
        paper=_paper(), section="purpose", kind="comment", text="Plainer?", by=_by(), on=ON
    )


def _settle_remark() -> Example:
    remark = _make_remark()()
    return lambda: actions.settle_remark(remark=remark, settlement="Done", by=_by(), on=ON)


def _publish_paper() -> Example:
    snapshot = frozen()
    clerk = _by("democratic-services")
    return lambda: actions.publish_paper(snapshot=snapshot, outline="scrutiny", by=clerk, on=ON)


def _withdraw_publication() -> Example:
    publication, clerk = published(), _by("democratic-services")
    return lambda: actions.withdraw_publication(publication=publication, reason="A wrong date", by=clerk, on=ON)


EXAMPLES: dict[str, Callable[[], Example]] = {
    "governance.add_exempt_part": _add_exempt_part,
    "governance.make_remark": _make_remark,
    "governance.settle_remark": _settle_remark,
    "governance.publish_paper": _publish_paper,
    "governance.withdraw_publication": _withdraw_publication,
}
PAGES: dict[str, tuple[dict[str, Any], Verb | None]] = {
    "papers:exempt": ({"key": PAPER}, Verb.READ_RESTRICTED),
    "papers:remark": ({"key": PAPER}, Verb.READ_PAPERS),
    "papers:settle": ({"key": PAPER, "number": 1}, Verb.WRITE_PAPERS),
    "papers:compare": ({"key": PAPER, "before": "SNAPSHOT", "after": "SNAPSHOT"}, Verb.READ_PAPERS),
    "papers:withdraw": ({"key": PAPER, "pk": "PUBLICATION"}, Verb.PUBLISH_PAPERS),
}
# Open to anybody, signed in or not.
OPEN: dict[str, dict[str, Any]] = {
    "published:list": {},
    "published:style": {},
    "published:paper": {"key": PAPER, "pk": "PUBLICATION"},
    "published:file": {"key": PAPER, "pk": "PUBLICATION", "form": "html"},
}
CHANGES: dict[str, tuple[dict[str, Any], Verb]] = {
    "papers:exempt": (
        {"title": "Prices", "paragraph": "3", "public_interest": "Bidders", "text": "£912"},
        Verb.READ_RESTRICTED,
    ),
    "papers:remark": ({"section": "purpose", "kind": "comment", "text": "Plainer?"}, Verb.READ_PAPERS),
    "papers:settle": ({"settlement": "Done"}, Verb.WRITE_PAPERS),
    "papers:publish": ({"outline": "children"}, Verb.PUBLISH_PAPERS),
    "papers:withdraw": ({"reason": "A wrong date"}, Verb.PUBLISH_PAPERS),
}
MADE_OF: dict[str, dict[str, Any]] = {"papers:publish": {"key": PAPER, "digest": "SNAPSHOT"}} | OPEN


def known() -> dict[str, Any]:
    """A remark to settle and a publication to withdraw, with the numbers their addresses need."""
    made = published()
    _make_remark()()
    return {"PUBLICATION": made.pk}
