import assert from 'node:assert/strict';
import { createChecker, type DecisionKind, type JudgedStatement } from '../../../server/src/checker';
import { packOf } from '../packOf';

/** What a statement is to a claim; `neutral` also where no claim was read. */
export type Told = 'conflicts' | 'tension' | 'supports' | 'neutral';

/** One judged pair of sentences, on one topic. */
export interface Pair {
  readonly claim: string;
  readonly quote: string;
  readonly told: Told;
  /** Checked where given. */
  readonly kind?: DecisionKind;
}

/** Checks a draft of one sentence against a pack of one statement. Of several findings the first of the strongest verdict counts. */
export function judge(topic: string, claim: string, quote: string): { readonly told: Told; readonly judged?: JudgedStatement } {
  const { findings } = createChecker({ packs: [packOf({ topics: [topic], statements: [quote] })] }).check(claim);
  for (const [told, list] of [['conflicts', 'conflicts'], ['tension', 'tensions'], ['supports', 'supports']] as const) {
    const judged = findings.flatMap((finding) => finding[list])[0];
    if (judged) return { told, judged };
  }
  return { told: 'neutral' };
}

/** One `it` for each behaviour; rows are `claim | quote | told`, with an optional `| kind`. */
export function describePairs(title: string, topic: string, behaviours: Readonly<Record<string, readonly string[]>>): void {
  describe(title, () => {
    for (const [behaviour, rows] of Object.entries(behaviours)) {
      it(behaviour, () => {
        const complaints = rows.flatMap((row) => {
          const pair = readRow(row);
          const { told, judged } = judge(topic, pair.claim, pair.quote);
          const kind = pair.kind === undefined ? '' : ` ${judged?.decision.kind ?? ''}`;
          return `${told}${kind}` === [pair.told, pair.kind].filter(Boolean).join(' ') ? [] : [`${row}: ${told}${kind}`];
        });
        if (complaints.length > 0) assert.fail(complaints.join('\n'));
      });
    }
  });
}

const tolds: readonly Told[] = ['conflicts', 'tension', 'supports', 'neutral'];
const kinds: readonly DecisionKind[] = ['negation', 'degree', 'quantity', 'timing', 'population', 'direction', 'choice', 'evidence', 'comparison', 'wording'];

function readRow(row: string): Pair {
  const [claim = '', quote = '', toldName, kindName] = row.split('|').map((cell) => cell.trim());
  const told = tolds.find((name) => name === toldName);
  const kind = kinds.find((name) => name === kindName);
  assert.ok(told !== undefined && (kindName === undefined || kind !== undefined), `not a pair: ${row}`);
  return { claim, quote, told, ...(kind === undefined ? {} : { kind }) };
}
