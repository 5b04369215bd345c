"""Fifty people save different cards of one plan at once: no error, no lost write, on either database."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from django.db import connection

from songhanh.intake.tests import fifty

NOTHING_LOST = {"errors": [], "lost": [], "edits": list(range(1, fifty.PEOPLE + 1))}


def test_fifty_people_lose_nothing_on_sqlite(tmp_path):
    # In a process of its own: tests keep SQLite in memory, where nobody ever meets anybody.
    kept = {
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "SONGHANH_VAR": str(tmp_path),
        "DATABASE_URL": f"sqlite:///{tmp_path / 'fifty.sqlite3'}",
    }
    line = [sys.executable, "-m", "songhanh.intake.tests.fifty"]
    run = subprocess.run(line, env={**os.environ, **kept}, capture_output=True, check=False, text=True)

    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout) == NOTHING_LOST


if connection.vendor == "postgresql":

    @pytest.mark.django_db(transaction=True)
    def test_fifty_people_lose_nothing_on_postgresql():
        assert fifty.save_at_once(fifty.taken_up(fifty.PEOPLE)) == NOTHING_LOST
