"""Parts are counted where they change, so that no page counts them all; what is there is counted now."""

from __future__ import annotations

from typing import Any

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Count, Q

import songhanh.intake.reading.model
import songhanh.plans.rules.words

OPEN = ["given", "upheld", "accepted", "contested"]


def count(apps: Any, editor: Any) -> None:
    alike = ("task_id", "group_id", "role", "mode", "status")
    parts = apps.get_model("plans", "Assignment").objects.filter(status__in=OPEN).order_by()
    tally = apps.get_model("plans", "Tally")
    tally.objects.bulk_create(tally(**row) for row in parts.values(*alike).annotate(n=Count("pk")))


class Migration(migrations.Migration):
    dependencies = [("units", "0001_initial"), ("plans", "0002_january")]

    operations = [
        migrations.CreateModel(
            name="Tally",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=songhanh.intake.reading.model.Role.choices(),
                        max_length=12,
                        verbose_name="vai trò",
                    ),
                ),
                (
                    "mode",
                    models.CharField(
                        choices=songhanh.plans.rules.words.Mode.choices(),
                        max_length=12,
                        verbose_name="giao hay đề nghị",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=songhanh.plans.rules.words.AssignmentStatus.choices(),
                        max_length=12,
                        verbose_name="trạng thái",
                    ),
                ),
                ("n", models.PositiveIntegerField(verbose_name="số phần việc")),
                (
                    "group",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="units.unitgroup",
                        verbose_name="theo nhóm",
                    ),
                ),
                (
                    "task",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tallies",
                        to="plans.task",
                        verbose_name="nhiệm vụ",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            "tally",
            models.UniqueConstraint(
                fields=("task", "role", "mode", "status", "group"), name="tally_of_group"
            ),
        ),
        migrations.AddConstraint(
            "tally",
            models.UniqueConstraint(
                fields=("task", "role", "mode", "status"), condition=Q(group=None), name="tally_of_named"
            ),
        ),
        migrations.AddIndex(
            "assignment", models.Index(fields=["task"], condition=Q(group=None), name="assignment_named")
        ),
        migrations.AddIndex(
            "assignment",
            models.Index(fields=["task"], condition=Q(status="contested"), name="assignment_contested"),
        ),
        migrations.RunPython(count, migrations.RunPython.noop),
    ]
