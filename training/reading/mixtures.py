"""Which rows a stage sees, in which shares, and the rows made from others.

Made rows come in all three labels for claims of the same making, so that the claim alone does not give its label away.
"""

import random
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

from reading.drafts import DRAFTS, Rank, make_rows, read_topics, share_words
from reading.frames import claim_it, deny_it, leave_it_open, put_plainly, strip_frame
from reading.rows import Row, read_rows
from reading.twins import oppose, turn_both

_SENTENCE = re.compile(r"(?<=[a-z0-9)\]%][.!?])\s+(?=[A-Z])")
_CONTENT = re.compile(r"[a-z][a-z-]{3,}")


def _draw(rows: list[Row], most: int, draw: random.Random) -> list[Row]:
    return draw.sample(rows, min(most, len(rows)))


def _only(rows: list[Row], label: str) -> list[Row]:
    return [row for row in rows if row.label == label]


def _make_everyday(gold: Path, draw: random.Random, share: float) -> list[Row]:
    """Inference on everyday text, with sets in which one word or a negation decides."""
    exchanged = read_rows(gold, "more/breaking-nli.all")
    exchanged = [row for row in exchanged if row.label != "conflicts"] + _draw(_only(exchanged, "conflicts"), 1400, draw)
    names = ("more/snli.dev", "more/snli.test", "negnli-snli.all", "negnli-mnli.all", "fever-symmetric.dev")
    rows = [row for name in names for row in read_rows(gold, name)] + exchanged
    return rows if share == 1 else _draw(rows, int(len(rows) * share), draw)


def _shorten(row: Row, sentences: int) -> Row:
    """The row with only the last sentences of its evidence, where an abstract has its conclusion."""
    return replace(row, evidence=" ".join(_SENTENCE.split(row.evidence)[-sentences:]))


def _make_trials(gold: Path, draw: random.Random, each: int) -> list[Row]:
    """Outcomes of trials: `each` rows of each label, neutral ones from another outcome of what is mostly the same trial."""
    rows = read_rows(gold, "more/evidence-inference-templated.train")
    made = _draw(_only(rows, "supports"), each, draw) + _draw(_only(rows, "conflicts"), each, draw)
    for place in draw.sample(range(len(rows)), each):
        others = [row for row in rows[max(0, place - 9) : place + 10] if row.evidence != rows[place].evidence]
        if others:
            made.append(replace(rows[place], evidence=draw.choice(others).evidence, label="neutral"))
    return [replace(row, claim=put_plainly(row.claim, draw)) if draw.random() < 0.7 else row for row in made]


def _find_near(rows: list[Row], draw: random.Random, most: int) -> list[Row]:
    """Claims with another claim's evidence on the same subject: neutral, and hard to tell from the right evidence."""
    words = [frozenset(_CONTENT.findall(row.claim.lower())) for row in rows]
    evidence = [frozenset(_CONTENT.findall(row.evidence.lower())) for row in rows]
    common = Counter(word for bag in evidence for word in bag)
    made = []
    for place in draw.sample(range(len(rows)), min(most, len(rows))):
        candidates = draw.sample(range(len(rows)), min(300, len(rows)))
        far = [other for other in candidates if rows[other].evidence != rows[place].evidence and len(words[other] & words[place]) <= len(words[place]) // 2]
        best = max(far, key=lambda other: sum(1 / common[word] for word in evidence[other] & words[place]), default=None)
        if best is not None:
            made.append(replace(rows[place], evidence=rows[best].evidence, label="neutral"))
    return made


def _oppose_claims(rows: list[Row], draw: random.Random) -> list[Row]:
    """Rows with the opposite claim: what was supported is in conflict, what was neutral stays so, turned on both sides stays what it was."""
    made = []
    for row in rows:
        both = turn_both(row.claim, row.evidence, draw) if row.label != "neutral" else None
        if both and draw.random() < 0.5:
            made.append(replace(row, claim=both[0], evidence=both[1]))
        elif row.label != "conflicts":
            twin = oppose(row.claim, draw)
            if twin:
                made.append(replace(row, claim=twin, label="conflicts" if row.label == "supports" else "neutral"))
    return made


def _make_from_sentences(rows: list[Row], draw: random.Random, most: int) -> list[Row]:
    """Statements of the evidence as claims: against their own text, their twin, a denial of them and a question about them."""
    made = []
    for row in draw.sample(rows, len(rows)):
        sentences = [part for part in _SENTENCE.split(row.evidence) if 7 <= len(part.split()) <= 32]
        if not sentences or len(made) >= most:
            continue
        sentence = draw.choice(sentences)
        bare = strip_frame(sentence)
        twin = oppose(bare, draw)
        if twin is None or len(bare.split()) < 6:
            continue
        context = row.evidence if draw.random() < 0.5 else sentence
        choices = (
            (bare, context, "supports"), (twin, context, "conflicts"),
            (twin, claim_it(twin, draw), "supports"), (bare, claim_it(twin, draw), "conflicts"),
            (twin, deny_it(bare, draw), "supports"), (bare, deny_it(bare, draw), "conflicts"),
            (bare, leave_it_open(bare, draw), "neutral"), (twin, leave_it_open(bare, draw), "neutral"),
            (bare, leave_it_open(twin, draw), "neutral"),
        )
        made.extend(Row(claim, evidence, label, "made") for claim, evidence, label in draw.sample(choices, 2))
    return made


def _make_medical(gold: Path, draw: random.Random) -> list[Row]:
    """Health claims against findings, most often seen, with everyday text kept in so that it is not forgotten."""
    core = read_rows(gold, "scifact.train") + read_rows(gold, "check-covid.train")
    cited = [row for row in read_rows(gold, "more/citation-integrity.train") if row.label != "conflicts"]
    cited = _draw(_only(cited, "supports"), 400, draw) + _only(cited, "neutral")
    abstracts = [_shorten(row, 3) for row in _draw(read_rows(gold, "more/clinifact.train"), 500, draw)]
    made = _oppose_claims(core + cited, draw)
    made = _draw(made, 1000, draw) + _find_near(core, draw, 500) + _oppose_claims(_find_near(core, draw, 250), draw)
    made += _make_from_sentences(core + cited + abstracts, draw, 1000)
    return core + core + cited + abstracts + read_rows(gold, "more/pubmedqa.train") + _make_trials(gold, draw, 500) + made + _make_everyday(gold, draw, 0.1)


def _make_drafts(gold: Path, draw: random.Random, drafts: Path, rank: Rank, only: frozenset[str] | None) -> list[Row]:
    """Sentences of drafts against quotes, with the medical stage kept in: with a fiftieth of the rows instead of a tenth, SciFact was forgotten."""
    topics = [topic for topic in read_topics(drafts)[1] if only is None or topic.id in only]
    return make_rows(topics, draw, rank) + _make_medical(gold, draw)


def make_mixture(gold: Path, stage: str, seed: int, drafts: Path = DRAFTS, rank: Rank = share_words, only: frozenset[str] | None = None) -> list[Row]:
    """The rows of one epoch of `stage` ("everyday", "medical" or "drafts"); what is drawn anew for each epoch comes from `seed`."""
    draw = random.Random(seed)
    if stage == "drafts":
        return _make_drafts(gold, draw, drafts, rank, only)
    return _make_everyday(gold, draw, 1) if stage == "everyday" else _make_medical(gold, draw)
