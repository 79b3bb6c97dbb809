/**
 * The work as kept on this device. Storage is an argument and may throw or lie: what it gives back is checked as any
 * file is.
 *
 * Invariant: a copy that was kept is never lost by one that cannot be: setting a key either replaces its text or throws
 * and leaves it (so the storage of browsers promises). A text that cannot be read is moved aside, never dropped.
 */
import { compactFile, readFile } from '../experiment/file.ts';
import { settledSides } from '../training/settled-sides.ts';
import { dropOldest, keptTexts, keyOf } from './slots.ts';
import { type KeptWork, type Storage, UNREAD_KEY, type Work } from './state.ts';

/** Throws what the storage throws. @param at milliseconds since 1970 */
export function saveWork(storage: Storage, id: string, at: number, { run, step, preset }: Work): void {
  const text = `{"at":${at},"preset":${JSON.stringify(preset)},"file":${compactFile(run, step)}}`;
  storage.set(keyOf(id), text);
  dropOldest(storage, id);
}

/** Keeps the work in a slot besides, unless another slot than `own` says the same already. */
export function saveAside(storage: Storage, own: string, at: number, work: Work): void {
  const body = bodyOf(`"file":${compactFile(work.run, work.step)}}`);
  const known = keptTexts(storage).some(({ id, text }) => id !== own && bodyOf(text) === body);
  if (!known) saveWork(storage, `${own}~${at}`, at, work);
}

/** What is kept, without when. */
const bodyOf = (text: string): string => text.slice(text.indexOf('"file"'));

function readWork(text: string): Work | null {
  try {
    const saved = JSON.parse(text) as { preset?: unknown; file?: unknown };
    // Once the file was kept as a text within the text.
    const read = readFile(typeof saved.file === 'string' ? saved.file : JSON.stringify(saved.file));
    if (!read.ok) return null;
    const run = settledSides(read.run);
    return { run, step: read.step, preset: typeof saved.preset === 'string' ? saved.preset : null };
  } catch {
    return null;
  }
}

/** The work of this slot, null where there is none or it cannot be read; then its text is moved aside. */
export function loadWork(storage: Storage, id: string): Work | null {
  try {
    const text = storage.get(keyOf(id));
    if (text === null) return null;
    const work = readWork(text);
    if (!work) {
      storage.set(`${UNREAD_KEY}.${id}`, text);
      storage.remove(keyOf(id));
    }
    return work;
  } catch {
    return null;
  }
}

/** A kept text that could not be read, until it is forgotten. */
export function unreadText(storage: Storage): { readonly key: string; readonly text: string } | null {
  try {
    const key = storage.keys().find((one) => one.startsWith(`${UNREAD_KEY}.`));
    const text = key === undefined ? null : storage.get(key);
    return key === undefined || text === null ? null : { key, text };
  } catch {
    return null;
  }
}

/** The works of the other slots, newest first, each once. */
export function keptWorks(storage: Storage, own: string): KeptWork[] {
  const seen = new Set<string>();
  return keptTexts(storage).flatMap(({ id, at, text }) => {
    const body = bodyOf(text);
    const work = id === own || seen.has(body) ? null : readWork(text);
    seen.add(body);
    return work ? [{ id, at, work }] : [];
  });
}

/** Takes a kept work away, from every slot but `own` that says the same. @returns what puts it back where nothing is */
export function removeKept(storage: Storage, own: string, { id }: KeptWork): () => void {
  const all = keptTexts(storage);
  const body = bodyOf(all.find((one) => one.id === id)?.text ?? '');
  const gone = all.filter((one) => one.id !== own && bodyOf(one.text) === body);
  for (const one of gone) storage.remove(keyOf(one.id));
  return () => {
    for (const one of gone) if (storage.get(keyOf(one.id)) === null) storage.set(keyOf(one.id), one.text);
  };
}
