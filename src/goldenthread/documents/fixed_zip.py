"""An Office file whose bytes depend on nothing but what is in it."""

from __future__ import annotations

import io
import zipfile

_FIRST = "[Content_Types].xml"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def fixed(office_file: bytes) -> bytes:
    """The same Office file with its parts in a fixed order, under one fixed time."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(office_file)) as given, zipfile.ZipFile(out, "w") as made:
        for name in sorted(given.namelist(), key=lambda each: (each != _FIRST, each)):
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            made.writestr(entry, given.read(name), compresslevel=6)
    return out.getvalue()
