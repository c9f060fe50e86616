/*
 * The globals that Node and a web worker share and that the platform-neutral rooms may use.
 * Listing them here, instead of taking the DOM or Node typings, keeps everything else out of reach.
 */

declare class URL {
  constructor(url: string, base?: string | URL);
  readonly protocol: string;
  readonly host: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly href: string;
}

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

declare function setTimeout(callback: () => void, delayMs: number): unknown;
/** Absent in a worker. */
declare const setImmediate: ((callback: () => void) => unknown) | undefined;
declare function clearTimeout(timer: unknown): void;
declare const performance: { now(): number };
declare const crypto: { readonly subtle: { digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer> } };
