"""What a person types, and what comes back."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from songhanh.cli import main

DRAFT = """ỦY BAN NHÂN DÂN XÃ MẪU

Số:    /KH-UBND

KẾ HOẠCH
Thử đọc văn bản

I. NHIỆM VỤ
1. Văn phòng
- Tham mưu ban hành văn bản trước ngày 15/5/2026; tổng hợp báo cáo.
"""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "du-thao.md"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_json_is_schema_1_with_the_hash_of_the_file(draft, capsys):
    assert main(["read", str(draft), "--json"]) == 0

    plain = json.loads(capsys.readouterr().out)
    assert plain["schema"] == 1
    assert len(plain["source"]["sha256"]) == 64
    assert plain["source"]["text"].startswith("ỦY BAN NHÂN DÂN XÃ MẪU")


def test_the_table_is_what_one_gets_unasked(draft, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "90")

    assert main(["read", str(draft)]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Loại            KẾ HOẠCH"
    assert any("nội dung giao" in line for line in lines)
    assert max(map(len, lines)) <= 90


def test_the_text_is_the_text_as_stored(draft, capsys):
    assert main(["read", str(draft), "--text"]) == 0

    assert "Tham mưu ban hành văn bản trước ngày 15/5/2026" in capsys.readouterr().out


def test_out_writes_a_file_and_prints_nothing(draft, tmp_path, capsys):
    out = tmp_path / "out.json"

    assert main(["read", str(draft), "--json", "--out", str(out)]) == 0

    assert json.loads(out.read_text(encoding="utf-8"))["schema"] == 1
    assert capsys.readouterr().out == ""


def test_out_that_cannot_be_written_is_one_sentence(draft, tmp_path, capsys):
    assert main(["read", str(draft), "--out", str(tmp_path / "no" / "such")]) == 2

    assert "Không ghi được" in capsys.readouterr().err


@pytest.mark.parametrize("content", [None, b"", b"\x00\x01\x02" * 50], ids=["missing", "empty", "bytes"])
def test_what_cannot_be_read_is_one_vietnamese_sentence(content, tmp_path, capsys):
    path = tmp_path / "la.docx"
    if content is not None:
        path.write_bytes(content)

    assert main(["read", str(path)]) == 2

    said = capsys.readouterr().err
    assert said.startswith("songhanh: ")
    assert said.count("\n") == 1
    assert "Traceback" not in said


@pytest.mark.parametrize("line", [[], ["reed"], ["read"], ["read", "x", "--json", "--table"]])
def test_a_command_not_understood_is_answered_with_2_and_how_to_ask(line, capsys):
    with pytest.raises(SystemExit) as exit_:
        main(line)

    assert exit_.value.code == 2
    assert "không hiểu lệnh" in capsys.readouterr().err


@pytest.mark.parametrize("line", [["read", "{}"], ["read", "{}", "--json"], ["check", "{}"]])
def test_reading_and_checking_load_no_django(line, draft):
    words = [word.format(draft) for word in line]
    code = (
        "import sys; from songhanh.cli import main; status = main(sys.argv[1:]); "
        "found = sorted(m for m in sys.modules if m == 'django' or m.startswith('django.')); "
        "assert not found, found[:3]"
    )

    run = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "example.org"])
def test_the_site_is_opened_to_others_only_under_a_name_that_was_given(host, capsys, monkeypatch):
    monkeypatch.delenv("SONGHANH_HOSTS", raising=False)

    assert main(["serve", "--host", host]) == 2

    assert "SONGHANH_HOSTS" in capsys.readouterr().err


def test_a_port_in_use_is_said_in_a_sentence(capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        assert main(["serve", "--port", str(port)]) == 2

    assert f"Cổng {port}" in capsys.readouterr().err


def test_a_plan_that_is_not_there_is_said_before_anything_is_prepared(tmp_path, capsys):
    assert main(["demo", str(tmp_path / "no.docx"), "--port", "0"]) == 2

    assert "Không thấy tệp" in capsys.readouterr().err
