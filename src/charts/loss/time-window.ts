/**
 * The part of a run that is looked at, from one step to another; null is the whole of it. Pure.
 * Invariant: a part lies within the run, has at least `LEAST` updates, and is not the whole.
 */

/** First and last step. */
export type TimeWindow = readonly [number, number];

const LEAST = 4;

/** What was marked from `a` to `b`, in either order; null where it is the whole run or next to nothing. */
export function brushed(a: number, b: number, last: number): TimeWindow | null {
  const [from, to] = [Math.max(0, Math.min(a, b)), Math.min(last, Math.max(a, b))];
  if (to - from < LEAST || (from <= 0 && to >= last)) return null;
  return [from, to];
}

/**
 * Closer (`factor` below 1) or further away, around a step that keeps its place.
 * @param around null: the middle
 */
export function zoomed(
  window: TimeWindow | null,
  last: number,
  factor: number,
  around: number | null,
): TimeWindow | null {
  const [from, to] = window ?? [0, last];
  const middle = around === null ? (from + to) / 2 : Math.max(from, Math.min(to, around));
  const wide = Math.max(LEAST, (to - from) * factor);
  const share = to > from ? (middle - from) / (to - from) : 0.5;
  const start = Math.max(0, Math.min(last - wide, middle - share * wide));
  const next = brushed(Math.round(start), Math.round(start + wide), last);
  // At the closest it stays where it is: less cannot be shown.
  return next ?? (factor < 1 ? window : null);
}

/** Earlier (below 0) or later, by a share of its width. */
export function shifted(window: TimeWindow | null, last: number, share: number): TimeWindow | null {
  if (!window) return null;
  const wide = window[1] - window[0];
  const start = Math.max(0, Math.min(last - wide, window[0] + Math.round(share * wide)));
  return [start, start + wide];
}

/** Moved so far that a step is seen; the same where it is. */
export function withStep(window: TimeWindow | null, step: number, last: number): TimeWindow | null {
  if (!window || (step >= window[0] && step <= window[1])) return window;
  const wide = window[1] - window[0];
  const start = step < window[0] ? step : step - wide;
  return [Math.max(0, Math.min(last - wide, start)), Math.max(0, Math.min(last - wide, start)) + wide];
}
