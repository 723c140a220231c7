"""Checks of law, dates and duties: which Act, which programme, which clocks, which dates a decision needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from goldenthread.core.document import spoken_date
from goldenthread.core.papers.facts import PaperFacts, ProgrammeUse
from goldenthread.core.papers.lint.readings import LintFinding, LintReadings, listed


def each_component_has_its_law(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-04: each component is given one legal basis, its own."""
    named: dict[str, dict[str, str]] = defaultdict(dict)
    for basis in facts.legal_bases:
        named[basis.component].setdefault(basis.instrument, basis.where)
    for component, instruments in named.items():
        if len(instruments) > 1:
            each = listed([f"“{instrument}” ({where})" for instrument, where in instruments.items()])
            says = f"Two laws are given for one thing, {_label(component, facts)}: {each}. Give the one that applies."
            yield LintFinding("I-04", "stop", says, listed(list(instruments.values())))
    for part in facts.components:
        law = listed(list(part.legal_basis))
        if part.key not in named:
            says = f"The paper names no law for “{part.label}”, which has its own: {law}."
            yield LintFinding("I-04", "warn", says, "Background")
            continue
        for instrument, where in named[part.key].items():
            if not any(basis.casefold().startswith(instrument.casefold()) for basis in part.legal_basis):
                says = f"“{instrument}” is not the law behind “{part.label}”; the framework names {law}."
                yield LintFinding("I-04", "stop", says, where)


def _label(component: str, facts: PaperFacts) -> str:
    return next((f"“{each.label}”" for each in facts.components if each.key == component), component)


def programmes_fit_together(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-07: what the paper says of earlier programmes does not contradict itself, and dates have a source."""
    for one in facts.programmes:
        for other in facts.programmes:
            if one.follows and one.programme == other.programme and other.alongside == one.follows:
                says = f"{one.where} has one programme follow another; {other.where} has both run together. Say which."
                yield LintFinding("I-07", "warn", says, f"{one.where}, {other.where}")
        ended = _partner_end(one, facts.programmes)
        if one.alongside and one.until and ended and ended != one.until:
            says = (
                f"Programmes said to run together end on different days: {spoken_date(ended)} and "
                f"{spoken_date(one.until)}. Check both."
            )
            yield LintFinding("I-07", "warn", says, one.where)
    dated = [each for each in facts.programmes if (each.since or each.until) and not each.source]
    if dated:
        places = listed(list(dict.fromkeys(each.where for each in dated)))
        yield LintFinding("I-07", "note", f"Dates of programmes have no source ({places}). Name it.", dated[0].where)


def _partner_end(one: ProgrammeUse, every: tuple[ProgrammeUse, ...]) -> date | None:
    return next((each.until for each in every if each.programme == one.alongside and each.until), None)


def planned_ends_are_called_planned(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-08: an end that lay ahead when the paper was written is called planned."""
    written = facts.written_on or facts.meeting_on or facts.published_on
    for each in facts.programmes:
        if each.until and written and each.until > written and each.certainty != "planned":
            says = f"The programme's end ({spoken_date(each.until)}) lay ahead. Call it planned; such ends move."
            yield LintFinding("I-08", "note", says, each.where)


def duties_are_stated(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-10: the duties that start when a report is received are in the paper, with their dates."""
    for key, duty in readings.required_clocks.items():
        if key not in facts.clocks_stated:
            says = f"The paper does not say that the authority must {duty}. Add the paragraph and the date."
            yield LintFinding("I-10", "stop", says, "Background")


def alternatives_have_a_reason(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-26: the paper says what else was considered, or why nothing was."""
    stated = facts.alternatives
    if stated is None or not (stated.options or stated.reason.strip()):
        says = (
            "No alternative is given and no reason why. The decision record must state those considered and rejected."
        )
        yield LintFinding("I-26", "stop", says, stated.where if stated else "Alternative Options")


def dates_are_given(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-27: the paper gives every date that a decision needs."""
    have = facts.dates or {}
    known = {"decision": facts.meeting_on, **have}
    missing = [words for key, words in readings.required_dates.items() if not known.get(key)]
    if missing:
        yield LintFinding("I-27", "stop", f"No date is given for {listed(missing)}. Give it.", "whole paper")
    undated = [each for each in facts.consultation if each.on is None]
    if undated:
        who = listed([each.who for each in undated])
        yield LintFinding("I-27", "warn", f"No date is given for consulting {who}. Give it.", undated[0].where)


def notice_has_a_moment(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-32: an unannounced inspection still began with a call; the paper says when, or that it is not known."""
    notice = facts.notice
    if notice and notice.type == "unannounced" and notice.notified_at is None and not notice.said:
        says = (
            "The inspection is called unannounced, but not when the authority was told. Record the moment of the call."
        )
        yield LintFinding("I-32", "note", says, notice.where)


def key_decision_is_answered(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """G-02: the paper says whether the decision is a key decision, which sets its notice."""
    if facts.key_decision == "unanswered":
        says = "The paper does not say whether this is a key decision, which needs 28 clear days' notice. Answer it."
        yield LintFinding("G-02", "warn", says, "whole paper")


CHECKS = (
    each_component_has_its_law,
    programmes_fit_together,
    planned_ends_are_called_planned,
    duties_are_stated,
    alternatives_have_a_reason,
    dates_are_given,
    notice_has_a_moment,
    key_decision_is_answered,
)
