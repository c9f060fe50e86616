import type { Message, MessageWriter } from 'vscode-languageserver/node';

/** Where the file that starts the server leaves a note for the file that is the server. */
const place = Symbol.for('claimlint.answered');

/** Notes that the request with this id has its answer. */
export function noteAnswered(id: string | number): void {
  Reflect.set(globalThis, place, id);
}

/** A writer that keeps to itself the answer that was given before the server was loaded; the same writer where there was none. */
export function withoutAnswered(writer: MessageWriter): MessageWriter {
  let id: unknown = Reflect.get(globalThis, place);
  if (id === undefined) return writer;
  Reflect.deleteProperty(globalThis, place);
  return {
    onError: writer.onError,
    onClose: writer.onClose,
    write: (message) => {
      if (id === undefined || !isAnswerTo(id, message)) return writer.write(message);
      id = undefined;
      return Promise.resolve();
    },
    end: () => writer.end(),
    dispose: () => writer.dispose(),
  };
}

function isAnswerTo(id: unknown, message: Message): boolean {
  return 'id' in message && message.id === id && !('method' in message);
}
