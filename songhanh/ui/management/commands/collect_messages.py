"""``songhanh manage collect_messages``: gather every sentence that people read into the English catalogue.

Besides what Django's own command finds it takes the sentences of pure code (``Message("…")``) and the labels
of all closed lists. Needs Debian's gettext; whoever only runs the product does not need it.
"""

from __future__ import annotations

import json
import os
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import CommandParser
from django.core.management.commands import makemessages

import songhanh
from songhanh.kernel.words import Word


class Command(makemessages.Command):
    help = "Gom mọi câu chữ của giao diện vào songhanh/locale/en, rồi biên dịch."
    xgettext_options = [*makemessages.Command.xgettext_options, "--keyword=Message:1", "--from-code=UTF-8"]

    def add_arguments(self, parser: CommandParser) -> None:
        """Nothing to choose: there is one catalogue."""

    def handle(self, *args: Any, **options: Any) -> None:
        os.chdir(settings.BASE)
        super().handle(
            locale=["en"],
            exclude=[],
            domain="django",
            all=False,
            extensions=["py", "html"],
            symlinks=False,
            ignore_patterns=[".venv", "var", "tests", "bench", "docs", "build"],
            use_default_ignore_patterns=True,
            no_wrap=False,
            no_location=True,
            add_location=None,
            no_obsolete=True,
            keep_pot=False,
            verbosity=options["verbosity"],
        )
        self._forget_the_day()
        call_command("compilemessages", locale=["en"], ignore_patterns=[".venv"], verbosity=0)

    def _forget_the_day(self) -> None:
        # The day of gathering would be the only change of most runs.
        catalogue = Path(settings.LOCALE_PATHS[0]) / "en" / "LC_MESSAGES" / "django.po"
        kept = [
            line
            for line in catalogue.read_text(encoding="utf-8").splitlines(keepends=True)
            if not line.startswith(('"POT-Creation-Date', '"Report-Msgid-Bugs-To'))
        ]
        catalogue.write_text("".join(kept), encoding="utf-8")

    def process_files(self, file_list: list[Any]) -> None:
        super().process_files(file_list)
        catalogue = Path(settings.LOCALE_PATHS[0]) / "django.pot"
        with catalogue.open("a", encoding="utf-8") as pot:
            for name, label in labels():
                pot.write(f'\nmsgctxt {_quoted(name)}\nmsgid {_quoted(label)}\nmsgstr ""\n')


def labels() -> Iterator[tuple[str, str]]:
    """Return the labels of all closed lists in the house, each once, with the name of its list."""
    for module in pkgutil.walk_packages(songhanh.__path__, "songhanh."):
        if ".tests" not in module.name and not module.name.endswith("__main__"):
            import_module(module.name)
    yield from dict.fromkeys((words.__name__, word.label) for words in _all_lists(Word) for word in words)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _all_lists(kind: type[Word]) -> Iterator[type[Word]]:
    for inner in kind.__subclasses__():
        if ".tests" not in inner.__module__:
            yield inner
            yield from _all_lists(inner)
