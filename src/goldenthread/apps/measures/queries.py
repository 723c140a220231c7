"""Reads values of measures, always from what a person may see; whoever quotes a figure asks here.

figure(user, "re_referrals_12_months")     the latest figure that may be quoted, for a plan, evidence or a paper
figure_of(user, 1234)                      one that was quoted before, with whether it has been superseded since
figures_for_indicator(user, "FD5")         every measure behind an indicator of a plan
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery

from goldenthread.apps.accounts.policies import Verb, allows
from goldenthread.apps.measures.door import ShownValue, scheme_for, shown
from goldenthread.apps.measures.models import CaseSample, Publication, Run, Value
from goldenthread.apps.measures.policies import policy
from goldenthread.core.measures import Measure, load_measures
from goldenthread.core.returns import load_return


def visible_to(user: Any) -> QuerySet[Run]:
    """The runs this person may see, latest day first: of their authority, and published unless they read its returns."""
    if not allows(user, Verb.READ_MEASURES):
        return Run.objects.none()
    last = Publication.objects.filter(run=OuterRef("pk")).order_by("-id").values("kind")[:1]
    found = Run.objects.filter(version__authority=user.authority).annotate(last_publication=Subquery(last))
    if not policy.may_see_small(user):
        found = found.filter(last_publication=Publication.PUBLISHED)
    return found.select_related("version", "made_by").prefetch_related("publications")


def run(user: Any, pk: int) -> Run | None:
    """One visible run."""
    return visible_to(user).filter(pk=pk).first()


def runs_by_day(user: Any, *, until: date | None = None) -> dict[str, list[Run]]:
    """For each return the latest run of every day, oldest day first; earlier runs of a day are superseded."""
    found: dict[str, dict[date, Run]] = {}
    for each in visible_to(user):
        if until is None or each.on <= until:
            found.setdefault(each.collection, {}).setdefault(each.on, each)
    return {collection: sorted(held.values(), key=lambda each: each.on) for collection, held in found.items()}


def days(user: Any) -> list[date]:
    """Every day there are figures for, latest first."""
    return sorted({each.on for each in visible_to(user)}, reverse=True)


def values_of(runs: Iterable[Run], *, measure: str = "", groups: bool = False) -> list[Value]:
    """The values of some runs, of one measure where one is named; without their breakdowns unless asked for."""
    found = Value.objects.filter(run__in=list(runs))
    if measure:
        found = found.filter(measure=measure)
    return list(found if groups else found.defer("groups"))


def latest_values(user: Any, *, on: date | None = None) -> dict[str, tuple[Run, Value]]:
    """For each measure the run and value of the latest day; of two returns of one day, the one its record names first."""
    latest = [held[-1] for held in runs_by_day(user, until=on).values()]
    by_id = {each.pk: each for each in latest}
    found: dict[str, tuple[Run, Value]] = {}
    measures = load_measures()
    for value in values_of(latest):
        measure, made = measures.get(value.measure), by_id[value.run_id]
        if measure is None:
            continue
        there = found.get(value.measure)
        if there is None or _rank(made, measure) > _rank(there[0], measure):
            found[value.measure] = (made, value)
    return found


def is_superseded(each: Run) -> bool:
    """Whether the same return was accepted again for the same day, or its definitions have moved on, since."""
    return superseding(each) is not None


def superseding(each: Run) -> Run | None:
    """The later run of the same return and day that takes its place, where there is one."""
    later = Run.objects.filter(
        version__authority=each.authority, version__collection=each.collection, on=each.on, pk__gt=each.pk
    )
    return later.select_related("version").order_by("-pk").first()


@dataclass(frozen=True)
class Figure:
    """A figure as it may be quoted: its words and number, of which measure, edition, version and day, and its standing.

    `superseded` says in a sentence why it should no longer be quoted; empty while it may be.
    """

    value_id: int
    measure: str
    edition: int
    title: str
    text: str
    counted: str
    unit: str
    value: float | None
    on: date
    collection: str
    version: str
    superseded: str
    made_up: bool

    @property
    def sentence(self) -> str:
        """The figure with what it was made from, for a paper or a plan."""
        of = f", {self.counted}" if self.counted else ""
        source = f"{self.collection}; made up" if self.made_up else self.collection
        return f"{self.title}: {self.text}{of}, as at {self.on:%-d %B %Y} ({source})"


def figure(user: Any, measure: str, *, on: date | None = None) -> Figure | None:
    """The latest published figure of a measure as known on a day, as this person may see it; None where there is none."""
    held = published_values(user, measure, until=on)
    return _figure(user, held[-1]) if held else None


def figure_of(user: Any, value_id: int) -> Figure | None:
    """A figure that was quoted before, with what has become of it; None where this person may not see it."""
    found = Value.objects.filter(pk=value_id).select_related("run__version").first()
    if found is None or not allows(user, Verb.READ_MEASURES, found.run):
        return None
    return _figure(user, found)


def figures_for_indicator(user: Any, code: str, *, on: date | None = None) -> list[Figure]:
    """The latest published figure of every measure behind an indicator, in order of key."""
    keys = sorted(key for key, measure in load_measures().items() if measure.indicator == code)
    found = (figure(user, key, on=on) for key in keys)
    return [each for each in found if each is not None]


def published_values(user: Any, measure: str, *, until: date | None = None) -> list[Value]:
    """The published values of a measure, one for each day, oldest first."""
    runs = visible_to(user).filter(last_publication=Publication.PUBLISHED, values__measure=measure)
    if until:
        runs = runs.filter(on__lte=until)
    own = Prefetch("values", Value.objects.filter(measure=measure).defer("groups"), to_attr="of_measure")
    by_day: dict[date, Value] = {}
    for each in runs.prefetch_related(own):
        for value in each.of_measure:  # type: ignore[attr-defined]
            value.run = each
            by_day.setdefault(each.on, value)
    return [by_day[day] for day in sorted(by_day)]


def samples_visible_to(user: Any) -> QuerySet[CaseSample]:
    """The samples of this person's authority, newest first, for those who open lists of children."""
    if not allows(user, Verb.OPEN_CHILD_LISTS):
        return CaseSample.objects.none()
    return CaseSample.objects.filter(version__authority=user.authority).select_related("version", "drawn_by")


def _figure(user: Any, value: Value) -> Figure:
    measure, made = value.definition, value.run
    seen: ShownValue = shown(value, scheme_for(user, measure))
    return Figure(
        value_id=value.pk,
        measure=measure.key,
        edition=value.edition,
        title=measure.title,
        text=seen.text,
        counted=seen.of,
        unit=measure.unit,
        value=seen.number,
        on=made.on,
        collection=load_return(made.collection).title,
        version=made.version.key,
        superseded=_superseded(value, measure),
        made_up=made.version.made_up,
    )


def _superseded(value: Value, measure: Measure) -> str:
    later = superseding(value.run)
    if later is not None:
        return f"The return was accepted again for this day: version {later.version.key} takes its place."
    if not value.run.is_published:
        return "The figure has been withdrawn."
    if value.edition != measure.edition:
        return (
            f"The definition has a new edition ({measure.edition}); this figure was made with edition {value.edition}."
        )
    if value.run.version.waived_until and value.run.version.waived_until < value.run.made_on:
        return "The waiver under which the return was accepted is over."
    return ""


def _rank(made: Run, measure: Measure) -> tuple[date, int, int]:
    order = list(measure.reads)
    return made.on, -order.index(made.collection) if made.collection in order else -99, made.pk
