import * as assert from 'node:assert/strict';
import { run } from './fakeCli';

const draft = 'Good night. Tea *works* at once.\nIt wears off half an hour later. Sleep comes an hour later.';

describe('JUnit XML', () => {
  it('is a suite for each draft and a test for each claim; conflicts fail', async () => {
    const { out } = await run(['check', 'a.md', 'b.md', '--format', 'junit'], { files: { 'a.md': draft, 'b.md': 'Milk.' } });
    assert.match(out, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="claimlint" tests="4" failures="1" errors="0" skipped="0">\n/);
    assert.match(out, /<testsuite name="a\.md" tests="3" failures="1" errors="0" skipped="0">/);
    assert.match(out, /<testcase classname="a\.md" name="1:25 tea: onset “at once”" file="a\.md" line="1">\n {6}<failure type="claim-conflict" message="&quot;at once&quot; — conflict\.">a\.md:1:25\n/);
    assert.equal([...out.matchAll(/<failure /g)].length, 1);
    assert.match(out, /<testcase classname="b\.md" name="no claim that a source speaks to"\/>/);
  });

  it('escapes what a draft or its name holds', async () => {
    const { out } = await run(['check', '-', '--stdin-filename', 'a"<&>.md', '--format', 'junit'], { input: 'Tea <b>&\u0007]]> works at once.' });
    assert.ok(out.includes('name="a&quot;&lt;&amp;&gt;.md"'));
    assert.ok(out.includes('Tea &lt;b&gt;&amp;]]&gt; works at once.'), out);
    // eslint-disable-next-line no-control-regex -- XML has no place for control characters.
    assert.doesNotMatch(out, /[\u0000-\u0008]/);
  });
});

describe('Markdown', () => {
  it('tells counts, and of each conflict and tension the sentence and the quotes', async () => {
    const { out } = await run(['check', 'a.md', '--format', 'markdown'], { files: { 'a.md': draft } });
    assert.match(out, /^## Claimlint\n\n1 draft, 4 sentences\./);
    assert.ok(out.includes('| 1 | 1 | 1 |'));
    assert.ok(out.includes('- **Conflict**, line 1, tea: onset: Tea \\*works\\* **at once**.'), out);
    assert.ok(out.includes('  - Conflicts with: “tea delayed sleep by an hour” — Evening tea (Leaf et al. 2020, evidence level 2)'));
    assert.ok(!out.includes('an hour later**. Sleep comes'), 'supported claims are counted only');
  });

  it('shows the words of a draft letter by letter', async () => {
    const { out } = await run(['check', '-', '--format', 'markdown'], { input: '@team [x](y) <img src=x> #12 works at once.' });
    assert.ok(out.includes('\\@\u2060team \\[x\\](y) \\<img src=x\\> #\u206012 works **at once**.'), out);
  });
});
