from __future__ import annotations

import pytest

from songhanh.intake import originals, services
from songhanh.intake.models import SourceDocument
from songhanh.intake.tests import plans
from songhanh.kernel.messages import Message
from songhanh.people.rules import Actor
from songhanh.people.tests import cast


@pytest.fixture
def lan(db) -> Actor:
    """An officer of the office that receives what these tests send in."""
    return cast.officer("lan")


@pytest.fixture
def reader() -> Actor:
    return Actor("phan-mem-doc")


@pytest.fixture(autouse=True)
def shelf(settings, tmp_path):
    """A shelf of the test's own for originals."""
    settings.ORIGINALS = tmp_path / "originals"
    settings.VAR = tmp_path
    return settings.ORIGINALS


@pytest.fixture
def received(db, lan) -> SourceDocument:
    document, _is_new = services.receive(originals.put([b"mot ", b"tep"], "Kế hoạch.docx"), by=lan)
    return document


@pytest.fixture
def read(received, reader) -> SourceDocument:
    services.start_reading(received, by=reader)
    return services.finish(received, plans.content(), by=reader)


@pytest.fixture
def failed(received, reader) -> SourceDocument:
    return services.fail(received, Message("Tệp bị hỏng ở trang %(page)d.", {"page": 3}), by=reader)
