"""Starts the Cabinet paper of a shipped case and signs it off, through the same actions a person uses."""

from __future__ import annotations

from django.db import transaction

from goldenthread.apps.accounts.models import Body, User
from goldenthread.apps.governance import actions
from goldenthread.apps.governance.models import Paper
from goldenthread.apps.inspections.models import Inspection
from goldenthread.apps.plans.models import Plan
from goldenthread.core.errors import RuleBroken
from goldenthread.core.papers.assemble import StatedFacts
from goldenthread.core.papers.outline import load_outline


@transaction.atomic
def load(
    stated: StatedFacts, *, inspection: Inspection, plan: Plan | None, author: User, signer: User
) -> tuple[Paper, bool]:
    """The paper, with each implication assessed by `author` and signed by `signer` as stated, and whether it is new."""
    key = f"{inspection.key}-{stated.outline}"
    there = Paper.objects.filter(key=key).first()
    if there:
        return there, False
    written = stated.paper.written_on
    decides = load_outline(stated.outline).decision_maker
    body = Body.objects.filter(authority=inspection.authority, kind=decides).first()
    if body is None:
        raise RuleBroken(f"No body of the authority is of the kind “{decides}”, to which the paper is addressed.")
    paper = actions.start_paper(
        key=key, inspection=inspection, plan=plan, body=body, stated=stated, by=author, on=written
    )
    implications = {each.topic: each for each in paper.implications.all()}
    for given in stated.implications:
        # Nothing is signed before it is written; a case says only when each was signed.
        assessed_on = min(written, given.sign_off_on or written)
        implication = actions.assess_implication(
            implication=implications[given.topic],
            state=given.state,
            text=given.text,
            author=given.author,
            cost=given.cost,
            refers_to=given.refers_to,
            by=author,
            on=assessed_on,
        )
        if given.sign_off and given.sign_off_on:
            actions.sign_implication(implication=implication, post=given.sign_off, by=signer, on=given.sign_off_on)
    return paper, True
