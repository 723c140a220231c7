"""Outlines: which headings a paper has, in which order, numbered how, and which block fills each.

An outline is data (definitions/papers/KEY.toml) that democratic services can read and sign. It holds no words of
any paper but its headings.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from goldenthread.core.cases import IMPLICATION_TOPICS
from goldenthread.core.definitions import build, names_on, read_toml
from goldenthread.core.errors import DefinitionError, InputNotFit
from goldenthread.core.papers.facts import Part

Block = Literal[
    "purpose",
    "background",
    "findings",
    "proposal",
    "recommendations",
    "reasons",
    "contact",
    "policy_context",
    "process",
    "outcomes",
    "plan",
    "consultation",
    "alternatives",
    "implications",
    "documents",
    "inspection_report",
    "position",
    "moves",
    "exceptions",
    "impact_evidence",
    "decisions",
    "next_period",
    "rating_legend",
    "what_was_read",
    "went_well",
    "to_mend",
    "to_try",
    "grades",
    "standards",
    "checks",
    "trust",
    "follow_up",
    "exempt",
    "asked",
    "answers",
    "statement",
    "duties",
    "one_page",
    "how_it_goes",
    "told_children",
    "promised_children",
]
_NOT_OUTLINES = {"lint"}


@dataclass(frozen=True, slots=True)
class OutlinePart:
    """The report itself or one appendix. Paragraphs are numbered from 1 in each part, or not at all."""

    key: Part
    numbering: Literal["arabic", "none"]
    title: str = ""
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class OutlineSection:
    """One heading and the block that fills it. `items` is how a list of decisions or reasons is numbered."""

    part: Part
    block: Block
    title: str
    required: bool = True
    numbered: bool = True
    items: Literal["roman", "letter", "number"] = "letter"


@dataclass(frozen=True, slots=True)
class OutlineImplication:
    """One implication that must be stated, and the post that signs it."""

    topic: str
    label: str
    sign_off_post: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """One edition of a paper's outline."""

    key: str
    edition: str
    title: str
    decision_maker: str
    parts: tuple[OutlinePart, ...]
    sections: tuple[OutlineSection, ...]
    implications: tuple[OutlineImplication, ...] = ()
    chart_title: str = ""
    note: str = ""
    made_from: Literal["inspection", "plan", "audits"] = "inspection"
    audience: Literal["members", "public", "children"] = "members"
    component: str = ""
    asks: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        parts: list[str] = [part.key for part in self.parts]
        blocks: list[str] = [section.block for section in self.sections]
        topics = [each.topic for each in self.implications]
        for names, what in ((parts, "part"), (blocks, "block"), (topics, "implication")):
            twice = [name for name in names if names.count(name) > 1]
            if twice:
                raise DefinitionError(f"the {what} “{twice[0]}” is there twice. A paper has each once.")
        order = [parts.index(section.part) if section.part in parts else -1 for section in self.sections]
        if -1 in order or order != sorted(order):
            raise DefinitionError("a section stands in a part that is not listed, or out of the order of the parts.")
        unknown = [topic for topic in topics if topic not in IMPLICATION_TOPICS]
        if unknown:
            raise DefinitionError(f"“{unknown[0]}” is not an implication. There are: {', '.join(IMPLICATION_TOPICS)}.")

    def section(self, block: str) -> OutlineSection:
        """The section that this block fills."""
        for section in self.sections:
            if section.block == block:
                return section
        raise DefinitionError(f"The outline {self.key} has no section for “{block}”. Check the name.")

    def has(self, block: str) -> bool:
        """Whether the paper has a section that this block fills."""
        return any(each.block == block for each in self.sections)

    def sections_of(self, part: str) -> tuple[OutlineSection, ...]:
        """The sections of one part, in order."""
        return tuple(section for section in self.sections if section.part == part)


def outline_keys() -> tuple[str, ...]:
    """The keys of the shipped outlines, sorted."""
    return tuple(name for name in names_on("papers") if name not in _NOT_OUTLINES)


@cache
def load_outline(key: str) -> Outline:
    """One shipped outline; InputNotFit lists the keys there are when there is no such one."""
    if key not in outline_keys():
        raise InputNotFit(f"There is no outline “{key}”. There are: {', '.join(outline_keys())}.")
    return build(Outline, read_toml("papers", f"{key}.toml"), where=f"definitions/papers/{key}.toml")


def outlines_for(key: str) -> tuple[Outline, ...]:
    """Every outline that the facts of a paper of one outline can be printed in, its own first."""
    own = load_outline(key)
    if own.made_from != "inspection":
        return (own,)
    others = (load_outline(each) for each in outline_keys() if each != key)
    return (own, *(each for each in others if each.made_from == own.made_from))
