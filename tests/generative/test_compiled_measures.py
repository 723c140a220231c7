"""The compiled text that is shipped is what the readings compile to today."""

from __future__ import annotations

import pytest

from goldenthread.core.returns import return_keys
from goldenthread.readings.measures import compile_readings, compiled_readings

pytestmark = pytest.mark.generative


@pytest.mark.parametrize("collection", return_keys())
def test_the_shipped_text_is_compiled_from_these_readings(collection: str) -> None:
    assert compiled_readings(collection) == compile_readings(collection)
