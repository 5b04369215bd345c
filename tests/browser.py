"""The browser for the journeys: the machine's own Chromium, installed where that may be done."""

from __future__ import annotations

import os
import shutil
import subprocess

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
INSTALL = ("apt-get", "install", "--yes", "--quiet", "--no-install-recommends", "chromium")


def chromium() -> tuple[str | None, str | None]:
    """Return the program, or None and the reason why there is none."""
    if found := _found():
        return found, None
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        return None, "There is no Chromium, and installing it needs apt-get and root: journeys cannot run."
    for command in (("apt-get", "update", "--quiet"), INSTALL):
        run = subprocess.run(command, capture_output=True, text=True, check=False, env=_unasked())
        if run.returncode:
            return None, f"Chromium could not be installed: {run.stderr.strip().splitlines()[-1:]}"
    return _found(), None


def _found() -> str | None:
    named = os.environ.get("SONGHANH_CHROMIUM")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


def _unasked() -> dict[str, str]:
    return {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
