import * as v from 'valibot';

/** What our own clients tell the server when it starts, beside settings. */
export interface Initialization {
  /** Folder in which Claimlint is installed: built-in packs and pages are read, and opened, there. */
  readonly extensionUri?: string;
  /** Settings that hold where the editor gives none, unparsed. */
  readonly settings: unknown;
}

const schema = v.looseObject({ extensionUri: v.optional(v.pipe(v.string(), v.minLength(1))) });

/** Reads `initializationOptions`: settings, with `extensionUri` among them where the client is ours. */
export function readInitialization(options: unknown): Initialization {
  const parsed = v.safeParse(schema, options);
  if (!parsed.success) return { settings: options };
  const { extensionUri, ...settings } = parsed.output;
  return extensionUri === undefined ? { settings } : { extensionUri, settings };
}
