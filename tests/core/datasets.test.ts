/**
 * Every dataset of the table: pure, in the plane, with the classes asked for, of the stated shape, and frozen.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DatasetName,
  datasets,
  generate,
  PLANE,
  type PointSettings,
  type Points,
} from '../../src/core/datasets/index.ts';
import { choose } from '../../src/core/definition.ts';
import { exp, sin } from '../../src/core/math.ts';

const names = Object.keys(datasets) as DatasetName[];
const classNames = names.filter((name) => datasets[name].classes > 0);
const valueNames = names.filter((name) => datasets[name].classes === 0);
/** The position of a point of these follows from the number of points of its class. */
const arms: readonly DatasetName[] = ['two_spirals', 'three_arms'];

function settings(name: DatasetName, more: Partial<PointSettings> = {}): PointSettings {
  const dataset = choose(datasets, name);
  return { dataset, samples: 200, noise: 0, balance: 0.5, flipped: 0, seed: 1, ...more };
}

function countsOf(points: Points): number[] {
  const counts = new Array<number>(points.classes).fill(0);
  for (const cls of points.target) counts[cls]++;
  return counts;
}

/** How many of the first points are of another class than the first. */
const laterOf = (points: Points, n: number) => points.target.subarray(0, n).filter((cls) => cls > 0).length;

describe('the table', () => {
  it('has permanent codes of two letters, each once', () => {
    expect(names.map((name) => datasets[name].code).join(' ')).toBe(
      'tg ig ci ri xs xb cb tm ts he tb ta wh pl bu rd cu',
    );
  });

  it.each(names)('%s says what it is', (name) => {
    const { task, classes, label, notes, formula, reference, params, suggested } = datasets[name];
    expect(classes).toBe({ binary: 2, regression: 0, multiclass: Math.max(3, classes) }[task]);
    expect(label.en.length).toBeLessThanOrEqual(8);
    expect(label.ko.length).toBeLessThanOrEqual(4);
    for (const text of [notes.en, notes.ko]) expect(text).toMatch(/^\S.{8,80}[.]$/);
    expect(label.ko === 'XOR' || /[가-힣]/.test(label.ko)).toBe(true);
    expect(notes.ko).toMatch(/요\.$/);
    expect(formula).not.toBe('');
    expect(reference).not.toBe('');
    for (const param of Object.values(params)) {
      expect(param.code).toMatch(/^[a-z]+$/);
      expect(param.min).toBeLessThanOrEqual(param.default);
      expect(param.max).toBeGreaterThanOrEqual(param.default);
    }
    const codes = Object.values(params).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(suggested.samples).toBeGreaterThanOrEqual(10);
    expect(suggested.samples).toBeLessThanOrEqual(5000);
    expect([suggested.balance, suggested.testShare]).toEqual([
      name === 'imbalanced_gaussians' ? 0.05 : 0.5,
      0.5,
    ]);
  });

  it('opens with the default experiment', () => {
    expect(datasets.three_arms.suggested).toMatchObject({ samples: 600, noise: 0.15, stratified: false });
    expect(choose(datasets, 'three_arms').params).toEqual({ turns: 0.85 });
  });
});

describe.each(names)('%s', (name) => {
  it('is the same each time, and another with another seed', () => {
    const points = generate(settings(name, { noise: 0.3, flipped: 0.1 }));
    expect(generate(settings(name, { noise: 0.3, flipped: 0.1 }))).toEqual(points);
    expect(generate(settings(name, { noise: 0.3, flipped: 0.1, seed: 2 })).x1).not.toEqual(points.x1);
  });

  it('stays in the plane, whatever the settings', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.nat(2 ** 31 - 1),
          samples: fc.integer({ min: 10, max: 120 }),
          noise: fc.double({ min: 0, max: 3, noNaN: true }),
          balance: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
          flipped: fc.double({ min: 0, max: 0.5, noNaN: true }),
        }),
        fc.constantFrom('min', 'default', 'max'),
        (more, bound) => {
          const definitions = datasets[name].params;
          const params = Object.fromEntries(
            Object.entries(definitions).map(([key, param]) => [key, param[bound]]),
          );
          const points = generate(settings(name, { ...more, dataset: { name, params } }));
          expect(points).toMatchObject({ count: more.samples, task: datasets[name].task });
          const regression = points.classes === 0;
          for (let i = 0; i < more.samples; i++) {
            expect(Math.abs(points.x1[i])).toBeLessThanOrEqual(PLANE);
            if (name !== 'curve') expect(Math.abs(points.x2[i])).toBeLessThanOrEqual(PLANE);
            if (regression) expect(Number.isFinite(points.target[i])).toBe(true);
            else expect(datasets[name].classes > points.target[i] && points.target[i] >= 0).toBe(true);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('more points leave the old ones as they are', () => {
    const few = generate(settings(name, { samples: 60, noise: 0.2, flipped: 0.15 }));
    const many = generate(settings(name, { samples: 240, noise: 0.2, flipped: 0.15 }));
    expect(many.target.subarray(0, 60)).toEqual(few.target);
    if (arms.includes(name)) return;
    expect(many.x1.subarray(0, 60)).toEqual(few.x1);
    expect(many.x2.subarray(0, 60)).toEqual(few.x2);
  });

  it('more noise moves the same points further', () => {
    const [none, some, twice] = [0, 0.1, 0.2].map((noise) => generate(settings(name, { noise })));
    const regression = none.classes === 0;
    const moved = regression ? ['target'] : ['x1', 'x2'];
    let distance = 0;
    for (const key of moved as ('target' | 'x1' | 'x2')[]) {
      for (let i = 0; i < none.count; i++) {
        // A point that was sent back at the edge of the plane does not move along a line.
        if (!regression && Math.abs(twice[key][i]) > 5) continue;
        const step = some[key][i] - none[key][i];
        distance += step * step;
        expect(twice[key][i] - none[key][i]).toBeCloseTo(2 * step, 12);
      }
    }
    expect(Math.sqrt(distance / none.count / moved.length)).toBeGreaterThan(0.07);
    expect(Math.sqrt(distance / none.count / moved.length)).toBeLessThan(0.13);
    if (!regression) expect(twice.target).toEqual(none.target);
  });
});

describe.each(classNames)('classes of %s', (name) => {
  it('are counted out exactly, in every beginning', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.integer({ min: 10, max: 150 }),
        (balance, samples) => {
          const points = generate(settings(name, { balance, samples }));
          const others = points.classes - 1;
          const share = (others * balance) / (1 - balance + others * balance);
          for (let n = 1; n <= samples; n++) {
            expect(Math.abs(laterOf(points, n) - n * share)).toBeLessThanOrEqual(0.5 + 1e-6);
          }
          const later = countsOf(points).slice(1);
          expect(Math.max(...later) - Math.min(...later)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('are equal with a balance of 0.5', () => {
    const { classes } = datasets[name];
    const counts = countsOf(generate(settings(name, { samples: 60 })));
    expect(counts).toEqual(new Array(classes).fill(60 / classes));
  });
});

describe('shapes without noise', () => {
  const radius = (points: Points, i: number) =>
    Math.sqrt(points.x1[i] * points.x1[i] + points.x2[i] * points.x2[i]);
  const within = (value: number, low: number, high: number) => value >= low - 1e-12 && value <= high + 1e-12;
  /** Truth of the definition at x1, x2 for the class or value. */
  const shapes: Partial<Record<DatasetName, (points: Points, i: number) => boolean>> = {
    circle: (points, i) =>
      within(radius(points, i), ...((points.target[i] ? [0, 2.5] : [3.5, 5]) as [number, number])),
    rings: (points, i) => {
      const r = radius(points, i);
      return points.target[i] ? within(r, 2, 3.2) : within(r, 0, 1.2) || within(r, 4, 5.2);
    },
    xor_square: ({ x1, x2, target }, i) =>
      within(Math.abs(x1[i]), 0.3, 5.3) &&
      within(Math.abs(x2[i]), 0.3, 5.3) &&
      x1[i] * x2[i] < 0 === !!target[i],
    checkerboard: ({ x1, x2, target }, i) =>
      (Math.floor(x1[i] / 2.5) + Math.floor(x2[i] / 2.5) + 4) % 2 === target[i] && within(x1[i], -5, 5),
    two_moons: ({ x1, x2, target }, i) => {
      const [a, b] = [x1[i] / 3.4 + 0.5, x2[i] / 3.4 + 0.25];
      const [u, v] = target[i] ? [1 - a, 0.5 - b] : [a, b];
      return v >= 0 && Math.abs(u * u + v * v - 1) < 1e-12;
    },
    two_spirals: (points, i) => Math.abs(radius(points, i) - (0.3 + (4.9 * Math.floor(i / 2)) / 100)) < 1e-12,
    three_arms: (points, i) => within(radius(points, i), 0.3, 5.3),
    heart: ({ x1, x2, target }, i) => {
      const edge = (x1[i] * x1[i] + x2[i] * x2[i]) / 9 - 1;
      return edge * edge * edge * 243 < x1[i] * x1[i] * x2[i] * x2[i] * x2[i] === !!target[i];
    },
    wheel: ({ x1, x2, target }, i) => {
      const turn = Math.atan2(x2[i], x1[i]) / (2 * Math.PI);
      return Math.floor(5 * (turn < 0 ? turn + 1 : turn)) === target[i];
    },
    plane: ({ x1, x2, target }, i) => target[i] === (x1[i] + x2[i]) / 10,
    ridge: ({ x1, x2, target }, i) => target[i] === sin((x1[i] + x2[i]) / 2),
    curve: ({ x1, x2, target }, i) => target[i] === sin(x1[i]) && x2[i] === target[i],
    bumps: ({ x1, x2, target }, i) => {
      const bump = (a: number, b: number, w: number) =>
        exp(-((x1[i] - a) ** 2 + (x2[i] - b) ** 2) / (2 * w * w));
      const sum = bump(0, 2.5, 1.5) - bump(0, -2.5, 1.5) + bump(-3.5, -3, 1.2) - bump(3.5, 3, 1.2);
      return Math.abs(target[i] - sum) < 1e-12;
    },
  };

  it.each(Object.keys(shapes) as DatasetName[])('%s', (name) => {
    const points = generate(settings(name));
    for (let i = 0; i < points.count; i++) expect(shapes[name]?.(points, i), `point ${i}`).toBe(true);
  });

  const centres: [DatasetName, number, (cls: number, indexInClass: number) => [number, number]][] = [
    ['two_gaussians', 1, (cls) => (cls ? [2, 2] : [-2, -2])],
    ['imbalanced_gaussians', 1.41, (cls) => (cls ? [1, 1] : [-1, -1])],
    ['xor_blobs', 0.8, (cls, j) => [j % 2 ? -2.5 : 2.5, (j % 2 ? -2.5 : 2.5) * (cls ? -1 : 1)]],
    ['three_blobs', 0.9, (cls) => [[0, -1.5 * Math.sqrt(3), 1.5 * Math.sqrt(3)][cls], [3, -1.5, -1.5][cls]]],
  ];
  it.each(centres)('%s is clouds of deviation %d', (name, sigma, centre) => {
    const points = generate(settings(name, { samples: 3000 }));
    const seen = new Array<number>(points.classes).fill(0);
    let [sum1, sum2, squares] = [0, 0, 0];
    for (let i = 0; i < points.count; i++) {
      const [m1, m2] = centre(points.target[i], seen[points.target[i]]++);
      sum1 += points.x1[i] - m1;
      sum2 += points.x2[i] - m2;
      squares += (points.x1[i] - m1) ** 2 + (points.x2[i] - m2) ** 2;
    }
    // Four standard errors.
    const error = (4 * sigma) / Math.sqrt(points.count);
    expect(Math.abs(sum1 / points.count)).toBeLessThan(error);
    expect(Math.abs(sum2 / points.count)).toBeLessThan(error);
    expect(Math.abs(Math.sqrt(squares / points.count / 2) - sigma)).toBeLessThan(error);
  });

  it.each([
    [0.5, 0, 2.75],
    [1, -2.75, 0],
    [1.5, 0, -2.75],
  ])('an arm of %d turns is at (%d, %d) halfway', (turns, x1, x2) => {
    const dataset = choose(datasets, 'two_spirals', { turns });
    const points = generate(settings('two_spirals', { dataset }));
    expect(points.target[101]).toBe(0);
    expect(points.x1[101]).toBeCloseTo(x1, 12);
    expect(points.x2[101]).toBeCloseTo(x2, 12);
  });

  it.each(valueNames)('%s has values of about −1 to 1', (name) => {
    const { target } = generate(settings(name, { samples: 1000 }));
    expect(Math.min(...target)).toBeLessThan(-0.8);
    expect(Math.min(...target)).toBeGreaterThan(-1.3);
    expect(Math.max(...target)).toBeGreaterThan(0.8);
    expect(Math.max(...target)).toBeLessThan(1.3);
  });
});
