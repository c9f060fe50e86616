import { assert } from 'chai';
import { type CiteAnswer, type ClaimsParams, type NextClaim, parseViewTree, type ViewNode, type ViewTree } from '../../../server/src/protocol/views';
import { draft, text } from '../sleepPack';
import { type Desk, startDesk } from './navigationEditor';

const byVerdict: ClaimsParams = { scope: 'draft', uri: draft, groupBy: 'verdict', filter: '' };

/** A tree as lines: each node by its label and description, indented. */
const outline = (nodes: readonly ViewNode[], indent = ''): readonly string[] =>
  nodes.flatMap(({ label, description, children }) => [`${indent}${label} | ${description}`, ...outline(children, `${indent}  `)]);

describe('views of claims and sources', () => {
  let desk: Desk;

  beforeEach(async () => {
    desk = await startDesk({ 'notes/closed.md': 'Melatonin has no effect.\n' });
    await desk.editor.open(draft, text);
  });

  afterEach(() => desk.editor.dispose());

  const claims = async (params: Partial<ClaimsParams>): Promise<ViewTree> => {
    const tree = parseViewTree(await desk.ask('claimlint/claims', { ...byVerdict, ...params }));
    assert.isDefined(tree);
    return tree;
  };

  /** The tree with everything unfolded, as a user would. */
  const unfold = async (method: string, params: object): Promise<ViewTree> => {
    const tree = await desk.ask<ViewTree>(method, params);
    const nodes = await Promise.all(tree.nodes.map(async (node): Promise<ViewNode> => ({ ...node, isDeferred: false, children: await childrenOf(method, params, node) })));
    return { ...tree, nodes };
  };
  const childrenOf = async (method: string, params: object, node: ViewNode): Promise<readonly ViewNode[]> => {
    const children = node.isDeferred ? (await desk.ask<ViewTree>(method, { ...params, parent: node.id })).nodes : node.children;
    return Promise.all(children.map(async (child): Promise<ViewNode> => ({ ...child, children: await childrenOf(method, params, child) })));
  };

  it('group the claims of a draft by verdict, the gravest first', async () => {
    const { summary, message, nodes } = await unfold('claimlint/claims', byVerdict);
    assert.equal(summary, '2 claims: 1 conflicts, 1 agrees');
    assert.equal(message, '');
    assert.deepEqual(outline(nodes), ['Conflicts | 1', '  “no effect” | line 3 · melatonin: whether it works', 'Agrees | 1', '  “is safe” | line 3 · melatonin: whether it works']);
    const [claim] = nodes[0]?.children ?? [];
    assert.deepEqual(claim?.place, { uri: draft, range: { start: { line: 2, character: 14 }, end: { line: 2, character: 23 } } });
    assert.equal(claim?.accessibleLabel, '“no effect”, conflicts with sources, melatonin: whether it works, line 3');
  });

  it('group by topic and aspect, and by source, where a claim stands under each source with its side', async () => {
    assert.deepEqual(outline((await claims({ groupBy: 'topic' })).nodes), ['melatonin | 2', '  whether it works | 2', '    “no effect” | line 3', '    “is safe” | line 3']);
    const { nodes } = await claims({ groupBy: 'source' });
    assert.deepEqual(nodes.map(({ label, children }) => [label, children.map(({ kind }) => kind)]), [
      ['Onset', ['conflict', 'support']],
      ['Length of sleep', ['support']],
    ]);
  });

  it('take the whole workspace, drafts that are not open included', async () => {
    const { summary, nodes } = await claims({ scope: 'workspace' });
    assert.equal(summary, '3 claims: 2 conflict, 1 agrees');
    assert.deepEqual(outline(nodes.slice(0, 1)), ['Conflicts | 2', '  “no effect” | draft.md:3 · melatonin: whether it works', '  “no effect” | notes/closed.md:1 · melatonin: whether it works']);
  });

  it('filter by words of the claim, its sentence, its sources and their quotes', async () => {
    for (const [filter, found] of [['SAFE', 1], ['length sleep', 1], ['minutes sooner', 1], ['melatonin', 2], ['agrees', 1], ['aspirin', 0]] as const) {
      const { nodes, message } = await unfold('claimlint/claims', { ...byVerdict, filter });
      assert.equal(nodes.reduce((sum, { children }) => sum + children.length, 0), found, filter);
      assert.equal(message, found === 0 ? 'Nothing matches the filter.' : `${found} of 2 claims match “${filter}”`);
    }
  });

  it('say why there is nothing to show', async () => {
    assert.equal((await desk.ask<ViewTree>('claimlint/claims', { scope: 'draft', groupBy: 'verdict', filter: '' })).message, 'Open a Markdown draft to see its claims.');
    await desk.editor.change(draft, 2, [{ text: 'We open at nine.\n' }]);
    assert.deepEqual(await claims({}), { summary: 'No claims', message: 'No claim of this draft is spoken to by a source.', nodes: [] });
    desk.editor.settings = { enable: false };
    await desk.editor.settingsChanged();
    await desk.editor.refreshes.next();
    assert.equal((await claims({})).message, 'Checking is switched off for this draft.');
  });

  it('answer requests of another shape with nothing, and live', async () => {
    for (const params of [null, {}, { ...byVerdict, groupBy: 'colour' }, { ...byVerdict, filter: 'x'.repeat(501) }]) {
      assert.deepEqual(await desk.ask('claimlint/claims', params), { summary: '', message: '', nodes: [] });
    }
    assert.lengthOf((await claims({})).nodes, 2);
  });

  it('copy claims as Markdown that shows exactly their words', async () => {
    await desk.editor.change(draft, 2, [{ text: 'Melatonin has no effect. It is safe <b>.\n' }]);
    const markdown = await desk.ask<string>('claimlint/claimsMarkdown', { ...byVerdict, filter: 'effect' });
    assert.equal(
      markdown,
      '# Claims of draft.md\n\n1 claim: 1 conflicts\n\n## Conflicts\n\n- **no effect** (line 1; melatonin: whether it works): conflicts with sources\n  - conflicts: “fell asleep seven minutes sooner” (Onset; 2019, evidence level 2)\n  - agrees: “slept no longer” (Length of sleep; 2019, evidence level 2)\n',
    );
  });

  it('list packs with sources, statements and where these are used', async () => {
    const { summary, nodes } = await unfold('claimlint/sources', { uri: draft, filter: '' });
    assert.equal(summary, '3 statements');
    assert.deepEqual(outline(nodes), [
      'Sleep | 3 statements',
      '  Onset | 2019, evidence level 2 · 2 statements',
      '    “fell asleep seven minutes sooner” | used in 2 sentences',
      '      “no effect” | draft.md:3',
      '      “no effect” | notes/closed.md:1',
      '    “no harm was seen” | used in 1 sentence',
      '      “is safe” | draft.md:3',
      '  Length of sleep | 2019, evidence level 2 · 1 statement',
      '    “slept no longer” | used in 2 sentences',
      '      “no effect” | draft.md:3',
      '      “no effect” | notes/closed.md:1',
    ]);
    const filtered = await unfold('claimlint/sources', { filter: 'harm' });
    assert.deepEqual([filtered.message, outline(filtered.nodes).length], ['1 of 3 statements match “harm”', 4]);
  });

  it('hold back what is folded until it is unfolded, and answer for nodes that are gone with nothing', async () => {
    const { nodes } = await desk.ask<ViewTree>('claimlint/sources', { uri: draft, filter: '' });
    assert.deepEqual(nodes[0]?.children.map(({ isDeferred, children }) => [isDeferred, children.length]), [[true, 0], [true, 0]]);
    for (const parent of ['', '[', '{}', '["nobody"]', 'x'.repeat(20_000)]) {
      assert.deepEqual((await desk.ask<ViewTree>('claimlint/sources', { uri: draft, filter: '', parent })).nodes, [], parent.slice(0, 20));
    }
  });

  it('count what is too much to be shown', async () => {
    await desk.editor.change(draft, 2, [{ text: 'We open at nine.\n' }]);
    for (let index = 0; index < 502; index += 1) desk.platform.disk.set(`file:///work/many/${String(index).padStart(3, '0')}.md`, 'It is safe.\n');
    await desk.editor.filesChanged('file:///work/many/000.md');
    const { summary, nodes } = await unfold('claimlint/claims', { scope: 'workspace', groupBy: 'verdict', filter: '' });
    assert.equal(summary, '503 claims: 1 conflicts, 502 agree');
    const agreeing = nodes[1]?.children ?? [];
    assert.deepEqual([agreeing.length, agreeing.at(-1)?.label, agreeing.at(-1)?.kind], [501, '… and 2 more: filter them, or group them in another way', 'more']);
  });

  const next = (character: number, direction: 'next' | 'previous') => desk.ask<NextClaim | null>('claimlint/nextClaim', { uri: draft, position: { line: 2, character }, direction });

  it('go to the next and the previous claim, from the last round to the first', async () => {
    const starts = await Promise.all([next(0, 'next'), next(14, 'next'), next(30, 'next'), next(14, 'previous'), next(28, 'previous')]);
    assert.deepEqual(starts.map((claim) => claim?.place.range.start.character), [14, 28, 14, 28, 14]);
    assert.equal((await next(0, 'next'))?.announcement, 'Claim 1 of 2: “no effect” conflicts with sources');
    await desk.editor.change(draft, 2, [{ text: '\n\n\n' }]);
    assert.isNull(await next(0, 'next'));
  });

  const cite = (source: string, version: number, line = 2, character = 3) => desk.ask<CiteAnswer>('claimlint/cite', { uri: draft, version, position: { line, character }, pack: 'sleep', source });

  it('cite a source at the sentence of a place', async () => {
    const answer = await cite('length-study', 1);
    assert.deepEqual(answer.kind === 'edits' ? answer.edits.map(({ newText }) => newText) : answer.reason, ['[^length-study]', '\n[^length-study]: Length of sleep. 2019.\n']);
  });

  it('say why a source cannot be cited: a version that is gone, no sentence, an unknown source', async () => {
    assert.deepEqual(await cite('length-study', 7), { kind: 'none', reason: 'The draft has changed in the meantime. Try again.' });
    assert.deepEqual(await cite('nobody', 1), { kind: 'none', reason: 'This source is no longer in a pack that the draft is checked against.' });
    await desk.editor.change(draft, 2, [{ text: '```\ncode\n```\n' }]);
    assert.match(JSON.stringify(await cite('length-study', 2, 1)), /Put the cursor into a sentence/);
    await desk.editor.change(draft, 3, [{ text: 'It has no effect.[^length-study]\n\n[^length-study]: Length of sleep. 2019.\n' }]);
    assert.match(JSON.stringify(await cite('length-study', 3, 0)), /already cites the source/);
  });

  it('are told of changes, once they have asked', async () => {
    const told = new Promise<void>((resolve) => void desk.editor.connection.onNotification('claimlint/claimsChanged', resolve));
    await claims({});
    await desk.editor.change(draft, 2, [{ text: 'It is safe.\n' }]);
    await told;
    assert.equal((await claims({})).summary, '1 claim: 1 agrees');
  });
});

describe('what the server says', () => {
  it('is German where the editor is', async () => {
    const desk = await startDesk({}, undefined, 'de-CH');
    await desk.editor.open(draft, text);
    const { summary, nodes } = await desk.ask<ViewTree>('claimlint/claims', byVerdict);
    assert.equal(summary, '2 Behauptungen: 1 im Widerspruch, 1 in Übereinstimmung');
    assert.deepEqual(nodes.map(({ label }) => label), ['Widerspruch', 'Übereinstimmung']);
    desk.editor.dispose();
  });
});
