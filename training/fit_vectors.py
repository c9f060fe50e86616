"""Learns the vectors of stems from the drafts: `python fit_vectors.py stems.jsonl ../data/reader/vectors.txt`."""

import argparse
import random
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from transformers import BertForSequenceClassification

from reading.drafts import DRAFTS, Topic, read_topics
from reading.encoder import MAX_TOKENS, find_base
from reading.vectors import StemVectors, Stems, read_stems, read_vectors, write_vectors
from reading.vocabulary import make_tokenizer, read_vocabulary

# Rarer stems are left out: nothing can be learnt of them.
LEAST_COUNT = 2
# Shares of the stems of a text left out at random, so that none is relied upon alone.
THINNED = 0.15


def count_stems(topics: list[Topic], stems: Stems) -> tuple[Counter[str], int]:
    """In how many texts each stem stands, and how many texts there are."""
    texts = [stems[(topic.id, text)] for topic in topics for text in [*topic.quotes.values(), *(sentence.text for sentence in topic.sentences)]]
    return Counter(stem for text in texts for stem in set(text)), len(texts)


def start_matrix(vocabulary: list[str], rarity: torch.Tensor, dimensions: int) -> torch.Tensor:
    """The pretrained encoder's vectors of the stems' pieces, turned so that most of what tells them apart is kept in few dimensions."""
    base = find_base()
    tokenizer: Tokenizer = make_tokenizer(read_vocabulary(base / "vocab.txt"), MAX_TOKENS)
    pretrained = BertForSequenceClassification.from_pretrained(base, num_labels=3).bert.embeddings.word_embeddings.weight.data
    pretrained = pretrained - pretrained.mean(dim=0)
    whole = torch.stack([pretrained[tokenizer.encode(stem).ids[1:-1]].mean(dim=0) for stem in vocabulary])
    _, _, directions = torch.pca_lowrank(whole * rarity[:, None].sqrt(), dimensions)
    return whole @ directions


class Bag(torch.nn.Module):
    """The direction of texts: the weighed sum of their stems' vectors."""

    def __init__(self, start: torch.Tensor, rarity: torch.Tensor) -> None:
        super().__init__()
        self.rows = torch.nn.Parameter(start.clone())
        self.weights = torch.nn.Parameter(rarity.log())
        self.scale = torch.nn.Parameter(torch.tensor(12.0).log())

    def forward(self, texts: list[list[int]]) -> torch.Tensor:
        """[text, dimension], of length 1."""
        flat = torch.tensor([at for text in texts for at in text])
        offsets = torch.tensor(np.cumsum([0, *(len(text) for text in texts)])[:-1])
        sums = torch.nn.functional.embedding_bag(flat, self.rows, offsets, mode="sum", per_sample_weights=self.weights[flat].exp())
        return torch.nn.functional.normalize(sums, dim=1)

    def matrix(self) -> np.ndarray:
        """Rows with their weights in them."""
        return (self.rows * self.weights.exp()[:, None]).detach().numpy()


def fit(topics: list[Topic], stems: Stems, dimensions: int, epochs: int, seed: int) -> StemVectors:
    """Each sentence is to lie nearest the quotes that it is not neutral to, among all quotes of its topic."""
    torch.manual_seed(seed)
    draw = random.Random(seed)
    counts, texts = count_stems(topics, stems)
    vocabulary = [stem for stem, count in counts.items() if count >= LEAST_COUNT]
    place = {stem: at for at, stem in enumerate(vocabulary)}
    rarity = torch.tensor([1e-3 / (1e-3 + counts[stem] / texts) for stem in vocabulary])
    start = start_matrix(vocabulary, rarity, dimensions)
    bag = Bag(start, rarity)
    groups = [{"params": [bag.rows], "lr": 0.02 * float(start.std())}, {"params": [bag.weights, bag.scale], "lr": 0.01}]
    optimizer = torch.optim.Adam(groups)
    steps = epochs * len(topics)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(0.02, 1 - step / steps))

    def thin(topic: Topic, text: str) -> list[int]:
        known = [place[stem] for stem in stems[(topic.id, text)] if stem in place] or [0]
        return [at for at in known if draw.random() > THINNED] or known

    for epoch in range(epochs):
        total = 0.0
        for topic in draw.sample(topics, len(topics)):
            ids = list(topic.quotes)
            spoken = [sentence for sentence in topic.sentences if sentence.labels]
            likeness = bag([thin(topic, sentence.text) for sentence in spoken]) @ bag([thin(topic, quote) for quote in topic.quotes.values()]).T
            wanted = torch.tensor([[(id in sentence.labels) / len(sentence.labels) for id in ids] for sentence in spoken])
            loss = -(wanted * (likeness * bag.scale.exp()).log_softmax(dim=1)).sum(dim=1).mean()
            loss.backward()
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            total += loss.item()
        print(f"epoch {epoch + 1}: loss {total / len(topics):.3f}", flush=True)
    return StemVectors(place, bag.matrix())


def report(vectors: StemVectors, topics: list[Topic], stems: Stems) -> None:
    """Prints for how many sentences a quote that they are not neutral to is among the nearest."""
    ranks = []
    for topic in topics:
        near = vectors.rank(topic, stems)
        for sentence in topic.sentences:
            order = sorted(topic.quotes, key=lambda id: -near[(sentence.text, id)])
            ranks.extend([min(order.index(id) for id in sentence.labels)] if sentence.labels else [])
    print(f"{len(ranks)} sentences of topics kept apart: " + ", ".join(f"{np.mean(np.array(ranks) < count):.3f} among the nearest {count}" for count in (1, 2, 4)))


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stems", type=Path, help="what stems.mjs printed")
    parser.add_argument("out", type=Path, help="the file of vectors")
    parser.add_argument("--dimensions", type=int, default=64)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    torch.set_num_threads(1)
    stems = read_stems(options.stems)
    kept, topics = read_topics(DRAFTS)
    write_vectors(fit(topics, stems, options.dimensions, options.epochs, options.seed), options.out)
    report(read_vectors(options.out), kept, stems)


if __name__ == "__main__":
    main(sys.argv[1:])
