"""The site is started, answers, refuses and stops as `songhanh serve` promises."""

from __future__ import annotations

import fcntl
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.site import SONGHANH, environment, free_port, migrate, played, started


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("var")


def test_without_its_tables_it_says_what_to_do(folder: Path):
    line = [*SONGHANH, "serve", "--port", str(free_port())]

    run = subprocess.run(line, env=environment(folder), capture_output=True, text=True, check=False)

    assert run.returncode == 2
    assert "songhanh manage migrate" in run.stderr


def test_it_answers_with_its_own_files_only_and_stops(folder: Path):
    migrate(folder)

    with started("serve", folder) as address, urllib.request.urlopen(f"{address}/") as answer:
        page, headers = answer.read().decode(), answer.headers

    assert "Song Hành" in page
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "unsafe-inline" not in headers["Content-Security-Policy"]


def test_the_demo_keeps_what_is_there(folder: Path):
    counts = []
    for _ in range(2):
        with (
            started("demo", folder) as address,
            played(address, "Lê Thị Văn Thư").open(f"{address}/van-ban/") as answer,
        ):
            counts.append(answer.read().decode().count("ke-hoach-mau.docx"))

    assert counts[0] == counts[1] > 0


def test_whoever_serves_has_no_page_of_people_to_log_in_as(folder: Path, monkeypatch):
    """Not even when the environment asks for the demo."""
    migrate(folder)
    monkeypatch.setenv("SONGHANH_DEMO", "1")

    with started("serve", folder) as address, pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{address}/nguoi/vao-vai/")

    assert refused.value.code == 404


def test_killed_it_leaves_no_worker_and_no_server_behind(tmp_path: Path):
    port = free_port()
    line = [*SONGHANH, "demo", "--port", str(port)]
    running = subprocess.Popen(
        line, env=environment(tmp_path), stdout=subprocess.DEVNULL, start_new_session=True
    )
    try:
        assert _until(lambda: _answers(port) and _works(tmp_path))

        running.kill()
        running.wait()

        assert _until(lambda: not _answers(port) and not _works(tmp_path))
    finally:
        with suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)


def _until(happens: Callable[[], bool]) -> bool:
    """Wait until something happens, a minute at most."""
    for _ in range(600):
        if happens():
            return True
        time.sleep(0.1)
    return False


def _answers(port: int) -> bool:
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", port)) == 0


def _works(folder: Path) -> bool:
    """Tell by the lock that a worker holds as long as it lives whether one does."""
    for path in (folder / "workers").glob("*.lock"):
        with suppress(FileNotFoundError), path.open() as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
    return False
