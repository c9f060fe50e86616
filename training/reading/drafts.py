"""Sentences of drafts against quotes of sources, written for this project: the text that the reader meets in the product.

A file holds one topic, lines of tab-separated columns: `T` title, names; `Q` id, quote; `C` ids of the quotes it conflicts
with, sentence; `S` ids of those that support it, sentence; `N`, nothing, sentence. A sentence is neutral to every quote that
it does not name.
"""

import random
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from reading.rows import Row

DRAFTS = Path(__file__).parent.parent / "drafts"

# One topic in so many is not trained on.
KEPT = 8

_WORD = re.compile(r"[a-z]{3,}")
_LABELS = {"C": "conflicts", "S": "supports"}


@dataclass(frozen=True)
class Sentence:
    """A sentence of a draft; `labels` by id of the quotes that it is not neutral to."""

    text: str
    labels: dict[str, str]


@dataclass(frozen=True)
class Topic:
    """Quotes by id and sentences on one topic; `id` is the name of its file, the first of `names` is what the product calls it."""

    id: str
    name: str
    names: tuple[str, ...]
    quotes: dict[str, str]
    sentences: tuple[Sentence, ...]


def read_topic(path: Path) -> Topic:
    """The topic of a file. Fails with file and line where a line is none of those above or names a quote that is not there."""
    names: tuple[str, ...] = ()
    quotes: dict[str, str] = {}
    sentences = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        columns = [column.strip() for column in line.split("\t")]
        kind, second, text = columns[0], columns[1] if len(columns) > 1 else "", columns[-1]
        ids = [part.strip() for part in second.split(",") if part.strip()]
        if kind == "T" and len(columns) == 3:
            names = tuple(name.strip() for name in text.split(";") if name.strip())
        elif kind == "Q" and len(columns) == 3:
            quotes[second] = text
        elif kind in ("C", "S") and len(columns) == 3 and ids and all(id in quotes for id in ids):
            sentences.append(Sentence(text, {id: _LABELS[kind] for id in ids}))
        elif kind == "N" and len(columns) > 1:
            sentences.append(Sentence(text, {}))
        else:
            raise ValueError(f"{path}:{number}: expected T, Q, C, S or N with its columns, and ids of quotes above")
    if not names or not quotes:
        raise ValueError(f"{path}: names and quotes are missing")
    return Topic(path.stem, names[0], names, quotes, tuple(sentences))


def read_topics(folder: Path) -> tuple[list[Topic], list[Topic]]:
    """The topics of a folder by file name: about one in `KEPT`, which sets the thresholds and is never trained on, and the others."""
    paths = sorted(folder.glob("*.tsv"))
    return [read_topic(path) for path in paths if is_kept(path)], [read_topic(path) for path in paths if not is_kept(path)]


def is_kept(path: Path) -> bool:
    """Decided by the name alone, so that a topic stays on its side when others are added."""
    return crc32(path.stem.encode()) % KEPT == 0


def name_topic(text: str, topic: Topic) -> str:
    """The text as the product gives it to the reader: with its topic in front where it does not name it."""
    lower = text.lower()
    return text if any(name.lower() in lower for name in topic.names) else f"{topic.name}: {text}"


def share_words(topic: Topic) -> dict[tuple[str, str], float]:
    """How much sentence and quote share, rare words counting more."""
    bags = {id: frozenset(_WORD.findall(quote.lower())) for id, quote in topic.quotes.items()}
    common = Counter(word for bag in bags.values() for word in bag)
    return {
        (sentence.text, id): sum(1 / common[word] for word in bag & frozenset(_WORD.findall(sentence.text.lower())))
        for sentence in topic.sentences
        for id, bag in bags.items()
    }


# How near each quote of a topic is to each of its sentences, by text and id.
Rank = Callable[[Topic], dict[tuple[str, str], float]]


def make_rows(topics: list[Topic], draw: random.Random, rank: Rank = share_words, others: float = 0.3) -> list[Row]:
    """Each sentence with the quotes that it names and with two that are neutral to it, one of the three nearest by `rank` and one of the five that share most words; a share `others` of them with one drawn from the rest."""
    rows = []
    for topic in topics:
        near, shared = rank(topic), share_words(topic)
        for sentence in topic.sentences:
            neutral = [id for id in topic.quotes if id not in sentence.labels]
            draw.shuffle(neutral)
            chosen = draw.sample(sorted(neutral, key=lambda id: -near[(sentence.text, id)])[:3], min(1, len(neutral)))
            rest = sorted((id for id in neutral if id not in chosen), key=lambda id: -shared[(sentence.text, id)])
            chosen += draw.sample(rest[:5], min(1, len(rest)))
            rest = rest[5:]
            if rest and draw.random() < others:
                chosen.append(draw.choice(rest))
            for id, label in [*sentence.labels.items(), *((id, "neutral") for id in chosen)]:
                rows.append(Row(name_topic(sentence.text, topic), name_topic(topic.quotes[id], topic), label, "drafts"))
    return rows


def propose_rows(topics: list[Topic], rank: Rank = share_words, most: int = 2) -> list[Row]:
    """Each sentence with the quotes that are nearest to it, as the product would ask; its own labels, else neutral."""
    rows = []
    for topic in topics:
        near = rank(topic)
        for sentence in topic.sentences:
            for id in sorted(topic.quotes, key=lambda id: -near[(sentence.text, id)])[:most]:
                rows.append(Row(name_topic(sentence.text, topic), name_topic(topic.quotes[id], topic), sentence.labels.get(id, "neutral"), "drafts"))
    return rows
