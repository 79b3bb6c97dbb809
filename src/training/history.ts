/**
 * Keyframes of a run, so that any past step can be visited: the nearest one at or before it, then replay.
 *
 * Invariant: the frame of step 0 is always kept; the number of frames and their bytes stay bounded, as the spacing
 * grows with the run. Which frames there are decides how long a visit takes, never what is found.
 */
import type { Checkpoint } from './protocol.ts';

const MAX_FRAMES = 128;
const MAX_BYTES = 64_000_000;
const FIRST_SPACING = 64;
/** The newest of the frames between the regular ones, such as those before a change. */
const MAX_EXTRA = 16;

export interface History {
  /** Whether a regular frame is wanted at this step. */
  isDue(step: number): boolean;
  keep(frame: Checkpoint): void;
  /** The latest frame at or before `step`. Throws where there is none. */
  nearest(step: number): Checkpoint;
  /** Forgets the frames for which `valid` does not hold. */
  retain(valid: (frame: Checkpoint) => boolean): void;
  /** Ascending. */
  readonly frames: readonly Checkpoint[];
}

export function createHistory({ maxFrames = MAX_FRAMES, maxBytes = MAX_BYTES } = {}): History {
  /** One at most for each multiple of `spacing`. */
  let regular: Checkpoint[] = [];
  /** In the order in which they were kept. */
  let extra: Checkpoint[] = [];
  let spacing = FIRST_SPACING;

  const all = () => [...regular, ...extra].sort(byPlace);
  const isFull = () =>
    regular.length + extra.length > maxFrames ||
    [...regular, ...extra].reduce((sum, frame) => sum + bytesOf(frame), 0) > maxBytes;

  function thin(): void {
    while (extra.length > Math.min(MAX_EXTRA, maxFrames / 2)) extra.shift();
    while (isFull() && regular.length > 2) {
      spacing *= 2;
      regular = regular.filter(({ step }) => step % spacing === 0);
    }
    while (isFull() && extra.length > 0) extra.shift();
  }

  return {
    isDue: (step) => step % spacing === 0,
    keep(frame) {
      if (all().some((kept) => byPlace(kept, frame) === 0)) return;
      if (frame.step % spacing === 0 && !regular.some(({ step }) => step === frame.step)) {
        regular.push(frame);
        regular.sort(byPlace);
      } else extra.push(frame);
      thin();
    },
    nearest(step) {
      const frame = all().findLast((kept) => kept.step <= step);
      if (!frame) throw new Error(`history: expected a keyframe at or before step ${step}, got none`);
      return frame;
    },
    retain(valid) {
      regular = regular.filter(valid);
      extra = extra.filter(valid);
    },
    get frames() {
      return all();
    },
  };
}

/** At one step there may be frames before and after a change. */
function byPlace(a: Checkpoint, b: Checkpoint): number {
  return a.step - b.step || a.applied.length - b.applied.length;
}

function bytesOf({ theta, slots }: Checkpoint): number {
  return theta.byteLength * (1 + slots.length);
}
