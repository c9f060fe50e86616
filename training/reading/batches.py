"""Rows as tensors: tokenised once, batched by length so that little is padding, shuffled from a seed."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer

from reading.rows import LABELS, Row

# Batches are cut from stretches of this many batches that were sorted by length: short and long ones stay mixed.
STRETCH = 50


@dataclass(frozen=True)
class Batch:
    """Tensors [batch, sequence]; `labels` [batch] are positions in LABELS."""

    input_ids: torch.Tensor
    attention_mask: torch.Tensor
    token_type_ids: torch.Tensor
    labels: torch.Tensor


def make_batch(tokenizer: Tokenizer, rows: list[Row]) -> Batch:
    """The rows padded to the longest of them."""
    encodings = tokenizer.encode_batch([(row.claim, row.evidence) for row in rows])
    width = max(len(encoding.ids) for encoding in encodings)

    def pad(values: list[list[int]]) -> torch.Tensor:
        return torch.tensor([value + [0] * (width - len(value)) for value in values])

    return Batch(
        pad([encoding.ids for encoding in encodings]),
        pad([encoding.attention_mask for encoding in encodings]),
        pad([encoding.type_ids for encoding in encodings]),
        torch.tensor([LABELS.index(row.label) for row in rows]),
    )


def batch_rows(tokenizer: Tokenizer, rows: list[Row], size: int, seed: int) -> Iterator[Batch]:
    """All rows once, in an order drawn from `seed`."""
    draw = random.Random(seed)
    order = list(rows)
    draw.shuffle(order)
    batches = []
    for start in range(0, len(order), size * STRETCH):
        stretch = sorted(order[start : start + size * STRETCH], key=lambda row: len(row.claim) + len(row.evidence))
        batches.extend(stretch[at : at + size] for at in range(0, len(stretch), size))
    draw.shuffle(batches)
    for batch in batches:
        yield make_batch(tokenizer, batch)
