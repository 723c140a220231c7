"""Reads a council's paper about an inspection into a draft record.

A grade is taken from two places where the paper gives two, its list of grades and the words of its appendix;
where they differ the grade is doubtful and a problem says so. Nothing in the paper is corrected.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from goldenthread.core import authorities, definitions
from goldenthread.core.errors import InputNotFit
from goldenthread.intake.committee_paper.paper import Asked, Implication, PaperGrade, PaperReading, Said, Strength
from goldenthread.intake.committee_paper.paragraphs import Block, accept_paper, read_blocks
from goldenthread.intake.inspection_report.dates import date_in, span_in
from goldenthread.intake.inspection_report.layouts import Layout, grade_in, layouts
from goldenthread.intake.inspection_report.reading import ONE_PLACE, PLACES_DISAGREE, TWO_PLACES_AGREE
from goldenthread.intake.inspection_report.wording import compiled, first_match, is_titled, plain
from goldenthread.intake.safety import AcceptedFile


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a paper and what stands under it."""

    role: str
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrases:
    """The sentences that carry grades, recommendations and implications, as patterns."""

    overall: tuple[str, ...]
    judged: str
    listed: str
    asks: tuple[str, ...]
    practice: tuple[str, ...]
    implication: str
    nil: str


@dataclass(frozen=True, slots=True)
class Outline:
    """How papers are set out: what definitions/reports/committee_paper.toml holds."""

    section: tuple[Section, ...]
    labels: dict[str, tuple[str, ...]]
    patterns: Phrases


@dataclass(slots=True)
class _Draft:
    """The record as it grows, and where in the paper the reader stands."""

    layout: Layout
    part: str = "R"
    number: int = 0
    items: int = 0
    role: str = ""
    listing: str = ""
    chapter: str = ""
    grades: list[tuple[str, str, str]] = field(default_factory=list)
    numerals: list[str] = field(default_factory=list)
    purpose: list[Said] = field(default_factory=list)
    strengths: list[Strength] = field(default_factory=list)
    practice: list[Said] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    decisions: list[Said] = field(default_factory=list)
    reasons: list[Said] = field(default_factory=list)
    implications: list[Implication] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def where(self) -> str:
        return f"{self.part}{self.number}" + (f".{self.items}" if self.items else "")


@cache
def outline() -> Outline:
    """The outline of papers that this edition of Goldenthread knows."""
    table = definitions.read_toml("reports", "committee_paper.toml")
    return definitions.build(Outline, table, where="definitions/reports/committee_paper.toml")


def read_paper(file: Path | AcceptedFile) -> PaperReading:
    """The draft record of the inspection a paper is about; InputNotFit when it is about none."""
    accepted = file if isinstance(file, AcceptedFile) else accept_paper(file)
    blocks = read_blocks(accepted)
    text = " ".join(block.text for block in blocks)
    layout = _layout(accepted.name, text)
    draft = _Draft(layout)
    paragraphs = []
    for block in blocks:
        _take(draft, block)
        paragraphs.append(Said(block.text, draft.where if block.kind in ("numbered", "item") else ""))
    _check_numerals(draft)
    judgements = dict(_judgements(draft))
    on_site, published = _dates(text)
    if "overall" not in judgements:
        draft.problems.append("No grade for overall effectiveness could be read.")
    name = _authority(text, on_site[0] if on_site else published)
    if name is None:
        draft.problems.append("The name of the authority could not be read.")
    return PaperReading(
        framework=_framework(layout, on_site[0] if on_site else None, judgements),
        title=_after(blocks, "title of report"),
        report_of=_after(blocks, "report of"),
        authority=name[0] if name else None,
        dfe=name[1] if name else None,
        on_site_from=on_site[0] if on_site else None,
        on_site_to=on_site[1] if on_site else None,
        published=published,
        purpose=tuple(draft.purpose),
        judgements=judgements,
        strengths=tuple(draft.strengths),
        practice_worth_sharing=tuple(draft.practice),
        recommendations=tuple(draft.asked),
        decisions=tuple(draft.decisions),
        reasons=tuple(draft.reasons),
        implications=tuple(draft.implications),
        problems=tuple(draft.problems),
        paragraphs=tuple(paragraphs),
    )


def _layout(file: str, text: str) -> Layout:
    """The family of frameworks the paper speaks of."""
    written = plain(text)
    by_key = {layout.key: layout for layout in layouts()}
    if "single inspection framework" in written or first_match(by_key["sif"].recognised_by, written):
        return by_key["sif"]
    if "ilacs" in written or first_match(by_key["ilacs"].recognised_by, written):
        return by_key["ilacs"]
    raise InputNotFit(
        f"“{file}” does not speak of an inspection of children's services that is known here. "
        "Give the council's paper about the inspection."
    )


def _take(draft: _Draft, block: Block) -> None:
    """One block of the paper put where it belongs."""
    if block.kind in ("heading", "text"):
        _take_heading(draft, block)
    elif block.kind == "numbered":
        _take_numbered(draft, block)
    else:
        _take_item(draft, block)


def _take_heading(draft: _Draft, block: Block) -> None:
    for section in outline().section:
        if is_titled(section.titles, block.text):
            _check_numerals(draft)
            draft.role = section.role
            draft.listing = section.role if section.role in ("reasons", "decisions") else ""
            draft.items = 0
            return


def _take_numbered(draft: _Draft, block: Block) -> None:
    number = block.number or 0
    if number == 1 and draft.number > 1:
        draft.part = "A"
    _check_numerals(draft)
    draft.number, draft.items, draft.listing = number, 0, ""
    text = plain(block.text)
    said = Said(block.text, draft.where)
    if _implication(draft, block.text):
        return
    _grades_said(draft, text)
    phrases = outline().patterns
    if first_match(phrases.asks, text):
        draft.listing = "asked"
    elif draft.role in ("purpose", "decisions"):
        draft.listing = draft.role
        if not block.text.endswith(":") and draft.role == "purpose":
            draft.purpose.append(said)
    for pattern in phrases.practice:
        if "annex o" in text and (match := compiled(pattern).search(text)):
            listed = block.text[match.start("list") : match.end("list")]
            draft.practice.extend(Said(part, draft.where) for part in _parts(listed))


def _parts(listed: str) -> list[str]:
    """The members of a list inside a sentence; the last "and" parts two members where a new activity follows it."""
    members = [each.strip() for each in listed.split(";") if each.strip()]
    if not members:
        return []
    return [*members[:-1], *re.split(r" and (?=\w+ing )", members[-1], maxsplit=1)]


def _take_item(draft: _Draft, block: Block) -> None:
    draft.items += 1
    if block.numeral:
        draft.numerals.append(block.numeral)
    if _implication(draft, block.text) or _grade_listed(draft, block.text):
        return
    said = Said(block.text.rstrip(" ;") if draft.listing in ("purpose", "decisions") else block.text, draft.where)
    if draft.listing == "asked":
        body = "lscb" if draft.chapter == "lscb" else "authority"
        draft.asked.append(Asked(said.text, "area_for_improvement", body, said.where))
    elif draft.listing == "strengths":
        draft.strengths.append(Strength(said.text, draft.chapter, said.where))
    elif draft.listing == "purpose":
        draft.purpose.append(said)
    elif draft.listing == "decisions":
        draft.decisions.append(said)
    elif draft.listing == "reasons":
        draft.reasons.append(said)


def _labels(layout: Layout) -> Iterator[tuple[str, str]]:
    """Every name of every judgement, the longest first, with its key."""
    pairs = []
    for judgement in layout.judgement:
        for label in (*judgement.labels, *outline().labels.get(judgement.key, ())):
            pairs.append((label, judgement.key))
    yield from sorted(set(pairs), key=lambda pair: (-len(pair[0]), pair))


def _grades_said(draft: _Draft, text: str) -> None:
    """Grades stated in the words of a numbered paragraph; a judgement's own paragraph opens its strengths."""
    phrases = outline().patterns
    match = first_match(phrases.overall, text)
    if match and (grade := grade_in(match)):
        draft.grades.append(("overall", grade, draft.where))
    for label, key in _labels(draft.layout):
        found = compiled(phrases.judged.replace("{label}", re.escape(label))).match(text)
        if found and (grade := grade_in(found)):
            draft.grades.append((key, grade, draft.where))
            draft.chapter, draft.listing = key, "strengths"
            return


def _grade_listed(draft: _Draft, text: str) -> bool:
    """Whether an item is a line of the list of grades, such as "Adoption performance - Good"."""
    for label, key in _labels(draft.layout):
        found = compiled(outline().patterns.listed.replace("{label}", re.escape(label))).fullmatch(
            plain(text).rstrip(" .")
        )
        if found and (grade := grade_in(found)):
            draft.grades.append((key, grade, draft.where))
            return True
    return False


def _implication(draft: _Draft, text: str) -> bool:
    if draft.role != "implications":
        return False
    phrases = outline().patterns
    match = compiled(phrases.implication).match(plain(text))
    if match is None:
        return False
    words = text[match.start("text") :].strip()
    nil = bool(compiled(phrases.nil).fullmatch(plain(words)))
    key = re.sub(r"\W+", "_", match["title"].strip())
    draft.implications.append(Implication(key, words, nil, draft.where))
    return True


def _check_numerals(draft: _Draft) -> None:
    """A numeral used twice in one list is told, since a later reference to it would be unclear."""
    twice = [numeral for numeral, count in Counter(draft.numerals).items() if count > 1]
    for numeral in twice:
        draft.problems.append(f"The numeral ({numeral}) is used twice in one list, near {draft.where.split('.')[0]}.")
    draft.numerals.clear()


def _judgements(draft: _Draft) -> Iterator[tuple[str, PaperGrade]]:
    for judgement in draft.layout.judgement:
        found = [(grade, where) for key, grade, where in draft.grades if key == judgement.key]
        if not found:
            continue
        grade, where = found[0]
        others = [each for each in found if each[0] != grade]
        if others:
            draft.problems.append(
                f"{where} gives {grade.replace('_', ' ')} for {judgement.key.replace('_', ' ')}, "
                f"{others[0][1]} gives {others[0][0].replace('_', ' ')}."
            )
        sure = PLACES_DISAGREE if others else TWO_PLACES_AGREE if len(found) > 1 else ONE_PLACE
        yield judgement.key, PaperGrade(grade, sure, where)


def _dates(text: str) -> tuple[tuple[date, date] | None, date | None]:
    """The days on site and the day of publication, from the words around them."""
    on_site = None
    for match in re.finditer(
        r"\b(?:took place|on site|inspection (?:was|of)|lscb,?)[^.]{0,60}?(?=\d)", text, re.IGNORECASE
    ):
        span = span_in(text[match.end() : match.end() + 60])
        if span and span[0] != span[1]:
            on_site = span
            break
    published = None
    for match in re.finditer(r"\bpublished(?: on)?(?: the)? (?=\d)", text, re.IGNORECASE):
        published = published or date_in(text[match.end() : match.end() + 30])
    return on_site, published


def _authority(text: str, on: date | None) -> tuple[str, int] | None:
    """The authority that the paper names most often, if one name stands out."""
    written = plain(text)
    counts: Counter[tuple[str, int]] = Counter()
    for each in authorities.authorities():
        if on is None or each.existed(on):
            pattern = rf"\b{re.escape(plain(each.name))}\b"
            counts[(each.name, each.dfe)] = len(re.findall(pattern, written))
    ranked = [(count, name) for name, count in counts.most_common(2) if count]
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1]


def _framework(layout: Layout, began: date | None, judgements: dict[str, PaperGrade]) -> str:
    for edition in layout.edition[:-1]:
        fits = began is not None and edition.since is not None and began >= edition.since
        if fits and not any(key in judgements for key in edition.without):
            return edition.key
    return layout.edition[-1].key


def _after(blocks: Sequence[Block], label: str) -> str | None:
    """The words after a label of the cover such as "Title of report:", on its line or the next."""
    for place, block in enumerate(blocks[:12]):
        if plain(block.text).startswith(label):
            rest = block.text[len(label) :].strip(" :")
            return rest or (blocks[place + 1].text if place + 1 < len(blocks) else None)
    return None
