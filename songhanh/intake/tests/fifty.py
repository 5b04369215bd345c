"""Fifty people, each with a card of their own, save at the same moment.

``python -m songhanh.intake.tests.fifty`` does so in the database of the environment and tells the outcome.
"""

from __future__ import annotations

import json
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

PEOPLE = 50


def plan_of(orders: int) -> dict[str, Any]:
    """Return what the confined reader hands over for a plan of so many orders."""
    from songhanh.intake.reading.layout import layout_of
    from songhanh.intake.reading.model import Directive, PlanReading
    from songhanh.intake.reading.schema import as_json
    from songhanh.intake.reading.source import Format, Line, SourceText
    from songhanh.kernel.passage import Span

    lines, directives, start = [], [], 0
    texts = [
        f"Trồng {number} cây ở thôn {number}; chăm sóc cây thôn {number}." for number in range(1, orders + 1)
    ]
    for number, words in enumerate(texts, 1):
        span = Span(start, start + len(words))
        lines.append(Line(span, whole=True))
        directives.append(Directive(f"I.p{number}", "I", words, span))
        start = span.end + 1
    source = SourceText("\n".join(texts), tuple(lines), Format.TEXT)
    reading = PlanReading(directives=tuple(directives), **_no_head())
    return as_json(reading, source, sha256="0" * 64) | {"layout": layout_of(source)}


def taken_up(orders: int) -> Any:
    """Return a document of so many orders on which people work."""
    from django.utils import timezone

    from songhanh.intake import services
    from songhanh.intake.models import SourceDocument
    from songhanh.people.tests import cast

    by, now = cast.officer("lan"), timezone.now()
    document = SourceDocument.objects.create(
        name="x.txt", sha256="f" * 64, size=1, received_at=now, received_by="lan", unit=cast.office()
    )
    services.start_reading(document, by=by)
    services.finish(document, plan_of(orders), by=by)
    return services.take_up(document, by=by)


def save_at_once(document: Any) -> dict[str, Any]:
    """Let everybody save a card of their own at one moment; return what went wrong and what is lost."""
    from songhanh.intake.models import Directive, Edit

    rows = list(Directive.objects.filter(document=document))
    gate = threading.Barrier(len(rows))

    def save(row: Directive) -> str:
        return _saved(document, row, gate)

    with ThreadPoolExecutor(len(rows)) as people:
        errors = [error for error in people.map(save, rows) if error]
    kept = Directive.objects.filter(document=document, kind="training", revision=2)
    authors = {row.code: row.changed_by for row in kept}
    lost = [row.code for row in rows if authors.get(row.code) != f"nguoi-{row.pk}"]
    numbers = sorted(Edit.objects.filter(document=document).values_list("number", flat=True))
    return {"errors": errors, "lost": lost, "edits": numbers}


def _saved(document: Any, row: Any, gate: threading.Barrier) -> str:
    from django.db import DatabaseError, connection

    from songhanh.intake import services
    from songhanh.intake.reading.model import DirectiveKind
    from songhanh.people.tests import cast

    gate.wait()
    try:
        services.correct(
            document,
            row.key,
            row.revision,
            kind=DirectiveKind.TRAINING,
            is_requested=False,
            products=[],
            by=cast.officer(f"nguoi-{row.pk}"),
        )
    except DatabaseError as error:
        return repr(error)
    finally:
        connection.close()
    return ""


def _no_head() -> dict[str, Any]:
    from songhanh.intake.reading.model import DocumentHead

    return {"document": DocumentHead()}


if __name__ == "__main__":
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    json.dump(save_at_once(taken_up(PEOPLE)), sys.stdout)
