"""A file from a phone goes with work given by hand: checked when it comes, kept while the form is put right.

What was sent once need not be sent again because a field was wrong: it waits beside the shelf as a draft, and
the form carries a sealed word for it that is good for whoever sent it, for a day.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from songhanh.intake import originals
from songhanh.intake.originals import DRAFT, FORGOTTEN, Original
from songhanh.intake.reading.sources.sniffing import kind_of
from songhanh.intake.rules import clean_name, suffix_of
from songhanh.kernel.errors import Denied
from songhanh.kernel.messages import Message
from songhanh.people.rules import Actor
from songhanh.plans.holding import note
from songhanh.plans.models import Task, TaskFile
from songhanh.plans.rules import attaching as rules

SALT = "songhanh.plans.attaching"
GONE = Message("Tệp đã gửi trước đó không còn; chọn lại tệp.")


@dataclass(frozen=True)
class Upload:
    """What was sent along, if anything, or why it cannot be."""

    original: Original | None = None
    flaw: Message | None = None
    word: str = ""

    @property
    def endings(self) -> tuple[str, ...]:
        """What a phone offers to choose from."""
        return rules.ENDINGS

    @property
    def limit_mb(self) -> int:
        """How many megabytes a file may have: said before somebody chooses one."""
        return int(settings.ATTACHMENT_LIMIT) // rules.MEGABYTE


def upload_of(file: UploadedFile | None, word: str, *, by: Actor) -> Upload:
    """Return what a form was sent with: a file, or the word for one that was sent before."""
    if file is None:
        return _sent_before(word, by) if word else Upload()
    try:
        rules.check_size(file.size or 0, settings.ATTACHMENT_LIMIT)
        original = _checked(originals.put(file.chunks(), clean_name(file.name or "")))
    except Denied as denied:
        return Upload(flaw=denied.message)
    return Upload(original, None, _word_for(original, by))


def keep(task: Task, original: Original, *, by: Actor) -> TaskFile:
    """Keep the file with its task, in the transaction of the act; whoever holds the row holds the bytes."""
    file = TaskFile.objects.create(
        task=task,
        name=original.name,
        sha256=original.sha256,
        size=original.size,
        by=by.username,
        at=timezone.now(),
    )
    with originals.shelved(original):
        note("task_file.attach", task.plan, on=file, by=by, reason=original.name)
    originals.clear_away(original)
    return file


def _checked(original: Original) -> Original:
    try:
        rules.check_kind(kind_of(original.draft), suffix_of(original.name))
    except Denied:
        originals.clear_away(original)
        raise
    return original


def _word_for(original: Original, by: Actor) -> str:
    said = [original.draft.name, original.name, original.sha256, original.size, by.username]
    return signing.dumps(said, salt=SALT)


def _sent_before(word: str, by: Actor) -> Upload:
    try:
        draft, name, sha256, size, username = signing.loads(word, salt=SALT, max_age=FORGOTTEN)
    except (signing.BadSignature, ValueError):
        return Upload(flaw=GONE)
    path = Path(settings.ORIGINALS) / draft
    if username != by.username or not draft.startswith(DRAFT) or not path.exists():
        return Upload(flaw=GONE)
    return Upload(Original(name, sha256, size, b"", path), None, word)
