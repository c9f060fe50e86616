"""Writes the product's files: `python export.py GOLD OUT STEMS MODEL...` averages the trained models, quantises and calibrates."""

import argparse
import hashlib
import json
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch

from reading.drafts import DRAFTS, propose_rows, read_topics
from reading.encoder import MAX_TOKENS, average
from reading.measures import choose_threshold, fit_temperature, measure_labels, measure_threshold, to_probabilities
from reading.onnx_file import write_full, write_quantised
from reading.rows import CALIBRATED, LABELS, read_rows
from reading.running import get_truth, run_model
from reading.vectors import read_rank
from reading.vocabulary import make_tokenizer, read_vocabulary

# A shown label has to be right this often on the drafts that calibrate, whose sentences disagree far more often than others do.
PRECISION = {"conflicts": 0.95, "supports": 0.9}

# Below it the reader strikes out a conflict of the rules: measured with the product on marked sentences, where it hardly costs a right one.
VETO = 0.05


def describe(path: Path) -> dict[str, int | str]:
    """Size and checksum."""
    return {"bytes": path.stat().st_size, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}


def export(gold: Path, out: Path, stems: Path, folders: list[Path]) -> None:
    """Writes model.onnx, vocab.txt and reader.json beside vectors.txt, and prints what quantisation cost on the sets that calibrate."""
    torch.set_num_threads(1)
    tokens = read_vocabulary(folders[0] / "vocab.txt")
    tokenizer = make_tokenizer(tokens, MAX_TOKENS)
    out.mkdir(parents=True, exist_ok=True)
    rows = [row for name in CALIBRATED for row in read_rows(gold, name)]
    shown = propose_rows(read_topics(DRAFTS)[0], read_rank(out / "vectors.txt", stems))
    truth, shown_truth = get_truth(rows), get_truth(shown)
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "full.onnx"
        write_full(average(folders), full)
        write_quantised(full, out / "model.onnx")
        exact = run_model(full, tokenizer, rows)
    logits = run_model(out / "model.onnx", tokenizer, rows)
    for name, found in (("32 bits", exact), ("8 bits", logits)):
        print(f"{name}: macro-F1 {measure_labels(truth, found.argmax(axis=1))['macroF1']:.3f}")
    print(f"same label: {(exact.argmax(axis=1) == logits.argmax(axis=1)).mean():.3f}, mean change of a logit: {np.abs(exact - logits).mean():.3f}")
    shown_logits = run_model(out / "model.onnx", tokenizer, shown)
    print(f"temperature of research text: {fit_temperature(truth, logits):.3f}")
    temperature = round(fit_temperature(shown_truth, shown_logits), 3)
    probabilities = to_probabilities(shown_logits, temperature)
    for threshold in (0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        precision, recall = measure_threshold(shown_truth, probabilities, "conflicts", threshold)
        print(f"drafts, conflicts from {threshold}: P {precision:.3f} R {recall:.3f}")
    (out / "vocab.txt").write_text("\n".join(tokens) + "\n", encoding="utf-8")
    description = {
        "version": 1,
        "labels": list(LABELS),
        "maxTokens": MAX_TOKENS,
        "temperature": temperature,
        "thresholds": {label: round(choose_threshold(shown_truth, probabilities, label, least), 3) for label, least in PRECISION.items()} | {"veto": VETO},
        "files": {name: describe(out / name) for name in ("model.onnx", "vocab.txt", "vectors.txt")},
    }
    (out / "reader.json").write_text(json.dumps(description, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(description, indent=2))


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, help="folder with the labelled sets")
    parser.add_argument("out", type=Path, help="folder for the product's files, with vectors.txt in it")
    parser.add_argument("stems", type=Path, help="what stems.mjs printed")
    parser.add_argument("models", type=Path, nargs="+", help="folders that train.py wrote from the same start")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    options = parse(sys.argv[1:])
    export(options.gold, options.out, options.stems, options.models)
