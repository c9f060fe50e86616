import type { CodeLens } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Navigation } from '../navigation/navigation';
import { isStopped } from '../navigation/slowWork';
import { toUri } from '../uri';
import { createImpactLenses, parseImpactLens, resolveImpactLens } from './impactLenses';
import { createPackBases } from './packBases';
import { registerSaveNotice } from './saveNotice';
import { registerWithdrawals } from './registerWithdrawals';
import { createWorlds } from './worlds';

/** Lenses that tell what the change of a pack does to the drafts. */
export interface ImpactFeatures {
  /** Those of an open pack that is in use; empty where it says what it said. */
  lenses(pack: TextDocument): Promise<CodeLens[]>;
  /** The lens with its counts; `undefined` where it is none of these. */
  resolve(lens: CodeLens): Promise<CodeLens | undefined>;
}

/** Longer packs are compared by `claimlint corpus impact` only: every key would cost reading both versions. In UTF-16 units, some ten thousand statements. */
const longestPack = 2_000_000;

/** Registers what tells of the impact of a changed pack: the notice after it was saved, the question before a statement is withdrawn; and gives the lenses. */
export function registerImpact(navigation: Navigation): ImpactFeatures {
  const { state, host, words, articles } = navigation;
  const bases = createPackBases(host);
  const worlds = createWorlds({ ...navigation, readSnapshot: articles.all });
  const tools = { navigation, worlds };
  registerSaveNotice(tools);
  registerWithdrawals(tools);
  return {
    lenses: async (pack) => {
      const uri = toUri(pack.uri);
      const base = pack.getText().length > longestPack ? undefined : await bases.read(uri);
      const id = state.corpora().flatMap(({ checker }) => checker.packs).find(({ location }) => toUri(location) === uri)?.id;
      return base === undefined ? [] : createImpactLenses(pack, id, base);
    },
    resolve: async (lens) => {
      const data = parseImpactLens(lens.data);
      if (data === undefined) return undefined;
      const before = bases.known(data.uri)?.text;
      const after = packTextInUse(navigation, data.uri);
      if (before === undefined || after === undefined) return { ...lens, command: { title: words.impact.since[data.since], command: '' } };
      try {
        return resolveImpactLens(lens, data, (await worlds.compare({ uri: data.uri, before, after })).changes, words);
      } catch (error) {
        if (isStopped(error)) return { ...lens, command: { title: words.stopped, command: '' } };
        throw error;
      }
    },
  };
}

/** The text with which a pack is in use; a moment behind the editor while it is being written. */
function packTextInUse({ state }: Navigation, uri: string): string | undefined {
  return state.corpora().flatMap(({ files }) => files).find((file) => toUri(file.uri) === uri)?.text;
}
