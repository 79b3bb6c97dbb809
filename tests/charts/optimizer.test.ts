/** What is said of a step, the way of the weights, the square around it, and the lines of the surface. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alongEdge,
  contourRings,
  knownHeights,
  labelPlace,
  lossLevels,
} from '../../src/charts/loss-levels.ts';
import { angleBetween, stepFinding } from '../../src/charts/step-findings.ts';
import { stackLabels } from '../../src/charts/step-plot.ts';
import { createWeightPath, regionOf } from '../../src/charts/weight-path.ts';
import { choose } from '../../src/core/definition.ts';
import { type StepParts, stepParts } from '../../src/core/optimizers/step-parts.ts';
import { type OptimizerName, optimizers } from '../../src/core/optimizers.ts';
import type { LossSurface } from '../../src/training/protocol.ts';

const FREE = [false, false] as const;

/** Parts of a step of 0.1 on these gradients, with these slots. */
function taken(
  name: OptimizerName,
  gradients: readonly [number, number],
  slots: readonly (readonly [number, number])[],
  powers: readonly number[] = [],
): [StepParts, StepParts] {
  const of = (which: 0 | 1) =>
    stepParts(choose(optimizers, name), {
      weight: 1,
      gradient: gradients[which],
      slots: slots.map((slot) => slot[which]),
      learningRate: 0.1,
      powers,
    });
  return [of(0), of(1)];
}

describe('of a step it is said', () => {
  it('that plain descent adds nothing', () => {
    expect(stepFinding(taken('sgd', [1, 2], []), FREE, true)).toEqual({ kind: 'plain' });
  });
  it('that Adam steps 2.3 times as long, and the other way', () => {
    const parts = { gradient: 0.00191, momentum: 0, scaling: -0.0063, decay: 0, remembered: [] };
    const one = { ...parts, step: -0.00439 };
    const none = { ...parts, gradient: 0, scaling: 0, step: 0 };
    expect(stepFinding([one, none], FREE, false)).toMatchObject({
      kind: 'opposite',
      times: expect.closeTo(2.3, 2),
      degrees: 180,
    });
  });
  it('that momentum in the same direction lengthens it', () => {
    const finding = stepFinding(taken('momentum', [1, 1], [[2, 2]]), FREE, false);
    expect(finding).toMatchObject({ kind: 'straight', times: expect.closeTo(2.8, 9) });
  });
  it('that it is as plain descent would step, at the first step of momentum', () => {
    expect(stepFinding(taken('momentum', [1, 1], [[0, 0]]), FREE, false)).toEqual({ kind: 'alike' });
  });
  it('that it turns aside', () => {
    expect(stepFinding(taken('momentum', [1, 0], [[0, 1]]), FREE, false)).toMatchObject({
      kind: 'turned',
      degrees: expect.closeTo(41.99, 2),
    });
  });
  it('that it is more against this gradient than along it', () => {
    expect(stepFinding(taken('momentum', [1, 0], [[-2, 1]]), FREE, false)).toMatchObject({
      kind: 'longerAway',
    });
  });
  it('that it coasts where the batch has no gradient', () => {
    expect(stepFinding(taken('momentum', [0, 0], [[1, 1]]), FREE, false)).toEqual({ kind: 'coasts' });
  });
  it('that it stands still', () => {
    expect(
      stepFinding(
        taken(
          'adam',
          [0, 0],
          [
            [0, 0],
            [0, 0],
          ],
          [0.9, 0.999],
        ),
        FREE,
        false,
      ),
    ).toEqual({
      kind: 'still',
    });
  });
  it('that both are held, or one of them', () => {
    const parts = taken('sgd', [1, 2], []);
    expect(stepFinding(parts, [true, true], true)).toEqual({ kind: 'held' });
    expect(stepFinding(parts, [true, false], true)).toEqual({ kind: 'oneHeld' });
  });
  it('nothing where nothing is known or finite', () => {
    expect(stepFinding(null, FREE, false)).toEqual({ kind: 'nothing' });
    expect(stepFinding(taken('momentum', [Number.NaN, 0], [[1, 1]]), FREE, false)).toEqual({
      kind: 'nothing',
    });
  });
  it('an angle', () => {
    expect(angleBetween([1, 0], [0, 3])).toBeCloseTo(90, 12);
    expect(angleBetween([1, 1], [-2, -2])).toBeCloseTo(180, 5);
  });
});

describe('the way of the weights', () => {
  /** A network of three parameters at a step. */
  const theta = (step: number, parameters = 3) =>
    Float64Array.from({ length: parameters }, (_, i) => step + i);

  it('stays bounded, ascends, and ends where they are', () => {
    const path = createWeightPath(16);
    path.look([0, 1]);
    for (let step = 0; step < 5000; step++) {
      path.add(step, theta(step));
      expect(path.places.length).toBeLessThanOrEqual(16);
      expect(path.places.at(-1)).toEqual({ step, x: step, y: step + 1 });
    }
    expect(path.places[0].step).toBe(0);
    const steps = path.places.map(({ step }) => step);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
    expect(path.places.length).toBeGreaterThan(6);
    expect(path.places).toEqual(steps.map((step) => ({ step, x: step, y: step + 1 })));
  });
  it('is there for another two at once', () => {
    const path = createWeightPath();
    path.look([0, 1]);
    for (const step of [0, 5, 9]) path.add(step, theta(step));
    path.look([2, 0]);
    expect(path.places).toEqual([0, 5, 9].map((step) => ({ step, x: step + 2, y: step })));
  });
  it('of a large network is kept for the two that are looked at', () => {
    const path = createWeightPath();
    path.look([7, 4000]);
    for (const step of [0, 5]) path.add(step, theta(step, 5000));
    expect(path.places).toEqual([0, 5].map((step) => ({ step, x: step + 7, y: step + 4000 })));
    path.look([8, 4000]);
    expect(path.places).toEqual([]);
    path.add(9, theta(9, 5000));
    expect(path.places).toEqual([{ step: 9, x: 17, y: 4009 }]);
  });
  it('forgets what came later when the run goes back, and all when the network is another one', () => {
    const path = createWeightPath();
    for (const step of [0, 5, 9, 12, 7]) path.add(step, theta(step));
    expect(path.places.map(({ step }) => step)).toEqual([0, 5, 7]);
    path.add(8, theta(8, 4));
    expect(path.places.map(({ step }) => step)).toEqual([8]);
    path.add(9, theta(9, 4), 'two layers changed places');
    expect(path.places.map(({ step }) => step)).toEqual([9]);
  });
});

describe('the square around it', () => {
  const place = fc.tuple(
    fc.double({ min: -50, max: 50, noNaN: true }),
    fc.double({ min: -50, max: 50, noNaN: true }),
  );
  it('holds all that is to be seen, and stays where that still holds', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), (seen) => {
        const region = regionOf(seen, null);
        for (const at of seen) {
          for (const which of [0, 1]) {
            expect(Math.abs(at[which] - region.centre[which])).toBeLessThanOrEqual(region.half);
          }
        }
        expect(regionOf(seen, regionOf(seen, null))).toEqual(region);
      }),
    );
  });
});

describe('lines of equal loss', () => {
  const side = 41;
  const bowl = (f: (x: number, y: number) => number): LossSurface => ({
    request: { id: 0, pair: [0, 1], centre: [0, 0], half: 2, whilePlaying: false },
    step: 0,
    side,
    spacing: 1,
    heights: Float64Array.from({ length: side * side }, (_, i) =>
      f((i % side) / 40, Math.floor(i / side) / 40),
    ),
  });
  const known = (surface: LossSurface) => {
    const heights = knownHeights(surface);
    if (!heights) throw new Error('expected heights, got none');
    return heights;
  };

  it('stand at round losses inside the surface, not too many', () => {
    for (const f of [
      (x: number) => x + 0.1,
      (x: number) => 10 ** (8 * x - 6),
      (x: number) => 0.69 + x / 50,
    ]) {
      const heights = known(bowl(f));
      const levels = lossLevels(heights);
      expect(levels.length).toBeLessThanOrEqual(9);
      for (const level of levels) {
        expect(Math.log10(level)).toBeGreaterThan(heights.lowest);
        expect(Math.log10(level)).toBeLessThan(heights.highest);
      }
    }
    const level = lossLevels(known(bowl((x) => 0.69 + x / 50)));
    expect(level.length).toBeGreaterThanOrEqual(3);
    expect(lossLevels(known(bowl((x) => x + 0.1)))).toEqual(
      [0.15, 0.2, 0.3, 0.5, 0.7, 1].map((l) => expect.closeTo(l, 9)),
    );
  });

  it('lie where the loss is that of the level', () => {
    const rings = contourRings(known(bowl((x) => 10 ** x)), 10 ** 0.5);
    const inner = rings.flat().filter((at) => at.every((share) => share > 0.02 && share < 0.98));
    expect(inner.length).toBeGreaterThan(10);
    for (const [x] of inner) expect(x).toBeCloseTo(0.5, 9);
  });

  it('take a coarse surface, a level one, and one beyond all numbers', () => {
    const coarse = { ...bowl((x) => 1 + x), spacing: 8 };
    expect(known(coarse).side).toBe(6);
    expect(lossLevels(known(bowl(() => 0.5)))).toEqual([]);
    expect(knownHeights(bowl(() => Number.POSITIVE_INFINITY))).toBeNull();
    const mixed = known(bowl((x) => (x > 0.5 ? Number.POSITIVE_INFINITY : 1 + x)));
    expect(mixed.logs.every(Number.isFinite)).toBe(true);
  });

  it('have their labels inside and apart', () => {
    const rings = [
      [
        [0, 0.5],
        [0.5, 0.5],
        [0.8, 0.5],
        [1, 0.5],
      ] as [number, number][],
    ];
    expect(labelPlace(rings, [], 0.1)).toEqual([0.5, 0.5]);
    expect(labelPlace(rings, [[0.5, 0.45]], 0.1)).toEqual([0.8, 0.5]);
    expect(labelPlace(rings, [[0.6, 0.5]], 0.3)).toBeNull();
    expect(alongEdge([0, 0.2], [0, 0.4])).toBe(true);
    expect(alongEdge([0, 0.2], [0.1, 0.4])).toBe(false);
  });
});

it('names of arrows stand apart, in their order and in their box', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 250 }), { maxLength: 5 }), (wanted) => {
      const ys = [...wanted];
      stackLabels(ys, 17, 10, 150);
      const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b] || a - b);
      for (const [at, i] of order.entries()) {
        expect(ys[i]).toBeGreaterThanOrEqual(10);
        expect(ys[i]).toBeLessThanOrEqual(150);
        if (at > 0) expect(ys[i] - ys[order[at - 1]]).toBeGreaterThanOrEqual(17);
      }
    }),
  );
});
