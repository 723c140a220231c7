"""Checks of the paper's build: numerals, missing parts, annexes, duplicated evidence, sources, the outline's order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from goldenthread.core.papers.facts import PaperFacts
from goldenthread.core.papers.lint.readings import LintFinding, LintReadings, listed
from goldenthread.core.papers.outline import load_outline


def numerals_run_on(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-03: no numeral is used twice and none is skipped."""
    for each in facts.lists:
        twice = [numeral for numeral, times in Counter(each.numerals).items() if times > 1]
        for numeral in twice:
            says = f"Two items are numbered ({numeral}). A decision that cites it would be unclear. Number them again."
            yield LintFinding("I-03", "stop", says, each.where)
        gap = _first_gap(each.numerals)
        if gap and not twice:
            yield LintFinding("I-03", "warn", f"The numbering jumps to ({gap}). Number the items again.", each.where)


def _first_gap(numerals: tuple[str, ...]) -> str:
    for count, numeral in enumerate(numerals, start=1):
        if numeral not in {str(count), _roman(count), _letter(count)}:
            return numeral
    return ""


def _letter(count: int) -> str:
    return chr(ord("a") + count - 1) if count <= 26 else ""


def _roman(count: int) -> str:
    text = ""
    for value, letters in ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        text += letters * (count // value)
        count %= value
    return text


def every_judgement_is_on_the_front(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-09: the summary of grades leaves no judgement of the edition out."""
    missing = [each for each in facts.judgements if each.key not in facts.grades_on_front]
    for each in missing:
        grade = each.grade.replace("_", " ")
        later = f" It appears only at {each.where}." if each.where else ""
        says = f"The summary leaves out the grade of {each.label} ({grade}).{later} Add it."
        yield LintFinding("I-09", "stop", says, "Inspection Findings")


def evidence_is_used_once(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-24: one piece of evidence is not given as two independent ones."""
    words = {each.where: _telling(each.text, readings) for each in facts.strengths}
    for first, second in combinations(facts.strengths, 2):
        if first.judgement == second.judgement or first.same_evidence_said or second.same_evidence_said:
            continue
        declared = second.where in first.same_evidence_as or first.where in second.same_evidence_as
        if declared or _share(words[first.where], words[second.where]) >= readings.same_evidence_share:
            sure = "They are" if declared else "They may be"
            says = f"{first.where} and {second.where} say nearly the same. {sure} one piece of evidence; say so."
            yield LintFinding("I-24", "note", says, f"{first.where}, {second.where}")


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of words that two lines have in common; none where a line is too short to tell."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter >= 6 else 0.0


def _telling(text: str, readings: LintReadings) -> frozenset[str]:
    words = re.sub(r"[^\w]+", " ", text.casefold().replace("'s", "")).split()
    return frozenset(word.rstrip("s") for word in words if word not in readings.small_words)


def documents_are_sorted(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-25: published works are not listed as background papers, and titles are spelt right."""
    for each in facts.documents:
        if each.published and each.listed_as == "background":
            says = f"“{each.title}” is published, so it is a source, not a background paper open to inspection."
            yield LintFinding("I-25", "warn", says, each.where)
        for wrong, right in readings.misspellings.items():
            if wrong in each.title.casefold():
                yield LintFinding("I-25", "warn", f"A title says “{wrong}”; “{right}” is meant.", each.where)


def annexes_hold_what_is_promised(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-34: what the paper says is in an appendix, or says exists, is there."""
    held = {each.key: each.holds for each in facts.annexes}
    for promise in facts.annex_promises:
        places = [promise.annex] if promise.annex else list(held)
        if not any(promise.holds in held.get(place, ()) for place in places):
            where = f"in {promise.annex}" if promise.annex else "in any appendix"
            says = f"The paper speaks of the {promise.holds}, but it is not {where}. Attach it, or say where it is."
            yield LintFinding("I-34", "stop", says, promise.where)


def headings_follow_the_outline(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """G-01: every heading the outline requires is there, in its order."""
    outline = load_outline(facts.outline)
    wanted = [section.block for section in outline.sections if section.required]
    found = [heading.block for heading in facts.headings if heading.block in wanted]
    missing = [block for block in wanted if block not in found]
    if missing:
        titles = [f"“{outline.section(block).title}”" for block in missing]
        yield LintFinding(
            "G-01", "stop", f"The paper has no {listed(titles)}. The outline “{outline.title}” needs it.", "headings"
        )
    if found != [block for block in wanted if block in found]:
        says = "The headings are not in the order councillors know. Put them in the outline's order."
        yield LintFinding("G-01", "warn", says, "headings")


CHECKS = (
    numerals_run_on,
    every_judgement_is_on_the_front,
    evidence_is_used_once,
    documents_are_sorted,
    annexes_hold_what_is_promised,
    headings_follow_the_outline,
)
