"""Kinds of offices, what may become of them, and how a name is searched. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from songhanh.kernel.actor import Signatory
from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.kernel.text import fold
from songhanh.kernel.words import Word


class UnitKind(Word):
    """What an office is."""

    PROVINCE = "province", "tỉnh"
    CENTRAL_CITY = "central_city", "thành phố trực thuộc trung ương"
    CITY = "city", "thành phố thuộc tỉnh"
    TOWN = "town", "thị xã"
    DISTRICT = "district", "huyện"
    URBAN_DISTRICT = "urban_district", "quận"
    WARD = "ward", "phường"
    COMMUNE = "commune", "xã"
    TOWNSHIP = "township", "thị trấn"
    SPECIAL_ZONE = "special_zone", "đặc khu"
    VILLAGE = "village", "thôn"
    BUON = "buon", "buôn, bản, làng"
    NEIGHBOURHOOD = "neighbourhood", "tổ dân phố"
    MINISTRY = "ministry", "bộ, cơ quan trung ương"
    DEPARTMENT = "department", "sở, ban, ngành của tỉnh"
    OFFICE = "office", "phòng, ban chuyên môn"
    SERVICE = "service", "đơn vị sự nghiệp"
    MEDIA = "media", "đài, báo, cổng thông tin"
    SCHOOL = "school", "trường học"
    HOSPITAL = "hospital", "bệnh viện"
    HEALTH_CENTRE = "health_centre", "trung tâm y tế"
    HEALTH_STATION = "health_station", "trạm y tế"
    PARTY = "party", "cơ quan của Đảng"
    FRONT = "front", "Mặt trận Tổ quốc"
    UNION = "union", "tổ chức chính trị – xã hội"
    ASSOCIATION = "association", "hội quần chúng"
    COMMITTEE = "committee", "ban chỉ đạo, ban liên ngành"
    POLICE = "police", "công an"
    MILITARY = "military", "quân sự, biên phòng"
    JUSTICE = "justice", "tòa án, kiểm sát, thi hành án"
    VERTICAL = "vertical", "cơ quan ngành dọc"
    ENTERPRISE = "enterprise", "doanh nghiệp, hợp tác xã"
    OTHER = "other", "đơn vị khác"


class EventKind(Word):
    """What may become of an office."""

    CREATE = "create", "thành lập"
    MERGE = "merge", "sáp nhập"
    SPLIT = "split", "chia, tách"
    RENAME = "rename", "đổi tên"
    RETYPE = "retype", "đổi loại hình"
    RECODE = "recode", "đổi mã"
    MOVE = "move", "chuyển cơ quan cấp trên"
    DISSOLVE = "dissolve", "giải thể"


class TieKind(Word):
    """How two offices work together without the one standing under the other."""

    SERVES = "serves", "hoạt động trên địa bàn của"
    ADVISED = "advised", "chịu hướng dẫn chuyên môn của"
    TOGETHER = "together", "phối hợp công tác với"


class Reach(Word):
    """How far below its head a group by rule looks for members."""

    CHILDREN = "children", "trực thuộc trực tiếp"
    BELOW = "below", "ở mọi cấp bên dưới"


# Offices that govern a place and act through a People's Committee.
TERRITORIES = (
    UnitKind.PROVINCE,
    UnitKind.CENTRAL_CITY,
    UnitKind.CITY,
    UnitKind.TOWN,
    UnitKind.DISTRICT,
    UnitKind.URBAN_DISTRICT,
    UnitKind.WARD,
    UnitKind.COMMUNE,
    UnitKind.TOWNSHIP,
    UnitKind.SPECIAL_ZONE,
)
LONGEST_NAME = 200
ROUNDING = Decimal("0.0005")


@dataclass(frozen=True)
class UnitLabel:
    """A unit as a page, a paper or a choice shows it: its name as of a day."""

    id: int
    key: str
    name: str
    short_name: str
    kind: str
    code: str = ""
    former: tuple[str, ...] = ()
    """Names it had on other days, and names of units that became part of it."""

    @property
    def addressed_as(self) -> str:
        """Its name on a paper that orders it: a place is addressed through its People's Committee."""
        return f"Ủy ban nhân dân {lowered(self.name)}" if self.kind in TERRITORIES else self.name

    @property
    def kind_word(self) -> UnitKind:
        """What it is, as a word with its label."""
        return next((kind for kind in UnitKind if kind == self.kind), UnitKind.OTHER)

    @property
    def short(self) -> str:
        """What a narrow column shows."""
        return self.short_name or self.name


@dataclass(frozen=True)
class GroupLabel:
    """A group as a choice shows it."""

    id: int
    key: str
    name: str


@dataclass(frozen=True)
class Draft:
    """A unit that is about to be: what a reform, a file or a form says of it."""

    name: str
    kind: str
    short_name: str = ""
    code: str = ""

    def checked(self) -> Draft:
        """Return the draft with its words tidied, or deny it."""
        tidy = Draft(clean(self.name), self.kind, clean(self.short_name), clean(self.code))
        if not tidy.name:
            raise Denied(Message("Đơn vị chưa có tên. Ghi tên đầy đủ của đơn vị."))
        if len(tidy.name) > LONGEST_NAME:
            raise Denied(
                Message("Tên đơn vị dài quá %(most)d chữ. Ghi tên ngắn hơn.", {"most": LONGEST_NAME})
            )
        if tidy.kind not in set(UnitKind):
            raise Denied(
                Message("Chưa rõ “%(name)s” là loại đơn vị nào. Chọn một loại.", {"name": tidy.name})
            )
        return tidy


def clean(words: str) -> str:
    """Return words as they are kept: letters composed (Ŏ, Ĕ, Ŭ stay), single spaces, nothing unseen."""
    composed = unicodedata.normalize("NFC", words)
    return " ".join("".join(" " if unicodedata.category(c)[0] == "C" else c for c in composed).split())


def searchable(*words: str) -> str:
    """Return words as they are searched: folded, hyphens and dots as spaces, apostrophes left out.

    >>> searchable("Phòng LĐ-TB&XH", "Buôn K'Đũn")
    'phong ld tb xh buon kdun'
    """
    joined = re.sub("['’ʼ`]", "", fold(" ".join(words)))
    return " ".join(re.sub(r"[^\w]+", " ", joined).split())


def lowered(name: str) -> str:
    """Return a name as it stands inside a sentence: ``Phường Tân Lập`` is phường Tân Lập."""
    return name[:1].lower() + name[1:]


def check_in_order(name: str, last: date, on: date) -> None:
    """Deny a change dated before one that is already written down."""
    if on < last:
        raise Denied(
            Message(
                "“%(name)s” đã có thay đổi từ ngày %(last)s; ghi các thay đổi theo thứ tự ngày.",
                {"name": name, "last": last},
            )
        )


@dataclass(frozen=True)
class Decision:
    """From which day a change holds, and who decided it."""

    on: date
    legal_basis: str = ""
    is_unsure: bool = False


@dataclass(frozen=True)
class Flow:
    """What of an old unit goes to which other: one that goes on (its id), or one that begins (a draft)."""

    old: int
    new: int | Draft
    share: Decimal = Decimal(1)


def ended_by(flows: Sequence[Flow]) -> list[int]:
    """Return the old units of which nothing is left; deny shares that are not parts of a whole."""
    given: dict[int, Decimal] = {}
    for flow in flows:
        if not 0 < flow.share <= 1:
            raise Denied(Message("Mỗi phần chia phải lớn hơn 0% và không quá 100%."))
        given[flow.old] = given.get(flow.old, Decimal(0)) + flow.share
    if any(part > 1 + ROUNDING for part in given.values()):
        raise Denied(Message("Các phần của một đơn vị cộng lại quá 100%."))
    return [old for old, part in given.items() if part >= 1 - ROUNDING]


def heirs(flows: Sequence[Flow]) -> dict[int, int | Draft]:
    """Return who takes over what hangs on each old unit: whoever gets the largest part of it."""
    largest: dict[int, Flow] = {}
    for flow in flows:
        if flow.old not in largest or flow.share > largest[flow.old].share:
            largest[flow.old] = flow
    return {old: flow.new for old, flow in largest.items()}


def may_arrange(by: Signatory) -> bool:
    """Whether somebody may change the tree: an administrator, and the program when it loads a file."""
    return bool(getattr(by, "is_administrator", False))


def check_may_arrange(by: Signatory) -> None:
    """Deny a change of the tree to everybody else."""
    if not may_arrange(by):
        raise Denied(Message("Chỉ quản trị viên được thay đổi sơ đồ đơn vị. Nhờ quản trị viên làm việc này."))


@dataclass(frozen=True)
class Loader:
    """The program itself, loading the files of a place that begins."""

    username: str = "phan-mem-nap-don-vi"
    on_behalf_of: str = ""
    is_administrator: bool = True


class Found(Word):
    """Why a unit answers to a name on a day."""

    NOW = "now", "tên hiện nay"
    FORMER = "former", "tên cũ"
    ENDED = "ended", "đã kết thúc"
    COMING = "coming", "chưa thành lập"


def how_found(first: date, last: date | None, on: date, *, lives: bool) -> Found:
    """Say what a name that holds from ``first`` to before ``last`` is to a unit on a day."""
    if first > on:
        return Found.FORMER if lives else Found.COMING
    if last is None or on < last:
        return Found.NOW
    return Found.FORMER if lives else Found.ENDED


def words_sought(words: str) -> list[str]:
    """Return the words by which a unit is looked for: the committee of a place is the place itself."""
    sought = searchable(words.replace("\0", " "))
    bare = re.sub(r"\b(ubnd|uy ban nhan dan|va)\b", " ", sought).split()
    return bare or sought.split()
