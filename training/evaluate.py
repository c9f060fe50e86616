"""Measures the product's files on the labelled sets: `python evaluate.py GOLD READER`, as a table in Markdown."""

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np

from reading.measures import measure_error, measure_labels, measure_threshold, to_probabilities
from reading.rows import LABELS, MEASURED, Row, read_rows
from reading.running import get_truth, run_model
from reading.vocabulary import make_tokenizer, read_vocabulary

STEPS = (0.5, 0.6, 0.7, 0.8, 0.9)


def print_labels(name: str, truth: np.ndarray, probabilities: np.ndarray) -> None:
    """One row: each label's precision, recall and F1, macro-F1 and the calibration error."""
    scores = measure_labels(truth, probabilities.argmax(axis=1))
    cells = [" / ".join(f"{scores[f'{label}.{what}']:.2f}" for what in ("precision", "recall", "f1")) for label in LABELS]
    print(f"| {name} | {len(truth)} | {' | '.join(cells)} | {scores['macroF1']:.3f} | {measure_error(truth, probabilities):.3f} |", flush=True)


def print_thresholds(name: str, truth: np.ndarray, probabilities: np.ndarray, chosen: float) -> None:
    """One row: precision and recall of conflicts from each probability on."""
    cells = ["{:.2f} / {:.2f}".format(*measure_threshold(truth, probabilities, "conflicts", step)) for step in (*STEPS, chosen)]
    print(f"| {name} | {' | '.join(cells)} |")


def print_reliability(name: str, truth: np.ndarray, probabilities: np.ndarray) -> None:
    """One row: how often "conflicts" is right where its probability lies in each fifth, with the number of pairs."""
    index = LABELS.index("conflicts")
    places = np.minimum((probabilities[:, index] * 5).astype(int), 4)
    cells = [f"{(truth[places == place] == index).mean():.2f} ({(places == place).sum()})" if (places == place).any() else "-" for place in range(5)]
    print(f"| {name} | {' | '.join(cells)} |")


def shuffle_evidence(rows: list[Row]) -> list[Row]:
    """Each claim with the evidence of another claim, half the set away."""
    half = len(rows) // 2
    return [replace(row, evidence=rows[(place + half) % len(rows)].evidence) for place, row in enumerate(rows)]


def evaluate(gold: Path, folder: Path, model: Path) -> None:
    """Prints the tables; the controls show what is known from the claim alone."""
    reader = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
    tokenizer = make_tokenizer(read_vocabulary(folder / "vocab.txt"), reader["maxTokens"])
    results = {}
    print(f"| set | pairs | {' | '.join(f'{label} P / R / F1' for label in LABELS)} | macro-F1 | calibration error |\n|---|---|---|---|---|---|---|")
    for name in MEASURED:
        rows = read_rows(gold, name)
        variants = ((name, rows), (f"{name}, evidence blank", [replace(row, evidence="") for row in rows]), (f"{name}, another claim's evidence", shuffle_evidence(rows)))
        for title, variant in variants:
            truth = get_truth(variant)
            found = to_probabilities(run_model(model, tokenizer, variant), reader["temperature"])
            print_labels(title, truth, found)
            results.setdefault(name, (truth, found))
    chosen = reader["thresholds"]["conflicts"]
    print(f"\n| conflicts P / R from | {' | '.join(str(step) for step in STEPS)} | {chosen} (chosen) |\n|---|---|---|---|---|---|---|")
    for name, (truth, found) in results.items():
        print_thresholds(name, truth, found, chosen)
    print("\n| conflicts right (pairs) | 0-0.2 | 0.2-0.4 | 0.4-0.6 | 0.6-0.8 | 0.8-1 |\n|---|---|---|---|---|---|")
    for name, (truth, found) in results.items():
        print_reliability(name, truth, found)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, help="folder with the labelled sets")
    parser.add_argument("reader", type=Path, help="folder with model.onnx, vocab.txt and reader.json")
    parser.add_argument("--model", type=Path, help="another ONNX file with the same vocabulary, to compare")
    options = parser.parse_args(sys.argv[1:])
    evaluate(options.gold, options.reader, options.model or options.reader / "model.onnx")
