"""A function fits on a screen and a module on four: when it does not, a noun is missing."""

from __future__ import annotations

import ast

import pytest

from tests.architecture.house import functions, modules, written

LONGEST_FUNCTION = 40
LONGEST_MODULE = 300
VAGUE = {"utils", "helpers", "manager", "process", "handle", "data", "info"}


def test_no_function_is_longer_than_a_screen():
    long = [
        f"{name}:{function.lineno} {function.name}"
        for name, function in functions()
        if (function.end_lineno or 0) - function.lineno >= LONGEST_FUNCTION
    ]

    assert long == []


def test_no_module_is_longer_than_four_screens():
    assert [name for name in modules() if written()[name].count("\n") > LONGEST_MODULE] == []


def test_no_module_and_no_function_has_a_vague_name():
    files = [name for name in modules() if set(name.removesuffix(".py").split("/")) & VAGUE]
    # `handle` is what Django calls the body of a command.
    names = [
        f"{name}:{function.lineno} {function.name}"
        for name, function in functions()
        if function.name.strip("_") in VAGUE and "/management/commands/" not in name
    ]

    assert files + names == []


@pytest.mark.parametrize("kind", ["module", "class"])
def test_everything_says_what_it_is(kind):
    """Modules always; classes where they are public and do something."""
    silent = []
    for name, tree in modules().items():
        if not _speaks(name):
            continue
        if kind == "module":
            silent += [name] if tree.body and not ast.get_docstring(tree) else []
        else:
            silent += [f"{name}:{node.lineno} {node.name}" for node in tree.body if _is_silent(node)]

    assert silent == []


def _speaks(name: str) -> bool:
    """Tests speak by their names; apps, urls and commands are Django's shapes."""
    if name.startswith("tests/") or "/tests/" in name or "/management/" in name:
        return False
    return not name.endswith(("conftest.py", "apps.py", "urls.py"))


def _is_silent(node: ast.stmt) -> bool:
    if not isinstance(node, ast.ClassDef) or node.name.startswith("_") or ast.get_docstring(node):
        return False
    return any(isinstance(line, ast.FunctionDef) and not line.name.startswith("__") for line in node.body)
