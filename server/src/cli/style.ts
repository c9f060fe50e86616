import { styleText } from 'node:util';

/** How the text report sets words off. On a plain stream only `mark` does anything. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly conflict: (text: string) => string;
  readonly tension: (text: string) => string;
  readonly support: (text: string) => string;
  /** The words of a sentence that carry the claim: underlined, or ‹in angle quotes› where nothing can be underlined. */
  readonly mark: (text: string) => string;
}

/** What decides about colour. */
export interface StyleChoice {
  /** The `--color` / `--no-color` option. */
  readonly wantsColor: boolean;
  readonly isScreen: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Colour on a screen; `--no-color` first, then FORCE_COLOR, then NO_COLOR (https://no-color.org) decide otherwise. */
export function createStyle(choice: StyleChoice): Style {
  return hasColor(choice) ? coloured : plain;
}

function hasColor({ wantsColor, isScreen, env }: StyleChoice): boolean {
  if (!wantsColor) return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  return isScreen && env['TERM'] !== 'dumb';
}

const same = (text: string): string => text;

const plain: Style = { strong: same, quiet: same, conflict: same, tension: same, support: same, mark: (text) => `‹${text}›` };

/** Whether to colour is decided here and not by `styleText`, which newer Node versions would let look at the process. */
const always = { validateStream: false } as const;

const coloured: Style = {
  strong: (text) => styleText('bold', text, always),
  quiet: (text) => styleText('dim', text, always),
  conflict: (text) => styleText('red', text, always),
  tension: (text) => styleText('yellow', text, always),
  support: (text) => styleText('green', text, always),
  mark: (text) => styleText(['bold', 'underline'], text, always),
};
