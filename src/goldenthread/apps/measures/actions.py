"""Writes about measures: worked out from a version, published or withdrawn, a sample drawn from what they count."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from goldenthread import __version__
from goldenthread.apps.accounts.models import User
from goldenthread.apps.measures import events
from goldenthread.apps.measures.models import CaseSample, Publication, Run, Value
from goldenthread.apps.measures.policies import policy
from goldenthread.apps.returns.models import DataVersion
from goldenthread.apps.trail.actions import record
from goldenthread.core.comparators import population_of
from goldenthread.core.errors import RuleBroken, WrongUse
from goldenthread.core.measures import OUTCOMES, Measure, load_measures
from goldenthread.core.sampling import SamplingPlan, draw
from goldenthread.pipeline.valuing import Valued, things_counted, value_version
from goldenthread.readings.gathered import BrokenDown
from goldenthread.readings.totals import Total
from goldenthread.vault.store import Vault


@transaction.atomic
def value(*, version: DataVersion, vault: Vault, by: User, on: date, valued: Valued | None = None) -> Run:
    """The values of every measure the version allows; where nothing has changed since, those there are.

    `valued` are values worked out already from this very version, by somebody who works many out at once.
    """
    policy.require_value(by, version)
    if version.shredded_on:
        raise RuleBroken(f"{version} was shredded; nothing can be worked out from it any more.")
    there = version.runs.filter(on=version.as_at, software=__version__).first()
    if there and not _outdated(there):
        return there
    people = population_of(int(version.authority), version.as_at)
    found = valued or value_version(
        vault, version.key, on=version.as_at, population=people.children if people else None
    )
    run = Run.objects.create(
        version=version,
        on=version.as_at,
        made_on=on,
        made_by=by,
        software=__version__,
        population=people.children if people else None,
        population_source=people.source if people else "",
        not_read=dict(found.not_read),
    )
    measures = load_measures()
    Value.objects.bulk_create([_value(run, measures[key], each) for key, each in found.values.items()])
    record(events.VALUED, by=by, on=on, subject=run, values={"values": len(found.values)})
    return run


def value_accepted(*, version: DataVersion, vault: Vault, by: User, on: date, **_: Any) -> None:
    """Works out the measures of a version that was just accepted; see MeasuresConfig.ready."""
    value(version=version, vault=vault, by=by, on=on)


@transaction.atomic
def publish(*, run: Run, by: User, on: date) -> Run:
    """The run whose figures may now be quoted by others."""
    policy.require_publish(by, run)
    if run.is_published:
        raise RuleBroken("These figures are published already.")
    Publication.objects.create(run=run, kind=Publication.PUBLISHED, on=on, by=by)
    record(events.PUBLISHED, by=by, on=on, subject=run)
    return Run.objects.get(pk=run.pk)


@transaction.atomic
def withdraw(*, run: Run, by: User, on: date, reason: str) -> Run:
    """The run whose figures are no longer to be quoted; where they were, that is shown."""
    policy.require_publish(by, run)
    if not run.is_published:
        raise RuleBroken("These figures are not published, so there is nothing to withdraw.")
    if not reason.strip():
        raise RuleBroken("Say why the figures are withdrawn: whoever quoted them will ask.")
    Publication.objects.create(run=run, kind=Publication.WITHDRAWN, on=on, by=by, reason=reason)
    record(events.WITHDRAWN, by=by, on=on, subject=run, reason=reason)
    return Run.objects.get(pk=run.pk)


@dataclass(frozen=True)
class Asked:
    """What a sample is drawn from: a measure, one of its outcomes, how many, and the seed that repeats it."""

    measure: Measure
    outcome: str
    size: int
    seed: str


@transaction.atomic
def draw_sample(*, version: DataVersion, asked: Asked, vault: Vault, by: User, on: date) -> CaseSample:
    """A sample of the children a measure counts with one outcome; how it was drawn is kept, who was drawn is not."""
    policy.require_cases(by, version)
    if asked.outcome not in OUTCOMES:
        raise WrongUse(f"There is no outcome “{asked.outcome}”. There are: {', '.join(OUTCOMES)}.")
    if version.collection not in asked.measure.reads:
        raise RuleBroken("The measure is not read from this return, so nothing can be drawn from it here.")
    frame, drawn = drawn_from(version, asked, vault)
    if not drawn:
        raise RuleBroken("Nothing in this version has that outcome, so there is nothing to draw from.")
    sample = CaseSample.objects.create(
        key=secrets.token_hex(8),
        version=version,
        measure=asked.measure.key,
        outcome=asked.outcome,
        size=asked.size,
        seed=asked.seed,
        drawn_on=on,
        drawn_by=by,
        frame=frame,
        drawn=len(drawn),
        digest=digest_of(drawn),
    )
    record(events.SAMPLE_DRAWN, by=by, on=on, subject=sample, values={"drawn": len(drawn), "frame": frame})
    return sample


def drawn_from(version: DataVersion, asked: Asked, vault: Vault) -> tuple[int, list[str]]:
    """How many children have the outcome, and the pseudonyms of those drawn."""
    with vault.open_version(version.key) as opened:
        rows = things_counted(opened, asked.measure, on=version.as_at)
    frame = sorted({str(row["child_id"]) for row in rows if row["outcome"] == asked.outcome and row["child_id"]})
    if not frame:
        return 0, []
    plan = SamplingPlan(title=asked.measure.title, case="case", size=min(asked.size, len(frame)))
    found = draw([{"case": each} for each in frame], plan, seed=asked.seed)
    return len(frame), sorted(each.case for each in found.drawn)


def digest_of(drawn: list[str]) -> str:
    """What proves that a sample drawn again is the one that was drawn."""
    return hashlib.sha256("\n".join(drawn).encode()).hexdigest()


def _outdated(run: Run) -> bool:
    """Whether a definition has had a new edition since."""
    measures = load_measures()
    return any(measures[key].edition != edition for key, edition in run.values.values_list("measure", "edition"))


def _value(run: Run, measure: Measure, found: BrokenDown) -> Value:
    total = found.total
    groups = {name: [_line(each) for each in each_group] for name, each_group in found.groups.items()}
    return Value(
        run=run,
        measure=measure.key,
        edition=measure.edition,
        met=total.met,
        not_met=total.not_met,
        not_applicable=total.not_applicable,
        not_recorded=total.not_recorded,
        value=total.value,
        running=total.running,
        overdue=total.overdue,
        groups=groups,
    )


def _line(each: Total) -> list[Any]:
    return [
        each.group, each.met, each.not_met, each.not_applicable, each.not_recorded,
        each.value, each.running, each.overdue,
    ]  # fmt: skip
