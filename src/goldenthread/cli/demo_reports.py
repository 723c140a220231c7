"""The demonstration's published reports: shipped facts, one link a person confirmed, and one draft to confirm."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from goldenthread.apps.accounts.models import User


def fill(*, lead: User, on: date, say: Callable[[str], None]) -> None:
    """Loads what is not there yet, through the actions a person would use."""
    from goldenthread.apps.reports import queries
    from goldenthread.apps.reports.actions import confirming, loading
    from goldenthread.core.published_reports import published_reports
    from goldenthread.pipeline.report_receiving import receive_report
    from goldenthread.synthetic.published_report import AUTHORITY, made_up_report

    say("Loading the published reports …")
    held = set(queries.visible_to(lead).values_list("dfe", "on_site_from"))
    for facts in published_reports():
        if (facts.dfe, facts.on_site_from) not in held:
            loading.load_facts(facts=facts, by=lead, on=on)
    _link_one(lead, on)
    if not queries.readings_visible_to(lead).exists():
        name = f"made-up report on {AUTHORITY}.pdf"
        read = receive_report(made_up_report(), name=name, shelf=queries.shelf())
        confirming.draft_reading(read=read, sha256=read["sha256"], by=lead, on=on)


def _link_one(lead: User, on: date) -> None:
    """The plans of children in Gateshead, asked for in 2016 and again in 2019."""
    from goldenthread.apps.reports import recurrence
    from goldenthread.apps.reports.actions import linking

    pairs = recurrence.pairs_of(lead, int(lead.authority))
    if pairs and not any(each.said for each in pairs):
        best = pairs[0]
        note = "Both ask for better plans for each child."
        linking.say_of_asks(one=best.earlier, other=best.later, same=True, note=note, by=lead, on=on)
