"""Rules of form for numbers and symbols, the paper's own and those of the documents it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from songhanh.kernel.messages import Message
from songhanh.paper.defects import Defect, DefectKind, Severity
from songhanh.paper.layout.facts import clause_of
from songhanh.paper.layout.view import LayoutView
from songhanh.paper.letters import DASHES
from songhanh.paper.number import DocumentNumber
from songhanh.paper.words import DocumentKind

SYMBOL_SPACES = DefectKind(
    "SYMBOL_SPACES",
    Severity.NOTE,
    Message(
        "Ký hiệu “%(written)s” có khoảng trắng hoặc gạch dài: trong ký hiệu chỉ dùng gạch nối, viết liền."
    ),
    Message("Viết “%(right)s”."),
    clause_of("number"),
)
SYMBOL_HYPHEN = DefectKind(
    "SYMBOL_HYPHEN",
    Severity.WARNING,
    Message("Ký hiệu “%(written)s” thiếu gạch nối giữa tên loại và cơ quan ban hành."),
    Message("Viết “%(right)s”."),
    clause_of("number"),
)

CITED_KIND_CODE = DefectKind(
    "CITED_KIND_CODE",
    Severity.WARNING,
    Message("Văn bản được viện dẫn gọi là “%(kind)s” nhưng ký hiệu “%(symbol)s” là của loại văn bản khác."),
    Message("Kiểm tra lại tên loại và số, ký hiệu của văn bản này."),
    clause_of("number"),
)
SYMBOL_SLIP = DefectKind(
    "SYMBOL_SLIP",
    Severity.WARNING,
    Message("Ký hiệu “%(written)s” gõ sai chữ viết tắt."),
    Message("Viết “%(right)s”."),
    clause_of("number"),
)

_SPACED_SYMBOL = re.compile(
    rf"\d(?<![\d/].)\d{{0,4}}(?:/(?:19|20)\d\d)?"
    rf"(?:/[^\W\d]\w*(?: +[{DASHES}] *|[{DASHES}] +|[\u2012-\u2014\u2212])"
    rf"|(?: +/ *|/ +)[A-ZĐ][A-ZĐr]*-)"
    rf"[A-ZĐƯƠ][A-ZĐƯƠa-z&]+(?:-[A-ZĐƯƠ][\w&]*)*(?!\w)"
)
_KIND_PART = re.compile(rf"/\s*[^\W\d]{{1,12}}\s*[{DASHES}]")
_CODES = "|".join(sorted({"NĐ", "TT", *(kind.abbreviation for kind in DocumentKind if kind.abbreviation)}))
_FIELDS = (
    "NV|TC|YT|GD&?ĐT|LĐTBXH|TP|XD|CT|KH&?ĐT|GTVT|TN&?MT|NN&?PTNT|TT&?TT|VHTT|VHTTDL|KH&?CN|NN&?MT|CA|QP|NG"
)
_BODIES = rf"(?:VP)?(?:CT)?UBND|(?:VP|TT)?HĐND|(?:UB)?MTTQ|TTg|(?:VP|TT)?CP|CTN|BCĐ|[BS](?:{_FIELDS})"
_JOINED = re.compile(
    rf"(?P<number>\d(?<![\w/.].)\d{{0,4}} ?/ ?(?:(?:19|20)\d\d/)?)"
    rf"(?P<kind>{_CODES}) ?(?P<body>(?:{_BODIES}))(?![\w&])"
    r"(?! (?:tỉnh|thành phố|quận|huyện|thị xã|phường|xã)\b)"
)
"""A code of a kind and a body that issues, nothing or a space between: "KHUBND", "QĐ UBND"."""

_CODES_OF = {
    "nghị định": ("NĐ",),
    "quyết định": ("QĐ",),
    "chỉ thị": ("CT",),
    "nghị quyết": ("NQ",),
    "thông tư": ("TT", "TTLT"),
    "kế hoạch": ("KH",),
    "tờ trình": ("TTr", "TT"),
    "báo cáo": ("BC",),
    "công điện": ("CĐ",),
    "thông báo": ("TB", "KL"),
    "kết luận": ("KL", "TB"),
    "hướng dẫn": ("HD",),
    "chương trình": ("CTr", "CT", "KH"),
}
"""The codes under which a cited document of a kind is numbered, by the State and by the Party."""
_CODED = frozenset(("NĐ", "QĐ", "CT", "NQ", "TT", "KH", "TTr", "BC", "CĐ", "TB", "KL", "HD", "CTr"))
_CITED = re.compile(
    rf" số:? ?(?P<number>\d{{1,5}} ?[/{DASHES}] ?(?:(?:19|20)\d\d ?/ ?)?(?P<code>[A-ZĐ][A-ZĐr]{{1,3}})"
    rf" ?[/{DASHES}] ?[A-ZĐ][\w&]*)"
)
_LONGEST_KIND = max(map(len, _CODES_OF))
_SLIPPED = re.compile(
    rf"(?P<start>\d(?<![\w/].)\d{{0,4}} ?[/{DASHES}] ?(?:(?:19|20)\d\d ?/ ?)?)"
    rf"(?:(?P<code>QD|ND)(?P<body>[{DASHES}](?:{_BODIES}|TW|TU))(?![\w&])"
    rf"|(?P<kind>{_CODES}|QD|ND)(?P<dash>[{DASHES}])(?P<slip>UNBD|UBDN|UBNN|UBNDN|HDND|HNĐD|HĐDN)(?![\w&]))"
)
_RIGHT = {"QD": "QĐ", "ND": "NĐ", "HDND": "HĐND", "HNĐD": "HĐND", "HĐDN": "HĐND"}


def check_spaces(view: LayoutView) -> Iterator[Defect]:
    """Ký hiệu của văn bản được dẫn: hyphens without spaces."""
    for paragraph in view.content:
        for found in _SPACED_SYMBOL.finditer(paragraph.text) if "/" in paragraph.text else ():
            number = DocumentNumber.parse(found[0])
            if number and _KIND_PART.search(found[0]):
                params = {"written": found[0], "right": str(number)}
                yield SYMBOL_SPACES.at(paragraph.span_of_match(found), params)


def check_hyphens(view: LayoutView) -> Iterator[Defect]:
    """Ký hiệu: a hyphen joins the kind and the body that issues it."""
    for line in (*view.head, *view.content):
        for found in _JOINED.finditer(line.text) if "/" in line.text else ():
            right = f"{found['number'].replace(' ', '')}{found['kind']}-{found['body']}"
            yield SYMBOL_HYPHEN.at(line.span_of_match(found), {"written": found[0], "right": right})


def check_cited_kinds(view: LayoutView) -> Iterator[Defect]:
    """Ký hiệu của văn bản được dẫn: its code belongs to the kind that is named, not “Chỉ thị số 99/KH-…”."""
    for line in view.content:
        for found in _CITED.finditer(line.text) if "/" in line.text else ():
            before = line.text[max(0, found.start() - _LONGEST_KIND) : found.start()]
            kind = next((kind for kind in _CODES_OF if before.lower().endswith(kind)), None)
            if kind and found["code"] in _CODED and found["code"] not in _CODES_OF[kind]:
                start = found.start() - len(kind)
                params = {"kind": before[-len(kind) :], "symbol": found["number"]}
                yield CITED_KIND_CODE.at(line.span_of(start, found.end()), params)


def check_slips(view: LayoutView) -> Iterator[Defect]:
    """Ký hiệu: letters left without their marks or out of order: “QD-UBND”, “ND-CP”, “KH-UNBD”."""
    for line in (*view.head, *view.content):
        for found in _SLIPPED.finditer(line.text) if "/" in line.text else ():
            code = found["code"] or found["kind"]
            body = found["body"] or f"{found['dash']}{_RIGHT.get(found['slip'], 'UBND')}"
            params = {"written": found[0], "right": f"{found['start']}{_RIGHT.get(code, code)}{body}"}
            yield SYMBOL_SLIP.at(line.span_of_match(found), params)
