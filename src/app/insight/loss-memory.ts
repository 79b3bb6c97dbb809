/**
 * How the losses of a session are looked at, and its earlier runs: on the page alone, gone when it is closed.
 *
 * Invariant: bounded, whatever is run: a few runs of a few hundred points. A run that is gone back to (undo) is not its
 * own past. Watches only from when the chart was first open.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type LossView, PLAIN_VIEW } from '../../charts/loss/LossOptions.tsx';
import { type PastRun, pastRun, withRun } from '../../charts/loss/past-runs.ts';
import type { Session } from '../../store/state.ts';

interface LossMemory {
  readonly view: LossView;
  readonly past: readonly PastRun[];
}

const memories = new WeakMap<Session, StoreApi<LossMemory>>();

export function lossMemory(session: Session): StoreApi<LossMemory> {
  const known = memories.get(session);
  if (known) return known;
  const memory = createStore<LossMemory>(() => ({ view: PLAIN_VIEW, past: [] }));
  memories.set(session, memory);
  let count = 0;
  /** The recorded curve that was kept last: the new run's own is another one. */
  let kept: readonly number[] | null = null;
  session.store.subscribe(({ run }, { run: before }) => {
    if (run.experiment === before.experiment) return;
    const curve = session.frames.curve();
    const others = memory.getState().past.filter(({ experiment }) => experiment !== run.experiment);
    const fresh = curve === kept ? null : pastRun(count + 1, before, curve);
    kept = curve;
    if (fresh) count++;
    memory.setState({ past: fresh ? withRun(others, fresh) : others });
  });
  return memory;
}
