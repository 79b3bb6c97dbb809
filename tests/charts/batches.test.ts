/** Batches of an epoch, and what is said of the pulls of their samples. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchFinding, type Pulls } from '../../src/charts/batch-findings.ts';
import {
  batchAt,
  batchCount,
  currentBatch,
  type Epoch,
  epochEquation,
  layConveyor,
} from '../../src/charts/batch-layout.ts';
import { batchSentence } from '../../src/charts/pair-sentences.ts';
import { batches as en } from '../../src/i18n/en.batches.ts';

const epochs = fc
  .record({ samples: fc.integer({ min: 1, max: 5000 }), size: fc.integer({ min: 1, max: 5000 }) })
  .chain(({ samples, size }) =>
    fc.record({
      samples: fc.constant(samples),
      size: fc.constant(size),
      cursor: fc.integer({ min: 0, max: samples - 1 }),
    }),
  );

describe('an epoch', () => {
  it('is 10 updates of 100, and of 96 ten full ones and one of 40', () => {
    expect(epochEquation(1000, 100)).toEqual({ updates: 10, full: 10, rest: 0 });
    expect(epochEquation(1000, 96)).toEqual({ updates: 11, full: 10, rest: 40 });
    expect(epochEquation(1000, 5000)).toEqual({ updates: 1, full: 0, rest: 1000 });
    expect(epochEquation(1000, 1)).toEqual({ updates: 1000, full: 1000, rest: 0 });
  });

  it('is cut without a gap, whatever the cursor', () => {
    fc.assert(
      fc.property(epochs, (epoch: Epoch) => {
        let end = 0;
        const count = batchCount(epoch);
        for (let i = 0; i < count; i++) {
          const { from, to } = batchAt(epoch, i);
          expect(from).toBe(end);
          expect(to).toBeGreaterThan(from);
          expect(to - from).toBeLessThanOrEqual(epoch.size);
          end = to;
        }
        expect(end).toBe(epoch.samples);
        expect(batchAt(epoch, currentBatch(epoch)).from).toBe(epoch.cursor);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the conveyor', () => {
  it('shows the present batch and never more than fits', () => {
    fc.assert(
      fc.property(epochs, fc.integer({ min: 240, max: 1400 }), (epoch: Epoch, width) => {
        const { first, boxes, stride, pitch, columns, rows } = layConveyor(epoch, { width, height: 72 });
        const now = currentBatch(epoch);
        expect(boxes).toBeGreaterThanOrEqual(1);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first).toBeLessThanOrEqual(now);
        expect(first + boxes).toBeGreaterThan(now);
        expect(first + boxes).toBeLessThanOrEqual(batchCount(epoch));
        expect((boxes - 1) * stride + columns * pitch).toBeLessThanOrEqual(width);
        expect(rows * pitch).toBeLessThanOrEqual(72);
      }),
      { numRuns: 200 },
    );
  });

  it('has one box for the full batch', () => {
    const room = { width: 320, height: 72 };
    expect(layConveyor({ samples: 300, size: 300, cursor: 0 }, room)).toMatchObject({ first: 0, boxes: 1 });
  });

  it('goes on in a second line where there is room, and fits', () => {
    const typical = { samples: 300, size: 32, cursor: 224 };
    const room = { width: 370, height: 170, between: 34 };
    expect(layConveyor(typical, room)).toMatchObject({ boxes: 10, perLine: 5, first: 0, pitch: 10 });
    fc.assert(
      fc.property(epochs, fc.integer({ min: 240, max: 1400 }), (epoch: Epoch, width) => {
        const { first, boxes, perLine, stride, pitch, columns, rows } = layConveyor(epoch, {
          ...room,
          width,
        });
        const now = currentBatch(epoch);
        expect(first).toBeLessThanOrEqual(now);
        expect(first + boxes).toBeGreaterThan(now);
        expect((perLine - 1) * stride + columns * pitch).toBeLessThanOrEqual(width);
        const lines = Math.ceil(boxes / perLine);
        expect(lines * rows * pitch + (lines - 1) * 34).toBeLessThanOrEqual(170);
      }),
      { numRuns: 200 },
    );
  });
});

describe('of the pulls it is said', () => {
  const pulls = (arrows: [number, number][]): Pulls => {
    const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / arrows.length;
    return {
      gradients: [Float64Array.from(arrows, ([x]) => x), Float64Array.from(arrows, ([, y]) => y)],
      mean: [mean(arrows.map(([x]) => x)), mean(arrows.map(([, y]) => y))],
      count: arrows.length,
      averagePull: mean(arrows.map(([x, y]) => Math.hypot(x, y))),
      silent: arrows.filter(([x, y]) => x === 0 && y === 0).length,
    };
  };
  it.each<[string, [number, number][], object]>([
    [
      'that they agree',
      [
        [1, 1],
        [1, 0.9],
        [0.9, 1],
        [1.1, 1],
      ],
      { kind: 'agree' },
    ],
    [
      'that they disagree',
      [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -0.9],
      ],
      { kind: 'disagree', share: expect.closeTo(0.025 / 0.975, 12) },
    ],
    [
      'nothing, where they half agree',
      [
        [1, 0],
        [0, 1],
        [1, 0],
        [0, -1],
      ],
      { kind: 'nothing' },
    ],
    [
      'nothing of two',
      [
        [1, 0],
        [1, 0],
      ],
      { kind: 'nothing' },
    ],
    ['that one decides alone', [[1, 0]], { kind: 'alone' }],
    [
      'that one outweighs the others',
      [
        [9, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ],
      { kind: 'outweighs' },
    ],
    [
      'that none pulls',
      [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      { kind: 'still' },
    ],
    ['that a single one does not pull', [[0, 0]], { kind: 'still' }],
    [
      'that most do not pull',
      [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
        [1, 0],
        [1, 0],
        [1, 0],
      ],
      { kind: 'silent', silent: 5, count: 8 },
    ],
  ])('%s', (_, arrows, finding) => {
    expect(batchFinding(pulls(arrows), 100)).toMatchObject(finding);
  });

  it('the equation of the batch that there is, however large a size is set', () => {
    const says = (samples: number, size: number) => batchSentence({ kind: 'nothing' }, samples, size, en);
    expect(says(30, 32)).toBe('⌈30 ÷ 30⌉ = *1 update* an epoch: full batch.');
    expect(says(30, 30)).toBe(says(30, 32));
    expect(says(1, 32)).toBe('⌈1 ÷ 1⌉ = *1 update* an epoch: full batch.');
    expect(says(33, 32)).toBe('⌈33 ÷ 32⌉ = *2 updates* an epoch: 1 full and one of 1.');
    expect(says(64, 32)).toBe('⌈64 ÷ 32⌉ = *2 updates* an epoch.');
    expect(says(0, 32)).toBe('');
  });

  it('nothing, where nothing is known, and why, where nothing trains', () => {
    expect(batchFinding(null, 100)).toEqual({ kind: 'nothing' });
    expect(batchFinding(null, null)).toEqual({ kind: 'nothing' });
    expect(batchFinding(null, 0)).toEqual({ kind: 'noSamples' });
  });

  it('as much of a part of a large batch as is true of all of it', () => {
    const all = pulls([
      [1, 1],
      [1, 0.9],
      [0.9, 1],
      [1.1, 1],
      [9, 9],
    ]);
    const told = { ...all, gradients: [all.gradients[0].slice(0, 4), all.gradients[1].slice(0, 4)] } as Pulls;
    expect(batchFinding(told, 5)).toMatchObject({ kind: 'agree' });
  });
});
