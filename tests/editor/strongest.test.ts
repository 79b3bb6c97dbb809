import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapsOf } from '../../src/editor/connections/curve.ts';
import { drawnShare, drawnTest } from '../../src/editor/connections/drawn-lines.ts';
import { CUT } from '../../src/editor/edges.ts';
import { layoutNetwork } from '../../src/editor/layout.ts';
import { isCrowded, MANY, markDrawn, STRONGEST } from '../../src/editor/strongest.ts';
import type { Snapshot } from '../../src/training/protocol.ts';

const NONE = { column: 1, unit: -1 };

/** A network of this shape with room for all of its neurons, and a snapshot of its weights. */
function network(shape: readonly number[], w: (i: number) => number) {
  const names = shape.slice(1).map(() => 30);
  const options = { coarse: false, inputLabel: 20, outputLabel: 50, names };
  const layout = layoutNetwork(shape, 900, 4000, options);
  const count = shape.slice(1).reduce((sum, n, l) => sum + n * ((shape[l] as number) + 1), 0);
  const theta = Float64Array.from({ length: count }, (_, i) => w(i));
  return { gaps: gapsOf(layout), snapshot: { shape, theta } as unknown as Snapshot };
}

describe('the strongest lines', () => {
  it('are wanted only where a layer beside the gap has more than 16 neurons', () => {
    expect([1, 2, 3].map((to) => isCrowded([2, MANY, MANY + 1, 3], to))).toEqual([false, true, true]);
  });

  it('are three into each neuron, none of the others stronger, none of them cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 100, maxLength: 100 }),
        fc.array(fc.boolean(), { minLength: 100, maxLength: 100 }),
        (values, cut) => {
          const { gaps, snapshot } = network([20, 5], (i) => values[i % 100] as number);
          const marks = Uint8Array.from(cut, (is) => (is ? CUT : 0));
          const drawn = new Uint8Array(100).fill(7);
          const [gap] = gaps as [(typeof gaps)[0]];
          markDrawn(
            gap,
            { theta: snapshot.theta, offset: 0, inputs: 20, targets: 5, marks },
            'strongest',
            drawn,
          );
          for (let unit = 0; unit < 5; unit++) {
            const row = [...Array(20).keys()].map((i) => unit * 20 + i);
            const joined = row.filter((i) => marks[i] === 0);
            const taken = row.filter((i) => drawn[i] === 1);
            expect(taken).toHaveLength(Math.min(STRONGEST, joined.length));
            expect(taken.every((i) => marks[i] === 0)).toBe(true);
            const least = Math.min(...taken.map((i) => Math.abs(values[i] as number)));
            for (const i of joined)
              if (drawn[i] === 0) expect(Math.abs(values[i] as number)).toBeLessThanOrEqual(least);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('what is drawn', () => {
  const { gaps, snapshot } = network([2, 20, 20, 3], (i) => ((i * 37) % 23) / 11 - 1);
  const all = 2 * 20 + 20 * 20 + 20 * 3;

  it('is counted: all, the strongest, none', () => {
    expect(drawnShare(gaps, snapshot, 'all', null, NONE)).toEqual({ drawn: all, all, weight: 1 });
    const three = drawnShare(gaps, snapshot, 'strongest', null, NONE);
    expect(three.drawn).toBe(2 * 20 + 3 * 20 + 3 * 3);
    expect(three.weight).toBeGreaterThan(three.drawn / all);
    expect(three.weight).toBeLessThan(1);
    expect(drawnShare(gaps, snapshot, 'none', null, NONE)).toEqual({ drawn: 0, all, weight: 0 });
  });

  it('holds every line of the selected neuron, in and out', () => {
    const isDrawn = drawnTest(gaps, snapshot, 'none', null, { column: 1, unit: 4 });
    expect(isDrawn({ gap: 0, input: 1, unit: 4 })).toBe(true);
    expect(isDrawn({ gap: 1, input: 4, unit: 19 })).toBe(true);
    expect(isDrawn({ gap: 1, input: 5, unit: 19 })).toBe(false);
    expect(isDrawn({ gap: 2, input: 4, unit: 1 })).toBe(false);
  });

  it('does not count what is cut', () => {
    const marks = [null, new Uint8Array(400).fill(CUT, 0, 390), null];
    expect(drawnShare(gaps, snapshot, 'all', marks, NONE).all).toBe(all - 390);
    expect(drawnShare(gaps, snapshot, 'strongest', marks, NONE).drawn).toBe(2 * 20 + 3 + 3 * 3);
  });
});
