"""How papers shorten the names of offices, and what of a name tells which office it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from songhanh.units.rules import searchable

# Shortened words of the genre, after folding: hyphens, dots and ampersands are spaces by then. Order matters.
_SHORT = (
    (r"ub nd|ubnd|ub nhan dan|uy ban nd", "uy ban nhan dan"),
    (r"(?<=nhan dan )p(?= )", "phuong"),
    (r"(?<=nhan dan )x(?= )", "xa"),
    (r"hdnd", "hoi dong nhan dan"),
    (r"tp", "thanh pho"),
    (r"tx", "thi xa"),
    (
        r"(ban thuong truc )?(uy ban|ub|ubmt|ubmttq|ubmttqvn|mttq|mttqvn|mat tran to quoc|mat tran)"
        r"( mat tran to quoc| mat tran| mttq| tq| mttqvn| to quoc)?( viet nam| vn)?(?= |$)",
        None,
    ),
    (r"ld ?tb ?xh|lao dong tb ?xh|ld thuong binh xa hoi", "lao dong thuong binh xa hoi"),
    (r"gd ?dt", "giao duc dao tao"),
    (r"vh ?tt ?dl", "van hoa the thao du lich"),
    (r"vh ?tt", "van hoa thong tin"),
    (r"vh ?xh", "van hoa xa hoi"),
    (r"tc ?kh", "tai chinh ke hoach"),
    (r"tn ?mt", "tai nguyen moi truong"),
    (r"nn ?(ptnt|mt)|nong nghiep ptnt", "nong nghiep phat trien nong thon"),
    (r"ql ?dt", "quan ly do thi"),
    (r"kt ?ht ?dt", "kinh te ha tang do thi"),
    (r"kt ?ht", "kinh te ha tang"),
    (r"tt ?th|ptth|pt th", "truyen thanh truyen hinh"),
    (r"cong ttdt|trang ttdt", "cong thong tin dien tu"),
    (r"tt ?y ?t|tt y te", "trung tam y te"),
    (r"tyt", "tram y te"),
    (r"bvdk|bv da khoa", "benh vien da khoa"),
    (r"lhpn", "lien hiep phu nu"),
    (r"ccb", "cuu chien binh"),
    (r"(?<=hoi )nd", "nong dan"),
    (r"ldld", "lien doan lao dong"),
    (r"bhxh", "bao hiem xa hoi"),
    (r"nhcsxh|ngan hang csxh", "ngan hang chinh sach xa hoi"),
    (r"tand", "toa an nhan dan"),
    (r"vks ?nd|vks", "vien kiem sat nhan dan"),
    (r"(bch|ban chi huy|bo chi huy) (qs|quan su)|bchqs|ban chqs|bo chqs", "ban chi huy quan su"),
    (r"ban (vstbcpn|vstbpn|vi su tien bo phu nu)", "ban vi su tien bo cua phu nu"),
    (r"ca(?= (thanh pho|tinh|huyen|phuong|xa|thi xa)|$)", "cong an"),
    (r"^vp", "van phong"),
    (r"^p(?= )", "phong"),
    (r"^tt(?= )", "trung tam"),
    (r"^hoi phu nu", "hoi lien hiep phu nu"),
    (r"thanh doan", "doan thanh nien cong san ho chi minh thanh pho"),
    (r"tinh doan", "doan thanh nien cong san ho chi minh tinh"),
    (r"huyen doan", "doan thanh nien cong san ho chi minh huyen"),
    (
        r"^doan (tncs|tncshcm|thanh nien cong san|thanh nien|tn)( ho chi minh| hcm)?(?! cong)",
        "doan thanh nien cong san ho chi minh",
    ),
)
_FRONT = "uy ban mat tran to quoc"
_SHORTS = tuple((re.compile(rf"\b(?:{short})(?!\w)"), long) for short, long in _SHORT)
_HEAD_OF = re.compile(
    r"^(?:de nghi |giao |yeu cau )?"
    r"(?:(?:pho )?chu tich |thu truong |lanh dao |nguoi dung dau |giam doc |"
    r"truong (?=phong|ban |cong an|tram)|bi thu (?=doan|dang))?(?:cac )?"
)
_MANY = re.compile(r"\b(cac|nhung|moi|tung|tat ca|toan the)\b")
_JOINING = frozenset(("va", "cua", "cac", "nhung", "moi", "tung", "thuoc"))
_SCOPE = re.compile(r"\b(co lien quan|lien quan|tren dia ban|tat ca|toan the)\b")
_OWN_TAIL = re.compile(r"\b(uy ban nhan dan)\b|\b(thanh pho|tinh|huyen)\b(?= *$)")
# "Xã hội", "địa phương", "quân sự", "cơ quan" fold into words for places and name none.
_LEVEL = (
    r"thanh pho|tinh|thi xa|thi tran|huyen|(?<!co )quan(?! su| doi| ly)|(?<!dia )phuong|xa(?! hoi)|dac khu"
)
_PLACE = re.compile(rf"^(?:uy ban nhan dan )?({_LEVEL})(?: (.+))?$")
_TAIL = re.compile(rf"^(.+?) ({_LEVEL})(?: (.+))?$")


@dataclass(frozen=True)
class Wording:
    """A name taken apart: what the office does, of which level, of which place."""

    core: tuple[str, ...]
    level: str = ""
    place: str = ""
    is_many: bool = False
    plain: str = ""
    """The words as written, only folded."""

    @property
    def is_place(self) -> bool:
        """It names a place itself (through its committee), not an office of it."""
        return not self.core


@lru_cache(maxsize=30_000)
def wording_of(name: str) -> Wording:
    """Take a name apart.

    >>> wording_of("Phòng LĐ-TB&XH thành phố").core
    ('phong', 'lao', 'dong', 'thuong', 'binh', 'xa', 'hoi')
    """
    plain = searchable(name)
    words = _HEAD_OF.sub("", _lengthened(re.sub(r"\bva\b", " ", plain)), count=1)
    is_many = bool(_MANY.search(plain))
    if found := _PLACE.match(words):
        return Wording((), found[1], _bare(found[2] or ""), is_many, plain)
    if found := _TAIL.match(words):
        return Wording(_core(found[1]), found[2], _bare(found[3] or ""), is_many, plain)
    return Wording(_core(words), plain=plain, is_many=is_many)


def tokens_of(name: str) -> frozenset[str]:
    """Return the words of a group's name that tell it from others, in no order."""
    words = _HEAD_OF.sub("", _lengthened(searchable(name)), count=1)
    return frozenset(_OWN_TAIL.sub(" ", _SCOPE.sub(" ", words)).split()) - _JOINING


def _lengthened(words: str) -> str:
    words = " ".join(words.split())
    for short, long in _SHORTS:
        words = short.sub(long, words) if long else short.sub(_front, words)
    return " ".join(re.sub(r"\bviet nam\b", " ", words).split())


def _front(found: re.Match[str]) -> str:
    # "ub", "uy ban" alone are any committee: only with the Front's own words do they mean the Front.
    return _FRONT if re.search(r"mat tran|mttq|ubmt", found[0]) else found[0]


def _core(words: str) -> tuple[str, ...]:
    return tuple(word for word in words.split() if word not in _JOINING)


def _bare(place: str) -> str:
    return " ".join(word for word in place.split() if word not in _JOINING)
