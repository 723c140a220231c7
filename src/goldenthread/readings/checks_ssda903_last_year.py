"""Readings of the SSDA903 checks that compare with last year's return."""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.flagging import absent
from goldenthread.readings.frozen import Shapes


def _left_open(tables: Shapes) -> Any:
    """The last episode of each child of last year's return, where it had no end: `whose`, `last_decom` …"""
    e = tables["previous_episodes"]
    e = e.filter(e.child_id.notnull() & e.decom.notnull())
    line = ibis.window(group_by="child_id", order_by=[e.decom.desc(), e.source_row.desc()])
    last = e.mutate(nth=ibis.row_number().over(line), still=absent(e, "dec"))
    last = last.filter((last.nth == 0) & last.still)
    columns = ("decom", "rne", "ls", "cin", "place", "place_provider", "urn")
    return last.select(whose=last.child_id, **{f"last_{name}": last[name] for name in columns})


def _going_on(tables: Shapes) -> Any:
    """The first episode of this year of each child whose last one was open at the end of last year."""
    e, before = tables.prepared("care_episodes"), _left_open(tables)
    return e.filter(e.nth == 0).inner_join(before, e.child_id == before.whose)


def _told_otherwise(tables: Shapes, column: str) -> Any:
    e = _going_on(tables)
    same_start = e.decom == e.last_decom
    return e.filter(
        same_start & e[column].notnull() & e[f"last_{column}"].notnull() & (e[column] != e[f"last_{column}"])
    )


def _described_otherwise(tables: Shapes, column: str) -> Any:
    header, before = tables["header"], tables["previous_header"]
    return header.semi_join(before, [header.child_id == before.child_id, header[column] != before[column]])


def sex_other_than_last_year(tables: Shapes) -> Any:
    return _described_otherwise(tables, "sex")


def birth_other_than_last_year(tables: Shapes) -> Any:
    return _described_otherwise(tables, "date_of_birth")


def ethnicity_other_than_last_year(tables: Shapes) -> Any:
    return _described_otherwise(tables, "ethnicity")


def open_episode_starts_otherwise(tables: Shapes) -> Any:
    e = _going_on(tables)
    return e.filter(e.decom != e.last_decom)


def open_episode_has_another_reason(tables: Shapes) -> Any:
    return _told_otherwise(tables, "rne")


def open_episode_has_another_status(tables: Shapes) -> Any:
    return _told_otherwise(tables, "ls")


def open_episode_has_another_need(tables: Shapes) -> Any:
    return _told_otherwise(tables, "cin")


def open_episode_has_another_placement(tables: Shapes) -> Any:
    return _told_otherwise(tables, "place")


def open_episode_has_another_provider(tables: Shapes) -> Any:
    return _told_otherwise(tables, "place_provider")


def open_episode_has_another_number(tables: Shapes) -> Any:
    return _told_otherwise(tables, "urn")


def early_episode_not_in_last_year(tables: Shapes) -> Any:
    e, before = tables.prepared("care_episodes"), tables["previous_episodes"]
    early = e.filter((e.decom < tables.first_day()) & (e.nth == 0))
    children = before.select(last_child="child_id")
    known = early.semi_join(children, early.child_id == children.last_child)
    told = before.select("decom", whose="child_id")
    return known.anti_join(told, [known.child_id == told.whose, known.decom == told.decom])


def child_not_in_last_year(tables: Shapes) -> Any:
    e, before = tables["episodes"], tables["previous_episodes"]
    early = e.filter((e.decom < tables.first_day()) & e.child_id.notnull())
    return early.anti_join(before, early.child_id == before.child_id)


def leaver_left_open_last_year(tables: Shapes) -> Any:
    o, episodes, before = tables["oc3"], tables["episodes"], _left_open(tables)
    gone = o.anti_join(episodes, o.child_id == episodes.child_id)
    return gone.semi_join(before, gone.child_id == before.whose)


def leaver_died_last_year(tables: Shapes) -> Any:
    o, before = tables["oc3"], tables["previous_oc3"]
    died = before.filter(before.in_touch == "DIED")
    return o.semi_join(died, o.child_id == died.child_id)


def open_time_missing_is_gone(tables: Shapes) -> Any:
    header, now, before = tables["header"], tables["missing"], tables["previous_missing"]
    still = before.filter(absent(before, "mis_end"))
    lost = still.anti_join(now, [still.child_id == now.child_id, still.mis_start == now.mis_start])
    return header.semi_join(lost, header.child_id == lost.child_id)
