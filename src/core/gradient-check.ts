/**
 * Checks backpropagation against its definition: the slope of the loss when one parameter is moved a little.
 *
 * Invariant: theta is as it was afterwards, to the last bit. It does not know what the network computes.
 */
import { backward, forward, lossOf, type Network } from './network.ts';

export interface GradientCheck {
  /** Largest relative error of all parameters: |analytic − numeric| / max(|analytic|, |numeric|, 1e-3). */
  readonly worst: number;
  /** Where in theta it is, and both values there. */
  readonly index: number;
  readonly analytic: number;
  readonly numeric: number;
}

/** A central difference of step 1e-5 is itself only sure to about 1e-11, so smaller gradients are measured against this. */
const SMALLEST = 1e-3;

// ∂L/∂θ ≈ (L(θ + h) − L(θ − h)) / 2h
/**
 * Compares the gradient of `backward` with central differences over the first `count` samples of x and y. Masked
 * connections do not exist and are left out. Near a kink (ReLU at 0) the two may differ rightly.
 * Leaves z, a and grad as `forward` and `backward` make them.
 */
export function gradientCheck(network: Network, count: number, { step = 1e-5 } = {}): GradientCheck {
  const { theta, grad } = network;
  forward(network, count);
  backward(network, count);
  const lossAt = (index: number, value: number): number => {
    theta[index] = value;
    forward(network, count);
    return lossOf(network, count);
  };
  let result: GradientCheck = { worst: 0, index: 0, analytic: grad[0], numeric: grad[0] };
  for (const { offset, weights, biases, mask } of network.layers) {
    for (let i = 0; i < weights.length + biases.length; i++) {
      if (mask !== null && i < mask.length && mask[i] === 0) continue;
      const index = offset + i;
      const value = theta[index];
      const numeric = (lossAt(index, value + step) - lossAt(index, value - step)) / (2 * step);
      theta[index] = value;
      const analytic = grad[index];
      const size = Math.max(Math.abs(analytic), Math.abs(numeric), SMALLEST);
      const error = Math.abs(analytic - numeric) / size;
      // written so that NaN counts as worst
      if (!(error <= result.worst)) result = { worst: error, index, analytic, numeric };
    }
  }
  forward(network, count);
  return result;
}
