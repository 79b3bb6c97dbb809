/**
 * Keeps the work on this device and in the address while it is made.
 *
 * Invariant: a kept copy is at most two calls of `tick` behind; what cannot be kept is tried again with each of them,
 * and said once; what was only looked at takes nobody's place.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { Codec } from './codec.ts';
import type { Editing } from './editing.ts';
import { keyOf, type Slot } from './slots.ts';
import type { Address, SessionState, Storage, Work } from './state.ts';

export interface Keeping {
  /** Something changed that is worth keeping. */
  touched(): void;
  tick(): void;
  /** Keeps the present work beside what comes in its place, but for what was opened and left as it was. */
  keepAside(next: Work | null): void;
}

export function createKeeping(options: {
  readonly store: StoreApi<SessionState>;
  readonly storage: Storage;
  readonly slot: Slot;
  readonly date: () => number;
  readonly address: Address;
  /** What the page opened with. */
  readonly first: Work;
  readonly editing: () => Editing;
  readonly withCodec: (use: (codec: Codec) => void) => void;
}): Keeping {
  const { store, storage, slot, date, address, first, editing, withCodec } = options;
  let dirty = false;
  /** This tab has kept something in its slot. */
  let kept = false;
  /** The storage refused the last time. */
  let refused = false;

  /** What was opened last and is kept elsewhere as well; the work of this slot is kept here only. */
  let opened = isKept(storage, slot) ? null : first;

  const isUntouched = ({ run, step }: Work): boolean => run === first.run && step === first.step;

  function keep({ saveWork }: Codec): void {
    const work = editing().positionHeld();
    if (!kept && isUntouched(work)) return;
    try {
      saveWork(storage, slot.id, date(), work);
      kept = true;
      refused = false;
      if (store.getState().notice?.kind === 'storage') store.setState({ notice: null });
    } catch (error) {
      dirty = true;
      if (!refused) store.setState({ notice: { kind: 'storage', message: String(error) } });
      refused = true;
    }
  }

  /**
   * The address follows the work; the step of an opened link stays in it until something happens. A work that no link
   * holds has no address: another one's would be opened in its place when the page is loaded again.
   */
  function followWork({ encodeLink }: Codec): void {
    const work = editing().position();
    const untouched = isUntouched(work);
    const shown = address.read();
    if (untouched && shown === '') return;
    const link = encodeLink(work.run, untouched ? { step: work.step } : {});
    const fragment = link.ok ? link.fragment : '';
    if (fragment !== shown) address.replace(fragment);
  }

  return {
    touched() {
      dirty = true;
    },
    tick() {
      if (!dirty) return;
      dirty = false;
      withCodec((codec) => {
        keep(codec);
        followWork(codec);
      });
    },
    keepAside(next) {
      const work = editing().position();
      const before = opened;
      opened = next;
      if (before && sameWork(work, before)) return;
      withCodec(({ saveAside }) => {
        try {
          saveAside(storage, slot.id, date(), work);
        } catch {
          // Undo still leads back to it.
        }
      });
    },
  };
}

function isKept(storage: Storage, { id }: Slot): boolean {
  try {
    return storage.get(keyOf(id)) !== null;
  } catch {
    return false;
  }
}

function sameWork({ run: a, step: at }: Work, { run: b, step }: Work): boolean {
  return a.experiment === b.experiment && a.changes.length === b.changes.length && at === step;
}
