import { testPackExamples } from '../../checker';
import { withTexts } from '../../host/examineFiles';
import { displayUri } from '../../host/uris';
import { toJson, toOneLine } from '../plainText';
import { reportProblem } from '../problems';
import type { ExitStatus, Terminal } from '../terminal';
import type { packFormats } from './checkPacks';
import { counted } from './formatExamination';
import { loadNamedPacks } from './loadNamedPacks';
import type { PackServices } from './services';

/** What `claimlint corpus test` was asked. */
export interface PackTestRequest {
  /** By path or id; empty: the project's or the built-in one. */
  readonly packs: readonly string[];
  readonly format: (typeof packFormats)[number];
}

/** Runs the example sentences of packs as tests and prints how they fared. Status 1 where one fails, 2 where a pack cannot be read. */
export async function runPackTest(request: PackTestRequest, services: PackServices, terminal: Terminal): Promise<ExitStatus> {
  const { packs, files, unreadable } = await loadNamedPacks(request.packs, services);
  for (const problem of unreadable) reportProblem(terminal, problem);
  const results = testPackExamples(withTexts({ packs, files })).map(({ pack, statement, kind, sentence, isPassed, found }) => ({
    path: displayUri(pack.location, services.folderUri),
    pack: pack.id,
    statement: statement.id,
    kind,
    sentence,
    passed: isPassed,
    ...(isPassed ? {} : { found }),
  }));
  const failedCount = results.filter(({ passed }) => !passed).length;
  const total = { passed: results.length - failedCount, failed: failedCount };
  await terminal.write(request.format === 'json' ? `${toJson({ version: 1, results, summary: total })}\n` : formatResults(results, total));
  if (unreadable.length > 0) return 2;
  return failedCount > 0 ? 1 : 0;
}

type Result = Readonly<Record<'path' | 'pack' | 'statement' | 'kind' | 'sentence', string>> & { readonly passed: boolean; readonly found?: string };

function formatResults(results: readonly Result[], { passed, failed }: { readonly passed: number; readonly failed: number }): string {
  const lines = results.flatMap(({ path, statement, kind, sentence, passed: isPassed, found = '' }) =>
    isPassed ? [] : [`${toOneLine(path)}  ${toOneLine(statement)}  ${kind}`, `    “${toOneLine(sentence)}”`, `    ${kind === 'match' ? 'should' : 'should not'} conflict, but ${toOneLine(found)}`],
  );
  const total = results.length === 0 ? 'No statement has examples. Add sentences under "match" and "mustNotMatch".' : `${counted(results.length, 'example')}: ${passed} passed, ${failed} failed.`;
  return [...lines, ...(lines.length === 0 ? [] : ['']), total, ''].join('\n');
}
