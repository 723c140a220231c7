"""A made-up return without a file holds the rows its files hold, and several authorities can stand in one table."""

from __future__ import annotations

import pytest

from goldenthread.core.returns import load_return, return_keys
from goldenthread.pipeline.made_up import made_up_tables, together
from goldenthread.pipeline.receiving import receive
from goldenthread.synthetic.files import write_return
from tests.factories.made_up_returns import view

pytestmark = pytest.mark.unit


@pytest.mark.parametrize("collection", return_keys())
def test_the_tables_are_those_that_are_read_from_the_files(collection, tmp_path) -> None:
    straight = made_up_tables(collection, view())
    write_return(collection, view(), tmp_path)
    read = receive(tmp_path)
    for table in load_return(collection).tables:
        names = [column.name for column in table.columns if not column.counted]
        of_file = read.tables[table.name].select(names).to_pylist()
        assert sorted(map(repr, straight[table.name].select(names).to_pylist())) == sorted(map(repr, of_file)), (
            table.name
        )


def test_children_of_two_authorities_are_told_apart_by_its_number() -> None:
    parts = [made_up_tables("ssda903", view(authority), place=str(authority)) for authority in (390, 391)]
    children = together(parts)["header"].column("child_id").to_pylist()
    assert len(set(children)) == len(children) > 100
    assert {each[:3] for each in children} == {"390", "391"}
