import { assert } from 'chai';
import { readSettings, type ReadSettings } from '../../server/src/host/readSettings';
import { createMemoryHost } from './memoryHost';

const work = 'file:///work';
const draft = `${work}/site/drafts/tea.md`;

/** Settings of a draft in `/work/site/drafts` with these files about. */
const read = (files: Readonly<Record<string, string>>, editorLayers: readonly unknown[] = [], rootUris: readonly string[] = [work]): Promise<ReadSettings> =>
  readSettings(createMemoryHost(files), { scopeUri: draft, rootUris, editorLayers });

describe('the settings of an article', () => {
  it('are the defaults where nobody says anything', async () => {
    const { settings, files, editorProblems } = await read({});
    assert.deepEqual(settings.severities, { 'claim-conflict': 'warning', 'claim-tension': 'information', 'claim-support': 'off', 'claim-unsupported': 'hint', 'claim-possible': 'information' });
    assert.isTrue(settings.enable);
    assert.deepEqual(settings.packs, []);
    assert.isUndefined(settings.minConfidence);
    assert.deepEqual([files, editorProblems], [[], []]);
  });

  it('come from the nearest project file alone', async () => {
    const { settings, files } = await read({ 'work/claimlint.config.yaml': 'minConfidence: 0.9\npacks: [far.claims.yaml]', 'work/site/claimlint.config.yaml': 'packs: [near.claims.yaml]' });
    assert.deepEqual(settings.packs, [{ name: 'near.claims.yaml', folderUri: `${work}/site` }]);
    assert.isUndefined(settings.minConfidence);
    assert.deepEqual(files.map(({ uri }) => uri), [`${work}/site/claimlint.config.yaml`]);
  });

  it('may stand in a .yml or .json file', async () => {
    assert.equal((await read({ 'work/claimlint.config.yml': 'minConfidence: 0.9' })).settings.minConfidence, 0.9);
    assert.equal((await read({ 'work/site/drafts/claimlint.config.json': '{"minConfidence": 0.8}' })).settings.minConfidence, 0.8);
  });

  it('are not looked for above the open folder', async () => {
    assert.deepEqual((await read({ 'claimlint.config.yaml': 'minConfidence: 0.9' })).files, []);
    assert.lengthOf((await read({ 'claimlint.config.yaml': 'minConfidence: 0.9' }, [], [])).files, 1, 'a loose file has no open folder');
  });

  it('of the innermost open folder end there', async () => {
    const { files } = await read({ 'work/claimlint.config.yaml': 'minConfidence: 0.9' }, [], [work, `${work}/site`]);
    assert.deepEqual(files, []);
  });

  it('of the editor win, the stronger layer last, and name packs from the open folder', async () => {
    const { settings } = await read({ 'work/site/claimlint.config.yaml': 'packs: [a.claims.yaml]\nminConfidence: 0.9\ncitationStyle: link' }, [{ minConfidence: 0.5, packs: ['b.claims.yaml'] }, { minConfidence: 0.7, packs: [] }]);
    assert.deepEqual(settings.packs, [{ name: 'b.claims.yaml', folderUri: work }]);
    assert.equal(settings.minConfidence, 0.7);
    assert.equal(settings.citationStyle, 'link');
  });

  it('with equal packs have equal corpus keys, however the packs are named', async () => {
    const fromProject = await read({ 'work/site/claimlint.config.yaml': 'packs: [../sleep.claims.yaml]' });
    const fromEditor = await read({}, [{ packs: ['sleep.claims.yaml'] }]);
    const other = await read({}, [{ packs: ['tea'] }]);
    assert.equal(fromProject.settings.corpusKey, fromEditor.settings.corpusKey);
    assert.notEqual(other.settings.corpusKey, fromEditor.settings.corpusKey);
  });

  it('tell what is wrong in the project file beside what is right', async () => {
    const { settings, files } = await read({ 'work/claimlint.config.yaml': 'minConfidence: 0.9\npaks: [a]' });
    assert.equal(settings.minConfidence, 0.9);
    assert.deepEqual(files[0]?.problems.map(({ code, at }) => [code, at]), [['settings-unknown-key', { start: 19, end: 23 }]]);
  });

  it('are looked for up to the repository of an article that lies in no open folder', async () => {
    const files = { 'claimlint.config.yaml': 'minConfidence: 0.9', 'work/site/.git/HEAD': 'ref: refs/heads/main' };
    const host = createMemoryHost(files);
    host.files.set(`${work}/site/.git`, { kind: 'unreadable', reason: 'it is a folder' });
    assert.deepEqual((await readSettings(host, { scopeUri: draft, rootUris: [] })).files, []);
    host.files.set(`${work}/site/claimlint.config.yaml`, 'minConfidence: 0.8');
    assert.equal((await readSettings(host, { scopeUri: draft, rootUris: [] })).settings.minConfidence, 0.8);
  });

  it('are looked for up to the working folder where there is no repository', async () => {
    const host = createMemoryHost({ 'claimlint.config.yaml': 'minConfidence: 0.9' });
    assert.deepEqual((await readSettings(host, { scopeUri: draft, rootUris: [], looseRootUri: work })).files, []);
  });

  describe('leave an article out', () => {
    const cases: readonly { readonly name: string; readonly files?: Readonly<Record<string, string>>; readonly layers?: readonly unknown[]; readonly by: string | undefined }[] = [
      { name: 'that "exclude" names, relative to the project file', files: { 'work/site/claimlint.config.yaml': 'exclude: [drafts/]' }, by: 'exclude' },
      { name: 'that "include" does not name', files: { 'work/claimlint.config.yaml': 'include: [articles/, "*.txt"]' }, by: 'include' },
      { name: 'that the editor excludes, relative to the open folder', layers: [{ exclude: ['/site/**/tea.md'] }], by: 'exclude' },
      { name: 'that an ignore file beside it names', files: { 'work/site/drafts/.claimlintignore': '# old\ntea.md' }, by: '.claimlintignore' },
      { name: 'that an ignore file at the top names', files: { 'work/.claimlintignore': 'site/*' }, by: '.claimlintignore' },
      { name: 'but not one that a nearer ignore file takes back', files: { 'work/.claimlintignore': '*.md', 'work/site/.claimlintignore': '!tea.md' }, by: undefined },
      { name: 'but not one that a later pattern takes back', files: { 'work/claimlint.config.yaml': 'exclude: ["*.md", "!tea.md"]' }, by: undefined },
      { name: 'but not one whose name differs in the case of a letter', files: { 'work/claimlint.config.yaml': 'exclude: [Tea.md]' }, by: undefined },
      { name: 'but not one that "include" names', files: { 'work/claimlint.config.yaml': 'include: [site/**/*.md]' }, by: undefined },
      { name: 'where only the weaker of two "include" names it', files: { 'work/claimlint.config.yaml': 'include: [site/]' }, layers: [{ include: ['other/'] }], by: 'include' },
      { name: 'but not because of an ignore file above the open folder', files: { '.claimlintignore': '*' }, by: undefined },
    ];
    for (const { name, files = {}, layers = [], by } of cases) {
      it(name, async () => {
        const { settings } = await read(files, layers);
        assert.equal(settings.leftOutBy, by);
        assert.equal(settings.enable, by === undefined);
      });
    }
  });

  it('say how findings on single aspects are shown', async () => {
    const { settings, files } = await read({ 'work/claimlint.config.yaml': 'aspects: {cost: off, pain: {tension: error}, downtime: hint}' }, [{ aspects: { pain: { conflict: 'hint' } } }]);
    assert.deepEqual(files[0]?.problems, []);
    assert.deepEqual(settings.aspectSeverities['pain'], { 'claim-conflict': 'hint', 'claim-tension': 'error' });
    assert.deepEqual(settings.aspectSeverities['downtime'], { 'claim-conflict': 'hint', 'claim-tension': 'hint' });
    assert.equal(settings.aspectSeverities['cost']?.['claim-support'], 'off');
  });

  it('end the search at a project file that cannot be read', async () => {
    const host = createMemoryHost({ 'work/claimlint.config.yaml': 'minConfidence: 0.9' });
    host.files.set(`${work}/site/claimlint.config.yaml`, { kind: 'unreadable', reason: 'it is a folder' });
    const { settings, files } = await readSettings(host, { scopeUri: draft, rootUris: [work] });
    assert.isUndefined(settings.minConfidence);
    assert.deepEqual(files.map(({ uri, problems }) => [uri, problems.map(({ code }) => code)]), [[`${work}/site/claimlint.config.yaml`, ['file-unreadable']]]);
  });

  it('see the project file as it stands in the editor', async () => {
    const host = createMemoryHost({ 'work/claimlint.config.yaml': 'minConfidence: 0.9' });
    const { settings } = await readSettings(host, { scopeUri: draft, rootUris: [work], readOpen: (uri) => (uri === `${work}/claimlint.config.yaml` ? 'minConfidence: 0.4' : undefined) });
    assert.equal(settings.minConfidence, 0.4);
  });

  it('of a text that was never saved are those of the open folder', async () => {
    const host = createMemoryHost({ 'work/claimlint.config.yaml': 'minConfidence: 0.9' });
    assert.equal((await readSettings(host, { scopeUri: 'untitled:Untitled-1', rootUris: [work] })).settings.minConfidence, 0.9);
    host.read.length = 0;
    assert.isUndefined((await readSettings(host, { scopeUri: 'untitled:Untitled-1', rootUris: [] })).settings.minConfidence);
    assert.deepEqual(host.read, []);
  });
});
