/**
 * What the last pause says of single rows: predictions and parameters, copied, because a snapshot's arrays go back.
 * Invariant: predictions out of sight are not sent again; those of the same parameters are still good.
 */
import { useEffect, useState } from 'react';
import type { Frames } from '../../training/frames.ts';
import type { Snapshot } from '../../training/protocol.ts';

export interface PausedReading {
  readonly theta: Float64Array;
  /** Empty where they are not known. */
  readonly predictions: Float32Array;
}

export function nextReading(before: PausedReading | null, { theta, predictions }: Snapshot): PausedReading {
  const same =
    before !== null && before.theta.length === theta.length && before.theta.every((w, i) => w === theta[i]);
  if (same && predictions.length === 0) return before;
  return { theta: theta.slice(), predictions: predictions.slice() };
}

export function usePausedReading(frames: Frames): PausedReading | null {
  const [reading, setReading] = useState<PausedReading | null>(null);
  useEffect(() => {
    const hear = (snapshot: Snapshot | null) => {
      if (snapshot && !snapshot.playing) setReading((before) => nextReading(before, snapshot));
    };
    hear(frames.latest());
    return frames.subscribe(hear);
  }, [frames]);
  return reading;
}
