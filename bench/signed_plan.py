"""The gold of the signed plan of 2022, which lies beside the documents, as gold in words."""

from __future__ import annotations

import json
import re
from pathlib import Path

from bench.tally import Entry

GOLD = "48-KH-UBND-2022.gold.json"
FORMS = ("48-KH-UBND-2022.md", "48-KH-UBND-2022.docx", "48-KH-UBND-2022.pdf", "48-KH-UBND-2022.scan.pdf")
SCANNED = 0.95
"""How much of a directive's letters must agree where they were recognised on an image."""

PURPOSES = {"(b/c)": "TO_REPORT", "(chỉ đạo)": "TO_DIRECT", "Lưu": "ARCHIVE"}
BASES = [
    {"number": "1522/UBND-KGVX", "date": "2022-03-01"},
    {"number": "318/SLĐTBXH-BTXH", "date": "2022-03-02"},
]
CITATIONS = [
    {"number": "3447/KH-UBND", "date": "2001-04-23"},
    {"number": "1036/KH-UBND", "date": "2021-02-01"},
]
"""The plan's 4 numbered documents, from its description (§1.7)."""


def signed_plan(folder: Path) -> Entry:
    """Return the gold of the signed plan in the form of the samples' gold."""
    source = json.loads((folder / GOLD).read_text(encoding="utf-8"))
    head = source["document"]
    return {
        "document": {
            **{name: head[name] for name in ("issuer", "number", "symbol", "place", "date", "subject")},
            "kind": head["type"],
            "signer": {"name": head["signer"], "capacity": head["sign_mode"].split(" / ")},
            "recipients": [{"text": text, "purpose": purpose_of(text)} for text in head["recipients"]],
        },
        "bases": BASES,
        "citations": CITATIONS,
        "directives": [
            directive_of(atom, source["deadlines"])
            for paragraph in source["paragraphs"]
            for atom in paragraph["atoms"]
        ],
    }


def purpose_of(recipient: str) -> str | None:
    return next((purpose for mark, purpose in PURPOSES.items() if mark in recipient), None)


def directive_of(atom: Entry, deadlines: list[Entry]) -> Entry:
    """Return one order with the units that its text or its heading names, not what is implied."""
    dated = deadlines if atom["deadline_kind"] == "explicit" else []
    soft = [{"text": "", "kind": "*", "last_day": None, "optional": True}]
    return {
        "id": atom["id"],
        "text": atom["text"],
        "units": addressees(atom) + others(atom) + upward(atom),
        "deadlines": [{"kind": "DATE", "text": d["before"], "last_day": d["last_day"]} for d in dated]
        + (soft if atom["deadline_kind"] == "soft" else []),
        "mode_hint": "REQUESTED" if atom["role"] == "requested" else None,
    }


def names(cell: str) -> list[str]:
    return [] if cell.startswith(("—", "không nêu")) else [name.strip() for name in cell.split(";")]


def addressees(atom: Entry) -> list[Entry]:
    """Who has to do it. Where the plan assigns nobody, a body it happens to mention may be named or not."""
    role = "LEAD" if atom["role"] == "lead" else "RESPONSIBLE"
    optional = {"optional": True} if atom["role"] == "unassigned" else {}
    return [{"text": name, "role": "*" if optional else role, **optional} for name in names(atom["lead"])]


def others(atom: Entry) -> list[Entry]:
    """Who takes part: "phối hợp với …" says so plainly; any other mention may be taken or left."""
    mentions: list[Entry] = []
    for name in names(atom["coord"]):
        bare = re.sub(r"\s*\([^)]*\)", "", name)
        if "đầu mối nhận" in name:
            mentions.append({"text": bare, "role": "VIA"})
        elif re.search(r"phối hợp với", atom["text"], re.IGNORECASE) and "ban hành" not in name:
            mentions.append({"text": bare, "role": "COOPERATING"})
        else:
            mentions.append({"text": bare, "role": "*", "optional": True})
    return mentions


def upward(atom: Entry) -> list[Entry]:
    """Whom it is reported to: gold names them among those who profit from the order."""
    if not re.search(r"báo cáo UBND|gửi về UBND", atom["text"]):
        return []
    return [{"text": name, "role": "REPORT_TO"} for name in names(atom["beneficiaries"])]
