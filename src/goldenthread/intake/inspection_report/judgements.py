"""Every judgement of a report with its grade, from at least two places wherever the report repeats it.

The front page is one reading, the headings and boxes of the body a second, sentences a third. Two places that
say the same make a grade nearly certain; two that differ put it below CONFIDENT and are told as a problem.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from goldenthread.intake.inspection_report import reading
from goldenthread.intake.inspection_report.layouts import (
    Edition,
    JudgementLayout,
    Layout,
    grade_in,
    shared_titles,
)
from goldenthread.intake.inspection_report.pages import Cell, Line, Pages, is_unfinished_grade
from goldenthread.intake.inspection_report.reading import GradeRead, Place
from goldenthread.intake.inspection_report.tables import grades_in_table
from goldenthread.intake.inspection_report.wording import (
    RunningText,
    around,
    compiled,
    first_match,
    is_heading,
    is_titled,
    join,
    labelled,
    plain,
    running_text,
)
from goldenthread.intake.inspection_report.wording import unnumbered as without_number

#: A heading is at most this many printed lines.
_HEADING_LINES = 5
#: The summary that repeats the overall grade stands on these first pages.
_SUMMARY_PAGES = 5
#: Lines after the heading "Previous Ofsted inspections" in which a grade is an earlier one.
_EARLIER_LINES = 16


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place that states the grade of one judgement: "front", "heading" or "sentence"."""

    kind: str
    grade: str
    place: Place


def read_judgements(
    pages: Pages, layout: Layout, edition: Edition, name: str
) -> tuple[dict[str, GradeRead], tuple[str, ...]]:
    """The judgements of the edition by key, in the order of the layout, and a sentence for each doubt."""
    wanted = [each for each in layout.judgement if each.key not in edition.without and _applies(pages, each)]
    earlier = _earlier_lines(pages)
    running = running_text([line for number, line in enumerate(pages.lines) if number not in earlier])
    sightings = {
        each.key: [
            *_on_front(pages, each, name),
            *_in_headings(pages, each, earlier),
            *_in_sentences(each, name, running),
        ]
        for each in wanted
    }
    labels = {each.key: each.labels for each in wanted if each.labels}
    for key, (grade, place) in grades_in_table(pages.on(1), labels, forgiving=True).items():
        sightings[key].append(Sighting("front", grade, place))
    for page in range(2, pages.count + 1):
        for key, (grade, place) in grades_in_table(_with_cells(running.lines, page), labels).items():
            sightings[key].append(Sighting("heading", grade, place))
    read: dict[str, GradeRead] = {}
    problems = []
    for each in wanted:
        read[each.key], doubt = _settle(each.key, sightings[each.key])
        problems.extend([doubt] if doubt else [])
    return read, tuple(problems)


def _applies(pages: Pages, judgement: JudgementLayout) -> bool:
    """Whether this report holds the part that the judgement belongs to, for instance the review of the board."""
    if not judgement.only_if:
        return True
    return bool(first_match(judgement.only_if, plain(join(pages.on(1, 4)))))


def _with_cells(lines: Sequence[Line], page: int) -> list[Line]:
    """The lines of one page as rows of a table: a line without measured cells is one cell."""
    return [
        line if line.cells else replace(line, cells=(Cell(line.text, line.place),))
        for line in lines
        if line.page == page
    ]


def _on_front(pages: Pages, judgement: JudgementLayout, name: str) -> Iterator[Sighting]:
    """The sentence of the front page that states the overall grade: the shortest run of lines that is one.

    A longer run would swallow the first row of the table below, and with it that row's grade.
    """
    for start, runs in _windows(pages.on(1), _HEADING_LINES):
        if not is_heading(start, pages.body_size):
            continue
        found = next((each for lines in runs if (each := _stated(lines, judgement.front, name))), None)
        if found:
            yield found


def _stated(lines: Sequence[Line], patterns: Sequence[str], name: str) -> Sighting | None:
    text = plain(join(lines)).rstrip(". ")
    for pattern in patterns:
        match = compiled(pattern, name).fullmatch(text)
        if match and (grade := grade_in(match)):
            return Sighting("front", grade, around(lines))
    return None


def _windows(lines: Sequence[Line], most: int) -> Iterator[tuple[Line, list[Sequence[Line]]]]:
    """Each line with every run of up to `most` lines that starts there, the shortest first."""
    for start, line in enumerate(lines):
        longest = min(most, len(lines) - start)
        yield line, [lines[start : start + length] for length in range(1, longest + 1)]


def _in_headings(pages: Pages, judgement: JudgementLayout, earlier: set[int]) -> Iterator[Sighting]:
    """Headings and boxes of the body that hold nothing but the judgement and its grade."""
    lines = pages.lines
    starts = tuple(label[:14] for label in judgement.labels)
    for index, line in enumerate(lines):
        if index in earlier:
            continue
        kind = "heading" if is_heading(line, pages.body_size) else "sentence"
        written = without_number(line.text)
        grade, length = None, 0
        if judgement.labels and written.startswith(starts):
            grade, length = labelled(lines[index : index + _HEADING_LINES], judgement.labels)
            if length and _is_broken_off(lines, index, length):
                grade = None
        if grade is None and judgement.headings and kind == "heading":
            grade, length = _headed(lines[index : index + 3], judgement.headings)
        if grade:
            in_table = line.page == 1 and line.size < pages.body_size + 1  # a row of the front table, not a chapter
            yield Sighting("front" if in_table else kind, grade, around(lines[index : index + length]))


def _is_broken_off(lines: Sequence[Line], index: int, length: int) -> bool:
    """Whether a "good" may be the end of "requires improvement to be good" begun near it, in another cell's lines.

    The lines of two cells of a table may be written in turn, so that the end of one stands right after a label. An end
    is never written with a capital.
    """
    last = lines[index + length - 1]
    printed = (last.cells[-1].text if last.cells else last.text).strip(" .")
    if printed.casefold() != "good" or printed == "Good":
        return False
    near = (*lines[max(0, index - 3) : index + length - 1], *lines[index + length : index + length + 3])
    return any(is_unfinished_grade(each.text) for each in near if each.page == last.page)


def _headed(lines: Sequence[Line], patterns: Sequence[str]) -> tuple[str | None, int]:
    for length in range(len(lines), 0, -1):
        text = plain(join(lines[:length]))
        for pattern in patterns:
            match = compiled(pattern).fullmatch(text)
            if match and (grade := grade_in(match)):
                return grade, length
    return None, 0


def _earlier_lines(pages: Pages) -> set[int]:
    """The numbers of the lines that tell what was judged at an earlier inspection."""
    numbers: set[int] = set()
    for index, line in enumerate(pages.lines):
        if is_titled(shared_titles("earlier"), line.text):
            for number, following in enumerate(pages.lines[index + 1 : index + _EARLIER_LINES], start=index + 1):
                if is_heading(following, pages.body_size):
                    break
                numbers.add(number)
    return numbers


def _in_sentences(judgement: JudgementLayout, name: str, running: RunningText) -> Iterator[Sighting]:
    """Sentences that state the grade in so many words. "The graded judgement for …" is as good as a heading."""
    for pattern in judgement.sentences:
        for match, number in running.places(pattern, name):
            line = running.lines[number]
            if (grade := grade_in(match)) and (judgement.key != "overall" or line.page <= _SUMMARY_PAGES):
                yield Sighting("heading" if "graded judg" in pattern else "sentence", grade, line.place)


def _settle(key: str, sightings: Sequence[Sighting]) -> tuple[GradeRead, str | None]:
    """One grade with its confidence from every place that states it, and the doubt where there is one."""
    title = key.replace("_", " ")
    by_kind = {kind: [each for each in sightings if each.kind == kind] for kind in ("front", "heading", "sentence")}
    strong = by_kind["front"] + by_kind["heading"]
    shown = (strong or by_kind["sentence"] or [None])[0]
    if shown is None:
        return GradeRead(None, 0.0), f"The grade for {title} could not be read."
    if differing := [each for each in strong if each.grade != shown.grade]:
        return _disagree(title, shown, differing[0])
    repeated = bool(by_kind["front"] and by_kind["heading"]) or len({each.place.page for each in strong}) > 1
    if repeated:
        return GradeRead(shown.grade, reading.TWO_PLACES_AGREE, shown.place), None
    differing = [each for each in by_kind["sentence"] if each.grade != shown.grade]
    if differing:
        return _disagree(title, shown, differing[0])
    if not strong:
        return GradeRead(shown.grade, reading.ONE_SENTENCE, shown.place), (
            f"The grade for {title} was read only from a sentence on page {shown.place.page}."
        )
    sure = reading.TWO_PLACES_AGREE if by_kind["sentence"] else reading.ONE_PLACE
    return GradeRead(shown.grade, sure, shown.place), None


def _disagree(title: str, shown: Sighting, other: Sighting) -> tuple[GradeRead, str]:
    return GradeRead(shown.grade, reading.PLACES_DISAGREE, shown.place), (
        f"Two places disagree about {title}: page {shown.place.page} says {shown.grade.replace('_', ' ')}, "
        f"page {other.place.page} says {other.grade.replace('_', ' ')}."
    )
