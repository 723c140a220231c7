"""A draw that can be repeated, and that says what it could not do."""

from __future__ import annotations

import hashlib
import re

import pytest

from goldenthread.core.definitions import build
from goldenthread.core.errors import DefinitionError, InputNotFit, WrongUse
from goldenthread.core.sampling import Sample, SamplingPlan, draw, read_frame

pytestmark = pytest.mark.unit


def plan(**tables: object) -> SamplingPlan:
    return build(SamplingPlan, {"title": "Tracked cases", **tables}, where="plan.toml")


def frame(**sizes: int) -> list[dict[str, str]]:
    return [{"case": f"{team}-{i:03}", "team": team} for team, size in sizes.items() for i in range(size)]


def cases(found: Sample) -> list[str]:
    return [each.case for each in found.drawn]


def shares(found: Sample) -> dict[str, int]:
    return {each.values[0]: each.drawn for each in found.strata}


def test_the_draw_is_the_documented_one() -> None:
    rows = frame(north=50)
    expected = sorted(
        (row["case"] for row in rows), key=lambda case: hashlib.sha256(f"autumn 2025\n{case}".encode()).hexdigest()
    )
    assert cases(draw(rows, plan(size=5), seed="autumn 2025")) == expected[:5]


def test_the_draw_never_changes() -> None:
    """Written down once: a different answer here means samples on file can no longer be repeated."""
    found = draw(frame(north=30, south=10), plan(size=4, by=["team"]), seed="11 March 2016")
    assert cases(found) == ["north-011", "north-017", "north-010", "south-006"]  # by sha256sum in a shell
    assert found.fingerprint.startswith("617e3e8a")


def test_shares_follow_the_largest_remainder() -> None:
    found = draw(frame(a=47, b=16, c=158, d=81), plan(size=10, by=["team"]), seed="s")
    # Exact shares 1.56, 0.53, 5.23, 2.68: floors 1, 0, 5, 2; the two seats left go to d and a.
    assert shares(found) == {"a": 2, "b": 0, "c": 5, "d": 3}


def test_a_minimum_lifts_a_small_team() -> None:
    found = draw(frame(a=47, b=16, c=158, d=81), plan(size=10, by=["team"], minimum=1), seed="s")
    assert shares(found)["b"] == 1
    assert sum(shares(found).values()) == 10


def test_a_fixed_quota_is_kept_and_the_rest_shared() -> None:
    what = plan(size=20, by=["team"], quotas=[{"where": {"team": "b"}, "take": 8}])
    assert shares(draw(frame(a=60, b=16, c=30), what, seed="s")) == {"a": 8, "b": 8, "c": 4}


def test_quotas_alone_need_no_size() -> None:
    what = plan(by=["team"], quotas=[{"where": {"team": "a"}, "take": 2}])
    assert shares(draw(frame(a=5, b=5), what, seed="s")) == {"a": 2, "b": 0}


def test_an_exclusion_keeps_its_reason_and_is_never_drawn() -> None:
    rows = [row | {"locked": "yes" if row["case"].endswith("7") else "no"} for row in frame(a=20)]
    what = plan(
        size=17,
        exclude=[
            {"where": {"locked": "yes"}, "reason": "Restricted record."},
            {"case": "a-003", "reason": "Audited last month."},
        ],
    )
    found = draw(rows, what, seed="s")
    assert dict(found.excluded) == {
        "a-003": "Audited last month.",
        "a-007": "Restricted record.",
        "a-017": "Restricted record.",
    }
    assert not set(cases(found)) & {"a-003", "a-007", "a-017"}
    assert len(found.drawn) == 17


def test_a_replacement_is_the_next_in_line_and_keeps_its_reason() -> None:
    rows = frame(a=20, b=20)
    before = draw(rows, plan(size=6, by=["team"]), seed="s")
    gone = before.drawn[0]
    full_line = cases(draw(rows, plan(size=40, by=["team"]), seed="s"))
    after = draw(
        rows, plan(size=6, by=["team"], replace=[{"case": gone.case, "reason": "Family asked not to."}]), seed="s"
    )
    new = [each for each in after.drawn if each.replaces]
    assert [each.case for each in new] == [full_line[3]]
    assert new[0].replaces == gone.case
    assert new[0].reason == "Family asked not to."
    assert set(cases(after)) == set(cases(before)) - {gone.case} | {full_line[3]}


def test_a_replacement_where_nobody_is_left_is_a_shortfall() -> None:
    rows = frame(a=2)
    gone = cases(draw(rows, plan(size=2), seed="s"))[0]
    found = draw(rows, plan(size=2, replace=[{"case": gone, "reason": "Moved away."}]), seed="s")
    assert len(found.drawn) == 1
    assert found.shortfalls == ("the frame: 2 asked for, 1 drawn; no eligible case is left.",)


def test_a_frame_too_small_is_said_and_not_padded() -> None:
    found = draw(frame(a=3), plan(size=5), seed="s")
    assert len(found.drawn) == 3
    assert "2 of them cannot be drawn" in found.shortfalls[0]
    quota = plan(by=["team"], quotas=[{"where": {"team": "z"}, "take": 2}])
    assert draw(frame(a=3), quota, seed="s").shortfalls == ("z: 2 asked for, 0 drawn; no eligible case is left.",)


@pytest.mark.parametrize(
    ("tables", "says"),
    [
        ({}, "neither a size nor a quota"),
        ({"size": 0}, "at least 1"),
        ({"size": 3, "exclude": [{"reason": "x"}]}, "either a case or a “where”"),
        ({"size": 3, "exclude": [{"case": "a", "reason": " "}]}, "must say why"),
        ({"size": 3, "replace": [{"case": "a", "reason": ""}]}, "must say why"),
        ({"size": 3, "by": ["team"], "quotas": [{"where": {"area": "n"}, "take": 1}]}, "exactly the columns of “by”"),
        ({"size": 3, "by": ["team"], "quotas": [{"where": {"team": "n"}, "take": 4}]}, "more than the size"),
        ({"size": 3, "sise": 4}, "Did you mean “size”?"),
    ],
)
def test_an_unsound_plan_is_refused_by_its_place(tables: dict[str, object], says: str) -> None:
    with pytest.raises(DefinitionError, match=re.escape(says)):
        plan(**tables)


def test_minimums_beyond_the_size_are_refused() -> None:
    with pytest.raises(InputNotFit, match="Raise the size or lower the minimum"):
        draw(frame(a=5, b=5, c=5), plan(size=2, by=["team"], minimum=1), seed="s")


def test_an_exclusion_of_a_stranger_is_refused() -> None:
    with pytest.raises(InputNotFit, match="would let it be drawn"):
        draw(frame(a=5), plan(size=2, exclude=[{"case": "b-001", "reason": "Sealed."}]), seed="s")


def test_a_replacement_of_a_case_not_drawn_is_refused() -> None:
    rows = frame(a=5)
    undrawn = cases(draw(rows, plan(size=5), seed="s"))[-1]
    with pytest.raises(InputNotFit, match="was not drawn"):
        draw(rows, plan(size=2, replace=[{"case": undrawn, "reason": "x"}]), seed="s")


def test_no_seed_no_draw() -> None:
    with pytest.raises(WrongUse, match="seed"):
        draw(frame(a=5), plan(size=2), seed="  ")


def test_a_frame_is_refused_by_row_and_without_its_values() -> None:
    lines = ["case,team\n", "K-SECRET,north\n", ",north\n", "K-SECRET,south\n"]
    with pytest.raises(InputNotFit) as refusal:
        read_frame(lines, plan(size=1, by=["team"]), where="frame.csv")
    assert "Row 3, column case: empty." in str(refusal.value)
    assert "Row 4, column case: the same case as in row 2." in str(refusal.value)
    assert "SECRET" not in str(refusal.value)


def test_a_column_the_plan_reads_must_be_there() -> None:
    with pytest.raises(InputNotFit, match=r"no column “team”.*It has: “case”, “area”"):
        read_frame(["case,area\n", "1,n\n"], plan(size=1, by=["team"]))


def test_accents_typed_in_two_ways_are_one_case() -> None:
    composed, decomposed = "Si\u00e2n", "Sia\u0302n"
    assert cases(draw([{"case": composed}], plan(size=1), seed="s")) == cases(
        draw([{"case": decomposed}], plan(size=1), seed="s")
    )
