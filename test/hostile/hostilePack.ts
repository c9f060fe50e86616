import fc from 'fast-check';
import { dump } from 'js-yaml';
import { acting, hostileWords } from './hostileText';

const id = fc.oneof(fc.constantFrom('s', 'smith-2019', '__proto__', 'constructor', 'toString', '1', 'a b', 'x\u001b[2J', '<b>'), hostileWords);
const words = fc.oneof(hostileWords, fc.constantFrom('mesotherapy', '', ' '));
const quote = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(acting, fc.constantFrom('mesotherapy has serious side effects', 'a session takes 10 to 30 minutes', 'the injections hurt'), acting).map(([a, b, c]) => `${a} ${b} ${c}`) },
  { weight: 2, arbitrary: hostileWords },
  { weight: 1, arbitrary: fc.constantFrom('.*', '(a+)+$', '('.repeat(300), 'mesotherapy '.repeat(200), 'no '.repeat(700), '\ud800', '') },
);
const odd = fc.oneof(fc.constantFrom<unknown>(null, true, -1, 1e308, Number.NaN, [], {}, [[]], { a: {} }, '2026-02-30', '9999-99-99'), hostileWords);
/** What should stand there, or now and then something else. */
const mostly = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.oneof({ weight: 12, arbitrary: value }, { weight: 1, arbitrary: odd });

const source = fc.record(
  {
    id: mostly(fc.oneof({ weight: 4, arbitrary: fc.constant('s') }, { weight: 1, arbitrary: id })),
    type: mostly(fc.constantFrom('webpage', 'article-journal')),
    title: mostly(words),
    author: mostly(fc.array(fc.record({ family: mostly(words), given: mostly(words) }), { maxLength: 3 })),
    issued: mostly(fc.record({ 'date-parts': mostly(fc.constant([[2019, 2]])) })),
    URL: mostly(fc.oneof(fc.constantFrom('https://example.org/a', 'javascript:alert(1)', 'command:x', 'file:///etc/passwd'), hostileWords.map((text) => `https://a.b/${text}`))),
    DOI: mostly(hostileWords),
    evidence: mostly(fc.constantFrom(1, 5)),
    'container-title': mostly(words),
  },
  { requiredKeys: ['id'] },
);
const statement = fc.record(
  {
    id: mostly(id),
    source: mostly(fc.constant('s')),
    quote: mostly(quote),
    prefix: mostly(words),
    locator: mostly(words),
    topic: mostly(fc.constantFrom('mesotherapy', 'other')),
    stance: mostly(fc.constantFrom('asserts', 'denies')),
    match: mostly(fc.array(words, { maxLength: 2 })),
    reviewed: mostly(fc.constant('2026-01-31')),
    note: mostly(words),
    reads: mostly(fc.array(fc.record({ aspect: mostly(fc.constantFrom('complications', 'pain', 'session-length', 'nothing')), position: mostly(fc.oneof(fc.constantFrom('none', 'serious', '10 to 30 minutes', 3), words)) }), { maxLength: 2 })),
  },
  { requiredKeys: ['source', 'quote'] },
);

/** Packs that a parser reads with few losses and that hold something hostile wherever a writer may write. */
const pack = fc.record(
  {
    claimlint: mostly(fc.constant(1)),
    id: mostly(fc.constant('hostile')),
    title: mostly(words),
    topics: mostly(fc.array(fc.record({ id: mostly(fc.constantFrom('mesotherapy', 'other')), names: mostly(fc.array(fc.oneof(fc.constant('mesotherapy'), words), { minLength: 1, maxLength: 4 })) }), { maxLength: 3 })),
    sources: mostly(fc.tuple(fc.constant({ id: 's' }), source, source)),
    statements: mostly(fc.array(statement, { minLength: 1, maxLength: 6 })),
    cues: mostly(fc.array(fc.record({ phrase: mostly(words), aspect: mostly(fc.constantFrom('pain', 'complications')), position: mostly(fc.constantFrom('none', 'strong')) }), { maxLength: 3 })),
  },
  { requiredKeys: ['claimlint', 'id', 'statements'] },
);

/** The text of such a pack, as JSON or as YAML, whole or cut off. */
export const hostilePackText: fc.Arbitrary<string> = fc
  .tuple(pack, fc.boolean(), fc.integer({ min: 0, max: 9 }), fc.nat())
  .map(([data, isJson, cut, at]) => {
    const text = isJson ? JSON.stringify(data) : dump(data, { skipInvalid: true });
    return cut === 0 ? text.slice(0, at % (text.length + 1)) : text;
  });
