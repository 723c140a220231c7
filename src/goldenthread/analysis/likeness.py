"""How alike short texts are by the rare words they share, so that a person can be shown which ask for the same.

A text is weighed word by word: a word counts more the fewer texts of the whole collection have it (inverse document
frequency), and long texts are not favoured (cosine). Phrases that mean the same in this field become one word
first, and words are cut to their stems. The same texts always give the same answer, and every answer can name the
words it rests on. It proposes and never decides.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from goldenthread.core import definitions

#: From here on two recommendations of different authorities are worth showing to a person side by side.
WORTH_SHOWING = 0.25
#: Of one authority there are few pairs, so that less is enough.
WORTH_SHOWING_AT_HOME = 0.15
_WORD = re.compile(r"[a-z][a-z_]+")
_MOST_REASONS = 5


@dataclass(frozen=True)
class Phrases:
    """What definitions/reports/same_words.toml holds."""

    same: dict[str, tuple[str, ...]]
    empty: dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Likeness:
    """How alike two texts are, from 0 to 1, and the words it rests on, the weightiest first."""

    value: float
    shared: tuple[str, ...]


class Collection:
    """Texts by key, each weighed against all the others."""

    def __init__(self, texts: Mapping[int, str]) -> None:
        self._words = {key: _words(text) for key, text in texts.items()}
        self._shown = {stem: shown for words in self._words.values() for stem, (shown, _) in words.items()}
        having = Counter(stem for words in self._words.values() for stem in words)
        self._rarity = {stem: math.log((1 + len(texts)) / (1 + count)) + 1 for stem, count in having.items()}
        self._weights = {key: self._weigh(words) for key, words in self._words.items()}
        self._holders: dict[str, list[int]] = {}
        for key, weights in self._weights.items():
            for stem in weights:
                self._holders.setdefault(stem, []).append(key)

    def __contains__(self, key: int) -> bool:
        return key in self._weights

    def compare(self, one: int, other: int) -> Likeness:
        """How alike two of the texts are."""
        first, second = self._weights[one], self._weights[other]
        parts = {stem: weight * second[stem] for stem, weight in first.items() if stem in second}
        best = sorted(parts, key=lambda stem: (-parts[stem], stem))[:_MOST_REASONS]
        return Likeness(round(min(1.0, sum(parts.values())), 3), tuple(self._shown[stem] for stem in best))

    def nearest(self, key: int, *, least: float = WORTH_SHOWING) -> list[tuple[int, Likeness]]:
        """The other texts that are at least so much like one, the most alike first."""
        near = {other for stem in self._weights[key] for other in self._holders[stem] if other != key}
        found = [(other, self.compare(key, other)) for other in near]
        worth = [pair for pair in found if pair[1].value >= least and _tells(pair[1])]
        return sorted(worth, key=lambda pair: (-pair[1].value, pair[0]))

    def _weigh(self, words: Mapping[str, tuple[str, int]]) -> dict[str, float]:
        weights = {stem: (1 + math.log(count)) * self._rarity[stem] for stem, (_, count) in words.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        return {stem: weight / length for stem, weight in weights.items()} if length else {}


def _tells(likeness: Likeness) -> bool:
    """Whether what two texts share says what is asked: two words, or one phrase of this field."""
    return len(likeness.shared) > 1 or any(word in _phrases().same for word in likeness.shared)


@lru_cache(maxsize=16_384)
def _words(text: str) -> dict[str, tuple[str, int]]:
    """Each stem of a text with the word as a person reads it and how often it stands there."""
    plain = " ".join(text.casefold().replace("’", "'").replace("-", " ").split())
    plain = _same().sub(lambda match: _meanings()[match[0]].replace(" ", "_"), plain)
    found: dict[str, tuple[str, int]] = {}
    for word in _WORD.findall(plain):
        if word in _empty() or len(word) < 3:
            continue
        stem = word if "_" in word else _stem(word)
        shown, count = found.get(stem, (word.replace("_", " "), 0))
        found[stem] = (shown, count + 1)
    return found


@cache
def _phrases() -> Phrases:
    table = definitions.read_toml("reports", "same_words.toml")
    return definitions.build(Phrases, table, where="definitions/reports/same_words.toml")


@cache
def _meanings() -> dict[str, str]:
    """Each phrase in the plain form of a text, with the one that stands for it."""
    found = {}
    for meaning, others in _phrases().same.items():
        for phrase in (meaning, *others):
            found[phrase.replace("-", " ")] = meaning
    return found


@cache
def _same() -> re.Pattern[str]:
    longest = sorted(_meanings(), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<![a-z])(?:{'|'.join(map(re.escape, longest))})(?![a-z])")


@cache
def _empty() -> frozenset[str]:
    return frozenset(_phrases().empty["words"])


@cache
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=16_384)
def _stem(word: str) -> str:
    return str(_stemmer().stemWord(word))
