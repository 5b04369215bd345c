"""Lists of a web page: the numbers and bullets that a browser puts before the items."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from songhanh.intake.reading.sources.word.numbering import written

FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
STYLES = {"lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i"}
STYLES |= {"upper-roman": "I"}
STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)", re.I)
MARKED = re.compile(r"[-–—+*•]|\(?(?:\d+|[a-zđ]|[IVXLC]+)[.)]", re.I)


@dataclass
class ItemCount:
    """One open list: how it counts and how far it has come."""

    form: str | None
    next: int


class ListItems:
    """Follows the lists that are open; `marked` puts the number of an item before its first words."""

    def __init__(self) -> None:
        self._lists: list[ItemCount] = []
        self._waiting = ""

    def enter(self, element: etree._Element) -> None:
        """See an element begin."""
        if element.tag in ("ul", "ol"):
            start = element.get("start", "")
            self._lists.append(
                ItemCount(_form(element), int(start) if re.fullmatch(r"\d{1,6}", start) else 1)
            )
        elif element.tag == "li" and self._lists:
            self._waiting = self._mark(element, self._lists[-1])

    def leave(self, element: etree._Element) -> None:
        """See an element end."""
        if element.tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        if element.tag == "li":
            self._waiting = ""

    def marked(self, text: str) -> str:
        """Return the words with the mark that waits for them, unless they were typed with one."""
        mark, self._waiting = self._waiting, ""
        return text if not mark or MARKED.match(text) else mark + text

    def _mark(self, element: etree._Element, count: ItemCount) -> str:
        if count.form is None:
            return "- "
        if count.form == "none":
            return ""
        value = element.get("value", "")
        number = int(value) if re.fullmatch(r"\d{1,6}", value) else count.next
        count.next = number + 1
        return written(number, count.form) + ". "


def _form(element: etree._Element) -> str | None:
    style = STYLE.search(element.get("style", ""))
    if style and style.group(1).lower() == "none":
        return "none"
    if element.tag == "ul":
        return None
    kind = STYLES.get(style.group(1).lower(), "1") if style else element.get("type", "1")
    return FORMS.get(kind, "decimal")
