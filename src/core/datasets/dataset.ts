/**
 * What every dataset of the table is: how it makes a point, and how it is best used. And the few shapes and
 * parameters that several of them share.
 *
 * Invariant: a point is a pure function of its arguments and its own stream. It does not depend on how many points
 * there are, except through `countInClass`, where the definition says so (the position along an arm).
 * Knows nothing of noise, flipped labels or the split: those are index.ts's.
 */
import type { Definition, Localized, ParamDefinition, Params } from '../definition.ts';
import { cos, sin } from '../math.ts';
import type { Stream } from '../random.ts';

/** Both coordinates lie within −PLANE … PLANE, in raw units. */
export const PLANE = 6;

export type DatasetTask = 'binary' | 'multiclass' | 'regression';

/** The data settings that a dataset is best met with; taken when a person picks it. */
export interface SuggestedData {
  readonly samples: number;
  readonly noise: number;
  readonly balance: number;
  readonly stratified: boolean;
  readonly testShare: number;
}

export interface DatasetDefinition extends Definition {
  readonly task: DatasetTask;
  /** 0 in regression. */
  readonly classes: number;
  /** One sentence: what can be learned with it. */
  readonly notes: Localized;
  readonly suggested: SuggestedData;
  /**
   * Only x1 is an input: a point is drawn at (x1, target), so `generate` sets x2 to the noisy target, and a network
   * that is given x2 is given the answer. Whoever picks such a dataset chooses features of x1 alone.
   */
  readonly oneInput?: true;
  /**
   * Writes x1, x2 and, in regression, the target to `out`. Position without noise.
   *
   * `cls` is the class wanted (0 in regression), `indexInClass` counts 0 … countInClass − 1 along the indices.
   */
  readonly point: (
    index: number,
    count: number,
    cls: number,
    indexInClass: number,
    countInClass: number,
    stream: Stream,
    params: Params,
    out: Float64Array,
  ) => void;
}

export function suggest(samples: number, noise: number, more: Partial<SuggestedData> = {}): SuggestedData {
  return { samples, noise, balance: 0.5, stratified: false, testShare: 0.5, ...more };
}

export function turns(standard: number): ParamDefinition {
  return {
    symbol: 'T',
    code: 'u',
    label: { en: 'Turns', ko: '회전 수' },
    default: standard,
    min: 0.25,
    max: 3,
    scale: 'linear',
    step: 0.05,
  };
}

export function spread(standard: number): ParamDefinition {
  const scale = 'linear';
  return {
    symbol: '\\sigma',
    code: 'v',
    label: { en: 'Spread', ko: '퍼짐' },
    default: standard,
    min: 0.1,
    max: 2,
    scale,
    step: 0.01,
  };
}

/** Half the distance of two centres along each axis. */
export function separation(standard: number): ParamDefinition {
  return {
    symbol: 's',
    code: 'a',
    label: { en: 'Separation', ko: '간격' },
    default: standard,
    min: 0,
    max: 4,
    scale: 'linear',
    step: 0.1,
  };
}

/** x = r·(cos φ, sin φ) */
export function polar(radius: number, angle: number, out: Float64Array): void {
  out[0] = radius * cos(angle);
  out[1] = radius * sin(angle);
}

/** x ~ N((m₁, m₂), σ²I) */
export function cloud(m1: number, m2: number, sigma: number, stream: Stream, out: Float64Array): void {
  out[0] = m1 + sigma * stream.normal();
  out[1] = m2 + sigma * stream.normal();
}

/** x uniform on the square −half … half */
export function square(half: number, stream: Stream, out: Float64Array): void {
  out[0] = half * (2 * stream.uniform() - 1);
  out[1] = half * (2 * stream.uniform() - 1);
}
