"""Trains one stage of the second reader: `python train.py GOLD OUT --stage everyday`, then `--stage medical --start OUT`."""

import argparse
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
from transformers import BertForSequenceClassification

from reading.batches import Batch, batch_rows, make_batch
from reading.drafts import DRAFTS, make_rows, read_topics, share_words
from reading.encoder import MAX_TOKENS, average, find_base, load_base, save, widen
from reading.measures import measure_labels
from reading.mixtures import make_mixture
from reading.rows import EVERYDAY, MEASURED, MEDICAL, Row, read_rows
from reading.vectors import read_rank
from reading.vocabulary import choose_tokens, make_tokenizer, read_vocabulary

COMMON_ROWS = 6000
BATCH = 32


def read_texts(gold: Path, names: tuple[str, ...]) -> list[str]:
    """Every claim and evidence of the sets once."""
    return sorted({text for name in names for row in read_rows(gold, name) for text in (row.claim, row.evidence)})


def start_model(gold: Path, vocabulary: Path | None, seed: int) -> tuple[BertForSequenceClassification, list[str]]:
    """The pretrained encoder with the part of its vocabulary that `vocabulary` names, else that the sets and the product's lexicon need."""
    base = find_base()
    tokens = read_vocabulary(base / "vocab.txt")
    if vocabulary:
        wanted = read_vocabulary(vocabulary)
        return load_base(base, [tokens.index(token) for token in wanted], seed), wanted
    own = [path.read_text(encoding="utf-8") for folder in ("lexicon", "packs") for path in sorted((Path(__file__).parent.parent / "data" / folder).iterdir()) if path.is_file()]
    kept = choose_tokens(tokens, read_texts(gold, MEDICAL) + own, read_texts(gold, EVERYDAY), COMMON_ROWS)
    return load_base(base, kept, seed), [tokens[index] for index in kept]


def compute_loss(model: BertForSequenceClassification, batch: Batch) -> torch.Tensor:
    """Cross-entropy with a little smoothing, since some labels of every set are wrong."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits = model(input_ids=batch.input_ids, attention_mask=batch.attention_mask, token_type_ids=batch.token_type_ids).logits
    return torch.nn.functional.cross_entropy(logits.float(), batch.labels, label_smoothing=0.05)


def measure(model: BertForSequenceClassification, tokenizer, rows: list[Row]) -> dict[str, float]:
    """Labels of `rows` compared with what the model finds."""
    model.eval()
    found = []
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for start in range(0, len(rows), 16):
            batch = make_batch(tokenizer, rows[start : start + 16])
            logits = model(input_ids=batch.input_ids, attention_mask=batch.attention_mask, token_type_ids=batch.token_type_ids).logits
            found.append(logits.argmax(dim=1).numpy())
    model.train()
    return measure_labels(make_batch(tokenizer, rows).labels.numpy(), np.concatenate(found))


def report_drafts(model: BertForSequenceClassification, tokenizer) -> None:
    """Prints a line for the topics of drafts that are not trained on."""
    rows = make_rows(read_topics(DRAFTS)[0], random.Random(1))
    scores = measure(model, tokenizer, rows)
    print(f"  drafts of other topics: conflicts P {scores['conflicts.precision']:.3f} R {scores['conflicts.recall']:.3f} macro-F1 {scores['macroF1']:.3f}", flush=True)


def report(model: BertForSequenceClassification, tokenizer, gold: Path, sample: int) -> None:
    """Prints a line for each measured set, of at most `sample` rows drawn from it."""
    for name in MEASURED:
        rows = read_rows(gold, name)
        scores = measure(model, tokenizer, random.Random(1).sample(rows, min(sample, len(rows))))
        print(f"  {name}: conflicts P {scores['conflicts.precision']:.3f} R {scores['conflicts.recall']:.3f} macro-F1 {scores['macroF1']:.3f}", flush=True)


def train(arguments: argparse.Namespace) -> None:
    """Runs the stage, measures after each epoch and saves the model after each."""
    random.seed(arguments.seed)
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    if arguments.start:
        model, tokens = average(arguments.start), read_vocabulary(arguments.start[0] / "vocab.txt")
        if arguments.widen:
            tokens = widen(model, tokens, find_base(), arguments.widen)
    else:
        model, tokens = start_model(arguments.gold, arguments.vocabulary, arguments.seed)
    tokenizer = make_tokenizer(tokens, MAX_TOKENS)
    only = frozenset(arguments.topics.read_text(encoding="utf-8").split()) if arguments.topics else None
    rank = read_rank(*arguments.near) if arguments.near else share_words
    epochs = [make_mixture(arguments.gold, arguments.stage, arguments.seed + epoch, rank=rank, only=only) for epoch in range(arguments.epochs)]
    whole = sum(-(-len(rows) // BATCH) for rows in epochs)
    steps = min(whole, arguments.steps or whole)
    stop = min(steps, arguments.stop or steps)
    # Words that no medical pair holds keep their place beside those that do.
    model.bert.embeddings.word_embeddings.weight.requires_grad = arguments.stage == "everyday"
    optimizer = torch.optim.AdamW([weights for weights in model.parameters() if weights.requires_grad], lr=arguments.rate, weight_decay=0.01, fused=True)
    warm = max(1, steps // 16)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min((step + 1) / warm, max(0.02, (steps - step) / (steps - warm))))
    model.train()
    began, step, total = time.time(), 0, 0.0
    for epoch, rows in enumerate(epochs):
        for batch in batch_rows(tokenizer, rows, BATCH, arguments.seed + epoch):
            loss = compute_loss(model, batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            step, total = step + 1, total + loss.item()
            if step % 20 == 0:
                print(f"step {step}/{steps} loss {total / 20:.3f} after {time.time() - began:.0f} s", flush=True)
                total = 0.0
            if step == stop:
                break
        save(model, tokens, arguments.out)
        print(f"epoch {epoch + 1} of {len(rows)} pairs, seed {arguments.seed}, rate {arguments.rate}", flush=True)
        report(model, tokenizer, arguments.gold, arguments.sample)
        report_drafts(model, tokenizer)
        if step == stop:
            return


def parse(arguments: list[str]) -> argparse.Namespace:
    """Options with the settings of the shipped model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, help="folder with the labelled sets")
    parser.add_argument("out", type=Path, help="folder for the trained model")
    parser.add_argument("--stage", choices=("everyday", "medical", "drafts"), required=True)
    parser.add_argument("--start", type=Path, nargs="+", help="folders of the runs before, which are averaged; without it the pretrained encoder")
    parser.add_argument("--vocabulary", type=Path, help="tokens to keep, such as the shipped vocab.txt; without it those that the sets and the lexicon use")
    parser.add_argument("--near", type=Path, nargs=2, metavar=("VECTORS", "STEMS"), help="what fit_vectors.py and stems.mjs wrote: neutral quotes are drawn from those that are near by them; without it from those that share words")
    parser.add_argument("--topics", type=Path, help="file with the names of the topics to train on; without it all that are not kept for thresholds")
    parser.add_argument("--widen", type=int, default=0, help="add the pretrained rows of the so many most common tokens")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--steps", type=int, help="batches until the rate reaches its end; without it all of the epochs")
    parser.add_argument("--stop", type=int, help="batches after which to stop short of that, with the rate not yet at its end")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--sample", type=int, default=400, help="rows of each set measured after an epoch")
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    train(parse(sys.argv[1:]))
