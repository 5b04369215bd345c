"""Who holds which post, who acts for whom, and who must prove twice who they are.

Accounts are Django's own; what the house adds to one is the key by which an address names it.
"""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.dispatch import Signal

from songhanh.kernel.keys import new_key
from songhanh.people.rules import DelegationKind, HeldPost, LetterStatus, Role, kind_of, role_of
from songhanh.units.models import Dated, Unit

# Sent, in the transaction of the act, when letters were written that somebody has to send.
letters_wait = Signal()
# Sent when a worker begins: whoever keeps waiting work in tables of its own sees that it has a job.
worker_begins = Signal()

# The first day may be the last: what is ended on the day it began never held.
ENDS_AFTER_IT_BEGAN = Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from"))


class Person(models.Model):
    """Somebody with an account (người dùng), or a mailbox that an office shares."""

    key = models.CharField("mã", max_length=12, unique=True, default=new_key, editable=False)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name="tài khoản"
    )
    is_mailbox = models.BooleanField("hộp thư dùng chung", default=False)
    invited_at = models.DateTimeField("mời lúc", null=True, blank=True)

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """What people call them: Vietnamese names are not taken apart."""
        return self.user.first_name or self.user.username

    @property
    def username(self) -> str:
        return self.user.username

    @property
    def has_come(self) -> bool:
        """They have chosen a password, or come in through single sign-on."""
        return self.user.has_usable_password() or self.user.last_login is not None


class Post(Dated):
    """A person in a unit, in a role, from a day to a day (vị trí công tác): where all rights come from."""

    key = models.CharField("mã", max_length=12, unique=True, default=new_key, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="người giữ"
    )
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="đơn vị")
    role = models.CharField("vai trò", max_length=16, choices=Role.choices())
    title = models.CharField("chức danh", max_length=120, blank=True)
    is_mailbox = models.BooleanField("hộp thư dùng chung", default=False)

    class Meta:
        ordering = ["valid_from", "pk"]
        indexes = [models.Index(fields=["unit", "valid_from", "valid_to"], name="post_unit_day")]
        constraints = [
            # A post does not end before it begins.
            models.CheckConstraint(condition=ENDS_AFTER_IT_BEGAN, name="post_ends_after_it_began"),
            # Nobody holds the same role in the same unit twice at a time; several people may share a role.
            models.UniqueConstraint(
                fields=["user", "unit", "role"], condition=Q(valid_to=None), name="post_once"
            ),
            # A post has a role that exists.
            models.CheckConstraint(condition=Q(role__in=[str(role) for role in Role]), name="post_has_role"),
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.unit_id} {self.user_id}"

    @property
    def work(self) -> Role:
        """The role, as a word with its label."""
        return role_of(self.role)

    def held(self, acting_for: str = "") -> HeldPost:
        """Return the post as plain data, for the one who acts in it."""
        return HeldPost(self.pk, self.unit_id, self.work, acting_for)

    def is_held_on(self, day: date) -> bool:
        """Whether the post gives any right on this day."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


class Delegation(Dated):
    """That somebody else may act in a post, in a time (ủy quyền): both names stand on each act."""

    key = models.CharField("mã", max_length=12, unique=True, default=new_key, editable=False)
    from_post = models.ForeignKey(
        Post, models.CASCADE, related_name="delegations", verbose_name="thay vị trí"
    )
    to_user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="người làm thay"
    )
    kind = models.CharField("loại", max_length=12, choices=DelegationKind.choices())
    reason = models.CharField("lý do", max_length=300, blank=True)

    class Meta:
        ordering = ["valid_from", "pk"]
        constraints = [
            # A delegation does not end before it begins.
            models.CheckConstraint(condition=ENDS_AFTER_IT_BEGAN, name="delegation_ends_after_it_began"),
            # Standing in during an absence has an end.
            models.CheckConstraint(
                condition=~Q(kind=DelegationKind.SUBSTITUTE) | Q(valid_to__isnull=False),
                name="delegation_substitute_ends",
            ),
            # A post is delegated to the same person once at a time.
            models.UniqueConstraint(
                fields=["from_post", "to_user"], condition=Q(valid_to=None), name="delegation_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.from_post_id} {self.to_user_id}"

    @property
    def sort(self) -> DelegationKind:
        """Why, as a word with its label."""
        return kind_of(self.kind)


class SecondFactorRole(models.Model):
    """A role in which a password alone is not enough (vai trò phải xác thực hai bước)."""

    role = models.CharField("vai trò", max_length=16, unique=True, choices=Role.choices())

    class Meta:
        constraints = [
            # Only a role that exists can ask for more.
            models.CheckConstraint(
                condition=Q(role__in=[str(role) for role in Role]), name="second_factor_role_exists"
            ),
        ]

    def __str__(self) -> str:
        return self.role


class HandOver(models.Model):
    """The open work of a post moved to another on a day (bàn giao): what the printed minutes say."""

    key = models.CharField("mã", max_length=12, unique=True, default=new_key, editable=False)
    from_post = models.ForeignKey(Post, models.PROTECT, related_name="given", verbose_name="bên giao")
    to_post = models.ForeignKey(Post, models.PROTECT, related_name="taken", verbose_name="bên nhận")
    on = models.DateField("ngày")
    items = models.JSONField("những việc đã bàn giao", default=list)
    note = models.TextField("ghi chú", blank=True)
    by = models.CharField("người thực hiện", max_length=150)
    at = models.DateTimeField("lúc")

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            # Nobody hands over to themselves.
            models.CheckConstraint(condition=~Q(from_post=F("to_post")), name="hand_over_of_two"),
        ]

    def __str__(self) -> str:
        return f"bàn giao {self.from_post_id} → {self.to_post_id}"


class Letter(models.Model):
    """Words for one person (thư điện tử): written in the transaction of an act, sent when it is stored."""

    key = models.CharField("mã", max_length=12, unique=True, default=new_key, editable=False)
    about = models.CharField("về", max_length=120, unique=True)
    to = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="người nhận"
    )
    address = models.CharField("địa chỉ thư", max_length=254)
    subject = models.CharField("tiêu đề", max_length=200)
    body = models.TextField("nội dung")
    status = models.CharField(
        "trạng thái", max_length=8, choices=LetterStatus.choices(), default=LetterStatus.WAITING.value
    )
    written_at = models.DateTimeField("viết lúc")
    next_try_at = models.DateTimeField("gửi từ lúc")
    tries = models.PositiveSmallIntegerField("số lần gửi", default=0)
    sent_at = models.DateTimeField("gửi lúc", null=True, blank=True)
    failure = models.CharField("vì sao chưa gửi được", max_length=300, blank=True)

    class Meta:
        ordering = ["-written_at", "-pk"]
        indexes = [
            models.Index(fields=["next_try_at"], condition=Q(status="waiting"), name="letter_waiting"),
        ]
        constraints = [
            # What was sent has a time at which it was, and nothing else has one.
            models.CheckConstraint(
                condition=Q(status=LetterStatus.SENT, sent_at__isnull=False)
                | ~Q(status=LetterStatus.SENT) & Q(sent_at__isnull=True),
                name="letter_sent_has_time",
            ),
        ]

    def __str__(self) -> str:
        return self.subject

    @property
    def state(self) -> LetterStatus:
        """Where it stands, as a word with its label."""
        return LetterStatus(self.status)
