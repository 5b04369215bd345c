"""`python -m songhanh.cli` is `songhanh`."""

from __future__ import annotations

import sys

from songhanh.cli.commands import main

sys.exit(main())
