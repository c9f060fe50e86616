import { readdirSync, readFileSync } from 'node:fs';
import { assert } from 'chai';
import { english } from '../../server/src/lsp/words/english';
import { german } from '../../server/src/lsp/words/german';
import { reportEnglish } from '../../server/src/report/words/english';
import { reportGerman } from '../../server/src/report/words/german';

const readTable = (file: string): Readonly<Record<string, string>> => JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;

/** Every text of package.json with the keys that lead to it. */
const textsOf = (value: unknown, path: readonly string[] = []): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path.join('.'), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => textsOf(child, [...path, key]));
};

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly contributes: unknown; readonly capabilities: unknown; readonly description: string };
const shown = /(?:^|\.)(?:title|description|markdownDescription|enumDescriptions\.\d+|altText|name)$/;
const texts = [...textsOf({ contributes: manifest.contributes, capabilities: manifest.capabilities }), ['description', manifest.description] as const];

/** The name of the product is the same everywhere. */
const isProductName = (text: string): boolean => text === 'Claimlint';

describe('the texts of package.json', () => {
  it('that people read are keys of both languages', () => {
    const bare = texts.filter(([path, text]) => shown.test(path) && !/^%.+%$/.test(text) && !isProductName(text));
    assert.deepEqual(bare, []);
  });

  for (const file of ['package.nls.json', 'package.nls.de.json']) {
    it(`all stand in ${file}, and nothing else does`, () => {
      const used = texts.flatMap(([, text]) => /^%(.+)%$/.exec(text)?.[1] ?? []);
      assert.sameMembers(Object.keys(readTable(file)), [...new Set(used)]);
    });
  }

  it('open the same commands in both languages', () => {
    const commands = (text: string): readonly string[] => [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command ?? '');
    const german = readTable('package.nls.de.json');
    for (const [key, text] of Object.entries(readTable('package.nls.json'))) assert.deepEqual(commands(german[key] ?? ''), commands(text), key);
  });
});

describe('the texts of the client', () => {
  const sources = readdirSync('client/src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(`client/src/${file}`, 'utf8'));
  const used = sources.flatMap((source) => [...source.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text]) => (text ?? '').replace(/\\(.)/g, '$1')));

  it('all have a German one, and no other text has', () => {
    assert.isAbove(used.length, 20);
    assert.sameMembers(Object.keys(readTable('l10n/bundle.l10n.de.json')), [...new Set(used)]);
  });

  it('are never made of parts that no table can hold', () => {
    for (const source of sources) assert.notMatch(source, /l10n\.t\(\s*[`"]/);
  });

  it('have the same places for values', () => {
    const places = (text: string): readonly string[] => (text.match(/\{\d+\}/g) ?? []).sort();
    for (const [key, text] of Object.entries(readTable('l10n/bundle.l10n.de.json'))) assert.deepEqual(places(text), places(key), key);
  });
});

describe('the words of the server', () => {
  it('are translated, each one', () => {
    const same = textsOf(english).filter(([path, text]) => textsOf(german).some(([other, own]) => other === path && own === text));
    assert.deepEqual(same, []);
  });

  it('are translated in reports too, each one', () => {
    const same = textsOf(reportEnglish).filter(([path, text]) => textsOf(reportGerman).some(([other, own]) => other === path && own === text));
    assert.deepEqual(same, []);
    assert.sameMembers(textsOf(reportGerman).map(([path]) => path), textsOf(reportEnglish).map(([path]) => path));
  });

  const none = { conflicts: 0, tensions: 0, supports: 0 };
  const noClaims = { conflict: 0, tension: 0, support: 0, unsupported: 0, possible: 0, waived: 0 };

  it('count in both numbers, and leave out what there is none of', () => {
    assert.deepEqual(
      [none, { ...none, supports: 2, conflicts: 1 }, { ...none, conflicts: 1 }, { ...none, tensions: 2 }, { supports: 1, conflicts: 2, tensions: 1 }].map(english.draftUses),
      ['No draft speaks to this', '2 drafts agree, 1 conflicts', '1 draft conflicts', '2 drafts differ in degree', '1 draft agrees, 2 conflict, 1 differs in degree'],
    );
    assert.deepEqual(
      [none, { ...none, supports: 2, conflicts: 1 }, { ...none, conflicts: 1 }].map(german.draftUses),
      ['Kein Entwurf sagt etwas dazu', '2 Entwürfe stimmen überein, 1 widerspricht', '1 Entwurf widerspricht'],
    );
    assert.equal(english.claimCounts(noClaims), 'No claims');
    assert.equal(german.claimCounts({ ...noClaims, conflict: 1, support: 2 }), '3 Behauptungen: 1 im Widerspruch, 2 in Übereinstimmung');
  });

  it('never call a claim false', () => {
    for (const [, text] of [...textsOf(english), ...textsOf(german)]) assert.notMatch(text, /\b(?:false|wrong|incorrect|falsch|unwahr)\b/i);
  });
});
