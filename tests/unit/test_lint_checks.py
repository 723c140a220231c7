"""Each check by itself: silent on a sound paper, and it speaks as soon as its one flaw is put in."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from goldenthread.core.papers import facts as f
from goldenthread.core.papers.lint import LintFinding, codes, lint
from goldenthread.core.papers.outline import load_outline

pytestmark = pytest.mark.unit

FINANCE = "Strategic Director, Corporate Resources"


def _implication(topic: str, **changes: Any) -> f.ImplicationFact:
    given: dict[str, Any] = {
        "where": f"A-{topic}",
        "topic": topic,
        "label": topic,
        "state": "assessed",
        "text": "Looked at, and met from existing budgets.",
        "author": "Finance Business Partner",
        "sign_off": FINANCE,
        "sign_off_on": date(2016, 4, 4),
    }
    return f.ImplicationFact(**(given | changes))


SOUND = f.PaperFacts(
    key="sound",
    title="A sound paper",
    framework="sif-2013",
    authority="390",
    written_on=date(2016, 4, 1),
    meeting_on=date(2016, 4, 5),
    key_decision="no",
    author="Quality Lead",
    headings=tuple(f.HeadingUse(each.part, each.title, each.block) for each in load_outline("cabinet").sections),
    lists=(f.NumeralList("R12", ("i", "ii", "iii")), f.NumeralList("main", ("1", "2", "3"))),
    passages=(
        f.Passage("R2", "The grades run from outstanding to inadequate.", speaks_of_grades=True),
        f.Passage("R3", "In 2016 the service read 200 files and spoke with 21 parents."),
    ),
    names=(f.NameUse("R1", "the directorate", "Care, Wellbeing and Learning"),),
    bodies_named=(f.BodyUse("R1", "Families OSC"), f.BodyUse("R12", "Families OSC")),
    known_bodies=(f.KnownBody("families-osc", ("Families Overview and Scrutiny Committee", "Families OSC")),),
    referrals=(
        f.ReferralUse("R1", "purpose", ("Families OSC",), ("report",)),
        f.ReferralUse("R12", "recommendation", ("Families Overview and Scrutiny Committee",), ("report",)),
    ),
    components=(f.ComponentFact("authority", "The inspection", ("Education and Inspections Act 2006, section 136",)),),
    legal_bases=(f.BasisUse("R2", "authority", "Education and Inspections Act 2006, section 136"),),
    programmes=(
        f.ProgrammeUse(
            "R2", "sif-2013", since=date(2013, 11, 1), until=date(2017, 4, 30), certainty="planned", source="Ofsted"
        ),
    ),
    comparators=(
        f.ComparatorUse(
            "R7",
            "Of 83 authorities, Gateshead included, 20 were good.",
            total=83,
            grades={"outstanding": 0, "good": 20, "requires_improvement": 42, "inadequate": 21},
            includes_self="yes",
            as_at=date(2016, 3, 11),
            source="Ofsted's underlying data",
        ),
    ),
    judgements=(
        f.JudgementFact("overall", "Overall effectiveness", "good", "authority"),
        f.JudgementFact("looked_after", "Children looked after", "good", "authority"),
        f.JudgementFact("adoption", "Adoption", "good", "authority", parent="looked_after"),
    ),
    grades_on_front=("overall", "looked_after", "adoption"),
    clocks_stated=("publish_report_by", "written_statement_by"),
    practice_named=("fostering",),
    counts=(f.CountUse("the minute", "practice examples in Annex O", 1),),
    evidence=(f.EvidenceUse("R5", "Cases in depth", 20, "Files", "inside"), f.EvidenceUse("R5", "Files", 200)),
    claims=(
        f.ClaimFact("A9", "superlative", "very good", evidence="PL1 8.2% at 31 March 2015"),
        f.ClaimFact("A9", "comparator", "above England", period="2014-15", evidence="ED2"),
        f.ClaimFact("A9", "grade_word", "outstanding framework", marked=True),
        f.ClaimFact("A9", "tension", "stable yet leaving", evidence="WF1 by team"),
        f.ClaimFact("A9", "number", "twelve", number=12, counts="carers"),
        f.ClaimFact("A9", "trend", "over four years", period="four years"),
    ),
    strengths=(
        f.StrengthFact(
            "A8.1", "help", "Early help has built-in quality checks which give a sound overview of how it works."
        ),
        f.StrengthFact(
            "A12.1", "leadership", "Governance is firm and one purpose runs through every strategic plan for families."
        ),
    ),
    recommendations=(
        f.RecommendationFact(
            "LA1", "A13.1", "Plans", ("health", "financial", "crime_and_disorder"), (f.AskFact("LA1a", "in_hand"),)
        ),
        f.RecommendationFact(
            "LS1", "A16.1", "Engage", ("equality",), (f.AskFact("LS1a", "addressed", "Minute of 3 May"),)
        ),
    ),
    implications=tuple(_implication(each.topic) for each in load_outline("cabinet").implications),
    consultation=(f.ConsultationFact("A17", "Cabinet Member", date(2016, 3, 20)),),
    alternatives=f.AlternativesFact("A18", ("Do nothing",), "The law asks for a statement."),
    documents=(f.DocumentUse("A27", "The inspection report", published=True, listed_as="published_source"),),
    annexes=(f.Annex("Appendix 1", ("improvement plan",)),),
    annex_promises=(f.AnnexPromise("R11", "improvement plan", "Appendix 1"), f.AnnexPromise("R12", "improvement plan")),
    notice=f.NoticeFact("R3", "unannounced", datetime(2015, 10, 26, 9, 30)),
    history=(f.HistoryFact("sif-2013", "An earlier one", "2014"),),
    recurrences=(f.RecurrenceFact("LA1", "2022", "Plans again."),),
    on_site_from=date(2015, 10, 27),
    on_site_to=date(2015, 11, 19),
    published_on=date(2016, 1, 8),
    dates={"review": date(2016, 10, 1), "plan_end": date(2017, 3, 31)},
)


def _with(**changes: Any) -> f.PaperFacts:
    return dataclasses.replace(SOUND, **changes)


def _comparator(**changes: Any) -> f.PaperFacts:
    return _with(comparators=(dataclasses.replace(SOUND.comparators[0], **changes),))


def _claim(**changes: Any) -> f.PaperFacts:
    return _with(claims=(f.ClaimFact(**({"where": "A9", "kind": "superlative", "words": "very good"} | changes)),))


def _said(text: str) -> f.PaperFacts:
    return _with(passages=(f.Passage("R4", text),))


def _with_implication(topic: str, **changes: Any) -> f.PaperFacts:
    return _with(
        implications=tuple(
            _implication(topic, **changes) if each.topic == topic else each for each in SOUND.implications
        )
    )


GRADES = SOUND.comparators[0].grades or {}
FLAWS: list[tuple[str, str, Callable[[], f.PaperFacts]]] = [
    ("I-01", "a sum that is wrong", lambda: _comparator(total=85)),
    (
        "I-01",
        "others, and nobody knows whether we are among them",
        lambda: _comparator(others=("good",), includes_self="unknown"),
    ),
    ("I-01", "not said whether we are included", lambda: _comparator(includes_self="unknown")),
    ("I-02", "no as-at date", lambda: _comparator(as_at=None)),
    ("I-02", "no source", lambda: _comparator(source="")),
    ("I-02", "29 days old at the meeting", lambda: _with(meeting_on=date(2016, 4, 9))),
    (
        "I-02",
        "none, with no meeting date",
        lambda: dataclasses.replace(_comparator(claims_none="outstanding"), meeting_on=None),
    ),
    ("I-03", "a numeral twice", lambda: _with(lists=(f.NumeralList("R12", ("i", "ii", "ii")),))),
    ("I-03", "a numeral skipped", lambda: _with(lists=(f.NumeralList("main", ("1", "2", "4")),))),
    (
        "I-04",
        "a second law",
        lambda: _with(legal_bases=(*SOUND.legal_bases, f.BasisUse("A3", "authority", "Children Act 2004"))),
    ),
    ("I-04", "no law", lambda: _with(legal_bases=())),
    (
        "I-05",
        "a second name",
        lambda: _with(bodies_named=(*SOUND.bodies_named, f.BodyUse("A1", "Families Overview and Scrutiny Committee"))),
    ),
    ("I-05", "a body nobody knows", lambda: _with(bodies_named=(f.BodyUse("R1", "Parish Council"),))),
    (
        "I-06",
        "another thing sent",
        lambda: _with(referrals=(SOUND.referrals[0], dataclasses.replace(SOUND.referrals[1], items=("plan",)))),
    ),
    (
        "I-06",
        "another body",
        lambda: _with(referrals=(SOUND.referrals[0], dataclasses.replace(SOUND.referrals[1], bodies=("LSCB",)))),
    ),
    (
        "I-07",
        "follows and alongside",
        lambda: _with(
            programmes=(f.ProgrammeUse("R2", "cpa", follows="slac"), f.ProgrammeUse("A2", "cpa", alongside="slac"))
        ),
    ),
    (
        "I-07",
        "ends on two days",
        lambda: _with(
            programmes=(
                f.ProgrammeUse("A2", "slac", until=date(2013, 10, 31), source="S"),
                f.ProgrammeUse("A2", "cpa", until=date(2013, 11, 1), alongside="slac", source="S"),
            )
        ),
    ),
    ("I-07", "no source", lambda: _with(programmes=(dataclasses.replace(SOUND.programmes[0], source=""),))),
    (
        "I-08",
        "an end ahead, not called planned",
        lambda: _with(programmes=(dataclasses.replace(SOUND.programmes[0], certainty="actual"),)),
    ),
    ("I-09", "a grade left out", lambda: _with(grades_on_front=("overall", "looked_after"))),
    ("I-10", "a duty left out", lambda: _with(clocks_stated=("publish_report_by",))),
    ("I-11", "a long wait", lambda: _with(published_on=date(2016, 3, 11))),
    ("I-12", "another count", lambda: _with(counts=(f.CountUse("the minute", "practice examples in Annex O", 8),))),
    ("I-13", "health nil", lambda: _with_implication("health", state="none")),
    ("I-14", "no figure", lambda: _with_implication("financial", text="No direct implications.")),
    ("I-15", "crime nil", lambda: _with_implication("crime_and_disorder", state="none")),
    (
        "I-16",
        "equality to improve, nowhere said",
        lambda: _with_implication("equality", text="An area for improvement."),
    ),
    ("I-16", "equality nil", lambda: _with_implication("equality", state="none")),
    (
        "I-17",
        "an ask without a state",
        lambda: _with(recommendations=(f.RecommendationFact("LA1", "A13.1", "Plans", (), (f.AskFact("LA1a"),)),)),
    ),
    (
        "I-17",
        "addressed without evidence",
        lambda: _with(
            recommendations=(f.RecommendationFact("LA1", "A13.1", "Plans", (), (f.AskFact("LA1a", "addressed"),)),)
        ),
    ),
    (
        "I-18",
        "inside or additional",
        lambda: _with(evidence=(f.EvidenceUse("R5", "Cases in depth", 20, "Files", "unknown"),)),
    ),
    ("I-19", "praise without evidence", lambda: _claim()),
    ("I-19", "an all without evidence", lambda: _claim(kind="universal", words="all")),
    ("I-19", "praise in the prose", lambda: _said("Support is excellent.")),
    (
        "I-20",
        "a part lower than the whole",
        lambda: _with(
            judgements=(*SOUND.judgements[:2], dataclasses.replace(SOUND.judgements[2], grade="requires_improvement"))
        ),
    ),
    ("I-21", "a grade word loose in prose", lambda: _said("An outstanding team.")),
    ("I-21", "a grade word in a claim", lambda: _claim(kind="grade_word", words="outstanding", evidence="x")),
    ("I-22", "a small count claimed", lambda: _claim(kind="number", words="seven", number=7)),
    ("I-22", "a small count in words", lambda: _said("Three looked-after children moved.")),
    ("I-22", "a small count in figures", lambda: _said("There were 4 care leavers in custody.")),
    ("I-22", "a vague small count", lambda: _said("A very small number have disabilities.")),
    ("I-23", "two things that pull apart", lambda: _claim(kind="tension", words="stable yet leaving", indicator="WF1")),
    (
        "I-24",
        "one thing said twice",
        lambda: _with(
            strengths=(
                SOUND.strengths[0],
                dataclasses.replace(SOUND.strengths[0], where="A12.8", judgement="leadership"),
            )
        ),
    ),
    (
        "I-24",
        "declared the same",
        lambda: _with(
            strengths=(SOUND.strengths[0], dataclasses.replace(SOUND.strengths[1], same_evidence_as=("A8.1",)))
        ),
    ),
    (
        "I-25",
        "published yet background",
        lambda: _with(documents=(dataclasses.replace(SOUND.documents[0], listed_as="background"),)),
    ),
    (
        "I-25",
        "a misspelt title",
        lambda: _with(documents=(dataclasses.replace(SOUND.documents[0], title="On carer leavers"),)),
    ),
    ("I-26", "no alternative, no reason", lambda: _with(alternatives=f.AlternativesFact("A18"))),
    ("I-27", "no meeting date", lambda: _with(meeting_on=None)),
    ("I-27", "no review date", lambda: _with(dates={"plan_end": date(2017, 3, 31)})),
    ("I-27", "consulted when?", lambda: _with(consultation=(f.ConsultationFact("A17", "Cabinet Member"),))),
    (
        "I-28",
        "two forms of a name",
        lambda: _with(names=(*SOUND.names, f.NameUse("R11", "the directorate", "Care Wellbeing and Learning"))),
    ),
    ("I-28", "a variant in the prose", lambda: _said("The Care Wellbeing and Learning group agreed.")),
    ("I-29", "a comparison of no year", lambda: _claim(kind="comparator", words="above national", evidence="ED2")),
    ("I-30", "known long before", lambda: _with(known_before=(f.KnownBeforeFact("A15.4", "lscb", date(2015, 3, 1)),))),
    ("I-31", "a trend across frameworks", lambda: _with(history=(f.HistoryFact("slac-2009", "SLAC", "2011"),))),
    ("I-32", "no moment of notice", lambda: _with(notice=f.NoticeFact("R3", "unannounced"))),
    (
        "I-33",
        "came back before the meeting",
        lambda: _with(recurrences=(f.RecurrenceFact("LA1", "2015", "Plans again."),)),
    ),
    ("I-34", "an annex that is not there", lambda: _with(annexes=())),
    ("G-01", "a heading left out", lambda: _with(headings=SOUND.headings[1:])),
    (
        "G-01",
        "headings out of order",
        lambda: _with(headings=(SOUND.headings[1], SOUND.headings[0], *SOUND.headings[2:])),
    ),
    ("G-02", "key decision unanswered", lambda: _with(key_decision="unanswered")),
    ("G-03", "nobody signed", lambda: _with_implication("risk", sign_off="")),
    ("G-03", "signed on no day", lambda: _with_implication("risk", sign_off_on=None)),
    ("G-03", "not yet assessed", lambda: _with_implication("risk", state="not_yet_assessed")),
    ("G-04", "the author signs the money", lambda: _with_implication("financial", sign_off="Quality Lead")),
]


def test_a_sound_paper_has_no_finding() -> None:
    assert lint(SOUND) == ()


@pytest.mark.parametrize(("code", "flaw", "make"), FLAWS, ids=[f"{code} {flaw}" for code, flaw, _ in FLAWS])
def test_one_flaw_makes_its_code_speak(code: str, flaw: str, make: Callable[[], f.PaperFacts]) -> None:
    found = lint(make())
    assert code in {each.code for each in found}, flaw
    assert all(each.says and each.says[-1] in ".?" and each.where for each in found)


def test_every_check_has_a_flaw_here() -> None:
    assert {code for code, _, _ in FLAWS} == set(codes())


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("There were 10 children in the sample.", False),
        ("There were 9 children in the sample.", True),
        ("In year 5 children learn fractions.", False),
        ("On 1 April 2016 children moved.", False),
        ("A fall of 3.5 children per thousand.", False),
        ("Two very young children were placed.", True),
        ("One committee will decide.", False),
        ("Someone told children.", False),
    ],
)
def test_small_numbers_are_read_as_a_person_reads_them(text: str, fires: bool) -> None:
    found: tuple[LintFinding, ...] = lint(_said(text))
    assert ("I-22" in {each.code for each in found}) is fires


def test_a_reading_can_be_changed_without_touching_a_check() -> None:
    from goldenthread.core.papers.lint import load_readings

    lax = dataclasses.replace(load_readings(), small_number_below=6)
    assert "I-22" not in {each.code for each in lint(_said("Seven care leavers went to university."), readings=lax)}
