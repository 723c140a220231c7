"""However a spreadsheet is broken, the reader either reads it or says in one sentence why not, and never hangs."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.core.errors import InputNotFit
from goldenthread.intake.official_statistics import read_outcomes
from goldenthread.intake.safety import accept_bytes
from tests.factories.archives import archive
from tests.factories.ofsted_releases import GATESHEAD_2019, GATESHEAD_2024, history, release

pytestmark = pytest.mark.generative

WHOLE = release({"History": history(GATESHEAD_2019, GATESHEAD_2024)}).data
with zipfile.ZipFile(io.BytesIO(WHOLE)) as zipped:
    PARTS = {name: zipped.read(name) for name in zipped.namelist()}
CONTENT = PARTS["content.xml"].decode("utf-8")
CELLS = re.findall(r"<table:table-cell[^>]*/>|<table:table-cell.*?</table:table-cell>", CONTENT)
VALUES = ["", "-1", "1e9", "Good", "9999999999999", "2025-13-45", "PT9H", "time", "date", "float", "boolean", "NaN"]


def sentences(data: bytes) -> list[str]:
    """What the reader has to say about these bytes; any error but a refusal would fail the test."""
    try:
        reading = read_outcomes(accept_bytes(data, name="release.ods", kinds=("ods",)))
    except InputNotFit as refusal:
        return [str(refusal)]
    return [str(issue) for issue in reading.issues]


def check(data: bytes) -> None:
    assert all(sentence.endswith(".") for sentence in sentences(data))


@settings(max_examples=60, deadline=5_000)
@given(st.integers(0, len(WHOLE) - 1), st.binary(max_size=40), st.integers(0, 400))
def test_bytes_changed_in_the_file(at: int, new: bytes, gone: int) -> None:
    check(WHOLE[:at] + new + WHOLE[at + gone :])


@settings(max_examples=60, deadline=5_000)
@given(st.integers(0, len(CONTENT) - 1), st.text(max_size=20), st.integers(0, 200))
def test_text_changed_inside_the_content(at: int, new: str, gone: int) -> None:
    content = (CONTENT[:at] + new + CONTENT[at + gone :]).encode("utf-8", "surrogatepass")
    check(archive({**PARTS, "content.xml": content}))


@settings(max_examples=60, deadline=5_000)
@given(st.data())
def test_attributes_and_cells_moved_about(data: st.DataObject) -> None:
    """Still sound XML, so it is the reader itself that must cope."""
    content = CONTENT
    for _ in range(data.draw(st.integers(1, 4))):
        cell = data.draw(st.sampled_from(CELLS))
        value = data.draw(st.sampled_from(VALUES))
        change = data.draw(st.sampled_from(["type", "value", "repeat", "twice", "empty"]))
        new = {
            "type": cell.replace('value-type="', f'value-type="{value}', 1),
            "value": f'<table:table-cell office:date-value="{value}" office:value-type="date"/>',
            "repeat": cell.replace(
                "<table:table-cell", f'<table:table-cell table:number-columns-repeated="{value}"', 1
            ),
            "twice": cell * 2,
            "empty": "<table:table-cell/>",
        }[change]
        content = content.replace(cell, new, 1)
    check(archive({**PARTS, "content.xml": content}))
