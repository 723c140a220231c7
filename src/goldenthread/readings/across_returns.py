"""Readings of the differences between returns; each function is the reading of the difference of its name.

A reading gives the rows of one return that another contradicts on the day: `source_name` and `source_row`, of the
return and table its record names first.
"""

from __future__ import annotations

from typing import Any

import ibis

from goldenthread.core.returns import load_return
from goldenthread.readings.flagging import absent
from goldenthread.readings.frozen import Shapes

_MODULES_TABLE = "{collection}__{table}"


def table_name(collection: str, table: str) -> str:
    """What a table of one return is called beside those of others."""
    return _MODULES_TABLE.format(collection=collection.replace("-", "_"), table=table)


class AcrossReturns:
    """The tables of every return as Ibis tables without rows, for readings to build expressions from."""

    def __init__(self) -> None:
        self._shapes = {key: Shapes(load_return(key)) for key in ("annex-a", "ssda903", "cin-census")}

    def annex_a(self, table: str) -> Any:
        """A list of Annex A."""
        return self._named("annex-a", table)

    def care(self, table: str) -> Any:
        """A table of SSDA903."""
        return self._named("ssda903", table)

    def census(self, table: str) -> Any:
        """A table of the children in need census."""
        return self._named("cin-census", table)

    def day(self) -> Any:
        """The day the returns are compared on, as an Ibis value."""
        return self._shapes["annex-a"].day()

    def _named(self, collection: str, table: str) -> Any:
        return ibis.table(self._shapes[collection][table].schema(), name=table_name(collection, table))


def _on_the_day(returns: AcrossReturns, rows: Any, first: str, last: str) -> Any:
    """The rows that had begun by the day and not ended by it."""
    return rows.filter((rows[first] <= returns.day()) & (absent(rows, last) | (rows[last] > returns.day())))


def _list_8(returns: AcrossReturns) -> Any:
    return _on_the_day(returns, returns.annex_a("list_8"), "care_start_date", "care_end_date")


def _episodes(returns: AcrossReturns) -> Any:
    return _on_the_day(returns, returns.care("episodes"), "decom", "dec")


def _list_7(returns: AcrossReturns) -> Any:
    return _on_the_day(returns, returns.annex_a("list_7"), "plan_start_date", "plan_end_date")


def _plans(returns: AcrossReturns) -> Any:
    return _on_the_day(returns, returns.census("cp_plans"), "start_date", "end_date")


def _list_6(returns: AcrossReturns) -> Any:
    return _on_the_day(returns, returns.annex_a("list_6"), "need_start_date", "closure_date")


def _cases(returns: AcrossReturns) -> Any:
    cases = returns.census("cin_details")
    return _on_the_day(returns, cases.filter(~cases.no_further_action), "referral_date", "closure_date")


def _without(rows: Any, others: Any) -> Any:
    """The rows whose child is in none of the others."""
    others = others.select(whose="child_id")
    known = rows.filter(rows.child_id.notnull())
    return known.anti_join(others, known.child_id == others.whose)


def _otherwise(rows: Any, others: Any, **columns: str) -> Any:
    """The rows of which the other return says something else: _otherwise(a, b, sex="sex") compares a.sex with b.sex."""
    told = others.select(whose="child_id", **{f"other_{mine}": theirs for mine, theirs in columns.items()})
    both = rows.inner_join(told, rows.child_id == told.whose)
    return both.filter(ibis.or_(*(both[mine] != both[f"other_{mine}"] for mine in columns)))


def _people(returns: AcrossReturns) -> Any:
    """Lists 6 to 9 of Annex A, one row for each line: who each child is said to be."""
    columns = ("source_name", "source_row", "child_id", "date_of_birth", "sex", "ethnicity")
    return ibis.union(*(returns.annex_a(name).select(*columns) for name in ("list_6", "list_7", "list_8", "list_9")))


def _known_sex(rows: Any) -> Any:
    return rows.filter(rows.sex.isin(["M", "F"]))


def list_8_not_in_ssda903(returns: AcrossReturns) -> Any:
    return _without(_list_8(returns), _episodes(returns))


def ssda903_not_on_list_8(returns: AcrossReturns) -> Any:
    return _without(_episodes(returns), _list_8(returns))


def list_7_not_in_census(returns: AcrossReturns) -> Any:
    return _without(_list_7(returns), _plans(returns))


def census_plan_not_on_list_7(returns: AcrossReturns) -> Any:
    return _without(_plans(returns), _list_7(returns))


def list_6_not_in_census(returns: AcrossReturns) -> Any:
    return _without(_list_6(returns), _cases(returns))


def census_case_not_on_list_6(returns: AcrossReturns) -> Any:
    return _without(_cases(returns), _list_6(returns))


def ssda903_not_in_census(returns: AcrossReturns) -> Any:
    return _without(_episodes(returns), _cases(returns))


def list_3_referral_not_in_census(returns: AcrossReturns) -> Any:
    mine, theirs = returns.annex_a("list_3"), returns.census("cin_details")
    since = returns.day() - ibis.interval(years=1)
    mine = mine.filter(mine.child_id.notnull() & (mine.referral_date <= returns.day()) & (mine.referral_date > since))
    told = theirs.select("referral_date", whose="child_id")
    return mine.anti_join(told, [mine.child_id == told.whose, mine.referral_date == told.referral_date])


def leaver_not_on_list_9(returns: AcrossReturns) -> Any:
    leavers = returns.care("oc3")
    return _without(leavers.filter(leavers.in_touch != "DIED"), returns.annex_a("list_9"))


def adopted_not_in_ssda903(returns: AcrossReturns) -> Any:
    children = returns.annex_a("list_10")
    since = returns.day() - ibis.interval(years=1)
    adopted = children.filter((children.adoption_order_date <= returns.day()) & (children.adoption_order_date > since))
    return _without(adopted, returns.care("ad1"))


def ssda903_adoption_not_on_list_10(returns: AcrossReturns) -> Any:
    return _without(returns.care("ad1"), returns.annex_a("list_10"))


def care_started_otherwise(returns: AcrossReturns) -> Any:
    episodes, listed = returns.care("episodes"), _list_8(returns)
    begun = episodes.filter((episodes.rne == "S") & (episodes.decom <= returns.day()))
    began = begun.group_by("child_id").agg(began=begun.decom.max())
    still = _episodes(returns).select(carer="child_id")
    return _otherwise(listed.semi_join(still, listed.child_id == still.carer), began, care_start_date="began")


def legal_status_otherwise(returns: AcrossReturns) -> Any:
    return _otherwise(_list_8(returns), _episodes(returns), legal_status="ls")


def placement_otherwise(returns: AcrossReturns) -> Any:
    return _otherwise(_list_8(returns), _episodes(returns), placement_type="place")


def plan_started_otherwise(returns: AcrossReturns) -> Any:
    return _otherwise(_list_7(returns), _plans(returns), plan_start_date="start_date")


def born_otherwise_in_ssda903(returns: AcrossReturns) -> Any:
    return _otherwise(_people(returns), returns.care("header"), date_of_birth="date_of_birth")


def born_otherwise_in_census(returns: AcrossReturns) -> Any:
    return _otherwise(_people(returns), returns.census("children"), date_of_birth="date_of_birth")


def born_otherwise_in_statutory_returns(returns: AcrossReturns) -> Any:
    return _otherwise(returns.care("header"), returns.census("children"), date_of_birth="date_of_birth")


def sex_otherwise_in_ssda903(returns: AcrossReturns) -> Any:
    return _otherwise(_known_sex(_people(returns)), _known_sex(returns.care("header")), sex="sex")


def sex_otherwise_in_census(returns: AcrossReturns) -> Any:
    return _otherwise(_known_sex(_people(returns)), _known_sex(returns.census("children")), sex="sex")


def sex_otherwise_in_statutory_returns(returns: AcrossReturns) -> Any:
    return _otherwise(_known_sex(returns.care("header")), _known_sex(returns.census("children")), sex="sex")


def ethnicity_otherwise_in_ssda903(returns: AcrossReturns) -> Any:
    return _otherwise(_people(returns), returns.care("header"), ethnicity="ethnicity")


def ethnicity_otherwise_in_census(returns: AcrossReturns) -> Any:
    return _otherwise(_people(returns), returns.census("children"), ethnicity="ethnicity")


def pupil_number_otherwise(returns: AcrossReturns) -> Any:
    header = returns.care("header")
    known = header.filter(~header.upn.startswith("UN"))
    return _otherwise(known, returns.census("children"), upn="upn")
