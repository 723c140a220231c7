"""The report of an inspection, and a self-evaluation, as document trees: one tree, printed as web page, Word and PDF."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from goldenthread.apps.inspections.models import DraftFinding, Inspection, Judgement, SelfEvaluation
from goldenthread.apps.inspections.queries.record import grade_label
from goldenthread.core.document import (
    Block,
    Column,
    Document,
    Heading,
    ListBlock,
    ListItem,
    Notice,
    Paragraph,
    runs,
    simple_table,
    spoken_date,
)
from goldenthread.core.frameworks import Framework, load_framework
from goldenthread.core.report_steps import STEPS
from goldenthread.core.self_evaluation import QUESTIONS
from goldenthread.documents import docx, html, pdf

FORMS = {
    "html": "text/html; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}
PRECISION = {"exact": "", "at_least": "at least ", "more_than": "over "}


def printed(document: Document, form: str) -> bytes:
    """The bytes of a document as html, docx or pdf."""
    if form == "html":
        return html.render(document).encode()
    return docx.render(document) if form == "docx" else pdf.render(document)


def report_document(inspection: Inspection, *, on: date) -> Document:
    """The report as its findings and decisions stand: a draft says so on every page until it is published."""
    framework = load_framework(inspection.framework)
    latest = inspection.report_steps.first()
    step = latest.step if latest else ""
    published = step == "published"
    purpose = inspection.run.get_purpose_display()
    return Document(
        title=inspection.title,
        subtitle=f"{purpose} of {inspection.authority_name}",
        author=inspection.run.lead.name,
        date=inspection.published_on if published and inspection.published_on else on,
        meta=(
            ("Framework", framework.title),
            ("On site", f"{spoken_date(inspection.on_site_from)} to {spoken_date(inspection.on_site_to)}"),
            ("Where the report stands", STEPS.get(step, "Not yet drafted")),
        ),
        marking="" if published else "Draft: not for publication",
        blocks=tuple(_blocks(inspection, framework, published=published)),
    )


def self_evaluation_document(evaluation: SelfEvaluation, authority: str) -> Document:
    """The self-evaluation: each question, each claim, and what shows it; claims that nothing shows come last."""
    claims = list(evaluation.claims.filter(withdrawn_why="").prefetch_related("proofs"))
    blocks: list[Block] = []
    for key, question in QUESTIONS.items():
        blocks.append(Heading(1, question, f"question-{key}"))
        held = [each for each in claims if each.question == key]
        for claim in held:
            blocks.append(Paragraph(runs(f"{claim.number}. {claim.text}")))
            proofs = [
                f"{each.get_kind_display()}, as at {spoken_date(each.as_at)}: {each.text}"
                for each in claim.proofs.all()
            ]
            blocks.append(_list(proofs or ["Nothing shows this yet."]))
        if not held:
            blocks.append(Paragraph(runs("Not answered yet.")))
    bare = [f"{each.number}. {each.text}" for each in claims if not each.proofs.all()]
    blocks.append(Heading(1, "Claims that nothing shows", "unproved"))
    blocks.append(_list(bare) if bare else Paragraph(runs("Each claim has something that shows it.")))
    return Document(
        title=evaluation.title,
        subtitle=authority,
        author=authority,
        date=evaluation.as_at,
        meta=(("True as at", spoken_date(evaluation.as_at)),),
        marking="",
        blocks=tuple(blocks),
    )


def _blocks(inspection: Inspection, framework: Framework, *, published: bool) -> Iterator[Block]:
    if not published:
        yield Notice(runs("This is a draft. Grades are those the meeting has decided so far; nothing here is final."))
    found = Judgement.objects.filter(component__inspection=inspection).select_related("component")
    judgements = list(found.prefetch_related("meeting_decisions", "drafts__practice_steps"))
    decided = {each.key: next(iter(each.meeting_decisions.all()), None) for each in judgements}
    yield Heading(1, "Judgements", "judgements")
    rows = []
    for each in judgements:
        decision = decided[each.key]
        grade = grade_label(framework, decision.grade) if decision else ""
        rows.append((each.title, grade or "Not decided"))
    yield simple_table("Judgements and grades", (Column("Judgement", width=3), Column("Grade", width=2)), rows)
    yield Heading(1, "What needs to improve", "improve")
    asked = [each for one in judgements for each in _standing(one, DraftFinding.Kind.RECOMMENDATION)]
    yield _list([f"{each.key}. {each.text}" for each in asked] or ["No area for improvement has been drafted."])
    for each in judgements:
        yield Heading(1, each.title, each.key.replace("_", "-"))
        decision = decided[each.key]
        if decision:
            yield Paragraph(runs(f"{grade_label(framework, decision.grade)}. {decision.reasons}"))
        strengths = _standing(each, DraftFinding.Kind.STRENGTH)
        if strengths:
            yield Heading(2, "What works", f"{each.key.replace('_', '-')}-works")
            yield _list([one.public_text or one.text for one in strengths])
    practice = [one for each in judgements for one in _standing(each, DraftFinding.Kind.PRACTICE) if one.agreed]
    if practice:
        yield Heading(1, "Practice worth sharing", "practice")
        yield _list([f"{one.title}. {one.text}" for one in practice])
    yield from _how_it_was_done(inspection)


def _how_it_was_done(inspection: Inspection) -> Iterator[Block]:
    yield Heading(1, "How the inspection was done", "method")
    team = [f"{each.count} × {each.role}" for each in inspection.team.all()]
    if team:
        yield Paragraph(runs("The team: " + ", ".join(team) + "."))
    counts = list(inspection.stated_counts.all())
    if counts:
        rows = [(each.label, f"{PRECISION[each.precision]}{each.count:,}") for each in counts]
        columns = (Column("Evidence", width=3), Column("How much", "right", width=1))
        yield simple_table("What the judgements rest on", columns, rows)
    for draw in inspection.draws.all():
        yield Paragraph(
            runs(
                f"{draw.title}: {sum(each['drawn'] for each in draw.strata)} cases drawn from {draw.eligible:,} eligible "
                f"of {draw.rows:,}, with the seed “{draw.seed}”. Fingerprint of the frame: {draw.fingerprint[:16]}."
            )
        )


def _standing(judgement: Judgement, kind: str) -> list[DraftFinding]:
    return [each for each in judgement.drafts.all() if each.kind == kind and not each.withdrawn_why]


def _list(items: list[str]) -> ListBlock:
    return ListBlock(tuple(ListItem(runs(item)) for item in items))
