/**
 * The link inside what a person pasted: a whole address, a fragment with or without `#` or `%23`, the value of `?c=`,
 * in capitals, with spaces around it, broken over two lines by a messenger.
 *
 * Invariant: always ends, in time proportional to what is looked at, which is capped.
 */
import { checksum, readChecksum } from './link-checksum.ts';

/** More than any link in any address. */
const LONGEST_ADDRESS = 8000;
/** Links are at most 1,900 characters; something longer was never one. */
const LONGEST_LINK = 4000;

export interface Found {
  /** Small letters, digits, `.` and `-` if it was a link; other characters are left for the reader to report. */
  readonly link: string;
  /** What was there, as a person wrote it, for a message; empty where there was nothing. */
  readonly written: string;
  readonly cut: boolean;
}

export function linkIn(input: string): Found {
  const text = input
    .slice(0, LONGEST_ADDRESS)
    .replaceAll(/[\u200b-\u200d\ufeff]/g, '')
    .trim()
    .toLowerCase()
    .replaceAll('%23', '#')
    .replaceAll('%2e', '.')
    .replaceAll('%2d', '-');
  // A line break inside may be a messenger's, or the end of the address and another sentence after it.
  const joined = clean(part(text.replaceAll(/[ \t]*[\r\n]+[ \t]*/g, '')));
  const first = clean(part(text));
  const link = isWhole(first) ? first : joined;
  return {
    link: link.slice(0, LONGEST_LINK),
    written: writtenIn(input),
    cut: input.length > LONGEST_ADDRESS || link.length > LONGEST_LINK,
  };
}

function writtenIn(input: string): string {
  const text = decoded(input.slice(0, LONGEST_ADDRESS).trim());
  const at = text.lastIndexOf('#');
  if (at !== -1) return text.slice(at + 1);
  return part(text) === '' ? '' : text;
}

/** Without percent-encoding, as far as it is one. */
export function decoded(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

function isWhole(link: string): boolean {
  const end = link.lastIndexOf('.');
  return end !== -1 && readChecksum(link.slice(end + 1)) === checksum(link.slice(0, end));
}

function part(text: string): string {
  const hash = text.includes('#') ? text.slice(text.lastIndexOf('#') + 1) : '';
  const [, query = ''] = /(?:^|[?&])c=([^&#]*)/.exec(text) ?? [];
  const looksRight = [hash, query].find((candidate) => /^\s*[0-9]+\./.test(candidate));
  if (looksRight !== undefined) return looksRight;
  if (hash !== '' || query !== '') return hash || query;
  const isAddress = text.includes('/') || text.includes('#') || text.includes('?');
  return isAddress ? '' : text;
}

/** Up to the first white space, without the brackets, quotes and stops that sentences put around an address. */
function clean(link: string): string {
  const word = link.trim().split(/\s/, 1)[0] ?? '';
  return word.replace(/^[^a-z0-9]+/, '').replace(/[^a-z0-9]{1,8}$/, '');
}
