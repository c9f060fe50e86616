import assert from 'node:assert/strict';
import { checkSentences, sourceOf } from './articleTools';

/** Marked Markdown, and the prose of its sentences where it differs from the source. */
type Case = readonly [marked: string, ...prose: (string | undefined)[]];

const cases: Record<string, readonly Case[]> = {
  'emphasis inside a phrase or a word leaves the words': [
    ['⟦It has **no** com*plica*tions.⟧', 'It has no complications.'],
    ['***⟦It works.⟧***'],
    ['⟦Snake_case stays.⟧ **⟦It works.⟧** ⟦Yes_.⟧'],
  ],
  'link text is prose, its address is not': [
    ['⟦It is [quite *safe*](http://a.b "title").⟧', 'It is quite safe.'],
    ['⟦It is [safe](<a b>) [now]().⟧', 'It is safe now.'],
    ['⟦It is [safe][Ref].⟧ ⟦So [ref][].⟧ ⟦And [ref].⟧\n\n[ref]: http://a.b', 'It is safe.', 'So ref.', 'And ref.'],
  ],
  'a parenthesis of citations only is none of the prose': [
    ['⟦It hurts ([No pain at all. Really](http://a.b)).⟧', 'It hurts.'],
    ['⟦It hurts⟧ ([No pain][ref])\n\n[ref]: http://a.b'],
    ['⟦It hurts ([No pain](u), [none](v) and [ref]; <http://a.b>), they say.⟧\n\n[ref]: http://a.b', 'It hurts, they say.'],
    ['⟦It hurts (see [No pain](u)) a bit.⟧', 'It hurts a bit.'],
    ['⟦It hurts (source: https://a.b/c).⟧', 'It hurts.'],
    ['⟦It hurts ([No pain](u), p. 12).⟧', 'It hurts.'],
    ['⟦It hurts ([^1]) or not ([@smith]).⟧', 'It hurts or not.'],
    ['⟦It hurts.⟧ ([No pain](u)) ⟦It works.⟧'],
    ['| a |\n|---|\n| ⟦It hurts⟧ ([No pain](u)) |'],
  ],
  'a parenthesis with words of the author is prose': [
    ['⟦It hurts ([no pain](u) at first).⟧', 'It hurts (no pain at first).'],
    ['⟦It hurts (not [much](u)).⟧', 'It hurts (not much).'],
    ['⟦It hurts ([much⟧](u)', 'It hurts (much'],
    ['⟦It hurts ([much]).⟧'],
    ['⟦It fell by 15 ([10, 20]).⟧'],
    ['⟦Ask (a@b.cd) now.⟧', 'Ask (\uFFFC) now.'],
    ['⟦It hurts ([a little](u) ([b](v))).⟧', 'It hurts (a little).'],
  ],
  'brackets that are no link stay': [
    ['⟦It is safe [sic].⟧'],
    ['⟦It is [safe][nowhere].⟧'],
    ['⟦The 95% CI [10, 20] is wide.⟧'],
  ],
  'addresses, code and images become one placeholder': [
    ['⟦See <https://a.b/c.d> now.⟧', 'See \uFFFC now.'],
    ['⟦See https://a.b/c.d.⟧ ⟦Or www.a.bc now.⟧', 'See \uFFFC.', 'Or \uFFFC now.'],
    ['⟦Run `no. pain` now.⟧ ⟦Run ``a`b``.⟧', 'Run \uFFFC now.', 'Run \uFFFC.'],
    ['⟦Look ![no pain](a.png) here.⟧', 'Look \uFFFC here.'],
  ],
  'struck out text is not asserted': [
    ['⟦It is ~~never~~ safe.⟧', 'It is \uFFFC safe.'],
    ['⟦It is <del>never</del> safe.⟧', 'It is \uFFFC safe.'],
  ],
  'escapes and entities are decoded': [
    ['⟦5 \\* 3 \\[x\\] \\@key.⟧', '5 * 3 [x] @key.'],
    ['⟦5&nbsp;mg &amp; more &#60; 6 &unknown; &notin;.⟧', '5 mg & more < 6 &unknown; ∉.'],
    ['⟦com&shy;pli\u00ADca\u200Btions⟧', 'complications'],
    ['⟦5\u00A0mg of non\u2011steroids⟧', '5 mg of non-steroids'],
  ],
  'line breaks of any kind are one space': [
    ['⟦No\npain.⟧', 'No pain.'],
    ['⟦No \r\n  pain.⟧ ⟦It\rworks.⟧', 'No pain.', 'It works.'],
    ['⟦No  \npain\\\nat\\\r\nall.⟧', 'No pain at all.'],
    ['⟦No<br>pain<br/>at all.⟧', 'No pain at all.'],
    ['- ⟦No\n  pain\n  *at\n  all*.⟧', 'No pain at all.'],
    ['> ⟦No\n> pain.⟧\n\n> > ⟦It\n> > works.⟧', 'No pain.', 'It works.'],
    ['⟦No   pain\t here.⟧', 'No pain here.'],
  ],
  'inline HTML leaves its text': [
    ['⟦There are <b>no</b> complications.⟧', 'There are no complications.'],
    ['⟦It <a href="http://a.b">is</a> safe.⟧', 'It is safe.'],
    ['⟦It is 30 m<sup>2</sup>.⟧ ⟦It hurts.⟧<sup>2</sup> ⟦Not much.⟧', 'It is 30 m2.'],
    ['⟦It is <!-- really --> safe.⟧', 'It is safe.'],
  ],
  'blocks that are not prose are left out': [
    ['⟦One.⟧\n\n```\nNo pain.\n```\n\n    No pain.\n\n⟦Two.⟧'],
    ['<div>\nNo pain.\n</div>\n\n⟦One.⟧\n\n<!-- No pain. -->\n\n***\n\n⟦Two.⟧'],
    ['---\ntitle: No pain\n---\n⟦One.⟧'],
    ['+++\ntitle = "No pain"\n+++\n⟦One.⟧'],
    ['[ref]: http://a.b "No pain."\n\n⟦One.⟧'],
    ['![No pain](a.png)\n\n— …\n\n⟦One.⟧'],
    ['<script>\nNo pain.\n</script>\n⟦One.⟧'],
  ],
  'headings are sentences without their marks': [
    ['# ⟦No pain⟧ #\n\n## ⟦At *all⟧* {#id .c}\n\n⟦Setext⟧\n======\n\n⟦Other⟧\n---', undefined, 'At all'],
  ],
  'list items and tasks are sentences without their marks': [
    ['- ⟦No pain.⟧ ⟦None.⟧\n- [x] ⟦No scars⟧\n\n1. ⟦One⟧\n   - ⟦Two⟧\n\n     ⟦Three⟧\n\n10) ⟦Four⟧'],
  ],
  'table cells are sentences': [
    ['| A | B |\n|---|:-:|\n| ⟦No pain.⟧ ⟦None.⟧ | ⟦a \\| b⟧ |\n| ⟦x⟧', undefined, undefined, 'a | b'],
    ['| A | Is it really quite safe? |\n|---|---|\n'.replace('Is it really quite safe?', '⟦Is it really quite safe?⟧')],
  ],
  'footnotes are sentences where they stand': [
    ['⟦It works.⟧[^1]\n\n[^1]: ⟦It does not.⟧\n[^long]: ⟦One.⟧\n\n    ⟦Two.⟧\n\n⟦Three.⟧'],
    ['⟦It works.⟧\n[^1]: ⟦word⟧'],
  ],
  'citation marks are taken out with the space before them': [
    ['⟦It works [^1].⟧ ⟦It helps [@a; see @b, p. 3].⟧', 'It works.', 'It helps.'],
    ['⟦It works.⟧[^1][^2] ⟦It helps.⟧ [^3] ⟦It is safe.⟧'],
    ['⟦It works [1].⟧ ⟦It helps.⟧[2, 3–5] ⟦It is safe.⟧', 'It works.'],
    ['⟦It [^1] works^[a note] well.⟧', 'It works well.'],
    ['⟦As @smith2019 says, ask a.b@c.de or @x.⟧', 'As \uFFFC says, ask \uFFFC or \uFFFC.'],
  ],
  'boxes of the author are prose without their mark': [
    ['> [!NOTE]\n> ⟦No pain.⟧'],
    ['::: warning\n⟦No pain.⟧\n:::\n⟦It works.⟧\n:::tip Title'],
    ['> [!tip]- ⟦Title\n> No pain.⟧', 'Title No pain.'],
  ],
  'unusual characters do no harm': [
    ['⟦😀 No 👩‍⚕️ pain e\u0301.⟧'],
    ['⟦a\uD800b⟧'],
    ['⟦a\0b⟧', 'a\uFFFDb'],
    ['\uFEFF⟦No pain.⟧'],
    ['\uFEFF---\na: b\n---\n⟦No pain.⟧'],
  ],
};

describe('prose of an article', () => {
  for (const [behaviour, list] of Object.entries(cases)) {
    it(behaviour, () => {
      for (const [marked, ...prose] of list) checkSentences(marked, prose);
    });
  }

  it('is empty for blank text', () => {
    assert.deepEqual(checkSentences(' \n\n\t').sentences, []);
    assert.deepEqual(checkSentences('').sentences, []);
  });

  it('leads words back to the narrowest source that shows them', () => {
    const markdown = '**No** com*plica*tions [at *all*](http://a.b), e.&nbsp;g. `x`\nor &lt;none.';
    assert.equal(sourceOf(markdown, 'No complications'), 'No** com*plica*tions');
    assert.equal(sourceOf(markdown, 'complications'), 'com*plica*tions');
    assert.equal(sourceOf(markdown, 'at all'), 'at *all');
    assert.equal(sourceOf(markdown, 'all,'), 'all*](http://a.b),');
    assert.equal(sourceOf(markdown, 'e. g'), 'e.&nbsp;g');
    assert.equal(sourceOf(markdown, '\uFFFC or'), '`x`\nor');
    assert.equal(sourceOf(markdown, '<none'), '&lt;none');
  });

  it('leads words back past quote marks and list indents', () => {
    assert.equal(sourceOf('> no\n> pain', 'no pain'), 'no\n> pain');
    assert.equal(sourceOf('- no\r\n  pain', 'no pain'), 'no\r\n  pain');
    assert.equal(sourceOf('| a |\n|---|\n| no\\|pain 😀 here |', 'pain 😀'), 'pain 😀');
  });
});
