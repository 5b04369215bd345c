"""Who signs, as what and in whose name; recipients may stand between the lines."""

from __future__ import annotations

import pytest

from songhanh.intake.reading.facts.signature import signer_of
from songhanh.intake.reading.tests.lines import paragraphs


@pytest.mark.parametrize(
    ("lines", "capacity", "name"),
    [
        (("CHỦ TỊCH", "Nguyễn Thị Mơ"), ("CHỦ TỊCH",), "Nguyễn Thị Mơ"),
        (
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "(Đã ký)", "Trần Văn Mẫu"),
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            "Trần Văn Mẫu",
        ),
        (("TM. ỦY BAN NHÂN", "DÂN", "CHỦ TỊCH", "Lê Mẫu"), ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Lê Mẫu"),
        (("KT. CHỦ TỊCH PHÓ CHỦ TỊCH Đỗ Thị Mẫu",), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Đỗ Thị Mẫu"),
        (
            ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC", "Đã ký", "Bùi Mẫu"),
            ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC"),
            "Bùi Mẫu",
        ),
        (
            ("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "HOÀNG VĂN MẪU"),
            ("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"),
            "HOÀNG VĂN MẪU",
        ),
        (("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Vũ Mẫu"), ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), "Vũ Mẫu"),
        (
            ("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ", "TS. Hồ Mẫu"),
            ("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ"),
            "Hồ Mẫu",
        ),
        (("Q. GIÁM ĐỐC", "Thượng tá Phan Văn Mẫu"), ("Q. GIÁM ĐỐC",), "Phan Văn Mẫu"),
        (("CHỦ TỊCH", "Y Mơ Niê"), ("CHỦ TỊCH",), "Y Mơ Niê"),
        # recipients and signature printed side by side
        (
            (
                "Nơi nhận: TM. ỦY BAN NHÂN DÂN",
                "- Như trên; KT. CHỦ TỊCH",
                "- Sở Y tế; PHÓ CHỦ TỊCH",
                "- Lưu: VT.",
                "Ngô Mẫu",
            ),
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            "Ngô Mẫu",
        ),
        (
            ("CHỦ TỊCH", "- Ban Dân vận Tỉnh ủy;", "Đặng Văn Mẫu", "- Công an tỉnh;"),
            ("CHỦ TỊCH",),
            "Đặng Văn Mẫu",
        ),
        # what else the signer is stands below the name
        (
            ("TM. TIỂU BAN", "TRƯỞNG BAN", "Đỗ Mẫu", "PHÓ CHỦ TỊCH UBND XÃ"),
            ("TM. TIỂU BAN", "TRƯỞNG BAN"),
            "Đỗ Mẫu",
        ),
        # what signing software prints is nobody's name
        (("GIÁM ĐỐC", "Người ký: Sở Nội vụ", "Email: abc@vi.du", "Lý Thị Mẫu"), ("GIÁM ĐỐC",), "Lý Thị Mẫu"),
        (("Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT."), (), None),
        ((), (), None),
    ],
)
def test_capacity_and_name(lines: tuple[str, ...], capacity: tuple[str, ...], name: str | None) -> None:
    signer = signer_of(paragraphs(*lines))

    assert (signer.capacity, signer.name) == (capacity, name)


def test_a_signature_points_at_its_words() -> None:
    lines = ("Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Lê Mẫu")
    signer = signer_of(paragraphs(*lines))

    assert signer.span is not None
    assert "\n".join(lines)[slice(*signer.span)] == "CHỦ TỊCH\nLê Mẫu"
