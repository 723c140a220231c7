"""What a meeting needs before it, in it and after it: cut-off dates, quorum, notice of a key decision, call-in.

The numbers are data (definitions/boards/rules.toml); a body's own terms of reference may replace its quorum. Nothing
here decides: it says by when, and whether what was done reaches what the rule asks.
"""

from __future__ import annotations

import calendar as months
import math
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from goldenthread.core.calendars import add_working_days, clear_days, latest_notice_day, load_calendar
from goldenthread.core.definitions import build, read_toml
from goldenthread.core.errors import DefinitionError, WrongUse
from goldenthread.core.stated import Stated

COUNCIL_DAYS = "council-clear-days"
WORKING_DAYS = "england-bank-holidays"


@dataclass(frozen=True, kw_only=True)
class KindRule(Stated):
    """What one kind of body asks of its meetings. Days before a meeting are working days; clear days leave out both ends."""

    key: str
    title: str
    draft_days: int
    final_days: int
    quorum_share: float
    quorum_least: int
    agenda_clear_days: int | None = None
    agenda_days: int | None = None
    decides: bool = False
    call_in_days: int | None = None
    answer_months: int | None = None

    def __post_init__(self) -> None:
        Stated.__post_init__(self)
        if (self.agenda_clear_days is None) == (self.agenda_days is None):
            raise DefinitionError(
                f"the kind “{self.key}” counts its agenda in clear days or in working days, not in both."
            )
        if not 0 < self.quorum_share <= 1:
            raise DefinitionError(f"the kind “{self.key}” has a quorum_share that is not a share of its seats.")


@dataclass(frozen=True)
class KeyDecisionRule:
    """The two questions that make a decision key, and the notice it then needs."""

    notice_days: int
    exception_days: int
    spending: str
    communities: str


@dataclass(frozen=True)
class Exemption:
    """One paragraph of Schedule 12A under which something may be kept from the public."""

    paragraph: str
    says: str


@dataclass(frozen=True)
class BoardRules:
    """The whole file."""

    edition: str
    source: str
    key_decision: KeyDecisionRule
    kind: tuple[KindRule, ...]
    exempt: tuple[Exemption, ...]


@dataclass(frozen=True)
class CutOff:
    """One day before a meeting by which something must be there."""

    key: Literal["notice", "draft", "final", "agenda"]
    says: str
    due: date


@cache
def load_board_rules() -> BoardRules:
    """The shipped rules of meetings; DefinitionError names what is wrong in the file."""
    return build(BoardRules, read_toml("boards", "rules.toml"), where="definitions/boards/rules.toml")


def kind_rule(kind: str) -> KindRule:
    """The rule of one kind of body; WrongUse lists the kinds there are."""
    for each in load_board_rules().kind:
        if each.key == kind:
            return each
    there = ", ".join(each.key for each in load_board_rules().kind)
    raise WrongUse(f"There are no rules for a body of the kind “{kind}”. There are rules for: {there}.")


def exemption(paragraph: str) -> Exemption:
    """One paragraph of Schedule 12A; WrongUse lists the paragraphs there are."""
    for each in load_board_rules().exempt:
        if each.paragraph == paragraph:
            return each
    there = ", ".join(each.paragraph for each in load_board_rules().exempt)
    raise WrongUse(f"There is no exemption “{paragraph}”. The paragraphs are: {there}.")


def cut_offs(kind: str, meeting_on: date) -> tuple[CutOff, ...]:
    """Every day that counts before a meeting, soonest first."""
    rule = kind_rule(kind)
    council, working = load_calendar(COUNCIL_DAYS), load_calendar(WORKING_DAYS)
    if rule.agenda_clear_days is not None:
        agenda = latest_notice_day(meeting_on, rule.agenda_clear_days, council)
    else:
        agenda = latest_notice_day(meeting_on, (rule.agenda_days or 1) - 1, working)
    found = [
        CutOff("draft", "Draft papers in", latest_notice_day(meeting_on, rule.draft_days - 1, working)),
        CutOff("final", "Final papers in", latest_notice_day(meeting_on, rule.final_days - 1, working)),
        CutOff("agenda", "Agenda published", agenda),
    ]
    if rule.decides:
        notice = meeting_on - timedelta(days=load_board_rules().key_decision.notice_days + 1)
        found.append(CutOff("notice", "Notice of a key decision given", notice))
    return tuple(sorted(found, key=lambda each: each.due))


def quorum(kind: str, seats: int, *, own: int | None = None) -> int:
    """How many voting members must be there: the body's own number, or the share of its kind, never below the least."""
    if own is not None:
        return own
    rule = kind_rule(kind)
    return max(math.ceil(seats * rule.quorum_share), rule.quorum_least)


def is_key(*, spending: bool | None, communities: bool | None) -> bool | None:
    """Whether a decision is key. None while a question that matters has no answer: the tool asks, it does not assume."""
    if spending or communities:
        return True
    return None if spending is None or communities is None else False


NoticeState = Literal["in_time", "general_exception", "special_urgency"]


def notice_of(given_on: date, meeting_on: date) -> NoticeState:
    """Which road a key decision takes for the day its notice was given.

    In time: the full clear days, in which every day counts. General exception: too late for that, and still the
    shorter number of clear council days. Special urgency: later still, which the chair of scrutiny must agree to.
    """
    rule = load_board_rules().key_decision
    if (meeting_on - given_on).days - 1 >= rule.notice_days:
        return "in_time"
    council = load_calendar(COUNCIL_DAYS)
    return (
        "general_exception" if clear_days(given_on, meeting_on, council) >= rule.exception_days else "special_urgency"
    )


def call_in_ends(kind: str, published_on: date) -> date | None:
    """The last day on which scrutiny may call a decision in; None where the kind of body has no call-in."""
    days = kind_rule(kind).call_in_days
    return None if days is None else add_working_days(published_on, days, load_calendar(COUNCIL_DAYS))


def answer_due(kind: str, sent_on: date) -> date | None:
    """By when what a body of this kind sent must be answered; None where no rule says so."""
    count = kind_rule(kind).answer_months
    if count is None:
        return None
    year, month = divmod(sent_on.year * 12 + sent_on.month - 1 + count, 12)
    month += 1
    return date(year, month, min(sent_on.day, months.monthrange(year, month)[1]))
