import { openPack, type AskedPack, type EvidenceQuestion, type Pack, type Source, type Statement } from '../../checker';
import type { FoundEvidence, HeldPack } from './corpusServer';

/** A pack of a server, as far as it has come, with its text as a claims pack of its own that can be opened and kept. */
export interface GrownPack {
  readonly held: HeldPack;
  /** The same object whatever comes. */
  readonly pack: AskedPack;
  /** A claims pack in JSON, a statement a line. */
  text(): string;
  /** All that has come, as it came. */
  found(): Omit<FoundEvidence, 'isWhole'>;
  /** Takes what was found; gives how many statements are new. What is no statement or source of the pack format is left out. */
  take(found: FoundEvidence): number;
  /** How many statements have come. */
  count(): number;
  /** Drops all that has come. */
  forget(): void;
}

/** What a pack grows from. */
export interface GrowthOptions {
  readonly held: HeldPack;
  /** URI of its text. */
  readonly location: string;
  readonly ask: (question: EvidenceQuestion) => void;
}

interface Arrived {
  readonly place: number;
  readonly json: string;
  readonly statement: Statement;
}

/** A pack without statements is none: these stand in while the head is read. */
const someSource = '{"id":"none"}';
const someStatement = '{"source":"none","quote":"none"}';

/** Begins with no statements; `undefined` where the head is none of a pack. */
export function createGrownPack({ held, location, ask }: GrowthOptions): GrownPack | undefined {
  const headJson = toObjectJson(held.head);
  const head = headJson === undefined ? undefined : openPack(withParts(headJson, [someSource], [someStatement]), location).finish().pack;
  if (headJson === undefined || head?.id !== held.id) return undefined;
  const arrived: Arrivals = { statements: new Map(), sources: new Map() };
  const readings = new Map<Statement, { readonly environment: string; readonly reading: ReturnType<AskedPack['elsewhere']['readingOf']> }>();
  let placed: Layout | undefined;
  const layOut = (): Layout => (placed ??= layOutText(headJson, arrived));
  const pack: AskedPack = {
    ...head,
    get statements() {
      return layOut().statements;
    },
    get sources() {
      return layOut().sources;
    },
    elsewhere: {
      statementCount: held.statementCount,
      revision: held.revision,
      ask,
      readingOf: (statement, environment, read) => {
        // Statements are placed anew whenever others come; what they say stays.
        const own = arrived.statements.get(statement.id)?.statement ?? statement;
        const known = readings.get(own);
        if (known?.environment === environment) return known.reading;
        const reading = read();
        readings.set(own, { environment, reading });
        return reading;
      },
      lookup: { statement: (id) => layOut().byId.get(id), source: (id) => arrived.sources.get(id)?.source },
    },
  };
  return {
    held,
    pack,
    text: () => layOut().text,
    found: () => ({ statements: layOut().arrived.map(({ place, json, statement }) => ({ place, id: statement.id, json })), sources: [...arrived.sources].map(([id, { json }]) => ({ id, json })) }),
    count: () => arrived.statements.size,
    forget: () => {
      for (const map of [arrived.statements, arrived.sources, readings]) map.clear();
      placed = undefined;
    },
    take: (found) => {
      const count = takeFound(found, arrived, (sources, statements) => openPack(withParts(headJson, sources, statements), location).finish().pack);
      if (count > 0) placed = undefined;
      return count;
    },
  };
}

/** What has come, by id. */
interface Arrivals {
  readonly statements: Map<string, Arrived>;
  readonly sources: Map<string, { readonly json: string; readonly source: Source }>;
}

/** Adds what is new and usable; gives how many statements. */
function takeFound(found: FoundEvidence, arrived: Arrivals, parse: (sources: readonly string[], statements: readonly string[]) => Pack | undefined): number {
  const fresh = new Map(found.statements.filter(({ id }) => !arrived.statements.has(id)).flatMap((one) => withJson(one)).map((one) => [one.id, one]));
  if (fresh.size === 0) return 0;
  const named = new Map(found.sources.flatMap((one) => withJson(one)).map(({ id, json }) => [id, json]));
  const parsed = parse([...named.values()], [...fresh.values()].map(({ json }) => json));
  for (const source of parsed?.sources ?? []) {
    const json = named.get(source.id);
    if (json !== undefined && !arrived.sources.has(source.id)) arrived.sources.set(source.id, { json, source });
  }
  let count = 0;
  for (const statement of parsed?.statements ?? []) {
    const known = fresh.get(statement.id);
    if (known === undefined) continue;
    arrived.statements.set(statement.id, { place: known.place, json: known.json, statement });
    count += 1;
  }
  return count;
}

/** A text with what stands in it. */
interface Layout {
  readonly text: string;
  readonly statements: readonly Statement[];
  readonly byId: ReadonlyMap<string, Statement>;
  readonly sources: readonly Source[];
  /** In the order of the server's pack. */
  readonly arrived: readonly Arrived[];
}

/** JSON of an object on one line; `undefined` for anything else: what a server sends is put into a text with the rest. */
function toObjectJson(json: string): string | undefined {
  try {
    const data: unknown = JSON.parse(json);
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? JSON.stringify(data) : undefined;
  } catch {
    return undefined;
  }
}

function withJson<One extends { readonly json: string }>(one: One): readonly One[] {
  const json = toObjectJson(one.json);
  return json === undefined ? [] : [{ ...one, json }];
}

/** The text of a pack with these parts, all as JSON: whoever reads it parses it as any pack. */
function withParts(head: string, sources: readonly string[], statements: readonly string[]): string {
  return `${openHead(head)}"sources":[${sources.join(',')}],"statements":[${statements.join(',')}]}`;
}

/** The text, with each statement's place in it. */
function layOutText(head: string, all: Arrivals): Layout {
  const arrived = [...all.statements.values()].sort((a, b) => a.place - b.place);
  const sources = [...all.sources.values()];
  let text = `${openHead(head)}\n"sources": [\n${sources.map(({ json }) => json).join(',\n')}\n],\n"statements": [\n`;
  const statements = arrived.map(({ json, statement }, index): Statement => {
    const start = text.length;
    text += `${json}${index < arrived.length - 1 ? ',' : ''}\n`;
    return { ...statement, at: { start, end: start + json.length } };
  });
  return { text: `${text}]}\n`, statements, byId: new Map(statements.map((statement) => [statement.id, statement])), sources: sources.map(({ source }) => source), arrived };
}

/** The head without its last bracket, a comma behind what it holds. */
function openHead(head: string): string {
  const body = head.slice(0, -1);
  return body === '{' ? body : `${body},`;
}
