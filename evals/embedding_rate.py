"""Embedding rates of the same model on both runtimes, in turns over the same passages.

``python -m evals.embedding_rate`` prints one JSON object. The plain way is a SentenceTransformer
on PyTorch with its defaults; it gets the same weights and tokenizer as the product's own model.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from assistant.index import load_embeddings
from assistant.index.embeddings import PASSAGE_PREFIX, QUERY_PREFIX
from assistant.index.runtimes import bert_state
from assistant.index.weights import TOKENIZER, WEIGHTS, parse_weights, read_verified
from evals.invented import invented_questions
from evals.invented_library import sampled_passages
from evals.scale import spreads

#: Passages in one turn; torch embeds some ten of them a second.
_TURN = 100
_QUESTIONS = 40
#: Of the tokenizer, under the names that transformers has for them.
_MARKS = {"pad_token": "<pad>", "unk_token": "<unk>", "cls_token": "<s>", "sep_token": "</s>"}


def sentence_transformer(folder: Path) -> Any:
    """The product's own model as a SentenceTransformer, by way of files in ``folder``."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

    weights = parse_weights(read_verified(WEIGHTS))
    shape = weights.shape
    (folder / "tokenizer.json").write_bytes(read_verified(TOKENIZER))
    PreTrainedTokenizerFast(
        tokenizer_file=str(folder / "tokenizer.json"),
        **_MARKS,
        model_input_names=["input_ids", "attention_mask"],
        model_max_length=512,
    ).save_pretrained(folder)
    config = BertConfig(
        vocab_size=shape.vocabulary,
        hidden_size=shape.hidden,
        num_hidden_layers=shape.layers,
        num_attention_heads=shape.heads,
        intermediate_size=shape.feed_forward,
        max_position_embeddings=shape.positions,
        type_vocab_size=shape.token_types,
        layer_norm_eps=shape.epsilon,
    )
    model = BertModel(config, add_pooling_layer=False)
    tensors = {"embeddings.word_embeddings.weight": weights.words.dense(), **bert_state(weights)}
    model.load_state_dict({name: torch.from_numpy(tensor) for name, tensor in tensors.items()})
    model.save_pretrained(folder)
    parts = [Transformer(str(folder), max_seq_length=512), Pooling(shape.hidden)]
    return SentenceTransformer(modules=parts, device="cpu")


def measure(count: int) -> dict[str, Any]:
    """Passages a second of both, in turns, and how near their vectors are."""
    with tempfile.TemporaryDirectory(prefix="speed-") as name:
        torch_model = sentence_transformer(Path(name))
    ours = load_embeddings()
    texts = sampled_passages(count)
    warm = texts[:8]
    ours.embed_documents(warm)
    torch_model.encode(warm)
    seconds = {"ours": 0.0, "torch": 0.0}
    nearest = 1.0
    for start in range(0, len(texts), _TURN):
        turn = texts[start : start + _TURN]
        started = time.perf_counter()
        mine = np.asarray(ours.embed_documents(turn))
        between = time.perf_counter()
        plain = torch_model.encode(
            [PASSAGE_PREFIX + text for text in turn], normalize_embeddings=True
        )
        seconds["torch"] += time.perf_counter() - between
        seconds["ours"] += between - started
        nearest = min(nearest, float((mine * plain).sum(axis=1).min()))
    rates = {name: round(len(texts) / taken, 1) for name, taken in seconds.items()}
    return {
        "passages": len(texts),
        "words": round(sum(len(text.split()) for text in texts) / len(texts), 1),
        "ours_per_s": rates["ours"],
        "torch_per_s": rates["torch"],
        "times_torch": round(seconds["torch"] / seconds["ours"], 2),
        "least_cosine": round(nearest, 6),
        "query": _queries(ours, torch_model),
    }


def _queries(ours: Any, torch_model: Any) -> dict[str, Any]:
    return spreads(
        {
            "ours": ours.embed_query,
            "torch": lambda text: torch_model.encode(QUERY_PREFIX + text),
        },
        invented_questions(_QUESTIONS),
    )


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]))))
