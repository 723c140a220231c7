"""Finds out which return a file, folder or archive holds, by content and never by name, and reads it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.compute as pc

from goldenthread.core.errors import InputNotFit
from goldenthread.core.returns import load_return, return_keys
from goldenthread.intake.accepted import Accepted, Progress
from goldenthread.intake.annex_a import accept_annex_a
from goldenthread.intake.cin_census import accept_cin_census
from goldenthread.intake.sources import Source, Upload, open_path
from goldenthread.intake.ssda903 import ROOT as SSDA903_ROOT
from goldenthread.intake.ssda903 import accept_ssda903, accept_ssda903_xml
from goldenthread.intake.tabular import Recognised, look
from goldenthread.intake.workforce import accept_workforce
from goldenthread.intake.xml import root_name

_ROOTS = {"Message": "cin-census", SSDA903_ROOT: "ssda903"}
_FROM_GRIDS: dict[str, Callable[..., Accepted]] = {
    "annex-a": accept_annex_a,
    "ssda903": accept_ssda903,
    "workforce": accept_workforce,
}
_FROM_XML: dict[str, Callable[..., Accepted]] = {"cin-census": accept_cin_census, "ssda903": accept_ssda903_xml}


def receive(
    path: Path | Upload,
    *,
    year: int | None = None,
    authority: str | None = None,
    progress: Progress = lambda _: None,
) -> Accepted:
    """The return at `path`, read into accepted tables.

    `year` is the collection year and `authority` the three-digit DfE number that are expected; a return that
    says it is another's or of another year is refused. InputNotFit, in one sentence, when nothing there is a
    return, or when two different returns are.
    """
    progress(f"Looking at {path.name or path} …")
    sources, refused = open_path(path)
    roots = {each.name: root_name(each) for each in sources if each.kind == "xml"}
    messages = [each for each in sources if roots.get(each.name) in _ROOTS]
    others = [each for each in sources if each not in messages]
    found, strays = look(others, [load_return(key) for key in return_keys()])
    strays += [each.name for each in refused]
    key = _which(path, messages, roots, found, strays)
    if messages:
        accepted = _FROM_XML[key](messages, strays, year=year, progress=progress)
    else:
        accepted = _FROM_GRIDS[key](found, strays, year=year, progress=progress)
    _refuse_other_authority(accepted, authority)
    _refuse_other_year(accepted, year)
    return accepted


def receive_all(
    path: Path,
    *,
    year: int | None = None,
    authority: str | None = None,
    progress: Progress = lambda _: None,
) -> tuple[Accepted, ...]:
    """Every return at `path`, each read on its own, in order of key: a folder may hold several different ones.

    `year` and `authority` are what is expected, as in `receive`. InputNotFit, in one sentence, when nothing there is
    a return, or when one of them comes both as XML and as tables, because then nobody can tell which is meant.
    """
    progress(f"Looking at {path.name or path} …")
    sources, refused = open_path(path)
    roots = {each.name: root_name(each) for each in sources if each.kind == "xml"}
    messages = [each for each in sources if roots.get(each.name) in _ROOTS]
    others = [each for each in sources if each not in messages]
    found, strays = look(others, [load_return(key) for key in return_keys()])
    strays += [each.name for each in refused]
    if not messages and not found:
        _which(path, messages, roots, found, strays)
    accepted: list[Accepted] = []
    in_xml = {_ROOTS[roots[each.name]] for each in messages}
    in_grids = {each.headings.schema.key for each in found}
    if twice := sorted(in_xml & in_grids):
        title = load_return(twice[0]).title
        raise InputNotFit(f"“{path.name}” holds {title} both as XML and as tables. Keep the one that is meant.")
    for key in sorted(in_xml):
        own = [each for each in messages if _ROOTS[roots[each.name]] == key]
        accepted.append(_FROM_XML[key](own, strays, year=year, progress=progress))
    for key in sorted(in_grids):
        of_it = [each for each in found if each.headings.schema.key == key]
        accepted.append(_FROM_GRIDS[key](of_it, strays, year=year, progress=progress))
    for each in accepted:
        _refuse_other_authority(each, authority)
        _refuse_other_year(each, year)
    return tuple(accepted)


def _which(
    path: Path | Upload,
    messages: Sequence[Source],
    roots: dict[str, str],
    found: Sequence[Recognised],
    strays: Sequence[str],
) -> str:
    """The key of the one return that is there."""
    in_xml = {_ROOTS[roots[each.name]] for each in messages}
    in_grids = Counter(each.headings.schema.key for each in found)
    if len(in_xml | set(in_grids)) > 1:
        titles = " and ".join(load_return(key).title for key in sorted(in_xml | set(in_grids)))
        raise InputNotFit(f"“{path.name}” holds more than one return: {titles}. Check them one at a time.")
    if in_xml:
        return in_xml.pop()
    if in_grids:
        return in_grids.most_common(1)[0][0]
    looked = f" {len(strays)} sheets or files were looked at." if len(strays) > 1 else ""
    raise InputNotFit(
        f"“{path.name}” is none of the returns known here: no sheet, file or XML has the published headings of "
        f"Annex A, SSDA903, the children in need census or the workforce figures.{looked} Check that it is the right "
        "file."
    )


def _refuse_other_authority(accepted: Accepted, authority: str | None) -> None:
    if authority and accepted.authority and accepted.authority != authority:
        raise InputNotFit(
            f"The file says that it is of authority {_digits(accepted.authority)}, and authority {authority} was "
            "expected. Check that it is the right file."
        )


def _refuse_other_year(accepted: Accepted, year: int | None) -> None:
    if year is None:
        return
    said = accepted.year if accepted.schema.key == "cin-census" else _year_of_events(accepted, year)
    if said is not None and said != year:
        raise InputNotFit(
            f"The file is of the collection year {said}, and {year} was expected. Check that it is the right file."
        )


def _year_of_events(accepted: Accepted, year: int) -> int | None:
    """The collection year of the latest start or review in an SSDA903 return, where none falls in the one expected."""
    if accepted.schema.key != "ssda903":
        return None
    from_day, to_day = date(year - 1, 4, 1), date(year, 3, 31)
    latest: date | None = None
    for table, column in (("episodes", "decom"), ("episodes", "dec"), ("reviews", "review")):
        days: Any = accepted.tables[table].column(column)
        inside = pc.and_(pc.greater_equal(days, from_day), pc.less_equal(days, to_day))
        if pc.any(inside).as_py():
            return year
        last = pc.max(days).as_py()
        latest = max(filter(None, (latest, last)), default=None)
    if latest is None:
        return None
    return latest.year + (latest >= date(latest.year, 4, 1))


def year_of_most_dates(accepted: Accepted) -> int | None:
    """The collection year in which most ends, reviews and times missing of an SSDA903 return fall; None of others.

    The tables do not say their year. Starts are left out, because care may have started years before.
    """
    if accepted.schema.key != "ssda903":
        return None
    counts: Counter[int] = Counter()
    for table, column in (("episodes", "dec"), ("reviews", "review"), ("missing", "mis_start")):
        days: Any = pc.drop_null(accepted.tables[table].column(column))
        into_year = pc.greater_equal(pc.month(days), 4).cast("int64")
        tallied: Any = pc.value_counts(pc.add(pc.year(days), into_year))
        counts.update({each["values"]: each["counts"] for each in tallied.to_pylist()})
    return max(counts, key=lambda year: (counts[year], year), default=None)


def _digits(text: str) -> str:
    """An authority number as it may be shown: digits only, because anything else is not one."""
    return text if text.isascii() and text.isdigit() and len(text) <= 4 else "(not a number)"
