"""The model as an ONNX file, in 32-bit numbers and quantised to 8-bit ones."""

from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from transformers import BertForSequenceClassification

INPUTS = ("input_ids", "attention_mask", "token_type_ids")


class _Logits(torch.nn.Module):
    """The encoder with its inputs in a fixed order and its logits alone as output."""

    def __init__(self, model: BertForSequenceClassification) -> None:
        super().__init__()
        self.model = model

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor) -> torch.Tensor:
        return self.model(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids).logits


def write_full(model: BertForSequenceClassification, path: Path) -> None:
    """Exports with 32-bit weights; batch and sequence length stay free."""
    model.eval()
    model.config._attn_implementation = "eager"
    example = torch.ones((2, 16), dtype=torch.int64)
    shape = {0: "batch", 1: "sequence"}
    torch.onnx.export(
        _Logits(model),
        (example, example, torch.zeros_like(example)),
        str(path),
        input_names=list(INPUTS),
        output_names=["logits"],
        dynamic_axes={**{name: shape for name in INPUTS}, "logits": {0: "batch"}},
        opset_version=17,
        dynamo=False,
    )


def write_quantised(full: Path, path: Path) -> None:
    """8-bit weights, one scale for each output channel; activations are quantised as they come."""
    quantize_dynamic(full, path, weight_type=QuantType.QInt8, per_channel=True)
