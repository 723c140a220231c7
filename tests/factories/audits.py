"""A small audit programme with its people, and the steps of the road as short calls, for tests."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from goldenthread.apps.accounts.models import User
from goldenthread.apps.audits import actions
from goldenthread.apps.audits.models import Audit, AuditRound, Programme, Team
from goldenthread.apps.audits.queries import answers_of
from goldenthread.core.audit_tools import AuditTool, load_tool
from tests.integration.prepared import ON, email_of, new_person

TOOL = "social-care-core"
LATER = ON + timedelta(days=60)


@dataclass
class Setting:
    """A programme of one round, two teams and the people of it."""

    lead: User
    auditors: list[User]
    worker: User
    manager: User
    teams: list[Team]
    programme: Programme
    round: AuditRound
    audits: list[Audit] = field(default_factory=list)

    @property
    def tool(self) -> AuditTool:
        return self.round.tool.tool


def setting(*, drawn: bool = True, cases: int = 4, share: int = 50, reaudits: int = 4) -> Setting:
    """Two teams, two auditors, a worker with a manager, and a round of which the cases are drawn."""
    administrator = User.objects.get(email="first@example.gov.uk")
    lead = User.objects.get(email=email_of("quality-lead"))
    auditors = [
        new_person("auditor", name, by=administrator, email=f"{name.split()[0].casefold()}@example.gov.uk")
        for name in ("Ada Auditor", "Ben Auditor")
    ]
    worker = new_person("practitioner", "Wyn Worker", by=administrator, email="wyn@example.gov.uk")
    manager = new_person("action-owner", "Mo Manager", by=administrator, email="mo@example.gov.uk")
    teams = [
        actions.make_team(authority="390", key=key, title=title, by=lead, on=ON)
        for key, title in (("north", "North team"), ("south", "South team"))
    ]
    actions.place_person(team=teams[0], user=worker, supervisor=manager, since=ON, by=lead, on=ON)
    programme = actions.make_programme(
        key="programme-2016", authority="390", title="Audits 2016 to 2017", starts=date(2016, 4, 1),
        ends=date(2017, 3, 31), rules={"moderated_share": share, "reaudit_months": reaudits}, by=lead, on=ON,
    )  # fmt: skip
    audit_round = actions.plan_round(
        programme=programme, key="2016-04-voice", title="April 2016: the child's voice", kind="programme",
        month=date(2016, 4, 1), theme="lived-experience", tool=TOOL, teams={teams[0]: cases // 2, teams[1]: cases // 2},
        by=lead, on=ON,
    )  # fmt: skip
    made = Setting(lead, auditors, worker, manager, teams, programme, audit_round)
    if drawn:
        actions.draw_sample(audit_round=audit_round, frame=frame(10), source="frame.csv", seed="a seed", by=lead, on=ON)
        made.audits = list(audit_round.audits.order_by("key"))
    return made


def frame(each: int) -> list[actions.FrameRow]:
    """So many cases of each of the two teams; those of the north are the worker's."""
    north = [actions.FrameRow(f"N{number:03d}", "north", "wyn@example.gov.uk", "CIN") for number in range(each)]
    return north + [actions.FrameRow(f"S{number:03d}", "south", "", "CP") for number in range(each)]


def answers(grade: str = "good", overall: str = "", tool: AuditTool | None = None, **more: str) -> dict[str, str]:
    """A complete form with one grade throughout. `more` overrides fields, with __ for the dot."""
    tool = tool or load_tool(TOOL)
    held = {f"standard.{each.key}.grade": grade for each in tool.standards}
    held |= {f"standard.{each.key}.evidence": f"What the file shows of {each.title}." for each in tool.standards}
    held |= {f"check.{each.key}": "yes" for each in tool.checks}
    held |= {f"heard.{each.who}.said": f"The {each.who} said it helped." for each in tool.heard}
    held |= {
        "overall": overall or grade,
        "reasons": "Because of what the file shows.",
        "good_practice": "A steady hand.",
    }
    return held | {name.replace("__", "."): value for name, value in more.items()}


def allocate(made: Setting) -> list[Audit]:
    """Every case given to one of the auditors."""
    actions.allocate_round(audit_round=made.round, auditors=made.auditors, by=made.lead, on=ON)
    made.audits = list(made.round.audits.order_by("key"))
    return made.audits


def fresh(audit: Audit) -> Audit:
    """The audit as it is now."""
    return Audit.objects.get(pk=audit.pk)


def write(audit: Audit, by: User, given: dict[str, str] | None = None) -> None:
    """The draft with these answers, by a window that showed the newest versions."""
    seen = {name: each.version for name, each in answers_of(audit, by).items()}
    actions.save_answers(audit=audit, answers=given or answers(), seen=seen, by=by, on=ON)


def to_submitted(made: Setting, audit: Audit, given: dict[str, str] | None = None) -> Audit:
    """From allocated to submitted, with or without the worker's reply."""
    auditor = fresh(audit).auditor
    write(audit, auditor, given)
    actions.share(audit=audit, by=auditor, on=ON)
    if audit.worker_id:
        actions.reply(audit=audit, agrees=True, text="Fair.", by=made.worker, on=ON)
    else:
        actions.go_on_without_reply(audit=audit, reason="The worker has left.", by=auditor, on=ON)
    actions.submit(audit=audit, by=auditor, on=ON)
    return fresh(audit)


def to_settled(made: Setting, audit: Audit, given: dict[str, str] | None = None) -> Audit:
    """From allocated to a settled grade without moderation."""
    to_submitted(made, audit, given)
    made.programme.moderated_share = 0
    made.programme.save()
    actions.draw_moderation(audit_round=made.round, seed="seed", moderators=[], by=made.lead, on=ON)
    return fresh(audit)
