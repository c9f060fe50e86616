"""The part of BERT's uncased vocabulary that the reader keeps.

WordPiece falls back to shorter pieces, so a word whose own row is dropped can still be read as long as all its
characters are kept. Rows are a third of the model's bytes.
"""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")


def read_vocabulary(path: Path) -> list[str]:
    """Tokens in the order of their ids."""
    return path.read_text(encoding="utf-8").removesuffix("\n").split("\n")


def make_tokenizer(tokens: list[str], max_tokens: int) -> Tokenizer:
    """BERT's uncased tokenizer over `tokens`: [CLS] claim [SEP] evidence [SEP], the evidence cut at `max_tokens`."""
    ids = {token: index for index, token in enumerate(tokens)}
    tokenizer = Tokenizer(models.WordPiece(ids, unk_token="[UNK]", max_input_chars_per_word=100))
    tokenizer.normalizer = normalizers.BertNormalizer(clean_text=True, handle_chinese_chars=True, strip_accents=True, lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]",
        pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[("[CLS]", ids["[CLS]"]), ("[SEP]", ids["[SEP]"])],
    )
    tokenizer.enable_truncation(max_tokens, strategy="longest_first")
    return tokenizer


def is_readable(token: str) -> bool:
    """Whether a token is of Latin or Greek script, digits or signs, and no place-holder."""
    in_script = all(ord(character) < 0x250 or 0x370 <= ord(character) < 0x400 or 0x2000 <= ord(character) < 0x2300 for character in token)
    return in_script and not token.startswith("[")


def _count(tokenizer: Tokenizer, texts: Iterable[str]) -> Counter[int]:
    seen: Counter[int] = Counter()
    for encoding in tokenizer.encode_batch(list(texts), add_special_tokens=False):
        seen.update(encoding.ids)
    return seen


def choose_tokens(tokens: list[str], medical: Iterable[str], everyday: Iterable[str], common: int) -> list[int]:
    """Ids to keep, ascending: special tokens, single characters, what `medical` uses at all and `everyday` uses three times, rows below `common`.

    The vocabulary is ordered by how often a token was seen when it was made, so `common` keeps everyday words that no text holds.
    """
    tokenizer = make_tokenizer(tokens, 512)
    tokenizer.no_truncation()
    in_medical, in_everyday = _count(tokenizer, medical), _count(tokenizer, everyday)

    def is_kept(index: int, token: str) -> bool:
        if token in SPECIAL:
            return True
        is_used = index < common or in_medical[index] > 0 or in_everyday[index] >= 3
        return is_readable(token) and (is_used or len(token.removeprefix("##")) == 1)

    return [index for index, token in enumerate(tokens) if is_kept(index, token)]
