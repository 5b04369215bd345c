"""The ledger's lines, and where each chain of them ends."""

from __future__ import annotations

from django.db import models

from songhanh.ledger.rules import NOTHING_BEFORE, Line


class Chain(models.Model):
    """One hash chain of lines: its length and last seal. Whoever adds a line locks this row."""

    name = models.CharField("chuỗi", max_length=64, primary_key=True)
    length = models.PositiveIntegerField("số dòng", default=0)
    seal = models.CharField("dấu cuối", max_length=64, default=NOTHING_BEFORE)

    def __str__(self) -> str:
        return self.name


class Entry(models.Model):
    """One act by one person (một dòng nhật ký). The database itself refuses to change or delete it.

    No foreign keys: the ledger must outlive what it describes.
    """

    chain = models.CharField("chuỗi", max_length=64)
    position = models.PositiveIntegerField("thứ tự trong chuỗi")
    act = models.CharField("việc", max_length=64)
    subject = models.CharField("đối tượng", max_length=64, db_index=True)
    by = models.CharField("người thực hiện", max_length=150)
    on_behalf_of = models.CharField("làm thay ai", max_length=150, blank=True, default="")
    reason = models.TextField("lý do", blank=True)
    at = models.DateTimeField("lúc")
    seal = models.CharField("dấu", max_length=64)

    class Meta:
        ordering = ["pk"]
        constraints = [
            # Every chain counts its lines without a gap and without a double.
            models.UniqueConstraint(fields=["chain", "position"], name="entry_once_per_place"),
            # Nobody acts namelessly.
            models.CheckConstraint(condition=~models.Q(by=""), name="entry_says_who"),
        ]

    def __str__(self) -> str:
        return f"{self.act} {self.subject}"

    @property
    def line(self) -> Line:
        """What the entry says, without its seal."""
        return Line(
            self.chain,
            self.position,
            self.act,
            self.subject,
            self.by,
            self.reason,
            self.at,
            self.on_behalf_of,
        )
