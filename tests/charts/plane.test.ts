/** The plane: which class and how sure in each pixel, where the line runs, which points are wrong and which ringed. */
import { describe, expect, test } from 'vitest';
import { answeredShares } from '../../src/charts/boundary-summary.ts';
import { markRadius } from '../../src/charts/marks.ts';
import {
  type Answer,
  colourCount,
  confidenceStep,
  createField,
  fillPixels,
  lineCount,
  margins,
  paddedSide,
  STEPS,
  setField,
  valueStep,
} from '../../src/charts/plane-fill.ts';
import {
  classCounts,
  MANY_RINGS,
  markWrong,
  planePoints,
  RINGS,
  thinnedRings,
  toPlot,
  valueScale,
} from '../../src/charts/plane-points.ts';
import { defaults } from '../../src/experiment/defaults.ts';

/** The entry of the colour table in each pixel. */
function entries(
  answer: Answer,
  outputs: number,
  side: number,
  plane: number[],
  size = side,
  scale = 1,
): number[] {
  const field = createField(answer, outputs, side);
  setField(field, Float32Array.from(plane));
  const table = Uint32Array.from({ length: colourCount(answer, outputs) }, (_, i) => i);
  const pixels = new Uint32Array(size * size);
  fillPixels(field, table, scale, size, pixels);
  return [...pixels];
}

describe('fill', () => {
  test('two classes: B above one half, five steps of confidence', () => {
    expect(entries('probability', 1, 2, [0, 0.45, 0.55, 1])).toEqual([STEPS - 1, 0, STEPS, 2 * STEPS - 1]);
  });

  test('hinge: B above 0, sure from 1 on', () => {
    expect(entries('margin', 1, 2, [-3, -0.1, 0.1, 3])).toEqual([4, 0, 5, 9]);
  });

  test('k classes: the largest wins, confidence counts from 1/k', () => {
    const a = [1, 0.2, 0.34, 0];
    const b = [0, 0.6, 0.33, 0];
    const c = [0, 0.2, 0.33, 1];
    expect(entries('classes', 3, 2, [...a, ...b, ...c])).toEqual([4, STEPS + 2, 0, 2 * STEPS + 4]);
  });

  test('values: ten steps of the scale, the first above 0 is the sixth', () => {
    expect(entries('value', 1, 2, [-9, -0.01, 0, 9], 2, 1)).toEqual([0, 4, 5, 9]);
    expect([valueStep(-2, 2), valueStep(2, 2), valueStep(0.9, 2)]).toEqual([0, 9, 7]);
  });

  test('row 0 is the top, and a finer raster lies on the same cells', () => {
    const classes = entries('probability', 1, 2, [0, 0, 1, 1], 8).map((entry) => Math.floor(entry / STEPS));
    expect(classes.slice(0, 32)).toEqual(new Array(32).fill(0));
    expect(classes.slice(32)).toEqual(new Array(32).fill(1));
  });

  test('scores are interpolated, not probabilities: the boundary stays where the logits cross', () => {
    // ln p/(1 − p) is −1 and +3: it passes 0 at a quarter of the way.
    const logistic = (z: number) => 1 / (1 + Math.exp(-z));
    const [low, high] = [logistic(-1), logistic(3)];
    const row = entries('probability', 1, 2, [low, high, low, high], 16).slice(0, 16);
    // Cell centres lie at 4 and 12 of 16 pixels, a quarter between them at 6.
    expect(row.findIndex((entry) => entry >= STEPS)).toBe(6);
  });

  test('the fill goes on beyond the outermost cells as it came', () => {
    // z is 0.2 and 1.2 at 1/4 and 3/4 of the side: it passes 0 at 0.15.
    const row = entries('margin', 1, 2, [0.2, 1.2, 0.2, 1.2], 20).slice(0, 20);
    expect(row.findIndex((entry) => entry >= STEPS)).toBe(3);
  });

  test('saturated probabilities stay finite', () => {
    const field = createField('probability', 1, 2);
    setField(field, Float32Array.from([0, 1, 0, 1]));
    expect([...field.scores].every(Number.isFinite)).toBe(true);
    expect([confidenceStep(0), confidenceStep(1), confidenceStep(-0.1)]).toEqual([0, STEPS - 1, 0]);
  });
});

describe('line', () => {
  test('there is none where the answer is the same everywhere', () => {
    const field = createField('probability', 1, 2);
    const out = new Float32Array(paddedSide(2) ** 2);
    setField(field, Float32Array.from([0.9, 0.8, 0.7, 0.6]));
    expect(margins(field, 0, out)).toBe(false);
    setField(field, Float32Array.from([0.9, 0.8, 0.7, 0.4]));
    expect(margins(field, 0, out)).toBe(true);
  });

  test('a slope goes on beyond the edge, so that a line runs out as it came', () => {
    const field = createField('margin', 1, 3);
    const slope = (column: number, row: number) => 2 * column - 3 * row + 1;
    const cells = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => slope(column, row)));
    setField(field, Float32Array.from(cells));
    const out = new Float32Array(25);
    margins(field, 0, out);
    const rim = [-1, 0, 1, 2, 3];
    expect([...out]).toEqual(rim.flatMap((row) => rim.map((column) => slope(column, row))));
  });

  test('what is not finite does not spread to the rim', () => {
    const field = createField('margin', 1, 2);
    setField(field, Float32Array.from([Infinity, -Infinity, 1, 2]));
    const out = new Float32Array(16);
    margins(field, 0, out);
    expect([...out].some(Number.isNaN)).toBe(false);
  });

  test('a class is drawn against the best of the others, the last one by the rest', () => {
    const field = createField('classes', 3, 1);
    setField(field, Float32Array.from([0.5, 0.3, 0.2]));
    const out = new Float32Array(9);
    margins(field, 0, out);
    expect(out[4]).toBeCloseTo(Math.log(0.5 / 0.3), 5);
    expect(lineCount(field)).toBe(2);
  });

  test('shares of the plane', () => {
    expect(answeredShares([0.1, 0.6, 0.7, 0.9], 1, 2, 0.5)).toEqual([0.25, 0.75]);
    expect(answeredShares([-1, 0.2], 1, 2, 0)).toEqual([0.5, 0.5]);
    expect(answeredShares([0.9, 0.1, 0.1, 0.9], 2, 2, 0.5)).toEqual([0.5, 0.5]);
  });
});

describe('points', () => {
  const points = planePoints(defaults.data);

  test('are those of the experiment, half of them held out', () => {
    expect(points.count).toBe(600);
    expect(classCounts(points)).toEqual([200, 200, 200]);
    expect(points.isTest.reduce((sum, one) => sum + one)).toBe(300);
  });

  test('given by hand keep their side', () => {
    const list = [
      { x1: 1, x2: 2, target: 0, test: true },
      { x1: 3, x2: 4, target: 1 },
    ];
    const given = planePoints({ ...defaults.data, points: { task: 'binary', classes: 2, list } });
    expect([...given.isTest]).toEqual([1, 0]);
    expect(toPlot(given, 120).x[0]).toBeCloseTo(70, 9);
    expect(toPlot(given, 120).y[0]).toBeCloseTo(40, 9);
    expect(toPlot(given, 120, 2).y[0]).toBeCloseTo(0, 9);
  });

  test('are wrong where their class is not the predicted one, in the set asked for', () => {
    const wrong = new Uint8Array(points.count);
    const right = Float32Array.from(points.target);
    expect(markWrong(points, right, null, wrong)).toBe(0);
    const allA = new Float32Array(points.count);
    expect(markWrong(points, allA, null, wrong)).toBe(400);
    const inTest = markWrong(points, allA, 'test', wrong);
    const inTrain = markWrong(points, allA, 'train', wrong);
    expect(inTest + inTrain).toBe(400);
    expect(markWrong(points, new Float32Array(3), null, wrong)).toBe(0);
    expect(wrong.every((one) => one === 0)).toBe(true);
  });

  test('the scale of values is round and holds them', () => {
    const scaleOf = (...target: number[]) =>
      valueScale({ ...points, classes: 0, target: Float64Array.from(target) });
    expect([scaleOf(0.97, -1.04), scaleOf(-1.4), scaleOf(0.02), scaleOf(640), scaleOf(0), scaleOf()]).toEqual(
      [1, 1.5, 0.02, 750, 1, 1],
    );
  });

  test('marks shrink where there are many', () => {
    expect(markRadius(300, 264)).toBeGreaterThan(markRadius(1000, 264));
    expect(markRadius(5000, 264)).toBeGreaterThanOrEqual(1.9);
  });
});

describe('rings', () => {
  const ringsOf = (count: number, at: (i: number) => number) => {
    const x = Float64Array.from({ length: count }, (_, i) => at(i));
    const out = new Float64Array(2 * count);
    const length = thinnedRings(new Uint8Array(count).fill(1), x, new Float64Array(count), 6, out);
    return [...out.subarray(0, length)].filter((_, i) => i % 2 === 0);
  };

  test('few are all drawn, but for those that lie on one another', () => {
    expect(ringsOf(4, (i) => 20 * i)).toEqual([0, 20, 40, 60]);
    expect(ringsOf(4, (i) => 2 * i)).toEqual([0, 6]);
  });

  test('many keep their distance, the more the farther', () => {
    expect(ringsOf(MANY_RINGS, (i) => 10 * i).slice(0, 4)).toEqual([0, 30, 60, 90]);
    expect(ringsOf((RINGS + MANY_RINGS) / 2, (i) => 10 * i).slice(0, 4)).toEqual([0, 20, 40, 60]);
    expect(ringsOf(RINGS + 1, (i) => 10 * i).slice(0, 4)).toEqual([0, 10, 20, 30]);
  });

  test('right points have none', () => {
    expect(thinnedRings([0, 0], [1, 2], [1, 2], 6, new Float64Array(4))).toBe(0);
  });
});
