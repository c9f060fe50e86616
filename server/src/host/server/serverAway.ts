/** The server cannot be asked; the message is a half sentence for people: "it does not answer". */
export class ServerAway extends Error {
  override readonly name = 'ServerAway';
}

/** Told by its name: what talks to the database is bundled by itself, with a class of its own. */
export function isServerAway(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ServerAway';
}
