"""Two years of monthly returns of a made-up authority of Gateshead's size, with their measures; one month is dirty.

No child in it exists. The clean months go from the generator into the vault without a file in between; the dirty one is
sent as files, checked, and accepted with a waiver, so that its page has something to show.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from goldenthread.apps.accounts.models import User
    from goldenthread.apps.measures.models import Run
    from goldenthread.pipeline.checking import CheckOutcome
    from goldenthread.pipeline.valuing import Valued, Valuer
    from goldenthread.synthetic.files import Kind
    from goldenthread.synthetic.world import World
    from goldenthread.vault.store import Vault

CHILDREN, SEED, AUTHORITY = 4_500, 390, 390
FIRST_MONTH, LAST_DAY = date(2015, 3, 31), date(2017, 2, 28)
"""The last month before the day the demonstration's plan has reached."""
DIRTY_DAY, DIRT = date(2016, 12, 31), 0.01
BROKEN_DOWN_AFTER = date(2017, 1, 31)
"""Earlier months have their values and no breakdowns, which halves the time they take."""
REASON = "The case system was being replaced; the rows are being put right and will be sent again."
ACCEPTED_AFTER = timedelta(days=6)
YEARLY: dict[Kind, date] = {
    "ssda903": date(2016, 3, 31),
    "cin-census": date(2016, 3, 31),
    "workforce": date(2016, 9, 30),
}


@dataclass(frozen=True)
class Prepared:
    """Every return as it will be accepted, made and checked by a thread of its own while other things are recorded."""

    world: Future[World]
    months: dict[date, Future[tuple[CheckOutcome, Valued]]]
    years: dict[Kind, Future[CheckOutcome]]


@contextmanager
def prepared(*, analyst: User | None) -> Iterator[Prepared | None]:
    """The returns in the making; None where the analyst, if there is one yet, sees any already."""
    from goldenthread.apps.measures import queries
    from goldenthread.pipeline.valuing import Valuer

    if analyst is not None and queries.visible_to(analyst).exists():
        yield None
        return
    with Valuer("annex-a") as valuer, ThreadPoolExecutor(max_workers=1) as ahead:
        world = ahead.submit(_world)
        clean = [day for day in _month_ends() if day != DIRTY_DAY]
        months = {day: ahead.submit(_valued, world, day, valuer) for day in clean}
        years = {kind: ahead.submit(_outcome, world, kind, day) for kind, day in YEARLY.items()}
        try:
            yield Prepared(world, months, years)
        finally:
            ahead.shutdown(wait=True, cancel_futures=True)


def fill(returns: Prepared | None, *, analyst: User, lead: User, say: Callable[[str], None] = lambda _: None) -> None:
    """Every version and its measures, published; nothing where there are any already."""
    from goldenthread.apps.measures import actions
    from goldenthread.apps.returns.strongroom import open_vault

    if returns is None:
        return
    say("Making up two years of children's journeys …")
    vault, days = open_vault(say), list(_month_ends())
    for number, day in enumerate(days, 1):
        say(f"Accepting the return of {day:%B %Y} ({number} of {len(days)}) …")
        if day == DIRTY_DAY:
            run = _dirty(returns.world.result(), day, vault, analyst)
        else:
            run = _accept(*returns.months[day].result(), day, vault, analyst)
        actions.publish(run=run, by=lead, on=day + ACCEPTED_AFTER)
    for kind, day in YEARLY.items():
        say(f"Accepting the yearly return {kind} …")
        run = _accept(returns.years[kind].result(), None, day, vault, analyst)
        actions.publish(run=run, by=lead, on=day + ACCEPTED_AFTER)


def _valued(world: Future[World], day: date, valuer: Valuer) -> tuple[CheckOutcome, Valued]:
    """One clean month, checked, its measures worked out by readings that are planned once for all months."""
    from goldenthread.core.comparators import population_of

    outcome, people = _outcome(world, "annex-a", day), population_of(AUTHORITY, day)
    population = people.children if people else None
    tables, broken_down = outcome.accepted.tables, day > BROKEN_DOWN_AFTER
    return outcome, valuer.value(tables, on=day, population=population, broken_down=broken_down)


def _accept(outcome: CheckOutcome, valued: Valued | None, day: date, vault: Vault, by: User) -> Run:
    """The version of one return and the run of its measures, which are worked out here where they are not yet."""
    from goldenthread.apps.measures import actions as measures
    from goldenthread.apps.returns import actions as returns

    on = day + ACCEPTED_AFTER
    version = returns.accept(outcome=outcome, vault=vault, as_at=day, by=by, on=on, made_up=True)
    return measures.value(version=version, vault=vault, by=by, on=on, valued=valued)


def _dirty(world: World, day: date, vault: Vault, by: User) -> Run:
    """The month that was sent as files with errors in it, checked, and accepted with a waiver."""
    from goldenthread.apps.measures import actions as measures
    from goldenthread.apps.returns import actions as returns
    from goldenthread.apps.returns.working import ISSUES, facts_of
    from goldenthread.intake.sources import Upload
    from goldenthread.pipeline.checking import check_files
    from goldenthread.pipeline.issues_workbook import issues_workbook
    from goldenthread.synthetic.files import dirty_files
    from goldenthread.vault import waiting

    on = day + ACCEPTED_AFTER
    files = dirty_files(_view(world, day), DIRT)
    upload = returns.send(files=files, vault=vault, as_at=day, by=by, on=on)
    outcome = check_files(Upload(tuple(files)), authority=f"{AUTHORITY:03d}", on=day)
    waiting.add(vault, upload.authority, upload.key, ISSUES, issues_workbook([outcome]))
    returns.note_checked(upload=upload, facts=facts_of(outcome), by=by, on=on)
    waiver = None if outcome.fit else returns.Waiver(REASON, on + timedelta(days=90))
    returns.ask_to_accept(upload=upload, waiver=waiver, by=by, on=on)
    version = returns.accept(outcome=outcome, vault=vault, as_at=day, waiver=waiver, by=by, on=on, made_up=True)
    returns.note_accepted(upload=upload, version=version, vault=vault, by=by, on=on)
    return measures.value(version=version, vault=vault, by=by, on=on)


def _outcome(world: Future[World], kind: Kind, day: date) -> CheckOutcome:
    """A made-up return as if it had been read, and checked."""
    from goldenthread.core.reporting_years import reporting_year
    from goldenthread.core.returns import load_return
    from goldenthread.intake.accepted import Accepted
    from goldenthread.pipeline.checking import check_accepted
    from goldenthread.pipeline.made_up import made_up_tables

    schema = load_return(kind)
    given = {table.name: frozenset(column.name for column in table.columns) for table in schema.tables}
    name = f"made-up {kind} {SEED} {day}"
    accepted = Accepted(
        schema=schema,
        tables=made_up_tables(kind, _view(world.result(), day)),
        given=given,
        issues=(),
        tallies=(),
        files=((name, hashlib.sha256(name.encode()).hexdigest()),),
        year=None if kind == "annex-a" else reporting_year(day).last.year,
    )
    return check_accepted(accepted, on=day)


def _world() -> World:
    from goldenthread.synthetic.days import number
    from goldenthread.synthetic.world import make_world

    first = FIRST_MONTH.replace(day=1)
    return make_world(children=CHILDREN, seed=SEED, authority=AUTHORITY, first=number(first), last=number(LAST_DAY))


def _view(world: World, day: date):  # type: ignore[no-untyped-def]
    from goldenthread.synthetic.as_at import AsAt
    from goldenthread.synthetic.days import number

    return AsAt(world, number(day))


def _month_ends() -> Iterator[date]:
    day = FIRST_MONTH
    while day <= LAST_DAY:
        yield day
        after = day + timedelta(days=1)
        day = (after.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
