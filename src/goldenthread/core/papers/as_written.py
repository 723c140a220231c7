"""What lint reads of a paper that somebody else wrote, from a facts file.

A facts file holds what the paper says and leaves out. Where it names a case, what the inspectors found is read
from the case and need not be written twice.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from pathlib import Path

from goldenthread.core.bodies import load_bodies
from goldenthread.core.cases import InspectionCase, Strength, load_case
from goldenthread.core.definitions import build, read_toml, read_toml_file
from goldenthread.core.errors import InputNotFit
from goldenthread.core.frameworks import load_framework
from goldenthread.core.papers.facts import (
    AskFact,
    ClaimFact,
    ComponentFact,
    EvidenceUse,
    HistoryFact,
    JudgementFact,
    KnownBeforeFact,
    KnownBody,
    NoticeFact,
    PaperFacts,
    RecommendationFact,
    RecurrenceFact,
    StrengthFact,
)


def facts_of_case(key: str) -> PaperFacts:
    """The facts of the paper shipped with a case: the authority's own, as it was written."""
    return facts_from_tables(read_toml("cases", key, "paper.toml"), where=f"definitions/cases/{key}/paper.toml")


def facts_from_file(path: Path) -> PaperFacts:
    """The facts in a person's own file; the message names the place of any mistake in it."""
    return facts_from_tables(read_toml_file(path), where=path.name)


def facts_from_tables(tables: Mapping[str, object], *, where: str) -> PaperFacts:
    """Facts from plain tables, with what the case and the register of bodies add to them."""
    facts = build(PaperFacts, tables, where=where)
    if facts.case:
        facts = with_case(facts, load_case(facts.case))
    if facts.bodies:
        facts = dataclasses.replace(facts, known_bodies=known_bodies(facts.bodies))
    if not facts.judgements:
        raise InputNotFit(f"{where} gives no judgement and names no case. Give one or the other.")
    return facts


def known_bodies(register: str) -> tuple[KnownBody, ...]:
    """Each body of a register with every name that leads to it."""
    return tuple(KnownBody(body.key, (body.name, *body.aliases)) for body in load_bodies(register).bodies)


def with_case(facts: PaperFacts, case: InspectionCase) -> PaperFacts:
    """The facts with everything they leave empty filled from the case."""
    fill: dict[str, object] = {
        "judgements": judgement_facts(case),
        "components": component_facts(case.framework),
        "evidence": _evidence(case),
        "claims": tuple(claim for each in case.strengths for claim in _claims(each)),
        "strengths": _strengths(case),
        "recommendations": _recommendations(case),
        "notice": NoticeFact(case.notice.seed, case.notice.type, case.notice.notified_at),
        "history": tuple(HistoryFact(each.framework, each.title, each.period) for each in case.history),
        "recurrences": tuple(RecurrenceFact(each.recommendation, each.period, each.text) for each in case.recurrences),
        "known_before": tuple(KnownBeforeFact(each.seed, each.judgement, each.since) for each in case.known_before),
        "on_site_from": case.on_site_from,
        "on_site_to": case.on_site_to,
        "published_on": case.published_on,
    }
    empty = {name: value for name, value in fill.items() if not getattr(facts, name)}
    return dataclasses.replace(facts, **empty)  # type: ignore[arg-type] # each name is a field of its value's type


def component_facts(framework: str) -> tuple[ComponentFact, ...]:
    """Each component of a framework edition with the law it rests on."""
    return tuple(
        ComponentFact(each.key, each.label, tuple(basis.citation for basis in each.legal_basis))
        for each in load_framework(framework).components
    )


def judgement_facts(case: InspectionCase) -> tuple[JudgementFact, ...]:
    """Every judgement of the case; `parent` only where the framework makes one a part of another."""
    framework = load_framework(case.framework)
    found = []
    for each in case.judgements:
        judgement = framework.judgement(each.key)
        parent = judgement.parent or "" if judgement.kind == "sub" else ""
        found.append(JudgementFact(each.key, judgement.label, each.grade, each.component, parent, each.seed))
    return tuple(found)


def _evidence(case: InspectionCase) -> tuple[EvidenceUse, ...]:
    titles = {each.key: each.title for each in case.evidence}
    return tuple(
        EvidenceUse(each.seed, each.title, each.number, titles.get(each.of or "", ""), each.relation or "")
        for each in case.evidence
    )


def _claims(strength: Strength) -> tuple[ClaimFact, ...]:
    return tuple(
        ClaimFact(
            where=strength.seed,
            kind=claim.kind,
            words=claim.words,
            indicator=claim.indicator or "",
            number=claim.number,
            counts=claim.counts,
            period=claim.period,
            comparator=claim.comparator,
            as_at=claim.as_at,
            evidence=claim.evidence,
        )
        for claim in strength.claims
    )


def _strengths(case: InspectionCase) -> tuple[StrengthFact, ...]:
    return tuple(
        StrengthFact(strength.seed, each.key, strength.text, strength.topics, strength.same_evidence_as)
        for each in case.judgements
        for strength in each.strengths
    )


def _recommendations(case: InspectionCase) -> tuple[RecommendationFact, ...]:
    return tuple(
        RecommendationFact(
            key=each.key,
            where=each.seed,
            text=each.text,
            topics=each.topics,
            asks=tuple(AskFact(ask.key, ask.status_at_report, ask.evidence) for ask in each.asks),
        )
        for each in case.recommendations
    )
