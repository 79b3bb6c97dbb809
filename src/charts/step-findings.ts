/**
 * What can be said of the next step of two weights beside the step that plain gradient descent would make, as data;
 * true only where the numbers make it so. Pure.
 */
import type { StepParts } from '../core/optimizers/step-parts.ts';

export type StepFinding =
  | {
      readonly kind:
        | 'nothing'
        | 'noSamples'
        | 'tooLarge'
        | 'held'
        | 'oneHeld'
        | 'still'
        | 'plain'
        | 'alike'
        | 'coasts';
    }
  /** Length over that of −ηg, and the angle between them in degrees, 0 … 180. */
  | {
      readonly kind: 'straight' | 'turned' | 'opposite' | 'longerAway';
      readonly times: number;
      readonly degrees: number;
    };

/** Within this factor two lengths count as alike, within this angle two directions. */
const ALIKE = 1.1;
const STRAIGHT = 10;
/** From here on a step goes back rather than aside. */
const BACK = 135;

export type Two = readonly [number, number];

/** Angle between two directions in degrees; NaN where one of them is 0. */
export function angleBetween(a: Two, b: Two): number {
  const lengths = Math.hypot(...a) * Math.hypot(...b);
  const cosine = (a[0] * b[0] + a[1] * b[1]) / lengths;
  return (180 / Math.PI) * Math.acos(Math.max(-1, Math.min(1, cosine)));
}

/**
 * @param parts of the two weights; null: not known
 * @param held which of them are not trained
 * @param plain whether the optimizer is plain gradient descent
 */
export function stepFinding(
  parts: readonly [StepParts, StepParts] | null,
  held: readonly [boolean, boolean],
  plain: boolean,
): StepFinding {
  if (held[0] && held[1]) return { kind: 'held' };
  if (!parts) return { kind: 'nothing' };
  if (held[0] || held[1]) return { kind: 'oneHeld' };
  const step: Two = [parts[0].step, parts[1].step];
  const gradient: Two = [parts[0].gradient, parts[1].gradient];
  const [length, alone] = [Math.hypot(...step), Math.hypot(...gradient)];
  if (!Number.isFinite(length) || !Number.isFinite(alone)) return { kind: 'nothing' };
  if (length === 0 && alone === 0) return { kind: 'still' };
  if (plain) return { kind: 'plain' };
  if (alone === 0) return { kind: 'coasts' };
  if (length === 0) return { kind: 'nothing' };
  const times = length / alone;
  const degrees = angleBetween(step, gradient);
  if (degrees <= STRAIGHT) {
    if (times <= ALIKE && times >= 1 / ALIKE) return { kind: 'alike' };
    return { kind: 'straight', times, degrees };
  }
  if (degrees >= BACK) return { kind: 'opposite', times, degrees };
  // Beside the gradient of this batch, or already against it.
  return { kind: degrees > 90 ? 'longerAway' : 'turned', times, degrees };
}
