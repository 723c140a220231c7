"""Writes the extract that ships with the package: the same files from the same releases, byte for byte."""

from __future__ import annotations

import csv
import dataclasses
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from goldenthread.core.outcomes import COLUMNS, to_row
from goldenthread.intake.official_statistics.joining import Joined, Revision
from goldenthread.intake.official_statistics.reader import Release

LICENCE = "Source: Ofsted. Contains public sector information licensed under the Open Government Licence v3.0."


def write_extract(joined: Joined, folder: Path) -> tuple[Path, ...]:
    """Writes outcomes.csv, releases.csv and revisions.csv into `folder` and gives back their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    outcomes = _text(
        f"Outcomes of Ofsted's inspections of local authority children's services. {LICENCE}",
        COLUMNS,
        (to_row(outcome) for outcome in joined.outcomes),
    )
    releases = _text(
        f"The releases that outcomes.csv was made from, oldest first. {LICENCE}",
        [each.name for each in dataclasses.fields(Release) if each.name != "file"],
        (_plain(release) for release in joined.releases),
    )
    revisions = _text(
        f"Where a later release corrects an earlier one; outcomes.csv holds the later. {LICENCE}",
        [each.name for each in dataclasses.fields(Revision)],
        (_plain(revision) for revision in joined.revisions),
    )
    written = []
    for name, text in (("outcomes.csv", outcomes), ("releases.csv", releases), ("revisions.csv", revisions)):
        path = folder / name
        path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    return tuple(written)


def _plain(record: Release | Revision) -> dict[str, str]:
    return {key: "" if value is None else str(value) for key, value in dataclasses.asdict(record).items()}


def _text(note: str, columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    made = io.StringIO()
    made.write(f"# {note}\n")
    writer = csv.DictWriter(made, columns, lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return made.getvalue()
