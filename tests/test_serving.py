"""The site is started, answers, refuses and stops as `songhanh serve` promises."""

from __future__ import annotations

import subprocess
import urllib.request
from pathlib import Path

import pytest

from tests.site import SONGHANH, environment, free_port, migrate, started


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
        with started("demo", folder) as address, urllib.request.urlopen(f"{address}/van-ban/") as answer:
            counts.append(answer.read().decode().count("ke-hoach-mau.docx"))

    assert counts[0] == counts[1] > 0
