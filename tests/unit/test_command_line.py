"""The command leaves with the promised exit codes, and says why on standard error."""

from __future__ import annotations

import pytest

from goldenthread import __version__
from goldenthread.cli.main import run

pytestmark = pytest.mark.unit


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        run(["--version"])
    assert stop.value.code == 0
    assert capsys.readouterr().out.strip() == __version__


def test_an_unknown_command_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        run(["frobnicate"])
    assert stop.value.code == 2
    assert "frobnicate" in capsys.readouterr().err
