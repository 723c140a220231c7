"""Writes about what shows that actions worked: evidence, and values of indicators, which may open actions again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from goldenthread.apps.accounts.models import Post, User
from goldenthread.apps.accounts.policies import Verb
from goldenthread.apps.accounts.queries import people_who_may
from goldenthread.apps.plans import events, queries
from goldenthread.apps.plans.models import Action, Evidence, IndicatorValue, Notice, Plan, Reopening
from goldenthread.apps.plans.policies import policy
from goldenthread.apps.plans.standing import impact_facts, progress_on, update_on
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken
from goldenthread.core.evidence import check_evidence
from goldenthread.core.indicators import load_indicators
from goldenthread.core.ratings import load_rating_rules, relapse


@transaction.atomic
def add_evidence(
    *,
    action: Action,
    title: str,
    kind: str,
    strength: str,
    step: str,
    effective_on: date,
    kept_at: str,
    sha256: str = "",
    by: User,
    on: date,
) -> Evidence:
    """One piece of evidence on the record. The file itself stays where the authority keeps it; its hash is held here."""
    policy.require_give_evidence(by, action)
    for words, what in ((title, "what it is"), (kept_at, "where it is kept")):
        if not words.strip():
            raise RuleBroken(f"Evidence needs words: {what}.")
    check_evidence(kind=kind, strength=strength, step=step, effective_on=effective_on, sha256=sha256, on=on)
    same = action.evidence_held.filter(sha256=sha256).first() if sha256 else None
    if same:
        raise RuleBroken(f"This file is on the record of action {action.ref} already, as “{same.title}”.")
    found = Evidence.objects.create(
        action=action,
        title=title.strip(),
        kind=kind,
        strength=strength,
        step=step,
        effective_on=effective_on,
        kept_at=kept_at.strip(),
        sha256=sha256,
        on=on,
        recorded_by=by.name,
        recorded_key=by.email,
    )
    values = {
        "evidence": found.title,
        "step": load_rating_rules().ladder[step],
        "strength": strength,
        "effective_on": effective_on,
        "sha256": sha256,
    }
    record(events.EVIDENCE_ADDED, by=by, on=on, subject=action, values=values)
    return found


@transaction.atomic
def record_value(
    *, plan: Plan, indicator: str, as_at: date, value: float, source: str, by: User, on: date
) -> IndicatorValue:
    """A value of an indicator. Every finished action that had reached its target by it and fell back is opened again."""
    policy.require_record_values(by, plan)
    if indicator not in load_indicators():
        raise RuleBroken(f"“{indicator}” is not an indicator. The list is in the reference pages.")
    if not source.strip():
        raise RuleBroken("A value needs its source: which count, audit or publication it comes from.")
    if as_at > on:
        raise RuleBroken("A value cannot be of a day that has not come.")
    last = plan.values.filter(indicator=indicator).last()
    if last and as_at <= last.as_at:
        raise RuleBroken(
            f"{indicator} has a value as at {last.as_at:%-d %B %Y} already; values are added in order of their days."
        )
    found = IndicatorValue.objects.create(
        plan=plan, indicator=indicator, as_at=as_at, value=value, source=source.strip(), on=on, recorded_by=by.name
    )
    values = {"indicator": indicator, "value": value, "as_at": as_at, "source": found.source}
    record(events.VALUE_RECORDED, by=by, on=on, subject=plan, values=values)
    for action in queries.actions_of(plan).filter(indicator=indicator):
        _reopen(action, found, by, on)
    return found


def _reopen(action: Action, value: IndicatorValue, by: User, on: date) -> None:
    """Open a finished action again where the newest value is a relapse, and tell the people who must know."""
    update = update_on(action, on)
    if update is None or progress_on(action, on) != "done":
        return
    why = relapse(impact_facts(action, on=on))
    if not why:
        return
    Reopening.objects.create(action=action, value=value, after=update, on=on, why=why)
    record(events.REOPENED, by=by, on=on, subject=action, values={"indicator": value.indicator, "why": why})
    text = f"Action {action.ref} is open again: {why} Report what caused it and by when it will be back on its way."
    tell(who_must_know(action, on=on), action=action, text=text, on=on)


def who_must_know(action: Action, *, on: date) -> list[User]:
    """The holders of the owning and sponsoring posts on a day, and those who keep the plan; each once."""
    posts: tuple[Post, ...] = (action.owner, action.sponsor)
    people = [post.holder_on(on) for post in posts]
    keepers = people_who_may(Verb.WRITE_PLANS, action.authority)
    return list(dict.fromkeys(each for each in (*people, *keepers) if each is not None and each.is_active))


def tell(people: Iterable[User], *, action: Action, text: str, on: date) -> None:
    """One notice for each person; part of the action that calls it, whose event says what happened."""
    Notice.objects.bulk_create(Notice(user=each, action=action, text=text, on=on) for each in people)
