"""A line may name for whom somebody acted. SQLite copies the table for that, and forgets its guard."""

from __future__ import annotations

from importlib import import_module

from django.db import migrations, models

before = import_module("songhanh.ledger.migrations.0002_lines_are_only_added")


class Migration(migrations.Migration):
    dependencies = [("ledger", "0002_lines_are_only_added")]
    operations = [
        migrations.RunPython(before.unguard, before.guard),
        migrations.AddField(
            model_name="entry",
            name="on_behalf_of",
            field=models.CharField(blank=True, default="", max_length=150, verbose_name="làm thay ai"),
        ),
        migrations.RunPython(before.guard, before.unguard),
    ]
