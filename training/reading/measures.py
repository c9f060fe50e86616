"""How good labels and probabilities are, and what makes the probabilities honest."""

import numpy as np

from reading.rows import LABELS

Scores = dict[str, float]


def to_probabilities(logits: np.ndarray, temperature: float) -> np.ndarray:
    """softmax(logits / temperature), by row."""
    scaled = logits / temperature
    powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def measure_labels(truth: np.ndarray, found: np.ndarray) -> Scores:
    """Precision, recall and F1 of each label ("conflicts.precision"), and "macroF1"; 0 where nothing was found."""
    scores: Scores = {}
    for index, label in enumerate(LABELS):
        hits = int(((truth == index) & (found == index)).sum())
        precision = hits / max(1, int((found == index).sum()))
        recall = hits / max(1, int((truth == index).sum()))
        scores[f"{label}.precision"] = precision
        scores[f"{label}.recall"] = recall
        scores[f"{label}.f1"] = 2 * precision * recall / (precision + recall) if hits else 0.0
    scores["macroF1"] = sum(scores[f"{label}.f1"] for label in LABELS) / len(LABELS)
    return scores


def fit_temperature(truth: np.ndarray, logits: np.ndarray) -> float:
    """The temperature with the least mean negative log likelihood, between 0.5 and 6 in steps of 1 %."""
    steps = np.exp(np.arange(np.log(0.5), np.log(6.0), 0.01))
    losses = [-np.log(to_probabilities(logits, step)[np.arange(len(truth)), truth] + 1e-12).mean() for step in steps]
    return float(steps[int(np.argmin(losses))])


def measure_error(truth: np.ndarray, probabilities: np.ndarray, bins: int = 10) -> float:
    """Expected calibration error of the likeliest label."""
    confidence, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == truth
    places = np.minimum((confidence * bins).astype(int), bins - 1)
    gaps = [abs(confidence[places == place].mean() - right[places == place].mean()) * (places == place).mean() for place in range(bins) if (places == place).any()]
    return float(sum(gaps))


def choose_threshold(truth: np.ndarray, probabilities: np.ndarray, label: str, precision: float, least: int = 15) -> float:
    """The lowest probability from which `label` has at least `precision`, judged on no fewer than `least` pairs; 1 where there is none."""
    index = LABELS.index(label)
    order = np.argsort(-probabilities[:, index])
    hits = np.cumsum(truth[order] == index) / np.arange(1, len(order) + 1)
    good = [place for place in range(least - 1, len(order)) if hits[place] >= precision]
    return float(probabilities[order[good[-1]], index]) if good else 1.0


def measure_threshold(truth: np.ndarray, probabilities: np.ndarray, label: str, threshold: float) -> tuple[float, float]:
    """Precision and recall of `label` where it is given only from `threshold` on."""
    index = LABELS.index(label)
    found = probabilities[:, index] >= threshold
    hits = int((found & (truth == index)).sum())
    return hits / max(1, int(found.sum())), hits / max(1, int((truth == index).sum()))
