"""The themes audits are tagged with: a taxonomy in one editioned file, so that a year of audits can be counted.

A theme is tagged as something to mend or as good practice, and belongs to the standards under which it is usually found.
Free words stay in the audit; what is counted is the tag.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from goldenthread.core.definitions import build, names_on, read_toml
from goldenthread.core.errors import DefinitionError, InputNotFit

FOLDER = "audit_themes"
Kind = Literal["mend", "good"]
KINDS: dict[Kind, str] = {"good": "Good practice", "mend": "To mend"}


@dataclass(frozen=True, kw_only=True)
class Theme:
    """One theme: what it looks like where it needs mending, and where it is good."""

    key: str
    group: str
    title: str
    mend: str
    good: str
    standards: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Taxonomy:
    """One edition of the themes."""

    key: str
    edition: str
    title: str
    author: str
    status: str
    themes: tuple[Theme, ...]

    def __post_init__(self) -> None:
        keys = [each.key for each in self.themes]
        titles = [each.title for each in self.themes]
        if len(set(keys)) < len(keys) or len(set(titles)) < len(titles):
            raise DefinitionError("Two themes have one key or one title.")
        unknown = sorted({each for theme in self.themes for each in theme.standards} - _standards())
        if unknown:
            raise DefinitionError(f"A theme names a standard “{unknown[0]}” that no audit tool has.")

    def theme(self, key: str) -> Theme:
        """The theme with this key; InputNotFit lists those there are."""
        for each in self.themes:
            if each.key == key:
                return each
        raise InputNotFit(f"There is no theme “{key}”. There are: {', '.join(each.key for each in self.themes)}.")

    def of_standard(self, standard: str) -> tuple[Theme, ...]:
        """The themes usually found under a standard."""
        return tuple(each for each in self.themes if standard in each.standards)


def taxonomy_keys() -> tuple[str, ...]:
    """The keys of the shipped taxonomies."""
    return names_on(FOLDER)


@cache
def load_taxonomy(key: str = "practice") -> Taxonomy:
    """One shipped taxonomy, checked against the standards of the shipped tools."""
    if key not in taxonomy_keys():
        raise InputNotFit(f"There are no themes “{key}”. There are: {', '.join(taxonomy_keys())}.")
    return build(Taxonomy, read_toml(FOLDER, f"{key}.toml"), where=f"definitions/{FOLDER}/{key}.toml")


def _standards() -> frozenset[str]:
    from goldenthread.core.audit_tools import load_tool, tool_keys

    return frozenset(standard.key for key in tool_keys() for standard in load_tool(key).standards)
