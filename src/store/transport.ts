/**
 * The transport of the session: play, pause, step, run to a goal, back to the start, and what helps a run that diverged.
 */
import type { StoreApi } from 'zustand/vanilla';
import { applyPatch } from '../experiment/experiment.ts';
import { beginAgain } from '../experiment/fold.ts';
import type { Connection } from './connection.ts';
import type { Editing } from './editing.ts';
import type { Session, SessionState } from './state.ts';

type Transport = Pick<
  Session,
  | 'play'
  | 'pause'
  | 'toggle'
  | 'hold'
  | 'release'
  | 'stepOnce'
  | 'runTo'
  | 'dismissReached'
  | 'seek'
  | 'reset'
  | 'newSeed'
  | 'applyRemedy'
>;

export function createTransport(
  store: StoreApi<SessionState>,
  connection: Connection,
  editing: Editing,
): Transport {
  const get = store.getState;
  const set = store.setState;
  const { edit, jump } = editing;

  /** It was training when a hand took hold of something. */
  let held = false;

  const transport: Transport = {
    play() {
      if (get().playing) return;
      editing.flush(true);
      editing.begin();
      const { notice, view, goal } = get();
      const settled = notice?.kind === 'restarted' || notice?.kind === 'diverged';
      set({ playing: true, reached: null, weightsSha256: null, notice: settled ? null : notice });
      connection.play(view.updatesPerSecond, goal);
    },
    pause() {
      editing.flush(true);
      set({ playing: false, goal: null });
      connection.pause();
    },
    toggle: () => (get().playing ? transport.pause() : transport.play()),
    hold() {
      if (!get().playing) return;
      held = true;
      const { goal } = get();
      transport.pause();
      set({ goal });
    },
    release() {
      if (held) transport.play();
      held = false;
    },
    stepOnce(by = get().view.stepBy) {
      editing.flush(true);
      editing.begin();
      set({ playing: false, goal: null, reached: null, weightsSha256: null });
      connection.step(by);
    },
    runTo(goal) {
      editing.flush(true);
      editing.begin();
      set({ playing: true, goal, reached: null, weightsSha256: null });
      connection.play(Number.POSITIVE_INFINITY, goal);
    },
    dismissReached() {
      if (get().reached) set({ reached: null });
    },
    seek(step) {
      editing.flush(true);
      set({ playing: false, goal: null, weightsSha256: null });
      connection.seek(step);
    },
    reset() {
      if (!editing.hasBegun() && get().run.changes.length === 0) return;
      jump({ key: 'reset' }, beginAgain(editing.position().run), get().preset);
    },
    newSeed() {
      const now = beginAgain(editing.position().run);
      const seed = (now.data.seed + 1) % 2147483648;
      jump({ key: 'newSeed' }, applyPatch(now, { data: { ...now.data, seed } }), get().preset);
      set({ edited: true });
    },
    applyRemedy(how) {
      const { notice, preset } = get();
      if (notice?.kind !== 'diverged') return;
      const label = { key: 'learningRate' };
      const patch = { training: { learningRate: notice.remedy } };
      if (how === 'restart') jump(label, applyPatch(beginAgain(editing.position().run), patch), preset);
      else edit(label, patch);
      transport.play();
    },
  };
  return transport;
}
