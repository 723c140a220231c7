"""What a waiver takes out of the counts, and when it no longer does."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from goldenthread.core.checks import CheckResult, load_checks
from goldenthread.core.errors import DefinitionError
from goldenthread.core.issues import Issue
from goldenthread.core.waivers import Waiver, waive, waivers_in

pytestmark = pytest.mark.unit

ON = date(2026, 4, 20)
CHECK = next(check for check in load_checks("ssda903") if check.rule == "392b")
FOUND = CheckResult(CHECK, flagged={"episodes.csv": (2, 3, 4)})
QUIET = CheckResult(next(check for check in load_checks("ssda903") if check.rule == "501"))
STUCK = CheckResult(CHECK, could_not_run="The table “Episodes” was not sent.")
ISSUE = Issue("missing_column", "oc2", "oc2.csv", column="SDQ_SCORE")


def waiver(**changes: object) -> Waiver:
    given = {"check": CHECK.key, "reason": "The postcode file comes in May.", "until": date(2026, 5, 31)} | changes
    return Waiver(**given)  # type: ignore[arg-type]


@pytest.mark.parametrize("check", [CHECK.key, "392b"])
def test_a_check_is_waived_by_its_key_or_its_public_code(check: str) -> None:
    waived = waive([waiver(check=check)], [FOUND, QUIET], [ISSUE], on=ON)
    assert waived.count == 3
    assert waived.holds_for(FOUND)
    assert not waived.holds_for(QUIET)
    assert not waived.holds_for(ISSUE)
    assert waived.not_used == ()


def test_a_fault_found_in_reading_is_waived_by_its_kind_and_table() -> None:
    assert waive([waiver(check="missing_column", table="oc2")], [], [ISSUE], on=ON).holds_for(ISSUE)
    assert not waive([waiver(check="missing_column", table="oc3")], [], [ISSUE], on=ON).holds_for(ISSUE)


def test_a_waiver_holds_to_its_last_day_and_then_says_that_it_ended() -> None:
    last = date(2026, 5, 31)
    assert waive([waiver()], [FOUND], [], on=last).holds_for(FOUND)
    after = waive([waiver()], [FOUND], [], on=date(2026, 6, 1))
    assert not after.holds_for(FOUND)
    assert after.not_used == (f"The waiver of {CHECK.key} ended on 31 May 2026. Look at it again.",)


def test_a_waiver_for_fewer_rows_than_there_are_does_nothing_and_says_so() -> None:
    assert waive([waiver(most=3)], [FOUND], [], on=ON).holds_for(FOUND)
    more = waive([waiver(most=2)], [FOUND], [], on=ON)
    assert not more.holds_for(FOUND)
    assert "given for 2 rows, and there are 3" in more.not_used[0]


def test_a_waiver_nothing_needs_says_so_and_a_check_that_could_not_run_is_never_waived() -> None:
    for results in ([QUIET], [STUCK], []):
        waived = waive([waiver()], results, [], on=ON)
        assert waived.count == 0
        assert "nothing is flagged" in waived.not_used[0]


def test_two_waivers_of_one_check_count_once() -> None:
    assert waive([waiver(), waiver(check="392b")], [FOUND], [], on=ON).count == 3


def test_a_file_of_waivers_is_read_and_a_wrong_one_refused(tmp_path: Path) -> None:
    file = tmp_path / "waivers.toml"
    file.write_text('[[waivers]]\ncheck = "392b"\nreason = "Known"\nuntil = 2026-05-31\nby = "Data team"\n', "utf-8")
    assert waivers_in(file) == (Waiver("392b", "Known", date(2026, 5, 31), "Data team"),)
    for text, said in (
        ('[[waivers]]\ncheck = "392b"\nreason = " "\nuntil = 2026-05-31\n', "gives no reason"),
        ('[[waivers]]\ncheck = "392b"\nreason = "Known"\n', "until"),
        ('[[waivers]]\ncheck = "392b"\nreason = "Known"\nuntil = 2026-05-31\nfor = "ever"\n', "not known"),
        ('[[waivers]]\ncheck = "392b"\nreason = "Known"\nuntil = 2026-05-31\nmost = 0\n', "at least one row"),
    ):
        file.write_text(text, "utf-8")
        with pytest.raises(DefinitionError, match=said):
            waivers_in(file)
