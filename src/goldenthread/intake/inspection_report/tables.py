"""Grades read from the cells of a table of judgements, by where the cells stand on the page.

"Requires improvement to be good" may break over three lines, and a label over two, in any order of writing. So
the label blocks are found first, each owns the band of the page around it, and a grade counts only when it is
alone in one band. Anything else is left unread.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from goldenthread.intake.inspection_report.layouts import grade_of, wordings
from goldenthread.intake.inspection_report.pages import Cell, Line, is_grade_fragment
from goldenthread.intake.inspection_report.reading import Place
from goldenthread.intake.inspection_report.wording import unnumbered

_MOST_LABEL_LINES = 5
_ROW_NUMBER = re.compile(r"\d(?:\.\d)?\.?")
#: A long label this alike to a known one is that label with a slip of the pen; two different labels never are.
_ALIKE = 0.94
_LONG_LABEL = 25
#: How far beyond the first and the last label a grade may stand, in heights of a line.
_REACH = 1.6


@dataclass(frozen=True, slots=True)
class Block:
    """A label or a grade that may be broken over lines."""

    text: str
    place: Place


def grades_in_table(
    lines: Iterable[Line], labels: Mapping[str, Sequence[str]], *, forgiving: bool = False
) -> dict[str, tuple[str, Place]]:
    """Each judgement key whose row of the table holds exactly one grade, with the grade and where it stands.

    `forgiving` also takes a label with a slip of the pen; it is for the front page, which is mostly table.
    """
    cells = [cell for line in lines for cell in line.cells if not _ROW_NUMBER.fullmatch(cell.text)]
    fragments = [each for each in cells if is_grade_fragment(each.text)]
    if not fragments:
        return {}
    grades = _finished(_grade_blocks(fragments))
    words = sorted((each for each in cells if each not in fragments), key=_from_top)
    rows = _label_blocks(words, labels, forgiving=forgiving)
    on_right = _grades_stand_right(grades, rows)
    found: dict[str, tuple[str, Place]] = {}
    for position, row in enumerate(rows):
        upper, lower = _band(rows, position)
        inside = [
            each
            for each in grades
            if lower <= _middle(each.place) <= upper and _beside(each.place, row.place, on_right)
        ]
        grade = grade_of(inside[0].text) if len(inside) == 1 else None
        if grade and row.text not in found:
            found[row.text] = (grade, inside[0].place)
    return found


def _from_top(cell: Cell) -> tuple[float, float]:
    return (-round(cell.place.top), cell.place.left)


def _middle(place: Place) -> float:
    return (place.top + place.bottom) / 2


def _beside(grade: Place, label: Place, on_right: bool) -> bool:  # noqa: FBT001
    return grade.left > label.left + 60 if on_right else grade.right < label.left


def _grades_stand_right(grades: Sequence[Block], rows: Sequence[Block]) -> bool:
    """Whether the grades stand to the right of the labels, as nearly always; all of them may stand to the left."""
    lefts = [row.place.left for row in rows]
    return not lefts or not all(each.place.right < min(lefts) for each in grades)


def _finished(blocks: Sequence[Block]) -> list[Block]:
    """The grades without beginnings whose end was not found, and without a "good" below one that may be that end."""
    unfinished = [each for each in blocks if grade_of(each.text) is None]
    return [each for each in blocks if each not in unfinished and not any(_may_end(one, each) for one in unfinished)]


def _may_end(beginning: Block, grade: Block) -> bool:
    height = grade.place.top - grade.place.bottom
    overlap = min(beginning.place.right, grade.place.right) - max(beginning.place.left, grade.place.left)
    below = beginning.place.bottom - grade.place.top
    return overlap > 0 and -height <= below <= 3 * height


def _label_blocks(cells: Sequence[Cell], labels: Mapping[str, Sequence[str]], *, forgiving: bool) -> list[Block]:
    """The labels of the table from the top; `text` is the judgement key."""
    known = {label: key for key, each in labels.items() for label in each}
    blocks, start = [], 0
    while start < len(cells):
        best: tuple[int, str] | None = None
        text = ""
        for length in range(1, _MOST_LABEL_LINES + 1):
            part = cells[start : start + length]
            if len(part) < length or not _stacked(part):
                break
            text = unnumbered(" ".join(each.text for each in part)).rstrip(" :")
            if key := known.get(text) or (forgiving and _known_nearly(text, known)):
                best = (length, key)
        if best:
            blocks.append(Block(best[1], _around(cells[start : start + best[0]])))
        start += best[0] if best else 1
    return blocks


def _known_nearly(text: str, known: Mapping[str, str]) -> str | None:
    """The key of a long label that differs from the printed one by a letter or two."""
    if len(text) < _LONG_LABEL:
        return None
    long = [label for label in known if abs(len(label) - len(text)) <= 4 and len(label) >= _LONG_LABEL]
    near = difflib.get_close_matches(text, long, n=1, cutoff=_ALIKE)
    return known[near[0]] if near else None


def _stacked(cells: Sequence[Cell]) -> bool:
    """Whether each cell stands on the line right below the one before."""
    for above, below in pairwise(cells):
        height = above.place.top - above.place.bottom
        if not -0.5 * height <= above.place.bottom - below.place.top <= 0.9 * height:
            return False
    return True


def _around(cells: Sequence[Cell]) -> Place:
    places = [each.place for each in cells]
    return Place(
        page=places[0].page,
        left=min(each.left for each in places),
        bottom=min(each.bottom for each in places),
        right=max(each.right for each in places),
        top=max(each.top for each in places),
    )


def _grade_blocks(cells: Sequence[Cell]) -> list[Block]:
    """Whole grades, put together from cells that stand right below each other and continue the wording."""
    waiting = sorted(cells, key=_from_top)
    blocks = []
    while waiting:
        parts = [waiting.pop(0)]
        while following := next((each for each in waiting if _continues(parts, each)), None):
            parts.append(following)
            waiting.remove(following)
        blocks.append(Block(" ".join(each.text for each in parts), _around(parts)))
    return blocks


def _continues(parts: Sequence[Cell], cell: Cell) -> bool:
    last = parts[-1].place
    overlap = min(last.right, cell.place.right) - max(last.left, cell.place.left)
    joined = " ".join([*(each.text for each in parts), cell.text]).casefold()
    return overlap > 0 and _stacked([parts[-1], cell]) and any(each.startswith(joined) for each in wordings())


def _band(rows: Sequence[Block], position: int) -> tuple[float, float]:
    """The upper and lower edge of the part of the page that belongs to one row."""
    place = rows[position].place
    reach = _REACH * 14.0
    upper, lower = place.top + reach, place.bottom - reach
    if position > 0:
        upper = min(upper, (rows[position - 1].place.bottom + place.top) / 2)
    if position + 1 < len(rows):
        lower = max(lower, (place.bottom + rows[position + 1].place.top) / 2)
    return upper, lower
