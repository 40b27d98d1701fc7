"""The vector index holds exactly the passages of the library, and says when it cannot."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from zlib import crc32

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.errors import LibraryError, LibraryVersionError
from assistant.index.vectors import SyncReport, VectorIndex


class NgramEmbeddings:
    """Hashed character trigrams: texts that share letters are near, and nothing is to be loaded."""

    def __init__(self, fingerprint: str = "trigrams:1", dimension: int = 64) -> None:
        self.fingerprint = fingerprint
        self.dimension = dimension
        self.embedded: list[str] = []

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        self.embedded += texts
        return [self.embed_query(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        vector = np.zeros(self.dimension)
        padded = f"  {text.lower()}  "
        for at in range(len(padded) - 2):
            vector[crc32(padded[at : at + 3].encode()) % self.dimension] += 1.0
        return [float(value) for value in vector / np.linalg.norm(vector)]


def item(name: str, text: str) -> tuple[str, str, str]:
    return name, text, sha256(text.encode()).hexdigest()


FINANCE = item("SC-8/15:en:1", "Takes note of the report on the financial mechanism")
CENTRES = item("SC-8/15:en:2", "Requests the regional centres to submit their workplans")
SYNERGY = item("BC-13/2:en:1", "Welcomes cooperation among the three conventions")


@pytest.fixture
def embeddings() -> NgramEmbeddings:
    return NgramEmbeddings()


@pytest.fixture
def index(tmp_path: Path, embeddings: NgramEmbeddings) -> Iterator[VectorIndex]:
    with VectorIndex.open(tmp_path / "chroma", embeddings, readonly=False) as opened:
        yield opened


# ---------------------------------------------------------------------------------- sync


def test_a_new_index_takes_every_passage(index: VectorIndex) -> None:
    assert index.sync([FINANCE, CENTRES]) == SyncReport(added=2)
    assert index.ids() == {FINANCE[0], CENTRES[0]}
    assert index.count() == 2


def test_the_same_library_again_embeds_nothing(
    index: VectorIndex, embeddings: NgramEmbeddings
) -> None:
    index.sync([FINANCE, CENTRES])
    embeddings.embedded.clear()
    assert index.sync([CENTRES, FINANCE]) == SyncReport(unchanged=2)
    assert embeddings.embedded == []


def test_only_changed_text_is_embedded_again(
    index: VectorIndex, embeddings: NgramEmbeddings
) -> None:
    index.sync([FINANCE, CENTRES])
    embeddings.embedded.clear()
    changed = item(CENTRES[0], "Invites Parties to nominate experts")
    assert index.sync([FINANCE, changed]) == SyncReport(updated=1, unchanged=1)
    assert embeddings.embedded == [changed[1]]
    assert index.query("Invites Parties to nominate experts", 1)[0][0] == CENTRES[0]


def test_a_passage_that_vanished_is_not_found_any_more(index: VectorIndex) -> None:
    index.sync([FINANCE, CENTRES, SYNERGY])
    assert index.sync([FINANCE]) == SyncReport(removed=2, unchanged=1)
    assert [name for name, _similarity in index.query(CENTRES[1], 3)] == [FINANCE[0]]


def test_an_empty_library_empties_the_index(index: VectorIndex) -> None:
    index.sync([FINANCE])
    assert index.sync([]) == SyncReport(removed=1)
    assert index.query("anything", 5) == []


@pytest.mark.slow
def test_more_passages_than_chroma_takes_at_once(index: VectorIndex) -> None:
    items = [item(f"p{number}", f"paragraph {number}") for number in range(6_000)]
    told: list[int] = []
    assert index.sync(iter(items), told.append) == SyncReport(added=6_000)
    assert told == sorted(told)
    assert told[-1] == 6_000
    assert index.sync(items[:10]) == SyncReport(removed=5_990, unchanged=10)


def test_an_interrupted_sync_is_finished_by_the_next(index: VectorIndex) -> None:
    items = [item(f"p{number}", f"paragraph {number}") for number in range(600)]

    def killed_midway() -> Iterator[tuple[str, str, str]]:
        yield from items[:400]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        index.sync(killed_midway())
    report = index.sync(items)
    assert report.added + report.unchanged == 600
    assert report.unchanged > 0
    assert index.verify([name for name, *_rest in items[::50]]) == ()


def test_an_id_that_comes_twice_is_an_error_that_names_it(index: VectorIndex) -> None:
    with pytest.raises(LibraryError, match="SC-8/15:en:1"):
        index.sync([FINANCE, FINANCE])


_names = st.sampled_from(["a", "b", "c", "d", "e"])
_texts = st.sampled_from(["alpha", "beta", "gamma"])


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(libraries=st.lists(st.dictionaries(_names, _texts), min_size=1, max_size=4))
def test_whatever_came_before_the_index_equals_the_last_library(
    libraries: list[dict[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    model = NgramEmbeddings()
    with VectorIndex.open(tmp_path_factory.mktemp("any"), model, readonly=False) as index:
        for library in libraries:
            report = index.sync([item(name, text) for name, text in library.items()])
            assert report.added + report.updated + report.unchanged == len(library)
            assert index.ids() == set(library)
            for name, text in library.items():
                assert index.similarity([name], model.embed_query(text))[name] > 0.9999


# --------------------------------------------------------------------------------- query


def test_the_nearest_passage_comes_first_with_its_cosine(
    index: VectorIndex, embeddings: NgramEmbeddings
) -> None:
    index.sync([FINANCE, CENTRES, SYNERGY])
    found = index.query("regional centres and workplans", 3)
    assert found[0][0] == CENTRES[0]
    question = np.array(embeddings.embed_query("regional centres and workplans"))
    passage = np.array(embeddings.embed_query(CENTRES[1]))
    assert found[0][1] == pytest.approx(float(question @ passage), abs=1e-5)
    assert [value for _name, value in found] == sorted((v for _n, v in found), reverse=True)


def test_a_question_and_its_vector_find_the_same(
    index: VectorIndex, embeddings: NgramEmbeddings
) -> None:
    index.sync([FINANCE, CENTRES, SYNERGY])
    question = "three conventions"
    assert index.query(question, 2) == index.query(embeddings.embed_query(question), 2)


def test_asking_for_more_than_is_held_gives_what_is_held(index: VectorIndex) -> None:
    index.sync([FINANCE, CENTRES])
    assert len(index.query("report", 50)) == 2


def test_similarity_answers_for_the_ids_that_are_held(
    index: VectorIndex, embeddings: NgramEmbeddings
) -> None:
    index.sync([FINANCE, CENTRES])
    vector = embeddings.embed_query(FINANCE[1])
    cosines = index.similarity([FINANCE[0], "SC-9/9:en:1", FINANCE[0]], vector)
    assert cosines == {FINANCE[0]: pytest.approx(1.0, abs=1e-5)}
    assert index.similarity([], vector) == {}


def test_verify_names_the_passages_without_a_vector(index: VectorIndex) -> None:
    index.sync([FINANCE, CENTRES])
    assert index.verify([FINANCE[0], "SC-9/9:en:1", CENTRES[0]]) == ("SC-9/9:en:1",)


# ------------------------------------------------------------------------------- on disk


def test_a_copy_of_the_folder_opens_beside_the_original(
    tmp_path: Path, embeddings: NgramEmbeddings
) -> None:
    with VectorIndex.open(tmp_path / "1", embeddings, readonly=False) as index:
        index.sync([FINANCE])
    shutil.copytree(tmp_path / "1", tmp_path / "2")
    with (
        VectorIndex.open(tmp_path / "1", embeddings, readonly=True) as old,
        VectorIndex.open(tmp_path / "2", embeddings, readonly=False) as new,
    ):
        new.sync([FINANCE, CENTRES])
        assert (old.count(), new.count()) == (1, 2)


def test_two_readers_of_one_folder_close_one_by_one(
    tmp_path: Path, embeddings: NgramEmbeddings
) -> None:
    with VectorIndex.open(tmp_path, embeddings, readonly=False) as index:
        index.sync([FINANCE])
    first = VectorIndex.open(tmp_path, embeddings, readonly=True)
    second = VectorIndex.open(tmp_path, embeddings, readonly=True)
    first.close()
    assert second.count() == 1
    second.close()


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="lists open files through /proc")
def test_closing_lets_go_of_every_file(tmp_path: Path, embeddings: NgramEmbeddings) -> None:
    with VectorIndex.open(tmp_path / "chroma", embeddings, readonly=False) as index:
        index.sync([FINANCE, CENTRES])
        index.query("report", 1)
    deadline = time.monotonic() + 5.0  # Chroma's own threads close theirs a little later
    while (held := open_files_below(tmp_path)) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert held == []


def open_files_below(folder: Path) -> list[str]:
    held = []
    for link in Path("/proc/self/fd").iterdir():
        with suppress(OSError):  # closed meanwhile
            held.append(str(link.readlink()))
    return [path for path in held if path.startswith(str(folder))]


def test_a_reader_changes_nothing(tmp_path: Path, embeddings: NgramEmbeddings) -> None:
    VectorIndex.open(tmp_path, embeddings, readonly=False).close()
    with (
        VectorIndex.open(tmp_path, embeddings, readonly=True) as index,
        pytest.raises(LibraryError, match="reading only"),
    ):
        index.sync([FINANCE])


def test_a_missing_index_says_how_it_comes_back(
    tmp_path: Path, embeddings: NgramEmbeddings
) -> None:
    with pytest.raises(LibraryError, match=r"python ingest\.py"):
        VectorIndex.open(tmp_path / "none", embeddings, readonly=True)
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("readonly", [True, False])
@pytest.mark.parametrize("content", [b"no database" * 500, b"SQLite format 3\x00" + b"\xff" * 4000])
def test_a_damaged_index_says_how_it_comes_back(
    tmp_path: Path, embeddings: NgramEmbeddings, content: bytes, readonly: bool
) -> None:
    (tmp_path / "chroma.sqlite3").write_bytes(content)
    with pytest.raises(LibraryError, match=r"damaged .*python ingest\.py") as caught:
        VectorIndex.open(tmp_path, embeddings, readonly=readonly)
    assert "\n" not in str(caught.value)


def test_damaged_vector_files_are_told_when_they_are_read(
    tmp_path: Path, embeddings: NgramEmbeddings
) -> None:
    many = [item(f"p{number}", f"paragraph {number}") for number in range(1_200)]
    with VectorIndex.open(tmp_path, embeddings, readonly=False) as index:
        index.sync(many)
    damaged = list(tmp_path.rglob("*.bin"))
    assert damaged
    for file in damaged:
        file.write_bytes(b"x" * 100)
    with (
        VectorIndex.open(tmp_path, embeddings, readonly=True) as index,
        pytest.raises(LibraryError, match=r"damaged .*python ingest\.py"),
    ):
        index.query("paragraph 7", 1)


def test_vectors_are_counted_without_a_model(tmp_path: Path, embeddings: NgramEmbeddings) -> None:
    with VectorIndex.open(tmp_path / "chroma", embeddings, readonly=False) as index:
        index.sync([FINANCE, CENTRES])
    assert VectorIndex.count_on_disk(tmp_path / "chroma") == 2
    assert VectorIndex.count_on_disk(tmp_path / "none") is None
    (tmp_path / "chroma" / "chroma.sqlite3").write_bytes(b"no database" * 500)
    assert VectorIndex.count_on_disk(tmp_path / "chroma") is None


@pytest.mark.parametrize("readonly", [True, False])
def test_vectors_of_another_model_are_never_searched(tmp_path: Path, readonly: bool) -> None:
    VectorIndex.open(tmp_path, NgramEmbeddings("trigrams:1"), readonly=False).close()
    with pytest.raises(LibraryVersionError, match=r"trigrams:1.*ingest\.py --rebuild"):
        VectorIndex.open(tmp_path, NgramEmbeddings("trigrams:2"), readonly=readonly)
    VectorIndex.open(tmp_path, NgramEmbeddings("trigrams:1"), readonly=True).close()


def test_vectors_are_given_in_the_order_asked(
    index: VectorIndex, embeddings: NgramEmbeddings
) -> None:
    index.sync([FINANCE, CENTRES])
    wanted = embeddings.embed_documents([CENTRES[1], FINANCE[1]])
    given = index.vectors_of([CENTRES[0], FINANCE[0]])
    assert np.allclose(given, np.asarray(wanted), atol=1e-5)
    with pytest.raises(LibraryError, match="no vector of passage nowhere"):
        index.vectors_of([FINANCE[0], "nowhere"])
