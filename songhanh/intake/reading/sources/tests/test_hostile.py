"""Files that nobody should be able to break the reader with: one sentence each, in bounded time."""

from __future__ import annotations

import json
import shutil
import struct
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from songhanh.intake.reading.source import SourceText, Unreadable
from songhanh.intake.reading.sources import legacy, limits, open_source
from songhanh.intake.reading.sources.tests.making import W_NAMESPACES, docx, p, tbl, tc, tr, words_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def _refusal(file: Path) -> str:
    with pytest.raises(Unreadable) as refused:
        open_source(file)
    sentence = str(refused.value)
    assert sentence.endswith(".")
    assert "%(" not in sentence
    return sentence


def _file(folder: Path, name: str, raw: bytes) -> Path:
    file = folder / name
    file.write_bytes(raw)
    return file


def test_an_empty_file(tmp_path: Path) -> None:
    assert "trống" in _refusal(_file(tmp_path, "a.docx", b""))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "Không tìm thấy" in _refusal(tmp_path / "a.docx")


@pytest.mark.parametrize("raw", [b" \n\n ", b"|\n|\n", b"-----\n***"])
def test_a_text_without_a_word(tmp_path: Path, raw: bytes) -> None:
    assert "không có chữ" in _refusal(_file(tmp_path, "a.txt", raw))


def test_three_hundred_megabytes_are_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    with file.open("wb") as sparse:
        sparse.truncate(300 * limits.MEGABYTE)

    assert "300 MB" in _refusal(file)


def test_a_bomb_in_a_zip(tmp_path: Path) -> None:
    file = docx(tmp_path / "a.docx", p("x"))
    with ZipFile(file, "a", ZIP_DEFLATED) as archive, archive.open("word/big.xml", "w") as part:
        for _ in range(210):
            part.write(bytes(limits.MEGABYTE))

    assert file.stat().st_size < limits.MEGABYTE
    assert "bung ra" in _refusal(file)


def test_a_zip_that_lies_about_its_size_is_read_no_further_than_allowed(tmp_path: Path) -> None:
    file = docx(tmp_path / "a.docx", p("x" * 4000))
    raw = bytearray(file.read_bytes())
    for signature, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = raw.find(signature)
        while place >= 0:
            if b"word/document.xml" in raw[place : place + 90]:
                raw[place + offset : place + offset + 4] = struct.pack("<I", 100)
            place = raw.find(signature, place + 4)

    assert "hỏng" in _refusal(_file(tmp_path, "b.docx", bytes(raw)))


def test_very_many_parts(tmp_path: Path) -> None:
    file = docx(tmp_path / "a.docx", p("x"), others={f"word/{number}.xml": "" for number in range(6000)})

    assert "bung ra" in _refusal(file)


def test_ten_thousand_tables_in_each_other(tmp_path: Path) -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 10_000 + p("x") + "</w:tc></w:tr></w:tbl>" * 10_000

    assert "lồng" in _refusal(docx(tmp_path / "a.docx", deep))


def test_thirty_tables_in_each_other(tmp_path: Path) -> None:
    inner = p("x")
    for _ in range(30):
        inner = tbl(tr(tc(inner)))

    assert "lồng" in _refusal(docx(tmp_path / "a.docx", inner))


def test_an_endless_paragraph(tmp_path: Path) -> None:
    assert "không xuống dòng" in _refusal(docx(tmp_path / "a.docx", p("a" * 1_000_000)))


def test_a_billion_laughs(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    styles = f'<!DOCTYPE w [<!ENTITY l0 "ha">{laughs}]><w:styles {W_NAMESPACES}>&l9;</w:styles>'

    assert "DOCTYPE" in _refusal(docx(tmp_path / "a.docx", p("x"), styles=styles))


@pytest.mark.parametrize("keep", [0.1, 0.5, 0.95])
def test_a_word_file_cut_short(tmp_path: Path, keep: float) -> None:
    raw = docx(tmp_path / "a.docx", *(p(f"Đoạn {number}") for number in range(500))).read_bytes()

    assert "hỏng" in _refusal(_file(tmp_path, "b.docx", raw[: int(len(raw) * keep)]))


def test_a_word_file_without_a_body(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")

    assert "phần văn bản" in _refusal(tmp_path / "a.docx")


def test_a_word_file_with_a_password(tmp_path: Path) -> None:
    file = _file(tmp_path, "a.docx", OLE + "EncryptedPackage".encode("utf-16-le"))

    assert "mật khẩu" in _refusal(file)


def test_a_zip_with_a_password(tmp_path: Path) -> None:
    raw = bytearray(docx(tmp_path / "a.docx", p("x")).read_bytes())
    place = raw.find(b"PK\x01\x02")
    raw[place + 8] |= 1

    assert "mật khẩu" in _refusal(_file(tmp_path, "b.docx", bytes(raw)))


@pytest.mark.parametrize(
    ("inside", "words"), [("xl/workbook.xml", "Excel"), ("ppt/presentation.xml", "trình chiếu")]
)
def test_other_office_files(tmp_path: Path, inside: str, words: str) -> None:
    with ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(inside, "<x/>")

    assert words in _refusal(tmp_path / "a.docx")


def test_any_other_zip(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("kế hoạch.docx", b"x")

    assert "giải nén" in _refusal(tmp_path / "a.zip")


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (
            OLE + "WordDocument".encode("utf-16-le"),
            "Tệp .doc đời cũ: mở bằng Word, chọn Lưu thành… (Save As)",
        ),
        (rb"{\rtf1 hello}", "Tệp .rtf: mở bằng Word, chọn Lưu thành… (Save As)"),
    ],
)
def test_old_files_say_how_to_save_them_where_nothing_converts_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, raw: bytes, words: str
) -> None:
    monkeypatch.setattr(legacy.shutil, "which", lambda name: None)

    assert words in _refusal(_file(tmp_path, "a.doc", raw))


def test_old_files_are_converted_where_libreoffice_is(tmp_path: Path) -> None:
    if not (shutil.which("soffice") or shutil.which("libreoffice")):
        pytest.skip("LibreOffice is not installed here")
    plan = r"{\rtf1\ansi\uc1 {\b K\u7870? HO\u7840?CH}\par - Giao ph\u242?ng A.\par}"

    assert words_of(open_source(_file(tmp_path, "a.rtf", plan.encode()))) == ["KẾ HOẠCH", "- Giao phòng A."]


def test_a_wrong_extension_is_read_with_a_remark(tmp_path: Path) -> None:
    file = docx(tmp_path / "a.pdf", p("Kế hoạch"))

    source = open_source(file)

    assert words_of(source) == ["Kế hoạch"]
    assert [".pdf" in str(remark) for remark in source.remarks] == [True]


def test_a_picture_without_words(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    Image.effect_noise((600, 600), 90).convert("RGB").save(file)

    assert "không có chữ đọc được" in _refusal(file)


def test_a_picture_cut_short(tmp_path: Path) -> None:
    picture = BytesIO()
    Image.effect_noise((600, 600), 90).save(picture, "PNG")

    assert "hỏng" in _refusal(_file(tmp_path, "a.png", picture.getvalue()[:5000]))


def test_a_picture_of_a_million_by_a_million(tmp_path: Path) -> None:
    head = (
        b"\x89PNG\r\n\x1a\n"
        + b"\x00\x00\x00\rIHDR"
        + struct.pack(">IIBBBBB", 1_000_000, 1_000_000, 8, 2, 0, 0, 0)
    )

    assert _refusal(_file(tmp_path, "a.png", head + bytes(4)))


def test_a_photograph_of_a_telephone_is_told_apart(tmp_path: Path) -> None:
    assert "Loại ảnh" in _refusal(_file(tmp_path, "a.heic", b"\x00\x00\x00\x18ftypheic" + bytes(100)))


STARTS = (
    b"",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"\x89PNG\r\n\x1a\n",
    b"<html>",
    b"{\\rtf1",
    b"\xff\xd8\xff",
    OLE,
    b"|\n",
)


@settings(max_examples=120, deadline=None)
@given(start=st.sampled_from(STARTS), rest=st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, start: bytes, rest: bytes
) -> None:
    file = _file(tmp_path_factory.mktemp("any"), "a", start + rest)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(legacy.shutil, "which", lambda name: None)
        source, said = None, ""
        try:
            source = open_source(file)
        except Unreadable as refusal:
            said = str(refusal)

    if source is None:
        assert said.endswith(".")
    else:
        _check(source)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), st.sampled_from([".txt", ".md", ".html"]))
def test_any_text_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, text: str, suffix: str
) -> None:
    wrapped = f"<html>{text}</html>" if suffix == ".html" else text
    file = _file(tmp_path_factory.mktemp("any"), f"a{suffix}", wrapped.encode("utf-8", "surrogatepass"))

    try:
        source = open_source(file)
    except Unreadable:
        return
    _check(source)


def _check(source: SourceText) -> None:
    """Lines stand in order, none of them is empty, and between them there is only white space and bars."""
    end = 0
    for line in source.lines:
        assert end <= line.span.start < line.span.end <= len(source.text)
        between = source.text[end : line.span.start]
        assert not any(map(str.isalnum, between)) or between.strip("|-: \n\t") in ("<br>",)
        assert source.text[slice(*line.span)].strip()
        end = line.span.end
    json.dumps(source.text).encode()
    source.text.encode()
