"""What is handed over with a task."""

from __future__ import annotations

from pathlib import Path

from django.db import models
from django.urls import reverse

from songhanh.intake.models import original_path
from songhanh.kernel.keys import new_key
from songhanh.plans.models.tasks import Task


class TaskFile(models.Model):
    """A file that goes with work given by hand (tệp kèm theo), kept on the shelf of originals."""

    key = models.CharField("mã", max_length=12, unique=True, default=new_key, editable=False)
    task = models.ForeignKey(Task, models.PROTECT, related_name="files", verbose_name="nhiệm vụ")
    name = models.CharField("tên tệp", max_length=255)
    sha256 = models.CharField("sha256", max_length=64)
    size = models.PositiveBigIntegerField("số byte")
    by = models.CharField("người gửi kèm", max_length=150)
    at = models.DateTimeField("lúc")

    class Meta:
        ordering = ["pk"]
        constraints = [
            # The same file goes with a task once.
            models.UniqueConstraint(fields=["task", "sha256"], name="task_file_once"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Where it is downloaded."""
        return reverse("plans:file", args=[self.key])

    @property
    def path(self) -> Path:
        """Where its bytes lie."""
        return original_path(self.sha256, self.name)
