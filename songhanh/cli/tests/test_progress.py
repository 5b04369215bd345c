"""A bar for a person, lines for a file."""

from __future__ import annotations

import io

from songhanh.cli.progress import Progress


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_person_sees_a_bar_that_is_wiped_at_the_end():
    out = _Terminal()

    with Progress(out) as progress:
        progress("Nhận dạng chữ", 1, 2)
        progress("Nhận dạng chữ", 2, 2)

    assert "█" in out.getvalue()
    assert "2/2" in out.getvalue()
    assert out.getvalue().endswith("\r\x1b[K")


def test_a_file_gets_one_counted_line_a_step():
    out = io.StringIO()

    with Progress(out) as progress:
        for done in (1, 2, 2):
            progress("ocr", done, 3)

    assert out.getvalue() == "Nhận dạng chữ, trang 1/3\nNhận dạng chữ, trang 2/3\n"


def test_work_in_one_piece_says_nothing():
    out = io.StringIO()

    with Progress(out) as progress:
        progress("Đọc", 1, 1)

    assert out.getvalue() == ""
