"""What a finding rests on: how many kinds of evidence that do not lean on each other, and what speaks against it.

One source counts once. A social worker who was interviewed and then watched at work is one source under two kinds,
so the two kinds do not confirm each other. The number of independent kinds is therefore the most kinds that can each
be given a source of its own: a matching between kinds and sources, as large as it can be.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from goldenthread.core.grades import same_words

Stance = Literal["for", "against"]


@dataclass(frozen=True)
class Cited:
    """One piece of evidence under a finding: its number in the log, kind, source and criterion, and which way it points."""

    number: int
    kind: str
    source: str
    stance: Stance
    criterion: str = ""


@dataclass(frozen=True)
class Triangulation:
    """What supports a finding. `independent` counts kinds with a source of their own; `against` are entry numbers."""

    entries: int
    kinds: tuple[str, ...]
    sources: int
    independent: int
    criteria: tuple[str, ...]
    against: tuple[int, ...]
    repeated: tuple[str, ...]
    warnings: tuple[str, ...]

    @property
    def is_triangulated(self) -> bool:
        """Whether at least two independent kinds of evidence support it."""
        return self.independent > 1


def triangulate(cited: Iterable[Cited], *, kind_labels: Mapping[str, str] | None = None) -> Triangulation:
    """What the evidence under one finding amounts to. Sources are the same when their words are, whatever the case."""
    everything = list(cited)
    support = [each for each in everything if each.stance == "for"]
    of_kind: dict[str, set[str]] = {}
    for each in support:
        of_kind.setdefault(each.kind, set()).add(same_words(each.source))
    names = {same_words(each.source): each.source for each in reversed(support)}
    times = [same_words(each.source) for each in support]
    repeated = tuple(sorted(names[source] for source in set(times) if times.count(source) > 1))
    independent = _most_kinds_with_a_source_of_their_own(of_kind)
    against = tuple(sorted(each.number for each in everything if each.stance == "against"))
    return Triangulation(
        entries=len(support),
        kinds=tuple(sorted(of_kind)),
        sources=len(names),
        independent=independent,
        criteria=tuple(sorted({each.criterion for each in support if each.criterion})),
        against=against,
        repeated=repeated,
        warnings=tuple(_warnings(of_kind, independent, against, kind_labels or {})),
    )


def _most_kinds_with_a_source_of_their_own(of_kind: Mapping[str, set[str]]) -> int:
    """The size of the largest matching of kinds to sources, found by augmenting paths."""
    given: dict[str, str] = {}

    def place(kind: str, tried: set[str]) -> bool:
        for source in sorted(of_kind[kind] - tried):
            tried.add(source)
            if source not in given or place(given[source], tried):
                given[source] = kind
                return True
        return False

    return sum(place(kind, set()) for kind in sorted(of_kind))


def _warnings(
    of_kind: Mapping[str, set[str]], independent: int, against: tuple[int, ...], labels: Mapping[str, str]
) -> Iterable[str]:
    if not of_kind:
        yield "It rests on no evidence."
    elif len(of_kind) == 1:
        (kind,) = of_kind
        yield f"It rests on one kind of evidence only: {labels.get(kind, kind).lower()}."
    elif independent == 1:
        yield "Its kinds of evidence all come from one source, so they do not confirm each other."
    elif independent < len(of_kind):
        yield f"It rests on {len(of_kind)} kinds of evidence, of which only {independent} have a source of their own."
    if against:
        listed = ", ".join(f"E{number}" for number in against)
        yield f"Evidence speaks against it: {listed}."
