/*
 * What is used of @huggingface/tokenizers, whose own types import files without their extensions and so do not resolve.
 */

declare module '@huggingface/tokenizers' {
  export class Tokenizer {
    /** As `tokenizer.json` and `tokenizer_config.json` say. */
    constructor(tokenizer: object, config: object);
    encode(text: string, options: { readonly add_special_tokens: boolean }): { readonly ids: number[] };
  }
}
