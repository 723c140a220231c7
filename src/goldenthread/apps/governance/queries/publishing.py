"""Reads what stands between a paper and its readers, what was published, and how two versions differ."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from goldenthread.apps.governance.models import Publication, Remark, Snapshot
from goldenthread.apps.governance.queries.papers import lint_of, visible_to
from goldenthread.core.papers.comparing import Difference, compare_papers
from goldenthread.core.papers.compose import compose
from goldenthread.core.papers.content import CabinetContent
from goldenthread.core.papers.outline import Outline, load_outline, outlines_for
from goldenthread.core.papers.readability import Reading, readings
from goldenthread.core.papers.snapshot import Snapshot as Frozen
from goldenthread.core.papers.stray_figures import stray_figures


def against_publishing(snapshot: Snapshot, outline: str) -> list[str]:
    """Every reason why a snapshot may not be published in an outline, each a sentence; empty where nothing is against it."""
    content = Frozen(snapshot.content, snapshot.hash).records
    if load_outline(outline) not in outlines_for(content.outline):
        return [f"The facts of this paper do not make a paper of the outline “{outline}”."]
    newest = snapshot.paper.snapshot
    found = []
    if newest and newest.pk != snapshot.pk:
        found.append(f"Newer facts were frozen on {newest.as_at.day} {newest.as_at:%B %Y}: publish those.")
    stops = [each for each in lint_of(snapshot) if each.level == "stop"]
    found += [f"{each.code}, {each.where}: {each.says}" for each in stops]
    found += [f"{each} is still open." for each in open_remarks(snapshot)]
    if isinstance(content, CabinetContent):
        found += _unsigned(content)
        found += [
            f"The figure {each.figure} under {each.where} is in nobody's records: take it out, or let a fact bear it."
            for each in stray_figures(content)
        ]
    return found


def _unsigned(content: CabinetContent) -> list[str]:
    """Implications of the paper's own outline that were not assessed, or not signed, when the facts were frozen."""
    stated = {each.topic: each for each in content.implications}
    found = []
    for wanted in load_outline(content.outline).implications:
        given = stated.get(wanted.topic)
        if given is None or given.state == "not_yet_assessed":
            found.append(f"{wanted.label} were not assessed when the facts were frozen.")
        elif not given.sign_off:
            found.append(f"{wanted.label} were not signed when the facts were frozen.")
    return found


def open_remarks(snapshot: Snapshot) -> list[Remark]:
    """The remarks on a paper that nobody has settled."""
    return [each for each in snapshot.paper.remarks.all() if each.settled_on is None]


def published() -> QuerySet[Publication]:
    """Everything that was given to the public, withdrawn or not. It is open to anybody, signed in or not."""
    return Publication.objects.select_related("paper__body", "snapshot")


def publications_visible_to(user: Any) -> QuerySet[Publication]:
    """What was published of this person's own authority."""
    return published().filter(paper__in=visible_to(user))


def made_of(snapshot: Snapshot) -> tuple[Outline, ...]:
    """The outlines that the facts of a snapshot can be printed in, its own first."""
    return outlines_for(Frozen(snapshot.content, snapshot.hash).records.outline)


def readings_of(snapshot: Snapshot, outline: str) -> tuple[Reading, ...]:
    """How hard each section is to read for the audience of the outline."""
    chosen = load_outline(outline)
    return readings(compose(Frozen(snapshot.content, snapshot.hash), outline=chosen), chosen)


def differences(before: Snapshot, after: Snapshot) -> tuple[Difference, ...]:
    """What differs between two snapshots of one paper, as the public variant prints them."""
    outline = load_outline(before.paper.outline)
    old, new = (compose(Frozen(each.content, each.hash), outline=outline) for each in (before, after))
    return compare_papers(old, new, outline)
