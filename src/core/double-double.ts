/**
 * What a product of two float64 loses in rounding: so a number can be carried as the sum of two, with 106 bits.
 *
 * Invariant: exact, by + − × alone, hence the same in every engine. It does not know what it is used for.
 */

/** ab − fl(ab), exactly (Dekker 1971), for |a|, |b| < 2⁹⁹⁰ and a product that is not near the subnormals. */
export function lostInProduct(a: number, b: number): number {
  const aSplit = 134217729 * a; // 2²⁷ + 1: each half of a has at most 26 bits
  const aHigh = aSplit - (aSplit - a);
  const aLow = a - aHigh;
  const bSplit = 134217729 * b;
  const bHigh = bSplit - (bSplit - b);
  const bLow = b - bHigh;
  return aLow * bLow - (a * b - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
