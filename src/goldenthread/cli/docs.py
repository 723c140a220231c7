"""`goldenthread docs`: writes docs/reference from the code itself, or says what is out of date."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import typer

from goldenthread.core.errors import InputNotFit, WrongUse

Page = Callable[[], str]


def pages() -> dict[str, Page]:
    """Each generated page of docs/reference by file name."""
    from goldenthread.cli.reference_audit_tools import audit_tools_page
    from goldenthread.cli.reference_frameworks import frameworks_page
    from goldenthread.cli.reference_measures import measures_page
    from goldenthread.cli.reference_returns import checks_page, returns_page
    from goldenthread.cli.reference_rules import rules_page
    from goldenthread.cli.reference_settings import events_page, roles_page, settings_page

    return {
        "commands.md": commands_page,
        "frameworks.md": frameworks_page,
        "measures.md": measures_page,
        "returns.md": returns_page,
        "checks.md": checks_page,
        "public-rules.md": rules_page,
        "audit-tools.md": audit_tools_page,
        "settings.md": settings_page,
        "roles.md": roles_page,
        "events.md": events_page,
    }


def write_reference(
    check: bool = typer.Option(False, "--check", help="Write nothing; fail when a page is out of date."),
) -> None:
    """Write the reference pages under docs/reference from the code (for people who change Goldenthread)."""
    folder = Path("docs/reference")
    if not folder.is_dir():
        raise WrongUse("There is no folder docs/reference here. Run this from the root of the repository.")
    stale = []
    for name, page in pages().items():
        path, text = folder / name, page()
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(name)
        if not check:
            path.write_text(text, encoding="utf-8")
            print(f"Wrote {path}")
    if check and stale:
        raise InputNotFit(f"Out of date in docs/reference: {', '.join(stale)}. Run: goldenthread docs")


def commands_page() -> str:
    """Every command with its options, from the command tree."""
    from goldenthread.cli.main import app

    root = typer.main.get_command(app)
    lines = [
        "# Commands",
        "",
        "Written by `goldenthread docs` from the commands themselves; do not edit by hand.",
        "",
        "Exit codes: 0 done, 1 our fault, 2 wrong use, 3 the input is not fit, 4 not allowed. Every code but 0",
        "comes with a message on standard error.",
    ]
    for path, command in _walk(root, "goldenthread"):
        lines += ["", f"## `{path}`", "", (command.help or "").strip()]
        rows = [row for row in (_row(parameter) for parameter in command.params) if row]
        if rows:
            lines += ["", "| option or argument | default | what it is for |", "|---|---|---|", *rows]
    return "\n".join(lines) + "\n"


def _walk(command: Any, path: str) -> Iterator[tuple[str, Any]]:
    children = getattr(command, "commands", None)
    if children:
        for name in sorted(children):
            yield from _walk(children[name], f"{path} {name}")
    else:
        yield path, command


def _row(parameter: Any) -> str | None:
    if parameter.name == "help":
        return None
    names = ", ".join(f"`{name}`" for name in parameter.opts) if parameter.param_type_name == "option" else ""
    names = names or f"`{parameter.name.upper()}`"
    default = parameter.default
    shown = "" if default is None or default is False or callable(default) or default == () else f"`{default}`"
    help_text = " ".join((getattr(parameter, "help", "") or "").split()).replace("|", "\\|")
    return f"| {names} | {shown} | {help_text} |"
