from __future__ import annotations

import pytest

from songhanh.paper.number import DocumentNumber
from songhanh.paper.words import DocumentKind, SigningCapacity


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("48 /KH-UBND", "48/KH-UBND"),
        ("Số: 7/KH-UBND", "07/KH-UBND"),
        ("318/SLĐTBXH – BTXH", "318/SLĐTBXH-BTXH"),
        ("10/2022/TT-BLĐTBXH", "10/2022/TT-BLĐTBXH"),
        ("132- KL/TW", "132-KL/TW"),
        ("Số 45-KH/TU", "45-KH/TU"),
    ],
)
def test_a_number_is_printed_without_spaces_however_it_was_typed(written: str, printed: str) -> None:
    assert str(DocumentNumber.parse(written)) == printed


@pytest.mark.parametrize("written", ["Số:      /KH-UBND", "Số: …../KH-UBND", "/KH-UBND"])
def test_a_blank_number_stays_blank(written: str) -> None:
    number = DocumentNumber.parse(written)

    assert number is not None
    assert number.serial is None
    assert str(number) == "/KH-UBND"


@pytest.mark.parametrize("written", ["", "KẾ HOẠCH", "23/4/2021", "50/100"])
def test_what_is_no_number_is_not_read_as_one(written: str) -> None:
    assert DocumentNumber.parse(written) is None


def test_two_spellings_of_one_number_are_equal_in_canonical_form() -> None:
    spellings = ["05/KH-UBND", "5 / KH – UBND", "Số: 05/kh-ubnd"]

    numbers = [number for number in map(DocumentNumber.parse, spellings) if number]

    assert len(numbers) == 3
    assert len({number.canonical for number in numbers}) == 1


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("48/KH-UBND", DocumentKind.PLAN),
        ("45-CTr/TU", DocumentKind.PROGRAMME),
        ("3/QyĐ-UBND", DocumentKind.PROVISION),
        ("1522/UBND-KGVX", None),
    ],
)
def test_a_symbol_names_its_kind_and_an_official_letter_names_none(
    written: str, kind: DocumentKind | None
) -> None:
    number = DocumentNumber.parse(written)

    assert number is not None
    assert number.kind is kind


def test_the_decree_knows_29_kinds_and_their_abbreviations_differ() -> None:
    codes = [kind.abbreviation for kind in DocumentKind if kind.abbreviation]

    assert len(DocumentKind) == 29
    assert len(set(codes)) == len(codes) == 27
    assert DocumentKind.named("KẾ  HOẠCH") is DocumentKind.PLAN
    assert DocumentKind.named("Luật") is None


@pytest.mark.parametrize(
    ("line", "capacity"),
    [
        ("TM. ỦY BAN NHÂN DÂN", SigningCapacity.ON_BEHALF),
        ("T/M BAN THƯỜNG VỤ", SigningCapacity.ON_BEHALF),
        ("KT. CHỦ TỊCH", SigningCapacity.FOR_THE_HEAD),
        ("TUQ. CHỦ TỊCH", SigningCapacity.BY_AUTHORISATION),
        ("TL. GIÁM ĐỐC", SigningCapacity.BY_ORDER),
        ("Q. GIÁM ĐỐC", SigningCapacity.ACTING_HEAD),
        ("PHÓ CHỦ TỊCH", None),
        ("QUẢN ĐỐC", None),
    ],
)
def test_the_line_above_a_signature_says_in_whose_name(line: str, capacity: SigningCapacity | None) -> None:
    assert SigningCapacity.opening(line) is capacity
