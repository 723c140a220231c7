"""A year of case audit for the demonstration: made-up audits by auditors of known habit, through the import action.

Every audit takes each step of its road under the rules that hold for audits made here. What lies after the day of the
demonstration has not happened yet: such an audit is still with its auditor or its moderator, such an action still open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from goldenthread.apps.accounts.models import User
    from goldenthread.apps.audits.models import Audit, AuditRound, Programme, Team
    from goldenthread.synthetic.audit_recipe import Recipe
    from goldenthread.synthetic.audits import MadeAction, MadeAudit, MadeCalibration, MadeProgramme

SEED, START = 390, date(2015, 4, 1)
KEY = "audits-2015"
MADE_UP = "Made up for demonstration."


@dataclass(frozen=True)
class Cast:
    """Who takes part: the lead who runs the programme, the auditors by their key, and who owns the actions."""

    lead: User
    auditors: Mapping[str, User]
    owner: User


def load_audit_year(
    *,
    administrator: User,
    lead: User,
    owner: User,
    on: date,
    inspection: Any = None,
    recipe: Recipe | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> Programme:
    """The programme of a made-up year as it stood on a day, made where it is not there yet."""
    from django.db import transaction

    from goldenthread.apps.audits.models import Programme
    from goldenthread.synthetic.audit_recipe import load_recipe
    from goldenthread.synthetic.audits import make_programme

    there = Programme.objects.filter(key=KEY).first()
    if there is not None:
        return there
    say("Making up a year of case audit …")
    told = recipe or load_recipe()
    year = make_programme(told, seed=SEED, start=START)
    with transaction.atomic():  # a year is there whole or not at all
        return _load(told, year, Cast(lead, _auditors(told, administrator, on), owner), inspection, on)


def _load(recipe: Recipe, year: MadeProgramme, cast: Cast, inspection: Any, on: date) -> Programme:
    from goldenthread.apps.audits import actions

    lead = cast.lead
    programme = actions.make_programme(
        key=KEY,
        authority=lead.authority,
        title="Case audit, April 2015 to March 2016",
        starts=START,
        ends=date(START.year + 1, 3, 31),
        rules={"moderated_share": round(recipe.moderated * 100)},
        made_up=True,
        note=MADE_UP,
        by=lead,
        on=START,
    )
    teams = {
        each.key: actions.make_team(authority=lead.authority, key=each.key, title=each.title, by=lead, on=START)
        for each in recipe.teams
    }
    _rounds(programme, year, teams, cast, on)
    for each in year.calibrations:
        _calibration(programme, recipe, each, cast, on)
    if inspection is not None and year.tracked:
        _tracked(programme, year, teams, cast, inspection, on)
    return programme


def _auditors(recipe: Recipe, administrator: User, on: date) -> dict[str, User]:
    from goldenthread.apps.accounts import actions, queries

    found = {}
    for each in recipe.auditors:
        email = f"{'.'.join(each.name.lower().split())}@example.gov.uk"
        user = queries.person(email)
        if user is None:
            user = actions.invite(
                email=email, name=each.name, authority=administrator.authority, password=None, by=administrator, on=on
            )
            actions.give_role(user=user, role="auditor", by=administrator, on=on)
        found[each.key] = user
    return found


def _rounds(programme: Programme, year: MadeProgramme, teams: Mapping[str, Team], cast: Cast, on: date) -> None:
    """A round for each month and tool, first audits before the re-audits that name them."""
    done: dict[str, Audit] = {}

    def kind(audit: MadeAudit) -> tuple[date, bool, str]:
        return audit.month, bool(audit.re_audit_of), audit.tool

    for (month, again, tool), audits in groupby(sorted(year.audits, key=kind), key=kind):
        held = list(audits)
        title = f"{'Re-audits' if again else 'Monthly audit'}, {month:%B %Y}: {tool.replace('-', ' ')}"
        key = f"{'re' if again else ''}audits-{month:%Y-%m}-{tool}"
        planned = _planned(programme, key, title, "reaudit" if again else "programme", month, tool, held, teams, cast)
        done |= _import(planned, held, teams, cast, on, done)


def _planned(
    programme: Programme,
    key: str,
    title: str,
    kind: str,
    month: date,
    tool: str,
    audits: Iterable[MadeAudit],
    teams: Mapping[str, Team],
    cast: Cast,
    inspection: Any = None,
) -> AuditRound:
    from goldenthread.apps.audits import actions

    counts: dict[Team, int] = {}
    for each in audits:
        counts[teams[each.team]] = counts.get(teams[each.team], 0) + 1
    return actions.plan_round(
        programme=programme, key=key, title=title, kind=kind, month=month, tool=tool, teams=counts, inspection=inspection,
        by=cast.lead, on=month,
    )  # fmt: skip


def _import(
    planned: AuditRound,
    audits: list[MadeAudit],
    teams: Mapping[str, Team],
    cast: Cast,
    on: date,
    done: Mapping[str, Audit],
) -> dict[str, Audit]:
    from goldenthread.apps.audits import actions

    given = [_given(number, each, teams, cast, on, done) for number, each in enumerate(audits, start=1)]
    took = actions.import_audits(audit_round=planned, audits=given, by=cast.lead, on=on)
    return {each.ref: took.audits[number] for number, each in enumerate(audits, start=1)}


def _given(
    number: int, made: MadeAudit, teams: Mapping[str, Team], cast: Cast, on: date, done: Mapping[str, Audit]
) -> Any:
    from goldenthread.apps.audits.actions.importing import AuditGiven

    settled = made.submitted_on <= on and (made.moderation is None or made.moderation.on <= on)
    kept = list(made.actions) if settled else []
    answered = made.submitted_on if made.submitted_on <= on else None
    return AuditGiven(
        number=number,
        case=made.case,
        team=teams[made.team],
        steps=tuple(_steps(made, cast, on, kept)),
        gradings=tuple(_gradings(made, cast, on)),
        actions=tuple(_action(each, made, cast, on) for each in kept),
        alert_answered_by=cast.lead,
        alert_answered_on=answered,
        alert_answer=f"The team manager was told the same day. {MADE_UP}",
        reaudit_of=done.get(made.re_audit_of),
        due=made.due,
    )


def _steps(made: MadeAudit, cast: Cast, on: date, actions: list[MadeAction]) -> Iterable[Any]:
    """The steps that had been taken by the day."""
    from goldenthread.apps.audits.actions.importing import StepGiven

    auditor = cast.auditors[made.auditor]
    yield StepGiven("allocate", cast.lead, made.allocated_on, person=auditor)
    if made.submitted_on > on:
        return
    day = made.submitted_on
    yield StepGiven("draft", auditor, day)
    yield StepGiven("share", auditor, day)
    yield StepGiven("no_reply", auditor, day, reason=f"Talked through in person. {MADE_UP}")
    yield StepGiven("submit", auditor, day)
    if made.moderation:
        moderator = cast.auditors[made.moderation.moderator]
        yield StepGiven("draw", cast.lead, day, person=moderator)
        if made.moderation.on > on:
            return
        day = made.moderation.on
        yield StepGiven("moderate", moderator, day)
        yield StepGiven("agree", cast.lead, day, reason=f"Agreed in a moderation meeting. {MADE_UP}")
    else:
        yield StepGiven("settle", cast.lead, day)
    if actions:
        yield StepGiven("act", cast.lead, day)
        ends = [each.verified_on for each in actions if each.verified_on and each.verified_on <= on]
        if len(ends) < len(actions):
            return
        day = max(ends)
        yield StepGiven("verify", cast.lead, day)
    yield StepGiven("reaudit" if made.agreed == "inadequate" else "close", cast.lead, day)


def _gradings(made: MadeAudit, cast: Cast, on: date) -> Iterable[Any]:
    from goldenthread.apps.audits.actions.importing import GradingGiven

    if made.submitted_on > on:
        return
    auditor, first = cast.auditors[made.auditor], _found(made, made.overall, made.standards)
    yield GradingGiven("auditor", first, auditor, made.submitted_on)
    if made.moderation and made.moderation.on <= on:
        moderation = made.moderation
        second = _found(made, moderation.overall, moderation.standards)
        yield GradingGiven("moderator", second, cast.auditors[moderation.moderator], moderation.on)
        dispute = f"The auditor and the moderator still differ. {MADE_UP}" if moderation.disputed else ""
        yield GradingGiven("agreed", first if moderation.disputed else second, cast.lead, moderation.on, dispute)
    if made.inspector:
        yield GradingGiven("inspector", _found(made, made.inspector, {}), cast.lead, made.submitted_on)


def _found(made: MadeAudit, overall: str, standards: Mapping[str, str]) -> Any:
    from goldenthread.core.audit_answers import Found, StandardFound

    return Found(
        overall=overall,
        reasons=MADE_UP,
        answered=MADE_UP,
        standards={key: StandardFound(grade, MADE_UP) for key, grade in standards.items()},
        checks={key: (answer, "") for key, answer in made.checks.items()} if standards else {},
        themes=dict(made.themes) if standards else {},
    )


def _action(made: MadeAction, audit: MadeAudit, cast: Cast, on: date) -> Any:
    from goldenthread.apps.audits.actions.importing import ActionGiven

    evidenced = made.evidenced_on if made.evidenced_on and made.evidenced_on <= on else None
    verified = made.verified_on if made.verified_on and made.verified_on <= on else None
    return ActionGiven(
        text=f"Mend what the audit found under “{made.standard.replace('-', ' ')}”. {MADE_UP}",
        level="worker",
        owner=cast.owner,
        made_by=cast.auditors[audit.auditor],
        made_on=audit.submitted_on,
        due=made.due,
        theme=made.theme,
        standard=made.standard,
        evidenced_on=evidenced,
        verified_on=verified,
        verified_by=cast.lead if verified else None,
    )


def _calibration(programme: Programme, recipe: Recipe, made: MadeCalibration, cast: Cast, on: date) -> None:
    """One quarter's set, graded by everybody and closed."""
    from goldenthread.apps.audits import actions
    from goldenthread.apps.audits.actions.importing import AuditGiven, GradingGiven
    from goldenthread.core.audit_answers import Found

    planned = actions.plan_round(
        programme=programme, key=f"{KEY}-{made.key}", title=f"{made.title}, {made.opens:%B} to {made.closes:%B %Y}",
        kind="calibration", month=made.opens, tool=recipe.tools[0].key, teams={}, by=cast.lead, on=made.opens,
    )  # fmt: skip
    given = [
        AuditGiven(
            number=number,
            case=case,
            team=None,
            gradings=tuple(
                GradingGiven("calibration", Found(overall=grade, reasons=MADE_UP), cast.auditors[auditor], made.closes)
                for one, auditor, grade in made.gradings
                if one == case
            ),
        )
        for number, (case, _) in enumerate(made.cases, start=1)
    ]
    actions.import_audits(audit_round=planned, audits=given, by=cast.lead, on=on)
    actions.close_calibration(audit_round=planned, by=cast.lead, on=made.closes)


def _tracked(
    programme: Programme, year: MadeProgramme, teams: Mapping[str, Team], cast: Cast, inspection: Any, on: date
) -> None:
    """The cases tracked in the inspection, the authority's audit beside the inspectors' grade."""
    held = list(year.tracked)
    planned = _planned(
        programme, f"{KEY}-tracked", "Cases tracked in the inspection", "tracked", held[0].month, held[0].tool, held,
        teams, cast, inspection,
    )  # fmt: skip
    _import(planned, held, teams, cast, on, {})
