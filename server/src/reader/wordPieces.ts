import { Tokenizer } from '@huggingface/tokenizers';
import type { TextPair } from '../checker';

/** A pair as the network takes it. */
export interface EncodedPair {
  readonly ids: readonly number[];
  /** 0 for the claim, 1 for the evidence. */
  readonly types: readonly number[];
}

/** Turns pairs into tokens. */
export type EncodePair = (pair: TextPair) => EncodedPair;

/** Longer words are one unknown piece, as in the training. */
const longestWord = 100;

/** Longer texts are cut before they are read: of so many characters, no more than the tokens that are kept can matter. */
const longestText = 4000;

/**
 * BERT's tokens for an uncased vocabulary, one token a line. Where both texts are too long together, the longer one loses
 * tokens at its end. Throws where the vocabulary lacks a special token.
 */
export function createEncoder(vocabularyText: string, maxTokens: number): EncodePair {
  const vocabulary = Object.fromEntries(vocabularyText.replace(/\n$/, '').split('\n').map((token, id) => [token, id]));
  const tokenizer = new Tokenizer(
    {
      // No token is set apart, so that text which looks like a special one stays ordinary text.
      added_tokens: [],
      normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: true, lowercase: true },
      pre_tokenizer: { type: 'BertPreTokenizer' },
      post_processor: null,
      decoder: null,
      model: { type: 'WordPiece', vocab: vocabulary, unk_token: '[UNK]', continuing_subword_prefix: '##', max_input_chars_per_word: longestWord },
    },
    { unk_token: '[UNK]' },
  );
  const special = (token: string): number => {
    const id = vocabulary[token];
    if (id === undefined) throw new Error(`the vocabulary has no ${token}`);
    return id;
  };
  const [start, end] = [special('[CLS]'), special('[SEP]')];
  special('[UNK]');
  const read = (text: string): readonly number[] => tokenizer.encode(text.slice(0, longestText), { add_special_tokens: false }).ids;
  return ({ claim, evidence }) => {
    const [a, b] = fit(read(claim), read(evidence), maxTokens - 3);
    return { ids: [start, ...a, end, ...b, end], types: [...Array.from({ length: a.length + 2 }, () => 0), ...Array.from({ length: b.length + 1 }, () => 1)] };
  };
}

/** Both lists, cut so that they are no longer than `limit` together; of equals the second is cut. */
function fit(a: readonly number[], b: readonly number[], limit: number): readonly [readonly number[], readonly number[]] {
  let [lengthA, lengthB] = [a.length, b.length];
  while (lengthA + lengthB > limit) {
    if (lengthA > lengthB) lengthA -= 1;
    else lengthB -= 1;
  }
  return [a.slice(0, lengthA), b.slice(0, lengthB)];
}
