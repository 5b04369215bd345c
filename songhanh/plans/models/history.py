"""How plans hang together, and what later papers have changed."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from songhanh.kernel.keys import new_key
from songhanh.plans.models.plans import Plan
from songhanh.plans.models.tasks import Task
from songhanh.plans.rules.words import AmendmentKind, RelationKind


class PlanRelation(models.Model):
    """That one plan carries out another, or follows it in the next year."""

    parent = models.ForeignKey(Plan, models.PROTECT, related_name="followed_by", verbose_name="kế hoạch trên")
    child = models.ForeignKey(Plan, models.CASCADE, related_name="comes_from", verbose_name="kế hoạch dưới")
    kind = models.CharField("quan hệ", max_length=16, choices=RelationKind.choices())

    # Filled in by a query that asks who issued the other plan.
    issuer: int | None

    class Meta:
        ordering = ["pk"]
        constraints = [
            # Two plans hang together in one way.
            models.UniqueConstraint(fields=["parent", "child"], name="plan_relation_once"),
            # No plan carries out itself.
            models.CheckConstraint(condition=~Q(parent=F("child")), name="plan_relation_of_two"),
        ]

    def __str__(self) -> str:
        return f"{self.parent_id} → {self.child_id}"


class Amendment(models.Model):
    """What a later paper changed of a task (sửa đổi, bổ sung, đính chính): before and after, for ever."""

    key = models.CharField("mã", max_length=12, unique=True, default=new_key, editable=False)
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="amendments", verbose_name="kế hoạch")
    task = models.ForeignKey(Task, models.PROTECT, related_name="amendments", verbose_name="nhiệm vụ")
    kind = models.CharField("loại", max_length=12, choices=AmendmentKind.choices())
    source = models.CharField("theo văn bản", max_length=300)
    decided_on = models.DateField("ngày của văn bản", null=True, blank=True)
    before = models.JSONField("trước")
    after = models.JSONField("sau")
    by = models.CharField("người ghi", max_length=150)
    at = models.DateTimeField("lúc")

    class Meta:
        ordering = ["pk"]
        constraints = [
            # A change names the paper that decided it.
            models.CheckConstraint(condition=~Q(source=""), name="amendment_names_its_paper"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.task_id}"

    @property
    def sort(self) -> AmendmentKind:
        """What was changed, as a word with its label."""
        return AmendmentKind(self.kind)
