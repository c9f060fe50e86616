import * as assert from 'node:assert/strict';
import { createCliServices } from '../../server/src/node/cliServices';
import { createTestFolder, type TestFolder } from './gitFolder';
import { runReal } from './realCli';

const claim = 'Mesotherapy has no complications.\n';

describe('the commands in a project', () => {
  let folder: TestFolder;
  beforeEach(async () => {
    folder = await createTestFolder();
  });
  afterEach(() => folder.remove());

  const pathsOf = (out: string): readonly string[] => [...out.matchAll(/"path": "(.*)"/g)].map(([, found]) => found ?? '');
  const check = async (...words: readonly string[]): Promise<readonly string[]> => pathsOf((await runReal(['check', '--format', 'json', ...words], { folder: folder.path })).out);

  it('pass over what .gitignore names, unless it is named itself', async () => {
    folder.git('init', '-q');
    await folder.write({ '.gitignore': 'build/\n*.tmp.md\n', 'a.md': claim, 'b.tmp.md': claim, 'build/c.md': claim, 'site/.gitignore': '!d.tmp.md\n', 'site/d.tmp.md': claim });
    assert.deepEqual(await check('.'), ['a.md', 'site/d.tmp.md']);
    assert.deepEqual(await check('**/*.md'), ['a.md', 'site/d.tmp.md']);
    assert.deepEqual(await check('b.tmp.md'), ['b.tmp.md']);
  });

  it('pass over what the project file and .claimlintignore leave out, and say so of what was named', async () => {
    await folder.write({ 'claimlint.config.yaml': 'include: [site/]\nexclude: [old/]\n', 'site/a.md': claim, 'site/old/b.md': claim, 'site/c.md': claim, 'site/.claimlintignore': 'c.md\n', 'd.md': claim });
    assert.deepEqual(await check('.'), ['site/a.md']);
    const { errors, status, out } = await runReal(['check', 'd.md', 'site/old/b.md', 'site/c.md'], { folder: folder.path });
    assert.deepEqual(errors, [
      'claimlint: d.md: warning: not checked: "include" in the project settings does not name it.',
      'claimlint: site/old/b.md: warning: not checked: "exclude" in the project settings names it.',
      'claimlint: site/c.md: warning: not checked: a .claimlintignore names it.',
    ]);
    assert.equal(out, '0 files, 0 sentences: no claims conflict with the sources.\n');
    assert.equal(status, 0);
  });

  it('read no project file above the repository, nor, without one, above the working folder', async () => {
    await folder.write({ 'claimlint.config.yaml': 'packs: [gone.claims.yaml]\n', 'inner/a.md': claim });
    assert.deepEqual((await runReal(['check', 'a.md'], { folder: `${folder.path}/inner` })).errors, []);
    assert.equal((await runReal(['check', 'inner/a.md'], { folder: folder.path })).errors.length, 1);
    folder.git('init', '-q', 'inner');
    assert.deepEqual((await runReal(['check', 'inner/a.md'], { folder: folder.path })).errors, []);
  });

  it('have the second reader read where the project file says so', async () => {
    const readerWith = async (projectFile: string): Promise<string | undefined> => {
      await folder.write({ 'claimlint.config.yaml': projectFile, 'a.md': claim });
      const { loadCorpora } = createCliServices(folder.path, { serveStdio: () => Promise.resolve() });
      return (await loadCorpora({ named: [], draftPaths: ['a.md'] })).corpusOf('a.md').reader;
    };
    assert.equal(await readerWith('language: en\n'), undefined);
    assert.equal(await readerWith('reader: rules\n'), 'rules');
    assert.equal(await readerWith('reader: hybrid\n'), 'hybrid');
  });

  it('leave drafts in another language alone, and say so', async () => {
    await folder.write({ 'de.md': `---\nlang: de\n---\n${claim}`, 'en.md': `---\nlang: en-GB\n---\n${claim}` });
    const { errors, out } = await runReal(['check', 'de.md', 'en.md', '--format', 'json'], { folder: folder.path });
    assert.deepEqual(errors, ['claimlint: de.md: warning: not checked: its language is "de", and only English is read.']);
    assert.match(out, /"conflicts": 1,\n/);
    await folder.write({ 'claimlint.config.yaml': 'language: fr\n', 'plain.md': claim });
    assert.match((await runReal(['check', 'plain.md', 'en.md'], { folder: folder.path })).out, /2 sentences: 1 claim conflicts/);
  });

  it('tell a finding on an aspect as loud as the project file says', async () => {
    await folder.write({ 'claimlint.config.yaml': 'aspects:\n  complications: {conflict: error}\n  session-length: off\n', 'a.md': `${claim}\nA session of mesotherapy takes three hours.\n` });
    const { out } = await runReal(['check', 'a.md', '--format', 'github'], { folder: folder.path });
    assert.match(out, /^::error file=a\.md,line=1,[^\n]*\n$/);
  });

  it('tell an unknown key of the project file with file, line and suggestion', async () => {
    await folder.write({ 'claimlint.config.yaml': 'minConfidence: 0.7\nexlude: [old/]\n', 'a.md': claim });
    const { errors } = await runReal(['check', 'a.md'], { folder: folder.path });
    assert.deepEqual(errors, ['claimlint: claimlint.config.yaml:2: warning: The project file: the key "exlude" is not known and is passed over. Did you mean "exclude"?']);
  });

  describe('check only what changed since a revision', () => {
    beforeEach(async () => {
      folder.git('init', '-q', '-b', 'main');
      await folder.write({ 'a.md': claim, 'b.md': claim, 'gone.md': claim, 'site/c ä.md': claim });
      folder.git('add', '.');
      folder.git('commit', '-q', '-m', 'first');
    });

    it('or that git does not know yet', async () => {
      await folder.write({ 'b.md': `${claim}More.\n`, 'new.md': claim, 'site/c ä.md': 'Tea.\n', '.gitignore': 'ignored.md\n', 'ignored.md': claim });
      folder.git('rm', '-q', 'gone.md');
      assert.deepEqual(await check('--changed-since', 'HEAD'), ['b.md', 'new.md', 'site/c ä.md']);
      assert.deepEqual(await check('--changed-since', 'HEAD', 'site'), ['site/c ä.md']);
      assert.deepEqual(pathsOf((await runReal(['check', '--format', 'json', '--changed-since', 'HEAD'], { folder: `${folder.path}/site` })).out), ['c ä.md']);
    });

    it('on this branch, not on the other', async () => {
      folder.git('checkout', '-q', '-b', 'draft');
      await folder.write({ 'b.md': 'Tea.\n' });
      folder.git('commit', '-q', '-am', 'second');
      folder.git('checkout', '-q', 'main');
      await folder.write({ 'a.md': 'Tea.\n' });
      folder.git('commit', '-q', '-am', 'third');
      folder.git('checkout', '-q', 'draft');
      assert.deepEqual(await check('--changed-since', 'main'), ['b.md']);
    });

    it('and end well where nothing did', async () => {
      const { status, errors, out } = await runReal(['check', '--changed-since', 'HEAD'], { folder: folder.path });
      assert.deepEqual([status, errors, out], [0, [], '0 files, 0 sentences: no claims conflict with the sources.\n']);
    });

    for (const revision of ['gone', '--output=stolen.txt', '-h', 'HEAD:a.md', 'HEAD; touch stolen.txt', '']) {
      it(`but refuse what is no revision: ${JSON.stringify(revision)}`, async () => {
        const { status, errors, out } = await runReal(['check', '.', `--changed-since=${revision}`], { folder: folder.path });
        assert.equal(status, 2);
        assert.equal(errors.length, 1);
        assert.match(errors[0] ?? '', /^claimlint: git knows no revision /);
        assert.equal(out, '');
        assert.equal(folder.git('status', '--porcelain'), '');
      });
    }
  });

  it('say what is missing where there is no repository', async () => {
    await folder.write({ 'a.md': claim });
    const { status, errors } = await runReal(['check', '.', '--changed-since', 'main'], { folder: folder.path });
    assert.match(errors.join('\n'), /^claimlint: the working folder lies in no git repository; /);
    assert.equal(status, 2);
  });
});
