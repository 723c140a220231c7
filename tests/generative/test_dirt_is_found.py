"""Every error put into made-up returns is found at its row, and clean returns have nothing to put right."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from goldenthread.pipeline.checking import check_files
from goldenthread.pipeline.scoring import Score, score
from goldenthread.synthetic.make import Order, make

pytestmark = pytest.mark.generative

ON = date(2026, 3, 31)
RETURNS = ("annex-a", "ssda903", "cin-census")
SURE = {"bad_date", "wrong_code", "missing_code", "blank_id", "duplicate_row", "impossible_order", "swapped_dates"}


def made(folder: Path, kind: str, *, dirt: float, seed: int, children: int = 1200) -> Path:
    make(Order(children=children, seed=seed, format=kind, out=folder, on=ON, dirt=dirt))
    return folder


@pytest.mark.parametrize("kind", RETURNS)
@pytest.mark.parametrize("seed", [3, 4])
def test_a_clean_return_has_nothing_to_put_right(kind: str, seed: int, tmp_path: Path) -> None:
    outcome = check_files(made(tmp_path, kind, dirt=0.0, seed=seed), on=ON)
    assert (outcome.counts["stop"], outcome.counts["warn"]) == (0, 0), [
        result.check.key for result in outcome.flagged if result.check.severity != "note"
    ]


@pytest.mark.parametrize("kind", RETURNS)
def test_errors_put_in_are_found_at_their_rows(kind: str, tmp_path: Path) -> None:
    scores: dict[str, Score] = score(made(tmp_path, kind, dirt=0.05, seed=7), on=ON)
    for name in SURE & set(scores):
        assert scores[name].share >= 0.98, f"{name}: {scores[name].found} of {scores[name].put_in}, {scores[name].lost}"
    assert set(scores) >= {"bad_date", "wrong_code", "missing_code"}
