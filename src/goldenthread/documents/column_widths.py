"""How wide each column of a table should be on paper, so that no word is cut and long words get the room.

Word and the PDF use the same shares, so that the two look alike. Shares a table gives itself always stand.
"""

from __future__ import annotations

from goldenthread.core.document import Figure, Footnote, Runs, Table, plain

# Letters that fit side by side across an A4 page, in ordinary type and in the smaller type of a crowded table.
_ACROSS, _ACROSS_SMALL = 76, 90
CROWDED = 5  # As many columns are set in smaller type.
_LONGEST_WORD = 26
_LONGEST_CELL = 240
_MARGIN = 2


def shares(table: Table) -> list[int]:
    """A whole-number share for each column: room for its longest word first, the rest by how much it has to say."""
    given = [max(column.width, 0) for column in table.columns]
    if any(given):
        middling = max(sum(given) // sum(share > 0 for share in given), 1)
        return [share or middling for share in given]
    across = _ACROSS_SMALL if len(table.columns) >= CROWDED else _ACROSS
    least, more = [], []
    for place, column in enumerate(table.columns):
        rows = [_shown(row[place]) for row in table.rows if place < len(row)]
        cells = [column.heading, *rows]
        # A heading is bold, which takes about one letter more in six.
        heading = max((-(-len(word) * 7 // 6) for word in column.heading.split()), default=1)
        word = max((len(word) for cell in rows for word in cell.split()), default=1)
        word = max(word, heading)
        least.append(min(word, _LONGEST_WORD) + _MARGIN)
        more.append(max(min(max(map(len, cells)), _LONGEST_CELL) + _MARGIN - least[-1], 0))
    room = max(across - sum(least), 0)
    if sum(more) <= room:  # Everything fits on one line; what is left over is shared out evenly.
        left = (room - sum(more)) // len(more)
        return [small + extra + left for small, extra in zip(least, more, strict=True)]
    return [small + extra for small, extra in zip(least, _shared_out(room, more), strict=True)]


def _shared_out(room: int, wishes: list[int]) -> list[int]:
    """The room shared by wish, a little in favour of the small; what a small wish leaves over goes to the largest."""
    weights = [wish**0.6 for wish in wishes]
    got = [min(int(room * weight / sum(weights)), wish) for weight, wish in zip(weights, wishes, strict=True)]
    got[wishes.index(max(wishes))] += room - sum(got)
    return got


def _shown(cell: Runs) -> str:
    """The words of a cell as wide as they print: each mark of a note takes about two letters."""
    return plain(cell) + "\u00a0\u00a0" * sum(isinstance(run, Figure | Footnote) for run in cell)
