"""Triggers that refuse to change or remove an event. Only `values` may change, for redaction."""

from django.db import migrations

SEALED = (
    "number",
    "at",
    '"on"',
    "code",
    "actor_key",
    "actor_name",
    "subject_kind",
    "subject_key",
    "subject_name",
    "authority",
    "digests",
    "previous_hash",
    "hash",
)
SAYS = "The trail is append-only: an event is never changed or removed."

SQLITE = (
    f"CREATE TRIGGER trail_event_unchanged BEFORE UPDATE OF {', '.join(SEALED)} ON trail_event "
    f"BEGIN SELECT RAISE(ABORT, '{SAYS}'); END",
    f"CREATE TRIGGER trail_event_kept BEFORE DELETE ON trail_event BEGIN SELECT RAISE(ABORT, '{SAYS}'); END",
)
POSTGRESQL = (
    "CREATE FUNCTION trail_event_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{SAYS}'; END $$",
    f"CREATE TRIGGER trail_event_unchanged BEFORE UPDATE OF {', '.join(SEALED)} ON trail_event "
    "FOR EACH ROW EXECUTE FUNCTION trail_event_refuse()",
    "CREATE TRIGGER trail_event_kept BEFORE DELETE ON trail_event FOR EACH ROW EXECUTE FUNCTION trail_event_refuse()",
)


def add(apps, schema_editor):
    """The triggers of this database's own dialect."""
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    """Back to a table without them."""
    on_table = " ON trail_event" if schema_editor.connection.vendor == "postgresql" else ""
    schema_editor.execute(f"DROP TRIGGER trail_event_unchanged{on_table}")
    schema_editor.execute(f"DROP TRIGGER trail_event_kept{on_table}")
    if on_table:
        schema_editor.execute("DROP FUNCTION trail_event_refuse()")


class Migration(migrations.Migration):
    dependencies = [("trail", "0001_initial")]
    operations = [migrations.RunPython(add, remove)]
