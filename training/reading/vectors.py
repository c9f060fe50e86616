"""Vectors of stems, by which the product finds the quotes that speak to a sentence without sharing its words."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from reading.drafts import Rank, Topic, share_words

# A character of a row stands for its code less this, from -31 to 31.
ZERO = ord("O")
LARGEST = 31

# What shared words count beside the likeness of vectors.
SHARED = 0.1

Stems = dict[tuple[str, str], list[str]]


@dataclass(frozen=True)
class StemVectors:
    """One row of `matrix` [stem, dimension] for each of `stems`; what they add up to is the direction of a text."""

    stems: dict[str, int]
    matrix: np.ndarray

    def embed(self, stems: list[str]) -> np.ndarray:
        """The direction of a text, of length 1; all zeros where no stem is known."""
        known = [self.stems[stem] for stem in stems if stem in self.stems]
        whole = self.matrix[known].sum(axis=0) if known else np.zeros(self.matrix.shape[1], dtype=np.float32)
        return whole / max(float(np.linalg.norm(whole)), 1e-9)

    def rank(self, topic: Topic, stems: Stems) -> dict[tuple[str, str], float]:
        """A `Rank`, where the stems of the topic are known."""
        shared = share_words(topic)
        quotes = np.stack([self.embed(stems[(topic.id, quote)]) for quote in topic.quotes.values()])
        near = {}
        for sentence in topic.sentences:
            likeness = quotes @ self.embed(stems[(topic.id, sentence.text)])
            near |= {(sentence.text, id): float(alike) + SHARED * shared[(sentence.text, id)] for id, alike in zip(topic.quotes, likeness)}
        return near


def read_stems(path: Path) -> Stems:
    """What stems.mjs printed, by topic and text."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return {(row["topic"], row["text"]): row["stems"] for row in rows}


def write_vectors(vectors: StemVectors, path: Path) -> None:
    """A line for each stem: the stem, the size of one step, the steps as characters, between tabs."""
    lines = []
    for stem, row in sorted(vectors.stems.items()):
        size = max(float(np.abs(vectors.matrix[row]).max()) / LARGEST, 1e-9)
        steps = np.rint(vectors.matrix[row] / size).astype(int)
        lines.append(f"{stem}\t{size:.4g}\t{''.join(chr(ZERO + step) for step in np.clip(steps, -LARGEST, LARGEST))}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def read_vectors(path: Path) -> StemVectors:
    """What `write_vectors` wrote."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    matrix = np.array([[(ord(step) - ZERO) * float(size) for step in steps] for _, size, steps in rows], dtype=np.float32)
    return StemVectors({stem: at for at, (stem, _, _) in enumerate(rows)}, matrix)


def read_rank(vectors: Path, stems: Path) -> Rank:
    """The `Rank` of a file of vectors, for topics whose stems are in `stems`."""
    read, known = read_vectors(vectors), read_stems(stems)
    return lambda topic: read.rank(topic, known)
