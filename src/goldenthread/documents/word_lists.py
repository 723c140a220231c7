"""Real Word lists that count for themselves: one counting pattern for each style, one fresh count for each list."""

from __future__ import annotations

from typing import Any

from goldenthread.core.document import ListBlock
from goldenthread.documents.word_xml import W, add, add_before

_PATTERNS = {
    "bullet": ("bullet", ("•", "–", "•")),
    "number": ("decimal", ("%1.", "%2.", "%3.")),
    "letter": ("lowerLetter", ("(%1)", "(%2)", "(%3)")),
    "roman": ("lowerRoman", ("(%1)", "(%2)", "(%3)")),
}
_STEP = 709  # Twentieths of a point: 1.25 cm, as the numbers of paragraphs.
LEVELS = 3


class WordLists:
    """The counting definitions of one Word file; python-docx only reads them."""

    def __init__(self, word: Any) -> None:
        self.root = word.part.numbering_part.element
        self.patterns: dict[str, int] = {}

    def begin(self, block: ListBlock, level: int) -> int:
        """The inner number of a new list that starts counting at one, at a depth from 0."""
        pattern = self._pattern(block.style)
        number = 1 + max((int(each.get(f"{W}numId")) for each in self.root.findall(f"{W}num")), default=0)
        made = add(self.root, "num", numId=str(number))
        add(made, "abstractNumId", val=str(pattern))
        start = add(made, "lvlOverride", ilvl=str(level))
        add(start, "startOverride", val="1")
        return number

    def _pattern(self, style: str) -> int:
        if style not in self.patterns:
            self.patterns[style] = self._add_pattern(style)
        return self.patterns[style]

    def _add_pattern(self, style: str) -> int:
        known = self.root.findall(f"{W}abstractNum")
        number = 1 + max((int(each.get(f"{W}abstractNumId")) for each in known), default=-1)
        # The schema wants every pattern before the first list.
        first = self.root.find(f"{W}num")
        made = add(self.root, "abstractNum") if first is None else add_before(first, "abstractNum")
        made.set(f"{W}abstractNumId", str(number))
        add(made, "multiLevelType", val="multilevel")
        kind, texts = _PATTERNS[style]
        for level in range(LEVELS):
            row = add(made, "lvl", ilvl=str(level))
            add(row, "start", val="1")
            add(row, "numFmt", val=kind)
            add(row, "lvlText", val=texts[level])
            add(row, "lvlJc", val="left")
            add(add(row, "pPr"), "ind", left=str(_STEP * (level + 1)), hanging=str(_STEP))
        return number
