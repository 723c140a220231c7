"""Disclosure control: no published figure, nor any sum or difference of them, gives back a small count.

    schemes     what one publication hides, rounds and prints instead: data in definitions/disclosure
    figures     the figures of a publication and how they add up, across tables, breakdowns and years
    protection  which cells to hide besides the small ones, with proof for each, and what to print
    movements   the proof: another set of figures that fits everything published
    prose       small counts in sentences (“one breakdown”, “a very small number”)

A cell keeps its state to the end: shown, suppressed, low (rounds to nought), not applicable, not available. A
suppressed cell is never a nought and never a blank.
"""

from goldenthread.core.disclosure.figures import Cell, Percentage, Publication, Sum, combine, two_way
from goldenthread.core.disclosure.prose import SmallCount, scan_prose
from goldenthread.core.disclosure.protection import Protected, Shown, protect
from goldenthread.core.disclosure.schemes import Level, Scheme, State, Symbols, load_scheme, scheme_keys

__all__ = [
    "Cell",
    "Level",
    "Percentage",
    "Protected",
    "Publication",
    "Scheme",
    "Shown",
    "SmallCount",
    "State",
    "Sum",
    "Symbols",
    "combine",
    "load_scheme",
    "protect",
    "scan_prose",
    "scheme_keys",
    "two_way",
]
