import * as v from 'valibot';

/** What our own clients tell the server when it starts, beside settings. */
export interface Initialization {
  /** Folder in which Claimlint is installed: built-in packs and pages are read, and opened, there. */
  readonly extensionUri?: string;
  /** Of Claimlint, for servers that cannot read it themselves. */
  readonly version?: string;
  /** False where the user has not said that the workspace is to be trusted: then only its own files are read. */
  readonly isTrusted: boolean;
  /** The front end asks for the reason of a waiver. */
  readonly asksReason: boolean;
  /** The front end asks before something is changed, and lists places, when the server says so. */
  readonly confirms: boolean;
  /** Settings that hold where the editor gives none, unparsed. */
  readonly settings: unknown;
}

const schema = v.looseObject({ extensionUri: v.optional(v.pipe(v.string(), v.minLength(1))), version: v.optional(v.string()), isTrusted: v.optional(v.boolean()), asksReason: v.optional(v.boolean()), confirms: v.optional(v.boolean()) });

/** Reads `initializationOptions`: settings, with ours among them where the client is ours. Editors that know no trust trust all. */
export function readInitialization(options: unknown): Initialization {
  const parsed = v.safeParse(schema, options);
  if (!parsed.success) return { isTrusted: true, asksReason: false, confirms: false, settings: options };
  const { extensionUri, version, isTrusted = true, asksReason = false, confirms = false, ...settings } = parsed.output;
  return { isTrusted, asksReason, confirms, settings, ...(extensionUri === undefined ? {} : { extensionUri }), ...(version === undefined ? {} : { version }) };
}
