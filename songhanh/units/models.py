"""Offices, and everything a reform may change of them, each with the days on which it holds.

``valid_from`` is the first day, ``valid_to`` the first day no longer; without one it still holds.
"""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q

from songhanh.kernel.keys import new_key
from songhanh.units.rules import LONGEST_NAME, EventKind, GroupLabel, Reach, TieKind, UnitKind, UnitLabel


class Dated(models.Model):
    """What holds from a day on, and up to but not including another."""

    valid_from = models.DateField("từ ngày")
    valid_to = models.DateField("đến trước ngày", null=True, blank=True)

    class Meta:
        abstract = True

    def holds_on(self, day: date) -> bool:
        """Whether it holds on a day."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


def holds(on: date, of: str = "") -> Q:
    """Say of dated rows (or of those at the end of a relation) that they hold on a day."""
    head = f"{of}__" if of else ""
    return Q(**{f"{head}valid_from__lte": on}) & (
        Q(**{f"{head}valid_to__isnull": True}) | Q(**{f"{head}valid_to__gt": on})
    )


# It holds for a day at least.
LASTS = Q(valid_to__isnull=True) | Q(valid_to__gt=F("valid_from"))


class Unit(models.Model):
    """An office (đơn vị). What it is called, and whether it exists, is a matter of the day: see UnitName."""

    key = models.CharField("mã", max_length=12, unique=True, default=new_key, editable=False)

    # Filled in by queries that ask as of a day.
    name: str
    short_name: str
    kind: str
    code: str

    def __str__(self) -> str:
        return f"đơn vị {self.key}"

    @property
    def label(self) -> UnitLabel:
        """What the unit is called on the day that was asked about."""
        return UnitLabel(self.pk, self.key, self.name, self.short_name, self.kind, self.code)


class UnitName(Dated):
    """What an office is called in a time, its kind and its code: rename, retype and recode are new rows.

    A code is used again for other offices: it never identifies one.
    """

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="names", verbose_name="đơn vị")
    name = models.CharField("tên", max_length=LONGEST_NAME)
    short_name = models.CharField("tên ngắn", max_length=LONGEST_NAME, blank=True)
    kind = models.CharField("loại", max_length=16, choices=UnitKind.choices())
    code = models.CharField("mã số", max_length=32, blank=True)
    folded = models.CharField("chữ để tìm", max_length=3 * LONGEST_NAME)

    class Meta:
        ordering = ["valid_from"]
        indexes = [models.Index(fields=["unit", "valid_from", "valid_to"], name="unit_name_day")]
        constraints = [
            models.CheckConstraint(condition=LASTS, name="unit_name_lasts"),
            # On any day a unit has one name: no two begin together, and one at most still holds.
            models.UniqueConstraint(fields=["unit", "valid_from"], name="unit_name_once_a_day"),
            models.UniqueConstraint(fields=["unit"], condition=Q(valid_to=None), name="unit_name_one_open"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def kind_word(self) -> UnitKind:
        """What the unit is in this time, as a word with its label."""
        return next((kind for kind in UnitKind if kind == self.kind), UnitKind.OTHER)


class UnitLink(Dated):
    """That one office stands above another in a time, at any depth: the dated closure of the tree.

    Every unit is its own ancestor at depth 0 for as long as it exists; depth 1 is the direct parent.
    """

    ancestor = models.ForeignKey(Unit, models.CASCADE, related_name="links_down", verbose_name="cấp trên")
    descendant = models.ForeignKey(Unit, models.CASCADE, related_name="links_up", verbose_name="cấp dưới")
    depth = models.PositiveSmallIntegerField("số cấp")

    class Meta:
        indexes = [
            models.Index(
                fields=["ancestor", "depth", "valid_from", "valid_to", "descendant"], name="unit_link_down"
            ),
            models.Index(fields=["descendant", "depth", "valid_from", "valid_to"], name="unit_link_up"),
        ]
        constraints = [
            models.CheckConstraint(condition=LASTS, name="unit_link_lasts"),
            # A unit stands under itself at depth 0 and under nothing else there.
            models.CheckConstraint(
                condition=Q(depth=0, ancestor=F("descendant"))
                | (Q(depth__gt=0) & ~Q(ancestor=F("descendant"))),
                name="unit_link_itself_at_nought",
            ),
            # One parent at a time.
            models.UniqueConstraint(
                fields=["descendant"], condition=Q(depth=1, valid_to=None), name="unit_link_one_parent"
            ),
            # Between two units there is one way at a time.
            models.UniqueConstraint(
                fields=["ancestor", "descendant"], condition=Q(valid_to=None), name="unit_link_one_way"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ancestor_id} > {self.descendant_id}"


class UnitTie(Dated):
    """That two offices work together in a time, neither standing under the other."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="ties", verbose_name="đơn vị")
    other = models.ForeignKey(Unit, models.CASCADE, related_name="ties_back", verbose_name="với")
    kind = models.CharField("quan hệ", max_length=12, choices=TieKind.choices())

    class Meta:
        constraints = [
            models.CheckConstraint(condition=LASTS, name="unit_tie_lasts"),
            # Nobody is tied to itself.
            models.CheckConstraint(condition=~Q(unit=F("other")), name="unit_tie_of_two"),
            # The same tie is open once.
            models.UniqueConstraint(
                fields=["unit", "other", "kind"], condition=Q(valid_to=None), name="unit_tie_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.kind} {self.other_id}"

    @property
    def relation(self) -> TieKind:
        """How the two work together, as a word with its label."""
        return next(kind for kind in TieKind if kind == self.kind)


class UnitSuccession(models.Model):
    """What became of an office on a day, by which decision: a fact that is never taken back."""

    kind = models.CharField("sự kiện", max_length=12, choices=EventKind.choices())
    old = models.ForeignKey(Unit, models.CASCADE, related_name="became", null=True, verbose_name="đơn vị cũ")
    new = models.ForeignKey(
        Unit, models.CASCADE, related_name="came_from", null=True, verbose_name="đơn vị mới"
    )
    on = models.DateField("từ ngày")
    legal_basis = models.CharField("căn cứ", max_length=300, blank=True)
    share = models.DecimalField("phần", max_digits=6, decimal_places=5, null=True)
    is_unsure = models.BooleanField("cần kiểm tra", default=False)

    class Meta:
        ordering = ["on", "pk"]
        constraints = [
            # Something ends or something begins.
            models.CheckConstraint(
                condition=Q(old__isnull=False) | Q(new__isnull=False), name="unit_succession_of_somebody"
            ),
            # A part is more than nothing and no more than the whole.
            models.CheckConstraint(
                condition=Q(share__isnull=True) | Q(share__gt=0, share__lte=1), name="unit_succession_share"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.old_id} → {self.new_id}"

    @property
    def event(self) -> EventKind:
        """What happened, as a word with its label."""
        return next(kind for kind in EventKind if kind == self.kind)


class UnitGroup(models.Model):
    """Offices that a paper names in one breath ("các phường, xã"): by a rule, or chosen by hand."""

    key = models.CharField("mã", max_length=12, unique=True, default=new_key, editable=False)
    name = models.CharField("tên nhóm", max_length=LONGEST_NAME)
    folded = models.CharField("chữ để tìm", max_length=3 * LONGEST_NAME)
    under = models.ForeignKey(Unit, models.CASCADE, related_name="groups", null=True, verbose_name="thuộc")
    kinds = models.JSONField("gồm các loại", default=list)
    reach = models.CharField(
        "tìm đến đâu", max_length=12, choices=Reach.choices(), default=Reach.CHILDREN.value
    )
    takes_ties = models.BooleanField("gồm cả đơn vị phối hợp", default=False)
    by_hand = models.ManyToManyField(Unit, through="UnitGroupMember", related_name="chosen_in")
    # Without a first day it is as old as the papers that name it.
    begun_on = models.DateField("từ ngày", null=True, blank=True)
    ended_on = models.DateField("đến trước ngày", null=True, blank=True)

    class Meta:
        constraints = [
            # A group holds for a day at least.
            models.CheckConstraint(
                condition=Q(begun_on__isnull=True) | Q(ended_on__isnull=True) | Q(ended_on__gt=F("begun_on")),
                name="unit_group_lasts",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def way(self) -> Reach:
        """How far below its head its rule looks, as a word with its label."""
        return next(reach for reach in Reach if reach == self.reach)

    @property
    def kind_words(self) -> list[UnitKind]:
        """The kinds of its rule, as words with their labels."""
        return [kind for kind in UnitKind if kind in self.kinds]

    @property
    def label(self) -> GroupLabel:
        """The group as a choice shows it."""
        return GroupLabel(self.pk, self.key, self.name)


def group_holds(on: date) -> Q:
    """Say of groups that papers of a day may name them."""
    begun = Q(begun_on__isnull=True) | Q(begun_on__lte=on)
    return begun & (Q(ended_on__isnull=True) | Q(ended_on__gt=on))


class UnitGroupMember(Dated):
    """That an office was chosen into a group by hand, in a time."""

    group = models.ForeignKey(UnitGroup, models.CASCADE, related_name="members", verbose_name="nhóm")
    unit = models.ForeignKey(Unit, models.CASCADE, related_name="memberships", verbose_name="đơn vị")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=LASTS, name="unit_group_member_lasts"),
            # Nobody is in a group twice at a time.
            models.UniqueConstraint(
                fields=["group", "unit"], condition=Q(valid_to=None), name="unit_group_member_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} ∈ {self.group_id}"


class TreeEdition(models.Model):
    """Which edition of the tree this is: the database writes another word here at every change of it."""

    word = models.CharField("lần sửa", max_length=32)

    def __str__(self) -> str:
        return self.word
