"""Makes the tables of a brand-new embedded database in one step, as they are after every migration.

Walking through every migration works each table out again from its history, which takes many seconds that somebody
who tries the demonstration, and every test that starts from nothing, would wait for. A database that holds anything
at all, and any server, goes through its migrations like always. A test holds the two ways to the same schema.
"""

from __future__ import annotations

from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import RunPython, RunSQL
from django.db.migrations.recorder import MigrationRecorder

OURS = "goldenthread."


def make_tables_of_new_database() -> bool:
    """Whether the tables were made here: only in an embedded database that holds no table yet."""
    if connection.vendor != "sqlite" or connection.introspection.table_names():
        return False
    loader = MigrationLoader(connection)
    state = loader.project_state()
    with connection.schema_editor(atomic=True) as editor:
        for model in state.apps.get_models(include_auto_created=False):
            editor.create_model(model)
        for migration in _in_order(loader):
            if type(migration).__module__.startswith(OURS):
                for operation in migration.operations:
                    if isinstance(operation, RunPython | RunSQL):
                        operation.database_forwards(migration.app_label, editor, state, state)
    recorder = MigrationRecorder(connection)
    recorder.ensure_schema()
    for migration in _in_order(loader):
        recorder.record_applied(migration.app_label, migration.name)
    return True


def _in_order(loader: MigrationLoader) -> list:
    """Every migration once, each after those it depends on."""
    seen: dict[tuple[str, str], None] = {}
    for leaf in loader.graph.leaf_nodes():
        seen.update(dict.fromkeys(loader.graph.forwards_plan(leaf)))
    return [loader.graph.nodes[key] for key in seen]
