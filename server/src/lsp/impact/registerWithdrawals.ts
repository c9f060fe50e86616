import { type ExecuteCommandParams, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { confirmMethod, type ConfirmParams, parseStatementTarget } from '../../protocol/impact';
import { commands, isPackPath } from '../../protocol/names';
import { parsePlaceUses, parseStatementPlace } from '../../protocol/statementPlace';
import { guardRequest } from '../guard';
import { nameOfDraft } from '../navigation/claimGroups';
import type { Navigation } from '../navigation/navigation';
import { isStopped } from '../navigation/slowWork';
import { statementKey } from '../navigation/placedClaims';
import { createRangeReader } from '../positions';
import { toUri } from '../uri';
import type { Words } from '../words/words';
import { countChanges, type Impact, type PlacedChange } from './impact';
import { toUses } from './impactLenses';
import type { ImpactTools } from './saveNotice';
import { isOpening, withdrawalCommands } from './serverCommands';
import { planWithdrawal, type PlannedWithdrawal, toEdit } from './withdraw';

/** Claims that a question names; of the others it says how many there are. */
const mostNamed = 8;

/** Longest quote in a question. */
const longestQuote = 80;

/**
 * Registers the commands that retract and remove a statement: each asks first, with the claims of drafts that change their
 * verdict, and changes nothing where the pack has changed since the command was offered or while the question stood. For
 * editors that have no commands of ours, also those that open a place.
 */
export function registerWithdrawals(tools: ImpactTools): void {
  const { connection, logError } = tools.navigation;
  connection.onExecuteCommand(guardRequest<ExecuteCommandParams, null>('workspace/executeCommand', logError, null, async (params) => {
    if (isOpening(params.command)) {
      await openPlace(tools.navigation, params);
      return null;
    }
    const refusal = await withdraw(tools, params);
    if (refusal !== undefined) await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: refusal });
    return null;
  }));
}

/** Opens a statement, or the first of the claims that one speaks to. */
async function openPlace({ connection }: Navigation, { command, arguments: given }: ExecuteCommandParams): Promise<void> {
  const place = command === commands.openStatement ? parseStatementPlace(given?.[0]) : parsePlaceUses(given?.[0])?.locations[0];
  if (place !== undefined) await connection.window.showDocument({ uri: place.uri, selection: place.range, takeFocus: true });
}

/** Why nothing was changed; `undefined` where it was, or the user decided against it. */
async function withdraw(tools: ImpactTools, { command, arguments: given }: ExecuteCommandParams): Promise<string | undefined> {
  const { connection, documents, host, words, abilities } = tools.navigation;
  const how = withdrawalCommands[command];
  const target = parseStatementTarget(given?.[0]);
  const document = target === undefined ? undefined : documents.get(target.uri);
  const { refusals } = words.impact;
  if (how === undefined || target === undefined || document === undefined || !isPackPath(document.uri)) return refusals.noStatement;
  const { version } = document;
  if (version !== target.version) return refusals.changed;
  const plan = planWithdrawal(document, target.position.line, how, host.today());
  if (typeof plan === 'string') return refusals[plan];
  const before = document.getText();
  const impact = await readImpact(tools, document.uri, before, plan).catch(notStopped);
  if (impact === 'stopped') return words.stopped;
  const question = words.impact.ask[how](shorten(plan.statement.quote));
  const position = createRangeReader(before)(plan.statement.quoteSpan).start;
  if (!(await isConfirmed(tools.navigation, { question, action: words.impact.confirm[how], ...describe(tools.navigation, impact), uri: document.uri, position, changes: impact?.changes ?? [] }))) return undefined;
  // A closed document is another object when it is open again, even at the same version.
  if (documents.get(target.uri) !== document || document.version !== version) return refusals.changed;
  const { applied } = await connection.workspace.applyEdit({ label: question, edit: toEdit(document, plan, abilities.takesVersionedEdits) });
  return applied ? undefined : refusals.changed;
}

/** What it does to the drafts that the statement speaks to, the only ones that it can concern; `undefined` where the pack is not in use. */
async function readImpact({ navigation, worlds }: ImpactTools, packUri: string, before: string, { statement, text }: PlannedWithdrawal): Promise<Impact | undefined> {
  const uri = toUri(packUri);
  const isInUse = navigation.state.corpora().some(({ checker }) => checker.packs.some(({ location }) => toUri(location) === uri));
  if (!isInUse) return undefined;
  const { uses } = await navigation.articles.all();
  const only = new Set((uses.get(statementKey({ uri }, statement.id)) ?? []).map(({ claim }) => claim.uri));
  return worlds.compare({ uri, before, after: text, only });
}

function notStopped(error: unknown): 'stopped' {
  if (isStopped(error)) return 'stopped';
  throw error;
}

function describe({ state, words }: Navigation, impact: Impact | undefined): Pick<ConfirmParams, 'detail'> {
  if (impact === undefined) return { detail: words.impact.notInUse };
  const { changes, isPartial } = impact;
  const named = changes.slice(0, mostNamed).map((change) => `${nameOfDraft(change.uri, state.folders())}:${change.range.start.line + 1} ‹${shorten(change.text)}›: ${verdictOf(change.before, words)} → ${verdictOf(change.after, words)}`);
  const more = changes.length > named.length ? [words.impact.more(changes.length - named.length)] : [];
  return { detail: [words.impact.consequence(countChanges(changes)), ...(isPartial ? [words.impact.partial] : []), ...(named.length > 0 ? [''] : []), ...named, ...more].join('\n') };
}

interface Question extends Pick<ConfirmParams, 'question' | 'detail' | 'action'> {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
  readonly changes: readonly PlacedChange[];
}

/** Asks in the way of our own front ends, with the claims to look at, or as every editor can. */
async function isConfirmed({ connection, abilities, words }: Navigation, { uri, position, changes, ...asked }: Question): Promise<boolean> {
  if (abilities.confirms) {
    const look = changes.length === 0 ? {} : { look: { action: words.impact.show, uses: toUses(uri, position, changes) } };
    const answer: unknown = await connection.sendRequest(confirmMethod, { ...asked, ...look } satisfies ConfirmParams);
    return answer === true;
  }
  const answer = await connection.window.showWarningMessage(`${asked.question}\n${asked.detail}`, { title: asked.action });
  return answer?.title === asked.action;
}

function verdictOf(verdict: PlacedChange['before'], words: Words): string {
  return verdict === 'none' ? words.impact.noVerdict : words.verdicts[verdict];
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longestQuote ? line : `${line.slice(0, longestQuote - 1).trimEnd()}…`;
}
