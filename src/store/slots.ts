/**
 * Where on this device works are kept: each tab writes to a slot of its own, so that two tabs never overwrite each other.
 *
 * Invariant: at most MOST slots, the oldest are dropped; the newest of a closed tab goes on in the next tab that is
 * opened. Which tabs are open is asked of `claim`, which holds an id as long as its tab lives.
 */
import { type Storage, WORK_KEY } from './state.ts';

/** Kept works. */
const MOST = 8;

/** Which slot a tab writes to, and which one else it may begin with. */
export interface Slot {
  readonly id: string;
  /** The newest work, where that is another slot's: its tab is open, or a link stands in front of it. */
  readonly from: string | null;
}

export const FIRST_SLOT: Slot = { id: '', from: null };

/** The slot without a name is where works were kept before there were slots. */
export const keyOf = (id: string): string => (id === '' ? WORK_KEY : `${WORK_KEY}.${id}`);

const isWorkKey = (key: string): boolean => key === WORK_KEY || key.startsWith(`${WORK_KEY}.`);
const idOf = (key: string): string => key.slice(WORK_KEY.length + 1);

export interface KeptText {
  readonly id: string;
  /** When it was kept, milliseconds since 1970; 0 where it does not say. */
  readonly at: number;
  readonly text: string;
}

/** All that is kept, newest first; nothing where the storage refuses. */
export function keptTexts(storage: Storage): KeptText[] {
  try {
    return storage
      .keys()
      .filter(isWorkKey)
      .map((key) => {
        const text = storage.get(key) ?? '';
        return { id: idOf(key), at: Number(/^\{"at":(\d+)/.exec(text)?.[1] ?? 0), text };
      })
      .sort((a, b) => b.at - a.at);
  } catch {
    return [];
  }
}

/** Drops the oldest beyond MOST, never the one named. */
export function dropOldest(storage: Storage, own: string): void {
  if (storage.keys().filter(isWorkKey).length <= MOST) return;
  const others = keptTexts(storage).filter(({ id }) => id !== own);
  for (const { id } of others.slice(MOST - 1)) storage.remove(keyOf(id));
}

/**
 * The slot of a tab that opens.
 * @param own the id that the tab had before it was loaded again; a duplicated tab has its original's
 * @param fresh an id that no slot has
 * @param claim holds the id for this tab; false where another tab holds it
 * @param fits whether a kept work is what the tab is to show; null: any is
 */
export async function chooseSlot(options: {
  readonly storage: Storage;
  readonly own: string | null;
  readonly fresh: string;
  readonly claim: (id: string) => Promise<boolean>;
  readonly fits: ((id: string) => boolean) | null;
}): Promise<Slot> {
  const { storage, own, fresh, claim, fits } = options;
  const kept = keptTexts(storage).map(({ id }) => id);
  const candidates = own !== null && kept.includes(own) ? [own] : kept.slice(0, 1);
  for (const id of candidates) {
    if ((fits === null || fits(id)) && (await claim(id))) return { id, from: null };
  }
  await claim(fresh);
  return { id: fresh, from: candidates[0] ?? null };
}
