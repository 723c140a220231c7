"""`goldenthread audit` as others script against it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from goldenthread.cli.main import run

pytestmark = pytest.mark.functional


def call(*arguments: str) -> int:
    with pytest.raises(SystemExit) as stop:
        run(list(arguments))
    code = stop.value.code
    return code if isinstance(code, int) else 0


@pytest.fixture
def gradings(tmp_path: Path) -> Path:
    pairs = [("Good", "good"), ("2", "Requires improvement"), ("INADEQUATE", "inadequate")] * 11
    lines = [
        "case,auditor,grade",
        *(f"c{i},{n},{g}" for i, p in enumerate(pairs) for n, g in zip("AB", p, strict=True)),
    ]
    path = tmp_path / "gradings.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_the_json_has_the_promised_keys_and_nothing_else_on_stdout(
    gradings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("audit", "agreement", str(gradings), "--json") == 0
    found = json.loads(capsys.readouterr().out)
    promised = {"n_cases", "n_pairs", "exact", "adjacent", "kappa_quadratic", "kappa_linear", "alpha_ordinal"}
    assert promised | {"ac2_quadratic", "bias", "interval"} <= found.keys()
    assert (found["n_cases"], found["n_pairs"]) == (33, 33)
    assert found["exact"] == pytest.approx(2 / 3)
    assert found["bias"] == {"A": pytest.approx(1 / 3), "B": pytest.approx(-1 / 3)}
    low, high = found["interval"]["kappa_quadratic"]
    assert low < found["kappa_quadratic"] < high


def test_the_plain_words_name_the_figures(gradings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("audit", "agreement", str(gradings)) == 0
    said = capsys.readouterr().out
    assert "33 cases, 33 of them graded by two or more auditors: 33 pairs." in said
    assert "Gwet's AC2" in said


def test_a_bad_row_leaves_with_3_and_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("case,auditor,grade\nc1,A,good\nc1,B,fair\n", encoding="utf-8")
    assert call("audit", "agreement", str(path), "--json") == 3
    spoken = capsys.readouterr()
    assert spoken.out == ""
    assert "Row 3, column grade" in spoken.err


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\x01\x02",
        b"case,auditor,grade\nc1,A,\xff\n",
        b"\xff\xfec\x00",
        b'case,auditor,grade\n"c1',
        b"PK\x03\x04",
    ],
)
def test_a_file_of_anything_else_gets_a_sentence(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "odd.csv"
    path.write_bytes(content)
    assert call("audit", "agreement", str(path), "--json") == 3
    spoken = capsys.readouterr()
    assert spoken.out == ""
    assert "odd.csv" in spoken.err
    assert "Traceback" not in spoken.err


def test_a_line_separator_inside_a_cell_does_not_move_the_row_numbers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "odd.csv"
    path.write_text('case,auditor,grade,note\nc1,A,good,"x\u2028y\x0cz"\nc1,B,fair,\n', encoding="utf-8")
    assert call("audit", "agreement", str(path)) == 3
    assert "Row 3, column grade" in capsys.readouterr().err


def test_a_file_that_is_not_there_leaves_with_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("audit", "agreement", str(tmp_path / "none.csv")) == 3
    assert "could not be read" in capsys.readouterr().err


def test_the_tools_are_listed_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("audit", "tools", "list", "--json") == 0
    held = {each["key"]: each for each in json.loads(capsys.readouterr().out)}
    assert held["early-help"]["critical"] == ["risk"]
    assert call("audit", "tools", "show", "early-help", "--json") == 0
    tool = json.loads(capsys.readouterr().out)
    assert set(tool["standards"][0]["descriptors"]) == {"inadequate", "requires_improvement", "good", "outstanding"}
    assert call("audit", "tools", "show", "dip-sample") == 0
    assert "Pass:" in capsys.readouterr().out


def test_a_tool_that_is_not_there_leaves_with_3(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("audit", "tools", "show", "nothing", "--json") == 3
    assert "There are: adoption" in capsys.readouterr().err
