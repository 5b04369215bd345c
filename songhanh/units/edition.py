"""Which edition of the tree the database holds: it writes a new word itself whenever the tree changes.

So what a worker keeps in memory of the tree is known to be of today by one question, however the change was
made and by which worker; a change that is rolled back takes its word with it.
"""

from __future__ import annotations

from typing import Any

from django.db import connections

from songhanh.units.models import TreeEdition

TABLES = (
    "units_unitname",
    "units_unitlink",
    "units_unittie",
    "units_unitsuccession",
    "units_unitgroup",
    "units_unitgroupmember",
)
_KEEP = (
    "INSERT INTO units_treeedition (id, word) VALUES (1, {word}) "
    "ON CONFLICT (id) DO UPDATE SET word = excluded.word"
)
_SQLITE = (
    "CREATE TRIGGER IF NOT EXISTS {table}_edition_{verb} AFTER {verb} ON {table} BEGIN "
    + _KEEP.format(word="lower(hex(randomblob(16)))")
    + "; END"
)
_POSTGRESQL = (
    "CREATE OR REPLACE TRIGGER units_edition AFTER INSERT OR UPDATE OR DELETE ON {table} "
    "FOR EACH STATEMENT EXECUTE FUNCTION units_new_edition()"
)
_FUNCTION = (
    "CREATE OR REPLACE FUNCTION units_new_edition() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    + _KEEP.format(word="replace(gen_random_uuid()::text, '-', '')")
    + "; RETURN NULL; END $$"
)


def edition() -> str:
    """The word of the tree as it stands; empty where none was written yet."""
    return TreeEdition.objects.values_list("word", flat=True).first() or ""


def watch(using: str = "default", **_said: Any) -> None:
    """Let the database write a new word at every change; after each migration, for it may rebuild tables."""
    connection = connections[using]
    there = set(connection.introspection.table_names())
    if not {*TABLES, TreeEdition._meta.db_table} <= there:
        return
    with connection.cursor() as cursor:
        for order in _orders(connection.vendor):
            cursor.execute(order)


def _orders(vendor: str) -> list[str]:
    if vendor == "postgresql":
        return [_FUNCTION, *(_POSTGRESQL.format(table=table) for table in TABLES)]
    verbs = ("INSERT", "UPDATE", "DELETE")
    return [_SQLITE.format(table=table, verb=verb) for table in TABLES for verb in verbs]
