/** Node and web workers both have these; a page that was loaded neither over HTTPS nor from its own machine has no `subtle`. */
declare const crypto: { readonly subtle: { digest(algorithm: 'SHA-256', bytes: Uint8Array): Promise<ArrayBuffer> } };
declare const btoa: (bytes: string) => string;

/** SHA-256 of a text's UTF-8 bytes. */
export interface Sha256 {
  readonly hex: string;
  readonly base64: string;
}

/** Hashes a text. Rejects where the page may not use cryptography. */
export async function sha256(text: string): Promise<Sha256> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return { hex: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''), base64: btoa(String.fromCharCode(...bytes)) };
}
