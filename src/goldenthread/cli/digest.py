"""`goldenthread digest`: the weekly message to everybody who has something to do or to know."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from smtplib import SMTPException
from typing import TYPE_CHECKING

import typer

from goldenthread.cli.workspace import ActingAs, Workspace, acting, day, open_workspace, progress
from goldenthread.core.errors import InputNotFit, RuleBroken

if TYPE_CHECKING:
    from goldenthread.apps.accounts.models import User


def digest(
    acting_as: ActingAs,
    on: str | None = typer.Option(None, "--on", help="The day it is sent on: 2017-03-20. Today when left out."),
    dry_run: bool = typer.Option(False, "--dry-run", help="Print the messages and send none."),
    directory: Workspace = None,
    as_json: bool = typer.Option(False, "--json", help="Print JSON and nothing else."),
) -> None:
    """Send the message of this week: one to each person, none to who has nothing to do, never two in a week.

    Run it once a week; a second time sends only what did not go out. Without a mail server the messages are written to
    the workspace's outbox.
    """
    open_workspace(directory)
    from goldenthread.site.weekly import weekly_text

    by, when = acting(acting_as), day(on, option="--on")
    if dry_run:
        told = [(each.email, weekly_text(each, when)) for each in _people(by)]
        rows = [{"to": email, "state": "would be sent", "text": text} for email, text in told if text]
    else:
        rows = send_to_all(by=by, on=when, say=progress(quiet=as_json))
    if as_json:
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for row in rows:
            print(f"{row['to']}: {row['state']}" + (f"\n\n{row['text']}" if dry_run else ""))
    failed = [row["to"] for row in rows if row["state"] == "not sent"]
    if failed:
        raise InputNotFit(
            f"{len(failed)} of {len(rows)} messages could not be handed to the mail server. Nothing was recorded for them; "
            "check GOLDENTHREAD_MAIL and run the command again."
        )


def send_to_all(
    *, by: User, on: date, say: Callable[[str], None], to: Sequence[User] | None = None
) -> list[dict[str, str]]:
    """One row for each person: sent, not sent, or had it this week already. Who has nothing to do is left out."""
    from goldenthread.apps.accounts import actions
    from goldenthread.site.weekly import weekly_subject, weekly_text

    rows = []
    for user in _people(by) if to is None else to:
        text = weekly_text(user, on)
        if not text:
            continue
        try:
            actions.send_weekly(user=user, subject=weekly_subject(on), text=text, by=by, on=on)
            state = "sent"
        except RuleBroken:
            state = "had it this week"
        except (SMTPException, OSError) as error:
            say(f"{user.email}: {type(error).__name__}")
            state = "not sent"
        rows.append({"to": user.email, "state": state, "text": text})
    return rows


def _people(by: User) -> list[User]:
    from goldenthread.apps.accounts import queries

    return [each for each in queries.everybody() if each.authority == by.authority]
