import { assert } from 'chai';
import fc from 'fast-check';
import { BrokenBytes, createByteReader, createByteWriter } from '../../../server/src/checker/compiled/bytes';
import { createDictionaryWriter, openDictionary } from '../../../server/src/checker/compiled/dictionary';
import { createPostingsWriter, openPostings } from '../../../server/src/checker/compiled/postings';
import { joinSections, splitSections } from '../../../server/src/checker/compiled/sections';

const text = fc.string({ unit: fc.oneof(fc.string({ minLength: 1, maxLength: 1 }), fc.constantFrom('é', '€', '😀', '\ud800', '\udc00', '\u0000')), maxLength: 60 });
const value = fc.oneof(
  fc.record({ kind: fc.constant('count' as const), of: fc.nat({ max: 2 ** 32 - 1 }) }),
  fc.record({ kind: fc.constant('float' as const), of: fc.double() }),
  fc.record({ kind: fc.constant('text' as const), of: text }),
);

describe('compiled bytes', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const writer = createByteWriter();
        for (const { kind, of } of values) {
          if (kind === 'text') writer.text(of);
          else writer[kind](of);
        }
        const reader = createByteReader(writer.take());
        assert.deepEqual(values.map(({ kind }) => reader[kind]()), values.map(({ of }) => of));
      }),
    );
  });

  it('that end too early are told apart from whole ones', () => {
    const writer = createByteWriter();
    writer.text('bruising');
    assert.throws(() => createByteReader(writer.take().slice(0, 4)).text(), BrokenBytes);
    assert.throws(() => createByteReader(new Uint8Array([0x80])).count(), BrokenBytes);
    assert.throws(() => createByteReader(new Uint8Array(7)).float(), BrokenBytes);
  });
});

describe('compiled sections', () => {
  const file = joinSections([new Uint8Array([1, 2, 3]), new Uint32Array([4, 4_000_000_000]), new Uint8Array()]);

  it('come back from a file, wherever in memory it lies', () => {
    const moved = new Uint8Array(file.length + 1);
    moved.set(file, 1);
    for (const copy of [file, moved.subarray(1)]) {
      const sections = splitSections(copy, 3);
      assert.deepEqual([...sections.bytes(0)], [1, 2, 3]);
      assert.deepEqual([...sections.numbers(1)], [4, 4_000_000_000]);
      assert.deepEqual([...sections.bytes(2)], []);
    }
  });

  it('are refused when a single bit has changed, or the end is missing', () => {
    fc.assert(
      fc.property(fc.nat({ max: file.length - 1 }), fc.nat({ max: 7 }), (at, bit) => {
        const broken = file.slice();
        broken[at] = (broken[at] ?? 0) ^ (1 << bit);
        assert.throws(() => splitSections(broken, 3), BrokenBytes);
        assert.throws(() => splitSections(file.slice(0, at), 3), BrokenBytes);
      }),
    );
  });
});

describe('compiled lists', () => {
  it('find every word by its number and every number by its word', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text), text, (words, other) => {
        const writer = createDictionaryWriter();
        for (const word of words) writer.idOf(word);
        const [starts, bytes, table] = writer.take();
        const dictionary = openDictionary(new Uint32Array(starts.buffer), new Uint8Array(bytes.buffer), new Uint32Array(table.buffer));
        words.forEach((word, id) => {
          assert.equal(dictionary.word(id), word);
          assert.equal(dictionary.find(word), id);
        });
        if (!words.includes(other)) assert.isUndefined(dictionary.find(other));
      }),
    );
  });

  it('hold what was added under a pair, in order', () => {
    const pair = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 2 ** 25 }));
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const writer = createPostingsWriter();
        pairs.forEach(([first, second], item) => writer.add(first, second, item));
        const [keys, starts, items] = writer.take().map((section) => new Uint32Array(section.buffer));
        const postings = openPostings(keys ?? new Uint32Array(), starts ?? new Uint32Array(), items ?? new Uint32Array());
        for (const [first, second] of pairs) {
          assert.deepEqual([...postings.list(first, second)], pairs.flatMap(([a, b], item) => (a === first && b === second ? [item] : [])));
        }
        assert.isEmpty(postings.list(6, 0));
      }),
    );
  });
});
