"""Checks of what the paper claims: praise without evidence, grade words used loosely, progress not shown."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.core.document import spoken_date
from goldenthread.core.papers.facts import ClaimFact, PaperFacts
from goldenthread.core.papers.lint.readings import LintFinding, LintReadings, listed


def progress_is_shown(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-17: what is said to be done already is named, ask by ask, with evidence."""
    asks = [ask for each in facts.recommendations for ask in each.asks]
    silent = [ask.key for ask in asks if ask.status == "not_stated"]
    if facts.says_addressed and silent:
        says = (
            f"Some recommendations are said to be dealt with, but none of {len(silent)} asks has a state, a date or "
            "evidence. Cabinet is asked to approve what may be done. Say which."
        )
        yield LintFinding("I-17", "stop", says, facts.says_addressed)
    elif silent:
        yield LintFinding("I-17", "warn", f"No state is given for asks {listed(silent)}.", "Proposal")
    unproven = [ask.key for ask in asks if ask.status == "addressed" and not ask.evidence]
    if unproven:
        says = f"Asks {listed(unproven)} are said to be addressed without evidence."
        yield LintFinding("I-17", "stop", says, facts.says_addressed or "Proposal")


def praise_has_evidence(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-19: a superlative or an “all” has a value behind it, or the paper admits there is none."""
    told: set[str] = set()
    for claim in facts.claims:
        if claim.kind in {"superlative", "universal", "comparator"} and not (claim.evidence or claim.marked):
            told.add(claim.where)
            yield LintFinding("I-19", "warn", _unproven(claim), claim.where)
    for passage in facts.passages:
        words = [word for word in (*readings.superlatives, *readings.universals) if word in passage.text.casefold()]
        if words and passage.where not in told and "evidence" not in passage.marked:
            says = (
                f"“{words[0]}” has no evidence attached. Give a value, its date and a comparator, or say there is none."
            )
            yield LintFinding("I-19", "warn", says, passage.where)


def _unproven(claim: ClaimFact) -> str:
    try_ = f" {claim.indicator} could show it." if claim.indicator else ""
    return (
        f"“{claim.words}” has no value, date or comparator behind it.{try_} Attach the evidence, or say there is none."
    )


def a_lower_part_is_explained(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-20: where a part is graded lower than the whole it belongs to, the paper says that this is allowed."""
    if "sub_judgement" in facts.explains:
        return
    grades = {each.key: each for each in facts.judgements}
    for each in facts.judgements:
        whole = grades.get(each.parent)
        if whole and each.grade != whole.grade:
            low, high = each.grade.replace("_", " "), whole.grade.replace("_", " ")
            says = (
                f"{each.label}: {low}. {whole.label}, which it is part of: {high}. The rules allow it; "
                "a reader may think it an error. Explain it."
            )
            yield LintFinding("I-20", "note", says, each.where or "Inspection Findings")


def grade_words_are_grades(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-21: “outstanding” is not used of something nobody graded outstanding."""
    told: set[str] = set()
    for claim in facts.claims:
        if claim.kind == "grade_word" and not claim.marked:
            told.add(claim.where)
            yield LintFinding("I-21", "note", _adjective(claim.words), claim.where)
    for passage in facts.passages:
        words = [word for word in readings.grade_words if word in passage.text.casefold()]
        if words and not passage.speaks_of_grades and passage.where not in told and "adjective" not in passage.marked:
            yield LintFinding("I-21", "note", _adjective(words[0]), passage.where)


def _adjective(words: str) -> str:
    return (
        f"“{words}” uses a word of the grading scale for something that was not graded so. Choose another, or say so."
    )


def tensions_have_figures(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-23: where two things pull apart (a stable workforce, more turnover) there are figures, team by team."""
    for claim in facts.claims:
        if claim.kind == "tension" and not claim.evidence:
            measure = f" Give {claim.indicator} by team." if claim.indicator else " Give figures by team."
            says = f"“{claim.words.capitalize()}”: the two pull apart, and no figure shows how far.{measure}"
            yield LintFinding("I-23", "warn", says, claim.where)


def the_age_of_a_weakness_is_shown(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-30: where a body knew of a weakness long before, the paper says how long."""
    if "issue_age" in facts.explains or facts.on_site_from is None:
        return
    for each in facts.known_before:
        months = (facts.on_site_from.year - each.since.year) * 12 + facts.on_site_from.month - each.since.month
        says = (
            f"These weaknesses were known since {spoken_date(each.since).partition(' ')[2]}, {months} months before "
            "inspectors came, and the grade still requires improvement. Show the age of each."
        )
        yield LintFinding("I-30", "note", says, each.where)


def progress_compares_like_with_like(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-31: improvement “over four years” is not read across inspections made to different bars."""
    if "like_for_like" in facts.explains:
        return
    other = [each for each in facts.history if each.framework != facts.framework]
    for claim in facts.claims:
        if claim.kind == "trend" and other and claim.period:
            spans = listed([f"{each.title} ({each.period})" for each in other])
            says = (
                f"“{claim.words}” reads across other frameworks: {spans}. Their grades are not like for like; say so."
            )
            yield LintFinding("I-31", "warn", says, claim.where)


def what_comes_back_is_linked(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-33: a recommendation found again in another inspection or plan is linked to it."""
    limit = f"{facts.meeting_on.year}" if facts.meeting_on else ""
    for each in facts.recurrences:
        if "recurrence" not in facts.explains and (not limit or each.period[:4] <= limit):
            says = f"{each.recommendation} came back ({each.period}): {each.text} Link the two."
            yield LintFinding("I-33", "note", says, each.recommendation)


CHECKS = (
    progress_is_shown,
    praise_has_evidence,
    a_lower_part_is_explained,
    grade_words_are_grades,
    tensions_have_figures,
    the_age_of_a_weakness_is_shown,
    progress_compares_like_with_like,
    what_comes_back_is_linked,
)
