"""What to print for every figure of a publication, so that nothing printed gives back a small count.

    1  hide every small count                                          primary suppression
    2  for each of them, prove that it could be the lowest and the highest small count for all a reader knows;
       where there is no proof, hide the cheapest other cells that make one     secondary suppression
    3  round what is left, and only then work out percentages, from the figures as printed

What a reader is taken to know: every printed figure, the rounding, every sum, that counts are whole and not
negative, and that a hidden one is not nought, because noughts are shown. That last assumption is given up only where
no proof exists under it (two parts hidden: their total is 2 at least) and the scheme lets noughts be hidden as cover.
Each proof is another set of figures that fits all of this (core.disclosure.movements), checked again here before it
is believed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from goldenthread.core.disclosure.figures import Cell, Percentage, Publication
from goldenthread.core.disclosure.movements import Movement, Room, furthest
from goldenthread.core.disclosure.schemes import Scheme, State
from goldenthread.core.errors import InputNotFit, RuleBroken

Why = Literal["", "small", "protects another", "a part is hidden", "too few for a percentage"]
_TOTAL_PRICE = 40
_NOUGHT_PRICE = 400


@dataclass(frozen=True)
class Shown:
    """What is printed for one figure. `why` is for the analyst and never printed: it tells small from covering."""

    key: str
    state: State
    text: str
    value: int | Decimal | None = None
    why: Why = ""


@dataclass(frozen=True)
class Protected:
    """A publication as it may be printed under one scheme: every cell and percentage by key."""

    scheme: str
    cells: Mapping[str, Shown]
    percentages: Mapping[str, Shown]

    @property
    def hidden(self) -> tuple[str, ...]:
        """The keys of the suppressed cells, sorted."""
        return tuple(sorted(key for key, cell in self.cells.items() if cell.state is State.SUPPRESSED))


def protect(publication: Publication, scheme: Scheme) -> Protected:
    """What may be printed of `publication` under `scheme`.

    RuleBroken names the figures that cannot be protected because what is already public gives them back.
    """
    cells = _with_leftovers(publication, scheme)
    guard = _Guard(cells, _equations(publication, cells), scheme)
    guard.hide_small()
    if scheme.secondary:
        guard.hide_what_gives_back()
    shown = {key: guard.shown(cell) for key, cell in cells.items() if cell.printed}
    percentages = {each.key: _percentage(each, cells, shown, scheme) for each in publication.percentages}
    return Protected(scheme.key, shown, percentages)


def _with_leftovers(publication: Publication, scheme: Scheme) -> dict[str, Cell]:
    """The cells by key, with the unprinted leftover of each percentage. A percentage's parts count as printed."""
    cells = {cell.key: cell for cell in publication.cells}
    for each in publication.percentages:
        whole, part = cells[each.denominator], cells[each.numerator]
        for cell in (whole, part):
            cells[cell.key] = replace(cell, printed=True)
        if whole.count is None or part.count is None:
            continue
        if part.count > whole.count:
            raise InputNotFit(f"“{each.key}” would be more than 100 %: its numerator is above its denominator.")
        if scheme.protect_complement:
            key = _leftover(each)
            cells[key] = Cell(key=key, count=whole.count - part.count, level=part.level, printed=False)
    return cells


def _leftover(each: Percentage) -> str:
    return f"{each.denominator} less {each.numerator}"


def _equations(publication: Publication, cells: dict[str, Cell]) -> list[dict[str, int]]:
    """Every sum as coefficients that add up to nought. A part that is not available may be anything that is left."""
    found = []
    for number, each in enumerate(publication.sums):
        if cells[each.total].count is None:
            continue
        equation: dict[str, int] = {each.total: -1}
        known = 0
        unknown = False
        for key in each.parts:
            count = cells[key].count
            if count is not None:
                equation[key] = equation.get(key, 0) + 1
                known += count
            unknown = unknown or (count is None and cells[key].missing == "not_available")
        if unknown:
            slack = f"not available in sum {number}"
            cells[slack] = Cell(key=slack, count=(cells[each.total].count or 0) - known, printed=False)
            equation[slack] = 1
        found.append(equation)
    for share in publication.percentages:
        if _leftover(share) in cells:
            found.append({share.denominator: -1, share.numerator: 1, _leftover(share): 1})
    return found


class _Guard:
    """The search for what else to hide. `low` and `high` hold how far each figure is proven to be able to go."""

    def __init__(self, cells: dict[str, Cell], equations: list[dict[str, int]], scheme: Scheme) -> None:
        self.cells = cells
        self.equations = equations
        self.scheme = scheme
        self.floor = scheme.suppress_from
        self.hidden: dict[str, Why] = {}
        self.low: dict[str, int] = {}
        self.high: dict[str, int] = {}
        self.used_in: dict[str, list[int]] = {}
        for number, equation in enumerate(equations):
            for key in equation:
                self.used_in.setdefault(key, []).append(number)

    def hide_small(self) -> None:
        for key, cell in self.cells.items():
            if cell.printed and self._is_small(cell):
                self.hidden[key] = "small"

    def hide_what_gives_back(self) -> None:
        """Prove every small count hidden in both directions, hiding more where there is no proof yet."""
        lost = []
        small = [cell for cell in self.cells.values() if self._is_small(cell)]
        for cell in sorted(small, key=lambda each: (each.count or 0, each.key)):
            lost += [cell.key for sign in (-1, 1) if not self._proven(cell, sign)]
        if lost:
            raise RuleBroken(
                "Some small counts cannot be protected, because figures that are already public, or cannot be hidden, "
                f"give them back: {', '.join(sorted(set(lost)))}. Leave out the table that holds them, or merge rows."
            )

    def _is_small(self, cell: Cell) -> bool:
        if cell.count is None or cell.locked or cell.signed or cell.key.startswith("not available"):
            return False
        return self.scheme.is_small(cell.count, cell.level)

    def _proven(self, cell: Cell, sign: int) -> bool:
        count = cell.count or 0
        wanted = self.scheme.suppress_to if sign > 0 else self.scheme.suppress_from
        reached = self.high.get(cell.key, count) if sign > 0 else self.low.get(cell.key, count)
        if (wanted - reached) * sign <= 0:
            return True
        steps = abs(wanted - count)
        for floor in self._floors():
            self.floor = floor
            for paying in (False, True):
                movement = self._search(cell.key, sign, steps, paying=paying)
                if int(movement.by.get(cell.key, 0)) * sign < steps:
                    continue
                self.hidden |= dict.fromkeys(movement.paid, "protects another")
                if self._believe(movement, cell.key):
                    return True
        self.hidden |= dict.fromkeys(self._covers(cell.key), "protects another")
        movement = self._search(cell.key, sign, steps, paying=False)
        return self._believe(movement, cell.key) and int(movement.by.get(cell.key, 0)) * sign >= steps

    def _floors(self) -> tuple[int, ...]:
        """What a reader may take a hidden count to be at least: first the stricter assumption, then the scheme's."""
        strict = self.scheme.suppress_from
        return (strict, 0) if self.scheme.noughts_may_cover and strict else (strict,)

    def _search(self, key: str, sign: int, steps: int, *, paying: bool) -> Movement:
        numbers, keys = self._reachable(key, paying=paying)
        rooms = [room for each in sorted(keys) for room in self._rooms(self.cells[each], paying=paying)]
        return furthest(key, sign, steps, rooms, [self.equations[number] for number in sorted(numbers)])

    def _believe(self, movement: Movement, target: str) -> bool:
        """Whether the movement really is another possible set of whole figures; if so, remember how far it went.

        Under the stricter assumption it is a proof for every figure that moved, otherwise for the target alone.
        """
        if not movement.whole:
            return False
        moved = {key: (self.cells[key].count or 0) + int(step) for key, step in movement.by.items()}
        for key, value in moved.items():
            lowest, highest = self._bounds(self.cells[key])
            if (lowest is not None and value < lowest) or (highest is not None and value > highest):
                return False
        for number in {number for key in moved for number in self.used_in.get(key, ())}:
            if sum(factor * int(movement.by.get(key, 0)) for key, factor in self.equations[number].items()):
                return False
        strict = self.floor == self.scheme.suppress_from
        for key, value in moved.items() if strict else [(target, moved.get(target, 0))]:
            self.low[key] = min(self.low.get(key, value), value)
            self.high[key] = max(self.high.get(key, value), value)
        return True

    def _bounds(self, cell: Cell) -> tuple[int | None, int | None]:
        """The lowest and highest count a reader must think possible; no end where there is none."""
        count = cell.count or 0
        if cell.locked:
            return count, count
        if cell.key in self.hidden:
            return (None, None) if cell.signed else (self.floor, None)
        if not cell.printed:
            return (None, None) if cell.signed else (0, None)
        return self.scheme.known_from(count, cell.level, signed=cell.signed)

    def _rooms(self, cell: Cell, *, paying: bool) -> Iterable[Room]:
        count = cell.count or 0
        lowest, highest = self._bounds(cell)
        yield from _room(cell.key, 1, None if highest is None else highest - count)
        yield from _room(cell.key, -1, None if lowest is None else count - lowest)
        if paying and self._can_cover(cell):
            price = self._price(cell)
            yield Room(cell.key, 1, None, price)
            down = None if cell.signed else count - self.floor
            yield from _room(cell.key, -1, down, price)

    def _can_cover(self, cell: Cell) -> bool:
        """Whether hiding this cell could help: it is printed, may still be hidden, and may be told from nought."""
        if not cell.printed or cell.locked or cell.key in self.hidden or cell.count is None:
            return False
        return cell.signed or cell.count > 0 or self.floor == 0

    def _price(self, cell: Cell) -> int:
        """What hiding costs the reader: noughts most, then totals, then large figures."""
        totals = sum(self.equations[number][cell.key] < 0 for number in self.used_in.get(cell.key, ()))
        nought = 0 if cell.count or cell.signed else _NOUGHT_PRICE
        return 1 + abs(cell.count or 0).bit_length() + _TOTAL_PRICE * totals + nought

    def _covers(self, key: str) -> list[str]:
        _, keys = self._reachable(key, paying=True)
        return [each for each in keys if self._can_cover(self.cells[each])]

    def _reachable(self, start: str, *, paying: bool) -> tuple[set[int], set[str]]:
        """The equations and the figures that can take part when `start` moves."""
        numbers: set[int] = set()
        keys = {start}
        waiting = [start]
        while waiting:
            for number in self.used_in.get(waiting.pop(), ()):
                if number in numbers:
                    continue
                numbers.add(number)
                for key in self.equations[number]:
                    if key not in keys and any(True for _ in self._rooms(self.cells[key], paying=paying)):
                        keys.add(key)
                        waiting.append(key)
        return numbers, keys

    def shown(self, cell: Cell) -> Shown:
        symbols = self.scheme.symbols
        if cell.count is None:
            state = State(cell.missing)
            return Shown(cell.key, state, getattr(symbols, cell.missing))
        if cell.key in self.hidden:
            return Shown(cell.key, State.SUPPRESSED, symbols.suppressed, why=self.hidden[cell.key])
        printed = cell.count if cell.locked else self.scheme.rounded(cell.count, cell.level)
        if printed == 0 and cell.count != 0:
            return Shown(cell.key, State.LOW, symbols.low)
        return Shown(cell.key, State.SHOWN, f"{printed:,}", printed)


def _room(key: str, sign: int, steps: int | None, price: int = 0) -> Iterable[Room]:
    if steps is None or steps > 0:
        yield Room(key, sign, steps, price)


def _percentage(each: Percentage, cells: Mapping[str, Cell], shown: Mapping[str, Shown], scheme: Scheme) -> Shown:
    """The percentage from its parts as printed, or the state its parts leave it in."""
    symbols = scheme.symbols
    parts = (shown[each.numerator], shown[each.denominator])
    states = {part.state for part in parts}
    if State.NOT_APPLICABLE in states or cells[each.denominator].count == 0:
        return Shown(each.key, State.NOT_APPLICABLE, symbols.not_applicable)
    if State.NOT_AVAILABLE in states:
        return Shown(each.key, State.NOT_AVAILABLE, symbols.not_available)
    if State.SUPPRESSED in states:
        return Shown(each.key, State.SUPPRESSED, symbols.suppressed, why="a part is hidden")
    if (cells[each.denominator].count or 0) < scheme.minimum_denominator or parts[1].state is State.LOW:
        return Shown(each.key, State.SUPPRESSED, symbols.suppressed, why="too few for a percentage")
    if parts[0].state is State.LOW:
        return Shown(each.key, State.LOW, symbols.low)
    part, whole = Decimal(parts[0].value or 0), Decimal(parts[1].value or 0)
    exact = min(Decimal(100), 100 * part / whole)
    value = exact.quantize(Decimal(1).scaleb(-scheme.percentage_decimals), rounding=ROUND_HALF_UP)
    if value == 0 and part > 0:
        return Shown(each.key, State.LOW, symbols.low)
    return Shown(each.key, State.SHOWN, f"{value}%", value)
