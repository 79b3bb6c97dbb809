/**
 * What can be said of a layer's activations in one sentence, as data and in words. Every kind of function has its own
 * word for where it is flat. Pure functions.
 */
import type { ActivationName } from '../core/activations.ts';
import type { Choice } from '../core/definition.ts';
import type { activation } from '../i18n/en.activation.ts';
import type { ActivationHistogram } from '../training/protocol.ts';

export type ActivationFinding =
  /** Nothing is known yet; the z are no numbers that could be counted. */
  | { readonly kind: 'nothing' | 'tooLarge' | 'linear' }
  | {
      readonly kind: 'saturated' | 'off' | 'leaks' | 'flat';
      readonly share: number;
      /** Neurons whose f′ is 0 for every training sample, of `units`. */
      readonly dead: number;
      readonly units: number;
    };

/** @param units of the layer */
export function activationFinding(
  { name, params }: Choice<ActivationName>,
  histogram: ActivationHistogram | null,
  units: number,
): ActivationFinding {
  if (name === 'linear') return { kind: 'linear' };
  if (!histogram || name === 'softmax') return { kind: 'nothing' };
  const dead = Math.round(histogram.dead * units);
  const share = histogram.saturated;
  if (!Number.isFinite(share) || !histogram.bins.some((count) => count > 0)) return { kind: 'tooLarge' };
  switch (name) {
    case 'sigmoid':
    case 'tanh':
      return { kind: 'saturated', share, dead, units };
    case 'relu':
      return { kind: 'off', share, dead, units };
    case 'leaky_relu':
      // Without a slope it is ReLU, and does die.
      if (params.slope === 0) return { kind: 'off', share, dead, units };
      return { kind: 'leaks', share: negativeShare(histogram.bins), dead, units };
    default:
      return { kind: 'flat', share, dead, units };
  }
}

/** Share of what lies in the lower half of the bins, that is below 0. */
export function negativeShare(bins: ArrayLike<number>): number {
  let below = 0;
  let all = 0;
  for (let i = 0; i < bins.length; i++) {
    all += bins[i];
    if (i < bins.length / 2) below += bins[i];
  }
  return all === 0 ? 0 : below / all;
}

/** @param name of the function, as it stands on its control */
export function activationSentence(
  finding: ActivationFinding,
  name: string,
  says: (typeof activation)['says'],
): string {
  switch (finding.kind) {
    case 'nothing':
    case 'tooLarge':
    case 'linear':
      return says[finding.kind];
    default: {
      const { kind, share, dead, units } = finding;
      if (dead === units) return says.allDead(units);
      return says[kind](name, share) + (dead > 0 ? ` ${says.dead(dead)}` : '');
    }
  }
}
