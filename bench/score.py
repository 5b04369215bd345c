"""Prints how well the reader reads: python -m bench.score [DOCUMENT …] [--misses] [--record].

A table by document and by set: what the rules were tuned on, and what they saw for the first time. Documents
that lie beside the checkout and are not there are named as not scored.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from bench.by_places import pages_of, score_by_places
from bench.by_words import score_by_words
from bench.signed_plan import FORMS, SCANNED, signed_plan
from bench.tally import MEASURES, Entry, Score
from songhanh.intake.reading import read
from songhanh.intake.reading.sources import open_source

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "bench" / "gold"
RESULTS = ROOT / "bench" / "results"
FIRST_SIGHT = {"first_sight": "first-sight.json", "kept_back": "first-sight-kept-back.json"}
"""Sets whose first scores are kept, and where."""
SETS: Entry = json.loads((GOLD / "sets.json").read_text(encoding="utf-8"))


def plans_folder() -> Path:
    """Return where the documents that are not part of the project lie."""
    return Path(os.environ.get("SONGHANH_SHARED", ROOT.parent / "shared")) / "plans"


def score_sample(name: str) -> Score:
    """Score one of the project's own samples."""
    folder = ROOT / "samples" / name
    source = open_source(folder / "ke-hoach-mau.docx")
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    return score_by_words(read(source), gold, pages=pages_of(source))


def score_signed_plan(form: str) -> Score:
    """Score the signed plan of 2022 in one of its four forms."""
    source = open_source(plans_folder() / form)
    alike = SCANNED if ".scan." in form else 1.0
    return score_by_words(read(source), signed_plan(plans_folder()), pages=pages_of(source), alike=alike)


def score_real(name: str) -> Score:
    """Score a real document against gold of places."""
    gold = json.loads((GOLD / f"{name}.json").read_text(encoding="utf-8"))
    source = open_source(plans_folder() / "real" / gold["file"])
    return score_by_places(read(source), source, gold)


def is_there(name: str) -> bool:
    """Tell whether the document that a name means is on this machine."""
    if name in FORMS:
        return (plans_folder() / name).is_file()
    gold = GOLD / f"{name}.json"
    if not gold.is_file():
        return True
    return (plans_folder() / "real" / json.loads(gold.read_text(encoding="utf-8"))["file"]).is_file()


def score_of(name: str) -> Score:
    """Score a document by its name."""
    if name in FORMS:
        return score_signed_plan(name)
    return score_real(name) if (GOLD / f"{name}.json").is_file() else score_sample(name)


def sets() -> dict[str, list[str]]:
    """Return the documents of each set; the signed plan is what the rules began with."""
    return {**SETS, "tuned": [*FORMS, *SETS["tuned"]]}


def rows(wanted: list[str], misses: bool) -> Iterator[tuple[str, str, Score]]:
    """Yield (set, document, score), saying on the way what is missing."""
    for group, names in sets().items():
        for name in names:
            if wanted and not any(word in name for word in wanted):
                continue
            if not is_there(name):
                print(f"not scored, its document is not here: {name}", file=sys.stderr)
                continue
            score = score_of(name)
            yield group, name, score
            if misses:
                print("\n".join(f"    {slip}" for slip in score.slips))


def print_row(name: str, score: Score) -> None:
    figures = score.figures()
    cells = [f"{figures[m]:6.3f} {score[m].right:>4}" for m in MEASURES]
    print(f"{name:28}" + " ".join(cells) + f" {score.warnings:>4} /{score.pages:>3}p")


def record(group: str, scores: dict[str, Score], overall: Score, force: bool) -> None:
    """Keep the first scores of a set, once."""
    kept_in = RESULTS / FIRST_SIGHT[group]
    if kept_in.exists() and not force:
        print(f"kept as it is: {kept_in.relative_to(ROOT)} (--force writes it again)", file=sys.stderr)
        return
    RESULTS.mkdir(exist_ok=True)
    kept = {
        "date": datetime.now(UTC).date().isoformat(),
        "documents": {name: score.figures() for name, score in scores.items()},
        "overall": overall.figures(),
    }
    kept_in.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.score", description=__doc__.splitlines()[0])
    parser.add_argument("documents", nargs="*", help="parts of names; all when left out")
    parser.add_argument("--misses", action="store_true", help="print what was missed (-) and invented (+)")
    parser.add_argument("--record", action="store_true", help="keep the first-sight scores, once")
    parser.add_argument("--force", action="store_true", help="write kept scores again")
    asked = parser.parse_args()
    print(f"{'':28}" + " ".join(f"{m:>11.11}" for m in MEASURES) + "  warnings")
    totals: dict[str, Score] = {}
    first: dict[str, dict[str, Score]] = {group: {} for group in FIRST_SIGHT}
    for group, name, score in rows(asked.documents, asked.misses):
        print_row(name, score)
        totals.setdefault(group, Score()).add(score)
        if group in first:
            first[group][name] = score
    for group, total in totals.items():
        print_row(f"all {group}", total)
    for group, scores in first.items():
        if asked.record and len(scores) == len(SETS[group]):
            record(group, scores, totals[group], asked.force)


if __name__ == "__main__":
    main()
