/** What the drawing of the losses names and where, on which axes, and that in every state it is made of numbers. */
import { describe, expect, test } from 'vitest';
import { endLabels, freestPlace, placeInGap, placeNames } from '../../../src/charts/loss/loss-names.ts';
import { drawLoss, type LossData, rangeOf } from '../../../src/charts/loss/loss-plot.ts';
import { rowText } from '../../../src/charts/loss/loss-reading.ts';
import { createLossRows } from '../../../src/charts/loss/loss-rows.ts';
import { lossTable } from '../../../src/charts/loss/loss-table.ts';
import { pastRun } from '../../../src/charts/loss/past-runs.ts';
import { runClock } from '../../../src/charts/loss/run-clock.ts';
import { timeAxis, timeText } from '../../../src/charts/loss/time-axis.ts';
import { readPalette } from '../../../src/charts/palette.ts';
import { defaults } from '../../../src/experiment/defaults.ts';
import { loss as en } from '../../../src/i18n/en.loss.ts';
import { loss as ko } from '../../../src/i18n/ko.loss.ts';

const names = { train: 'train', test: 'test' };
const rowsOf = (
  curve: readonly number[],
  live: { step: number; train: number | null; test: number | null } | null = null,
  band: readonly number[] = [],
  beta = 0,
) => createLossRows()({ curve, band, live, window: null, timeAt: (step) => step, positive: false, beta });

describe('the end of a line', () => {
  test('has its name and its number; one whose loss overflowed is named where it ends', () => {
    const curve = [0, 1, 2, 10, 5, Number.NaN];
    const live = { step: 12, train: null, test: null };
    expect(endLabels(rowsOf(curve, live), names)).toEqual([
      { set: 'test', row: 0, text: 'test' },
      { set: 'train', row: 1, text: 'train' },
    ]);
    expect(endLabels(rowsOf([0, 1, Number.NaN], { ...live, train: 0.5 }), names)).toEqual([
      { set: 'train', row: 1, text: 'train 0.500' },
    ]);
    expect(endLabels(rowsOf([]), names)).toEqual([]);
  });

  test('is not where a part ends before the present: neither number nor dot', () => {
    expect(endLabels(rowsOf([0, 1, 2, 10, 5, 6]), names, false).map(({ text }) => text)).toEqual([
      'test',
      'train',
    ]);
  });
});

describe('the range of losses', () => {
  const curve = [0, 2, Number.NaN, 10, 1, 3];
  const band = [Number.NaN, Number.NaN, Number.NaN, 0.7, 9, 4];

  test('has the mini-batches where they are drawn, and passes over what is unknown', () => {
    const rows = rowsOf(curve, { step: 12, train: 0.5, test: null }, band);
    expect(rangeOf({ rows, past: [], band: false }, [0, 12])).toEqual({
      lowest: 0.5,
      smallest: 0.5,
      highest: 3,
    });
    expect(rangeOf({ rows, past: [], band: true }, [0, 12])).toEqual({
      lowest: 0.5,
      smallest: 0.5,
      highest: 9,
    });
    expect(rangeOf({ rows: rowsOf([]), past: [], band: true }, [0, 1])).toBeNull();
  });

  test('has of earlier runs what lies in the part that is seen', () => {
    const past = {
      name: 'Run 1',
      time: Float64Array.of(0, 5, 20),
      train: Float64Array.of(1, 40, 70),
      test: Float64Array.of(1, Number.NaN, 0.01),
    };
    const rows = rowsOf(curve);
    expect(rangeOf({ rows, past: [past], band: false }, [0, 10])).toEqual({
      lowest: 1,
      smallest: 1,
      highest: 40,
    });
  });
});

describe('the time axis', () => {
  test('begins at 0 and ends at a calm number', () => {
    expect(timeAxis('updates', 'linear', [0, 1800], false, 246)).toMatchObject({ low: 0, high: 2000 });
    expect(timeAxis('updates', 'linear', [0, 0], false, 246)).toMatchObject({ low: 0, high: 10 });
    expect(timeAxis('updates', 'linear', [0, 1], false, 60).ticks.every(Number.isInteger)).toBe(true);
    expect(timeAxis('epochs', 'linear', [0, 0.3], false, 246).high).toBe(1);
  });

  test('of a part has its ends', () => {
    expect(timeAxis('updates', 'linear', [130, 170], true, 246)).toMatchObject({ low: 130, high: 170 });
    expect(timeAxis('updates', 'linear', [7, 7], true, 246).high).toBe(8);
  });

  test('of a part has two numbers at least, of which the name of the axis hides none', () => {
    for (const unit of ['updates', 'epochs', 'samples'] as const) {
      for (const scale of ['linear', 'log'] as const) {
        for (const [first, last] of [
          [65, 170],
          [130, 134],
          [310, 490],
          [99, 201],
          [7, 12],
          [12000, 31000],
        ] as const) {
          const { ticks } = timeAxis(unit, scale, [first, last], true, 200);
          const written = ticks.filter((tick) => tick >= first && tick <= first + 0.9 * (last - first));
          expect([unit, scale, first, written.length > 1]).toEqual([unit, scale, first, true]);
        }
      }
    }
  });

  test('logarithmic, begins with the first that is above 0 and has even ticks', () => {
    expect(timeAxis('updates', 'log', [1, 60], false, 246)).toEqual({
      low: 1,
      high: 60,
      ticks: [1, 2, 5, 10, 20, 50],
    });
    const long = timeAxis('samples', 'log', [32, 3.2e7], false, 200).ticks;
    const ratios = new Set(long.slice(1).map((tick, i) => Math.round(tick / long[i])));
    expect(ratios.size).toBe(1);
    expect(timeAxis('epochs', 'log', [0, 0], false, 200)).toMatchObject({ low: 0.1, high: 1 });
  });

  test('its numbers are short', () => {
    expect(timeText(12000, 'updates')).toBe('12,000');
    expect([1e6, 1.5e6, 2e7].map((time) => timeText(time, 'samples'))).toEqual(['10⁶', '1.5×10⁶', '2×10⁷']);
    expect([0.5, 12, 12.5].map((time) => timeText(time, 'epochs'))).toEqual(['0.5', '12', '12.5']);
  });
});

describe('names', () => {
  const x = (row: number) => 10 * row;

  test('the gap is named where it is wide enough, as far right as it goes', () => {
    const test_ = (row: number) => (row < 12 ? 50 : 20);
    const middle = placeInGap(21, x, () => 60, test_, 40, 0);
    expect(middle?.x).toBeGreaterThan(140);
    expect(middle?.y).toBe(40);
    expect(placeInGap(21, x, () => 60, test_, 100, 0)).toBeNull();
    expect(placeInGap(21, x, () => 60, test_, 40, 165)).toBeNull();
    expect(placeInGap(21, x, () => Number.NaN, test_, 40, 0)).toBeNull();
    expect(placeInGap(1, x, () => 60, test_, 40, 0)).toBeNull();
  });

  test('of earlier runs do not lie on each other, on a dot or outside', () => {
    const box = { left: 0, right: 200, top: 0, bottom: 100 };
    const end = { places: [{ x: 100, y: 50 }], width: 40 };
    const placed = placeNames([end, end, end, end, end], [], [], box);
    const seen = placed.flatMap((place) => (place ? [`${place.x},${place.y}`] : []));
    expect(new Set(seen).size).toBe(4);
    expect(placed[4]).toBeNull();
    expect(placeNames([{ ...end, places: [{ x: 199, y: 50 }] }], [], [], box)[0]?.x).toBe(159);
  });

  test('of an earlier run that ends where the present one stands are seen beside it', () => {
    const box = { left: 0, right: 200, top: 0, bottom: 100 };
    const end = { places: [{ x: 100, y: 50 }], width: 40 };
    const dots = [
      { x: 100, y: 46 },
      { x: 101, y: 56 },
    ];
    expect(placeNames([end], dots, [], box)[0]?.x).toBe(110);
  });

  test('of a run that ends at the edge stand along its line, clear of the lines of the present', () => {
    const box = { left: 0, right: 200, top: 0, bottom: 100 };
    const places = [198, 174, 150, 126, 102].map((at) => ({ x: at, y: 50 }));
    const dots = [
      { x: 198, y: 50 },
      { x: 190, y: 38 },
      { x: 190, y: 62 },
    ];
    const lines = Array.from({ length: 10 }, (_, i) => ({ x: 120 + 9 * i, y: 42 }));
    const [place] = placeNames([{ places, width: 40 }], dots, lines, box);
    expect(place?.y).toBeGreaterThan(55);
    // Where every place covers a line, the end is still named.
    const everywhere = Array.from({ length: 400 }, (_, i) => ({
      x: 10 * (i % 20),
      y: 5 * Math.floor(i / 20),
    }));
    expect(placeNames([{ places, width: 40 }], [], everywhere, box)[0]?.x).toBe(158);
  });
});

const clock = runClock(defaults, [], () => 100);
const curve = Array.from({ length: 60 }, (_, i) => [i, 1 / (i + 1), 1 / (i + 1) + i / 100]).flat();
const band = curve.map((loss, i) => (i % 3 === 0 ? 0.8 : i % 3 === 1 ? 1.4 : 1) * (loss + 0.1));

test('a row is read with all that is known of it', () => {
  const rows = rowsOf(curve, null, band);
  expect(rowText(rows, 0, clock, en)).toMatch(
    /^Update 0, epoch 0: train 1\.00\d, test 1\.00\d, mini-batches /,
  );
  expect(rowText(rowsOf(curve), 7, clock, en)).toBe('Update 7, epoch 1.96: train 0.125, test 0.195');
  expect(rowText(rowsOf(curve), 7, clock, ko)).toBe('갱신 7, 에폭 1.96: 학습 0.125, 시험 0.195');
  expect(rowText(rowsOf([3, Number.NaN, Number.NaN]), 0, clock, en)).toBe('Update 3, epoch 0.96');
  expect(rowText(rows, 99, clock, en)).toBe('');
  const changes = [
    { step: 7, symbol: 'η', text: '0.1 → 0.01' },
    { step: 7.5, symbol: '', text: 'batch 8 → 4' },
    { step: 8, symbol: '', text: 'data' },
  ];
  expect(rowText(rowsOf(curve), 7, clock, en, changes)).toMatch(/test 0\.195 · η 0\.1 → 0\.01$/);
  expect(rowText(rowsOf(curve), 8, clock, en, changes)).toMatch(/\d · batch 8 → 4 · data$/);
});

test('below the drawing a set without points has no loss', () => {
  expect(en.summary(1, '0.072', '0.080')).toBe('After 1 update: training loss 0.072, test loss 0.080.');
  expect(en.summary(1200, '0.072', null)).toBe('After 1,200 updates: training loss 0.072, no test points.');
  expect(en.summary(0, null, null)).toBe('After 0 updates: no training points, no test points.');
  expect(ko.summary(1200, '0.072', null)).toBe('1,200번 갱신한 뒤 학습 손실 0.072, 시험용 점 없음.');
});

test('the table has what is drawn, unrounded, and earlier runs below', () => {
  const run = pastRun(1, { experiment: defaults, changes: [] }, curve);
  if (!run) throw new Error('no run');
  const plain = lossTable(rowsOf(curve, null, band), clock, [], null, false, en);
  expect(plain.rows).toHaveLength(60);
  expect(plain.rows[7].slice(0, 5)).toEqual([7, 1.96, 196, 1 / 8, 1 / 8 + 0.07]);
  const compared = lossTable(
    rowsOf(curve, null, [], 0.5),
    clock,
    [{ ...run, called: 'mine' }],
    null,
    true,
    en,
  );
  expect(compared.columns).toHaveLength(compared.rows[0].length);
  expect(new Set(compared.rows.map((row) => row.length)).size).toBe(1);
  expect(new Set(compared.rows.map(([name]) => name))).toEqual(new Set(['this run', 'mine']));
});

/** A canvas that only takes what becomes SVG, and remembers it. */
function recorder() {
  const numbers: number[] = [];
  const texts: string[] = [];
  /** How far up lines go, and base lines of the texts. */
  const heights = { lines: [] as number[], texts: new Map<string, number>() };
  const drawnOf = new Map<string, number>();
  const take =
    (name: string) =>
    (...values: unknown[]) => {
      drawnOf.set(name, (drawnOf.get(name) ?? 0) + 1);
      for (const value of values.flat()) if (typeof value !== 'string') numbers.push(Number(value));
      if (name === 'lineTo') heights.lines.push(Number(values[1]));
      if (name !== 'fillText') return;
      texts.push(String(values[0]));
      heights.texts.set(String(values[0]), Number(values[2]));
    };
  const paths = 'beginPath closePath moveTo lineTo arc fill stroke fillRect fillText strokeText setLineDash';
  const context = {
    ...Object.fromEntries(paths.split(' ').map((name) => [name, take(name)])),
    measureText: (text: string) => ({ width: 6 * text.length }),
  };
  return { numbers, texts, heights, drawnOf, context: context as unknown as CanvasRenderingContext2D };
}

describe('drawn', () => {
  const fonts = { text: '12px sans-serif', strong: '600 12px sans-serif', variable: 'italic 13px serif' };
  const drawn = (change: Partial<LossData>, width = 320) => {
    const { context, numbers, texts, heights, drawnOf } = recorder();
    const place = drawLoss({ context, width, height: 180, ratio: 1, fonts, vector: true }, readPalette(), {
      rows: rowsOf(curve, null, band, 0.9),
      part: null,
      present: true,
      unit: 'updates',
      timeScale: 'linear',
      lossScale: 'log',
      beta: 0,
      band: true,
      timeAt: (step) => step,
      changes: [{ step: 20, symbol: 'η', text: '0.1 → 0.01' }],
      past: [],
      overfitsSince: null,
      cursor: 3,
      marked: null,
      names: {
        ...en,
        ...names,
        unit: en.units.updates,
        smoothed: en.smoothed('0.90'),
        manyChanges: (count) => `${count} changes`,
      },
      ...change,
    });
    return { place, numbers, texts, heights, arcs: drawnOf.get('arc') ?? 0 };
  };
  const past = {
    name: 'Run 1',
    time: Float64Array.of(1, 30, 90),
    train: Float64Array.of(1, 0.1, Number.NaN),
    test: Float64Array.of(1, Number.NaN, 0.5),
  };

  test.each([
    ['the whole', {}],
    ['a part, smoothed', { part: [10, 40] as const, beta: 0.9, marked: [12, 20] as const }],
    ['linear', { lossScale: 'linear' as const, band: false }],
    ['logarithmic in time', { timeScale: 'log' as const, rows: rowsOf(curve.slice(3)) }],
    ['nothing', { rows: rowsOf([]), changes: [] }],
    ['a point', { rows: rowsOf([0, 1, 1]) }],
    ['extremes', { rows: rowsOf([0, 1e300, 1e-300, 1000, 1e-300, 1e300]), changes: [] }],
    ['an overflow', { rows: rowsOf([0, 1, 1], { step: 5, train: null, test: null }), changes: [] }],
    ['no test set', { rows: rowsOf([0, 1, Number.NaN, 9, 0.5, Number.NaN]), changes: [] }],
    ['earlier runs', { past: [past, past], rows: rowsOf([0, 1, 1]), changes: [] }],
  ] as const)('%s: only numbers', (_, change) => {
    const { numbers, texts } = drawn(change);
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.every(Number.isFinite)).toBe(true);
    expect(texts).toContain('updates');
    expect(texts.join()).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('a part that ends before the present shows no present', () => {
    const part = [10, 40] as const;
    const numbered = (texts: readonly string[]) => texts.filter((text) => /^(train|test) \d/.test(text));
    expect(numbered(drawn({ part }).texts)).toHaveLength(2);
    const { texts, arcs } = drawn({ part, present: false, cursor: null });
    expect(numbered(texts)).toEqual([]);
    expect(texts).toEqual(expect.arrayContaining(['train', 'test']));
    expect(arcs).toBe(0);
    expect(drawn({ part, cursor: null }).arcs).toBe(2);
  });

  test('names what is seen', () => {
    const { texts } = drawn({ overfitsSince: 10, beta: 0.9 }, 700);
    for (const word of ['mini-batches', 'overfitting', 'smoothed, β = 0.90', '0.1 → 0.01'])
      expect(texts).toContain(word);
    expect(drawn({}, 700).texts).toContain('gap');
    expect(drawn({ band: false }).texts).not.toContain('mini-batches');
    expect(drawn({ past: [past] }).texts).toContain('Run 1');
  });

  test.each([
    ['one change', [{ step: 20, symbol: 'η', text: '0.1 → 0.01' }], ['0.1 → 0.01']],
    [
      'two rows of changes',
      [
        { step: 30, symbol: '', text: 'first of them' },
        { step: 40, symbol: '', text: 'second of them' },
      ],
      ['first of them', 'second of them'],
    ],
  ])('no curve runs through the words of %s', (_, changes, words) => {
    const { heights } = drawn({ changes });
    const highest = Math.min(...heights.lines);
    expect(Number.isFinite(highest)).toBe(true);
    for (const word of words) expect(heights.texts.get(word)).toBeLessThan(highest - 2);
    expect(Math.min(...drawn({ changes: [] }).heights.lines)).toBeLessThan(highest - 10);
  });

  test('a loss of 0 has a line of its own below all others, and tiny ones their own heights', () => {
    const { texts, heights } = drawn({ rows: rowsOf([0, 1, 1, 10, 0.01, 0.1, 20, 0, 0.1]), changes: [] });
    expect(texts).toContain('0');
    expect(heights.texts.get('0.01')).toBeLessThan(152);
    expect(texts.some((text) => text.startsWith('10⁻'))).toBe(false);
    const tiny = drawn({ rows: rowsOf([0, 1, 1, 10, 1e-20, 1e-20, 20, 1e-30, 1e-30]), changes: [] });
    expect(tiny.texts).toContain('10⁻²⁸');
    const none = drawn({ rows: rowsOf([0, 0, 0, 10, 0, 0]), changes: [] });
    expect(none.numbers.every(Number.isFinite)).toBe(true);
  });

  test('what belongs to no line stands where none runs', () => {
    const box = { left: 0, right: 300, top: 0, bottom: 100 };
    const x = (row: number) => 30 * row;
    const at = (...lines: ((row: number) => number)[]) => freestPlace(11, x, lines, 80, box);
    expect(at((row) => 10 * row)).toMatchObject({ x: 6, y: 91 });
    expect(at((row) => 100 - 10 * row)).toMatchObject({ x: 214, y: 91 });
    expect(at(() => 90)).toMatchObject({ x: 6, y: 17 });
  });

  test('a place in the plot has its time', () => {
    const { place } = drawn({});
    expect(place.timeOf(place.left)).toBeCloseTo(0, 9);
    expect(place.timeOf(place.right)).toBeCloseTo(60, 9);
  });
});
