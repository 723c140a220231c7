"""Text files a person names on the command line, as lines a CSV reader can trust."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from goldenthread.core.errors import InputNotFit


def csv_lines(path: Path) -> Iterator[str]:
    """The lines of a UTF-8 file, broken only where CSV breaks them, so that row numbers are a spreadsheet's."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputNotFit(f"{path} could not be read: {error.strerror}. Check the path.") from error
    except UnicodeDecodeError as error:
        raise InputNotFit(f"{path} is not UTF-8 text. Save it as CSV UTF-8 and try again.") from error
    return iter(io.StringIO(text, newline=""))
