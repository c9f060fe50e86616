import { createChecker, type CheckerOptions, type Pack } from '../../../server/src/checker';
import { readArticle } from '../../../server/src/checker/article/readArticle';
import type { WaiverGround } from '../../../server/src/checker/waiver/judgeWaivers';
import { waiveFindings, type FileWaiver, type WaivedFindings } from '../../../server/src/checker/waiver/waiveFindings';
import { packOf } from '../packOf';

/** Statements on acupuncture that drafts are waived against. */
export const needlePack = packOf({ id: 'needles', topics: ['acupuncture'], statements: ['Acupuncture has serious side effects.', 'A session of acupuncture takes 30 minutes.'] });

/** What a test says of the ground; the rest is as usual: the pack above, on the last day of January. */
export interface GivenGround extends Pick<CheckerOptions, 'unsupported'> {
  readonly pack?: Pack;
  readonly today?: string;
  readonly fileWaivers?: readonly FileWaiver[];
}

/** Checks the draft and holds its findings against its waivers. */
export function waive(text: string, { pack = needlePack, today = '2026-01-31', unsupported = false, fileWaivers = [] }: GivenGround = {}): WaivedFindings {
  const { findings } = createChecker({ packs: [pack], unsupported }).check(text);
  return waiveFindings({ article: readArticle(text), findings, fileWaivers, ground: groundOf(pack, today, unsupported) });
}

/** Words of the findings that are still told, and of those that are waived. */
export function outcomeOf({ findings }: WaivedFindings): { readonly told: readonly string[]; readonly waived: readonly string[] } {
  const open = findings.filter(({ verdict }) => verdict !== 'support');
  return { told: open.filter(({ waived }) => waived === undefined).map(({ text }) => text), waived: open.filter(({ waived }) => waived !== undefined).map(({ text }) => text) };
}

/** The ground that a pack makes. */
export function groundOf(pack: Pack, today: string, tellsUnsupported: boolean): WaiverGround {
  const quotes = new Map(pack.statements.map(({ id, quote }) => [id, quote]));
  return { today, packs: new Set([pack.id]), quoteOf: (packId, id) => (packId === pack.id ? quotes.get(id) : undefined), tellsUnsupported };
}
