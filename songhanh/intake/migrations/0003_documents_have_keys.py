"""Every document gets the key by which its address names it, also those that are there already."""

from __future__ import annotations

from typing import Any

from django.db import migrations, models

import songhanh.kernel.keys


def give_keys(apps: Any, editor: Any) -> None:
    document = apps.get_model("intake", "SourceDocument")
    for row in document.objects.filter(key=None).only("pk").iterator():
        document.objects.filter(pk=row.pk).update(key=songhanh.kernel.keys.new_key())


class Migration(migrations.Migration):
    dependencies = [("intake", "0002_take_up")]
    operations = [
        migrations.AddField(
            "sourcedocument", "key", models.CharField("mã", max_length=12, null=True, editable=False)
        ),
        migrations.RunPython(give_keys, migrations.RunPython.noop),
        migrations.AlterField(
            "sourcedocument",
            "key",
            models.CharField(
                "mã", max_length=12, unique=True, default=songhanh.kernel.keys.new_key, editable=False
            ),
        ),
    ]
