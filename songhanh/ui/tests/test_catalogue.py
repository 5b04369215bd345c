"""Every sentence that people read has its English: nothing is left out of the catalogue."""

import ast
import gettext
import re
from pathlib import Path

import pytest
from django.utils.translation.template import templatize

import songhanh
from songhanh.ui.management.commands.collect_messages import labels

ROOT = Path(songhanh.__file__).parent
SAYING = {"Message", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "_"}
IN_TEMPLATE = re.compile(r"""(?:gettext|_)\((u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"))""")


class NothingSaid(gettext.NullTranslations):
    """Answers for what the catalogue does not have; some sentences are the same in both languages."""

    def gettext(self, message):
        return None

    def ngettext(self, msgid1, msgid2, n):
        return None


@pytest.fixture(scope="module")
def english():
    with (ROOT / "locale" / "en" / "LC_MESSAGES" / "django.mo").open("rb") as file:
        catalogue = gettext.GNUTranslations(file)
    catalogue.add_fallback(NothingSaid())
    return catalogue


def sentences_in_code():
    for path in ROOT.rglob("*.py"):
        if "tests" in path.parts or "migrations" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in SAYING and node.args:
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node.args[0]


def sentences_in_templates():
    for path in ROOT.rglob("templates/**/*.html"):
        for quoted in IN_TEMPLATE.findall(templatize(path.read_text(encoding="utf-8"))):
            yield str(path.relative_to(ROOT)), ast.literal_eval(quoted)


def _name(function):
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def is_said(english, sentence):
    return bool(english.gettext(sentence) or english.ngettext(sentence, sentence, 2))


def test_every_sentence_of_the_code_is_in_the_catalogue(english):
    constant = [(place, arg.value) for place, arg in sentences_in_code() if isinstance(arg, ast.Constant)]

    assert len(constant) > 100
    assert [found for found in constant if not is_said(english, found[1])] == []


def test_every_sentence_of_the_templates_is_in_the_catalogue(english):
    found = list(sentences_in_templates())

    assert len(found) > 80
    assert [one for one in found if not is_said(english, one[1])] == []


def test_every_word_of_the_closed_lists_is_in_the_catalogue(english):
    found = list(labels())

    assert len(found) > 30
    assert [one for one in found if english.pgettext(*one) == one[1]] == []


def test_no_template_says_anything_that_cannot_be_translated():
    """Vietnamese letters stand in a template only inside what is translated."""
    loud = []
    for path in ROOT.rglob("templates/**/*.html"):
        if path.name == "500.html":
            continue
        bare = re.sub(
            r"{%.*?%}|{{.*?}}|{#.*?#}", "", _without_blocks(path.read_text(encoding="utf-8")), flags=re.S
        )
        loud += [
            (path.name, word)
            for word in re.findall(r"\w*[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]\w*", bare)
        ]

    assert [one for one in loud if one[1] not in ("Tiếng", "Việt")] == []


def _without_blocks(text):
    return re.sub(r"{% blocktranslate.*?{% endblocktranslate %}", "", text, flags=re.S)
