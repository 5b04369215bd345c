"""Kinds of offices, what may become of them, and how a name is searched. Pure."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

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
    def short(self) -> str:
        """What a narrow column shows."""
        return self.short_name or self.name


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


def check_shares(shares: list[float]) -> None:
    """Deny shares of a split that are not parts of one whole."""
    if any(not 0 < share <= 1 for share in shares) or abs(sum(shares) - 1) > 0.001:
        raise Denied(Message("Các phần của đơn vị được chia phải cộng lại đúng 100%."))


def check_in_order(name: str, last: date, on: date) -> None:
    """Deny a change dated before one that is already written down."""
    if on < last:
        raise Denied(
            Message(
                "“%(name)s” đã có thay đổi từ ngày %(last)s; ghi các thay đổi theo thứ tự ngày.",
                {"name": name, "last": last},
            )
        )
