"""What people find when they take up a reading: the orders of annexes, too."""

from __future__ import annotations

from songhanh.intake import queries, services
from songhanh.intake.reading import read as read_source
from songhanh.intake.reading.layout import layout_of
from songhanh.intake.reading.schema import as_json
from songhanh.intake.reading.tests import papers

ANNEX = (
    "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nNguyễn Văn Mẫu\n\n"
    "PHỤ LỤC\n\nPhân công trồng cây\n\n(Kèm theo Kế hoạch số 12/KH-UBND)\n"
)


def test_orders_of_an_annex_are_taken_up_under_the_name_of_its_table(received, reader, lan):
    rows = (("TT", "Nhiệm vụ", "Chủ trì"), ("1", "Ươm giống", "Phòng Nội vụ"))
    source = papers.table(*rows, before=papers.HEAD + "I. NHIỆM VỤ\n\n1. Phòng Y tế trồng cây.\n\n" + ANNEX)
    reading = read_source(source)
    services.start_reading(received, by=reader)
    content = {**as_json(reading, source), "layout": layout_of(source)}

    taken = services.take_up(services.finish(received, content, by=reader), by=lan)

    headings = [row.heading for row in queries.directives_of(taken)]
    assert headings[-1] == "Phân công trồng cây"
