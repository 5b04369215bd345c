"""What reads the code without running the program: `make check`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent


class Check(NamedTuple):
    """One tool, and what it is asked to look at."""

    name: str
    command: tuple[str, ...]


READING = (
    Check("ruff", (str(BIN / "ruff"), "check", "--quiet", ".")),
    Check("ruff format", (str(BIN / "ruff"), "format", "--quiet", "--check", ".")),
    Check("mypy", (str(BIN / "mypy"), "--no-error-summary")),
    Check("import-linter", (str(BIN / "lint-imports"), "--no-cache")),
    Check("drawings of docs/generated", (sys.executable, "-m", "docs.draw", "--check")),
    Check("migrations", (sys.executable, "-m", "songhanh.cli", "manage", "makemigrations", "--check")),
)
# The tests that hold the house together: `make test` runs them with the others.
HOUSE = Check("the house", (sys.executable, "-m", "pytest", "-q", "--no-header", "tests/architecture"))


def failed(checks: tuple[Check, ...]) -> list[str]:
    """Run the checks one after another; print what those that fail have to say, and return their names."""
    names = []
    for check in checks:
        run = subprocess.run(check.command, cwd=ROOT, text=True, capture_output=True, check=False)
        print(f"{'ok    ' if run.returncode == 0 else 'FAILED'}  {check.name}", flush=True)
        if run.returncode:
            print(run.stdout + run.stderr, flush=True)
            names.append(check.name)
    return names


if __name__ == "__main__":
    sys.exit(1 if failed((*READING, HOUSE)) else 0)
