"""Checks of numbers: whether they add up, when they were true, and whether one of them could name a child."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goldenthread.core.calendars import load_calendar, working_days_between
from goldenthread.core.document import spoken_date
from goldenthread.core.papers.facts import ComparatorUse, PaperFacts
from goldenthread.core.papers.lint.readings import LintFinding, LintReadings

_NUMBER_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def comparators_add_up(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-01: the parts make the total, and it is clear whether this authority is among them."""
    own = next((each.grade for each in facts.judgements if each.key == "overall"), "")
    for each in facts.comparators:
        if each.total is None or not each.grades:
            continue
        parts = sum(each.grades.values())
        sums = " + ".join(str(number) for number in each.grades.values())
        if parts != each.total:
            says = f"{sums} makes {parts}, but the paper says {each.total} reports. Say which is right."
            yield LintFinding("I-01", "stop", says, each.where)
        if own in each.others and each.includes_self != "no":
            yield LintFinding("I-01", "warn", _two_readings(each, own, parts), each.where)
        elif each.includes_self == "unknown":
            says = f"The paper does not say whether its {each.total} reports include this authority's own. Say so."
            yield LintFinding("I-01", "warn", says, each.where)


def _two_readings(each: ComparatorUse, own: str, parts: int) -> str:
    grades = each.grades or {}
    label = own.replace("_", " ")
    with_own = grades[own] + 1
    return (
        f"“{grades[own]} others” are {label} and the grades make {parts}. If the {each.total} leave this authority "
        f"out, {parts + 1} reports were published; if they count it, {with_own} were {label} and the grades make "
        f"{parts + 1}, not {each.total}. Say which."
    )


def comparators_have_a_date(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-02: each comparison says when it was true, and is not stale at the meeting."""
    newest = max((each.as_at for each in facts.comparators if each.as_at), default=None)
    for each in facts.comparators:
        open_ended = [word for word in readings.open_ended_words if word in each.text.casefold()]
        if each.as_at is None:
            because = f" “{open_ended[0].capitalize()}” stops being true without anyone noticing." if open_ended else ""
            says = f"A national comparison has no as-at date.{because} Give the date and the source."
            yield LintFinding("I-02", "stop", says, each.where)
        elif not each.source:
            says = f"National figures as at {spoken_date(each.as_at)} name no source. Name it."
            yield LintFinding("I-02", "warn", says, each.where)
        if each.claims_none and facts.meeting_on is None:
            says = f"That no authority is {each.claims_none} may be false by the meeting, whose date is not given."
            yield LintFinding("I-02", "warn", says, each.where)
    if newest and facts.meeting_on and (facts.meeting_on - newest).days > readings.comparator_stale_days:
        says = (
            f"The newest national figures are as at {spoken_date(newest)}, {(facts.meeting_on - newest).days} days "
            f"before the meeting on {spoken_date(facts.meeting_on)}. Add figures nearer to it."
        )
        yield LintFinding("I-02", "warn", says, facts.comparators[-1].where)


def publication_was_usual(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-11: the report came out about as soon as others, or the paper says why not."""
    if facts.on_site_to is None or facts.published_on is None or "publication_lag" in facts.explains:
        return
    days = working_days_between(facts.on_site_to, facts.published_on, load_calendar("england-bank-holidays"))
    if days > readings.longest_usual_lag_working_days:
        low, high = min(readings.usual_publication_lag_working_days), max(readings.usual_publication_lag_working_days)
        says = (
            f"The report was published {days} working days after inspectors left; others took {low} to {high}. "
            "The paper does not say why. Give the reason, or say that it is not known."
        )
        yield LintFinding("I-11", "warn", says, "Background")


def counts_match_lists(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-12: the practice examples named are as many as are counted anywhere."""
    named = len(facts.practice_named)
    for count in facts.counts:
        if count.what == "practice examples in Annex O" and count.number != named:
            says = f"The paper names {named} practice examples; {count.where} counts {count.number}. List them all."
            yield LintFinding("I-12", "warn", says, "R8")


def counts_have_a_relation(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-18: a count that belongs to another says whether it lies inside it."""
    if "evidence_relation" in facts.explains:
        return
    titles = {each.title: each for each in facts.evidence}
    for each in facts.evidence:
        if each.of and each.relation in {"", "unknown"}:
            whole = titles.get(each.of)
            number = f"{whole.number} " if whole else ""
            says = (
                f"It is not clear whether {each.number} ({each.title.lower()}) lie within {number}({each.of.lower()})."
            )
            yield LintFinding("I-18", "warn", says, each.where)


def numbers_are_large_enough(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-22: no count of children is so small that it could point at one of them."""
    seen: set[str] = set()
    for claim in facts.claims:
        if claim.kind == "number" and (claim.number is None or claim.number < readings.small_number_below):
            seen.add(claim.where)
            what = claim.counts or "people"
            says = f"“{claim.words}” ({what}) is a small number in a public paper. Withhold it, or record why not."
            yield LintFinding("I-22", "stop", says, claim.where)
    for passage in facts.passages:
        words = _small_count(passage.text, readings)
        if words and passage.where not in seen:
            says = f"“{words}” is a small number of people in a public paper. Withhold it, or record why not."
            yield LintFinding("I-22", "stop", says, passage.where)


def _small_count(text: str, readings: LintReadings) -> str:
    folded = text.casefold()
    for words in readings.vague_small_words:
        if words in folded:
            return words
    people = "|".join(sorted(map(re.escape, readings.people_words), key=len, reverse=True))
    digits = "|".join(str(number) for number in range(1, readings.small_number_below))
    words = "|".join(_NUMBER_WORDS[: readings.small_number_below - 1])
    pattern = rf"(?:([\w-]+) )?(?<![\w.,£])((?:{digits}|{words})(?![\w.,%]) (?:[^\W\d][\w-]* ){{0,2}}?(?:{people}))\b"
    for found in re.finditer(pattern, folded):
        if found.group(1) not in readings.words_before_a_label:
            return found.group(2)
    return ""


def comparisons_have_a_year(facts: PaperFacts, readings: LintReadings) -> Iterator[LintFinding]:
    """I-29: “above national comparators” says of which year."""
    for claim in facts.claims:
        if claim.kind == "comparator" and claim.as_at is None and not claim.period:
            says = f"“{claim.words.capitalize()}” gives no year for the comparison. Give the year and the figures."
            yield LintFinding("I-29", "warn", says, claim.where)


CHECKS = (
    comparators_add_up,
    comparators_have_a_date,
    publication_was_usual,
    counts_match_lists,
    counts_have_a_relation,
    numbers_are_large_enough,
    comparisons_have_a_year,
)
