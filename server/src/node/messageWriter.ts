import type { Writable } from 'node:stream';
import { Emitter, type Message, type MessageWriter } from 'vscode-languageserver/node';

/**
 * Writes messages to a stream as the protocol's library does, each with its head in one piece. A writer's every key sends all
 * diagnostics of the article anew, of which most are the same or have only moved: the bytes of each are kept, and of all but its
 * place by its list of related information, for as long as every part is the same object. Nobody may change what was sent.
 */
export function createMessageWriter(stream: Writable): MessageWriter {
  const errors = new Emitter<[Error, Message | undefined, number | undefined]>();
  const closings = new Emitter<void>();
  let errorCount = 0;
  stream.on('error', (error) => void errors.fire([error, undefined, undefined]));
  stream.on('close', () => void closings.fire());
  const encode = createEncoder();
  return {
    onError: errors.event,
    onClose: closings.event,
    write: (message) =>
      new Promise((resolve, reject) => {
        const body = encode(message);
        const length = body.reduce((sum, part) => sum + part.byteLength, 0);
        stream.write(Buffer.concat([Buffer.from(`Content-Length: ${length}\r\n\r\n`, 'ascii'), ...body]), (error) => {
          if (error === null || error === undefined) {
            resolve();
            return;
          }
          errorCount += 1;
          errors.fire([error, message, errorCount]);
          reject(error);
        });
      }),
    end: () => void stream.end(),
    dispose: () => {
      errors.dispose();
      closings.dispose();
    },
  };
}

/** Gives the bytes of a message's JSON, in parts. */
function createEncoder(): (message: Message) => readonly Buffer[] {
  const bytesOf = createDiagnosticEncoder();
  return (message) => {
    const found = findDiagnostics(message);
    if (found === undefined) return [Buffer.from(JSON.stringify(message))];
    const { list, before, after } = found;
    const parts: Buffer[] = [];
    // Everything since the last part whose bytes are kept.
    let text = before;
    for (const [index, item] of list.entries()) {
      if (!hasRelated(item)) {
        text += `${index > 0 ? ',' : ''}${JSON.stringify(item ?? null)}`;
        continue;
      }
      if (text !== '') parts.push(Buffer.from(text));
      text = '';
      const bytes = bytesOf(item);
      parts.push(index > 0 ? bytes : bytes.subarray(1));
    }
    return [...parts, Buffer.from(text + after)];
  };
}

/** Gives the bytes of a diagnostic behind a comma: those that it had, else those of what has only moved behind its new place. */
function createDiagnosticEncoder(): (item: Related) => Buffer {
  const whole = new WeakMap<object, Buffer>();
  const rests = new WeakMap<object, { readonly item: Related; readonly bytes: Buffer }>();
  /** All of a diagnostic but where it stands, without the bracket that opens it. */
  const restOf = (item: Related): Buffer => {
    const known = rests.get(item.relatedInformation);
    return known !== undefined && isSameButPlace(known.item, item) ? known.bytes : Buffer.from(JSON.stringify({ ...item, range: undefined }).slice(1));
  };
  return (item) => {
    const known = whole.get(item);
    if (known !== undefined) return known;
    const place = JSON.stringify({ range: item['range'] });
    const head = Buffer.from(place === '{}' ? ',{' : `,${place.slice(0, -1)},`);
    const bytes = Buffer.concat([head, restOf(item)]);
    whole.set(item, bytes);
    rests.set(item.relatedInformation, { item, bytes: bytes.subarray(head.length) });
    return bytes;
  };
}

function isSameButPlace(a: Related, b: Related): boolean {
  const keys = Object.keys(b);
  return keys.length === Object.keys(a).length && keys.every((key) => key === 'range' || a[key] === b[key]);
}

/** The diagnostics that a message sends or answers with, and the JSON before and behind them; `undefined` where none of them has related information. */
function findDiagnostics(message: unknown): { readonly list: readonly unknown[]; readonly before: string; readonly after: string } | undefined {
  if (!isRecord(message)) return undefined;
  for (const [part, key] of [['params', 'diagnostics'], ['result', 'items']] as const) {
    const holder = message[part];
    const list = isRecord(holder) ? holder[key] : undefined;
    if (!isRecord(holder) || !Array.isArray(list) || !list.some(hasRelated)) continue;
    // The list goes last, so that its place is known whatever else is said.
    const { [part]: _holder, ...rest } = message;
    const { [key]: _list, ...others } = holder;
    const frame = JSON.stringify({ ...rest, [part]: { ...others, [key]: [] } });
    return { list, before: frame.slice(0, -END.length), after: END };
  }
  return undefined;
}

/** What stands behind the items of a list that is the last part of the last part of a message. */
const END = ']}}';

interface Related extends Readonly<Record<string, unknown>> {
  readonly relatedInformation: readonly unknown[];
}

function hasRelated(value: unknown): value is Related {
  return isRecord(value) && Array.isArray(value['relatedInformation']);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
