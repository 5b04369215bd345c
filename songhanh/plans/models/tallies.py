"""How many offices have a task and where their parts stand, so that no page counts thousands."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from songhanh.intake.reading.model import Role
from songhanh.plans.models.tasks import Task
from songhanh.plans.rules.words import AssignmentStatus, Mode
from songhanh.units.models import UnitGroup


class Tally(models.Model):
    """How many open parts of a task stand alike (số phần việc): counted anew with every act, never typed."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="tallies", verbose_name="nhiệm vụ")
    group = models.ForeignKey(
        UnitGroup, models.PROTECT, related_name="+", null=True, blank=True, verbose_name="theo nhóm"
    )
    role = models.CharField("vai trò", max_length=12, choices=Role.choices())
    mode = models.CharField("giao hay đề nghị", max_length=12, choices=Mode.choices())
    status = models.CharField("trạng thái", max_length=12, choices=AssignmentStatus.choices())
    n = models.PositiveIntegerField("số phần việc")

    class Meta:
        constraints = [
            # Parts that stand alike are counted once: those of one group, and those named by themselves.
            models.UniqueConstraint(
                fields=["task", "role", "mode", "status", "group"], name="tally_of_group"
            ),
            models.UniqueConstraint(
                fields=["task", "role", "mode", "status"], condition=Q(group=None), name="tally_of_named"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.task_id} {self.role} {self.status}: {self.n}"
