"""Every bar in one run: `make bench`."""

from __future__ import annotations

import subprocess
import sys

MEASURES = ("bench.reading", "bench.opening", "bench.score", "bench.defects", "bench.units", "bench.pages")


def main() -> int:
    """Run each measure in a process of its own, so that none lends memory or warmth to the next."""
    failed = []
    for measure in MEASURES:
        print(f"\n== {measure}", flush=True)
        run = subprocess.run([sys.executable, "-m", measure], check=False)
        failed += [measure] if run.returncode else []
    if failed:
        print("\nNot measured: " + ", ".join(failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
