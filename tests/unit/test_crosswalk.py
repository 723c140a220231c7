"""Which judgements may be set side by side, and a crosswalk that refuses what it cannot mean."""

from __future__ import annotations

import itertools

import pytest

from goldenthread.core.crosswalk import compare, read_crosswalk
from goldenthread.core.errors import DefinitionError, InputNotFit
from goldenthread.core.frameworks import all_frameworks

pytestmark = pytest.mark.unit

SIDES = [(framework.key, key) for framework in all_frameworks() for key in framework.judgement_keys]


@pytest.mark.parametrize(
    ("one", "other", "answer", "word"),
    [
        (("sif-2013", "overall"), ("sif-2013", "overall"), "like_for_like", "same"),
        (("sif-2013", "adoption"), ("sif-2017", "adoption"), "like_for_like", "2017"),
        (("sif-2013", "overall"), ("ilacs-2018", "overall"), "with_caveat", "adoption"),
        (("ilacs-2018", "in_care"), ("ilacs-2023", "in_care"), "with_caveat", "care leavers"),
        (("ilacs-2018", "in_care"), ("ilacs-2023", "care_leavers"), "not_comparable", "one grade"),
        (("cp-arrangements-2012", "overall"), ("sif-2013", "overall"), "not_comparable", "alone"),
        (("slac-2009", "safeguarding_overall"), ("sif-2013", "overall"), "not_comparable", "announced"),
        (("sif-2013", "lscb"), ("sif-2013", "overall"), "not_comparable", "nothing says"),
        (("ilacs-2023", "leadership"), ("ilacs-2026", "leadership"), "with_caveat", "April 2026"),
        (("sif-2013", "overall"), ("ilacs-2026", "leadership"), "not_comparable", "nothing says"),
    ],
)
def test_pairs(one, other, answer: str, word: str) -> None:
    found = compare(*one, *other)
    assert found.answer == answer
    assert word in found.says
    assert compare(*other, *one) == found


def test_the_crosswalk_reads_both_ways_for_every_pair() -> None:
    for one, other in itertools.combinations(SIDES, 2):
        assert compare(*one, *other) == compare(*other, *one)


def test_two_judgements_of_one_edition_never_compare() -> None:
    for one, other in itertools.combinations(SIDES, 2):
        if one[0] == other[0]:
            assert compare(*one, *other).answer == "not_comparable"


def test_silence_means_not_comparable_and_says_it_is_silence() -> None:
    found = compare("jtai-2016", "front_door", "ilacs-2018", "help_and_protection")
    assert (found.answer, found.stated) == ("not_comparable", False)


def test_a_judgement_nobody_knows_is_refused() -> None:
    with pytest.raises(InputNotFit, match="no judgement “overall”"):
        compare("ilacs-2026", "overall", "ilacs-2023", "overall")
    with pytest.raises(InputNotFit, match="no framework “sif”"):
        compare("sif", "overall", "ilacs-2023", "overall")


ENTRY = {
    "one": {"frameworks": ["sif-2013"], "judgements": ["overall"]},
    "other": {"frameworks": ["ilacs-2018"]},
    "answer": "with_caveat",
    "text": "Another inspection.",
}


@pytest.mark.parametrize(
    ("entries", "says"),
    [
        ([ENTRY, {**ENTRY, "answer": "like_for_like"}], "overall of sif-2013 with overall of ilacs-2018 a second time"),
        ([{**ENTRY, "one": {"frameworks": ["sif-2013"]}}], "names no judgement"),
        ([{**ENTRY, "other": {"frameworks": []}}], "names no framework"),
        ([{**ENTRY, "other": {"frameworks": ["ilacs-2026"]}}], "no judgement “overall”"),
        ([{**ENTRY, "other": {"frameworks": ["sif-2013"]}}], "with itself"),
        ([{**ENTRY, "answer": "maybe"}], "must be one of"),
        ([{**ENTRY, "answers": "maybe"}], "Did you mean “answer”"),
    ],
)
def test_a_crosswalk_that_does_not_fit_is_refused(entries, says: str) -> None:
    with pytest.raises(DefinitionError) as refusal:
        read_crosswalk({"compare": entries}, where="ours.toml")
    assert str(refusal.value).startswith("ours.toml")
    assert says in str(refusal.value)
