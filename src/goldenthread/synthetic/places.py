"""The made-up addresses and placements of a world: valid postcodes, with authorities beside and far away."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from goldenthread.core.authorities import authorities
from goldenthread.core.definitions import read_csv
from goldenthread.synthetic.chance import Texts, Whole

EACH = 16
"""Postcodes listed for every authority in definitions/synthetic/postcodes.csv."""

_ISLES_OF_SCILLY = 420


@dataclass(frozen=True)
class Places:
    """Postcodes by place number; place number // EACH is the authority's place in `order`."""

    postcodes: Texts
    order: tuple[int, ...]
    names: Texts
    regions: tuple[str, ...]

    def own(self, authority: int, luck: Whole) -> Whole:
        """A place in the authority for each number of luck."""
        return self.order.index(authority) * EACH + luck % EACH

    def beside(self, authority: int, luck: Whole) -> Whole:
        """A place in another authority of the same region."""
        at = self.order.index(authority)
        others = [n for n, region in enumerate(self.regions) if region == self.regions[at] and n != at]
        return np.array(others, dtype=np.int64)[luck % len(others)] * EACH + (luck >> 16) % EACH

    def far(self, luck: Whole) -> Whole:
        """A place anywhere in England but the Isles of Scilly, where hardly anybody is placed."""
        reachable = np.array([n for n, dfe in enumerate(self.order) if dfe != _ISLES_OF_SCILLY], dtype=np.int64)
        return reachable[luck % len(reachable)] * EACH + (luck >> 16) % EACH

    def authority_name(self, place: Whole) -> Texts:
        """The name of the authority each place is in."""
        return self.names[place // EACH]


@cache
def load_places() -> Places:
    """The postcodes of definitions/synthetic/postcodes.csv with the authorities they are in."""
    rows = read_csv("synthetic", "postcodes.csv")
    order = tuple(dict.fromkeys(int(row["dfe"]) for row in rows))
    held = {each.dfe: each for each in authorities()}
    return Places(
        postcodes=np.array([row["postcode"] for row in rows]),
        order=order,
        names=np.array([held[dfe].name for dfe in order]),
        regions=tuple(held[dfe].region for dfe in order),
    )
