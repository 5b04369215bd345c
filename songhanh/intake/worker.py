"""The worker: takes jobs off the queue one after another, and first puts back what a killed worker left.

A worker holds a lock on a file of its own as long as it lives; the system lets go of it however it dies,
so the next one can tell a dead worker's job from one that is being done.
"""

from __future__ import annotations

import fcntl
import os
import secrets
import signal
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django_tasks import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from songhanh.people.models import worker_begins

HOST = socket.gethostname()[:24]
BETWEEN_LOOKS = 0.5
BETWEEN_LOOKS_AT_PARENT = 1.0


def work(*, until_empty: bool = False) -> None:
    """Work the queue off until told to stop (SIGTERM, Ctrl+C), or until it is empty."""
    with presence() as name:
        requeue_abandoned()
        worker_begins.send(work)
        worker = worker_named(name, until_empty=until_empty)
        worker.configure_signals()
        worker.run()


def end_with(parent: int) -> None:
    """Tell this program to stop as soon as ``parent``, which started it, is gone, however it went."""

    def watch() -> None:
        # Who loses its parent is given another, on every system; only Linux can send a signal instead.
        while os.getppid() == parent:
            time.sleep(BETWEEN_LOOKS_AT_PARENT)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, name="watch over the parent", daemon=True).start()


def worker_named(name: str, *, until_empty: bool) -> Worker:
    """Return a worker for every queue."""
    return Worker(
        queue_names=["*"],
        interval=BETWEEN_LOOKS,
        batch=until_empty,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=name,
        excluded_queue_names=[],
    )


def requeue_abandoned() -> int:
    """Put back every job whose worker, on this machine, is dead; return how many."""
    running = [row for row in DBTaskResult.objects.running() if _is_abandoned(row)]
    for row in running:
        DBTaskResult.objects.filter(pk=row.pk, status=TaskResultStatus.RUNNING).update(
            status=TaskResultStatus.READY, started_at=None
        )
    return len(running)


def _is_abandoned(row: DBTaskResult) -> bool:
    name = row.worker_ids[-1] if row.worker_ids else ""
    # Of a worker on another machine nothing is known here: its own next start sees to its jobs.
    return name.startswith(f"{HOST}-") and not _is_alive(_lock_of(name))


@contextmanager
def presence() -> Iterator[str]:
    """Give a worker its name, and hold the lock that says it is alive."""
    name = f"{HOST}-{secrets.token_hex(8)}"
    path = _lock_of(name)
    path.parent.mkdir(exist_ok=True)
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            yield name
        finally:
            path.unlink(missing_ok=True)


def _is_alive(path: Path) -> bool:
    try:
        lock = path.open()
    except FileNotFoundError:
        return False
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    os.unlink(path)
    return False


def _lock_of(name: str) -> Path:
    return settings.VAR / "workers" / f"{name}.lock"
