"""Small counts in sentences: “one adoption breakdown”, “seven care leavers”, “a very small number”.

A table can be suppressed and the paragraph above it still tell. This finds the sentences a person should read
again before publishing; it changes nothing, and it would rather ask once too often than miss a child.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

# Every gap and word is bounded, so that no page, however odd, can make a pattern search for long.
_GAP = r"\s{1,6}"
_WORD = r"[a-z’']{1,30}(?![a-z’'])"
_WHO = rf"""(?:
    child(?:ren)?(?:['’]s)? | bab(?:y|ies) | infants? | toddlers? | teenagers? | adolescents? | minors?
  | young{_GAP}(?:people|persons?|wom[ae]n|m[ae]n|parents?|mothers?|fathers?|carers?|adults?) | youngsters?
  | boys? | girls? | sons? | daughters? | sibling(?:s|{_GAP}groups?)? | brothers? | sisters? | twins
  | care{_GAP}leavers? | looked[-\s]after | unaccompanied | adopters? | adopted
  | foster{_GAP}(?:carers?|families|parents?) | (?:kinship{_GAP})?carers?
  | famil(?:y|ies) | households? | parents? | mothers? | fathers? | pupils? | students?
  | apprentices? | residents? | victims? | cases? | referrals?
  | breakdowns? | disruptions? | adoptions? | placements? | deaths? | suicides? | injur(?:y|ies) | incidents?
  | allegations? | complaints? | exclusions? | convictions? | pregnanc(?:y|ies) | removals? | care{_GAP}orders?
  | missing{_GAP}episodes? | episodes?
)(?!\w)"""
_WHERE = rf"""(?:currently{_GAP})?(?:at|in){_GAP}(?:(?:a|an|local){_GAP})?(?:universit(?:y|ies)|college|custody|prison
    |hospital|residential|secure|foster|kinship)\b"""
_DID = (
    r"""(?:is|are|was|were|has|have|had|went|became|remain(?:s|ed)?|attend(?:s|ed)?|left|returned|moved|live[sd]?)\b"""
)
_STOP = r"""(?:in|of|which|that|who|whom|whose|to|for|from|by|with|on|at|is|are|was|were|be|and|or|but|as|when|where
    |than|if|years?|months?|weeks?|days?|hours?|minutes?|times?|per|percent|ways?|hundred|thousand|million|dozen
    |areas?|key|stage|priority|priorities|recommendations?|councils?|authorit(?:y|ies)|partners?|agencies|teams?)\b"""
_NUMBER = rf"""(?<![\w£$.,/–-])(?:(?P<word>{"|".join(NUMBERS)})|(?P<digit>[1-9]))
    (?![\w%]|[.,:/]\d|-to-|{_GAP}in{_GAP})"""
_FLAGS = re.IGNORECASE | re.VERBOSE

_COUNT = re.compile(
    rf"""{_NUMBER}
    (?:{_GAP}(?:out{_GAP})?of(?:{_GAP}(?:the|our|these|those|its|their|all)\b){{0,3}}(?:{_GAP}\d[\d,]{{0,9}})?)?
    (?:[\s-]{{1,6}}(?!{_STOP}){_WORD}){{0,4}}?
    [\s-]{{1,6}}{_WHO}(?:{_GAP}{_WHO})?""",
    _FLAGS,
)
_OPENING = re.compile(rf"(?:^|(?<=[.!?;:]\s)|(?<=\n)){_NUMBER}{_GAP}{_DID}", _FLAGS)
_PLACED = re.compile(rf"{_NUMBER}{_GAP}{_WHERE}", _FLAGS)
_VAGUE = re.compile(
    rf"""\b(?:
        (?:(?:an?|the|only){_GAP}){{0,2}}(?:(?:very|extremely|relatively){_GAP})?
            (?:small|tiny|low|limited){_GAP}(?:number|handful|group|proportion|minority)s?
      | (?:(?:an?|the){_GAP})?handful | a{_GAP}couple
      | (?:(?:only|just){_GAP})?a{_GAP}(?:very{_GAP})?few | very{_GAP}few
    ){_GAP}(?:of{_GAP})?(?:(?!{_STOP}){_WORD}{_GAP}){{0,4}}?{_WHO}""",
    _FLAGS,
)
_SAYS = re.compile(rf"{_GAP}(?:said|says|told|puts?|commented|explained|described|wrote|added|felt|stated|reported)\b")
_FRACTION = re.compile(rf"\b(?:{'|'.join(NUMBERS)}|\d+){_GAP}in{_GAP}$", re.IGNORECASE)
_LABELLED = re.compile(
    rf"""\b(?:section|paragraph|para|page|stage|table|figure|chart|appendix|annex|chapter|part|tier|level|phase|grade
    |step|item|recommendation|priority|week|day|year|version|list|number|no\.|question|standard|aged?|under|over)
    {_GAP}$""",
    _FLAGS,
)


@dataclass(frozen=True)
class SmallCount:
    """One place in a text that may tell of a few children: where, the words, the count if it is one, and why."""

    start: int
    end: int
    text: str
    kind: Literal["count", "vague"]
    number: int | None
    why: str


def scan_prose(text: str, *, below: int = 10) -> tuple[SmallCount, ...]:
    """Every place in `text` that gives a count of people or events under `below` (at most 10), or hints at one.

    Numbers that label (section 4, week 2), measure time, or stand in “one in five” are passed over, and so is
    “one young person said”, which is a quotation and not a count.
    """
    found: dict[tuple[int, int], SmallCount] = {}
    for pattern in (_COUNT, _OPENING, _PLACED):
        for match in pattern.finditer(text):
            number = _number(match)
            if number < below and not _passed_over(text, match, number):
                _keep(found, SmallCount(*match.span(), match.group(), "count", number, _why(number)))
    for match in _VAGUE.finditer(text):
        why = "Words for a few can point to the few as surely as a number. Say a range, or leave it out."
        _keep(found, SmallCount(*match.span(), match.group(), "vague", None, why))
    return tuple(sorted(found.values(), key=lambda each: each.start))


def _number(match: re.Match[str]) -> int:
    word = match.group("word")
    return NUMBERS.index(word.lower()) + 1 if word else int(match.group("digit"))


def _passed_over(text: str, match: re.Match[str], number: int) -> bool:
    before = text[max(0, match.start() - 40) : match.start()]
    if _LABELLED.search(before) or _FRACTION.search(before):
        return True
    return number == 1 and _SAYS.match(text, match.end()) is not None


def _keep(found: dict[tuple[int, int], SmallCount], new: SmallCount) -> None:
    """Keep the first of two that begin at the same number."""
    if not any(start <= new.start < end for start, end in found):
        found[new.start, new.end] = new


def _why(number: int) -> str:
    who = "one child or family" if number == 1 else "so few children or families"
    return f"A count of {number} in a sentence can identify {who}. Say a range, or leave it out."
