import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activations } from '../../src/core/activations.ts';
import { choose } from '../../src/core/definition.ts';
import {
  curveOf,
  isInside,
  type Line,
  lineAt,
  linesIn,
  nearestOn,
  normalAt,
  pathOf,
  placeAcross,
  pointAt,
} from '../../src/editor/connections/curve.ts';
import { placeOfValue, rangeFor, ticksOf, valueAtPlace } from '../../src/editor/connections/knob-scale.ts';
import { nameOf, stateOf, valueIn } from '../../src/editor/connections/lines.ts';
import { CUT, FROZEN, gapBetween, OFF } from '../../src/editor/edges.ts';
import { layoutNetwork } from '../../src/editor/layout.ts';
import { lineMarks } from '../../src/editor/line-marks.ts';
import { endOf, lineFrom, neighbourLine } from '../../src/editor/walk-lines.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import { applyPatch, type NetworkShape } from '../../src/experiment/experiment.ts';
import { BIAS_INPUT } from '../../src/experiment/names.ts';
import { snapshotOf } from './fake-session.ts';

const layout = layoutNetwork([2, 4, 3, 3], 720, 430, {
  coarse: false,
  inputLabel: 20,
  outputLabel: 50,
  names: [30, 30, 52],
});
const gaps = layout.columns
  .slice(1)
  .map((to, i) => gapBetween(layout.columns[i] as (typeof layout.columns)[0], to));
const all = gaps.flatMap(({ from, to }, gap) =>
  to.units.flatMap((unit) => from.units.map((input): Line => ({ gap, input, unit }))),
);
const anyLine = fc.constantFrom(...all);

const tanh = choose(activations, 'tanh');
const network = (marks: Partial<NetworkShape>) =>
  applyPatch(defaults, {
    network: { hidden: [3, 2].map((units) => ({ units, activation: tanh })), ...marks },
  });

describe('the curve of a line', () => {
  it('is the Bézier curve that is drawn', () => {
    const curve = { x1: 10, y1: 20, x2: 110, y2: 80 };
    expect(pathOf(curve)).toBe('M10 20C60 20 60 80 110 80');
    for (const t of [0, 0.2, 0.5, 0.9, 1]) {
      const u = 1 - t;
      const bezier = (a: number, b: number, c: number, d: number) =>
        a * u ** 3 + 3 * b * t * u * u + 3 * c * t * t * u + d * t ** 3;
      expect(pointAt(curve, t).x).toBeCloseTo(bezier(10, 60, 60, 110), 9);
      expect(pointAt(curve, t).y).toBeCloseTo(bezier(20, 20, 80, 80), 9);
    }
  });

  it('finds its own points again', () => {
    fc.assert(
      fc.property(anyLine, fc.double({ min: 0.02, max: 0.98, noNaN: true }), (line, t) => {
        const curve = curveOf(gaps, line);
        if (!curve) throw new Error('no curve');
        const { x, y } = pointAt(curve, t);
        expect(placeAcross(curve.x1, curve.x2, x)).toBeCloseTo(t, 5);
        expect(nearestOn(curve, x, y)).toBeCloseTo(t, 2);
        const across = normalAt(curve, t);
        expect(across.x ** 2 + across.y ** 2).toBeCloseTo(1, 9);
      }),
    );
  });

  it('has no place where an end is not shown', () => {
    expect(curveOf(gaps, { gap: 0, input: 7, unit: 0 })).toBeNull();
    expect(curveOf(gaps, { gap: 9, input: 0, unit: 0 })).toBeNull();
  });
});

describe('a press', () => {
  it('takes the line under it', () => {
    fc.assert(
      fc.property(anyLine, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (line, t) => {
        const curve = curveOf(gaps, line);
        if (!curve) throw new Error('no curve');
        const found = lineAt(gaps, pointAt(curve, t), 10);
        // Where two lines cross, either is right: what was found runs through the same point.
        const other = found && curveOf(gaps, found);
        expect(other && pointAt(other, t).y).toBeCloseTo(pointAt(curve, t).y, 1);
      }),
    );
  });

  it('reaches so far and no farther, and not beside the gaps', () => {
    const curve = curveOf(gaps, { gap: 0, input: 0, unit: 0 });
    if (!curve) throw new Error('no curve');
    const { x, y } = pointAt(curve, 0.9);
    expect(lineAt(gaps, { x, y: y - 9 }, 10)).toEqual({ gap: 0, input: 0, unit: 0 });
    expect(lineAt(gaps, { x, y: y - 30 }, 10)).toBeNull();
    expect(lineAt(gaps, { x: 0, y }, 10)).toBeNull();
  });

  it('takes only what is shown', () => {
    const curve = curveOf(gaps, { gap: 1, input: 1, unit: 1 });
    if (!curve) throw new Error('no curve');
    const at = pointAt(curve, 0.3);
    expect(lineAt(gaps, at, 10)).toEqual({ gap: 1, input: 1, unit: 1 });
    expect(lineAt(gaps, at, 10, () => false)).toBeNull();
  });
});

describe('a loop', () => {
  const box = (x1: number, y1: number, x2: number, y2: number) => [
    { x: x1, y: y1 },
    { x: x2, y: y1 },
    { x: x2, y: y2 },
    { x: x1, y: y2 },
  ];

  it('knows inside from outside', () => {
    expect(isInside({ x: 5, y: 5 }, box(0, 0, 10, 10))).toBe(true);
    expect(isInside({ x: 15, y: 5 }, box(0, 0, 10, 10))).toBe(false);
  });

  it('takes a line of which any part lies inside', () => {
    const [first] = gaps as [(typeof gaps)[0]];
    const y = first.to.ys[2] as number;
    // Round the right ends of the lines into unit 2.
    expect(linesIn(gaps, box(first.x2 - 6, y - 6, first.x2 + 0.5, y + 6))).toEqual([
      { gap: 0, input: 0, unit: 2 },
      { gap: 0, input: 1, unit: 2 },
    ]);
  });

  it('takes a line that only passes through a narrow one', () => {
    const curve = curveOf(gaps, { gap: 2, input: 0, unit: 0 });
    if (!curve) throw new Error('no curve');
    const { x, y } = pointAt(curve, 0.512);
    expect(linesIn(gaps, box(x - 0.2, y - 2, x + 0.2, y + 2))).toContainEqual({ gap: 2, input: 0, unit: 0 });
  });

  it('takes everything where it goes round everything, nothing beside it', () => {
    expect(linesIn(gaps, box(-10, -10, 1000, 1000))).toEqual(all);
    expect(linesIn(gaps, box(-10, -10, -5, -5))).toEqual([]);
    expect(linesIn(gaps, [{ x: 0, y: 0 }])).toEqual([]);
  });
});

describe('the scale of a knob', () => {
  it('has 0 in the middle and ends at round numbers', () => {
    expect(rangeFor(0)).toBe(3);
    expect(rangeFor(-1.9)).toBe(3);
    expect(rangeFor(2.5)).toBe(4);
    expect(rangeFor(-41)).toBe(80);
    expect(placeOfValue(0, 3)).toBe(0.5);
    expect(ticksOf(3)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
    expect(ticksOf(80)).toEqual([-80, -60, -40, -20, 0, 20, 40, 60, 80]);
  });

  it('always holds the value and half as much again', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        const range = rangeFor(value);
        expect(range).toBeGreaterThanOrEqual(Math.abs(value) * 1.5 * (1 - 1e-9));
        expect(range).toBeLessThanOrEqual(Math.max(3, Math.abs(value) * 4));
      }),
    );
  });

  it('leads from a value to its place and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 300 }), (hundredths) => {
        expect(valueAtPlace(placeOfValue(hundredths / 100, 3), 3)).toBeCloseTo(hundredths / 100, 9);
      }),
    );
    expect(valueAtPlace(0, 3)).toBe(-3);
    expect(valueAtPlace(1, 3)).toBe(3);
    expect(Object.is(valueAtPlace(0.4999, 3), 0)).toBe(true);
  });
});

describe('names and values of lines', () => {
  it('come from the ids of their ends', () => {
    const experiment = network({});
    const weight = nameOf(experiment, { gap: 1, input: 2, unit: 1 });
    expect(weight).toMatch(/^\d+\.\d+<\d+\.\d+$/);
    expect(nameOf(experiment, { gap: 1, input: BIAS_INPUT, unit: 1 })).toBe(weight?.replace(/<.*/, '<bias'));
    expect(nameOf(experiment, { gap: 0, input: 0, unit: 0 })).toMatch(/<x1$/);
    expect(nameOf(experiment, { gap: 1, input: 3, unit: 0 })).toBeNull();
    expect(nameOf(experiment, { gap: 1, input: 0, unit: 2 })).toBeNull();
  });

  it('come from their place in theta', () => {
    const snapshot = snapshotOf(network({}), { side: 1 });
    // 2-3-2-3: weights into layer 2 begin at 9, its biases at 15.
    expect(valueIn(snapshot, { gap: 1, input: 2, unit: 1 })).toBe(snapshot.theta[9 + 3 + 2]);
    expect(valueIn(snapshot, { gap: 1, input: BIAS_INPUT, unit: 1 })).toBe(snapshot.theta[16]);
    expect(valueIn(null, { gap: 1, input: 0, unit: 0 })).toBe(0);
    expect(valueIn(snapshot, { gap: 9, input: 0, unit: 0 })).toBe(0);
  });

  it('say what is cut or frozen, also with the whole neuron', () => {
    const name = (line: Line) => nameOf(network({}), line) as string;
    const [a, b] = [
      { gap: 1, input: 0, unit: 0 },
      { gap: 1, input: 1, unit: 1 },
    ];
    const marked = network({ cut: [name(a)], frozen: [name(b).replace(/<.*/, '')] });
    expect(stateOf(marked, a)).toBe('cut');
    expect(stateOf(marked, b)).toBe('frozen');
    expect(stateOf(marked, { ...b, input: BIAS_INPUT })).toBe('frozen');
    expect(stateOf(marked, { gap: 0, input: 0, unit: 0 })).toBe('trained');
  });
});

describe('the marks of lines', () => {
  it('are absent where there are none', () => {
    expect(lineMarks(network({}))).toBeNull();
  });

  it('stand at their places, those of a neuron at all of its lines', () => {
    const name = (line: Line) => nameOf(network({}), line) as string;
    const unit = (gap: number, which: number) => name({ gap, input: 0, unit: which }).replace(/<.*/, '');
    const marks = lineMarks(
      network({
        cut: [name({ gap: 0, input: 1, unit: 2 })],
        frozen: [unit(1, 1), name({ gap: 2, input: BIAS_INPUT, unit: 0 })],
        off: [unit(0, 2)],
      }),
    );
    expect([...(marks?.[0] ?? [])]).toEqual([0, 0, 0, 0, OFF, CUT | OFF]);
    expect([...(marks?.[1] ?? [])]).toEqual([0, 0, OFF, FROZEN, FROZEN, FROZEN | OFF]);
    expect(marks?.[2]).toBeNull();
  });
});

describe('the walk along lines', () => {
  it('goes from a neuron to the line nearest in height', () => {
    expect(lineFrom(layout, { column: 2, unit: 1 }, 'right')).toEqual({ gap: 2, input: 1, unit: 1 });
    expect(lineFrom(layout, { column: 2, unit: 0 }, 'left')).toMatchObject({ gap: 1, unit: 0 });
    expect(lineFrom(layout, { column: 0, unit: 0 }, 'left')).toBeNull();
    expect(lineFrom(layout, { column: 3, unit: 0 }, 'right')).toBeNull();
  });

  it('goes to the neighbours at the same neuron, and ends with the last', () => {
    const line = { gap: 0, input: 1, unit: 2 };
    expect(neighbourLine(layout, line, 'source', 1)).toEqual({ gap: 0, input: 1, unit: 3 });
    expect(neighbourLine(layout, line, 'target', -1)).toEqual({ gap: 0, input: 0, unit: 2 });
    expect(neighbourLine(layout, line, 'target', 1)).toBeNull();
  });

  it('reaches every line from every neuron, and every neuron from every line', () => {
    const seen = new Set<string>();
    const queue: Line[] = layout.columns.flatMap(({ units }, column) =>
      units.flatMap((unit) => lineFrom(layout, { column, unit }, 'right') ?? []),
    );
    for (const line of queue) {
      if (seen.has(JSON.stringify(line))) continue;
      seen.add(JSON.stringify(line));
      for (const sign of [-1, 1]) queue.push(...[neighbourLine(layout, line, 'source', sign) ?? []].flat());
    }
    expect(seen.size).toBe(all.length);
    expect(endOf({ gap: 1, input: 2, unit: 0 }, 'source')).toEqual({ column: 1, unit: 2 });
    expect(endOf({ gap: 1, input: 2, unit: 0 }, 'target')).toEqual({ column: 2, unit: 0 });
  });
});
