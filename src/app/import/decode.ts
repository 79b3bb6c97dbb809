/**
 * The bytes of a file as text: UTF-8, UTF-16 with its mark, or what Korean Windows writes.
 *
 * Invariant: text is returned only in an encoding whose every byte could be read, and the encoding is named.
 */
export type Encoding = 'UTF-8' | 'UTF-16' | 'EUC-KR';
/** Larger files are refused before they are read, bytes. */
export const LARGEST_FILE = 4_000_000;

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly reason: 'large' | 'binary' };

export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > LARGEST_FILE) return { ok: false, reason: 'large' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return tried(bytes, ['utf-16le']);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return tried(bytes, ['utf-16be']);
  return tried(bytes, ['utf-8', 'euc-kr']);
}

const NAMES: Record<string, Encoding> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'euc-kr': 'EUC-KR',
};

function tried(bytes: Uint8Array, encodings: readonly string[]): Decoded {
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (isText(text)) return { ok: true, text, encoding: NAMES[encoding] as Encoding };
    } catch {
      // Not in this encoding; perhaps in the next.
    }
  }
  return { ok: false, reason: 'binary' };
}

/** Pictures and workbooks contain the character 0; text does not. */
export function isText(text: string): boolean {
  return !text.includes('\u0000');
}
