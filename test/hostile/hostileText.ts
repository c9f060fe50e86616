import fc from 'fast-check';
import { markdownFragment } from '../checker/article/articleTools';

/** Sentences that the packs of these tests speak to, so that what is hostile meets findings. */
export const claims: fc.Arbitrary<string> = fc.constantFrom(
  'Mesotherapy has no side effects. ',
  'A session of mesotherapy takes three hours. ',
  'It is painless, and it never fails',
  'mesotherapy ',
  'no complications',
  ' 10 to 30 minutes',
  'not ',
  'Side effects of mesotherapy include:\n\n- none\n',
  '| Mesotherapy | no side effects |\n',
);

/** What acts in a terminal, in HTML, in Markdown, in a workflow log, in an editor, or breaks a careless reader. */
export const acting: fc.Arbitrary<string> = fc.constantFrom(
  '\u001b[2J', '\u001b]8;;https://localhost\u0007', '\u009b31m', '\u0007', '\b', '\r', '\u0000', '\u007f', '\u0085', '\u2028', '\u2029', '\u202e', '\u2066', '\u200b', '\ufeff', '\ud800', '\udc00', '\ufffc',
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<!--', '-->', ']]>', '</details>', '[x](command:workbench.action.quit)', '![x](https://localhost/x.png)', '<https://localhost>', 'https://localhost/x', 'javascript:alert(1)',
  '\n::error::x', '%0A::warning::x', '::set-output name=x::y', '$(alert)', '`', '**', '|', '\n# x', '\n- ', '@team', '#12', '&lt;b&gt;', '${x}', '{{x}}', '__proto__', 'constructor', 'toString',
);

/** Words with something hostile among them; never blank. */
export const hostileWords: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 3, arbitrary: acting }, { weight: 2, arbitrary: claims }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) }), { minLength: 1, maxLength: 6 })
  .map((parts) => `${parts.join('')} x`);

/** Drafts of torn Markdown with claims among it, and drafts of any bytes. */
export const hostileDraft: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.oneof({ weight: 3, arbitrary: markdownFragment }, { weight: 3, arbitrary: claims }, { weight: 1, arbitrary: acting }), { maxLength: 30 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => new TextDecoder().decode(bytes)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => new TextDecoder('utf-16le').decode(bytes)) },
);

/** Examples of a property: `usual`, times what `npm run fuzz` asks for. */
export function runs(usual: number): number {
  return usual * Number(process.env['CLAIMLINT_FUZZ'] ?? 1);
}
