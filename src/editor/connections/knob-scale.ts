/**
 * The scale on a line (or beside a neuron, for its bias): 0 in the middle, as far to both sides. Pure functions.
 * Invariant: a value and its place lead to each other; outside of the range a place stays at the end.
 */

/** Ends of the scale, as t of the line: the ends of the line itself stand at the pictures. */
const MARGIN = 0.1;
const NARROWEST = 3;

/** ±3, or the next round number above half as much again as |w|. */
export function rangeFor(value: number): number {
  const wanted = Math.abs(value) * 1.5;
  if (!(wanted > NARROWEST) || wanted === Number.POSITIVE_INFINITY) return NARROWEST;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const factor = [1, 2, 3, 4, 5, 6, 8, 10].find((round) => round * power >= wanted * (1 - 1e-12)) ?? 10;
  return factor * power;
}

/** A tick at each whole number while they can be told apart, else at round parts of the range. */
export function ticksOf(range: number): number[] {
  const step = range <= 8 ? 1 : range / 4;
  const count = Math.floor(range / step + 1e-9);
  return Array.from({ length: 2 * count + 1 }, (_, i) => (i - count) * step);
}

/** 0 … 1 along the line. */
export function placeOfValue(value: number, range: number): number {
  const part = Math.max(-1, Math.min(1, value / range));
  return 0.5 + part * (0.5 - MARGIN);
}

/** The value at a place, to the precision of a hand: hundredths of the range of 3. */
export function valueAtPlace(t: number, range: number): number {
  const part = Math.max(-1, Math.min(1, (t - 0.5) / (0.5 - MARGIN)));
  const step = 10 ** Math.floor(Math.log10(range / NARROWEST)) / 100;
  const value = Math.round((part * range) / step) * step;
  return Number(value.toPrecision(6)) + 0;
}
