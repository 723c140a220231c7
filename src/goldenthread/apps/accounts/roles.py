"""The roles of definitions/roles.toml and the verbs they hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from goldenthread.core.definitions import build, read_toml
from goldenthread.core.errors import WrongUse


class Verb(StrEnum):
    """Something a person may be allowed to do. The text is what a refusal says."""

    def __new__(cls, value: str, says: str) -> Verb:
        member = str.__new__(cls, value)
        member._value_ = value
        member.says = says  # type: ignore[attr-defined]
        return member

    READ_REGISTER = "read_register", "read the national register"
    IMPORT_REGISTER = "import_register", "load inspection outcomes into the register"
    READ_RECORD = "read_record", "read inspections"
    WRITE_RECORD = "write_record", "change the inspection record"
    FOLLOW_INSPECTIONS = "follow_inspections", "follow an inspection that is under way"
    INSPECT = "inspect", "see or change the working papers of an inspection"
    READ_RETURNS = "read_returns", "see which returns were accepted"
    ACCEPT_RETURNS = "accept_returns", "accept returns"
    SHRED_RETURNS = "shred_returns", "hold or shred accepted returns"
    OPEN_CHILD_LISTS = "open_child_lists", "open lists of children"
    READ_MEASURES = "read_measures", "read measures"
    PUBLISH_MEASURES = "publish_measures", "publish measures"
    READ_PLANS = "read_plans", "read improvement plans"
    WRITE_PLANS = "write_plans", "change an improvement plan"
    RATE_ACTIONS = "rate_actions", "rate actions of a plan"
    VERIFY_ACTIONS = "verify_actions", "verify actions of a plan"
    VALIDATE_UPDATES = "validate_updates", "validate updates of a plan"
    RECORD_VALUES = "record_values", "record values of indicators"
    READ_AUDITS = "read_audits", "read audits"
    READ_EVERY_AUDIT = "read_every_audit", "read audits they have no part in"
    READ_AUDIT_SUMMARY = "read_audit_summary", "read the board's page of audit figures"
    READ_AUDIT_FIGURES = "read_audit_figures", "read the figures of audits"
    PLAN_AUDITS = "plan_audits", "plan, draw and allocate audits"
    GRADE_AUDITS = "grade_audits", "grade audits"
    MODERATE_AUDITS = "moderate_audits", "moderate audits"
    REPLY_TO_AUDITS = "reply_to_audits", "reply to audits and evidence actions from them"
    VERIFY_AUDIT_ACTIONS = "verify_audit_actions", "verify actions from audits"
    ANSWER_ALERTS = "answer_alerts", "answer alerts raised by audits"
    WRITE_AUDIT_TOOLS = "write_audit_tools", "change audit tools"
    READ_PAPERS = "read_papers", "read papers"
    WRITE_PAPERS = "write_papers", "prepare papers"
    SIGN_PAPERS = "sign_papers", "sign off parts of a paper"
    PUBLISH_PAPERS = "publish_papers", "publish papers"
    READ_RESTRICTED = "read_restricted", "read the parts of papers that are kept from the public"
    READ_BOARDS = "read_boards", "read what boards and committees did"
    KEEP_BOARDS = "keep_boards", "keep the meetings and minutes of a board"
    CHALLENGE = "challenge", "put a challenge on a board's log"
    READ_PEOPLE = "read_people", "see the list of people"
    MANAGE_PEOPLE = "manage_people", "invite people and give roles"
    SEND_MESSAGES = "send_messages", "send the weekly messages"
    READ_TRAIL = "read_trail", "read the trail"
    REDACT_TRAIL = "redact_trail", "remove values from the trail"


@dataclass(frozen=True)
class Role:
    """One role: its stable key, its title, what it is for in a sentence, and what it may do."""

    key: str
    title: str
    sentence: str
    verbs: tuple[Verb, ...]


@dataclass(frozen=True)
class _File:
    role: tuple[Role, ...]


@cache
def roles() -> dict[str, Role]:
    """Every role by key, in the order of the file."""
    loaded = build(_File, read_toml("roles.toml"), where="definitions/roles.toml")
    return {role.key: role for role in loaded.role}


def find(key: str) -> Role:
    """The role named `key`; WrongUse lists the keys there are."""
    try:
        return roles()[key]
    except KeyError:
        raise WrongUse(f"There is no role “{key}”. The roles are: {', '.join(roles())}.") from None
