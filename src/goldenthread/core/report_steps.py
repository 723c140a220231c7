"""The steps of an inspection report, which may follow which, and whom each is closed to.

drafted → checked → sent → answered → signed_off → published
   └────────┴────────┴────────┴──────────┘ may go back to drafted, with a reason
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.core.errors import RuleBroken

STEPS = {
    "drafted": "Drafted",
    "checked": "Checked by somebody else",
    "sent": "Sent to the authority for factual accuracy",
    "answered": "Every point of the authority answered",
    "signed_off": "Signed off as final",
    "published": "Published",
}
FOLLOWS: dict[str, tuple[str, ...]] = {
    "": ("drafted",),
    "drafted": ("checked",),
    "checked": ("sent", "drafted"),
    "sent": ("answered", "drafted"),
    "answered": ("signed_off", "drafted"),
    "signed_off": ("published", "drafted"),
    "published": (),
}
CLOSED_TO_AUTHORS = ("checked", "signed_off")


@dataclass(frozen=True)
class Taken:
    """One step that was taken, by whom (their address)."""

    step: str
    person: str


def current(taken: Sequence[Taken]) -> str:
    """The step the report stands at, oldest first in `taken`; empty before there is a draft."""
    return taken[-1].step if taken else ""


def authors(taken: Sequence[Taken]) -> frozenset[str]:
    """Whoever drafted the report, now or before it went back."""
    return frozenset(each.person for each in taken if each.step == "drafted")


def check_next(step: str, taken: Sequence[Taken], *, person: str, note: str, unanswered: int = 0) -> None:
    """Nothing when this person may take this step now; RuleBroken with the reason when not."""
    if step not in STEPS:
        raise RuleBroken(f"A step of the report is one of: {', '.join(STEPS.values())}.")
    here = current(taken)
    if step not in FOLLOWS[here]:
        open_ = " or ".join(f"“{STEPS[each]}”" for each in FOLLOWS[here]) or "nothing: a published report stays"
        raise RuleBroken(f"The report is not ready for “{STEPS[step]}”. What can follow now: {open_}.")
    if step == "drafted" and here and not note.strip():
        raise RuleBroken("Taking the report back needs a reason, which stays with it.")
    if step in CLOSED_TO_AUTHORS and person in authors(taken):
        raise RuleBroken(
            f"“{STEPS[step]}” is closed to whoever drafted the report: nobody signs off their own words. "
            "Ask a colleague of the team who did not draft it."
        )
    if step == "answered" and unanswered:
        points = "1 point" if unanswered == 1 else f"{unanswered} points"
        raise RuleBroken(f"{points} of the authority on factual accuracy still without an answer.")
