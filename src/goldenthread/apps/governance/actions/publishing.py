"""Writes on the way to publication: parts kept private, remarks and their settlement, publishing and withdrawing."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.governance import events, printing, queries
from goldenthread.apps.governance.models import ExemptPart, Paper, Publication, Remark, Snapshot
from goldenthread.apps.governance.policies import policy
from goldenthread.apps.trail.actions import record
from goldenthread.core.errors import RuleBroken
from goldenthread.core.meetings import exemption
from goldenthread.core.papers.outline import load_outline
from goldenthread.core.papers.snapshot import Snapshot as Frozen


@transaction.atomic
def add_exempt_part(
    *, paper: Paper, title: str, paragraph: str, public_interest: str, text: str, by: User, on: date
) -> ExemptPart:
    """A part that only the restricted variant prints. The trail says that there is one and never what it says."""
    policy.require_write(by, paper)
    policy.require_read_restricted(by, paper)
    if not load_outline(paper.outline).has("exempt"):
        raise RuleBroken("A paper of this kind has no place for exempt information. Put it in a report to Cabinet.")
    exemption(paragraph)
    if not title.strip() or not text.strip():
        raise RuleBroken("An exempt part needs a title and its words.")
    if not public_interest.strip():
        raise RuleBroken("An exempt part needs its public-interest test: why keeping it private serves the public.")
    part = ExemptPart.objects.create(
        paper=paper,
        title=title.strip(),
        paragraph=paragraph,
        public_interest=public_interest,
        text=text,
        place=paper.exempt_parts.count() + 1,
        added_by=by.name,
    )
    record(events.EXEMPTED, by=by, on=on, subject=paper, values={"paragraph": paragraph})
    return part


@transaction.atomic
def make_remark(*, paper: Paper, section: str, kind: str, text: str, by: User, on: date) -> Remark:
    """A comment or suggestion of a named person on one section of the paper."""
    policy.require_remark(by, paper)
    if not load_outline(paper.outline).has(section):
        raise RuleBroken("The paper has no such section. Choose one of its headings.")
    if kind not in Remark.Kind.values:
        raise RuleBroken(f"A remark is one of: {', '.join(Remark.Kind.labels)}.")
    if not text.strip():
        raise RuleBroken("A remark needs words.")
    remark = Remark.objects.create(
        paper=paper,
        number=paper.remarks.count() + 1,
        section=section,
        kind=kind,
        text=text.strip(),
        made_by=by.name,
        made_on=on,
    )
    values = {"kind": remark.get_kind_display().lower(), "number": remark.number, "text": remark.text}
    record(events.REMARKED, by=by, on=on, subject=paper, values=values)
    return remark


@transaction.atomic
def settle_remark(*, remark: Remark, settlement: str, by: User, on: date) -> Remark:
    """The remark, settled: what was done about it, or why nothing was."""
    policy.require_write(by, remark)
    if remark.settled_on is not None:
        raise RuleBroken(f"This remark was settled on {remark.settled_on:%-d %B %Y}.")
    if not settlement.strip():
        raise RuleBroken("Say what was done about the remark, or why nothing was.")
    remark.settlement, remark.settled_by, remark.settled_on = settlement, by.name, on
    remark.save(update_fields=["settlement", "settled_by", "settled_on"])
    values = {"kind": remark.get_kind_display().lower(), "number": remark.number, "settlement": settlement}
    record(events.SETTLED, by=by, on=on, subject=remark.paper, values=values)
    return remark


@transaction.atomic
def publish_paper(*, snapshot: Snapshot, outline: str, template: Path | None = None, by: User, on: date) -> Publication:
    """The public variant of a paper, published from one snapshot; refused with every reason that stands against it."""
    policy.require_publish(by, snapshot)
    there = snapshot.publications.filter(outline=outline).first()
    if there:
        raise RuleBroken(f"This snapshot was published on {there.published_on:%-d %B %Y}.")
    against = queries.against_publishing(snapshot, outline)
    if against:
        raise RuleBroken("It cannot be published. " + " ".join(against))
    frozen = Frozen(snapshot.content, snapshot.hash)
    files = {
        form: hashlib.sha256(printing.render(frozen, form, template=template, outline=outline)).hexdigest()
        for form in printing.FORMATS
    }
    title = printing.document_of(snapshot.content, snapshot.hash, outline).title
    publication = Publication.objects.create(
        paper=snapshot.paper,
        snapshot=snapshot,
        outline=outline,
        title=title,
        published_on=on,
        published_by=by.name,
        files=files,
    )
    values = {"hash": snapshot.hash, "outline": outline, "files": files}
    record(events.PUBLISHED, by=by, on=on, subject=publication, values=values)
    return publication


@transaction.atomic
def withdraw_publication(*, publication: Publication, reason: str, by: User, on: date) -> Publication:
    """The publication, withdrawn: its address stays and says why, so that nobody follows a link to nothing."""
    policy.require_publish(by, publication.snapshot)
    if publication.withdrawn_on is not None:
        raise RuleBroken(f"It was withdrawn on {publication.withdrawn_on:%-d %B %Y}.")
    if not reason.strip():
        raise RuleBroken("Withdrawing a published paper needs a reason; the public will read it.")
    publication.withdrawn_on, publication.withdrawn_because = on, reason
    publication.save(update_fields=["withdrawn_on", "withdrawn_because"])
    record(events.WITHDRAWN, by=by, on=on, subject=publication, reason=reason)
    return publication
