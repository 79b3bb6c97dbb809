/**
 * Confidence at another temperature, and the plane seen at another threshold. Both only show: the network is as it is.
 *
 *   k classes    p_j(T) = p_j^(1/T) / Σ p^(1/T) = softmax(z / T)
 *   two classes  p(T) = σ(z / T),  z = ln p/(1 − p)
 *   threshold θ  B where p > θ; σ(z / T) rises with z, so the line stays where it is at every temperature
 *
 * Hinton et al. 2015, section 2; Guo et al. 2017 for the name.
 */
import type { PlaneField } from '../plane-fill.ts';

/** A threshold keeps this far from 0 and 1, where its logit would not be finite. */
const EDGE = 1e-6;

const logistic = (z: number) => 1 / (1 + Math.exp(-z));

/** ln θ/(1 − θ) of a threshold 0 … 1. */
export function logit(threshold: number): number {
  const inside = Math.max(EDGE, Math.min(1 - EDGE, threshold));
  return Math.log(inside / (1 - inside));
}

/**
 * Probabilities at temperature T.
 * @param p one p of class B, or one of each class that sum to 1; overwritten
 */
export function temper(p: Float64Array, temperature: number): void {
  if (temperature === 1) return;
  if (p.length === 1) {
    // Beyond what 64 bits tell from 1 the logit is not finite, and neither end moves.
    if (p[0] > 0 && p[0] < 1) p[0] = logistic(Math.log(p[0] / (1 - p[0])) / temperature);
    return;
  }
  let largest = 0;
  for (const each of p) largest = Math.max(largest, each);
  if (!(largest > 0)) return;
  let sum = 0;
  for (let k = 0; k < p.length; k++) {
    p[k] = Math.exp(Math.log(p[k] / largest) / temperature);
    sum += p[k];
  }
  for (let k = 0; k < p.length; k++) p[k] /= sum;
}

/**
 * The same plane at a threshold and a temperature. Of two classes the confidence is 0 at the threshold and 1 at the end
 * of each side, so that the fill pales towards the line wherever it is.
 * @param out of the same answer, outputs and side
 */
export function seeField(field: PlaneField, threshold: number, temperature: number, out: PlaneField): void {
  const { answer, outputs, side, scores, values } = field;
  const cells = side * side;
  if (answer === 'probability') {
    const at = logit(threshold);
    const middle = logistic(at / temperature);
    for (let i = 0; i < cells; i++) {
      const p = logistic(scores[i] / temperature);
      const confidence = p > middle ? (p - middle) / (1 - middle) : (p - middle) / middle;
      out.scores[i] = scores[i] - at;
      out.values[i] = 0.5 + confidence / 2;
    }
  } else if (answer === 'classes') {
    for (let i = 0; i < cells; i++) {
      let best = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < outputs; k++) best = Math.max(best, scores[k * cells + i]);
      let sum = 0;
      for (let k = 0; k < outputs; k++) {
        const z = (scores[k * cells + i] - best) / temperature;
        out.scores[k * cells + i] = z;
        sum += Math.exp(z);
      }
      for (let k = 0; k < outputs; k++) out.values[k * cells + i] = Math.exp(out.scores[k * cells + i]) / sum;
    }
  } else {
    out.values.set(values);
    out.scores.set(scores);
  }
}
