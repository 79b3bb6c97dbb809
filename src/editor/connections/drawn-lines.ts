/**
 * What of the lines is drawn now, for the hand and for the words: a line that is not drawn cannot be pressed, and how
 * many there are is said. Pure functions of a snapshot; the same bytes as the painter's.
 */
import type { LinesDrawn } from '../../store/state.ts';
import type { Snapshot } from '../../training/protocol.ts';
import { CUT, type Gap, type LineMarks, weightOffsets } from '../edges.ts';
import { isCrowded, markDrawn } from '../strongest.ts';
import type { Line } from './curve.ts';

export interface Selected {
  readonly column: number;
  /** −1: no neuron. */
  readonly unit: number;
}

/** Is this line drawn? Bytes of a gap are found when it is first asked for. */
export function drawnTest(
  gaps: readonly Gap[],
  snapshot: Snapshot | null,
  lines: LinesDrawn,
  marks: LineMarks | null,
  { column, unit }: Selected,
): (line: Line) => boolean {
  const shape = snapshot?.shape ?? [];
  const known = new Map<number, Uint8Array>();
  const offsets = weightOffsets(shape);
  return ({ gap: g, input, unit: to }) => {
    if (lines === 'all' || !snapshot || !isCrowded(shape, g + 1)) return true;
    if ((column === g + 1 && unit === to) || (column === g && unit === input)) return true;
    const [inputs, targets] = [shape[g] as number, shape[g + 1] as number];
    let drawn = known.get(g);
    if (!drawn) {
      drawn = new Uint8Array(inputs * targets);
      const weights = { theta: snapshot.theta, offset: offsets[g] as number, inputs, targets };
      markDrawn(gaps[g] as Gap, { ...weights, marks: marks?.[g] ?? null }, lines, drawn);
      known.set(g, drawn);
    }
    return drawn[to * inputs + input] === 1;
  };
}

export interface DrawnShare {
  readonly drawn: number;
  /** All connections that there are; what is cut is none. */
  readonly all: number;
  /** Of the sum of all |w| the part that is drawn, 0 … 1. */
  readonly weight: number;
}

/** Of all connections, shown neurons or not. */
export function drawnShare(
  gaps: readonly Gap[],
  snapshot: Snapshot,
  lines: LinesDrawn,
  marks: LineMarks | null,
  selected: Selected,
): DrawnShare {
  const { shape, theta } = snapshot;
  const offsets = weightOffsets(shape);
  const isDrawn = drawnTest(gaps, snapshot, lines, marks, selected);
  let [drawn, all, part, whole] = [0, 0, 0, 0];
  for (const [g, { from, to }] of gaps.entries()) {
    const [inputs, targets] = [shape[g] ?? 0, shape[g + 1] ?? 0];
    const [sources, units] = [new Set(from.units), new Set(to.units)];
    for (let unit = 0; unit < targets; unit++) {
      for (let input = 0; input < inputs; input++) {
        const at = unit * inputs + input;
        if (((marks?.[g]?.[at] ?? 0) & CUT) !== 0) continue;
        const w = Math.abs(theta[(offsets[g] as number) + at] as number);
        const size = w < Number.POSITIVE_INFINITY ? w : 0;
        all += 1;
        whole += size;
        if (!units.has(unit) || !sources.has(input) || !isDrawn({ gap: g, input, unit })) continue;
        drawn += 1;
        part += size;
      }
    }
  }
  return { drawn, all, weight: whole > 0 ? part / whole : 1 };
}
