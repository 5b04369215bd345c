"""The site's Django, loaded when a command needs it."""

from __future__ import annotations

import os
from collections.abc import Sequence


def load() -> None:
    """Load the settings and every package of the site."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup()


def manage(rest: Sequence[str]) -> int:
    """Quản trị: run one of Django's own commands."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(["songhanh manage", *rest])
    return 0


def migrate() -> None:
    """Bring the database up to what the code expects."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)


def is_up_to_date() -> bool:
    """Whether the database has every migration that the code has."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    todo = executor.migration_plan(executor.loader.graph.leaf_nodes())
    connection.close()
    return not todo
