"""Patterns in quotation marks: which files they name, and that they stay patterns."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from assistant.errors import CorpusError
from assistant.sources import discover
from assistant.sources.places import leads_to, matches

FILES = ["a.txt", "b.pdf", "2017/a.pdf", "2017/fr/c.pdf", "2018/d.txt", "README.md", "x.csv"]


def named(folder: Path, pattern: str) -> set[str]:
    found = discover(folder / pattern)
    return {source.path.relative_to(folder).as_posix() for source in found.sources}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Text of {name}.\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.pdf", {"b.pdf"}),
        ("**/*.pdf", {"b.pdf", "2017/a.pdf", "2017/fr/c.pdf"}),
        ("2017/**/*.pdf", {"2017/a.pdf", "2017/fr/c.pdf"}),
        ("201?/*", {"2017/a.pdf", "2017/fr/c.pdf", "2018/d.txt"}),  # a folder with what is in it
        ("201[8-9]", {"2018/d.txt"}),
        ("*/[ad].*", {"2017/a.pdf", "2018/d.txt"}),
        ("*", {"a.txt", "b.pdf", "2017/a.pdf", "2017/fr/c.pdf", "2018/d.txt"}),
    ],
)
def test_a_pattern_names_documents(folder: Path, pattern: str, expected: set[str]) -> None:
    assert named(folder, pattern) == expected


def test_a_pattern_reaches_into_archives(folder: Path) -> None:
    with zipfile.ZipFile(folder / "2018/pack.zip", "w") as file:
        file.writestr("en/e.pdf", "text")
        file.writestr("en/f.txt", "text")
        file.writestr("inner.zip", "text")
    assert named(folder, "2018/**/*.pdf") == {"2018/pack.zip/en/e.pdf"}
    assert named(folder, "2018/*.zip") == {"2018/pack.zip/en/e.pdf", "2018/pack.zip/en/f.txt"}


def test_a_file_that_is_called_like_a_pattern_is_that_file(folder: Path) -> None:
    (folder / "SC[8].txt").write_text("text", encoding="utf-8")
    (source,) = discover(folder / "SC[8].txt").sources
    assert source.entry.id == "SC[8]"


def test_files_of_a_pattern_have_the_entries_of_the_manifest_above_them(folder: Path) -> None:
    (folder / "manifest.toml").write_text(
        '[[document]]\nid = "plan"\nfile = "2018/d.txt"\n', encoding="utf-8"
    )
    (source,) = discover(folder / "2018/*.txt").sources
    assert source.entry.id == "plan"


@pytest.mark.parametrize("pattern", ["*.docx", "none/*.pdf", "*.csv"])
def test_a_pattern_that_names_nothing_is_an_error_and_not_a_removal(
    folder: Path, pattern: str
) -> None:
    with pytest.raises(CorpusError):
        discover(folder / pattern)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind here")
def test_a_folder_that_cannot_be_listed_is_an_error_and_not_a_removal(folder: Path) -> None:
    (folder / "2017").chmod(0)
    try:
        with pytest.raises(CorpusError, match="cannot be listed"):
            discover(folder / "**/*.pdf")
        assert named(folder, "2018/*") == {"2018/d.txt"}
    finally:
        (folder / "2017").chmod(0o755)


def test_a_link_that_leads_out_is_refused_in_patterns_too(folder: Path) -> None:
    (folder / "2018/out").symlink_to(folder / "2017", target_is_directory=True)
    found = discover(folder / "2018/*")
    assert [source.entry.id for source in found.sources] == ["d"]
    assert ["leads out" in str(one) for one in found.refused] == [True]


@pytest.mark.parametrize(
    ("path", "pattern", "leads", "is_named"),
    [
        ("a/b", "a/*", True, True),
        ("a/b/c", "a/*", True, True),
        ("a", "a/*", True, False),
        ("b", "a/*", False, False),
        ("a/b", "**/b", True, True),
        ("a/b", "a/b/c", True, False),
        ("a/x", "a/b/c", False, False),
        ("a/b/c/d", "a/**/d", True, True),
        ("a", "**", True, True),
    ],
)
def test_folders_are_listed_when_something_in_them_may_match(
    path: str, pattern: str, leads: bool, is_named: bool
) -> None:
    parts, wanted = path.split("/"), pattern.split("/")
    assert (leads_to(parts, wanted), matches(parts, wanted)) == (leads, is_named)
