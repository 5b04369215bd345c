"""Turn a reading by hand, written with words, into gold that holds places and hashes only.

    python -m bench.gold.compile SCRATCH.json DOCUMENT GOLD.json [--show]

The scratch file stays outside the project. A text may leave out its middle: "Rà soát … trên địa bàn" is
found by its beginning and its end. Directives and headings stand in the order of the paper, each looked for
after the one before it; a unit or a deadline is looked for in its directive, then before, then after it, from
the heading that it stands "under", or after the directive when it stands in a cell "beside" it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.letters import Letters, Place, folded
from songhanh.intake.reading.sources import open_source

Entry = dict[str, Any]
GAP = "…"
FAR = 6000
"""A gap longer than this many letters means that the end was found in the wrong place."""


class NotFound(Exception):
    """The words of the scratch file do not stand in the document where they should."""


class Compiler:
    """Finds the words of one scratch file in one document."""

    def __init__(self, letters: Letters) -> None:
        self.letters = letters
        self.headings: dict[str, Place] = {}

    def find(self, words: str, start: int = 0, end: int | None = None, *, backwards: bool = False) -> Place:
        """Return where ``words`` stand between two letters: the first time, or the last."""
        end = len(self.letters.folded) if end is None else end
        head, gap, tail = words.partition(GAP)
        opening = folded(head)
        seek = self.letters.folded.rfind if backwards else self.letters.folded.find
        at = seek(opening, start, end)
        if at < 0:
            raise NotFound(f"{words!r} after letter {start}")
        if not gap:
            return Place(at, at + len(opening))
        closing = folded(tail)
        stop = self.letters.folded.find(closing, at + len(opening), min(end, at + FAR))
        if stop < 0:
            raise NotFound(f"end of {words!r} after letter {at}")
        return Place(at, stop + len(closing))

    def only(self, words: str) -> Place:
        """Return where ``words`` stand, refusing words that stand twice."""
        place = self.find(words)
        again = self.letters.folded.find(folded(words.partition(GAP)[0]), place.start + 1)
        if again >= 0:
            raise NotFound(f"{words!r} stands more than once")
        return place

    def mark(self, place: Place) -> Entry:
        """Return a place as gold writes it."""
        return {"span": list(place), "sha256": self.letters.hash_at(place)}

    def near(self, words: str, home: Place) -> Place:
        """Return ``words`` in ``home``, else the last time before it, else the first time after it."""
        for start, end, backwards in ((*home, False), (0, home.end, True), (home.end, None, False)):
            try:
                return self.find(words, start, end, backwards=backwards)
            except NotFound:
                continue
        raise NotFound(f"{words!r} near letter {home.start}")

    def in_order(self, entries: Iterable[Entry]) -> Iterable[tuple[Entry, Place]]:
        """Yield entries with their places, each beginning after the one before it."""
        cursor = 0
        for entry in entries:
            place = self.find(entry["text"], self.only(entry["after"]).end if "after" in entry else cursor)
            cursor = place.start + 1
            yield entry, place

    def outline(self, entries: list[Entry]) -> list[Entry]:
        gold = []
        for entry, place in self.in_order(entries):
            self.headings[entry["path"]] = place
            optional = {"optional": True} if entry.get("optional") else {}
            gold.append({"path": entry["path"], **self.mark(place), **optional})
        return gold

    def directives(self, entries: list[Entry]) -> list[Entry]:
        return [self.directive(entry, place) for entry, place in self.in_order(entries)]

    def directive(self, entry: Entry, place: Place) -> Entry:
        gold: Entry = {"section": entry["section"], **self.mark(place)}
        if "also" in entry:
            gold["also"] = [list(self.find(words, place.start)) for words in entry["also"]]
        if entry.get("requested"):
            gold["mode_hint"] = "REQUESTED"
        gold["units"] = [self.mention(unit, place) for unit in entry.get("units", [])]
        gold["deadlines"] = [self.mention(deadline, place) for deadline in entry.get("deadlines", [])]
        return gold

    def mention(self, entry: Entry, home: Place) -> Entry:
        facts = {k: v for k, v in entry.items() if k not in ("text", "under", "beside")}
        if "under" in entry:
            return {**facts, **self.mark(self.find(entry["text"], self.headings[entry["under"]].start))}
        if entry.get("beside"):
            return {**facts, **self.mark(self.find(entry["text"], home.end))}
        return {**facts, **self.mark(self.near(entry["text"], home))}

    def document(self, head: Entry) -> Entry:
        gold: Entry = {k: head[k] for k in ("kind", "number", "symbol", "date")}
        for name in ("issuer", "subject"):
            gold[name] = self.mark(self.find(head[name]))
        at = self.find(head["place"] + ", ngày").start
        gold["place"] = self.mark(Place(at, at + len(folded(head["place"]))))
        end = self.find(head["recipients"][0]["text"]).start
        gold["signer"] = {"capacity": head["signer"]["capacity"]}
        gold["signer"]["name"] = self.mark(self.only(head["signer"]["name"]))
        gold["recipients"] = []
        for recipient in head["recipients"]:
            place = self.find(recipient["text"], end)
            end = place.end
            gold["recipients"].append({"purpose": recipient["purpose"], **self.mark(place)})
        return gold

    def gold(self, scratch: Entry) -> Entry:
        """Return the whole gold of a document."""
        return {
            "document": self.document(scratch["document"]),
            "bases": scratch["bases"],
            "citations": scratch["citations"],
            "outline": self.outline(scratch["outline"]),
            "outline_aside": [list(self.find(words)) for words in scratch.get("outline_aside", [])],
            "directives": self.directives(scratch["directives"]),
            "neutral": [list(self.find(words)) for words in scratch.get("neutral", [])],
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scratch", type=Path)
    parser.add_argument("document", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--show", action="store_true", help="print what was found, in the document's words")
    asked = parser.parse_args()
    letters = Letters(open_source(asked.document).text)
    gold = Compiler(letters).gold(json.loads(asked.scratch.read_text(encoding="utf-8")))
    origin = {
        "file": asked.document.name,
        "sha256": hashlib.sha256(asked.document.read_bytes()).hexdigest(),
        "written": "by hand, before the reader was run on it",
    }
    asked.gold.write_text(written({**origin, **gold}), encoding="utf-8")
    if asked.show:
        show(gold, letters)


def written(gold: Entry) -> str:
    """Return gold as JSON, a pair of numbers on one line."""
    text = json.dumps(gold, ensure_ascii=False, indent=1)
    return re.sub(r"\[\s+(\d+),\s+(\d+)\s+\]", r"[\1, \2]", text) + "\n"


def show(gold: Entry, letters: Letters) -> None:
    """Print each entry with the words that stand at its place."""
    for entry in gold["outline"]:
        print(entry["path"], "=", " ".join(letters.words_at(Place(*entry["span"])).split()))
    for entry in gold["directives"]:
        print(f"[{entry['section']}]", " ".join(letters.words_at(Place(*entry["span"])).split()))
        for mention in entry["units"] + entry["deadlines"]:
            words = " ".join(letters.words_at(Place(*mention["span"])).split())
            print("     ", mention.get("role") or mention.get("kind"), "=", words, mention["span"])


if __name__ == "__main__":
    main()
