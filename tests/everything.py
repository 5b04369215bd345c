"""`make test`: every check and test, on SQLite, on PostgreSQL, in a browser; and what could not run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests import checks
from tests.browser import chromium
from tests.postgres import postgres

ROOT = Path(__file__).parents[1]
CORES = "2"


@dataclass
class Tally:
    """What passed, what failed, and what could not run with its reason."""

    passed: int = 0
    failed: int = 0
    broken: list[str] = field(default_factory=list)
    not_run: Counter[str] = field(default_factory=Counter)

    def add_pytest(self, name: str, *arguments: str, **environment: str) -> None:
        """Run pytest in a process of its own and add what it counted."""
        with tempfile.TemporaryDirectory(prefix="songhanh-tests-") as folder:
            counted = Path(folder) / "tally.json"
            kept = {"SONGHANH_VAR": folder, "SONGHANH_TALLY": str(counted)}
            run = subprocess.run(
                [sys.executable, "-m", "pytest", "-q", "--no-header", *arguments],
                cwd=ROOT,
                env={**_without_database(), **kept, **environment},
                check=False,
            )
            counts = json.loads(counted.read_text(encoding="utf-8")) if counted.exists() else {}
        failures = counts.get("failed", 0) + counts.get("error", 0)
        self.passed += counts.get("passed", 0)
        # A run that ended badly without a failed test (a broken import, a crash) has failed all the same.
        self.failed += failures or int(run.returncode != 0)
        self.not_run.update(counts.get("not_run", {}))
        if run.returncode:
            self.broken.append(name)

    def add_checks(self) -> None:
        """Run what reads the code without running it."""
        failed = checks.failed(checks.READING)
        self.passed += len(checks.READING) - len(failed)
        self.failed += len(failed)
        self.broken += failed


def main() -> int:
    """Run everything, whatever fails on the way; fail when anything failed."""
    tally = Tally()
    _part("Checks", tally.add_checks)
    _part("Tests on SQLite", lambda: tally.add_pytest("tests on SQLite", "-n", CORES, "-m", "not journey"))
    _part("A browser for the journeys", _browser)
    _part("Journeys on SQLite", lambda: tally.add_pytest("journeys on SQLite", "-n", CORES, "-m", "journey"))
    _part("Tests and journeys on PostgreSQL", lambda: _on_postgres(tally))
    return last_words(tally)


def _part(title: str, run: Callable[[], None]) -> None:
    print(f"\n== {title}", flush=True)
    began = time.monotonic()
    run()
    print(f"   ({time.monotonic() - began:.0f} s)", flush=True)


def _without_database() -> dict[str, str]:
    """The machine's own environment, but whatever database it names is none of the tests'."""
    return {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}


def _on_postgres(tally: Tally) -> None:
    with postgres() as url:
        which = ("-n", CORES, "-m", "database and not journey")
        tally.add_pytest("tests on PostgreSQL", *which, DATABASE_URL=url)
        # What a page looks like does not depend on where it is stored: barriers are looked for once.
        journeys = ("-m", "journey", "-k", "not barrier")
        tally.add_pytest("journeys on PostgreSQL", *journeys, DATABASE_URL=url)


def _browser() -> None:
    _, why_not = chromium()
    print(why_not or "Chromium is there.")


def last_words(tally: Tally) -> int:
    print("\n== What could not run, and why")
    for reason, count in sorted(tally.not_run.items()):
        print(f"   {count} × {reason}")
    if not tally.not_run:
        print("   Nothing: everything ran.")
    if tally.broken:
        print("\n== Failed: " + ", ".join(tally.broken))
    print(f"\n{tally.passed} passed, {tally.failed} failed, {tally.not_run.total()} skipped", flush=True)
    return 1 if tally.failed or tally.broken or not tally.passed else 0


if __name__ == "__main__":
    sys.exit(main())
