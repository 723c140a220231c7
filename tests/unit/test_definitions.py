"""A definition file that is not sound is refused with the file and the place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

import pytest

from goldenthread.core.definitions import build, parse_toml, read_toml
from goldenthread.core.errors import DefinitionError

pytestmark = pytest.mark.unit


@dataclass(frozen=True)
class Leaf:
    key: str
    rank: int = 0


@dataclass(frozen=True)
class Tree:
    title: str
    valid_from: date
    kind: Literal["graded", "narrative"] = "graded"
    leaves: tuple[Leaf, ...] = ()
    until: date | None = None
    labels: dict[str, str] | None = None


SOUND = {"title": "SIF", "valid_from": date(2013, 11, 1), "leaves": [{"key": "overall", "rank": 4}]}


def test_a_sound_table_becomes_a_frozen_record() -> None:
    tree = build(Tree, SOUND, where="sif.toml")
    assert tree == Tree("SIF", date(2013, 11, 1), leaves=(Leaf("overall", 4),))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"titel": "x"}, "sif.toml has a key “titel” that is not known. Did you mean “title”?"),
        ({"kind": "graded-ish"}, "sif.toml › kind must be one of: graded, narrative."),
        ({"valid_from": "2013-11-01"}, "sif.toml › valid_from must be a date."),
        ({"leaves": {"key": "x"}}, "sif.toml › leaves must be a list."),
        ({"leaves": [{"key": "overall", "rank": "4"}]}, "leaves [overall] › rank must be a whole number."),
        ({"leaves": [{"key": "overall", "rank": True}]}, "rank must be a whole number."),
        ({"leaves": [{}]}, "sif.toml › leaves [1] has no “key”, which it must have."),
        ({"labels": {"good": 1}}, "sif.toml › labels › good must be text."),
    ],
)
def test_a_mistake_is_named_by_its_place(change: dict[str, object], says: str) -> None:
    with pytest.raises(DefinitionError, match=re.escape(says)):
        build(Tree, SOUND | change, where="sif.toml")


def test_broken_toml_names_the_line() -> None:
    with pytest.raises(DefinitionError, match=r"sif\.toml is not valid TOML: .*line 1"):
        parse_toml("title = = 1", where="sif.toml")


def test_a_file_that_is_not_there_says_so() -> None:
    with pytest.raises(DefinitionError, match="no file definitions/frameworks/none"):
        read_toml("frameworks", "none.toml")
