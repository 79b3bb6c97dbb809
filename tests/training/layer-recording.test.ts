/** The record of the layers: counts by hand, the same after any visit to the past, and the band of mini-batch losses. */
import { describe, expect, it } from 'vitest';
import { GRADIENT_BINS, layerRecord, stepOf } from '../../src/core/layer-record.ts';
import { createCourse } from '../../src/training/course.ts';
import { isRecorded } from '../../src/training/curve.ts';
import { gradientBin, recordOf } from '../../src/training/layer-recording.ts';
import { createTrainer } from '../../src/training/trainer.ts';
import { small } from './experiments.ts';

const run = { experiment: small, changes: [] };

describe('a record', () => {
  it('puts sizes into half decades, and what is smaller than all of them into the first bin', () => {
    expect([0, 9.9e-10, 1e-9, 3.1e-9, 3.2e-9, 1e-8, 1, 9.9, 10, 1e300].map(gradientBin)).toEqual([
      0, 0, 1, 1, 2, 3, 19, 20, 21, 21,
    ]);
    expect(gradientBin(10)).toBe(GRADIENT_BINS - 1);
  });

  it('says of each layer what its weights, gradients and last update are', () => {
    const trainer = createTrainer(run);
    for (let i = 0; i < 7; i++) trainer.step();
    const before = trainer.network.theta.slice();
    trainer.step();
    const record = recordOf(trainer);
    expect(stepOf(record)).toBe(8);
    for (const [index, layer] of trainer.network.layers.entries()) {
      const { offset, weights, gradWeights } = layer;
      const kept = layerRecord(record, index);
      const magnitudes = [...gradWeights].map(Math.abs);
      const old = before.subarray(offset, offset + weights.length);
      const moved = Math.hypot(...[...weights].map((w, i) => w - old[i]));
      expect(kept.weights).toBe(weights.length);
      expect(kept.meanGradient).toBeCloseTo(magnitudes.reduce((a, b) => a + b) / weights.length, 6);
      expect(kept.largestGradient).toBeCloseTo(Math.max(...magnitudes), 6);
      expect(kept.updateRatio).toBeCloseTo(moved / Math.hypot(...old), 6);
      expect(kept.gradientBins.reduce((a, b) => a + b)).toBe(weights.length);
      expect(kept.weightBins.reduce((a, b) => a + b)).toBe(weights.length);
      expect(Math.max(...[...weights].map(Math.abs))).toBeLessThanOrEqual(kept.weightRange);
      const below = [...weights].filter((w) => w < 0).length;
      expect(kept.weightBins.subarray(0, 12).reduce((a, b) => a + b)).toBe(below);
    }
  });
});

describe('the course of a run', () => {
  const walk = (steps: readonly number[]) => {
    const course = createCourse(run, 0, null, null);
    for (const step of steps) {
      course.approach(step);
      while (course.trainer.steps < step) course.advance();
    }
    course.curve.rewind();
    const { curve, band } = course.curve.take(Number.POSITIVE_INFINITY);
    return { curve, band, records: course.curve.takeRecords(Number.POSITIVE_INFINITY) };
  };

  it('records the same however it was walked', () => {
    const straight = walk([700]);
    const wandering = walk([300, 40, 411, 399, 650, 0, 555, 700]);
    expect(wandering).toEqual(straight);
  });

  /** Of the points in each doubling of 128 … 256, 256 … 512, …: the interval is twice that of the points. */
  const isSecond = (step: number) => step % (2 * 2 ** Math.max(0, Math.floor(Math.log2(step)) - 7)) === 0;

  it('has a record for each point up to update 128 but the first, then for every second one, and lowest ≤ mean ≤ highest of all mini-batches', () => {
    const { curve, band, records } = walk([600]);
    const steps = [...curve].filter((_, i) => i % 3 === 0);
    const recorded = steps.map((step) => (step > 0 && (step <= 128 || isSecond(step)) ? step : null));
    expect(records.map((record) => record && stepOf(record))).toEqual(recorded);
    expect(recorded.filter((step) => step !== null && step >= 256 && step < 512)).toHaveLength(64);
    const trainer = createTrainer(run);
    const losses: number[] = [];
    for (let i = 0; i < 600; i++) {
      trainer.step();
      losses.push(trainer.batchLoss as number);
    }
    for (let i = 1; i < steps.length; i++) {
      const part = losses.slice(steps[i - 1], steps[i]);
      expect(band[3 * i]).toBe(Math.min(...part));
      expect(band[3 * i + 1]).toBe(Math.max(...part));
      expect(band[3 * i + 2]).toBeCloseTo(part.reduce((a, b) => a + b) / part.length, 12);
    }
    expect(isRecorded(steps[steps.length - 1])).toBe(true);
    expect(Number.isNaN(band[0])).toBe(true);
  });

  it('records the same from a checkpoint between two recorded steps', () => {
    const course = createCourse(run, 0, null, null);
    while (course.trainer.steps < 601) course.advance();
    const again = createCourse(run, 601, course.trainer.state(), null);
    for (const one of [course, again]) while (one.trainer.steps < 640) one.advance();
    const last = (one: typeof course) => [...one.curve.take(640).band].slice(-9);
    expect(last(again)).toEqual(last(course));
  });
});
