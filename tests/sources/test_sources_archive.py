"""Zip archives: members are documents, and nothing that an archive says of itself is trusted."""

from __future__ import annotations

import io
import os
import struct
import zipfile
from pathlib import Path

import pytest

from assistant.errors import CorpusError
from assistant.sources import archive, discover, file_is_there, read_member, same_text


def pack(path: Path, members: dict[str, bytes]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return path


def ids(root: Path) -> dict[str, str]:
    return {
        source.path.relative_to(root).as_posix(): source.entry.id
        for source in discover(root).sources
    }


def refused(root: Path) -> list[str]:
    return [str(one) for one in discover(root).refused]


def test_each_member_is_a_document_named_by_its_path(tmp_path: Path) -> None:
    pack(tmp_path / "2017.zip", {"en/plan.txt": b"a", "fr/plan.txt": b"b", "list.pdf": b"c"})
    assert ids(tmp_path) == {
        "2017.zip/en/plan.txt": "2017-en-plan",
        "2017.zip/fr/plan.txt": "2017-fr-plan",
        "2017.zip/list.pdf": "list",
    }
    assert ids(tmp_path / "2017.zip") == {
        "en/plan.txt": "en-plan",
        "fr/plan.txt": "fr-plan",
        "list.pdf": "list",
    }


def test_what_is_no_document_is_left_alone_in_archives_too(tmp_path: Path) -> None:
    names = ["a.txt", "photo.png", ".git/b.txt", "__MACOSX/._a.txt", "README.md", "empty/"]
    pack(tmp_path / "a.zip", dict.fromkeys(names, b"text"))
    assert ids(tmp_path) == {"a.zip/a.txt": "a"}
    assert refused(tmp_path) == []


def test_members_are_read_whole_and_in_bounds(tmp_path: Path) -> None:
    pack(tmp_path / "a.zip", {"in/a.txt": b"Decides.\n"})
    member = tmp_path / "a.zip/in/a.txt"
    assert read_member(member, max_bytes=9) == b"Decides.\n"
    with pytest.raises(CorpusError, match=r"a\.zip/in/a\.txt: is larger than 8 bytes"):
        read_member(member, max_bytes=8)
    assert file_is_there(member)
    assert not file_is_there(member.with_name("b.txt"))
    with pytest.raises(CorpusError, match="not there any more"):
        read_member(member.with_name("b.txt"), max_bytes=9)


def test_a_member_is_told_from_a_file_by_its_bytes(tmp_path: Path) -> None:
    pack(tmp_path / "a.zip", {"a.txt": b"Decides.", "b.txt": b"Decided."})
    (tmp_path / "a.txt").write_bytes(b"Decides.")
    assert same_text(tmp_path / "a.txt", tmp_path / "a.zip/a.txt")
    assert not same_text(tmp_path / "a.txt", tmp_path / "a.zip/b.txt")
    assert not same_text(tmp_path / "a.txt", tmp_path / "a.zip/none.txt")


def test_an_archive_that_was_replaced_is_opened_anew(tmp_path: Path) -> None:
    path = pack(tmp_path / "a.zip", {"a.txt": b"Decides."})
    assert read_member(path / "a.txt", max_bytes=99) == b"Decides."
    pack(path, {"a.txt": b"Decides otherwise."})
    os.utime(path, ns=(1, 1))
    assert read_member(path / "a.txt", max_bytes=99) == b"Decides otherwise."


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("../a.txt", "leads out of the archive"),
        ("x/../../a.txt", "leads out of the archive"),
        ("/etc/a.txt", "leads out of the archive"),
        ("C:\\a.txt", "leads out of the archive"),
        ("..\\a.txt", "leads out of the archive"),
        ("inner.zip", "a packed file in a packed file"),
        ("x" * 600 + ".txt", "too long"),
    ],
)
def test_a_member_that_is_not_opened_is_one_line(tmp_path: Path, name: str, told: str) -> None:
    pack(tmp_path / "a.zip", {"good.txt": b"text", name: b"text"})
    assert ids(tmp_path) == {"a.zip/good.txt": "good"}
    (line,) = refused(tmp_path)
    assert told in line
    assert line.startswith(str(tmp_path / "a.zip"))
    assert ".." not in line
    assert "\n" not in line


def test_windows_separators_are_folders(tmp_path: Path) -> None:
    pack(tmp_path / "a.zip", {"in\\a.txt": b"text"})
    assert ids(tmp_path) == {"a.zip/in/a.txt": "a"}
    assert read_member(tmp_path / "a.zip/in/a.txt", max_bytes=9) == b"text"


def test_an_encrypted_member_is_one_line_and_the_others_are_read(tmp_path: Path) -> None:
    path = pack(tmp_path / "a.zip", {"a.txt": b"text", "b.txt": b"text"})
    data = bytearray(path.read_bytes())
    at = data.rfind(b"PK\x01\x02")  # the flags of the last member, in the table of contents
    data[at + 8] |= 1
    path.write_bytes(data)
    assert ids(tmp_path) == {"a.zip/a.txt": "a"}
    assert refused(tmp_path) == [f"{path}/b.txt: is encrypted; pack it without a password"]


def test_a_link_in_an_archive_is_one_line(tmp_path: Path) -> None:
    info = zipfile.ZipInfo("a.txt")
    info.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as file:
        file.writestr(info, "/etc/passwd")
    assert ["is a link" in line for line in refused(tmp_path)] == [True]


def test_a_member_packed_too_well_is_not_unpacked(tmp_path: Path) -> None:
    pack(tmp_path / "a.zip", {"bomb.txt": bytes(5_000_000), "small.txt": bytes(900_000)})
    assert ids(tmp_path) == {"a.zip/small.txt": "small"}
    assert ["200 times its size" in line for line in refused(tmp_path)] == [True]


def test_only_deflate_is_unpacked(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_LZMA) as file:
        file.writestr("a.txt", "text")
    assert ["packed in a way" in line for line in refused(tmp_path)] == [True]


@pytest.mark.parametrize(
    ("limit", "value", "told"),
    [("MOST_MEMBERS", 2, "holds more than"), ("MOST_BYTES", 10, "would unpack to more than 10")],
)
def test_an_archive_past_a_limit_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int, told: str
) -> None:
    monkeypatch.setattr(archive, limit, value)
    path = pack(tmp_path / "a.zip", {f"{n}.txt": b"text" for n in range(3)})
    assert ids(tmp_path) == {}
    (line,) = refused(tmp_path)
    assert line.startswith(f"{path}: {told}")


def test_a_table_of_contents_of_any_size_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = pack(tmp_path / "a.zip", {"a.txt": b"text"})
    data = bytearray(path.read_bytes())
    struct.pack_into("<L", data, data.rfind(b"PK\x05\x06") + 12, 100_000_000)
    path.write_bytes(data)

    def opened(*_: object) -> None:
        raise AssertionError("the table was read")

    monkeypatch.setattr(zipfile, "ZipFile", opened)
    assert ["holds more than" in line for line in refused(tmp_path)] == [True]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 and no more", b"no archive" * 100])
def test_a_damaged_archive_is_one_line(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.zip").write_bytes(content)
    (tmp_path / "good.txt").write_text("text")
    assert ids(tmp_path) == {"good.txt": "good"}
    assert ["cannot be opened as a zip archive" in line for line in refused(tmp_path)] == [True]


def test_a_damaged_member_is_told_when_it_is_read(tmp_path: Path) -> None:
    path = pack(tmp_path / "a.zip", {"a.txt": os.urandom(5000)})
    data = bytearray(path.read_bytes())
    data[2000] ^= 255
    path.write_bytes(data)
    with pytest.raises(CorpusError, match=r"a\.txt: is damaged in its archive"):
        read_member(path / "a.txt", max_bytes=9999)


def test_a_word_file_is_no_archive_whatever_it_is_called(tmp_path: Path) -> None:
    word = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>"}
    inside = io.BytesIO(pack(tmp_path / "b.zip", word).read_bytes())
    pack(tmp_path / "a.docx", word)
    pack(tmp_path / "c/packed.zip", {"d.docx": inside.getvalue()})
    assert set(ids(tmp_path)) == {"a.docx", "b.zip", "c/packed.zip/d.docx"}
