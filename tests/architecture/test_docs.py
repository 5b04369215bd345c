"""What the documents point at is there, and what comes from others is named."""

from __future__ import annotations

import json
import re

import pytest

from docs.draw import words
from songhanh.intake.reading.model import Product
from tests.architecture.house import LETTERS, ROOT, tracked, written

LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)")
PAGES = sorted(name for name in written() if name.endswith(".md") and not name.startswith("samples/"))


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page):
    folder = (ROOT / page).parent

    assert [link for link in LINK.findall(written()[page]) if not (folder / link).exists()] == []


def test_every_setting_is_told_to_whoever_runs_the_site():
    read = set(re.findall(r"env(?:\.\w+)?\(\s*\"([A-Z_]+)\"", written()["config/settings.py"]))

    assert read
    assert [name for name in sorted(read) if f"`{name}`" not in written()["docs/operations.md"]] == []


def test_every_decision_is_in_the_list():
    listed = written()["docs/adr/README.md"]

    decisions = [path.name for path in (ROOT / "docs" / "adr").glob("0*.md")]

    assert decisions
    assert [name for name in decisions if name not in listed] == []


def test_everything_that_comes_from_others_has_its_licence_named():
    named = written()["THIRD_PARTY.md"]
    patterns = [re.escape(one).replace(r"\*", ".*") for one in re.findall(r"`([^`]+)`", named)]
    foreign = [path for path in tracked() if "vendor" in path.parts or path.suffix in LETTERS]

    unnamed = [
        str(path.relative_to(ROOT))
        for path in foreign
        if not path.name.endswith(".txt")
        and not any(re.search(f"(^|/){pattern}$", str(path.relative_to(ROOT))) for pattern in patterns)
    ]

    assert foreign
    assert unnamed == []


def test_the_schema_knows_every_word_that_a_reading_can_say():
    """The lists in the JSON Schema are those of the code, word for word."""
    schema = json.loads(written()["docs/reading-schema.json"])["$defs"]
    places = {
        "Role": schema["unit"]["properties"]["role"],
        "DeadlineKind": schema["deadline"]["properties"]["kind"],
        "TableKind": schema["table"]["properties"]["kind"],
        "Severity": schema["defect"]["properties"]["severity"],
        "Relation": schema["basis"]["properties"]["relation"],
        "RecipientPurpose": schema["recipient"]["properties"]["purpose"],
        "Format": schema["source"]["properties"]["format"],
        "DirectiveKind": schema["directive"]["properties"]["kind"],
        "ModeHint": schema["directive"]["properties"]["mode_hint"],
    }
    # A role of a unit in an order is not the role of a person in a unit.
    packages = ("songhanh.intake", "songhanh.paper")
    of_papers = [word for word in words() if word.__module__.startswith(packages)]
    lists = {word.__name__: set(word.__members__) for word in of_papers}

    assert {name: set(place["enum"]) - {None} for name, place in places.items()} == {
        name: lists[name] for name in places
    }
    assert set(schema["directive"]["properties"]["products"]["items"]["enum"]) == {
        one.value for one in Product
    }
