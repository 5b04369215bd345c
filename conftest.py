"""What every test may ask for, and an honest list at the end of what could not be run."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from django.test import Client

ROOT = Path(__file__).parent
SHARED = Path(os.environ.get("SONGHANH_SHARED", ROOT.parent / "shared"))
DATABASE_FIXTURES = {"db", "transactional_db", "django_db_setup", "live_server", "client", "admin_client"}


@pytest.fixture(scope="session")
def shared_plans() -> Path:
    """The real documents, where they are: they are test input and never part of the project."""
    folder = SHARED / "plans"
    if not folder.is_dir():
        pytest.skip("the real plans are not there (SONGHANH_SHARED, or ../shared beside the checkout)")
    return folder


@pytest.fixture
def client(db: None) -> Client:
    """A browser in which the receiving officer of an office has signed in."""
    from songhanh.people.rules import Role
    from songhanh.people.tests import cast

    cast.post("can-bo-tiep-nhan", cast.office(), Role.CLERK)
    return cast.browser("can-bo-tiep-nhan")


@pytest.fixture
def administrator(db: None) -> Client:
    """A browser in which an administrator of the site has signed in."""
    from songhanh.people.rules import Role
    from songhanh.people.tests import cast

    cast.post("quan-tri-vien", cast.unit("Văn phòng Thử nghiệm"), Role.ADMINISTRATOR)
    return cast.browser("quan-tri-vien")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark by itself whatever touches the database: that is what runs on both."""
    for item in items:
        if item.get_closest_marker("django_db") or DATABASE_FIXTURES & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.database)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what could not be run and why; leave the counts where `make test` adds them up."""
    reasons = _reasons(terminalreporter.stats.get("skipped", []))
    for reason, count in reasons.items():
        terminalreporter.write_line(f"could not run: {count} test(s): {reason}")
    if tally := os.environ.get("SONGHANH_TALLY"):
        counts = {kind: len(terminalreporter.stats.get(kind, [])) for kind in ("passed", "failed", "error")}
        Path(tally).write_text(json.dumps({**counts, "not_run": reasons}), encoding="utf-8")


def _reasons(reports: list[pytest.TestReport]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for report in reports:
        # A skip's long text is (file, line, "Skipped: reason").
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        reason = reason.removeprefix("Skipped: ")
        counts[reason] = counts.get(reason, 0) + 1
    return counts
