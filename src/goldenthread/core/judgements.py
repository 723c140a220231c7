"""Checks the grades somebody recorded against the rules of the edition, and says what is unusual.

Inspectors decide the overall grade; it is no average of the others and nothing here works it out. A rule
only looks at grades that are already recorded and answers ok, query or violation, with its text, so that a
person can correct a slip of the pen or record why the case is out of the ordinary.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from goldenthread.core.errors import InputNotFit
from goldenthread.core.framework_parts import Framework, Judgement, Round, Rule, Strength
from goldenthread.core.stated import Confidence

Answer = Literal["ok", "query", "violation"]
Grades = Mapping[str, str | None]


@dataclass(frozen=True)
class RuleCheck:
    """One rule's answer. `applies` says its condition was met, so an ok that applies is worth reading out.

    `checked` is False when a grade the rule needs has not been recorded yet; the answer is then a query.
    """

    rule: str
    answer: Answer
    says: str
    strength: Strength
    confidence: Confidence
    citation: str
    evidence: str
    edition: str
    applies: bool
    checked: bool = True


@dataclass(frozen=True)
class MissingJudgement:
    """A judgement the edition demands and the record does not give."""

    judgement: str
    label: str
    says: str


def check_rules(framework: Framework, grades: Grades) -> tuple[RuleCheck, ...]:
    """What each rule of the edition says about these grades, in the file's order.

    `grades` maps judgement keys to grade codes; a judgement that is absent or None has no grade yet. An
    unknown judgement or grade is InputNotFit.
    """
    _refuse_unknown(framework, grades)
    return tuple(_check(rule, framework, grades) for rule in framework.rules)


def missing_judgements(framework: Framework, grades: Grades, round_: Round = "first") -> tuple[MissingJudgement, ...]:
    """Every graded judgement of the edition that has no grade here, each with the sentence to show."""
    _refuse_unknown(framework, grades)
    return tuple(
        MissingJudgement(
            each.key, each.label, f"{framework.short_title} gives a grade for “{each.label}”; none is here."
        )
        for each in framework.expected_judgements(round_)
        if each.kind != "narrative" and grades.get(each.key) is None
    )


def _refuse_unknown(framework: Framework, grades: Grades) -> None:
    for key, code in grades.items():
        judgement = framework.judgement(key)
        if code is None:
            continue
        if framework.scale is None or judgement.kind == "narrative":
            raise InputNotFit(f"“{judgement.label}” is told in words in {framework.key}; it cannot be given a grade.")
        framework.scale.grade(code)


def _check(rule: Rule, framework: Framework, grades: Grades) -> RuleCheck:
    meeting = [key for key in rule.when.any_of if _meets(grades.get(key), rule.when.grade)]
    target = grades.get(rule.then.judgement)
    unknown = [key for key in rule.when.any_of if grades.get(key) is None]
    if rule.strength == "fact":
        return _tell(rule, framework, grades, meeting)
    if meeting and target is not None:
        return _compare(rule, framework, meeting, target)
    if meeting or (unknown and target is not None):
        waits = [rule.then.judgement] if meeting else unknown
        named = " and ".join(f"“{framework.judgement(key).label}”" for key in waits)
        says = f"{rule.text} This cannot be checked until a grade is recorded for {named}."
        return _answer(rule, framework, "query", says, applies=bool(meeting), checked=False)
    return _answer(rule, framework, "ok", f"{rule.text} Nothing here brings it into play.", applies=False)


def _meets(grade: str | None, wanted: str | None) -> bool:
    return grade is not None and wanted in (None, grade)


def _compare(rule: Rule, framework: Framework, meeting: list[str], target: str) -> RuleCheck:
    limit, scale = rule.then.no_better_than, framework.scale
    if limit is None or scale is None:  # the loader refuses such a rule; this keeps the types honest
        raise InputNotFit(f"The rule “{rule.key}” of {framework.key} sets no limit to compare with.")
    cause = _named(meeting, framework)
    result = framework.judgement(rule.then.judgement)
    given = scale.grade(target).display_label.lower()
    if scale.rank(target) >= scale.rank(limit):
        says = f"{rule.text} Here: {cause}, and “{result.label}” is {given}."
        return _answer(rule, framework, "ok", says, applies=True)
    broken: Answer = "violation" if rule.strength == "always" else "query"
    ask = "Check the record against the report." if broken == "violation" else "It can happen; record the reason."
    says = f"{rule.text} Here: {cause}, yet “{result.label}” is {given}. {ask}"
    return _answer(rule, framework, broken, says, applies=True)


def _named(keys: list[str], framework: Framework) -> str:
    labels = [f"“{framework.judgement(key).label}”" for key in keys]
    verb = "have" if len(labels) > 1 else "has"
    return f"{' and '.join(labels)} {verb} the grade the rule speaks of"


def _tell(rule: Rule, framework: Framework, grades: Grades, meeting: list[str]) -> RuleCheck:
    then, target = rule.then, grades.get(rule.then.judgement)
    shows = bool(meeting) and target is not None
    if then.may_be is not None:
        shows = shows and target == then.may_be
    if then.usually_equals is not None:
        other = grades.get(then.usually_equals)
        shows = shows and other is not None and other != target
    says = f"{rule.text} Here they differ." if shows and then.usually_equals is not None else rule.text
    return _answer(rule, framework, "ok", says, applies=shows)


def _answer(
    rule: Rule, framework: Framework, answer: Answer, says: str, *, applies: bool, checked: bool = True
) -> RuleCheck:
    return RuleCheck(
        rule=rule.key,
        answer=answer,
        says=says,
        strength=rule.strength,
        confidence=rule.confidence,
        citation=rule.citation,
        evidence=rule.evidence,
        edition=framework.key,
        applies=applies,
        checked=checked,
    )


def tree_of(framework: Framework) -> tuple[tuple[int, Judgement], ...]:
    """The judgement tree in reading order: how deep each judgement stands, and the judgement."""

    def under(parent: str | None, depth: int) -> list[tuple[int, Judgement]]:
        found: list[tuple[int, Judgement]] = []
        for judgement in sorted(framework.children_of(parent), key=lambda each: each.order):
            found += [(depth, judgement), *under(judgement.key, depth + 1)]
        return found

    return tuple(under(None, 0))
