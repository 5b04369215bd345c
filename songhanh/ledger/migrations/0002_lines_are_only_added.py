"""The database refuses to change or delete a line of the ledger, whoever asks."""

from __future__ import annotations

from typing import Any

from django.db import migrations

SQLITE = [
    f"CREATE TRIGGER ledger_entry_no_{verb.lower()} BEFORE {verb} ON ledger_entry "
    "BEGIN SELECT RAISE(ABORT, 'ledger lines are only ever added'); END"
    for verb in ("UPDATE", "DELETE")
]
SQLITE_BACK = [f"DROP TRIGGER ledger_entry_no_{verb}" for verb in ("update", "delete")]
POSTGRESQL = [
    "CREATE FUNCTION ledger_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'ledger lines are only ever added' USING ERRCODE = 'integrity_constraint_violation'; END $$",
    "CREATE TRIGGER ledger_entry_only_added BEFORE UPDATE OR DELETE ON ledger_entry "
    "FOR EACH ROW EXECUTE FUNCTION ledger_entry_refuse()",
]
POSTGRESQL_BACK = ["DROP TRIGGER ledger_entry_only_added ON ledger_entry", "DROP FUNCTION ledger_entry_refuse()"]


def guard(apps: Any, editor: Any) -> None:
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}.get(editor.connection.vendor, []):
        editor.execute(statement, params=None)


def unguard(apps: Any, editor: Any) -> None:
    for statement in {"sqlite": SQLITE_BACK, "postgresql": POSTGRESQL_BACK}.get(editor.connection.vendor, []):
        editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial")]
    operations = [migrations.RunPython(guard, unguard)]
