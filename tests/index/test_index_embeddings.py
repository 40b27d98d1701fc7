"""The model: right neighbours across languages, the same on every runtime, and nothing called."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import ModelError
from assistant.index.embeddings import (
    BuiltInEncoder,
    LocalEmbeddings,
    embed_question,
    load_embeddings,
)
from assistant.index.runtimes import load_runtime, openvino_runtime, torch_runtime
from assistant.index.tokens import MAX_TOKENS, mean_pooled, padded_length, token_vectors, unit_rows
from assistant.index.weights import WEIGHTS, EncoderWeights, parse_weights, read_verified

# Each row says one thing in English, French and Arabic; the sentences are ours.
SAME_IN_THREE_LANGUAGES = [
    (
        "The secretariat shall report on the use of the trust fund.",
        "Le secrétariat fait rapport sur l'utilisation du fonds d'affectation spéciale.",
        "تقدم الأمانة تقريرا عن استخدام الصندوق الاستئماني.",
    ),
    (
        "Parties are invited to nominate experts to the review committee.",
        "Les Parties sont invitées à proposer des experts pour le comité d'étude.",
        "الأطراف مدعوة إلى ترشيح خبراء للجنة الاستعراض.",
    ),
    (
        "Hazardous waste must not be shipped without prior consent.",
        "Les déchets dangereux ne doivent pas être expédiés sans consentement préalable.",
        "يجب عدم شحن النفايات الخطرة دون موافقة مسبقة.",
    ),
    (
        "The next meeting will be held in Geneva.",
        "La prochaine réunion se tiendra à Genève.",
        "سيعقد الاجتماع المقبل في جنيف.",
    ),
]


@pytest.fixture(scope="module", autouse=True)
def _loaded_anew(load_anew: Callable[[int], BuiltInEncoder]) -> Iterator[None]:
    """Loading is what is tested here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("assistant.index.embeddings._built_in", load_anew)
        yield


@pytest.fixture(scope="module")
def embeddings(_loaded_anew: None) -> LocalEmbeddings:
    return load_embeddings()


# ------------------------------------------------------------------- without any model


def test_the_rooms_modules_import_no_heavy_library() -> None:
    heavy = "torch transformers sentence_transformers chromadb openvino tokenizers"
    program = (
        "import sys, assistant.index.embeddings, assistant.index.vectors;"
        f"print([name for name in {heavy.split()!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.stdout.strip(), done.returncode) == ("[]", 0)


def test_pooling_leaves_padding_out() -> None:
    states = np.array([[[3.0, 0.0], [0.0, 4.0], [90.0, 90.0]]], dtype=np.float32)
    pooled = mean_pooled(states, np.array([[1, 1, 0]]))
    np.testing.assert_allclose(pooled, [[0.6, 0.8]], atol=1e-6)


def test_unit_rows_leave_a_row_of_zeros_alone() -> None:
    rows = unit_rows(np.array([[0.0, 0.0], [0.0, 5.0]], dtype=np.float32))
    np.testing.assert_array_equal(rows, [[0.0, 0.0], [0.0, 1.0]])


def test_tokens_point_into_the_text_without_prefix_specials_and_space() -> None:
    text = "the Plan "
    #       <s>     que     :       ▁the    ▁Plan    ▁         </s>
    spans = [(0, 0), (0, 3), (3, 4), (4, 8), (8, 13), (13, 14), (0, 0)]
    found = token_vectors(text, 5, "abcdefg", spans, np.eye(7, dtype=np.float32))
    assert [text[start:end] for start, end in found.offsets] == ["the", "Plan"]
    assert found.tokens == ("d", "e")
    assert found.matrix.shape == (2, 7)


@given(st.integers(1, MAX_TOKENS))
def test_a_batch_has_one_of_a_few_lengths_and_holds_its_texts(tokens: int) -> None:
    length = padded_length(tokens)
    assert tokens <= length <= min(tokens + 31, MAX_TOKENS)
    assert length in {*range(16, 129, 16), *range(160, 513, 32)}


# ------------------------------------------------------------------ with the real model


@pytest.mark.slow
@pytest.mark.parametrize("language", [1, 2], ids=["French", "Arabic"])
def test_a_question_is_nearest_to_its_translation(
    embeddings: LocalEmbeddings, language: int
) -> None:
    english = np.array(embeddings.embed_documents([row[0] for row in SAME_IN_THREE_LANGUAGES]))
    for at, row in enumerate(SAME_IN_THREE_LANGUAGES):
        assert int(np.argmax(english @ np.array(embeddings.embed_query(row[language])))) == at


@pytest.mark.slow
def test_vectors_have_384_numbers_and_length_1(embeddings: LocalEmbeddings) -> None:
    vectors = np.array(embeddings.embed_documents(["a", "", "  \n", "第五次会议", "x" * 100_000]))
    assert embeddings.dimension == 384
    assert vectors.shape == (5, 384)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)


@pytest.mark.slow
def test_a_text_has_the_same_vector_alone_and_among_others(embeddings: LocalEmbeddings) -> None:
    texts = [sentence for row in SAME_IN_THREE_LANGUAGES for sentence in row]
    together = np.array(embeddings.embed_documents(texts))
    alone = np.array([embeddings.embed_documents([text])[0] for text in texts])
    np.testing.assert_allclose(together, alone, atol=2e-6)
    assert embeddings.embed_documents(texts) == together.tolist()
    assert embeddings.embed_documents([]) == []


@pytest.mark.slow
def test_a_question_is_not_embedded_as_a_passage(embeddings: LocalEmbeddings) -> None:
    text = SAME_IN_THREE_LANGUAGES[0][0]
    cosine = np.dot(embeddings.embed_query(text), embeddings.embed_documents([text])[0])
    assert 0.8 < cosine < 0.999


@pytest.mark.slow
@pytest.mark.parametrize("text", ["What does SC-8/15 request?", "", "x" * 30_000, "第五次会议"])
def test_a_question_embedded_at_once_is_as_in_two_runs(
    embeddings: LocalEmbeddings, text: str
) -> None:
    encoder = embeddings._encoder
    at_once = embed_question(encoder, text)
    assert at_once.vector.tolist() == encoder.sentences([text], query=True)[0].tolist()
    tokens = encoder.tokens([text], query=True)[0]
    assert at_once.tokens.offsets == tokens.offsets
    assert at_once.tokens.matrix.tolist() == tokens.matrix.tolist()


@pytest.mark.slow
def test_another_loading_gives_the_same_vectors_and_fingerprint(
    embeddings: LocalEmbeddings,
) -> None:
    again = load_embeddings(threads=1)
    text = SAME_IN_THREE_LANGUAGES[1][2]
    assert again.fingerprint == embeddings.fingerprint
    np.testing.assert_allclose(again.embed_query(text), embeddings.embed_query(text), atol=2e-6)


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(text=st.text(max_size=120))
def test_tokens_of_any_text_lie_in_it_in_order(embeddings: LocalEmbeddings, text: str) -> None:
    (found,) = embeddings.embed_tokens([text], query=True)
    assert len(found.tokens) == len(found.offsets) == len(found.matrix)
    for start, end in found.offsets:
        assert 0 <= start < end <= len(text)
        assert not text[start].isspace()
    assert all(first[0] <= second[0] for first, second in pairwise(found.offsets))
    if len(found.matrix):
        np.testing.assert_allclose(np.linalg.norm(found.matrix, axis=1), 1.0, atol=1e-5)


@pytest.mark.slow
def test_tokens_come_back_in_the_order_of_the_texts(embeddings: LocalEmbeddings) -> None:
    texts = ["Geneva and Nairobi are the seats of the secretariats", "COP", "two words"]
    found = embeddings.embed_tokens(texts, query=False)
    for text, vectors in zip(texts, found, strict=True):
        words = "".join(text[start:end] for start, end in vectors.offsets)
        assert words == text.replace(" ", "")


@pytest.mark.slow
def test_passages_read_at_once_are_as_in_two_runs(embeddings: LocalEmbeddings) -> None:
    texts = ["Requests the secretariat to report.", "", "第五次会议", "x " * 900]
    vectors, coded = embeddings.read(texts)
    assert vectors.tolist() == embeddings.embed_documents(texts)
    for one, other in zip(coded, embeddings.coded_tokens(texts), strict=True):
        assert one.to_bytes() == other.to_bytes()
    assert [len(one) for one in coded][1] == 0


@pytest.mark.slow
def test_both_runtimes_give_the_same_states() -> None:
    weights = parse_weights(read_verified(WEIGHTS))
    random = np.random.default_rng(15)
    ids = random.integers(4, 250_000, size=(6, 40))
    mask = np.ones_like(ids)
    for row, length in enumerate((40, 33, 20, 9, 3, 2)):
        mask[row, length:] = 0
        ids[row, length:] = 1
    fast, reference = openvino_runtime(weights)(ids, mask), torch_runtime(weights)(ids, mask)
    pooled = (mean_pooled(fast, mask) * mean_pooled(reference, mask)).sum(axis=1)
    assert pooled.min() > 0.9999
    tokens = (unit_rows(fast) * unit_rows(reference)).sum(axis=-1)
    assert tokens[mask == 1].min() > 0.9999


@pytest.mark.slow
def test_a_question_needs_neither_torch_nor_the_network_nor_a_file_in_the_home_folder(
    tmp_path: Path,
) -> None:
    program = (
        "import socket, sys\n"
        "def refuse(*_): raise AssertionError('the network was called')\n"
        "socket.socket.connect = socket.getaddrinfo = refuse\n"
        "from assistant.index.embeddings import load_embeddings\n"
        "load_embeddings().embed_query('Who reports?')\n"
        "heavy = ('torch', 'transformers', 'sentence_transformers', 'openvino_telemetry')\n"
        "print([name for name in heavy if sys.modules.get(name)])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        env={"HOME": str(tmp_path), "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert (done.stdout.strip(), done.stderr) == ("[]", "")
    assert list(tmp_path.iterdir()) == []


NOWHERE = ["no-such-model-anywhere", "a/b/c/d", "{folder}"]


@pytest.fixture(scope="module")
def told_of(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What is printed when each of these is to be loaded, by a process that has no hub."""
    folder = tmp_path_factory.mktemp("empty")
    program = (
        "import sys\n"
        "from assistant.errors import ModelError\n"
        "from assistant.index.embeddings import load_embeddings\n"
        "for name in sys.argv[1:]:\n"
        "    try: load_embeddings(name)\n"
        "    except ModelError as error: print(error)\n"
        "    print('--')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *(name.format(folder=folder) for name in NOWHERE)],
        capture_output=True,
        text=True,
        env={
            "HOME": str(folder),
            "HF_HUB_OFFLINE": "1",
            "PYTHONPATH": str(Path(__file__).parents[2]),
        },
    )
    said = done.stdout.split("--\n")
    return {name: one.splitlines() for name, one in zip(NOWHERE, said[:-1], strict=True)}


@pytest.mark.slow
@pytest.mark.parametrize("name", NOWHERE)
def test_a_model_that_cannot_be_had_is_one_line(name: str, told_of: dict[str, list[str]]) -> None:
    (line,) = told_of[name]
    assert "EMBEDDING_MODEL" in line


@pytest.mark.slow
def test_eight_people_asking_at_once_get_their_own_vectors(embeddings: LocalEmbeddings) -> None:
    questions = [f"{sentence} {number}" for number in range(10) for sentence in ("Who?", "When?")]
    with ThreadPoolExecutor(8) as people:
        together = list(people.map(embeddings.embed_query, questions))
    np.testing.assert_allclose(
        together, [embeddings.embed_query(question) for question in questions], atol=2e-6
    )


@pytest.mark.slow
def test_without_openvino_torch_gives_the_same_vectors(
    embeddings: LocalEmbeddings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openvino", None)
    fallback = load_embeddings()
    text = SAME_IN_THREE_LANGUAGES[2][1]
    assert fallback.fingerprint == embeddings.fingerprint
    assert np.dot(fallback.embed_query(text), embeddings.embed_query(text)) > 0.9999


def test_without_any_runtime_one_line_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("openvino", "torch"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(ModelError, match="pip install openvino") as caught:
        load_runtime(EncoderWeights(*[None] * 3))  # not looked at
    assert "\n" not in str(caught.value)
