"""Runs an ONNX file over rows the way the product does: one pair at a time, without padding."""

from pathlib import Path

import numpy as np
from onnxruntime import InferenceSession, SessionOptions
from tokenizers import Tokenizer

from reading.rows import LABELS, Row


def get_truth(rows: list[Row]) -> np.ndarray:
    """The rows' labels as positions in LABELS."""
    return np.array([LABELS.index(row.label) for row in rows])


def run_model(model: Path, tokenizer: Tokenizer, rows: list[Row], threads: int = 1) -> np.ndarray:
    """Logits [row, label]."""
    options = SessionOptions()
    options.intra_op_num_threads = threads
    session = InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    logits = []
    for row in rows:
        encoding = tokenizer.encode(row.claim, row.evidence)
        fed = {"input_ids": encoding.ids, "attention_mask": encoding.attention_mask, "token_type_ids": encoding.type_ids}
        logits.append(session.run(["logits"], {name: np.array([values], dtype=np.int64) for name, values in fed.items()})[0][0])
    return np.array(logits)
