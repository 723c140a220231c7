"""Papers and the snapshots they were made from; boards, their meetings, and what comes out of them."""

from goldenthread.apps.governance.models.decisions import CallIn, Challenge, Decision, KeyNotice, Referral
from goldenthread.apps.governance.models.meetings import AgendaItem, Attendance, Meeting, MinutedAction
from goldenthread.apps.governance.models.papers import Implication, Paper, Snapshot
from goldenthread.apps.governance.models.publishing import ExemptPart, Publication, Remark
from goldenthread.apps.governance.models.seats import Seat, SeatHolding, Terms

__all__ = [
    "AgendaItem",
    "Attendance",
    "CallIn",
    "Challenge",
    "Decision",
    "ExemptPart",
    "Implication",
    "KeyNotice",
    "Meeting",
    "MinutedAction",
    "Paper",
    "Publication",
    "Referral",
    "Remark",
    "Seat",
    "SeatHolding",
    "Snapshot",
    "Terms",
]
