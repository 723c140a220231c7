"""The programme: the year, its rounds, the draw, the allocation, the draw for moderation, the teams."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from goldenthread.apps.accounts.policies import Verb
from goldenthread.apps.audits import actions, frames, queries
from goldenthread.apps.audits.actions.allocating import candidates
from goldenthread.apps.audits.actions.programme import RULES
from goldenthread.apps.audits.forms import (
    AbsenceForm,
    DrawForm,
    EvidenceLaidForm,
    PeopleForm,
    PlaceForm,
    ProgrammeForm,
    RoundForm,
    TeamForm,
    confirm,
)
from goldenthread.apps.audits.models import AuditRound, Programme, Team
from goldenthread.apps.audits.policies import COUNCIL, agency_of, policy
from goldenthread.apps.audits.views.asking import visible_round
from goldenthread.apps.audits.views.mine import COLUMNS
from goldenthread.apps.days import today
from goldenthread.apps.inspections import queries as inspections
from goldenthread.apps.pages import Column, form_page, list_page
from goldenthread.core.errors import RuleBroken

PROGRAMME_COLUMNS = (
    Column("Programme", lambda each: each.title, lambda each: reverse("audits:programme", args=[each.key])),
    Column("For", lambda each: each.agency or "The council"),
    Column("From", lambda each: each.starts, kind="date"),
    Column("To", lambda each: each.ends, kind="date"),
)
ROUND_COLUMNS = (
    Column("Month", lambda each: f"{each.month:%B %Y}"),
    Column("Round", lambda each: each.title, lambda each: reverse("audits:round", args=[each.key])),
    Column("Kind", lambda each: each.get_kind_display()),
    Column("Tool", lambda each: each.tool),
    Column("Teams", lambda each: ", ".join(f"{team.team} {team.planned}" for team in each.teams.all()) or "—"),
    Column("Drawn", lambda each: each.drawn, kind="number"),
    Column("Settled", lambda each: each.settled, kind="number"),
)


def programmes(request: HttpRequest) -> HttpResponse:
    """Every programme this person may see."""
    policy.require(request.user, Verb.READ_EVERY_AUDIT)
    return list_page(
        request,
        "audits/programmes.html",
        rows=queries.programmes_visible_to(request.user),
        columns=PROGRAMME_COLUMNS,
        name="programmes",
        heading="Programmes",
        empty="There is no audit programme yet.",
        may_plan=policy.may(request.user, Verb.PLAN_AUDITS),
        teams=queries.teams_visible_to(request.user).prefetch_related("members__user", "members__supervisor"),
        section="programmes",
    )


def programme(request: HttpRequest, key: str) -> HttpResponse:
    """The year of one programme by month: rounds with theme, tool, teams, and how far they are."""
    found = _visible_programme(request, key, Verb.READ_EVERY_AUDIT)
    return list_page(
        request,
        "audits/programme.html",
        rows=queries.rounds_of(request.user, found),
        columns=ROUND_COLUMNS,
        name=key,
        heading=found.title,
        empty="No round is planned yet.",
        programme=found,
        may_plan=policy.may(request.user, Verb.PLAN_AUDITS, found),
        section="programmes",
    )


def programme_new(request: HttpRequest) -> HttpResponse:
    """A form for a year."""
    policy.require(request.user, Verb.PLAN_AUDITS)

    def act(**given: Any) -> object:
        rules = {name: given.pop(name) for name in list(given) if name in RULES}
        return actions.make_programme(
            authority=request.user.authority, agency=agency_of(request.user), rules=rules, by=request.user,
            on=today(), **given,
        )  # fmt: skip

    return form_page(
        request, form=ProgrammeForm(request.POST or None), act=act, heading="Plan a year of audits",
        done="The programme is there. Plan its rounds month by month.", back=("Programmes", reverse("audits:programmes")),
        button="Make the programme",
    )  # fmt: skip


def round_new(request: HttpRequest, key: str) -> HttpResponse:
    """A form for a month's audits."""
    found = _visible_programme(request, key, Verb.PLAN_AUDITS)
    policy.require(request.user, Verb.PLAN_AUDITS, found)
    teams = list(queries.teams_visible_to(request.user).filter(agency=found.agency))
    tools = list(queries.tools_visible_to(request.user).filter(agency=found.agency, status="published"))
    asked = RoundForm(request.POST or None, teams=teams, tools=tools)

    def act(**given: Any) -> object:
        tool = asked.tools.get(given["tool"], given["tool"])
        number = found.rounds.count() + 1
        return actions.plan_round(
            programme=found, key=f"{found.key}-{given['month']:%Y-%m}-{number:02d}", title=given["title"],
            kind=given["kind"], month=given["month"], theme=given["theme"], tool=tool, teams=asked.planned(),
            questions=[given["question"]] if given["question"] else [], by=request.user, on=today(),
        )  # fmt: skip

    return form_page(
        request, form=asked, act=act, heading="Plan a round", done="The round is planned. Draw its cases next.",
        back=(found.title, reverse("audits:programme", args=[key])), caption=found.title, button="Plan it",
        intro="" if teams else "There is no team yet. Make the teams first.",
    )  # fmt: skip


def audit_round(request: HttpRequest, key: str) -> HttpResponse:
    """One round: how its cases were drawn, and every audit of it."""
    found = visible_round(request, key)
    rows = queries.listed(request.user, words=request.GET.get("q", ""), round_key=key)
    return list_page(
        request,
        "audits/round.html",
        rows=rows,
        columns=COLUMNS,
        name=key,
        heading=found.title,
        empty="No case is drawn yet." if not request.GET.get("q") else "No audit matches.",
        search_label="Search by audit, case, team or auditor",
        round=found,
        samples=found.samples.all(),
        may_plan=policy.may(request.user, Verb.PLAN_AUDITS, found),
        waiting=found.audits.filter(stage="planned").count(),
        submitted=found.audits.filter(stage="submitted").count(),
        drawn=found.audits.exists(),
        section="programmes",
    )


def draw(request: HttpRequest, key: str) -> HttpResponse:
    """The frame as a file or as a list of an accepted return, and the seed."""
    found = visible_round(request, key, Verb.PLAN_AUDITS)
    policy.require(request.user, Verb.PLAN_AUDITS, found)
    lists = frames.lists_offered(request.user)

    def act(file: Any, seed: str, also_by_kind: bool, listed: str = "") -> object:  # noqa: FBT001 (the form's own field)
        frame = frames.frame_from(request.user, listed, found) if listed else frames.read_frame(file)
        source = dict(lists)[listed] if listed else file.name or "a file"
        return actions.draw_sample(
            audit_round=found,
            frame=frame,
            source=source,
            seed=seed,
            also_by_kind=also_by_kind,
            by=request.user,
            on=today(),
        )

    form = DrawForm(request.POST, request.FILES, lists=lists) if request.method == "POST" else DrawForm(lists=lists)
    planned = ", ".join(f"{each.planned} of {each.team}" for each in found.teams.all())
    return _round_change(
        request, found, form, act, "Draw the cases", "The cases are drawn.", button="Draw",
        intro=f"The round plans {planned or 'no case yet'}. The frame itself is not kept: its fingerprint and the draw are.",
    )  # fmt: skip


def allocate(request: HttpRequest, key: str) -> HttpResponse:
    """Who audits: a tick for each person, with what they have to do already."""
    found = visible_round(request, key, Verb.PLAN_AUDITS)
    people = queries.people_who_may(request.user, Verb.GRADE_AUDITS)
    form = PeopleForm(request.POST or None, people=people, notes=_loads(people))

    def act(**_: Any) -> object:
        given = actions.allocate_round(audit_round=found, auditors=form.chosen(), by=request.user, on=today())
        if given.left and not given.given:
            raise RuleBroken(f"None could be given: {next(iter(given.left.values()))}.")
        return given

    return _round_change(
        request, found, form, act, "Allocate the audits", "The audits are given out.", button="Allocate",
        intro="Each case goes to whoever has least to do, never to its worker, their supervisor or, by the programme's "
        "rule, somebody of the team.",
    )  # fmt: skip


def moderation_draw(request: HttpRequest, key: str) -> HttpResponse:
    """The seed and the moderators: a share of the submitted audits is drawn, the grade of the rest settles."""
    found = visible_round(request, key, Verb.PLAN_AUDITS)
    people = queries.people_who_may(request.user, Verb.MODERATE_AUDITS)
    seed = found.moderation_seed or f"{found.key} moderation"
    form = PeopleForm(request.POST or None, people=people, notes={}, seed=seed)

    def act(**_: Any) -> object:
        return actions.draw_moderation(
            audit_round=found, seed=form.cleaned_data["seed"], moderators=form.chosen(), by=request.user,
            on=today(),
        )  # fmt: skip

    share = found.programme.moderated_share
    return _round_change(
        request, found, form, act, "Draw for moderation", "The draw is made.", button="Draw",
        intro=f"{share} percent of the submitted audits are drawn by the seed; the grade of the rest settles. "
        "A moderator has never had the case, and has seen no alert of it.",
    )  # fmt: skip


def lay_evidence(request: HttpRequest, key: str) -> HttpResponse:
    """A finding of an inspection, and what this round shows about it."""
    found = visible_round(request, key, Verb.PLAN_AUDITS)
    findings = list(inspections.findings_matching(request.user))
    standards = [(each.key, each.title) for each in found.tool.tool.standards]
    form = EvidenceLaidForm(request.POST or None, findings=findings, standards=standards)

    def act(finding: str, standard: str, says: str) -> object:
        return actions.lay_evidence(
            audit_round=found, finding=form.found[finding], standard=standard, says=says, by=request.user,
            on=today(),
        )  # fmt: skip

    return _round_change(request, found, form, act, "Use as evidence for a finding", "It is laid beside the finding.")


def calibration_close(request: HttpRequest, key: str) -> HttpResponse:
    """Asks once more, then closes a calibration set."""
    found = visible_round(request, key, Verb.PLAN_AUDITS)

    def act() -> object:
        return actions.close_calibration(audit_round=found, by=request.user, on=today())

    return _round_change(
        request,
        found,
        confirm(request),
        act,
        "Close the calibration set",
        "It is closed.",
        button="Close it",
    )


def team_new(request: HttpRequest) -> HttpResponse:
    """A form for a team."""
    policy.require(request.user, Verb.PLAN_AUDITS)

    def act(**given: Any) -> object:
        agency = given.pop("agency", agency_of(request.user))
        return actions.make_team(authority=request.user.authority, agency=agency, by=request.user, on=today(), **given)

    back = ("Programmes", reverse("audits:programmes"))
    form = TeamForm(request.POST or None, partners=agency_of(request.user) == COUNCIL)
    return form_page(request, form=form, act=act, heading="Make a team", done="The team is there.", back=back)


def team_place(request: HttpRequest, key: str) -> HttpResponse:
    """A form for who works in a team."""
    policy.require(request.user, Verb.PLAN_AUDITS)
    team: Team | None = queries.teams_visible_to(request.user).filter(key=key).first()
    if team is None:
        raise Http404
    policy.require_team(request.user, team.authority, team.agency)
    people = queries.people_to_place(request.user)

    def act(**given: Any) -> object:
        return actions.place_person(team=team, by=request.user, on=today(), **given)

    return form_page(
        request, form=PlaceForm(request.POST or None, people=people), act=act, heading="Place somebody in the team",
        done="The person is placed.", back=("Programmes", reverse("audits:programmes")), caption=team.title,
        intro="Who works where, and who supervises them, decides who may audit which case.",
    )  # fmt: skip


def absence(request: HttpRequest) -> HttpResponse:
    """A person's own days away: they are given no audit on them."""
    policy.require(request.user, Verb.READ_AUDITS)

    def act(**given: Any) -> object:
        return actions.note_absence(user=request.user, by=request.user, on=today(), **given)

    back = ("My audits", reverse("audits:mine"))
    return form_page(
        request, form=AbsenceForm(request.POST or None), act=act, heading="I am away", done="It is noted.", back=back,
        intro="You are given no audit while you are away. What you already have can be given to somebody else.",
    )  # fmt: skip


def _loads(people: list[Any]) -> dict[int, str]:
    told = candidates(people, today())
    return {
        each.pk: f" ({load.load} to audit{', away' if load.away else ''})"
        for each, load in zip(people, told, strict=True)
    }


def _visible_programme(request: HttpRequest, key: str, verb: Verb) -> Programme:
    policy.require(request.user, verb)
    found = queries.programmes_visible_to(request.user).filter(key=key).first()
    if found is None:
        raise Http404
    return found


def _round_change(
    request: HttpRequest, found: AuditRound, form: Any, act: Any, heading: str, done: str, **more: Any
) -> HttpResponse:
    policy.require(request.user, Verb.PLAN_AUDITS, found)
    return form_page(
        request, form=form, act=act, heading=heading, done=done, caption=found.title,
        back=(found.title, reverse("audits:round", args=[found.key])), **more,
    )  # fmt: skip
