"""Which day it is: the calendar's, or in a demonstration the day its story has reached.

The demonstration's plan is of 2016. Were it read on today's date, every action would be years late and every page
would say so. A demonstration therefore carries its own day in a file of its workspace; production never reads one.
"""

from __future__ import annotations

import contextlib
from datetime import date

from django.conf import settings
from django.utils import timezone


def demonstration_day() -> date | None:
    """The day a demonstration has reached; None anywhere else."""
    path = settings.DEMONSTRATION_DAY_FILE
    if path is None:
        return None
    with contextlib.suppress(OSError, ValueError):
        return date.fromisoformat(path.read_text(encoding="ascii").strip())
    return None


def today() -> date:
    """The day it is here, to be given to actions as `on`."""
    return demonstration_day() or timezone.localdate()
