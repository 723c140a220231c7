"""What a report asks for, word for word, each with its class, the body it is addressed to and its place.

A list begins under one of the layout's headings and ends with the next heading of the same rank. Its items are
numbered, or marked, or plain paragraphs; the first item decides which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from goldenthread.intake.inspection_report.layouts import Layout, SectionLayout, grade_of
from goldenthread.intake.inspection_report.pages import Line, Pages
from goldenthread.intake.inspection_report.reading import Recommendation
from goldenthread.intake.inspection_report.wording import (
    around,
    is_closing,
    is_heading,
    is_titled,
    join,
    labelled,
    unnumbered,
)

#: A bullet; n, l, q, u, v and § are what the letters of a symbol typeface become when its map is missing.
MARK = re.compile(r"^(?:[•◼■▪●○◆♦➢➤✓·∙§\ue000-\uf8ff]|[–—-](?= )|[onlquv](?= [A-Z]))\s*")
NUMBER = re.compile(r"^\(?(?P<number>\d{1,3})[.)]\s*(?=\D)")
#: The box of a chapter is at most this many printed lines.
_BOX_LINES = 5
#: How far, in points, two lines of one margin may differ.
_MARGIN = 6.0
_OUTCOME = re.compile(r"\(([^()]*\b(?:outcomes?|enablers?)\b[^()]*)\)", re.IGNORECASE)
_CITED = re.compile(r"(outcome|enabler)s?((?:\s*(?:,|and|&|to)?\s*\d+)+)", re.IGNORECASE)


@dataclass(slots=True)
class _Section:
    layout: SectionLayout
    body: str
    size: float
    lines: list[Line] = field(default_factory=list)


def read_recommendations(pages: Pages, layout: Layout) -> tuple[Recommendation, ...]:
    """Every recommendation or area for improvement in the order of the report."""
    found = []
    for section in _sections(pages, layout):
        found.extend(_items(section, pages.body_size))
    return tuple(found)


def _sections(pages: Pages, layout: Layout) -> Iterator[_Section]:
    """Each list with its lines; the heading of the board's part turns the addressee to the board."""
    body, current = layout.body, None
    lines = pages.lines
    skip = 0
    for index, line in enumerate(lines):
        if skip:
            skip -= 1
            continue
        heading = is_heading(line, pages.body_size)
        if heading and line.page > 1 and layout.lscb and is_titled(layout.lscb.starts, line.text):
            body = "lscb"
        opened, taken = _opens(lines, index, layout, pages.body_size)
        if opened:
            if current:
                yield current
            current = _Section(opened, opened.body or body, line.size)
            skip = taken - 1
        elif current and (
            _ends(line, heading, current, layout, pages.body_size) or _opens_chapter(lines, index, layout)
        ):
            yield current
            current = None
        elif current and not heading and line.size > pages.body_size - 1.5:
            current.lines.append(line)
    if current:
        yield current


def _opens(lines: Sequence[Line], index: int, layout: Layout, body_size: float) -> tuple[SectionLayout | None, int]:
    """The list whose heading begins with this line, and over how many lines the heading runs."""
    line = lines[index]
    if not line.text[:1].isupper():
        return None, 0
    heading = is_heading(line, body_size)
    before = lines[index - 1] if index else None
    alone = (
        before is None
        or before.page != line.page
        or before.text.rstrip()[-1:] in ".:;?!"
        or is_heading(before, body_size)
    )
    if not heading and not alone:
        return None, 0
    broken = heading and index + 1 < len(lines) and is_heading(lines[index + 1], body_size)
    for length in (2, 1) if broken else (1,):
        text = join(lines[index : index + length])
        for section in layout.section:
            if is_titled(section.titles, text):
                return section, length
    return None, 0


def _ends(line: Line, heading: bool, section: _Section, layout: Layout, body_size: float) -> bool:  # noqa: FBT001
    """Whether the list is over: at a heading of its rank, or of a chapter. A bold line inside the list is not one."""
    if is_closing(line):
        return True
    if not heading:
        return False
    if line.size >= section.size - 0.5 or any(is_titled(each.titles, line.text) for each in layout.ends):
        return True
    written = unnumbered(line.text)
    chapter = any(label.startswith(written[:30]) for each in layout.judgement for label in each.labels)
    return chapter and line.size >= body_size + 1


def _opens_chapter(lines: Sequence[Line], index: int, layout: Layout) -> bool:
    """Whether the box of a graded chapter begins here: a judgement's label with its grade, in either order."""
    start = index + 1 if grade_of(lines[index].text) and index + 1 < len(lines) else index
    if not lines[start].text[:1].isupper() and not lines[start].text[:1].isdigit():
        return False
    box = lines[start : start + _BOX_LINES]
    written = unnumbered(box[0].text)
    for each in layout.judgement:
        if each.labels and written.startswith(tuple(label[:14] for label in each.labels)):
            if labelled(box, each.labels)[0]:
                return True
            if start > index and any(unnumbered(join(box[:n])) in each.labels for n in range(1, len(box) + 1)):
                return True
    return False


def _items(section: _Section, body_size: float) -> Iterator[Recommendation]:
    for number, lines in _groups(section.lines):
        text = join(lines)
        text = NUMBER.sub("", text, count=1) if number else MARK.sub("", text, count=1)
        text = text.strip()
        if len(text) < 12 or text.endswith(":"):
            continue
        yield Recommendation(
            text=text,
            finding_class=section.layout.finding_class,
            body=section.body,
            place=around(lines),
            number=number,
            national_framework=tuple(_citations(text)),
        )


def _groups(lines: Sequence[Line]) -> list[tuple[str | None, list[Line]]]:
    """The lines of a list, item by item, with the number of a numbered item."""
    first = next((line for line in lines if NUMBER.match(line.text) or MARK.match(line.text)), None)
    if first is None:
        return [(None, each) for each in paragraphs(lines)]
    if NUMBER.match(first.text):
        return _numbered(lines)
    return [(None, each) for each in _marked(lines, first)]


def _numbered(lines: Sequence[Line]) -> list[tuple[str | None, list[Line]]]:
    """Numbered items. A number that is printed wrongly, or begins again at 1, still opens one at the same margin."""
    groups: list[tuple[str | None, list[Line]]] = []
    last = 0
    for line in lines:
        match = NUMBER.match(line.text)
        number = int(match["number"]) if match else 0
        at_margin = bool(groups) and abs(line.place.left - groups[0][1][0].place.left) <= _MARGIN
        follows = number == last + 1 or (at_margin and (number == 1 or last < number <= last + 3))
        if match and (not groups or follows):
            groups.append((match["number"], [line]))
            last = number
        elif groups:
            groups[-1][1].append(line)
    return groups


def _marked(lines: Sequence[Line], first: Line) -> list[list[Line]]:
    groups: list[list[Line]] = []
    for line in lines:
        marked = MARK.match(line.text)
        if marked and line.place.left <= first.place.left + 8:
            groups.append([line])
        elif groups and not marked and _leaves(groups[-1][-1], line, first):
            break
        elif groups:
            groups[-1].append(line)
    return groups


def _leaves(above: Line, line: Line, first: Line) -> bool:
    """Whether a line is running text after the list rather than the rest of its last item."""
    if line.place.left > first.place.left + 3:
        return False
    if above.page != line.page:
        return above.text.endswith(".") and line.text[:1].isupper()
    return above.place.bottom - line.place.top > 0.5 * line.size


def paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines gathered into paragraphs by the space between them."""
    groups: list[list[Line]] = []
    for line in lines:
        above = groups[-1][-1] if groups else None
        if above is None:
            groups.append([line])
        elif above.page != line.page:
            ended = above.text.rstrip()[-1:] in ".:?!" and line.text[:1].isupper()
            groups.append([line]) if ended else groups[-1].append(line)
        elif above.place.bottom - line.place.top > 0.5 * line.size:
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def _citations(text: str) -> Iterator[str]:
    """Each outcome of the National Framework that an improvement point cites, such as "outcome 1"."""
    for bracket in _OUTCOME.finditer(text):
        for cited in _CITED.finditer(bracket[1]):
            for number in re.findall(r"\d+", cited[2]):
                yield f"{cited[1].casefold()} {number}"
