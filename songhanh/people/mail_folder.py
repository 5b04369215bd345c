"""Mail where there is no mail server: each letter is a file in a folder that any mail program opens."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend


class EmailBackend(BaseEmailBackend):
    """Writes letters down, each under its Message-ID: what is sent again stands there once."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        folder = Path(settings.EMAIL_FILE_PATH)
        folder.mkdir(parents=True, exist_ok=True)
        for letter in email_messages:
            written = letter.message()
            name = re.sub(r"[^\w.@-]", "", written["Message-ID"])
            draft = folder / f".{name}.{os.getpid()}"
            draft.write_bytes(written.as_bytes())
            draft.rename(folder / f"{name}.eml")
        return len(email_messages)
