/** The layers over time: columns are means over time, nothing is lost on the scales, and layers are matched by place. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decadeTicks,
  gradientScale,
  namedPowers,
  placeOnScale,
  rowsOf,
  spreadGradients,
} from '../../src/charts/gradient-scale.ts';
import { arrangement } from '../../src/charts/layer-arrangement.ts';
import {
  layerValue,
  MEAN,
  placeOf,
  recordAt,
  spreadRecords,
  timeRaster,
} from '../../src/charts/layer-history.ts';
import { shadeOf } from '../../src/charts/layer-strips.ts';
import { spreadWeights, WEIGHT_ROWS, widestRange } from '../../src/charts/weight-bins.ts';
import { layersOf, stepOf } from '../../src/core/layer-record.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import type { Patch, Run } from '../../src/experiment/experiment.ts';
import { layerPast } from '../../src/experiment/layer-past.ts';
import { addLayer, removeLayer } from '../../src/experiment/structure.ts';
import { means, record } from './layer-records.ts';

describe('raster of time', () => {
  test('a column is the mean over its time', () => {
    // Step 1 stands for 0 … 1, step 4 for 1 … 4; columns of two steps each.
    const records = [record(1, [{ mean: 1 }]), record(4, [{ mean: 3 }])];
    const raster = timeRaster(records, 6, 3, 1, (each, row) => {
      row[0] = 1;
      return layerValue(each, 0, 1, MEAN);
    });
    expect([...raster.line]).toEqual([2, 3, Number.NaN]);
    expect([...raster.shares]).toEqual([1, 1, 0]);
  });

  test('shares of every recorded column add up to 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 40, noNaN: true })), {
          minLength: 1,
          maxLength: 30,
        }),
        fc.integer({ min: 1, max: 60 }),
        (gaps, columns) => {
          let step = 0;
          const records = gaps.map(([gap, mean]) => {
            step += gap;
            return record(step, [{ mean }]);
          });
          const scale = gradientScale(records, 1);
          const rows = rowsOf(scale);
          const raster = timeRaster(records, step, columns, rows, (each, row) =>
            spreadGradients(each, 0, 1, scale, row),
          );
          for (let column = 0; column < columns; column++) {
            let sum = 0;
            for (let row = 0; row < rows; row++) sum += raster.shares[row * columns + column];
            expect(sum).toBeCloseTo(1, 9);
          }
        },
      ),
    );
  });
});

describe('scale of gradients', () => {
  test('holds whole decades, a lane for zeros, and half a decade above 10', () => {
    expect(gradientScale([], 3)).toEqual({ low: -4, high: 0, zero: false });
    expect(gradientScale(means([0.02]), 1)).toEqual({ low: -4, high: -1, zero: false });
    expect(gradientScale(means([0, 0.5]), 2)).toEqual({ low: -3, high: 0, zero: true });
    expect(gradientScale(means([2e-9, 500]), 2)).toEqual({ low: -9, high: 1.5, zero: false });
    expect(decadeTicks({ low: -9, high: 1.5, zero: false }, 4)).toEqual([1, -2, -5, -8]);
  });

  test('names the same powers in strips that differ by a pixel, inside of them and apart', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9, max: -3 }),
        fc.constantFrom(0, 1, 1.5),
        fc.boolean(),
        fc.integer({ min: 36, max: 90 }),
        (low, high, zero, tall) => {
          const scale = { low, high, zero };
          const shortest = namedPowers(scale, { top: 100, bottom: 100 + tall });
          const powers = shortest.map(({ power }) => power);
          expect(powers.length).toBeGreaterThan(0);
          for (const [i, { text, line }] of shortest.entries()) {
            expect(text).toBeLessThanOrEqual(100 + tall);
            expect(Math.abs(text - 4 - line)).toBeLessThanOrEqual(10);
            if (i > 0) expect(text - shortest[i - 1].text).toBeGreaterThanOrEqual(13);
          }
          for (const more of [0, 1, 2]) {
            const named = namedPowers(scale, { top: 7, bottom: 7 + tall + more }, powers);
            expect(named.map(({ power }) => power)).toEqual(powers);
          }
        },
      ),
    );
  });

  test('a mean stands in the row that its half decade has', () => {
    const scale = { low: -4, high: 1.5, zero: true };
    expect(placeOnScale(scale, 0)).toBe(0.5);
    expect(placeOnScale(scale, 1e-4)).toBe(1);
    expect(placeOnScale(scale, 1e-12)).toBe(0.5);
    expect(placeOnScale(scale, 1)).toBe(9);
    expect(placeOnScale(scale, 1e300)).toBe(rowsOf(scale));
    const row = new Float64Array(rowsOf(scale));
    expect(spreadGradients(record(1, [{ mean: 2 }]), 0, 1, scale, row)).toBe(2);
    expect(row[Math.floor(placeOnScale(scale, 2))]).toBe(1);
  });

  test('few weights are still seen', () => {
    expect([0, 1e-9, 0.5, 1].map(shadeOf)).toEqual([0, 1, 10, 10]);
  });
});

test('weights of all ranges lie on the widest one, each once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 23 }), { minLength: 1, maxLength: 24 }),
      fc.integer({ min: 0, max: 8 }),
      (bins, narrower) => {
        const range = 2 ** -narrower;
        const one = record(1, [{ bins, range }]);
        const row = new Float64Array(WEIGHT_ROWS);
        spreadWeights(one, 0, 1, 1, row);
        expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 6);
        const below = bins.filter((bin) => bin < 12).length / bins.length;
        expect(row.subarray(0, WEIGHT_ROWS / 2).reduce((a, b) => a + b)).toBeCloseTo(below, 6);
        const centre = row.reduce((sum, share, i) => sum + share * ((2 * i + 1) / WEIGHT_ROWS - 1), 0);
        const exact = bins.reduce((sum, bin) => sum + range * ((2 * bin + 1) / 24 - 1), 0) / bins.length;
        expect(Math.abs(centre - exact)).toBeLessThanOrEqual(1 / WEIGHT_ROWS + 1e-6);
      },
    ),
  );
  expect(widestRange([record(1, [{ range: 4 }]), record(2, [{ range: 1 }])], 0, 1)).toBe(4);
});

describe('a layer keeps its past', () => {
  const hidden = defaults.network.hidden;
  const run = (...patches: readonly [number, Patch][]): Run => ({
    experiment: defaults,
    changes: patches.map(([step, patch], i) => ({ id: i + 1, step, patch })),
  });
  const meansOf = (one: Float32Array | undefined) =>
    [0, 1, 2, 3]
      .slice(0, one && layersOf(one))
      .map((layer) => layerValue(one as Float32Array, layer, 4, MEAN));

  test('where one is inserted before it, and where one is taken out', () => {
    const start = run();
    const inserted = run([10, addLayer(start, 0)]);
    const past = layerPast(inserted);
    expect(past).toEqual([
      { from: 0, ids: [1, 2] },
      { from: 10, ids: [3, 1, 2] },
    ]);
    const records = [
      // Of step 10: made before its changes.
      record(10, [{ mean: 1 }, { mean: 2 }, { mean: 9 }]),
      record(11, [{ mean: 3 }, { mean: 1 }, { mean: 2 }, { mean: 9 }]),
    ];
    const arrange = arrangement(past);
    expect(arrange(records).map(meansOf)).toEqual([
      [Number.NaN, 1, 2, 9],
      [3, 1, 2, 9],
    ]);
    expect(arrange(records)[0]).toBe(arrange(records)[0]);

    const removed = run([10, addLayer(start, 0)], [20, removeLayer(inserted, 1)]);
    const [only] = arrangement(layerPast(removed))([records[0] as Float32Array]);
    expect([0, 1, 2].map((layer) => layerValue(only as Float32Array, layer, 3, MEAN))).toEqual([
      Number.NaN,
      2,
      9,
    ]);
  });

  test('and where nothing moved, records are what they were', () => {
    const wider = run([5, { network: { hidden: hidden.map((layer) => ({ ...layer, units: 9 })) } }]);
    expect(layerPast(wider)).toHaveLength(1);
    const records = [record(6, [{}, {}, {}])];
    expect(arrangement(layerPast(wider))(records)).toBe(records);
    expect(placeOf(record(1, [{ count: 0 }]), 0, 1)).toBe(-1);
  });
});

test('the record of a step, and a spread of them', () => {
  const records = [1, 2, 4, 8, 16].map((step) => record(step, [{}]));
  expect([0, 1, 3, 8, 9, 99].map((step) => recordAt(records, step))).toEqual([0, 0, 2, 3, 4, 4]);
  expect(recordAt([], 3)).toBeNull();
  expect(spreadRecords(records, 3).map(stepOf)).toEqual([1, 4, 16]);
  expect(spreadRecords(records, 9)).toHaveLength(5);
});
