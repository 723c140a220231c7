"""Files that are no report, or no longer one: each is refused in one sentence, and nothing is guessed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from goldenthread.core.errors import InputNotFit
from goldenthread.intake.inspection_report import accept_report, read_report
from goldenthread.intake.inspection_report import pages as pages_module
from tests.factories import inspection_reports as made
from tests.factories.bad_reports import REFUSED

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(("make", "says"), REFUSED.values(), ids=REFUSED)
def test_a_file_that_is_no_report_gets_one_sentence(make: Callable[[], bytes], says: str, tmp_path: Path) -> None:
    file = tmp_path / "given.pdf"
    file.write_bytes(make())
    with pytest.raises(InputNotFit, match=says) as refusal:
        read_report(file)
    assert "given.pdf" in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_file_that_takes_too_long_is_left_unread(tmp_path: Path) -> None:
    file = tmp_path / "slow.pdf"
    file.write_bytes(made.ilacs())
    ticks = iter(range(0, 1000, 40))
    with pytest.raises(InputNotFit, match="took longer than"):
        pages_module.read_pages(accept_report(file), now=lambda: float(next(ticks)))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputNotFit, match="no file"):
        read_report(tmp_path / "absent.pdf")
