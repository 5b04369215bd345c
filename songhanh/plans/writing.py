"""Very many rows that differ only in a few fields: written as they are, with no object made of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection
from django.db.models import Field, Model


def write_alike(pattern: Model, varying: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Write a row for each of ``rows``: what ``varying`` names comes from it, all else from the pattern.

    For hundreds of thousands of parts the objects themselves would cost more than writing them; whatever
    the table asks of a row, its constraints included, the database asks all the same.
    """
    fields: list[Field[Any, Any]] = [
        field for field in type(pattern)._meta.local_concrete_fields if not field.primary_key
    ]
    ordered = [next(field for field in fields if field.attname == name) for name in varying]
    rest = [field for field in fields if field not in ordered]
    fixed = tuple(field.get_db_prep_save(getattr(pattern, field.attname), connection) for field in rest)
    names = ", ".join(connection.ops.quote_name(str(field.column)) for field in (*ordered, *rest))
    table = connection.ops.quote_name(type(pattern)._meta.db_table)
    places = ", ".join(["%s"] * len(fields))
    whole = [(*row, *fixed) for row in rows]
    with connection.cursor() as cursor:
        if connection.vendor != "postgresql":
            cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({places})", whole)
            return
        # A server of its own would be told of each row apart; this way it takes them in one stream.
        with connection.wrap_database_errors, cursor.copy(f"COPY {table} ({names}) FROM STDIN") as stream:
            for row in whole:
                stream.write_row(row)
