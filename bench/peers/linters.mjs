/**
 * What people use, each as it is used from a program: `open()` loads it and gives a function that checks a Markdown text.
 * Installed apart (npm install --prefix bench/peers); what is not installed is left out by whoever measures.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export const linters = [
  {
    name: 'markdownlint',
    packageName: 'markdownlint',
    open: async () => {
      const { lint } = await import('markdownlint/promise');
      return (text) => lint({ strings: { draft: text } });
    },
  },
  {
    name: 'cspell-lib',
    packageName: 'cspell-lib',
    open: async () => {
      const { spellCheckDocument } = await import('cspell-lib');
      return (text) => spellCheckDocument({ uri: 'draft.md', text, languageId: 'markdown', locale: 'en' }, { generateSuggestions: false, noConfigSearch: true }, { suggestionsLimit: 0 });
    },
  },
  {
    name: 'textlint, 3 rules',
    packageName: '@textlint/kernel',
    open: async () => {
      const { TextlintKernel } = require('@textlint/kernel');
      const ruleOf = (name) => require(name).default ?? require(name);
      const rules = ['textlint-rule-no-todo', 'textlint-rule-max-comma', 'textlint-rule-common-misspellings'].map((name) => ({ ruleId: name, rule: ruleOf(name) }));
      const markdown = require('@textlint/textlint-plugin-markdown');
      const kernel = new TextlintKernel();
      return (text) => kernel.lintText(text, { filePath: 'draft.md', ext: '.md', plugins: [{ pluginId: 'markdown', plugin: markdown.default ?? markdown }], rules });
    },
  },
  {
    name: 'alex',
    packageName: 'alex',
    open: async () => {
      const { markdown } = await import('alex');
      return async (text) => markdown(text).messages;
    },
  },
  {
    name: 'Harper (WASM)',
    packageName: 'harper.js',
    open: async () => {
      const { LocalLinter } = await import('harper.js');
      const { binary } = await import('harper.js/binary');
      const linter = new LocalLinter({ binary });
      await linter.setup();
      return (text) => linter.lint(text, { language: 'markdown' });
    },
  },
];

/** The naive way to find statements for a sentence: each opens over the quotes and gives a function from a sentence to what it finds. */
export const searchers = [
  {
    name: 'MiniSearch, fuzzy off',
    packageName: 'minisearch',
    open: async (quotes) => {
      const { default: MiniSearch } = await import('minisearch');
      const index = new MiniSearch({ fields: ['quote'] });
      index.addAll(quotes.map((quote, id) => ({ id, quote })));
      return (sentence) => index.search(sentence).slice(0, 20);
    },
  },
  {
    name: 'Fuse.js, whole sentence',
    packageName: 'fuse.js',
    open: async (quotes) => {
      const { default: Fuse } = await import('fuse.js');
      const index = new Fuse(quotes, { threshold: 0.4, ignoreLocation: true });
      return (sentence) => index.search(sentence, { limit: 20 });
    },
  },
];
