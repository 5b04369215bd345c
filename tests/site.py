"""The site as a person starts it: `songhanh serve`, with a folder and a database of its own."""

from __future__ import annotations

import hashlib
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

SONGHANH = (sys.executable, "-m", "songhanh.cli")
PATIENCE = 60.0


def environment(folder: Path) -> dict[str, str]:
    """Return an environment in which everything is kept in ``folder``, or in a database of its own."""
    kept = {**os.environ, "SONGHANH_VAR": str(folder), "PYTHONWARNINGS": "ignore"}
    if url := os.environ.get("DATABASE_URL"):
        kept["DATABASE_URL"] = _own_database(url, folder)
    return kept


def _own_database(url: str, folder: Path) -> str:
    """Return the address of the folder's database on the same server; made when it is first asked for."""
    name = f"site_{hashlib.sha256(str(folder).encode()).hexdigest()[:12]}"
    parts = urllib.parse.urlsplit(url)
    with psycopg.connect(url, autocommit=True) as server:
        if server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone() is None:
            server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return urllib.parse.urlunsplit(parts._replace(path=f"/{name}"))


def free_port() -> int:
    """Return a port on which nobody listens at this moment."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
    return port


@contextmanager
def started(command: str, folder: Path, *rest: str) -> Iterator[str]:
    """Run `songhanh serve` or `demo`, give its address when it answers, and stop it as Ctrl-C would."""
    address = f"http://127.0.0.1:{(port := free_port())}"
    line = [*SONGHANH, command, *rest, "--port", str(port)]
    with subprocess.Popen(line, env=environment(folder), stdout=subprocess.DEVNULL) as running:
        try:
            _wait_for(address, running)
            yield address
        finally:
            running.send_signal(signal.SIGINT)
            running.wait(PATIENCE)


def sign_up(folder: Path, address: str) -> str:
    """Make the first administrator, as who sets the site up does; return the link that opens the account."""
    person = ["--username", "quan.tri", "--name", "Võ Minh Quản", "--unit", "Văn phòng Mẫu"]
    line = [*SONGHANH, "manage", "create_administrator", *person, "--site", address]
    run = subprocess.run(line, env=environment(folder), check=True, capture_output=True, text=True)
    return run.stdout.strip().splitlines()[-1]


def played(address: str, name: str) -> urllib.request.OpenerDirector:
    """Enter the demo as somebody of its cast; return what then opens its pages."""
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    with opener.open(f"{address}/nguoi/vao-vai/") as answer:
        page = answer.read().decode()
    token = re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[-1]
    role = re.findall(r'name="vai" value="(\w+)"', page[: page.index(name)])[-1]
    said = urllib.parse.urlencode({"csrfmiddlewaretoken": token, "vai": role}).encode()
    opener.open(f"{address}/nguoi/vao-vai/", said).close()
    return opener


def migrate(folder: Path) -> None:
    """Bring the folder's database up to the code."""
    line = [*SONGHANH, "manage", "migrate", "--verbosity", "0"]
    subprocess.run(line, env=environment(folder), check=True)


def _wait_for(address: str, running: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and running.poll() is None:
        try:
            urllib.request.urlopen(f"{address}/healthz", timeout=5).close()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"the site at {address} did not answer")
