"""Whether the counts a report states agree with the log and the register of cases they summarise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

# What a stated count may be compared with.
COUNTED = {
    "cases_read": "cases in the register that were read, tracked or sampled",
    "sampled_read": "sampled cases that were read",
    "tracked_read": "tracked cases that were read",
    "tracked_audited": "tracked cases that the authority audited first",
    "children": "children and young people in the evidence log",
    "parents": "parents and carers in the evidence log",
    "staff": "staff in the evidence log",
    "entries": "entries in the evidence log",
}


@dataclass(frozen=True)
class Reconciled:
    """A stated count beside what was found; `agrees` is whether the words of the statement are true of it."""

    key: str
    found: int
    agrees: bool
    says: str


def reconcile(key: str, *, count: int, precision: str, counts: str, found: Mapping[str, int]) -> Reconciled:
    """Whether “exactly”, “at least” or “over” this many is true of what the register and the log hold."""
    there = found[counts]
    agrees = {"exact": there == count, "at_least": there >= count, "more_than": there > count}[precision]
    stated = {"exact": f"{count:,}", "at_least": f"at least {count:,}", "more_than": f"over {count:,}"}[precision]
    what = COUNTED[counts]
    says = f"The report says {stated}; there are {there:,} {what}." + ("" if agrees else " The two do not agree.")
    return Reconciled(key, there, agrees, says)
