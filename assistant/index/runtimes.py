"""One encoder, two ways to run it: OpenVINO where it can be imported, else PyTorch.

Both take the same weights and give the same last hidden states (cosine above 0.9999, held by a
test), so a library that was indexed with one may be searched with the other.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from assistant.errors import ModelError
from assistant.index.weights import EncoderWeights, Floats, Ints

if TYPE_CHECKING:
    from openvino import Node

#: Token ids and mask, both (texts, tokens), to last hidden states (texts, tokens, hidden).
HiddenStates = Callable[[Ints, Ints], Floats]

#: Added to the attention score of padding; exp of it is 0 in float32 and it is finite in bf16.
_MASKED = -1.0e9


def load_runtime(weights: EncoderWeights, threads: int = 0) -> HiddenStates:
    """The faster runtime that is installed; ``threads`` 0 means all processors.

    Raises:
        ModelError: neither OpenVINO nor PyTorch with transformers works here.
    """
    reasons: list[str] = []
    for runtime in (openvino_runtime, torch_runtime):
        try:
            return runtime(weights, threads)
        except (ImportError, RuntimeError) as error:  # missing, or not for this processor
            reasons.append((str(error).strip() or type(error).__name__).splitlines()[0][:100])
    raise ModelError(
        f"No runtime for the embedding model ({'; '.join(reasons)}): pip install openvino."
    )


def openvino_runtime(weights: EncoderWeights, threads: int = 0) -> HiddenStates:
    """The encoder as an OpenVINO graph, built from the weights themselves.

    Building the graph here, and not converting it from PyTorch, is what lets a question be
    embedded without PyTorch, and leaves no converted model on disk to keep and to verify.
    The word table stays in four bits outside the graph: a batch needs few of its 250,000 rows.
    """
    _without_openvino_telemetry()
    import openvino

    # The precision is the processor's own choice: bfloat16 where it has that, which is half as
    # fast again as float32 (76 against 49 passages a second, 161 tokens, two cores) and keeps
    # vectors within a cosine of 0.9999; no question of evals/questions changed its outcome.
    settings: dict[str, Any] = {"PERFORMANCE_HINT": "LATENCY"}
    if threads:
        settings["INFERENCE_NUM_THREADS"] = threads
    compiled = openvino.Core().compile_model(_graph(weights), "CPU", settings)
    request = compiled.create_infer_request()
    one_at_a_time = threading.Lock()  # an inference request must not be shared
    words = weights.words  # and not all of them: the rest is in the graph now
    fixed = weights.tensors["emb.pos"] + weights.tensors["emb.type"][0]

    def run(ids: Ints, mask: Ints) -> Floats:
        embedded = words.rows(ids) + fixed[: ids.shape[1]]
        added = ((1 - mask) * _MASKED).astype(np.float32)[:, None, None, :]
        with one_at_a_time:
            result = request.infer([embedded, added])
            return np.array(result[0], dtype=np.float32)

    return run


def torch_runtime(weights: EncoderWeights, threads: int = 0) -> HiddenStates:
    """The encoder as transformers' BERT, for machines without OpenVINO."""
    import torch
    from transformers import BertConfig, BertModel

    if threads:
        torch.set_num_threads(threads)
    shape = weights.shape
    model = BertModel(
        BertConfig(
            vocab_size=1,  # word rows are handed in, expanded from four bits
            hidden_size=shape.hidden,
            num_hidden_layers=shape.layers,
            num_attention_heads=shape.heads,
            intermediate_size=shape.feed_forward,
            max_position_embeddings=shape.positions,
            type_vocab_size=shape.token_types,
            layer_norm_eps=shape.epsilon,
        ),
        add_pooling_layer=False,
    ).eval()
    model.load_state_dict(
        {name: torch.from_numpy(value) for name, value in bert_state(weights).items()},
        strict=False,
    )

    words = weights.words

    def run(ids: Ints, mask: Ints) -> Floats:
        embedded = torch.from_numpy(words.rows(ids))
        with torch.inference_mode():
            output = model(inputs_embeds=embedded, attention_mask=torch.from_numpy(mask))
        states: Floats = output.last_hidden_state.numpy()
        return states

    return run


# ---------------------------------------------------------------------------- OpenVINO


def _without_openvino_telemetry() -> None:
    """Importing openvino reports the import to its makers and leaves a client id in the home
    folder; with its telemetry package unavailable it falls back to its own silent stand-in."""
    if "openvino" not in sys.modules:
        sys.modules.setdefault("openvino_telemetry", None)  # type: ignore[arg-type]  # barred


def _graph(weights: EncoderWeights) -> Any:
    import openvino
    import openvino.opset13 as op

    shape = weights.shape
    embedded = op.parameter([-1, -1, shape.hidden], np.float32, "embedded")
    mask = op.parameter([-1, 1, 1, -1], np.float32, "mask")
    states = _normalised(weights, "emb.ln", embedded)
    for layer in range(shape.layers):
        states = _layer(weights, f"l{layer}", states, mask)
    return openvino.Model([states], [embedded, mask], "encoder")


def _layer(weights: EncoderWeights, name: str, states: Node, mask: Node) -> Node:
    import openvino.opset13 as op

    shape = weights.shape
    split = np.array([0, 0, shape.heads, shape.hidden // shape.heads], dtype=np.int64)
    joined = np.array([0, 0, shape.hidden], dtype=np.int64)
    swap = np.array([0, 2, 1, 3], dtype=np.int64)

    def heads(part: str) -> Node:
        projected = _linear(weights, f"{name}.{part}", states)
        return op.transpose(op.reshape(projected, split, special_zero=True), swap)

    attended = op.scaled_dot_product_attention(heads("q"), heads("k"), heads("v"), mask)
    context = op.reshape(op.transpose(attended, swap), joined, special_zero=True)
    middle = _normalised(
        weights, f"{name}.aln", op.add(_linear(weights, f"{name}.ao", context), states)
    )
    wide = op.gelu(_linear(weights, f"{name}.fi", middle), "ERF")
    return _normalised(weights, f"{name}.oln", op.add(_linear(weights, f"{name}.fo", wide), middle))


def _linear(weights: EncoderWeights, name: str, states: Node) -> Node:
    import openvino.opset13 as op

    product = op.matmul(states, op.constant(weights.tensors[f"{name}.w"]), False, True)
    return op.add(product, op.constant(weights.tensors[f"{name}.b"]))


def _normalised(weights: EncoderWeights, name: str, states: Node) -> Node:
    import openvino.opset13 as op

    last = np.array([-1], dtype=np.int64)
    plain = op.mvn(states, last, True, weights.shape.epsilon, "inside_sqrt")
    scaled = op.multiply(plain, op.constant(weights.tensors[f"{name}.w"]))
    return op.add(scaled, op.constant(weights.tensors[f"{name}.b"]))


# ----------------------------------------------------------------------------- PyTorch

_BERT_PARTS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}


def bert_state(weights: EncoderWeights) -> dict[str, Floats]:
    """The tensors under the names of transformers' BERT."""
    tensors = weights.tensors
    named = {
        "embeddings.position_embeddings.weight": tensors["emb.pos"],
        "embeddings.token_type_embeddings.weight": tensors["emb.type"],
        "embeddings.LayerNorm.weight": tensors["emb.ln.w"],
        "embeddings.LayerNorm.bias": tensors["emb.ln.b"],
    }
    for layer in range(weights.shape.layers):
        for short, long in _BERT_PARTS.items():
            for end, word in (("w", "weight"), ("b", "bias")):
                named[f"encoder.layer.{layer}.{long}.{word}"] = tensors[f"l{layer}.{short}.{end}"]
    return named
