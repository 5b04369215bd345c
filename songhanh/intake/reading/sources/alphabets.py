"""Old Vietnamese encodings (TCVN3 or ABC, VNI): letters that only their own fonts show right."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from songhanh.intake.reading.sources.syllables import share_of_syllables
from songhanh.kernel.messages import Message

_TCVN3 = (
    "µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ ®đ Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ ×ì Ýí Øỉ "
    "Üĩ Þị ßò ãó áỏ âõ äọ «ô åồ èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ ïù óú ñủ òũ ôụ \xadư õừ øứ öử ÷ữ ùự úỳ ýý "
    "ûỷ üỹ þỵ ¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư"
)
TCVN3 = {pair[0]: pair[1] for pair in _TCVN3.split(" ")}
_VNI = (
    "aøà aùá aûả aõã aïạ aââ aàầ aáấ aåẩ aãẫ aäậ aêă aèằ aéắ aúẳ aüẵ aëặ eøè eùé eûẻ eõẽ eïẹ eâê eàề "
    "eáế eåể eãễ eäệ oøò oùó oûỏ oõõ oïọ oâô oàồ oáố oåổ oãỗ oäộ ôøờ ôùớ ôûở ôõỡ ôïợ uøù uùú uûủ uõũ "
    "uïụ öøừ öùứ öûử öõữ öïự yøỳ yùý yûỷ yõỹ"
)
VNI = {pair[:2]: pair[2] for pair in _VNI.split(" ")}
VNI |= {pair.upper(): letter.upper() for pair, letter in VNI.items()}
VNI |= dict(zip("ñÑìíæóòôöîÌÍÆÓÒÔÖÎ", "đĐìíỉĩịơưỵÌÍỈĨỊƠƯỴ", strict=True))
VNI_LETTER = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
TCVN3_FONT = re.compile(r"^(?:[A-Z]{6}\+)?\.?Vn[A-Z][a-z]")
VNI_FONT = re.compile(r"^(?:[A-Z]{6}\+)?VNI[-_ ]?", re.I)
CAPITALS = re.compile(r"H(?:[-,\s].*)?$")
OLD_ALPHABET = Message("Chữ trong tệp theo bảng mã cũ (TCVN3 hoặc VNI) đã được chuyển sang Unicode.")
LIKELY = 0.8
"""So many words must be syllables once they are put into Unicode."""


def from_tcvn3(text: str) -> str:
    """Return TCVN3 text in Unicode.

    >>> from_tcvn3("KÕ ho¹ch")
    'Kế hoạch'
    """
    return "".join(TCVN3.get(letter, letter) for letter in text)


def from_vni(text: str) -> str:
    """Return VNI text in Unicode.

    >>> from_vni("Keá hoaïch")
    'Kế hoạch'
    """
    return VNI_LETTER.sub(lambda found: VNI[found.group()], text)


@cache
def turner_of(font: str) -> Callable[[str], str] | None:
    """Return what puts the words of a font into Unicode; None for a font that needs it not."""
    if TCVN3_FONT.match(font):
        return _from_capitals if CAPITALS.search(font) else from_tcvn3
    return from_vni if VNI_FONT.match(font) else None


def _from_capitals(text: str) -> str:
    """The capital fonts of TCVN3 show small letters as capitals."""
    return from_tcvn3(text).upper()


def in_unicode(text: str) -> str | None:
    """Return text in Unicode if it is written in an old encoding, else None."""
    share, words = share_of_syllables(text)
    if words < 5 or share >= LIKELY:
        return None
    candidates = [(share_of_syllables(turned(text))[0], turned(text)) for turned in (from_tcvn3, from_vni)]
    best, converted = max(candidates)
    return converted if best >= LIKELY and best > share + 0.2 else None
