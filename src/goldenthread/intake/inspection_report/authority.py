"""The authority a report is about, found by the name printed on its front page."""

from __future__ import annotations

import re
from datetime import date

from goldenthread.core import authorities

_BEFORE = re.compile(
    r"^(?:the )?(?:(?:london|royal|metropolitan|county|city)(?: and [a-z]+)? )?(?:borough|county|city|council|district)"
    r" of (?:the )?",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:'s?)?(?:,? (?:city|county|borough|metropolitan|district|unitary|royal|london|local|council|authority|area"
    r"|children'?s?|services?|mbc|cc|bc|lbc?))*$",
    re.IGNORECASE,
)


def find_authority(printed: str, on: date | None) -> tuple[str, int] | None:
    """The authority's name as the register has it and its DfE number, or None when no authority or several fit.

    `on` is a day of the inspection: it decides between a past and a present authority of one name.
    """
    name = " ".join(printed.replace("’", "'").split())
    for tried in (name, _BEFORE.sub("", name), _AFTER.sub("", name), _AFTER.sub("", _BEFORE.sub("", name))):
        found = authorities.matches(tried)
        if len(found) > 1:
            found = tuple(each for each in found if (each.existed(on) if on else each.valid_to is None))
        if len(found) == 1:
            return found[0].name, found[0].dfe
    return None
