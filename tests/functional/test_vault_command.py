"""Returns accepted at the command line; and the canary: names planted in a return are in clear nowhere afterwards."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.factories.returns import annex_a_sheets
from tests.factories.workbooks import xlsx

pytestmark = pytest.mark.functional

_PEOPLE = """
import os, sys
os.environ["GOLDENTHREAD_WORKSPACE"] = sys.argv[1]
os.environ["DJANGO_SETTINGS_MODULE"] = "goldenthread.site.settings"
import django
django.setup()
from datetime import date
from goldenthread.apps.accounts import actions
on = date(2026, 1, 1)
first = actions.create_first_administrator(
    email="first@example.gov.uk", name="First", authority="390", password="a long enough password", on=on
)
lead = actions.invite(email="lead@example.gov.uk", name="Lead", authority="390", password=None, by=first, on=on)
actions.give_role(user=lead, role="quality-lead", by=first, on=on)
"""
IN_THE_NAME_OF_THE_FILE = "HEPZIBAH-THROCKMORTON"
CANARIES = ("ZEBULON-QUAGMIRE", "PERPETUA-WINDERMERE", "QX9 7ZZ")


class Council:
    """A workspace, a configuration folder and a temporary folder of its own, and the commands run in them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.workspace, self.settings, self.temporary = (folder / each for each in ("workspace", "settings", "tmp"))
        self.temporary.mkdir()
        self.environment = {
            name: value for name, value in os.environ.items() if not name.startswith(("GOLDENTHREAD", "DJANGO"))
        } | {"XDG_CONFIG_HOME": str(self.settings), "TMPDIR": str(self.temporary)}
        made = self._python("from goldenthread.cli.workspace import make_workspace; import sys, pathlib; "
                            "make_workspace(pathlib.Path(sys.argv[1]))", str(self.workspace))  # fmt: skip
        assert made.returncode == 0, made.stderr
        made = self._python(_PEOPLE, str(self.workspace))
        assert made.returncode == 0, made.stderr

    def run(self, *arguments: str, by: str = "lead") -> subprocess.CompletedProcess[str]:
        """One `goldenthread vault` command."""
        acting = ("--as", f"{by}@example.gov.uk") if by else ()
        where = ("--dir", str(self.workspace))
        return self._python("from goldenthread.cli.main import run; run()", "vault", *arguments, *acting, *where)

    def _python(self, code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", code, *arguments],
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
            env=self.environment,
            cwd=self.folder,
        )


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Council:
    """A council that has accepted two versions of an Annex A in which unmistakable names stand."""
    made = Council(tmp_path_factory.mktemp("council"))
    for month, rows in ((1, 3), (2, 4)):
        path = made.folder / f"annex-a {IN_THE_NAME_OF_THE_FILE} {month}.xlsx"
        path.write_bytes(_planted(rows))
        accepted = made.run("accept", str(path), "--authority", "390", "--as-at", f"2026-0{month}-28", "--json")
        assert accepted.returncode == 0, accepted.stderr
        record = json.loads(accepted.stdout)
        assert (record["return"], record["fit"], record["rows"]["list_8"]) == ("annex-a", True, rows)
        (made.folder / f"accepted-{month}.txt").write_text(accepted.stdout + accepted.stderr, encoding="utf-8")
        path.unlink()
    return made


def _planted(rows: int) -> bytes:
    sheets = annex_a_sheets(rows)
    for sheet in sheets.values():
        heads = [str(each) for each in sheet[0]]
        for heading, canary in (
            ("Child Unique ID", CANARIES[0]),
            ("Allocated Worker", CANARIES[1]),
            ("Placement postcode", CANARIES[2]),
        ):
            for position, head in enumerate(heads):
                if head.lower() == heading.lower():
                    sheet[1][position] = canary
    return xlsx(sheets)


def _versions(council: Council) -> list[str]:
    return [each["version"] for each in json.loads(council.run("versions", "--json").stdout)]


def test_the_key_is_made_on_first_use_outside_the_workspace_and_said_once(council: Council) -> None:
    (key,) = (council.settings / "goldenthread").iterdir()
    assert key.stat().st_mode & 0o777 == 0o600
    first, second = ((council.folder / f"accepted-{month}.txt").read_text(encoding="utf-8") for month in (1, 2))
    assert f"Made the key of the vault: {key}" in first
    assert "Keep a copy" in first
    assert "Made the key" not in second
    secret = key.read_text(encoding="ascii").splitlines()[1].encode()
    assert not [path for path in council.workspace.rglob("*") if path.is_file() and secret in path.read_bytes()]


def test_versions_and_their_differences_are_counts(council: Council) -> None:
    newer, older = _versions(council)
    assert older.startswith("390-annex-a-2026-01-28-")
    found = council.run("compare", older, newer, "--json")
    assert found.returncode == 0, found.stderr
    record = json.loads(found.stdout)
    assert (record["old"], record["new"]) == (older, newer)
    assert record["tables"]["list_8"] == {"same": 3, "added": 1, "removed": 0, "changed": 0, "columns_differ": False}
    without_a_person = council.run("versions", "--json", by="")
    assert len(json.loads(without_a_person.stdout)) == 2
    assert "same" in council.run("compare", older, newer).stdout


def test_planted_names_are_in_clear_nowhere(council: Council) -> None:
    """Not in the vault, the database, what the commands said, the temporary folder; nor the name of the file."""
    newer, older = _versions(council)
    sealed = council.workspace / "rows.sealed"
    said = council.run("compare", newer, older, "--rows", str(sealed)).stderr
    (council.folder / "compared.txt").write_text(said, encoding="utf-8")
    looked_at = 0
    for path in (each for each in council.folder.rglob("*") if each.is_file()):
        names = CANARIES if path.parent == council.folder else (*CANARIES, IN_THE_NAME_OF_THE_FILE)
        wanted = [spelling for name in names for spelling in (name, name.lower(), name.title())]
        for content in _every_way_to_read(path):
            looked_at += 1
            for spelling in wanted:
                assert spelling.encode() not in content, path
                assert spelling.encode("utf-16-le") not in content, path
    assert sealed.is_file()
    assert looked_at > 30


def _every_way_to_read(path: Path) -> list[bytes]:
    """The bytes of a file, and of what is in it where it is an archive."""
    contents = [path.read_bytes()]
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            contents += [archive.read(name) for name in archive.namelist()]
    return contents


def test_who_shreds_needs_the_permission_a_reason_and_no_hold(council: Council) -> None:
    older = _versions(council)[1]
    refused = council.run("shred", older, "--reason", "Its time is over")
    assert refused.returncode == 4
    assert "hold or shred" in refused.stderr
    assert council.run("shred", older, by="first").returncode == 2
    held = council.run("hold", older, "--reason", "A court asks", "--json", by="first")
    assert json.loads(held.stdout)["held"] is True
    refused = council.run("shred", older, "--reason", "Its time is over", by="first")
    assert refused.returncode == 3
    assert "legal hold" in refused.stderr
    assert council.run("release", older, "--reason", "It is over", by="first").returncode == 0
    due = json.loads(council.run("versions", "--due", "--on", "2029-01-28", "--json").stdout)
    assert [each["version"] for each in due] == [older]
    shredded = council.run("shred", older, "--reason", "Its time is over", "--json", by="first")
    assert shredded.returncode == 0, shredded.stderr
    assert json.loads(shredded.stdout)["shredded"]
    refused = council.run("compare", older, older)
    assert refused.returncode == 3
    assert "can never be read again" in refused.stderr


def test_without_its_key_the_vault_stays_shut_and_makes_no_other(council: Council) -> None:
    (key,) = (council.settings / "goldenthread").iterdir()
    away = key.rename(council.folder / "away")
    refused = council.run("compare", *_versions(council))
    assert refused.returncode == 2
    assert "Bring back the copy" in refused.stderr
    assert not key.exists()
    away.rename(key)


def test_a_return_that_is_not_fit_or_of_another_council_is_refused(council: Council, tmp_path: Path) -> None:
    sheets = annex_a_sheets(2)
    for sheet in sheets.values():
        sheet[0][0] = "Something else"
    path = tmp_path / "unfit.xlsx"
    path.write_bytes(xlsx(sheets))
    count = len(_versions(council))
    refused = council.run("accept", str(path), "--authority", "390")
    assert refused.returncode == 3
    assert "not fit" in refused.stderr
    other = council.run("accept", str(path), "--authority", "391")
    assert other.returncode == 2
    assert "works for authority 390" in other.stderr
    half = council.run("accept", str(path), "--authority", "390", "--waive", "Agreed")
    assert half.returncode == 2
    assert len(_versions(council)) == count
    waived = council.run(
        "accept", str(path), "--authority", "390", "--waive", "Agreed", "--waive-until", "2099-01-01", "--json"
    )
    assert waived.returncode == 0, waived.stderr
    record = json.loads(waived.stdout)
    assert (record["fit"], record["waived_until"]) == (False, "2099-01-01")
