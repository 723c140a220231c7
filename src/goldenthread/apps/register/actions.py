"""Writes to the register: the shipped extract, and further releases of Ofsted's."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.register import events, queries
from goldenthread.apps.register.models import Outcome, Release
from goldenthread.apps.register.policies import policy
from goldenthread.apps.trail.actions import record
from goldenthread.core import outcomes as core
from goldenthread.core.definitions import read_csv
from goldenthread.core.errors import RuleBroken
from goldenthread.intake.official_statistics import Reading, Revision, join_readings


@dataclass(frozen=True)
class Imported:
    """What an import changed: how many outcomes it added, and where it says otherwise than what was held."""

    release: Release
    added: int
    revisions: tuple[Revision, ...]
    new: bool

    @property
    def revised(self) -> int:
        """How many judgements, kinds and dates were revised."""
        return len(self.revisions)


@transaction.atomic
def load_shipped(*, by: User, on: date) -> int:
    """How many outcomes of the shipped extract were put in; none when the register already holds something."""
    policy.require_import(by)
    if Release.objects.exists():
        return 0
    outcomes = core.shipped()
    _put_in(outcomes)
    for row in read_csv("official", "releases.csv"):
        release = Release.objects.create(
            key=row["key"],
            title=row["title"],
            published=date.fromisoformat(row["published"]) if row["published"] else None,
            covers=row["covers"],
            sha256=row["sha256"],
            loaded_on=on,
        )
        held = sum(outcome.source == release.key for outcome in outcomes)
        record(events.LOADED, by=by, on=on, subject=release, values={"outcomes": held, "sha256": release.sha256})
    queries.forget()
    return len(outcomes)


@transaction.atomic
def import_release(*, reading: Reading, by: User, on: date) -> Imported:
    """The register with one more release in it; a file that was already imported changes nothing.

    Where releases differ the later one stands, and how many judgements that revised is told.
    """
    policy.require_import(by)
    fit = reading.fit()
    there = Release.objects.filter(sha256=fit.release.sha256).first()
    if there:
        return Imported(there, 0, (), new=False)
    _refuse_another_of_the_same_day(fit)
    before = queries.records()
    joined = join_readings([*queries.as_readings(), fit])
    release = Release.objects.create(
        key=fit.release.key,
        title=fit.release.title,
        published=fit.release.published,
        covers=fit.release.covers,
        sha256=fit.release.sha256,
        loaded_on=on,
    )
    Outcome.objects.all().delete()
    _put_in(joined.outcomes)
    added = len(joined.outcomes) - len(before)
    values = {"added": added, "revised": len(joined.revisions), "sha256": release.sha256}
    record(events.IMPORTED, by=by, on=on, subject=release, values=values)
    queries.forget()
    return Imported(release, added, joined.revisions, new=True)


def _refuse_another_of_the_same_day(fit: Reading) -> None:
    """Two files with one date of publication cannot be put in order, so neither can correct the other."""
    there = Release.objects.filter(key=fit.release.key).first()
    if there:
        raise RuleBroken(
            f"The register already holds another file with the key {there.key}, “{there.title}”. Two files published "
            "on one day cannot correct each other: check which of them Ofsted means. Nothing was changed."
        )


def _put_in(outcomes: Iterable[core.Outcome]) -> None:
    Outcome.objects.bulk_create((Outcome(**dataclasses.asdict(each)) for each in outcomes), batch_size=500)
