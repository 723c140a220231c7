"""What lint reads of a paper of ours: from its snapshot, and from the very tree that readers will see.

What the paper *says* (numerals, headings, prose, marks beside a claim) is read from the composed tree, so that a
change to the composing is linted too. What it rests on is read from the snapshot.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Literal

from goldenthread.core.document import Document, plain
from goldenthread.core.papers import facts as f
from goldenthread.core.papers.as_written import component_facts
from goldenthread.core.papers.bulletin_content import BulletinContent
from goldenthread.core.papers.compose import compose
from goldenthread.core.papers.content import CabinetContent, StrengthLine
from goldenthread.core.papers.highlight_content import HighlightContent
from goldenthread.core.papers.main_report import GRADES_CAPTION
from goldenthread.core.papers.outline import Outline, load_outline
from goldenthread.core.papers.printed import Line, headings_of, lines_of, numerals_of, table_captioned
from goldenthread.core.papers.snapshot import Snapshot
from goldenthread.core.papers.writing import ADJECTIVE, NO_EVIDENCE, SAME_EVIDENCE, strength

_SAYS = {
    "sub_judgement": "informs the judgement above it",
    "like_for_like": "not like for like",
    "issue_age": "months before inspectors came",
    "evidence_relation": "does not say whether",
    "publication_lag": "for that length of time",
    "recurrence": "Found again",
}


def facts_of_snapshot(snapshot: Snapshot) -> f.PaperFacts:
    """The facts lint reads of the paper that this snapshot makes."""
    content, document = snapshot.records, compose(snapshot)
    outline = load_outline(content.outline)
    if isinstance(content, HighlightContent | BulletinContent):
        return _facts_of_report(content, document, outline)
    return facts_of_document(content, document, outline=outline)


def _facts_of_report(content: HighlightContent | BulletinContent, document: Document, outline: Outline) -> f.PaperFacts:
    """What lint reads of a report that decides nothing by itself: its headings, numerals and prose."""
    return f.PaperFacts(
        key=content.outline,
        title=document.title,
        framework="",
        authority=content.authority_code,
        outline=outline.key,
        written_on=content.as_at,
        meeting_on=content.meeting_on,
        author=content.report_of,
        headings=headings_of(document, outline),
        lists=tuple(numerals_of(document.blocks, "main", {"main": []}, top=True)),
        passages=tuple(f.Passage(line.where, line.text) for line in lines_of(document.blocks, outline)),
    )


def facts_of_document(content: CabinetContent, document: Document, *, outline: Outline) -> f.PaperFacts:
    """The facts lint reads of one composed tree and the content it was made from."""
    lines = tuple(lines_of(document.blocks, outline))
    said = _what_it_says(content, document, lines, outline)
    return _with_findings(_with_decision(said, content, lines, outline), content, lines)


def _what_it_says(
    content: CabinetContent, document: Document, lines: tuple[Line, ...], outline: Outline
) -> f.PaperFacts:
    """What a reader sees: headings, numerals, prose, names, the law and the duties stated."""
    prose = " ".join(line.text for line in lines)
    asked = tuple(f"{each.key}. " for each in content.recommendations)
    told = content.inspection
    return f.PaperFacts(
        key=told.key,
        title=document.title,
        framework=told.framework,
        authority=content.paper.authority_code,
        headings=headings_of(document, outline),
        lists=tuple(numerals_of(document.blocks, "main", {"main": []}, top=True)),
        passages=tuple(f.Passage(line.where, line.text, _on_grades(line), _marks(line.text, asked)) for line in lines),
        names=_names(content, document),
        bodies_named=_bodies_named(content, prose),
        known_bodies=tuple(f.KnownBody(each.key, (each.name, *each.aliases)) for each in content.bodies),
        referrals=_referrals(content, lines),
        components=component_facts(told.framework),
        legal_bases=tuple(
            f.BasisUse(_where(lines, law.instrument), law.key, law.instrument)
            for law in told.laws
            if law.instrument in prose
        ),
        grades_on_front=_grades_on_front(content, document),
        clocks_stated=tuple(each.key for each in content.clocks if each.duty in prose),
        practice_named=tuple(each.title for each in content.practice if any(each.title == line.text for line in lines)),
        annexes=_annexes(content),
        annex_promises=tuple(_promises(lines)),
        notice=f.NoticeFact(
            _where(lines, "Inspectors were on site"), told.notice, said="when the authority was told" in prose
        ),
        explains=tuple(key for key, words in _SAYS.items() if words in prose),
    )


def _with_decision(
    facts: f.PaperFacts, content: CabinetContent, lines: tuple[Line, ...], outline: Outline
) -> f.PaperFacts:
    """Adds what the decision rests on: dates, consultation, alternatives, implications, documents."""
    paper = content.paper
    dates = {"review": paper.review_on, "plan_end": content.plan.ends_on if content.plan else None}
    return dataclasses.replace(
        facts,
        written_on=paper.written_on,
        meeting_on=paper.meeting_on,
        key_decision=paper.key_decision,
        author=paper.author,
        implications=_implications(content, outline, lines),
        consultation=tuple(
            f.ConsultationFact(_where(lines, each.who), each.who, each.on) for each in content.consultation
        ),
        alternatives=f.AlternativesFact(
            "Alternative Options", tuple(each.option for each in content.alternatives), content.alternatives_reason
        ),
        documents=tuple(
            f.DocumentUse(
                where=_where(lines, each.title),
                title=each.title,
                published=each.published,
                listed_as="published_source" if each.published else "background",
            )
            for each in content.documents
        ),
        dates={key: when for key, when in dates.items() if when},
    )


def _with_findings(facts: f.PaperFacts, content: CabinetContent, lines: tuple[Line, ...]) -> f.PaperFacts:
    """Adds what inspectors found, where the paper prints it."""
    told = content.inspection
    said = {line.text: line.where for line in lines}
    return dataclasses.replace(
        facts,
        comparators=_comparators(content),
        judgements=tuple(
            f.JudgementFact(each.key, each.label, each.grade, each.component, each.parent)
            for each in content.judgements
        ),
        evidence=tuple(
            f.EvidenceUse(_where(lines, "drew on"), each.title, each.number, each.of, each.relation)
            for each in told.evidence
        ),
        claims=tuple(
            claim for one in content.judgements for line in one.strengths for claim in _claims(line, content, said)
        ),
        strengths=tuple(
            _strength(line, one.key, content, said) for one in content.judgements for line in one.strengths
        ),
        recommendations=tuple(
            f.RecommendationFact(
                key=each.key,
                where=_where(lines, f"{each.key}. "),
                text=each.text,
                topics=each.topics,
                asks=tuple(f.AskFact(ask.key, ask.status, ask.evidence) for ask in each.asks),
            )
            for each in content.recommendations
        ),
        history=tuple(f.HistoryFact(each.framework, each.title, each.period) for each in told.history),
        recurrences=tuple(
            f.RecurrenceFact(each.key, words[:4], words)
            for each in content.recommendations
            for words in each.recurrences
        ),
        known_before=tuple(f.KnownBeforeFact("Findings", each.judgement, each.since) for each in content.known_since),
        on_site_from=told.on_site_from,
        on_site_to=told.on_site_to,
        published_on=told.published_on,
    )


def _strength(line: StrengthLine, judgement: str, content: CabinetContent, said: dict[str, str]) -> f.StrengthFact:
    printed = _printed(line, content)
    return f.StrengthFact(
        where=said.get(printed, line.ref),
        judgement=judgement,
        text=line.text,
        topics=line.topics,
        same_evidence_said=SAME_EVIDENCE in printed,
    )


def _on_grades(line: Line) -> bool:
    return line.block in {"process"} or "graded overall" in line.text or line.text.startswith("Judged ")


def _marks(text: str, asked: tuple[str, ...]) -> tuple[str, ...]:
    """What a line admits of itself. A recommendation asks and claims nothing, so it needs no evidence."""
    marks = {"evidence": NO_EVIDENCE, "adjective": ADJECTIVE}
    found = [key for key, words in marks.items() if words in text]
    return (*found, "evidence") if text.startswith(asked) else tuple(found)


def _printed(line: StrengthLine, content: CabinetContent) -> str:
    return plain(strength(line, content))


def _where(lines: tuple[Line, ...], words: str) -> str:
    return next((line.where for line in lines if words in line.text), "whole paper")


def _names(content: CabinetContent, document: Document) -> tuple[f.NameUse, ...]:
    found = [f.NameUse("the front page", "the reporting officer", document.author)]
    if content.paper.overseers:
        found.append(f.NameUse("Proposal", "the reporting officer", content.paper.report_of))
    return tuple(found)


def _bodies_named(content: CabinetContent, prose: str) -> tuple[f.BodyUse, ...]:
    """Each name of a body that is printed, the longest reading first so that a name inside another is not counted."""
    named = [(name, each.key) for each in content.bodies for name in (each.name, *each.aliases)]
    left, found = prose, []
    for name, _ in sorted(named, key=lambda pair: (-len(pair[0]), pair[0])):
        if name in left and name != "Cabinet":
            found.append(f.BodyUse("whole paper", name))
            left = left.replace(name, "")
    known = {each.key for each in content.bodies}
    found += [f.BodyUse("R1", each.body) for each in content.referrals if each.body not in known]
    titles = {judgement.label for judgement in content.judgements} | {law.title for law in content.inspection.laws}
    return tuple(use for use in found if not any(use.name in title for title in titles))


def _referrals(content: CabinetContent, lines: tuple[Line, ...]) -> tuple[f.ReferralUse, ...]:
    roles: tuple[tuple[str, Literal["purpose", "recommendation"]], ...] = (
        ("purpose", "purpose"),
        ("recommendations", "recommendation"),
    )
    found = []
    for block, role in roles:
        text = next((line for line in lines if line.block == block and line.text.startswith("refer ")), None)
        if text:
            bodies = tuple(each.name for each in content.bodies if each.name in text.text)
            items = tuple(dict.fromkeys(item for each in content.referrals for item in each.items if item in text.text))
            found.append(f.ReferralUse(text.where, role, bodies, items))
    return tuple(found)


def _comparators(content: CabinetContent) -> tuple[f.ComparatorUse, ...]:
    sources = {each.key: each.text for each in content.sources}
    return tuple(
        f.ComparatorUse(
            where="Inspection Findings",
            text=each.title,
            total=each.total,
            grades=each.grades,
            includes_self="yes" if each.includes_self else "no",
            as_at=each.as_at,
            source=sources.get(each.source, ""),
        )
        for each in content.comparators
    )


def _grades_on_front(content: CabinetContent, document: Document) -> tuple[str, ...]:
    printed = table_captioned(document, GRADES_CAPTION)
    return tuple(each.key for each in content.judgements if any(cell.startswith(each.label) for cell in printed))


def _claims(line: StrengthLine, content: CabinetContent, said: dict[str, str]) -> Iterator[f.ClaimFact]:
    printed = _printed(line, content)
    for claim in line.claims:
        if claim.kind == "number" and line.public_text and line.public_text.rstrip(".") in printed:
            continue  # the number is withheld from what is printed
        marked = (ADJECTIVE if claim.kind == "grade_word" else NO_EVIDENCE) in printed
        yield f.ClaimFact(
            where=said.get(printed, line.ref),
            kind=claim.kind,
            words=claim.words,
            indicator=claim.indicator,
            number=claim.number,
            counts=claim.counts,
            period=claim.period,
            as_at=claim.as_at,
            evidence=claim.evidence,
            marked=marked,
        )


def _implications(content: CabinetContent, outline: Outline, lines: tuple[Line, ...]) -> tuple[f.ImplicationFact, ...]:
    stated = {each.topic: each for each in content.implications}
    found = []
    for wanted in outline.implications:
        where = _where(lines, f"{wanted.label}: ")
        each = stated.get(wanted.topic)
        if each is None:
            found.append(f.ImplicationFact(where, wanted.topic, wanted.label, "not_yet_assessed"))
            continue
        found.append(
            f.ImplicationFact(
                where=where,
                topic=each.topic,
                label=wanted.label,
                state=each.state,
                text=each.text,
                author=each.author,
                sign_off=each.sign_off,
                sign_off_on=each.sign_off_on,
                cost=each.cost,
                refers_to=each.refers_to,
            )
        )
    return tuple(found)


def _annexes(content: CabinetContent) -> tuple[f.Annex, ...]:
    held = ("improvement plan",) if content.plan and content.plan.actions else ()
    return (f.Annex("Appendix 1", held), f.Annex("Appendix 2", ("inspection report",)))


def _promises(lines: tuple[Line, ...]) -> Iterator[f.AnnexPromise]:
    for line in lines:
        if "improvement plan in Appendix 1" in line.text:
            yield f.AnnexPromise(line.where, "improvement plan", "Appendix 1")
