"""A process that writes to a workspace: python -m tests.functional.writer FOLDER TIMES."""

from __future__ import annotations

import sys
from pathlib import Path

from goldenthread.cli.workspace import day, open_workspace


def write(folder: Path, times: int) -> None:
    """`times` events, each in a transaction of its own, by the workspace's first person, once told to begin."""
    open_workspace(folder)
    from goldenthread.apps.accounts import actions
    from goldenthread.apps.accounts.models import User

    by = User.objects.get()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    for _ in range(times):
        actions.note_sign_in(by=by, on=day(None, option="--on"))


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
