"""Whatever anybody tries in whatever order, through the real actions: people stay apart, and no grade vanishes or changes."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import transaction

from goldenthread.apps.accounts.models import User
from goldenthread.apps.audits import actions, queries
from goldenthread.apps.audits.actions.steps import road_of
from goldenthread.apps.audits.models import ActionStep, Alert, Audit, AuditAction, Grading, Stage, StandardGrade
from goldenthread.core.errors import GoldenthreadError
from tests.factories import audits as make
from tests.factories.audits import Setting
from tests.integration.prepared import ON

pytestmark = [pytest.mark.integration, pytest.mark.django_db]

ATTEMPTS = 160


def _attempts(made: Setting, chance: random.Random) -> dict[str, Callable[[], object]]:
    """One try of each action: by anybody, on any audit or action, in any order."""
    people = [made.lead, *made.auditors, made.worker, made.manager]

    def somebody(right: User | None = None) -> User:
        """Most often whoever it falls to, so that the walk gets on; else anybody at all."""
        return right if right and chance.random() < 0.7 else chance.choice(people)

    def one(*stages: str) -> Audit:
        """Most often an audit at one of these stages; else any."""
        fitting = list(Audit.objects.filter(round=made.round, stage__in=stages))
        return chance.choice(fitting) if fitting and chance.random() < 0.8 else make.fresh(chance.choice(made.audits))

    def action(state: str) -> AuditAction:
        fitting = list(AuditAction.objects.filter(state=state)) or list(AuditAction.objects.all())
        return chance.choice(fitting) if fitting else AuditAction(pk=0, authority="390", owner=made.worker)

    def answers() -> dict[str, str]:
        poor = chance.random() < 0.3
        return make.answers(overall="inadequate", standard__risk__grade="inadequate") if poor else make.answers()

    def auditor(act: Callable[..., object], *stages: str, **more: object) -> Callable[[], object]:
        def attempt() -> object:
            found = one(*stages)
            return act(audit=found, by=somebody(found.auditor), on=day, **more)

        return attempt

    def moderator(act: Callable[..., object], *stages: str, **more: object) -> Callable[[], object]:
        def attempt() -> object:
            found = one(*stages)
            return act(audit=found, by=somebody(found.moderator), on=day, **more)

        return attempt

    def owner(act: Callable[..., object], state: str) -> Callable[[], object]:
        def attempt() -> object:
            found = action(state)
            return act(action=found, text="Done", by=somebody(found.owner), on=day)

        return attempt

    def write() -> None:
        found = one("allocated", "drafting", "moderating")
        right = found.moderator if found.stage == "moderating" else found.auditor
        make.write(found, somebody(right), answers())

    def leads(act: Callable[..., object], *stages: str, **more: object) -> Callable[[], object]:
        return lambda: act(audit=one(*stages), by=somebody(made.lead), on=day, **more)

    def opened() -> object:
        given = {"text": "See", "level": "worker", "owner": somebody(made.worker), "due": make.LATER}
        return actions.open_action(audit=one("settled", "acting"), by=somebody(made.lead), on=ON, **given)

    day = ON + timedelta(days=chance.randint(0, 30))
    grades = {each.key: "good" for each in made.tool.standards}
    agreed = {"grades": grades, "overall": "good", "reasons": "Both"}
    return {
        "write": write,
        "give": leads(actions.give_audit, "planned", auditor=somebody()),
        "reassign": leads(actions.reassign, "allocated", auditor=somebody(), reason="Ill"),
        "share": auditor(actions.share, "drafting"),
        "reply": lambda: actions.reply(audit=one("with_worker"), agrees=True, by=somebody(made.worker), on=day),
        "no_reply": auditor(actions.go_on_without_reply, "with_worker", reason="None"),
        "unlock": auditor(actions.change_after_reply, "submitted", reason="Facts"),
        "submit": auditor(actions.submit, "replied"),
        "draw": lambda: actions.draw_moderation(
            audit_round=made.round, seed="s", moderators=[made.lead, *made.auditors], by=somebody(made.lead), on=day
        ),
        "redraw": leads(actions.change_moderator, "moderating", moderator=somebody(), reason="Ill"),
        "moderate": moderator(actions.moderate, "moderating"),
        "agree": moderator(actions.agree_grade, "moderated", **agreed),
        "act": opened,
        "evidence": owner(actions.show_evidence, "open"),
        "verify": owner(actions.verify, "evidenced"),
        "verify by a lead": lambda: actions.verify(
            action=action("evidenced"), text="Seen", by=somebody(made.lead), on=day
        ),
        "return": owner(actions.return_action, "evidenced"),
        "reaudit": leads(actions.plan_reaudit, "settled", "verified"),
        "close": leads(actions.close_audit, "settled", "verified", "reaudit"),
    }


def _kept() -> tuple[dict[int, tuple], dict[int, tuple], dict[int, tuple], int]:
    """What may never change or go: gradings, grades of standards, stage rows; and how many alerts there are."""
    gradings = {row[0]: row for row in Grading.objects.values_list("pk", "audit", "role", "by", "overall", "reasons")}
    standards = {row[0]: row for row in StandardGrade.objects.values_list("pk", "grading", "standard", "grade")}
    stages = {
        row[0]: row for row in Stage.objects.values_list("pk", "audit", "number", "step", "by", "person", "reason")
    }
    return gradings, standards, stages, Alert.objects.count()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_walk_breaks_what_keeps_people_apart_or_loses_a_grade(seed: int) -> None:
    made = make.setting(cases=4, share=50)
    make.allocate(made)
    chance = random.Random(seed)
    # Half of the walks begin where much has happened already, so that the far end of the road is walked as well.
    for each in made.audits[:2]:
        make.to_submitted(made, each)
    taken: dict[str, int] = {}
    before = _kept()
    for _ in range(ATTEMPTS):
        name, attempt = chance.choice(sorted(_attempts(made, chance).items()))
        try:
            with transaction.atomic():
                attempt()
        except (GoldenthreadError, AuditAction.DoesNotExist):
            continue
        taken[name] = taken.get(name, 0) + 1
        now = _kept()
        for held, still in zip(before[:3], now[:3], strict=True):
            assert {key: still.get(key) for key in held} == held
        assert now[3] >= before[3]
        before = now
    assert len(taken) > 5
    for grading in Grading.objects.filter(role__in=("moderator", "agreed")).select_related("audit", "by"):
        assert grading.by.email not in road_of(grading.audit).auditors
    for step in ActionStep.objects.filter(step="verified").select_related("action"):
        assert step.by_id != step.action.owner_id
    for one in Audit.objects.exclude(overall=""):
        assert one.gradings.filter(stands=True).count() == 1
        assert one.gradings.get(stands=True).overall == one.overall
    for one in Audit.objects.filter(stage="moderating"):
        assert not queries.gradings_of(one.moderator, one).exists()
    for one in Audit.objects.filter(stage="closed", overall="inadequate"):
        assert one.reaudits.exists()
