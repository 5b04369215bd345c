from __future__ import annotations

import contextlib
import os
import sys
import time
from pathlib import Path

import pytest

from songhanh.intake.reading import confinement
from songhanh.intake.reading.confinement import read_confined
from songhanh.intake.reading.source import Unreadable
from songhanh.intake.reading.sources.tests.making import docx, p


def _reader(folder: Path, monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Put a program in the reader's place."""
    package = folder / "songhanh" / "intake" / "reading"
    package.mkdir(parents=True)
    (package / "__main__.py").write_text(program, encoding="utf-8")
    for level in (package, package.parent, package.parent.parent):
        (level / "__init__.py").touch()
    monkeypatch.setattr(sys, "path", [str(folder)])


def _living(group: str) -> list[str]:
    """The processes of a group that still run; the dead may wait for whoever buries them."""
    living = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        # A process may be gone between being listed and being looked at.
        with contextlib.suppress(OSError):
            state, _, process_group, *_ = stat.read_text().rpartition(")")[2].split()
            living += [state] if process_group == group and state not in "ZX" else []
    return living


def _dies_out(group: str) -> bool:
    """Whether nobody of a group is left; whoever has just been killed needs a moment to be gone."""
    for _ in range(250):
        if not _living(group):
            return True
        time.sleep(0.02)
    return False


def test_a_file_is_read_by_a_process_of_its_own_and_tells_its_progress(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    file = docx(tmp_path / "a.docx", p("KẾ HOẠCH"), p("- Phòng Y tế báo cáo."))

    reading = read_confined(file, lambda *news: told.append(news))

    assert reading["schema"] == 1
    assert "KẾ HOẠCH" in reading["source"]["text"]
    assert told[-1] == ("read", 1, 1)


def test_a_refusal_comes_through_in_its_own_words(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")

    with pytest.raises(Unreadable, match="Tệp trống") as refused:
        read_confined(tmp_path / "a.txt")

    assert refused.value.message.msgid.startswith("Tệp trống")


def test_the_reader_knows_nothing_of_the_sites_secrets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_KEY", "x")
    _reader(tmp_path, monkeypatch, "import json, os; print(json.dumps({'reading': dict(os.environ)}))")

    environment = read_confined(tmp_path)

    assert "SECRET_KEY" not in environment
    assert not Path(environment["TMPDIR"]).exists()


@pytest.mark.parametrize(
    "program",
    [
        "import os; os.kill(os.getpid(), 11)",
        "raise RuntimeError('x')",
        "print('not json')",
        "print('{}')",
        "import sys; sys.stderr.write('noise' * 100000); sys.exit(3)",
        "import os; os.close(2); os.close(1)",
    ],
)
def test_a_reader_that_breaks_off_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    _reader(tmp_path, monkeypatch, program)

    with pytest.raises(Unreadable, match="mở bằng Word, lưu lại"):
        read_confined(tmp_path)


@pytest.mark.parametrize(
    "program",
    [
        "import time; time.sleep(60)",
        "import os, time; os.close(2); time.sleep(60)",
        "import os, time; os.fork() or time.sleep(60)",
    ],
)
def test_a_reader_that_falls_silent_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    _reader(
        tmp_path,
        monkeypatch,
        f"open({str(tmp_path / 'pid')!r}, 'w').write(str(__import__('os').getpid()))\n{program}",
    )

    with pytest.raises(Unreadable, match="quá nhiều thời gian"):
        read_confined(tmp_path, patience=1.0)

    assert _dies_out((tmp_path / "pid").read_text())


def test_memory_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    main = Path(confinement.__file__).with_name("__main__.py").read_text(encoding="utf-8")
    hungry = main.replace("answer = {", "bytes(4 * 1024**3); answer = {")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    program = tmp_path / "hungry.py"
    program.write_text(hungry, encoding="utf-8")
    monkeypatch.setattr(confinement, "READER", (str(program),))

    with pytest.raises(Unreadable, match="bộ nhớ"):
        read_confined(tmp_path)
