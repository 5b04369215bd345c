"""The container of a Word document: its parts, parsed without entities, network or macros."""

from __future__ import annotations

import posixpath
import zlib
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self
from zipfile import BadZipFile

from lxml import etree

from songhanh.intake.reading.source import Unreadable
from songhanh.intake.reading.sources import limits
from songhanh.kernel.messages import Message

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATIONSHIP = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
MAIN = "word/document.xml"


def without_table_styles(raw: bytes) -> bytes:
    """Return the styles without those of tables: most of the bytes, and nothing of a table's words."""
    kept, place = [], 0
    while (start := raw.find(b"<w:style ", place)) >= 0:
        tag = raw.find(b">", start)
        is_empty = raw[tag - 1 : tag] == b"/"
        end = tag + 1 if is_empty else raw.find(b"</w:style>", tag) + len(b"</w:style>")
        if tag < 0 or end < tag:
            break
        kept.append(raw[place : start if b'"table"' in raw[start:tag] else end])
        place = end
    return b"".join([*kept, raw[place:]])


class Relation(NamedTuple):
    """One part pointing at another: by which id, as what kind, and its name."""

    identity: str
    kind: str
    target: str


class WordPackage:
    """The parts of a .docx by what they are for; a part that is not there is None."""

    def __init__(self, path: Path) -> None:
        self._archive = limits.opened_archive(path)
        self._names = set(self._archive.namelist())
        self._known: dict[str, tuple[Relation, ...]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._archive.close()

    @cached_property
    def main(self) -> str:
        """The name of the part with the body."""
        for target in self._targets("", "/officeDocument").values():
            if target in self._names:
                return target
        if MAIN in self._names:
            return MAIN
        raise Unreadable(
            Message("Tệp .docx không có phần văn bản; mở bằng Word, lưu lại thành .docx mới rồi gửi lại.")
        )

    @property
    def has_macros(self) -> bool:
        """Whether the file carries programs; they are never run."""
        return any(name.endswith("vbaProject.bin") for name in self._names)

    def related(self, kind: str) -> etree._Element | None:
        """Return the root of the part that the body names as its ``kind`` (styles, numbering…)."""
        return next((self.parsed(target) for target in self._targets(self.main, f"/{kind}").values()), None)

    def part_by_id(self, identity: str) -> etree._Element | None:
        """Return the root of the part to which the body gives this relationship id."""
        target = self._targets(self.main, "").get(identity)
        return self.parsed(target) if target in self._names else None

    def picture_by_id(self, identity: str) -> bytes | None:
        """Return the picture to which the body gives this relationship id."""
        target = self._targets(self.main, "/image").get(identity)
        return self._raw(target) if target in self._names and target is not None else None

    def parsed(self, name: str | None) -> etree._Element | None:
        """Return the root of a part."""
        if name not in self._names or name is None:
            return None
        raw = self._raw(name)
        if b"<!DOCTYPE" in raw[:4096] or b"<!ENTITY" in raw[:65536]:
            raise Unreadable(
                Message(
                    "Tệp Word có khai báo lạ (DOCTYPE) mà Word không bao giờ ghi nên không được đọc; "
                    "mở bằng Word, lưu lại thành .docx mới rồi gửi lại."
                )
            )
        if name.endswith("styles.xml"):
            raw = without_table_styles(raw)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            return etree.fromstring(raw.replace(STRICT, W.strip("{}").encode()), parser)
        except etree.XMLSyntaxError as broken:
            raise (limits.nested_too_deep() if "depth" in str(broken) else limits.damaged()) from broken

    def _raw(self, name: str) -> bytes:
        if self._archive.getinfo(name).file_size > limits.LARGEST_PART:
            raise limits.too_long()
        try:
            with self._archive.open(name) as part:
                return part.read(limits.LARGEST_PART)
        except (BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError) as broken:
            raise limits.damaged() from broken

    def _targets(self, part: str, ending: str) -> dict[str, str]:
        """Return what ``part`` points at, by relationship id, for kinds with this ending."""
        return {
            relation.identity: relation.target
            for relation in self._relations(part)
            if relation.kind.endswith(ending)
        }

    def _relations(self, part: str) -> tuple[Relation, ...]:
        if part not in self._known:
            folder, _, base = part.rpartition("/")
            root = self.parsed(posixpath.join(folder, "_rels", f"{base}.rels"))
            self._known[part] = () if root is None else tuple(_relations_in(root, folder))
        return self._known[part]


def _relations_in(root: etree._Element, folder: str) -> Iterator[Relation]:
    """Yield what a part points at within the file."""
    for relation in root.iter("{*}Relationship"):
        if relation.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
            yield Relation(relation.get("Id", ""), relation.get("Type", ""), target.lstrip("/"))
