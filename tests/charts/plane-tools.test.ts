/** What can be read of the plane and said of it: against numbers computed by hand, and properties. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/charts/decide.ts';
import { classesAt, pictureScale } from '../../src/charts/plane/lens.ts';
import { heights, levelsOf } from '../../src/charts/plane/levels.ts';
import { countWrong, shapeFinding } from '../../src/charts/plane/plane-finding.ts';
import { createMemory, pictureOf } from '../../src/charts/plane/plane-memory.ts';
import { planeSentence } from '../../src/charts/plane/plane-sentence.ts';
import { bend, shapeOf, surfaceOf } from '../../src/charts/plane/plane-shape.ts';
import { distanceToLine, nearestPoint, say } from '../../src/charts/plane/reading.ts';
import { readingLines } from '../../src/charts/plane/reading-text.ts';
import { residualRadius, residualsOf } from '../../src/charts/plane/residuals.ts';
import { logit, seeField, temper } from '../../src/charts/plane/temper.ts';
import { corners } from '../../src/charts/plane/vector-pen.ts';
import { axesOf, axisTick, placeText, scaleText } from '../../src/charts/plane-axes.ts';
import { type Answer, createField, paddedSide, setField } from '../../src/charts/plane-fill.ts';
import type { PlanePoints } from '../../src/charts/plane-points.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import type { TableData } from '../../src/experiment/experiment.ts';
import { plane as en } from '../../src/i18n/en.plane.ts';
import { plane as ko } from '../../src/i18n/ko.plane.ts';
import { markPaths } from '../../src/ui/ClassMark.tsx';

const SIDE = 64;

/** A field from a function of column and row, −1 … 1 to the right and upwards. */
function fieldOf(answer: Answer, ...outputs: ((x: number, y: number) => number)[]) {
  const field = createField(answer, outputs.length, SIDE);
  const plane = new Float32Array(outputs.length * SIDE * SIDE);
  outputs.forEach((f, k) => {
    for (let i = 0; i < SIDE * SIDE; i++) {
      const x = (2 * ((i % SIDE) + 0.5)) / SIDE - 1;
      const y = 1 - (2 * (Math.floor(i / SIDE) + 0.5)) / SIDE;
      plane[k * SIDE * SIDE + i] = f(x, y);
    }
  });
  setField(field, plane);
  return field;
}
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

describe('a threshold', () => {
  test('one output is its class above it, several outputs know none', () => {
    const out = new Uint8Array(4);
    decide([0.2, 0.5, 0.50001, 0.9], 4, 1, 0.5, out);
    expect([...out]).toEqual([0, 0, 1, 1]);
    decide([0.2, 0.5, 0.50001, 0.9], 4, 1, 0.8, out);
    expect([...out]).toEqual([0, 0, 0, 1]);
    const three = new Uint8Array(2);
    // outputs × points: point 0 has 0.2, 0.5, 0.3; point 1 has a tie of the first two.
    decide([0.2, 0.4, 0.5, 0.4, 0.3, 0.2], 2, 3, 0.9, three);
    expect([...three]).toEqual([1, 0]);
  });

  test('moves the line of the plane to where p is the threshold', () => {
    const field = fieldOf('probability', (x) => sigmoid(4 * x));
    const seen = createField('probability', 1, SIDE);
    seeField(field, 0.8, 1, seen);
    for (let i = 0; i < SIDE; i++) {
      expect(seen.scores[i] > 0).toBe(field.values[i] > 0.8);
      expect(seen.values[i] > 0.5).toBe(field.values[i] > 0.8);
    }
  });

  test('of 0.5 and a temperature of 1 change nothing', () => {
    const field = fieldOf('probability', (x, y) => sigmoid(3 * x - y));
    const seen = createField('probability', 1, SIDE);
    seeField(field, 0.5, 1, seen);
    for (let i = 0; i < seen.values.length; i += 97) {
      expect(seen.values[i]).toBeCloseTo(field.values[i], 6);
      expect(seen.scores[i]).toBeCloseTo(field.scores[i], 6);
    }
  });

  test('its distance in the plane is that of the line', () => {
    // z = 2x + 1: from x = 1 to the line z = 0 at x = −0.5 it is 1.5.
    expect(distanceToLine((x) => 2 * x + 1, 1, 0, 0)).toBeCloseTo(1.5, 9);
    expect(distanceToLine(() => 1, 0, 0, 0)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('temperature', () => {
  test('softmax of z / T, by hand', () => {
    const z = [2, 1, -1];
    const sum = z.reduce((all, each) => all + Math.exp(each), 0);
    const p = Float64Array.from(z, (each) => Math.exp(each) / sum);
    temper(p, 2);
    const soft = [1, 0.5, -0.5].map(Math.exp);
    const all = soft.reduce((a, b) => a + b, 0);
    for (const [k, each] of soft.entries()) expect(p[k]).toBeCloseTo(each / all, 12);
  });

  test('one output: σ(z / T)', () => {
    const p = Float64Array.of(sigmoid(3));
    temper(p, 4);
    expect(p[0]).toBeCloseTo(sigmoid(0.75), 12);
    const ends = Float64Array.of(1);
    temper(ends, 4);
    expect(ends[0]).toBe(1);
  });

  test('never changes the winner, and leaves a sum of 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 2, maxLength: 6 }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (z, t) => {
          const most = Math.max(...z);
          const e = z.map((each) => Math.exp(each - most));
          const sum = e.reduce((a, b) => a + b, 0);
          const p = Float64Array.from(e, (each) => each / sum);
          const before = say(p, 'classes', 0.5, 1).cls;
          const { outputs, cls } = say(p, 'classes', 0.5, t);
          expect(cls).toBe(before);
          expect(outputs.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
          expect(outputs[cls as number]).toBe(Math.max(...outputs));
        },
      ),
    );
  });

  test('the plane at T has the boundary it had', () => {
    const field = fieldOf('probability', (x, y) => sigmoid(6 * x * y));
    const seen = createField('probability', 1, SIDE);
    seeField(field, 0.7, 5, seen);
    for (let i = 0; i < seen.values.length; i += 13)
      expect(seen.values[i] > 0.5).toBe(field.scores[i] > logit(0.7));
  });
});

describe('what the plane says', () => {
  const shape = (field: Parameters<typeof shapeFinding>[0], classes = 2, threshold = 0.5) =>
    shapeFinding(field, classes, threshold, 1, false);

  test('nothing is known: nothing is said', () => {
    expect(shape(null)).toEqual({ kind: 'nothing' });
    expect(shape(fieldOf('probability', () => Number.NaN))).toEqual({ kind: 'nothing' });
  });
  test('one class everywhere', () => {
    expect(shape(fieldOf('probability', () => 0.2))).toEqual({ kind: 'everywhere', cls: 0 });
    expect(
      shape(
        fieldOf('probability', () => 0.2),
        2,
        0.1,
      ),
    ).toEqual({ kind: 'everywhere', cls: 1 });
  });
  test('a straight line, at any angle and any threshold', () => {
    for (const angle of [0, 0.3, 1.1, 2.5]) {
      const field = fieldOf('probability', (x, y) =>
        sigmoid(8 * (x * Math.cos(angle) + y * Math.sin(angle) - 0.1)),
      );
      expect(shape(field)).toEqual({ kind: 'straight' });
      expect(shape(field, 2, 0.8)).toEqual({ kind: 'straight' });
    }
  });
  test('a bent line is not straight', () => {
    const field = fieldOf('probability', (x, y) => sigmoid(8 * (y - 0.5 * x * x)));
    expect(shape(field)).toEqual({ kind: 'bent' });
    expect(bend(field, 0)).toBeGreaterThan(3);
  });
  test('a closed line around a class', () => {
    const field = fieldOf('probability', (x, y) => sigmoid(8 * (0.3 - x * x - y * y)));
    expect(shape(field)).toEqual({ kind: 'island', cls: 1 });
  });
  test('a class in several regions', () => {
    expect(shape(fieldOf('probability', (x) => sigmoid(10 * (Math.abs(x) - 0.4))))).toEqual({
      kind: 'pieces',
      cls: 1,
      count: 2,
    });
  });
  test('three classes: one region each, one of them nowhere, one in two', () => {
    const three = (a: number, b: number, c: number) =>
      fieldOf(
        'classes',
        (x) => sigmoid(9 * (a - x)) / 3,
        (x, y) => sigmoid(9 * (x * b + y - 0.1)) / 3,
        (x, y) => sigmoid(9 * (x * c - y - 0.1)) / 3,
      );
    expect(shape(three(0, 1, 1), 3)).toEqual({ kind: 'oneEach' });
    const never = fieldOf(
      'classes',
      (x) => sigmoid(9 * x),
      (x) => sigmoid(-9 * x),
      () => 0.01,
    );
    expect(shape(never, 3)).toEqual({ kind: 'nowhere', classes: [2] });
  });
  test('too small to be counted: nothing is said of the shape', () => {
    const speck = fieldOf('probability', (x, y) =>
      Math.hypot(x - 0.3, y) < 0.03 ? 0.9 : sigmoid(x * -9 - 5),
    );
    expect(shape(speck).kind).toBe('nothing');
  });
  test('a surface: flat, tilted, bent, and nearly tilted is not told', () => {
    expect(
      shape(
        fieldOf('value', () => 0.25),
        0,
      ),
    ).toEqual({ kind: 'flat', value: 0.25 });
    expect(
      shape(
        fieldOf('value', (x, y) => 0.3 * x - 0.8 * y),
        0,
      ),
    ).toEqual({ kind: 'tilted' });
    expect(
      shape(
        fieldOf('value', (x, y) => Math.sin(3 * x) * y),
        0,
      ).kind,
    ).toBe('hills');
    expect(
      shape(
        fieldOf('value', (x) => x + 0.08 * x * x),
        0,
      ),
    ).toEqual({ kind: 'nothing' });
    expect(surfaceOf(fieldOf('value', (x, y) => x + y)).linear).toBeCloseTo(1, 9);
  });
  test('a curve outside of the picture, and answers too large to draw', () => {
    const curve = (value: (x: number) => number) => shapeFinding(fieldOf('value', value), 0, 0.5, 1, true);
    expect(curve((x) => 40 + x).kind).toBe('outside');
    expect(curve((x) => Math.sin(3 * x)).kind).toBe('curve');
    const beyond = fieldOf('value', (x) => x / 0);
    expect(shapeFinding(beyond, 0, 0.5, 1, false)).toEqual({ kind: 'tooLarge' });
    for (const kind of ['outside', 'tooLarge'] as const)
      for (const words of [en, ko])
        expect(
          planeSentence(
            words,
            { shape: { kind, low: 3, high: 1e9 }, counted: null, threshold: null },
            'test',
            0,
          ),
        ).toMatch(/\*.+\*.*\.$/);
  });
  test('regions are connected by edges, and islands touch none', () => {
    const cls = new Uint8Array(100);
    for (const i of [33, 34, 35, 43, 44, 45, 53, 54, 55]) cls[i] = 1;
    for (let i = 90; i < 100; i++) cls[i] = 1;
    const found = shapeOf(cls, 10, 2);
    expect(found).toEqual({ cells: [81, 19], regions: [1, 2], islands: [0, 1], unclear: false });
  });

  const counted = { wrong: 31, samples: 300 };
  test('in words', () => {
    expect(planeSentence(en, { shape: { kind: 'straight' }, counted, threshold: null }, 'test', 2)).toBe(
      '*One straight line* divides: *31* of 300 test points wrong.',
    );
    expect(
      planeSentence(
        en,
        { shape: { kind: 'nothing' }, counted: { wrong: 0, samples: 4 }, threshold: null },
        'train',
        2,
      ),
    ).toBe('All 4 training points right.');
    expect(
      planeSentence(en, { shape: { kind: 'bent' }, counted, threshold: { at: 0.7, more: -4 } }, 'test', 2),
    ).toBe(
      '*One bent line* divides: *31* of 300 test points wrong at threshold 0.70, *4 fewer* than at 0.50.',
    );
    expect(planeSentence(en, { shape: { kind: 'nothing' }, counted: null, threshold: null }, 'test', 2)).toBe(
      '',
    );
    expect(planeSentence(ko, { shape: { kind: 'straight' }, counted, threshold: null }, 'test', 2)).toBe(
      '경계가 *곧은 선 하나*예요. 시험 점 300개 가운데 *31개*가 틀려요.',
    );
    expect(
      planeSentence(ko, { shape: { kind: 'flat', value: 0.25 }, counted: null, threshold: null }, 'test', 0),
    ).toBe('어디서나 거의 같은 값, 약 *0.25*로 답해요.');
  });

  test('counts the wrong ones of a set, at a threshold', () => {
    const points = {
      count: 4,
      classes: 2,
      task: 'binary',
      x1: new Float64Array(4),
      x2: new Float64Array(4),
      target: Float64Array.of(0, 1, 1, 0),
      isTest: Uint8Array.of(0, 0, 1, 1),
    } as PlanePoints;
    expect(countWrong(points, [0, 0, 1, 1], 'train')).toEqual({ wrong: 1, samples: 2 });
    expect(countWrong(points, [], 'train')).toBeNull();
    const memory = createMemory();
    memory.field = fieldOf('probability', () => 0.5);
    memory.predictions = Float32Array.of(0, 1, 1, 1);
    memory.scores = Float32Array.of(0.1, 0.6, 0.9, 0.7);
    expect([...Array.from(classesAt(memory, points, 0.5))]).toEqual([0, 1, 1, 1]);
    expect([...Array.from(classesAt(memory, points, 0.8))]).toEqual([0, 0, 1, 0]);
  });
});

describe('reading', () => {
  test('the class said follows threshold and outputs', () => {
    expect(say(Float64Array.of(0.6), 'probability', 0.7, 1)).toEqual({ outputs: [0.4, 0.6], cls: 0 });
    expect(say(Float64Array.of(-0.3), 'margin', 0.5, 1)).toEqual({ outputs: [-0.3], cls: 0 });
    expect(say(Float64Array.of(0.7), 'value', 0.5, 1)).toEqual({ outputs: [0.7], cls: null });
  });
  test('what is read on a point is of the point, and says which one', () => {
    const said = say(Float64Array.of(0.75), 'probability', 0.5, 1);
    const common = { answer: 'probability', classes: 2, axes: 'plane', said } as const;
    const of = { index: 33, set: 'test', is: 'B' } as const;
    const lines = readingLines(en, { ...common, x1: -0.54, x2: -0.21, of }).split('\n');
    expect(lines[0]).toBe('Point 34 (test, B)');
    expect(lines[1]).toMatch(/−0\.54.*−0\.21/);
    expect(lines.at(-1)).toBe('says B');
    expect(readingLines(en, { ...common, x1: -0.6, x2: 0, of: null })).not.toMatch(/[Pp]oint/);
  });

  test('the nearest point within reach', () => {
    const x = [0, 3, 10];
    const y = [0, 4, 10];
    const any = () => true;
    expect(nearestPoint(x, y, { x: 2, y: 4 }, 5, any)).toBe(1);
    expect(nearestPoint(x, y, { x: 2, y: 4 }, 5, (i) => i !== 1)).toBe(0);
    expect(nearestPoint(x, y, { x: 60, y: 60 }, 5, any)).toBeNull();
    expect(nearestPoint([], [], { x: 0, y: 0 }, 5, any)).toBeNull();
  });
  test('a neuron has its place among the pictures', () => {
    const shape = [2, 8, 6, 3];
    expect(pictureOf(shape, -1, 1)).toBe(1);
    expect(pictureOf(shape, 0, 0)).toBe(2);
    expect(pictureOf(shape, 1, 5)).toBe(15);
    expect(pictureOf(shape, 2, 2)).toBe(18);
    expect(pictureOf(shape, 2, 3)).toBeNull();
    expect(pictureOf(shape, 3, 0)).toBeNull();
    expect(pictureScale([0, -0.93, 0.4])).toBe(1);
    expect(pictureScale([0])).toBe(1);
    expect(pictureScale([1.2])).toBe(1.5);
  });
});

test('numbers at the axes and places are of the units of the data', () => {
  const own = { columns: [0, 1], standardized: true } as unknown as TableData;
  const axes = axesOf({ ...defaults.data, table: own });
  expect([axes, axisTick(axes, -4), axisTick(axes, 0)]).toEqual(['sigma', '−2σ', '0']);
  expect(placeText(axes, 1, -4.4)).toBe('→\u00a00.50σ   ↑\u00a0−2.20σ');
  expect(placeText('plane', 1, -4.4)).toBe('x₁\u00a01.00   x₂\u00a0−4.40');
  const raw = axesOf({ ...defaults.data, table: { ...own, standardized: false } });
  expect([raw, axisTick(raw, 4), placeText(raw, 1, 1)]).toEqual(['own', '', '']);
  expect([scaleText(5e12), scaleText(1.5e-29), scaleText(-750)]).toEqual(['5.0×10¹²', '1.5×10⁻²⁹', '−750']);
});

test('levels are of p, of the winner, of the value', () => {
  expect(levelsOf('probability', 1).map(({ label }) => label)).toEqual(['0.1', '0.25', '0.75', '0.9']);
  expect(levelsOf('value', 1.5)[0]).toEqual({ at: -1.2000000000000002, label: '−1.2' });
  const field = fieldOf(
    'classes',
    (x) => (x < 0 ? 0.7 : 0.1),
    (x) => (x < 0 ? 0.3 : 0.9),
  );
  const out = new Float32Array(paddedSide(SIDE) ** 2);
  heights(field, out);
  expect(out[paddedSide(SIDE) * 5 + 5]).toBeCloseTo(0.7, 6);
  expect(out[paddedSide(SIDE) * 5 + 60]).toBeCloseTo(0.9, 6);
});

test('residuals: answer less target; the area of a ring stands for it', () => {
  const points = { count: 2, classes: 0, target: [1, -1] } as unknown as PlanePoints;
  expect([...(residualsOf(points, [0.5, -2]) ?? [])]).toEqual([-0.5, -1]);
  expect(residualsOf(points, [])).toBeNull();
  expect(residualRadius(1, 1, 280) / residualRadius(0.25, 1, 280)).toBeCloseTo(2, 9);
});

test('outlines of marks as corners', () => {
  expect(corners(markPaths[1])).toEqual([
    [0, -5.2],
    [5, 3.6],
    [-5, 3.6],
  ]);
  expect(corners(markPaths[2])).toEqual([
    [-4, -4],
    [4, -4],
    [4, 4],
    [-4, 4],
  ]);
  expect(corners(markPaths[3])).toHaveLength(12);
  expect(corners(markPaths[4])).toHaveLength(10);
  expect(corners(markPaths[5])).toHaveLength(5);
  expect(() => corners(markPaths[0])).toThrow(/straight/);
});
