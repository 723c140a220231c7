"""Checks of implications: whether a “nil” stands against what the inspectors found, and who looked and signed."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.core.papers.facts import ImplicationFact, PaperFacts
from goldenthread.core.papers.lint.readings import LintFinding, LintReadings, listed

_OWN_CHECK = {"financial", "crime_and_disorder", "equality"}


def nil_against_recommendations(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-13: no implication is nil while a recommendation touches it (health above all)."""
    for each in facts.implications:
        if each.topic in _OWN_CHECK or each.state != "none":
            continue
        touching = [one.key for one in facts.recommendations if each.topic in one.topics]
        if touching:
            yield LintFinding(
                "I-13", "stop", _against(each, f"recommendations {listed(touching)} touch it"), each.where
            )


def money_is_counted(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-14: “no financial implications” has figures or a reason behind it."""
    for each in facts.implications:
        if each.topic != "financial":
            continue
        touching = [one.key for one in facts.recommendations if "financial" in one.topics]
        costed = each.cost or any(word in each.text.casefold() for word in readings.cost_words)
        if touching and not costed:
            says = (
                f"Recommendations {listed(touching)} are likely to cost money, and the paper gives no figure and no "
                "reason for a zero. Give one."
            )
            yield LintFinding("I-14", "stop", says, each.where)


def crime_is_not_nil(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-15: crime and disorder is not nil where the findings speak of exploitation, abuse or going missing."""
    for each in facts.implications:
        if each.topic == "crime_and_disorder" and each.state == "none":
            touching = _touching(facts, readings, "crime_and_disorder")
            if touching:
                yield LintFinding("I-15", "stop", _against(each, f"{listed(touching)} speak of it"), each.where)


def equality_points_at_something(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-16: what is said to improve in equality can be found among the recommendations."""
    for each in facts.implications:
        if each.topic != "equality":
            continue
        tagged = [one.key for one in facts.recommendations if "equality" in one.topics]
        improves = any(words in each.text.casefold() for words in readings.improvement_words)
        if improves and not each.refers_to:
            praised = [one.where for one in facts.strengths if "equality" in one.topics]
            praise = f", and {listed(praised)} praise it" if praised else ""
            says = (
                f"Equality is called an area for improvement without saying which; {listed(tagged)} is the only "
                f"recommendation on it{praise}. Name the recommendation."
            )
            yield LintFinding("I-16", "warn", says, each.where)
        elif each.state == "none" and tagged:
            yield LintFinding("I-16", "stop", _against(each, f"recommendation {listed(tagged)} touches it"), each.where)


def implications_are_signed(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """G-03: each implication says who looked, who signed and when; a typed “nil” is not an assessment."""
    unsigned = [each for each in facts.implications if not (each.author and each.sign_off and each.sign_off_on)]
    if unsigned:
        labels = listed([each.label for each in unsigned])
        says = f"Nobody is named and dated as having assessed and signed: {labels}."
        yield LintFinding("G-03", "stop", says, "Implications of Recommended Option")
    waiting = [each.label for each in facts.implications if each.state == "not_yet_assessed"]
    if waiting:
        says = f"Not yet assessed: {listed(waiting)}. Assess before the paper is published."
        yield LintFinding("G-03", "stop", says, "Implications of Recommended Option")


def author_does_not_sign_the_money(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """G-04: the author of the paper, or of the assessment, does not sign off its financial implications."""
    for each in facts.implications:
        if each.topic == "financial" and each.sign_off and each.sign_off in {facts.author, each.author}:
            says = "Whoever wrote the financial implications also signed them. Another officer must sign."
            yield LintFinding("G-04", "stop", says, each.where)


def _touching(facts: PaperFacts, readings: LintReadings, topic: str) -> list[str]:
    words = readings.topic_words.get(topic, ())
    found = [one.key for one in facts.recommendations if topic in one.topics]
    found += [one.where for one in facts.strengths if topic in one.topics]
    found += [one.where for one in facts.passages if any(word in one.text.casefold() for word in words)]
    return list(dict.fromkeys(found))


def _against(each: ImplicationFact, why: str) -> str:
    return f"{each.label} is given as none, but {why}. Assess it, or say why there is none."


CHECKS = (
    nil_against_recommendations,
    money_is_counted,
    crime_is_not_nil,
    equality_points_at_something,
    implications_are_signed,
    author_does_not_sign_the_money,
)
