"""The things counted in care and after it, in the same columns whether they come from Annex A or SSDA903.

SSDA903 splits a period of care into episodes: a new one for every change of placement or legal status. Here
they are put together again. A period begins with an episode whose reason is S, and a placement with S, P or
B; T and U change the placement but not the carer. Legal status V3 and V4 are short breaks.
"""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.readings.outcomes import NO, Source, age_band, inside, sure, unit_of, unread
from goldenthread.readings.things_need import annex_a

SHORT_BREAKS = ("V3", "V4")
NEW_CARER = ("S", "P", "B")
SAME_CARER = ("T", "U")
ADOPTIVE = ("A3", "A4", "A5", "A6")
TEMPORARY = ("T0", "T1", "T2", "T3", "T4")
_KINDS = {
    "with relatives or friends": ("U1", "U2", "U3"),
    "with other foster carers": ("U4", "U5", "U6"),
    "for adoption": ADOPTIVE,
    "with parents": ("P1",),
    "children's home or other residential": ("K1", "K2", "R1", "R2", "R3", "R5", "S1"),
    "living independently or supported": ("H5", "K3", "P2", "P3"),
}


def kind_of_placement(code: Any) -> Any:
    """The kind of a placement by its code, for breakdowns."""
    known = ((code.isin(codes), kind) for kind, codes in _KINDS.items())
    return ibis.cases((code.isnull(), ibis.null("string")), *known, else_="other")


def with_child(tables: Source, rows: Any, *, leaver: bool = False) -> Any:
    """The rows with sex, ethnicity and date of birth from the header of SSDA903."""
    header = tables["header"]
    children = header.group_by(h_child=header.child_id).agg(
        sex=header.sex.max(), ethnicity=header.ethnicity.max(), born=header.date_of_birth.max()
    )
    rows = rows.left_join(children, rows.child_id == children.h_child).drop("h_child")
    return rows.mutate(age_band=age_band(rows.born, rows.today, leaver=leaver))


def episodes(tables: Source) -> Any:
    """Every episode of SSDA903 that had begun by the day: `decom`, `rne`, `legal`, `place`, `dec`, `rec` …"""
    table = tables["episodes"]
    rows = table.select(
        "child_id",
        "decom",
        "rne",
        "dec",
        "rec",
        "place",
        "urn",
        "pl_post",
        "home_post",
        unit_id=unit_of(table, "episodes"),
        row=table.source_row,
        legal=table.ls,
        need=table.cin,
        provider=table.place_provider,
        change=table.reason_place_change,
        end_unread=unread(table, "dec"),
    )
    rows = tables.timed(rows.filter(rows.child_id.notnull()))
    return rows.filter(rows.decom <= rows.today)


def in_care(tables: Source) -> Any:
    """Children looked after on the day: `started`, `placed`, `legal`, `short_break`, `place`, `provider`, `need` …"""
    if tables.collection == "annex-a":
        rows = _list_8(tables)
        rows = rows.filter((rows.started <= rows.today) & (rows.ended.isnull() | (rows.ended > rows.today)))
    else:
        rows = _from_episodes(tables)
    return rows.mutate(short_break=sure(rows.legal.isin(SHORT_BREAKS)), placement=kind_of_placement(rows.place))


def _list_8(tables: Source) -> Any:
    return annex_a(
        tables,
        "list_8",
        started="care_start_date",
        ended="care_end_date",
        end_unread=lambda table: unread(table, "care_end_date"),
        ceased="ceased_reason",
        legal="legal_status",
        need="need_category",
        placed="placement_start_date",
        place="placement_type",
        provider="placement_provider",
        where="placement_location",
        reviewed="latest_review_date",
        reviewed_unread=lambda table: unread(table, "latest_review_date"),
        visited="last_visit_date",
        visited_unread=lambda table: unread(table, "last_visit_date"),
        seen_by_iro="last_iro_contact_date",
        permanence="permanence_plan",
        health="last_health_date",
        dental="last_dental_date",
        placements="placements_in_12_months",
        missing="missing_episodes",
        offered="return_interview_offered",
        accepted="return_interview_accepted",
        again="second_period",
        unaccompanied="unaccompanied",
    )


def _from_episodes(tables: Source) -> Any:
    every = episodes(tables)
    last = every.mutate(
        _nth=ibis.row_number().over(group_by="child_id", order_by=[every.decom.desc(), every.row.desc()])
    )
    last = last.filter((last._nth == 0) & (last.dec.isnull() | (last.dec > last.today)))
    last = last.mutate(unit_id=last.child_id).drop("_nth")
    starts = every.filter(every.rne.isin(NEW_CARER))
    starts = starts.mutate(_nth=ibis.row_number().over(group_by="child_id", order_by=starts.decom.desc()))
    when = starts.group_by(s_child=starts.child_id).agg(
        started=starts.decom.max(where=starts.rne == "S"),
        placed=starts.decom.max(where=starts._nth == 0),
        placed_before=starts.decom.max(where=starts._nth == 1),
    )
    return with_child(tables, last.left_join(when, last.child_id == when.s_child).drop("s_child"))


def steady(tables: Source) -> Any:
    """Children looked after continuously for the twelve months, from SSDA903: `k_child` alone.

    Not so when the child has a short break, a start later than the first day, or an end that is no X1.
    """
    every = episodes(tables)
    late_start = (every.rne == "S") & (every.decom.delta(every.since, unit="day") > 1)
    short = every.legal.isin(SHORT_BREAKS) & (every.dec.isnull() | (every.dec > every.since))
    ended = (every.rec != "X1") & inside(every, every.dec)
    early = every.decom.delta(every.since, unit="day") <= 1
    still = every.dec.isnull() | (every.dec > every.today)
    told = every.select(
        k_child=every.child_id,
        broken=(sure(late_start) | sure(short) | sure(ended)).cast("int64"),
        early=early.cast("int64"),
        still=still.cast("int64"),
    )
    told = told.group_by("k_child").agg(broken=told.broken.max(), early=told.early.max(), still=told.still.max())
    return told.filter((told.broken == 0) & (told.early == 1) & (told.still == 1)).select("k_child")


def starts(tables: Source) -> Any:
    """Periods of care that began in the twelve months, short breaks apart: `started`, `legal`, `again` in Annex A."""
    if tables.collection == "annex-a":
        rows = _list_8(tables)
        rows = rows.filter(inside(rows, rows.started))
    else:
        rows = episodes(tables)
        rows = rows.filter((rows.rne == "S") & inside(rows, rows.decom)).mutate(started=rows.decom)
        rows = with_child(tables, rows)
    return rows.mutate(short_break=sure(rows.legal.isin(SHORT_BREAKS)), placement=kind_of_placement(rows.place))


def exits(tables: Source) -> Any:
    """Periods of care that ended in the twelve months: `ended`, `ceased` (the reason), `short_break`."""
    if tables.collection == "annex-a":
        rows = _list_8(tables)
        rows = rows.filter(inside(rows, rows.ended))
    else:
        rows = episodes(tables)
        rows = rows.filter(inside(rows, rows.dec) & (rows.rec.isnull() | (rows.rec != "X1")))
        rows = with_child(tables, rows.mutate(ended=rows.dec, ceased=rows.rec))
    return rows.mutate(short_break=sure(rows.legal.isin(SHORT_BREAKS)), placement=kind_of_placement(rows.place))


def leavers(tables: Source) -> Any:
    """Care leavers: `in_touch`, `activity`, `home` (the letter of the accommodation), `suitable` (1, 2 or 0)."""
    if tables.collection == "annex-a":
        return annex_a(
            tables,
            "list_9",
            in_touch="in_touch",
            activity="activity",
            home="accommodation",
            suitable="suitability",
            pathway="pathway_plan_review_date",
            pathway_unread=lambda table: unread(table, "pathway_plan_review_date"),
            adviser="personal_adviser",
            eligibility="eligibility",
        )
    table = tables["oc3"]
    rows = table.select(
        "child_id",
        "in_touch",
        unit_id=unit_of(table, "oc3"),
        birth=table.date_of_birth,
        activity=table.activ,
        home=table.accom.substr(0, 1).nullif("0"),
        suitable=ibis.ifelse(table.accom == "0", "0", table.accom.substr(1, 1)),
    )
    rows = with_child(tables, tables.timed(rows), leaver=True)
    rows = rows.mutate(born=ibis.coalesce(rows.born, rows.birth)).drop("birth")
    return rows.mutate(age_band=age_band(rows.born, rows.today, leaver=True))


def outcomes_of_the_year(tables: Source) -> Any:
    """The rows of OC2 with `is_steady`: whether the child was looked after continuously for the twelve months."""
    table = tables["oc2"]
    rows = table.select(
        "child_id",
        "sdq_score",
        "sdq_reason",
        "convicted",
        "health_check",
        "immunisations",
        "teeth_check",
        "health_assessment",
        "substance_misuse",
        "intervention_received",
        "intervention_offered",
        unit_id=unit_of(table, "oc2"),
        birth=table.date_of_birth,
    )
    rows = with_child(tables, tables.timed(rows))
    rows = rows.mutate(born=ibis.coalesce(rows.born, rows.birth)).drop("birth")
    rows = rows.mutate(age_band=age_band(rows.born, rows.today))
    whole = steady(tables)
    rows = rows.left_join(whole, rows.child_id == whole.k_child)
    return rows.mutate(is_steady=rows.k_child.notnull()).drop("k_child")


def for_adoption(tables: Source) -> Any:
    """Children adopted or meant to be: `entered`, `ordered`, `matched`, `placed`, `adopted`, `early` (and more)."""
    if tables.collection == "annex-a":
        return annex_a(
            tables,
            "list_10",
            entered="care_start_date",
            decided="adoption_decision_date",
            ordered="placement_order_date",
            matched="matched_date",
            placed="placed_date",
            adopted="adoption_order_date",
            reversed="reversal_date",
            early="early_permanence_date",
        )
    every = episodes(tables)
    placed = every.place.isin(ADOPTIVE)
    found = every.group_by(a_child=every.child_id).agg(
        adopted=every.dec.max(where=every.rec.isin(("E11", "E12"))),
        placed=every.decom.min(where=placed),
        ordered=every.decom.min(where=every.legal == "E1"),
        entered=every.decom.max(where=every.rne == "S"),
        carer=every.decom.max(where=every.rne.isin(NEW_CARER) & every.place.isin(("U1", "U2", "U3", "U4", "U5", "U6"))),
    )
    table = tables["ad1"]
    rows = table.select(
        "child_id",
        unit_id=unit_of(table, "ad1"),
        matched=table.date_match,
        by_carer=ibis.coalesce(table.foster_care, NO),
    )
    rows = tables.timed(rows).left_join(found, rows.child_id == found.a_child).drop("a_child")
    rows = rows.mutate(early=ibis.ifelse(rows.by_carer, rows.carer, ibis.null("date")))
    return with_child(tables, rows)
