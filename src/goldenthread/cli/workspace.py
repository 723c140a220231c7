"""Opens or makes a workspace for a command: the folder, its key, its database, and the person who acts."""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goldenthread.core.errors import InputNotFit, NotAllowed, WrongUse

if TYPE_CHECKING:
    from goldenthread.apps.accounts.models import User

Workspace = Annotated[
    Path | None,
    typer.Option("--dir", help="The workspace folder. Default: GOLDENTHREAD_WORKSPACE, ./workspace or ./demo."),
]
ActingAs = Annotated[str, typer.Option("--as", help="The e-mail address of the person who does this.")]


def set_up(folder: Path | None) -> Path:
    """Django made ready on one workspace folder; the folder itself is not touched."""
    os.environ["GOLDENTHREAD_WORKSPACE"] = str(folder_of(folder))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goldenthread.site.settings")
    import django
    from django.conf import settings

    django.setup()
    return Path(settings.WORKSPACE)


def open_workspace(folder: Path | None) -> Path:
    """An existing workspace, ready for use; InputNotFit when there is none, with what to type."""
    path = set_up(folder)
    from django.conf import settings
    from django.db import connection

    embedded = connection.vendor == "sqlite"
    if embedded and not Path(settings.DATABASES["default"]["NAME"]).is_file():
        raise InputNotFit(f"There is no workspace in {path}. Name one with --dir, or make one: goldenthread demo")
    _reach_database()
    _refuse_old_tables()
    return path


def make_folders(folder: Path | None) -> Path:
    """The folder of a workspace with those inside it, closed to others; InputNotFit where it cannot be made."""
    path = folder_of(folder)
    try:
        path.mkdir(parents=True, exist_ok=True)
        for name in ("vault", "papers", "outbox", "reports"):
            (path / name).mkdir(exist_ok=True)
    except OSError as error:
        raise InputNotFit(
            f"{path} cannot hold a workspace: {error.strerror}. Name another folder with --dir."
        ) from error
    path.chmod(0o700)
    return path


def make_workspace(folder: Path | None) -> Path:
    """A workspace with its folders, its secret key and up-to-date tables; made, or brought up to date."""
    path = make_folders(folder)
    _keep_secret(path)
    set_up(path)
    _reach_database()
    from django.core.management import call_command

    from goldenthread.site.new_database import make_tables_of_new_database

    make_tables_of_new_database()
    call_command("migrate", verbosity=0, interactive=False)
    # In production sign-in attempts are counted in the database (site.settings.CACHES); embedded this does nothing.
    call_command("createcachetable", verbosity=0)
    return path


def acting(email: str) -> User:
    """The person a command acts as; NotAllowed when nobody has that address."""
    from goldenthread.apps.accounts import queries

    user = queries.person(email)
    if user is None or not user.is_active:
        raise NotAllowed(
            "Nobody with that e-mail address may act here. Check --as; `goldenthread people list` names them."
        )
    return user


def day(text: str | None, *, option: str) -> date:
    """The date given to an option as 2016-03-11; today when it is left out, or the day a demonstration has reached."""
    if text is None:
        from goldenthread.apps.days import today

        return today()
    with contextlib.suppress(ValueError):
        return date.fromisoformat(text)
    raise WrongUse(f"{option} must be a date such as 2016-03-11.")


def progress(quiet: bool = False) -> Callable[[str], None]:
    """Where a long command says what it is doing: standard error, so that standard output stays clean."""

    def say(what: str) -> None:
        if not quiet:
            print(what, file=sys.stderr, flush=True)

    return say


def folder_of(folder: Path | None) -> Path:
    """The folder that was named; else the one in the environment; else ./workspace, or ./demo where only that is."""
    named = folder or os.environ.get("GOLDENTHREAD_WORKSPACE")
    if named:
        return Path(named).expanduser().resolve()
    only_demo = Path("demo").is_dir() and not Path("workspace").exists()
    return Path("demo" if only_demo else "workspace").resolve()


def _keep_secret(path: Path) -> None:
    from goldenthread.site.options import secret_key_path

    file = secret_key_path(path)
    if not file.exists():
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as handle:
            handle.write(secrets.token_urlsafe(64))


def _reach_database() -> None:
    """Nothing, or InputNotFit when the database does not answer; its address, which holds a password, is not repeated."""
    from django.db import OperationalError, connection

    try:
        connection.ensure_connection()
    except OperationalError as error:
        raise InputNotFit(
            "The database does not answer. Check that it runs, and the address in GOLDENTHREAD_DATABASE_URL, or "
            "that the workspace folder can be written."
        ) from error


def _refuse_old_tables() -> None:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise InputNotFit("The workspace was made by another version. Bring it up to date: goldenthread migrate")
