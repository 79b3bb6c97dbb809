/**
 * What arrives at the page from outside: a file that is dropped, or a text that is pasted. Decides what it is; opens
 * nothing.
 *
 * Invariant: what cannot be opened is said with a reason; nothing is guessed from a picture or a program.
 */
import type { Localized } from '../core/definition.ts';

export type Arrival =
  | { readonly kind: 'experiment'; readonly name: string; readonly text: string }
  | { readonly kind: 'table'; readonly name: string; readonly text: string }
  | { readonly kind: 'link'; readonly text: string }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: Localized };

/** Of a file; what the reader of files takes is no longer. */
const MOST_BYTES = 20_000_000;

const SEVERAL = {
  en: 'Several files came at once. Drop one at a time.',
  ko: '파일이 여러 개예요. 한 번에 하나씩 놓아 주세요.',
};
const FOLDER = { en: 'This is a folder. Drop a file.', ko: '폴더예요. 파일을 놓아 주세요.' };
const EMPTY = { en: 'This file is empty.', ko: '빈 파일이에요.' };
const NO_TEXT = {
  en: 'This is no text. An experiment (JSON) or a table (CSV, TSV, text) can be opened.',
  ko: '글로 된 파일이 아니에요. 실험(JSON)이나 표(CSV, TSV, 텍스트)를 열 수 있어요.',
};
const UNREADABLE = {
  en: 'The browser could not read this file. It may have been moved, or this may be a folder.',
  ko: '브라우저가 이 파일을 읽지 못했어요. 옮겨졌거나 폴더일 수 있어요.',
};
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
const tooLarge = (bytes: number): Localized => ({
  en: `This file has ${megabytes(bytes)} MB; up to ${megabytes(MOST_BYTES)} MB can be opened.`,
  ko: `${megabytes(bytes)} MB짜리 파일이에요. ${megabytes(MOST_BYTES)} MB까지 열 수 있어요.`,
});

type SomeFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** @param folders how many of what was dropped are folders */
export async function fileArrival(files: readonly SomeFile[], folders: number): Promise<Arrival | null> {
  const [file] = files;
  if (!file) return null;
  const { name } = file;
  const refused = (problem: Localized): Arrival => ({ kind: 'refused', name, problem });
  if (files.length > 1) return refused(SEVERAL);
  if (folders > 0) return refused(FOLDER);
  if (file.size > MOST_BYTES) return refused(tooLarge(file.size));
  if (file.size === 0) return refused(EMPTY);
  try {
    const text = decoded(new Uint8Array(await file.arrayBuffer()));
    return text === null
      ? refused(NO_TEXT)
      : { kind: isExperiment(name, text) ? 'experiment' : 'table', name, text };
  } catch {
    return refused(UNREADABLE);
  }
}

/** A text that was pasted while no field had the focus; null where it is nothing that opens. */
export function textArrival(text: string, name: string): Arrival | null {
  const plain = text.trim();
  if (LINK.test(plain)) return { kind: 'link', text: plain };
  if (plain.startsWith('{')) return { kind: 'experiment', name, text };
  return TABLE.test(plain) ? { kind: 'table', name, text } : null;
}

/** A text that is a whole work and no table: a link, or a saved file. */
export function workArrival(text: string, name: string): Arrival | null {
  const arrival = textArrival(text, name);
  if (arrival?.kind === 'experiment') return SAVED.test(text) ? arrival : null;
  return arrival?.kind === 'link' ? arrival : null;
}

const SAVED = /^\s*\{\s*"format"\s*:\s*"neurosketch/;

/** An address with a link in it, or the link alone. */
const LINK = /^(?:https?:\/\/\S*?(?:#|%23|[?&]c=)|#)?1\.[a-z0-9.-]*[a-z0-9]{4}$/i;
/** Two lines at least, each with a separator. */
const TABLE = /^[^\n]*[,;\t][^\n]*\n[^\n]*[,;\t]/;

function isExperiment(name: string, text: string): boolean {
  // Rows may be JSON as well: a list is a table.
  return (/\.json$/i.test(name) && !/^\ufeff?\s*\[/.test(text)) || /^\ufeff?\s*\{/.test(text);
}

/** The text of the bytes: UTF-8, UTF-16 with its mark, else what Korean spreadsheets write. null: no text. */
function decoded(bytes: Uint8Array): string | null {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  for (const encoding of marked ? [marked] : ['utf-8', 'euc-kr']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a picture from a text
      return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? null : text;
    } catch {
      // It is not in this one.
    }
  }
  return null;
}
