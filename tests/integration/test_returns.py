"""Returns accepted into the vault: pointers and counts here, rows there, and neither without the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import connection

from goldenthread.apps.accounts.models import User
from goldenthread.apps.returns import actions, queries
from goldenthread.apps.returns.actions import Waiver
from goldenthread.apps.returns.models import DataVersion
from goldenthread.apps.trail import queries as trail
from goldenthread.apps.trail.models import Event
from goldenthread.core.errors import NotAllowed, RuleBroken, WrongUse
from goldenthread.core.issues import Issue
from goldenthread.pipeline.checking import CheckOutcome
from goldenthread.vault.store import Vault
from tests.factories.vaults import new_vault, sound_return
from tests.integration.prepared import ON

pytestmark = [pytest.mark.integration, pytest.mark.django_db]


@pytest.fixture
def vault() -> Vault:
    """A new vault."""
    return new_vault()


@pytest.fixture
def analyst(person: Any) -> User:
    """Somebody who accepts returns."""
    return person("analyst")


def _accept(vault: Vault, by: User, outcome: CheckOutcome | None = None, **changes: Any) -> DataVersion:
    given = {"outcome": outcome or sound_return(), "vault": vault, "as_at": ON, "by": by, "on": ON}
    return actions.accept(**given | changes)


def _unfit() -> CheckOutcome:
    sound = sound_return()
    stop = Issue("broken_rows", "list_3", "List 3", "Child Unique ID", rows=(2,))
    return replace(sound, accepted=replace(sound.accepted, issues=(*sound.accepted.issues, stop)))


def test_accepting_seals_the_rows_and_keeps_pointers_and_counts(vault: Vault, analyst: User) -> None:
    version = _accept(vault, analyst)
    assert version.rows == vault.manifest(version.key).rows == {f"list_{n}": 3 for n in range(1, 12)}
    assert version.keep_until == date(2019, 4, 5)
    assert trail.sentence(Event.objects.first()) == (
        f"Analyst accepted {version.trail_name}: 33 rows, with 0 to stop for and {version.issues['warn']} to look at"
    )
    with vault.open_version(version.key) as opened:
        assert opened.tables["list_3"].num_rows == 3
    assert vault.manifest(version.key).checks["warn"] == version.issues["warn"]


def test_the_same_files_for_the_same_day_are_one_version(vault: Vault, analyst: User) -> None:
    first = _accept(vault, analyst)
    assert _accept(vault, analyst) == first
    assert _accept(vault, analyst, as_at=date(2016, 3, 1)) != first
    assert len(vault.versions()) == 2


def test_an_unfit_return_is_refused_unless_that_is_waived_with_a_reason_and_a_day(vault: Vault, analyst: User) -> None:
    with pytest.raises(RuleBroken, match="1 issue has to be put right"):
        _accept(vault, analyst, _unfit())
    for waiver in (Waiver(" ", ON), Waiver("Agreed", date(2016, 4, 4))):
        with pytest.raises(RuleBroken, match="waiver needs a reason and a day"):
            _accept(vault, analyst, _unfit(), waiver=waiver)
    assert vault.versions() == ()
    version = _accept(vault, analyst, _unfit(), waiver=Waiver("Agreed with the director", date(2016, 5, 1)))
    assert (version.waiver, version.issues["stop"]) == ("Agreed with the director", 1)
    assert vault.manifest(version.key).waiver == "Agreed with the director"


def test_when_the_trail_cannot_be_written_nothing_is_in_the_vault(
    vault: Vault, analyst: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise OSError("The disk is full.")

    monkeypatch.setattr(Event, "save", broken)
    with pytest.raises(OSError, match="full"):
        _accept(vault, analyst)
    assert vault.versions() == ()
    assert [path.name for path in (vault.folder / "390").iterdir()] == ["authority.key"]


def test_what_was_sealed_but_never_recorded_is_told_and_taken_up_again(vault: Vault, analyst: User) -> None:
    version = _accept(vault, analyst)
    key = version.key
    version.delete()
    assert queries.unknown([key, "390-annex-a-2016-04-05-00000000"])[1] == key
    again = _accept(vault, analyst)
    assert again.key == key
    assert len(vault.versions()) == 1
    assert queries.unknown([key]) == []


def test_a_held_version_outlives_its_date_and_a_released_one_can_be_shredded(
    vault: Vault, analyst: User, administrator: User
) -> None:
    version, day = _accept(vault, analyst), date(2019, 4, 5)
    do = {"vault": vault, "by": administrator, "on": ON}
    assert version in queries.due(queries.visible_to(analyst), day)
    actions.hold(version=version, reason="A court asks", **do)
    held = queries.version(analyst, version.key)
    assert version not in queries.due(queries.visible_to(analyst), day)
    with pytest.raises(RuleBroken, match="legal hold"):
        actions.shred(version=held, reason="Too old", **do)
    actions.release(version=held, reason="It is over", **do)
    with pytest.raises(RuleBroken, match="need a reason"):
        actions.shred(version=queries.version(analyst, version.key), reason=" ", **do)
    actions.shred(version=queries.version(analyst, version.key), reason="Its time is over", **do)
    gone = queries.version(analyst, version.key)
    assert gone.shredded_on == ON
    with pytest.raises(RuleBroken, match="shredded"):
        vault.open_version(version.key)
    with pytest.raises(RuleBroken, match="already"):
        actions.shred(version=gone, reason="Again", **do)
    sentences = [trail.sentence(event) for event in Event.objects.all()[:3]]
    assert sentences[0].endswith(": Its time is over")


def test_who_accepts_may_not_shred_and_who_shreds_may_not_accept(
    vault: Vault, analyst: User, administrator: User
) -> None:
    version = _accept(vault, analyst)
    with pytest.raises(NotAllowed, match="hold or shred"):
        actions.shred(version=version, vault=vault, by=analyst, on=ON, reason="Old")
    with pytest.raises(NotAllowed, match="accept returns"):
        _accept(vault, administrator)
    with pytest.raises(NotAllowed, match="lists of children"):
        actions.open_case_list(
            version=version, vault=vault, sample=["x"], purpose="P", person="A", by=administrator, on=ON
        )


def test_nobody_of_another_authority_sees_that_a_version_is_there(vault: Vault, analyst: User) -> None:
    version = _accept(vault, analyst)
    stranger = User.objects.get(pk=analyst.pk)
    stranger.authority = "391"
    assert not queries.visible_to(stranger).exists()
    with pytest.raises(WrongUse, match="no version of that name"):
        queries.version(stranger, version.key)
    with pytest.raises(NotAllowed, match="another authority"):
        actions.open_data_quality_list(version=version, vault=vault, purpose="P", person="A", by=stranger, on=ON)


def test_each_opening_of_a_hatch_is_a_sentence_without_a_child(vault: Vault, analyst: User) -> None:
    version = _accept(vault, analyst)
    with vault.open_version(version.key) as opened:
        sample = opened.tables["list_3"]["child_id"].to_pylist()[:2]
    rows = actions.open_case_list(
        version=version, vault=vault, sample=sample, purpose="A thematic audit", person="A Auditor", by=analyst, on=ON
    )
    assert rows["list_3"]["child_id"].to_pylist() == ["CHI1000", "CHI1001"]
    event = Event.objects.first()
    assert trail.sentence(event) == (
        f"Analyst opened the rows of 2 sampled children in {version.trail_name} for A Auditor: A thematic audit"
    )
    lines = actions.open_data_quality_list(
        version=version, vault=vault, purpose="Putting right", person="D Data", by=analyst, on=ON
    )
    assert lines
    assert "CHI1000" not in str([each.values for each in Event.objects.all()])


def test_the_database_holds_no_child(vault: Vault, analyst: User) -> None:
    _accept(vault, analyst)
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            assert "CHI1000" not in repr(cursor.fetchall())
