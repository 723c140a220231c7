"""Keeps two large libraries out of the commands that read a return and have no use for them.

Arrow loads pandas the first time it makes a column, and NumPy before that, wherever they are installed; together
they take longer than checking a return of ten thousand rows. Arrow works without either.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from typing import Any

_LIGHT = ("check", "measure")
_LEFT_OUT = ("numpy", "pandas")
_NEEDS_BOTH = "spark"
_OBJECTS_BETWEEN_LOOKS = 100_000


class _LeftOut(MetaPathFinder):
    def find_spec(self, fullname: str, path: Any = None, target: Any = None) -> None:
        """Says of the libraries left out that they are not there, and nothing of any other."""
        if fullname in _LEFT_OUT:
            raise ModuleNotFoundError(f"{fullname} is left out of this command.", name=fullname)


def start_light(arguments: Sequence[str]) -> bool:
    """Whether this process, about to run the command, does without them: only check and measure on DuckDB do."""
    light = bool(arguments) and arguments[0] in _LIGHT and not any(_NEEDS_BOTH in each for each in arguments)
    if light:
        sys.meta_path.insert(0, _LeftOut())
        # A return is lists of cells in which nothing goes round in circles: Python need not look for that so often.
        gc.set_threshold(_OBJECTS_BETWEEN_LOOKS)
    return light
