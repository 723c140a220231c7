"""The sentence of the Gateshead Cabinet report beside the register: both shown, the difference in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goldenthread.core.errors import InputNotFit
from goldenthread.core.outcomes import shipped
from goldenthread.core.register_claims import ClaimCheck, check_claim, claim, claims, seed_comparison

pytestmark = pytest.mark.spec


@pytest.fixture(scope="module")
def seed() -> ClaimCheck:
    return seed_comparison(shipped())


def test_the_claim_stays_as_it_was_made(seed: ClaimCheck) -> None:
    assert (seed.claim.n, tuple(seed.claim.grades.values())) == (85, (0, 20, 43, 22))
    assert not seed.agrees


def test_the_recomputed_figures_stand_beside_it(seed: ClaimCheck) -> None:
    assert (seed.first.n, tuple(seed.first.grades.values())) == (83, (0, 20, 42, 21))
    assert (seed.all.n, tuple(seed.all.grades.values())) == (84, (0, 20, 42, 22))


@pytest.mark.parametrize(
    "words",
    [
        "0 + 20 + 43 + 22 = 85, which is its total",
        "If Gateshead is not one of the 85, there were 86 reports and 21 good",
        "the parts come to 86, not 85",
        "83 first inspections published by 11 March 2016",
        "Gateshead is among the 20 good",
        "2 more in all, 1 more requires improvement and 1 more inadequate",
        "1 more in all and 1 more requires improvement",
        "Slough (inadequate, 17 February 2016)",
        "Kensington and Chelsea (outstanding, 29 March 2016)",
        "neither is corrected",
    ],
)
def test_the_difference_is_explained(seed: ClaimCheck, words: str) -> None:
    assert words in " ".join(seed.differences)


def test_a_claim_that_agrees_says_for_which_way_of_counting() -> None:
    found = check_claim(shipped(), claim("league-positions-january-2015"))
    assert found.agrees
    assert found.differences == ("The register gives the same figures for first inspections.",)


def test_one_figure_out_is_enough_to_disagree() -> None:
    stated = claim("ofsted-april-2017")
    assert check_claim(shipped(), stated).agrees
    off = check_claim(shipped(), replace(stated, grades={"inadequate": 31}))
    assert not off.agrees
    assert "The statement has 1 more inadequate." in " ".join(off.differences)
    fewer = check_claim(shipped(), replace(stated, n=120))
    assert "fewer in all" in " ".join(fewer.differences)


def test_parts_that_do_not_make_the_total_are_said() -> None:
    stated = replace(claim("league-positions-january-2015"), n=42)
    assert "0 + 10 + 24 + 7 = 41, not its total of 42" in check_claim(shipped(), stated).differences[0]


def test_every_claim_is_found_by_its_key_and_an_unknown_one_is_not() -> None:
    assert [claim(each.key) for each in claims()] == list(claims())
    with pytest.raises(InputNotFit, match="gateshead-cabinet-2016"):
        claim("no-such-claim")
