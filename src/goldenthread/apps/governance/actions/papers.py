"""Writes to papers: started, assessed, signed off, frozen."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction

from goldenthread.apps.accounts.models import Body, User
from goldenthread.apps.governance import events
from goldenthread.apps.governance.facts import facts_of
from goldenthread.apps.governance.highlight_facts import OUTLINE, Highlight
from goldenthread.apps.governance.models import Implication, Paper, Snapshot
from goldenthread.apps.governance.policies import policy
from goldenthread.apps.inspections.models import Inspection
from goldenthread.apps.plans.models import Plan
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken
from goldenthread.core.papers.assemble import StatedFacts
from goldenthread.core.papers.outline import load_outline
from goldenthread.core.papers.snapshot import freeze as freeze_facts


@transaction.atomic
def start_paper(
    *, key: str, inspection: Inspection, plan: Plan | None, body: Body, stated: StatedFacts, by: User, on: date
) -> Paper:
    """A paper for one body, with every implication of its outline still to be assessed."""
    policy.require_write(by, inspection)
    outline = load_outline(stated.outline)
    if Paper.objects.filter(key=key).exists():
        raise RuleBroken(f"There is already a paper with the key {key}.")
    if stated.paper.meeting_on is None:
        raise RuleBroken("A paper needs the day of its meeting, from which its deadlines are counted.")
    paper = Paper.objects.create(
        key=key,
        authority=inspection.authority,
        inspection=inspection,
        plan=plan,
        outline=outline.key,
        title=stated.paper.title,
        body=body,
        meeting_on=stated.paper.meeting_on,
        stated=_plain({**dataclasses.asdict(stated), "implications": []}),
    )
    for place, each in enumerate(outline.implications):
        Implication.objects.create(paper=paper, topic=each.topic, place=place)
    record(events.STARTED, by=by, on=on, subject=paper, values={"body": body.title, "meeting": paper.meeting_on})
    return paper


@transaction.atomic
def start_highlight(*, key: str, report: Highlight, by: User, on: date) -> Paper:
    """A highlight report on a plan for the body that watches it. It has no implications: it asks, and decides nothing."""
    policy.require_write(by, report.plan)
    if Paper.objects.filter(key=key).exists():
        raise RuleBroken(f"There is already a paper with the key {key}.")
    paper = Paper.objects.create(
        key=key,
        authority=report.plan.authority,
        inspection=report.plan.inspection,
        plan=report.plan,
        outline=OUTLINE,
        title=report.title,
        body=report.body,
        meeting_on=report.meeting_on,
        stated=_plain({"before": report.before, "paper": {"report_of": report.report_of}}),
    )
    values = {"body": report.body.title, "meeting": report.meeting_on}
    record(events.STARTED, by=by, on=on, subject=paper, values=values)
    return paper


@transaction.atomic
def assess_implication(
    *,
    implication: Implication,
    state: str,
    text: str,
    author: str,
    cost: str = "",
    refers_to: Sequence[str] = (),
    by: User,
    on: date,
) -> Implication:
    """The implication as its author sees it. An earlier sign-off falls away: it was of other words."""
    policy.require_write(by, implication)
    if state not in Implication.State.values:
        raise RuleBroken(f"An implication is one of: {', '.join(Implication.State.labels)}.")
    if not text.strip():
        raise RuleBroken(
            "An implication needs words: what was looked at and what follows. “Nil” alone assesses nothing."
        )
    old = implication.state
    implication.state, implication.text, implication.author = state, text, author
    implication.cost, implication.refers_to = cost, list(refers_to)
    implication.author_key, implication.assessed_on = by.email, on
    implication.signed_by, implication.signed_on = "", None
    implication.save()
    values = {"topic": implication.label, "old": old, "state": implication.get_state_display()}
    record(events.ASSESSED, by=by, on=on, subject=implication.paper, values=values)
    return implication


@transaction.atomic
def sign_implication(*, implication: Implication, post: str, by: User, on: date) -> Implication:
    """The implication signed off in the name of a post, by somebody other than its author."""
    policy.require_sign(by, implication)
    if implication.state == Implication.State.NOT_YET:
        raise RuleBroken("An implication that has not been assessed cannot be signed off.")
    if not post.strip():
        raise RuleBroken("A sign-off needs the post that gives it.")
    if implication.assessed_on and on < implication.assessed_on:
        raise RuleBroken(
            f"“{implication.label}” was assessed on {implication.assessed_on:%-d %B %Y}; it cannot be signed before that."
        )
    implication.signed_by, implication.signed_on = post, on
    implication.save(update_fields=["signed_by", "signed_on"])
    record(events.SIGNED, by=by, on=on, subject=implication.paper, values={"topic": implication.label, "post": post})
    return implication


@transaction.atomic
def freeze(*, paper: Paper, by: User, on: date) -> Snapshot:
    """The facts of the paper as they stand, frozen and hashed; the same facts give the same snapshot again."""
    policy.require_write(by, paper)
    frozen = freeze_facts(facts_of(paper, on=on))
    there = paper.snapshots.filter(hash=frozen.sha256).first()
    if there:
        return there
    snapshot = Snapshot.objects.create(
        paper=paper, as_at=on, hash=frozen.sha256, content=frozen.text, frozen_by=by.name, frozen_key=by.email
    )
    record(events.FROZEN, by=by, on=on, subject=paper, values={"hash": frozen.sha256})
    return snapshot


def _plain(value: Any) -> Any:
    """The same value as JSON holds it: dates as text, tuples as lists."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
