"""The vault against anything: any tables come back the same, any flipped bit is found, any moment to stop is safe."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldenthread.core.errors import GoldenthreadError
from goldenthread.vault.comparing import compare
from goldenthread.vault.keys import Key
from goldenthread.vault.sealing import SEGMENT, seal, unseal
from tests.factories.vaults import contents, make_vault, open_again, referrals

pytestmark = pytest.mark.generative

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_CELLS = {
    pa.string(): _TEXT,
    pa.date32(): st.dates(date(1, 1, 1), date(9999, 12, 31)),
    pa.int64(): st.integers(-(2**63), 2**63 - 1),
    pa.float64(): st.floats(allow_nan=False),
    pa.bool_(): st.booleans(),
    pa.list_(pa.string()): st.lists(_TEXT, max_size=3),
    pa.timestamp("us", tz="UTC"): st.datetimes(timezones=st.just(UTC)),
}


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@st.composite
def _tables(draw: st.DrawFn) -> dict[str, pa.Table]:
    """Up to four tables of any columns, empty cells and repeated rows among them."""
    found = {}
    for name in draw(st.lists(_TEXT.filter(bool), max_size=4, unique=True)):
        kinds = draw(st.dictionaries(_TEXT.filter(bool), st.sampled_from(list(_CELLS)), min_size=1, max_size=4))
        rows = draw(st.integers(0, 8))
        columns = [
            pa.array(draw(st.lists(st.none() | _CELLS[kind], min_size=rows, max_size=rows)), kind)
            for kind in kinds.values()
        ]
        found[name] = pa.table(columns, names=list(kinds))
    return found


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(_tables())
def test_any_tables_come_back_with_their_order_types_and_rows(tables: dict[str, pa.Table]) -> None:
    with _folder() as folder:
        version = make_vault(folder).seal(contents(tables))
        with open_again(folder).open_version(version) as opened:
            assert list(opened.tables) == list(tables)
            for name, table in tables.items():
                assert opened.tables[name].schema == table.schema
                assert opened.tables[name].equals(table)


@pytest.mark.parametrize("size", [0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 2 * SEGMENT, 2 * SEGMENT + 7])
def test_content_of_any_length_comes_back_and_no_part_can_be_cut_swapped_or_repeated(size: int) -> None:
    key, content = Key.new(), b"g" * size
    sealed = seal(content, key, "a")
    assert unseal(sealed, key, "a") == content
    assert unseal(sealed, key, "b") is None
    assert unseal(sealed, Key.new(), "a") is None
    head, piece = 24, SEGMENT + 16
    pieces = [sealed[at : at + piece] for at in range(head, len(sealed), piece)]
    others = [pieces[:-1], [*pieces, pieces[-1]], list(reversed(pieces)), [*pieces[1:], pieces[0]]]
    for other in others:
        changed = sealed[:head] + b"".join(other)
        assert changed == sealed or unseal(changed, key, "a") is None
    for end in (0, 7, 8, 23, 24, 39, len(sealed) - 1):
        assert end >= len(sealed) or unseal(sealed[:end], key, "a") is None


def test_every_flipped_byte_of_everything_in_the_vault_is_refused_with_a_sentence() -> None:
    """Every byte of the small files; of the sealed tables every byte too, each read on its own."""
    with _folder() as folder:
        vault = make_vault(folder)
        version = vault.seal(contents())
        files = [path for path in sorted(vault.folder.rglob("*")) if path.is_file() and path.name != ".lock"]
        assert {path.name for path in files} >= {"vault.json", "authority.key", "01.sealed", "people.sealed"}
        for path in [*files, folder / "keys" / "vault.key"]:
            whole = path.read_bytes()
            step = 1 if path.suffix != ".sealed" else 97
            for position in range(0, len(whole), step):
                path.write_bytes(_flipped(whole, position))
                with pytest.raises(GoldenthreadError) as refusal:
                    _read_all(folder, version)
                assert "\n" not in str(refusal.value)
            path.write_bytes(whole)
        open_again(folder).open_version(version)


def test_every_flipped_bit_of_a_sealed_file_is_found() -> None:
    key = Key.new()
    sealed = seal(b"Ada Canary, and what was written about her" * 9, key, "a")
    for position in range(len(sealed)):
        for bit in range(8):
            assert unseal(_flipped(sealed, position, 1 << bit), key, "a") is None


@settings(max_examples=40, deadline=None)
@given(*[st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("FMU")), max_size=7) for _ in range(2)])
def test_counts_of_a_comparison_agree_with_counting_by_hand(
    old: list[tuple[str, str]], new: list[tuple[str, str]]
) -> None:
    def table(rows: list[tuple[str, str]]) -> pa.Table:
        day = {"referral_date": date(2016, 1, 1)}
        parts = [referrals([child], sex=sex, **day) for child, sex in rows]
        return pa.concat_tables(parts) if parts else referrals([])

    same = Counter(old) & Counter(new)
    left, right = Counter(old) - same, Counter(new) - same
    gone, come = (Counter(child for child, _ in side.elements()) for side in (left, right))
    changed = sum((gone & come).values())
    with _folder() as folder:
        vault = make_vault(folder)
        first, second = (vault.seal(contents({"list_3": table(rows)})) for rows in (old, new))
        (found,) = compare(vault, first, second).tables
    assert (found.same, found.changed) == (same.total(), changed)
    assert (found.added, found.removed) == (come.total() - changed, gone.total() - changed)


_STOPPED = """
import os, random, shutil, signal, sys, time
from pathlib import Path
from tests.factories.vaults import NOTE, contents, make_vault, open_again

folder, what, how = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
kept = make_vault(folder).seal(contents())
STEPS = ("write", "fsync", "rename", "replace", "unlink", "mkdir", "open", "rmdir")

def stop_before(step):
    left = [step]
    def counted(call):
        def inner(*a, **k):
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return call(*a, **k)
        return inner
    for name in STEPS:
        setattr(os, name, counted(getattr(os, name)))

def act(vault, version):
    if what == "seal":
        vault.seal(contents(authority="391"))
    else:
        vault.shred(version, NOTE)

done = 0
for number in range(400):
    vault = open_again(folder)
    version = vault.seal(contents()) if what == "shred" else kept
    before = {each.version for each in vault.versions()}
    child = os.fork()
    if child == 0:
        # A fork of a process with threads may hang where one held a lock; then it is killed there, like anywhere else.
        signal.alarm(20)
        if how == "steps":
            stop_before(number)
        act(vault, version)
        while how == "moments":
            act(vault, vault.seal(contents()))
        os._exit(0)
    if how == "moments":
        time.sleep(random.Random(number).random() * 0.05)
        os.kill(child, signal.SIGKILL)
    status = os.waitpid(child, 0)[1]
    again = open_again(folder)
    after = {each.version: again.standing(each.version) for each in again.versions()}
    assert before <= set(after), "a version is gone"
    assert how == "moments" or len(after) - len(before) <= 1
    assert not list(folder.rglob(".making-*")), "something was left"
    for name, standing in after.items():
        if standing.shredded:
            assert not list((folder / "workspace" / "vault" / name[:3] / name).glob("*.[sk]e*")), "not all was destroyed"
        elif name not in before or name in (kept, version):
            with again.open_version(name) as opened:
                assert opened.tables["list_3"].num_rows == 3
    done += 1
    shutil.rmtree(folder / "workspace" / "vault" / "391", ignore_errors=True)
    for name in set(after) - {kept}:
        shutil.rmtree(folder / "workspace" / "vault" / "390" / name, ignore_errors=True)
    if (how == "steps" and status == 0) or (how == "moments" and done == 40):
        break
print(done)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork and no SIGKILL.")
@pytest.mark.parametrize(
    ("what", "how", "least"), [("seal", "steps", 25), ("shred", "steps", 8), ("seal", "moments", 40)]
)
def test_a_writer_killed_at_any_step_or_moment_leaves_the_old_state_or_the_new(what: str, how: str, least: int) -> None:
    """Killed before each call that touches the disk, one after another, and at moments drawn at random."""
    with _folder() as folder:
        run = subprocess.run(
            [sys.executable, "-c", _STOPPED, str(folder), what, how],
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
            cwd=Path(__file__).parents[2],
        )
        assert run.returncode == 0, run.stderr
        assert int(run.stdout) >= least
        shutil.rmtree(folder / "workspace")


def _read_all(folder: Path, version: str) -> None:
    again = open_again(folder)
    again.open_version(version)
    again.people(version)


def _flipped(content: bytes, position: int, mask: int = 1) -> bytes:
    changed = bytearray(content)
    changed[position] ^= mask
    return bytes(changed)


def test_the_clock_of_a_manifest_is_the_callers() -> None:
    moment = datetime(2031, 1, 2, 3, 4, 5, tzinfo=UTC)
    with _folder() as folder:
        vault = make_vault(folder)
        assert vault.manifest(vault.seal(contents(accepted_at=moment))).accepted_at == moment
