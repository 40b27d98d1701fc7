"""What the package imports is what ``pip install`` brings."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


def imported(folder: Path) -> set[str]:
    names: set[str] = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.split(".")[0])
    return names - set(sys.stdlib_module_names) - {"assistant"}


def test_every_import_is_declared_or_comes_with_what_is(project: Path) -> None:
    declared = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    direct = {canonicalize_name(Requirement(line).name) for line in declared["dependencies"]}
    brought = {
        canonicalize_name(re.split(r"[ ;<>=!~(\[]", line, maxsplit=1)[0])
        for name in direct
        for line in metadata.requires(name) or []
        if "extra ==" not in line
    }
    installed = metadata.packages_distributions()
    missing = {
        name
        for name in imported(project / "assistant")
        if not {canonicalize_name(dist) for dist in installed.get(name, [name])}
        & (direct | brought)
    }
    assert not missing, "declare in pyproject.toml: " + ", ".join(sorted(missing))
