import { createProblem, packSizeLimit, type Problem } from '../checker';
import type { FileReading, Host, ReadOpenText } from './host';

/** Largest file that is read, in bytes; text outside ASCII takes up to three bytes a UTF-16 unit. */
const byteLimit = packSizeLimit * 2;

/** A text, or why there is none. */
export type TextResult = { readonly text: string } | { readonly problem: Problem };

/** Reads a file as the editor has it, else as the host has it. `called` begins the message: "The pack". */
export async function readText(uri: string, called: string, { host, readOpen }: { readonly host: Host; readonly readOpen?: ReadOpenText }): Promise<TextResult> {
  const open = readOpen?.(uri);
  if (open !== undefined) return { text: open };
  const reading = await host.readFile(uri, byteLimit);
  return reading.kind === 'text' ? reading : { problem: toProblem(reading, called) };
}

function toProblem(reading: Exclude<FileReading, { readonly kind: 'text' }>, called: string): Problem {
  switch (reading.kind) {
    case 'missing':
      return createProblem('file-missing', 'error', `${called} does not exist. Check its path, which is relative to the file that names it.`);
    case 'tooLarge':
      return createProblem('file-too-large', 'error', `${called} is larger than ${byteLimit / 1_000_000} MB. Split it into smaller files.`);
    case 'unreadable':
      return createProblem('file-unreadable', 'error', `${called} cannot be read: ${reading.reason}. Name a text file in UTF-8 that you may read.`);
  }
}
