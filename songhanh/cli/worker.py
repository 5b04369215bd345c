"""The worker beside the site: a process of its own, started again when it dies."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

PAUSE = 2.0
PATIENCE = 10.0


@contextmanager
def working(command: tuple[str, ...] = ()) -> Iterator[None]:
    """Keep a worker at work for as long as the block lasts, and let it end what it does."""
    keeper = _Keeper(command or command_of_worker())
    keeper.start()
    try:
        yield
    finally:
        keeper.stop()


def command_of_worker() -> tuple[str, ...]:
    """Return the command of a worker that ends by itself when this program is killed and cannot end it."""
    return (sys.executable, "-m", "songhanh.cli", "manage", "work", "--beside", str(os.getpid()))


class _Keeper(threading.Thread):
    """Starts the worker, waits for its end, and starts another unless it is closing time."""

    def __init__(self, command: tuple[str, ...]) -> None:
        super().__init__(name="keeper of the worker", daemon=True)
        self._command = command
        self._closing = threading.Event()
        # Between "is it closing time?" and the start of a worker nobody may close.
        self._door = threading.Lock()
        self._worker: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the first worker here and now, and then watch over it.

        The server forks, and whatever it forks during a start holds the pipe on which that start waits.
        """
        self._next_worker()
        super().start()

    def run(self) -> None:
        worker = self._worker
        while worker is not None:
            worker.wait()
            self._closing.wait(PAUSE)
            worker = self._next_worker()

    def _next_worker(self) -> subprocess.Popen[bytes] | None:
        with self._door:
            self._worker = None if self._closing.is_set() else subprocess.Popen(self._command)
            return self._worker

    def stop(self) -> None:
        """Ask the worker to end; end it when it does not."""
        with self._door:
            self._closing.set()
            worker = self._worker
        if worker is None:
            return
        worker.terminate()
        try:
            worker.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            worker.kill()
            worker.wait()
        self.join(PATIENCE)
