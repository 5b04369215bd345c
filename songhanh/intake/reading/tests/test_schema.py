"""A reading goes out as JSON and comes back as it was."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from songhanh.intake.reading import read
from songhanh.intake.reading.model import (
    AppendixTable,
    Citation,
    Deadline,
    DeadlineKind,
    Directive,
    DirectiveKind,
    DocumentHead,
    Heading,
    LegalBasis,
    ModeHint,
    PlanReading,
    Recipient,
    Role,
    Signer,
    TableKind,
    TableRow,
    UnitMention,
)
from songhanh.intake.reading.schema import as_json, reading_from_json
from songhanh.intake.reading.source import Format, Line, Note, Page, ScannedWord, SourceText
from songhanh.intake.reading.sources import open_source
from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Span
from songhanh.paper.defects import Defect, Severity
from songhanh.paper.words import RecipientPurpose, Relation

ROOT = Path(__file__).parents[4]
SCHEMA_FILE = ROOT / "docs" / "reading-schema.json"
SAMPLES = sorted((ROOT / "samples").glob("*/ke-hoach-mau.docx"))
HERE = Span(2, 5)
THERE = Span(12, 18)

READING = PlanReading(
    document=DocumentHead(
        kind="KẾ HOẠCH",
        issuer="ỦY BAN NHÂN DÂN XÃ MẪU",
        number=None,
        symbol="KH-UBND",
        date=date(2022, 3, 1),
        signer=Signer(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Người Ký", THERE),
        recipients=(Recipient("Lưu: VT", RecipientPurpose.ARCHIVE, THERE), Recipient("Các thôn", None, HERE)),
        spans={"kind": HERE, "symbol": THERE},
        doubtful=("number",),
    ),
    bases=(LegalBasis("12/BC-UBND", None, "UBND", None, None, "Báo cáo 12", HERE, Relation.PURSUANT_TO),),
    citations=(Citation(None, date(2021, 1, 2), None, "về việc mẫu", "Luật", "Luật Mẫu", THERE),),
    outline=(Heading("II.1", "Nội dung", HERE),),
    directives=(
        Directive(
            id="II.1.p1a",
            section="II.1",
            text="Báo cáo",
            span=THERE,
            units=(UnitMention("Các thôn", Role.RESPONSIBLE, HERE),),
            mode_hint=ModeHint.REQUESTED,
            kind=DirectiveKind.ADVISORY,
            deadlines=(
                Deadline("trước ngày 2/5", DeadlineKind.DATE, date(2022, 5, 2), date(2022, 5, 1), HERE),
                Deadline("kịp thời", DeadlineKind.SOFT, None, None, HERE),
            ),
            products=("report",),
            beneficiaries=("phụ nữ",),
        ),
        Directive("II.1.p2a", "II.1", "Thực hiện", HERE),
    ),
    appendix_tables=(
        AppendixTable("Phụ lục", TableKind.TASKS, (TableRow({"STT": "1"}, HERE, None, "II.1.p1a"),), THERE),
    ),
    defects=(
        Defect("P-1", Severity.ERROR, Message("Thiếu %(n)d chỗ", {"n": 2}), Message("Ghi thêm."), HERE),
        Defect("P-2", Severity.NOTE, Message("Thừa dấu cách."), None, THERE),
    ),
)
SCAN = SourceText(
    text="0123456789\n0123456789",
    lines=(Line(Span(0, 10), page=1), Line(Span(11, 21), page=2)),
    format=Format.SCAN,
    pages=(Page(1, Span(0, 11), 595.0, 842.0), Page(2, Span(11, 21), 595.0, 842.0)),
    words=(ScannedWord(HERE, 1, (0.1, 0.2, 0.3, 0.4), 87.5),),
    notes=(Note(HERE, THERE),),
    remarks=(Message("Đã nhận dạng %(pages)d trang.", {"pages": 2}),),
)
TEXT = replace(SCAN, format=Format.TEXT, pages=(), words=(), notes=(), remarks=())


@pytest.fixture(scope="module")
def schema_check() -> jsonschema.Draft202012Validator:
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("source", [SCAN, TEXT], ids=["scan", "text"])
def test_what_goes_out_comes_back_as_it_was(source: SourceText) -> None:
    written = json.dumps(as_json(READING, source, sha256="ab" * 32), ensure_ascii=False)

    assert reading_from_json(json.loads(written)) == READING


@pytest.mark.parametrize("source", [SCAN, TEXT], ids=["scan", "text"])
@pytest.mark.parametrize("reading", [READING, PlanReading(DocumentHead())], ids=["full", "blank"])
def test_every_reading_keeps_to_the_published_schema(schema_check, reading, source) -> None:
    plain = json.loads(json.dumps(as_json(reading, source)))

    assert [error.message for error in schema_check.iter_errors(plain)] == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_what_is_read_in_a_sample_is_written_and_comes_back(schema_check, path) -> None:
    source = open_source(path)
    reading = read(source)

    plain = json.loads(json.dumps(as_json(reading, source)))

    assert reading.directives
    assert [error.message for error in schema_check.iter_errors(plain)] == []
    assert reading_from_json(plain) == reading


def test_a_field_that_is_not_documented_is_refused(schema_check) -> None:
    plain = json.loads(json.dumps(as_json(READING, SCAN)))
    plain["directives"][0]["secret"] = 1

    assert not schema_check.is_valid(plain)


def test_the_page_stands_beside_every_span_where_there_are_pages() -> None:
    plain = as_json(READING, SCAN)

    assert (plain["directives"][0]["span"], plain["directives"][0]["page"]) == ([12, 18], 2)
    assert plain["directives"][0]["units"][0]["page"] == 1
    assert plain["document"]["pages"] == {"kind": 1, "symbol": 2}
    assert "page" not in as_json(READING, TEXT)["directives"][0]


def test_words_are_written_by_name_and_days_in_order_of_size() -> None:
    plain = as_json(READING, TEXT)

    assert plain["bases"][0]["relation"] == "PURSUANT_TO"
    assert plain["document"]["recipients"][0]["purpose"] == "ARCHIVE"
    assert plain["directives"][0]["deadlines"][0]["last_day"] == "2022-05-01"
    assert plain["document"]["number"] is None


def test_a_message_goes_out_as_a_sentence_and_as_its_parts() -> None:
    defect = as_json(READING, TEXT)["defects"][0]

    assert defect["message"] == "Thiếu 2 chỗ"
    assert defect["message_parts"] == {"msgid": "Thiếu %(n)d chỗ", "params": {"n": 2}}
    assert defect["suggestion"] == "Ghi thêm."


def test_boxes_of_words_are_there_for_a_scan_only() -> None:
    assert as_json(READING, SCAN)["words"][0]["box"] == [0.1, 0.2, 0.3, 0.4]
    assert "words" not in as_json(READING, TEXT)


def test_another_schema_is_refused() -> None:
    with pytest.raises(ValueError, match="schema 1"):
        reading_from_json({"schema": 2})
