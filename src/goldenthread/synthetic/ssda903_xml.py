"""Writes SSDA903 in its XML form, schema 3.3.0, from the same sheets as the CSV set.

UASC, AD1 and OC3 have no element of their own: their fields stand in the child's header. Social worker episodes
and deprivation of liberty orders have no place in the schema and are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from goldenthread.synthetic.cells import Sheet
from goldenthread.synthetic.text_files import element, gathered, rows_of, stream

_EPISODE = (
    ("DECOM", "decom"),
    ("RNE", "rne"),
    ("LS", "ls"),
    ("CIN", "cin"),
    ("PL", "place"),
    ("PL_POST", "pl_post"),
    ("HOME_POST", "home_post"),
    ("URN", "urn"),
    ("PLACE_PROVIDER", "place_provider"),
    ("DEC", "dec"),
    ("REC", "rec"),
    ("REASON_PLACE_CHANGE", "reason_place_change"),
)
_ALWAYS = {"DECOM", "RNE", "LS", "CIN", "PL", "DEC", "REC"}
"""Elements of an episode that the schema wants even when they are empty."""

_GROUPS = {
    "missing": ("AMISSING", ("missing", "mis_start", "mis_end")),
    "reviews": ("AREVIEW", ("review", "review_code")),
    "prev_perm": ("PERMANENCE", ("prev_perm", "la_perm", "date_perm")),
    "placed_adoption": ("AD_PLACED", ("date_placed", "date_placed_ceased", "reason_placed_ceased")),
}
_FIELDS = {
    "uasc": ("duc",),
    "ad1": ("date_int", "date_match", "foster_care", "nb_adoptr", "sex_adoptr", "ls_adoptr"),
    "oc3": ("in_touch", "activ", "accom"),
}


def write_ssda903_xml(path: Path, sheets: Mapping[str, Sheet]) -> None:
    """The return as one XML file."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write('<?xml version="1.0" encoding="utf-8"?>\n<EXPSSDA903>\n')
        stream(file, _children(sheets))
        file.write("</EXPSSDA903>\n")


def _children(sheets: Mapping[str, Sheet]) -> Iterator[str]:
    inside = {name: _grouped(sheets[name], *_GROUPS[name]) for name in _GROUPS}
    fields = {name: _fields(sheets[name], _FIELDS[name]) for name in _FIELDS}
    outcomes = _outcomes(sheets["oc2"])
    episodes = gathered(sheets["episodes"], "child_id", _episodes(sheets["episodes"]))
    alone = {str(child) for child in sheets["uasc"].cells["child_id"]}
    names = ("child_id", "upn", "sex", "date_of_birth", "ethnicity", "mother", "mc_dob")
    for child, upn, sex, born, ethnicity, mother, first_born in rows_of(sheets["header"], names):
        key = str(child)
        parts = [
            *(element(n, v) for n, v in (("CHILDID", child), ("UPN", upn), ("SEX", sex), ("DOB", born))),
            element("ETHNIC", ethnicity),
            element("UASC", "1" if key in alone else "0"),
            *(fields[name].get(key, "") for name in _FIELDS),
            inside["missing"].get(key, ""),
            inside["reviews"].get(key, ""),
            element("MOTHER", mother),
            element("MC_DOB", first_born),
            inside["prev_perm"].get(key, ""),
            outcomes.get(key, ""),
            inside["placed_adoption"].get(key, ""),
        ]
        yield f"<CHILD><HEADER>{''.join(parts)}</HEADER>{episodes.get(key, '')}</CHILD>\n"


def _grouped(sheet: Sheet, name: str, columns: tuple[str, ...]) -> dict[str, str]:
    titles = [sheet.headings[column] for column in columns]
    texts = (
        f"<{name}>{''.join(element(title, value) for title, value in zip(titles, row, strict=True))}</{name}>"
        for row in rows_of(sheet, columns)
    )
    return gathered(sheet, "child_id", texts)


def _fields(sheet: Sheet, columns: tuple[str, ...]) -> dict[str, str]:
    titles = [sheet.headings[column] for column in columns]
    texts = (
        "".join(element(title, value) for title, value in zip(titles, row, strict=True))
        for row in rows_of(sheet, columns)
    )
    return gathered(sheet, "child_id", texts)


def _outcomes(sheet: Sheet) -> dict[str, str]:
    columns = tuple(column.name for column in sheet.table.columns if column.name not in ("child_id", "date_of_birth"))
    return _grouped(sheet, "OC2", columns)


def _episodes(sheet: Sheet) -> Iterator[str]:
    for row in rows_of(sheet, tuple(column for _, column in _EPISODE)):
        parts = []
        for (name, _), value in zip(_EPISODE, row, strict=True):
            parts.append(f"<{name}></{name}>" if value == "" and name in _ALWAYS else element(name, value))
        yield f"<EPISODE>{''.join(parts)}</EPISODE>"
