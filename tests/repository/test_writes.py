"""Every write is an action: with a named actor, a policy and an event (HOUSE.md 3)."""

from __future__ import annotations

import ast
import inspect
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
APPS = ROOT / "src" / "goldenthread" / "apps"
WRITES = {
    "save",
    "create",
    "get_or_create",
    "update_or_create",
    "bulk_create",
    "bulk_update",
    "update",
    "delete",
    "aget_or_create",
    "asave",
    "acreate",
    "adelete",
}
# The first person of a workspace has nobody to act for them; they are their own actor.
WITHOUT_ACTOR = {"create_first_administrator"}
# The trail's own writer is what the others call; it takes its actor from them. The counts of audits are brought in line
# inside the transaction of whatever action changed a grading.
WRITERS = {"record", "recount"}

pytestmark = pytest.mark.repository


def _modules(*folders: str) -> list[Path]:
    found = [path for folder in folders for path in (ROOT / "src" / "goldenthread" / folder).rglob("*.py")]
    return sorted(path for path in found if "migrations" not in path.parts)


def _is_action_module(path: Path) -> bool:
    return path.name == "actions.py" or path.parent.name == "actions"


@pytest.mark.parametrize("path", _modules("apps", "site", "cli"), ids=lambda path: str(path.relative_to(ROOT)))
def test_only_actions_write(path: Path) -> None:
    if _is_action_module(path):
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [
        f"line {node.lineno}: .{node.func.attr}()"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _writes(node)
    ]
    assert not found


def _writes(call: ast.Call) -> bool:
    """Whether a call looks like a database write: dict.update and set.update take no keyword of a model."""
    function = call.func
    assert isinstance(function, ast.Attribute)
    if function.attr not in WRITES:
        return False
    if function.attr in {"save", "delete", "create"}:
        return True
    receiver = ast.unparse(function.value)
    return "objects" in receiver or "filter(" in receiver or "all()" in receiver or "exclude(" in receiver


def public_actions() -> list[tuple[str, str]]:
    """Module and name of every action: each public function of an actions.py that runs in a transaction."""
    found = []
    for path in sorted(APPS.rglob("*.py")):
        if not _is_action_module(path) or path.name == "__init__.py":
            continue
        module = ".".join(("goldenthread", *path.relative_to(APPS.parent).with_suffix("").parts))
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in tree.body:
            decorated = isinstance(node, ast.FunctionDef) and any(
                "atomic" in ast.unparse(d) for d in node.decorator_list
            )
            if decorated and not node.name.startswith("_"):
                found.append((module, node.name))
    return found


@pytest.mark.parametrize(("module", "name"), public_actions())
def test_an_action_is_keyword_only_and_names_its_actor(module: str, name: str) -> None:
    parameters = inspect.signature(getattr(import_module(module), name)).parameters
    assert all(each.kind is inspect.Parameter.KEYWORD_ONLY for each in parameters.values())
    assert "on" in parameters
    assert "by" in parameters or name in WITHOUT_ACTOR


@pytest.mark.parametrize(("module", "name"), public_actions())
def test_an_action_asks_a_policy_and_records_an_event(module: str, name: str) -> None:
    source = inspect.getsource(getattr(import_module(module), name))
    assert "record(" in source, "no write without an event"
    asks = "require" in source or name in WITHOUT_ACTOR or "by=by, on=on, subject=by" in source
    assert asks, "no write without a policy"


@pytest.mark.parametrize("path", sorted(APPS.rglob("actions.py")), ids=lambda path: path.parent.name)
def test_every_writing_function_is_atomic(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef) or node.name.startswith("_") or node.name in WRITERS:
            continue
        writes = any(
            isinstance(inner, ast.Call) and isinstance(inner.func, ast.Attribute) and _writes(inner)
            for inner in ast.walk(node)
        )
        if writes:
            assert any("atomic" in ast.unparse(each) for each in node.decorator_list), node.name


def test_no_app_reaches_into_another_except_through_its_doors() -> None:
    """Another app's queries, actions, policies and models may be named; its views, forms and templates may not."""
    closed = {"views", "forms", "urls", "admin"}
    found = []
    for path in _modules("apps"):
        own = path.relative_to(APPS).parts[0]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("goldenthread.apps."):
                parts = node.module.split(".")
                names = {alias.name for alias in node.names} | set(parts[3:])
                if parts[2] not in (own, "pages") and names & closed:
                    found.append(f"{path.relative_to(APPS)} imports {node.module}")
    assert not found
