"""A new embedded database is made in one step, and is the very one that walking through every migration makes."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.functional.conftest import plain_environment

pytestmark = pytest.mark.integration

WALK = """
from goldenthread.cli.workspace import set_up
from pathlib import Path
import sys
set_up(Path(sys.argv[1]))
from django.core.management import call_command
call_command("migrate", verbosity=0, interactive=False)
"""
STEP = """
from goldenthread.cli.workspace import make_workspace
from pathlib import Path
import sys
make_workspace(Path(sys.argv[1]))
"""


def _made(folder: Path, script: str) -> dict[str, object]:
    folder.mkdir()
    subprocess.run([sys.executable, "-c", script, folder], check=True, env=plain_environment(), timeout=300)
    [database] = folder.glob("*.sqlite3")
    with sqlite3.connect(database) as held:
        schema = held.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
        applied = sorted(held.execute("SELECT app, name FROM django_migrations"))
        permissions = sorted(held.execute("SELECT codename FROM auth_permission"))
    parts = {(kind, name): (table, _parts(sql or "")) for kind, name, table, sql in schema if not _unnamed(name)}
    return {"schema": parts, "applied": applied, "permissions": permissions}


def _unnamed(name: str) -> bool:
    """Whether SQLite made the name itself, which says only how many came before it in a table."""
    return name.startswith("sqlite_")


def _parts(sql: str) -> list[str]:
    """The columns and constraints of a statement, in one order: migrations add columns at the end."""
    head, found, inside = sql.partition("("), [""], 0
    for letter in head[2].rstrip().removesuffix(")"):
        inside += (letter == "(") - (letter == ")")
        if letter == "," and inside == 0:
            found.append("")
        else:
            found[-1] += letter
    return sorted(re.sub(r"\s+", " ", each).strip() for each in (head[0], *found))


def test_one_step_makes_what_every_migration_makes(tmp_path: Path) -> None:
    step, walked = _made(tmp_path / "step", STEP), _made(tmp_path / "walk", WALK)
    assert step["applied"] == walked["applied"]
    assert step["permissions"] == walked["permissions"]
    ours, theirs = step["schema"], walked["schema"]
    assert set(ours) == set(theirs)
    assert {key: ours[key] for key in ours if ours[key] != theirs[key]} == {}


def test_a_database_that_holds_anything_goes_through_its_migrations(tmp_path: Path) -> None:
    script = STEP + (
        "from goldenthread.site.new_database import make_tables_of_new_database\n"
        "assert make_tables_of_new_database() is False\n"
    )
    _made(tmp_path / "again", script)
