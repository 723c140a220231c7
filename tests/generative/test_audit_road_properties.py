"""Whatever anybody tries in whatever order: the road of an audit keeps its people apart, and no grade vanishes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.core.audit_allocation import Auditor, CaseToGive, allocate, conflict
from goldenthread.core.audit_road import (
    ACTION_STEPS,
    SETTLED,
    STAGES,
    STEPS,
    Facts,
    Road,
    action_refusal,
    follow,
    refusal,
    take,
)

pytestmark = pytest.mark.generative

PEOPLE = ("ada", "ben", "cyd", "lead", "worker")
ATTEMPTS = st.lists(
    st.tuples(
        st.sampled_from(sorted(STEPS)),
        st.sampled_from(PEOPLE),
        st.sampled_from((*PEOPLE, "")),
        st.sampled_from(("", "because")),
        st.builds(
            Facts,
            worker=st.sampled_from(("worker", "")),
            overall=st.sampled_from(("inadequate", "good")),
            open_actions=st.integers(0, 2),
            reaudited=st.booleans(),
        ),
    ),
    min_size=30,
    max_size=120,
)
# The ordinary way, so that chance reaches the far end of the road as well.
ORDINARY = (
    ("allocate", "lead", "ada"),
    ("draft", "ada", ""),
    ("share", "ada", ""),
    ("reply", "worker", ""),
    ("submit", "ada", ""),
    ("draw", "lead", "ben"),
    ("moderate", "ben", ""),
    ("agree", "ben", ""),
)


def _walked(attempts: list, start: int) -> list[tuple[Road, Facts]]:
    """Every road that came about, with the facts of its last step."""
    facts = Facts(worker="worker")
    road = Road()
    for step, by, person in ORDINARY[:start]:
        road = take(road, step, by=by, person=person, facts=facts)
    roads = []
    for step, by, person, reason, known in attempts:
        if not refusal(road, step, by=by, person=person, reason=reason, facts=known):
            road = take(road, step, by=by, person=person, reason=reason, facts=known)
            roads.append((road, known))
    return roads


@given(ATTEMPTS, st.integers(0, len(ORDINARY)))
@settings(max_examples=400, deadline=None)
def test_no_path_lets_an_auditor_moderate_or_agree_their_own_audit(attempts: list, start: int) -> None:
    for road, _ in _walked(attempts, start):
        last = road.taken[-1]
        if last.step in ("moderate", "agree"):
            assert last.by not in road.auditors
        if last.step in ("draw", "redraw"):
            assert last.person not in road.auditors
            assert last.person


@given(ATTEMPTS, st.integers(0, len(ORDINARY)))
@settings(max_examples=400, deadline=None)
def test_no_step_is_taken_back_and_every_settled_road_was_submitted(attempts: list, start: int) -> None:
    before: tuple = ()
    for road, facts in _walked(attempts, start):
        assert road.taken[: len(before)] == before
        before = road.taken
        steps = [each.step for each in road.taken]
        assert road.stage in STAGES
        if road.stage in SETTLED:
            assert "submit" in steps
            assert "settle" in steps or ("moderate" in steps and "agree" in steps)
            # Once a grade has settled, nobody can take the audit back to a draft.
            settled = max(place for place, step in enumerate(steps) if step in ("settle", "agree"))
            assert not set(steps[settled:]) & {"unlock", "reassign", "draft", "share", "submit"}
        if road.stage == "closed" and steps[-1] == "close":
            assert facts.overall != "inadequate" or facts.reaudited
            assert not facts.open_actions


@given(ATTEMPTS, st.integers(0, len(ORDINARY)))
@settings(max_examples=200, deadline=None)
def test_a_step_that_needs_a_reason_has_one_and_the_worker_only_replies(attempts: list, start: int) -> None:
    for road, facts in _walked(attempts, start):
        last = road.taken[-1]
        assert last.reason.strip() or not STEPS[last.step].reason
        if facts.worker and last.by == facts.worker:
            assert last.step not in ("draft", "share", "submit", "moderate", "agree") or facts.worker in road.auditors
        if last.step in ("allocate", "reassign"):
            assert last.person != facts.worker


def test_recorded_steps_are_followed_again_as_they_were_taken() -> None:
    facts = Facts(worker="worker")
    road = Road()
    for step, by, person in ORDINARY:
        road = take(road, step, by=by, person=person, facts=facts)
    assert follow(road.taken, facts) == road
    assert (road.stage, road.auditor, road.moderator) == ("settled", "ada", "ben")


@given(
    st.lists(st.tuples(st.sampled_from(sorted(ACTION_STEPS)), st.sampled_from(PEOPLE), st.sampled_from(("", "seen")))),
    st.sampled_from(PEOPLE),
)
@settings(max_examples=400, deadline=None)
def test_no_path_lets_an_owner_verify_their_own_action(attempts: list, owner: str) -> None:
    state, evidenced_by = "open", ""
    for step, by, text in attempts:
        if action_refusal(state, step, by=by, owner=owner, evidenced_by=evidenced_by, text=text):
            continue
        if step == "evidenced":
            assert by == owner
            evidenced_by = by
        else:
            assert by not in (owner, evidenced_by)
        assert text
        state = ACTION_STEPS[step][1]


CASES = st.lists(
    st.builds(CaseToGive, st.uuids().map(str), st.sampled_from(PEOPLE), st.sampled_from(("north", "south"))),
    max_size=30,
    unique_by=lambda case: case.key,
)
AUDITORS = st.lists(
    st.builds(
        Auditor,
        st.sampled_from(PEOPLE),
        st.sets(st.sampled_from(("north", "south"))).map(frozenset),
        st.sets(st.sampled_from(PEOPLE)).map(frozenset),
        st.integers(0, 5),
        st.booleans(),
    ),
    max_size=5,
    unique_by=lambda each: each.key,
)


@given(CASES, AUDITORS, st.booleans())
@settings(max_examples=300, deadline=None)
def test_allocation_gives_no_case_to_a_conflict_and_leaves_none_that_could_be_given(cases, auditors, own_team) -> None:
    found = allocate(cases, auditors, own_team_refused=own_team)
    people = {each.key: each for each in auditors}
    assert set(found.given) | set(found.left) == {case.key for case in cases}
    assert not set(found.given) & set(found.left)
    for case in cases:
        free = [each for each in auditors if not conflict(case, each, own_team_refused=own_team)]
        if case.key in found.given:
            assert people[found.given[case.key]] in free
        else:
            assert not free
    assert found == allocate(cases, list(reversed(auditors)), own_team_refused=own_team)


@given(st.integers(1, 60), st.integers(1, 6))
@settings(max_examples=100, deadline=None)
def test_without_conflicts_nobody_has_two_more_than_another(number: int, people: int) -> None:
    cases = [CaseToGive(f"case-{n:03d}") for n in range(number)]
    found = allocate(cases, [Auditor(f"person-{n}") for n in range(people)], own_team_refused=True)
    loads = [list(found.given.values()).count(f"person-{n}") for n in range(people)]
    assert max(loads) - min(loads) <= 1
