"""The table says what a person must know, and nothing surer than it was read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from songhanh.cli.table import as_table
from songhanh.intake.reading.model import DocumentHead, PlanReading
from songhanh.intake.reading.source import Format, Line, SourceText
from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Span

SOURCE = SourceText("KẾ HOẠCH\n", (Line(Span(0, 8)),), Format.SCAN)
READING = PlanReading(document=DocumentHead(number="44", symbol="KH-UBND", date=date(2026, 3, 5)))


def _lines(reading: PlanReading = READING, source: SourceText = SOURCE) -> list[str]:
    return as_table(reading, source, width=100).splitlines()


def test_what_was_doubtfully_read_is_marked_in_its_row():
    doubted = replace(READING, document=replace(READING.document, doubtful=("number",)))

    assert "Số, ký hiệu     44/KH-UBND" in _lines()
    assert "Số, ký hiệu     44/KH-UBND (chữ mờ, cần xem lại)" in _lines(doubted)
    assert "Địa danh, ngày  ngày 05/03/2026" in _lines(doubted)


def test_what_a_person_should_know_of_the_file_stands_above_the_orders():
    remark = Message("Tệp có macro; macro không được chạy, chỉ chữ được đọc.")

    lines = _lines(source=replace(SOURCE, remarks=(remark,)))

    assert not any(line.startswith("Lưu ý") for line in _lines())
    assert lines.index(f"Lưu ý           {remark}") < lines.index("")
