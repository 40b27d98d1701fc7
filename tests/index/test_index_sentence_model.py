"""Any sentence-transformers folder serves as the model, with the prompts that belong to it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from assistant.errors import ModelError
from assistant.index import decoded
from assistant.index.embeddings import load_embeddings

pytestmark = pytest.mark.slow

WORDS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "query", "passage", ":", "parties", "report", "shall")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real, very small model with random weights, saved as sentence-transformers saves them."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import BertPreTokenizer
    from tokenizers.processors import BertProcessing
    from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

    parts = tmp_path_factory.mktemp("parts")
    words = Tokenizer(WordLevel({word: at for at, word in enumerate(WORDS)}, unk_token="[UNK]"))
    words.pre_tokenizer = BertPreTokenizer()
    words.post_processor = BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    PreTrainedTokenizerFast(
        tokenizer_object=words,
        pad_token="[PAD]",
        unk_token="[UNK]",
        cls_token="[CLS]",
        sep_token="[SEP]",
    ).save_pretrained(parts)
    torch.manual_seed(8)
    config = BertConfig(
        vocab_size=len(WORDS),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=32,
    )
    BertModel(config).save_pretrained(parts)
    transformer = Transformer(str(parts), max_seq_length=32)
    saved = tmp_path_factory.mktemp("models") / "tiny-e5"
    SentenceTransformer(modules=[transformer, Pooling(16)], device="cpu").save(str(saved))
    return saved


def test_vectors_have_length_1_and_the_models_dimension(folder: Path) -> None:
    embeddings = load_embeddings(str(folder))
    vectors = np.array(embeddings.embed_documents(["parties shall report", "report"]))
    assert vectors.shape == (2, embeddings.dimension) == (2, 16)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)


def test_an_e5_name_means_e5_prefixes(folder: Path) -> None:
    text = "parties shall report"
    embeddings = load_embeddings(str(folder))
    assert not np.allclose(embeddings.embed_query(text), embeddings.embed_documents([text])[0])


def test_another_name_means_no_prefix(folder: Path, tmp_path: Path) -> None:
    plain = Path(shutil.copytree(folder, tmp_path / "plain"))
    embeddings = load_embeddings(str(plain))
    text = "parties shall report"
    assert embeddings.embed_query(text) == embeddings.embed_documents([text])[0]


def test_prompts_of_the_models_own_come_first(folder: Path, tmp_path: Path) -> None:
    own = Path(shutil.copytree(folder, tmp_path / "own"))
    settings = own / "config_sentence_transformers.json"
    config = json.loads(settings.read_text())
    settings.write_text(json.dumps(config | {"prompts": {"query": "report ", "document": ""}}))
    plain = load_embeddings(str(shutil.copytree(folder, tmp_path / "plain")))
    embeddings = load_embeddings(str(own))
    with_prompt = plain.embed_query("report parties")
    np.testing.assert_allclose(embeddings.embed_query("parties"), with_prompt, atol=1e-6)
    np.testing.assert_allclose(
        embeddings.embed_documents(["parties"]), plain.embed_documents(["parties"]), atol=1e-6
    )


def test_the_fingerprint_follows_the_weights_and_not_the_folder(
    folder: Path, tmp_path: Path
) -> None:
    moved = Path(shutil.copytree(folder, tmp_path / "elsewhere" / "tiny-e5"))
    assert load_embeddings(str(moved)).fingerprint == load_embeddings(str(folder)).fingerprint
    weights = moved / "model.safetensors"
    from safetensors.numpy import load_file, save_file

    changed = load_file(str(weights))
    changed["embeddings.LayerNorm.bias"] = changed["embeddings.LayerNorm.bias"] + 1
    save_file(changed, str(weights), metadata={"format": "pt"})
    assert load_embeddings(str(moved)).fingerprint != load_embeddings(str(folder)).fingerprint


def test_tokens_leave_prefix_and_specials_out(folder: Path) -> None:
    texts = ["parties shall report", "report"]
    found = load_embeddings(str(folder)).embed_tokens(texts, query=True)
    assert [vectors.tokens for vectors in found] == [("parties", "shall", "report"), ("report",)]
    assert found[0].offsets == ((0, 7), (8, 13), (14, 20))
    assert found[0].matrix.shape == (3, 16)
    np.testing.assert_allclose(np.linalg.norm(found[0].matrix, axis=1), 1.0, atol=1e-5)


def test_passages_read_at_once_are_as_in_two_runs(folder: Path) -> None:
    embeddings = load_embeddings(str(folder))
    texts = ["parties shall report", "report", "report " * 100]
    vectors, coded = embeddings.read(texts)
    np.testing.assert_allclose(vectors, embeddings.embed_documents(texts), atol=1e-5)
    for one, other in zip(coded, embeddings.coded_tokens(texts), strict=True):
        assert one.offsets.tolist() == other.offsets.tolist()
        np.testing.assert_allclose(decoded([one]), decoded([other]), atol=0.02)


def test_a_text_longer_than_the_model_ends_where_the_model_ends(folder: Path) -> None:
    (found,) = load_embeddings(str(folder)).embed_tokens(["report " * 100], query=False)
    assert len(found.tokens) == 32 - 4  # [CLS] passage : … [SEP]


def test_a_folder_with_damaged_weights_is_one_line(folder: Path, tmp_path: Path) -> None:
    damaged = Path(shutil.copytree(folder, tmp_path / "damaged-e5"))
    (damaged / "model.safetensors").write_bytes(b"\xff" * 64)
    with pytest.raises(ModelError, match=r"EMBEDDING_MODEL=.*is not a usable model") as caught:
        load_embeddings(str(damaged))
    assert "\n" not in str(caught.value)
