"""Which recommendations ask for the same thing: what is proposed, why, and what people said of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from django.db.models import Count, Max, Q, QuerySet

from goldenthread.analysis.likeness import WORTH_SHOWING, WORTH_SHOWING_AT_HOME, Collection, Likeness
from goldenthread.apps.register import queries as register
from goldenthread.apps.reports import queries
from goldenthread.apps.reports.models import Passage, SameAsk
from goldenthread.core.grades_over_time import MOVEMENTS, NextGrade, next_grade

_MOST_ALIKE = 50


@dataclass(frozen=True)
class Pair:
    """Two recommendations of one authority, the earlier first: why they are alike and what a person said, if anybody."""

    earlier: Passage
    later: Passage
    likeness: Likeness
    said: SameAsk | None = None


@dataclass(frozen=True)
class Elsewhere:
    """A recommendation of another authority that is alike, and which grade came next there."""

    passage: Passage
    likeness: Likeness
    next: NextGrade
    said: SameAsk | None = None


def recommendations(user: Any) -> QuerySet[Passage]:
    """The recommendations of every visible report."""
    found = Passage.objects.filter(kind=Passage.Kind.RECOMMENDATION, report__in=queries.visible_to(user))
    return found.select_related("report")


def collection(user: Any) -> Collection:
    """Every visible recommendation weighed against all others; worked out once for each state of the reports."""
    found = recommendations(user).aggregate(last=Max("pk"), count=Count("pk"))
    return _collection(user.authority, found["last"] or 0, found["count"])


def authorities_with_several(user: Any) -> list[tuple[int, str, int]]:
    """DfE number, name and number of reports of each authority with two reports or more, by name."""
    counted = queries.visible_to(user).values("dfe", "name").annotate(reports=Count("pk")).filter(reports__gte=2)
    return [(each["dfe"], each["name"], each["reports"]) for each in counted.order_by("name")]


def pairs_of(user: Any, dfe: int) -> list[Pair]:
    """Pairs of recommendations of one authority, from two of its reports, that may ask for the same thing.

    What a person confirmed comes first, then what nobody has judged, the most alike first; what was refused comes last.
    """
    known = {each.pk: each for each in recommendations(user).filter(report__dfe=dfe)}
    said = _said(list(known))
    alike = collection(user)
    found: dict[tuple[int, int], Pair] = {}
    for key, one in known.items():
        for other, likeness in alike.nearest(key, least=WORTH_SHOWING_AT_HOME):
            if other in known and not _of_one_inspection(one, known[other]):
                earlier, later = in_order(one, known[other])
                found[(earlier.pk, later.pk)] = Pair(earlier, later, likeness)
    for pair, answer in said.items():
        if pair[0] in known and pair[1] in known:
            likeness = found[pair].likeness if pair in found else Likeness(answer.likeness, tuple(answer.shared))
            found[pair] = Pair(known[pair[0]], known[pair[1]], likeness)
    made = [replace(pair, said=said.get(key)) for key, pair in found.items()]
    return sorted(made, key=lambda pair: (_rank(pair.said), -pair.likeness.value, pair.earlier.pk, pair.later.pk))


def threads_of(pairs: Sequence[Pair]) -> list[list[Passage]]:
    """The recommendations that people said ask for the same thing, gathered into threads, oldest first."""
    thread_of: dict[int, set[int]] = {}
    passages: dict[int, Passage] = {}
    for pair in pairs:
        if pair.said and pair.said.same:
            joined = {pair.earlier.pk, pair.later.pk}
            for key in tuple(joined):
                joined |= thread_of.get(key, set())
            thread_of |= dict.fromkeys(joined, joined)
            passages |= {pair.earlier.pk: pair.earlier, pair.later.pk: pair.later}
    threads = {tuple(sorted(joined)) for joined in thread_of.values()}
    made = [sorted((passages[key] for key in thread), key=_day) for thread in sorted(threads)]
    return sorted(made, key=lambda thread: (-len(thread), thread[0].pk))


def elsewhere(user: Any, passage: Passage) -> list[Elsewhere]:
    """Recommendations of other authorities that are alike, but for those a person said are not the same ask."""
    alike = collection(user)
    if passage.pk not in alike:
        return []
    near = dict(alike.nearest(passage.pk, least=WORTH_SHOWING))
    said = _said([passage.pk])
    said_of = {(set(pair) - {passage.pk}).pop(): answer for pair, answer in said.items()}
    wanted = recommendations(user).filter(pk__in={*near, *said_of}).exclude(report__dfe=passage.report.dfe)
    records = register.records()
    found = []
    for each in wanted:
        answer = said_of.get(each.pk)
        report = each.report
        came_next = next_grade(records, report.dfe, began=report.on_site_from, published=report.published)
        found.append(Elsewhere(each, near.get(each.pk) or alike.compare(passage.pk, each.pk), came_next, answer))
    kept = [each for each in found if each.said is None or each.said.same]
    return sorted(kept, key=lambda each: (_rank(each.said), -each.likeness.value))[:_MOST_ALIKE]


def what_came_next(found: Sequence[Elsewhere]) -> list[tuple[str, int]]:
    """How many of the reports moved which way at their authority's next inspection; each report counts once."""
    once = {each.passage.report_id: each.next.movement for each in found}
    counts = Counter(once.values())
    return [(movement, counts[movement]) for movement in MOVEMENTS]


def in_order(one: Passage, other: Passage) -> tuple[Passage, Passage]:
    """Two recommendations, the one of the earlier report first."""
    first, second = sorted((one, other), key=lambda each: (_day(each), each.pk))
    return first, second


def _of_one_inspection(one: Passage, other: Passage) -> bool:
    """Whether two recommendations stand in one report, or in a report and a council's paper about it."""
    return one.report_id == other.report_id or (
        one.report.dfe == other.report.dfe
        and one.report.framework == other.report.framework
        and one.report.on_site_from == other.report.on_site_from
    )


def _said(keys: Sequence[int]) -> dict[tuple[int, int], SameAsk]:
    """What is in force about pairs in which one of these takes part."""
    newest: dict[tuple[int, int], SameAsk] = {}
    for each in SameAsk.objects.filter(Q(earlier__in=keys) | Q(later__in=keys)):
        newest.setdefault((each.earlier_id, each.later_id), each)
    return newest


def _rank(said: SameAsk | None) -> int:
    return 1 if said is None else 0 if said.same else 2


def _day(passage: Passage) -> str:
    day = passage.report.when
    return day.isoformat() if day else ""


@lru_cache(maxsize=4)
def _collection(authority: str, last: int, count: int) -> Collection:
    found = Passage.objects.filter(
        kind=Passage.Kind.RECOMMENDATION, report__authority=authority, report__withdrawn_on=None
    )
    return Collection(dict(found.values_list("pk", "text")))
