"""Writes docs/reference/public-rules.md: every published rule, the check that keeps it, or why none does."""

from __future__ import annotations

from collections import Counter

from goldenthread.core.checks import Check
from goldenthread.core.public_rules import COLLECTIONS, PublicRule, public_rules
from goldenthread.core.returns import load_return

_KEPT = {
    "check": "by a check",
    "read": "when the file is read",
    "not needed": "not needed: no measure uses what it judges",
    "not possible": "not kept, because a return does not hold what it needs",
    "other year": "of another year's collection",
}


def rules_page() -> str:
    """Every published rule of SSDA903 and the census by code, in our words, with how it is kept."""
    lines = [
        "# Public rules",
        "",
        "Written by `goldenthread docs` from the definitions themselves; do not edit by hand.",
        "",
        "The Department for Education publishes the rules a return must keep. These are the codes, with what each asks in",
        "our words. The purpose here is that a measure can be trusted, not to replace the Department's own checks, so a",
        "rule about cells no measure uses may have no check. `docs/reference/checks.md` describes the checks.",
    ]
    for collection in COLLECTIONS:
        rules = public_rules(collection)
        counts = Counter(rule.state for rule in rules)
        lines += ["", f"## {load_return(collection).title}", "", f"{len(rules)} rules:", ""]
        lines += [f"- {counts[state]} {words}" for state, words in _KEPT.items() if counts[state]]
        lines += ["", "| code | what it asks | how it is kept |", "|---|---|---|"]
        lines += [f"| {rule.code} | {rule.words}. | {_how(rule)} |" for rule in rules]
    return "\n".join(lines) + "\n"


def _how(rule: PublicRule) -> str:
    if rule.check is not None:
        return f"Check `{rule.check.key}`{_years(rule.check)}"
    if rule.state == "read":
        return "Found when the file is read"
    if rule.state == "not needed":
        return f"Not needed by a measure.{' ' + rule.why if rule.why else ''}"
    return rule.why


def _years(check: Check) -> str:
    since = f", from the collection of {check.since}" if check.since else ""
    return since + (f", until the collection of {check.until}" if check.until else "")
