import itertools

import pytest

from songhanh.intake.rules import (
    LIFECYCLE,
    Holder,
    Status,
    check_received,
    clean_name,
    name_of_paste,
    suffix_of,
)
from songhanh.kernel.errors import Denied

C, R = Holder.CLERK, Holder.READER
ALLOWED = {
    ("start_reading", "received", R): "reading",
    ("start_reading", "reading", R): "reading",
    ("finish", "reading", R): "read",
    ("fail", "received", R): "failed",
    ("fail", "reading", R): "failed",
    ("take_up", "read", C): "taken_up",
    ("read_again", "read", C): "received",
    ("read_again", "failed", C): "received",
    ("withdraw", "received", C): "withdrawn",
    ("withdraw", "reading", C): "withdrawn",
    ("withdraw", "read", C): "withdrawn",
    ("withdraw", "taken_up", C): "withdrawn",
    ("withdraw", "failed", C): "withdrawn",
}
ACTS = sorted({step.act for step in LIFECYCLE.steps})
EVERYTHING = list(itertools.product(ACTS, Status, (C, R, None)))


@pytest.mark.parametrize(("act", "status", "holder"), EVERYTHING)
def test_only_the_acts_in_the_table_happen(act, status, holder):
    if target := ALLOWED.get((act, status, holder)):
        assert LIFECYCLE.step(act, status, holder, reason="vì…").target == target
    else:
        with pytest.raises(Denied):
            LIFECYCLE.step(act, status, holder, reason="vì…")


def test_withdrawing_needs_a_reason():
    with pytest.raises(Denied):
        LIFECYCLE.step("withdraw", "read", C, reason="  ")


@pytest.mark.parametrize("size", [0, 11])
def test_nothing_and_too_much_are_not_received(size):
    with pytest.raises(Denied):
        check_received(size=size, limit=10, head=b"KE HOACH")


PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00"


@pytest.mark.parametrize(
    "head",
    [PROGRAM, b"\x7fELF\x02\x01\x01" + bytes(9), b"\x00\x00\x00\x18ftypheic"],
    ids=["exe", "elf", "heic"],
)
def test_what_is_no_document_at_first_sight_is_not_received(head):
    with pytest.raises(Denied, match=r"Không nhận ra loại tệp|Loại ảnh này"):
        check_received(size=10, limit=10, head=head)


@pytest.mark.parametrize(
    "head",
    [
        b"KE HOACH",
        "Kế hoạch".encode("utf-16"),
        b"%PDF-1.7\n\x00",
        b"PK\x03\x04\x00",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00",
    ],
    ids=["words", "wide words", "pdf", "docx", "doc"],
)
def test_what_fits_is_received(head):
    check_received(size=10, limit=10, head=head)


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("Kế hoạch số 7.docx", "Kế hoạch số 7.docx"),
        ("C:\\Users\\lan\\ke-hoach.PDF", "ke-hoach.pdf"),
        ("../../etc/passwd", "passwd"),
        ("x\x00\ny.docx", "xy.docx"),
        ("a\u202excod.exe", "axcod.exe"),
        ("", "van-ban"),
        (".docx", ".docx"),
        ("dài" * 100 + ".docx", "dài" * 65 + ".docx"),
    ],
)
def test_a_name_keeps_its_words_and_loses_the_rest(name, cleaned):
    assert clean_name(name) == cleaned


@pytest.mark.parametrize(
    ("name", "suffix"), [("a.DOCX", ".docx"), ("a", ""), ("a.b c", ""), ("a.toolong", "")]
)
def test_only_a_plain_short_suffix_counts(name, suffix):
    assert suffix_of(name) == suffix


@pytest.mark.parametrize(
    ("text", "name"),
    [("1. Sở Y tế\n- Báo cáo", "van-ban-dan.txt"), ("**I. NHIỆM VỤ**\n- Báo cáo", "van-ban-dan.md")],
)
def test_pasted_markdown_is_kept_as_markdown(text, name):
    assert name_of_paste(text) == name
