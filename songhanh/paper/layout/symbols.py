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

_SPACED_SYMBOL = re.compile(
    rf"(?<![\d/])\d{{1,5}}(?:/(?:19|20)\d\d)?"
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
    rf"(?<![\w/.])(?P<number>\d{{1,5}} ?/ ?(?:(?:19|20)\d\d/)?)"
    rf"(?P<kind>{_CODES}) ?(?P<body>(?:{_BODIES}))(?![\w&])"
    r"(?! (?:tỉnh|thành phố|quận|huyện|thị xã|phường|xã)\b)"
)
"""A code of a kind and a body that issues, nothing or a space between: "KHUBND", "QĐ UBND"."""


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
