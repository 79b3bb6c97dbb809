/**
 * The exponential moving average of a recorded series, with the correction for its beginning that Adam uses (Kingma and
 * Ba 2015, § 3), so that the first points are not drawn towards 0:
 *
 *   s ← β s + (1 − β) v,   smoothed = s / (1 − βⁿ)   after n points
 *
 * An unknown value (NaN) stays unknown, and the average begins anew behind it.
 */

/** @param beta 0 … below 1, 0: as it is; the weight of the past at each recorded point */
export function createSmoother(beta: number): (value: number) => number {
  let sum = 0;
  let weight = 0;
  return (value) => {
    const known = Number.isFinite(value);
    sum = known ? beta * sum + (1 - beta) * value : 0;
    weight = known ? beta * weight + (1 - beta) : 0;
    return known ? sum / weight : Number.NaN;
  };
}
