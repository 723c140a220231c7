"""The vault itself: versions sealed once, opened to read, kept for their time, held, and shredded.

A version is made in a folder of its own that nobody looks into, and appears by one renaming; a process that is
stopped leaves the old state or the new. Shredding first writes down that it happens, then destroys the keys: a
stopped shredding is finished when the vault is next opened.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import pyarrow as pa

from goldenthread.core.errors import InputNotFit, RuleBroken, WrongUse
from goldenthread.core.returns import ReturnSchema
from goldenthread.vault import folder as places
from goldenthread.vault import manifest as manifests
from goldenthread.vault import standing as standings
from goldenthread.vault.durable import MAKING, only_writer, replace_whole, sync_folder, write_new
from goldenthread.vault.findings import Finding, as_table, from_table
from goldenthread.vault.keys import Key, damaged, read_master_key
from goldenthread.vault.manifest import Manifest, SealedFile, SealedTable
from goldenthread.vault.opened import OpenVersion, read_sealed, written
from goldenthread.vault.pseudonyms import Pseudonyms, personal_columns
from goldenthread.vault.sealing import seal
from goldenthread.vault.signed import read_signed, signed
from goldenthread.vault.standing import Note, Standing

READINGS = "readings"
"""The purpose whose pseudonyms stand in the sealed tables."""


@dataclass(frozen=True)
class Contents:
    """What is to be sealed: the tables of one return, and what is said about them in the open.

    `given` names the columns that were sent, by table; `sources` are SHA-256 hashes of the files that came. The
    other fields are those of the manifest.
    """

    schema: ReturnSchema
    tables: Mapping[str, pa.Table]
    authority: str
    as_at: date
    accepted_by: str
    accepted_at: datetime
    keep_until: date | None
    given: Mapping[str, frozenset[str]]
    findings: Iterable[Finding] = ()
    year: int | None = None
    sources: tuple[str, ...] = ()
    definitions: Mapping[str, str] | None = None
    checks: Mapping[str, int] | None = None
    waiver: str = ""


@dataclass(frozen=True)
class Prepared:
    """A version written in full but not yet there: `land` makes it appear, `discard` removes it."""

    manifest: Manifest
    standing: Standing
    _from: Path
    _to: Path
    _writing: ExitStack

    def land(self) -> str:
        """The name of the version, which is now there and will not change."""
        try:
            self._from.rename(self._to)
            sync_folder(self._to.parent)
        finally:
            self._writing.close()
        return self.manifest.version

    def discard(self) -> None:
        """Nothing of the version remains; nothing happens when it is there already."""
        try:
            if self._from.exists():
                shutil.rmtree(self._from)
        finally:
            self._writing.close()


class Vault:
    """One vault, open with its master key. `notes` says what was tidied up on opening, a sentence each."""

    def __init__(self, folder: Path, *, key: Path) -> None:
        self.folder = folder
        self.number = places.number_of(folder, fresh=os.urandom(8).hex())
        self._master = read_master_key(key, vault=folder)
        self.notes = tuple(self._tidy())

    def prepare(self, contents: Contents) -> Prepared:
        """The contents written to disk, sealed, as a version that is not there yet; the vault waits until it is."""
        writing = ExitStack()
        writing.enter_context(only_writer(self.folder))
        try:
            key = self._authority_key(contents.authority, make=True)
            token = os.urandom(4).hex()
            version = manifests.version_id(contents.authority, contents.schema.key, contents.as_at, token)
            home = self.folder / contents.authority
            making = home / f"{MAKING}{version}"
            making.mkdir(mode=0o700)
            manifest, standing = _write_version(making, version, contents, key)
        except BaseException:
            writing.close()
            raise
        return Prepared(manifest, standing, making, home / version, writing)

    def seal(self, contents: Contents) -> str:
        """The name of a new version that holds the contents."""
        return self.prepare(contents).land()

    def versions(self, authority: str | None = None) -> tuple[Manifest, ...]:
        """Every version, shredded ones too, oldest day first; each manifest was proved to be ours."""
        found = [
            self.manifest(path.name)
            for each in places.authorities(self.folder)
            if authority in (None, each)
            for path in places.versions(self.folder / each)
        ]
        return tuple(sorted(found, key=lambda each: (each.as_at, each.accepted_at.isoformat(), each.version)))

    def manifest(self, version: str) -> Manifest:
        """What is said in the open about a version; WrongUse when there is none of that name."""
        path = self._home(version) / places.MANIFEST
        record = read_signed(path, self._proofs(version), "The manifest of a version")
        if record.get("version") != version:
            raise damaged("The manifest of a version", path)
        return manifests.from_record(record)

    def digest(self, manifest: Manifest) -> str:
        """The SHA-256 of a manifest's file, to be noted outside the vault: another manifest has another."""
        return hashlib.sha256(signed(manifest.as_record(), self._proofs(manifest.version))).hexdigest()

    def standing(self, version: str) -> Standing:
        """How long a version is kept, whether it is held, whether it was shredded."""
        path = self._home(version) / places.STANDING
        record = read_signed(path, self._proofs(version), "The standing of a version")
        if record.get("version") != version:
            raise damaged("The standing of a version", path)
        return standings.from_record(record)

    def due(self, on: date) -> tuple[Manifest, ...]:
        """The versions whose time is over on a day and which no hold keeps."""
        return tuple(each for each in self.versions() if self.standing(each.version).is_due(on))

    def open_version(self, version: str) -> OpenVersion:
        """A version to be read, its files compared with the manifest first; RuleBroken when it was shredded."""
        manifest, key = self._for_reading(version), self._version_key(version, places.TABLES_KEY)
        _prove_files(self._home(version), manifest)
        return OpenVersion(self._home(version), manifest, key)

    def findings(self, version: str) -> tuple[Finding, ...]:
        """What reading and checks said about rows of a version; the places of rows, never their values."""
        manifest, key = self._for_reading(version), self._version_key(version, places.TABLES_KEY)
        return tuple(from_table(read_sealed(self._home(version), manifest.findings, key, version)))

    def people(self, version: str) -> pa.Table:
        """The re-identification list of a version. Only the two hatches call this (goldenthread.vault.hatches)."""
        manifest, key = self._for_reading(version), self._version_key(version, places.PEOPLE_KEY)
        return read_sealed(self._home(version), manifest.people, key, version)

    def pseudonyms(self, authority: str, purpose: str = READINGS) -> Pseudonyms:
        """The pseudonyms of one authority for one purpose; those of another purpose have nothing in common."""
        return _pseudonyms(self._authority_key(authority), purpose)

    def private_key(self, version: str, purpose: str) -> Key:
        """A key for something that is about this version and must go when it goes."""
        self._for_reading(version)
        return self._version_key(version, places.TABLES_KEY).derive(purpose)

    def waiting_key(self, authority: str) -> Key:
        """The key above those of one authority's uploads that are not accepted yet (goldenthread.vault.waiting)."""
        return self._authority_key(authority, make=True).derive("waiting")

    def keep_until(self, version: str, day: date | None) -> Standing:
        """The version is due to go from that day on; None keeps it until somebody says otherwise."""
        return self._change(version, lambda now: replace(now, keep_until=day))

    def hold(self, version: str, note: Note) -> Standing:
        """The version is kept whatever its date, until the hold is released."""
        return self._change(version, lambda now: standings.held(now, note))

    def release(self, version: str) -> Standing:
        """The version is no longer held."""
        return self._change(version, standings.released)

    def shred(self, version: str, note: Note) -> Standing:
        """The version can never be read again: its keys are destroyed. Its manifest stays, to say that it was there.

        RuleBroken under a legal hold. A version that was shredded before stays as it is.
        """
        now = self.standing(version)
        if now.shredded is None:
            now = self._change(version, lambda each: standings.shredded(each, note))
        with only_writer(self.folder):
            places.destroy_contents(self._home(version))
        return now

    def _change(self, version: str, change: standings.Change) -> Standing:
        with only_writer(self.folder):
            now = self.standing(version)
            if now.shredded:
                raise RuleBroken(f"{version} was shredded on {now.shredded.at:%-d %B %Y}; nothing of it can change.")
            new = replace(change(now), number=now.number + 1)
            path = self._home(version) / places.STANDING
            replace_whole(path, signed(new.as_record(), self._proofs(version)))
        return new

    def _tidy(self) -> list[str]:
        """Removes leftovers and finishes shreddings, unless somebody is writing at this moment."""
        with only_writer(self.folder, wait=False) as alone:
            if not alone:
                return []
            notes = places.clear_leftovers(self.folder)
            for authority in places.authorities(self.folder):
                for path in places.versions(self.folder / authority):
                    if self.standing(path.name).shredded and places.destroy_contents(path):
                        notes.append(f"The shredding of {path.name} had been interrupted and was finished.")
        return notes

    def _home(self, version: str) -> Path:
        home = self.folder / manifests.authority_of(version) / version
        if not home.is_dir():
            raise WrongUse(f"There is no version {version} in {self.folder}. `goldenthread vault versions` lists them.")
        return home

    def _for_reading(self, version: str) -> Manifest:
        shredded = self.standing(version).shredded
        if shredded:
            raise RuleBroken(f"{version} was shredded on {shredded.at:%-d %B %Y} and can never be read again.")
        return self.manifest(version)

    def _authority_key(self, authority: str, *, make: bool = False) -> Key:
        path, label = self.folder / authority / places.AUTHORITY_KEY, f"{self.number}/{authority}"
        if make and not path.exists() and not any(places.versions(path.parent)):
            path.parent.mkdir(exist_ok=True, mode=0o700)
            replace_whole(path, self._master.wrap(Key.new(), label))
        return _unwrapped(path, self._master, label, f"The key of authority {authority}")

    def _version_key(self, version: str, name: str) -> Key:
        outer = self._authority_key(manifests.authority_of(version))
        return _unwrapped(self._home(version) / name, outer, f"{version}/{name}", "The key of a version")

    def _proofs(self, version: str) -> Key:
        return self._authority_key(manifests.authority_of(version)).derive("proofs")


def _pseudonyms(authority_key: Key, purpose: str) -> Pseudonyms:
    return Pseudonyms(authority_key.derive(f"pseudonyms/{purpose}"))


def _unwrapped(path: Path, outer: Key, label: str, what: str) -> Key:
    try:
        inner = outer.unwrap(path.read_bytes(), label)
    except OSError as error:
        raise damaged(what, path) from error
    if inner is None:
        raise damaged(what, path)
    return inner


def _write_version(making: Path, version: str, contents: Contents, key: Key) -> tuple[Manifest, Standing]:
    """Everything of a version in its folder, on the disk: sealed files, wrapped keys, signed records."""
    tables_key, people_key, proofs = Key.new(), Key.new(), key.derive("proofs")
    pseudonyms, personal = _pseudonyms(key, READINGS), personal_columns(contents.schema)
    held = []
    for position, (name, table) in enumerate(contents.tables.items(), 1):
        plain = pseudonyms.replace(table, personal.get(name, {}))
        given = contents.given.get(name)
        sealed = _write_sealed(making / f"{position:02}.sealed", plain, tables_key, version)
        held.append(SealedTable(name, sealed, tuple(sorted(given)) if given is not None else None))
    manifest = Manifest(
        version=version,
        authority=contents.authority,
        collection=contents.schema.key,
        edition=contents.schema.edition,
        as_at=contents.as_at,
        year=contents.year,
        accepted_by=contents.accepted_by,
        accepted_at=contents.accepted_at,
        tables=tuple(held),
        people=_write_sealed(making / "people.sealed", pseudonyms.people(), people_key, version),
        findings=_write_sealed(making / "findings.sealed", as_table(contents.findings), tables_key, version),
        sources=contents.sources,
        definitions=dict(contents.definitions or {}),
        checks=dict(contents.checks or {}),
        waiver=contents.waiver,
    )
    standing = Standing(version, keep_until=contents.keep_until)
    for name, inner in ((places.TABLES_KEY, tables_key), (places.PEOPLE_KEY, people_key)):
        write_new(making / name, key.wrap(inner, f"{version}/{name}"))
    write_new(making / places.MANIFEST, signed(manifest.as_record(), proofs))
    write_new(making / places.STANDING, signed(standing.as_record(), proofs))
    sync_folder(making)
    return manifest, standing


def _write_sealed(path: Path, table: pa.Table, key: Key, version: str) -> SealedFile:
    content = seal(written(table), key, f"{version}/{path.name}")
    write_new(path, content)
    return SealedFile(path.name, hashlib.sha256(content).hexdigest(), len(content), table.num_rows)


def _prove_files(home: Path, manifest: Manifest) -> None:
    """Nothing when the folder holds the sealed files of the manifest and no other; the hash of each is compared."""
    there = {path.name for path in home.glob("*.sealed")}
    for sealed in manifest.files:
        if sealed.file not in there:
            raise InputNotFit(f"{home / sealed.file} is missing. Bring back the vault from its backup.")
        with (home / sealed.file).open("rb") as handle:
            if hashlib.file_digest(handle, "sha256").hexdigest() != sealed.sha256:
                raise damaged(f"A sealed table of {manifest.version}", home / sealed.file)
    if strange := there - {sealed.file for sealed in manifest.files}:
        raise InputNotFit(f"{home / sorted(strange)[0]} does not belong to the version. Take it away and look into it.")
