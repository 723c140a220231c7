"""The grade scale of a framework: codes that stay the same, and the words each edition printed for them.

A grade is kept as a code (`requires_improvement`), ranked as Ofsted numbers them: 1 outstanding, 2 good,
3 requires improvement, 4 inadequate. The words differ by edition ("adequate" until 2013, "requires
improvement to be good" later), so each edition has its own labels for the same codes.
"""

from __future__ import annotations

from dataclasses import dataclass

from goldenthread.core.errors import DefinitionError, InputNotFit
from goldenthread.core.stated import Stated


@dataclass(frozen=True, kw_only=True)
class Grade(Stated):
    """One grade of a scale: its code, its rank (1 is best), the words for it and what it means."""

    code: str
    rank: int
    label: str
    display_label: str
    descriptor: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Scale(Stated):
    """The grades of one edition, best first."""

    key: str
    grades: tuple[Grade, ...]

    def __post_init__(self) -> None:
        super().__post_init__()
        codes = [grade.code for grade in self.grades]
        ranks = [grade.rank for grade in self.grades]
        if len(set(codes)) != len(codes):
            raise DefinitionError("The scale names a grade twice.")
        if ranks != sorted(set(ranks)) or ranks[:1] != [1]:
            raise DefinitionError("The grades must be listed best first, with ranks 1, 2, 3 and so on, none twice.")

    def __contains__(self, code: str) -> bool:
        return any(grade.code == code for grade in self.grades)

    def grade(self, code: str) -> Grade:
        """The grade with this code; InputNotFit lists the codes there are."""
        for grade in self.grades:
            if grade.code == code:
                return grade
        raise InputNotFit(f"The scale has no grade “{code}”. It has: {', '.join(g.code for g in self.grades)}.")

    def rank(self, code: str) -> int:
        """Where a grade stands: 1 is the best."""
        return self.grade(code).rank

    def grade_in_words(self, words: str) -> Grade | None:
        """The grade a report means by these words, in any case and spacing; None when it is not a grade of ours."""
        plain = same_words(words)
        for grade in self.grades:
            names = (grade.code.replace("_", " "), grade.label, grade.display_label, *grade.aliases)
            if plain in {same_words(name) for name in names}:
                return grade
        return None


def same_words(text: str) -> str:
    """Words as they compare: one space between, small letters, straight apostrophes, no full stop at the end."""
    return " ".join(text.replace("’", "'").casefold().split()).rstrip(".:")
