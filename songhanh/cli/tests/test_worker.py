"""The worker lives as long as the site."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

from songhanh.cli import worker

ALIVE = "import sys, time; open(sys.argv[1], 'a').write('x'); time.sleep(60)"
DIES = "import sys; open(sys.argv[1], 'a').write('x')"


def _count_until(path: Path, wanted: int) -> int:
    for _ in range(400):
        if path.exists() and len(path.read_text()) >= wanted:
            break
        time.sleep(0.05)
    return len(path.read_text())


def test_it_is_started_once_and_ended_with_the_site(tmp_path):
    path = tmp_path / "starts"

    with worker.working((sys.executable, "-c", ALIVE, str(path))):
        started = _count_until(path, 1)

    assert started == len(path.read_text()) == 1


def test_one_that_dies_is_started_again(tmp_path, monkeypatch):
    monkeypatch.setattr(worker, "PAUSE", 0.01)
    path = tmp_path / "starts"

    with worker.working((sys.executable, "-c", DIES, str(path))):
        assert _count_until(path, 3) >= 3


def test_the_first_is_started_before_the_server_forks(tmp_path, monkeypatch):
    """What the server forks during a start would keep that start waiting for ever."""
    started_by = []
    start = worker.subprocess.Popen

    def watched(command):
        started_by.append(threading.current_thread())
        return start(command)

    monkeypatch.setattr(worker.subprocess, "Popen", watched)

    with worker.working((sys.executable, "-c", ALIVE, str(tmp_path / "starts"))):
        assert started_by == [threading.main_thread()]
