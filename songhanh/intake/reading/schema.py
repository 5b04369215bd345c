"""Schema 1: a reading as JSON, and back; documented field by field in docs/reading-schema.md.

The fields are those of the classes in `model` under their own names; what JSON has no word for is written
so: a `Word` by its name, a day as ``2022-05-14``, a span as ``[start, end]`` with the page on which it begins
beside it where there are pages, a message as its Vietnamese sentence with msgid and parameters beside it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from songhanh.intake.reading.model import SCHEMA, PlanReading
from songhanh.intake.reading.source import Format, SourceText
from songhanh.kernel.messages import Message
from songhanh.kernel.passage import Span
from songhanh.kernel.words import Word

_PARTS = "_parts"


def as_json(reading: PlanReading, source: SourceText, *, sha256: str | None = None) -> dict[str, Any]:
    """Return the reading as plain values for ``json.dumps``; ``sha256`` is that of the file."""
    pages = _Pages.of(source)
    plain = {"schema": SCHEMA, "source": _source(source, sha256), **pages.fields_of(reading)}
    plain["document"]["pages"] = {
        name: page for name, span in reading.document.spans.items() if (page := pages.page_of(span))
    }
    plain["pages"] = [_by_field(page) for page in source.pages]
    if source.format is Format.SCAN:
        plain["words"] = [_by_field(word) for word in source.words]
    return plain


def reading_from_json(plain: Mapping[str, Any]) -> PlanReading:
    """Return the values again that `as_json` wrote; what it does not know it passes over."""
    if plain.get("schema") != SCHEMA:
        raise ValueError(f"not a reading of schema {SCHEMA}")
    reading: PlanReading = _value(PlanReading, plain)
    return reading


def _source(source: SourceText, sha256: str | None) -> dict[str, Any]:
    return {
        "sha256": sha256,
        "format": source.format.name,
        "characters": len(source.text),
        "text": source.text,
        "notes": [{"mark": list(note.mark), "body": list(note.body)} for note in source.notes],
        "remarks": [str(remark) for remark in source.remarks],
        "remarks_parts": [_parts_of(remark) for remark in source.remarks],
    }


@dataclass(frozen=True)
class _Pages:
    """Where each page ends: the page of a span is written beside it."""

    ends: tuple[int, ...] = ()
    numbers: tuple[int, ...] = ()

    @classmethod
    def of(cls, source: SourceText) -> _Pages:
        return cls(tuple(p.span.end for p in source.pages), tuple(p.number for p in source.pages))

    def page_of(self, span: Span | None) -> int | None:
        """Return the page on which ``span`` begins, None where there are no pages."""
        if span is None or not self.ends:
            return None
        return self.numbers[min(bisect_right(self.ends, span.start), len(self.numbers) - 1)]

    def plain(self, value: Any) -> Any:
        """Return ``value`` in what JSON has."""
        if isinstance(value, Word):
            return value.name
        if isinstance(value, str | int | float | None):
            return value
        if isinstance(value, date):
            return value.isoformat()
        if is_dataclass(value):
            return self.fields_of(value)
        if isinstance(value, Mapping):
            return {key: self.plain(item) for key, item in value.items()}
        return [self.plain(item) for item in value]

    def fields_of(self, value: Any) -> dict[str, Any]:
        """Return the fields of a value by their names, pages and message parts beside them."""
        plain: dict[str, Any] = {}
        for name in _types_of(value.__class__):
            item = getattr(value, name)
            if isinstance(item, Message):
                plain[name], plain[name + _PARTS] = str(item), _parts_of(item)
            else:
                plain[name] = self.plain(item)
            if name == "span" and (page := self.page_of(item)):
                plain["page"] = page
        return plain


def _by_field(value: Any) -> dict[str, Any]:
    return _Pages().fields_of(value)


def _parts_of(message: Message) -> dict[str, Any]:
    params = {k: v if isinstance(v, int | float) else str(v) for k, v in message.params.items()}
    return {"msgid": message.msgid, "params": params}


@cache
def _types_of(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def _value(kind: Any, plain: Any) -> Any:
    if plain is None:
        return None
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _value(next(one for one in inner if one is not type(None)), plain)
    if origin is tuple:
        return tuple(_value(inner[0], item) for item in plain)
    if origin is dict:
        return {key: _value(inner[1], item) for key, item in plain.items()}
    return _single(kind, plain)


def _single(kind: Any, plain: Any) -> Any:
    if kind is Span:
        return Span(*plain)
    if kind is date:
        return date.fromisoformat(plain)
    if isinstance(kind, type) and issubclass(kind, Word):
        return kind[plain]
    return _instance(kind, plain) if is_dataclass(kind) else plain


def _instance(kind: Any, plain: Mapping[str, Any]) -> Any:
    values = {}
    for name, hint in _types_of(kind).items():
        if parts := plain.get(name + _PARTS):
            values[name] = Message(parts["msgid"], parts["params"])
        elif name in plain:
            values[name] = _value(hint, plain[name])
    return kind(**values)
