"""Where the cases of a draw come from: a file of keys, or a list of an accepted return.

From a return only pseudonyms leave the vault, and of those only the drawn cases are kept. Whom a pseudonym stands for is
opened by the case list of the returns, for a named auditor and with an event of its own.
"""

from __future__ import annotations

import csv
import io
from typing import Any

from goldenthread.apps.audits.actions import FrameRow
from goldenthread.apps.audits.models import AuditRound
from goldenthread.apps.returns import queries as returns
from goldenthread.apps.returns.models import DataVersion
from goldenthread.apps.returns.strongroom import open_vault
from goldenthread.core.errors import InputNotFit
from goldenthread.core.returns import load_return, return_keys
from goldenthread.vault.store import Vault

MOST_BYTES = 5_000_000


def read_frame(file: Any) -> list[FrameRow]:
    """The rows of an uploaded frame; InputNotFit names the row and column, and shows no value."""
    data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise InputNotFit("The file is larger than 5 MB, so it was not read.")
    try:
        rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise InputNotFit("The file is not CSV in UTF-8. Save it as “CSV UTF-8” and try again.") from error
    named = [{str(name or "").strip().casefold(): value for name, value in row.items()} for row in rows]
    for column in ("case", "team"):
        if not named or column not in named[0]:
            raise InputNotFit(f"The file has no column “{column}”, or no row under it.")
        empty = next((place for place, row in enumerate(named, start=2) if not str(row[column] or "").strip()), None)
        if empty:
            raise InputNotFit(f"Row {empty}, column {column}: empty.")
    return [
        FrameRow(*(str(row.get(name) or "").strip() for name in ("case", "team", "worker", "kind"))) for row in named
    ]


def lists_of(version: DataVersion) -> list[tuple[str, str]]:
    """The lists of a return that name a child and a team: key and title."""
    if version.collection not in return_keys():
        return []
    tables = load_return(version.collection).tables
    return [
        (table.name, table.title)
        for table in tables
        if {"child_id", "allocated_team"} <= {column.name for column in table.columns}
    ]


def lists_offered(user: Any) -> list[tuple[str, str]]:
    """Every list that could be drawn from, of the versions this person may see, newest first."""
    versions = returns.visible_to(user)[:6]
    return [
        (f"{version.key}|{name}", f"{title}, as at {version.as_at:%-d %B %Y}")
        for version in versions
        for name, title in lists_of(version)
        if not version.shredded_on
    ]


def frame_from(user: Any, chosen: str, audit_round: AuditRound, *, vault: Vault | None = None) -> list[FrameRow]:
    """The cases of one list of an accepted return: a pseudonym, and the team of the round it belongs to."""
    key, _, name = chosen.partition("|")
    version = returns.version(user, key)
    if name not in dict(lists_of(version)):
        raise InputNotFit("This list names no team, so nothing can be drawn from it.")
    teams = {
        word.casefold(): each.team.key for each in audit_round.teams.all() for word in (each.team.key, each.team.title)
    }
    rows: dict[str, FrameRow] = {}
    with (vault or open_vault()).open_version(version.key) as opened:
        table = opened.tables[name]
        for child, team in zip(table["child_id"].to_pylist(), table["allocated_team"].to_pylist(), strict=True):
            known = teams.get(str(team or "").strip().casefold())
            if child and known:
                rows.setdefault(child, FrameRow(child, known))
    if not rows:
        raise InputNotFit(
            "No row of this list belongs to a team of the round. Teams are matched by name or short name."
        )
    return list(rows.values())
