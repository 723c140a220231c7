"""What the front page says besides grades: which report this is, whose, of which days, and by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from goldenthread.core.errors import InputNotFit
from goldenthread.intake.inspection_report.dates import date_in, span_in
from goldenthread.intake.inspection_report.layouts import Edition, Layout, layouts, remits
from goldenthread.intake.inspection_report.pages import Line, Pages
from goldenthread.intake.inspection_report.wording import compiled, first_match, is_heading, join, plain

_NOT_A_NAME = re.compile(
    r"^(?:ofsted|raising standards|improving lives|piccadilly gate|store street|manchester m1.*|t:? .*)$"
)
_PERSON = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){1,3}")
_LONGEST_NAME = 90
_RANK = re.compile(r",|\(|\bH(?:er|is) Majesty|\bHMI\b|\bSenior\b|\bOfsted\b|\band\b")


@dataclass(frozen=True, slots=True)
class Front:
    """What was read from the front page; None for what is not there, and every name the title may hold."""

    layout: Layout
    editions: tuple[Edition, ...]
    kind: str
    names: tuple[str, ...]
    on_site: tuple[date, date] | None
    published: date | None
    lead_inspector: str | None


def read_front(file: str, pages: Pages) -> Front:
    """The kind of report and its front matter; InputNotFit when it is not a report of an authority's services."""
    layout = _recognise(file, pages)
    on_site = _on_site(pages, layout)
    return Front(
        layout=layout,
        editions=_editions(pages, layout, on_site),
        kind=_kind(pages, layout, on_site),
        names=tuple(dict.fromkeys(_names(pages, layout))),
        on_site=on_site,
        published=_published(pages, layout),
        lead_inspector=_lead_inspector(pages, layout),
    )


def _recognise(file: str, pages: Pages) -> Layout:
    """The family of reports whose title stands first, among headings before running text."""
    first = pages.on(1)
    headings = [line for line in first if is_heading(line, pages.body_size)]
    for lines in (headings, first, pages.on(1, 2)):
        text = plain(join(lines))
        found = [
            (match.start(), number)
            for number, each in enumerate(layouts())
            if (match := first_match(each.recognised_by, text))
        ]
        if found:
            return layouts()[min(found)[1]]
    text = plain(join(pages.on(1, 3)))
    for remit in remits():
        if first_match(remit.marks, text):
            raise InputNotFit(
                f"“{file}” is a report about {remit.title}, not about the children's services of an authority. "
                "Give the report of an inspection of an authority."
            )
    raise InputNotFit(
        f"“{file}” is not recognised as a published report or letter about the children's services of an authority. "
        "Give the report as Ofsted published it."
    )


def _editions(pages: Pages, layout: Layout, on_site: tuple[date, date] | None) -> tuple[Edition, ...]:
    """The editions the report may be of, the newest first; the last always fits."""
    text = plain(join(pages.on(1)))
    day = on_site[0] if on_site else None
    fitting = [each for each in layout.edition if each.may_begin(day, text) and not first_match(each.unless, text)]
    return tuple(fitting) or layout.edition[-1:]


def _kind(pages: Pages, layout: Layout, on_site: tuple[date, date] | None) -> str:
    if first_match(layout.reinspection, plain(join(pages.on(1)))):
        return "re_inspection"
    if layout.short_up_to_days and on_site and (on_site[1] - on_site[0]).days < layout.short_up_to_days:
        return "short"
    return layout.kind


def _names(pages: Pages, layout: Layout) -> Iterator[str]:
    """Each name of an authority that the title or the subject of a letter may hold, the likeliest first."""
    first = pages.on(1)
    before: list[Line] = []
    for line in first:
        if first_match(layout.name_before, plain(line.text)):
            name = join(before)
            if name and len(name) < _LONGEST_NAME:
                yield name
            break
        if not _NOT_A_NAME.match(plain(line.text)) and not re.fullmatch(r"[\d\W]*", line.text):
            before.append(line)
    yield from _named_in([line for line in first if is_heading(line, pages.body_size)], layout)
    yield from _named_in(first, layout)


def _named_in(lines: Sequence[Line], layout: Layout) -> Iterator[str]:
    """Names inside a title, which may run over several lines or stop before the next heading."""
    for start in range(len(lines)):
        for length in (1, 2, 3, 4):
            printed = " ".join(join(lines[start : start + length]).replace("’", "'").split())
            for pattern in layout.name_in:
                match = compiled(pattern).search(plain(printed))
                if match and 2 < len(match["name"]) < _LONGEST_NAME:
                    yield printed[match.start("name") : match.end("name")].strip(" ,.:")


def _on_site(pages: Pages, layout: Layout) -> tuple[date, date] | None:
    first = join(pages.on(1))
    text = plain(first)
    for pattern in layout.on_site_after:
        for match in compiled(pattern).finditer(text):
            after = text[match.end() : match.end() + 70].lstrip(" :")
            span = span_in(after)
            if span and re.match(r"(?:\w+day,? )?\d", after):
                return span
    headings = join([line for line in pages.on(1) if is_heading(line, pages.body_size)])
    return span_in(headings)


def _published(pages: Pages, layout: Layout) -> date | None:
    text = plain(join(pages.on(1)))
    for pattern in layout.published_after:
        for match in compiled(pattern).finditer(text):
            after = text[match.end() : match.end() + 30].lstrip(" :")
            if re.match(r"\d", after) and (day := date_in(after)):
                return day
    if layout.letter:
        for line in pages.on(1)[:25]:
            if re.fullmatch(r"(?:date: ?)?\d{1,2}(?:st|nd|rd|th)? [A-Za-z]+ 20\d\d", line.text.strip(), re.IGNORECASE):
                return date_in(line.text)
    return None


def _lead_inspector(pages: Pages, layout: Layout) -> str | None:
    """The first name after "Lead inspector" on the front page, else on the last pages."""
    for lines in (pages.on(1), pages.on(max(2, pages.count - 3), pages.count)):
        for index, line in enumerate(lines):
            running = join(lines[index : index + 3])
            for pattern in layout.inspector_after:
                match = re.search(rf"\b{pattern}\b:?\s*", running, re.IGNORECASE)
                if match is None or match.start() >= len(line.text):
                    continue
                for rest in (line.text[match.end() :], running[match.end() :]):
                    name = _RANK.split(rest)[0].strip(" .:")
                    if _PERSON.fullmatch(name):
                        return name
    return None
