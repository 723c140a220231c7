"""Writes about returns: uploads on their way in, and the versions they become. Each in one transaction with its event."""

from goldenthread.apps.returns.actions.uploads import (
    ask_to_accept,
    download_issues,
    note_accepted,
    note_checked,
    note_failed,
    send,
    start_again,
    withdraw,
)
from goldenthread.apps.returns.actions.versions import (
    YEARS_KEPT,
    Waiver,
    accept,
    hold,
    open_case_list,
    open_data_quality_list,
    release,
    shred,
)

__all__ = [
    "YEARS_KEPT",
    "Waiver",
    "accept",
    "ask_to_accept",
    "download_issues",
    "hold",
    "note_accepted",
    "note_checked",
    "note_failed",
    "open_case_list",
    "open_data_quality_list",
    "release",
    "send",
    "shred",
    "start_again",
    "withdraw",
]
