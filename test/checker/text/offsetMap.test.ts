import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  concatMappedTexts,
  createMappedTextBuilder,
  identityText,
  sliceMappedText,
  type MappedText,
} from '../../../server/src/checker/text/offsetMap';

const source = 'No **com**plica&shy;tions &amp;\n  pain `x`.';

/** The prose of `source`, put together by hand. */
function example(): MappedText {
  const builder = createMappedTextBuilder();
  builder.literal('No ', 0);
  builder.literal('com', 5);
  builder.literal('plica', 10);
  builder.literal('tions ', 20);
  builder.replacement('&', { start: 26, end: 31 });
  builder.replacement(' ', { start: 31, end: 34 });
  builder.literal('pain ', 34);
  builder.replacement('\uFFFC', { start: 39, end: 42 });
  builder.literal('.', 42);
  return builder.build();
}

function shown(mapped: MappedText, part: string): string {
  const start = mapped.text.indexOf(part);
  const span = mapped.toSource({ start, end: start + part.length });
  return source.slice(span.start, span.end);
}

describe('MappedText', () => {
  it('collects the prose in order', () => {
    assert.equal(example().text, 'No complications & pain \uFFFC.');
  });

  it('answers with the narrowest source and leaves outer markup outside', () => {
    assert.equal(shown(example(), 'com'), 'com');
    assert.equal(shown(example(), 'complications'), 'com**plica&shy;tions');
    assert.equal(shown(example(), 'No'), 'No');
    assert.equal(shown(example(), '&'), '&amp;');
    assert.equal(shown(example(), '& p'), '&amp;\n  p');
    assert.equal(shown(example(), '\uFFFC.'), '`x`.');
  });

  it('answers an empty span with an empty one and clips what lies outside', () => {
    const mapped = example();
    assert.deepEqual(mapped.toSource({ start: 3, end: 3 }), { start: 5, end: 5 });
    assert.deepEqual(mapped.toSource({ start: 99, end: 120 }), { start: 43, end: 43 });
    assert.deepEqual(mapped.toSource({ start: -3, end: 2 }), { start: 0, end: 2 });
    assert.deepEqual(createMappedTextBuilder().build().toSource({ start: 0, end: 1 }), { start: 0, end: 0 });
  });

  it('maps a slice like the whole', () => {
    const slice = sliceMappedText(example(), { start: 3, end: 16 });
    assert.equal(slice.text, 'complications');
    assert.equal(shown(slice, 'plications'), 'plica&shy;tions');
    assert.deepEqual(slice.toSource({ start: 0, end: 99 }), { start: 5, end: 25 });
  });

  it('joins parts, with the source between them behind the separator', () => {
    const joined = concatMappedTexts([identityText('No', 0), identityText(''), identityText('pain', 34)], ' ');
    assert.equal(joined.text, 'No pain');
    assert.equal(shown(joined, 'No'), 'No');
    assert.equal(shown(joined, 'pain'), 'pain');
    assert.deepEqual(joined.toSource({ start: 2, end: 3 }), { start: 2, end: 34 });
    assert.deepEqual(joined.toSource({ start: 0, end: 7 }), { start: 0, end: 38 });
  });

  it('leads every character of a literal run back to itself, whatever lies between the runs', () => {
    const run = fc.record({ text: fc.string({ minLength: 1, maxLength: 5 }), gap: fc.nat(3), dropped: fc.boolean() });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 20 }), (runs) => {
        const builder = createMappedTextBuilder();
        let original = '';
        for (const { text, gap, dropped } of runs) {
          original += '#'.repeat(gap);
          if (!dropped) builder.literal(text, original.length);
          original += text;
        }
        const mapped = builder.build();
        for (let at = 0; at < mapped.text.length; at++) {
          const span = mapped.toSource({ start: at, end: at + 1 });
          assert.equal(original.slice(span.start, span.end), mapped.text[at]);
        }
        const whole = mapped.toSource({ start: 0, end: mapped.text.length });
        assert.ok(whole.end - whole.start >= mapped.text.length);
      }),
    );
  });
});
