"""Every document belongs to the office that received it, also those that are there already."""

from __future__ import annotations

from typing import Any

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q
from django.utils import timezone


def give_units(apps: Any, editor: Any) -> None:
    """Give each document the office of its receiver's post on that day, else of their last post.

    Where the receiver holds no post at all, only administrators see it from now on.
    """
    document = apps.get_model("intake", "SourceDocument")
    posts = apps.get_model("people", "Post").objects.order_by("-valid_from", "-pk")
    for row in document.objects.filter(unit=None).only("pk", "received_by", "received_at").iterator():
        day = timezone.localdate(row.received_at)
        held = posts.filter(user__username=row.received_by)
        then = held.filter(Q(valid_to=None) | Q(valid_to__gt=day), valid_from__lte=day)
        if post := then.first() or held.first():
            document.objects.filter(pk=row.pk).update(unit=post.unit_id)


class Migration(migrations.Migration):
    dependencies = [
        ("intake", "0003_documents_have_keys"),
        ("people", "0001_posts_and_delegations"),
        ("units", "0001_initial"),
    ]
    operations = [
        migrations.AddField(
            "sourcedocument",
            "unit",
            models.ForeignKey(
                to="units.unit",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                null=True,
                blank=True,
                verbose_name="đơn vị tiếp nhận",
            ),
        ),
        migrations.RunPython(give_units, migrations.RunPython.noop),
        migrations.RemoveConstraint("sourcedocument", "source_document_once"),
        migrations.AddConstraint(
            "sourcedocument",
            models.UniqueConstraint(
                fields=["sha256", "unit"],
                condition=~Q(status="withdrawn"),
                name="source_document_once_in_unit",
            ),
        ),
    ]
