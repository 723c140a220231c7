"""Another set of figures that fits everything a reader knows: the proof that a hidden count stays hidden.

The true figures are known to us, so the search is for a *movement*: a change to every unknown figure that keeps
every sum right, keeps every figure possible, and takes one figure as far as it must be able to go. It is a
linear programme, solved by the bounded simplex method from the standing start “nothing moves”, with whole
numbers and fractions throughout: no rounding error can pass for a proof.

Source: Dantzig, G. (1955), Upper bounds, secondary constraints and block triangularity, Econometrica 23,
174-183; Bland, R. (1977), New finite pivoting rules, Mathematics of Operations Research 2, 103-107.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

Number = int | Fraction
WANTED = 10**12  # worth of one step of the figure in question: more than any number of cells could cost


@dataclass(frozen=True)
class Room:
    """How far one figure may move in one direction: `steps` (no end where None), at a price for each step."""

    key: str
    sign: int
    steps: int | None
    price: int = 0


@dataclass(frozen=True)
class Movement:
    """What moved (by key, only those that did), and the figures that moved at a price."""

    by: dict[str, Number]
    paid: frozenset[str]

    @property
    def whole(self) -> bool:
        """Whether every figure moved by a whole number, as counts must."""
        return all(Fraction(step).denominator == 1 for step in self.by.values())


def furthest(
    target: str, sign: int, steps: int, rooms: Sequence[Room], equations: Sequence[Mapping[str, int]]
) -> Movement:
    """The cheapest movement that takes `target` as far as it can towards `sign` × `steps`.

    Each equation gives coefficients by key, and their sum of movements must be nought.
    """
    columns = [Room(target, sign, steps, -WANTED)]
    columns += [room for room in rooms if room.key != target]  # a step there and back would be worth as much
    table = _Table(columns, equations)
    table.climb()
    by: dict[str, Number] = {}
    paid = set()
    for place, room in enumerate(columns):
        moved = table.at[place]
        if moved:
            by[room.key] = by.get(room.key, 0) + room.sign * moved
            if room.price > 0:
                paid.add(room.key)
    return Movement({key: step for key, step in by.items() if step}, frozenset(paid))


class _Table:
    """The simplex tableau: one sparse row for each equation, basic columns solved for the others.

    The first basis is one made-up column for each equation, fixed at nought; a made-up column has a negative
    number and never comes back once it has left.
    """

    def __init__(self, columns: Sequence[Room], equations: Sequence[Mapping[str, int]]) -> None:
        self.limit: dict[int, int | None] = {place: room.steps for place, room in enumerate(columns)}
        self.gain: dict[int, Number] = {place: -room.price for place, room in enumerate(columns) if room.price}
        self.at: dict[int, Number] = dict.fromkeys(self.limit, 0)
        self.rows: list[dict[int, Number]] = []
        self.basis: list[int] = []
        holders: dict[str, list[int]] = {}
        for place, room in enumerate(columns):
            holders.setdefault(room.key, []).append(place)
        for number, equation in enumerate(equations, start=1):
            row = {
                place: factor * columns[place].sign
                for key, factor in equation.items()
                for place in holders.get(key, ())
            }
            if row:
                self.rows.append(dict(row))
                self.basis.append(-number)
                self.limit[-number], self.at[-number] = 0, 0

    def climb(self) -> None:
        """Move until no column can bring more than it costs (Bland's rule: the first that can, so it ends)."""
        while (entering := self._entering()) is not None:
            self._step(entering)

    def _entering(self) -> int | None:
        basic = set(self.basis)
        for place in sorted(self.gain):
            gain = self.gain[place]
            if place < 0 or place in basic or self.limit[place] == 0:
                continue
            if (gain > 0 and self.at[place] == 0) or (gain < 0 and self.at[place] == self.limit[place]):
                return place
        return None

    def _step(self, entering: int) -> None:
        direction = 1 if self.at[entering] == 0 else -1
        reach: Number | None = self.limit[entering]
        leaving = None
        for number, row in enumerate(self.rows):
            slope = -direction * row.get(entering, 0)
            if slope == 0:
                continue
            room = self._room(self.basis[number], slope)
            if room is None:
                continue
            earlier = leaving is not None and room == reach and self.basis[number] < self.basis[leaving]
            if reach is None or room < reach or earlier:
                reach, leaving = room, number
        if reach is None:  # cannot be: only the wanted column gains, and it has an end
            self.gain.pop(entering)
            return
        for number, row in enumerate(self.rows):
            if row.get(entering):
                self.at[self.basis[number]] += -direction * row[entering] * reach
        self.at[entering] += direction * reach
        if leaving is not None:
            self._pivot(leaving, entering)

    def _room(self, basic: int, slope: Number) -> Number | None:
        """How far the entering column may go before this basic column meets an end."""
        if slope < 0:
            return _over(self.at[basic], -slope)
        limit = self.limit[basic]
        return None if limit is None else _over(limit - self.at[basic], slope)

    def _pivot(self, number: int, entering: int) -> None:
        row = self.rows[number]
        by = row[entering]
        left = self.basis[number]
        row = {place: _over(value, by) for place, value in row.items()}
        if left >= 0:
            row[left] = _over(1, by)
        self.rows[number] = row
        self.basis[number] = entering
        for other, line in enumerate(self.rows):
            if other != number and (factor := line.get(entering)):
                self.rows[other] = _less(line, factor, row)
        if factor := self.gain.get(entering):
            self.gain = _less(self.gain, factor, row)


def _less(line: dict[int, Number], factor: Number, row: dict[int, Number]) -> dict[int, Number]:
    """The line less `factor` times the row, without its noughts."""
    found = dict(line)
    for place, value in row.items():
        rest = found.get(place, 0) - factor * value
        if rest:
            found[place] = rest
        else:
            found.pop(place, None)
    return found


def _over(value: Number, by: Number) -> Number:
    """The quotient, as a whole number wherever it is one."""
    if by in (1, -1):
        return value * by
    quotient = Fraction(value) / by
    return quotient.numerator if quotient.denominator == 1 else quotient
