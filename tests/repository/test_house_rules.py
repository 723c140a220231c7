"""The rules of the house that a reader would otherwise have to remember."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "goldenthread"
MODULES = sorted(path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts)
DRAWERS = {"utils", "util", "common", "helpers", "helper", "misc", "general", "extras", "stuff"}

pytestmark = pytest.mark.repository


def _relative(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=_relative)
def test_a_file_stays_under_400_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", MODULES, ids=_relative)
def test_no_assert_guards_production(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    lines = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Assert)]
    assert not lines, "python -O removes an assert; raise one of our errors instead"


@pytest.mark.parametrize("path", MODULES, ids=_relative)
def test_every_module_opens_with_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_no_drawer_names() -> None:
    found = [_relative(path) for path in SOURCE.rglob("*") if path.stem.strip("_") in DRAWERS]
    assert not found


def test_decision_records_are_numbered_once_and_titled_with_their_number() -> None:
    records = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    numbers = [path.name[:4] for path in records]
    assert numbers == [f"{n:04d}" for n in range(1, len(records) + 1)]
    for path in records:
        assert path.read_text(encoding="utf-8").startswith(f"# {path.name[:4]}: ")


@pytest.mark.parametrize(("name", "least"), [("requirements.lock", 20), ("requirements-spark.lock", 2)])
def test_lock_files_carry_hashes_and_name_no_index(name: str, least: int) -> None:
    lock = (ROOT / name).read_text(encoding="utf-8")
    pins = re.findall(r"^[a-z0-9].*==", lock, flags=re.MULTILINE)
    assert len(pins) >= least
    assert lock.count("==") <= lock.count("--hash=sha256:")
    assert "http" not in lock
    assert '"resolved"' not in (ROOT / "package-lock.json").read_text(encoding="utf-8")


def test_every_dependency_says_where_and_why() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = text[text.index("dependencies = [") : text.index("[project.optional-dependencies]")]
    lines = [line.strip() for line in block.splitlines()[1:] if line.strip()]
    for before, line in zip(["", *lines], lines, strict=False):
        if line.startswith('"'):
            assert before.startswith("#"), f"{line} has no comment above it"
