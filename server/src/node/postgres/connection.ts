import { readFileSync } from 'node:fs';
import { Client, type ClientConfig, DatabaseError } from 'pg';
import { ServerAway } from '../../host/server/serverAway';

/** How long a connection and a question may take. */
const patienceMs = 5000;
/** Putting a pack there is not for who types. */
const pushPatienceMs = 600_000;

/** One connection, made when it is first needed and made again after it broke. */
export interface Connection {
  /** Runs a statement; rows unparsed. Rejects with `ServerAway`. */
  query(text: string, values?: readonly unknown[]): Promise<readonly unknown[]>;
  close(): Promise<void>;
}

/** Connects to the database of an address; for pushing, with more patience. */
export function createConnection(address: string, isForPushing: boolean): Connection {
  let opened: Promise<Client> | undefined;
  const forget = (): void => {
    opened = undefined;
  };
  const open = async (): Promise<Client> => {
    const client = new Client({ ...configOf(address), connectionTimeoutMillis: patienceMs, statement_timeout: isForPushing ? pushPatienceMs : patienceMs, query_timeout: isForPushing ? pushPatienceMs : 2 * patienceMs, application_name: 'claimlint', keepAlive: true });
    // A connection that breaks while nothing is asked tells so here, and nowhere else.
    client.on('error', forget);
    client.on('end', forget);
    await client.connect();
    return client;
  };
  return {
    query: async (text, values) => {
      try {
        const client = await (opened ??= open());
        const { rows } = await client.query<Record<string, unknown>>(text, values === undefined ? undefined : [...values]);
        return rows;
      } catch (error) {
        if (!(error instanceof DatabaseError)) forget();
        throw new ServerAway(describe(error));
      }
    },
    close: async () => {
      const client = await opened?.catch(() => undefined);
      forget();
      await client?.end().catch(() => undefined);
    },
  };
}

/**
 * TLS with a certificate that is checked, unless the server is this machine or the address itself asks for another `sslmode`.
 * User, password and certificates may also come from the environment and `~/.pgpass`, as for every program of PostgreSQL.
 */
function configOf(address: string): ClientConfig {
  const url = new URL(address);
  const isHere = ['', 'localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (isHere || url.searchParams.has('sslmode')) return { connectionString: address };
  const authority = process.env['PGSSLROOTCERT'];
  return { connectionString: address, ssl: { rejectUnauthorized: true, ...(authority === undefined ? {} : { ca: readFileSync(authority, 'utf8') }) } };
}

function describe(error: unknown): string {
  if (error instanceof DatabaseError) {
    const known = error.code === undefined ? undefined : databaseWords[error.code];
    return known ?? `the database says "${error.message}"`;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return connectionWords[code] ?? (error instanceof Error && /timeout/i.test(error.message) ? `it does not answer within ${patienceMs / 1000} seconds` : error instanceof Error && error.message !== '' ? error.message : code);
}

const databaseWords: Readonly<Record<string, string>> = {
  '28P01': 'it does not accept the password',
  '28000': 'it does not let this user in',
  '3D000': 'it has no such database',
  '42P01': 'no pack was pushed to it yet (claimlint corpus push)',
  '3F000': 'no pack was pushed to it yet (claimlint corpus push)',
  '42501': 'this user may not do that there',
  '57014': 'the question took too long',
  '57P01': 'it is being shut down',
  '57P03': 'it is just starting',
  '53300': 'it has too many connections already',
};

const connectionWords: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers at its address',
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name cannot be looked up',
  ETIMEDOUT: 'it does not answer',
  ECONNRESET: 'it broke off the connection',
  EHOSTUNREACH: 'its address cannot be reached',
  ENETUNREACH: 'there is no network',
  ENOENT: 'nothing answers at its address',
};
