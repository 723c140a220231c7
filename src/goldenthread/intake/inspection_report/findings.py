"""The paragraphs of findings under each judgement, word for word, with their pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goldenthread.intake.inspection_report.layouts import Edition, JudgementLayout, Layout
from goldenthread.intake.inspection_report.pages import Line, Pages
from goldenthread.intake.inspection_report.reading import Finding
from goldenthread.intake.inspection_report.recommendations import NUMBER, paragraphs
from goldenthread.intake.inspection_report.wording import (
    is_closing,
    is_heading,
    is_titled,
    join,
    running_text,
    unnumbered,
)

#: A paragraph shorter than this is a caption or a stray mark.
_SHORTEST = 40


def read_findings(pages: Pages, layout: Layout, edition: Edition) -> dict[str, tuple[Finding, ...]]:
    """The numbered paragraphs of each chapter by judgement key, or every paragraph where none is numbered.

    A letter has one list under the key "findings".
    """
    judged = [each for each in layout.judgement if each.key not in edition.without]
    gathered: dict[str, list[Line]] = {}
    for key, line in _assigned(pages, layout, judged):
        gathered.setdefault(key, []).append(line)
    return {key: found for key, lines in gathered.items() if (found := tuple(_paragraphs(lines)))}


def _assigned(pages: Pages, layout: Layout, judged: Sequence[JudgementLayout]) -> Iterator[tuple[str, Line]]:
    """Each line of findings with the chapter it belongs to; lists of recommendations are left out."""
    chapter = "findings" if layout.letter else None
    lines, listing, title_ends = pages.lines, False, 0
    stated = _sub_judgements(lines, judged)
    for index, line in enumerate(lines):
        heading = is_heading(line, pages.body_size)
        if line.page > 1 and is_closing(line):
            return
        if heading and index >= title_ends and (line.page > 1 or layout.letter or line.size > pages.body_size + 1):
            opened, length = _opened(lines[index : index + 4], layout, judged)
            chapter, title_ends = opened or chapter, index + length
            listing = any(is_titled(each.titles, line.text) for each in layout.section)
        chapter = stated.get(index, chapter)
        if chapter and not listing and not heading and line.size > pages.body_size - 1.5:
            yield chapter, line


def _opened(lines: Sequence[Line], layout: Layout, judged: Sequence[JudgementLayout]) -> tuple[str | None, int]:
    """The judgement whose chapter begins here, and over how many lines its title runs."""
    if layout.lscb and is_titled(layout.lscb.starts, lines[0].text):
        return "lscb", 1
    best: tuple[int, str | None, int] = (0, None, 1)
    for length in range(1, len(lines) + 1):
        text = unnumbered(join(lines[:length]))
        for judgement in judged:
            for label in judgement.labels:
                if text.startswith(label) and len(text) < len(label) + 45 and len(label) > best[0]:
                    best = (len(label), judgement.key, length)
    return best[1], best[2]


def _sub_judgements(lines: Sequence[Line], judged: Sequence[JudgementLayout]) -> dict[int, str]:
    """The lines in which a sentence states a sub-judgement: its chapter follows."""
    running = running_text(lines)
    return {
        number: judgement.key
        for judgement in judged
        for pattern in judgement.sentences
        if "graded judg" in pattern
        for _, number in running.places(pattern)
    }


def _paragraphs(lines: Sequence[Line]) -> Iterator[Finding]:
    numbered = sum(1 for line in lines if NUMBER.match(line.text)) >= 2
    if not numbered:
        for group in paragraphs(lines):
            if len(text := join(group)) >= _SHORTEST:
                yield Finding(text, group[0].page)
        return
    group: list[Line] = []
    for line in lines:
        if NUMBER.match(line.text):
            yield from _finding(group)
            group = [line]
        elif group:
            group.append(line)
    yield from _finding(group)


def _finding(group: Sequence[Line]) -> Iterator[Finding]:
    if not group:
        return
    text = join(group)
    match = NUMBER.match(text)
    if len(text) >= _SHORTEST and match:
        yield Finding(text[match.end() :].strip(), group[0].page, match["number"])
