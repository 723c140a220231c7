"""The documents are true: links lead somewhere, commands and make targets exist, and nothing names a machine."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import typer

from goldenthread.cli.main import app
from goldenthread.site.options import SETTINGS

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    path
    for path in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "benchmarks").glob("*.md"))
    if "node_modules" not in path.parts
)
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
COMMAND = re.compile(r"(?:^|`)(goldenthread(?: [^`\n]*)?)", flags=re.MULTILINE)

pytestmark = pytest.mark.repository


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    gone = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert not gone


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_command_named_exists_with_its_options(page: Path) -> None:
    root = typer.main.get_command(app)
    wrong = [line for line in COMMAND.findall(page.read_text(encoding="utf-8")) if not _exists(root, line.split()[1:])]
    assert not wrong


def _exists(command: Any, words: list[str]) -> bool:
    """Whether the words after `goldenthread` name a command, and each option is one of its own."""
    for place, word in enumerate(words):
        children = getattr(command, "commands", None)
        if children is None or word.startswith("-"):
            known = {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)}
            options = {each.split("=")[0].rstrip(".,;:)") for each in words[place:] if each.startswith("--")}
            return options <= known | {"--help"}
        choices = word.split("|")
        if not all(choice in children for choice in choices):
            return not word.strip("….,()").isidentifier() or word in ("is", "and", "with", "command")
        command = children[choices[0]]
    return True


def test_every_make_target_named_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    for page in PAGES:
        named = re.findall(
            r"`make ([a-z-]+)`|^ *make ([a-z-]+)(?: *#|$)", page.read_text(encoding="utf-8"), flags=re.MULTILINE
        )
        assert {one or other for one, other in named} <= targets, _name(page)


def test_every_setting_named_exists() -> None:
    known = {setting.name for setting in SETTINGS} | {"GOLDENTHREAD_REPORTS", "GOLDENTHREAD_OFSTED_ODS"}
    for page in PAGES:
        named = set(re.findall(r"GOLDENTHREAD_[A-Z_]+", page.read_text(encoding="utf-8")))
        assert named <= known, _name(page)


def test_every_page_can_be_found_from_the_index() -> None:
    """Following links from docs/README.md leads to every page below docs."""
    found, waiting = set(), [ROOT / "docs" / "README.md"]
    while waiting:
        page = waiting.pop().resolve()
        if page in found or page.suffix != ".md":
            continue
        found.add(page)
        # A link to a folder stands for every page in it.
        waiting += [
            each
            for link in LINK.findall(page.read_text(encoding="utf-8"))
            for each in (page.parent / link).glob("*.md")
        ]
        waiting += [page.parent / link for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    lost = {_name(page) for page in PAGES if page.is_relative_to(ROOT / "docs") and page.resolve() not in found}
    assert not lost


def test_every_test_named_as_evidence_exists() -> None:
    for page in PAGES:
        named = re.findall(r"`((?:tests|src|docs|deploy)/[\w./-]+)`", page.read_text(encoding="utf-8"))
        assert [each for each in named if not (ROOT / each).exists()] == [], _name(page)


def test_the_glossary_is_in_order() -> None:
    words = re.findall(r"^\| \*\*(.+?)\*\*", (ROOT / "GLOSSARY.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert len(words) > 20
    assert words == sorted(words, key=str.casefold)


def test_a_page_with_commands_to_type_says_nothing_of_one_machine() -> None:
    for page in PAGES:
        assert not re.search(r"/(work|home|root|Users|tmp)/", page.read_text(encoding="utf-8")), _name(page)
