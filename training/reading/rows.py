"""Labelled pairs of claim and evidence, as the gold folder holds them."""

import json
from dataclasses import dataclass
from pathlib import Path

# The order is the order of the model's logits and is written to reader.json.
LABELS = ("supports", "conflicts", "neutral")

# Sets whose licence allows shipped weights (MIT, CC BY, CC BY-SA). A set that is not named here is never trained on.
EVERYDAY = ("more/snli.dev", "more/snli.test", "more/breaking-nli.all", "negnli-snli.all", "negnli-mnli.all", "fever-symmetric.dev")
MEDICAL = (
    "scifact.train",
    "check-covid.train",
    "more/evidence-inference-templated.train",
    "more/clinifact.train",
    "more/pubmedqa.train",
    "more/citation-integrity.train",
)
# Measured only. healthver has no licence, the other two are the development halves of sets that are trained on.
MEASURED = ("healthver.dev", "scifact.dev", "check-covid.dev")
# Temperature and thresholds come from these alone.
CALIBRATED = ("scifact.dev", "check-covid.dev")


@dataclass(frozen=True)
class Row:
    """One pair; `source` is the set's name, `label` one of LABELS."""

    claim: str
    evidence: str
    label: str
    source: str


def read_rows(gold: Path, name: str) -> list[Row]:
    """All rows of a set, in the file's order. Fails with the file's name and line where a row is not a labelled pair."""
    path = gold / f"{name}.jsonl"
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        raw = json.loads(line)
        if raw.get("label") not in LABELS or not raw.get("claim") or not raw.get("evidence"):
            raise ValueError(f"{path}:{number}: expected a claim, evidence and one of the labels {', '.join(LABELS)}")
        rows.append(Row(raw["claim"].strip(), raw["evidence"].strip(), raw["label"], name))
    return rows
