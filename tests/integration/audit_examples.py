"""An example of every action of case audit, for the tests that run each action of every app."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from goldenthread.apps.accounts.models import User
from goldenthread.apps.audits import actions
from goldenthread.apps.audits.models import Audit, AuditAction, AuditRound, ToolEdition
from goldenthread.apps.inspections.models import Finding
from goldenthread.core.audit_answers import Found, read_answers
from tests.factories import audits as make
from tests.factories.audits import Setting
from tests.integration.prepared import ON

Example = Callable[[], object]


def again(user: User) -> User:
    """The person read anew, so that no role is remembered from the preparation."""
    return User.objects.get(pk=user.pk)


@dataclass
class Allocated:
    """A prepared programme, one audit of the worker's case, and its auditor."""

    made: Setting
    audit: Audit
    auditor: User


def _allocated(**more: int) -> Allocated:
    made = make.setting(cases=2, **more)
    audit = next(each for each in make.allocate(made) if each.worker_id)
    return Allocated(made, audit, audit.auditor)


def _shared() -> Allocated:
    it = _allocated()
    make.write(it.audit, it.auditor)
    actions.share(audit=it.audit, by=it.auditor, on=ON)
    return it


def _submitted(given: dict[str, str] | None = None) -> Allocated:
    it = _allocated(share=100)
    make.to_submitted(it.made, it.audit, given)
    return it


def _moderating() -> Allocated:
    it = _submitted()
    actions.draw_moderation(audit_round=it.made.round, seed="s", moderators=it.made.auditors, by=it.made.lead, on=ON)
    it.audit = make.fresh(it.audit)
    return it


def _settled(given: dict[str, str] | None = None) -> Allocated:
    it = _allocated(share=0)
    it.audit = make.to_settled(it.made, it.audit, given)
    return it


def _action() -> tuple[Allocated, AuditAction]:
    it = _settled()
    action = actions.open_action(
        audit=it.audit, text="See the child.", level="worker", owner=it.made.worker, due=make.LATER, by=it.made.lead, on=ON
    )  # fmt: skip
    return it, action


def _evidenced() -> tuple[Allocated, AuditAction]:
    it, action = _action()
    actions.show_evidence(action=action, text="Seen.", by=it.made.worker, on=ON)
    return it, action


def _alerted() -> Allocated:
    return _submitted(make.answers(overall="inadequate", standard__risk__grade="inadequate"))


def _make_team() -> Example:
    lead = make.setting(drawn=False).lead
    return lambda: actions.make_team(authority="390", key="west", title="West team", by=again(lead), on=ON)


def _place_person() -> Example:
    made = make.setting(drawn=False)
    return lambda: actions.place_person(
        team=made.teams[1], user=made.worker, supervisor=made.manager, since=ON, by=again(made.lead), on=ON
    )


def _note_absence() -> Example:
    made = make.setting(drawn=False)
    return lambda: actions.note_absence(user=made.worker, since=ON, until=ON, by=again(made.lead), on=ON)


def _make_programme() -> Example:
    made = make.setting(drawn=False)
    return lambda: actions.make_programme(
        key="next", authority="390", title="Next", starts=date(2017, 4, 1), ends=date(2018, 3, 31),
        by=again(made.lead), on=ON,
    )  # fmt: skip


def _plan_round(kind: str = "programme") -> Example:
    made = make.setting(drawn=False)
    return lambda: actions.plan_round(
        programme=made.programme, key="may", title="May", kind=kind, month=date(2016, 5, 1), tool="early-help",
        teams={made.teams[0]: 3}, by=again(made.lead), on=ON,
    )  # fmt: skip


def _draw_sample() -> Example:
    made = make.setting(drawn=False)
    return lambda: actions.draw_sample(
        audit_round=made.round, frame=make.frame(10), source="f", seed="s", by=again(made.lead), on=ON
    )


def _replace_case() -> Example:
    made = make.setting(cases=2)
    return lambda: actions.replace_case(audit=made.audits[0], reason="Moved away", by=again(made.lead), on=ON)


def _allocate_round() -> Example:
    made = make.setting(cases=2)
    return lambda: actions.allocate_round(audit_round=made.round, auditors=made.auditors, by=again(made.lead), on=ON)


def _give_audit() -> Example:
    made = make.setting(cases=2)
    return lambda: actions.give_audit(audit=made.audits[0], auditor=made.auditors[0], by=again(made.lead), on=ON)


def _reassign() -> Example:
    it = _allocated()
    other = next(each for each in it.made.auditors if each != it.auditor)
    return lambda: actions.reassign(audit=it.audit, auditor=other, reason="Ill", by=again(it.made.lead), on=ON)


def _extend() -> Example:
    it = _allocated()
    return lambda: actions.extend(
        audit=it.audit, due=it.audit.due + timedelta(days=7), reason="Leave", by=again(it.auditor), on=ON
    )


def _save_answers() -> Example:
    it = _allocated()
    return lambda: actions.save_answers(audit=it.audit, answers=make.answers(), seen={}, by=again(it.auditor), on=ON)


def _share() -> Example:
    it = _allocated()
    make.write(it.audit, it.auditor)
    return lambda: actions.share(audit=it.audit, by=again(it.auditor), on=ON)


def _reply() -> Example:
    it = _shared()
    return lambda: actions.reply(audit=it.audit, agrees=True, by=again(it.made.worker), on=ON)


def _go_on_without_reply() -> Example:
    it = _shared()
    day = ON + timedelta(days=30)
    return lambda: actions.go_on_without_reply(audit=it.audit, reason="Ill", by=again(it.auditor), on=day)


def _change_after_reply() -> Example:
    it = _shared()
    return lambda: actions.change_after_reply(audit=it.audit, reason="New facts", by=again(it.auditor), on=ON)


def _submit() -> Example:
    it = _shared()
    actions.reply(audit=it.audit, agrees=True, by=it.made.worker, on=ON)
    return lambda: actions.submit(audit=it.audit, by=again(it.auditor), on=ON)


def _draw_moderation() -> Example:
    it = _submitted()
    return lambda: actions.draw_moderation(
        audit_round=it.made.round, seed="s", moderators=it.made.auditors, by=again(it.made.lead), on=ON
    )


def _change_moderator() -> Example:
    it = _moderating()
    return lambda: actions.change_moderator(
        audit=it.audit, moderator=it.made.lead, reason="Ill", by=again(it.made.lead), on=ON
    )


def _moderate() -> Example:
    it = _moderating()
    make.write(it.audit, it.audit.moderator)
    return lambda: actions.moderate(audit=it.audit, by=again(it.audit.moderator), on=ON)


def _agree_grade() -> Example:
    it = _moderating()
    make.write(it.audit, it.audit.moderator)
    actions.moderate(audit=it.audit, by=it.audit.moderator, on=ON)
    return lambda: actions.agree_grade(
        audit=it.audit, grades={}, overall="good", reasons="Alike", by=again(it.audit.moderator), on=ON
    )


def _answer_alert() -> Example:
    it = _alerted()
    alert = it.audit.alerts.get()
    return lambda: actions.answer_alert(alert=alert, text="Seen today.", by=again(it.made.lead), on=ON)


def _open_action() -> Example:
    it = _settled()
    return lambda: actions.open_action(
        audit=it.audit, text="See the child.", level="worker", owner=it.made.worker, due=make.LATER,
        by=again(it.made.lead), on=ON,
    )  # fmt: skip


def _show_evidence() -> Example:
    it, action = _action()
    return lambda: actions.show_evidence(action=action, text="Seen.", by=again(it.made.worker), on=ON)


def _verify() -> Example:
    it, action = _evidenced()
    return lambda: actions.verify(action=action, text="The note.", by=again(it.made.lead), on=ON)


def _return_action() -> Example:
    it, action = _evidenced()
    return lambda: actions.return_action(action=action, text="No note.", by=again(it.made.lead), on=ON)


def _move_action() -> Example:
    it, action = _action()
    due = make.LATER + timedelta(days=7)
    return lambda: actions.move_action(action=action, due=due, reason="Leave", by=again(it.made.worker), on=ON)


def _plan_reaudit() -> Example:
    it = _settled()
    return lambda: actions.plan_reaudit(audit=it.audit, by=again(it.made.lead), on=ON)


def _close_audit() -> Example:
    it = _settled()
    return lambda: actions.close_audit(audit=it.audit, by=again(it.made.lead), on=ON)


def _lay_evidence() -> Example:
    it, finding = _settled(), Finding.objects.first()
    return lambda: actions.lay_evidence(
        audit_round=it.made.round, finding=finding, says="Children are seen.", by=again(it.made.lead), on=ON
    )


def _adopt_tool() -> Example:
    lead = make.setting(drawn=False).lead
    return lambda: actions.adopt_tool(key="early-help", authority="390", by=again(lead), on=ON)


def _draft() -> tuple[User, ToolEdition]:
    made = make.setting(drawn=False)
    return made.lead, actions.clone_tool(tool=made.round.tool, edition="2", by=made.lead, on=ON)


def _clone_tool() -> Example:
    made = make.setting(drawn=False)
    return lambda: actions.clone_tool(tool=made.round.tool, edition="2", by=again(made.lead), on=ON)


def _change_tool() -> Example:
    lead, draft = _draft()
    content = {**draft.content, "purpose": "Something else."}
    return lambda: actions.change_tool(tool=draft, content=content, by=again(lead), on=ON)


def _publish_tool() -> Example:
    lead, draft = _draft()
    return lambda: actions.publish_tool(tool=draft, by=again(lead), on=ON)


def _round_of(kind: str) -> tuple[Setting, Audit]:
    made = make.setting(drawn=False)
    audit_round = actions.plan_round(
        programme=made.programme, key="set", title="Set", kind=kind, month=date(2016, 6, 1), tool=make.TOOL,
        teams={made.teams[0]: 1}, by=made.lead, on=ON,
    )  # fmt: skip
    actions.draw_sample(audit_round=audit_round, frame=make.frame(3), source="f", seed="s", by=made.lead, on=ON)
    made.round = audit_round
    return made, audit_round.audits.get()


def _grade_calibration() -> Example:
    made, audit = _round_of(AuditRound.Kind.CALIBRATION)
    found = read_answers(made.tool, make.answers())
    return lambda: actions.grade_calibration(audit=audit, found=found, by=again(made.auditors[0]), on=ON)


def _close_calibration() -> Example:
    made, _ = _round_of(AuditRound.Kind.CALIBRATION)
    return lambda: actions.close_calibration(audit_round=made.round, by=again(made.lead), on=ON)


def _record_inspector_grade() -> Example:
    made, audit = _round_of(AuditRound.Kind.TRACKED)
    return lambda: actions.record_inspector_grade(
        audit=audit, overall="good", reasons="Said so", by=again(made.lead), on=ON
    )


def given_audit(made: Setting, number: int = 1, **more: object) -> actions.AuditGiven:
    """A settled audit as another system would give it."""
    auditor = made.auditors[0]
    found: Found = read_answers(made.tool, make.answers())
    step = actions.StepGiven
    steps = (
        step("allocate", made.lead, ON, auditor),
        step("draft", auditor, ON),
        step("share", auditor, ON),
        step("no_reply", auditor, ON, reason="Left"),
        step("submit", auditor, ON),
        step("settle", made.lead, ON),
    )
    given = {"steps": steps, "gradings": (actions.GradingGiven("auditor", found, auditor, ON),)} | more
    return actions.AuditGiven(number=number, case=f"X{number:05d}", team=made.teams[1], **given)


def _import_audits() -> Example:
    made = make.setting(drawn=False)
    return lambda: actions.import_audits(audit_round=made.round, audits=[given_audit(made)], by=again(made.lead), on=ON)


EXAMPLES: dict[str, Callable[[], Example]] = {
    f"audits.{name.removeprefix('_')}": example
    for name, example in list(globals().items())
    if name.startswith("_") and name.removeprefix("_") in actions.__all__
}
