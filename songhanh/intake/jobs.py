"""What is done without a person waiting for it: a received document is read."""

from __future__ import annotations

import time
from typing import Any

from django_tasks import TaskResultStatus, task
from django_tasks.signals import task_finished

from songhanh.intake import queries, services
from songhanh.intake.models import SourceDocument, waits_to_be_read
from songhanh.intake.reading.confinement import read_confined
from songhanh.intake.reading.source import Unreadable
from songhanh.intake.rules import MOST_TRIES, Stage, Status
from songhanh.kernel.messages import Message
from songhanh.people.rules import Actor

READER = Actor("phan-mem-doc")
BETWEEN_NEWS = 0.5


@task(takes_context=True)
def read_document(context: Any, pk: int) -> None:
    """Đọc văn bản: read one document in a process of its own, under limits, telling how far it is."""
    document = queries.to_be_read(pk)
    if document is None:
        return
    if context.attempt > MOST_TRIES:
        services.fail(document, _gave_up(), by=READER)
        return
    services.start_reading(document, by=READER)
    try:
        content = read_confined(document.path, News(pk))
    except Unreadable as refusal:
        _fail(pk, refusal.message)
    else:
        _finish(pk, content)


def enqueue(sender: type, document: SourceDocument, **_kwargs: object) -> None:
    read_document.enqueue(document.pk)


def fail_with_task(sender: type, task_result: Any, **_kwargs: object) -> None:
    """A program that broke while reading must not leave its document reading for ever."""
    if task_result.status == TaskResultStatus.FAILED and task_result.task.func is read_document.func:
        _fail(task_result.args[0], _gave_up())


def listen() -> None:
    """Connect the queue to the acts that fill it; called when the site starts."""
    waits_to_be_read.connect(enqueue, sender=SourceDocument, dispatch_uid="intake.enqueue")
    task_finished.connect(fail_with_task, dispatch_uid="intake.fail_with_task")


def _finish(pk: int, content: dict[str, Any]) -> None:
    if document := queries.being_read(pk):
        services.finish(document, content, by=READER)


def _fail(pk: int, why: Message) -> None:
    if document := queries.being_read(pk):
        services.fail(document, why, by=READER)


class News:
    """Write down how far the reading is, a few times a second at most."""

    def __init__(self, pk: int) -> None:
        self.pk, self.told_at = pk, 0.0

    def __call__(self, step: str, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self.told_at < BETWEEN_NEWS and done < total:
            return
        self.told_at = now
        stage = Stage.TEXT if step == "ocr" else Stage.CONTENT
        SourceDocument.objects.filter(pk=self.pk, status=Status.READING).update(
            stage=stage, **({"pages_done": done, "pages_total": total} if stage is Stage.TEXT else {})
        )


def _gave_up() -> Message:
    return Message("Phần mềm gặp lỗi khi đọc tệp này. Mở tệp bằng Word, lưu lại thành .docx rồi gửi bản mới.")
