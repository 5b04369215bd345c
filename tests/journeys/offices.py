"""Two offices that give out a plan of the samples, and what their clerks decide on the way."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from tests.journeys.conftest import SAMPLE

WARD_SAMPLE = SAMPLE.parents[1] / "phuong_2026" / SAMPLE.name


class Office(NamedTuple):
    """A plan and those who give it out: what their clerk decides of names and of whole sections."""

    clerk: str
    sample: Path
    number: str
    names: dict[str, str]
    into: dict[str, str]
    day: str


CITY = Office(
    clerk="Bùi Thị Ghi",
    sample=SAMPLE,
    number="248/KH-UBND",
    names={
        "các cơ quan, đoàn thể liên quan": "Các phòng, ban, đoàn thể",
        "các cơ quan, đoàn thể": "Các phòng, ban, đoàn thể",
        "thủ trưởng các phòng, ban, đơn vị": "Các phòng, ban",
        "các đơn vị": "Các phòng, ban, đoàn thể",
    },
    into={
        "II.1": "III.8.p1a",
        "II.2": "III.1.p1a",
        "II.3": "III.2.p1a",
        "II.4": "III.1.p4a",
        "II.6": "III.1.p4a",
    },
    day="2022-11-15",
)
WARD = Office(
    clerk="H'Lê Niê Mẫu",
    sample=WARD_SAMPLE,
    number="36/KH-UBND",
    names={
        "Tổ công nghệ số cộng đồng các khu phố": "Các khu phố",
        "Các cơ quan chuyên môn thuộc phường": "Các cơ quan chuyên môn",
        "Các đơn vị": "Các cơ quan chuyên môn",
    },
    into={"2.3": "2.2.a.p1a"},
    day="2026-12-10",
)
