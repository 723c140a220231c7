"""A small audit programme for the demonstration: a round with an audit at every stage of its road, and a partner's own.

Everything goes through the actions a person would use. The cases, and what was found in them, are made up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from goldenthread.apps.accounts.models import User
    from goldenthread.apps.audits.models import Audit, AuditRound, Team

KEY = "audits-2016"
NOTE = "Made up for demonstration. No child, family or worker in it exists."
TOOL = "early-help"
FOUND = {
    "good_practice": "The worker came back to the family until they were ready, and said why.",
    "reasons": "Risk is understood and shared; the plan is thinner than the work that was done.",
    "learning": "A plan can be as short as the family can hold in mind.",
}


def fill(people: Mapping[str, User], on: date, say: Callable[[str], None]) -> None:
    """The programme where it is not there yet."""
    from goldenthread.apps.audits import actions
    from goldenthread.apps.audits.models import Programme

    if Programme.objects.filter(key=KEY).exists():
        return
    say("Walking a round of case audits …")
    lead, worker = people["quality-lead"], people["practitioner"]
    north, south = (
        actions.make_team(authority=lead.authority, key=key, title=title, by=lead, on=on)
        for key, title in (("north", "Early help, north"), ("south", "Early help, south"))
    )
    actions.place_person(team=north, user=worker, supervisor=people["action-owner"], since=on, by=lead, on=on)
    programme = actions.make_programme(
        key=KEY, authority=lead.authority, title="Case audit, April 2016 to March 2017", starts=date(2016, 4, 1),
        ends=date(2017, 3, 31), rules={"moderated_share": 34}, made_up=True, note=NOTE, by=lead, on=on,
    )  # fmt: skip
    april = actions.plan_round(
        programme=programme, key=f"{KEY}-april", title="April 2016: risk in early help", kind="programme",
        month=on, theme="contingency", tool=TOOL, teams={north: 6, south: 2}, by=lead, on=on,
    )  # fmt: skip
    actions.plan_round(
        programme=programme, key=f"{KEY}-may", title="May 2016: were children seen alone?", kind="dip",
        month=date(2016, 5, 1), tool="dip-sample", teams={north: 10, south: 10}, questions=["seen-alone"], by=lead, on=on,
    )  # fmt: skip
    _walk(april, people, north, on)
    _partner(people["partner-auditor"], lead, on)


def _walk(april: AuditRound, people: Mapping[str, User], north: Team, on: date) -> None:
    from goldenthread.apps.audits import actions

    lead, worker = people["quality-lead"], people["practitioner"]
    auditors = [people["auditor"], people["auditor 2"]]
    frame = [
        actions.FrameRow(
            f"EH-{4000 + 7 * n}", "north" if n % 3 else "south", worker.email if n % 3 else "", "Early help"
        )
        for n in range(40)
    ]
    actions.draw_sample(
        audit_round=april, frame=frame, source="early-help-april.csv", seed="April 2016", by=lead, on=on
    )
    actions.allocate_round(audit_round=april, auditors=auditors, by=lead, on=on)
    audits = list(april.audits.filter(team=north).select_related("auditor", "worker", "tool", "round").order_by("key"))
    _write(audits[0], _answers(audits[0], "good"), on)
    for one in audits[1:5]:
        poor = one == audits[4]
        given = _answers(one, "requires_improvement" if poor else "good")
        if poor:
            given |= {"standard.risk.grade": "inadequate", "overall": "inadequate"}
            given["standard.risk.evidence"] = (
                "The safety plan rests on a promise that nobody has checked since February."
            )
        _write(one, given, on)
        actions.share(audit=one, by=one.auditor, on=on)
    for one in audits[2:5]:
        agrees = one != audits[3]
        evidence = "" if agrees else "The visit of 14 March is recorded under the older sibling."
        actions.reply(audit=one, agrees=agrees, text="Thank you for naming it.", evidence=evidence, by=worker, on=on)
        actions.submit(audit=one, by=one.auditor, on=on)
    actions.draw_moderation(audit_round=april, seed="April moderation", moderators=auditors, by=lead, on=on)
    settled = list(april.audits.filter(stage="settled").order_by("key"))
    due = on + timedelta(days=40)
    action = actions.open_action(
        audit=settled[0], text="The family holds its own copy of the safety plan.", level="worker", owner=worker, due=due,
        theme="contingency", by=lead, on=on,
    )  # fmt: skip
    actions.show_evidence(
        action=action, text="Given and talked through on the visit of 4 April; signed copy on file.", by=worker, on=on
    )


def _answers(audit: Audit, grade: str) -> dict[str, str]:
    tool = audit.tool.tool
    given = {f"standard.{each.key}.grade": grade for each in tool.standards}
    given |= {f"standard.{each.key}.evidence": f"Read in the file for {each.title.lower()}." for each in tool.standards}
    given |= {f"check.{each.key}": "yes" for each in tool.checks}
    given |= {f"heard.{each.who}.said": "They were asked, and said that it had helped." for each in tool.heard}
    return given | {"overall": grade, **FOUND}


def _write(audit: Audit, given: dict[str, str], on: date) -> None:
    from goldenthread.apps.audits import actions

    actions.save_answers(audit=audit, answers=given, seen={}, by=audit.auditor, on=on)


def _partner(partner: User, lead: User, on: date) -> None:
    """A partner's own programme, with its own edition of a tool: only its people, and the council's leads, see it."""
    from goldenthread.apps.audits import actions
    from goldenthread.apps.audits.models import ToolEdition

    team = actions.make_team(
        authority=lead.authority, agency="health", key="health-visiting", title="Health visiting", by=lead, on=on
    )
    actions.place_person(team=team, user=partner, supervisor=None, since=on, by=lead, on=on)
    shipped = actions.adopt_tool(key=TOOL, authority=lead.authority, agency="health", by=partner, on=on)
    draft = actions.clone_tool(tool=shipped, edition="health 1", by=partner, on=on)
    content = {
        **draft.content,
        "title": "Early help: health visitors' own audit",
        "used_for": "Families on the universal plus list.",
    }
    actions.change_tool(tool=draft, content=content, by=partner, on=on)
    own: ToolEdition = actions.publish_tool(tool=draft, by=partner, on=on)
    programme = actions.make_programme(
        key=f"{KEY}-health", authority=lead.authority, agency="health", title="Health visiting audits, 2016 to 2017",
        starts=date(2016, 4, 1), ends=date(2017, 3, 31), rules={"own_team_refused": False}, made_up=True, note=NOTE,
        by=partner, on=on,
    )  # fmt: skip
    audit_round = actions.plan_round(
        programme=programme, key=f"{KEY}-health-april", title="April 2016: health visiting", kind="programme", month=on,
        tool=own, teams={team: 2}, by=partner, on=on,
    )  # fmt: skip
    frame = [actions.FrameRow(f"HV-{900 + n}", "health-visiting") for n in range(12)]
    actions.draw_sample(
        audit_round=audit_round, frame=frame, source="health-april.csv", seed="April", by=partner, on=on
    )
    actions.allocate_round(audit_round=audit_round, auditors=[partner], by=partner, on=on)
