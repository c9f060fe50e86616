import type { Pack, PackCue, Source, Statement, Topic } from '../../server/src/checker';

/** A statement of a test's pack: its quote alone, or with what differs from the default. */
export type GivenStatement = string | (Partial<Statement> & { readonly quote: string });

/** What a test says of its pack. */
export interface GivenPack {
  readonly id?: string;
  /** Each topic by its name or by all its names; its id is the first name in kebab-case. */
  readonly topics: readonly (string | readonly string[])[];
  /** Statements without an id are called s1, s2, … and come from a source of the same name. */
  readonly statements: readonly GivenStatement[];
  readonly cues?: readonly PackCue[];
}

/** A pack written inline, as the parser would give it. */
export function packOf({ id = 'test', topics, statements, cues = [] }: GivenPack): Pack {
  const full = statements.map((given, index): Statement => {
    const name = `s${index + 1}`;
    return { id: name, source: name, stance: 'asserts', match: [], mustNotMatch: [], at: { start: index, end: index + 1 }, ...(typeof given === 'string' ? { quote: given } : given) };
  });
  const sources = [...new Set(full.map(({ source }) => source))];
  return {
    id,
    title: id,
    language: 'en',
    location: `${id}.claims.yaml`,
    topics: topics.map(toTopic),
    sources: sources.map((source): Source => ({ id: source, type: 'webpage', title: source })),
    statements: full,
    cues,
  };
}

function toTopic(given: string | readonly string[]): Topic {
  const names = typeof given === 'string' ? [given] : given;
  return { id: (names[0] ?? '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'), names };
}
