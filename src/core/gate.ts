/**
 * What stands between a hidden layer and the next one: units that are switched off, and dropout.
 *
 * Invariant: without a gate a layer's `out` is its `a`, the same array. Knows nothing of why a factor is what it is.
 */

/** The part of a layer that a gate is about. */
export interface Gated {
  readonly units: number;
  /** units × stride */
  readonly a: Float64Array;
  /** 1 for each unit that is switched off; null where none is. */
  off: Uint8Array | null;
  /** units × stride: the factors by which the outputs reach the next layer (0 where off); null: as they are. */
  gate: Float64Array | null;
  /** units × stride: what the next layer receives, a or a · gate. */
  out: Float64Array;
}

/**
 * Gives the layer a gate: 0 for the units that are switched off, 1 for the others, until the caller writes other
 * factors into it.
 * @param off one entry a unit, 1: off; null: none is
 */
export function openGate(layer: Gated, stride: number, off: Uint8Array | null): void {
  layer.off = off;
  layer.gate = new Float64Array(layer.a.length).fill(1);
  layer.out = new Float64Array(layer.a.length);
  for (let j = 0; off && j < layer.units; j++) {
    if (off[j] === 1) layer.gate.fill(0, j * stride, (j + 1) * stride);
  }
}

/** target = source · gate, for the first `count` samples; target and source may be the same array. */
export function throughGate(
  target: Float64Array,
  source: Float64Array,
  gate: Float64Array,
  units: number,
  stride: number,
  count: number,
): void {
  for (let row = 0; row < units * stride; row += stride) {
    for (let i = row; i < row + count; i++) target[i] = source[i] * gate[i];
  }
}
